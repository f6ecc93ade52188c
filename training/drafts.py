"""Labelled drafts with the evidence for each of their figures, and drafts that need no labels.

`sources/NAME/` holds a source's text, `source.txt`, and drafts on it, one a line of `*.jsonl`: `text`,
`lang` and `gold`, a list of `figure` (a literal part of `text` that occurs once), `verdict`, and `about` (the
source's figure) or `fact` (ids of a store). A folder without `source.txt` is about the facts that come with
netnord.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from netnord.check.check import Checker
from netnord.check.evidence import Weighed, weigh
from netnord.check.judge import Verdict
from netnord.check.option import Option
from netnord.check.scorer import Weights
from netnord.claims.attach import Reader
from netnord.store.model import Fact
from netnord.store.store import bundled_path, load
from netnord.terms import Kind, Language

SOURCES = Path(__file__).parent / "sources"
_UNWEIGHTED = Weights({}, 1.0, 1.0, 1.0)
_FOREIGN = 4  # drafts of each other source that are held against a source
_FOREIGN_TO_STORE = 25  # the same against a store, which comes with every draft whatever it is about
_TRIES = 20


class Example(NamedTuple):
    """A figure of a draft with what speaks for each of its candidates."""

    draft: str
    figure: int
    """Its number among the labelled figures of its draft; -1 for one without a label."""
    weighed: Weighed | None
    """``None`` for a labelled figure that was not read."""
    verdict: Verdict | None
    """``None`` where no label says more than that it is not to be refuted."""
    about: str | None
    """The id of the fact, or the figure of the source, that decides it, if it is a single one."""

    def hits(self, option: Option | None) -> bool:
        """Whether a candidate, or that there is none, is the one that the label asks for."""
        if option is None:
            return self.verdict in (None, Verdict.NOT_ENOUGH_INFO)
        if option.agrees:
            return self.verdict in (None, Verdict.SUPPORTED)
        return self.verdict is Verdict.REFUTED and (self.about is None or self._is_about(option))

    def _is_about(self, option: Option) -> bool:
        known = option.known
        if known is None or self.about is None:
            return True
        if known.id:
            return known.id == self.about
        return self.about in known.quote or known.quote in self.about


class Source:
    """What drafts of one folder are held against."""

    def __init__(self, name: str) -> None:
        self.name = name
        path = SOURCES / name / "source.txt"
        self.text = path.read_text("utf-8") if path.is_file() else None
        self._store = load(bundled_path())
        self._choose = random.Random(name)
        self._checker = (
            Checker(self._store, [], _UNWEIGHTED)
            if self.text is None
            else Checker(None, [(name, self.text)], _UNWEIGHTED)
        )

    def weighed(self, text: str) -> Iterator[Weighed]:
        """The figures of a draft with their evidence."""
        reader = Reader()
        for claims in reader.read(text):
            language = reader.language or Language.EN
            yield from weigh(claims, language, *self._checker.held_against(language))

    def drafts(self) -> list[dict[str, Any]]:
        """The labelled drafts on it."""
        files = sorted((SOURCES / self.name).glob("*.jsonl"))
        return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line]

    def examples(self) -> list[Example]:
        """Every figure of its labelled drafts; also those that have no label, which are not to be refuted."""
        return [example for draft in self.drafts() for example in self._labelled(draft)]

    def _labelled(self, draft: dict[str, Any]) -> Iterator[Example]:
        free = list(self.weighed(draft["text"]))
        for number, gold in enumerate(draft["gold"]):
            start = draft["text"].index(gold["figure"])
            end = start + len(gold["figure"])
            over: list[Weighed | None] = [
                each for each in free if each.claim.quantity.start < end and each.claim.quantity.end > start
            ]
            free = [each for each in free if each not in over]
            for weighed in over or [None]:
                yield Example(draft["id"], number, weighed, Verdict(gold["verdict"]), _about(gold))
        for weighed in free:
            yield Example(draft["id"], -1, weighed, None, None)

    def repeated(self) -> Iterator[Example]:
        """What is held against itself, all supported; and with one number changed, that figure refuted."""
        for text in self._own_texts():
            yield from (Example(self.name, -1, each, Verdict.SUPPORTED, None) for each in self.weighed(text))
            for quantity in [each.claim.quantity for each in self.weighed(text)]:
                figure = text[quantity.start : quantity.end]
                for other in (
                    with_other_digit(figure, text, self._choose),
                    with_another_number(figure, text),
                ):
                    if other is not None:
                        yield from self._changed(text, quantity.start, quantity.end, other)

    def _own_texts(self) -> Iterator[str]:
        """The source; of a store its published figures by topic, as lists of labels and figures."""
        if self.text is not None:
            yield self.text
            return
        for language in Language:
            for topic in self._store.topics:
                facts = [fact for fact in self._store.facts.values() if fact.topic == topic.id]
                lines = [
                    f"- {fact.label.in_language(language)}: {_in_language(fact, language)}" for fact in facts
                ]
                yield f"{topic.label.in_language(language)}\n\n" + "\n".join(lines) + "\n"

    def _changed(self, text: str, start: int, end: int, other: str) -> Iterator[Example]:
        for each in self.weighed(text[:start] + other + text[end:]):
            if each.claim.quantity.start <= start < each.claim.quantity.end:
                yield Example(self.name, -1, each, Verdict.REFUTED, None)

    def foreign(self, others: list[Source]) -> Iterator[tuple[str, Example]]:
        """Drafts on other sources, of which it knows nothing, each with the name of that source."""
        choose = random.Random(self.name)
        most = _FOREIGN if self.text is not None else _FOREIGN_TO_STORE
        for other in others:
            for draft in choose.sample(other.drafts(), min(most, len(other.drafts()))):
                for each in self.weighed(draft["text"]):
                    yield other.name, Example(draft["id"], -1, each, Verdict.NOT_ENOUGH_INFO, None)


def with_other_digit(figure: str, text: str, choose: random.Random) -> str | None:
    """`figure` with one digit changed, so that it does not occur in `text`; ``None`` if there is none."""
    digits = [index for index, character in enumerate(figure) if character in "0123456789"]
    if not digits:
        return None
    for _ in range(_TRIES):
        index = choose.choice(digits)
        changed = figure[:index] + choose.choice("123456789") + figure[index + 1 :]
        if changed not in text:
            return changed
    return None


def with_another_number(figure: str, text: str) -> str | None:
    """`figure` with twice its first number and one more, so that it does not occur in `text`."""
    number = re.search(r"[1-9]\d*", figure)
    if number is None:
        return None
    changed = figure[: number.start()] + str(2 * int(number[0]) + 1) + figure[number.end() :]
    return None if changed in text else changed


def _in_language(fact: Fact, language: Language) -> str:
    """The figure as a list would have it: "29 %", "1 202"."""
    value = int(fact.exact_value)
    match fact.kind:
        case Kind.SHARE:
            return f"{value} %" if language is Language.FR else f"{value}%"
        case Kind.DURATION:
            return f"{value} mois" if language is Language.FR else f"{value} months"
        case Kind.RANK:
            return f"{value}e" if language is Language.FR else f"{value}th"
        case _:
            return f"{value:,}".replace(",", "\u202f") if language is Language.FR else f"{value:,}"


def _about(gold: dict[str, Any]) -> str | None:
    single: list[Any] = gold.get("about") or gold.get("fact") or []
    if len(single) != 1:
        return None
    return single[0] if isinstance(single[0], str) else single[0]["quote"]


def all_sources() -> list[Source]:
    """Every folder of `sources/`, by name."""
    return [Source(path.name) for path in sorted(SOURCES.iterdir()) if any(path.glob("*.jsonl"))]

"""Whether the facts of a file agree with what they quote, and can be told from one another."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

from netnord.quantities.printed import readings
from netnord.store.contents import FactsFile
from netnord.store.model import Concept, Fact
from netnord.store.references import Problem
from netnord.store.texts import SourceTexts
from netnord.store.unit_names import unit_in_a_text
from netnord.terms import Kind
from netnord.text.tokens import Tokens

_WHOLE = 100  # per cent


def errors(file: FactsFile, texts: SourceTexts) -> Iterator[Problem]:
    """Figures that contradict their print or their quote."""
    for index, fact in enumerate(file.facts):
        yield from _contradictions(f"$.facts[{index}]", fact, texts)


def doubts(file: FactsFile) -> Iterator[Problem]:
    """Words that mean nothing, shares that are none, facts not to be told from one another."""
    for index, concept in enumerate(file.concepts):
        yield from _wildcards(f"$.concepts[{index}]", concept)
    first: dict[Hashable, int] = {}
    for index, fact in enumerate(file.facts):
        if fact.kind is Kind.SHARE and not 0 <= fact.value <= _WHOLE:
            message = f"expected 0 to {_WHOLE}, the per cent of a part, got {fact.value}"
            yield Problem(f"$.facts[{index}].value", message)
        other = first.setdefault(_words(fact), index)
        if other != index:
            message = (
                "expected words that tell it from other facts, got those of "
                f"$.facts[{other}], {file.facts[other].id}"
            )
            yield Problem(f"$.facts[{index}].about", message)


def _wildcards(path: str, concept: Concept) -> Iterator[Problem]:
    for language, words in (("fr", concept.fr), ("en", concept.en)):
        for index, word in enumerate(words):
            if "*" in word:
                message = "stands for nothing: write the plain word; its other forms are found"
                yield Problem(f"{path}.{language}[{index}]", f"`*` in {_shown(word)} {message}")


def _words(fact: Fact) -> Hashable:
    """All by which a text can mean this fact and no other."""
    base = frozenset(fact.base.concepts) if fact.base else frozenset()
    year = fact.scope.when and fact.scope.when[:4]
    own = (*fact.words.fr, *fact.words.en) or (fact.label if not fact.about else ())
    return (fact.kind, fact.unit, frozenset(fact.about), own, base, frozenset(fact.scope.places), year)


def _contradictions(path: str, fact: Fact, texts: SourceTexts) -> Iterator[Problem]:
    said = readings(fact.printed, fact.kind, unit_in_a_text(fact.unit))
    agreeing = [reading for reading in said if reading.says(fact.exact_value)]
    if _is_said_in_its_sentence(fact, texts):
        pass
    elif not said:
        message = f"expected a {fact.kind.value} in digits or in words, got {_shown(fact.printed)}"
        yield Problem(f"{path}.printed", message)
    elif not agreeing:
        expected = " or ".join(_number(reading.low) for reading in said)
        yield Problem(
            f"{path}.value", f"expected {expected}, as {_shown(fact.printed)} says, got {fact.value}"
        )
    elif not any(reading.bounds(fact.hedge, fact.exact_value) for reading in agreeing):
        message = (
            f"expected {agreeing[0].hedge.value!r}, as {_shown(fact.printed)} says, got {fact.hedge.value!r}"
        )
        yield Problem(f"{path}.hedge", message)
    if not _quotes(fact.quotation, fact.printed):
        message = f"expected {_shown(fact.printed)} as it is printed, got {_shown(fact.quotation)}"
        yield Problem(f"{path}.quote", message)


def _is_said_in_its_sentence(fact: Fact, texts: SourceTexts) -> bool:
    """Whether the source's text says so, whatever the figure alone says: "about", or "million" for two."""
    text = texts.of(fact.source)
    claim = None if text is None else text.claim_of(fact)
    if text is None or claim is None:
        return False
    reading = text.reading(claim)
    return (reading.kind, reading.value, reading.hedge) == (fact.kind, fact.value, fact.hedge)


def _quotes(quote: str, printed: str) -> bool:
    """Whether one holds the other: a quote may have more words than the figure, or fewer."""
    if quote == printed:
        return True
    one, two = (" ".join(["", *Tokens(text).words, ""]) for text in (quote, printed))
    return one in two or two in one


def _number(value: Any) -> str:
    return str(int(value)) if value.denominator == 1 else f"{float(value):g}"


def _shown(text: str) -> str:
    """`text` in quotation marks, in one line."""
    return f"'{' '.join(text.split())}'"

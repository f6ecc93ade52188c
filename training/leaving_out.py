"""What a model says of figures whose source it has not been fitted to."""

from __future__ import annotations

import random
from collections import defaultdict
from typing import NamedTuple

from drafts import Example, Source, all_sources
from model import Chances, Table
from netnord.check.judge import Verdict

_PARTS = 5  # of the drafts on the bundled facts, whose source is always at hand
_REPEATED = 0.5  # what a figure of a source counts that is held against itself, beside a labelled one
_FOREIGN = 0.15  # what a figure of a draft on another source counts


class Outcome(NamedTuple):
    """What is said of one figure, and what its label says."""

    source: str
    language: str
    label: Verdict | None
    chances: Chances | None
    """``None`` if it was not read."""


class Material:
    """All examples, computed once."""

    def __init__(self) -> None:
        self.sources = all_sources()
        self.examples = {each.name: each.examples() for each in self.sources}
        self._repeated = {each.name: list(each.repeated()) for each in self.sources}
        self._foreign = {
            each.name: list(each.foreign([other for other in self.sources if other is not each]))
            for each in self.sources
        }

    def to_learn_from(self, without: str | None = None) -> list[tuple[Example, float]]:
        """Every example with its weight, but for those on one source or from drafts on it."""
        result = []
        for source in self.sources:
            if source.name == without:
                continue
            result += [(each, 1.0) for each in self.examples[source.name] if each.weighed is not None]
            result += [(each, _REPEATED) for each in self._repeated[source.name]]
            result += [(each, _FOREIGN) for other, each in self._foreign[source.name] if other != without]
        return result

    def outcomes(self) -> list[Outcome]:
        """For every figure of the labelled drafts, by a model that was fitted without its source.

        Of the bundled facts, without a fifth of the drafts on them.
        """
        return [outcome for source in self.sources for outcome in self._left_out(source)]

    def _left_out(self, source: Source) -> list[Outcome]:
        languages = {draft["id"]: draft["lang"] for draft in source.drafts()}
        own = self.examples[source.name]
        rest = self.to_learn_from(without=source.name)
        parts = [own]
        if source.text is None:
            ids = sorted(languages)
            random.Random(source.name).shuffle(ids)
            parts = [[each for each in own if ids.index(each.draft) % _PARTS == n] for n in range(_PARTS)]
        outcomes = []
        for part in parts:
            others = [(each, 1.0) for each in own if each not in part and each.weighed is not None]
            table = Table(rest + others if len(parts) > 1 else rest)
            read = [(each, 1.0) for each in part if each.weighed is not None]
            chances = iter(Table(read, table.names).chances(table.fitted()))
            together: dict[tuple[str, int, int], list[Chances | None]] = defaultdict(list)
            labels = {}
            for number, each in enumerate(part):
                key = each.draft, each.figure, number if each.figure < 0 else 0
                together[key].append(next(chances) if each.weighed is not None else None)
                labels[key] = each.verdict
            outcomes += [
                Outcome(source.name, languages[key[0]], labels[key], _decisive(said))
                for key, said in together.items()
            ]
        return outcomes


def _decisive(said: list[Chances | None]) -> Chances | None:
    """Of the findings that one label covers, the one that says most."""
    return max((each for each in said if each is not None), key=max, default=None)

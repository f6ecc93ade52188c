"""What a model says of figures whose source it has not been fitted to."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from drafts import Example, Source, all_sources
from model import Chances, Table
from netnord.check.judge import Verdict

_PARTS = 5  # of the drafts on the bundled facts, whose source is always at hand
_REPEATED = 1.0  # what a figure of a source counts that is held against itself, beside a labelled one
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

    def to_learn_from(self, without: Collection[str] = ()) -> list[tuple[Example, float]]:
        """Every example with its weight, but for those on some sources or from drafts on them."""
        result = []
        for source in self.sources:
            if source.name in without:
                continue
            result += [(each, 1.0) for each in self.examples[source.name] if each.weighed is not None]
            result += [(each, _REPEATED) for each in self._repeated[source.name]]
            result += [(each, _FOREIGN) for other, each in self._foreign[source.name] if other not in without]
        return result

    def parts(self, names: Sequence[str] | None = None, at_a_time: int = 1) -> list[Part]:
        """Sources with weights that were fitted without them, so many at a time.

        With `names`, there are weights for the evidence of these only. Of the bundled facts each fifth of the
        drafts on them, with weights fitted without it.
        """
        whole = Table(self.to_learn_from(), names)
        start = whole.by_name(whole.fitted())
        texts = [each for each in self.sources if each.text is not None]
        random.Random(len(texts)).shuffle(texts)
        parts = []
        for first in range(0, len(texts), at_a_time):
            left_out = texts[first : first + at_a_time]
            rest = Table(self.to_learn_from({each.name for each in left_out}), list(start))
            weights = rest.fitted(start)
            parts += [
                Part(each, self.examples[each.name], self._repeated[each.name], list(start), weights)
                for each in left_out
            ]
        return parts + [
            part for each in self.sources if each.text is None for part in self._fifths(each, start)
        ]

    def _fifths(self, source: Source, start: Mapping[str, float]) -> Iterator[Part]:
        own = self.examples[source.name]
        rest = self.to_learn_from({source.name})
        names = list(start)
        ids = sorted({each.draft for each in own})
        random.Random(source.name).shuffle(ids)
        for number in range(_PARTS):
            drafts = set(ids[number::_PARTS])
            part = [each for each in own if each.draft in drafts]
            others = [(each, 1.0) for each in own if each.draft not in drafts and each.weighed is not None]
            yield Part(source, part, [], names, Table(rest + others, names).fitted(start))


class Part(NamedTuple):
    """Figures with weights that were fitted without their source."""

    source: Source
    examples: list[Example]
    repeated: list[Example]
    names: list[str]
    weights: np.ndarray

    def outcomes(self) -> list[Outcome]:
        """What is said of every figure of the labelled drafts."""
        languages = {draft["id"]: draft["lang"] for draft in self.source.drafts()}
        read = [(each, 1.0) for each in self.examples if each.weighed is not None]
        chances = iter(Table(read, self.names).chances(self.weights))
        together: dict[tuple[str, int, int], list[Chances | None]] = defaultdict(list)
        labels = {}
        for number, each in enumerate(self.examples):
            key = each.draft, each.figure, number if each.figure < 0 else 0
            together[key].append(next(chances) if each.weighed is not None else None)
            labels[key] = each.verdict
        return [
            Outcome(self.source.name, languages[key[0]], labels[key], _decisive(said))
            for key, said in together.items()
        ]

    def worth(self) -> dict[str, float]:
        """By name of weight: what is lost without it, here where it was not fitted, in nats."""
        read = [(each, 1.0) for each in self.examples if each.weighed is not None]
        repeated = [(each, _REPEATED) for each in self.repeated]
        return Table(read + repeated, self.names).worth(self.weights)


def _decisive(said: list[Chances | None]) -> Chances | None:
    """Of the findings that one label covers, the one that says most."""
    return max((each for each in said if each is not None), key=max, default=None)

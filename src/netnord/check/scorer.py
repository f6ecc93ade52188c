"""From evidence to probabilities: a log-linear model whose weights `training/fit.py` has fitted.

A. L. Berger, S. A. Della Pietra and V. J. Della Pietra, "A maximum entropy approach to natural language
processing", Computational Linguistics 22(1), 1996.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, cached_property
from importlib.resources import files
from math import exp

import msgspec
from msgspec import Struct

from netnord.check.evidence import Weighed


class Weights(Struct, frozen=True, dict=True):
    """What `weights.json` says."""

    weights: dict[str, float]
    """By kind of candidate and name of evidence: "agree.near"."""
    error: float
    """The least probability of being wrong at which a figure is refuted; 0 to 1."""
    warning: float
    """The same at which a figure is warned of."""
    supported: float
    """The least probability of being right at which a figure is supported."""

    @cached_property
    def by_kind(self) -> dict[str, dict[str, float]]:
        """The weights by kind of candidate, then by name of evidence.

        Facts of a store say what they are of in chosen words: their evidence, of the kind "stored.agrees",
        is weighed by two weights together.
        """
        parted: dict[str, dict[str, float]] = defaultdict(dict)
        for key, weight in self.weights.items():
            kind, _, name = key.rpartition(".")
            parted[kind][name] = weight
        for kind in ("agrees", "differs", "worked_out", "otherwise", "none"):
            plain, stored = parted[kind], parted[f"stored.{kind}"]
            parted[f"stored.{kind}"] = {
                name: plain.get(name, 0.0) + stored.get(name, 0.0) for name in {*plain, *stored}
            }
        return dict(parted)


@cache
def fitted_weights() -> Weights:
    """The weights that ship."""
    return msgspec.json.decode(files("netnord.check").joinpath("weights.json").read_bytes(), type=Weights)


def _score(evidence: dict[str, float], weights: dict[str, float]) -> float:
    """The sum of evidence × weight; evidence without a weight counts nothing."""
    total = 0.0
    for name, value in evidence.items():
        if value and name in weights:
            total += value * weights[name]
    return total


def probabilities(weighed: Weighed, weights: Weights) -> list[float]:
    """How probable each of `weighed.options` is, in their order, and last that none is; together 1."""
    stored = "stored." if weighed.is_stored else ""
    scores = [
        _score(each.evidence, weights.by_kind[each.kind if each.is_of_text else stored + each.kind])
        for each in weighed.options
    ]
    scores.append(_score(weighed.none, weights.by_kind[f"{stored}none"]))
    highest = max(scores)
    powers = [exp(each - highest) for each in scores]
    total = sum(powers)
    return [each / total for each in powers]

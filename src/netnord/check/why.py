"""How the scorer came to what it says of a figure."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from netnord.check.judge import Judgement
from netnord.check.option import Option
from netnord.check.scorer import Weights


class Term(Struct, frozen=True, gc=False):
    """A piece of evidence and what it counts."""

    name: str
    """With the kind of candidate that it is weighed for: "agree.near"."""
    value: float
    weight: float

    @property
    def product(self) -> float:
        return self.value * self.weight


class Account(Struct, frozen=True, gc=False):
    """What speaks for and against a candidate."""

    option: Option | None
    """``None`` if none is meant."""
    chance: float
    """How probable it is, 0 to 1."""
    terms: list[Term]
    """The weightiest first."""

    @property
    def score(self) -> float:
        return sum(term.product for term in self.terms)


def accounts(judgement: Judgement, weights: Weights) -> list[Account]:
    """Of the candidate that a verdict rests on, of the likeliest other one, and of none."""
    weighed = judgement.weighed
    ranked = sorted(zip(judgement.by_option, weighed.options, strict=False), key=lambda each: -each[0])
    ranked.sort(key=lambda each: each[1] is not judgement.option)
    found = []
    for chance, option in ranked[:2]:
        is_stored = weighed.is_stored and not option.is_of_text
        terms = _terms(option.kind, option.evidence, weights, is_stored=is_stored)
        found.append(Account(option, chance, terms))
    terms = _terms("none", weighed.none, weights, is_stored=weighed.is_stored)
    return [*found, Account(None, judgement.by_option[-1], terms)]


def _terms(kind: str, evidence: Mapping[str, float], weights: Weights, *, is_stored: bool) -> list[Term]:
    kinds = (kind, f"stored.{kind}") if is_stored else (kind,)
    terms = [
        Term(f"{each}.{name}", value, weights.weights.get(f"{each}.{name}", 0.0))
        for each in kinds
        for name, value in evidence.items()
    ]
    return sorted((term for term in terms if term.product), key=lambda term: (-abs(term.product), term.name))

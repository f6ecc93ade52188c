"""Facts files of a few figures, as examples of rules."""

from __future__ import annotations

from fractions import Fraction

from netnord.store.audit_rules import AuditRule
from netnord.store.contents import FactsFile
from netnord.store.model import Concept, Fact, NameList, Phrase
from netnord.terms import Hedge, Kind

_SOURCE = "example"
_THING = Concept("thing", fr=["chose"], en=["thing"])


def count(id: str, printed: str, hedge: Hedge = Hedge.EXACTLY) -> Fact:
    """A count of things, printed in digits without separators."""
    return _fact(id, Kind.COUNT, printed, _THING.id, hedge)


def share(id: str, printed: str, hedge: Hedge = Hedge.EXACTLY) -> Fact:
    """A share, printed in digits with a decimal point if any, without its sign."""
    return _fact(id, Kind.SHARE, printed, "percent", hedge)


def names(id: str, listed: list[str], complete: bool) -> NameList:
    return NameList(id, Phrase(id, id), listed, complete, 1)


def facts_file(rule: AuditRule, *figures: Fact, lists: list[NameList] | None = None) -> FactsFile:
    """A sound file with these `figures` and one `rule`."""
    return FactsFile(2, [{"id": _SOURCE}], list(figures), concepts=[_THING], names=lists or [], audit=[rule])


def _fact(id: str, kind: Kind, printed: str, unit: str, hedge: Hedge) -> Fact:
    value = Fraction(printed)
    number = int(value) if value.denominator == 1 else float(value)
    return Fact(id, printed, 1, Phrase(id, id), number, unit, kind, hedge)

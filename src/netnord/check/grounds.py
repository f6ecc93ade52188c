"""What a verdict rests on: its rule, and what else a message has to name beside the figure."""

from __future__ import annotations

from netnord.check.judge import Judgement, Level
from netnord.check.option import Option
from netnord.check.pool import Known
from netnord.check.values import AGREEING, SLIPS, Relation, related

HOLDS, OTHER_VALUE, ELSEWHERE, REVERSED, BOUND, WORKED_OUT, NOTHING = (
    f"NN{number}" for number in ("001", "101", "102", "104", "105", "106", "201")
)
_OF_RELATION = {Relation.REST: REVERSED, Relation.BOUND: BOUND}
_NEARLY_AS_FITTING = 0.8  # of how well the words of the chosen figure fit


def rule_of(judgement: Judgement) -> str:
    """The code of the rule that a judgement rests on."""
    option = judgement.option
    if judgement.level is Level.OK:
        return HOLDS
    if judgement.level is Level.NOTE or option is None:
        return NOTHING
    if option.virtual is not None and option.relation is not Relation.REST:
        return WORKED_OUT
    return _OF_RELATION.get(option.relation) or (ELSEWHERE if owner(judgement) else OTHER_VALUE)


def owner(judgement: Judgement) -> Known | None:
    """Of a wrong figure: what the source says the number of, if it is not rather a slip of the pen."""
    option = judgement.option
    if judgement.level not in (Level.ERROR, Level.WARNING) or option is None or option.known is None:
        return None
    if option.relation in (*SLIPS, Relation.BY_ONE, *_OF_RELATION):
        return None
    chances = zip(judgement.by_option, judgement.weighed.options, strict=False)
    ranked = sorted(chances, key=lambda each: -each[0])
    same = (each.known for _, each in ranked if each.known is not None and each.relation is Relation.SAME)
    return next((known for known in same if not known.is_derived), None)


def dissenter(judgement: Judgement) -> Known | None:
    """What another source has in place of the figure of a verdict, if the two cannot both be right."""
    chosen = judgement.option
    if judgement.level is Level.NOTE or chosen is None or chosen.known is None:
        return None
    own = chosen.known
    compared = {own.source}
    options = sorted(judgement.weighed.options, key=_fit, reverse=True)
    published = [each.known for each in options if each.known is not None and not each.known.is_derived]
    for option in options:
        other = option.known
        if _fit(option) < _NEARLY_AS_FITTING * _fit(chosen):
            break
        if other is None or other.is_derived or other.source in compared:
            continue
        compared.add(other.source)
        shared = any(
            {one.source, two.source} == {own.source, other.source} and _agree(one, two)
            for one in published
            for two in (own, other)
        )
        if not shared and _agree(other, own) is False:
            return other
    return None


def _agree(one: Known, other: Known) -> bool | None:
    """``None`` if they cannot be compared."""
    how = related(one.amount, other.amount)
    return None if how is None else how in AGREEING


def _fit(option: Option) -> float:
    """How well the words fit, whatever the value."""
    return option.evidence.get("near", 0.0) + option.evidence.get("wide", 0.0)

"""A part of a whole, both as numbers: "three out of five", "une entreprise sur dix", "29 of the 44"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec.structs import replace

from netnord.model import Hedge
from netnord.prose.numbers.hedges import hedge_before
from netnord.prose.numbers.vocabulary import words_of
from netnord.prose.numbers.written import ONE
from netnord.prose.quantity import Measure, Quantity

if TYPE_CHECKING:
    from netnord.prose.numbers.reading import Reading

_ARTICLES = frozenset({"un", "une", "one", "a", "an"})
_LOOSE = """
in, in every, of every, out of, out of every, out of the, out of these, out of a total of
sur, sur les, sur ces, sur un total de
"""
_TIGHT = """
of, of the, of these, of those, of its, of our, of all, des, de ces, de ses, de nos, de leurs, parmi les
pour, per
"""


def _phrases(lines: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in lines.strip().replace("\n", ",").split(","))


_BESIDE_PART = _phrases(_TIGHT)
"""Joints that the part must stand directly before."""
_JOINTS = _phrases(_LOOSE) | _BESIDE_PART
_JOINT_ENDS = frozenset(phrase[-1] for phrase in _JOINTS)
_JOINT_LENGTHS = sorted({len(phrase) for phrase in _JOINTS}, reverse=True)
_BARRIERS = words_of("""
    and or et ou est sont is are was were has have had a ont avait qui que who which that but mais for pour
    by par in en dans with avec to au aux on
""")
_REACH = 5  # words between the part and the joint


def joined_ratio(reading: Reading, total: Quantity) -> Quantity | None:
    """The share whose whole is `total`; its part, which it replaces, is taken from what was found."""
    words, first = reading.words, total.first
    if total.measure is not Measure.COUNT or not first or words[first - 1] not in _JOINT_ENDS:
        return None
    for length in _JOINT_LENGTHS:
        joint = tuple(words[first - length : first]) if length <= first else ()
        if joint in _JOINTS:
            if joint in (("pour",), ("per",)) and total.value not in (100, 1000, 10000, 100000, 1000000):
                return None
            return _part_of(reading, total, first - length, directly=joint in _BESIDE_PART)
    return None


def _part_of(reading: Reading, total: Quantity, joint: int, *, directly: bool) -> Quantity | None:
    """The share of which the part ends at or shortly before token `joint`."""
    words = reading.words
    floor = max(reading.free, joint - _REACH)
    at = joint - 1
    while at >= floor and words[at] not in _ARTICLES:
        if words[at] in _BARRIERS or not words[at][0].isalpha():
            return None
        at -= 1
    if total.value <= 1:
        return None
    if at >= floor:
        return None if directly or words[at] in ("a", "an") else _one_in(reading, total, at)
    if not reading.found or not joint - _REACH <= reading.found[-1].last <= joint:
        return None
    part = reading.found[-1]
    if part.measure is not Measure.COUNT or part.high is not None or part.value > total.value:
        return None
    if part.last < joint:
        apart = directly or part.value == total.value or words[part.last] in ("heures", "h")
        if apart or (part.value != 1 and reading.is_plural(total.last)):
            return None
    reading.found.pop()
    return _share(total, part.value, part.start, part.first, part.hedge, in_words=part.in_words)


def _one_in(reading: Reading, total: Quantity, at: int) -> Quantity:
    """The share whose part is the "un" or "one" at token `at`."""
    start = reading.tokens.starts[at]
    before = hedge_before(reading.tokens, at, reading.free)
    if before:
        return _share(total, ONE, start, before.edge, before.hedge, in_words=True)
    return _share(total, ONE, start, at, Hedge.EXACTLY, in_words=True)


def per_cent(part: Fraction, total: Fraction) -> Fraction:
    # One reduction to lowest terms instead of two.
    return Fraction(100 * part.numerator * total.denominator, part.denominator * total.numerator)


def _share(
    total: Quantity, part: Fraction, start: int, first: int, hedge: Hedge, *, in_words: bool
) -> Quantity:
    return replace(
        total,
        start=start,
        first=first,
        measure=Measure.PERCENT,
        value=per_cent(part, total.value),
        step=ONE,
        hedge=hedge,
        part=part,
        whole=total.value,
        in_words=in_words and total.in_words,
    )

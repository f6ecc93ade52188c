"""Two numbers that are one: "10 to 15", "entre 10 et 15"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec.structs import replace

from netnord.prose.numbers.vocabulary import words_of
from netnord.prose.numbers.written import ONE, TENTH
from netnord.prose.quantity import Measure, Quantity

if TYPE_CHECKING:
    from netnord.prose.numbers.reading import Reading

HYPHENS = ("-", "‐", "‑")
_BETWEEN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("to", "a", "au", "ou", "or", "–", "—"), ()),
    "et": ("entre",),
    "and": ("between",),
}
"""What joins the ends of a range, and the words one of which must stand before its lower end."""
_CHANGES = tuple(
    words_of("""
    pass grimp bond tomb chut mont evolu progress recul baiss augment rose grew went fell jump drop
    climb increas declin leap surg doubl tripl grow risen gone halv mov
    """)
)
_CHANGE_REACH = 3  # words before a figure
_WHOLE_CHANGES = ("cut", "up", "down")


def joined_odds(reading: Reading, quantity: Quantity) -> Quantity | None:
    """The ratio that ends with `quantity`: "five to two", "1,6 pour 1"; it falls, or it would be a range."""
    first, found = quantity.first, reading.found
    if quantity.measure is not Measure.COUNT or not reading.ends_at(first - 1) or not quantity.value:
        return None
    upper, joint = found[-1], reading.words[first - 1]
    if upper.measure is not Measure.COUNT or upper.high is not None or upper.value <= quantity.value:
        return None
    before = reading.words[max(upper.first - _CHANGE_REACH, 0) : upper.first]
    one = joint in ("pour", "a") and quantity.value == 1
    if not one and (joint != "to" or before[-1:] == ["from"] or _tells_change(before)):
        return None
    found.pop()
    return replace(
        upper,
        end=quantity.end,
        last=quantity.last,
        measure=Measure.TIMES,
        value=upper.value / quantity.value,
        step=TENTH,
    )


def joined_range(reading: Reading, upper: Quantity, unit: Fraction) -> Quantity | None:
    """The range that ends with `upper`; its lower end, which it replaces, is taken from what was found.

    `unit` is what one of the numbers amounts to.
    """
    first = upper.first
    if _hyphen_before(reading, upper):
        return _range(reading, upper, unit)
    joint = reading.words[first - 1]
    if joint not in _BETWEEN or reading.found[-1].last != first - 1:
        return None
    if joint in ("a", "au") and reading.tokens.text[reading.tokens.starts[first - 1]] not in "àÀ":
        return None
    opener = _BETWEEN[joint]
    if opener and reading.word(reading.found[-1].first - 1) not in opener:
        return None
    return _range(reading, upper, unit)


def ends_score(reading: Reading, quantity: Quantity) -> bool:
    """Whether this ends a score: "70-61", hyphenated numbers that do not rise, are no range."""
    if quantity.measure is not Measure.COUNT or not _hyphen_before(reading, quantity):
        return False
    return reading.found[-1].measure is Measure.COUNT and reading.found[-1].value >= quantity.value


def _hyphen_before(reading: Reading, quantity: Quantity) -> bool:
    """Whether only a hyphen lies between `quantity` and the one before it."""
    if not reading.ends_at(quantity.first):
        return False
    return reading.tokens.text[reading.found[-1].end : quantity.start] in HYPHENS


def _range(reading: Reading, upper: Quantity, unit: Fraction) -> Quantity | None:
    lower = reading.found[-1]
    if lower.high is not None or lower.part is not None:
        return None
    if lower.measure is upper.measure:
        if unit is not ONE and (lower.measure is not Measure.COUNT or lower.value * unit > upper.value):
            unit = ONE
    elif lower.measure is not Measure.COUNT:
        return None
    value, step = lower.value, lower.step
    if unit is not ONE:
        value, step = value * unit, step * unit
    before = reading.words[max(lower.first - _CHANGE_REACH, 0) : lower.first]
    # "grew from 10 to 15", "passe de 10 à 15" are two figures.
    if before[-1:] in (["from"], ["de"]) and _tells_change(before):
        reading.found[-1] = replace(lower, measure=upper.measure, value=value, step=step)
        return None
    if value >= upper.value:
        return None
    reading.found.pop()
    opened = lower.first > 0 and reading.words[lower.first - 1] in ("entre", "between")
    return replace(
        upper,
        start=lower.start,
        first=lower.first - opened,
        value=value,
        high=upper.value,
        step=step if step is upper.step else min(step, upper.step),
        hedge=lower.hedge,
    )


def _tells_change(words: list[str]) -> bool:
    return any(word.startswith(_CHANGES) or word in _WHOLE_CHANGES for word in words)

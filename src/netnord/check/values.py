"""How a number as written may stand to a number as known: as the same one, or as one slip away.

The noisy channel of M. D. Kernighan, K. W. Church and W. A. Gale, "A spelling correction program based on a
noisy channel model" (COLING 1990), for numbers.
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from netnord.quantities.quantity import Dimension, Quantity
from netnord.terms import Hedge


class Relation(Enum):
    """Of a written number to a known one; those before `BOUND` agree."""

    SAME = "same"
    ROUNDED = "rounded"
    HEDGED = "hedged"  # within what "about" or "more than" leaves open
    LOOSE = "loose"  # true, but nobody would put it so: "more than 100" for 300
    BOUND = "bound"  # the number may stand, its hedge may not
    EXCHANGED = "exchanged"  # the same digits in another order
    DIGIT = "digit"  # one digit other, missing or too many
    SCALE = "scale"  # a power of ten
    BY_ONE = "by_one"
    REST = "rest"  # what is left of the whole
    CLOSE = "close"
    FAR = "far"

    __hash__ = object.__hash__  # Enum's own runs in Python, for every look-up


AGREEING = frozenset((Relation.SAME, Relation.ROUNDED, Relation.HEDGED, Relation.LOOSE))

SLIPS = frozenset((Relation.EXCHANGED, Relation.DIGIT, Relation.SCALE))
"""Those of one keystroke or two."""

_LOWER = (Hedge.MORE_THAN, Hedge.AT_LEAST)
_UPPER = (Hedge.LESS_THAN, Hedge.AT_MOST)
_VAGUE = 0.1  # "about" a round number, as a part of it
_VAGUE_PRECISE = 0.03  # "about" a number that is not round
_FRACTION = 0.08  # of "a third", "one in ten", "three times"
_MOST_ROUNDED = 0.05
_BOUND_REACH = 1.15
_BOUND_LIMIT = 4
_CLOSE = 0.15
_SAME = 1e-9


class Amount(Struct, frozen=True, gc=False):
    """A number in floats, in the base unit of its dimension."""

    dimension: Dimension
    unit: str
    value: float
    high: float
    half: float
    """Half of the last written place."""
    place: float
    """The place of the last digit that is no zero."""
    digits: str
    """The written digits without leading and trailing zeros."""
    hedge: Hedge
    is_fraction: bool
    """A part of a small whole, or a ratio without decimals: "a third", "one in ten", "three times"."""
    in_words: bool
    month: int = 0
    day: int = 0
    mantissa: float = 0.0
    """The number without "million" or its unit."""

    @property
    def is_whole(self) -> bool:
        """Whether it counts things that have no parts."""
        return self.dimension in (Dimension.COUNT, Dimension.RANK)

    def unit_matches(self, other: Amount) -> bool:
        """Whether both can be added; all but money is in the base unit of its dimension."""
        return self.dimension is not Dimension.MONEY or self.unit == other.unit


def amount_of(quantity: Quantity) -> Amount:
    size = quantity.unit.size
    value = quantity.value
    units = abs(int(value / quantity.step)) if quantity.step else 0
    place = quantity.step
    while units and units % 10 == 0:
        units //= 10
        place *= 10
    factor = float(size)
    small_whole = quantity.whole is not None and quantity.whole <= 20
    in_words_fraction = quantity.dimension is Dimension.SHARE and quantity.in_words and value.denominator > 1
    round_ratio = quantity.dimension is Dimension.RATIO and (quantity.in_words or quantity.step >= 1)
    digits = "" if quantity.whole is not None else str(units)
    return Amount(
        dimension=quantity.dimension,
        unit=quantity.unit.name,
        value=float(value) * factor,
        high=float(quantity.high if quantity.high is not None else value) * factor,
        half=0.0
        if quantity.dimension is Dimension.COUNT and quantity.step == 1
        else float(quantity.step) * factor / 2,
        place=float(place) * factor,
        digits=digits,
        hedge=quantity.hedge,
        is_fraction=small_whole or in_words_fraction or round_ratio,
        in_words=quantity.in_words,
        month=quantity.month,
        day=quantity.day,
        mantissa=float(value / quantity.scale) if quantity.scale else float(value),
    )


def slack_of(amount: Amount) -> float:
    """How far the value may be from a number that the writer rounded."""
    if amount.dimension is Dimension.RANK or amount.dimension is Dimension.DATE:
        return 0.0
    if amount.is_fraction:
        return min(_FRACTION * abs(amount.value), 4.0)
    if amount.dimension in (Dimension.SHARE, Dimension.RATIO):
        return amount.half
    if amount.place == 1 and amount.is_whole:
        return 0.0
    return min(amount.place / 2, _MOST_ROUNDED * abs(amount.value))


def relation(written: Amount, value: float, half: float, hedge: Hedge) -> Relation | None:
    """How `written` agrees with a known value that may be `half` more or less; ``None`` if it does not."""
    own = written.value
    difference = abs(own - value)
    exact = difference <= _SAME * max(1.0, abs(value))
    if written.high != written.value:
        inside = written.value - half <= value <= written.high + half
        return Relation.HEDGED if inside else None
    if exact:
        return Relation.BOUND if _is_bound_wrong(written.hedge, hedge) else Relation.SAME
    slack = slack_of(written)
    said = written.hedge
    if said is Hedge.EXACTLY:
        if difference <= max(slack, half):
            return Relation.ROUNDED
        return None
    vague = max(
        abs(own) * (_VAGUE if len(written.digits) <= 2 or written.is_fraction else _VAGUE_PRECISE), slack
    )
    if said is Hedge.ABOUT:
        return Relation.HEDGED if difference <= max(vague, half) else None
    if said is Hedge.NEARLY:
        return Relation.HEDGED if -slack <= own - value <= max(vague, half) else None
    larger, smaller = (value, own) if said in _LOWER else (own, value)
    ratio = larger / smaller if smaller else 0.0
    if ratio < 1 - _SAME:
        return Relation.BOUND if difference <= max(slack, half) else None
    return Relation.HEDGED if ratio <= _BOUND_REACH else Relation.LOOSE if ratio <= _BOUND_LIMIT else None


def _is_bound_wrong(written: Hedge, known: Hedge) -> bool:
    """Whether the same number cannot have both hedges."""
    if written is known or written in (Hedge.EXACTLY, Hedge.ABOUT):
        return False
    if known is Hedge.EXACTLY:
        return written in (Hedge.MORE_THAN, Hedge.LESS_THAN)
    if known is Hedge.ABOUT:
        return False
    if known is Hedge.NEARLY:
        return written in _LOWER
    if known in _LOWER:
        return written in _UPPER or written is Hedge.NEARLY
    return written in _LOWER


def related(written: Amount, known: Amount) -> Relation | None:
    """How a written number stands to a known one, ``None`` if they cannot be compared."""
    dimensions = {written.dimension, known.dimension}
    if Dimension.DATE in dimensions:
        return _dates(written, known) if len(dimensions) == 1 else None
    if len(dimensions) == 1:
        if not written.unit_matches(known):
            return None
        return _in_one_dimension(written, known) or slip(written, known)
    if Dimension.COUNT in dimensions and not dimensions & {Dimension.RANK, Dimension.RATIO}:
        same = written.mantissa == known.mantissa or written.value == known.value
        return Relation.SAME if same and written.high == written.value else None
    return None


def _in_one_dimension(written: Amount, known: Amount) -> Relation | None:
    if known.high != known.value:
        if written.high != written.value:
            return Relation.SAME if (written.value, written.high) == (known.value, known.high) else None
        return Relation.HEDGED if known.value <= written.value <= known.high else None
    if written.hedge is known.hedge is not Hedge.EXACTLY:
        # A hedge said again goes with the same number: "about 310" retells "about 300" wrongly.
        return Relation.SAME if abs(written.value - known.value) <= slack_of(written) else None
    return relation(written, known.value, known.half, known.hedge)


def _dates(written: Amount, known: Amount) -> Relation | None:
    said = [
        one == other
        for one, other in (
            (written.value, known.value),
            (written.month, known.month),
            (written.day, known.day),
        )
        if one and other
    ]
    if all(said):
        return Relation.SAME if said else None
    return slip(written, known) if written.value != known.value else Relation.CLOSE


def as_written(value: float, like: Amount) -> Amount:
    """A value that was worked out, to the place to which `like` is written."""
    units = round(value / like.place) if like.place else 0
    digits = str(abs(units))
    place = like.place
    while len(digits) > 1 and digits.endswith("0"):
        digits, place = digits[:-1], place * 10
    return replace(like, value=units * like.place, high=units * like.place, digits=digits, place=place)


def slip(written: Amount, known: Amount) -> Relation:
    """How `written` came from `known`, which it does not agree with."""
    one, other = written.digits, known.digits
    if one and other:
        if one == other:
            return Relation.SCALE
        if written.dimension is not Dimension.DATE and abs(written.value - known.value) == known.place == 1:
            return Relation.BY_ONE
        one, other = _aligned(written, known)
        if len(one) > 1 and len(one) == len(other) and sorted(one) == sorted(other):
            return Relation.EXCHANGED
        if _one_digit(one, other):
            return Relation.DIGIT
    if (
        written.dimension is Dimension.SHARE
        and abs(written.value + known.value - 100) <= written.half + known.half
    ):
        return Relation.REST
    if abs(written.value - known.value) <= _CLOSE * abs(known.value):
        return Relation.CLOSE
    return Relation.FAR


def is_slip(written: Amount, known: Amount) -> bool:
    """Whether `written` is `known` with digits exchanged, one digit other, or a power of ten away."""
    if not written.unit_matches(known) or abs(len(written.digits) - len(known.digits)) > 1:
        return False
    return written.value != known.value and slip(written, known) in SLIPS


def _aligned(written: Amount, known: Amount) -> tuple[str, str]:
    """The digits of both to the same place: 560 and 52 come to "56" and "052"."""
    place = min(written.place, known.place)
    if not place:
        return written.digits, known.digits
    return str(round(written.value / place))[:30], str(round(known.value / place))[:30]


def _one_digit(one: str, other: str) -> bool:
    if max(len(one), len(other)) < 2:
        return False
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    if abs(len(one) - len(other)) != 1 or not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    return any(long[:index] + long[index + 1 :] == short for index in range(len(long)))

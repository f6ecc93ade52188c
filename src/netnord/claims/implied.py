"""Units that a number leaves out, as one before it had them: "38" after "£110 million"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from msgspec.structs import replace

from netnord.quantities.forms import FORMS
from netnord.quantities.quantity import Dimension, Quantity, Unit
from netnord.quantities.units import COUNT, UNITS
from netnord.text.small_words import SMALL_WORDS

_MEASURED = (
    Dimension.MONEY,
    Dimension.LENGTH,
    Dimension.AREA,
    Dimension.VOLUME,
    Dimension.MASS,
    Dimension.DURATION,
)
_COUNTED_TOO = (Dimension.RATIO, Dimension.RANK)  # "31,250 times", the 27 races of "the 27th race"
_UNSURE_UNITS = {word: UNITS[name] for word, name in FORMS.unsure_units.items()}
_LARGEST_SHARE = 100  # per cent
_SMALLEST_IN_FULL = 1000  # after "£110 million", 38 is so many millions, 38,000 is not
_BETWEEN = 2  # words: "1,150 of the 4,600 hectares"
_NOUNS = frozenset(("millions", "milliards", "milliard"))
"""Numbers that "de" joins to what they count: "25 millions apportés par la région" counts no noun."""
_DE = frozenset(("de", "d"))
_COUNTING_NONE = frozenset("plus moins la l le les ce cette ces son sa ses leur leurs".split())
"""After "millions de": a difference, or to whom they belong."""
_OF = frozenset(("of", "des", "de", "du", "d", "sur"))


class ImpliedUnits:
    """The units that are still meant, in one paragraph."""

    def __init__(self) -> None:
        self._share: Unit | None = None
        self._measure: tuple[Unit, Fraction] | None = None

    def read(self, words: Sequence[str], quantity: Quantity, after: Quantity | None) -> Quantity | None:
        """`quantity` in the unit that it leaves out; ``None`` if it has one, or counts what follows it.

        `after` is the next quantity of the sentence, which may have the unit of both.
        """
        if quantity.dimension in _COUNTED_TOO and quantity.value % 1 == 0:
            return replace(quantity, unit=COUNT)
        if quantity.dimension is not Dimension.COUNT:
            self._remember(quantity)
            return None
        following = words[quantity.last] if quantity.last < len(words) else ""
        if following in _UNSURE_UNITS:
            return replace(quantity, unit=_UNSURE_UNITS[following])
        counts = following[:1].isalpha() and following not in SMALL_WORDS
        if words[quantity.last - 1] in _NOUNS:
            after_it = words[quantity.last + 1 : quantity.last + 2]
            counts = following in _DE and _COUNTING_NONE.isdisjoint(after_it)
        if counts:
            return None
        if self._share is not None and quantity.value <= _LARGEST_SHARE and quantity.scale == 1:
            return replace(quantity, unit=self._share)
        measure = self._measure
        if (
            after is not None
            and after.dimension in _MEASURED
            and following in _OF
            and after.first - quantity.last <= _BETWEEN
        ):
            measure = after.unit, after.scale
        if measure is None:
            return None
        unit, scale = measure
        if quantity.scale != 1 or quantity.value >= _SMALLEST_IN_FULL:
            scale = Fraction(1)
        return replace(
            quantity,
            unit=unit,
            value=quantity.value * scale,
            step=quantity.step * scale,
            scale=quantity.scale * scale,
        )

    def _remember(self, quantity: Quantity) -> None:
        if quantity.dimension is Dimension.SHARE:
            self._share = quantity.unit
        elif quantity.dimension in _MEASURED:
            self._share = None
            self._measure = quantity.unit, quantity.scale

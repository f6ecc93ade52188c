"""In which unit a figure is, where its text leaves that out."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from netnord.authoring.amounts import unit_of
from netnord.authoring.nouns_counted import head
from netnord.authoring.told import CLOSERS, TextRead, Told
from netnord.quantities.quantity import Dimension, Quantity
from netnord.store.unit_names import unit_of_a_fact
from netnord.terms import Kind
from netnord.text.controls import in_one_line


class Meant(Struct, frozen=True):
    """A figure in the unit that is meant."""

    quantity: Quantity
    name: str
    """As a facts file has it; of a count the words for what is counted, empty if there are none."""
    is_doubtful: bool = False


class UnitsMeant:
    """The units of the figures of one text."""

    def __init__(self, read: TextRead, whole_of: Mapping[int, int]) -> None:
        self._read = read
        self._whole_of = whole_of

    def of(self, told: Told) -> Meant:
        """The unit of `told`: "GBP" of "38" after "£110 million", "houses" of "540 in Fishergate"."""
        implied, quantity = told.claim.implied, told.quantity
        if quantity.dimension is not Dimension.COUNT:
            return Meant(quantity, _name(quantity))
        if implied is not None and (sure := self._is_surely_implied(told)) is not False:
            return Meant(implied, _name(implied), sure is None)
        if (cells := self._read.cells(told)) is not None and cells[0]:
            return Meant(quantity, in_one_line(cells[0]))
        if noun := self._noun(told):
            return Meant(quantity, noun)
        earlier = reversed(self._read.told[: told.number])
        named = next(((other, found) for other in earlier if (found := self._noun(other))), None)
        if named is None:
            return Meant(quantity, "", True)
        other, noun = named
        is_of_same = (told.is_compared or told.is_more) and other.number == told.number - 1
        return Meant(quantity, noun, not is_of_same)

    def _is_surely_implied(self, told: Told) -> bool | None:
        """Whether the unit of a figure before is meant; ``None`` if that is likely, not sure."""
        implied = told.claim.implied
        whole = self._whole_of.get(told.number)
        if implied is None or self._read.begins((told.quantity.last, told.sentence[1]), CLOSERS):
            return False
        if whole is not None:
            return self._read.told[whole].readings[-1].dimension is implied.dimension
        if told.is_compared or told.quantity.scale != 1:
            return True
        if implied.dimension is Dimension.SHARE:
            return False
        following = self._read.told[told.number + 1 : told.number + 2]
        if following and unit_of(following[0].quantity) == unit_of(implied):
            return True
        return None if told.is_more or not self._read.telling(told.after) else False

    def _noun(self, told: Told) -> str:
        """What a count counts, or what its whole does."""
        if told.quantity.dimension is not Dimension.COUNT:
            return ""
        whole = self._whole_of.get(told.number)
        of_whole = "" if whole is None else self._noun(self._read.told[whole])
        noun = head(self._read, told.after)
        if of_whole and noun[0] < noun[1] and not self._read.tokens.words[noun[1] - 1].endswith(("s", "x")):
            return of_whole  # of a part, what follows may be a verb
        return self._read.written(noun) or of_whole


def _name(quantity: Quantity) -> str:
    return unit_of_a_fact(quantity.unit.name, Kind(quantity.dimension.value))

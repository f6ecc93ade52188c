"""Known and worked-out figures as people read them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct

from netnord.check.arithmetic import Step, Virtual
from netnord.check.option import Option
from netnord.check.pool import Known
from netnord.derive import derive
from netnord.interval import Rounding
from netnord.quantities.quantity import Dimension, Quantity, Unit
from netnord.quantities.units import UNITS
from netnord.store.store import FactStore
from netnord.terms import Hedge, Language
from netnord.text.controls import in_one_line
from netnord.typography.calculation import equation
from netnord.typography.computed import equated
from netnord.typography.measures import hedge_words, measured
from netnord.typography.notation import Sample, Written, cardinal_like, ordinal_like
from netnord.typography.numerals import NO_BREAK_SPACE, percent

_FINEST = 10**9
_GAP = re.compile(r"(?<=[0-9]) (?=[0-9%€$£])")
_AS_PRINTED = (Step.SUM, Step.DIFFERENCE, Step.REST)
"""What is done with printed figures as they are: 100 % − 38 % are 62 %, whatever was rounded."""


class Measure(Struct, frozen=True, gc=False):
    """A value to be written."""

    value: Fraction
    """In `unit`."""
    unit: Unit
    half: Fraction = Fraction(0)
    """How much more or less it may be."""


def as_said(figure: str) -> str:
    """`figure`, as some text writes it, for a message: in one line, and not to be broken at its spaces."""
    return _GAP.sub(NO_BREAK_SPACE, in_one_line(figure))


def hedged(figure: str, hedge: Hedge, language: Language) -> str:
    """`figure` with the words that bound it: "more than 60"."""
    return figure if hedge is Hedge.EXACTLY else f"{hedge_words(hedge, language)} {figure}"


def inputs_of(option: Option, knowns: Sequence[Known]) -> list[Known]:
    """What a candidate is, or what it is worked out from."""
    if option.virtual is not None:
        return [knowns[each] for each in option.virtual.inputs]
    return [option.known] if option.known is not None else []


def quantity_of(known: Known) -> Quantity:
    """The known figure in the dimension in which it is held against drafts."""
    implied = known.claim.implied
    if implied is not None and implied.dimension is known.amount.dimension:
        return implied
    return known.claim.quantity


def measure_of(known: Known) -> Measure:
    quantity = quantity_of(known)
    half = Fraction(known.amount.half).limit_denominator(_FINEST) if known.is_derived else Fraction(0)
    return Measure(quantity.value, quantity.unit, half / quantity.unit.size)


def written_like(text: str, quantity: Quantity, measure: Measure, language: Language) -> Written | None:
    """`measure` in the notation of `text`, which says `quantity`; ``None`` where that is not sure.

    13,245,000 euros like "14,6 M€" are "13,2 M€", 15 like "twelve" is "fifteen", 12 like "2 %" is "12 %".
    """
    unit, scale = measure.unit, quantity.scale
    if quantity.high is not None or quantity.whole is not None or unit.dimension is not quantity.dimension:
        return None
    if quantity.dimension is Dimension.MONEY and unit.name != quantity.unit.name:
        return None
    if quantity.dimension is Dimension.DATE:
        own, year = str(quantity.value), measure.value
        is_year = year and len(own) == 4 and text.count(own) == 1
        return Written(text.replace(own, str(year)), True) if is_year else None
    begin, end = quantity.numeral_start - quantity.start, quantity.numeral_end - quantity.start
    sample = Sample(
        text[:begin],
        text[begin:end],
        text[end:],
        quantity.value / scale,
        quantity.step / scale,
        language,
        quantity.in_words,
    )
    factor = unit.size / quantity.unit.size / scale
    value, half = measure.value * factor, measure.half * factor
    if quantity.dimension is Dimension.RANK:
        rank = ordinal_like(sample, value)
        return None if rank is None else Written(rank, True)
    if quantity.in_words and quantity.dimension is Dimension.SHARE and not sample.is_cardinal:
        return None if half else Written(percent(value, language), value.denominator == 1)
    return cardinal_like(sample, value, half)


def figure_of(known: Known, language: Language, *, with_hedge: bool = True) -> str:
    """As its source prints it with its unit, or else as one writes it in `language`: "more than 1,000"."""
    quantity = quantity_of(known)
    is_quoted = not known.id and quantity is known.claim.quantity
    figure = as_said(known.quote) if is_quoted else _said(quantity.value, quantity.unit, language)
    return hedged(figure, quantity.hedge, language) if with_hedge else figure


def derivation(known: Known, store: FactStore, language: Language) -> str:
    """How a derived figure of `store` follows from published ones: "65% of 44 ≈ 28.6"."""
    figures = derive(store, known.id, Rounding.NEAREST)
    value = quantity_of(known).value
    figure = next((each for each in figures if each.value == value), figures[0])
    return equated(figure, language)


def calculation(virtual: Virtual, inputs: Sequence[Known], language: Language) -> str:
    """How `virtual` is worked out from its `inputs`: "920 − 310 = 610"."""
    figures = [figure_of(each, language, with_hedge=False) for each in inputs]
    values = [each.amount.value for each in inputs]
    result, is_exact = _result(virtual, inputs, language)
    return equation(virtual.step.value, values, virtual.value, figures, result, language, is_exact=is_exact)


def worked_out(virtual: Virtual, inputs: Sequence[Known]) -> Measure:
    """The value of `virtual`, in the unit of the first of its `inputs` that is of its dimension."""
    unit = Unit(virtual.unit, virtual.dimension, Fraction(1))
    if virtual.dimension is Dimension.DURATION:
        unit = UNITS["year"]
    units = (quantity_of(each).unit for each in inputs)
    unit = next((each for each in units if each.dimension is virtual.dimension), unit)
    spread = 0.0 if virtual.step in _AS_PRINTED else virtual.half
    value, half = (Fraction(each).limit_denominator(_FINEST) for each in (virtual.value, spread))
    return Measure(value / unit.size, unit, half / unit.size)


def _result(virtual: Virtual, inputs: Sequence[Known], language: Language) -> tuple[str, bool]:
    """What `virtual` comes to, in the notation of its inputs where it can be, and whether that is exact."""
    measure = worked_out(virtual, inputs)
    for known in inputs:
        if not known.id:
            exact = Measure(measure.value, measure.unit)
            found = written_like(known.quote, known.claim.quantity, exact, known.language)
            if found is not None:
                return as_said(found.text), found.is_exact
    return _said(measure.value, measure.unit, language), measure.value.denominator == 1


def _said(value: Fraction, unit: Unit, language: Language) -> str:
    return measured(value, "rank" if unit.dimension is Dimension.RANK else unit.name, language)

"""The unit after a number, and the smaller unit that may go on: "2 h 30", "six pounds forty"."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from netnord.quantities.digits import number_in_digits, past_half, past_space_entity
from netnord.quantities.forms import ARTICLES_BESIDE, CARDINALS, FORMS
from netnord.quantities.quantity import Dimension, Unit
from netnord.quantities.scan import HALF, ONE, SPACES, Numeral, Scan
from netnord.quantities.spelled import number_in_words
from netnord.quantities.units import GLUED_ONLY, SPACED_ONLY, UNIT_SYMBOLS, UNITS

_MILLION = 10**6
_DEFAULT_CURRENCY = "EUR"
_CENTS = 100
_PARTS = {"hour": 60, "minute": 60}
"""How many of what goes on without a unit: minutes, seconds."""
_WITH_PARTS = (Dimension.DURATION, Dimension.MONEY, Dimension.LENGTH)

Measured = tuple[Unit, int]
"""A unit, and past which token it ends."""


def unit_after(scan: Scan, numeral: Numeral) -> Measured | None:
    """The unit of `numeral`: directly after it, after "de" ("millions d'euros"), or a word later."""
    at = past_space_entity(scan, numeral.last)
    found = unit_at(scan, at, numeral)
    if found or not scan.follows(at):
        return found
    if scan.is_of(at):
        large = numeral.collective or numeral.value >= _MILLION
        return unit_at(scan, at + 1, numeral) if large else None
    # "douze prochains mois", "twelve coming months"
    word = scan.word(at)
    if word.isalpha() and word not in FORMS.not_plural and not scan.is_article(at) and len(word) > 3:
        later = unit_at(scan, at + 1, numeral)
        if later and later[0].dimension is Dimension.DURATION and scan.is_plural(later[1] - 1):
            return later
    return None


def unit_at(scan: Scan, at: int, numeral: Numeral | None = None) -> Measured | None:
    """The unit that begins at token `at`, which `numeral` may help to tell."""
    word = scan.word(at)
    if found := scan.phrase_at(at, FORMS.units):
        name, last = found
        if name == "cent":
            return Unit(scan.currency or _DEFAULT_CURRENCY, Dimension.MONEY, Fraction(1, _CENTS)), last
        # "an" is a French unit and an English article.
        if not scan.is_article(at) or (numeral and numeral.value == 1 and is_foreign(scan, at)):
            return UNITS[name], last - (last > at + 1 and scan.is_of(last - 1))
    if word in FORMS.unsure_units and numeral and scan.follows(at):
        unit = UNITS[FORMS.unsure_units[word]]
        cents = numeral.step.denominator == _CENTS or (scan.digit(at + 1) and len(scan.word(at + 1)) == 2)
        if cents or numeral.scale >= 1000 or numeral.value >= _MILLION or scan.currency == unit.name:
            return unit, at + 1
    return _symbol_at(scan, at)


def is_foreign(scan: Scan, at: int) -> bool:
    """Whether the word at `at` is of another language than the article before it."""
    return scan.word(at - 1) not in ARTICLES_BESIDE.get(scan.word(at), ())


def _symbol_at(scan: Scan, at: int) -> Measured | None:
    unit = UNIT_SYMBOLS.get(scan.written(at)) if scan.follows(at) else None
    if unit is None or scan.phrase_at(at, FORMS.clock_after):
        return None
    sign, gap, after = scan.words[at], scan.tokens.gap(at - 1), scan.after(at, 2)
    if (gap and (gap not in SPACES or sign in GLUED_ONLY)) or (not gap and sign in SPACED_ONLY):
        return None
    if after[:1] in ("'", "’", "_") or (sign in GLUED_ONLY and after[:1].isdecimal()):
        return None
    square = UNITS.get(f"{sign}²")
    if square and scan.word(at + 1) in ("2", "²") and scan.glued(at + 1):
        return square, at + 2
    return unit, at + 1


def with_smaller(scan: Scan, numeral: Numeral, measured: Measured) -> tuple[Numeral, Measured]:
    """`numeral` and its unit with what goes on: "deux ans et demi", "2 h 30", "six pounds forty"."""
    unit, last = measured
    if (past := past_half(scan, last)) > last:
        part = HALF * (numeral.scale if numeral.scale > 1 else numeral.step)
        return replace(numeral, value=numeral.value + part, step=part, scale=ONE, core=past), (unit, past)
    if unit.dimension not in _WITH_PARTS or numeral.scale > 1 or numeral.value.denominator > 1:
        return numeral, measured
    at = last + (scan.word(last) in FORMS.list_words)
    smaller = _number(scan, at) if scan.follows(at) and scan.follows(last) else None
    if smaller is None or smaller.ordinal:
        return numeral, measured
    if following := unit_at(scan, smaller.last, smaller):
        part, past = following[0].size / unit.size, following[1]
        fits = following[0].dimension is unit.dimension
    else:
        whole_money = unit.dimension is Dimension.MONEY and unit.size * _CENTS >= 1
        parts = _PARTS.get(unit.name, _CENTS if whole_money else 0)
        part, past = Fraction(1, parts or 1), smaller.last
        two_digits = smaller.in_words or len(scan.words[smaller.first]) == 2
        fits = parts > 0 and at == last and two_digits and not scan.is_plural(smaller.last)
    if not fits or part * smaller.value >= 1:
        return numeral, measured
    value = numeral.value + smaller.value * part
    return replace(numeral, value=value, step=part * smaller.step, core=past), (unit, past)


def _number(scan: Scan, at: int) -> Numeral | None:
    if scan.digit(at) and len(scan.words[at]) == 2:  # "05"
        return Numeral(at, at + 1, Fraction(int(scan.words[at])), ONE, False, at + 1)
    if scan.digit(at):
        return number_in_digits(scan, at)
    return number_in_words(scan, at) if scan.word(at) in CARDINALS else None

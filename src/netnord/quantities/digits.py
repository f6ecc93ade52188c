"""Numbers in digits: groups of three, decimals, "1.2m", "3½"."""

from __future__ import annotations

import re
from fractions import Fraction

from msgspec.structs import replace

from netnord.quantities.forms import FORMS
from netnord.quantities.scan import HALF, ONE, SPACES, Numeral, Scan, whole
from netnord.quantities.units import CURRENCIES, PREFIXES, SCALE_SYMBOLS, UNSURE_SCALES, VULGAR

_ENTITY = r"&(?:nbsp|thinsp|#0*(?:160|8201|8239)|#[xX]0*(?:[aA]0|2009|202[fF]));"
_GROUPED = rf"[1-9]\d{{0,2}}(?P<mark>[{SPACES},.'’]|{_ENTITY})\d{{3}}(?!\d)(?:(?P=mark)\d{{3}}(?!\d)){{0,6}}"
_WHOLE = rf"(?P<whole>(?>{_GROUPED}|0(?!\d)|[1-9]\d{{0,23}}+))(?!\d)"
_NUMBER = re.compile(rf"{_WHOLE}(?:(?!(?P=mark))[.,](?P<decimals>\d{{1,24}}+))?(?![.,:/]?\d)", re.ASCII)
_SPACE_ENTITY = re.compile(_ENTITY)
_ONE_GROUP = re.compile(r"\d{1,3}([.,])\d{3}")
_DECIMALS = re.compile(r"\d(?<![\d.,]\d)\d{0,3}([.,])\d{1,2}(?![\d.,/])")


def past_end(scan: Scan, at: int, end: int) -> int:
    """Past the token, from `at` on, that reaches to the character before `end`."""
    while scan.ends[at] < end:
        at += 1
    return at + 1


def past_space_entity(scan: Scan, at: int) -> int:
    """Past the last token of the "&nbsp;" or the like that begins at token `at`, or `at`."""
    entity = _SPACE_ENTITY.match(scan.text, scan.starts[at]) if scan.word(at) == "&" else None
    return past_end(scan, at, entity.end()) if entity else at


def number_in_digits(scan: Scan, at: int) -> Numeral | None:
    """The number whose first digits are token `at`; None for what goes on otherwise ("3.11.2", "18:00")."""
    match = _NUMBER.match(scan.text, scan.starts[at])
    if not match:
        return None
    last, mark = past_end(scan, at, match.end()), match["mark"]
    digits, decimals = match["whole"].replace(mark or ",", ""), match["decimals"] or ""
    if mark in (".", ",") and len(digits) <= 6 and _scale_at(scan, last) >= 10**6:
        digits, decimals = digits[:-3], digits[-3:]  # "1.202 million"
    step = Fraction(1, 10 ** len(decimals)) if decimals else ONE
    value = int(digits + decimals) * step if decimals else whole(int(digits))
    return Numeral(at, last, value, step, False, last)


def _scale_at(scan: Scan, at: int, *, money: bool = False) -> int:
    """What the word or symbol at token `at` multiplies digits by; 1 for none."""
    sign = scan.written(at)
    if not scan.follows(at):
        return 1
    if sign not in SCALE_SYMBOLS or (not money and scan.after(at) in ("'", "’", "-")):
        return scan.scale(at) or 1
    if sign in UNSURE_SCALES and not money:
        unit = FORMS.units.get((scan.word(at + 1),), "")
        counts = scan.glued(at) and scan.is_plural(at + 1)
        if scan.word(at + 1) not in PREFIXES and unit not in CURRENCIES and not counts:
            return 1
    return SCALE_SYMBOLS[sign]


def ungrouped(scan: Scan, numeral: Numeral) -> Numeral:
    """`numeral` before a measure: "5,330 mg" has decimals in a text where all other commas part decimals."""
    grouped = _ONE_GROUP.fullmatch(scan.text, scan.starts[numeral.first], scan.ends[numeral.core - 1])
    if not grouped or numeral.in_words:
        return numeral
    if scan.decimal_marks is None:
        scan.decimal_marks = {match[1] for match in _DECIMALS.finditer(scan.text)}
    factor = Fraction(1, 1000) if scan.decimal_marks == {grouped[1]} else ONE
    return replace(numeral, value=numeral.value * factor, step=numeral.step * factor)


def scaled(scan: Scan, numeral: Numeral, *, money: bool = False) -> Numeral:
    """`numeral` with what multiplies it and with a half: "1.2 million", "12k", "two and a half"."""
    numeral = _with_half(scan, numeral)
    if numeral.in_words and numeral.step.denominator == 1:
        return numeral
    last = past_space_entity(scan, numeral.last)
    factor = whole(_scale_at(scan, last, money=money))
    if factor == 1:
        return numeral
    value, step = numeral.value * factor, numeral.step * factor
    return _with_half(scan, replace(numeral, last=last + 1, value=value, step=step, scale=factor))


def _with_half(scan: Scan, numeral: Numeral) -> Numeral:
    """`numeral` with the half or other part directly after it: "two and a half", "3¼"."""
    part, past = HALF, past_half(scan, numeral.last)
    if past == numeral.last:
        part = VULGAR.get(scan.word(past), ONE)
        past += 1
        if part == 1 or not scan.follows(numeral.last):
            return numeral
    part *= numeral.scale if numeral.scale > 1 else numeral.step
    return replace(numeral, last=past, core=past, value=numeral.value + part, step=part, scale=ONE)


def past_half(scan: Scan, at: int) -> int:
    """Past the "et demi" or "and a half" at token `at`; `at` for none."""
    return scan.past(at, FORMS.halves_after)

"""Numbers in digits: groups of three, decimals."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from netnord.prose.numbers.written import ONE, Number, whole

if TYPE_CHECKING:
    from netnord.prose.text import Tokens

_LONGEST = 24  # digits; nothing in prose is longer
_SPACES = " \u00a0\u202f\u2009"
_GROUPED = re.compile(rf"[1-9][0-9]{{0,2}}([{_SPACES},.'’])[0-9]{{3}}(?:\1[0-9]{{3}}){{0,6}}(?![0-9])")
_DECIMALS = re.compile(r"[.,]([0-9]{1,20})(?![0-9])")


def number_in_digits(tokens: Tokens, at: int) -> Number | None:
    """The number whose first digits are token `at`; None for what goes on otherwise ("3.11.2", "18:00")."""
    text, end = tokens.text, tokens.ends[at]
    digits, mark = tokens.words[at], ""
    follower = text[end : end + 1]
    if not follower or follower not in f"{_SPACES}.,'’:/" or not text[end + 1 : end + 2].isdigit():
        return _number(at, at + 1, digits, "")
    groups = _GROUPED.match(text, tokens.starts[at])
    if groups:
        mark, end = groups[1], groups.end()
        digits = groups[0].replace(mark, "")
    decimals = ""
    if text[end : end + 1] != mark and (match := _DECIMALS.match(text, end)):
        decimals, end = match[1], match.end()
    if text[end : end + 1] in (".", ",", ":", "/") and text[end + 1 : end + 2].isdigit():
        return None
    last = at + 1
    while last < len(tokens.starts) and tokens.starts[last] < end:
        last += 1
    return _number(at, last, digits, decimals)


def _number(at: int, last: int, digits: str, decimals: str) -> Number | None:
    if len(digits) > _LONGEST or (digits[0] == "0" and len(digits) > 1):
        return None
    if not decimals:
        return Number(at, last, whole(int(digits)), ONE, in_words=False)
    step = Fraction(1, 10 ** len(decimals))
    return Number(at, last, int(digits + decimals) * step, step, in_words=False)

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
_GROUP_MARKS = f"{_SPACES},.'’&"
_GOES_ON = f"{_GROUP_MARKS}:/"
_SPACE_ENTITY = re.compile(r"&(?:nbsp|thinsp|#0*(?:160|8201|8239)|#[xX]0*(?:[aA]0|2009|202[fF]));")


def next_number(tokens: Tokens, at: int) -> int:
    """Where the digits stand that one mark joins to those at `at`; 0 for none."""
    start = tokens.ends[at] + 1
    if not "0" <= tokens.text[start : start + 1] <= "9":
        return 0
    # Hyphens, apostrophes and spaces are no tokens, other marks are.
    return at + 1 if tokens.starts[at + 1] == start else at + 2


def past_space_entity(tokens: Tokens, at: int) -> int:
    """Past the last token of the "&nbsp;" or the like that begins where token ``at - 1`` ends, or `at`."""
    end = tokens.ends[at - 1]
    entity = _SPACE_ENTITY.match(tokens.text, end) if tokens.text[end : end + 1] == "&" else None
    if entity:
        while at < len(tokens.ends) and tokens.ends[at] <= entity.end():
            at += 1
    return at


def _next_group(tokens: Tokens, at: int) -> int:
    """Where the digits stand that one mark or entity joins to those at `at`; 0 for none."""
    if tokens.text[tokens.ends[at] : tokens.ends[at] + 1] != "&":
        return next_number(tokens, at)
    past = past_space_entity(tokens, at + 1)
    joined = past > at + 1 and past < len(tokens.words) and tokens.starts[past] == tokens.ends[past - 1]
    return past if joined and "0" <= tokens.words[past][0] <= "9" else 0


def number_in_digits(tokens: Tokens, at: int) -> Number | None:
    """The number whose first digits are token `at`; None for what goes on otherwise ("3.11.2", "18:00")."""
    text, words, ends = tokens.text, tokens.words, tokens.ends
    digits, decimals, last = words[at], "", at
    following = _next_group(tokens, at) if text[ends[at] : ends[at] + 1] in _GOES_ON else 0
    if not following:
        return _number(at, at + 1, digits, "")
    mark = text[ends[at]]
    if len(digits) <= 3 and digits[0] != "0" and mark in _GROUP_MARKS:
        while (
            following and len(words[following]) == 3 and text[ends[last]] == mark and len(digits) < _LONGEST
        ):
            digits += words[following]
            last, following = following, _next_group(tokens, following)
    if following and text[ends[last]] in ".," and (last == at or text[ends[last]] != mark):
        decimals = words[following]
        last, following = following, next_number(tokens, following)
    if following and text[ends[last]] in ".,:/":
        return None
    return _number(at, last + 1, digits, decimals)


def _number(at: int, last: int, digits: str, decimals: str) -> Number | None:
    if len(digits) + len(decimals) > _LONGEST or (digits[0] == "0" and len(digits) > 1):
        return None
    if not decimals:
        return Number(at, last, whole(int(digits)), ONE, in_words=False)
    step = Fraction(1, 10 ** len(decimals))
    return Number(at, last, int(digits + decimals) * step, step, in_words=False)

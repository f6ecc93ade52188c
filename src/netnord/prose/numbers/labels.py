"""Numbers that name a thing and count nothing: "chapter 3", "1. ", "59000 Lille", "03 20 12 34 56"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netnord.prose.numbers.cardinals import NUMBER_WORDS
from netnord.prose.numbers.hedges import hedge_before
from netnord.prose.numbers.numerals import next_number
from netnord.prose.numbers.vocabulary import BEFORE_A_YEAR, FUNCTION_WORDS, MONTH_NAMES, words_of

if TYPE_CHECKING:
    from netnord.prose.numbers.reading import Reading
    from netnord.prose.text import Tokens

NUMBERED = words_of("""
    chapitre chapter chap figure fig table tableau tab page p section sect article art vol volume tome note
    notes annexe appendix rubrique alinea paragraphe paragraph line ligne equation eq version iso isbn issn
    python windows point type niveau level phase grade resolution loi directive reglement decret § verset
""")
_NUMBERED_TOGETHER = words_of("articles chapitres chapters tableaux sections annexes pages pp lignes")
STREETS = words_of("rue avenue boulevard quai bis ter street")
_MARGIN = 8  # characters before the number of a list item or heading

_PHONE_MARKS = " \u00a0\u202f.-"
_CHAIN_MARKS = ".,:/-"
_NAME_ENDS = ("*", "_", "`")
_MAY_STAND_BEFORE = "(\"«“'’~≈<>≥≤=$€£+–—;:,\u2212"


def may_begin(reading: Reading, at: int, start: int) -> bool:
    """Whether digits that begin at `start` are no part of a name or an address."""
    text = reading.tokens.text
    before = text[start - 1]
    if before == "(" and _is_manual_page(reading, at, start):
        return False
    if before.isspace() or before in _MAY_STAND_BEFORE:
        return before != "+" or not _past_phone(reading.tokens, at)
    if before in "-‐‑":
        return _may_begin_after_hyphen(reading, at, start)
    if before == "/":
        return not text[start - 2 : start - 1].isalnum()
    if before == "[":
        return reading.word(at + 1) != "]"
    return not (before.isalnum() or before in "_@#^\\.")


def _is_manual_page(reading: Reading, at: int, start: int) -> bool:
    """Whether these digits are a section of the manual: "ssh(1)", "**apt**(8)"."""
    text, end = reading.tokens.text, reading.tokens.ends[at]
    before = text[start - 2] if start > 1 else ""
    return text[end : end + 1] == ")" and (before.isalnum() or before in _NAME_ENDS)


def _may_begin_after_hyphen(reading: Reading, at: int, start: int) -> bool:
    if start < 2 or not reading.tokens.text[start - 2].isalnum():
        return True
    before = reading.words[at - 1]
    return reading.ends_at(at) if before[0].isdigit() else before in BEFORE_A_YEAR


def is_label(reading: Reading, at: int) -> bool:
    words = reading.words
    before = words[at - 1] if at else ""
    if before in _NUMBERED_TOGETHER or (before in ("et", "and", "a", "to") and reading.labelled == at - 1):
        reading.labelled = at + 1
        return True
    if before in NUMBERED:
        quantity = before == "figure" and reading.word(at - 2) in ("the", "this", "that", "a", "la")
        return not quantity and not _is_percent(reading, at + 1)
    if before == "." and at > 1 and words[at - 2] in NUMBERED and not reading.tokens.gap(at - 2):
        return not _is_percent(reading, at + 1)
    return (
        _is_postcode(reading, at)
        or _is_phone(reading, at)
        or _begins_item(reading, at, before)
        or _ends_name(reading, at, before)
    )


def _is_percent(reading: Reading, index: int) -> bool:
    return reading.word(index) in ("%", "percent", "pour", "per")


def _is_postcode(reading: Reading, at: int) -> bool:
    """Whether five digits and a capitalised name stand here: "59000 Lille"."""
    text, end = reading.tokens.text, reading.tokens.ends[at]
    return (
        len(reading.words[at]) == 5
        and text[end : end + 1] == " "
        and reading.is_capital(at + 1)
        and text[end + 2 : end + 3].islower()
    )


def _is_phone(reading: Reading, at: int) -> bool:
    digits = reading.words[at]
    past = _past_phone(reading.tokens, at)
    if not past or digits[0] == "0":
        return bool(past)
    # "1 202 305 404" is a number.
    return any(len(group) != 3 for group in reading.words[at + 1 : past] if group.isdigit())


def _past_phone(tokens: Tokens, at: int) -> int:
    """Where four to seven short groups of digits end that begin at token `at`; 0 for none."""
    groups, last = 1, at
    while groups < 7 and len(tokens.words[last]) <= 3 and (following := _next_phone_group(tokens, last)):
        groups, last = groups + 1, following
    return last + 1 if groups > 3 else 0


def _next_phone_group(tokens: Tokens, at: int) -> int:
    end = tokens.ends[at]
    if tokens.text[end : end + 1] not in _PHONE_MARKS:
        return 0
    if tokens.text[end + 1 : end + 4] == "(0)" and tokens.words[at + 4 : at + 5]:
        return at + 4 if tokens.words[at + 4].isdigit() else 0
    following = next_number(tokens, at)
    return following if following and len(tokens.words[following]) <= 3 else 0


def _ends_name(reading: Reading, at: int, before: str) -> bool:
    """Whether this is the last word of a name: "Antenne 2"; but "Picardie 2 %", "Lille 2 firms" count."""
    tokens, words = reading.tokens, reading.words
    if len(words[at]) > 1 or at <= reading.free or not before.isalpha() or not reading.is_capital(at - 1):
        return False
    if (
        before in FUNCTION_WORDS
        or before in MONTH_NAMES
        or before in NUMBER_WORDS
        or not _is_alone(reading, at)
    ):
        return False
    acronym = len(before) > 2 and tokens.text[tokens.starts[at - 1] : tokens.ends[at - 1]].isupper()
    begins = at < 2 or words[at - 2] in ".!?:;•*#" or "\n" in tokens.gap(at - 2)
    if (begins and not acronym) or hedge_before(tokens, at, reading.free):
        return False
    following = reading.word(at + 1)
    if (
        following in reading.units
        or reading.is_plural(at + 1)
        or following in ("to", "a", "–", "pour", "per")
    ):
        return following == "a" and tokens.text[tokens.starts[at + 1]] != "à"
    joint = following in ("sur", "in", "out", "of")
    return not joint or not any(word[0].isdigit() or word in NUMBER_WORDS for word in words[at + 2 : at + 5])


def _is_alone(reading: Reading, at: int) -> bool:
    """Whether one space stands before the digits at `at`, and no other digits follow them."""
    tokens = reading.tokens
    end = tokens.ends[at]
    after = tokens.text[end : end + 2]
    return len(tokens.gap(at - 1)) == 1 and not after[:1].isalpha() and not after[1:].isdigit()


def _begins_item(reading: Reading, at: int, before: str) -> bool:
    """Whether this numbers a list item or a heading: "1. ", "(2) ", "## 3 Results"."""
    text, start = reading.tokens.text, reading.tokens.starts[at]
    if before not in ("", "#", "(") and "\n" not in text[max(start - _MARGIN, 0) : start]:
        return False
    line = text.rfind("\n", max(start - _MARGIN, 0), start) + 1
    if not line and start > _MARGIN:
        return False
    margin = text[line:start].strip()
    digits, end = reading.words[at], reading.tokens.ends[at]
    if margin and not margin.strip("#"):
        return len(digits) < 3 and (text[end : end + 1] == "." or reading.is_capital(at + 1))
    if (
        margin not in ("", "(")
        or text[end : end + 1] not in (".", ")")
        or not text[end + 1 : end + 2].isspace()
    ):
        return False
    return not line or digits == "1" or text[line - 2 : line - 1] in ("", "\n", ".", ";", ":", "!", "?", "…")


def skip_label(reading: Reading, at: int) -> None:
    """Leave alone the whole of "3.11.2", "03 20 12 34 56", "18:00"."""
    if reading.free > at:
        return
    tokens, last = reading.tokens, at
    while tokens.text[tokens.ends[last] : tokens.ends[last] + 1] in _CHAIN_MARKS:
        following = next_number(tokens, last)
        if not following:
            break
        last = following
    reading.skip(max(last + 1, _past_phone(tokens, at)))

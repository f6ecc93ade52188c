"""Numbers that name a thing and count nothing: "chapter 3", "1. ", "59000 Lille", "03 20 12 34 56"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netnord.quantities.bounds import hedge_before
from netnord.quantities.digits import past_end
from netnord.quantities.forms import FORMS, JOINTS, NUMBER_WORDS
from netnord.quantities.scan import HYPHENS, SPACES, Scan
from netnord.quantities.units import PREFIXES, UNIT_SYMBOLS

_NO_NAMES = NUMBER_WORDS | PREFIXES.keys() | FORMS.not_plural | FORMS.of_words | FORMS.before_year
_MARGIN = 8  # characters before the number of a list item or heading
_PAST_SENTENCES = ("", *".!?…:;•*#")
_CHAIN = re.compile(r"\d+(?>(?:[.,:/-]\d+)*)", re.ASCII)
_PHONE = re.compile(rf"\d{{1,3}}(?>(?:[{SPACES}.-](?:\(0\)\s?)?\d{{1,3}}(?!\d)){{3,6}})", re.ASCII)
_POSTCODE = re.compile(r"\d{5} [^\W\d_][^\W\d_]", re.ASCII)
_ITEM = re.compile(r"\s*(?:\(?(\d+)[.)]\s|#+\s*\d{1,2}(?:\.|\s+[A-ZÀ-Þ]))")
_HIDDEN = re.compile(
    r"""(?<!`)(`{3,})(?!`).*?(?<!`)\1(?!`)             # code in a block
    |(?<!`)(``?)(?!`)(?:(?!\n\n).)*?(?<!`)\2(?!`)      # code in a line
    |(?<!\S)[^\s`]*?(?:://|www\.|@)\S*                 # an address""",
    re.DOTALL | re.VERBOSE,
)


def hidden_spans(text: str) -> Iterator[tuple[int, int]]:
    """First and past the last character of code between backticks and of addresses, in order."""
    if any(sign in text for sign in ("`", "://", "www.", "@")):
        yield from (match.span() for match in _HIDDEN.finditer(text))


def may_begin(scan: Scan, at: int) -> bool:
    """Whether the digits at `at` are no part of a name or an address."""
    start = scan.starts[at]
    before, earlier = scan.text[max(start - 1, 0) : start], scan.text[max(start - 2, 0) : max(start - 1, 0)]
    if before in HYPHENS:  # "10-15", "mid-1850"; but "covid-19"
        goes_on = scan.ends_at(at) if scan.digit(at - 1) else scan.word(at - 1) in FORMS.before_year
        return goes_on or not earlier.isalnum()
    if before == "(":  # "ssh(1)", "8(4)"
        return scan.after(at) != ")" or not (earlier.isalnum() or earlier in ("*", "_", "`"))
    if before == "/":
        return not earlier.isalnum()
    if before == "[":
        return scan.word(at + 1) != "]"
    return not before or not (before.isalnum() or before in "_@#^\\.")


def is_label(scan: Scan, at: int) -> bool:
    """Whether the number at `at` names: "page 12", "art. 5", "chapters 3 and 4", "59000 Lille"."""
    listed = scan.labelled == at - 1 and scan.among(at - 1, JOINTS) and not scan.is_plural(at + 1)
    if listed or (scan.phrase_before(at, FORMS.labels) and scan.follows(at)):
        scan.labelled = at + 1
        return True
    return (
        bool(_POSTCODE.match(scan.text, scan.starts[at]) and scan.is_capital(at + 1))
        or bool(_past_phone(scan, at))
        or _begins_item(scan, at)
        or _ends_name(scan, at)
        or (scan.word(at + 1) in FORMS.streets and scan.follows(at + 1))
    )


def skip_code(scan: Scan, at: int) -> bool:
    """Leave alone the whole of "3.11.2", "03 20 12 34 56", "18:00"."""
    chain = _CHAIN.match(scan.text, scan.starts[at])
    return scan.skip(max(past_end(scan, at, chain.end() if chain else 0), _past_phone(scan, at)))


def _past_phone(scan: Scan, at: int) -> int:
    """Where four to seven short groups of digits end that begin at token `at`; 0 for none."""
    phone = _PHONE.match(scan.text, scan.starts[at])
    if not phone:
        return 0
    past = past_end(scan, at, phone.end())
    groups = [word for word in scan.words[at + 1 : past] if word.isdecimal()]
    # "1 202 305 404" is a number.
    return past if scan.words[at][0] == "0" or any(len(group) != 3 for group in groups) else 0


def _begins_item(scan: Scan, at: int) -> bool:
    """Whether this numbers a list item or a heading: "1. ", "(2) ", "## 3 Results"."""
    text, start = scan.text, scan.starts[at]
    line = text.rfind("\n", max(start - _MARGIN, 0), start) + 1
    item = _ITEM.match(text, line) if line or start <= _MARGIN else None
    if not item or item.end() < start or text[line:start].strip(" \t(#"):
        return False
    return not line or item[1] in (None, "1") or text[line - 2 : line - 1] in ("\n", *_PAST_SENTENCES)


def _ends_name(scan: Scan, at: int) -> bool:
    """Whether this is the last word of a name: "Antenne 2"; but "Picardie 2 %", "Lille 2 firms" count."""
    name = at - 1
    if len(scan.words[at]) > 1 or at <= scan.free or not scan.is_capital(name) or len(scan.words[name]) < 3:
        return False
    if scan.words[name] in _NO_NAMES or scan.words[name] in FORMS.months or len(scan.tokens.gap(name)) != 1:
        return False
    begins = scan.word(name - 1) in _PAST_SENTENCES or "\n" in scan.tokens.gap(name - 1)
    if (begins and not scan.written(name).isupper()) or hedge_before(scan, at):
        return False
    word, after = scan.word(at + 1), scan.after(at, 2)
    if after[:1].isalpha() or after[1:].isdecimal() or word in FORMS.units.firsts or scan.is_plural(at + 1):
        return False
    return scan.written(at + 1) not in UNIT_SYMBOLS

"""Where sentences end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from enum import Enum

from netnord.text.number_words import NUMBER_WORDS
from netnord.text.tokens import Tokens

_ABBREVIATIONS = frozenset(
    [
        "m",
        "mm",
        "mme",
        "mlle",
        "dr",
        "mr",
        "mrs",
        "ms",
        "st",
        "ste",
        "vs",
        "etc",
        "cf",
        "ex",
        "env",
        "approx",
        "no",
        "art",
        "vol",
        "fig",
        "p",
        "pp",
        "al",
        "inc",
        "ltd",
        "co",
        "hab",
    ]
)
_ENDS = frozenset(".!?…")
_CLOSING = frozenset('"»”)]')
_BEFORE_GUILLEMET = frozenset(("", " ", "\u00a0", "\u202f"))

_LONGEST = 300  # words; what goes on longer is a list or a table, and taken in parts
_REACH = 100  # words back to where such a part had better end
_FIGURE = 5  # words: a number with its unit, "65 millions de dollars américains"
_BETWEEN_ITEMS = frozenset(",;|")
_LINE = re.compile(
    r"""(?>\n(?P<blank>(?>(?:[ \t\r]*\n)+))?)[ \t]*+
        (?=(?P<item>(?:[-*+•–]|\d+[.)])[ \t])|(?P<quote>>[ \t])|(?P<row>\|)|(?P<heading>\#{1,6}[ \t]))
    |\n(?>(?:[ \t\r]*\n)+)""",
    re.VERBOSE,
)
_HEADING = re.compile(r"^[ \t]*(?:#{1,6}[ \t][^\n]*|(?:=+|--+)[ \t\r]*)$", re.MULTILINE)
"""A line with a mark of Markdown before it, or the mark under one."""


class Opening(Enum):
    """What a sentence opens."""

    NOTHING = "nothing"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list
    ROW = "row"  # of a table


def sentences(tokens: Tokens) -> Iterator[tuple[int, int, Opening]]:
    """First and past-the-last token of each sentence, and what begins with it."""
    words, count = tokens.words, len(tokens.words)
    ends = ((index, _after_closing(tokens, index)) for index, word in enumerate(words) if word in _ENDS)
    lasts = {after: Opening.NOTHING for index, after in ends if _is_end(tokens, index, after)}
    lasts[count] = Opening.NOTHING
    for match in _HEADING.finditer(tokens.text):
        lasts[bisect_left(tokens.starts, match.end())] = Opening.PARAGRAPH
    for match in _LINE.finditer(tokens.text):
        lasts[bisect_left(tokens.starts, match.start())] = _opening(match)
    first, opening = 0, Opening.PARAGRAPH
    for last in sorted(lasts):
        while last - first > _LONGEST:
            cut = _cut(tokens, first + _LONGEST)
            yield first, cut, opening
            first, opening = cut, Opening.NOTHING
        if last > first:
            yield first, last, opening
            first, opening = last, lasts[last]
        elif opening is Opening.NOTHING:
            opening = lasts[last]


def _cut(tokens: Tokens, latest: int) -> int:
    """Where to end a part of a sentence without end, at `latest` or before: not inside a figure."""
    words = tokens.words
    for last in range(latest, latest - _REACH, -1):
        ends_item = words[last - 1] in _BETWEEN_ITEMS and tokens.gap(last - 1)
        if ends_item or not any(map(_is_number, words[last - _FIGURE + 1 : last + 1])):
            return last
    return latest


def _is_number(word: str) -> bool:
    return word[0].isdecimal() or word in NUMBER_WORDS


def _opening(match: re.Match[str]) -> Opening:
    if match["item"] or (match["quote"] and not match["blank"]):
        return Opening.ITEM
    return Opening.ROW if match["row"] and not match["blank"] else Opening.PARAGRAPH


def _after_closing(tokens: Tokens, index: int) -> int:
    """The token after a full stop and the quotation marks and parentheses that it closes."""
    after = index + 1
    while after < len(tokens.words) and tokens.words[after] in _CLOSING:
        gap = tokens.gap(after - 1)
        if gap and (tokens.words[after] != "»" or gap not in _BEFORE_GUILLEMET):
            break
        after += 1
    return after


def _is_end(tokens: Tokens, index: int, after: int) -> bool:
    """Whether a full stop or other mark ends a sentence that would go on with the token `after`."""
    is_last = after == len(tokens.words)
    if not is_last and not tokens.gap(after - 1):
        return False
    if tokens.words[index] != "." and after == index + 1:
        return True
    if tokens.words[index] == "." and index and tokens.ends[index - 1] == tokens.starts[index]:
        before = tokens.words[index - 1]
        is_short = before in _ABBREVIATIONS or (len(before) == 1 and before.isalpha())
        is_unit = index > 1 and tokens.words[index - 2][0].isdecimal()
        if is_short and not is_unit:
            return False
    return is_last or not tokens.text[tokens.starts[after]].islower()

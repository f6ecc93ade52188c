"""Characters that would steer the terminal on which a text is quoted."""

from __future__ import annotations

import re
from functools import cache

_BREAKS = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)
_DIRECTIONS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SURROGATES = range(0xD800, 0xE000)
_STYLE = r"(\x1b\[[0-9;]*m)"  # ECMA-48, select graphic rendition
_STEERING = "[\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


@cache
def _harmless() -> dict[int, str]:
    return dict.fromkeys((*_BREAKS, *_DIRECTIONS), " ") | dict.fromkeys(_SURROGATES, "\ufffd")


def _is_harmless(text: str) -> bool:
    """Whether `text` has nothing but what is seen, line breaks and French spaces; faster than a pattern."""
    for space in "\n\u00a0\u202f":
        text = text.replace(space, "")
    return text.isprintable()


def harmless(text: str) -> str:
    """`text` in one line, as long as before, without what moves a cursor or turns the writing."""
    return text if text.isascii() and text.isprintable() else text.translate(_harmless())


def in_one_line(text: str) -> str:
    """The same with one space, or the no-break space that stood there, between words."""
    return " ".join(filter(None, harmless(text).split(" ")))


def visible(text: str, *, keeps_styles: bool = False) -> str:
    """`text` as it may be shown anywhere: controls and escapes can be seen, nothing turns the writing.

    Line breaks and tabs stay, and the sequences that only set a style if it `keeps_styles` of this program's
    own: what it quotes has been made `harmless` by then.
    """
    if _is_harmless(text):
        return text
    if keeps_styles and "\x1b[" in text:
        plain = re.split(_STYLE, text)
        return "".join(visible(part) if place % 2 == 0 else part for place, part in enumerate(plain))
    return text.translate(_visible())


def escaped_in_json(text: str, lacking: str | None = None) -> str:
    """JSON `text` with what would steer a terminal, or what the encoding `lacking` lacks, as escapes."""
    if lacking is None:
        return text if _is_harmless(text) else re.sub(_STEERING, _escaped, text)
    return "".join(each if _has(lacking, each) else _escape(each) for each in text)


def _has(encoding: str, character: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _escaped(found: re.Match[str]) -> str:
    return _escape(found[0])


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4))


@cache
def _visible() -> dict[int, str]:
    pictures = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"}
    others = (0x7F, *range(0x80, 0xA0), 0x2028, 0x2029, *_DIRECTIONS, *_SURROGATES)
    return dict.fromkeys(others, "\ufffd") | pictures | {0x7F: "\u2421"}

"""Characters that would steer the terminal on which a text is quoted."""

from __future__ import annotations

from functools import cache

_BREAKS = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)
_DIRECTIONS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SURROGATES = range(0xD800, 0xE000)


@cache
def _harmless() -> dict[int, str]:
    return dict.fromkeys((*_BREAKS, *_DIRECTIONS), " ") | dict.fromkeys(_SURROGATES, "\ufffd")


def harmless(text: str) -> str:
    """`text` in one line, as long as before, without what moves a cursor or turns the writing."""
    return text if text.isascii() and text.isprintable() else text.translate(_harmless())


def in_one_line(text: str) -> str:
    """The same with one space, or the no-break space that stood there, between words."""
    return " ".join(filter(None, harmless(text).split(" ")))

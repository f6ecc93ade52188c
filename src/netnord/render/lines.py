"""Lines of text for a terminal: how wide they are, where they are folded, how they are styled."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import combining, east_asian_width

from netnord.text.controls import in_one_line

_CODES = {
    "bold": "1",
    "dim": "2",
    "cyan": "36",
    "green": "32",
    "bold green": "1;32",
    "bold red": "1;31",
    "bold yellow": "1;33",
}
"""What makes a terminal show a style (ECMA-48, select graphic rendition)."""
Segment = tuple[str, str]
"""Text, and the name of its style, empty for none."""
Line = list[Segment]


def written(lines: Iterable[Line], styled: bool) -> str:
    """`lines` as text, each with a line break, with its styles if it is `styled`."""
    return "".join(f"{_styled(line) if styled else _plain(line)}\n" for line in lines)


def folded(text: str, width: int | None) -> list[str]:
    """`text` in lines that fit; no-break spaces hold words together, unless these were too wide."""
    text = in_one_line(text)
    if width is None or columns(text) <= width:
        return [text]
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and columns(lines[-1]) + 1 + columns(word) <= width:
            lines[-1] += f" {word}"
            continue
        if lines[-1]:
            lines.append("")
        while columns(word) > width:
            cut = _fitting(word, width)
            lines[-1] = word[:cut]
            word = word[cut:]
            lines.append("")
        lines[-1] = word
    return lines


def columns(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(each) else 2 if east_asian_width(each) in "WF" else 1 for each in text)


def _plain(line: Line) -> str:
    return "".join(text for text, _ in line).rstrip(" ")


def _styled(line: Line) -> str:
    return "".join(
        f"\x1b[{_CODES[style]}m{text}\x1b[0m" if style in _CODES and text else text for text, style in line
    )


def _fitting(word: str, width: int) -> int:
    """How many characters of `word` fit, at least one."""
    room = 0
    for index, character in enumerate(word):
        room += columns(character)
        if room > width:
            return max(index, 1)
    return len(word)

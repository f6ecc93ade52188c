"""What a terminal or a pipe can show: how wide lines are, where they are folded, how they are styled."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from msgspec import Struct

from netnord.text.controls import in_one_line

_NARROWEST = 20  # columns; below that no word fits
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


class Screen(Struct, frozen=True):
    """Where text for people goes."""

    width: int | None
    """In columns; ``None`` in a pipe or a file, where lines are as long as they need to be."""
    styled: bool
    """Whether colour and weight may be used."""

    @classmethod
    def of_stdout(cls) -> Screen:
        """A terminal is styled unless NO_COLOR is set or it is dumb; anything else only with FORCE_COLOR."""
        is_terminal = sys.stdout is not None and sys.stdout.isatty()
        width = max(_NARROWEST, shutil.get_terminal_size().columns) if is_terminal else None
        forced = os.environ.get("FORCE_COLOR", "0") not in {"", "0"}
        able = is_terminal and os.environ.get("TERM") not in {"dumb", "unknown"}
        return cls(width, (able or forced) and not os.environ.get("NO_COLOR"))


def wrapped(text: str) -> str:
    """`text` in lines that fit the screen that standard output is on, indented as they are in a pipe."""
    width = Screen.of_stdout().width
    lines = []
    for each in text.strip().split("\n"):
        words = each.lstrip(" ")
        indent = " " * (len(each) - len(words))
        lines += [
            f"{indent}{line}\n" if line else "\n"
            for line in folded(words, None if width is None else max(width - len(indent), 1))
        ]
    return "".join(lines)


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
    from unicodedata import combining, east_asian_width

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


@contextmanager
def progress_bar(steps: int) -> Iterator[Callable[[], None]]:
    """On standard error a bar of so many steps, and what moves it on by one; it is gone at the end."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress

    bar = Progress(
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=sys.stdout is not None and sys.stdout.isatty(),
        redirect_stderr=False,
    )
    with bar:
        task = bar.add_task("", total=steps)
        yield lambda: bar.advance(task)

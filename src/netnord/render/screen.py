"""What standard output can show, and pages laid out for it."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from netnord.render.rows import Page

_NARROWEST = 20  # columns; below that no word fits


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


def on_screen(*pages: Page) -> str:
    """`pages` one below the other, for what standard output is."""
    from netnord.render.layout import lines_of
    from netnord.render.lines import written

    screen = Screen.of_stdout()
    return "\n".join(written(lines_of(page, screen.width), screen.styled) for page in pages)


def wrapped(text: str) -> str:
    """`text` in lines that fit the screen that standard output is on, indented as they are in a pipe."""
    from netnord.render.lines import folded

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

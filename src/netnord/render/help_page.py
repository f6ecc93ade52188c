"""What a command is for and takes, as a page in a terminal."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

_NARROWEST, _WIDEST = 40, 100  # columns
_INDENT = "  "


class Entry(NamedTuple):
    """A command, option, argument or example, and what it does."""

    name: str
    text: str


class Section(NamedTuple):
    """Entries of one kind."""

    title: str
    """With a colon."""
    entries: list[Entry]


class HelpPage(Struct, frozen=True):
    """All that a user is told of one command, in one language."""

    usage: Entry
    """Its heading, and the command line."""
    paragraphs: list[str]
    sections: list[Section]


def help_text(page: HelpPage) -> str:
    """`page` as wide as the terminal, within reason; 80 columns in a pipe, if COLUMNS says nothing else."""
    width = min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)
    first = f"{page.usage.name} "
    lines = _folded(page.usage.text, width, first, " " * min(len(first), _NARROWEST // 2))
    for paragraph in page.paragraphs:
        lines += ["", *_folded(paragraph, width, _INDENT, _INDENT)]
    for section in page.sections:
        lines += ["", section.title, *_definitions(section.entries, width)]
    return "\n".join([*lines, ""])


def _definitions(entries: list[Entry], width: int) -> Iterator[str]:
    """Names and texts side by side, or one above the other where the names take most of the width."""
    longest = max(len(entry.name) for entry in entries)
    if longest > width // 2:
        for name, text in entries:
            yield _INDENT + name
            yield from _folded(text, width, _INDENT * 3, _INDENT * 3)
    else:
        column = len(_INDENT) + longest + len(_INDENT)
        for name, text in entries:
            yield from _folded(text, width, f"{_INDENT}{name}".ljust(column), " " * column)


def _folded(text: str, width: int, first: str, other: str) -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=other,
        break_long_words=False,
        break_on_hyphens=False,
    )

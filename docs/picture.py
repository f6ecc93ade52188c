"""The picture of the README, `picture.svg`: what two commands print on a terminal.

python docs/picture.py
"""

from __future__ import annotations

import io
import os
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from netnord.cli import main

PICTURE = Path(__file__).with_name("picture.svg")
COMMANDS = (
    ("check", "examples/port-draft.md", "--source", "examples/port.txt"),
    ("sites", "--breakdown"),
)
_COLUMNS = 100
_TERMINAL = {"TERM": "xterm-256color", "COLUMNS": str(_COLUMNS), "NETNORD_LANG": "en", "PAGER": ""}
_FONT = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _printed(arguments: tuple[str, ...]) -> str:
    """What a command prints on a terminal, with its colours; the working folder is the project's."""
    before, sys.stdout = sys.stdout, _Terminal()
    try:
        main(arguments)
        return sys.stdout.getvalue()
    finally:
        sys.stdout = before


def picture() -> str:
    """The picture as SVG, without the fonts that rich would have a browser fetch."""
    os.environ.update(_TERMINAL)
    os.chdir(PICTURE.parents[1])
    console = Console(record=True, width=_COLUMNS, file=io.StringIO(), force_terminal=True)
    for arguments in COMMANDS:
        console.print(Text.assemble(("$ ", "dim"), f"netnord {' '.join(arguments)}"))
        console.print(Text.from_ansi(_printed(arguments)))
    svg = console.export_svg(title="netnord", theme=MONOKAI, unique_id="netnord")
    return "".join(f"{line.rstrip()}\n" for line in _FONT.sub("", svg).splitlines())


if __name__ == "__main__":
    PICTURE.write_text(picture(), "utf-8")

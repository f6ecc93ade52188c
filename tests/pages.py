"""What stands in the pages of the documentation: blocks of code, sessions, links."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).parents[1]
COLUMNS = 100
"""Of the terminal whose output the pages show."""


def page(name: str) -> str:
    return (PROJECT / name).read_text("utf-8")


def blocks(language: str, text: str) -> list[str]:
    """The blocks of code in a language; the end of one has none, and is no beginning."""
    found = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [content for name, content in found if name == language]


class Session(NamedTuple):
    """A command, without ``netnord``, and what it prints."""

    command: str
    output: str

    @classmethod
    def of(cls, block: str) -> Session:
        command, _, output = block.partition("\n")
        assert command.startswith("$ netnord ")
        return cls(command.removeprefix("$ netnord "), output)


def sessions(text: str) -> list[Session]:
    return [Session.of(block) for block in blocks("console", text)]

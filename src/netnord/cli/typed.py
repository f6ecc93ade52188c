"""What was typed on the command line, as text that can be shown, compared and written as JSON."""

from __future__ import annotations

import os
from typing import Any

from msgspec import Struct

from netnord.errors import InputError


def readable(typed: Any) -> Any:
    """A text of `sys.argv`, or several, with what is no UTF-8 in it replaced; anything else as it is."""
    if isinstance(typed, list | tuple):
        return [readable(each) for each in typed]
    return os.fsencode(typed).decode("utf-8", "replace") if isinstance(typed, str) else typed


class FileName(Struct, frozen=True):
    """The name of a file: as text what can be shown of it, as a path what the system finds it by.

    Raises `InputError` for none.
    """

    typed: str

    def __post_init__(self) -> None:
        if not self.typed:
            raise InputError("a file name is empty; give another one")

    def __str__(self) -> str:
        return str(readable(self.typed))

    def __fspath__(self) -> str:
        return self.typed

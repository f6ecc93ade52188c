"""Long answers one screen at a time, as git shows them."""

from __future__ import annotations

import os
import shlex
import subprocess
from contextlib import suppress

from netnord.cli.interruption import heeding_interruption

_DEFAULT = "less"
_SETTINGS = {"LESS": "FRX", "LV": "-c"}
"""For less and lv, where the user has set nothing: keep styles, leave the answer on the screen."""


def shown_by_pager(text: str) -> bool:
    """Whether the program that ``PAGER`` names has shown `text`; an empty name or ``cat`` is for none.

    The name may have arguments, but it is run without a shell.
    """
    try:
        command = shlex.split(os.environ.get("PAGER", _DEFAULT))
    except ValueError:  # an open quotation mark
        return False
    if not command or command == ["cat"]:
        return False
    with heeding_interruption():
        try:
            process = subprocess.Popen(command, stdin=subprocess.PIPE, env={**_SETTINGS, **os.environ})
        except (OSError, ValueError):
            return False
        with suppress(BrokenPipeError, KeyboardInterrupt):
            process.communicate(text.encode("utf-8", "replace"))
        while process.poll() is None:
            with suppress(KeyboardInterrupt):  # the pager's own affair
                process.wait()
    return True

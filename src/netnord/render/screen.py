"""What standard output can show."""

from __future__ import annotations

import os
import shutil
import sys
from typing import NamedTuple


class Screen(NamedTuple):
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


_NARROWEST = 20  # columns; below that no word fits

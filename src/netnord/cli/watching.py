"""`check --watch`: once more whenever a file has changed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from os import PathLike
from pathlib import Path
from typing import NoReturn

from netnord.cli.output import complain
from netnord.errors import NetnordError

_PAUSE = 0.4  # seconds; looking at some hundred files takes a hundredth of it

_Files = Callable[[], Iterable[PathLike[str]]]
_Stamps = dict[str, tuple[int, int] | None]


def watched(check: Callable[[], object], files: _Files) -> NoReturn:
    """Runs `check` now and after each change to one of the `files`, until it is interrupted.

    It looks again and again, which works on every system and drive; what is missing or wrong is said, and may
    be mended.
    """
    before: _Stamps | None = None
    while True:
        after = _stamps(files)
        if after != before:
            try:
                check()
            except NetnordError as failure:
                complain(str(failure))
            complain("waiting for a change; Ctrl-C ends it")
        before = after
        time.sleep(_PAUSE)


def _stamps(files: _Files) -> _Stamps:
    """When each file was last written, in nanoseconds, and its size in bytes."""
    try:
        return {each.__fspath__(): _stamp(each) for each in files()}
    except NetnordError:
        return {}


def _stamp(file: PathLike[str]) -> tuple[int, int] | None:
    try:
        status = Path(file).stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size

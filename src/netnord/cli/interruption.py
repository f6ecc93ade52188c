"""Ctrl-C: an end at once, but where something has to be put back first."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

INTERRUPTED = 130  # 128 + SIGINT, as shells have it


def end_when_interrupted() -> None:
    """From here on Ctrl-C ends the process, silently.

    An exception would be lost where it meets an import: modules written in C take it for a failure of their
    own and go on, and the program then waits for its input as if nothing had been said.
    """
    signal.signal(signal.SIGINT, _end)


@contextmanager
def heeding_interruption() -> Iterator[None]:
    """While something is half done: Ctrl-C raises `KeyboardInterrupt`, as in any Python program."""
    ours = signal.getsignal(signal.SIGINT) is _end
    if ours:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        if ours:
            signal.signal(signal.SIGINT, _end)


def _end(*_: Any) -> None:
    os._exit(INTERRUPTED)

"""How far a long run is, on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress


@contextmanager
def progress_bar(steps: int) -> Iterator[Callable[[], None]]:
    """A bar of so many steps, and what moves it on by one; it is gone at the end."""
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

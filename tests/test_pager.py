"""Long answers on a real terminal come one screen at a time; short ones, and those in a pipe, do not."""

from __future__ import annotations

import os
import sys

import pytest

pty = pytest.importorskip("pty")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")


def _on_terminal(arguments: list[str], rows: int, **variables: str) -> str:
    """What a terminal of 100 columns and so many rows gets from one command, in a process of its own."""
    child, screen = pty.fork()
    if not child:
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(sys.path),
            "TERM": "dumb",
            "COLUMNS": "100",
            "LINES": str(rows),
            **variables,
        }
        os.execve(sys.executable, [sys.executable, "-m", "netnord", *arguments], environment)
    parts = []
    while True:
        try:
            part = os.read(screen, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        parts.append(part)
    _, status = os.waitpid(child, 0)
    os.close(screen)
    assert os.waitstatus_to_exitcode(status) in (0, 1)
    return b"".join(parts).decode().replace("\r\n", "\n")


SHORT = ["providers"]
LONG = ["list"]
MARKED = "sed s/^/paged:/"


@pytest.mark.parametrize(
    ("arguments", "rows", "pager", "is_paged"),
    [
        (LONG, 24, MARKED, True),
        (["audit"], 24, MARKED, True),
        (["show", "sites.total", "sites.companies", "adoption.gap"], 24, MARKED, True),
        (["audit", "--explain", "NA102"], 10, MARKED, True),
        (SHORT, 24, MARKED, False),
        (LONG, 200, MARKED, False),
        ([*LONG, "--no-pager"], 24, MARKED, False),
        (["show", "sites.total", "sites.companies", "--no-pager"], 10, MARKED, False),
        (["audit", "--no-pager"], 24, MARKED, False),
        ([*LONG, "-f", "markdown"], 24, MARKED, False),
        (["sites", "--json"], 24, MARKED, False),
        (LONG, 24, "", False),
        (LONG, 24, "cat", False),
        (LONG, 24, "a-pager-that-there-is-not", False),
        (LONG, 24, "sed 'open", False),
        (LONG, 24, "echo $HOME; true", False),  # no shell reads it
    ],
    ids=str,
)
def test_pager(arguments: list[str], rows: int, pager: str, is_paged: bool) -> None:
    shown = _on_terminal(arguments, rows, PAGER=pager)
    if pager.startswith("echo"):
        assert shown == "$HOME; true\n"
        return
    assert ("paged:" in shown) is is_paged
    assert shown.replace("paged:", "") == _on_terminal(arguments, rows, PAGER="cat")


def test_a_pager_that_has_read_enough() -> None:
    assert _on_terminal(LONG, 24, PAGER="head -n 1") == "All figures\n"


def test_a_pager_gets_styles_where_the_terminal_would() -> None:
    assert "paged:\x1b[1mAll figures" in _on_terminal(LONG, 24, PAGER=MARKED, TERM="xterm")
    assert "\x1b" not in _on_terminal(LONG, 24, PAGER=MARKED, TERM="xterm", NO_COLOR="1")

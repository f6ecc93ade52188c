"""How property tests run, and whole commands in this process."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest
from hypothesis import settings

from commands import Outcome, Run, Terminal
from netnord.cli import main

# No deadline: the first example of a test pays for imports, and other work may share the machine.
settings.register_profile("small", deadline=None, max_examples=20)
settings.register_profile("large", deadline=None, max_examples=1000)  # pytest --hypothesis-profile=large
settings.load_profile("small")

_VARIABLES = (
    *("NETNORD_LANG", "NETNORD_FACTS", "NETNORD_DEBUG", "LC_ALL", "LC_MESSAGES", "LANG"),
    *("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM"),
)


@pytest.fixture
def neutral_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(neutral_environment: None, capsys: pytest.CaptureFixture[str]) -> Run:  # noqa: ARG001
    """Runs one command with its output in a pipe."""

    def run_command(*arguments: str) -> Outcome:
        code = main(arguments)
        return Outcome(code, *capsys.readouterr())

    return run_command


@pytest.fixture
def run_on_terminal(
    neutral_environment: None,  # noqa: ARG001
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """Runs one command on a terminal of so many columns."""

    def run_command(columns: int, *arguments: str) -> Outcome:
        terminal = Terminal()
        with monkeypatch.context() as patch:
            patch.setenv("COLUMNS", str(columns))
            patch.setattr(sys, "stdout", terminal)
            code = main(arguments)
        return Outcome(code, terminal.getvalue(), capsys.readouterr().err)

    return run_command


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Puts bytes on standard input."""

    def put(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return put

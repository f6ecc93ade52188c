"""`lsp` where it cannot serve: one line that says what to do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from commands import Run


def test_without_the_extra_it_says_how_to_install_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("netnord.lsp", "pygls"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    outcome = run("lsp")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "netnord: the language server needs pygls; install it with: pip install 'netnord[lsp]'\n"
    )


def test_in_a_terminal_it_says_who_is_to_start_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pygls")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: True))
    outcome = run("lsp", "--stdio")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "netnord: lsp is to be started by an editor, not in a terminal; see docs/editors.md\n"
    )


@pytest.mark.parametrize("said", [b"", b"Of its 44 merchant sites\n", b"Content-Length: 5\r\n\r\n{nope"])
def test_ends_when_nobody_speaks_any_more(said: bytes) -> None:
    pytest.importorskip("pygls")
    command = [sys.executable, "-m", "netnord", "lsp"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, input=said, env=environment, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    if done.stdout:
        assert json.loads(done.stdout.split(b"\r\n\r\n")[1])["method"] == "window/showMessage"

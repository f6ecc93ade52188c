"""Completion of commands, options and ids, as real shells ask for it."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import Run, as_typed
from netnord.cli.commands import COMMANDS
from netnord.render.formats import Format

EXAMPLES = Path(__file__).parents[1] / "examples"
Completed = Callable[..., list[str]]
SITES = ["sites.total", "sites.institutional", "sites.service_providers", "sites.companies"]
BICYCLES = str(EXAMPLES / "bicycle-counts.json")


@pytest.fixture
def completed(run: Run, monkeypatch: pytest.MonkeyPatch) -> Completed:
    """The words that the last one may become."""

    def complete(*words: str) -> list[str]:
        monkeypatch.setenv("_NETNORD_COMPLETE", "1")
        outcome = run(*words)
        assert (outcome.code, outcome.err) == (0, "")
        return [line.partition("\t")[0] for line in outcome.out.splitlines()]

    return complete


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([""], list(COMMANDS)),
        (["ec"], ["ecommerce"]),
        (["source", ""], ["verify"]),
        (["--v"], ["--version"]),
        (["show", "sites.t"], ["sites.total"]),
        (["show", "sites.total", "adoption.g"], ["adoption.gap"]),
        (["show", "--json", "adoption.g"], ["adoption.gap"]),
        (["show", "-f", "csv", "adoption.g"], ["adoption.gap"]),
        (["audit", "sites.lead"], ["sites.leading_regions"]),
        (["show", "--fo"], ["--format"]),
        (["sites", "-f", "j"], ["json"]),
        (["sites", "--format", "la"], ["latex"]),
        (["sites", "--format=la"], ["--format=latex"]),
        (["sites", "--format", "=", "la"], ["latex"]),  # in bash
        (["sites", "--format", "="], [each.value for each in Format]),
        (["audit", "--format", ""], ["table", "json", "markdown"]),
        (["check", "--lang", ""], ["fr", "en"]),
        (["list", "--rounding", "u"], ["up"]),
        (["list", "--topic", "ad"], ["adoption"]),
        (["audit", "--rule", "NA101", "--rule", "NA10"], ["NA101", "NA102", "NA103", "NA104", "NA105"]),
        (["check", "--explain", "NN00"], ["NN001"]),
        (["source", "verify", "--source", ""], ["la_tribune_1999_06_16"]),
        (["show", "--facts", BICYCLES, "traffic.p"], ["traffic.pupils", "traffic.pupil_share"]),
        (["show", f"--facts={BICYCLES}", "traffic.b"], ["traffic.bridge"]),
        (["completion", "z"], ["zsh"]),
        # Files, which the shell knows better.
        (["check", ""], []),
        (["check", "--facts", ""], []),
        (["extract", "-o", ""], []),
        # Nothing that can be said.
        (["nothing", ""], list(COMMANDS)),
        (["show", "--facts", "nowhere.json", ""], []),
        (["completion", "zsh", ""], []),
    ],
    ids=as_typed,
)
def test_what_may_follow(completed: Completed, words: list[str], expected: list[str]) -> None:
    assert completed(*words) == expected


def test_a_command_without_arguments_offers_its_options(completed: Completed) -> None:
    assert {"--json", "--breakdown", "--facts", "--help"} <= set(completed("sites", ""))


def test_the_facts_file_of_the_environment_is_that_of_the_ids(
    completed: Completed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETNORD_FACTS", BICYCLES)
    assert completed("show", "habits.o") == ["habits.owners"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_has_its_meaning_in_the_language_of_the_user(
    run: Run, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("_NETNORD_COMPLETE", "1")
    monkeypatch.setenv("NETNORD_LANG", language)
    label = {"en": "web sites in the region", "fr": "sites web de la région"}[language]
    assert run("show", "sites.t").out == f"sites.total\t{label}\n"


def test_a_label_steers_no_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    content = Path(BICYCLES).read_text("utf-8")
    path.write_text(
        content.replace("cyclists on a weekday", r"\u001b[31mred\ttab\nline $(rm x) `y`"), "utf-8"
    )
    monkeypatch.setenv("_NETNORD_COMPLETE", "1")
    out = run("show", "--facts", str(path), "traffic.bridge").out
    assert out == "traffic.bridge\t[31mred tab line $(rm x) `y`\n"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """In which `netnord` is a command."""
    program = tmp_path / "netnord"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m netnord "$@"\n', "utf-8")
    program.chmod(0o755)
    return {
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "HOME": str(tmp_path),
        "TERM": "dumb",
        "LC_ALL": "C.UTF-8",
        "PS1": "ready> ",
    }


def _typed(shell: list[str], keys: list[str], environment: dict[str, str], expected: str) -> str:
    """What an interactive shell shows after `keys`, until `expected` is there or ten seconds are over."""
    pid, terminal = pty.fork()
    if not pid:
        os.execvpe(shell[0], shell, environment)
    shown, end = "", time.monotonic() + 10
    try:
        for line in keys:
            time.sleep(0.3)
            os.write(terminal, line.encode())
        while expected not in shown and time.monotonic() < end:
            if select.select([terminal], [], [], 0.2)[0]:
                shown += os.read(terminal, 4096).decode("utf-8", "replace")
    finally:
        os.close(terminal)
        os.waitpid(pid, 0)
    return shown


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("netnord eco", ["ecommerce"]),
        ("netnord show sites.", SITES),
        ("netnord sites --format = js", ["json"]),
        ("netnord sites --br", ["--breakdown"]),
    ],
)
def test_in_bash(environment: dict[str, str], words: str, expected: list[str]) -> None:
    script = (
        "source <(netnord completion bash)\n"
        f"COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))\n"
        "_netnord netnord\n"
        "printf '%s\\n' \"${COMPREPLY[@]}\"\n"
    )
    done = subprocess.run(
        ["bash", "--norc", "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[: len(expected)] == expected


@pytest.mark.parametrize(
    ("shell", "start"),
    [
        (["bash", "--norc", "-i"], "source <(netnord completion bash)\n"),
        (
            ["zsh", "-f", "-i"],
            "autoload -U compinit && compinit -u -D && source <(netnord completion zsh)\n",
        ),
        (["fish", "--no-config", "-i"], "netnord completion fish | source\n"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_with_the_tab_key(environment: dict[str, str], shell: list[str], start: str) -> None:
    if not shutil.which(shell[0]):
        pytest.skip(f"there is no {shell[0]}")
    keys = [start, "netnord show sites.tot\t--lang en -f csv\n"]
    assert "web sites in the region" in _typed(shell, keys, environment, "web sites in the region")


def test_bash_quotes_what_it_would_run(environment: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    content = Path(BICYCLES).read_text("utf-8")
    path.write_text(content.replace('"bicycle_counts"', '"$(touch x) y"'), "utf-8")
    script = (
        "source <(netnord completion bash)\n"
        f"COMP_WORDS=(netnord source verify --facts {path} --source ''); COMP_CWORD=6\n"
        "_netnord netnord\n"
        'eval echo "${COMPREPLY[0]}"\n'
    )
    done = subprocess.run(
        ["bash", "--norc", "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "$(touch x) y\n"


@pytest.mark.skipif(not shutil.which("fish"), reason="there is no fish")
def test_in_fish(environment: dict[str, str]) -> None:
    script = "netnord completion fish | source; complete --do-complete 'netnord show sites.to'"
    done = subprocess.run(
        ["fish", "--no-config", "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "sites.total\tweb sites in the region\n"

"""The pages of docs/: each session is run by a shell, each field described."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from commands import Run

PROJECT = Path(__file__).parents[1]
PAGE = (PROJECT / "docs" / "json.md").read_text("utf-8")
SESSIONS = re.findall(r"^```console\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
PROGRAMS = ("jq", "sqlite-utils", "datasette")
MODULES = ("pandas", "duckdb")
SCRIPTS = Path(sys.executable).parent


def _parted(session: str) -> tuple[str, str]:
    """The commands of `session`, a line each, and all that they print."""
    lines = session.splitlines(keepends=True)
    commands = "".join(line.removeprefix("$ ") for line in lines if line.startswith("$ "))
    return commands, "".join(line for line in lines if not line.startswith("$ "))


def _lacking(commands: str) -> list[str]:
    path = os.pathsep.join([str(SCRIPTS), os.environ["PATH"]])
    programs = [each for each in PROGRAMS if each in commands and shutil.which(each, path=path) is None]
    modules = [each for each in MODULES if each in commands and importlib.util.find_spec(each) is None]
    return programs + modules


@pytest.fixture
def shell(tmp_path: Path) -> dict[str, str]:
    """The variables of a shell in which ``netnord`` and ``python`` are those under test."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, options in (("netnord", "-m netnord"), ("python", "")):
        path = folder / name
        path.write_text(f'#!/bin/sh\nexec "{sys.executable}" {options} "$@"\n', "utf-8")
        path.chmod(0o755)
    return {
        "PATH": os.pathsep.join([str(folder), str(SCRIPTS), os.environ["PATH"]]),
        "PYTHONPATH": os.pathsep.join(sys.path),
        "HOME": str(tmp_path),
        "LANG": "C.UTF-8",
    }


@pytest.mark.parametrize("session", SESSIONS, ids=lambda session: session.partition("\n")[0])
def test_sessions_print_what_the_page_shows(session: str, shell: dict[str, str], tmp_path: Path) -> None:
    commands, output = _parted(session)
    lacking = _lacking(commands)
    if lacking:
        pytest.skip(f"without {', '.join(lacking)}")
    done = subprocess.run(
        ["bash", "-c", commands], env=shell, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == output.strip(), done.stderr


@pytest.mark.parametrize("topic", ["adoption", "sites", "providers", "ecommerce"])
def test_every_field_is_described(run: Run, topic: str) -> None:
    described = set(re.findall(r"`(\w+)`", PAGE))
    answer = json.loads(run(topic, "--json", "--breakdown").out)
    records = [
        *answer["facts"],
        *answer["derived"],
        *answer["names"],
        *answer["notes"],
        *answer["breakdowns"],
    ]
    fields = set(answer).union(*records, *(part for each in answer["breakdowns"] for part in each["parts"]))
    fields |= {*answer["facts"][0]["interval"], *answer["facts"][0]["source"]}
    fields |= set(json.loads(run(topic, "-b", "-f", "ndjson").out.partition("\n")[0]))
    assert fields <= described


def test_columns_are_described_in_their_order(run: Run) -> None:
    table = PAGE.partition("## Columns")[2].partition("What is several things")[0]
    rows = re.findall(r"^\| (`.*?`) \|", table, re.MULTILINE)
    described = [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    assert run("sites", "-b", "-f", "csv").out.partition("\n")[0].split(",") == described


def test_every_field_of_a_check_is_described(run: Run) -> None:
    described = set(re.findall(r"`(\w+)`", PAGE))
    answer = json.loads(run("check", "--json", "--text", "The region has 44 merchant sites.").out)
    assert {*answer, *answer["summary"], *answer["findings"][0]} <= described
    assert {*answer["findings"][0]["probabilities"], *answer["findings"][0]["source"]} <= described

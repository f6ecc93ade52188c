"""Arguments and file names that are no UTF-8: shown with a replacement, found all the same."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from commands import Run, as_typed

EXAMPLES = Path(__file__).parents[1] / "examples"
E_ACUTE = os.fsdecode(b"\xe9")  # as Latin-1 has it
TEXT, FACTS = f"fi{E_ACUTE}.txt", f"fi{E_ACUTE}.json"
SHOWN = "fi\ufffd"


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        shutil.copy(EXAMPLES / "bicycle-counts.txt", TEXT)
        shutil.copy(EXAMPLES / "bicycle-counts.json", FACTS)
    except OSError:
        pytest.skip("the file system has only names in UTF-8")


@pytest.mark.parametrize(
    "arguments",
    [
        *(["check", TEXT, "--source", TEXT, "-f", format] for format in ("concise", "json", "ndjson")),
        ["check", TEXT, "--facts", FACTS, "--json"],
        ["check", "--text", f"{E_ACUTE} 1,240 cyclists", "--source", TEXT, "--json"],
        ["validate", FACTS],
        ["validate", FACTS, "--json"],
        ["list", "--facts", FACTS],
        ["list", "--facts", FACTS, "--json"],
        ["list", "--facts", FACTS, "--topic", E_ACUTE],
        ["find", E_ACUTE],
        ["find", E_ACUTE, "--json"],
        ["show", E_ACUTE],
        ["audit", E_ACUTE],
        ["audit", "--explain", E_ACUTE],
        ["sites", "--format", E_ACUTE],
        ["sites", "--lang", E_ACUTE],
        ["extract", TEXT],
        ["extract", TEXT, "-o", f"new-{FACTS}"],
        ["source", "verify", TEXT, "--facts", FACTS, "--json"],
        ["source", "verify", TEXT, "--facts", FACTS, "--source", E_ACUTE],
        [E_ACUTE],
        ["sites", f"--{E_ACUTE}"],
    ],
    ids=lambda arguments: as_typed(arguments).encode("utf-8", "replace").decode(),
)
def test_no_command_stumbles_over_them(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert "internal error" not in outcome.err
    assert outcome.err.count("\n") <= 1 or arguments[0] == "extract"  # which asks line by line
    (outcome.out + outcome.err).encode("utf-8")


def test_they_are_shown_with_a_replacement(run: Run) -> None:
    findings = json.loads(run("check", TEXT, "--facts", FACTS, "--json").out)["findings"]
    assert {finding["file"] for finding in findings} == {f"{SHOWN}.txt"}
    assert run("validate", FACTS).out == f"{SHOWN}.json: sound\n"
    assert "text" not in json.loads(run("extract", TEXT).out)  # where it is cannot be said
    assert run("check", f"{E_ACUTE}.md").err == "netnord: \ufffd.md: no such file; check its name\n"


def test_files_of_such_names_are_written(run: Run) -> None:
    assert run("extract", TEXT, "-o", f"new-{FACTS}").code == 0
    assert json.loads(Path(f"new-{FACTS}").read_text("utf-8"))["facts"]

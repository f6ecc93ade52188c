"""docs/own-facts.md: its facts file is one, and its section goes from a text to a checked draft."""

from __future__ import annotations

import json
import shlex
import shutil
from pathlib import Path

import pytest

from commands import Run
from pages import COLUMNS, PROJECT, blocks, page, sessions

PAGE, _, SECOND_ARTICLE = page("docs/own-facts.md").partition("\n## A second article\n")


def test_a_second_article_from_text_to_checked_draft(
    run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Six commands and one edit, as the section has them, and one to add what is new."""
    monkeypatch.setenv("TERM", "dumb")
    shutil.copytree(PROJECT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    commands = sessions(SECOND_ARTICLE)
    old, new = blocks("json", SECOND_ARTICLE)
    (shown,) = blocks("", SECOND_ARTICLE)
    path = Path("my-facts.json")
    for number, (command, output) in enumerate(commands):
        if number == 1:
            facts = path.read_text("utf-8")
            assert shown in facts
            assert facts.count(old.strip()) == 1
            path.write_text(facts.replace(old.strip(), new.strip()), "utf-8")
        outcome = run_on_terminal(COLUMNS, *shlex.split(command))
        assert (outcome.out, outcome.err) == (output, "")
    assert len(commands) == 6


def test_no_session_stands_where_it_is_not_run() -> None:
    assert sessions(PAGE) == []


def test_the_example_of_a_facts_file_is_sound(run: Run, tmp_path: Path) -> None:
    fact, file = map(json.loads, blocks("json", PAGE))
    path = tmp_path / "bees.json"
    path.write_text(json.dumps(file | {"facts": [fact]}), "utf-8")
    outcome = run("list", "--topic", "bees", "--facts", str(path))
    assert outcome.code == 0
    assert "1,250  hives declared" in outcome.out


def test_the_example_of_a_mistake(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    fact, file = map(json.loads, blocks("json", PAGE))
    facts = [fact | {"id": f"bees.{name}"} for name in "abc"] + [fact | {"printed": 1250}]
    Path("bees.json").write_text(json.dumps(file | {"facts": facts}), "utf-8")
    assert run("list", "--facts", "bees.json").err in PAGE

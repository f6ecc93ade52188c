"""The README: each command is run, each output compared, each example read."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from commands import Run

PROJECT = Path(__file__).parents[1]
WHOLE = (PROJECT / "README.md").read_text("utf-8")
SECOND_ARTICLE = WHOLE[WHOLE.index("\n## A second article") : WHOLE.index("\n## Exit codes")]
README = WHOLE.replace(SECOND_ARTICLE, "")
"""All but the section whose commands go on from each other."""
COLUMNS = 100
LEFT_OUT = "[…]\n"


def _blocks(language: str, text: str = README) -> list[str]:
    """The blocks of code in a language; the end of one has none, and is no beginning."""
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [content for name, content in blocks if name == language]


def _session(block: str) -> tuple[str, str]:
    command, _, output = block.partition("\n")
    assert command.startswith("$ netnord ")
    return command.removeprefix("$ netnord "), output


@pytest.mark.parametrize(
    ("command", "output"),
    [_session(block) for block in _blocks("console")],
    ids=lambda value: value.partition("\n")[0],
)
def test_commands_print_what_the_readme_shows(
    run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, command: str, output: str
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.chdir(PROJECT)
    outcome = run_on_terminal(COLUMNS, *shlex.split(command))
    assert outcome.err == ""
    shown = output.split(LEFT_OUT)
    if len(shown) == 1:
        assert outcome.out == output
    else:
        assert re.fullmatch(".*\n".join(map(re.escape, shown)), outcome.out, re.DOTALL), outcome.out


def test_a_second_article_from_text_to_checked_draft(
    run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Six commands and one edit, as the section has them; and one to add what is new."""
    monkeypatch.setenv("TERM", "dumb")
    shutil.copytree(PROJECT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    commands = [_session(block) for block in _blocks("console", SECOND_ARTICLE)]
    old, new = _blocks("json", SECOND_ARTICLE)
    (shown,) = _blocks("", SECOND_ARTICLE)
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


def test_the_tour_is_there() -> None:
    assert len(_blocks("console")) >= 6


@pytest.mark.parametrize("name", ["port.txt", "bicycle-counts.txt"])
def test_the_texts_that_are_quoted_are_those_of_the_examples(name: str) -> None:
    quoted = re.findall(r"(?:^> .*\n)+", WHOLE, re.MULTILINE)
    texts = [" ".join(each.replace("> ", "").split()) for each in quoted]
    assert (PROJECT / "examples" / name).read_text("utf-8").strip() in texts


def test_the_two_commands_set_everything_up_themselves() -> None:
    install, test = _blocks("sh")
    for command in (install, test):
        assert command.startswith("python3 -m venv ")
    assert install.rstrip().endswith("netnord sites --breakdown")
    assert test.rstrip().endswith("pytest")


def test_the_example_of_a_facts_file_is_sound(run: Run, tmp_path: Path) -> None:
    fact, file = map(json.loads, _blocks("json"))
    path = tmp_path / "bees.json"
    path.write_text(json.dumps(file | {"facts": [fact]}), "utf-8")
    outcome = run("list", "--topic", "bees", "--facts", str(path))
    assert outcome.code == 0
    assert "1,250  hives declared" in outcome.out


def test_the_example_of_a_mistake(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    fact, file = map(json.loads, _blocks("json"))
    facts = [fact | {"id": f"bees.{name}"} for name in "abc"] + [fact | {"printed": 1250}]
    Path("bees.json").write_text(json.dumps(file | {"facts": facts}), "utf-8")
    assert run("list", "--facts", "bees.json").err in README

"""The README, and the pages that show what people see: each command is run, each output compared."""

from __future__ import annotations

import re
import shlex

import pytest

from commands import Run
from pages import COLUMNS, PROJECT, Session, blocks, page, sessions

README = page("README.md")
PAGES = ("README.md", "docs/figures.md", "docs/checking.md")
LEFT_OUT = "[…]\n"
MOST_LINES = 170


@pytest.mark.parametrize(
    "session",
    [pytest.param(each, id=f"{name}: {each.command}") for name in PAGES for each in sessions(page(name))],
)
def test_commands_print_what_is_shown(
    run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, session: Session
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.chdir(PROJECT)
    outcome = run_on_terminal(COLUMNS, *shlex.split(session.command))
    assert outcome.err == ""
    shown = session.output.split(LEFT_OUT)
    if len(shown) == 1:
        assert outcome.out == session.output
    else:
        assert re.fullmatch(".*\n".join(map(re.escape, shown)), outcome.out, re.DOTALL), outcome.out


@pytest.mark.parametrize("name", PAGES)
def test_each_page_shows_sessions(name: str) -> None:
    assert len(sessions(page(name))) >= 6


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("README.md", "port.txt"),
        ("docs/checking.md", "port.txt"),
        ("docs/own-facts.md", "bicycle-counts.txt"),
    ],
)
def test_the_texts_that_are_quoted_are_those_of_the_examples(name: str, text: str) -> None:
    quoted = re.findall(r"(?:^> .*\n)+", page(name), re.MULTILINE)
    texts = [" ".join(each.replace("> ", "").split()) for each in quoted]
    assert (PROJECT / "examples" / text).read_text("utf-8").strip() in texts


def test_the_two_commands_set_everything_up_themselves() -> None:
    install, test = blocks("sh", README)
    for command in (install, test):
        assert command.startswith("python3 -m venv ")
    assert install.rstrip().endswith("netnord sites --breakdown")
    assert test.rstrip().endswith("pytest")


def test_the_readme_is_read_in_one_go() -> None:
    assert len(README.splitlines()) <= MOST_LINES

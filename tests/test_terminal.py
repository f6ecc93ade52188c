"""Tables on terminals of any width, and in pipes: nothing cut, nothing torn, no more than a screen."""

from __future__ import annotations

import json
import re

import pytest

from commands import Run

TOPICS = ["adoption", "sites", "providers", "ecommerce"]

every_topic = pytest.mark.parametrize("topic", TOPICS)
every_language = pytest.mark.parametrize("language", ["fr", "en"])


COMMANDS = [
    ["adoption", "-b", "-s", "--ids"],
    ["sites", "-b", "-s", "--ids"],
    ["providers", "--ids"],
    ["ecommerce", "-s", "--ids"],
    ["ecommerce", "-b", "--ids"],
    ["list", "-s"],
    ["show", "ecommerce.order_tracking_count", "sites.leading_regions", "providers.web_designers"],
    ["find", "site", "--ids"],
]
every_command = pytest.mark.parametrize("command", COMMANDS, ids=" ".join)


@every_command
@every_language
@pytest.mark.parametrize("columns", [20, 40, 80, 200])
def test_a_terminal_is_never_overflowed_nor_anything_cut(
    run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, command: list[str], language: str, columns: int
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    outcome = run_on_terminal(columns, *command, "--lang", language)
    assert outcome.code == 0
    assert max(map(len, outcome.out.splitlines())) <= columns
    assert "…" not in outcome.out
    assert "\x1b" not in outcome.out


@pytest.mark.parametrize("columns", [40, 60, 80, 100])
@pytest.mark.parametrize(
    "command",
    [
        *COMMANDS,
        ["audit"],
        ["audit", "--explain", "NA102"],
        ["check", "--text", "Sur 44 sites marchands, 56 % ont un paiement sécurisé."],
    ],
    ids=" ".join,
)
def test_no_line_ends_at_a_no_break_space(
    run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, command: list[str], columns: int
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    lines = run_on_terminal(columns, *command, "--lang", "fr").out.splitlines()
    assert max(map(len, lines)) <= columns
    assert [line for line in lines if re.match(r"\s*(%|[;:?»](\s|$))|\s+!(\s|$)", line)] == []
    assert [line for line in lines if re.search("[«≈]$", line)] == []


@every_command
def test_a_terminal_shows_the_words_of_a_pipe(
    run: Run, run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    on_terminal = run_on_terminal(70, *command).out
    in_pipe = run(*command).out
    ids = set(re.findall(r"\b[a-z]+(?:\.[a-z_]+)+\b", in_pipe))
    assert ids
    on_terminal, in_pipe = (re.sub(r"[\s█▏▎▍▌▋▊▉·]+", "", each) for each in (on_terminal, in_pipe))
    assert {each for each in ids if each not in on_terminal} == set()
    assert sorted(on_terminal) == sorted(in_pipe)


@pytest.mark.parametrize(
    ("variables", "styled"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True),
        ({"TERM": "xterm", "NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
    ids=str,
)
def test_styles_on_a_terminal(
    run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], styled: bool
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run_on_terminal(80, "sites").out) is styled


@pytest.mark.parametrize(("value", "styled"), [("1", True), ("0", False), ("", False)])
def test_styles_in_a_pipe_only_if_forced(
    run: Run, monkeypatch: pytest.MonkeyPatch, value: str, styled: bool
) -> None:
    monkeypatch.setenv("FORCE_COLOR", value)
    monkeypatch.setenv("TERM", "xterm")
    assert ("\x1b[" in run("sites").out) is styled


def test_a_pipe_has_one_line_for_each_row(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    lines = run("ecommerce").out.splitlines()
    for each in _ids(run, "ecommerce"):
        assert [line for line in lines if line.rstrip().endswith(each)]


def test_recomputed_figures_are_indented_below_what_they_come_from(run: Run) -> None:
    lines = [re.sub(r"^ *(.*?)  ", r"\1|", line) for line in run("sites").out.splitlines()]
    place = next(index for index, line in enumerate(lines) if line.startswith("47%|sites that present"))
    assert lines[place + 1].startswith("372 to 379|  47% of 799 ≈ 375.5 ")


SIZES = pytest.mark.parametrize(
    ("option", "lines"), [([], 30), (["--breakdown"], 36)], ids=["", "--breakdown"]
)


@every_topic
@every_language
@SIZES
def test_a_topic_fits_on_a_screen(
    run_on_terminal: Run,
    monkeypatch: pytest.MonkeyPatch,
    topic: str,
    language: str,
    option: list[str],
    lines: int,
) -> None:
    for variables in ({"TERM": "xterm"}, {"TERM": "dumb"}):
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        for columns in (100, 120, 200):
            shown = run_on_terminal(columns, topic, *option, "--lang", language).out
            assert shown.count("\n") <= lines


@every_topic
@every_language
def test_a_note_takes_two_lines_at_most(
    run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, topic: str, language: str
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    shown = run_on_terminal(100, topic, "--lang", language).out
    (notes,) = re.findall(r"^(?:[!·] .*\n|  .*\n)+(?=Source)", shown, re.MULTILINE) or [""]
    for note in re.split("^[!·] ", notes, flags=re.MULTILINE)[1:]:
        assert note.count("\n") <= 2


@pytest.mark.parametrize(
    "command", [["providers"], ["find", "44"], ["list"], ["show", "sites.total"]], ids=" ".join
)
@every_language
def test_every_answer_cites_its_source(run: Run, command: list[str], language: str) -> None:
    assert "La Tribune, 16" in run(*command, "--lang", language).out


@pytest.mark.parametrize(("columns", "shown"), [(60, False), (100, False), (160, True)])
def test_ids_are_shown_where_there_is_room_or_asked_for(
    run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, columns: int, shown: bool
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert ("sites.national_rank" in run_on_terminal(columns, "sites").out) is shown
    assert "sites.national_rank" in run_on_terminal(columns, "sites", "--ids").out


def _ids(run: Run, topic: str) -> list[str]:
    answer = json.loads(run(topic, "--json").out)
    return [each["id"] for kind in ("facts", "derived", "names") for each in answer[kind]]


def test_a_whole_that_is_not_exact_is_broken_down_as_such(run: Run) -> None:
    assert "Of ≈\u00a0100 firms of the three trades" in run("providers", "-b").out
    assert "Of 1,202 web sites in the region" in run("sites", "-b").out

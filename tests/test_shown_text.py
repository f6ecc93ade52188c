"""Nothing that a facts file, an argument, a file name or a draft holds steers a terminal or a page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands import Run
from netnord.render.formats import Format
from netnord.text.controls import escaped_in_json, visible

ESCAPE, BELL, C1, OVERRIDE, ISOLATE = "\x1b]0;owned\x07\x1b[31m", "\x07", "\x9b31m", "\u202e", "\u2066"
HOSTILE = f"a{ESCAPE}b{C1}c{OVERRIDE}d{ISOLATE}e\u2028f\x7fg{BELL}"
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

MACHINE = [["show", "t.a", "--fields", "label"], ["show", "t.a", "--fields", "label", "--json"]]


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A facts file with steering characters wherever it may have free text."""
    both = {"fr": HOSTILE, "en": HOSTILE}
    base = {"status": "ambiguous", "readings": [{"label": both, "of": "t.a"}, {"label": both}]}
    facts = [
        _fact("t.a", "count", "12") | {"label": both, "scope": {"where": both}, "stated_by": both},
        _fact("t.b", "share", "5 %") | {"label": both, "base": base},
    ]
    names = [{"id": "t.n", "label": both, "names": [HOSTILE], "complete": True, "source": "s", "sentence": 1}]
    file: dict[str, Any] = {
        "schema_version": 2,
        "sources": [{"id": "s", "title": HOSTILE, "container-title": HOSTILE, "publisher": HOSTILE}],
        "facts": facts,
        "names": names,
        "topics": [{"id": "t", "label": both, "notes": [both]}],
        "concepts": [{"id": "thing", "fr": ["chose"], "en": ["thing"], "label": both}],
    }
    path = tmp_path / "facts.json"
    path.write_text(json.dumps(file), "utf-8")
    return path


def _fact(id: str, kind: str, printed: str) -> dict[str, Any]:
    return {
        "id": id,
        "kind": kind,
        "printed": printed,
        "value": int(printed.split()[0]),
        "unit": "percent" if kind == "share" else "thing",
        "source": "s",
        "sentence": 1,
    }


@pytest.mark.parametrize("format", [each for each in Format if each is not Format.VALUE])
@pytest.mark.parametrize(
    "command", [["list", "-s"], ["list", "--topic", "t", "-s"], ["find", "12"]], ids=" ".join
)
def test_no_format_lets_it_through(run: Run, hostile: Path, command: list[str], format: Format) -> None:
    outcome = run(*command, "-f", format.value, "--facts", str(hostile))
    assert outcome.code == 0
    assert STEERING.findall(outcome.out) == []


@pytest.mark.parametrize("command", [["show", "t.a", "t.b", "t.n"], ["audit"], *MACHINE], ids=" ".join)
def test_no_command_lets_it_through(run: Run, hostile: Path, command: list[str]) -> None:
    outcome = run(*command, "--facts", str(hostile))
    assert outcome.code == 0
    assert STEERING.findall(outcome.out) == []


@pytest.mark.parametrize("command", [["list"], ["show", "t.a", "t.b", "t.n"]], ids=" ".join)
def test_a_styled_terminal_gets_only_styles(
    run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, hostile: Path, command: list[str]
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    shown = run_on_terminal(80, *command, "--facts", str(hostile)).out
    assert "\x1b[1m" in shown
    assert "\x1b[31m" not in shown
    assert STEERING.findall(re.sub(r"\x1b\[[\d;]*m", "", shown)) == []


def test_json_still_has_it_as_data(run: Run, hostile: Path) -> None:
    answer = json.loads(run("list", "--json", "--facts", str(hostile)).out)
    assert answer["facts"][0]["label"] == HOSTILE


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", HOSTILE],
        ["find", HOSTILE],
        [HOSTILE],
        ["sites", "-f", HOSTILE],
        ["sites", f"--{HOSTILE}"],
        ["list", "--topic", HOSTILE],
        ["list", "--facts", HOSTILE],
        ["audit", "--rule", HOSTILE],
        ["check", HOSTILE],
        ["check", "--text", f"The region has 1,220 {HOSTILE} web sites."],
        ["check", "--text", f"The region has 1,220 {HOSTILE} web sites.", "-f", "concise"],
        ["check", "--text", f"The region has 1,220 {HOSTILE} web sites.", "--json"],
        ["sites", "--fields", HOSTILE],
    ],
    ids=lambda arguments: " ".join(arguments).encode("unicode_escape").decode()[:40],
)
def test_arguments_are_told_without_it(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert STEERING.findall(outcome.out + outcome.err) == []
    assert outcome.err.count("\n") <= 1


def test_a_facts_file_that_is_written_has_it_escaped(run: Run, tmp_path: Path) -> None:
    text, file = tmp_path / f"{OVERRIDE}town.txt", tmp_path / "facts.json"
    text.write_text(f"The town {OVERRIDE}of {C1}Marlowe has 1,240 {ISOLATE}cyclists.", "utf-8")
    assert run("extract", str(text), "-o", str(file)).code == 0
    written = file.read_text("utf-8")
    assert STEERING.findall(written) == []
    assert json.loads(written)["facts"][0]["printed"] == "1,240"


@given(st.text())
def test_what_is_visible_steers_nothing_and_is_as_long(text: str) -> None:
    shown = visible(text)
    assert STEERING.findall(shown) == []
    assert len(shown) == len(text)
    assert visible(shown) == shown


@given(st.text(st.characters(codec="utf-8")), st.sampled_from([None, "ascii", "latin-1"]))
def test_escaped_json_is_the_same_data(text: str, lacking: str | None) -> None:
    written = json.dumps(text, ensure_ascii=False)
    escaped = escaped_in_json(written, lacking)
    assert json.loads(escaped) == text
    assert STEERING.findall(escaped) == [] or lacking is not None
    assert lacking is None or escaped.encode(lacking)

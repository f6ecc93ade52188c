"""`netnord extract --update`: what is new in a text, added to a facts file of which nothing else changes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from commands import Run
from netnord.authoring.additions import with_additions
from netnord.authoring.extraction import Extracted
from netnord.authoring.validation import validate

EXAMPLES = Path(__file__).parents[1] / "examples"
SOURCE = EXAMPLES / "bicycle-counts.txt"
MORE = " Four of the electric bicycles were stolen. The town hall has 90 clerks: 60 women and 30 men."


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A facts file with two facts, as a person may have laid it out, beside its text."""
    (tmp_path / "counts.txt").write_text(SOURCE.read_text("utf-8").strip() + MORE, "utf-8")
    path = tmp_path / "mine.json"
    path.write_text(
        """{"schema_version": 2, "text": "counts.txt",
 "sources": [{"id": "gazette", "type": "article", "title": "Counted"}],
   "facts": [
     {"id": "bikes.rented",   "label": "bicycles for rent", "printed": "25", "sentence": 4},


     {"id": "bikes.racks", "label": "my racks", "printed": "more than 60", "sentence": 4} ]
 }""",
        "utf-8",
    )
    return path


def _lines_kept(before: str, after: str) -> bool:
    """Whether `after` has all characters of `before`, in order."""
    position = iter(after)
    return all(character in position for character in before)


class TestAnUpdate:
    def test_adds_what_is_new_and_changes_nothing(self, run: Run, mine: Path) -> None:
        before = mine.read_bytes().decode()
        outcome = run("extract", str(mine.parent / "counts.txt"), "--update", str(mine))
        assert outcome.code == 0
        assert outcome.out.startswith(f"{mine}: 10 figures more")
        after = mine.read_bytes().decode()
        head, _, rest = before.partition('"sentence": 4} ]')
        assert after.startswith(f'{head}"sentence": 4}},\n    {{"id": "bikes.')
        assert after.endswith(f"\n ]{rest.rstrip('}').rstrip()}" + "\n }") or _lines_kept(before, after)
        assert _lines_kept(before, after)
        assert [each for each in validate(after.encode(), mine) if each.severity == "error"] == []

    def test_new_facts_speak_of_the_old_ones(self, run: Run, mine: Path) -> None:
        run("extract", str(mine.parent / "counts.txt"), "--update", str(mine))
        file = json.loads(mine.read_text("utf-8"))
        by_print = {fact["printed"]: fact for fact in file["facts"]}
        assert len(by_print) == len(file["facts"]) == 12
        assert by_print["90"]["id"].startswith("bikes.")
        assert {rule["type"] for rule in file["audit"]} == {"sum", "names"}

    def test_a_second_one_finds_nothing_new(self, run: Run, mine: Path) -> None:
        text = str(mine.parent / "counts.txt")
        run("extract", text, "--update", str(mine))
        before = mine.read_bytes()
        outcome = run("extract", text, "--update", str(mine))
        assert outcome == (0, f"{mine}: has all figures of {text}; left as it is\n", "")
        assert mine.read_bytes() == before

    def test_another_text_is_none_of_its_sources(self, run: Run, mine: Path) -> None:
        before = mine.read_bytes()
        text = EXAMPLES / "port.txt"
        outcome = run("extract", str(text), "--update", str(mine))
        assert outcome == (
            2,
            "",
            f"netnord: {text}: no source of {mine}; extract it to a file of its own\n",
        )
        assert mine.read_bytes() == before

    @pytest.mark.parametrize("more", [["--force"], ["-o", "other.json"]], ids=" ".join)
    def test_it_has_no_other_output(self, run: Run, mine: Path, more: list[str]) -> None:
        outcome = run("extract", str(SOURCE), "--update", str(mine), *more)
        assert outcome.code == 2
        assert outcome.err == ("netnord: --update adds to a file in place: leave out --output and --force\n")

    def test_a_file_that_is_not_sound_is_left_alone(self, run: Run, mine: Path) -> None:
        mine.write_text('{"schema_version": 2', "utf-8")
        outcome = run("extract", str(SOURCE), "--update", str(mine))
        assert (outcome.code, outcome.err.count("\n")) == (2, 1)
        assert mine.read_text("utf-8") == '{"schema_version": 2'


def _layouts() -> Iterator[tuple[str, dict[str, Any]]]:
    """Facts files, each with what it says, in all kinds of layouts."""
    facts = [
        "[]",
        "[ ]",
        '[{"id": "]}\\" [", "of": [[], {"a": 1}]}]',
        '[\n  {"id": "a"},\n  {"id": "b"}\n]\n',
    ]
    rest = [
        "",
        ', "names": []',
        ',\r\n  "audit": [{"x": ["facts"]}] ,"z": {"facts": [1]}',
        ', "note": "facts"',
    ]
    for before, fact, after in product(["", "\ufeff", "\n\n "], facts, rest):
        text = f'{before}{{"facts": {fact}{after}}}\n'
        yield text, json.loads(text.removeprefix("\ufeff"))


@pytest.mark.parametrize(("text", "said"), list(_layouts()))
def test_whatever_the_layout_the_rest_is_kept(text: str, said: dict[str, Any]) -> None:
    new = Extracted({}, {}, [{"id": "new"}], [{"id": "names"}], [], [])
    after = with_additions(text, new)
    assert _lines_kept(text, after)
    expected = {
        **said,
        "facts": [*said["facts"], {"id": "new"}],
        "names": [*said.get("names", []), {"id": "names"}],
    }
    assert json.loads(after.removeprefix("\ufeff")) == expected
    assert ("\r\n" in text) == ("\r\n" in after)

"""A facts file as it is extracted, for many texts: sound, found in its text, and supporting all of it."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from commands import Run
from netnord.authoring.extraction import extract
from netnord.authoring.validation import validate
from netnord.store.unit_names import KIND_OF_UNIT
from netnord.text.tokens import Tokens

PROJECT = Path(__file__).parents[1]
REFERENCE = PROJECT.parent / "shared"
TEXTS = {
    "/".join(path.parts[-2:]): path
    for path in (
        *sorted((PROJECT / "examples").glob("*.txt")),
        *sorted((PROJECT / "training" / "sources").glob("*/source.txt")),
        *sorted(REFERENCE.glob("claims/*/source.txt")),
    )
}
SEEN = PROJECT / "tests" / "extract" / "parts.txt"
FOUND = 0.8  # of the parts and sums that a reader sees
LINES = 3  # of JSON that a fact may take
SECONDS = 2  # that extracting, and checking the text against the file, may take

every_text = pytest.mark.parametrize("name", TEXTS)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("extracted")


def _file(run: Run, made: Path, name: str) -> Path:
    path = made / f"{name.replace('/', '-')}.json"
    if not path.exists():
        outcome = run("extract", str(TEXTS[name]), "-o", str(path))
        assert outcome.code == 0
        assert outcome.out.startswith(f"{path}: ")
    return path


@every_text
def test_it_is_sound(run: Run, made: Path, name: str) -> None:
    path = _file(run, made, name)
    findings = validate(path.read_bytes(), path)
    assert [f"{each.path}: {each.message}" for each in findings] == []


@every_text
def test_all_of_it_is_found_in_the_text_and_supported(run: Run, made: Path, name: str) -> None:
    path, text = _file(run, made, name), str(TEXTS[name])
    outcome = run("source", "verify", text, "--facts", str(path))
    assert "The facts support all of these figures in their own sentences." in outcome.out
    assert outcome.code == 0
    summary = json.loads(run("check", text, "--facts", str(path), "--json").out)["summary"]
    assert summary["supported"] == summary["figures"] > 0


@every_text
def test_a_fact_takes_few_lines(run: Run, made: Path, name: str) -> None:
    text = _file(run, made, name).read_text("utf-8")
    (facts,) = re.findall(r'^  "facts": \[\n(.*?)\n  \]', text, re.MULTILINE | re.DOTALL)
    sizes = [fact.count("\n") + 1 for fact in re.split(r"\n(?=    \{)", facts)]
    assert len(sizes) == len(json.loads(text)["facts"])
    assert max(sizes) <= LINES


def _strings(value: Any) -> list[str]:
    """All that a file says in words: no keys, no enumerations, no digests."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for each in value for text in _strings(each)]
    if isinstance(value, dict):
        fixed = ("type", "status", "custom", "language", "text", "when")
        return [text for name, each in value.items() if name not in fixed for text in _strings(each)]
    return []


@every_text
def test_no_word_of_it_is_not_in_the_text(run: Run, made: Path, name: str) -> None:
    file = json.loads(_file(run, made, name).read_text("utf-8"))
    known = set(Tokens(TEXTS[name].read_text("utf-8")).words)
    units = {"names", *KIND_OF_UNIT}
    strange = []
    for text in _strings(file):
        if text in units:
            continue
        words = re.split(r"[._]", text) if re.fullmatch(r"[a-z0-9_.]+", text) else Tokens(text).words
        strange += [word for word in words if word[:1].isalpha() and word not in known | units]
    assert strange == []


@every_text
def test_it_is_quick(name: str) -> None:
    text = TEXTS[name].read_text("utf-8")
    extract(text)
    begin = time.process_time()
    extract(text)
    assert time.process_time() - begin < SECONDS


class Part(NamedTuple):
    """A part and its whole, as figures."""

    name: str
    part: int
    whole: int


def _seen() -> tuple[set[Part], set[tuple[str, tuple[int, ...], int]]]:
    """The parts and the sums that a reader sees."""
    parts, sums, name = set(), set(), ""
    lines = (line for line in SEEN.read_text("utf-8").splitlines() if line[:1] != "#")
    for line in lines:
        if re.fullmatch(r"[a-z-]+", line):
            name = line
        elif "=" in line:
            left, _, total = line.partition(" = ")
            terms = tuple(sorted(map(int, left.split(" + "))))
            sums.add((name, terms, int(total)))
            parts |= {Part(name, each, int(total)) for each in terms if int(total) != 100}
        elif "<" in line:
            part, whole = map(int, line.split(" < "))
            parts.add(Part(name, part, whole))
    return parts, sums


def _said(name: str) -> tuple[set[Part], set[tuple[str, tuple[int, ...], int]]]:
    """The parts and the sums that are extracted."""
    path = {"bicycle-counts": "examples/bicycle-counts.txt", "port-example": "examples/port.txt"}.get(name)
    path = PROJECT / (path or f"training/sources/{name}/source.txt")
    found = extract(path.read_text("utf-8"), is_at_hand=False)
    values = {fact["id"]: int(fact["value"]) for fact in found.facts}
    parts = {
        Part(name, values[fact["id"]], values[fact["part_of"]]) for fact in found.facts if "part_of" in fact
    }
    sums = {
        (name, tuple(sorted(values[each] for each in rule["parts"])), values.get(rule.get("total"), 100))
        for rule in found.audit
        if rule["type"] in ("sum", "whole")
    }
    return parts, sums


def test_most_parts_and_sums_that_a_reader_sees_are_found() -> None:
    parts, sums = _seen()
    found_parts, found_sums = set(), set()
    for name in {each.name for each in parts}:
        own_parts, own_sums = _said(name)
        found_parts |= own_parts
        found_sums |= own_sums
    missed = [*(parts - found_parts), *(sums - found_sums)]
    extra = [*(found_parts - parts), *(found_sums - sums)]
    assert len(parts | sums) > 100
    assert len(missed) <= (1 - FOUND) * len(parts | sums), sorted(missed, key=str)
    assert len(extra) <= 0.05 * len(parts | sums), sorted(extra, key=str)

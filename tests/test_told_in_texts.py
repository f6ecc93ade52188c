"""A facts file that names its text: drafts are held against the text, and against what the file adds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from commands import Run

PROJECT = Path(__file__).parents[1]
TEXT = "The old mill of Ardle ground 1,240 sacks in 1912. It had 38 hands. The owner paid £52,000 for it."


class Held:
    """A text with a facts file beside it."""

    def __init__(self, run: Run, folder: Path) -> None:
        self._run = run
        self._text = folder / "mill.txt"
        self._text.write_text(TEXT, "utf-8")
        self._facts = folder / "mill.json"
        self._fact: dict[str, Any] = {"id": "mill.hands", "printed": "38", "sentence": 2}

    def findings(self, draft: str, lists: Sequence[Any] = (), **more: Any) -> list[dict[str, Any]]:
        """What is said of `draft`, where the only fact of the file has `more` fields."""
        sources = [{"id": "mill", "type": "book", "title": "The Mill"}]
        file = {"schema_version": 2, "text": "mill.txt", "sources": sources, "facts": [self._fact | more]}
        file |= {"names": list(lists)}
        self._facts.write_text(json.dumps(file), "utf-8")
        return self._found(draft, "--facts", str(self._facts))

    def of_the_text(self, draft: str) -> list[dict[str, Any]]:
        return self._found(draft, "--source", str(self._text))

    def _found(self, draft: str, *against: str) -> list[dict[str, Any]]:
        outcome = self._run("check", "--json", "--text", draft, *against)
        assert outcome.code in (0, 1), outcome.err
        findings: list[dict[str, Any]] = json.loads(outcome.out)["findings"]
        return findings


@pytest.fixture
def held(run: Run, tmp_path: Path) -> Held:
    return Held(run, tmp_path)


DRAFT = (
    "In 1912, the mill of Ardle ground 1,420 sacks and had 38 hands. It went for £52,000. In Leeds 7 died."
)


def test_all_figures_of_the_text_count_not_only_the_facts(held: Held) -> None:
    compared = ("start", "verdict", "level", "probabilities", "expected")
    by_file, by_text = held.findings(DRAFT), held.of_the_text(DRAFT)
    assert [{name: each[name] for name in compared} for each in by_file] == [
        {name: each[name] for name in compared} for each in by_text
    ]
    assert {each["verdict"] for each in by_file} >= {"supported", "refuted"}


def test_what_is_worked_out_or_named_makes_no_other_judge_of_it(held: Held) -> None:
    names = {"id": "mill.names", "label": "hands", "names": ["Ann", "Bob"], "complete": False, "sentence": 2}
    for plain, more in zip(held.findings(DRAFT), held.findings(DRAFT, lists=[names]), strict=True):
        assert more["probabilities"] == pytest.approx(plain["probabilities"], abs=0.02)


def test_a_figure_that_a_fact_quotes_is_that_fact(held: Held) -> None:
    facts = {each["text"]: each["fact"] for each in held.findings(DRAFT)}
    assert facts["38"] == "mill.hands"
    assert facts["1,420"] is None


def test_the_source_is_called_by_its_title(held: Held) -> None:
    (sacks,) = (each for each in held.findings(DRAFT) if each["text"] == "1,420")
    assert "(“The Mill”, sentence 1)" in sacks["message"] or "(The Mill, sentence 1)" in sacks["message"]
    assert sacks["source"] == {"id": "mill", "sentence": 1, "quote": "1,240"}


def test_words_of_a_fact_that_the_text_lacks_are_added(held: Held) -> None:
    draft = "The workforce was 38 strong, the labourers among them."
    (plain,) = held.findings(draft)
    (helped,) = held.findings(draft, words=["workforce", "labourer"])
    assert helped["probabilities"]["supported"] > plain["probabilities"]["supported"]


def test_a_value_that_a_fact_corrects_is_the_one_that_counts(held: Held) -> None:
    assert held.findings("It had 38 hands.", value=83, printed="38")[0]["verdict"] != "supported"
    assert held.findings("It had 83 hands.", value=83, printed="38")[0]["verdict"] == "supported"

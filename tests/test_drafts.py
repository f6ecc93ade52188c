"""Drafts that state their own verdicts in comments: ``figure → verdict fact``.

What `check` says of a draft has to be exactly that, in order; ``none`` stands for no figure. Each heading
of the second level begins a draft of its own.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from netnord.model import Language
from netnord.prose.findings import DraftChecker
from netnord.prose.judging import Verdict
from netnord.store import bundled_path, load

FOLDER = Path(__file__).parent / "drafts"
KNOWN_MISSES = FOLDER / "known-misses.md"

STORE = load(bundled_path())
CHECKER = DraftChecker(STORE, Language.EN)

_EXPECTED = re.compile(r"<!-- (?:none|(?P<figure>.+) → (?P<verdict>\w+)(?: (?P<fact>\S+))?) -->\n?")


class Said(NamedTuple):
    """What is said of one figure."""

    figure: str
    verdict: Verdict
    fact: str | None


class Draft(NamedTuple):
    """A draft and what is to be said of it."""

    name: str
    text: str
    expected: list[Said]


def _drafts(path: Path) -> list[Draft]:
    drafts = []
    for section in re.split(r"^## ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, _, body = section.partition("\n")
        expected = [
            Said(each["figure"], Verdict(each["verdict"]), each["fact"])
            for each in _EXPECTED.finditer(body)
            if each["figure"]
        ]
        assert _EXPECTED.search(body), f"{path.name}: {title}: states no verdict"
        drafts.append(Draft(title, _EXPECTED.sub("", body), expected))
    return drafts


GOOD = [draft for path in sorted(FOLDER.glob("*.md")) if path != KNOWN_MISSES for draft in _drafts(path)]
MISSED = _drafts(KNOWN_MISSES) if KNOWN_MISSES.is_file() else []


def _said(text: str) -> list[Said]:
    found = (finding for finding, _ in CHECKER.check("draft", [text]))
    return [Said(each.text, each.verdict, each.fact) for each in found]


@pytest.mark.parametrize("draft", GOOD, ids=lambda draft: draft.name)
def test_a_draft_gets_the_verdicts_that_it_states(draft: Draft) -> None:
    assert _said(draft.text) == draft.expected


@pytest.mark.xfail(
    strict=True, reason="a fair reader would insist; move it to the other drafts once it passes"
)
@pytest.mark.parametrize("draft", MISSED, ids=lambda draft: draft.name)
def test_a_known_miss(draft: Draft) -> None:
    assert _said(draft.text) == draft.expected


def test_the_drafts_speak_of_every_figure() -> None:
    spoken_of = {said.fact for draft in GOOD + MISSED for said in draft.expected}
    assert {*STORE.facts, *STORE.derived} - spoken_of == set()
    assert spoken_of - {None} <= set(STORE.ids())


def test_there_are_many_drafts_of_each_kind() -> None:
    assert len({draft.name for draft in GOOD}) == len(GOOD) >= 40
    verdicts = [said.verdict for draft in GOOD for said in draft.expected]
    assert all(verdicts.count(verdict) >= 15 for verdict in Verdict)

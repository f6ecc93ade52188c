"""Drafts on the bundled facts that state their own verdicts in comments: ``figure → verdict fact``.

What `check` says of a draft has to be exactly that, in order; ``none`` stands for no figure. Each heading
of the second level begins a draft of its own. Dates, on which the facts have nothing, are not stated.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from netnord.check.findings import DraftChecker
from netnord.check.judge import Verdict
from netnord.quantities.quantity import Dimension
from netnord.store.store import bundled_path, load
from netnord.terms import Language
from netnord.text.small_words import language_of
from netnord.text.tokens import Tokens

FOLDER = Path(__file__).parent / "drafts"
FEWEST = 25

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


DRAFTS = [draft for path in sorted(FOLDER.glob("*.md")) for draft in _drafts(path)]
MISSED = {
    "La campagne": "the target and what was reached are the same number",
    "Le nom d'une opération": "the target and what was reached are the same number",
}


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param(each, marks=pytest.mark.xfail(reason=MISSED[each.name])) if each.name in MISSED else each
        for each in DRAFTS
    ],
    ids=lambda draft: draft.name,
)
def test_a_draft_gets_the_verdicts_that_it_states(draft: Draft) -> None:
    found = [
        each.finding
        for each in CHECKER.check("draft", [draft.text])
        if each.judgement.claim.quantity.dimension is not Dimension.DATE
    ]
    assert [Said(each.text, each.verdict, each.fact) for each in found] == draft.expected


def test_the_drafts_are_many_and_of_each_kind() -> None:
    assert len({draft.name for draft in DRAFTS}) == len(DRAFTS) >= FEWEST
    verdicts = Counter(said.verdict for draft in DRAFTS for said in draft.expected)
    assert all(verdicts[verdict] >= 10 for verdict in Verdict), verdicts
    languages = Counter(language_of(Tokens(draft.text).words) for draft in DRAFTS)
    assert all(languages[language] >= FEWEST / 3 for language in Language)


def test_they_speak_of_figures_of_every_topic() -> None:
    spoken_of = {said.fact for draft in DRAFTS for said in draft.expected if said.fact}
    assert spoken_of <= set(STORE.ids())
    assert {each.partition(".")[0] for each in spoken_of} == {topic.id for topic in STORE.topics}
    assert len(spoken_of) >= FEWEST

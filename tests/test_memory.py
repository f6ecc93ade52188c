"""A draft that is checked at every keystroke gives the findings of one that is checked once."""

from __future__ import annotations

from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from netnord.check.findings import DraftChecker
from netnord.check.judge import Judgement
from netnord.check.memory import Memory
from netnord.claims.attach import Reader
from netnord.store.store import bundled_path, load
from netnord.terms import Language

PARAGRAPHS = [
    "# Web sites in 1999",
    "The region has 1,220 web sites, of which 799 belong to companies.",
    "Of its 44 merchant sites, 56% have secure payment. They are few.",
    "In 1999, 3% of them let customers track an order; twice as many did in 2001.",
    "La région compte 1 202 sites, dont 319 d’institutions.",
    "| sites | number |\n|---|---|\n| companies | 797 |",
    "<!-- netnord: ignore -->",
    "Of the £110 million, 38 went to the port.",
    "No figure here.",
]
STORE = load(bundled_path())
CHECKER = DraftChecker(STORE, Language.EN)

drafts = st.lists(st.sampled_from(PARAGRAPHS), max_size=5).map("\n\n".join)
edits = st.tuples(
    st.floats(0, 1), st.integers(0, 6), st.sampled_from(["", "4", " ", "\n\n", "x", "# ", "5% of "])
)


@given(drafts, st.lists(edits, max_size=6))
def test_any_edits_give_the_findings_of_a_check_afresh(
    draft: str, changes: list[tuple[float, int, str]]
) -> None:
    memory = Memory()
    for share, deleted, inserted in [(0.0, 0, ""), *changes]:
        place = int(share * len(draft))
        draft = draft[:place] + inserted + draft[place + deleted :]
        remembered = [found.finding for found in CHECKER.check("draft.md", [draft], memory)]
        assert remembered == [found.finding for found in CHECKER.check("draft.md", [draft])]


def test_only_the_paragraph_that_changed_is_judged_again() -> None:
    memory, judged = Memory(), list[int]()

    def judge(figures: int) -> list[Judgement]:
        judged.append(figures)
        return []

    def check(draft: str) -> None:
        memory.begin()
        judged.clear()
        reader = Reader()
        for claims in reader.read(draft):
            memory.judgements(claims, Language.EN, partial(judge, len(claims)))

    check("\n\n".join(PARAGRAPHS[1:4]))
    assert judged == [2, 2, 4]
    check("\n\n".join(PARAGRAPHS[1:4]).replace("secure", "safe"))
    assert judged == [2]
    check("A line before.\n\n" + "\n\n".join(PARAGRAPHS[1:4]).replace("secure", "safe"))
    assert judged == []

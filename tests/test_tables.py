"""Which figures an answer holds, how wholes are broken down, and what is noted under a table."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from netnord.answers.breakdown import with_breakdowns
from netnord.answers.notes import with_notes
from netnord.answers.tables import Breakdown, View, figures_table, topic_table, whole_table
from netnord.errors import UnknownNameError
from netnord.interval import Rounding
from netnord.store.store import FactStore, bundled_path, load
from netnord.terms import Language

STORE = load(bundled_path())
TOPICS = [topic.id for topic in STORE.topics]
ENGLISH = View(Language.EN, Rounding.NEAREST)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_has_all_its_figures_and_no_other(topic: str) -> None:
    assert topic_table(STORE, topic, ENGLISH).ids == [
        each for each in STORE.ids() if each.startswith(f"{topic}.")
    ]


def test_the_whole_table_has_everything() -> None:
    assert sorted(whole_table(STORE, ENGLISH).ids) == sorted(STORE.ids())


def test_an_unknown_topic_or_id() -> None:
    with pytest.raises(UnknownNameError, match=r"unknown topic 'site'; did you mean 'sites'\?"):
        topic_table(STORE, "site", ENGLISH)
    with pytest.raises(UnknownNameError, match=r"unknown id 'sites.totl'; did you mean 'sites.total'\?"):
        figures_table(STORE, ["sites.totl"], "", ENGLISH)


def test_an_id_asked_for_twice_is_shown_once() -> None:
    assert figures_table(STORE, ["sites.total", "sites.total"], "", ENGLISH).ids == ["sites.total"]


def test_sources_are_those_of_the_figures_shown(tmp_path: Path) -> None:
    store = _store(
        tmp_path,
        sources=[{"id": "one"}, {"id": "two"}],
        facts=[_count("a.one", 1, source="one"), _count("b.two", 2, source="two")],
        derived=[
            {
                "id": "b.twice",
                "label": {"fr": "deux fois", "en": "twice"},
                "unit": "thing",
                "formula": {"type": "sum", "of": ["b.two", "b.two"]},
            }
        ],
    )
    assert [source["id"] for source in topic_table(store, "a", ENGLISH).sources] == ["one"]
    assert [source["id"] for source in figures_table(store, ["b.twice"], "", ENGLISH).sources] == ["two"]
    assert [source["id"] for source in whole_table(store, ENGLISH).sources] == ["one", "two"]


def test_an_ambiguous_base_gives_one_result_for_each() -> None:
    table = figures_table(STORE, ["ecommerce.order_tracking_count"], "", ENGLISH)
    assert [figure.base for figure in table.derived] == ["ecommerce.merchant_sites", "sites.companies"]


def test_counts_that_make_up_a_whole() -> None:
    (breakdown,) = (each for each in _breakdowns("sites") if each.of == "sites.total")
    assert breakdown.published == "count"
    assert breakdown.is_exact
    assert [part.count for part in breakdown.parts] == [319, 84, 799]
    assert [part.share for part in breakdown.parts] == [
        Fraction(count * 100, 1202) for count in (319, 84, 799)
    ]
    assert (breakdown.together.count, breakdown.together.share) == (1202, 100)
    assert breakdown.rest is not None
    assert breakdown.rest.count == 0


def test_shares_of_a_count() -> None:
    (breakdown,) = (each for each in _breakdowns("sites") if each.of == "sites.companies")
    assert breakdown.published == "share"
    assert [part.share for part in breakdown.parts] == [47, 33, 11, 7]
    assert breakdown.parts[0].count == Fraction(47 * 799, 100)
    assert breakdown.parts[0].whole_counts == range(372, 380)
    assert breakdown.together.share == 98
    assert breakdown.rest is not None
    assert breakdown.rest.share == 2


def test_both_readings_of_an_ambiguous_base() -> None:
    of_all, of_the_rest = (each for each in _breakdowns("adoption") if each.is_one_of_several)
    assert [part.share for part in of_all.parts] == [29, 23, 62, 7]
    assert of_all.rest is not None
    assert of_all.rest.share == -21
    assert [part.share for part in of_the_rest.parts] == [23, 62, 7]
    assert [part.share_of_all for part in of_the_rest.parts] == [
        Fraction(share * 71, 100) for share in (23, 62, 7)
    ]
    assert of_the_rest.rest is not None
    assert of_the_rest.rest.share == 8


def test_a_share_alone_is_broken_down_under_each_reading() -> None:
    tracked = [each for each in _breakdowns("ecommerce") if each.parts[0].id == "ecommerce.order_tracking"]
    assert [each.of for each in tracked] == ["ecommerce.merchant_sites", "sites.companies"]
    assert [each.parts[0].whole_counts for each in tracked] == [range(2, 2), range(20, 28)]


def test_parts_that_may_overlap_leave_no_rest(tmp_path: Path) -> None:
    rule = {"type": "whole", "parts": ["a.one", "a.two"], "exclusive": False, "exhaustive": False}
    store = _store(tmp_path, facts=[_share("a.one", 60), _share("a.two", 70)], audit=[rule])
    (breakdown,) = with_breakdowns(topic_table(store, "a", ENGLISH), store).breakdowns
    assert breakdown.rest is None
    assert breakdown.together.share == 130


def test_a_whole_of_nothing_has_no_shares(tmp_path: Path) -> None:
    store = _store(tmp_path, facts=[_count("a.all", 0), _count("a.part", 0) | {"part_of": "a.all"}])
    (breakdown,) = with_breakdowns(topic_table(store, "a", ENGLISH), store).breakdowns
    assert breakdown.parts[0].share is None


@pytest.mark.parametrize(
    ("topic", "says"),
    [
        ("ecommerce", "28/44"),
        ("ecommerce", "587 to 676"),
        ("ecommerce", "3%: the source does not say of what; merchant sites or professional sites."),
        ("adoption", "29 + 23 + 62 + 7 = 121%"),
        ("adoption", "23%, 62% and 7%: the source does not say of what"),
        ("sites", "47 + 33 + 11 + 7 = 98%"),
        ("providers", "lawyers"),
    ],
)
def test_traps_are_noted(topic: str, says: str) -> None:
    notes = with_notes(topic_table(STORE, topic, ENGLISH), STORE).notes
    assert sum(says in note for note in notes) == 1


def test_a_finding_is_noted_where_its_subject_is_not_where_its_base_is() -> None:
    of_sites, of_ecommerce = (
        with_notes(topic_table(STORE, topic, ENGLISH), STORE).notes for topic in ("sites", "ecommerce")
    )
    assert [note for note in of_ecommerce if note.startswith("3% of 44")]
    assert not [note for note in of_sites if note.startswith("3% of 44")]


def test_what_holds_is_not_noted() -> None:
    assert not [
        note for note in with_notes(topic_table(STORE, "sites", ENGLISH), STORE).notes if "1,202" in note
    ]


def _breakdowns(topic: str) -> tuple[Breakdown, ...]:
    return with_breakdowns(topic_table(STORE, topic, ENGLISH), STORE).breakdowns


def _store(folder: Path, **parts: Any) -> FactStore:
    path = folder / "facts.json"
    file = {"schema_version": 1, "sources": [{"id": "one"}], "facts": []} | parts
    file["concepts"] = [{"id": "thing", "fr": ["chose"], "en": ["thing"]}]
    path.write_text(json.dumps(file), "utf-8")
    return load(path)


def _count(id: str, value: int, source: str = "one") -> dict[str, Any]:
    return {
        "id": id,
        "label": {"fr": id, "en": id},
        "kind": "count",
        "printed": str(value),
        "value": value,
        "unit": "thing",
        "source": source,
        "locator": {"sentence": 1, "quote": str(value)},
    }


def _share(id: str, value: int) -> dict[str, Any]:
    base = {"status": "stated", "readings": [{"label": {"fr": "tous", "en": "all"}}]}
    printed = f"{value} %"
    return _count(id, value) | {
        "kind": "share",
        "unit": "percent",
        "printed": printed,
        "base": base,
        "locator": {"sentence": 1, "quote": printed},
    }

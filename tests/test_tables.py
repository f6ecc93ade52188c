"""Which figures an answer holds, how wholes are broken down, and what is noted under a table."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from netnord.answers.breakdown import with_breakdowns
from netnord.answers.grouping import grouped, grouped_by_topic
from netnord.answers.notes import with_notes
from netnord.answers.tables import Breakdown, Table, View, figures_table, topic_table, whole_table
from netnord.audit import audit
from netnord.derive import DerivedFigure
from netnord.errors import UnknownNameError
from netnord.interval import Rounding
from netnord.store.model import Fact
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
                "formula": "b.two + b.two",
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
        ("ecommerce", "587 to 676"),
        ("adoption", "29 + 23 + 62 + 7 = 121%"),
        ("sites", "47 + 33 + 11 + 7 = 98%"),
        ("providers", "lawyers"),
    ],
)
def test_traps_are_noted(topic: str, says: str) -> None:
    assert sum(says in note for note in _notes(topic)) == 1


def test_what_fails_is_noted_first() -> None:
    table = with_notes(whole_table(STORE, ENGLISH), STORE)
    statuses = {tuple(each.facts): each.status.value for each in audit(STORE).findings}
    noted = [statuses[tuple(note.facts)] for note in table.notes]
    assert noted == sorted(noted, key=["fails", "depends", "note"].index)


def test_a_finding_is_noted_where_its_subject_is_not_where_its_base_is() -> None:
    shares = ["ecommerce.secure_payment", "ecommerce.merchant_sites"]
    assert shares in _noted(topic_table(STORE, "ecommerce", ENGLISH))
    assert shares in _noted(figures_table(STORE, shares[:1], "", ENGLISH))
    assert shares not in _noted(figures_table(STORE, shares[1:], "", ENGLISH))


def test_a_finding_is_noted_where_half_of_its_figures_are() -> None:
    functions = ["sites.function.presentation", "sites.function.product_information"]
    (note,) = _noted(figures_table(STORE, functions, "", ENGLISH))
    assert note[:2] == functions
    assert _noted(figures_table(STORE, functions[:1], "", ENGLISH)) == []


def test_what_a_figure_is_recomputed_from_is_noted_too() -> None:
    table = figures_table(STORE, ["ecommerce.secure_payment_count"], "", ENGLISH)
    assert ["ecommerce.secure_payment", "ecommerce.merchant_sites"] in _noted(table)


def test_what_holds_is_not_noted() -> None:
    assert not [note for note in _notes("sites") if "1,202" in note]


def _notes(topic: str) -> list[str]:
    return [note.message for note in with_notes(topic_table(STORE, topic, ENGLISH), STORE).notes]


def _noted(table: Table) -> list[list[str]]:
    return [note.facts for note in with_notes(table, STORE).notes]


def _rows(table: Table) -> list[tuple[str, bool]]:
    return [
        (each.item.derived.id if isinstance(each.item, DerivedFigure) else each.item.id, each.follows)
        for group in table.groups
        for each in group.entries
    ]


def test_facts_stand_under_what_they_are_a_share_of_with_what_follows_from_them() -> None:
    table = grouped(topic_table(STORE, "ecommerce", ENGLISH), STORE)
    assert [group.base.status.value if group.base else None for group in table.groups] == [
        *("implied", None, "stated", "ambiguous")
    ]
    assert _rows(table)[:5] == [
        ("ecommerce.online_ordering", False),
        ("ecommerce.online_ordering_count", True),
        ("ecommerce.merchant_sites", False),
        ("ecommerce.merchant_share_of_sites", True),
        ("ecommerce.merchant_share_of_company_sites", True),
    ]


def test_parts_stand_under_their_whole() -> None:
    (parts,) = (group for group in grouped(topic_table(STORE, "sites", ENGLISH), STORE).groups if group.whole)
    assert parts.whole == "sites.total"
    facts = [each.item.id for each in parts.entries if isinstance(each.item, Fact)]
    assert facts == ["sites.institutional", "sites.service_providers", "sites.companies"]


@pytest.mark.parametrize("group", [grouped, grouped_by_topic])
def test_groups_have_every_row_once(group: Callable[[Table, FactStore], Table]) -> None:
    table = whole_table(STORE, ENGLISH)
    shown = Counter(id for id, _ in _rows(group(table, STORE)))
    assert shown == Counter(
        [
            *(fact.id for fact in table.facts),
            *(figure.derived.id for figure in table.derived),
            *(names.id for names in table.names),
        ]
    )


def test_a_derived_figure_alone_follows_from_nothing_shown() -> None:
    table = grouped(figures_table(STORE, ["adoption.gap"], "", ENGLISH), STORE)
    assert _rows(table) == [("adoption.gap", False)]


def _breakdowns(topic: str) -> tuple[Breakdown, ...]:
    return with_breakdowns(topic_table(STORE, topic, ENGLISH), STORE).breakdowns


def _store(folder: Path, **parts: Any) -> FactStore:
    path = folder / "facts.json"
    file = {"schema_version": 2, "sources": [{"id": "one"}], "facts": []} | parts
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
        "sentence": 1,
    }


def _share(id: str, value: int) -> dict[str, Any]:
    base = {"status": "stated", "readings": [{"label": {"fr": "tous", "en": "all"}}]}
    printed = f"{value} %"
    return _count(id, value) | {
        "kind": "share",
        "unit": "percent",
        "printed": printed,
        "base": base,
    }

"""JSON and its lines: the data, raw, with what people would read beside."""

from __future__ import annotations

import json
from typing import Any

import pytest

from commands import Run

TOPICS = ["adoption", "sites", "providers", "ecommerce"]
every_topic = pytest.mark.parametrize("topic", TOPICS)


def _answer(run: Run, *arguments: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run(*arguments, "--json").out)
    return answer


def _lines(run: Run, *arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run(*arguments, "-f", "ndjson").out.splitlines()]


def test_a_topic_has_the_fields_promised(run: Run) -> None:
    answer = _answer(run, "ecommerce")
    assert list(answer) == ["schema_version", "topic", "facts", "derived", "names", "notes", "sources"]
    assert (answer["schema_version"], answer["topic"]) == (2, "ecommerce")
    assert [source["id"] for source in answer["sources"]] == ["la_tribune_1999_06_16"]


def test_a_fact_has_the_fields_promised(run: Run) -> None:
    facts = _answer(run, "ecommerce")["facts"]
    assert next(fact for fact in facts if fact["id"] == "ecommerce.order_tracking") == {
        "id": "ecommerce.order_tracking",
        "topic": "ecommerce",
        "label": "sites with order tracking",
        "kind": "share",
        "unit": "percent",
        "value": 3,
        "printed": "3 %",
        "display": "3%",
        "hedge": "exactly",
        "interval": {"low": 2.5, "high": 3.5, "low_closed": True, "high_closed": False},
        "base": {
            "status": "ambiguous",
            "readings": [
                {"label": "merchant sites", "of": "ecommerce.merchant_sites"},
                {"label": "professional sites", "of": "sites.companies"},
            ],
        },
        "scope": {"who": None, "where": "Nord-Pas-de-Calais", "when": "1999"},
        "stated_by": None,
        "source": {"id": "la_tribune_1999_06_16", "sentence": 17, "quote": "3 %"},
    }


def test_a_derived_figure_has_the_fields_promised(run: Run) -> None:
    derived = _answer(run, "show", "ecommerce.secure_payment_count")["derived"]
    (figure,) = derived
    assert figure.pop("formula")
    assert figure == {
        "id": "ecommerce.secure_payment_count",
        "base": None,
        "topic": "ecommerce",
        "label": "merchant sites with secure payment",
        "unit": "site",
        "inputs": ["ecommerce.secure_payment", "ecommerce.merchant_sites"],
        "value": 28.6,
        "display": "28 or 29",
        "interval": {"low": 28.38, "high": 28.82, "low_closed": True, "high_closed": False},
        "whole_counts": {"nearest": None, "down": {"low": 29, "high": 29}, "up": None},
        "assumptions": [],
        "hedges": [],
    }


def test_names_have_the_fields_promised(run: Run) -> None:
    assert _answer(run, "show", "sites.leading_regions")["names"] == [
        {
            "id": "sites.leading_regions",
            "topic": "sites",
            "label": "Regions ranked higher",
            "names": ["Île-de-France", "Rhône-Alpes", "Provence-Alpes-Côte d'Azur"],
            "complete": True,
            "source": {"id": "la_tribune_1999_06_16", "sentence": 14, "quote": None},
        }
    ]


def test_notes_name_their_figures_and_rule(run: Run) -> None:
    notes = {note["rule"]: note for note in _answer(run, "ecommerce")["notes"]}
    assert notes["NA104"]["facts"] == [
        "ecommerce.online_ordering",
        "sites.companies",
        "ecommerce.merchant_sites",
    ]
    (of_topic,) = _answer(run, "providers")["notes"]
    assert (of_topic["facts"], of_topic["rule"]) == ([], None)
    assert "lawyers" in of_topic["message"]


@pytest.mark.parametrize(
    ("id", "interval"),
    [
        (
            "adoption.campaign.equipped",
            {"low": 1000, "high": None, "low_closed": False, "high_closed": False},
        ),
        ("sites.total", {"low": 1202, "high": 1202, "low_closed": True, "high_closed": True}),
        # "Près de" bounds nothing exactly: as printed.
        ("providers.web_designers", {"low": 67, "high": 67, "low_closed": True, "high_closed": True}),
    ],
)
def test_an_end_that_there_is_not_is_null(run: Run, id: str, interval: dict[str, Any]) -> None:
    (fact,) = _answer(run, "show", id)["facts"]
    assert fact["interval"] == interval


def test_a_hedge_goes_into_what_is_derived(run: Run) -> None:
    (fact,), (derived,) = (
        _answer(run, "show", "providers.web_designers")["facts"],
        _answer(run, "show", "providers.total")["derived"],
    )
    assert (fact["hedge"], derived["hedges"]) == ("nearly", ["nearly"])


@pytest.mark.parametrize(
    ("rounding", "ends"), [("nearest", (64.5, 65.5)), ("down", (65, 66)), ("up", (64, 65))]
)
def test_rounding_moves_intervals(run: Run, rounding: str, ends: tuple[float, float]) -> None:
    (fact,) = _answer(run, "show", "ecommerce.secure_payment", "--rounding", rounding)["facts"]
    assert (fact["interval"]["low"], fact["interval"]["high"]) == ends
    assert (fact["interval"]["low_closed"], fact["interval"]["high_closed"]) == (
        rounding != "up",
        rounding == "up",
    )


@every_topic
@pytest.mark.parametrize("option", [[], ["-b"]], ids=["", "-b"])
def test_lines_are_the_json_with_the_same_fields_in_each(run: Run, topic: str, option: list[str]) -> None:
    lines, answer = _lines(run, topic, *option), _answer(run, topic, *option)
    assert {tuple(line) for line in lines} == {tuple(lines[0])}
    records = [
        *(each for kind in ("facts", "derived", "names") for each in answer[kind]),
        *(part for breakdown in answer.get("breakdowns", []) for part in breakdown["parts"]),
    ]
    assert len(lines) == len(records)
    for line, record in zip(lines, records, strict=True):
        assert line == line | record
        assert line["topic"] == topic


@pytest.mark.parametrize("arguments", [["list"], *([topic, "-b"] for topic in TOPICS)], ids=" ".join)
def test_a_key_is_there_once(run: Run, arguments: list[str]) -> None:
    keys = [line["key"] for line in _lines(run, *arguments)]
    assert len(set(keys)) == len(keys)


def test_the_key_of_a_figure_with_several_bases_has_its_base(run: Run) -> None:
    assert [line["key"] for line in _lines(run, "show", "ecommerce.order_tracking_count")] == [
        "ecommerce.order_tracking_count@ecommerce.merchant_sites",
        "ecommerce.order_tracking_count@sites.companies",
    ]

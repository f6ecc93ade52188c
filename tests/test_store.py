"""Reading facts files: what is in the store, and what each broken file is told."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netnord.authoring.validation import Severity, validate
from netnord.errors import FactsFileError
from netnord.store.contents import Topic
from netnord.store.model import Phrase
from netnord.store.store import bundled_path, load
from netnord.terms import Kind

SOUND: dict[str, Any] = {
    "schema_version": 2,
    "sources": [{"id": "paper", "title": "A paper"}],
    "concepts": [{"id": "shop", "fr": ["boutique"], "en": ["shop"]}],
    "topics": [{"id": "trade", "label": {"fr": "Commerce", "en": "Trade"}}],
    "facts": [
        {
            "id": "trade.shops",
            "printed": "200",
            "sentence": 1,
            "label": {"fr": "boutiques", "en": "shops"},
            "value": 200,
            "unit": "shop",
        },
        {
            "id": "town.open_share",
            "printed": "12,5 %",
            "sentence": 2,
            "label": {"fr": "part ouverte", "en": "open share"},
            "kind": "share",
            "value": 12.5,
            "unit": "percent",
            "source": "paper",
            "base": {
                "status": "stated",
                "readings": [{"label": "b", "of": "trade.shops"}],
                "concepts": ["shop"],
            },
            "about": ["shop"],
        },
    ],
    "names": [
        {
            "id": "trade.names",
            "label": {"fr": "noms", "en": "names"},
            "names": ["A", "B"],
            "complete": False,
            "sentence": 3,
            "count": "trade.shops",
        }
    ],
    "derived": [
        {
            "id": "trade.open",
            "label": {"fr": "ouvertes", "en": "open"},
            "unit": "shop",
            "formula": "town.open_share * trade.shops",
        }
    ],
    "audit": [{"type": "grim", "share": "town.open_share", "bases": ["trade.shops"]}],
}


def changed(*place: str | int, to: Any) -> bytes:
    """`SOUND` with something else at `place`; added there if it is new, removed if `to` is `GONE`."""
    file = deepcopy(SOUND)
    inner: Any = file
    for step in place[:-1]:
        inner = inner[step]
    if to is GONE:
        del inner[place[-1]]
    elif isinstance(inner, list) and place[-1] == len(inner):
        inner.append(to)
    else:
        inner[place[-1]] = to
    return json.dumps(file, ensure_ascii=False).encode()


GONE = object()
ID_WORDS = "lower-case words joined by dots"
ANOTHER_FACT = SOUND["facts"][0]
SUM_OF_ITSELF = {**SOUND["derived"][0], "formula": "trade.open"}
IN_A_CIRCLE = [
    {**SOUND["derived"][0], "id": one, "formula": f"trade.shops + {other}"}
    for one, other in (("a", "b"), ("b", "c"), ("c", "a"))
]


def complaint_about(data: bytes, folder: Path) -> str:
    """The message for a file with this content, without the words that begin each."""
    path = folder / "facts.json"
    path.write_bytes(data)
    with pytest.raises(FactsFileError) as caught:
        load(path)
    prefix, _, message = str(caught.value).partition(f"facts file {path}: ")
    assert not prefix
    assert "\n" not in message
    return message


class TestContent:
    def test_everything_is_found_by_its_id(self, tmp_path: Path) -> None:
        path = tmp_path / "facts.json"
        path.write_bytes(json.dumps(SOUND).encode())
        store = load(path)
        assert store.paths == [path]
        assert store.ids() == ["trade.shops", "town.open_share", "trade.open", "trade.names"]
        assert store.facts["town.open_share"].printed == "12,5 %"
        assert store.names["trade.names"].names == ["A", "B"]
        assert store.derived["trade.open"].unit == "shop"
        assert store.sources == {"paper": {"id": "paper", "title": "A paper"}}
        assert list(store.concepts) == ["shop"]
        assert len(store.audit) == 1

    def test_topics_are_those_declared_then_those_that_occur(self, tmp_path: Path) -> None:
        path = tmp_path / "facts.json"
        path.write_bytes(json.dumps(SOUND).encode())
        assert load(path).topics == [
            Topic("trade", Phrase("Commerce", "Trade")),
            Topic("town", Phrase("town", "town")),
        ]

    def test_a_byte_order_mark_and_an_editor_s_schema_do_no_harm(self, tmp_path: Path) -> None:
        path = tmp_path / "facts.json"
        path.write_bytes(b"\xef\xbb\xbf" + changed("$schema", to="facts.schema.json"))
        assert len(load(path).facts) == 2

    def test_reading_changes_nothing(self, tmp_path: Path) -> None:
        path = tmp_path / "facts.json"
        path.write_bytes(json.dumps(SOUND).encode())
        path.chmod(0o400)
        before = (path.read_bytes(), path.stat().st_mtime_ns)
        load(path).topics.clear()
        assert (path.read_bytes(), path.stat().st_mtime_ns) == before
        assert [each.name for each in tmp_path.iterdir()] == ["facts.json"]

    def test_the_bundled_file_is_sound(self) -> None:
        store = load(bundled_path())
        assert (len(store.facts), len(store.names)) == (29, 4)
        assert [topic.id for topic in store.topics] == ["adoption", "sites", "providers", "ecommerce"]

    def test_the_bundled_words_are_few_and_there_once(self) -> None:
        for concept in load(bundled_path()).concepts.values():
            for words in (concept.fr, concept.en):
                assert 1 <= len(words) <= 8, concept.id
                assert len(set(words)) == len(words), concept.id
                assert "*" not in "".join(words), concept.id

    def test_every_bundled_concept_is_needed(self) -> None:
        store = load(bundled_path())
        needed = {concept for each in store.facts.values() for concept in (each.unit, *each.scope.places)}
        needed |= {each.unit for each in (*store.derived.values(), *store.names.values()) if each.unit}
        for each in (*store.facts.values(), *store.derived.values(), *store.names.values()):
            needed.update(each.about)
        for fact in store.facts.values():
            needed.update(fact.base.concepts if fact.base else ())
        assert set(store.concepts) <= needed

    def test_long_chains_of_formulas_are_read(self, tmp_path: Path) -> None:
        chain = [{**SOUND["derived"][0], "id": f"d{n}", "formula": f"d{n + 1}"} for n in range(5000)]
        chain[-1]["formula"] = "trade.shops"
        path = tmp_path / "facts.json"
        path.write_bytes(changed("derived", to=chain))
        assert len(load(path).derived) == 5000


class TestFilesThatCannotBeRead:
    def test_a_missing_one(self, tmp_path: Path) -> None:
        path = tmp_path / "none.json"
        with pytest.raises(FactsFileError) as caught:
            load(path)
        assert str(caught.value) == f"facts file {path}: no such file; give another one with --facts"

    def test_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(FactsFileError) as caught:
            load(tmp_path)
        assert str(caught.value) == f"facts file {tmp_path}: is a folder; give a file in it with --facts"

    @pytest.mark.parametrize(
        "name", ["a\0b", "x" * 5000, "facts.json/inside"], ids=["null", "long", "inside"]
    )
    def test_an_impossible_path(self, name: str, tmp_path: Path) -> None:
        (tmp_path / "facts.json").write_bytes(b"{}")
        with pytest.raises(FactsFileError, match="cannot be read: "):
            load(tmp_path / name)

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"", "expected JSON, got an empty file"),
            (b" \n", "expected JSON, got an empty file"),
            (b"{", "line 1, column 2: not JSON: expecting property name enclosed in double quotes"),
            (
                '{\n  "é": tru}'.encode(),
                "line 2, column 8: not JSON: expecting value",
            ),
            (b"{}x", "line 1, column 3: not JSON: extra data"),
            (b"\x89PNG", "byte 0 (line 1): expected UTF-8, got the byte 0x89"),
            (b'{"a":\n"\xe9"}', "byte 7 (line 2): expected UTF-8, got the byte 0xe9"),
            ('{"a": 1}'.encode("utf-16"), "byte 0 (line 1): expected UTF-8, got the byte 0xff"),
            (b"[" * 100_000, "nested too deeply; a facts file needs six levels"),
            (b"[NaN," + b"[" * 100_000, "nested too deeply; a facts file needs six levels"),
            (b"[NaN," + b"9" * 5000 + b"]", "line 1, column 2: not JSON: invalid character"),
            (
                b'{"a": 1e999 1}',
                "line 1, column 13: not JSON: expecting ',' delimiter",
            ),
            (b"[1e999," + b"[" * 100_000, "nested too deeply; a facts file needs six levels"),
            (b'{"a": 1e999, "b": 3', "line 1, column 20: not JSON: expecting ',' delimiter"),
            (
                b'{"schema_version": 2, "sources": 1, "sources": [], "facts": []}',
                "$.sources: expected each field once, got two of one name, of which one is wrong",
            ),
            (b"[]", "$: expected object, got array"),
            (b"3", "$: expected object, got int"),
            (b'"NaN"', "$: expected object, got str"),
        ],
    )
    def test_what_is_no_facts_file_at_all(self, data: bytes, message: str, tmp_path: Path) -> None:
        assert complaint_about(data, tmp_path) == message


class TestWrongTypes:
    @pytest.mark.parametrize(
        ("place", "value", "message"),
        [
            (("facts", 1, "printed"), 12, "$.facts[1].printed: expected str, got int"),
            (("facts", 1, "printed"), "", '$.facts[1].printed: expected str of length >= 1, got ""'),
            (
                ("facts", 0, "printed"),
                GONE,
                "$.facts[0]: expected the field 'printed', got an object without it",
            ),
            (("facts", 0, "value"), "200", "$.facts[0].value: expected int | float, got str"),
            (("facts", 0, "value"), True, "$.facts[0].value: expected int | float, got bool"),
            (("facts", 0, "value"), None, "$.facts[0].value: expected int | float, got null"),
            (("facts", 0, "sentence"), 0, "$.facts[0].sentence: expected int >= 1, got 0"),
            (("facts", 0, "sentence"), 1.5, "$.facts[0].sentence: expected int, got float"),
            (
                ("facts", 0, "kind"),
                "number",
                f'$.facts[0].kind: expected {" or ".join(Kind)}, got "number"',
            ),
            (
                ("facts", 0, "id"),
                "Trade.Shops",
                f'$.facts[0].id: expected {ID_WORDS}, the topic first, got "Trade.Shops"',
            ),
            (
                ("facts", 0, "scope"),
                {"when": "june 1999"},
                '$.facts[0].scope.when: expected a year, month or day, ISO 8601, got "june 1999"',
            ),
            (
                ("facts", 0, "label", "de"),
                "Läden",
                "$.facts[0].label: expected only the fields fr, en, got 'de'",
            ),
            (
                ("concepts", 0, "opposite"),
                "shop",
                "$.concepts[0]: expected only the fields id, fr, en, label, got 'opposite'",
            ),
            (
                ("topics", 0, "domain"),
                ["shop"],
                "$.topics[0]: expected only the fields id, label, notes, got 'domain'",
            ),
            (
                ("derived", 0, "aside"),
                ["shop"],
                (
                    "$.derived[0]: expected only the fields id, label, formula, unit, assumptions, about, "
                    "got 'aside'"
                ),
            ),
            (("facts",), {}, "$.facts: expected array, got object"),
            (("sources",), GONE, "$: expected the field 'sources', got an object without it"),
            (("sources", 0), [], "$.sources[0]: expected object, got array"),
            (("schema_version",), 3, "$.schema_version: expected int <= 2, got 3"),
            (
                ("schema_version",),
                1,
                (
                    "$.schema_version: expected 2, got 1: in each fact, write the `sentence` of `locator` in "
                    "its place, and its `quote` only if it differs from `printed`; write each formula as an "
                    "expression, such as 'a / b'; then 2 here"
                ),
            ),
            (
                ("audit", 0),
                {"type": "product"},
                '$.audit[0].type: expected sum or whole or grim or same or names, got "product"',
            ),
            (
                ("audit", 0),
                {"share": "a"},
                "$.audit[0]: expected the field 'type', got an object without it",
            ),
            (("audit", 0, "bases"), [], "$.audit[0].bases: expected array of length >= 1, got []"),
            (
                ("audit", 0, "bases"),
                ["TRADE" * 20],
                (f'$.audit[0].bases[0]: expected {ID_WORDS}, got "{("TRADE" * 20)[:56]}…'),
            ),
            (("derived", 0, "formula"), {"type": "sum"}, "$.derived[0].formula: expected str, got object"),
            (
                ("facts", 0, "printed"),
                "2" * 201,
                f'$.facts[0].printed: expected str of length <= 200, got "{"2" * 56}…',
            ),
        ],
        ids=lambda each: ".".join(map(str, each)) if isinstance(each, tuple) else "",
    )
    def test_they_are_told_with_their_place(
        self, place: tuple[str | int, ...], value: Any, message: str, tmp_path: Path
    ) -> None:
        assert complaint_about(changed(*place, to=value), tmp_path) == message

    @pytest.mark.parametrize(
        ("written", "message"),
        [
            (b"1e999", "$.facts[0].value: expected a number of ordinary size, got one that is out of range"),
            (
                b"9" * 5000,
                "$.facts[0].value: expected a number of ordinary size, got one that is out of range",
            ),
            (b"1e308", "$.facts[0].value: expected a number between -1e+18 and 1e+18, got 1e308"),
            (
                b"1" + b"0" * 18,
                f"$.facts[0].value: expected a number between -1e+18 and 1e+18, got {10**18}",
            ),
        ],
        ids=["1e999", "5000 digits", "1e308", "19 digits"],
    )
    def test_numbers_beyond_all_use(self, written: bytes, message: str, tmp_path: Path) -> None:
        data = changed("facts", 0, "value", to=123454321).replace(b"123454321", written)
        assert complaint_about(data, tmp_path) == message

    @pytest.mark.parametrize("written", [b"NaN", b"Infinity", b"-Infinity"])
    def test_what_json_has_no_number_for(self, written: bytes, tmp_path: Path) -> None:
        data = changed("facts", 0, "value", to=123454321).replace(b"123454321", written)
        column = data.index(written.lstrip(b"-")) + 1
        message = f"line 1, column {column}: not JSON: invalid character"
        assert complaint_about(data, tmp_path) == message

    def test_a_number_beyond_all_use_in_a_source(self, tmp_path: Path) -> None:
        data = changed("sources", 0, "z", to=[4321]).replace(b"4321", b"1e999")
        assert complaint_about(data, tmp_path) == (
            "$.sources[0].z[0]: expected a number of ordinary size, got one that is out of range"
        )

    @pytest.mark.parametrize(
        "written", [b"1e999", b"9" * 401, b"[" * 100_000 + b"]" * 100_000, b'{"type": 1e999}', b"NaN"]
    )
    @pytest.mark.parametrize(
        "place", [("facts", 0, "value"), ("derived", 0, "formula"), ("audit", 0, "type"), ("schema_version",)]
    )
    def test_nothing_absurd_is_taken_for_a_mistake_of_the_program(
        self, place: tuple[str | int, ...], written: bytes, tmp_path: Path
    ) -> None:
        data = changed(*place, to=4321).replace(b"4321", written)
        told = complaint_about(data, tmp_path)
        assert any(words in told for words in ("expected ", "not JSON", "nested too deeply"))
        assert [each for each in validate(data) if each.severity is Severity.ERROR]

    def test_a_source_nested_beyond_all_reason(self, tmp_path: Path) -> None:
        data = changed("sources", 0, "x", to=4321).replace(b"4321", b"[" * 100_000 + b"]" * 100_000)
        assert complaint_about(data, tmp_path) == "nested too deeply; a facts file needs six levels"

    def test_half_of_a_surrogate_pair(self, tmp_path: Path) -> None:
        data = changed("facts", 0, "label", "en", to="half").replace(b'"half"', b'"\\ud800"')
        assert "surrogate pair" in complaint_about(data, tmp_path)

    def test_half_of_a_surrogate_pair_after_a_number_out_of_range(self, tmp_path: Path) -> None:
        data = b'{"a": 1e999,\n "whole": "\\ud83d\\ude00",\n "half": "\\ud800"}'
        assert "line 3, column 11: not JSON: unpaired surrogate" in complaint_about(data, tmp_path)


class TestReferences:
    @pytest.mark.parametrize(
        ("place", "value", "message"),
        [
            (
                ("facts", 2),
                ANOTHER_FACT,
                "$.facts[2].id: expected an id of its own, got 'trade.shops', which $.facts[0].id has too",
            ),
            (
                ("names", 0, "id"),
                "trade.shops",
                "$.names[0].id: expected an id of its own, got 'trade.shops', which $.facts[0].id has too",
            ),
            (
                ("derived", 0, "id"),
                "trade.names",
                "$.derived[0].id: expected an id of its own, got 'trade.names', which $.names[0].id has too",
            ),
            (
                ("concepts", 1),
                SOUND["concepts"][0],
                "$.concepts[1].id: expected an id of its own, got 'shop', which $.concepts[0].id has too",
            ),
            (
                ("topics", 1),
                SOUND["topics"][0],
                "$.topics[1].id: expected an id of its own, got 'trade', which $.topics[0].id has too",
            ),
            (
                ("sources", 1),
                {"id": "paper"},
                "$.sources[1].id: expected an id of its own, got 'paper', which $.sources[0].id has too",
            ),
            (("sources", 0), {}, "$.sources[0]: expected the field 'id', got an object without it"),
            (("sources", 0, "id"), 3, "$.sources[0].id: expected str, got int"),
            (
                ("facts", 0, "source"),
                "papier",
                "$.facts[0].source: expected a known source, got 'papier'; did you mean 'paper'?",
            ),
            (
                ("names", 0, "source"),
                "x",
                "$.names[0].source: expected a known source, got 'x'",
            ),
            (
                ("facts", 1, "unit"),
                "shop",
                "$.facts[1].unit: expected 'percent', the unit of a share, got 'shop'",
            ),
            (
                ("facts", 0),
                SOUND["facts"][0] | {"kind": "count", "unit": "percent"},
                "$.facts[0].unit: expected what is counted, the unit of a count, got 'percent'",
            ),
            (
                ("facts", 0, "base"),
                SOUND["facts"][1]["base"],
                "$.facts[0].base: expected the base of a share, got one of a count",
            ),
            (
                ("facts", 1, "base", "readings", 0, "of"),
                "trade.shop",
                (
                    "$.facts[1].base.readings[0].of: expected a known id, got 'trade.shop'; "
                    "did you mean 'trade.shops'?"
                ),
            ),
            (
                ("facts", 1, "base", "concepts"),
                ["shop", "ship"],
                "$.facts[1].base.concepts[1]: expected a known concept, got 'ship'; did you mean 'shop'?",
            ),
            (("facts", 0, "about"), ["x"], "$.facts[0].about[0]: expected a known concept, got 'x'"),
            (
                ("facts", 0, "scope"),
                {"places": ["x"]},
                "$.facts[0].scope.places[0]: expected a known concept, got 'x'",
            ),
            (("facts", 0, "part_of"), "x", "$.facts[0].part_of: expected a known id, got 'x'"),
            (
                ("facts", 0, "part_of"),
                "town.open_share",
                (
                    "$.facts[0].part_of: expected the id of a count, got 'town.open_share', "
                    "whose unit is percent"
                ),
            ),
            (
                ("facts", 0, "part_of"),
                "trade.shops",
                "$.facts[0].part_of: expected no circle, got trade.shops → trade.shops",
            ),
            (
                ("names", 0, "count"),
                "trade.names",
                "$.names[0].count: expected a known id, got 'trade.names'",
            ),
            (("derived", 0, "about"), ["x"], "$.derived[0].about[0]: expected a known concept, got 'x'"),
            (
                ("derived", 0, "formula"),
                "town.openshare * trade.shops",
                (
                    "$.derived[0].formula: column 1: expected a known id, got 'town.openshare'; "
                    "did you mean 'town.open_share'?"
                ),
            ),
            (
                ("derived", 0, "formula"),
                "trade.shops * trade.shops",
                (
                    "$.derived[0].formula: column 1: expected the id of a share, got 'trade.shops', "
                    "whose unit is shop"
                ),
            ),
            (
                ("derived", 0, "formula"),
                "town.open_share * (trade.shops or town.open_share)",
                (
                    "$.derived[0].formula: column 35: expected the id of a count, got 'town.open_share', "
                    "whose unit is percent"
                ),
            ),
            (
                ("derived", 0),
                SUM_OF_ITSELF,
                "$.derived[0].formula: expected no circle, got trade.open → trade.open",
            ),
            (("derived",), IN_A_CIRCLE, "$.derived[0].formula: expected no circle, got a → b → c → a"),
            (("audit", 0, "bases"), ["x"], "$.audit[0].bases[0]: expected a known id, got 'x'"),
            (
                ("audit", 0),
                {"type": "names", "names": "trade.shops", "count": "trade.shops"},
                "$.audit[0].names: expected a known list of names, got 'trade.shops'",
            ),
            (
                ("audit", 0),
                {"type": "whole", "parts": ["town.open_share", "x"], "exclusive": True, "exhaustive": True},
                "$.audit[0].parts[1]: expected a known id, got 'x'",
            ),
        ],
    )
    def test_each_leads_somewhere(
        self, place: tuple[str | int, ...], value: Any, message: str, tmp_path: Path
    ) -> None:
        assert complaint_about(changed(*place, to=value), tmp_path) == message


def _places(value: Any, place: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    below = [found for key, each in inner for found in _places(each, (*place, key))]
    return [place, *below] if place else below


SIMPLE_VALUES = st.sampled_from(
    [
        None,
        True,
        0,
        -1,
        3,
        2.5,
        10**17,
        1e-300,
        "",
        "x",
        "trade.shops",
        "percent",
        "shop",
        [],
        {},
        [None],
        ["x"],
    ]
)


class TestFuzzing:
    @given(st.sampled_from(_places(SOUND)), SIMPLE_VALUES)
    def test_any_other_value_anywhere_is_read_or_told_in_one_line(
        self, tmp_path_factory: pytest.TempPathFactory, place: tuple[str | int, ...], value: Any
    ) -> None:
        path = tmp_path_factory.mktemp("fuzz") / "facts.json"
        path.write_bytes(changed(*place, to=value))
        try:
            load(path)
        except FactsFileError as failure:
            assert "\n" not in str(failure)  # noqa: PT017

    @given(st.integers(0, 3000), st.binary(max_size=4), st.integers(0, 8))
    def test_so_is_any_change_of_bytes(
        self, tmp_path_factory: pytest.TempPathFactory, at: int, inserted: bytes, removed: int
    ) -> None:
        data = json.dumps(SOUND).encode()
        at = min(at, len(data))
        path = tmp_path_factory.mktemp("fuzz") / "facts.json"
        path.write_bytes(data[:at] + inserted + data[at + removed :])
        try:
            store = load(path)
        except FactsFileError as failure:
            assert "\n" not in str(failure)  # noqa: PT017
        else:
            msgspec.json.encode(store.facts)

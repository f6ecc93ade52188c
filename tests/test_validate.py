"""`netnord validate`: all that is wrong in a facts file, and where."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands import Run
from netnord.authoring.validation import Severity, validate
from netnord.quantities.printed import readings
from netnord.store.contents import FactsFile
from netnord.store.json_lines import lines_of
from netnord.store.store import bundled_path
from netnord.store.unit_names import KIND_OF_UNIT
from netnord.terms import Kind

BUNDLED = json.loads(bundled_path().read_text("utf-8"))
SMALL: dict[str, Any] = {
    "schema_version": 2,
    "sources": [{"id": "report", "type": "report", "title": "Bees"}],
    "concepts": [
        {"id": "hive", "fr": ["ruche"], "en": ["hive"]},
        {"id": "keeper", "fr": ["apiculteur"], "en": ["keeper"]},
    ],
    "facts": [
        {
            "id": "bees.hives",
            "label": {"fr": "ruches", "en": "hives"},
            "printed": "more than 1,250",
            "sentence": 4,
            "value": 1250,
            "unit": "hive",
            "kind": "count",
            "hedge": "more than",
            "about": ["hive"],
        },
        {
            "id": "bees.keepers",
            "label": {"fr": "apiculteurs", "en": "keepers"},
            "printed": "treize",
            "sentence": 5,
            "value": 13,
            "unit": "keeper",
            "source": "report",
            "about": ["keeper"],
        },
    ],
}
FILE_FIELDS = [field.encode_name for field in msgspec.structs.fields(FactsFile)]
Place = tuple[str | int, ...]
GONE = object()


def changed(file: dict[str, Any], place: Place, to: Any, name: str | None = None) -> dict[str, Any]:
    """`file` with something else at `place`: gone, or under another `name`."""
    file = copy.deepcopy(file)
    target: Any = file
    for step in place[:-1]:
        target = target[step]
    if to is GONE:
        del target[place[-1]]
    elif name is not None:
        target[name] = target.pop(place[-1])
    else:
        target[place[-1]] = to
    return file


def share(value: int) -> dict[str, Any]:
    printed = f"{value} %"
    return SMALL["facts"][1] | {"unit": "percent", "printed": printed, "value": value}


def findings(file: Any) -> list[tuple[str, str]]:
    return [(each.path, each.message) for each in validate(json.dumps(file).encode())]


def errors(file: Any) -> list[str]:
    return [each.path for each in validate(json.dumps(file).encode()) if each.severity is Severity.ERROR]


def fields(value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every field of every object in `value`."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*place, key), inner
            yield from fields(inner, (*place, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from fields(inner, (*place, index))


def path(place: Place) -> str:
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)


def other_types(value: Any) -> list[Any]:
    """A value of each other JSON type, but `null`, which is as good as nothing."""
    kinds = [{"x": 1}, ["x", 1], "x y z", 0.5, True]
    is_phrase = isinstance(value, dict) and set(value) <= {"fr", "en"}  # which may be a text
    return [each for each in kinds if type(each) is not type(value) and not (is_phrase and each == "x y z")]


class TestTheBundledFile:
    def test_it_is_sound(self, run: Run) -> None:
        outcome = run("validate")
        assert (outcome.code, outcome.err) == (0, "")
        assert outcome.out.endswith(": sound\n")


# Fields in the same place of two objects of a list have the same type.
EVERY_FIELD = {
    re.sub(r"\[\d+\]", "[]", path(place)) + str(type(value)): (place, value)
    for place, value in fields(BUNDLED)
}
every_field = pytest.mark.parametrize(
    ("place", "value"), EVERY_FIELD.values(), ids=[path(place) for place, _ in EVERY_FIELD.values()]
)


class TestMutations:
    """Each field in turn: none may be of another type or name, and none may miss that is needed."""

    @every_field
    def test_each_retyped_field_is_refused(self, place: Place, value: Any) -> None:
        for other in other_types(value)[:2]:
            assert errors(changed(BUNDLED, place, other)), f"{other!r}"

    @every_field
    def test_each_renamed_field_is_refused(self, place: Place, value: Any) -> None:
        found = findings(changed(BUNDLED, place, value, f"{place[-1]}_"))
        # What netnord does not know of a source a citation manager may; but not of its own part.
        assert found or (place[0] == "sources" and len(place) > len(("sources", 0, "title")))

    @pytest.mark.parametrize("place", [place for place, _ in fields(SMALL)], ids=path)
    def test_each_dropped_field_is_refused_but_for_those_that_need_not_be(self, place: Place) -> None:
        needed = {"schema_version", "sources", "type", "id", "facts", "concepts"}
        needed |= {"printed", "sentence", "unit"}
        assert bool(errors(changed(SMALL, place, GONE))) is (place[-1] in needed)

    @pytest.mark.parametrize(
        ("place", "value"),
        list(fields(SMALL)),
        ids=lambda each: path(each) if isinstance(each, tuple) else "",
    )
    def test_each_type_but_its_own_is_refused(self, place: Place, value: Any) -> None:
        for other in other_types(value):
            assert errors(changed(SMALL, place, other)), f"{other!r}"


class TestFindings:
    def test_all_are_told_at_once_with_their_lines(self, run: Run, tmp_path: Path) -> None:
        file = copy.deepcopy(SMALL)
        file["facts"][0] |= {"printed": 3, "kind": "number", "hedge": "about"}
        file["facts"][1] |= {"value": 31, "source": "raport"}
        file["facts"][1]["label"]["de"] = "Imker"
        file["colour"] = "red"
        place = tmp_path / "bees.json"
        place.write_text(json.dumps(file, indent=1), "utf-8")
        outcome = run("validate", str(place))
        assert outcome.code == 1
        assert outcome.err == ""
        lines = [line.strip().rstrip(",") for line in place.read_text("utf-8").splitlines()]
        kind, printed, label, colour = (
            lines.index(line) + 1
            for line in ('"kind": "number"', '"printed": 3', '"de": "Imker"', '"colour": "red"')
        )
        assert outcome.out.splitlines() == [
            f"{place}:{printed}: $.facts[0].printed: expected str, got int",
            f'{place}:{kind}: $.facts[0].kind: expected {" or ".join(Kind)}, got "number"',
            f"{place}:{label}: $.facts[1].label: expected only the fields fr, en, got 'de'",
            f"{place}:{colour}: $: expected only the fields {', '.join(FILE_FIELDS)}, got 'colour'",
            f"{place}: 4 errors",
        ]

    def test_what_is_wrong_with_the_rest_is_told_along_with_wrong_types(self) -> None:
        file = changed(SMALL, ("facts", 0, "printed"), 3)
        file["facts"][1] |= {"value": 31, "source": "raport", "about": ["hives"]}
        assert findings(file) == [
            ("$.facts[0].printed", "expected str, got int"),
            ("$.facts[1].source", "expected a known source, got 'raport'; did you mean 'report'?"),
            ("$.facts[1].about[0]", "expected a known concept, got 'hives'; did you mean 'hive'?"),
            ("$.facts[1].value", "expected 13, as 'treize' says, got 31"),
        ]

    def test_a_whole_number_is_written_as_one(self) -> None:
        assert findings(changed(SMALL, ("facts", 0, "sentence"), 4.0)) == [
            ("$.facts[0].sentence", "expected int, got float")
        ]

    def test_what_refers_to_a_part_of_a_wrong_type_is_no_mistake(self) -> None:
        assert findings(changed(SMALL, ("concepts", 0, "en"), "hive")) == [
            ("$.concepts[0].en", "expected array, got str")
        ]

    @pytest.mark.parametrize(
        ("place", "to", "finding"),
        [
            (("printed",), "1,520", ("value", "expected 1520, as '1,520' says, got 1250")),
            (("printed",), "1,250", ("hedge", "expected 'exactly', as '1,250' says, got 'more than'")),
            (
                ("hedge",),
                "nearly",
                ("hedge", "expected 'more than', as 'more than 1,250' says, got 'nearly'"),
            ),
            (("printed",), "many", ("printed", "expected a count in digits or in words, got 'many'")),
            (("printed",), "65 %", ("printed", "expected a count in digits or in words, got '65 %'")),
            (
                ("quote",),
                "more than 1,520",
                ("quote", "expected 'more than 1,250' as it is printed, got 'more than 1,520'"),
            ),
        ],
    )
    def test_figures(self, place: Place, to: str, finding: tuple[str, str]) -> None:
        found = findings(changed(SMALL, ("facts", 0, *place), to))
        assert (f"$.facts[0].{finding[0]}", finding[1]) in found

    @pytest.mark.parametrize(
        ("place", "to", "message"),
        [
            (("facts", 1), share(150), "expected 0 to 100, the per cent of a part, got 150"),
            (("facts", 1), share(-3), "expected 0 to 100, the per cent of a part, got -3"),
            (
                ("facts", 1),
                SMALL["facts"][0] | {"id": "bees.all", "part_of": "bees.hives"},
                "expected words that tell it from other facts, got those of $.facts[0], bees.hives",
            ),
        ],
        ids=["more than a whole", "less than nothing", "the words of another"],
    )
    def test_warnings_change_no_exit_code(
        self, run: Run, tmp_path: Path, place: Place, to: Any, message: str
    ) -> None:
        path = tmp_path / "bees.json"
        path.write_text(json.dumps(changed(SMALL, place, to)), "utf-8")
        outcome = run("validate", str(path))
        assert outcome.code == 0
        assert f"{path}:1: warning: $.facts[1]" in outcome.out
        assert message in outcome.out
        assert re.search(r": [12] warnings?\n$", outcome.out)

    @pytest.mark.parametrize(
        ("place", "to", "path", "message"),
        [
            (
                ("concepts", 2),
                {"id": "wasp", "en": ["wasp"]},
                "$.concepts[2]",
                "expected a concept that some figure has, got 'wasp', which does nothing",
            ),
            (
                ("topics",),
                [{"id": "wasps", "label": "Wasps"}],
                "$.topics[0]",
                "expected a topic that some figure has, got 'wasps', which does nothing",
            ),
            (
                ("sources", 0, "titel"),
                "Bees",
                "$.sources[0]",
                "expected a field of CSL-JSON, got 'titel'; did you mean 'title'?",
            ),
            (
                ("facts", 0, "words"),
                ["1999"],
                "$.facts[0].words.fr[0]",
                "'1999' is a year, no word: give it as `scope.when`",
            ),
            (
                ("concepts", 0, "en"),
                ["2024"],
                "$.concepts[0].en[0]",
                "'2024' is a year, no word: give it as `scope.when`",
            ),
            (
                ("concepts", 0, "en"),
                ["+"],
                "$.concepts[0].en[0]",
                "'+' has no letter, and stands for nothing: leave it out",
            ),
        ],
    )
    def test_what_would_do_nothing_is_told(self, place: Place, to: Any, path: str, message: str) -> None:
        file = copy.deepcopy(SMALL)
        target: Any = file
        for step in place[:-1]:
            target = target[step]
        if isinstance(target, list):
            target.append(to)
        else:
            target[place[-1]] = to
        found = validate(json.dumps(file).encode())
        assert (Severity.WARNING, path, message) in [
            (each.severity, each.path, each.message) for each in found
        ]

    @pytest.mark.parametrize("language", ["fr", "en"])
    def test_a_word_of_a_concept_has_no_asterisk(self, language: str) -> None:
        (found,) = validate(json.dumps(changed(SMALL, ("concepts", 1, language), ["bee", "bee*"])).encode())
        assert (found.severity, found.path) == (Severity.WARNING, f"$.concepts[1].{language}[1]")
        assert found.message == (
            "`*` in 'bee*' stands for nothing: write the plain word; its other forms are found"
        )

    @pytest.mark.parametrize(
        ("data", "line", "message"),
        [
            (b"", 1, "expected JSON, got an empty file"),
            (b'{\n "a": ]', 2, "line 2, column 7: not JSON: expecting value"),
            (b'{"a":\n"\xe9"}', 2, "byte 7 (line 2): expected UTF-8, got the byte 0xe9"),
            (b'{"a": 1,\n "b\xc3\xa9": NaN}', 2, "line 2, column 8: not JSON: invalid character"),
            (b"[" * 100_000, 1, "nested too deeply; a facts file needs six levels"),
            (b"[]", 1, "expected object, got array"),
            (
                json.dumps(SMALL).replace("1250", "1e999").encode(),
                1,
                "expected a number of ordinary size, got one that is out of range",
            ),
            (
                json.dumps(SMALL)
                .replace('{"schema_version": 2', '{"schema_version": "", "schema_version": 2')
                .encode(),
                1,
                "expected the field 'schema_version' once, got it again",
            ),
        ],
        ids=["empty", "syntax", "encoding", "NaN", "depth", "array", "range", "twice"],
    )
    def test_what_is_no_facts_file_at_all(self, data: bytes, line: int, message: str) -> None:
        (found,) = validate(data)
        assert (found.line, found.message) == (line, message)

    def test_a_byte_order_mark_is_passed_over(self) -> None:
        assert validate(b"\xef\xbb\xbf" + json.dumps(SMALL).encode()) == []

    @pytest.mark.parametrize(
        ("old", "new", "line", "path", "field"),
        [
            ('"printed": "treize"', '"printed": "treize",\n"printed": "treize"', 2, "$.facts[1]", "printed"),
            ('"fr": "ruches"', '"fr": "abeilles",\n"fr": "ruches"', 2, "$.facts[0].label", "fr"),
            ('"schema_version": 2', '"facts": 3, "schema_version": 2', 1, "$", "facts"),
            ('"title": "Bees"', '"title": "Bees",\n"title": 1e999', 2, "$.sources[0]", "title"),
        ],
        ids=["in a fact", "deeper", "of another type", "out of range"],
    )
    def test_a_field_that_is_there_twice(self, old: str, new: str, line: int, path: str, field: str) -> None:
        found = validate(json.dumps(SMALL).replace(old, new).encode())
        message = f"expected the field {field!r} once, got it again"
        assert (line, path, message) in [(each.line, each.path, each.message) for each in found]


class TestTheCommand:
    def test_a_file_that_cannot_be_read_does_not_keep_it_from_the_others(
        self, run: Run, tmp_path: Path
    ) -> None:
        sound = tmp_path / "bees.json"
        sound.write_text(json.dumps(SMALL), "utf-8")
        missing = tmp_path / "wasps.json"
        outcome = run("validate", str(missing), str(sound), str(tmp_path))
        assert outcome.code == 2
        assert outcome.out == f"{sound}: sound\n"
        first, second = outcome.err.splitlines()
        assert first.startswith(f"netnord: facts file {missing}: no such file")
        assert second.startswith(f"netnord: facts file {tmp_path}: is a folder")

    def test_without_a_file_it_takes_the_one_in_use(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "bees.json"
        path.write_text(json.dumps(SMALL), "utf-8")
        assert run("validate", "--facts", str(path)).out == f"{path}: sound\n"

    def test_json(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "bees.json"
        path.write_text(json.dumps(changed(SMALL, ("facts", 0, "printed"), 3)), "utf-8")
        outcome = run("validate", "--json", str(path))
        assert outcome.code == 1
        assert json.loads(outcome.out) == {
            "schema_version": 2,
            "summary": {"files": 1, "errors": 1, "warnings": 0},
            "findings": [
                {
                    "file": str(path),
                    "line": 1,
                    "path": "$.facts[0].printed",
                    "severity": "error",
                    "message": "expected str, got int",
                }
            ],
        }


@pytest.mark.parametrize(
    ("printed", "unit", "value", "hedge"),
    [
        ("1 202", "hive", 1202, "exactly"),
        ("1\u202f202", "hive", 1202, "exactly"),
        ("1,202", "hive", 1202, "exactly"),
        ("1,2 million", "hive", 1_200_000, "exactly"),
        ("treize", "hive", 13, "exactly"),
        ("neuf", "hive", 9, "exactly"),
        ("1999", "hive", 1999, "exactly"),
        ("près de 1999", "hive", 1999, "nearly"),
        ("plus de 1 000", "hive", 1000, "more than"),
        ("près de 67", "hive", 67, "nearly"),
        ("une centaine", "hive", 100, "about"),
        ("350 or more", "hive", 350, "at least"),
        ("65 %", "percent", 65, "exactly"),
        ("65\u00a0%", "percent", 65, "exactly"),
        ("47", "percent", 47, "exactly"),
        ("-3 %", "percent", -3, "exactly"),
        ("deux tiers", "percent", 66.7, "exactly"),
        ("29 of 44", "percent", 65.909091, "exactly"),
        ("douze", "months", 12, "exactly"),
        ("huit mois", "months", 8, "exactly"),
        ("two years", "months", 24, "exactly"),
        ("five days", "months", 0.164271, "exactly"),
        ("five days", "days", 5, "exactly"),
        ("five days", "hours", 120, "exactly"),
        ("plus de 14,6 M€", "hive", 14_600_000, "more than"),
        ("plus de 14,6 M€", "EUR", 14_600_000, "more than"),
        ("50p", "GBP", 0.5, "exactly"),
        ("12 km", "hive", 12, "exactly"),
        ("12 km", "m", 12_000, "exactly"),
        ("12", "km", 12, "exactly"),
        ("5 m²", "m²", 5, "exactly"),
        ("2 hl", "l", 200, "exactly"),
        ("3,5 tonnes", "t", 3.5, "exactly"),
        ("3 points", "points", 3, "exactly"),
        ("triplé", "ratio", 3, "exactly"),
        ("12 May 1999", "date", 1999, "exactly"),
        ("quatrième", "rank", 4, "exactly"),
        ("deuxième", "rank", 2, "exactly"),
        ("première", "rank", 1, "exactly"),
        ("4th", "rank", 4, "exactly"),
        ("entre 10 et 15", "hive", 10, "at least"),
        ("entre 10 et 15", "hive", 15, "at most"),
        ("entre 10 et 15", "hive", 12, "about"),
    ],
)
def test_printed_figures_are_read(printed: str, unit: str, value: float, hedge: str) -> None:
    fact = SMALL["facts"][0] | {
        "printed": printed,
        "kind": KIND_OF_UNIT.get(unit, Kind.COUNT),
        "value": value,
        "hedge": hedge,
        "unit": unit,
        "sentence": 1,
    }
    file = SMALL | {"facts": [fact]}
    assert errors(file) == []
    assert errors(file | {"facts": [fact | {"value": value + 1000}]}) == ["$.facts[0].value"]


@pytest.mark.parametrize("kind", Kind)
def test_what_has_no_number_reads_as_none(kind: Kind) -> None:
    assert readings("a handful", kind) == []


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@given(json_values)
def test_each_part_of_a_json_text_has_the_line_where_it_begins(value: Any) -> None:
    places = dict([((), value), *fields(value)])
    text = json.dumps(value, indent=1)
    lines = text.splitlines()
    for place, line in lines_of(text, places).items():
        inner = places[place]
        key = f"{json.dumps(place[-1])}: " if place else ""
        begin = json.dumps(inner, indent=1).splitlines()[0]
        assert lines[line - 1].strip().rstrip(",") == f"{key}{begin}"

"""`netnord extract`: a facts file to begin with, and the way from there to one that works."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands import Run
from netnord.authoring.extraction import extract
from netnord.authoring.validation import Severity, validate
from netnord.render.facts_file import written

EXAMPLES = Path(__file__).parents[1] / "examples"
SOURCE = EXAMPLES / "bicycle-counts.txt"
MENDED = EXAMPLES / "bicycle-counts.json"
REFERENCE = Path(__file__).parents[2] / "shared"

WORDS = [
    "plus de",
    "10 %",
    "entre 10 et 15",
    "deux tiers",
    "29 of 44",
    "des",
    "sites",
    "of firms",
    "la",
    "trois fois",
]
WORDS += [
    "8 ans",
    "cinq jours",
    "4e",
    "17,5 points",
    "1,2 million",
    ".",
    "\n\n",
    ",",
    "le double",
    "3.14159265358979323",
]
WORDS += [
    "une centaine",
    "environ",
    "or more",
    "quatrième place",
    "six",
    "1 202",
    "999999999999999999999",
    "½",
    "dix-neuf",
]
WORDS += [
    "14,6 M€",
    "£1.2m",
    "3p",
    "12 km",
    "5 m²",
    "2 h 30",
    "3 semaines",
    "a fortnight",
    "80 pence",
    "3 c",
    "US$",
]


def unmended(file: dict[str, object]) -> list[str]:
    """What `validate` says against `file`, but for the marks."""
    return [
        f"{finding.path}: {finding.message}"
        for finding in validate(json.dumps(file).encode())
        if finding.severity is Severity.ERROR
        and "in your own words" not in finding.message
        and "an id of your own" not in finding.message
    ]


@pytest.fixture
def begun(run: Run, tmp_path: Path) -> Path:
    """The facts file that is extracted from the example."""
    path = tmp_path / "begun.json"
    outcome = run("extract", str(SOURCE), "-o", str(path))
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"{path}: 8 figures; mend what 'netnord validate {path}' lists\n"
    return path


class TestAFactsFileToBeginWith:
    def test_it_has_every_figure_with_its_place(self, begun: Path) -> None:
        facts = json.loads(begun.read_text("utf-8"))["facts"]
        assert [
            (fact["sentence"], fact["printed"], fact["value"], fact["kind"], fact["unit"]) for fact in facts
        ] == [
            (2, "1,240", 1240, "count", "cyclist"),
            (2, "430", 430, "count", "pupil"),
            (3, "38%", 38, "share", "percent"),
            (3, "12%", 12, "share", "percent"),
            (4, "more than 60", 60, "count", "rack"),
            (4, "six months", 6, "duration", "months"),
            (4, "25", 25, "count", "bicycle"),
            (5, "Three", 3, "count", "shop"),
        ]
        assert [fact.get("hedge") for fact in facts] == [None] * 4 + ["more than"] + [None] * 3

    def test_only_its_marks_are_to_be_mended(self, run: Run, begun: Path) -> None:
        file = json.loads(begun.read_text("utf-8"))
        outcome = run("validate", str(begun))
        assert outcome.code == 1
        # One title; of each fact its id and its label in two languages; the label of one base in two.
        assert outcome.out.splitlines()[-1] == f"{begun}: {1 + 8 * 3 + 2} errors"
        assert unmended(file) == []

    def test_it_can_be_used_at_once(self, run: Run, begun: Path) -> None:
        assert "TO MEND: racks, town" in run("list", "--topic", "to_mend", "--facts", str(begun)).out
        draft = "More than 60 racks have been put up; 40 cyclists cross the bridge."
        outcome = run("check", "--text", draft, "--facts", str(begun), "--json")
        first, second = (each["verdict"] for each in json.loads(outcome.out)["findings"])
        assert first == "supported"
        assert second != "supported"
        assert run("source", "verify", str(SOURCE), "--facts", str(begun)).code == 0


class TestWriting:
    def test_standard_output_is_the_default(self, run: Run, begun: Path) -> None:
        assert run("extract", str(SOURCE)).out == begun.read_text("utf-8")

    def test_no_file_is_overwritten(self, run: Run, begun: Path) -> None:
        begun.write_text("mine", "utf-8")
        outcome = run("extract", str(SOURCE), "-o", str(begun))
        assert outcome == (2, "", f"netnord: {begun}: exists already; give --force to overwrite it\n")
        assert begun.read_text("utf-8") == "mine"

    def test_unless_it_is_asked_for(self, run: Run, begun: Path) -> None:
        begun.write_text("mine", "utf-8")
        assert run("extract", str(SOURCE), "-o", str(begun), "--force").code == 0
        assert json.loads(begun.read_text("utf-8"))["schema_version"] == 2

    def test_a_folder_is_no_file(self, run: Run, tmp_path: Path) -> None:
        for force in ([], ["--force"]):
            outcome = run("extract", str(SOURCE), "-o", str(tmp_path), *force)
            assert outcome == (2, "", f"netnord: {tmp_path}: is a folder; name a file in it\n")

    def test_a_text_without_figures_gives_no_file(self, run: Run, tmp_path: Path) -> None:
        text, output = tmp_path / "rain.txt", tmp_path / "rain.json"
        text.write_text("It rains.", "utf-8")
        outcome = run("extract", str(text), "-o", str(output))
        assert outcome == (2, "", f"netnord: {text}: no figure in it; give a text with figures\n")
        assert not output.exists()

    def test_what_cannot_be_written_or_read_is_told_in_one_line(self, run: Run, tmp_path: Path) -> None:
        for arguments in ((str(SOURCE), "-o", str(tmp_path / "a" / "b")), (str(tmp_path),), ("a\0b",)):
            outcome = run("extract", *arguments)
            assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)


class TestTheMendedExample:
    """What the README does with it, and what its draft was checked against."""

    def test_it_is_sound_and_agrees_with_its_source(self, run: Run) -> None:
        assert run("validate", str(MENDED)).out == f"{MENDED}: sound\n"
        assert run("source", "verify", str(SOURCE), "--unused", "--facts", str(MENDED)).code == 0
        assert run("audit", "--facts", str(MENDED)).code == 0

    def test_it_supports_the_text_that_it_comes_from(self, run: Run) -> None:
        outcome = run("check", str(SOURCE), "--facts", str(MENDED), "--json")
        summary = json.loads(outcome.out)["summary"]
        assert (summary["supported"], summary["refuted"]) == (8, 0)

    def test_it_can_come_from_the_environment(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("NETNORD_FACTS", str(MENDED))
        assert "traffic.bridge" in run("list").out
        assert "habits.owners" in run("find", "vélo").out
        assert "34.7%" in run("show", "traffic.pupil_share").out
        assert "NA105" in run("audit").out
        outcome = run("check", "--text", "In Marlowe, 38% of residents own a bicycle.", "--json")
        assert json.loads(outcome.out)["summary"]["supported"] == 1
        assert run("source", "verify", str(SOURCE)).code == 0
        assert run("validate").out == f"{MENDED}: sound\n"


@pytest.mark.parametrize(
    ("text", "printed", "value", "about", "base"),
    [
        ("On compte 350 sites marchands.", "350", 350, ["site", "marchand"], None),
        ("Seuls 29 % des foyers ont un chien.", "29 %", 29, ["chien"], ["foyer"]),
        ("Of all firms, 29 of 44 have a site.", "29 of 44", 65.909091, ["site", "firm"], None),
        ("Entre 10 et 15 chiens aboient.", "Entre 10 et 15", 10, ["chien", "aboient"], None),
        ("La ville arrive en quatrième place.", "quatrième", 4, ["place", "arrive"], None),
        ("The town gained 12 points.", "12 points", 12, ["gained", "town"], None),
    ],
)
def test_words_around_a_figure(
    text: str, printed: str, value: float, about: list[str], base: list[str] | None
) -> None:
    file = extract(text, "a.txt")
    (fact,) = file["facts"]
    assert (fact["printed"], fact["value"], fact["about"]) == (printed, value, about)
    assert fact.get("base", {}).get("concepts") == base
    assert unmended(file) == []


@pytest.mark.parametrize(
    ("text", "printed", "value", "kind", "unit", "hedge"),
    [
        ("La foire a coûté 14,6 M€.", "14,6 M€", 14_600_000, "money", "EUR", None),
        ("The fair cost £1.2m.", "£1.2m", 1_200_000, "money", "GBP", None),
        ("A ride costs 80 pence.", "80 pence", 0.8, "money", "GBP", None),
        ("La rue mesure plus de 12 km.", "plus de 12 km", 12, "length", "km", "more than"),
        ("Le parc a 1 200 m² d'herbe.", "1 200 m²", 1200, "area", "m²", None),
        ("Le mur a 3 mètres.", "3 mètres", 3, "length", "m", None),
        ("On ramasse 3,5 tonnes de sable.", "3,5 tonnes", 3.5, "mass", "t", None),
        ("Les travaux durent deux ans et demi.", "deux ans et demi", 2.5, "duration", "years", None),
        ("Les travaux durent huit mois.", "huit mois", 8, "duration", "months", None),
        ("The works took at least five days.", "at least five days", 5, "duration", "days", "at least"),
        ("The song lasts three seconds.", "three seconds", 3, "duration", "seconds", None),
        ("Le trajet dure 3 à 4 heures.", "3 à 4 heures", 3, "duration", "hours", "at least"),
        ("Le chantier dure 3 à 4 ans.", "3 à 4 ans", 3, "duration", "years", "at least"),
        ("Les ventes ont triplé.", "triplé", 3, "ratio", "ratio", None),
    ],
    ids=lambda value: value if isinstance(value, str) and " " not in value else "",
)
def test_units(text: str, printed: str, value: float, kind: str, unit: str, hedge: str | None) -> None:
    file = extract(text, "a.txt")
    (fact,) = file["facts"]
    assert (fact["printed"], fact["kind"], fact["unit"], fact.get("hedge")) == (printed, kind, unit, hedge)
    assert fact["value"] == pytest.approx(value, rel=1e-5)
    assert unmended(file) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("On compte 350 sites.", "site"),
        ("On compte 350 prix.", "prix"),
        ("On compte 350 journaux.", "journal"),
        ("On compte 350 bateaux.", "bateau"),
        ("There are 350 companies.", "company"),
        ("The town has 1 bus.", "bus"),
    ],
)
def test_a_word_is_written_once_in_the_singular_if_it_has_one(text: str, word: str) -> None:
    (concept, *_) = extract(text, "a.txt")["concepts"]
    assert [*concept["fr"], *concept["en"]] == [word]


@pytest.mark.parametrize("name", ["a.txt", "", ".txt", "É t é.md", "???", "standard input"])
def test_any_name_will_do(name: str) -> None:
    assert unmended(extract("On compte 350 sites.", name)) == []


@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=25).map(" ".join))
def test_whatever_the_text_only_the_marks_are_to_be_mended(text: str) -> None:
    assert unmended(extract(text, "a.txt")) == []


def test_nothing_in_a_text_of_thousands_of_words_is_unsound() -> None:
    corpus = REFERENCE / "corpora" / "fr-sequoia.txt"
    if not corpus.is_file():
        pytest.skip("the reference material is not here")
    file = extract(corpus.read_text("utf-8")[:60_000], "corpus.txt")
    assert len(file["facts"]) > 100
    assert unmended(file) == []


@given(
    st.recursive(st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))
)
def test_facts_files_are_written_as_the_json_that_they_are(value: object) -> None:
    assert json.loads(written(value)) == value

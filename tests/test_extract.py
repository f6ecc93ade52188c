"""`netnord extract`: a facts file that is right as it is, and what is new added to one that a person made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands import Run
from netnord.authoring.extraction import Extracted, extract
from netnord.authoring.facts_file import written
from netnord.authoring.validation import validate

EXAMPLES = Path(__file__).parents[1] / "examples"
SOURCE = EXAMPLES / "bicycle-counts.txt"
REFERENCE = Path(__file__).parents[2] / "shared"

WORDS = """
    plus de|10 %|entre 10 et 15|deux tiers|29 of 44|des|sites|of firms|la|trois fois|8 ans|cinq jours|4e
    dont|17,5 points|1,2 million|.|,|:|le double|3.14159265358979323|une centaine|environ|or more|six
    quatrième place|1 202|999999999999999999999|½|dix-neuf|14,6 M€|£1.2m|3p|12 km|5 m²|2 h 30|3 semaines
    a fortnight|80 pence|3 c|US$|of them|in 1912|(|)|Paris|including|the rest|Of these|contre|in Leeds
"""
PIECES = [word.strip() for line in WORDS.strip().splitlines() for word in line.split("|")]


def problems(extracted: Extracted, tmp_path: Path | None = None) -> list[str]:
    """What `validate` says against a file with what was extracted."""
    path = (tmp_path or Path()) / "facts.json"
    file = extracted.as_file(None if tmp_path is None else "text.txt")
    return [f"{each.path}: {each.message}" for each in validate(written(file).encode(), path)]


def unsound(extracted: Extracted) -> list[str]:
    """The same, but for facts that the text itself does not tell apart."""
    return [each for each in problems(extracted) if "tell it from" not in each]


class TestAFile:
    @pytest.fixture
    def made(self, run: Run, tmp_path: Path) -> Path:
        path = tmp_path / "made.json"
        outcome = run("extract", str(SOURCE), "-o", str(path))
        assert outcome == (0, f"{path}: 8 figures\n", "")
        return path

    def test_it_has_every_figure_in_the_words_of_the_text(self, made: Path) -> None:
        facts = json.loads(made.read_text("utf-8"))["facts"]
        assert [(fact["id"], fact["label"], fact["printed"], fact["sentence"]) for fact in facts] == [
            ("marlowe.cyclists_cross", "cyclists cross the old bridge", "1,240", 2),
            ("marlowe.cyclists_pupils", "cyclists are pupils on their way to school", "430", 2),
            ("marlowe.residents_bicycle", "residents own a bicycle", "38%", 3),
            ("marlowe.ride_winter", "ride one in winter", "12%", 3),
            ("marlowe.racks_six", "racks in six months", "more than 60", 4),
            ("marlowe.town_racks", "town racks", "six months", 4),
            ("marlowe.electric_bicycles", "electric bicycles", "25", 4),
            ("marlowe.shops_repair", "shops repair bicycles", "Three", 5),
        ]

    def test_it_has_what_belongs_together(self, made: Path) -> None:
        file = json.loads(made.read_text("utf-8"))
        assert file["facts"][1]["part_of"] == "marlowe.cyclists_cross"
        assert file["names"][0]["names"] == ["Bridge Cycles", "The Spoke", "Le Guidon"]
        assert file["names"][0]["complete"] is True
        assert file["audit"] == [
            {"type": "names", "names": "marlowe.shops_repair_names", "count": "marlowe.shops_repair"}
        ]

    def test_it_can_be_used_at_once(self, run: Run, made: Path) -> None:
        assert run("validate", str(made)).out == f"{made}: sound\n"
        assert run("audit", "--facts", str(made)).code == 0
        draft = "More than 60 racks have been put up; 1,420 cyclists cross the bridge."
        outcome = run("check", "--text", draft, "--facts", str(made), "--json")
        assert [each["verdict"] for each in json.loads(outcome.out)["findings"]] == ["supported", "refuted"]
        assert json.loads(outcome.out)["findings"][1]["fact"] == "marlowe.cyclists_cross"

    def test_it_names_its_text_from_its_own_folder(self, run: Run, tmp_path: Path) -> None:
        text, output = tmp_path / "texts" / "a.txt", tmp_path / "facts" / "a.json"
        for path in (text, output):
            path.parent.mkdir()
        text.write_bytes(SOURCE.read_bytes())
        assert run("extract", str(text), "-o", str(output)).code == 0
        assert json.loads(output.read_text("utf-8"))["text"] == "../texts/a.txt"
        assert "of 8 figures found" in run("source", "verify", str(text), "--facts", str(output)).out


class TestWriting:
    def test_no_file_is_overwritten_unless_it_is_asked_for(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "mine.json"
        path.write_text("mine", "utf-8")
        outcome = run("extract", str(SOURCE), "-o", str(path))
        assert outcome == (2, "", f"netnord: {path}: exists already; give --force to overwrite it\n")
        assert path.read_text("utf-8") == "mine"
        assert run("extract", str(SOURCE), "-o", str(path), "--force").code == 0
        assert json.loads(path.read_text("utf-8"))["schema_version"] == 2

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

    def test_what_is_not_sure_is_asked_with_its_sentence(self, run: Run, tmp_path: Path) -> None:
        text = tmp_path / "a.txt"
        text.write_text("The town has 900 houses.\n\n7% are empty.", "utf-8")
        outcome = run("extract", str(text))
        assert outcome.code == 0
        assert outcome.err == f"{text}:3: 7%: a share of what? Give it a base “7% are empty.”\n"
        french = run("extract", str(text), "-o", str(tmp_path / "a.json"), "--lang", "fr")
        assert french.out == f"{tmp_path / 'a.json'}\u00a0: 2 chiffres\u202f; voir la question ci-dessus\n"
        assert "une part de quoi" in french.err


@pytest.mark.parametrize(
    ("text", "printed", "more"),
    [
        ("On compte 350 sites marchands.", "350", {"label": "sites marchands"}),
        ("Seuls 29 % des foyers ont un chien.", "29 %", {"label": "foyers ont un chien"}),
        ("The fund brought in more than £52,000.", "more than £52,000", {}),
        ("Cela a coûté plus de 14,6 M€.", "plus de 14,6 M€", {}),
        ("In 1912 the river entered 310 houses.", "310", {"scope": {"when": "1912"}}),
        ("The port handled 5 ships. It lost 2 ships in 1998.", "2", {"scope": {"when": "1998"}}),
        (
            "In Ardle, 12 boats sank. Ardle is old. At Ardle 7 boats were saved.",
            "7",
            {"scope": {"where": "Ardle"}},
        ),
        ("The rate is 46% in Ardle. In the whole country it is 29%.", "29%", {"scope": {"where": "country"}}),
        (
            "It has 44 shops. 65% of the 44 shops are small.",
            "65%",
            {"base": "shops"},
        ),
        ("The wall is 12 m long. The other one is 9.", "9", {"unit": "m"}),
        (
            "Ships | 2022 | 2023\nfrom Leeds | 310 | 290\nfrom Hull | 45 | 48",
            "290",
            {"label": "from Leeds, 2023", "unit": "from Leeds"},
        ),
        ("Seven runners in ten live nearby.", "Seven runners in ten", {"label": "runners live nearby"}),
        ("The tax rose by 6% to £2 million.", "6%", {"label": "tax rose"}),
        (
            "They sold 920 houses: 540 in Leeds, 300 in Hull.",
            "540",
            {"unit": "houses", "label": "houses in Leeds"},
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)
def test_what_is_said_of_a_figure(text: str, printed: str, more: dict[str, Any]) -> None:
    facts = {fact["printed"]: fact for fact in extract(text, is_at_hand=False).facts}
    fact = facts[printed]
    ids = {each["id"] for each in facts.values()}
    for name, expected in more.items():
        if name == "base":
            (reading,) = fact["base"]["readings"]
            assert reading["label"] == expected
            assert reading["of"] in ids
        elif name == "scope":
            assert fact["scope"] | expected == fact["scope"]
        else:
            assert fact[name] == expected


def test_a_file_without_its_text_says_all_itself(run: Run, tmp_path: Path) -> None:
    extracted = extract(SOURCE.read_text("utf-8"), is_at_hand=False)
    assert problems(extracted) == []
    path = tmp_path / "facts.json"
    path.write_text(written(extracted.as_file(None)), "utf-8")
    assert "cyclists cross the old bridge" in run("list", "--facts", str(path)).out


def test_a_document_that_is_no_plain_text_is_not_named(run: Run, tmp_path: Path) -> None:
    page, path = tmp_path / "a.html", tmp_path / "a.json"
    page.write_text("<p>The port has <b>1,280</b> dockers; 214 of them are young.</p>", "utf-8")
    assert run("extract", str(page), "-o", str(path)).out == f"{path}: 2 figures\n"
    file = json.loads(path.read_text("utf-8"))
    assert "text" not in file
    assert [(fact["value"], fact["unit"]) for fact in file["facts"]] == [(1280, "dockers"), (214, "dockers")]
    assert run("validate", str(path)).code == 0
    assert run("source", "verify", str(page), "--facts", str(path)).out.startswith("2 of 2 figures found")


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=25).map(" ".join))
def test_whatever_the_text_the_file_is_sound(text: str) -> None:
    extracted = extract(text, is_at_hand=False)
    assert not extracted.facts or unsound(extracted) == []


def test_nothing_in_a_text_of_thousands_of_words_is_unsound() -> None:
    corpus = REFERENCE / "corpora" / "fr-sequoia.txt"
    if not corpus.is_file():
        pytest.skip("the reference material is not here")
    extracted = extract(corpus.read_text("utf-8")[:60_000], is_at_hand=False)
    assert len(extracted.facts) > 100
    assert unsound(extracted) == []


@given(
    st.dictionaries(
        st.text(),
        st.recursive(
            st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
        ),
        min_size=1,
    )
)
def test_facts_files_are_written_as_the_json_that_they_are(value: dict[str, object]) -> None:
    assert json.loads(written(value)) == value

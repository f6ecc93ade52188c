"""`netnord source verify`: facts against a copy of their source."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands import Run
from netnord.authoring.verification import Presence, verify
from netnord.store.store import bundled_path, load
from netnord.text.occurrences import Occurrences

EXAMPLES = Path(__file__).parents[1] / "examples"
FACTS = EXAMPLES / "bicycle-counts.json"
SOURCE = EXAMPLES / "bicycle-counts.txt"
TEXT = SOURCE.read_text("utf-8")
REFERENCE = Path(__file__).parents[2] / "shared" / "source" / "la-tribune-1999-06-16.txt"
needs_reference = pytest.mark.skipif(not REFERENCE.is_file(), reason="the reference material is not here")


def changed(tmp_path: Path, *replacements: tuple[str, str], text: str = TEXT) -> str:
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "copy.txt"
    path.write_text(text, "utf-8")
    return str(path)


class TestACopy:
    def test_a_true_one(self, run: Run) -> None:
        outcome = run("source", "verify", str(SOURCE), "--facts", str(FACTS))
        assert (outcome.code, outcome.err) == (0, "")
        assert outcome.out == (
            "8 of 8 figures found, 3 of 3 names.\n"
            "The facts support all of these figures in their own sentences.\n"
            "The text is the one whose sha256 is recorded.\n"
        )

    @pytest.mark.parametrize(
        ("old", "new", "line"),
        [
            ("38%", "83%", "missing  habits.owners: 38% is not in sentence 3, which has 83%"),
            ("1,240", "11,240", "missing  traffic.bridge: 1,240 is not in sentence 2, which has 11,240"),
            (
                "1,240",
                "1,240,000",
                "missing  traffic.bridge: 1,240 is not in sentence 2, which has 1,240,000",
            ),
            ("25", "2.25", "missing  equipment.rented: 25 is not in sentence 4, which has 2.25"),
            (
                "Three",
                "Twenty-three",
                "missing  equipment.shops: Three is not in sentence 5, which has Twenty-three",
            ),
            ("The Spoke", "The Spokes", "missing  equipment.shop_names: The Spoke is not in sentence 5"),
            ("430 are", "many are", "missing  traffic.pupils: 430 is not in sentence 2"),
        ],
    )
    def test_a_changed_figure_is_the_one_reported(
        self, run: Run, tmp_path: Path, old: str, new: str, line: str
    ) -> None:
        outcome = run("source", "verify", changed(tmp_path, (old, new)), "--facts", str(FACTS))
        assert outcome.code == 1
        assert outcome.out.partition("\n\n")[0] == line

    def test_a_sentence_more_moves_what_follows(self, run: Run, tmp_path: Path) -> None:
        copy = changed(tmp_path, ("Three shops", "It rains. Three shops"))
        outcome = run("source", "verify", copy, "--facts", str(FACTS), "--lang", "fr")
        assert outcome.code == 1
        assert outcome.out.splitlines() == [
            "déplacé  equipment.shops\u00a0: Three est à la phrase 6, non à la phrase 5",
            *(
                f"déplacé  equipment.shop_names\u00a0: {name} est à la phrase 6, non à la phrase 5"
                for name in ("Bridge Cycles", "The Spoke", "Le Guidon")
            ),
            "",
            "Chiffres retrouvés\u00a0: 7 sur 8\u202f; noms\u00a0: 0 sur 3.",
            "Les faits confirment tous ces chiffres dans leur phrase.",
            "Le texte n’est pas tout à fait celui dont le sha256 est noté.",
        ]

    def test_spaces_dashes_apostrophes_and_accents_make_no_difference(self, run: Run, tmp_path: Path) -> None:
        copy = changed(tmp_path, (" ", "\u2009"), ("six", "SÎX"), ("Le\u2009Guidon", "Le-Guidon"))
        outcome = run("source", "verify", copy, "--facts", str(FACTS))
        assert outcome.code == 0
        assert outcome.out.endswith("The text is not quite the one whose sha256 is recorded.\n")

    @pytest.mark.parametrize(
        ("text", "likeness"),
        [
            ("It rains.", "This seems to be another text"),
            ("", "This seems to be another text"),
            (TEXT[: len(TEXT) // 3], "This seems to be another text"),
            (f"Bicycles. {TEXT}", "The text is not quite the one"),
            (TEXT.replace("38%", "83%"), "The text is not quite the one"),
            (TEXT, "The text is the one"),
        ],
        ids=["rain", "nothing", "a third", "a title more", "one figure", "the same"],
    )
    def test_another_text_is_told_from_a_changed_one(
        self, run: Run, tmp_path: Path, text: str, likeness: str
    ) -> None:
        path = tmp_path / "copy.txt"
        path.write_text(text, "utf-8")
        outcome = run("source", "verify", str(path), "--facts", str(FACTS))
        assert outcome.out.splitlines()[-1].startswith(likeness)

    def test_money_lengths_and_durations_are_figures_too_dates_are_none(
        self, run: Run, tmp_path: Path
    ) -> None:
        copy = changed(tmp_path, ("September 2024", "September 2024, for £1.2m, over 12 km, in five days"))
        outcome = run("source", "verify", copy, "--unused", "--facts", str(FACTS), "--json")
        assert [each["text"] for each in json.loads(outcome.out)["unused"]] == ["£1.2m", "12 km", "five days"]

    def test_unused_figures(self, run: Run, tmp_path: Path) -> None:
        copy = changed(tmp_path, ("are pupils", "(35%) are pupils"))
        outcome = run("source", "verify", copy, "--unused", "--facts", str(FACTS))
        assert outcome.code == 0
        assert outcome.out.splitlines()[0] == "unused  sentence 2: 35%"

    def test_json(self, run: Run, tmp_path: Path) -> None:
        copy = changed(tmp_path, ("38%", "83%"))
        outcome = run("source", "verify", copy, "--json", "--unused", "--facts", str(FACTS))
        answer = json.loads(outcome.out)
        assert outcome.code == 1
        assert answer["source"] == "bicycle_counts"
        assert answer["sha256"]["same"] is False
        assert answer["summary"] == {
            "figures": {"found": 7, "moved": 0, "missing": 1},
            "names": {"found": 3, "moved": 0, "missing": 0},
            "supported": 7,
        }
        assert {
            "id": "habits.owners",
            "quote": "38%",
            "sentence": 3,
            "status": "missing",
            "found_in": None,
            "instead": ["83%"],
        } in answer["findings"]
        assert [(each["sentence"], each["text"]) for each in answer["unused"]] == [(3, "83%")]


class TestTheSourceAgainstItsOwnFacts:
    """What a check of the text against the file says of the figures that the file has from it."""

    EXCHANGED = (("1,240 cyclists", "430 cyclists"), ("430 are pupils", "1,240 are pupils"))

    def test_figures_that_changed_places_are_refuted(self, run: Run, tmp_path: Path) -> None:
        outcome = run("source", "verify", changed(tmp_path, *self.EXCHANGED), "--facts", str(FACTS))
        assert outcome.code == 1
        assert outcome.out.splitlines() == [
            "refuted  traffic.pupils: 430 in sentence 2 is refuted by the facts (see traffic.bridge)",
            "refuted  traffic.bridge: 1,240 in sentence 2 is refuted by the facts (see traffic.pupils)",
            "",
            "8 of 8 figures found, 3 of 3 names.",
            "The facts support 6 of these figures in their own sentences.",
            "The text is not quite the one whose sha256 is recorded.",
        ]

    def test_in_french(self, run: Run, tmp_path: Path) -> None:
        copy = changed(tmp_path, *self.EXCHANGED)
        first, *_ = run("source", "verify", copy, "--facts", str(FACTS), "--lang", "fr").out.splitlines()
        said = "430, à la phrase 2, est réfuté par les faits (voir traffic.bridge)"
        assert first == f"réfuté  traffic.pupils\u00a0: {said}"

    def test_a_fact_of_other_words_leaves_its_sentence_open(self, run: Run, tmp_path: Path) -> None:
        copy = changed(tmp_path, ("Three shops repair bicycles", "Three swans sleep on the moat"))
        outcome = run("source", "verify", copy, "--facts", str(FACTS), "--json")
        assert outcome.code == 0
        answer = json.loads(outcome.out)
        assert answer["summary"]["supported"] == 7
        assert answer["unsupported"] == [
            {
                "id": "equipment.shops",
                "text": "Three",
                "sentence": 5,
                "verdict": "not_enough_info",
                "compared": None,
            }
        ]


class TestWhichSource:
    @pytest.fixture
    def two_sources(self, tmp_path: Path) -> str:
        file = json.loads(FACTS.read_text("utf-8"))
        for each in (*file["facts"], *file["names"]):
            each["source"] = "bicycle_counts"
        file["sources"].insert(0, {"id": "rain", "type": "report", "title": "Rain"})
        path = tmp_path / "two.json"
        path.write_text(json.dumps(file), "utf-8")
        return str(path)

    def test_it_is_known_by_its_sha256(self, run: Run, two_sources: str) -> None:
        assert run("source", "verify", str(SOURCE), "--facts", two_sources).out.startswith("8 of 8")

    def test_it_can_be_named(self, run: Run, two_sources: str, tmp_path: Path) -> None:
        copy = changed(tmp_path, ("six", "SIX"))
        outcome = run("source", "verify", copy, "--facts", two_sources, "--source", "bicycle_counts")
        assert outcome.out.startswith("8 of 8")

    def test_it_is_asked_for_if_neither_tells(self, run: Run, two_sources: str, tmp_path: Path) -> None:
        outcome = run("source", "verify", changed(tmp_path, ("six", "SIX")), "--facts", two_sources)
        assert outcome == (
            2,
            "",
            "netnord: which source is this a copy of? Give --source with one of rain, bicycle_counts\n",
        )

    def test_an_unknown_one_suggests_the_nearest(self, run: Run) -> None:
        outcome = run("source", "verify", str(SOURCE), "--facts", str(FACTS), "--source", "bicycle_count")
        assert outcome == (
            2,
            "",
            "netnord: unknown source 'bicycle_count'; did you mean 'bicycle_counts'?\n",
        )

    def test_a_text_that_cannot_be_read(self, run: Run, tmp_path: Path) -> None:
        outcome = run("source", "verify", str(tmp_path / "none.txt"))
        assert outcome.code == 2
        assert outcome.err.count("\n") == 1


@needs_reference
class TestTheReferenceText:
    def test_all_of_it_is_found(self, run: Run) -> None:
        outcome = run("source", "verify", str(REFERENCE))
        assert outcome.code == 0
        assert outcome.out.startswith("29 of 29 figures found, 16 of 16 names.\n")
        assert "is the one whose sha256 is recorded" in outcome.out

    def test_each_figure_that_is_taken_away_is_the_one_reported(self) -> None:
        store = load(bundled_path())
        text = REFERENCE.read_text("utf-8")
        occurrences = Occurrences(text)
        for fact in store.facts.values():
            (place, *_) = (each for each in occurrences.of(fact.quotation) if each.sentence == fact.sentence)
            begin = occurrences.tokens.starts[place.first]
            end = occurrences.tokens.ends[place.last - 1]
            located = verify(store, f"{text[:begin]}Certain{text[end:]}").figures
            assert [each.quotation.id for each in located if each.status is not Presence.FOUND] == [fact.id]


@pytest.mark.parametrize(
    ("words", "text", "count"),
    [
        ("17", "17 sites", 1),
        ("17", "1 170 sites, 17e, 0,17 %, 17,5 %, 3.17", 0),
        ("202", "1 202 sites", 0),
        ("202", "en 1999 202 sites", 1),
        ("1 202", "1\u202f202 sites, 1\u00a0202 pages, 1 202", 3),
        ("65 %", "65% et 65\u00a0% et 165 %", 2),
        ("huit", "dix-huit, huit, vingt-huit mille", 1),
        ("Île-de-France", "l'Ile de France", 1),
        ("—", "a — b", 1),
        ("-", "a - b", 0),
        ("", "a", 0),
    ],
)
def test_words_are_found_whole(words: str, text: str, count: int) -> None:
    assert len(Occurrences(text).of(words)) == count

"""What a fact leaves out is read from its print and its source's sentence, or asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from commands import Run
from netnord.authoring.validation import Severity, validate
from netnord.check.findings import DraftChecker
from netnord.errors import FactsFileError
from netnord.store.model import Fact
from netnord.store.source_text import SourceText
from netnord.store.store import FactStore, load
from netnord.terms import Language

EXAMPLES = Path(__file__).parents[1] / "examples"
TRAINING = Path(__file__).parents[1] / "training" / "sources"


def store_of(folder: Path, *facts: dict[str, Any], text: str | None = None, **more: Any) -> FactStore:
    """A store of facts of one source; with its `text`, if there is one."""
    return load(written(folder, *facts, text=text, **more))


def written(folder: Path, *facts: dict[str, Any], text: str | None = None, **more: Any) -> Path:
    file = {"schema_version": 2, "sources": [{"id": "s", "type": "report"}], "facts": list(facts)} | more
    if text is not None:
        (folder / "source.txt").write_text(text, "utf-8")
        file["text"] = "source.txt"
    path = folder / "facts.json"
    path.write_text(json.dumps(file), "utf-8")
    return path


def refusal(folder: Path, *facts: dict[str, Any], text: str | None = None, **more: Any) -> str:
    path = written(folder, *facts, text=text, **more)
    with pytest.raises(FactsFileError) as caught:
        load(path)
    message = str(caught.value).removeprefix(f"facts file {path}: ")
    assert "\n" not in message
    assert message in {f"{each.path}: {each.message}" for each in validate(path.read_bytes(), path)}
    return message


def only(store: FactStore) -> Fact:
    (fact,) = store.facts.values()
    return fact


@pytest.mark.parametrize(
    ("text", "printed", "value", "unit", "kind", "hedge", "label"),
    [
        (
            "On a weekday, 1,240 cyclists cross.",
            "1,240",
            1240,
            "cyclists",
            "count",
            "exactly",
            "cyclists cross",
        ),
        ("About 920 houses were flooded.", "920", 920, "houses", "count", "about", "houses were flooded"),
        ("La région compte 1 202 sites web.", "1 202", 1202, "sites", "count", "exactly", "sites web"),
        (
            "It owns 25 electric bicycles.",
            "25",
            25,
            "electric bicycles",
            "count",
            "exactly",
            "electric bicycles",
        ),
        ("It cost £18.6 million.", "£18.6 million", 18_600_000, "GBP", "money", "exactly", "cost"),
        ("A ride costs 80 pence.", "80 pence", 0.8, "GBP", "money", "exactly", "ride costs"),
        ("The road is 12 km long.", "12 km", 12, "km", "length", "exactly", "long"),
        ("The park has 5 hectares.", "5 hectares", 5, "ha", "area", "exactly", "park"),
        ("Il a bu 20 litres.", "20 litres", 20, "l", "volume", "exactly", "bu"),
        ("They moved 3.5 tonnes.", "3.5 tonnes", 3.5, "t", "mass", "exactly", "moved"),
        ("The works took six months.", "six", 6, "months", "duration", "exactly", "works"),
        ("Ships wait at least nine hours.", "nine hours", 9, "hours", "duration", "at least", "Ships wait"),
        ("Support fell by 3 points.", "3 points", 3, "points", "points", "exactly", "Support fell"),
        ("The port ranks fourth.", "fourth", 4, "rank", "rank", "exactly", "port ranks"),
        ("Sales have tripled.", "tripled", 3, "ratio", "ratio", "exactly", "Sales"),
        ("It opened in 1912.", "1912", 1912, "date", "date", "exactly", "opened"),
        (
            "Deux tiers des foyers ont un chien.",
            "Deux tiers",
            66.666667,
            "percent",
            "share",
            "exactly",
            "foyers",
        ),
    ],
)
def test_every_dimension_is_read_from_its_sentence(
    tmp_path: Path, text: str, printed: str, value: float, unit: str, kind: str, hedge: str, label: str
) -> None:
    fact = only(store_of(tmp_path, {"id": "a.b", "printed": printed, "sentence": 1}, text=text))
    assert (fact.value, fact.unit, fact.kind.value, fact.hedge.value) == (value, unit, kind, hedge)
    assert fact.label.in_language(Language.EN).startswith(label)
    assert fact.source == "s"


def test_what_a_share_is_a_share_of_and_its_year_are_read(tmp_path: Path) -> None:
    text = "In 2024, 38% of residents own a bicycle."
    fact = only(store_of(tmp_path, {"id": "a.b", "printed": "38%", "sentence": 1}, text=text))
    assert fact.base is not None
    assert [each.label.in_language(Language.FR) for each in fact.base.readings] == ["residents"]
    assert fact.scope.when == "2024"


def test_figures_that_print_the_same_are_taken_in_their_order(tmp_path: Path) -> None:
    text = "There are 12 barns and 12 mills."
    one, two = ({"id": id, "printed": "12", "sentence": 1} for id in ("a.one", "a.two"))
    facts = store_of(tmp_path, one, two, text=text).facts
    assert [fact.unit for fact in facts.values()] == ["barns", "mills"]


def test_what_is_given_corrects_what_is_read(tmp_path: Path) -> None:
    given = {
        "value": 930,
        "unit": "cottages",
        "hedge": "exactly",
        "label": {"fr": "chaumières"},
        "base": None,
    }
    fact = {"id": "a.b", "printed": "920", "sentence": 1}
    corrected = only(store_of(tmp_path, fact | given, text="About 920 houses were flooded."))
    assert (corrected.value, corrected.unit, corrected.hedge.value) == (930, "cottages", "exactly")
    assert corrected.label.in_language(Language.EN) == "chaumières"


@pytest.mark.parametrize(
    ("fact", "value", "unit", "hedge", "label"),
    [
        ({"printed": "65 %", "label": "secure"}, 65, "percent", "exactly", "secure"),
        ({"printed": "plus de 1 000", "unit": "PMI"}, 1000, "PMI", "more than", "PMI"),
        ({"printed": "six months", "label": "works"}, 6, "months", "exactly", "works"),
        ({"printed": "douze", "unit": "months", "label": "works"}, 12, "months", "exactly", "works"),
        ({"printed": "1,240 cyclists"}, 1240, "cyclists", "exactly", "cyclists"),
        ({"printed": "12 km", "unit": "m", "label": "road"}, 12_000, "m", "exactly", "road"),
        ({"printed": "quatrième", "label": "rang"}, 4, "rank", "exactly", "rang"),
    ],
)
def test_without_a_text_the_print_alone_is_read(
    tmp_path: Path, fact: dict[str, Any], value: float, unit: str, hedge: str, label: str
) -> None:
    found = only(store_of(tmp_path, {"id": "a.b", "sentence": 1} | fact))
    assert (found.value, found.unit, found.hedge.value) == (value, unit, hedge)
    assert found.label.in_language(Language.EN) == label


def test_a_label_and_words_may_be_of_one_language_or_of_none(tmp_path: Path) -> None:
    fact = {"id": "a.b", "printed": "44", "sentence": 1, "unit": "site"}
    for label, words in (("shops", ["store"]), ({"en": "shops"}, {"en": ["store"]})):
        found = only(store_of(tmp_path, fact | {"label": label, "words": words}))
        assert found.label.in_language(Language.FR) == "shops"
        assert found.words.in_language(Language.EN) == ["store"]


WHY = "alone does not say; give it, or name the file with the source's text as `text`"


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        ({"printed": "44"}, f"$.facts[0]: expected the fields 'label' and 'unit', which '44' {WHY}"),
        ({"printed": "44", "label": "x"}, f"$.facts[0]: expected the field 'unit', which '44' {WHY}"),
        ({"printed": "65 %"}, f"$.facts[0]: expected the field 'label', which '65 %' {WHY}"),
        (
            {"printed": "many", "unit": "hives", "label": "x"},
            f"$.facts[0]: expected the field 'value', which 'many' {WHY}",
        ),
        (
            {"printed": "65 %", "unit": "hives", "label": "x", "value": 65, "kind": "share"},
            "$.facts[0].unit: expected 'percent', the unit of a share, got 'hives'",
        ),
    ],
)
def test_what_the_print_alone_does_not_say_is_asked_for(
    tmp_path: Path, fact: dict[str, Any], message: str
) -> None:
    assert refusal(tmp_path, {"id": "a.b", "sentence": 1} | fact) == message


@pytest.mark.parametrize(
    ("sentence", "where"),
    [(2, "sentence 1 has it"), (7, "sentence 1 has it")],
)
def test_a_wrong_sentence_is_told_with_the_right_one(tmp_path: Path, sentence: int, where: str) -> None:
    fact = {"id": "a.b", "printed": "1,240", "sentence": sentence}
    assert refusal(tmp_path, fact, text="There are 1,240 hives. They hum.") == (
        "$.facts[0]: expected the fields 'label' and 'unit', which cannot be read: "
        f"sentence {sentence} has no figure '1,240'; {where}"
    )


def test_a_source_must_be_named_if_there_are_several(tmp_path: Path) -> None:
    fact = {"id": "a.b", "printed": "44", "sentence": 1, "unit": "hives"}
    sources = [{"id": "s", "type": "report"}, {"id": "t", "type": "report"}]
    assert refusal(tmp_path, fact, sources=sources) == (
        "$.facts[0]: expected the field 'source', as the file has several sources, got an object without it"
    )
    assert refusal(tmp_path, fact | {"source": "s"}, sources=sources, text="x") == (
        "$.text: expected one source, whose text it is, got 2; give each its `text`"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none.txt", "no such file; name it from the folder of the facts file"),
        (".", "is a folder; name a file in it"),
        ("latin.txt", "not UTF-8 at byte 10 (line 1); save it as UTF-8"),
    ],
)
def test_a_text_that_cannot_be_read_is_named(run: Run, tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "latin.txt").write_bytes(b"44 hives, \xff")
    sources = [{"id": "s", "type": "report", "text": name}]
    path = written(tmp_path, {"id": "a.b", "printed": "44", "sentence": 1}, sources=sources)
    outcome = run("list", "--facts", str(path))
    assert outcome == (2, "", f"netnord: facts file {path}: $.sources[0].text: {name}: {said}\n")


@pytest.mark.parametrize(
    "path",
    [EXAMPLES / "bicycle-counts.txt", EXAMPLES / "port.txt", TRAINING / "ski" / "source.txt"],
    ids=lambda path: path.parent.name + path.stem,
)
def test_facts_with_their_text_check_as_the_text_does(path: Path, tmp_path: Path) -> None:
    text = path.read_text("utf-8")
    claims = SourceText(text).claims
    facts = [
        {
            "id": f"all.f{number}",
            "printed": text[claim.quantity.start : claim.quantity.end],
            "sentence": claim.sentence,
        }
        for number, claim in enumerate(claims)
    ]
    facts_file = written(tmp_path, *facts, text=text)
    defects = validate(facts_file.read_bytes(), facts_file)
    assert not [each for each in defects if each.severity is Severity.ERROR]
    with_facts = DraftChecker(load(facts_file), Language.EN)
    with_text = DraftChecker(None, Language.EN, {"s": text})
    for draft in [text, *(json.loads(line)["text"] for line in _drafts(path))]:
        one, two = (
            [(found.finding.start, found.finding.level) for found in checker.check("draft", [draft])]
            for checker in (with_facts, with_text)
        )
        assert one == two
    findings = [each.finding for each in with_facts.check("text", [text])]
    assert {each.fact for each in findings} >= {"all.f0", f"all.f{len(claims) - 1}"}


def _drafts(source: Path) -> list[str]:
    paths = sorted(source.parent.glob("drafts-*.jsonl"))
    return [line for path in paths for line in path.read_text("utf-8").splitlines()[:10]]

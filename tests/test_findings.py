"""Findings: laws that hold for any text, however it comes."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netnord.check.findings import DraftChecker, Finding
from netnord.check.judge import Level, Verdict
from netnord.store.store import bundled_path, load
from netnord.terms import Language

STORE = load(bundled_path())
CHECKER = DraftChecker(STORE, Language.EN)

SENTENCES = [
    "La région compte 1 202 sites web.",
    "The region has 1,302 web sites.",
    "65 % des 44 sites marchands ont un paiement sécurisé.",
    "Seules 29 % des entreprises de la région sont connectées à l'Internet, contre 46 % en France.",
    "🌍 Dix-sept points, ou\u00a0presque\u202f!",
    "Nothing to count here.",
    "<!-- netnord: ignore -->",
    "Half of them; e\u0301te\u0301.",
    "On 16 June 1999, at 12:30, version 2.4.1.",
]
GAPS = [" ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\t", "\n- ", "\n1. "]

# What a text about figures is made of, to be put together at random.
SCRAPS = [
    *("1 202", "1,202", "65 %", "65%", "29 of 44", "deux tiers", "quatre-vingt-", "twelve", "mille", "cent"),
    *("sites", "web", "région", "company", "companies", "sont", "ne", "pas", "not", "connectées", "France"),
    *("près de", "plus de", "at least", "fewer than", "entre", "et", "of these", "d'entre eux", "l'", "’"),
    *(
        "1999",
        "en 2001",
        "16 juin",
        "Bretagne",
        "%",
        "‰",
        "/",
        "-",
        "–",
        ".",
        ",",
        ";",
        ":",
        "(",
        ")",
        "«",
        "»",
    ),
    *(
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u00a0",
        "\u202f",
        "\u2028",
        "\x0b",
        "\x00",
        "\ufeff",
        "\u0301",
        "🌍",
        "²",
        "Ⅳ",
    ),
    *(
        "<!-- netnord: ignore -->",
        "<!--",
        "-->",
        "```",
        "`",
        "#",
        "[1]",
        "http://x/1",
        "٣",
        "½",
        "1e9",
        "0",
        "0/0",
    ),
]
texts_about_figures = st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=3)), max_size=25).map(
    " ".join
)
texts_of_sentences = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(GAPS)), max_size=8).map(
    lambda parts: "".join(sentence + gap for sentence, gap in parts)
)


def findings_of(*chunks: str) -> list[Finding]:
    return [found.finding for found in CHECKER.check("draft", chunks)]


@given(st.one_of(st.text(), texts_about_figures, texts_of_sentences))
def test_any_text_has_findings_that_lie_in_it(text: str) -> None:
    end = 0
    for finding in findings_of(text):
        assert end <= finding.start < finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]
        lines = text.split("\n")
        before = "\n".join(lines[: finding.line - 1]) + "\n" * (finding.line > 1)
        assert len(before) + finding.column - 1 == finding.start
        assert (finding.end_line - finding.line) == finding.text.count("\n")
        assert finding.message
        assert "\n" not in finding.message
        end = finding.end


@given(st.one_of(texts_about_figures, texts_of_sentences))
def test_level_verdict_fact_and_correction_go_together(text: str) -> None:
    for finding in findings_of(text):
        assert (finding.level is Level.ERROR) is (finding.verdict is Verdict.REFUTED)
        assert (finding.level is Level.OK) is (finding.verdict is Verdict.SUPPORTED)
        chances = finding.probabilities
        assert min(chances.supported, chances.refuted, chances.not_enough_info) >= 0
        assert chances.supported + chances.refuted + chances.not_enough_info == pytest.approx(1, abs=0.001)
        if finding.level is Level.NOTE:
            assert (finding.fact, finding.source) == (None, None)
        if finding.level is not Level.ERROR:
            assert finding.expected is None
        assert finding.expected != finding.text


@given(texts_of_sentences)
def test_an_excerpt_is_the_sentence_with_its_figure(text: str) -> None:
    for found in CHECKER.check("draft", [text]):
        excerpt = found.excerpt()
        assert excerpt.written[excerpt.start : excerpt.end] == found.finding.text
        assert excerpt.written in text
        assert len(excerpt.text) == len(excerpt.written)
        assert "\n" not in excerpt.text


@given(texts_about_figures)
def test_the_summary_counts_every_finding(text: str) -> None:
    checker = DraftChecker(STORE, Language.EN)
    findings = [found.finding for found in checker.check("draft", [text])]
    summary = checker.summary
    assert summary.files == 1
    assert summary.figures == len(findings) == summary.supported + summary.refuted + summary.not_enough_info
    assert summary.errors == summary.refuted
    assert summary.warnings == sum(each.level is Level.WARNING for each in findings)


@given(st.one_of(texts_about_figures, texts_of_sentences), st.data())
def test_a_text_cut_anywhere_is_the_same_text(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4)))
    chunks = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    assert findings_of(*chunks) == findings_of(text)


@given(texts_about_figures)
def test_checking_twice_gives_the_same(text: str) -> None:
    assert findings_of(text) == findings_of(text)


@given(texts_of_sentences)
def test_windows_line_ends_change_no_verdict(text: str) -> None:
    unix = text.replace("\r\n", "\n")
    kinds = [
        [(each.text, each.verdict, each.fact) for each in findings_of(way)]
        for way in (unix, unix.replace("\n", "\r\n"))
    ]
    assert kinds[0] == kinds[1]


@pytest.mark.parametrize(
    "text", ["# Sites web de la région\n\n1 302", "La région compte 1 202\n\nsites marchands"]
)
def test_windows_line_ends_are_paragraph_breaks_too(text: str) -> None:
    unix, windows = findings_of(text), findings_of(text.replace("\n", "\r\n"))
    assert [each.verdict for each in unix] == [each.verdict for each in windows]


@pytest.mark.parametrize("gap", [" ", "\n\n", "\r\n\r\n", "\n"])
def test_a_long_text_is_judged_as_its_sentences_are(gap: str) -> None:
    """Longer than is judged at a time, in many ways: wherever it is cut, no sentence is."""
    wrong = "The web sites of the region number 1,302."
    filler = "Rain fell on the town. "
    for length in range(5_650, 5_750, 7):
        text = filler * length + wrong + gap + wrong + gap + filler * 30
        starts = [finding.start for finding in findings_of(text)]
        first = text.index("1,302")
        assert starts == [first, text.index("1,302", first + 1)]


def test_a_comment_silences_its_paragraph_wherever_they_are() -> None:
    filler = "Rain fell on the town. " * 40
    paragraph = filler + "The web sites of the region number 1,302.\n\n"
    text = f"{filler}\n\n" * 142 + "<!-- netnord: ignore -->\n\n" + paragraph + filler * 40
    assert findings_of(text) == []


RUNS = {
    "digits": lambda n: "1" * n,
    "digits and spaces": lambda n: "1 " * n,
    "grouped digits": lambda n: "100 " + "000 " * n,
    "digits and commas": lambda n: "1," * n,
    "digits and points": lambda n: "1." * n,
    "digits and hyphens": lambda n: "1-" * n,
    "digits and slashes": lambda n: "1/" * n,
    "spaces": lambda n: " " * n,
    "ignored lines": lambda n: "<!-- netnord: ignore -->\n" * n,
    "no-break spaces": lambda n: "1" + "\u202f" * n,
    "empty lines": lambda n: "\n \t" * n,
    "hyphens": lambda n: "-" * n,
    "letters": lambda n: "a" * n,
    "words": lambda n: "site web " * n,
    "number words": lambda n: "deux mille cent " * n,
    "hyphened number words": lambda n: "quatre-vingt-" * n,
    "English number words": lambda n: "twenty-two thousand and " * n,
    "ordinals": lambda n: "quatrième " * n,
    "shares": lambda n: "65 % des sites " * n,
    "of these": lambda n: "of these " * n,
    "hedges": lambda n: "plus de près de at least " * n,
    "ratios": lambda n: "un sur dix sur " * n,
    "ranges": lambda n: "entre 1 et 2 et " * n,
    "apostrophes": lambda n: "l'" * n,
    "parentheses": lambda n: "(" * n,
    "comments": lambda n: "<!-- netnord: ignore " * n,
    "combining marks": lambda n: "e" + "\u0301" * n,
    "question marks": lambda n: "? " * n,
    "full stops": lambda n: ". " * n,
}


TELLING = 0.05  # seconds; shorter times are mostly those of other work on the machine


def _seconds(text: str) -> float:
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        findings_of(text)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
def test_long_runs_take_time_in_proportion(run: Callable[[int], str]) -> None:
    unit = len(run(2)) - len(run(1))
    size = 1_000
    while (once := _seconds(run(size // unit))) < TELLING and size < 15_000:
        size *= 2
    four_times = _seconds(run(4 * size // unit))
    assert four_times < 12 * once + 0.2


def test_random_runs_take_time_in_proportion() -> None:
    generator = random.Random(1999)
    scraps = [each for each in SCRAPS if "\n" not in each]

    def made(count: int) -> str:
        return " ".join(generator.choice(scraps) for _ in range(count))

    once, four_times = _seconds(made(2_000)), _seconds(made(8_000))
    assert four_times < 12 * once + 0.2

"""All formats: the same rows, in each one's own grammar, and right for where they go."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands import Run
from netnord.interval import Interval
from netnord.render.formats import FOR_PEOPLE, RENDERERS, Format
from netnord.render.pasted import in_latex, in_markdown
from netnord.render.rows import bar
from netnord.terms import Hedge, Language
from netnord.typography.citations import citation
from netnord.typography.computed import computed
from netnord.typography.measures import hedged, measured
from netnord.typography.ranges import bounds_in_words

TOPICS = ["adoption", "sites", "providers", "ecommerce"]
FR, EN = Language.FR, Language.EN

every_topic = pytest.mark.parametrize("topic", TOPICS)
every_language = pytest.mark.parametrize("language", ["fr", "en"])


def test_every_format_has_a_renderer() -> None:
    assert set(RENDERERS) == set(Format)


def _ids(run: Run, topic: str) -> list[str]:
    answer = json.loads(run(topic, "--json").out)
    return [each["id"] for kind in ("facts", "derived", "names") for each in answer[kind]]


@every_topic
@every_language
@pytest.mark.parametrize("format", [each for each in Format if each is not Format.VALUE])
def test_all_formats_have_the_same_rows(run: Run, topic: str, language: str, format: Format) -> None:
    outcome = run(topic, "--lang", language, "-f", format.value)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.endswith("\n")
    text = outcome.out.replace("\\_", "_")  # LaTeX
    found = re.findall(rf"(?<![\w.]){topic}(?:\.\w+)+", text)
    ids = _ids(run, topic)
    rows = [each for each in found if each in ids]
    if format in FOR_PEOPLE:
        assert sorted(rows) == sorted(ids)
    else:  # which name ids in formulas too
        assert set(rows) == set(ids)


@every_topic
@every_language
def test_people_read_the_figures_that_programs_get_to_display(run: Run, topic: str, language: str) -> None:
    answer = json.loads(run(topic, "--json", "--lang", language).out)
    for format in FOR_PEOPLE - {Format.LATEX}:
        text = run(topic, "--lang", language, "-f", format.value).out
        for each in (*answer["facts"], *answer["derived"]):
            assert each["display"] in text, format
        for note in answer["notes"]:
            assert re.sub(r"[<>&]", "", note["message"]) in re.sub(r"[\\]|&\w+;", "", text), format
        assert "La Tribune" in text


@every_topic
@every_language
@pytest.mark.parametrize("option", [[], ["-b"]], ids=["", "-b"])
def test_html_is_a_well_formed_page_that_needs_no_other(
    run: Run, topic: str, language: str, option: list[str]
) -> None:
    text = run(topic, *option, "-s", "--lang", language, "-f", "html").out
    assert text.startswith("<!DOCTYPE html>\n")
    page = ElementTree.fromstring(text.partition("\n")[2])
    assert (page.tag, page.get("lang")) == ("html", language)
    assert not {"script", "link", "img", "iframe"} & {each.tag for each in page.iter()}
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)|url\(|@import", text)
    assert bool(list(page.iter("{http://www.w3.org/2000/svg}svg"))) is (option == ["-b"])
    for table in page.iter("table"):
        assert len({len(row) for row in table.iter("tr")}) == 1
    footer = next(page.iter("footer"))
    assert "La Tribune" in "".join(footer.itertext())


@every_topic
@every_language
def test_markdown_rows_have_as_many_cells_as_the_heading(run: Run, topic: str, language: str) -> None:
    text = run(topic, "-b", "-s", "--lang", language, "-f", "markdown").out
    for block in text.split("\n\n"):
        lines = [line for line in block.splitlines() if line.startswith("|")]
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in lines}) <= 1


@every_topic
@every_language
def test_latex_has_no_bare_special_character(run: Run, topic: str, language: str) -> None:
    text = run(topic, "-b", "-s", "--lang", language, "-f", "latex").out
    assert not re.search(r"(?<!\\)[%#$_^]", text)
    assert text.count("\\begin{") == text.count("\\end{")
    assert text.count("{") == text.count("}")
    for row in re.findall(r"^ .*\\\\$", text, re.MULTILINE):
        assert not re.search("[\u00a0\u202f≈≤≥×−█]", row)


SPECIAL = "a & b_c 50% #1 $2 {x} ~ ^ \\ <i> | *s* `t` [u]"


@pytest.mark.parametrize(
    ("escape", "expected"),
    [
        (
            in_latex,
            (
                r"a \& b\_c 50\% \#1 \$2 \{x\} \textasciitilde{} \textasciicircum{} \textbackslash{} "
                r"\textless{}i\textgreater{} \textbar{} *s* `t` [u]"
            ),
        ),
        (in_markdown, r"a & b_c 50% \#1 $2 {x} ~ ^ \\ \<i\> \| \*s\* \`t\` \[u\]"),
    ],
    ids=["latex", "markdown"],
)
def test_escapes(escape: object, expected: str) -> None:
    assert callable(escape)
    assert escape(SPECIAL) == expected


@pytest.mark.parametrize("word", ["_a", "a_", "_"])
def test_markdown_escapes_an_underscore_that_could_mark(word: str) -> None:
    assert in_markdown(word) == word.replace("_", "\\_")


COMMANDS = [
    ["adoption", "-b", "-s", "--ids"],
    ["sites", "-b", "-s", "--ids"],
    ["providers", "--ids"],
    ["ecommerce", "-s", "--ids"],
    ["ecommerce", "-b", "--ids"],
    ["list", "-s"],
    ["show", "ecommerce.order_tracking_count", "sites.leading_regions", "providers.web_designers"],
    ["find", "site", "--ids"],
]
every_command = pytest.mark.parametrize("command", COMMANDS, ids=" ".join)


@every_command
@every_language
@pytest.mark.parametrize("columns", [20, 40, 80, 200])
def test_a_terminal_is_never_overflowed_nor_anything_cut(
    run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, command: list[str], language: str, columns: int
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    outcome = run_on_terminal(columns, *command, "--lang", language)
    assert outcome.code == 0
    assert max(map(len, outcome.out.splitlines())) <= columns
    assert "…" not in outcome.out
    assert "\x1b" not in outcome.out


@pytest.mark.parametrize("columns", [40, 60, 80, 100])
@pytest.mark.parametrize(
    "command",
    [
        *COMMANDS,
        ["audit"],
        ["audit", "--explain", "NA102"],
        ["check", "--text", "Sur 44 sites marchands, 56 % ont un paiement sécurisé."],
    ],
    ids=" ".join,
)
def test_no_line_ends_at_a_no_break_space(
    run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, command: list[str], columns: int
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    lines = run_on_terminal(columns, *command, "--lang", "fr").out.splitlines()
    assert max(map(len, lines)) <= columns
    assert [line for line in lines if re.match(r"\s*(%|[;:?»](\s|$))|\s+!(\s|$)", line)] == []
    assert [line for line in lines if re.search("[«≈]$", line)] == []


@every_command
def test_a_terminal_shows_the_words_of_a_pipe(
    run: Run, run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    on_terminal = run_on_terminal(70, *command).out
    in_pipe = run(*command).out
    ids = set(re.findall(r"\b[a-z]+(?:\.[a-z_]+)+\b", in_pipe))
    assert ids
    on_terminal, in_pipe = (re.sub(r"[\s█▏▎▍▌▋▊▉·]+", "", each) for each in (on_terminal, in_pipe))
    assert {each for each in ids if each not in on_terminal} == set()
    assert sorted(on_terminal) == sorted(in_pipe)


@pytest.mark.parametrize(
    ("variables", "styled"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True),
        ({"TERM": "xterm", "NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
    ids=str,
)
def test_styles_on_a_terminal(
    run_on_terminal: Run, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], styled: bool
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run_on_terminal(80, "sites").out) is styled


@pytest.mark.parametrize(("value", "styled"), [("1", True), ("0", False), ("", False)])
def test_styles_in_a_pipe_only_if_forced(
    run: Run, monkeypatch: pytest.MonkeyPatch, value: str, styled: bool
) -> None:
    monkeypatch.setenv("FORCE_COLOR", value)
    monkeypatch.setenv("TERM", "xterm")
    assert ("\x1b[" in run("sites").out) is styled


def test_a_pipe_has_one_line_for_each_row(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    lines = run("ecommerce").out.splitlines()
    for each in _ids(run, "ecommerce"):
        assert [line for line in lines if line.rstrip().endswith(each)]


def test_recomputed_figures_are_indented_below_what_they_come_from(run: Run) -> None:
    lines = [re.sub(r"^ *(.*?)  ", r"\1|", line) for line in run("sites").out.splitlines()]
    place = next(index for index, line in enumerate(lines) if line.startswith("47%|sites that present"))
    assert lines[place + 1].startswith("372 to 379|  47% of 799 ≈ 375.5 ")


@pytest.mark.parametrize(
    ("value", "unit", "french", "english"),
    [
        (1202, "site", "1\u202f202", "1,202"),
        (65, "percent", "65\u00a0%", "65%"),
        (Fraction(37, 10), "percent", "3,7\u00a0%", "3.7%"),
        (1, "rank", "1er", "1st"),
        (4, "rank", "4e", "4th"),
        (12, "months", "12\u00a0mois", "12\u00a0months"),
        (1, "months", "1\u00a0mois", "1\u00a0month"),
        (17, "points", "17\u00a0points", "17\u00a0points"),
        (Fraction(3, 2), "points", "1,5\u00a0point", "1.5\u00a0points"),
    ],
)
def test_figures_in_both_languages(value: int | Fraction, unit: str, french: str, english: str) -> None:
    assert measured(Fraction(value), unit, FR) == french
    assert measured(Fraction(value), unit, EN) == english


@pytest.mark.parametrize(
    ("hedge", "french", "english"),
    [
        (Hedge.EXACTLY, "67", "67"),
        (Hedge.ABOUT, "environ\u00a067", "about\u00a067"),
        (Hedge.NEARLY, "près de\u00a067", "nearly\u00a067"),
        (Hedge.MORE_THAN, "plus de\u00a067", "more than\u00a067"),
        (Hedge.AT_LEAST, "au moins\u00a067", "at least\u00a067"),
        (Hedge.LESS_THAN, "moins de\u00a067", "less than\u00a067"),
        (Hedge.AT_MOST, "au plus\u00a067", "at most\u00a067"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_hedges_in_both_languages(hedge: Hedge, french: str, english: str) -> None:
    assert hedged("67", hedge, FR) == french
    assert hedged("67", hedge, EN) == english


@pytest.mark.parametrize(
    ("value", "is_certain", "shown"),
    [
        (Fraction(7, 2), True, "3.5"),
        (Fraction(7, 2), False, "≈\u00a03.5"),
        (Fraction(1000), True, "1,000"),
        (Fraction(1, 3), True, "≈\u00a00.33"),
        (Fraction(2397, 100), True, "≈\u00a024.0"),
    ],
)
def test_only_what_is_exact_as_shown_has_no_sign(value: Fraction, is_certain: bool, shown: str) -> None:
    assert computed(value, "thing", EN, is_certain=is_certain) == shown


def _between(low: int | None, high: int | None, low_closed: bool, high_closed: bool) -> Interval:
    ends = [None if end is None else Fraction(end) for end in (low, high)]
    return Interval(ends[0], ends[1], low_closed, high_closed)


@pytest.mark.parametrize(
    ("interval", "words", "french"),
    [
        (
            _between(16, 18, False, False),
            "between 16 and 18, both excluded",
            "entre 16 et 18, exclus",
        ),
        (_between(16, 18, True, False), "from 16 to less than 18", "de 16 à moins de 18"),
        (_between(16, 18, False, True), "from more than 16 to 18", "de plus de 16 à 18"),
        (_between(16, 18, True, True), "from 16 to 18, both included", "de 16 à 18, compris"),
        (_between(1000, None, False, True), "more than 1,000", "plus de 1\u202f000"),
        (_between(1000, None, True, True), "at least 1,000", "au moins 1\u202f000"),
        (_between(None, 5, True, False), "less than 5", "moins de 5"),
        (_between(None, 5, True, True), "at most 5", "au plus 5"),
        (_between(None, None, True, True), "any value", "n’importe quelle valeur"),
        (Interval.exactly(Fraction(1, 8)), "exactly 0.125", "exactement 0,125"),
        (_between(44, 44, True, True), "exactly 44", "exactement 44"),
        (
            Interval.exactly(Fraction(1, 3)),
            "an exact ratio, about 0.33",
            "un rapport exact, environ 0,33",
        ),
    ],
)
def test_intervals_in_words(interval: Interval, words: str, french: str) -> None:
    assert bounds_in_words(interval, EN) == words
    assert bounds_in_words(interval, FR) == french


@given(share=st.fractions(0, 100), width=st.integers(1, 60))
def test_a_bar_is_as_long_as_its_share_to_the_eighth_of_a_column(share: Fraction, width: int) -> None:
    drawn = bar(share, width)
    eighths = sum(" ▏▎▍▌▋▊▉█".index(block) for block in drawn)
    assert abs(eighths - share * width * 8 / 100) <= Fraction(1, 2)
    assert len(drawn) <= width


@pytest.mark.parametrize(("share", "drawn"), [(-5, ""), (0, ""), (50, "██"), (100, "████"), (121, "████")])
def test_bars_stop_at_a_whole(share: int, drawn: str) -> None:
    assert bar(Fraction(share), 4) == drawn


@pytest.mark.parametrize(
    ("source", "french", "english"),
    [
        ({"id": "x"}, "x", "x"),
        (
            {
                "id": "x",
                "title": "A title",
                "container-title": "A paper",
                "author": [{"given": "Ada", "family": "Byron"}, {"literal": "A society"}],
                "issued": {"date-parts": [[2024, 3, 1]]},
                "URL": "https://example.org",
            },
            "Ada Byron, A society, «\u00a0A title\u00a0», A paper, 1er mars 2024, https://example.org",
            "Ada Byron, A society, “A title”, A paper, 1 March 2024, https://example.org",
        ),
        ({"id": "x", "publisher": "A house", "author": "nonsense"}, "A house", "A house"),
    ],
    ids=["id only", "full", "odd"],
)
def test_citations(source: dict[str, object], french: str, english: str) -> None:
    assert citation(source, FR) == french
    assert citation(source, EN) == english


@pytest.mark.parametrize(
    ("id", "language", "shown"),
    [
        (
            "sites.companies",
            "en",
            ["799 (web sites)\n", "sites.total (web sites in the region)", "May 1999", "exactly 799"],
        ),
        (
            "sites.companies",
            "en",
            ["sentence\u00a013", "the source itself", "sites.companies_share (share of company sites)"],
        ),
        ("adoption.region.within_a_year", "en", ["all companies interviewed (ambiguous)", "Ifop for IBM"]),
        (
            "adoption.region.within_a_year",
            "en",
            ["the companies not connected (ambiguous, adoption.region.not_connected)"],
        ),
        ("adoption.region.within_a_year", "en", ["companies of more than 20 employees", "NA102, fails: "]),
        (
            "ecommerce.secure_payment",
            "fr",
            ["65\u00a0%", "de 64,5 à moins de 65,5 si l’on arrondit au plus près"],
        ),
        (
            "ecommerce.secure_payment",
            "fr",
            ["sites marchands (précisé par la source, ecommerce.merchant_sites)"],
        ),
        (
            "ecommerce.secure_payment_count",
            "en",
            ["28 or 29 (web sites)", "65% of 44 ≈ 28.6", "(no whole number)"],
        ),
        (
            "ecommerce.secure_payment_count",
            "en",
            ["from 28.6 to less than 29.04 (whole number: 29) if truncated"],
        ),
        (
            "ecommerce.order_tracking_count",
            "en",
            ["3% of 44 ≈ 1.3", "3% of 799 ≈ 24.0", "(whole number: 20 to 27)"],
        ),
        (
            "ecommerce.merchant_share_of_company_sites",
            "en",
            ["assuming", "every merchant site is a company site"],
        ),
        ("providers.web_designers", "en", ["nearly\u00a067", "près de 67"]),
        ("providers.total", "fr", ["≈\u00a0100 (sociétés)", "nuance", "près de", "à condition que"]),
        ("sites.leading_regions", "en", ["Rhône-Alpes", "the source names them all"]),
        (
            "adoption.campaign.operator_names",
            "en",
            ["adoption.campaign.operators (operators behind the kit)"],
        ),
        ("providers.access_and_hosting_names", "fr", ["Telmedia", "la source n’en nomme qu’une partie"]),
    ],
)
def test_show_tells_all_about_one_figure(run: Run, id: str, language: str, shown: list[str]) -> None:
    page = run("show", id, "--lang", language).out
    assert page.split("\n")[2].split() == ["id", id]
    assert [each for each in shown if each not in page] == []


@pytest.mark.parametrize(
    ("id", "english", "french"),
    [
        ("sites.companies_share", "799 / 1,202", "799 / 1\u202f202"),
        ("ecommerce.insecure_count", "44 − 28.6", "44 − 28,6"),
        ("ecommerce.secure_payment_count", "65% of 44 ≈ 28.6", "65\u00a0% de 44 ≈ 28,6"),
    ],
)
def test_formulas_are_filled_in_as_each_language_writes_numbers(
    run: Run, id: str, english: str, french: str
) -> None:
    topic = id.partition(".")[0]
    for language, expected in (("en", english), ("fr", french)):
        assert expected in run("show", id, "--lang", language).out
        for format in ("table", "plain", "markdown", "html"):
            assert expected in run(topic, "--lang", language, "-f", format).out


def test_french_contracts_de_before_what_it_is_a_share_of(run: Run) -> None:
    text = run("adoption", "-b", "--lang", "fr").out + run("sites", "-b", "--lang", "fr").out
    for title in ("parts de toutes les entreprises", "parts des entreprises", "Parts d’entreprises"):
        assert title in text
    assert "Sur 1\u202f202 sites web de la région" in text
    assert "de les" not in text


def test_a_hedge_that_bounds_nothing_gives_no_interval(run: Run) -> None:
    assert "stands for" not in run("show", "providers.web_designers").out
    assert "stands for" not in run("show", "providers.total").out


def test_several_pages_in_the_order_asked_for(run: Run) -> None:
    text = run("show", "sites.total", "adoption.gap").out
    assert re.findall("^id +(.*)$", text, re.MULTILINE) == ["sites.total", "adoption.gap"]


@pytest.mark.parametrize("format", [each for each in Format if each is not Format.VALUE])
def test_a_store_with_nothing_in_it(run: Run, tmp_path: Path, format: Format) -> None:
    path = tmp_path / "empty.json"
    path.write_text('{"schema_version": 2, "sources": [], "facts": []}', "utf-8")
    outcome = run("list", "--sources", "-f", format.value, "--facts", str(path))
    assert (outcome.code, outcome.err) == (0, "")
    assert "fact" not in outcome.out.replace('"facts": []', "")

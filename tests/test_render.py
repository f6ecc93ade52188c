"""All formats: the same rows, in each one's own grammar, and right for where they go."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from commands import Run
from netnord.render.formats import FOR_PEOPLE, Format
from netnord.render.pasted import in_latex, in_markdown

TOPICS = ["adoption", "sites", "providers", "ecommerce"]

every_topic = pytest.mark.parametrize("topic", TOPICS)
every_language = pytest.mark.parametrize("language", ["fr", "en"])


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


@pytest.mark.parametrize("format", [each for each in Format if each is not Format.VALUE])
def test_a_store_with_nothing_in_it(run: Run, tmp_path: Path, format: Format) -> None:
    path = tmp_path / "empty.json"
    path.write_text('{"schema_version": 2, "sources": [], "facts": []}', "utf-8")
    outcome = run("list", "--sources", "-f", format.value, "--facts", str(path))
    assert (outcome.code, outcome.err) == (0, "")
    assert "fact" not in outcome.out.replace('"facts": []', "")

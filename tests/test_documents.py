"""The same text in files of each kind: the same findings, each at its place in the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from commands import Run
from written import WRITERS, Written, pdf

ENGLISH = Written(
    title="The 44 merchant sites of the region",
    paragraphs=[
        "In May 1999 the region had *1,302* web sites. Of the 44 merchant sites, *56%* have secure payment.",
        "About 46\u00a0% of companies in France were connected to the Internet, 29% in the region & beyond.",
    ],
    items=["319 sites of institutions", "84 sites of service providers", "799 sites of companies"],
    rows=[["kind of site", "number"], ["institutions", "319"], ["companies", "797"]],
    note="The operators of the campaign are five in number.",
)
FRENCH = Written(
    title="Les 44 sites marchands",
    paragraphs=[
        "En mai 1999, la région comptait *1\u00a0302* sites web. Des 44 sites marchands, *56 %* sont sûrs.",
        "En France, 46 % des entreprises étaient connectées à l’Internet, contre 29 % dans la région.",
    ],
    items=["319 sites d’institutions", "84 sites de prestataires", "799 sites d’entreprises"],
    rows=[["type de site", "nombre"], ["institutions", "319"], ["entreprises", "797"]],
    note="Les opérateurs de la campagne sont cinq.",
)
TEXTS = {"en": ENGLISH, "fr": FRENCH}
HAVE_LINES = [suffix for suffix in WRITERS if suffix not in (".docx", ".odt")]
SAID = ("text", "verdict", "level", "rule", "fact", "source", "expected", "message")


def _checked(run: Run, path: Path, *options: str) -> list[dict[str, Any]]:
    outcome = run("check", str(path), "--json", *options)
    assert outcome.err == ""
    findings: list[dict[str, Any]] = json.loads(outcome.out)["findings"]
    return findings


def _said(findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{name: each[name] for name in SAID} for each in findings]


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("suffix", WRITERS)
def test_every_kind_of_file_gives_the_same_findings(
    run: Run, tmp_path: Path, suffix: str, language: str
) -> None:
    text = TEXTS[language]
    path, reference = tmp_path / f"draft{suffix}", tmp_path / "reference.txt"
    path.write_bytes(WRITERS[suffix](text))
    reference.write_bytes(WRITERS[".txt"](text))
    expected = _said(_checked(run, reference))
    assert len(expected) >= 13
    assert {each["level"] for each in expected} >= {"ok", "error"}
    assert _said(_checked(run, path)) == expected


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("suffix", HAVE_LINES)
def test_each_span_points_at_its_figure(run: Run, tmp_path: Path, suffix: str, language: str) -> None:
    data = WRITERS[suffix](TEXTS[language])
    path = tmp_path / f"draft{suffix}"
    path.write_bytes(data)
    file = data.decode()
    lines = file.split("\n")
    for each in _checked(run, path):
        written = file[each["start"] : each["end"]]
        meant = written.replace("&nbsp;", "\u00a0").replace("~", "\u00a0").replace(r"\%", "%")
        assert meant.replace("**", "") == each["text"]
        before = "\n".join(lines[: each["line"] - 1]) + "\n" * (each["line"] > 1)
        assert len(before) + each["column"] - 1 == each["start"]
        assert (each["end_line"], each["end_column"]) == (each["line"], each["column"] + len(written))


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_a_file_without_lines_is_placed_by_its_paragraphs(run: Run, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"draft{suffix}"
    path.write_bytes(WRITERS[suffix](ENGLISH))
    cells = [cell for row in ENGLISH.rows for cell in row]
    paragraphs = [ENGLISH.title, *ENGLISH.paragraphs, *ENGLISH.items, *cells, ENGLISH.note]
    for each in _checked(run, path):
        paragraph = paragraphs[each["line"] - 1].replace("*", "")
        assert paragraph[each["column"] - 1 : each["end_column"] - 1] == each["text"]


def test_a_pdf_file_is_placed_by_its_pages(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    path = tmp_path / "draft.pdf"
    pages = (
        ["The region has 1,302 web", "sites."],
        ["Of 44 merchant sites, 56% have se-", "cure payment."],
    )
    path.write_bytes(pdf(*pages))
    places = [(each["text"], each["line"], each["level"]) for each in _checked(run, path)]
    assert places == [("1,302", 1, "error"), ("44", 2, "ok"), ("56%", 2, "error")]


@pytest.mark.parametrize("suffix", WRITERS)
def test_any_kind_of_file_is_a_source(run: Run, tmp_path: Path, suffix: str) -> None:
    source, draft = tmp_path / f"source{suffix}", tmp_path / "draft.txt"
    source.write_bytes(WRITERS[suffix](ENGLISH))
    draft.write_bytes(WRITERS[".txt"](ENGLISH))
    findings = _checked(run, draft, "--source", str(source))
    assert {each["level"] for each in findings} == {"ok"}
    facts = json.loads(run("extract", str(source)).out)
    assert "1,302" in [each["printed"] for each in facts["facts"]]
    assert "12" not in [each["printed"] for each in facts["facts"]]


def test_standard_input_is_of_the_kind_that_its_name_tells(run: Run, tmp_path: Path, stdin: Any) -> None:
    for suffix in WRITERS:
        data = WRITERS[suffix](ENGLISH)
        path = tmp_path / f"draft{suffix}"
        path.write_bytes(data)
        stdin(data)
        outcome = run("check", "-", "--json", "--stdin-filename", str(path))
        assert json.loads(outcome.out)["findings"] == _checked(run, path)

"""Documents that are damaged, hostile or of no use are refused in one line, and soon."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import Run
from netnord.documents import packed_text, pdf_text
from netnord.documents.html_text import read_html_page
from netnord.documents.latex_text import read_latex
from netnord.documents.markdown_text import read_markdown
from netnord.documents.placed_text import PlacedText
from netnord.errors import InputError
from written import WORD, docx_of, odt_of, pdf

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "1,302 sites"><!ENTITY b "&a;&a;&a;&a;">]>'
    f"<w:document {WORD}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]><w>&a;</w>'


def archive(name: str, content: str | bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, content)
    return data.getvalue()


def encrypted(data: bytes) -> bytes:
    """The same archive with the mark of a password on its first member."""
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(sign) + place
        data = data[:at] + bytes([data[at] | 1]) + data[at + 1 :]
    return data


def in_elements(count: int) -> str:
    return "<w:r>" * count + "<w:t>1,302 sites</w:t>" + "</w:r>" * count


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("a.docx", b"no archive", "is damaged, or no .docx file: file is not a zip file; save it again"),
        ("a.odt", archive("a.txt", "x"), "has no text as .odt files have it; save it again"),
        ("a.docx", archive("word/document.xml", "<w>"), "is damaged, or no .docx file: no element found"),
        ("a.docx", archive("word/document.xml", LAUGHS), "declares a document type, which is refused"),
        ("a.docx", archive("word/document.xml", OUTSIDE), "declares a document type, which is refused"),
        ("a.docx", encrypted(docx_of("<w:p/>")), "is encrypted; save it without a password"),
        ("a.docx", docx_of(f"<w:p>{in_elements(3_000)}</w:p>"), "is nested too deeply; save it again"),
        ("a.pdf", b"%PDF-1.4 and no more", "cannot be read as PDF"),
        ("a.pdf", pdf([]), "has no text, only pictures of it; recognise its letters first (OCR)"),
        ("a.doc", b"\xd0\xcf\x11\xe0", ".doc files are not read; save it as .docx or .odt"),
        ("a.xlsx", b"PK", ".xlsx files are not read; save its text as .txt"),
        ("a.html", b"\0", "is binary, not text; give a text, Markdown, HTML, LaTeX, .docx or .odt"),
        ("a.md", "Où ?".encode("latin-1"), "not UTF-8 at byte 1 (line 1); save it as UTF-8"),
    ],
)
@pytest.mark.parametrize("command", [["check"], ["check", "--text", "44 sites.", "--source"], ["extract"]])
def test_what_cannot_be_read_is_told_in_a_line(
    run: Run, tmp_path: Path, command: list[str], name: str, data: bytes, complaint: str
) -> None:
    if name.endswith(".pdf"):
        pytest.importorskip("pypdf")
    path = tmp_path / name
    path.write_bytes(data)
    outcome = run(*command, str(path))
    assert outcome.code == 2
    assert outcome.err.startswith(f"netnord: {path}: {complaint}")
    assert outcome.err.count("\n") == 1


def test_an_archive_that_unpacks_to_too_much(run: Run, tmp_path: Path) -> None:
    head = f"<w:document {WORD}><w:body><w:p><w:r><w:t>"
    path = tmp_path / "bomb.docx"
    path.write_bytes(archive("word/document.xml", head.encode() + b" " * (1 << 27)))
    assert path.stat().st_size < 1_000_000
    outcome = run("check", str(path))
    assert (outcome.code, outcome.err) == (
        2,
        f"netnord: {path}: holds over 64 MiB of text; give it in parts\n",
    )


def test_many_spaces_by_one_mark() -> None:
    text = packed_text.read_odt(odt_of('<text:p>a<text:s text:c="999999999"/>b</text:p>'), "a.odt")
    assert text.text == "a b"


def test_pdf_without_pypdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(InputError) as refused:
        pdf_text.read_pdf(pdf(["44 sites"]), "report.pdf")
    assert str(refused.value) == "report.pdf: PDF files need pypdf; pip install 'netnord[pdf]' brings it"


def test_what_a_document_points_to_is_not_looked_at(run: Run, tmp_path: Path) -> None:
    (tmp_path / "secret.tex").write_text("The region has 1,302 web sites.")
    for name, text in {
        "a.tex": r"\input{secret} \include{secret.tex}",
        "a.html": '<iframe src="secret.tex"></iframe><object data="secret.tex"></object>',
        "a.md": "![1](secret.tex) <img src='secret.tex'>",
        "a.rst": ".. include:: secret.tex",
    }.items():
        path = tmp_path / name
        path.write_text(text)
        assert '"findings": []' in " ".join(run("check", str(path), "--json").out.split()).replace(
            "[ ]", "[]"
        )


RUNS = {
    "comments": "<!--",
    "tags": "<a ",
    "quotes": '<a x="',
    "attributes": "<a b=c d ",
    "ends": "</a",
    "openings": "<p>",
    "cells": "<td>",
    "code": "<code>",
    "references": "&amp",
    "declarations": "<!a [",
    "instructions": "<?a",
    "stars": "*a ",
    "strong": "**a**",
    "brackets": "[",
    "links": "[a](",
    "pictures": "![a](<",
    "backticks": "`a``",
    "marks": "> ",
    "items": "- ",
    "nested items": "  - a\n",
    "rows": "| a ",
    "footnotes": "[^1]: a\n\n",
    "backslashes": "\\",
    "braces": "{",
    "closed braces": "}",
    "commands": "\\a",
    "labels": "\\label{",
    "options": "\\a[",
    "dollars": "$a ",
    "formulas": "\\(a",
    "begin": "\\begin{a}",
    "verbatim": "\\begin{verbatim}",
    "verb": "\\verb|",
    "percent": "%a\n",
    "accents": "\\'",
    "numbers": "\\num{1}",
    "footnote": "\\footnote{a",
    "empty lines": "\n\n",
    "spaces": " \t",
    "front matter": "---\n",
}
READERS: list[Callable[[str], PlacedText]] = [read_html_page, read_latex, read_markdown]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
def test_runs_take_time_in_proportion(reader: Callable[[str], PlacedText], run: str) -> None:
    def seconds(length: int) -> float:
        text = run * (length // len(run))
        start = time.process_time()
        reader(text)
        return time.process_time() - start

    once = min(seconds(10_000) for _ in range(2))
    assert seconds(40_000) < 12 * once + 0.3

"""`check -f html`: a page that stands alone, and takes nothing of a draft or source for markup."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from commands import Run

TOWN = "The town counted 1,240 cyclists in 2024. It rents out 25 electric bicycles <b>& more</b>."
DRAFT = """# A town of "cyclists" <script>alert(1)</script>

In 2024 the town counted 1,420 cyclists; it rents out 25 electric bicycles. 3 < 5 & 'so'.

<a href="javascript:alert(1)" onclick="alert(2)">12 dogs</a> </p></div><img src=x onerror=alert(3)>
"""
VOID = {"meta", "br", "link", "img"}


class Page(HTMLParser):
    """What is on a page; fails where elements are not properly within each other."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] != "style":
            self.text += data


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    Path("town.txt").write_text(TOWN, "utf-8")
    Path("<b>draft.txt").write_text(DRAFT, "utf-8")
    return ["<b>draft.txt", "--source", "town.txt"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_stands_alone_and_runs_nothing(run: Run, files: list[str], language: str) -> None:
    page = Page(run("check", *files, "-f", "html", "--lang", language).out)
    allowed = set(
        "html head meta title style body header main nav section div h1 h2 h3 p ul ol li a b".split()
    )
    assert {tag for tag, _ in page.elements} <= allowed | {"span", "blockquote", "footer"}
    for _, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "style")]
        assert (attributes.get("href") or "#").startswith("#")
    assert ("html", {"lang": language}) in page.elements


def test_has_every_letter_of_the_draft_as_a_letter(run: Run, files: list[str]) -> None:
    page = Page(run("check", *files, "-f", "html", "--lang", "en").out)
    shown = re.sub(r"[✓✗?](?:supported|error|unknown)", "", page.text)
    for line in (
        'A town of "cyclists" <script>alert(1)</script>',
        "it rents out 25 electric bicycles. 3 < 5 & 'so'.",
        "12 dogs</a> </p></div><img src=x onerror=alert(3)>",
        "It rents out 25 electric bicycles <b>& more</b>.",
        "<b>draft.txt",
    ):
        assert line in shown


def test_every_figure_leads_to_a_note_and_back(run: Run, files: list[str]) -> None:
    findings = json.loads(run("check", *files, "--json").out)["findings"]
    page = Page(run("check", *files, "-f", "html").out)
    links = {attributes["href"] for tag, attributes in page.elements if tag == "a"}
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for number, finding in enumerate(findings, start=1):
        assert {f"#note-{number}", f"#figure-{number}"} <= links
        assert {f"note-{number}", f"figure-{number}"} <= set(ids)
        classes = [each for _, each in page.elements if each.get("id") == f"note-{number}"]
        assert classes[0]["class"] == finding["level"]


def test_does_without_colour(run: Run, files: list[str]) -> None:
    """Each level has a sign, and a word for those who hear the page."""
    text = Page(run("check", *files, "-f", "html", "--lang", "en").out).text
    assert "1,420✗error" in text
    assert re.search(r"Write: 1,240(?!\d)", text)
    assert "1 file, " in text


def test_each_source_says_its_sentence_beside_the_figure(run: Run, files: list[str]) -> None:
    text = Page(run("check", *files, "-f", "html", "--lang", "en").out).text
    assert "The town counted 1,240 cyclists in 2024.town.txt, sentence 1" in text


def test_without_anything_to_look_at(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "empty.md"
    path.write_text("", "utf-8")
    text = Page(run("check", str(path), "-f", "html", "--lang", "fr").out).text
    assert "Rien à revoir." in text
    assert "1\u00a0fichier, 0\u00a0chiffre lu" in text

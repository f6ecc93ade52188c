"""Every link of the documentation leads to a file and, in it, to a heading; the picture is up to date."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys

import pytest

from pages import PROJECT, page

NAMES = sorted(str(path.relative_to(PROJECT)) for path in (*PROJECT.glob("*.md"), *PROJECT.glob("docs/*.md")))
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def _headings(text: str) -> set[str]:
    """The names that headings have as the ends of links."""
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    titles = re.findall(r"^#+ (.+)$", prose, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_somewhere(name: str) -> None:
    path = PROJECT / name
    for link in LINK.findall(page(name)):
        if link.startswith("https://"):
            continue
        file, _, heading = link.partition("#")
        target = path.parent / file if file else path
        assert target.exists(), link
        assert not heading or heading in _headings(target.read_text("utf-8")), link


@pytest.mark.parametrize(("name", "folder"), [("README.md", "docs/"), ("docs/index.md", "")])
def test_the_first_pages_lead_to_all_others(name: str, folder: str) -> None:
    links = set(LINK.findall(page(name)))
    pages = {path.name for path in PROJECT.glob("docs/*.md")} - {"index.md"}
    assert {f"{folder}{each}" for each in pages} <= links


def _said(svg: str) -> str:
    return html.unescape("\n".join(re.findall(r"<text [^>]*>([^<]*)</text>", svg)))


def test_the_picture_shows_what_the_commands_print() -> None:
    code = "import picture; print(picture.picture())"
    folders = os.pathsep.join([str(PROJECT / "docs"), str(PROJECT / "src"), *sys.path])
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": folders, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert _said(done.stdout) == _said(page("docs/picture.svg")), "run: python docs/picture.py"


def test_contributing_names_files_that_are_there() -> None:
    named = re.findall(r"`([\w/.-]+/[\w.-]*\.(?:py|md|toml|json|txt))`", page("CONTRIBUTING.md"))
    assert len(named) > 30
    roots = (PROJECT, PROJECT / "src" / "netnord")
    assert [each for each in named if not any((root / each).is_file() for root in roots)] == []

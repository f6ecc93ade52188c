"""Comments that ask not to be told: in each kind of file, of all rules or some."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands import Run

SILENT: list[tuple[str, str]] = [
    (".md", "The region has 1,302 web sites. <!-- netnord: ignore -->"),
    (".md", "<!-- netnord: ignore -->\n\nThe region has 1,302\nweb sites."),
    (".txt", "The region has 1,302 web sites. <!--netnord:ignore-->"),
    (".md", "The region has 1,302 web sites. <!-- netnord: ignore[NN101] -->"),
    (".md", "The region has 1,302 web sites. <!-- netnord: ignore[nn2, NN1] -->"),
    (".html", "<!-- netnord: ignore[NN101] -->\n<p>The region has 1,302 web sites."),
    (".tex", "The region has 1,302 web sites. % netnord: ignore"),
    (".tex", "%% netnord: ignore[NN101]\nThe region has 1,302 web sites.\r\n"),
    (".rst", ".. netnord: ignore[NN101]\n\nThe region has 1,302 web sites."),
]
HEARD: list[tuple[str, str]] = [
    (".md", "The region has 1,302 web sites. <!-- netnord: ignore[NN102] -->"),
    (".md", "<!-- netnord: ignore -->\n\nRain.\n\nThe region has 1,302 web sites."),
    (".md", "The region has 1,302 web sites. % netnord: ignore"),
    (".tex", "The region has 1,302 web sites. <!-- netnord: ignore -->"),
    (".tex", "% netnord: ignore[NN2]\nThe region has 1,302 web sites."),
    (".rst", "The region has 1,302 web sites. .. netnord: ignore"),
    (".txt", ".. netnord: ignore\n\nThe region has 1,302 web sites."),
]


def _rules(run: Run, path: Path, suffix: str, text: str) -> list[str]:
    file = path / f"draft{suffix}"
    file.write_text(text, "utf-8")
    return [each["rule"] for each in json.loads(run("check", "--json", str(file)).out)["findings"]]


@pytest.mark.parametrize(("suffix", "text"), SILENT)
def test_is_not_told(run: Run, tmp_path: Path, suffix: str, text: str) -> None:
    assert _rules(run, tmp_path, suffix, text) == []


@pytest.mark.parametrize(("suffix", "text"), HEARD)
def test_is_told_all_the_same(run: Run, tmp_path: Path, suffix: str, text: str) -> None:
    assert _rules(run, tmp_path, suffix, text) == ["NN101"]


def test_rules_on_a_line_and_on_its_paragraph_add_up(run: Run, tmp_path: Path) -> None:
    text = (
        "<!-- netnord: ignore[NN001] -->\n\n"
        "The region has 1,202 web sites, not 1,302. <!-- netnord: ignore[NN101] -->\n"
        "Of the 44 merchant sites,\n56% have secure payment.\n\nThe region has 1,202 web sites."
    )
    assert _rules(run, tmp_path, ".md", text) == ["NN101", "NN001"]

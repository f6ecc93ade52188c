"""docs/builds.md says what is so."""

from __future__ import annotations

import re
from pathlib import Path

from commands import Run
from netnord.documents.kinds import kind_of
from netnord.render.verdicts import CheckFormat

PAGE = (Path(__file__).parents[1] / "docs" / "builds.md").read_text("utf-8")


def test_every_option_is_one(run: Run) -> None:
    help = run("check", "--help").out
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", PAGE)) - {"--to"}
    assert {option for option in named if option not in help} == set()
    assert {"--select", "--ignore", "--fix", "--diff", "--watch", "--exit-zero", "--stdin-filename"} <= named


def test_every_format_and_every_kind_of_file_is_there() -> None:
    formats = {"table", *re.findall(r"(?:-f|--format) ([a-z]+)", PAGE)}
    assert formats == {format.value for format in CheckFormat}
    rows = re.findall(r"^\| [A-Za-z][^|`]*(?:`[^`]*`)? \| ((?:`\.\w+`,? ?)+)", PAGE, re.MULTILINE)
    suffixes = {suffix for row in rows for suffix in re.findall(r"`(\.\w+)`", row)}
    kinds = {kind_of(f"draft{suffix}") for suffix in suffixes}
    assert len(kinds) == 8

"""The manual page: what the help pages say, in troff that nobody complains of."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

from manual import FOLDER, PAGES, manual
from netnord.cli.commands import COMMANDS
from netnord.terms import Language

every_language = pytest.mark.parametrize("language", Language)


@every_language
def test_it_says_what_help_says(language: Language) -> None:
    assert (FOLDER / PAGES[language]).read_text("utf-8") == manual(language), "run: python man/manual.py"


@every_language
@pytest.mark.parametrize(
    "reader",
    [
        ["man", "--warnings", "-E", "UTF-8", "-l"],
        ["mandoc", "-T", "lint", "-W", "warning"],
    ],
    ids=lambda reader: reader[0],
)
def test_its_readers_have_no_complaint(reader: list[str], language: Language) -> None:
    if not shutil.which(reader[0]):
        pytest.skip(f"there is no {reader[0]}")
    done = subprocess.run(
        [*reader, str(FOLDER / PAGES[language])],
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    if reader[0] == "mandoc":
        assert (done.stdout, done.returncode) == ("", 0)
    else:
        assert all(f"netnord {command}" in done.stdout for command in COMMANDS)

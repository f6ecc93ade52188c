"""The files that a folder or a pattern stands for."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from netnord.cli.drafts import STANDARD_INPUT
from netnord.cli.typed import FileName
from netnord.documents.kinds import DRAFTS
from netnord.errors import InputError


def gathered(names: Iterable[FileName]) -> list[FileName]:
    """Each file as it is, each folder and pattern as the files that it stands for, in their order.

    Of a folder these are the drafts in it and in the folders within, hidden ones and links to folders aside.
    Raises `InputError` where there are none.
    """
    files: list[FileName] = []
    for name in names:
        is_file = name == STANDARD_INPUT or Path(name).is_file()
        if not is_file and Path(name).is_dir():
            files += _nonempty(_drafts_in(name.typed), f"{name}: no draft in this folder; name the files")
        elif not is_file and glob.has_magic(name.typed) and not os.path.lexists(name.typed):
            files += _nonempty(_called(name.typed), f"{name}: no file is called so; check the pattern")
        else:
            files.append(name)
    return files


def _drafts_in(folder: str) -> Iterator[FileName]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for each in sorted(files):
            if not each.startswith(".") and Path(each).suffix.lower() in DRAFTS:
                yield FileName(os.path.normpath(Path(place, each)))


def _called(pattern: str) -> Iterator[FileName]:
    """The files that a pattern fits, each once, however many links lead to it."""
    named = glob.iglob(pattern, recursive=True)  # noqa: PTH207 - a Path takes no pattern that begins at a root
    known = set()
    for each in sorted(named, key=lambda name: (name.count(os.sep), name)):
        real = os.path.realpath(each)
        if real not in known and Path(each).is_file():
            known.add(real)
            yield FileName(each)


def _nonempty(files: Iterable[FileName], complaint: str) -> list[FileName]:
    found = list(files)
    if not found:
        raise InputError(complaint)
    return found

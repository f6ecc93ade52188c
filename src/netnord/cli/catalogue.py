"""What the command line says, in the language of its user."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from contextvars import ContextVar
from functools import cache
from itertools import pairwise
from pathlib import Path

from netnord.cli.project import project_at
from netnord.errors import NetnordError
from netnord.terms import Language

_HOLE = "{}"

SPOKEN = ContextVar("SPOKEN", default=Language.EN)
"""The language of help and messages in this run."""


def language_asked_for(arguments: Sequence[str]) -> Language:
    """That of `--lang`, wherever it stands; else of NETNORD_LANG, the project, the locale; else English.

    Help and mistakes of usage are told before a command line is understood.
    """
    named = os.environ.get("NETNORD_LANG", "")
    for argument, following in pairwise([*arguments, ""]):
        if argument == "--":
            break
        if argument == "--lang":
            named = following
        elif argument.startswith("--lang="):
            named = argument.partition("=")[2]
    if named.lower() in set(Language):
        return Language(named.lower())
    language = None
    with suppress(NetnordError):  # which the command itself will tell of, if it minds
        language = project_at(Path()).language
    return language or locale_language()


def locale_language() -> Language:
    """French if the locale is, else English."""
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return Language.FR if locale.lower().startswith("fr") else Language.EN


def said(english: str, language: Language) -> str:
    """A text of a help page, or a message, in `language`; as it is if there is no translation.

    Of a message each clause is looked up: “unknown command 'sits'; did you mean 'sites'?” is
    “unknown command '{}'” and “did you mean '{}'?”, each with what fills its hole.
    """
    if language is Language.EN:
        return english
    from netnord.typography.numerals import french_spacing

    if english in _french():
        return _french()[english]
    clauses = [_french_clause(clause) for clause in english.split("; ")]
    found = [clause for clause in clauses if clause is not None]
    return french_spacing(" ; ").join(found) if len(found) == len(clauses) else english


def _french_clause(clause: str) -> str | None:
    for template, french in _french().items():
        filling = _filling(template.split(_HOLE), clause)
        if filling is not None:
            return french.format(*(_french().get(each, each) for each in filling))
    return None


def _filling(parts: list[str], text: str) -> list[str] | None:
    """What stands in the holes between `parts` if they make up `text`, each hole as short as can be."""
    first, *later = parts
    if not text.startswith(first):
        return None
    filling, rest = [], text.removeprefix(first)
    for number, part in enumerate(later, start=1):
        end = len(rest) - len(part) if number == len(later) else rest.find(part)
        if end < 1 or not rest.startswith(part, end):
            return None
        filling.append(rest[:end])
        rest = rest[end + len(part) :]
    return None if rest else filling


@cache
def _french() -> dict[str, str]:
    """By the English, in the file two lines with an empty one after them; what says most comes first."""
    from importlib.resources import files

    from netnord.typography.numerals import french_spacing

    text = files("netnord.cli").joinpath("french.txt").read_text("utf-8")
    pairs = [each.split("\n") for each in text.strip().split("\n\n")]
    pairs.sort(key=lambda pair: -len(pair[0]))
    return {english: french_spacing(french) for english, french in pairs}

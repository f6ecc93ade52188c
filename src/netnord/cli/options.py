"""The options that commands share, and what each means."""

from __future__ import annotations

import os
from enum import Enum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from netnord.errors import NetnordError, UnknownNameError
from netnord.interval import Rounding
from netnord.model import Language
from netnord.render.formats import Format
from netnord.store import FactStore, bundled_path, load
from netnord.tables import View

_Choice = TypeVar("_Choice", bound=Enum)


def chosen(kind: str, choices: type[_Choice], name: str) -> _Choice:
    """The member of `choices` that `name` names, in whatever case. Raises `UnknownNameError`."""
    known = [choice.value for choice in choices]
    if name.lower() not in known:
        raise UnknownNameError(kind, name, known, f"one of {', '.join(known)}")
    return choices(name.lower())


def _format(name: str) -> Format:
    return chosen("format", Format, name)


def _language(name: str) -> Language:
    return chosen("language", Language, name)


def _rounding(name: str) -> Rounding:
    return chosen("rounding", Rounding, name)


FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        parser=_format,
        metavar="FORMAT",
        help="table (the default), json, ndjson, csv, tsv, markdown, html, latex or plain.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
LanguageOption = Annotated[
    Language | None,
    typer.Option(
        "--lang",
        parser=_language,
        metavar="fr|en",
        envvar="NETNORD_LANG",
        help="Language of labels, notes and numbers; that of your locale if not given, else English.",
    ),
]
RoundingOption = Annotated[
    Rounding | None,
    typer.Option(
        "--rounding",
        parser=_rounding,
        metavar="nearest|down|up",
        help="How the sources got from value to print: to the nearest (the default), cut off, or up.",
    ),
]
SourcesOption = Annotated[bool, typer.Option("--sources", "-s", help="Say where each figure stands.")]
FactsOption = Annotated[
    Path | None,
    typer.Option(
        "--facts", metavar="FILE", envvar="NETNORD_FACTS", help="A facts file of your own, in place of netnord's."
    ),
]


def view(language: Language | None, rounding: Rounding | None) -> View:
    return View(language or locale_language(), rounding or Rounding.NEAREST)


def locale_language() -> Language:
    """French if the locale is, else English."""
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return Language.FR if locale.lower().startswith("fr") else Language.EN


def format_of(format: Format | None, json: bool) -> Format:
    if json and format not in {None, Format.JSON}:
        raise NetnordError(f"--json and --format {format.value}: give one of the two" if format else "")
    return Format.JSON if json else format or Format.TABLE


def store_at(facts: Path | None) -> FactStore:
    return load(facts or bundled_path())

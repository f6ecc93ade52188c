"""The options that commands share, and what each means."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from netnord.answers.tables import View
from netnord.cli.catalogue import SPOKEN
from netnord.cli.project import project_at
from netnord.errors import NetnordError, UnknownNameError
from netnord.interval import Rounding
from netnord.store.store import FactStore, bundled_path, load_all
from netnord.terms import Language

_Choice = TypeVar("_Choice", bound=Enum)

# As text, not as enums: Typer would explain a wrong one in five lines, and not name the nearest.
FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table (the default), json, ndjson, csv, tsv, markdown, html, latex, plain or value.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
LanguageOption = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="fr|en",
        envvar="NETNORD_LANG",
        help="Language of labels, notes, numbers and messages; that of your locale if not given, else "
        "English.",
    ),
]
MessageLanguageOption = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="fr|en",
        envvar="NETNORD_LANG",
        help="Language of help and of complaints about the command line.",
    ),
]
RoundingOption = Annotated[
    str | None,
    typer.Option(
        "--rounding",
        metavar="nearest|down|up",
        help="How the sources got from value to print: to the nearest (the default), cut off, or up.",
    ),
]
SourcesOption = Annotated[bool, typer.Option("--sources", "-s", help="Say where each figure stands.")]
IdsOption = Annotated[bool, typer.Option("--ids", help="Show ids even where there is little room.")]
FieldsOption = Annotated[
    str | None,
    typer.Option(
        "--fields",
        metavar="NAME,...",
        help="Only these columns, such as id,label,value; as tsv, unless -f asks for json, ndjson or csv.",
    ),
]
NoPagerOption = Annotated[
    bool, typer.Option("--no-pager", help="Write long answers to the terminal as they are.")
]
FactsOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--facts",
        metavar="FILE",
        envvar="NETNORD_FACTS",
        help="A facts file of your own, in place of netnord's; may be given again.",
        show_default=False,
    ),
]


def chosen(kind: str, choices: type[_Choice], name: str) -> _Choice:
    """The member of `choices` that `name` names, in whatever case. Raises `UnknownNameError`."""
    known = [choice.value for choice in choices]
    if name.lower() not in known:
        raise UnknownNameError(kind, name, known, f"there are {', '.join(known)}")
    return choices(name.lower())


def chosen_format(formats: type[_Choice], name: str | None, json: bool) -> _Choice:
    """The one of `formats` that `--format` and `--json` ask for together; the table, if neither does."""
    format = chosen("format", formats, name or "table")
    if not json:
        return format
    if name is not None and format.value != "json":
        raise NetnordError(f"--json and --format {format.value} exclude each other; give one of them")
    return formats("json")


def view(language: str | None, rounding: str | None) -> View:
    """How `--lang` and `--rounding` want figures shown."""
    own = project_at(Path()) if rounding is None else None
    return View(
        SPOKEN.get() if language is None else chosen("language", Language, language),
        ((own and own.rounding) or Rounding.NEAREST)
        if rounding is None
        else chosen("rounding", Rounding, rounding),
    )


def facts_files(facts: Sequence[Path] | None) -> list[Path]:
    """The facts files that `--facts` names, or those of the project; none for those of netnord."""
    return list(facts or project_at(Path()).facts or [])


def store_at(facts: Sequence[Path] | None) -> FactStore:
    """The store in the facts files that `--facts` names, in those of the project, or in that of netnord."""
    return store_in(facts_files(facts))


def store_in(files: Sequence[Path]) -> FactStore:
    """The store in facts files; in that of netnord, if there are none."""
    return load_all(files or [bundled_path()])

"""`lsp`: the findings of `check` where people write."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from netnord.cli.catalogue import SPOKEN
from netnord.cli.check_options import SourceOption
from netnord.cli.options import FactsOption, LanguageOption, chosen
from netnord.errors import InputError, NetnordError
from netnord.terms import Language

StdioOption = Annotated[bool, typer.Option("--stdio", hidden=True)]

_NEEDED = frozenset(("pygls", "lsprotocol"))


def lsp(
    source: SourceOption = None,
    facts: FactsOption = None,
    lang: LanguageOption = None,
    stdio: StdioOption = False,  # noqa: ARG001
) -> int:
    """Serve an editor: findings as you type, sources, corrections and figures.

    Started by the editor, with which it speaks over standard input and output. Needs netnord[lsp].

    Examples:
        netnord lsp --lang fr  # what the editor starts, with messages in French
    """
    given = None if lang is None else chosen("language", Language, lang)
    try:
        from netnord.lsp.server import serve
        from netnord.lsp.settings import Settings
    except ModuleNotFoundError as missing:
        if str(missing.name).partition(".")[0] not in _NEEDED:
            raise
        raise NetnordError(
            "the language server needs pygls; install it with: pip install 'netnord[lsp]'"
        ) from None
    if sys.stdin is None or sys.stdin.isatty():
        raise InputError("lsp is to be started by an editor, not in a terminal; see docs/editors.md")
    settings = Settings(_files(facts), _files(source), given)
    serve(settings, SPOKEN.get())
    return 0


def _files(names: Sequence[os.PathLike[str]] | None) -> tuple[Path, ...] | None:
    return tuple(Path(each).absolute() for each in names) if names else None

"""`lsp`: the findings of `check` where people write."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from netnord.cli.options import LanguageOption, view
from netnord.errors import InputError, NetnordError

StdioOption = Annotated[bool, typer.Option("--stdio", hidden=True)]

_NEEDED = frozenset(("pygls", "lsprotocol"))


def lsp(stdio: StdioOption = False, lang: LanguageOption = None) -> int:  # noqa: ARG001
    """Serve an editor: findings as you type, sources, corrections and figures.

    Started by the editor, with which it speaks over standard input and output. Needs netnord[lsp].

    Examples:
        netnord lsp --lang fr  # what the editor starts, with messages in French
    """
    language = view(lang, None).language
    try:
        from netnord.lsp.server import serve
    except ModuleNotFoundError as missing:
        if str(missing.name).partition(".")[0] not in _NEEDED:
            raise
        raise NetnordError(
            "the language server needs pygls; install it with: pip install 'netnord[lsp]'"
        ) from None
    if sys.stdin is None or sys.stdin.isatty():
        raise InputError("lsp is to be started by an editor, not in a terminal; see docs/editors.md")
    serve(language)
    return 0

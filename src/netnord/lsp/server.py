"""The language server on standard input and output."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from netnord import __version__
from netnord.lsp.conversation import Conversation
from netnord.lsp.desk import Desk
from netnord.lsp.settings import Settings
from netnord.terms import Language


def serve(given: Settings, language: Language) -> None:
    """Serves one editor until it leaves.

    `given` holds where the editor does not say otherwise, `language` where neither that nor a project does.
    """
    gc.enable()  # other commands do without: they end before garbage counts
    if not os.environ.get("NETNORD_DEBUG"):
        # What it would log with a traceback, the editor is told in one line.
        logging.getLogger("pygls").addHandler(logging.NullHandler())
    # pygls closes its output, and standard output has to stay open until the process ends.
    server_for(Desk(given, language)).start_io(stdout=os.fdopen(os.dup(sys.stdout.fileno()), "wb"))


def server_for(desk: Desk) -> LanguageServer:
    """A server that has not yet begun."""
    # Editors send the whole text at each change: pages are short, and pygls, which would have to put changes
    # into it, takes form feeds and other characters for ends of lines that are none for editors.
    server = LanguageServer("netnord", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
    talk = Conversation(server, desk)
    correcting = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    handlers: list[tuple[str, Callable[[Any], object], object]] = [
        (types.INITIALIZE, talk.initialize, None),
        (types.WORKSPACE_DID_CHANGE_CONFIGURATION, talk.change_configuration, None),
        (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, talk.change_files, None),
        (types.TEXT_DOCUMENT_DID_OPEN, talk.open, None),
        (types.TEXT_DOCUMENT_DID_CHANGE, talk.change, None),
        (types.TEXT_DOCUMENT_DID_SAVE, talk.save, None),
        (types.TEXT_DOCUMENT_DID_CLOSE, talk.close, None),
        (types.TEXT_DOCUMENT_HOVER, talk.hover, None),
        (types.TEXT_DOCUMENT_CODE_ACTION, talk.correct, correcting),
        (types.TEXT_DOCUMENT_COMPLETION, talk.complete, types.CompletionOptions()),
    ]
    for method, handler, options in handlers:
        server.feature(method, options)(partial(handler))  # pygls writes attributes on it: no bound method
    return server

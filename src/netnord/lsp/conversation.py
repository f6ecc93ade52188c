"""What an editor says, and what it is answered."""

from __future__ import annotations

import asyncio
from pathlib import Path
from time import perf_counter
from typing import Any

from lsprotocol import types
from pygls.exceptions import FeatureNotificationError
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from netnord.errors import NetnordError
from netnord.lsp.backing import Backing
from netnord.lsp.completion import completions
from netnord.lsp.desk import Desk
from netnord.lsp.diagnostics import correction, diagnostic, is_shown
from netnord.lsp.hover import hover
from netnord.lsp.open_draft import OpenDraft
from netnord.lsp.settings import settings_of
from netnord.terms import Language

_SECTION = "netnord"  # of the settings of an editor
_LONGEST_PAUSE = 0.5  # seconds without a change before a draft is checked, however long that takes


class Conversation:
    """With one editor. A draft is checked when it has rested for as long as its last check took."""

    def __init__(self, server: LanguageServer, desk: Desk) -> None:
        self._server = server
        self._desk = desk
        self._folder = Path()
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._pauses: dict[str, float] = {}
        self._complaint = ""

    def initialize(self, params: types.InitializeParams) -> None:
        self._desk.encoding = types.PositionEncodingKind(self._server.workspace.position_encoding)
        root = params.workspace_folders[0].uri if params.workspace_folders else params.root_uri
        self._folder = Path((root and to_fs_path(root)) or "")
        if params.locale:
            is_french = params.locale.lower().startswith(Language.FR.value)
            self._desk.language = Language.FR if is_french else Language.EN
        self._configure(params.initialization_options)

    def change_configuration(self, params: types.DidChangeConfigurationParams) -> None:
        if isinstance(params.settings, dict) and _SECTION in params.settings:
            self._configure(params.settings[_SECTION])
            self._check_all()

    def open(self, params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        self._desk.put(document.uri, to_fs_path(document.uri) or document.uri, document.text)
        self._publish(document.uri)

    def change(self, params: types.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        document = self._server.workspace.get_text_document(uri)
        self._desk.put(uri, document.path, document.source)
        if uri in self._waiting:
            self._waiting[uri].cancel()
        pause = min(self._pauses.get(uri, 0.0), _LONGEST_PAUSE)
        self._waiting[uri] = asyncio.get_running_loop().call_later(pause, self._publish_or_tell, uri)

    def close(self, params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        self._desk.take_away(uri)
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def save(self, params: types.DidSaveTextDocumentParams) -> None:  # noqa: ARG002
        self._check_all()  # it may be a source of the others

    def change_files(self, params: types.DidChangeWatchedFilesParams) -> None:  # noqa: ARG002
        self._check_all()

    def hover(self, params: types.HoverParams) -> types.Hover | None:
        draft, backing = self._draft(params.text_document.uri)
        if draft is None or backing is None:
            return None
        found = draft.found_at(draft.positions.offset(params.position), backing)
        return None if found is None else hover(found, backing, draft.positions)

    def correct(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        draft, backing = self._draft(uri)
        if draft is None or backing is None:
            return []
        start, end = (draft.positions.offset(each) for each in (params.range.start, params.range.end))
        touched = [
            found.finding
            for found in draft.found(backing)
            if found.finding.start <= end and start <= found.finding.end
        ]
        actions = (correction(each, draft.positions, uri, backing.language) for each in touched)
        return [each for each in actions if each is not None]

    def complete(self, params: types.CompletionParams) -> types.CompletionList | None:
        draft, backing = self._draft(params.text_document.uri)
        if draft is None or backing is None:
            return None
        return completions(draft.text, draft.positions.offset(params.position), backing, draft.positions)

    def _configure(self, written: Any) -> None:
        try:
            self._desk.configure(settings_of(written, self._folder))
        except NetnordError as failure:
            self._complain(str(failure))

    def _draft(self, uri: str) -> tuple[OpenDraft | None, Backing | None]:
        """An open draft and what it is held against; if that cannot be read, the user is told why."""
        try:
            return self._desk.draft(uri), self._desk.backing()
        except NetnordError as failure:
            self._complain(str(failure))
            return self._desk.draft(uri), None

    def _check_all(self) -> None:
        for uri in self._desk.uris():
            self._publish(uri)

    def _publish_or_tell(self, uri: str) -> None:
        try:
            self._publish(uri)
        except Exception as failure:  # a mistake of this program; pygls does the same in its handlers
            self._server.report_server_error(failure, FeatureNotificationError)

    def _publish(self, uri: str) -> None:
        """Tell the editor the findings on a draft as it now stands."""
        if uri in self._waiting:
            self._waiting.pop(uri).cancel()
        begin = perf_counter()
        draft, backing = self._draft(uri)
        if draft is None:
            return
        shown = [
            diagnostic(found.finding, draft.positions)
            for found in (draft.found(backing) if backing is not None else [])
            if is_shown(found.finding, shows_all=self._desk.settings.shows_all)
        ]
        version = self._server.workspace.get_text_document(uri).version
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, shown, version))
        self._pauses[uri] = perf_counter() - begin
        if backing is not None:
            self._complain(backing.warning)

    def _complain(self, message: str) -> None:
        """Show a message, once until there is another, or nothing to complain of."""
        if message and message != self._complaint:
            shown = types.ShowMessageParams(types.MessageType.Warning, f"{_SECTION}: {message}")
            self._server.window_show_message(shown)
        self._complaint = message

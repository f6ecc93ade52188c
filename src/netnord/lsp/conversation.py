"""What an editor says, and what it is answered."""

from __future__ import annotations

import asyncio
from pathlib import Path, PurePath
from time import perf_counter
from typing import Any, NamedTuple

from lsprotocol import types
from pygls.exceptions import FeatureNotificationError
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from netnord.check.findings import Found
from netnord.cli.catalogue import said
from netnord.errors import NetnordError
from netnord.lsp.backing import Backing
from netnord.lsp.completion import completions
from netnord.lsp.desk import Desk
from netnord.lsp.diagnostics import ALARMS, correction, diagnostic
from netnord.lsp.hover import hover
from netnord.lsp.open_draft import OpenDraft
from netnord.lsp.settings import settings_of
from netnord.terms import Language

_SECTION = "netnord"  # of the settings of an editor
_SUFFIXES = {"markdown": ".md", "html": ".html", "latex": ".tex", "tex": ".tex", "restructuredtext": ".rst"}
_SHORTEST_PAUSE = 0.01  # seconds without a change before a draft is checked: changes that wait are read first
_LONGEST_PAUSE = 0.5
_QUICK = 0.1  # seconds of a check at each letter that nobody minds


class Checked(NamedTuple):
    """A draft, what it was held against, and what was found."""

    draft: OpenDraft
    backing: Backing
    found: list[Found]

    def touching(self, start: int, end: int) -> list[Found]:
        """What was found on figures that lie or end between two characters of the draft."""
        return [each for each in self.found if each.finding.start <= end and start <= each.finding.end]


class Conversation:
    """With one editor. A draft is checked at once; one that takes long, when it has rested for as long."""

    def __init__(self, server: LanguageServer, desk: Desk) -> None:
        self._server = server
        self._desk = desk
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._took: dict[str, float] = {}  # seconds, after the last change
        self._complaint = ""

    def initialize(self, params: types.InitializeParams) -> None:
        self._desk.encoding = types.PositionEncodingKind(self._server.workspace.position_encoding)
        root = params.workspace_folders[0].uri if params.workspace_folders else params.root_uri
        self._desk.folder = Path((root and to_fs_path(root)) or "").absolute()
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
        name = to_fs_path(document.uri) or document.uri
        if not PurePath(name).suffix:  # not yet saved
            name += _SUFFIXES.get(document.language_id, "")
        self._desk.open(document.uri, name, document.text)
        self._publish(document.uri)

    def change(self, params: types.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        draft = self._desk.draft(uri)
        if draft is None:
            return
        draft.rewrite(self._server.workspace.get_text_document(uri).source)
        if uri in self._waiting:
            self._waiting[uri].cancel()
        took = self._took.get(uri, 0.0)
        pause = _SHORTEST_PAUSE if took < _QUICK else min(took, _LONGEST_PAUSE)
        self._waiting[uri] = asyncio.get_running_loop().call_later(pause, self._publish_change, uri)

    def close(self, params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        self._desk.close(uri)
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def save(self, params: types.DidSaveTextDocumentParams) -> None:  # noqa: ARG002
        self._check_all()  # it may be a source of the others

    def change_files(self, params: types.DidChangeWatchedFilesParams) -> None:  # noqa: ARG002
        self._check_all()

    def hover(self, params: types.HoverParams) -> types.Hover | None:
        checked = self._checked(params.text_document.uri)
        if checked is None:
            return None
        offset = checked.draft.positions.offset(params.position)
        touched = checked.touching(offset, offset)
        return hover(touched[-1], checked.backing, checked.draft.positions) if touched else None

    def correct(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        checked = self._checked(uri)
        if checked is None:
            return []
        positions, language = checked.draft.positions, checked.backing.language
        touched = checked.touching(positions.offset(params.range.start), positions.offset(params.range.end))
        actions = (correction(found, positions, uri, language) for found in touched)
        return [action for action in actions if action is not None]

    def complete(self, params: types.CompletionParams) -> types.CompletionList | None:
        checked = self._checked(params.text_document.uri)
        if checked is None:
            return None
        text, positions = checked.draft.text, checked.draft.positions
        return completions(text, positions.offset(params.position), checked.backing, positions)

    def _configure(self, written: Any) -> None:
        try:
            self._desk.configure(settings_of(written, self._desk.folder))
        except NetnordError as failure:
            self._complain(str(failure))

    def _checked(self, uri: str) -> Checked | None:
        """A draft as it stands; ``None`` if it is not open, or cannot be checked, which the user is told."""
        draft = self._desk.draft(uri)
        if draft is None:
            return None
        try:
            backing = self._desk.backing(draft)
            checked = Checked(draft, backing, draft.found(backing))
        except NetnordError as failure:
            self._complain(str(failure))
            return None
        self._complain(backing.warning)
        return checked

    def _check_all(self) -> None:
        for uri in self._desk.uris():
            self._publish(uri)

    def _publish_change(self, uri: str) -> None:
        begin = perf_counter()
        try:
            self._publish(uri)
        except Exception as failure:  # a mistake of this program; pygls does the same in its handlers
            self._server.report_server_error(failure, FeatureNotificationError)
        self._took[uri] = perf_counter() - begin

    def _publish(self, uri: str) -> None:
        """Tell the editor the findings on a draft as it now stands."""
        if uri in self._waiting:
            self._waiting.pop(uri).cancel()
        if self._desk.draft(uri) is None:
            return
        checked, shows_all = self._checked(uri), self._desk.settings.shows_all
        shown = (
            [
                diagnostic(found.finding, checked.draft.positions)
                for found in checked.found
                if shows_all or found.finding.level in ALARMS
            ]
            if checked is not None
            else []
        )
        version = self._server.workspace.get_text_document(uri).version
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, shown, version))

    def _complain(self, message: str) -> None:
        """Show a message, once until there is another, or nothing to complain of."""
        if message and message != self._complaint:
            words = said(message, self._desk.settings.language or self._desk.language)
            shown = types.ShowMessageParams(types.MessageType.Warning, f"{_SECTION}: {words}")
            self._server.window_show_message(shown)
        self._complaint = message

"""An editor that speaks with `netnord lsp`, in a process of its own, as tests need one."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest

pytest.importorskip("pygls", reason="the language server needs pygls")

from lsprotocol import types
from pygls.lsp.client import LanguageClient

_PATIENCE = 30.0  # seconds
_Answer = TypeVar("_Answer")


class Editor:
    """Opens drafts, changes them, and waits for what the server says."""

    def __init__(self, runner: asyncio.Runner) -> None:
        self._runner = runner
        self._client = LanguageClient("editor", "1")
        self._versions: dict[str, int] = {}
        self._published: dict[str, types.PublishDiagnosticsParams] = {}
        self._news = asyncio.Event()
        self.messages: list[str] = []
        self._client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self._diagnosed))
        self._client.feature(types.WINDOW_SHOW_MESSAGE)(partial(self._told))

    def _diagnosed(self, params: types.PublishDiagnosticsParams) -> None:
        self._published[params.uri] = params
        self._news.set()

    def _told(self, params: types.ShowMessageParams) -> None:
        self.messages.append(params.message)

    def start(
        self,
        folder: Path,
        options: Any,
        arguments: tuple[str, ...],
        locale: str | None,
        encodings: list[str] | None,
    ) -> types.InitializeResult:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("NETNORD")}
        environment |= {"PYTHONPATH": os.pathsep.join(sys.path), "LC_ALL": "C.UTF-8"}
        command = [sys.executable, "-m", "netnord", "lsp", *arguments]
        self._wait(self._client.start_io(*command, env=environment))
        general = types.GeneralClientCapabilities(position_encodings=encodings) if encodings else None
        begun = self._wait(
            self._client.initialize_async(
                types.InitializeParams(
                    capabilities=types.ClientCapabilities(general=general),
                    root_uri=folder.as_uri(),
                    initialization_options=options,
                    locale=locale,
                )
            )
        )
        self._tell(self._client.initialized, types.InitializedParams())
        return begun

    def leave(self) -> int | None:
        """Ends the server, and gives its exit code."""
        self._wait(self._client.shutdown_async(None))
        self._tell(self._client.exit, None)
        process = self._client._server
        code = None if process is None else self._wait(process.wait())
        self._wait(self._client.stop())
        return code

    def open(self, uri: str, text: str, language: str = "markdown") -> list[types.Diagnostic]:
        document = types.TextDocumentItem(uri, language, 1, text)
        self._versions[uri] = 1
        self._tell(self._client.text_document_did_open, types.DidOpenTextDocumentParams(document))
        return self._diagnostics(uri, 1)

    def change(self, uri: str, text: str) -> list[types.Diagnostic]:
        self.send_change(uri, text)
        return self._diagnostics(uri, self._versions[uri])

    def send_change(self, uri: str, text: str) -> None:
        self._versions[uri] += 1
        document = types.VersionedTextDocumentIdentifier(self._versions[uri], uri)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self._tell(
            self._client.text_document_did_change, types.DidChangeTextDocumentParams(document, [change])
        )

    def save(self, uri: str) -> list[types.Diagnostic]:
        self._published.pop(uri, None)
        document = types.TextDocumentIdentifier(uri)
        self._tell(self._client.text_document_did_save, types.DidSaveTextDocumentParams(document))
        return self._diagnostics(uri, self._versions[uri])

    def configure(self, settings: Any, uri: str) -> list[types.Diagnostic]:
        self._published.pop(uri, None)
        self._tell(
            self._client.workspace_did_change_configuration, types.DidChangeConfigurationParams(settings)
        )
        return self._diagnostics(uri, self._versions[uri])

    def close(self, uri: str) -> list[types.Diagnostic]:
        self._published.pop(uri, None)
        document = types.TextDocumentIdentifier(uri)
        self._tell(self._client.text_document_did_close, types.DidCloseTextDocumentParams(document))
        return self._diagnostics(uri, None)

    def hover(self, uri: str, line: int, character: int) -> str | None:
        """What is shown at a place, in Markdown."""
        params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        shown = self._wait(self._client.text_document_hover_async(params))
        if shown is None:
            return None
        assert isinstance(shown.contents, types.MarkupContent)
        return shown.contents.value

    def actions(self, uri: str, range: types.Range) -> list[types.CodeAction]:
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(uri), range, types.CodeActionContext(diagnostics=[])
        )
        actions = self._wait(self._client.text_document_code_action_async(params)) or []
        return [each for each in actions if isinstance(each, types.CodeAction)]

    def completions(self, uri: str, line: int, character: int) -> list[types.CompletionItem]:
        params = types.CompletionParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        offered = self._wait(self._client.text_document_completion_async(params))
        assert isinstance(offered, types.CompletionList)
        return list(offered.items)

    def _tell(self, notify: Callable[[Any], None], params: Any) -> None:
        async def told() -> None:
            notify(params)

        self._runner.run(told())

    def _diagnostics(self, uri: str, version: int | None) -> list[types.Diagnostic]:
        """Those of this version of a draft, once they come."""

        async def published() -> list[types.Diagnostic]:
            while uri not in self._published or self._published[uri].version != version:
                self._news.clear()
                await self._news.wait()
            return list(self._published[uri].diagnostics)

        return self._wait(published())

    def _wait(self, answer: Coroutine[Any, Any, _Answer] | Any) -> _Answer:
        async def patient() -> _Answer:
            return await asyncio.wait_for(answer, _PATIENCE)

        return self._runner.run(patient())


@contextmanager
def editor(
    folder: Path,
    options: Any = None,
    *,
    arguments: tuple[str, ...] = (),
    locale: str | None = None,
    encodings: list[str] | None = None,
) -> Iterator[Editor]:
    """One that has begun to speak with a server; the server ends with it."""
    with asyncio.Runner() as runner:

        async def made() -> Editor:
            return Editor(runner)

        one = runner.run(made())
        one.start(folder, options, arguments, locale, encodings)
        yield one
        assert one.leave() == 0


def applied(text: str, edit: types.TextEdit) -> str:
    """`text` after an edit within one line, whose columns count UTF-16 code units."""
    lines = text.split("\n")
    start, end = edit.range.start, edit.range.end
    assert start.line == end.line
    units = lines[start.line].encode("utf-16-le")
    before, after = units[: 2 * start.character], units[2 * end.character :]
    lines[start.line] = (before + edit.new_text.encode("utf-16-le") + after).decode("utf-16-le")
    return "\n".join(lines)

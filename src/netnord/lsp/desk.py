"""The drafts that an editor has open, and what they are held against."""

from __future__ import annotations

from collections.abc import Iterable

from lsprotocol import types

from netnord.lsp.backing import Backing
from netnord.lsp.open_draft import OpenDraft
from netnord.lsp.settings import Settings
from netnord.terms import Language


class Desk:
    """Of one editor."""

    def __init__(self, language: Language) -> None:
        """`language` is that of messages, unless the settings say another."""
        self.language = language
        self.settings = Settings()
        self.encoding = types.PositionEncodingKind.Utf16
        self._drafts: dict[str, OpenDraft] = {}
        self._backing: Backing | None = None

    def configure(self, settings: Settings) -> None:
        self.settings, self._backing = settings, None

    def open(self, uri: str, name: str, text: str) -> None:
        """`name` is that of the file of the draft."""
        self._drafts[uri] = OpenDraft(name, text, self.encoding)

    def close(self, uri: str) -> None:
        self._drafts.pop(uri, None)

    def draft(self, uri: str) -> OpenDraft | None:
        return self._drafts.get(uri)

    def uris(self) -> Iterable[str]:
        return list(self._drafts)

    def backing(self) -> Backing:
        """What drafts are held against, as the files now are. Raises `NetnordError` if one cannot be read."""
        if self._backing is None or not self._backing.is_current():
            self._backing = None
            self._backing = Backing(self.settings, self.settings.language or self.language)
        return self._backing

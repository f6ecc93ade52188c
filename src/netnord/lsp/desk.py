"""The drafts that an editor has open, and what they are held against."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lsprotocol import types

from netnord.cli.project import project_at
from netnord.lsp.backing import Backing
from netnord.lsp.open_draft import OpenDraft
from netnord.lsp.settings import Settings
from netnord.terms import Language

_Key = tuple[tuple[Path, ...], tuple[Path, ...], Language]


class Desk:
    """Of one editor."""

    def __init__(self, given: Settings, language: Language) -> None:
        """`given` holds where the editor does not say otherwise; `language` where nothing does."""
        self.language = language
        self.encoding = types.PositionEncodingKind.Utf16
        self.folder = Path()
        """From which names of files start, and in which drafts lie that are in no file."""
        self._given = given
        self.settings = given
        self._drafts: dict[str, OpenDraft] = {}
        self._backings: dict[_Key, Backing] = {}

    def configure(self, settings: Settings) -> None:
        self.settings = settings.or_else(self._given)
        self._backings.clear()

    def open(self, uri: str, name: str, text: str) -> None:
        """`name` is that of the file of the draft."""
        self._drafts[uri] = OpenDraft(name, text, self.encoding)

    def close(self, uri: str) -> None:
        self._drafts.pop(uri, None)

    def draft(self, uri: str) -> OpenDraft | None:
        return self._drafts.get(uri)

    def uris(self) -> Iterable[str]:
        return list(self._drafts)

    def backing(self, draft: OpenDraft) -> Backing:
        """What `draft` is held against, as the files now are: what the settings name, or its project.

        Raises `NetnordError` for a file that cannot be read.
        """
        path = Path(draft.name)
        project = project_at(path.parent if path.is_absolute() else self.folder)
        facts, sources = (
            tuple(asked if asked is not None else found or ())
            for asked, found in (
                (self.settings.facts, project.facts),
                (self.settings.sources, project.sources),
            )
        )
        key = (facts, sources, self.settings.language or project.language or self.language)
        backing = self._backings.get(key)
        if backing is None or not backing.is_current():
            self._backings.pop(key, None)
            backing = self._backings[key] = Backing(*key)
        return backing

"""A draft that is open in an editor."""

from __future__ import annotations

from lsprotocol import types

from netnord.check.findings import Found
from netnord.check.memory import Memory
from netnord.documents.kinds import of_text
from netnord.lsp.backing import Backing
from netnord.lsp.positions import Positions


class OpenDraft:
    """A text that changes, with the findings on it as it now stands."""

    def __init__(self, name: str, text: str, encoding: types.PositionEncodingKind) -> None:
        """`name`, that of its file, tells what it is; the editor counts columns in `encoding`."""
        self.name = name
        self._encoding = encoding
        self._backing: Backing | None = None
        self.rewrite(text)

    def rewrite(self, text: str) -> None:
        self.text = text
        self.positions = Positions(text, self._encoding)
        self._found: list[Found] | None = None

    def found(self, backing: Backing) -> list[Found]:
        """What `netnord check` finds in the text as it now stands, held against `backing`.

        Raises `InputError` for a kind of file that is not read.
        """
        if backing is not self._backing:
            self._backing, self._memory, self._found = backing, Memory(), None
        if self._found is None:
            passages = of_text(self.name, self.text).passages()
            self._found = list(backing.checker.check_passages(self.name, passages, self._memory))
        return self._found

"""Texts with edits made."""

from __future__ import annotations

from collections.abc import Iterable

from netnord.documents.document import Edit


def rewritten(text: str, edits: Iterable[Edit]) -> str:
    """`text` with all `edits` made; they must not overlap.

    ("1,302 sites", [Edit(2, 3, "2")]) gives "1,202 sites".
    """
    parts = []
    done = 0
    for edit in sorted(edits):
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*parts, text[done:]])

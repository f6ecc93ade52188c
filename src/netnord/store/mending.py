"""The marks on what a program has written into a facts file and a person is still to mend."""

from __future__ import annotations

from netnord.store.model import Phrase

UNMENDED_TOPIC = "to_mend"
"""The topic of facts whose ids are to be mended."""

_MARKS = Phrase(fr="À REVOIR\u00a0:", en="TO MEND:")


def to_mend(text: str) -> Phrase:
    """`text` as a label with a mark in each language."""
    return Phrase(fr=f"{_MARKS.fr} {text}", en=f"{_MARKS.en} {text}")


def is_unmended(text: str) -> bool:
    return text.startswith((_MARKS.fr, _MARKS.en))

"""Quotation marks."""

from __future__ import annotations

from netnord.terms import Language
from netnord.typography.numerals import NO_BREAK_SPACE

_OPENING = {Language.FR: f"«{NO_BREAK_SPACE}", Language.EN: "“"}
_CLOSING = {Language.FR: f"{NO_BREAK_SPACE}»", Language.EN: "”"}
_INNER = {Language.FR: str.maketrans('«»"', "“”'"), Language.EN: str.maketrans('“”«»"', "‘’‘’'")}


def quoted(words: str, language: Language) -> str:
    """`words` in quotation marks; a quotation inside them has the other kind of marks."""
    return _OPENING[language] + words.translate(_INNER[language]) + _CLOSING[language]

"""What to write instead of a character that an encoding does not have."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable

_LOOKALIKES = {
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "«": '"',
    "»": '"',
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "–": "-",
    "—": "-",
    "−": "-",
    "×": "x",
    "÷": "/",
    "·": "-",
    "•": "-",
    "…": "...",
    "≈": "~",
    "≤": "<=",
    "≥": ">=",
    "→": "->",
    "✓": "v",
    "✗": "x",
    "œ": "oe",
    "Œ": "OE",
    "█": "#",
    "▉": "#",
    "▊": "#",
    "▋": "#",
    "▌": "#",
    "▍": " ",
    "▎": " ",
    "▏": " ",
    "─": "-",
    "━": "-",
}


def register() -> None:
    """Makes two error handlers known: ``netnord.lookalike`` for people, ``netnord.json`` for JSON."""
    codecs.register_error("netnord.lookalike", _handler(lookalike))
    codecs.register_error("netnord.json", _handler(_json_escape))


def lookalike(character: str) -> str:
    """ASCII that reads like `character`, or a question mark."""
    known = _LOOKALIKES.get(character)
    if known is not None:
        return known
    letters = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return letters or "?"


def _json_escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[index]:02x}{units[index + 1]:02x}" for index in range(0, len(units), 2))


def _handler(substitute: Callable[[str], str]) -> Callable[[UnicodeError], tuple[str, int]]:
    def handle(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeEncodeError):
            raise error
        return "".join(map(substitute, error.object[error.start : error.end])), error.end

    return handle

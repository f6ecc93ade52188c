"""What messages are put together from, in both languages."""

from __future__ import annotations

from importlib.resources import files

import msgspec

from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.typography.numerals import french_spacing

PHRASES = msgspec.json.decode(
    files("netnord.check").joinpath("phrases.json").read_bytes(), type=dict[str, Phrase]
)
_SPACED = {key: french_spacing(phrase.fr) for key, phrase in PHRASES.items()}


def say(key: str, language: Language, **parts: object) -> str:
    """The phrase called `key` with its parts filled in."""
    phrase = _SPACED[key] if language is Language.FR else PHRASES[key].en
    return phrase.format_map(parts)

"""The words of which numbers are made, in French and English."""

from __future__ import annotations

from netnord.languages.en import ENGLISH
from netnord.languages.fr import FRENCH

NUMBER_WORDS = frozenset(
    word
    for spelling in (FRENCH.spelling, ENGLISH.spelling)
    for part in (
        spelling.units,
        spelling.tens,
        spelling.hundreds,
        spelling.scales,
        spelling.ordinals,
    )
    for word in part
    if word not in spelling.articles
)
ORDINALS = frozenset(FRENCH.spelling.ordinals) | frozenset(ENGLISH.spelling.ordinals)
"""Words that end a number, and begin none: the first twelve are not one number."""

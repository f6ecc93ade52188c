"""The small words of a text: what language they are of, and what they do to a number."""

from __future__ import annotations

from collections.abc import Iterable

from netnord.languages.prose import ENGLISH, FRENCH, SIGNS
from netnord.terms import Language

SMALL_WORDS = FRENCH.function_words | ENGLISH.function_words
"""Words that name nothing, folded."""

CLAUSE_ENDS = FRENCH.clause_ends | ENGLISH.clause_ends | frozenset(",;:()[]—–?!…/|")
"""Words and marks with which a clause ends or another begins."""

_ONLY_FRENCH = FRENCH.function_words - ENGLISH.function_words
_ONLY_ENGLISH = ENGLISH.function_words - FRENCH.function_words
_SIGNS_OF: dict[str, tuple[str, ...]] = {
    word: tuple(sign for sign in SIGNS if word in getattr(FRENCH, sign) | getattr(ENGLISH, sign))
    for word in frozenset().union(*(getattr(prose, sign) for prose in (FRENCH, ENGLISH) for sign in SIGNS))
}


def language_of(words: Iterable[str]) -> Language:
    """French or English, by the folded words that only one of them has: "le chat" is French."""
    french = english = 0
    for word in words:
        french += word in _ONLY_FRENCH
        english += word in _ONLY_ENGLISH
    return Language.FR if french > english else Language.EN


def signs_of(word: str) -> tuple[str, ...]:
    """What a folded word does to what is said of a number: "restant" gives "remainders"."""
    return _SIGNS_OF.get(word, ())

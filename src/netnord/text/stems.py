"""Words as stems, so that "connected", "connection" and "connections" are told to be akin."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from netnord.terms import Language
from netnord.text.tokens import folded

if TYPE_CHECKING:
    from Stemmer import Stemmer

_NAMES = {Language.FR: "french", Language.EN: "english"}


@cache
def _stemmer(language: Language) -> Stemmer:
    from Stemmer import Stemmer

    return Stemmer(_NAMES[language])


@cache
def stem(word: str, language: Language) -> str:
    """The stem of a word in lower case, without accents: "reliées" gives "reli" in French.

    By the Snowball stemmers (M. F. Porter, "Snowball: a language for stemming algorithms", 2001).
    """
    return folded(_stemmer(language).stemWord(word))

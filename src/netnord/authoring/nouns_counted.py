"""Which words after a number are what it counts."""

from __future__ import annotations

from netnord.authoring.told import Span, TextRead
from netnord.languages.prose import ENGLISH, FRENCH
from netnord.quantities.forms import DETERMINERS, FORMS, OF
from netnord.terms import Language

_NO_NOUNS = FRENCH.no_nouns | ENGLISH.no_nouns | FRENCH.negations | ENGLISH.negations

_BEFORE_NOUNS = OF | DETERMINERS | frozenset(("all", "tous", "toutes"))


def head(read: TextRead, span: Span) -> Span:
    """The noun with which some words begin, with its adjectives; empty if they do not begin with one.

    "flooded houses" of "of the flooded houses were insured", "sites professionnels" of "des sites
    professionnels présentent": in English up to the first plural, in French the first word and the plurals
    that follow it.
    """
    first = span[0]
    while first < span[1] and read.tokens.words[first] in _BEFORE_NOUNS:
        first += 1
    last = first
    while last < span[1] and read.is_telling(last) and read.tokens.words[last] not in _NO_NOUNS:
        last += 1
    if read.language is Language.FR:
        following = range(first + 1, last)
        end = next((each for each in following if not _is_plural(read, each)), last)
        return first, end if last > first and _is_plural(read, first) else min(first + 1, last)
    plural = next((each for each in range(first, last) if _is_plural(read, each)), None)
    return first, last if plural is None else plural + 1


def _is_plural(read: TextRead, token: int) -> bool:
    word = read.tokens.words[token]
    return word in FORMS.plurals or (word.endswith(("s", "x")) and not word.endswith("ss"))

"""Figures by the words that speak of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from netnord.store.model import Concept, Derived, Fact, NameList, Phrase
from netnord.store.store import FactStore
from netnord.terms import Language
from netnord.text.stems import stem
from netnord.text.tokens import Tokens

_SHORTEST_STEM = 3  # letters
_PARTICIPLE_ENDING = re.compile(r"e(e?s?)$")

_Stem = tuple[Language, str]


class _Word(NamedTuple):
    plain: str
    """In lower case without accents."""
    written: str
    """In lower case with its accents, which tell its forms."""


def matching(store: FactStore, words: list[str]) -> list[str]:
    """The ids of what all of `words` speak of, in either language, accents and case aside.

    A word fits if one of the label, synonyms, base, scope, names or id begins with it or is another form of
    it; a number has to be the whole one.
    """
    wanted = _words(" ".join(words))
    described: list[Fact | Derived | NameList] = [
        *store.facts.values(),
        *store.derived.values(),
        *store.names.values(),
    ]
    return [each.id for each in described if wanted and _speaks_of(each, wanted, store.concepts)]


def _speaks_of(each: Fact | Derived | NameList, wanted: list[_Word], concepts: Mapping[str, Concept]) -> bool:
    spoken: set[str] = set()
    stems: set[_Stem] = set()
    for language in Language:
        texts = [text for text in _texts(each, language) if text]
        for concept in () if isinstance(each, NameList) else each.about:
            texts += concepts[concept].fr if language is Language.FR else concepts[concept].en
        for word in _words(" ".join(texts)):
            spoken.add(word.plain)
            stems |= _stems(word, language)
    return all(_fits(word, spoken, stems) for word in wanted)


def _fits(word: _Word, spoken: set[str], stems: set[_Stem]) -> bool:
    if word.plain.isdecimal():
        return word.plain in spoken
    return any(other.startswith(word.plain) for other in spoken) or not _stems_meant(word).isdisjoint(stems)


def _words(text: str) -> list[_Word]:
    tokens = Tokens(text)
    lower = text.lower() if len(text.lower()) == len(text) else text
    return [
        _Word(plain, lower[start:end])
        for plain, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True)
    ]


@cache
def _stems(word: _Word, language: Language) -> frozenset[_Stem]:
    stems = {stem(word.written, language), stem(word.plain, language)}
    return frozenset((language, each) for each in stems if len(each) >= _SHORTEST_STEM)


@cache
def _stems_meant(word: _Word) -> frozenset[_Stem]:
    """The stems of a word of either language that may have lost its accents: "reliees" is "reliées"."""
    accented = word._replace(written=_PARTICIPLE_ENDING.sub(r"é\1", word.written))
    return _stems(word, Language.EN) | _stems(word, Language.FR) | _stems(accented, Language.FR)


def _texts(each: Fact | Derived | NameList, language: Language) -> Iterator[str | None]:
    yield each.id.replace("_", " ")
    yield each.label.in_language(language)
    if isinstance(each, NameList):
        yield from each.names
    if isinstance(each, Fact):
        yield each.printed
        yield f"{each.value:g}" if isinstance(each.value, float) else str(each.value)
        yield each.scope.when
        phrases: list[Phrase | None] = [each.scope.who, each.scope.where, each.stated_by]
        phrases += [reading.label for reading in each.base.readings] if each.base is not None else []
        yield from (phrase.in_language(language) for phrase in phrases if phrase is not None)

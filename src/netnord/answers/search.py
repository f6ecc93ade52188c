"""Figures by the words that speak of them, or by what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from netnord.answers.sought import Sought, Word, is_figure, sought, words_of
from netnord.derive import derive
from netnord.interval import Rounding
from netnord.nearest import nearest
from netnord.store.model import Derived, Fact, NameList, Phrase
from netnord.store.store import FactStore
from netnord.terms import Language
from netnord.text.stems import stem
from netnord.text.tokens import Tokens

_SHORTEST_STEM = 3  # letters
_SHORTEST_MEANT = 4  # letters; a shorter word is near too many
_PARTICIPLE_ENDING = re.compile(r"e(e?s?)$")

_Described = Fact | Derived | NameList
_Stem = tuple[Language, str]


def matching(store: FactStore, query: str) -> list[str]:
    """The ids of all that `query` speaks of, in either language, accents and case aside.

    A word fits if one of the label, synonyms, base, scope, names or id begins with it or is another form of
    it; a number has to be the whole one. A figure fits what has its value: "1 202", "1,202" and "65 %" as
    they are printed, "quatre" or "four" in words.
    """
    wanted = sought(query)
    if not wanted.words and not wanted.figures:
        return []
    return [each.id for each in _described(store) if _is_meant(store, each, wanted)]


def corrected(store: FactStore, query: str) -> str | None:
    """`query` with each misspelt word as the facts spell it, if something is found then."""
    spoken = (_spoken(store, each, language) for each in _described(store) for language in Language)
    vocabulary = dict(word for words in spoken for word in words if len(word.plain) >= _SHORTEST_MEANT)
    tokens = Tokens(query)
    result, end = "", 0
    for word, start, after in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        is_misspelt = word.isalpha() and not matching(store, query[start:after])
        near = nearest(word, vocabulary) if is_misspelt else None
        result += query[end:start] + (query[start:after] if near is None else vocabulary[near])
        end = after
    result += query[end:]
    return result if result != query and matching(store, result) else None


def _described(store: FactStore) -> list[_Described]:
    return [*store.facts.values(), *store.derived.values(), *store.names.values()]


def _is_meant(store: FactStore, each: _Described, wanted: Sought) -> bool:
    values = _values(store, each) if wanted.figures else []
    for figure in wanted.figures:
        if not any(is_figure(value, unit, figure) for value, unit in values):
            return False
    if not wanted.words:
        return True
    spoken = [(word, language) for language in Language for word in _spoken(store, each, language)]
    return all(_fits(word, spoken) for word in wanted.words)


def _values(store: FactStore, each: _Described) -> list[tuple[Fraction, str]]:
    if isinstance(each, Fact):
        return [(each.exact_value, each.unit)]
    if isinstance(each, NameList):
        return []
    return [(figure.value, each.unit) for figure in derive(store, each.id, Rounding.NEAREST)]


def _spoken(store: FactStore, each: _Described, language: Language) -> set[Word]:
    """The words by which `each` is spoken of."""
    texts = [text for text in _texts(each, language) if text]
    for concept in () if isinstance(each, NameList) else each.about:
        texts += store.concepts[concept].in_language(language)
    return set(words_of(Tokens(" ".join(texts))))


def _fits(word: Word, spoken: list[tuple[Word, Language]]) -> bool:
    if word.plain.isdecimal():
        return any(other.plain == word.plain for other, _ in spoken)
    if any(other.plain.startswith(word.plain) for other, _ in spoken):
        return True
    # Stems lose ends of words only, and making them is most of the search.
    initial, meant = word.plain[0], _stems_meant(word)
    return any(
        not meant.isdisjoint(_stems(other, language))
        for other, language in spoken
        if other.plain[0] == initial
    )


@cache
def _stems(word: Word, language: Language) -> frozenset[_Stem]:
    stems = {stem(word.written, language), stem(word.plain, language)}
    return frozenset((language, each) for each in stems if len(each) >= _SHORTEST_STEM)


@cache
def _stems_meant(word: Word) -> frozenset[_Stem]:
    """The stems of a word of either language that may have lost its accents: "reliees" is "reliées"."""
    accented = word._replace(written=_PARTICIPLE_ENDING.sub(r"é\1", word.written))
    return _stems(word, Language.EN) | _stems(word, Language.FR) | _stems(accented, Language.FR)


def _texts(each: _Described, language: Language) -> Iterator[str | None]:
    yield each.id.replace("_", " ")
    yield each.label.in_language(language)
    if isinstance(each, NameList):
        yield from each.names
    if isinstance(each, Fact):
        yield each.printed
        yield from each.words.in_language(language)
        yield each.scope.when
        phrases: list[Phrase | None] = [each.scope.who, each.scope.where, each.stated_by]
        phrases += [reading.label for reading in each.base.readings] if each.base is not None else []
        yield from (phrase.in_language(language) for phrase in phrases if phrase is not None)

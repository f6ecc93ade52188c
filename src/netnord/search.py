"""Figures by the words that speak of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from netnord.model import Concept, Derived, Fact, NameList, Phrase
from netnord.prose.text import Tokens
from netnord.store import FactStore

_ENDINGS = (
    *("", "s", "es", "e", "er", "ed", "y", "ies", "ing"),
    *("x", "ees", "le", "les", "ir", "re", "ent", "ant", "ait", "aient"),
)
"""By which the forms of a word differ, accents aside."""
_SHORTEST_STEM = 3  # letters


def matching(store: FactStore, words: list[str]) -> list[str]:
    """The ids of what all of `words` speak of, in either language, accents and case aside.

    A word fits if one of the label, synonyms, base, scope, names or id begins with it or is another form of
    it; a number has to be the whole one.
    """
    wanted = Tokens(" ".join(words)).words
    described: list[Fact | Derived | NameList] = [
        *store.facts.values(),
        *store.derived.values(),
        *store.names.values(),
    ]
    return [each.id for each in described if wanted and _speaks_of(each, wanted, store.concepts)]


def _speaks_of(each: Fact | Derived | NameList, wanted: list[str], concepts: Mapping[str, Concept]) -> bool:
    texts = [text for text in _texts(each) if text]
    for concept in () if isinstance(each, NameList) else each.about:
        texts += concepts[concept].fr + concepts[concept].en
    spoken = set(Tokens(" ".join(texts)).words)
    return all(any(_fits(word, other) for other in spoken) for word in wanted)


def _fits(word: str, spoken: str) -> bool:
    if word.isdecimal():
        return word == spoken
    return spoken.startswith(word) or not _stems(word).isdisjoint(_stems(spoken))


@cache
def _stems(word: str) -> frozenset[str]:
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return frozenset(stem for stem in stems if len(stem) >= _SHORTEST_STEM)


def _texts(each: Fact | Derived | NameList) -> Iterable[str | None]:
    yield each.id.replace("_", " ")
    yield from _both(each.label)
    if isinstance(each, NameList):
        yield from each.names
    if isinstance(each, Fact):
        yield each.printed
        yield f"{each.value:g}" if isinstance(each.value, float) else str(each.value)
        scope = each.scope
        for phrase in (scope.who, scope.where, each.stated_by):
            yield from _both(phrase)
        yield scope.when
        for reading in each.base.readings if each.base is not None else ():
            yield from _both(reading.label)


def _both(phrase: Phrase | None) -> Iterable[str]:
    return () if phrase is None else (phrase.fr, phrase.en)

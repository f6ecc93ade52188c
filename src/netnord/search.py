"""Figures by the words that speak of them."""

from __future__ import annotations

from collections.abc import Iterable

from netnord.model import Concept, Derived, Fact, NameList, Phrase
from netnord.prose.text import Tokens
from netnord.store import FactStore


def matching(store: FactStore, words: list[str]) -> list[str]:
    """The ids of what all of `words` speak of, in either language, accents and case aside.

    A word fits if one of the label, synonyms, base, scope, names or id begins with it; a number has to be
    the whole one.
    """
    wanted = Tokens(" ".join(words)).words
    synonyms = {concept.id: _synonyms(concept) for concept in store.concepts.values()}
    described: list[Fact | Derived | NameList] = [
        *store.facts.values(),
        *store.derived.values(),
        *store.names.values(),
    ]
    return [each.id for each in described if wanted and _speaks_of(each, wanted, synonyms)]


def _speaks_of(each: Fact | Derived | NameList, wanted: list[str], synonyms: dict[str, set[str]]) -> bool:
    spoken = set(Tokens(" ".join(filter(None, _texts(each)))).words)
    for concept in () if isinstance(each, NameList) else each.about:
        spoken |= synonyms[concept]
    return all(any(_fits(word, other) for other in spoken) for word in wanted)


def _fits(word: str, spoken: str) -> bool:
    if word == spoken:
        return True
    if spoken.endswith("*"):
        return word.startswith(spoken[:-1])
    return not word.isdecimal() and spoken.startswith(word)


def _synonyms(concept: Concept) -> set[str]:
    """Its words; one that stands for all that begin so ends in a star."""
    return {
        "".join((*Tokens(word).words,))
        for phrase in (*concept.fr, *concept.en)
        for word in phrase.replace("-", " ").split()
    }


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

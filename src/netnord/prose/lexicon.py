"""Where a text mentions the concepts of a facts file."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct

from netnord.model import Concept
from netnord.prose.text import Tokens

# Words that may stand between those of a phrase: "accès à l'Internet" is said by "accès Internet".
SMALL_WORDS = frozenset(
    ["a", "an", "the", "of", "to", "its", "their", "his", "her", "our", "your", "this", "these", "those", "some", "any", "all", "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "au", "aux", "a", "leur", "leurs", "son", "sa", "ses", "nos", "notre", "ce", "cet", "cette", "ces", "tout", "tous", "toute", "toutes", "et", "and", "s", "se"]
) | {""}
_MOST_SMALL_WORDS = 4

# In phrases, a quantity stands as its measure in brackets, a date as its year: "d'ici <months>", "après <2000>".
ANY_DATE = "<date>"


class Mention(Struct, frozen=True, gc=False):
    """Words of a concept, from token `first` to before token `last`."""

    concept: str
    first: int
    last: int


class _Phrase(Struct, frozen=True, gc=False):
    concept: str
    first: str
    rest: tuple[str, ...]


class Lexicon:
    """The phrases of all concepts, by their first word."""

    # The words of prose are many and come back: what each may begin is kept, up to this many words.
    _MOST_KEPT = 50_000

    def __init__(self, concepts: Collection[Concept]) -> None:
        self._exact: dict[str, list[_Phrase]] = {}
        self._stems: dict[str, list[_Phrase]] = {}
        self._kept: dict[str, tuple[_Phrase, ...]] = {}
        self._denied = {concept.id: concept.opposite for concept in concepts if concept.opposite}
        for concept in concepts:
            for phrase in dict.fromkeys(concept.fr + concept.en):
                self._add(concept.id, phrase)
        self._stem_lengths = sorted({len(stem) for stem in self._stems})

    def _add(self, concept: str, phrase: str) -> None:
        words = _words(phrase)
        if not words:
            return
        first, *rest = words
        rest = [word for word in rest if word not in SMALL_WORDS]
        entry = _Phrase(concept, first, tuple(rest))
        if first.endswith("*"):
            self._stems.setdefault(first[:-1], []).append(entry)
        else:
            self._exact.setdefault(first, []).append(entry)

    def _beginning_with(self, word: str) -> tuple[_Phrase, ...]:
        found = list(self._exact.get(word, ()))
        if _is_year(word):
            found += self._exact.get(ANY_DATE, ())
        for length in self._stem_lengths:
            if length > len(word):
                break
            found += self._stems.get(word[:length], ())
        result = tuple(sorted(found, key=lambda phrase: -len(phrase.rest)))
        if len(self._kept) >= self._MOST_KEPT:
            self._kept.clear()
        self._kept[word] = result
        return result

    def mentions(self, words: Sequence[str], first: int, last: int) -> list[Mention]:
        """The mentions among ``words[first:last]``, in order; one inside a longer one is left out."""
        kept = self._kept
        found: list[Mention] = []
        reach = first
        for index in range(first, last):
            word = words[index]
            phrases = kept.get(word)
            if phrases is None:
                phrases = self._beginning_with(word)
            if not phrases:
                continue
            longest = 0
            for phrase in phrases:
                end = _end_of(phrase.rest, words, index + 1, last)
                # A phrase inside a longer one says something else: "en ligne" in "commande en ligne".
                if end < longest or end <= reach:
                    continue
                longest = end
                found.append(Mention(phrase.concept, index, end))
            reach = max(reach, longest)
        return self._without_denied(found)

    def _without_denied(self, found: list[Mention]) -> list[Mention]:
        """Without what is part of its own denial: "Internet access" in "no Internet access"."""
        denials = [(mention, self._denied[mention.concept]) for mention in found if mention.concept in self._denied]
        if not denials:
            return found
        return [
            mention
            for mention in found
            if not any(
                denied == mention.concept and denial.first <= mention.first < denial.last for denial, denied in denials
            )
        ]


def _words(phrase: str) -> list[str]:
    """The folded words of a phrase; a stem keeps its star, a pattern such as ``<months>`` its brackets."""
    result = []
    for part in phrase.split():
        if part.startswith("<"):
            result.append(part)
            continue
        words = Tokens(part.rstrip("*")).words
        if part.endswith("*") and words:
            words[-1] += "*"
        result += words
    return result


def _end_of(rest: tuple[str, ...], words: Sequence[str], index: int, last: int) -> int:
    """Past the last word of a phrase whose remaining words are `rest`; 0 if they do not follow."""
    for expected in rest:
        skipped = 0
        while index < last and not _agrees(words[index], expected):
            if words[index] not in SMALL_WORDS or skipped == _MOST_SMALL_WORDS:
                return 0
            index += 1
            skipped += 1
        if index == last:
            return 0
        index += 1
    return index


def _agrees(word: str, expected: str) -> bool:
    if expected[-1] == "*":
        return word.startswith(expected[:-1])
    return word == expected or (expected == ANY_DATE and _is_year(word))


def _is_year(word: str) -> bool:
    return word[:1] == "<" and word[1].isdecimal()

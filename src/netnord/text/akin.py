"""Which words may stand for one another: synonyms, translations, words of one family."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from netnord.terms import Language
from netnord.text.stems import stem

_PREFIX = 5  # letters that words of one family share
_SHARE = 0.6  # of the longer word
KIN = 0.7  # what a kindred word counts beside the same one


@cache
def word_sets(language: Language) -> dict[str, tuple[int, ...]]:
    """By stem: the numbers of the sets of near-synonyms, of both languages, that a word stands in."""
    result: dict[str, list[int]] = defaultdict(list)
    path = files("netnord.languages").joinpath("words.txt")
    text = path.read_text("utf-8")
    for number, line in enumerate(text.splitlines()):
        if line.startswith("#") or "|" not in line:
            continue
        for word in line.split("|")[language is Language.EN].split():
            each = stem(word, language)
            if number not in result[each]:
                result[each].append(number)
    return {each: tuple(numbers) for each, numbers in result.items()}


class Akin:
    """The words of a collection of texts, to look up those that another word may stand for."""

    def __init__(
        self, words: Iterable[tuple[str, Language]], synonyms: Mapping[str, Iterable[str]] | None = None
    ) -> None:
        """`synonyms` are further words that a word may stand for as surely as for itself."""
        self._synonyms = synonyms or {}
        self._words: set[str] = set()
        self._by_set: dict[int, set[str]] = defaultdict(set)
        self._by_prefix: dict[str, set[str]] = defaultdict(set)
        for each, language in words:
            self._words.add(each)
            for number in word_sets(language).get(each, ()):
                self._by_set[number].add(each)
            if len(each) >= _PREFIX:
                self._by_prefix[each[:_PREFIX]].add(each)
        self._found: dict[tuple[str, Language], tuple[tuple[str, float], ...]] = {}

    def matches(self, word: str, language: Language) -> tuple[tuple[str, float], ...]:
        """The words of the collection that a stem may stand for, each with how surely: 1 for itself."""
        key = word, language
        if key not in self._found:
            self._found[key] = tuple(self._look_up(word, language).items())
        return self._found[key]

    def _look_up(self, word: str, language: Language) -> dict[str, float]:
        found: dict[str, float] = {}
        for number in word_sets(language).get(word, ()):
            found.update(dict.fromkeys(self._by_set.get(number, ()), KIN))
        if len(word) >= _PREFIX:
            for other in self._by_prefix.get(word[:_PREFIX], ()):
                longest = max(len(word), len(other))
                common = next(
                    (i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b),
                    min(len(word), len(other)),
                )
                if common >= _SHARE * longest:
                    found[other] = KIN
        if word in self._words:
            found[word] = 1.0
        found.update(dict.fromkeys(self._synonyms.get(word, ()), 1.0))
        return found

"""Where a text mentions the concepts of a facts file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

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

# What names of the store are mentions of.
NAME = "<name>"


class Mention(Struct, frozen=True, gc=False):
    """Words of a concept, from token `first` to before token `last`."""

    concept: str
    first: int
    last: int


class _Node:
    """What has been read of some phrases, and how they go on."""

    __slots__ = ("concepts", "stems", "words")

    def __init__(self) -> None:
        self.concepts: list[str] = []
        """Of the phrases that end here."""
        self.words: dict[str, _Node] = {}
        self.stems: dict[str, _Node] = {}

    def after(self, word: str) -> _Node:
        """The node for one word more of a phrase; it is made if need be."""
        if word.endswith("*"):
            return self.stems.setdefault(word[:-1], _Node())
        return self.words.setdefault(word, _Node())

    def reached_by(self, word: str) -> list[_Node]:
        """The nodes that a word of a text leads to."""
        nodes = [node for stem, node in self.stems.items() if word.startswith(stem)]
        if word in self.words:
            nodes.append(self.words[word])
        if _is_year(word) and ANY_DATE in self.words:
            nodes.append(self.words[ANY_DATE])
        return nodes


class Lexicon:
    """The phrases of all concepts, word by word."""

    # The words of prose are many and come back: what each may begin is kept, up to this many words.
    _MOST_KEPT = 50_000

    def __init__(self, concepts: Collection[Concept], names: Iterable[str] = ()) -> None:
        self._denied = {concept.id: concept.opposite for concept in concepts if concept.opposite}
        self._root = _Node()
        self._kept: dict[str, list[_Node]] = {}
        for concept in concepts:
            for phrase in dict.fromkeys(concept.fr + concept.en):
                self._add(concept.id, phrase)
        for name in names:
            self._add(NAME, name)
        # The stems with which phrases begin are many: a word is looked up by each length that they have.
        self._first_stems, self._root.stems = self._root.stems, {}
        self._lengths = sorted({len(stem) for stem in self._first_stems})

    def _add(self, concept: str, phrase: str) -> None:
        words = _words(phrase)
        if not words:
            return
        node = self._root.after(words[0])
        for word in words[1:]:
            if word not in SMALL_WORDS:
                node = node.after(word)
        node.concepts.append(concept)

    def _beginning_with(self, word: str) -> list[_Node]:
        nodes = self._root.reached_by(word)
        for length in self._lengths:
            if length > len(word):
                break
            node = self._first_stems.get(word[:length])
            if node is not None:
                nodes.append(node)
        if len(self._kept) >= self._MOST_KEPT:
            self._kept.clear()
        self._kept[word] = nodes
        return nodes

    def mentions(self, words: Sequence[str], first: int, last: int) -> tuple[list[Mention], set[str]]:
        """The mentions among ``words[first:last]``, in order, and the concepts of those left out.

        Left out is a mention inside a longer one, which says something else: "en ligne" in "commande en ligne".
        """
        kept = self._kept
        found: list[Mention] = []
        within: set[str] = set()
        reach = first
        for index in range(first, last):
            word = words[index]
            nodes = kept.get(word)
            if nodes is None:
                nodes = self._beginning_with(word)
            if not nodes:
                continue
            ends: dict[str, int] = {}
            for node in nodes:
                _read_on(node, words, index + 1, last, ends)
            longest = max(ends.values(), default=0)
            if longest <= reach:
                within.update(ends)
            else:
                found += [Mention(concept, index, longest) for concept, end in ends.items() if end == longest]
                reach = longest
                within.update(concept for concept, end in ends.items() if end < longest)
        return self._without_denied(found), within

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


def _read_on(node: _Node, words: Sequence[str], index: int, last: int, ends: dict[str, int]) -> None:
    """Puts into `ends` past which word the longest phrase of each concept ends that goes on from `node`."""
    for concept in node.concepts:
        ends[concept] = max(index, ends.get(concept, 0))
    if not (node.words or node.stems):
        return
    for following in range(index, min(last, index + _MOST_SMALL_WORDS + 1)):
        word = words[following]
        nodes = node.reached_by(word)
        if nodes:
            for each in nodes:
                _read_on(each, words, following + 1, last, ends)
            return
        if word not in SMALL_WORDS:
            return


def _is_year(word: str) -> bool:
    return word[:1] == "<" and word[1].isdecimal()

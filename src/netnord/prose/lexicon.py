"""Where a text mentions the concepts of a facts file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct

from netnord.model import Concept
from netnord.prose.text import folded

# Words that may stand between those of a phrase: "accès à l'Internet" is said by "accès Internet".
SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "its",
        "their",
        "his",
        "her",
        "our",
        "your",
        "this",
        "these",
        "those",
        "some",
        "any",
        "all",
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "des",
        "de",
        "du",
        "d",
        "au",
        "aux",
        "leur",
        "leurs",
        "son",
        "sa",
        "ses",
        "nos",
        "notre",
        "ce",
        "cet",
        "cette",
        "ces",
        "tout",
        "tous",
        "toute",
        "toutes",
        "et",
        "and",
        "s",
        "se",
    ]
) | {""}
_MOST_SMALL_WORDS = 4

# In phrases, a quantity stands as its measure, a date as its year: "d'ici <months>", "après <2000>".
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

    def reached_by(self, word: str) -> Sequence[_Node]:
        """The nodes that a word of a text leads to."""
        node = self.words.get(ANY_DATE if _is_year(word) and word not in self.words else word)
        if not self.stems:
            return () if node is None else (node,)
        nodes = [after for stem, after in self.stems.items() if word.startswith(stem)]
        return nodes if node is None else [*nodes, node]


class Lexicon:
    """The phrases of all concepts, by their first word; the rest is laid out when a text has that word."""

    # The words of prose are many and come back: what each may begin is kept, up to this many words.
    _MOST_KEPT = 50_000

    def __init__(self, concepts: Collection[Concept], names: Iterable[str] = ()) -> None:
        self._denied: dict[str, str] = {}
        self._unread: dict[str, list[tuple[str, str]]] = {}
        """By their first word: phrases with their concepts."""
        self._stem_lengths: set[int] = set()
        self._kept: dict[str, list[_Node]] = {}
        for concept in concepts:
            self._add(concept.id, "\n".join(concept.fr + concept.en))
        self._add(NAME, "\n".join(names))
        self._roots: dict[str, _Node] = {}

    def _add(self, concept: str, phrases: str) -> None:
        for phrase in _spaced(phrases).splitlines():
            first, _, rest = phrase.strip().partition(" ")
            if not first:
                continue
            self._unread.setdefault(first, []).append((rest, concept))
            if first[-1] == "*":
                self._stem_lengths.add(len(first) - 1)

    def _root(self, first: str) -> _Node | None:
        """What has been read after a phrase's first word, written as in the phrase."""
        if first in self._unread:
            root = self._roots[first] = _Node()
            for rest, concept in self._unread.pop(first):
                node = root
                for word in rest.split():
                    if word not in SMALL_WORDS:
                        node = node.after(word)
                node.concepts.append(concept)
        return self._roots.get(first)

    def _beginning_with(self, word: str) -> list[_Node]:
        firsts = [word, *(f"{word[:length]}*" for length in self._stem_lengths if length <= len(word))]
        if _is_year(word):
            firsts.append(ANY_DATE)
        nodes = [root for root in map(self._root, firsts) if root is not None]
        if len(self._kept) >= self._MOST_KEPT:
            self._kept.clear()
        self._kept[word] = nodes
        return nodes

    def mentions(self, words: Sequence[str], first: int, last: int) -> tuple[list[Mention], set[str]]:
        """The mentions among ``words[first:last]``, in order, and the concepts of those left out.

        One inside a longer one is left out, which says something else: "en ligne" in "commande en ligne".
        """
        found: list[Mention] = []
        within: set[str] = set()
        reach = first
        row = list(map(self._kept.get, words[first:last]))
        for index, nodes in enumerate(row, first):
            if nodes is None:
                nodes = self._beginning_with(words[index])
            if not nodes:
                continue
            ends: dict[str, int] = {}
            following = words[index + 1] if index + 1 < last else ""
            for node in nodes:
                goes_on = node.stems or following in node.words or following in SMALL_WORDS
                if node.concepts or goes_on or _is_year(following):
                    _read_on(node, words, index + 1, last, ends)
            if not ends:
                continue
            longest = max(ends.values())
            if longest <= reach:
                within.update(ends)
            else:
                found += [Mention(concept, index, longest) for concept, end in ends.items() if end == longest]
                reach = longest
                within.update(concept for concept, end in ends.items() if end < longest)
        return self._without_denied(found), within

    def _without_denied(self, found: list[Mention]) -> list[Mention]:
        """Without what is part of its own denial: "Internet access" in "no Internet access"."""
        denials = [
            (mention, self._denied[mention.concept]) for mention in found if mention.concept in self._denied
        ]
        if not denials:
            return found
        return [
            mention
            for mention in found
            if not any(
                denied == mention.concept and denial.first <= mention.first < denial.last
                for denial, denied in denials
            )
        ]


_JOINED = re.compile(r"['’ʼ\-‐‑.]")


def _spaced(phrases: str) -> str:
    """Phrases, one a line, folded and with spaces between all words."""
    return _JOINED.sub(" ", folded(phrases))


def _read_on(node: _Node, words: Sequence[str], index: int, last: int, ends: dict[str, int]) -> None:
    """Puts into `ends` past which word the longest phrase of each concept ends that goes on from `node`."""
    for concept in node.concepts:
        if index > ends.get(concept, 0):
            ends[concept] = index
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
    return word[:1] == "<" and word[1:2].isdecimal()

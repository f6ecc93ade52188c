"""What the clause of a quantity says besides, and what it denies."""

from __future__ import annotations

from collections.abc import Iterator

from netnord.prose.function_words import CLAUSE_ENDS, FIGURE_WORDS, FUNCTION_WORDS
from netnord.prose.lexicon import Mention
from netnord.prose.nearness import Distances
from netnord.prose.quantity import Quantity
from netnord.prose.sentence import Sentence

_NEGATORS = frozenset(
    (
        "aucun aucune cannot fail failed fails jamais lack lacked lacking lacks manquait manque manquent "
        "neither never ni no non none nor not pas sans without"
    ).split()
)
_SUPPOSING = frozenset("if si suppose supposons supposing imagine imaginons unless".split())
_NEGATED_LIGHTLY = frozenset("fewer just least less merely moins more only plus seulement".split())
_NEAR = 0.3  # cost, in powers of e, below which a negation and a word are in one clause


def _clause(sentence: Sentence, quantity: Quantity) -> Iterator[int]:
    """The places of the words of a quantity's own clause."""
    start, end = sentence.span(quantity)
    words = sentence.masked
    if words[start - 1 : start] == [","] and words[end : end + 1] == [","]:
        start, end = start - 1, end + 1  # an apposition: "most of them, 70 %, say"
    for direction in (range(end, len(words)), range(start - 1, -1, -1)):
        for index in direction:
            if words[index] in CLAUSE_ENDS or words[index].startswith("<"):
                break
            yield index


def unknown_words(sentence: Sentence, quantity: Quantity) -> int:
    """How many words of a quantity's clause belong to no concept and say something."""
    words = sentence.masked
    return sum(
        1
        for i in _clause(sentence, quantity)
        if i not in sentence.covered
        and len(words[i]) > 2
        and words[i] not in FUNCTION_WORDS
        and words[i] not in FIGURE_WORDS
    )


def is_hypothetical(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a quantity is only supposed: "if 50 % were online"."""
    return not _SUPPOSING.isdisjoint(sentence.words[: sentence.span(quantity)[0]])


def is_clause_negated(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a quantity's clause denies something that it does not name."""
    return any(_is_negator(sentence, index) for index in _clause(sentence, quantity))


def is_denied(sentence: Sentence, mention: Mention, distances: Distances) -> bool:
    """Whether a mention is denied by the words around it."""
    for index in range(max(0, mention.first - 6), min(len(sentence.words), mention.last + 4)):
        first, last = min(index, mention.last), max(index, mention.first)
        is_same_claim = not any(word.startswith("<") for word in sentence.masked[first:last])
        if is_same_claim and _is_negator(sentence, index) and distances.cost(first, last) < _NEAR:
            return True
    return False


def _is_negator(sentence: Sentence, index: int) -> bool:
    words = sentence.masked
    word, before = words[index], words[index - 1] if index else ""
    is_short = word == "t" and before.endswith("n")  # "aren't"
    is_yet = word == "to" and before == "yet"
    if index in sentence.covered or not (word in _NEGATORS or is_short or is_yet):
        return False
    return index + 1 == len(words) or words[index + 1] not in _NEGATED_LIGHTLY

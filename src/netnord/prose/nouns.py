"""The noun that a number counts, and what a share is a share of."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from netnord.prose.function_words import FIGURE_WORDS, FUNCTION_WORDS, MARKS, OF
from netnord.prose.lexicon import SMALL_WORDS, Mention
from netnord.prose.quantity import Measure, Quantity
from netnord.prose.sentence import Sentence

_THEM = frozenset(
    (
        "ce celle celles celui ces cette ceux desquelles desquels elles eux it latter lesquelles lesquels "
        "respectively them these they those which whom"
    ).split()
)
_COUNTING = (
    "compt", "count", "recens", "denombr", "total", "number", "list", "repertori", "enumer", "tally", "there",
    "existe",
)  # fmt: skip
_DEFINITE = frozenset(
    (
        "the les nos its ses leurs their our all only just mere merely seulement que qu avec with having has "
        "have had regroupe rassemble sum somme in"
    ).split()
)
_COLLECTIVES = ("aine", "aines", "illier", "illiers", "illion", "illions", "illiard", "illiards")
_ALL = frozenset("all ensemble total tout whole lot".split())
_BEFORE_BASE = SMALL_WORDS | {"all", "entre", "<count>"}
_OF_A_COUNT = frozenset("against aux on over sur to".split())
_OF_OR_TO = OF | {"to", "a", "au", "aux"}
_BETWEEN_NOUNS = frozenset("and et or ou".split())


def governed(sentence: Sentence, quantity: Quantity) -> frozenset[str] | None:
    """The concepts of the noun counted; ``None`` if the number stands alone, empty if the noun is unknown."""
    start = sentence.span(quantity)[1]
    if quantity.whole is not None:
        return None
    is_of = not OF.isdisjoint(sentence.words[start : start + 1])
    is_collective = sentence.words[start - 1].endswith(_COLLECTIVES)
    if is_of and is_collective:
        start += 1  # "une trentaine de sites"
    elif is_of:
        # "44 of their customers"; "799 d'entreprises" leaves the noun out
        concepts, unknown = _noun_phrase(sentence, start + 1, 4)
        is_other = (
            unknown is not None and not concepts and _THEM.isdisjoint(sentence.words[start : start + 3])
        )
        return frozenset() if is_other else None
    if "ones" in sentence.words[start : start + 3] or _OF_OR_TO.intersection(
        sentence.words[start : start + 1]
    ):
        return None
    concepts, unknown = _noun_phrase(sentence, start, 4)
    if quantity.measure is Measure.RANK:
        is_noun = unknown is not None and sentence.masked[start] == unknown and unknown not in FIGURE_WORDS
        return frozenset() if is_noun else None
    if concepts:
        return concepts
    if (
        unknown is not None
        and sentence.masked[start] == unknown
        and unknown[-1] in "sx"
        and not unknown.endswith("ons")
    ):
        return frozenset()
    return None


def base(sentence: Sentence, quantity: Quantity, places: AbstractSet[str]) -> frozenset[str] | None:
    """The concepts of what a share is said to be of, likewise."""
    words = sentence.masked
    start, end = sentence.span(quantity)
    if quantity.whole is not None:
        inside = frozenset(m.concept for m in sentence.mentions if start <= m.first < end)
        if inside:
            return inside
        if FUNCTION_WORDS.intersection(words[end : end + 1]) - SMALL_WORDS:
            return None
        concepts, unknown = _noun_phrase(sentence, end, 2, places)
        if concepts and unknown is None:
            return concepts
    is_of_a_count = (
        words[end : end + 1] != [] and words[end] in _OF_A_COUNT and "<count>" in words[end + 1 : end + 3]
    )
    if end < len(words) and (words[end] in OF or is_of_a_count):
        following = end + 1
        while following < len(words) and words[following] in _BEFORE_BASE:
            if words[following] in _THEM:
                return None
            following += 1
        if following < len(words) and (words[following] in _THEM or words[following] in _ALL):
            return None
        concepts, unknown = _noun_phrase(sentence, following, 5, places)
        if concepts or unknown is None:
            return concepts or None
        return frozenset()
    return None


def is_of_them(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a count is one of things spoken of before: "twelve of them"."""
    end = sentence.span(quantity)[1]
    following = sentence.words[end : end + 3]
    is_part = following[:1] != [] and following[0] in OF and not _THEM.isdisjoint(following[1:])
    return quantity.measure is Measure.COUNT and is_part


def is_announced(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a count is told as such: by a word that counts, or as "the 44", "only 44"."""
    if quantity.measure is not Measure.COUNT:
        return False
    start, end = sentence.span(quantity)
    beside = sentence.words[max(0, start - 3) : start] + sentence.words[end : end + 2]
    return not _DEFINITE.isdisjoint(beside) or any(word.startswith(_COUNTING) for word in sentence.words)


def is_base(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a count is what a share is a share of: the 44 in "65 % of the 44 sites"."""
    start = sentence.span(quantity)[0]
    words = sentence.masked
    return quantity.measure is Measure.COUNT and any(
        words[index] in OF and index > 0 and "<percent>" in words[max(0, index - 3) : index]
        for index in range(max(0, start - 2), start)
    )


def _noun_phrase(
    sentence: Sentence, index: int, most_words: int, closing: AbstractSet[str] = frozenset()
) -> tuple[frozenset[str], str | None]:
    """The concepts mentioned from `index` on before the phrase ends, and its first unknown word.

    A concept of `closing` ends it.
    """
    words = sentence.masked
    concepts: set[str] = set()
    unknown: str | None = None
    at: dict[int, list[Mention]] = {}
    for mention in sentence.mentions:
        at.setdefault(max(mention.first, index) if mention.last > index else mention.first, []).append(
            mention
        )
    end = min(len(words), index + most_words)
    while index < end:
        word = words[index]
        if word in MARKS or word.startswith("<"):
            break
        here = at.get(index)
        if here:
            concepts.update(mention.concept for mention in here)
            if not closing.isdisjoint(concepts):
                break
            index = max(mention.last for mention in here)
            end = max(end, min(len(words), index + 3))
            continue
        if word in _OF_OR_TO and not concepts and unknown is not None:
            break
        if word in _BETWEEN_NOUNS or (word in FUNCTION_WORDS and word not in SMALL_WORDS and word not in OF):
            break
        if word not in FUNCTION_WORDS:
            if concepts:
                break  # a verb, or words that say no more of the noun
            unknown = unknown or word
        index += 1
    return frozenset(concepts), unknown

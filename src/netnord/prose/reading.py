"""From a text to judgements, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from netnord.prose.claims import claims
from netnord.prose.judging import Judgement, Verdict, judgements
from netnord.prose.known import known_figures
from netnord.prose.lexicon import Lexicon
from netnord.prose.matching import Matcher
from netnord.prose.numbers import read_quantities
from netnord.prose.obstacles import Spoken
from netnord.prose.sentence import Sentence
from netnord.prose.sentences import sentences
from netnord.prose.text import Tokens
from netnord.store import FactStore

_FADING = 0.4  # how much of what a sentence speaks of is still meant in the next one
_ANSWERED = 0.85  # the same after a question, which the next sentence answers
_FAINTEST = 0.1
_ON_TOPIC = 4  # sentences for which a text is still about what it spoke of, across paragraphs
_LONGEST_BREAK = 200  # characters
_BREAK_AT_END = re.compile(r"\n[ \t\r]*\n\s*$")
_FENCES = ("```", "~~~")
_FENCE = re.compile(r"^[ \t]*(?:```|~~~)", re.MULTILINE)
_REMEMBERED = 1  # sentences without a figure, before one that has some


class Reading(Struct, frozen=True, gc=False):
    """A judgement and the characters of its sentence, the end excluded."""

    judgement: Judgement
    start: int
    end: int


class Checker:
    """Judges the numbers of texts against a store."""

    def __init__(self, store: FactStore) -> None:
        concepts = list(store.concepts.values())
        self.matcher = Matcher(known_figures(store), concepts)
        self.lexicon = Lexicon(concepts, (name for names in store.names.values() for name in names.names))

    def reader(self) -> Reader:
        """For one text."""
        return Reader(self)

    def check(self, text: str) -> Iterator[Judgement]:
        """The judgement on every quantity of a text, in order."""
        return (reading.judgement for reading in self.reader().read(text))


class Reader:
    """Reads one text, piece by piece, and remembers what its last sentences spoke of."""

    def __init__(self, checker: Checker) -> None:
        self._checker = checker
        self._context: dict[str, float] = {}
        self._is_at_break = False
        self._is_in_code = False
        self._sentence = 0
        self._spoken: dict[str, int] = {}
        """The number of the sentence that spoke last of each concept."""
        self._judged: dict[str, int] = {}
        """The number of the sentence in which a figure of each topic was last recognised."""

    def read(self, text: str) -> Iterator[Reading]:
        """The judgement on every quantity of the next piece of the text, in order."""
        tokens = Tokens(self._without_code(text))
        quantities = read_quantities(tokens)
        position = 0
        plain: list[tuple[int, int]] = []
        for first, last, opens_paragraph in sentences(tokens):
            if opens_paragraph and (first or self._is_at_break):
                self._context = {}
                plain.clear()
            self._sentence += 1
            begin = position
            while position < len(quantities) and quantities[position].first < last:
                position += 1
            own = quantities[begin:position]
            if not own:
                if len(plain) == _REMEMBERED:
                    plain.pop(0)
                    self._context = _faded(self._context)
                plain.append((first, last))
                continue
            for span in plain:
                self._remember(Sentence(tokens, *span, (), self._checker.lexicon))
            plain.clear()
            sentence = Sentence(tokens, first, last, own, self._checker.lexicon)
            start, end = tokens.starts[first], tokens.ends[last - 1]
            for judgement in self._judgements(sentence):
                yield Reading(judgement, start, end)
            self._remember(sentence)

        self._is_at_break = _BREAK_AT_END.search(text[-_LONGEST_BREAK:]) is not None

    def _without_code(self, text: str) -> str:
        """The text with spaces for its blocks of code, which may begin or end in another piece."""
        if not self._is_in_code and not any(fence in text for fence in _FENCES):
            return text
        parts: list[str] = []
        position = 0
        for match in _FENCE.finditer(text):
            end = match.end() if self._is_in_code else match.start()
            part = text[position:end]
            parts.append(" " * len(part) if self._is_in_code else part)
            self._is_in_code = not self._is_in_code
            position = end
        part = text[position:]
        return "".join([*parts, " " * len(part) if self._is_in_code else part])

    def _judgements(self, sentence: Sentence) -> list[Judgement]:
        if not sentence.quantities:
            return []
        matcher = self._checker.matcher
        concepts = {mention.concept for mention in sentence.mentions}.union(sentence.within, self._context)
        if not matcher.concerns(concepts, {quantity.measure for quantity in sentence.quantities}):
            return [Judgement(quantity, Verdict.NOT_ENOUGH_INFO) for quantity in sentence.quantities]
        spoken = Spoken(self._recent(self._spoken), self._recent(self._judged))
        found = judgements(matcher, claims(sentence, self._context, matcher.uses, matcher.places), spoken)
        for judgement in found:
            if judgement.known is not None and judgement.verdict is not Verdict.NOT_ENOUGH_INFO:
                self._judged[judgement.known.topic] = self._sentence
        return found

    def _recent(self, last: dict[str, int]) -> frozenset[str]:
        return frozenset(key for key, sentence in last.items() if self._sentence - sentence <= _ON_TOPIC)

    def _remember(self, sentence: Sentence) -> None:
        fading = _ANSWERED if sentence.words[-1] == "?" else _FADING
        self._context = _faded(self._context)
        self._spoken.update((mention.concept, self._sentence) for mention in sentence.mentions)
        self._context.update((mention.concept, fading) for mention in sentence.mentions)


def _faded(context: dict[str, float]) -> dict[str, float]:
    """What is still meant one sentence later."""
    return {
        concept: strength * _FADING for concept, strength in context.items() if strength * _FADING > _FAINTEST
    }

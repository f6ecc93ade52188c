"""What sources say and where: the words around a figure, and what its place is called."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath

from msgspec import Struct

from netnord.check.phrases import say
from netnord.check.pool import Known
from netnord.derive import published_inputs
from netnord.store.store import FactStore
from netnord.terms import Language
from netnord.text.controls import harmless, in_one_line
from netnord.text.spans import SentenceSpans
from netnord.typography.citations import brief_citation, with_sentences
from netnord.typography.quotation import quoted

_ROOM = 36  # characters on either side of a figure
_LONGEST = 100  # characters that are quoted whole
_LINE_SIGNS = re.compile(r"^(?:[-*+•–>|#]+\s+)+|\s*\|$")


class Place(Struct, frozen=True, gc=False):
    """Where a source has a figure."""

    id: str
    """Of a source of the facts file, or the name of a source text."""
    sentence: int
    """Number of the sentence, from 1."""
    quote: str
    """The figure as it stands there."""


class Sources:
    """A store and source texts, to quote from in one language."""

    def __init__(self, store: FactStore | None, texts: Mapping[str, str], language: Language) -> None:
        """`texts` are the source texts by their names."""
        self._store = store
        self._language = language
        self._texts = {name: (text, SentenceSpans(text)) for name, text in texts.items()}
        for source in store.sources if store is not None else ():
            if store is not None and (beside := store.texts.of(source)) is not None:
                self._texts.setdefault(source, (beside.text, SentenceSpans(beside.text)))
        short = Counter(PurePath(name).name for name in texts)
        self._names = {
            name: in_one_line(last if short[last := PurePath(name).name] == 1 and last else name)
            for name in texts
        }

    def quote(self, known: Known) -> str:
        """The sentence of a figure of a source text, clipped: "“…cross it, of whom 430 are pupils”"."""
        text, spans = self._texts[known.source]
        start, end = known.claim.quantity.start, known.claim.quantity.end
        first, last = spans.around(start, end)
        before, after = text[first:start], text[end:last]
        if last - first > _LONGEST and len(before) > _ROOM:
            before = "…" + before[-_ROOM:].partition(" ")[2]
        if last - first > _LONGEST and len(after) > _ROOM:
            after = after[:_ROOM].rpartition(" ")[0].rstrip(",;:(") + "…"
        line = _LINE_SIGNS.sub("", in_one_line(before + text[start:end] + after))
        return quoted(line.removesuffix("."), self._language)

    def sentence(self, known: Known) -> tuple[str, str, str]:
        """The sentence of a figure of a source text: what stands before the figure, it, and what after."""
        text, spans = self._texts[known.source]
        start, end = known.claim.quantity.start, known.claim.quantity.end
        first, last = spans.around(start, end)
        before, quote, after = map(harmless, (text[first:start], text[start:end], text[end:last]))
        return _LINE_SIGNS.sub("", before), quote, _LINE_SIGNS.sub("", after)

    def label(self, known: Known) -> str:
        """What a figure of the store is of."""
        store = self._store
        assert store is not None
        figure = store.facts.get(known.id) or store.derived.get(known.id) or store.names[known.id]
        return in_one_line(figure.label.in_language(self._language))

    def place(self, known: Known) -> Place | None:
        """Where a figure stands; ``None`` if it is worked out."""
        is_derived = self._store is not None and known.id in self._store.derived
        return None if is_derived else next(self._places(known))

    def named(self, knowns: Iterable[Known]) -> str:
        """The sources of figures with their sentences: "La Tribune, 16 June 1999, sentence 16"."""
        sentences: dict[str, set[int]] = defaultdict(set)
        for known in knowns:
            for place in self._places(known):
                name = self._names.get(place.id, place.id)
                if self._store is not None and place.id in self._store.sources:
                    name = in_one_line(brief_citation(self._store.sources[place.id], self._language))
                sentences[name].add(place.sentence)
        named = [with_sentences(name, numbers, self._language) for name, numbers in sentences.items()]
        return say("and", self._language).join(named)

    def where(self, known: Known) -> str:
        """What a figure is of, or its sentence, with its place: "“1,240 cross it” (town.txt, sentence 1)"."""
        words = quoted(self.label(known), self._language) if known.id else self.quote(known)
        return f"{words} ({self.named([known])})"

    def _places(self, known: Known) -> Iterator[Place]:
        store = self._store
        if not known.id:
            yield Place(known.source, known.claim.sentence, known.quote)
        elif store is not None and known.id in store.names:
            names = store.names[known.id]
            yield Place(names.source, names.sentence, ", ".join(names.names))
        elif store is not None:
            for fact in (store.facts[each] for each in published_inputs(store, [known.id])):
                yield Place(fact.source, fact.sentence, fact.quotation)

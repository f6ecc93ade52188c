"""Drafts held against facts: the whole way from a text to its judgements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from netnord.check.arithmetic import Virtuals
from netnord.check.evidence import weigh
from netnord.check.facts import knowns_of_text
from netnord.check.judge import Judgement, judged
from netnord.check.memory import Memory
from netnord.check.pool import Known, Pool
from netnord.check.scorer import Weights, fitted_weights
from netnord.check.stored import StoredFacts
from netnord.claims.attach import Reader
from netnord.claims.claim import Claim
from netnord.store.store import FactStore
from netnord.terms import Language


class Checker:
    """Judges the figures of texts against a store, source texts, or both."""

    def __init__(
        self, store: FactStore | None, texts: Iterable[tuple[str, str]] = (), weights: Weights | None = None
    ) -> None:
        """`texts` are names and texts of sources."""
        self._store = store
        self._known_of_texts: list[Known] = []
        self.texts_without_figures: list[str] = []
        """The names of the source texts against which nothing is held."""
        for name, text in texts:
            knowns = knowns_of_text(text, name)
            self._known_of_texts += knowns
            if not knowns:
                self.texts_without_figures.append(name)
        self.weights = weights or fitted_weights()
        self._held: dict[Language, tuple[Pool, Virtuals]] = {}

    def judgements(self, text: str, reader: Reader, memory: Memory | None = None) -> Iterator[Judgement]:
        """The judgements on the next piece of a text, in order; those in `memory` are not made again."""
        for paragraph in reader.read(text):
            language = reader.language or Language.EN
            judge = partial(self._judged, paragraph, language)
            yield from memory.judgements(paragraph, language, judge) if memory is not None else judge()

    def _judged(self, paragraph: Sequence[Claim], language: Language) -> list[Judgement]:
        pool, virtuals = self.held_against(language)
        return [judged(weighed, self.weights) for weighed in weigh(paragraph, language, pool, virtuals)]

    def held_against(self, language: Language) -> tuple[Pool, Virtuals]:
        """What a draft in `language` is held against."""
        if language not in self._held:
            stored = StoredFacts(self._store, language) if self._store is not None else None
            knowns = [*self._known_of_texts, *(stored.knowns() if stored else ())]
            knowns.sort(key=lambda known: known.is_derived)
            self._held[language] = Pool(knowns, stored.synonyms if stored else None), Virtuals(knowns)
        return self._held[language]

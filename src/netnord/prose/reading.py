"""From a text to judgements, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator

from netnord.prose.claims import Sentence, claims
from netnord.prose.judging import Judgement, Verdict, judgements
from netnord.prose.known import known_figures
from netnord.prose.lexicon import Lexicon
from netnord.prose.matching import Matcher
from netnord.prose.numbers import read_quantities
from netnord.prose.quantity import Measure, Quantity
from netnord.prose.sentences import sentences
from netnord.prose.text import Tokens
from netnord.store import FactStore

_FADING = 0.4  # how much of what a sentence speaks of is still meant in the next one
_FAINTEST = 0.1


class Checker:
    """Judges the numbers of texts against a store."""

    def __init__(self, store: FactStore) -> None:
        self._matcher = Matcher(known_figures(store), list(store.concepts.values()))
        self._lexicon = Lexicon(list(store.concepts.values()))

    def check(self, text: str) -> Iterator[Judgement]:
        """The judgement on every quantity of a text, in order."""
        tokens = Tokens(text)
        quantities = read_quantities(tokens)
        position = 0
        context: dict[str, float] = {}
        skipped: list[tuple[int, int]] = []
        for first, last, opens_paragraph in sentences(tokens):
            if opens_paragraph:
                context = {}
                skipped.clear()
            begin = position
            while position < len(quantities) and quantities[position].first < last:
                position += 1
            own = quantities[begin:position]
            if not any(q.measure is not Measure.DATE for q in own):
                skipped.append((first, last))
                del skipped[:-2]
                if own:
                    context = self._faded(context, tokens, first, last, own)
                    skipped.clear()
                continue
            for before in skipped:
                context = self._faded(context, tokens, *before, [])
            skipped.clear()
            sentence = Sentence(tokens, first, last, own, self._lexicon)
            if not sentence.mentions and not context:
                yield from (Judgement(q, Verdict.NOT_ENOUGH_INFO) for q in sentence.quantities)
            else:
                yield from judgements(self._matcher, claims(sentence, context, self._matcher.uses))
            context = self._after(context, sentence)

    def _faded(
        self, context: dict[str, float], tokens: Tokens, first: int, last: int, quantities: list[Quantity]
    ) -> dict[str, float]:
        return self._after(context, Sentence(tokens, first, last, quantities, self._lexicon))

    def _after(self, context: dict[str, float], sentence: Sentence) -> dict[str, float]:
        faded = {concept: strength * _FADING for concept, strength in context.items() if strength * _FADING > _FAINTEST}
        faded.update((mention.concept, _FADING) for mention in sentence.mentions)
        return faded

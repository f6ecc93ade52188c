"""What is said of a judgement, in French or English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netnord.check.figures import as_said, calculation, derivation, figure_of, hedged, inputs_of, quantity_of
from netnord.check.grounds import BOUND, ELSEWHERE, REVERSED, dissenter, owner, rule_of
from netnord.check.judge import Judgement, Level
from netnord.check.option import Option
from netnord.check.phrases import say
from netnord.check.pool import Known
from netnord.check.quotes import Sources
from netnord.store.store import FactStore
from netnord.terms import Language
from netnord.typography.numerals import percent
from netnord.typography.quotation import quoted

_OPEN = 3 / 4  # the probability that none is meant above which no figure of the source is named


class Messages:
    """Says judgements in one language: what was written, what the source has, and where."""

    def __init__(self, store: FactStore | None, texts: Mapping[str, str], language: Language) -> None:
        """`texts` are the source texts by their names."""
        self._store = store
        self._language = language
        self.sources = Sources(store, texts, language)

    def message(self, judgement: Judgement, figure: str, knowns: Sequence[Known]) -> str:
        """One sentence on a `figure` of a draft that was held against `knowns`.

        "the source has 44 for merchant sites, not 45 (La Tribune, 16 June 1999, sentence 16); meant?"
        """
        option, code, level = judgement.option, rule_of(judgement), judgement.level
        figure = as_said(figure)
        written = quoted(figure, self._language) if figure[:1].isalpha() else figure
        if option is None or (level is Level.NOTE and judgement.chances.not_enough_info > _OPEN):
            return self._say("nothing", written=written)
        known, other = option.known, owner(judgement) if code == ELSEWHERE else None
        if level is Level.OK:
            has = self.sources.where(known) if known and option.is_of_text else self._has(option, knowns)
            message = self._say("holds", written=written, has=has)
        elif level is Level.NOTE:
            return self._say("unsure", written=written, has=self._has(option, knowns))
        elif other is not None and known is not None:
            place, has = self.sources.where(other), self._has(option, knowns)
            if place == self.sources.where(known):
                has = self._say("has", figure=figure_of(known, self._language))
            message = self._say("elsewhere", written=written, other=place, has=has)
        else:
            if code == BOUND:
                bounded = hedged(figure, judgement.claim.quantity.hedge, self._language)
                aside = self._say("excludes", written=quoted(bounded, self._language))
            elif code == REVERSED and known is not None:
                aside = self._say("leaves", left=percent(100 - quantity_of(known).value, self._language))
            else:
                aside = self._say("not", written=written)
            message = self._has(option, knowns, aside)
        dissenting = dissenter(judgement)
        if dissenting is not None:
            figure, place = figure_of(dissenting, self._language), self.sources.where(dissenting)
            message = self._say("dissent", message=message, figure=figure, other=place)
        return self._say("meant", message=message) if level is Level.WARNING else message

    def candidate(self, option: Option | None, knowns: Sequence[Known]) -> str:
        """What a figure may be: "1,240 (article.txt, sentence 2)"."""
        if option is None:
            return self._say("none")
        inputs = inputs_of(option, knowns)
        figure = figure_of(inputs[0], self._language)
        if option.virtual is not None:
            figure = calculation(option.virtual, inputs, self._language)
        return f"{figure} ({self.sources.named(inputs)})"

    def _say(self, key: str, **parts: str) -> str:
        return say(key, self._language, **parts)

    def _has(self, option: Option, knowns: Sequence[Known], aside: str = "") -> str:
        """What the source has, and where; `aside` is said directly after the figure."""
        inputs = inputs_of(option, knowns)
        known, quote = inputs[0], ""
        if option.virtual is not None:
            figure = calculation(option.virtual, inputs, self._language)
        else:
            if self._store is not None and known.id in self._store.derived:
                figure = derivation(known, self._store, self._language)
            else:
                figure = self._say("has", figure=figure_of(known, self._language))
            if known.id:
                figure += self._say("for", label=self.sources.label(known))
            else:
                quote = self._say("quote", quote=self.sources.quote(known))
        return f"{figure}{aside}{quote} ({self.sources.named(inputs)})"

"""What is said of a judgement, in French or English."""

from __future__ import annotations

from fractions import Fraction

from netnord.citations import brief_citation
from netnord.model import Hedge, Language, inputs_of
from netnord.numerals import french_spacing, number, ordinal, percent
from netnord.prose.judging import Doubt, Fault, Judgement, Verdict
from netnord.prose.known import Known
from netnord.prose.quantity import Measure
from netnord.store import FactStore

_HEDGES = {
    Language.EN: {
        Hedge.ABOUT: "about {}",
        Hedge.NEARLY: "nearly {}",
        Hedge.MORE_THAN: "more than {}",
        Hedge.AT_LEAST: "at least {}",
        Hedge.LESS_THAN: "less than {}",
        Hedge.AT_MOST: "at most {}",
    },
    Language.FR: {
        Hedge.ABOUT: "environ {}",
        Hedge.NEARLY: "près de {}",
        Hedge.MORE_THAN: "plus de {}",
        Hedge.AT_LEAST: "au moins {}",
        Hedge.LESS_THAN: "moins de {}",
        Hedge.AT_MOST: "au plus {}",
    },
}

_MESSAGES = {
    Language.EN: {
        "published": "{label}: {figure} ({source})",
        "derived": "{label}: {figure}, recomputed from {inputs}",
        "value": "{label}: the source has {figure} ({source})",
        "value_left": "{label}: {direct}, which leaves {figure} ({source})",
        "value_derived": "{label}: it comes to {figure}, recomputed from {inputs}",
        "subject": "{own} is the figure for “{other}”; {label}: {figure} ({source})",
        "denied": "{label}: {direct}, which leaves {figure} ({source})",
        "reversed": "the other way round: “{label}” is {direct}, which leaves {figure} ({source})",
        "reversed_to_left": "the other way round: “{label}” is {figure}, which leaves {left} ({source})",
        "bound": "not on that side; {label}: {figure} ({source})",
        Doubt.NOTHING: "nothing known about this figure",
        Doubt.ELSEWHERE: "nothing known for this place, time or population; {label}: {figure} ({source})",
        Doubt.BASE: "not a share of the same thing as in the source; {label}: {figure} ({source})",
        Doubt.UNSURE: "not sure enough to judge; the nearest is {label}: {figure} ({source})",
        "sentence": "{citation}, sentence {sentence}",
        "point": "{} point",
        "points": "{} points",
        "month": "{} month",
        "months": "{} months",
    },
    Language.FR: {
        "published": "{label} : {figure} ({source})",
        "derived": "{label} : {figure}, recalculé d’après {inputs}",
        "value": "{label} : la source donne {figure} ({source})",
        "value_left": "{label} : {direct}, ce qui laisse {figure} ({source})",
        "value_derived": "{label} : le calcul donne {figure}, d’après {inputs}",
        "subject": "{own}, c’est le chiffre de « {other} » ; {label} : {figure} ({source})",
        "denied": "{label} : {direct}, ce qui laisse {figure} ({source})",
        "reversed": "c’est l’inverse : « {label} », c’est {direct}, ce qui laisse {figure} ({source})",
        "reversed_to_left": "c’est l’inverse : « {label} », c’est {figure}, ce qui laisse {left} ({source})",
        "bound": "pas de ce côté-là ; {label} : {figure} ({source})",
        Doubt.NOTHING: "rien de connu sur ce chiffre",
        Doubt.ELSEWHERE: (
            "rien de connu pour ce lieu, cette date ou cette population ; {label} : {figure} ({source})"
        ),
        Doubt.BASE: "pas une part de la même chose que dans la source ; {label} : {figure} ({source})",
        Doubt.UNSURE: "trop incertain pour en juger ; au plus près, {label} : {figure} ({source})",
        "sentence": "{citation}, phrase {sentence}",
        "point": "{} point",
        "points": "{} points",
        "month": "{} mois",
        "months": "{} mois",
    },
}


class Wording:
    """Says judgements against one store in one language."""

    def __init__(self, store: FactStore, language: Language) -> None:
        self._store = store
        self._language = language
        self._say = _MESSAGES[language]
        self._kept: dict[tuple[Measure, Fraction, Hedge, bool], str] = {}

    def figure(self, known: Known, *, is_denied: bool = False) -> str:
        """The known figure with its hedge, or what is left of it, as a writer would put it."""
        value = known.whole - known.value if is_denied and known.whole is not None else known.value
        key = known.measure, value, known.hedge, is_denied
        if key not in self._kept:
            written = self._number(value, known.measure)
            if is_denied or known.hedge is Hedge.EXACTLY:
                self._kept[key] = written
            else:
                self._kept[key] = _HEDGES[self._language][known.hedge].format(written)
        return self._kept[key]

    def _number(self, value: Fraction, measure: Measure) -> str:
        match measure:
            case Measure.PERCENT:
                return percent(value, self._language)
            case Measure.RANK:
                return ordinal(int(value), self._language)
            case Measure.POINTS | Measure.MONTHS:
                is_plural = value >= 2 if self._language is Language.FR else value != 1
                unit = measure.value if is_plural else measure.value.removesuffix("s")
                return self._say[unit].format(number(value, self._language))
            case _:
                return number(value, self._language)

    def expected(self, judgement: Judgement) -> str | None:
        """What to write instead; ``None`` unless the figure is refuted."""
        if judgement.verdict is not Verdict.REFUTED or judgement.known is None:
            return None
        return self.figure(judgement.known, is_denied=judgement.is_denied)

    def message(self, judgement: Judgement) -> str:
        """One sentence: what the store has, and where from."""
        known = judgement.known
        if known is None:
            return self._say[Doubt.NOTHING]
        parts = {
            "label": known.label.in_language(self._language),
            "figure": self.figure(known, is_denied=judgement.is_denied and judgement.doubt is Doubt.NOTHING),
            "direct": self.figure(known),
            "left": self.figure(known, is_denied=known.whole is not None and not judgement.is_denied),
            "source": self._source(known),
            "inputs": self._inputs(known),
        }
        if judgement.owner is not None:
            parts["own"] = self.figure(judgement.owner)
            parts["other"] = judgement.owner.label.in_language(self._language)
        message = self._say[self._key(judgement, known)].format_map(parts)
        return french_spacing(message) if self._language is Language.FR else message

    def _key(self, judgement: Judgement, known: Known) -> str | Doubt:
        is_derived = known.id in self._store.derived or known.worked_from != ()
        if judgement.verdict is Verdict.NOT_ENOUGH_INFO:
            return judgement.doubt
        if judgement.verdict is Verdict.SUPPORTED:
            if judgement.is_denied:
                return "denied"
            return "derived" if is_derived else "published"
        if judgement.fault is Fault.SUBJECT:
            return "subject"
        if judgement.fault is Fault.REVERSED:
            return "reversed" if judgement.is_denied else "reversed_to_left"
        if judgement.fault is Fault.BOUND:
            return "bound"
        if judgement.is_denied:
            return "value_left"
        return "value_derived" if is_derived else "value"

    def _source(self, known: Known) -> str:
        if known.id in self._store.facts:
            fact = self._store.facts[known.id]
            return self._sentence(fact.source, fact.locator.sentence)
        if known.id in self._store.names:
            names = self._store.names[known.id]
            return self._sentence(names.source, names.sentence)
        return self._inputs(known)

    def _sentence(self, source: str, sentence: int) -> str:
        citation = brief_citation(self._store.sources[source], self._language)
        return self._say["sentence"].format(citation=citation, sentence=sentence)

    def _inputs(self, known: Known) -> str:
        derived = self._store.derived.get(known.id)
        return ", ".join(known.worked_from or (inputs_of(derived.formula) if derived else ()))

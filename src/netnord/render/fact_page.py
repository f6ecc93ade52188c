"""All about one figure, as a page."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from netnord.answers.details import Details
from netnord.audit import AuditFinding, Status
from netnord.audit.wording import IF_ROUNDED
from netnord.derive import VAGUE, DerivedFigure
from netnord.interval import Rounding
from netnord.render.rows import Block, Ids, Page, Row, Style
from netnord.store.model import Base, BaseStatus, Fact, NameList, Phrase
from netnord.terms import Language
from netnord.text.controls import in_one_line
from netnord.typography.citations import citation, date_in_words, sentence_number
from netnord.typography.computed import equated, recomputed
from netnord.typography.measures import hedge_words, published
from netnord.typography.numerals import NO_BREAK_SPACE, span
from netnord.typography.quotation import quoted
from netnord.typography.ranges import bounds_in_words


class _Term(Enum):
    """What a row of the page tells."""

    FIGURE = Phrase(fr="chiffre", en="figure")
    PRINTED = Phrase(fr="imprimé", en="printed")
    HEDGED = Phrase(fr="nuance", en="hedged")
    STANDS_FOR = Phrase(fr="peut valoir", en="stands for")
    FORMULA = Phrase(fr="formule", en="formula")
    FILLED_IN = Phrase(fr="soit", en="that is")
    INPUTS = Phrase(fr="d’après", en="from")
    ASSUMING = Phrase(fr="à condition que", en="assuming")
    NAMES = Phrase(fr="noms", en="names")
    NUMBER = Phrase(fr="leur nombre", en="how many")
    SHARE_OF = Phrase(fr="part de", en="share of")
    PART_OF = Phrase(fr="partie de", en="part of")
    WHO = Phrase(fr="qui", en="who")
    WHERE = Phrase(fr="où", en="where")
    WHEN = Phrase(fr="quand", en="when")
    STATED_BY = Phrase(fr="selon", en="stated by")
    SOURCE = Phrase(fr="source", en="source")
    SENTENCE = Phrase(fr="phrase", en="sentence")
    AUDIT = Phrase(fr="audit", en="audit")
    USED_BY = Phrase(fr="sert à", en="used by")


_THE_SOURCE = Phrase(fr="la source elle-même", en="the source itself")
_COMPLETE = {
    True: Phrase(fr="la source les nomme tous", en="the source names them all"),
    False: Phrase(fr="la source n’en nomme qu’une partie", en="the source names only some"),
}
_WHOLE_NUMBER = Phrase(fr="nombre entier\u00a0: {counts}", en="whole number: {counts}")
_NO_WHOLE_NUMBER = Phrase(fr="aucun nombre entier", en="no whole number")
_AUDIT_STATUSES = {
    Status.HOLDS: Phrase(fr="tient", en="holds"),
    Status.DEPENDS: Phrase(fr="dépend de l’arrondi", en="depends on rounding"),
    Status.FAILS: Phrase(fr="ne tient pas", en="fails"),
    Status.NOTE: Phrase(fr="à savoir", en="worth knowing"),
}

_BASE_STATUSES = {
    BaseStatus.STATED: Phrase(fr="précisé par la source", en="stated"),
    BaseStatus.IMPLIED: Phrase(fr="sous-entendu", en="implied"),
    BaseStatus.AMBIGUOUS: Phrase(fr="ambigu", en="ambiguous"),
}

_Told = tuple[_Term, str]


def page_about(about: Details) -> Page:
    """All about one figure or list of names, term by term."""
    language = about.view.language
    rows = [Row("id", about.id, style=Style.TERM)]
    previous = None
    for term, text in _rows(about):
        label = "" if term is previous else term.value.in_language(language)
        rows.append(Row(label, text, style=Style.TERM))
        previous = term
    return Page(about.labels[about.id], [Block("", rows)], language, ids=Ids.BELOW)


def _rows(about: Details) -> Iterator[_Told]:
    if about.fact is not None:
        yield from _published_rows(about.fact, about)
    for roundings in about.results:
        yield from _recomputed_rows(roundings, about)
    if about.names is not None:
        yield from _named_rows(about.names, about)
    for finding in about.findings:
        yield _Term.AUDIT, _finding(finding, about.view.language)
    for user in about.used_by:
        yield _Term.USED_BY, _identified(user, about)


def _published_rows(fact: Fact, about: Details) -> Iterator[_Told]:
    language = about.view.language
    unit = f" ({about.unit})" if about.unit else ""
    yield _Term.FIGURE, published(fact, language) + unit
    yield _Term.PRINTED, fact.printed
    intervals = {rounding: bounds_in_words(fact.interval(rounding), language) for rounding in Rounding}
    if fact.hedge not in VAGUE:
        yield from _for_each_rounding(_Term.STANDS_FOR, intervals, language)
    if fact.base is not None:
        yield from _base_rows(fact.base, about)
    if fact.part_of is not None:
        yield _Term.PART_OF, _identified(fact.part_of, about)
    scope = fact.scope
    for term, phrase in ((_Term.WHO, scope.who), (_Term.WHERE, scope.where)):
        if phrase is not None:
            yield term, phrase.in_language(language)
    if scope.when is not None:
        yield _Term.WHEN, date_in_words(scope.when, language)
    yield _Term.STATED_BY, (fact.stated_by or _THE_SOURCE).in_language(language)
    yield from _source_rows(about, fact.sentence)


def _base_rows(base: Base, about: Details) -> Iterator[_Told]:
    language = about.view.language
    status = _BASE_STATUSES[base.status].in_language(language)
    for reading in base.readings:
        of = "" if reading.of is None else f", {reading.of}"
        yield _Term.SHARE_OF, f"{reading.label.in_language(language)} ({status}{of})"


def _recomputed_rows(roundings: list[DerivedFigure], about: Details) -> Iterator[_Told]:
    """Of one derived figure under each rounding."""
    language = about.view.language
    figure = next(
        each for each, rounding in zip(roundings, Rounding, strict=True) if rounding is about.view.rounding
    )
    unit = f" ({about.unit})" if about.unit else ""
    yield _Term.FIGURE, recomputed(figure, about.view.rounding, language) + unit
    yield _Term.FORMULA, figure.formula
    yield _Term.FILLED_IN, equated(figure, language)
    for each in figure.inputs:
        yield _Term.INPUTS, _identified(each, about)
    results = {
        rounding: _result(one, rounding, language) for one, rounding in zip(roundings, Rounding, strict=True)
    }
    if not figure.hedges:
        yield from _for_each_rounding(_Term.STANDS_FOR, results, language)
    for hedge in figure.hedges:
        yield _Term.HEDGED, hedge_words(hedge, language)
    for assumption in figure.derived.assumptions:
        yield _Term.ASSUMING, assumption.in_language(language)
    yield from _source_rows(about)


def _result(figure: DerivedFigure, rounding: Rounding, language: Language) -> str:
    values = bounds_in_words(figure.interval, language)
    if figure.whole_counts is None:
        return values
    fitting = figure.whole_counts[rounding]
    if not fitting:
        return f"{values} ({_NO_WHOLE_NUMBER.in_language(language)})"
    return f"{values} ({_WHOLE_NUMBER.in_language(language).format(counts=span(fitting, language))})"


def _named_rows(listed: NameList, about: Details) -> Iterator[_Told]:
    language = about.view.language
    for name in listed.names:
        yield _Term.NAMES, name
    yield _Term.NAMES, f"({_COMPLETE[listed.complete].in_language(language)})"
    if listed.count is not None:
        yield _Term.NUMBER, _identified(listed.count, about)
    yield from _source_rows(about, listed.sentence)


def _source_rows(about: Details, sentence: int | None = None) -> Iterator[_Told]:
    language = about.view.language
    for source in about.sources:
        place = "" if sentence is None else f", {sentence_number(sentence, language)}"
        yield _Term.SOURCE, citation(source, language) + place
    if about.sentence:
        yield _Term.SENTENCE, quoted(in_one_line(about.sentence), language)


def _for_each_rounding(term: _Term, texts: dict[Rounding, str], language: Language) -> Iterator[_Told]:
    """One row if all are alike, else one for each rounding."""
    if len(set(texts.values())) == 1:
        yield term, texts[Rounding.NEAREST]
        return
    for rounding, text in texts.items():
        yield term, f"{text} {IF_ROUNDED[rounding].in_language(language)}"


def _finding(finding: AuditFinding, language: Language) -> str:
    status = _AUDIT_STATUSES[finding.status].in_language(language)
    colon = f"{NO_BREAK_SPACE}:" if language is Language.FR else ":"
    return f"{finding.rule}, {status}{colon} {finding.message.in_language(language)}"


def _identified(id: str, about: Details) -> str:
    return f"{id} ({about.labels[id]})"

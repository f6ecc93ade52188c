"""NA105: a list has as many names as its count says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netnord.audit.example import count, facts_file, names
from netnord.audit.finding import Outcome, Wording, for_each_rounding
from netnord.audit.page import Figures, RulePage
from netnord.audit.wording import subject
from netnord.interval import Interval
from netnord.store.audit_rules import NamesRule
from netnord.store.model import Phrase
from netnord.typography.numerals import number

if TYPE_CHECKING:
    from netnord.store.store import FactStore
    from netnord.terms import Language

_COMPLETE = Phrase(
    fr="{label} : {count} selon la source, {named} dans la liste, qui est complète.",
    en="{label}: {count} announced, {named} named; the list is complete.",
)
_PARTIAL = Phrase(
    fr="{label} : {count} selon la source, {named} dans une liste qui ne se dit pas complète.",
    en="{label}: {count} announced, {named} named; the list does not claim to be complete.",
)
_WRONG = Phrase(
    fr="{label} : {count} selon la source, mais {named} dans une liste dite complète.",
    en="{label}: {count} announced, but {named} named, in a list said to be complete.",
)
_TOO_MANY = Phrase(
    fr="{label} : {count} selon la source, mais {named} dans la liste.",
    en="{label}: {count} announced, but {named} named.",
)


def _check(rule: NamesRule, figures: Figures, store: FactStore) -> Outcome:
    listed = store.names[rule.names]
    named = len(set(listed.names))
    announced = figures[rule.count]
    allowed = Interval.exactly(named) if listed.complete else Interval.at_least(named)
    holds = for_each_rounding(lambda rounding: announced.intervals[rounding].meets(allowed))
    if all(holds.values()):
        wording = _COMPLETE if listed.complete else _PARTIAL
    else:
        wording = _WRONG if listed.complete else _TOO_MANY

    def message(language: Language) -> str:
        return wording.in_language(language).format(
            label=subject(store, rule.names, language),
            count=number(announced.value, language),
            named=number(named, language),
        )

    return Outcome(holds, Wording(message))


PAGE = RulePage(
    code="NA105",
    kind=NamesRule,
    name=Phrase(fr="autant de noms qu’annoncé", en="as many names as announced"),
    reason=Phrase(
        fr="Une liste complète a autant de noms que le nombre qui l’annonce ; une liste d’exemples n’en "
        "a pas plus. Sinon un nom manque, est de trop, ou le nombre est faux.",
        en="A complete list has as many names as the count that announces it; a list of examples has no "
        "more. Else a name is missing, one is too many, or the count is wrong.",
    ),
    reference="I. P. Fellegi, D. Holt, “A Systematic Approach to Automatic Edit and Imputation”, "
    "Journal of the American Statistical Association 71(353), 1976",
    check=_check,
    fires=lambda: facts_file(
        NamesRule("names", "count"),
        count("count", "3"),
        lists=[names("names", ["one", "two"], complete=True)],
    ),
    silent=lambda: facts_file(
        NamesRule("names", "count"),
        count("count", "3"),
        lists=[names("names", ["one", "two"], complete=False)],
    ),
)

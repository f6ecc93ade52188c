"""NA102: shares of one whole reach it, or stay within it."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce
from operator import add
from typing import TYPE_CHECKING

from netnord.audit.example import facts_file, share
from netnord.audit.finding import Outcome, Wording, for_each_rounding
from netnord.audit.page import Figures, RulePage
from netnord.audit.wording import IF_ROUNDED, either, sum_of
from netnord.interval import EVERYTHING, Interval, Rounding
from netnord.store.audit_rules import WholeRule
from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.typography.numerals import percent

if TYPE_CHECKING:
    from netnord.store.store import FactStore

_WHOLE = Fraction(100)  # per cent
_POSSIBLE_SHARES = Interval(Fraction(0), _WHOLE)

_SUM = Phrase(fr="{of} : {parts} = {sum}, {verdict}", en="{of}: {parts} = {sum}, {verdict}")
_SHARES = Phrase(fr="Parts {base}", en="Shares of {base}")
_ANY_SHARES = Phrase(fr="Ces parts", en="These shares")
_UNTESTED = Phrase(
    fr="ce qui ne prouve rien : elles peuvent se recouper et ne pas tout couvrir.",
    en="which proves nothing: they may overlap, and need not cover everything.",
)
_FITS = Phrase(fr="un tout, aux arrondis près.", en="a whole, but for rounding.")
_WITHIN = Phrase(fr="pas plus qu’un tout ; il reste {rest}.", en="no more than a whole; {rest} is left.")
_COVERS = Phrase(fr="le tout est couvert.", en="the whole is covered.")
_MISSES = Phrase(fr="pas un tout.", en="not a whole.")
_EXCEEDS = Phrase(fr="plus qu’un tout.", en="more than a whole.")
_LACKS = Phrase(fr="trop peu pour couvrir un tout.", en="too little to cover a whole.")
_NEVER = Phrase(fr="Aucun arrondi ne l’explique : {other}.", en="No rounding explains that: {other}.")
_ONLY = Phrase(fr="Possible seulement {cases} ; ou {other}.", en="Possible only {cases}; or {other}.")
_GAP = Phrase(
    fr="elles ne couvrent pas tout : reste {rest}",
    en="they do not cover everything, and {rest} is left",
)
_OVERLAP = Phrase(
    fr="elles se recoupent, ou n’ont pas toutes cette base", en="they overlap, or are not all of this base"
)


def _check(rule: WholeRule, figures: Figures, store: FactStore) -> Outcome:
    parts = [figures[each] for each in rule.parts]
    sums = {
        rounding: reduce(add, (_within_whole(part.intervals[rounding]) for part in parts))
        for rounding in Rounding
    }
    allowed = _allowed(rule)
    holds = for_each_rounding(lambda rounding: sums[rounding].meets(allowed))
    printed = sum((part.value for part in parts), Fraction(0))

    def message(language: Language) -> str:
        rest = percent(_WHOLE - printed, language)
        verdict = _verdict(rule, holds, printed).in_language(language).format(rest=rest)
        said = _SUM.in_language(language).format(
            of=_shares(store, rule, language),
            parts=sum_of((part.value for part in parts), language),
            sum=percent(printed, language),
            verdict=verdict,
        )
        return said if holds[Rounding.NEAREST] else f"{said} {_why(holds, printed, rest, language)}"

    return Outcome(holds, Wording(message), is_note=allowed == EVERYTHING)


def _shares(store: FactStore, rule: WholeRule, language: Language) -> str:
    """What the shares of `rule` are of, if that is one thing: "Shares of all companies interviewed"."""
    facts = [store.facts[each] for each in rule.parts if each in store.facts]
    readings = [fact.base.readings for fact in facts if fact.base is not None]
    bases = {rule.base} if rule.base is not None else {each.label for one in readings for each in one}
    if len(bases) != 1 or (rule.base is None and len(readings) < len(rule.parts)):
        return _ANY_SHARES.in_language(language)
    base = bases.pop().in_language(language)
    if language is Language.FR:
        from netnord.typography.elision import of

        base = of(base)
    return _SHARES.in_language(language).format(base=base)


def _why(holds: dict[Rounding, bool], printed: Fraction, rest: str, language: Language) -> str:
    """What may be behind a sum that rounding to the nearest does not explain."""
    cases = [words.in_language(language) for rounding, words in IF_ROUNDED.items() if holds[rounding]]
    wording, other = _ONLY if cases else _NEVER, _OVERLAP if printed > _WHOLE else _GAP
    return wording.in_language(language).format(
        cases=either(cases, language) if cases else "", other=other.in_language(language).format(rest=rest)
    )


def _within_whole(share: Interval) -> Interval:
    """`share` without what rounding adds below nothing or above everything."""
    possible = share & _POSSIBLE_SHARES
    return share if possible.is_empty else possible


def _allowed(rule: WholeRule) -> Interval:
    """What the shares may add up to, in per cent."""
    if rule.exclusive and rule.exhaustive:
        return Interval.exactly(_WHOLE)
    if rule.exclusive:
        return Interval.at_most(_WHOLE)
    return Interval.at_least(_WHOLE) if rule.exhaustive else EVERYTHING


def _verdict(rule: WholeRule, holds: dict[Rounding, bool], printed: Fraction) -> Phrase:
    if not (rule.exclusive or rule.exhaustive):
        return _UNTESTED
    if holds[Rounding.NEAREST]:
        return _FITS if rule.exclusive and rule.exhaustive else _WITHIN if rule.exclusive else _COVERS
    if rule.exclusive and printed > _WHOLE:
        return _EXCEEDS
    return _MISSES if rule.exclusive else _LACKS


PAGE = RulePage(
    code="NA102",
    kind=WholeRule,
    name=Phrase(fr="les parts font un tout", en="shares make a whole"),
    reason=Phrase(
        fr="Des parts exclusives d’une même base ne dépassent pas 100 % ; si elles couvrent tout, elles "
        "font 100 %. Chaque part imprimée est un intervalle, selon la façon d’arrondir : la somme de ces "
        "intervalles doit atteindre 100 %. Sinon les bases diffèrent, des réponses se recoupent ou il en "
        "manque.",
        en="Exclusive shares of one base stay within 100%; if they cover everything, they make 100%. "
        "Each printed share is an interval, depending on how it was rounded: the sum of these intervals "
        "must reach 100%. Else the bases differ, answers overlap, or some are missing.",
    ),
    reference="F. Mosteller, C. Youtz, D. Zahn, “The Distribution of Sums of Rounded Percentages”, "
    "Demography 4(2), 1967",
    check=_check,
    fires=lambda: facts_file(
        WholeRule(["a", "b"], exclusive=True, exhaustive=True), share("a", "60"), share("b", "30")
    ),
    silent=lambda: facts_file(
        WholeRule(["a", "b", "c"], exclusive=True, exhaustive=True),
        share("a", "33"),
        share("b", "33"),
        share("c", "33"),
    ),
)

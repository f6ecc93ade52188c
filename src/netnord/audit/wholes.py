"""NA102: shares of one whole reach it, or stay within it."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce
from operator import add
from typing import TYPE_CHECKING

from netnord.audit.example import facts_file, share
from netnord.audit.finding import Outcome, for_each_rounding
from netnord.audit.page import Figures, RulePage
from netnord.audit.wording import IF_ROUNDED, in_both, listed, only_if, sum_of
from netnord.interval import EVERYTHING, Interval, Rounding
from netnord.store.audit_rules import WholeRule
from netnord.store.contents import FactsFile
from netnord.store.model import Phrase
from netnord.typography.numerals import bounds, percent

if TYPE_CHECKING:
    from netnord.store.store import FactStore
    from netnord.terms import Language

_WHOLE = Fraction(100)  # per cent
_POSSIBLE_SHARES = Interval(Fraction(0), _WHOLE)

_SUM = Phrase(fr="{parts} = {sum} : {verdict}", en="{parts} = {sum}: {verdict}")
_UNTESTED = Phrase(
    fr="ni exclusives ni exhaustives, ces parts peuvent donner toute somme.",
    en="neither exclusive nor exhaustive, these shares may add up to anything.",
)
_FITS = Phrase(fr="un tout, aux arrondis près.", en="a whole, but for rounding.")
_WITHIN = Phrase(fr="pas plus qu’un tout ; il reste {rest}.", en="no more than a whole; {rest} is left.")
_COVERS = Phrase(fr="le tout est couvert.", en="the whole is covered.")
_MISSES = Phrase(fr="ce n’est pas un tout.", en="not a whole.")
_EXCEEDS = Phrase(
    fr="plus qu’un tout, donc pas des parts exclusives d’une même base.",
    en="more than a whole, so not exclusive shares of one base.",
)
_LACKS = Phrase(fr="trop peu pour couvrir un tout.", en="too little to cover a whole.")
_UNROUNDED = Phrase(fr="Non arrondie, la somme serait de {cases}.", en="Unrounded, the sum would be {cases}.")
_OR_GAP = Phrase(
    fr="Ou bien elles ne couvrent pas tout, et il reste {rest}.",
    en="Or they do not cover everything, and {rest} is left.",
)
_OR_OVERLAP = Phrase(fr="Ou bien elles se recoupent.", en="Or they overlap.")
_BASE = Phrase(fr="Base retenue : {base}.", en="Base taken: {base}.")


def _check(rule: WholeRule, figures: Figures, store: FactStore) -> Outcome:  # noqa: ARG001
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
        summed = sum_of((part.value for part in parts), language)
        said = [
            _SUM.in_language(language).format(parts=summed, sum=percent(printed, language), verdict=verdict)
        ]
        if not holds[Rounding.NEAREST]:
            cases = [
                f"{bounds(sums[rounding], language)} {words.in_language(language)}"
                for rounding, words in IF_ROUNDED.items()
            ]
            said.append(_UNROUNDED.in_language(language).format(cases=listed(cases, language)))
            said.append(only_if(holds, language))
            if allowed == Interval.exactly(_WHOLE):
                other = _OR_GAP if printed < _WHOLE else _OR_OVERLAP
                said.append(other.in_language(language).format(rest=rest))
        if rule.base is not None:
            said.append(_BASE.in_language(language).format(base=rule.base.in_language(language)))
        return " ".join(filter(None, said))

    return Outcome(holds, in_both(message), is_note=allowed == EVERYTHING)


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


def _fires() -> FactsFile:
    rule = WholeRule(["a", "b"], exclusive=True, exhaustive=True)
    return facts_file(rule, share("a", "60"), share("b", "30"))


def _silent() -> FactsFile:
    rule = WholeRule(["a", "b", "c"], exclusive=True, exhaustive=True)
    return facts_file(rule, share("a", "33"), share("b", "33"), share("c", "33"))


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
    fires=_fires,
    silent=_silent,
)

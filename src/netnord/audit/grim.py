"""NA103: a share of a whole count can be that of a whole count."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from math import ceil, floor
from typing import TYPE_CHECKING

from msgspec import Struct

from netnord.audit.example import count, facts_file, share
from netnord.audit.finding import Outcome, Wording, for_each_rounding
from netnord.audit.page import Figures, RulePage
from netnord.audit.wording import IF_ROUNDED, either, subject, things
from netnord.interval import Interval, Rounding, rounded, whole_counts, written_step
from netnord.store.audit_rules import GrimRule
from netnord.store.model import Phrase
from netnord.typography.numerals import number, percent, span

if TYPE_CHECKING:
    from netnord.store.store import FactStore
    from netnord.terms import Language

_ONE = Phrase(fr="{label} : {share} de {test}", en="{label}: {share} of {test}")
_SEVERAL = Phrase(fr="{label}, {share} : sur {tests}", en="{label}, {share}: of {tests}")
_AND_OF = Phrase(fr=" ; sur ", en="; of ")
_FITS = Phrase(fr="{base} font {counts}", en="{base} is {counts}")
_NEVER = Phrase(
    fr="{base} ne font aucun nombre entier, quel que soit l’arrondi : {near}",
    en="{base} is no whole number, however rounded: {near}",
)
_NOT_NEAREST = Phrase(
    fr="{base} ne font aucun nombre entier : {near}. Ce serait {others}",
    en="{base} is no whole number: {near}. It would be {others}",
)
_SOME_FIT = Phrase(fr="{base}, {counts}", en="{base}, {counts}")
_NONE_FITS = Phrase(fr="{base}, aucun nombre entier ({near})", en="{base}, no whole number ({near})")
_NEAR = Phrase(fr="{count} donnerait {printed}", en="{count} would print as {printed}")
_NEAR_TOO = Phrase(fr=" et {count}, {printed}", en=", {count} as {printed}")
_UNKNOWN = Phrase(
    fr="{label} : {share} d’un nombre nul, ou qui n’est pas connu exactement ; rien à vérifier.",
    en="{label}: {share} of a number that is zero, or not known exactly; nothing to check.",
)
_BEST = Phrase(fr="Base plus plausible : {label}.", en="The base is likelier {label}.")
_ALIKE = Phrase(
    fr="Les bases possibles vont aussi bien l’une que l’autre.", en="The possible bases fit alike."
)


class _Test(Struct, frozen=True):
    """The share against one base."""

    base: int
    label: Wording
    counts: dict[Rounding, range]

    @property
    def holds(self) -> dict[Rounding, bool]:
        return for_each_rounding(lambda rounding: bool(self.counts[rounding]))

    @property
    def fit(self) -> tuple[bool, ...]:
        """Sorts the tests by how well they hold, nearest first."""
        return tuple(self.holds.values())


def _check(rule: GrimRule, figures: Figures, store: FactStore) -> Outcome:
    part = figures[rule.share]
    tests = []
    for each in rule.bases:
        base = figures[each].whole_number
        if base is not None and base > 0:
            counts = {rounding: _counts(part.intervals[rounding], base) for rounding in Rounding}
            tests.append(_Test(base, Wording(partial(things, store, rule.share, each)), counts))
    step = _step(store, rule.share, part.value)
    differ = len({test.fit for test in tests}) > 1

    def message(language: Language) -> str:
        words = {"label": subject(store, rule.share, language), "share": percent(part.value, language)}
        if not tests:
            return _UNKNOWN.in_language(language).format(**words)
        said = [_said(test, part.value, step, language, alone=len(tests) == 1) for test in tests]
        if len(tests) == 1:
            return _ONE.in_language(language).format(test=said[0], **words) + "."
        tested = _SEVERAL.in_language(language).format(
            tests=_AND_OF.in_language(language).join(said), **words
        )
        best = max(tests, key=lambda test: test.fit)
        verdict = _BEST if differ else _ALIKE
        return f"{tested}. {verdict.in_language(language).format(label=best.label.in_language(language))}"

    holds = for_each_rounding(lambda rounding: not tests or any(test.counts[rounding] for test in tests))
    return Outcome(holds, Wording(message), is_note=not tests or differ)


def _counts(share: Interval, base: int) -> range:
    return whole_counts(share * Interval.exactly(Fraction(1, 100)), base)


def _step(store: FactStore, share_id: str, value: Fraction) -> Fraction:
    """The last written place of the share; a recomputed one counts as written to the unit."""
    fact = store.facts.get(share_id)
    return (fact and written_step(fact.printed, value)) or Fraction(1)


def _said(test: _Test, value: Fraction, step: Fraction, language: Language, *, alone: bool) -> str:
    """What the share comes to of one base, which is the only one, or one of several."""
    others = [
        f"{span(counts, language)} {IF_ROUNDED[rounding].in_language(language)}"
        for rounding, counts in test.counts.items()
        if counts
    ]
    fitting = test.counts[Rounding.NEAREST]
    if alone:
        wording = _FITS if fitting else _NOT_NEAREST if others else _NEVER
    else:
        wording = _SOME_FIT if fitting else _NONE_FITS
    return wording.in_language(language).format(
        base=f"{number(test.base, language)} {test.label.in_language(language)}",
        counts=span(fitting, language) if fitting else "",
        near=_nearest_counts(test.base, value, step, language),
        others=either(others, language) if others else "",
    )


def _nearest_counts(base: int, value: Fraction, step: Fraction, language: Language) -> str:
    """The whole counts on either side of a share of `base`, and what they would print as."""
    wanted = value * base / 100
    decimals = max(0, len(str(1 / step)) - 1) if step < 1 else 0
    near = ""
    for whole in sorted({min(max(each, 0), base) for each in (floor(wanted), ceil(wanted))}):
        printed = rounded(Fraction(100 * whole, base), step, Rounding.NEAREST)
        wording = _NEAR_TOO if near else _NEAR
        near += wording.in_language(language).format(
            count=number(whole, language), printed=percent(printed, language, decimals)
        )
    return near


PAGE = RulePage(
    code="NA103",
    kind=GrimRule,
    name=Phrase(fr="une part d’un nombre entier", en="a share of a whole count"),
    reason=Phrase(
        fr="Une part de n choses ne peut valoir que 0/n, 1/n, 2/n… Imprimée avec assez de décimales pour "
        "n, elle trahit une base fausse, une faute ou une autre façon d’arrondir quand aucune de ces "
        "fractions ne s’imprime ainsi. Avec plusieurs bases possibles, celle qui va désigne la bonne.",
        en="A share of n things can only be 0/n, 1/n, 2/n… Printed with decimals enough for n, it gives "
        "away a wrong base, a slip or another way of rounding when none of these fractions prints like "
        "that. Of several possible bases, the one that fits is likely the right one.",
    ),
    reference="N. J. L. Brown, J. A. J. Heathers, “The GRIM Test”, "
    "Social Psychological and Personality Science 8(4), 2017",
    check=_check,
    fires=lambda: facts_file(GrimRule("share", ["base"]), share("share", "50"), count("base", "3")),
    silent=lambda: facts_file(GrimRule("share", ["base"]), share("share", "67"), count("base", "3")),
)

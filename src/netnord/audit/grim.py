"""NA103: a share of a whole count can be that of a whole count."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from netnord.audit.example import count, facts_file, share
from netnord.audit.finding import Outcome, for_each_rounding
from netnord.audit.page import Figures, RulePage
from netnord.audit.wording import IF_ROUNDED, in_both
from netnord.interval import Interval, Rounding, rounded, whole_counts, written_step
from netnord.store.audit_rules import GrimRule
from netnord.store.contents import FactsFile
from netnord.store.model import Phrase
from netnord.typography.numerals import number, percent, span

if TYPE_CHECKING:
    from netnord.store.store import FactStore
    from netnord.terms import Language

_FITS = Phrase(fr="{share} de {base} : {counts}.", en="{share} of {base}: {counts}.")
_NEVER = Phrase(
    fr="{share} de {base} : aucun nombre entier, quel que soit l’arrondi ({near}).",
    en="{share} of {base}: no whole number, however rounded ({near}).",
)
_NOT_NEAREST = Phrase(
    fr="{share} de {base} : aucun nombre entier au plus près ({near}) ; seulement {others}.",
    en="{share} of {base}: no whole number to nearest ({near}); only {others}.",
)
_NEAR = Phrase(
    fr="{count}/{base} = {exact}, imprimé {printed}", en="{count}/{base} = {exact}, printed {printed}"
)
_UNKNOWN = Phrase(
    fr="{share} d’un nombre nul, ou qui n’est pas connu exactement : rien à vérifier.",
    en="{share} of a number that is zero, or not known exactly: nothing to check.",
)
_BEST = Phrase(fr="Base la plus plausible : {label}.", en="The base that fits best: {label}.")
_ALIKE = Phrase(
    fr="Les bases possibles vont aussi bien l’une que l’autre.", en="The possible bases fit alike."
)


class _Test(NamedTuple):
    """The share against one base."""

    base: int
    label: Phrase
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
            tests.append(_Test(base, _label(store, rule.share, each), counts))
    step = _step(store, rule.share, part.value)
    several = len(tests) > 1
    differ = len({test.fit for test in tests}) > 1

    def message(language: Language) -> str:
        if not tests:
            return _UNKNOWN.in_language(language).format(share=percent(part.value, language))
        said = [_said(test, part.value, step, language, labelled=several) for test in tests]
        if differ:
            best = max(tests, key=lambda test: test.fit)
            said.append(_BEST.in_language(language).format(label=best.label.in_language(language)))
        elif several:
            said.append(_ALIKE.in_language(language))
        return " ".join(said)

    holds = for_each_rounding(lambda rounding: not tests or any(test.counts[rounding] for test in tests))
    return Outcome(holds, in_both(message), is_note=not tests or differ)


def _counts(share: Interval, base: int) -> range:
    return whole_counts(share * Interval.exactly(Fraction(1, 100)), base)


def _label(store: FactStore, share_id: str, base_id: str) -> Phrase:
    """How the share calls this base, or how the base calls itself."""
    fact = store.facts.get(share_id)
    readings = fact.base.readings if fact is not None and fact.base is not None else []
    for reading in readings:
        if reading.of == base_id:
            return reading.label
    return (store.facts.get(base_id) or store.derived[base_id]).label


def _step(store: FactStore, share_id: str, value: Fraction) -> Fraction:
    """The last written place of the share; a recomputed one counts as written to the unit."""
    fact = store.facts.get(share_id)
    return (fact and written_step(fact.printed, value)) or Fraction(1)


def _said(test: _Test, value: Fraction, step: Fraction, language: Language, *, labelled: bool) -> str:
    base = number(test.base, language)
    if labelled:
        base += f" ({test.label.in_language(language)})"
    others = [
        f"{span(counts, language)} {IF_ROUNDED[rounding].in_language(language)}"
        for rounding, counts in test.counts.items()
        if counts
    ]
    fitting = test.counts[Rounding.NEAREST]
    wording = _FITS if fitting else _NOT_NEAREST if others else _NEVER
    return wording.in_language(language).format(
        share=percent(value, language),
        base=base,
        counts=span(fitting, language) if fitting else "",
        near=_nearest_counts(test.base, value, step, language),
        others=", ".join(others),
    )


def _nearest_counts(base: int, value: Fraction, step: Fraction, language: Language) -> str:
    """The whole counts on either side of a share of `base`, and what they would print as."""
    wanted = value * base / 100
    decimals = max(0, len(str(1 / step)) - 1) if step < 1 else 0
    near = []
    for whole in sorted({min(max(each, 0), base) for each in (floor(wanted), ceil(wanted))}):
        exact = Fraction(100 * whole, base)
        near.append(
            _NEAR.in_language(language).format(
                count=number(whole, language),
                base=number(base, language),
                exact=percent(exact, language, decimals + 1),
                printed=percent(rounded(exact, step, Rounding.NEAREST), language, decimals),
            )
        )
    return " ; ".join(near) if language.value == "fr" else "; ".join(near)


def _fires() -> FactsFile:
    return facts_file(GrimRule("share", ["base"]), share("share", "50"), count("base", "3"))


def _silent() -> FactsFile:
    return facts_file(GrimRule("share", ["base"]), share("share", "67"), count("base", "3"))


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
    fires=_fires,
    silent=_silent,
)

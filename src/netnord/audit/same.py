"""NA104: a share of a base and a count of the same things agree."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from netnord.audit.example import count, facts_file, share
from netnord.audit.finding import Outcome, Wording, for_each_rounding
from netnord.audit.page import Figures, RulePage
from netnord.audit.wording import label_of, only_if, subject
from netnord.interval import Interval, Rounding, whole_counts
from netnord.store.audit_rules import SameRule
from netnord.store.model import Phrase
from netnord.typography.numerals import bounds, number, percent, span

if TYPE_CHECKING:
    from netnord.derive import Evaluated
    from netnord.store.store import FactStore
    from netnord.terms import Language

_SAME = Phrase(
    fr="{share_label} ({share} de {base}, soit {counts}) et {count_label} ({count}) s’accordent.",
    en="{share_label} ({share} of {base}, so {counts}) and {count_label} ({count}) agree.",
)
_DIFFERENT = Phrase(
    fr="{share_label} ({share} de {base}, soit {counts}) et {count_label} ({count}) ne comptent pas la même "
    "chose.",
    en="{share_label} ({share} of {base}, so {counts}) and {count_label} ({count}) do not count the same "
    "things.",
)
_WOULD_BE = Phrase(fr="{count} serait {share} de {implied}.", en="{count} would be {share} of {implied}.")
_HUNDREDTH = Interval.exactly(Fraction(1, 100))


def _check(rule: SameRule, figures: Figures, store: FactStore) -> Outcome:
    part, base, counted = figures[rule.share], figures[rule.base], figures[rule.count]

    def holds_under(rounding: Rounding) -> bool:
        if base.whole_number is not None and counted.whole_number is not None:
            return counted.whole_number in _whole(part, base.whole_number, rounding)
        product = part.intervals[rounding] * _HUNDREDTH * base.intervals[rounding]
        return product.meets(counted.intervals[rounding])

    holds = for_each_rounding(holds_under)

    def message(language: Language) -> str:
        words = {
            "share_label": subject(store, rule.share, language),
            "count_label": label_of(store, rule.count, language),
            "share": percent(part.value, language),
            "base": number(base.value, language),
            "count": number(counted.value, language),
            "counts": _counts(part, base, language),
            "implied": _implied_base(part, counted, language),
        }
        said = [_SAME if holds[Rounding.NEAREST] else _DIFFERENT]
        if not holds[Rounding.NEAREST] and words["implied"]:
            said.append(_WOULD_BE)
        sentences = [each.in_language(language).format(**words) for each in said]
        return " ".join(filter(None, [*sentences, only_if(holds, language)]))

    return Outcome(holds, Wording(message))


def _whole(part: Evaluated, base: int, rounding: Rounding) -> range:
    return whole_counts(part.intervals[rounding] * _HUNDREDTH, max(base, 0))


def _counts(part: Evaluated, base: Evaluated, language: Language) -> str:
    """How many the share of the base is, rounded to nearest."""
    if base.whole_number is not None:
        possible = _whole(part, base.whole_number, Rounding.NEAREST)
        if possible:
            return span(possible, language)
    nearest = Rounding.NEAREST
    return bounds(part.intervals[nearest] * _HUNDREDTH * base.intervals[nearest], language)


def _implied_base(part: Evaluated, counted: Evaluated, language: Language) -> str:
    """What the count would be that share of, rounded to nearest; nothing for a share below zero."""
    share = part.intervals[Rounding.NEAREST] & Interval.above(0)
    if share.is_empty:
        return ""
    implied = counted.intervals[Rounding.NEAREST] / (share * _HUNDREDTH)
    if implied.low is None or implied.high is None:
        return bounds(implied, language)
    possible = implied.whole_numbers()
    return span(possible, language) if possible else bounds(implied, language)


PAGE = RulePage(
    code="NA104",
    kind=SameRule,
    name=Phrase(fr="une part et un nombre disent la même chose", en="a share and a count say the same"),
    reason=Phrase(
        fr="Si une part d’une base et un nombre comptent les mêmes choses, le nombre est parmi ceux qui "
        "s’imprimeraient comme cette part. Sinon ils ne comptent pas la même chose, ou la base est autre : "
        "le nombre et la part disent laquelle ce serait.",
        en="If a share of a base and a count are about the same things, the count is one that would "
        "print as that share. Else they do not count the same thing, or the base is another: the count "
        "and the share say which it would be.",
    ),
    reference="M. B. Nuijten et al., “The prevalence of statistical reporting errors in psychology "
    "(1985–2013)”, Behavior Research Methods 48, 2016",
    check=_check,
    fires=lambda: facts_file(
        SameRule("share", "base", "count"), share("share", "10"), count("base", "200"), count("count", "30")
    ),
    silent=lambda: facts_file(
        SameRule("share", "base", "count"), share("share", "10"), count("base", "200"), count("count", "20")
    ),
)

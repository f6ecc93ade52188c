"""NA101: parts add up to their total."""

from __future__ import annotations

from functools import reduce
from operator import add
from typing import TYPE_CHECKING

from netnord.audit.example import count, facts_file
from netnord.audit.finding import Outcome, Wording, for_each_rounding
from netnord.audit.page import Figures, RulePage
from netnord.audit.wording import only_if, subject, sum_of
from netnord.interval import Rounding
from netnord.store.audit_rules import SumRule
from netnord.store.model import Phrase
from netnord.typography.numerals import number

if TYPE_CHECKING:
    from netnord.store.store import FactStore
    from netnord.terms import Language

_EQUAL = Phrase(
    fr="{total_label} : {parts} = {sum}, comme imprimé.", en="{total_label}: {parts} = {sum}, as printed."
)
_ALLOWED = Phrase(
    fr="{total_label} : {parts} = {sum} ; imprimé {total}, ce que la précision des chiffres permet.",
    en="{total_label}: {parts} = {sum}; printed {total}, which the precision of the figures allows.",
)
_UNEQUAL = Phrase(
    fr="{total_label} : {parts} = {sum}, mais {total} est imprimé : un écart de {gap}.",
    en="{total_label}: {parts} = {sum}, but {total} is printed, {gap} apart.",
)


def _check(rule: SumRule, figures: Figures, store: FactStore) -> Outcome:
    parts, total = [figures[each] for each in rule.parts], figures[rule.total]

    def holds_under(rounding: Rounding) -> bool:
        return reduce(add, (part.intervals[rounding] for part in parts)).meets(total.intervals[rounding])

    holds = for_each_rounding(holds_under)
    summed = sum(part.value for part in parts)
    wording = _EQUAL if summed == total.value else _ALLOWED if holds[Rounding.NEAREST] else _UNEQUAL

    def message(language: Language) -> str:
        said = wording.in_language(language).format(
            parts=sum_of((part.value for part in parts), language),
            sum=number(summed, language),
            total=number(total.value, language),
            total_label=subject(store, rule.total, language),
            gap=number(abs(summed - total.value), language),
        )
        return f"{said} {only_if(holds, language)}".strip()

    return Outcome(holds, Wording(message))


PAGE = RulePage(
    code="NA101",
    kind=SumRule,
    name=Phrase(fr="les parties font le total", en="parts add up to the total"),
    reason=Phrase(
        fr="Un total imprimé à côté de ses parties doit être leur somme, à ce que permettent leur "
        "précision et les mots qui les bornent. Sinon une partie manque, une autre compte double, ou un "
        "chiffre est faux.",
        en="A total printed beside its parts must be their sum, within what their precision and the "
        "words that bound them allow. Else a part is missing, another counts twice, or a figure is wrong.",
    ),
    reference="I. P. Fellegi, D. Holt, “A Systematic Approach to Automatic Edit and Imputation”, "
    "Journal of the American Statistical Association 71(353), 1976",
    check=_check,
    fires=lambda: facts_file(
        SumRule(["a", "b"], "total"), count("a", "4"), count("b", "5"), count("total", "10")
    ),
    silent=lambda: facts_file(
        SumRule(["a", "b"], "total"), count("a", "4"), count("b", "6"), count("total", "10")
    ),
)

"""What spoke for and against the candidates of a figure, as small tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netnord.check.why import Account
from netnord.store.model import Phrase
from netnord.terms import Language

_SHOWN = 8  # pieces of evidence; of the others their sum
_HEADINGS = (
    Phrase(fr="indice", en="evidence"),
    Phrase(fr="valeur", en="value"),
    Phrase(fr="poids", en="weight"),
    Phrase(fr="produit", en="product"),
)
_OTHERS = Phrase(fr="{} autres", en="{} others")
_ANOTHER = Phrase(fr="1 autre", en="1 other")
_TOTAL = Phrase(fr="total", en="total")
_PERCENT = Phrase(fr="\u00a0%", en="%")
_NAME = 28  # columns, or more if a name is longer
_NUMBER = 8


def weighing(accounts: Iterable[tuple[str, Account]], language: Language) -> Iterator[str]:
    """The lines of a table for each candidate: evidence × weight = product, the weightiest first."""
    for candidate, account in accounts:
        chance = _number(100 * account.chance, language, 1) + _PERCENT.in_language(language)
        yield f"{chance}  {candidate}"
        rows = list(_rows(account, language))
        width = max(_NAME, *(len(name) for name, *_ in rows))
        for name, *numbers in rows:
            yield f"  {name:<{width}}" + "".join(f"{each:>{_NUMBER}}" for each in numbers)


def _rows(account: Account, language: Language) -> Iterator[tuple[str, ...]]:
    yield tuple(each.in_language(language) for each in _HEADINGS)
    for term in account.terms[:_SHOWN]:
        yield term.name, *(_number(each, language) for each in (term.value, term.weight, term.product))
    rest = account.terms[_SHOWN:]
    if rest:
        label = _ANOTHER if len(rest) == 1 else _OTHERS
        total = sum(term.product for term in rest)
        yield label.in_language(language).format(len(rest)), "", "", _number(total, language)
    yield _TOTAL.in_language(language), "", "", _number(account.score, language)


def _number(value: float, language: Language, decimals: int = 2) -> str:
    written = f"{value:.{decimals}f}".replace("-", "−")
    return written.replace(".", ",") if language is Language.FR else written

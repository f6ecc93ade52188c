"""How findings are put into words in both languages; every number in them is computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netnord.interval import Rounding
from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.typography.numerals import french_spacing, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from fractions import Fraction

IF_ROUNDED = {
    Rounding.NEAREST: Phrase(fr="si l’on arrondit au plus près", en="if rounded to nearest"),
    Rounding.DOWN: Phrase(fr="si l’on tronque", en="if truncated"),
    Rounding.UP: Phrase(fr="si l’on arrondit par excès", en="if rounded up"),
}
ROUNDED = {
    Rounding.NEAREST: Phrase(fr="arrondis au plus près", en="rounded to nearest"),
    Rounding.DOWN: Phrase(fr="tronqués", en="truncated"),
    Rounding.UP: Phrase(fr="arrondis par excès", en="rounded up"),
}
_AND = Phrase(fr=" et ", en=" and ")
_OR = Phrase(fr=" ou ", en=" or ")
_ONLY = Phrase(fr="Possible seulement {cases}.", en="Possible only {cases}.")


def in_both(write: Callable[[Language], str]) -> Phrase:
    """What `write` says in each language, the French with its no-break spaces."""
    return Phrase(fr=french_spacing(write(Language.FR)), en=write(Language.EN))


def sum_of(values: Iterable[Fraction], language: Language) -> str:
    """``1 + 2 + 3``."""
    return " + ".join(number(value, language) for value in values)


def listed(words: Iterable[str], language: Language) -> str:
    """With commas, and "and" before the last."""
    return _joined(words, _AND.in_language(language))


def only_if(holds: dict[Rounding, bool], language: Language) -> str:
    """Under which roundings a rule holds, as a sentence; nothing if that is all, none or the usual one."""
    if holds[Rounding.NEAREST] or not any(holds.values()):
        return ""
    cases = [IF_ROUNDED[rounding].in_language(language) for rounding, held in holds.items() if held]
    return _ONLY.in_language(language).format(cases=_joined(cases, _OR.in_language(language)))


def _joined(words: Iterable[str], before_last: str) -> str:
    *first, last = words
    return f"{', '.join(first)}{before_last}{last}" if first else last

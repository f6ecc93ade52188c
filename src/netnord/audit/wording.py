"""How findings are put into words in both languages; every number in them is computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netnord.interval import Rounding
from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.typography.numerals import number

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from netnord.store.store import FactStore

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
_ONLY = Phrase(fr="C’est possible seulement {cases}.", en="That is possible only {cases}.")


def sum_of(values: Iterable[Fraction], language: Language) -> str:
    """``1 + 2 + 3``."""
    return " + ".join(number(value, language) for value in values)


def label_of(store: FactStore, id: str, language: Language) -> str:
    """What the figure or list `id` is of."""
    labelled = store.facts.get(id) or store.derived.get(id) or store.names[id]
    return labelled.label.in_language(language)


def subject(store: FactStore, id: str, language: Language) -> str:
    """What the figure or list `id` is of, as the beginning of a sentence."""
    label = label_of(store, id, language)
    return label[:1].upper() + label[1:]


def things(store: FactStore, share: str, base: str, language: Language) -> str:
    """What the count `base` is of, in the fewer words: those of its label, or of the base of `share`."""
    from netnord.typography.elision import has_determiner

    fact = store.facts.get(share)
    readings = fact.base.readings if fact is not None and fact.base is not None else []
    labels = [reading.label.in_language(language) for reading in readings if reading.of == base]
    labels.append(label_of(store, base, language))
    return min((label for label in labels if not has_determiner(label)), key=len, default=labels[-1])


def listed(words: Iterable[str], language: Language) -> str:
    """With commas, and "and" before the last."""
    return _joined(words, _AND.in_language(language))


def either(words: Iterable[str], language: Language) -> str:
    """With commas, and "or" before the last."""
    return _joined(words, _OR.in_language(language))


def only_if(holds: dict[Rounding, bool], language: Language) -> str:
    """Under which roundings a rule holds, as a sentence; nothing if that is all, none or the usual one."""
    if holds[Rounding.NEAREST] or not any(holds.values()):
        return ""
    cases = [IF_ROUNDED[rounding].in_language(language) for rounding, held in holds.items() if held]
    return _ONLY.in_language(language).format(cases=either(cases, language))


def _joined(words: Iterable[str], before_last: str) -> str:
    *first, last = words
    return f"{', '.join(first)}{before_last}{last}" if first else last

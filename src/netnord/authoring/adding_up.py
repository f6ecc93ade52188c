"""Figures of a text that add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from netnord.authoring.amounts import in_unit, unit_of, value_of
from netnord.authoring.told import TextRead, Told
from netnord.languages.prose import ENGLISH, FRENCH
from netnord.quantities.quantity import Quantity
from netnord.text.small_words import SMALL_WORDS

_WHOLE = 100  # per cent
_MOST_PARTS = 12
_TELLING_DIGITS = 3  # of a sum that hardly comes about by chance
_SENTENCES = 2  # between a whole and its parts
_CROSSING = 3  # parts that make a whole of another paragraph
_INTRODUCTIONS = (":", "soit", *FRENCH.part_openers, *ENGLISH.part_openers)
_OF = ("of", "de", "des", "du", "d")
_GOVERNORS = ("of", "sur", "parmi", "among")


class Addition(Struct, frozen=True):
    """Figures that add up, by their numbers among the figures of the text."""

    parts: list[int]
    total: int | None
    """``None`` for shares that make 100 %."""


def adding_up(
    read: TextRead, amounts: Sequence[Told], shares: Sequence[Told], earlier: Sequence[Told]
) -> Iterator[Addition]:
    """The sums among the amounts and shares of a paragraph; `earlier` are the amounts of those before it."""
    taken: set[int] = set()
    for index, whole in enumerate(amounts):
        for others in (amounts[index + 1 :], amounts[:index][::-1]):
            parts = _making(read, whole, [each for each in others if each.number not in taken])
            if parts:
                numbers = sorted(each.number for each in parts)
                taken.update(numbers)
                yield Addition(numbers, whole.number)
                break
    for first in range(len(amounts)):
        rest = [each for each in amounts[first:] if each.number not in taken]
        for whole in reversed(earlier):
            parts = _making(read, whole, rest, anywhere=True)
            if len(parts) >= _CROSSING and read.begins(parts[0].sentence, _GOVERNORS):
                numbers = [each.number for each in parts]
                taken.update(numbers)
                yield Addition(numbers, whole.number)
                break
    yield from _wholes(read, shares)


def _making(read: TextRead, whole: Told, others: Sequence[Told], *, anywhere: bool = False) -> list[Told]:
    """The first of `others` if they together make `whole`, and hardly by chance."""
    for reading in [] if whole.is_compared else whole.readings:
        parts = _with_total(reading, [each for each in others if not each.is_compared])
        far = any(abs(each.claim.sentence - whole.claim.sentence) > _SENTENCES for each in parts)
        if len(parts) < len("ab") or (far and not anywhere):
            continue
        digits = len(str(value_of(reading).numerator).rstrip("0"))
        if digits >= _TELLING_DIGITS or anywhere or _belong(read, whole, parts):
            return parts
    return []


def _with_total(total: Quantity, others: Sequence[Told]) -> list[Told]:
    parts: list[Told] = []
    rest = value_of(total)
    for each in others:
        value = in_unit(each, unit_of(total))
        if value is None:
            continue
        if value > rest or len(parts) == _MOST_PARTS:
            return []
        parts.append(each)
        rest -= value
        if not rest:
            return parts
    return []


def _belong(read: TextRead, whole: Told, parts: Sequence[Told]) -> bool:
    """Whether words say that `parts` are some, or they have no nouns of their own."""
    parts = sorted(parts, key=lambda each: each.number)
    follows = whole.number > parts[-1].number
    one, other = (parts[-1], whole) if follows else (whole, parts[0])
    between = (one.quantity.last, other.quantity.first)
    words = read.tokens.words[slice(*between)]
    if ":" in words or read.has(between, _INTRODUCTIONS) or read.begins(whole.sentence, _GOVERNORS):
        return True
    return all(is_bare(read, each) for each in parts)


def is_bare(read: TextRead, told: Told) -> bool:
    """Whether no noun follows: "Seven are run by the council"."""
    last = told.quantity.last
    word = read.tokens.words[last] if last < told.sentence[1] else ""
    return not word[:1].isalpha() or word in SMALL_WORDS


def _wholes(read: TextRead, shares: Sequence[Told]) -> Iterator[Addition]:
    """Neighbouring shares that make 100 %."""
    first = 0
    while first < len(shares):
        parts: list[Told] = []
        total = Fraction(0)
        for each in shares[first:]:
            gap = each.claim.sentence - parts[-1].claim.sentence if parts else 0
            if each.is_compared or each.quantity.whole is not None or gap > 1:
                break
            if parts and read.begins(each.after, _OF):
                break
            parts.append(each)
            total += each.quantity.value
            if total >= _WHOLE:
                break
        if total == _WHOLE and len(parts) > 1:
            yield Addition([each.number for each in parts], None)
            first += len(parts)
        else:
            first += 1

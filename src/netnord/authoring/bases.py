"""What the shares of a text are shares of."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from netnord.authoring.amounts import AMOUNTS
from netnord.authoring.nouns_counted import head
from netnord.authoring.told import CLOSERS, Span, TextRead, Told
from netnord.languages.prose import ENGLISH, FRENCH
from netnord.quantities.forms import DETERMINERS, OF
from netnord.quantities.quantity import Dimension

_OPENERS = FRENCH.part_openers + ENGLISH.part_openers
_LEADING = frozenset((",", "that", "que", "qu"))
_PARTING = frozenset((";", "while", "whereas", "tandis", "alors"))
_BEFORE = 4  # tokens between two figures: "65 % of the 44"


class Whole(Struct, frozen=True):
    """What a share is a share of."""

    label: str
    """In the text's words; empty if they do not say."""
    counted_by: int | None
    """The number of the figure of the text that counts it."""
    is_stated: bool
    """Whether the share's own sentence says so, not "of them"."""


class Wholes:
    """What the shares of one text are of."""

    def __init__(self, read: TextRead, whole_of: Mapping[int, int]) -> None:
        self._read = read
        self._whole_of = whole_of
        self._found: dict[int, Whole | None] = {}
        self._counts: dict[str, list[Told]] = {}
        """The counts by the stem of what they count."""
        for told in read.told:
            first, last = head(read, told.after)
            if told.quantity.dimension is Dimension.COUNT and last > first:
                self._counts.setdefault(self._stem(first, last), []).append(told)

    def of(self, told: Told) -> Whole | None:
        """What the share `told` is of; ``None`` if that is not clear."""
        if told.number not in self._found:
            self._found[told.number] = self._whole(told)
        return self._found[told.number]

    def _whole(self, told: Told) -> Whole | None:
        if told.is_change:
            return None
        read = self._read
        inside = head(read, read.inside(told))
        if inside[0] < inside[1]:  # "seven runners in ten"
            return self._noun(inside, told)
        following = read.told[told.number + 1 : told.number + 2]
        if following and self._stands_before(told, following[0]):
            return self._counted(following[0], is_stated=True)
        if self._is_of_what_was_said(told):
            antecedent = self._last_count(told)
            return None if antecedent is None else self._counted(antecedent, is_stated=False)
        words = read.tokens.words
        if told.after[0] < told.after[1] and words[told.after[0]] in OF:
            first, last = head(read, told.after)
            return None if first == last else self._noun((first, last), told)
        if told.number and read.told[told.number - 1].claim.sentence == told.claim.sentence:
            before = read.told[told.number - 1]
            if before.quantity.dimension is Dimension.SHARE:
                whole = self.of(before)
                counted = None if whole is None or told.is_compared else whole.counted_by
                return None if whole is None else Whole(whole.label, counted, False)
        count = self._count_that_leads(told)
        return None if count is None else self._counted(count, is_stated=False)

    def _noun(self, span: Span, told: Told) -> Whole:
        """What words name, with the figure before that counts it, if there is only one in the text."""
        counts = self._counts.get(self._stem(*span), [])
        is_told = len(counts) == 1 and counts[0].number < told.number
        return Whole(self._read.written(span), counts[0].number if is_told else None, True)

    def _count_that_leads(self, told: Told) -> Told | None:
        """What a share is said of in the same sentence: "2,050 users found that 88% were content"."""
        own = self._read.by_sentence[told.claim.sentence]
        for other in reversed(own):
            if other.number >= told.number or other.number in self._whole_of:
                continue
            first, last = head(self._read, other.after)
            between = self._read.tokens.words[other.quantity.last : told.quantity.first]
            leads = not _LEADING.isdisjoint(between) and _PARTING.isdisjoint(between)
            return other if other.quantity.dimension is Dimension.COUNT and last > first and leads else None
        return None

    def _is_of_what_was_said(self, told: Told) -> bool:
        """Whether words refer back to what a share is of: "of them", "parmi eux", or a colon does."""
        read, begin = self._read, told.sentence[0]
        own = read.by_sentence[told.claim.sentence]
        before = [each for each in own if each.number < told.number]
        since = before[-1].quantity.last if before else begin
        if read.begins((told.quantity.last, told.sentence[1]), CLOSERS):
            return True
        if before and before[-1].quantity.dimension is Dimension.COUNT:
            between = read.tokens.words[since : told.quantity.first]
            if ":" in between or (read.begins((begin, since), ("parmi", "among", "of")) and "," in between):
                return True
        return read.ends((since, told.quantity.first), _OPENERS) or (
            not before and read.begins((begin, told.quantity.first), _OPENERS)
        )

    def _last_count(self, told: Told) -> Told | None:
        """The count that was said last, in this sentence or the one before."""
        for other in reversed(self._read.told[: told.number]):
            if other.claim.sentence < told.claim.sentence - 1:
                return None
            first, last = head(self._read, other.after)
            is_count = other.quantity.dimension is Dimension.COUNT and last > first
            is_amount = other.quantity.dimension in AMOUNTS and other.sentence == told.sentence
            if (is_count or is_amount) and not other.is_compared:
                return other
        return None

    def _stands_before(self, told: Told, other: Told) -> bool:
        between = self._read.tokens.words[told.quantity.last : other.quantity.first]
        is_count = other.quantity.dimension is Dimension.COUNT and other.sentence == told.sentence
        return (
            is_count and 0 < len(between) <= _BEFORE and between[0] in OF and set(between) <= OF | DETERMINERS
        )

    def _counted(self, count: Told, *, is_stated: bool) -> Whole:
        noun = self._read.written(head(self._read, count.after))
        figure = self._read.written((count.quantity.first, count.quantity.last))
        return Whole(noun or figure, count.number, is_stated)

    def _stem(self, first: int, last: int) -> str:
        return " ".join(self._read.stem(token) for token in range(first, last))

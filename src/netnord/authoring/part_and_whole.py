"""Which figures of a text are said to be parts of which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from netnord.authoring.adding_up import Addition, adding_up, is_bare
from netnord.authoring.amounts import AMOUNTS, shared_unit
from netnord.authoring.told import CLOSERS, TextRead, Told
from netnord.languages.prose import ENGLISH, FRENCH
from netnord.quantities.forms import MONTHS
from netnord.quantities.quantity import Dimension
from netnord.text.small_words import CLAUSE_ENDS

_OPENERS = FRENCH.part_openers + ENGLISH.part_openers
_WHOLES = FRENCH.whole_openers + ENGLISH.whole_openers
_RESTS = FRENCH.rests + ENGLISH.rests
_GOVERNORS = ("of", "out of", "sur", "parmi", "among", "dont")
_NOT_PRONOUNS = ("en moyenne", "en tout", "en outre", "en plus", "en effet", "en total")
_OUT_OF = ("out of", "sur les", "sur un total de")
_INTRODUCING = frozenset((":", "soit"))
_AND = frozenset(("and", "et"))
_BETWEEN = 6  # tokens: "180 of the plant's 1,460 jobs"


class Partition(Struct, frozen=True):
    """What is a part of what in a text, by the numbers of its figures."""

    whole_of: dict[int, int]
    additions: list[Addition]
    unclear: list[int]
    """Figures that are said to be parts of something that has no figure, or of one of several."""


def partition(read: TextRead) -> Partition:
    """The parts and sums that a text tells, by its words or by its numbers.

    "Ashby Road has 640 of the 1,140 beds"; "1,140 beds: 640 at Ashby Road, 500 at the Linden".
    """
    finder = _Finder(read)
    for _, group in groupby(read.told, lambda each: each.claim.paragraph):
        finder.look_through(list(group))
    return Partition(finder.whole_of, finder.additions, finder.unclear)


class _Finder:
    """Goes through a text paragraph by paragraph."""

    def __init__(self, read: TextRead) -> None:
        self._read = read
        self.whole_of: dict[int, int] = {}
        self.additions: list[Addition] = []
        self.unclear: list[int] = []
        self._earlier: list[Told] = []
        """The amounts of the paragraphs before."""

    def look_through(self, paragraph: Sequence[Told]) -> None:
        amounts = [each for each in paragraph if each.quantity.dimension in AMOUNTS]
        shares = [each for each in paragraph if each.quantity.dimension is Dimension.SHARE]
        for addition in adding_up(self._read, amounts, shares, self._earlier):
            self.additions.append(addition)
            for part in addition.parts:
                if addition.total is not None:
                    self._put(part, addition.total)
        for sentence, group in groupby(amounts, lambda each: each.claim.sentence):
            before = [each for each in amounts if each.claim.sentence < sentence]
            self._of_sentence(list(group), before)
        self._leaving_rest(paragraph, amounts)
        self._earlier += amounts

    def _put(self, part: int, whole: int) -> None:
        """Takes one figure for a part of another, unless that is itself or a part of it."""
        over: int | None = whole
        while over is not None:
            if over == part:
                return
            over = self.whole_of.get(over)
        self.whole_of.setdefault(part, whole)

    def _of_sentence(self, own: Sequence[Told], before: Sequence[Told]) -> None:
        span = own[0].sentence
        for one, other in pairwise(own):
            if other.number == one.number + 1 and self._is_out_of(one, other):
                self._join([one], other)
        if self._read.begins(span, _GOVERNORS):
            first = own[0]
            if "," in self._words(span[0], first.quantity.first):
                self._join_each(own, self._nearest(first, before, own))  # "Of this sum, …"
            else:
                self._join_each(own[1:], first)  # "Out of a budget of £538m, …"
        for index, whole in enumerate(own):
            on = own[index + 1 :]
            if on and not _INTRODUCING.isdisjoint(self._words(whole.quantity.last, on[0].quantity.first)):
                self._join_each(on, whole)
        for index, told in enumerate(own):
            if told.number not in self.whole_of and not told.is_compared and not told.is_more:
                self._alone(told, own[:index], before)

    def _alone(self, told: Told, own: Sequence[Told], before: Sequence[Told]) -> None:
        since = own[-1].quantity.last if own else told.sentence[0]
        opened = self._read.ends((since, told.quantity.first), _OPENERS)
        if opened or self._read.begins(self._following(told), CLOSERS) or self._has_pronoun(told):
            whole = self._nearest(told, before, own) or self._of_noun(told)
            if whole is not None:
                self._join([told], whole)
            elif not self._read.telling((told.after[0], told.after[0] + 1)):
                self.unclear.append(told.number)  # not "75 of these shops", which says of what
        elif own and own[-1].number in self.whole_of and self._goes_on(own[-1], told):
            whole = self._read.told[self.whole_of[own[-1].number]]
            siblings = [each for each in own if self.whole_of.get(each.number) == whole.number]
            if whole.number < siblings[0].number and shared_unit([*siblings, told], whole):
                self._join([told], whole)

    def _goes_on(self, one: Told, other: Told) -> bool:
        """Whether the second of two figures is told of as the first one is: "350 women and 20 children"."""
        between = self._words(one.quantity.last, other.quantity.first)
        if other.before[0] < other.before[1] and not self._read.telling(other.before):
            return False  # "214 are under thirty"
        is_close = "," not in between and ";" not in between and not _AND.isdisjoint(between)
        return is_close or is_bare(self._read, other)

    def _leaving_rest(self, paragraph: Sequence[Told], amounts: Sequence[Told]) -> None:
        """Parts of which the words say that they leave a rest: "Whitehall paid £110 million; … the rest"."""
        for span in self._read.paragraph_of(paragraph[0]):
            if not self._read.has(span, _RESTS):
                continue
            before = [each for each in amounts if each.quantity.first < span[0]]
            own = [each for each in amounts if each.sentence == span and each.number not in self.whole_of]
            parts = [each for each in own if not each.is_compared]
            if len(parts) > 1 or (parts and not self._read.ends(parts[0].before, _RESTS)):
                if not self._join_all(parts, [*before, *own]):
                    any(self._join_all(parts[after + 1 :], [whole]) for after, whole in enumerate(parts[:-1]))
            elif not any(each.sentence == span for each in paragraph):
                for index, whole in enumerate(before):
                    parts = [each for each in before[index + 1 :] if not each.is_compared]
                    if parts and self._join_all(parts, [whole]):
                        break

    def _join_all(self, parts: Sequence[Told], before: Sequence[Told]) -> bool:
        """Whether one of the figures before is the whole of `parts`."""
        for whole in reversed(before):
            if whole not in parts and whole.number < parts[0].number and shared_unit(parts, whole):
                self._join(parts, whole)
                return True
        return False

    def _join_each(self, parts: Iterable[Told], whole: Told | None) -> None:
        taken: list[Told] = []
        for part in parts:
            if whole is not None and not part.is_compared and shared_unit([*taken, part], whole):
                taken.append(part)
                self._join([part], whole)

    def _join(self, parts: Sequence[Told], whole: Told) -> None:
        if shared_unit(parts, whole) is not None:
            for part in parts:
                self._put(part.number, whole.number)

    def _nearest(self, told: Told, before: Sequence[Told], own: Sequence[Told]) -> Told | None:
        """The figure of which `told` may be a part: in its sentence, or before, where a whole is no part."""
        wholes = [each for each in before if each.number not in self.whole_of]
        earlier = [each for each in own if each.number < told.number]
        for candidates in (earlier, wholes, before):
            for each in reversed(candidates):
                if not each.is_compared and shared_unit([told], each):
                    return each
        return None

    def _of_noun(self, told: Told) -> Told | None:
        """The last figure before that counts what `told` is some of: "189,000 of those visitors"."""
        nouns = self._read.telling(told.after)[:1]
        if not nouns:
            return None
        wanted = self._read.stem(nouns[0])
        for each in reversed(self._earlier):
            counted = self._read.telling(each.after)[:1]
            if counted and self._read.stem(counted[0]) == wanted and shared_unit([told], each):
                return each
        return None

    def _is_out_of(self, one: Told, other: Told) -> bool:
        """Whether the second of two figures is the whole of the first: "180 of the plant's 1,460 jobs"."""
        between = (one.quantity.last, other.quantity.first)
        words = self._words(*between)
        if self._read.ends(between, _OUT_OF):
            return True
        return (
            len(words) <= _BETWEEN and self._read.begins(between, _WHOLES) and CLAUSE_ENDS.isdisjoint(words)
        )

    def _has_pronoun(self, told: Told) -> bool:
        """Whether the word before the verb is "en": "les rouges en donnent 104 000"."""
        last = told.before[1]
        pair = (max(told.before[0], last - 2), last)
        if self._read.tokens.words[last - 1] in MONTHS:
            return False
        return (
            pair[1] - pair[0] > 1
            and self._read.begins(pair, ("en",))
            and not self._read.begins(pair, _NOT_PRONOUNS)
        )

    def _following(self, told: Told) -> tuple[int, int]:
        return told.quantity.last, told.sentence[1]

    def _words(self, first: int, last: int) -> list[str]:
        return self._read.tokens.words[first:last]

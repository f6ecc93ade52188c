"""Whole numbers and ordinals in words, with their decimals: "mille deux cent deux", "twenty-first"."""

from __future__ import annotations

from fractions import Fraction

from netnord.languages.language import Spelling
from netnord.quantities.forms import FORMS, LANGUAGES, SPELLINGS
from netnord.quantities.scan import ONE, Numeral, Scan, whole

_LONGEST = 24  # decimals
_STARTS = [{*each, *spelling.ordinals} - spelling.articles for spelling, each in SPELLINGS]
_OPENERS = frozenset(FORMS.range_openers.values())


def number_in_words(scan: Scan, at: int) -> Numeral | None:
    """The number in words that token `at` belongs to, of which it is the first word but for "a" or "un"."""
    word, found, best = scan.words[at], None, (0, 0, False)
    for language, (spelling, cardinals), starts in zip(LANGUAGES, SPELLINGS, _STARTS, strict=True):
        if word in starts:
            group = int(word in spelling.nouns)
            articled = at > scan.free and scan.follows(at) and scan.word(at - 1) in spelling.articles
            numeral = _Walk(scan, at - (group and articled), spelling, cardinals).read(at, group)
            if numeral:
                # In both languages "six billions" is a number; "de" or "of" tells which.
                fit = (numeral.last, -numeral.first, scan.word(numeral.last) in language.of_words)
                if fit >= best:
                    found, best = numeral, fit
    return found


class _Walk:
    """One walk over the words of a number.

    `low` and `room` say which values may be added next: after "soixante" 1 to 19, after "forty" 1 to 9;
    `limit` which scales may follow, and `place` what the last word counts.
    """

    def __init__(
        self, scan: Scan, first: int, spelling: Spelling, cardinals: dict[str, int], limit: int = 10**21
    ) -> None:
        self.scan, self.first, self.spelling, self.cardinals = scan, first, spelling, cardinals
        self.limit = limit
        self.total = self.group = 0
        self.low, self.room = 1, 100
        self.place = 1

    def read(self, at: int, group: int = 0) -> Numeral | None:
        scan, cardinals, ordinals = self.scan, self.cardinals, self.spelling.ordinals
        self.group, begin = group, at
        if cardinals.get(scan.words[at]) == 0:
            return self._with_decimals(at + 1)
        while at < scan.end and (at == begin or scan.follows(at)):
            if at > begin and scan.words[at] == "," and (rest := self._after_comma(at)):
                return Numeral(self.first, rest.last, self.total + rest.value, rest.step, True, rest.last)
            word = scan.words[at := at + (at > begin and self._joins(at))]
            if word in ordinals and self._take(ordinals[word], bare=not self.total):
                return self._number(at + 1, ordinal=True)
            if word not in cardinals or not self._take(cardinals[word], bare=word in self.spelling.bare):
                break
            at += 1
        return None if at == begin else self._with_decimals(at)

    def _take(self, value: int, *, bare: bool) -> bool:
        if value < 100:
            return self._add(value)
        if not (self.group or bare) or (value == 100 <= self.group) or value >= self.limit:
            return False
        self.group = value * (self.group or 1)
        self.low, self.room, self.place = 1, 100, value
        if value > 100:
            self.total, self.group, self.limit = self.total + self.group, 0, value
        return True

    def _add(self, value: int) -> bool:
        vigesimal = self.spelling.vigesimal
        if vigesimal and value == 20 and self.group % 100 == 4 and self.room == 1:
            self.group += 80 - 4
            self.low, self.room = 1, 20
            return True
        if not self.low <= value < self.room:
            return False
        self.group += value
        self.place = 1
        self.low = 7 if vigesimal and value == 10 else 1
        self.room = (20 if vigesimal and value == 60 else 10) if value >= 20 or self.low == 7 else 1
        return True

    def _joins(self, at: int) -> bool:
        """Whether the "et" or "and" at `at` is inside the number: "vingt et un", "a hundred and one"."""
        scan, spelling, following = self.scan, self.spelling, self.scan.word(at + 1)
        if scan.words[at] != spelling.and_word or not following:
            return False
        if self.low == 1 and self.room in (10, 20) and following in spelling.and_after_tens:
            return True
        if not spelling.parts_groups or self.place < 100 or scan.word(self.first - 1) in _OPENERS:
            return False
        if self.cardinals.get(following, spelling.ordinals.get(following, 100)) >= 100:
            return False
        # "one hundred and two hundred" are two numbers.
        values = [self.cardinals.get(word, 0) for word in scan.stretch(at + 2, at + 4)]
        return not any(value == 100 or value >= self.limit for value in values)

    def _after_comma(self, at: int) -> Numeral | None:
        """The rest of the number after the comma at `at`: "one thousand, two hundred and two"."""
        cardinals = self.cardinals
        if not self.spelling.parts_groups or self.place < 1000 or self.scan.word(at + 1) not in cardinals:
            return None
        rest = _Walk(self.scan, at + 1, self.spelling, cardinals, self.limit).read(at + 1)
        if rest is None or rest.value < 100 or cardinals.get(self.scan.word(rest.last), 0) >= 100:
            return None
        return rest

    def _with_decimals(self, at: int) -> Numeral:
        """The number up to `at`, with its decimals if "virgule" or "point" and digits in words follow."""
        scan, cardinals = self.scan, self.cardinals
        if scan.word(at) != self.spelling.point or cardinals.get(scan.word(at + 1), 100) >= 100:
            return self._number(at)
        last, digits = at + 1, ""
        while last - at <= _LONGEST and cardinals.get(scan.word(last), 10) < 10:
            digits += str(cardinals[scan.words[last]])
            last += 1
        if not digits and (rest := _Walk(scan, last, self.spelling, cardinals).read(last)):
            last, digits = rest.last, str(rest.value)
        step = Fraction(1, 10 ** len(digits))
        return Numeral(self.first, last, self.total + self.group + int(digits) * step, step, True, last)

    def _number(self, last: int, *, ordinal: bool = False) -> Numeral:
        """The number; "five million" is five with a scale, "a million" and "a million and two" are not."""
        value, place = whole(self.total + self.group), whole(self.place)
        scaled = 10**6 <= place <= value < 1000 * place and not ordinal
        if scaled and self.scan.words[self.first] not in self.spelling.articles and last - 1 > self.first:
            return Numeral(self.first, last, value, place, True, last - 1, place)
        return Numeral(self.first, last, value, place, True, last, ONE, ordinal)

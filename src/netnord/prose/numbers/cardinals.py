"""Whole numbers and ordinals in words, with their decimals: "mille deux cent deux", "twenty-first"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from netnord.prose.numbers.vocabulary import numbered
from netnord.prose.numbers.written import Number, follows, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netnord.prose.text import Tokens

_LONGEST = 24  # decimals


class _Grammar(NamedTuple):
    """The words of one language, by the part that they play in a number."""

    units: Mapping[str, int]
    tens: Mapping[str, int]
    hundreds: frozenset[str]
    scales: Mapping[str, int]
    ordinals: Mapping[str, int]
    point: str


_FRENCH = _Grammar(
    units=numbered(
        "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", 0
    )
    | {"une": 1},
    tens=numbered("vingt trente quarante cinquante soixante septante huitante nonante", 20, 10)
    | {"vingts": 20, "octante": 80},
    hundreds=frozenset({"cent", "cents"}),
    scales={
        "mille": 10**3,
        "mil": 10**3,
        "million": 10**6,
        "millions": 10**6,
        "milliard": 10**9,
        "milliards": 10**9,
    },
    ordinals=numbered("unieme deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme", 1)
    | numbered("dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme", 10)
    | numbered(
        "vingtieme trentieme quarantieme cinquantieme soixantieme septantieme huitantieme nonantieme", 20, 10
    )
    | {"centieme": 100, "millieme": 1000},
    point="virgule",
)
_ENGLISH = _Grammar(
    units=numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen", 0
    )
    | numbered("sixteen seventeen eighteen nineteen", 16),
    tens=numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10) | {"fourty": 40},
    hundreds=frozenset({"hundred"}),
    scales={"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12},
    ordinals=numbered("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1)
    | numbered("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 13)
    | numbered("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10)
    | {"hundredth": 100, "thousandth": 1000},
    point="point",
)

_ARTICLES = frozenset({"un", "une", "one", "a", "an"})

_ONE_UNSAID = frozenset({"hundred", "thousand", "million", "milliard", "billion", "trillion"})
"""Nouns, not adjectives: "a mere hundred", "the original thousand"."""
_GRAMMARS = (_FRENCH, _ENGLISH)
_STARTS = tuple(
    frozenset({*language.units, *language.tens, *language.hundreds, *language.scales, *language.ordinals})
    - _ARTICLES
    for language in _GRAMMARS
)
NUMBER_WORDS = _STARTS[0] | _STARTS[1]
"""Every word at which a number in words can be noticed."""

ORDINALS: Mapping[str, int] = {**_FRENCH.ordinals, **_ENGLISH.ordinals}

SCALES: Mapping[str, int] = {
    **_FRENCH.scales,
    **_ENGLISH.scales,
    "hundred": 100,
    "billions": 10**9,
    "bn": 10**9,
    "mds": 10**9,
}
"""Words that multiply a number in digits."""


def number_in_words(tokens: Tokens, at: int) -> Number | None:
    """The number in words that token `at` belongs to, of which it is the first word but for "a" or "un"."""
    words = tokens.words
    word = words[at]
    if word in _ONE_UNSAID:
        article = words[at - 1] if at and follows(tokens, at) else ""
        language = _FRENCH if article == "un" else _ENGLISH
        return _Cardinal(tokens, at - (article in ("un", "one", "a")), language).read(at, group=1)
    readings = [
        _Cardinal(tokens, at, language).read(at)
        for language, starts in zip(_GRAMMARS, _STARTS, strict=True)
        if word in starts
    ]
    return max((reading for reading in readings if reading), key=lambda reading: reading.last, default=None)


class _Cardinal:
    """One walk over the words of a number.

    `low` and `room` say which values may be added next: after "soixante" 1 to 19, after "forty" 1 to 9.
    """

    def __init__(self, tokens: Tokens, first: int, language: _Grammar) -> None:
        self.tokens = tokens
        self.first = first
        self.language = language
        self.total = 0
        self.group = 0
        self.low, self.room = 1, 100
        self.has_hundred = False
        self.smallest_scale = 10**15
        self.place = 1

    def read(self, at: int, group: int = 0) -> Number | None:
        words, language = self.tokens.words, self.language
        if group:
            self.group, self.room = group, 1
        if language.units.get(words[at]) == 0:
            return self._decimal(at + 1)
        begin = at
        while at < len(words) and (at == begin or follows(self.tokens, at)):
            word = words[at]
            if (word in ("et", "and") and self._joins(at)) or (word == "," and self._is_grouping_comma(at)):
                at += 1
                word = words[at]
            if self._take(word):
                at += 1
            elif self._take_ordinal(word):
                return self._number(at + 1, ordinal=True)
            else:
                break
        if at == begin:
            return None
        return self._decimal(at)

    def _take(self, word: str) -> bool:
        language = self.language
        if (unit := language.units.get(word)) is not None:
            return self._add(unit, *((7, 10) if unit == 10 and language is _FRENCH else (1, 1)))
        if (ten := language.tens.get(word)) is not None:
            if ten == 20 and language is _FRENCH and self.group % 100 == 4 and self.room == 1:
                self.group += 80 - 4
                self.low, self.room, self.place = 1, 20, 1
                return True
            return self._add(ten, 1, 20 if word == "soixante" else 10)
        if word in language.hundreds:
            return self._multiply_by_hundred()
        if (scale := language.scales.get(word)) is not None:
            return self._scale(scale)
        return False

    def _add(self, value: int, low: int, room: int) -> bool:
        if not self.low <= value < self.room:
            return False
        self.group += value
        self.low, self.room, self.place = low, room, 1
        return True

    def _multiply_by_hundred(self) -> bool:
        if self.has_hundred or not (self.group or self.language is _FRENCH):
            return False
        self.group = 100 * (self.group or 1)
        self.has_hundred = True
        self.low, self.room, self.place = 1, 100, 100
        return True

    def _scale(self, scale: int) -> bool:
        if scale >= self.smallest_scale or not (self.group or (scale == 1000 and self.language is _FRENCH)):
            return False
        self.total += (self.group or 1) * scale
        self.group = 0
        self.has_hundred = False
        self.smallest_scale = self.place = scale
        self.low, self.room = 1, 100
        return True

    def _take_ordinal(self, word: str) -> bool:
        value = self.language.ordinals.get(word)
        if value is None:
            return False
        if value == 1000:
            return self._scale(1000) or self._add_alone(1000)
        if value == 100:
            return self._multiply_by_hundred() or self._add_alone(100)
        if value == 20 and self.language is _FRENCH and self.group % 100 == 4 and self.room == 1:
            self.group += 80 - 4
            return True
        return self._add(value, 1, 1)

    def _add_alone(self, value: int) -> bool:
        if self.total or self.group:
            return False
        self.group = value
        return True

    def _joins(self, at: int) -> bool:
        """Whether the "et" or "and" at `at` is inside the number: "vingt et un", "a hundred and one"."""
        words = self.tokens.words
        following = words[at + 1 : at + 4]
        if not following:
            return False
        if words[at] == "et":
            after_ten = self.language is _FRENCH and self.room in (10, 20)
            return after_ten and self.low == 1 and following[0] in ("un", "une", "onze", "unieme", "onzieme")
        language = self.language
        if (
            language is not _ENGLISH
            or self.place < 100
            or (self.first and words[self.first - 1] == "between")
        ):
            return False
        # "one hundred and two hundred" are two numbers.
        bigger = any(
            word in language.hundreds or language.scales.get(word, 0) >= self.smallest_scale
            for word in following[1:]
        )
        known = (
            following[0] in language.units
            or following[0] in language.tens
            or following[0] in language.ordinals
        )
        return known and not bigger

    def _is_grouping_comma(self, at: int) -> bool:
        """Whether the comma at `at` is inside the number: "one thousand, two hundred and two"."""
        language, following = self.language, self.tokens.words[at + 1 : at + 3]
        if language is not _ENGLISH or self.place < 1000 or len(following) < 2:
            return False
        counted = following[0] in language.units or following[0] in language.tens
        return counted and (
            following[1] in language.hundreds
            or 1 < language.scales.get(following[1], 1) < self.smallest_scale
        )

    def _decimal(self, at: int) -> Number:
        """The number up to `at`, with its decimals if "virgule" or "point" and digits in words follow."""
        words, units = self.tokens.words, self.language.units
        if at + 1 < len(words) and words[at] == self.language.point and words[at + 1] in units:
            last = at + 1
            digits = ""
            while last < len(words) and last - at <= _LONGEST and words[last] in units:
                digits += str(units[words[last]])
                last += 1
            step = Fraction(1, 10 ** len(digits))
            return Number(self.first, last, self.total + self.group + int(digits) * step, step, in_words=True)
        return self._number(at, ordinal=False)

    def _number(self, last: int, *, ordinal: bool) -> Number:
        scale = self.place if self.place >= 1000 else 1
        return Number(
            self.first, last, whole(self.total + self.group), whole(self.place), True, ordinal, scale
        )

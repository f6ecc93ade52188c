"""What a language has for numbers: word lists and tables, without logic.

All words are folded (lower case, no accents; "à" keeps its own where "a" is another word); apostrophes and
hyphens part words as spaces do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from fractions import Fraction
from typing import TypeVar

from msgspec import Struct, field

from netnord.terms import Hedge

Words = frozenset[str]
Phrase = tuple[str, ...]
Value = TypeVar("Value")


class Phrases(dict[Phrase, Value]):
    """Phrases with what they stand for, found by where they begin or end."""

    __slots__ = ("firsts", "lasts", "lengths")

    def __init__(self, entries: Iterable[tuple[Phrase, Value]]) -> None:
        super().__init__(entries)
        self.firsts = frozenset(phrase[0] for phrase in self)
        self.lasts = frozenset(phrase[-1] for phrase in self)
        self.lengths = tuple(sorted({len(phrase) for phrase in self}, reverse=True))


def words(text: str) -> Words:
    return frozenset(text.split())


def meanings(rows: Mapping[Value, str], contractions: Mapping[str, str] | None = None) -> Phrases[Value]:
    """Phrases, each parted by a comma, by what they mean.

    "metre(s) carre(s)" is two phrases; a last word in `contractions` stands for all that are listed there.
    """
    forms = contractions or {}
    return Phrases(
        ((*before, each), value)
        for value, text in rows.items()
        for line in text.split(",")
        for phrase in dict.fromkeys((line.replace("(s)", ""), line.replace("(s)", "s")))
        if phrase.split()
        for *before, last in (phrase.split(),)
        for each in forms.get(last, last).split()
    )


def phrases(text: str) -> Phrases[bool]:
    return meanings({True: text})


def units(text: str) -> Phrases[str]:
    """Unit words by the names of their units: "m: metre(s); km: kilometre(s)"."""
    rows = (row.partition(":") for row in text.split(";"))
    return meanings({name.strip(): listed for name, _, listed in rows})


def counted(text: str, first: int, by: int = 1) -> dict[str, int]:
    """Words that stand for `first` and what follows it, in steps of `by`."""
    return {word: first + index * by for index, word in enumerate(text.split())}


class Needs(Enum):
    """What a word needs beside it to be a figure: a count after a determiner, else a ratio."""

    DETERMINER = "a determiner before it"
    ARTICLE = "the same, a definite one only if `of_words` follow"
    OF = "the same, and `of_words` after it"
    NOTHING = "nothing"
    WHOLE = "what it multiplies, unless it is a past participle"


class Reach(Enum):
    """How far a part may stand from the joint between it and its whole."""

    FAR = "a few words before it"
    NEAR = "directly before it"
    RATE = "the same, if the whole is a power of ten"


class NumberNoun(Struct, frozen=True):
    """A noun, adverb or verb that is a number: "trentaine", "dozen", "twice", "double"."""

    value: Fraction
    needs: Needs
    hedge: Hedge

    @property
    def step(self) -> Fraction:
        """The last place: of "a dozen" a dozen, of "about thirty" five or a tenth."""
        if self.needs is not Needs.ARTICLE:
            return Fraction(1)
        return self.value if self.hedge is Hedge.EXACTLY else max(Fraction(5), self.value / 10)


def nouns(*rows: tuple[Needs, Hedge, Mapping[Fraction | int, str]]) -> Phrases[NumberNoun]:
    return Phrases(
        (phrase, NumberNoun(Fraction(value), needs, hedge))
        for needs, hedge, listed in rows
        for phrase, value in meanings(listed).items()
    )


class Spelling(Struct, frozen=True, kw_only=True):
    """How whole numbers are made of words."""

    units: Mapping[str, int]
    """0 to 19."""
    tens: Mapping[str, int]
    hundreds: Mapping[str, int]
    scales: Mapping[str, int]
    ordinals: Mapping[str, int]
    articles: Words
    """Words for one that most often count nothing: "un", "a"."""
    bare: Words = frozenset()
    """Hundreds and scales that need no number before them: "cent", "mille"."""
    nouns: Words
    """Hundreds and scales that an article may precede: "un million", "a hundred"."""
    and_word: str
    and_after_tens: Words = frozenset()
    """What `and_word` joins to tens: "vingt et un"."""
    parts_groups: bool
    """Whether `and_word` or a comma may part groups: "one thousand, two hundred and two"."""
    vigesimal: bool
    """Whether sixty and eighty go on to nineteen, ten to nineteen, and four times twenty is eighty."""
    point: str
    """What parts decimals: "sept virgule cinq"."""


class NumberForms(Struct, frozen=True, kw_only=True):
    """The words around numbers, by what they make of them; a language leaves out what it lacks."""

    spelling: Spelling
    ones: Words
    """Articles that count where a whole follows: "un site sur dix"."""

    # Parts of a number, and nouns that are numbers.
    halves_after: Phrases[bool]
    nouns: Phrases[NumberNoun]
    vague: Words
    """What leaves no value to a hundred after it: "several hundred"."""
    both_phrases: Phrases[bool]
    """What counts only before a plural: "les deux"."""
    each_words: Words
    """Before what something is told of each of: "twice per week", "per hundred firms"."""
    adjectives_too: Words = frozenset()
    """Numbers that are adjectives unless a plural follows: "un site neuf"."""

    # Parts of a whole.
    half_words: Words
    """Half as a noun or an adverb: "half", "la moitié"."""
    half_prefixes: Words = frozenset()
    """Half before a unit: "demi-million"."""
    half_not: Words
    """After half: no share ("half past")."""
    half_not_before: Words
    """Before half: no share ("first half")."""
    denominators: Mapping[str, int]
    """Beside the ordinals: "tiers", "quarter"."""
    never_shares: Words = frozenset()
    """Ordinals that are no fraction: "un troisième"."""
    after_shares: Words
    """After "a fifth": a share rather than one more in a row."""
    not_fractions: Words = frozenset()
    """What makes a third or a quarter no share: "third party", "quart de finale"."""
    of_words: Words
    wholes: Phrases[Reach]
    """Between a part and its whole: "three sites in ten", "29 of the 44"."""
    breaks: Words
    """What never stands between a part and its whole."""

    # Ratios, ranks.
    after_multiples: Words = frozenset()
    """What makes a ratio of a noun, directly after it: "double the average"."""
    half_ratio: Words
    """After half: a ratio ("half as many")."""
    times_words: Words
    factors: Phrases[int]
    """Before a ratio, with its power: "multiplié par trois", "divisé par trois"."""
    more_words: Words
    less_words: Words
    ordinal_endings: Words
    low_ranks: Mapping[str, int] = {}
    """Ordinals that rank only where `rank_nouns` follow or `rank_verbs` precede."""
    rank_nouns: Words
    rank_verbs: Words
    rank_copulas: Words = frozenset()
    """Before a low ordinal without a noun: "elle était première"."""
    number_words: Phrases[bool]
    """Before a rank: "number two", "no. 2"."""
    centuries: Words

    # Bounds.
    hedges_before: Phrases[Hedge]
    hedges_after: Phrases[Hedge]
    modifiers: Phrases[bool]
    """What may stand before a hedge: "well over"."""
    determiners: Words
    definite: Words
    only_adverbs: Words = frozenset()
    """Hedges that are prepositions before a determiner: "over the 12 months"."""

    # Ranges.
    range_words: Words
    """Between the ends of a range: "10 to 15"."""
    range_openers: Mapping[str, str]
    """Between the ends if the second word stands before: "entre 10 et 15"."""
    from_words: Words
    change_stems: Words
    """Verbs after which "from 49 to 51" are two figures, by their first letters."""
    list_words: Words
    """Between the last two of several numbers with one unit."""
    against_words: Words
    """Before a number that takes the unit of an earlier one: "46 % contre 29"."""
    odds_words: Words
    """Between the parts of a ratio: "five to two", "1,6 pour 1"."""

    # Units.
    units: Phrases[str]
    """Names in `UNITS`, and "cent" for the hundredth of a currency told before."""
    unsure_units: Mapping[str, str] = {}
    """Words that are money only with a scale, cents, or after other money: "livres"."""
    single_units: Words
    """Unit words of which an article makes a figure: "un an"."""
    point_nouns: Words
    """What makes a point no difference of shares: "points de vente"."""
    point_of: Words
    """What makes one point a difference: "un point de pourcentage"."""

    # Dates and hours.
    months: Mapping[str, int]
    month_verbs: Words = frozenset()
    """Months only with a capital: "may"."""
    months_first: Words = frozenset()
    """Months that a day may follow: "May 3"."""
    before_year: Words
    before_count: Words
    """Words after which four digits are no year."""
    day_openers: Phrases[bool] = field(default_factory=lambda: Phrases(()))
    """Before a day alone: "on the 15th"."""
    clock_before: Words
    clock_hours: Words = frozenset()
    """After an hour, and also after so many hours: "9 h"."""
    clock_after: Phrases[bool] = field(default_factory=lambda: Phrases(()))
    clock_joints: Words = frozenset()
    """Between a quarter and its hour: "a quarter to five"."""
    length_words: Words
    """What makes "2h30" a length of time, directly before it."""

    # Names with numbers.
    labels: Phrases[bool]
    """Before a number that names: "page 12"."""
    streets: Words
    plural_endings: Words
    not_plural: Words
    """Words with such an ending that are no plurals."""
    plurals: Words = frozenset()
    """Plurals in other letters: "people"."""

"""The quantities of a text: counts, shares, points, durations, ranks, ratios and dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from fractions import Fraction
from itertools import compress
from typing import TYPE_CHECKING

from msgspec.structs import replace

from netnord.model import Hedge
from netnord.prose.hedges import hedge_after, hedge_before
from netnord.prose.number_words import (
    NUMBER_WORDS,
    ONE,
    ORDINALS,
    SCALES,
    VULGAR,
    Number,
    follows,
    number_in_digits,
    number_in_words,
    whole,
    with_half,
)
from netnord.prose.quantity import Measure, Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from netnord.prose.text import Tokens

_ONE = Fraction(1)
_HALF = Fraction(1, 2)
_ARTICLES = frozenset({"a", "an", "one", "un", "une"})


def _each(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def _months() -> dict[str, Fraction]:
    """Words for a stretch of time, singular and plural, in months."""
    table = {}
    for months, words in (
        (Fraction(1), "month months mois"),
        (Fraction(12), "year years yr yrs an ans annee annees"),
        (Fraction(12, 52), "week weeks semaine semaines"),
        (Fraction(12, 365), "day days jour jours"),
        (Fraction(12, 26), "fortnight fortnights"),
        (Fraction(3), "trimestre trimestres"),
        (Fraction(6), "semester semesters semestre semestres"),
        (Fraction(120), "decade decades decennie decennies"),
        (Fraction(1200), "century centuries siecle siecles"),
    ):
        table.update(dict.fromkeys(words.split(), months))
    return table


MONTHS_IN: Mapping[str, Fraction] = _months()
_SINGLE_TIMES = frozenset(
    _each(
        "month mois year an annee week semaine fortnight trimestre semester semestre decade decennie century"
    )
)

_PARTS = {
    "tiers": 3,
    "quart": 4,
    "quarts": 4,
    "quarter": 4,
    "quarters": 4,
    "half": 2,
    "halves": 2,
    "moities": 2,
} | {word + plural: value for word, value in ORDINALS.items() if value > 2 for plural in ("", "s")}
"""Denominators in words."""
_PLURAL_PARTS = frozenset({"tiers", *(word for word in _PARTS if word.endswith("s"))})

_COLLECTIVES = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1000,
}
_COLLECTIVE_PLURALS = {f"{word}s": value for word, value in _COLLECTIVES.items()}
_SIZED = {
    "bon": Hedge.AT_LEAST,
    "bonne": Hedge.AT_LEAST,
    "gros": Hedge.MORE_THAN,
    "grosse": Hedge.MORE_THAN,
    "petit": Hedge.NEARLY,
    "petite": Hedge.NEARLY,
    "good": Hedge.AT_LEAST,
}
_DOZENS = {"dozen": 12, "score": 20}
_PAIRS = {"couple": Hedge.ABOUT, "pair": Hedge.EXACTLY, "paire": Hedge.EXACTLY}

_MULTIPLES = {"twice": 2, "thrice": 3, "double": 2, "triple": 3, "quadruple": 4, "treble": 3}
_FOLDS = {
    f"{word}fold": value
    for value, word in enumerate(_each("two three four five six seven eight nine ten"), start=2)
} | {"hundredfold": 100}

_MONTH_NAMES = frozenset(
    _each(
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fevr "
        "juil sept oct "
        "january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep nov dec"
    )
)
_DAY_FOLLOWS = _MONTH_NAMES - frozenset(
    _each(
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fevr juil"
    )
)
_ALSO_VERBS = frozenset({"may", "march", "mar"})
_SEASONS = frozenset(_each("printemps ete automne hiver spring summer autumn winter"))

_FUNCTION_WORDS = frozenset(
    _each(
        "a an and are as at be been but by for from had has have he her his i if in into is it its of on "
        "or our she so "
        "than that the their there they this to was we were which while who will with would when where "
        "did does do not "
        "say says said use want plan expect sell offer hope refuse think "
        "within over after under during about around almost nearly roughly "
        "alone only also already can could may might must should said against compared versus "
        "ai ainsi alors au aux avait avaient avec c car ce ces cette chez ces comme contre d dans de "
        "depuis des dont du "
        "elle elles en est et etait etaient eu il ils j jusqu l la le les leur leurs lors lorsque mais n "
        "ne ni nous on "
        "ont ou par pas pendant plus moins pour puis qu quand que qui s sa sans se selon sera seront ses "
        "si soit son "
        "sont sous sur tandis un une vers y seulement aussi deja apres avant"
    )
)
_YEAR_FOLLOWS = (
    frozenset(
        _each(
            "in en annees since depuis des before after avant apres fin debut mi mid post pre year an "
            "annee until till by early "
            "late during circa vers courant exercice millesime"
        )
    )
    | _SEASONS
)
_COUNT_FOLLOWS = frozenset(_each("= are were is was sont etaient compte comptait total recense"))
_NUMBERED = frozenset(
    _each(
        "chapitre chapter chap figure fig table tableau tab page p section sect article art vol volume "
        "tome "
        "note notes annexe appendix rubrique alinea paragraphe paragraph line ligne equation eq version "
        "iso isbn issn python windows point type niveau level phase grade resolution loi directive "
        "reglement decret § verset"
    )
)
_NUMBERED_TOGETHER = frozenset(_each("articles chapitres chapters tableaux sections annexes pages pp lignes"))
_STREETS = frozenset(_each("rue avenue boulevard quai bis ter street"))
_RANKED = frozenset(_each("place places rang rangs rank ranks position positions"))
_RANKS = {
    "first": 1,
    "second": 2,
    "premier": 1,
    "premiere": 1,
    "deuxieme": 2,
    "seconde": 2,
}
_RANK_VERBS = frozenset(
    _each(
        "ranked ranks ranking rank placed came comes finished number rang rank place position classe "
        "classee classees "
        "arrive arrivait pointe termine"
    )
)
_NUMBER_SIGNS = frozenset(_each("number numero no nr n № n°"))
_ORDINAL_ENDINGS = frozenset(_each("e eme ieme er ere re nd nde st rd th"))

_NO_POINTS = frozenset(
    _each("vente contact presence acces depart vue rencontre repere livraison interet sale")
)
_BETWEEN = {
    "to": (),
    "a": (),
    "au": (),
    "et": ("entre",),
    "and": ("between",),
    "ou": (),
    "or": (),
    "–": (),
    "—": (),
}
_CHANGES = re.compile(
    r"pass|grimp|bond|tomb|chut|mont|evolu|progress|recul|baiss|augment|rose|grew|went|fell|jump|drop|climb|increas|declin|"
    r"leap|surg|doubl|tripl|grow|risen|gone|cut$|halv|mov|up$|down$"
)
_IN_RATIO = {
    ("in",): False,
    ("in", "every"): False,
    ("out", "of"): False,
    ("out", "of", "every"): False,
    ("out", "of", "the"): False,
    ("out", "of", "these"): False,
    ("out", "of", "a", "total", "of"): False,
    ("sur",): False,
    ("sur", "les"): False,
    ("sur", "ces"): False,
    ("sur", "un", "total", "de"): False,
    ("of",): True,
    ("of", "the"): True,
    ("of", "these"): True,
    ("of", "those"): True,
    ("of", "its"): True,
    ("of", "our"): True,
    ("of", "all"): True,
    ("des",): True,
    ("de", "ces"): True,
    ("de", "ses"): True,
    ("de", "nos"): True,
    ("de", "leurs"): True,
    ("parmi", "les"): True,
    ("pour",): True,
    ("per",): True,
}
"""What joins part and whole, and whether the part must stand directly before it."""
_POWER_OF_TEN = re.compile("100+")
_RATIO_ENDS = frozenset(phrase[-1] for phrase in _IN_RATIO)

_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_YEAR = r"(?:1[0-9]{3}|2[01][0-9]{2})"
_NUMERIC_DATE = re.compile(
    rf"(?P<first>{_YEAR})-[01]?[0-9]-{_DAY}(?![0-9])"
    rf"|{_DAY}(?P<mark>[/.-])[01]?[0-9](?P=mark)(?P<last>{_YEAR}|[0-9]{{2}})(?![0-9])"
    rf"|(?P<from>{_YEAR})[-–‑/](?:{_YEAR}|[0-9]{{2}})(?![0-9-])"
)
_HYPHENATED = re.compile(r"[0-9]+(?:[-‐‑][0-9]+){2}")
_CHAIN = re.compile(r"[0-9]+(?:[.,:/-][0-9]+)*")
_PHONE = re.compile(r"(?:0[0-9]|[0-9]{1,3})(?:[ \u00a0\u202f.-](?:\(0\))?[0-9]{1,3}){3,6}(?![0-9])")
_ADDRESS_REST = re.compile(r"\S*")
_BACKTICKS = re.compile("`+")
_LIST_LABEL = re.compile(r"[.)]\s")
_IDENTIFIER = 9  # ungrouped digits: nobody writes a quantity so
_SCALE_SIGNS = {"k": 10**3, "K": 10**3, "M": 10**6, "bn": 10**9, "Md": 10**9}


def read_quantities(tokens: Tokens) -> list[Quantity]:
    """The quantities of a text, in the order in which they stand; no two overlap."""
    return _Reading(tokens).quantities()


_DECADES = {
    word: 1900 + 10 * index
    for index, word in enumerate(
        _each("twenties thirties forties fifties sixties seventies eighties nineties"), start=2
    )
}


class _Reading:
    """One pass over the tokens: `free` is the first one that nothing has claimed yet."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.found: list[Quantity] = []
        self.free = 0
        self.labelled = -1

    def quantities(self) -> list[Quantity]:
        words, starts = self.words, self.tokens.starts
        # Few distinct words start a figure, so each word of the text costs one look into a small set.
        starters = {word for word in set(words) if word in _READERS or "0" <= word[0] <= "9"}
        hidden = _hidden_spans(self.tokens.text)
        begin, end = next(hidden, (len(self.tokens.text), 0))
        for at in compress(range(len(words)), map(starters.__contains__, words)):
            if at < self.free:
                continue
            start = starts[at]
            while start >= end and end:
                begin, end = next(hidden, (len(self.tokens.text), 0))
            if start < begin:
                _READERS.get(words[at], _Reading._digits)(self, at)
        return self.found

    # What begins a figure

    def _digits(self, at: int) -> None:
        tokens = self.tokens
        start, end = tokens.starts[at], tokens.ends[at]
        if end - start == 4 and self._year(at):
            return
        if self.tokens.text[end : end + 1] in ("-", "‐", "‑") and _HYPHENATED.match(tokens.text, start):
            self._numeric_date(at)
            self._skip_chain(at)
            return
        if (start and not self._may_begin(at, start)) or self._is_label(at) or self._numeric_date(at):
            self._skip_chain(at)
            return
        if tokens.text[end : end + 1] == "/" and self._slashed(at):
            return
        month_before = at > 0 and self.words[at - 1] in _MONTH_NAMES
        number = number_in_digits(tokens, at, grouped_by_spaces=not month_before)
        if number is None:
            self._skip_chain(at)
        elif month_before and self._day_after_month(number):
            return
        elif self._word(number.last) and tokens.starts[number.last] == tokens.ends[number.last - 1]:
            self._glued(number)
        else:
            self._decade_or_number(number)

    def _cardinal(self, at: int) -> None:
        if self._is_no_number(at):
            return
        number = number_in_words(self.tokens, at)
        if number is None or number.first < self.free:
            return
        if number.ordinal:
            self._ordinal(number)
        elif not self._year_in_words(number):
            self._number(number)

    def _year_in_words(self, number: Number) -> bool:
        """Read "en mille neuf cent quatre-vingt-dix-neuf", "nineteen ninety-nine"."""
        value, last = int(number.value), number.last
        if 13 <= value <= 20 and self._word(last) in NUMBER_WORDS:
            decades = number_in_words(self.tokens, last)
            if (
                decades
                and 10 <= decades.value <= 99
                and not decades.ordinal
                and not self._noun_at(decades.last)
            ):
                self._date(number.first, decades.last, 100 * value + int(decades.value))
                return True
        before = self._word(number.first - 1)
        if not 1000 <= value <= 2100 or before not in ("en", "in", "an", "annee", "year", "since", "depuis"):
            return False
        if self._noun_at(last) or self._word(last) in _AFTER_NUMBER:
            return False
        self._date(number.first, last, value)
        return True

    def _single_time(self, at: int) -> None:
        """Read "a year", "un an"; but "300 orders a year" says how often."""
        words = self.words
        article = words[at - 1] if at else ""
        if article not in _ARTICLES or (words[at] == "an" and article != "un") or at - 1 < self.free:
            return
        often = (
            self.found
            and article in ("a", "an")
            and self.found[-1].last >= at - 3
            and words[at - 2].isalpha()
        )
        if not (often and words[at - 2] not in _FUNCTION_WORDS) and not (
            self.found and self.found[-1].last == at - 1 and article in ("a", "an")
        ):
            self._number(Number(at - 1, at, _ONE, _ONE, in_words=True))

    def _one_percent(self, at: int) -> None:
        words = self.words
        if at and words[at - 1] in ("one", "un") and at - 1 >= self.free:
            self._number(Number(at - 1, at, _ONE, _ONE, in_words=True))

    def _cent(self, at: int) -> None:
        """Read "un pour cent" as a share, and "cent" that follows neither "pour" nor "per" as a hundred."""
        words = self.words
        if at and words[at - 1] in ("pour", "per"):
            if at > 1 and words[at - 2] in ("un", "one") and at - 2 >= self.free:
                self._number(Number(at - 2, at - 1, _ONE, _ONE, in_words=True))
            elif words[at - 1] == "per" or not self._noun_at(at + 1):
                return
        elif at and words[at - 1] in ("un", "one", "a"):
            return
        if at >= self.free:
            self._cardinal(at)

    def _neuf(self, at: int) -> None:
        """French "neuf" is also "new": it counts only what stands in the plural after it."""
        words = self.words
        following = words[at + 1] if at + 1 < len(words) else ""
        if (
            following in _AFTER_NUMBER
            or following in ("sur", "cent", "cents", "mille", "a", "ou")
            or self._noun_at(at + 1)
        ):
            self._cardinal(at)

    def _ordinal(self, number: Number) -> None:
        words, first = self.words, number.first
        following = words[number.last] if number.last < len(words) else ""
        if following in ("siecle", "century", "siecles", "centuries"):
            self.free = number.last + 1
            return
        if following in _MONTH_NAMES or (following == "of" and self._word(number.last + 1) in _MONTH_NAMES):
            self._day(number)
            return
        article = first > self.free and words[first - 1] in ("a", "an", "one", "un")
        denominator = words[number.last - 1] not in ("troisieme", "quatrieme")
        if article and denominator and (following in _FUNCTION_WORDS or not following[:1].isalpha()):
            self._share(first - 1, number.last, Fraction(100) / number.value)
            return
        if number.value >= 3 or self._in_ranking(number):
            self._add(number, number.last, Measure.RANK)

    def _in_ranking(self, number: Number) -> bool:
        words, first, last = self.words, number.first, number.last
        if last < len(words) and (words[last] in _RANKED or words[last] == "among"):
            return True
        return first > 0 and words[first - 1] in _RANK_VERBS

    def _low_rank(self, at: int) -> None:
        value = _RANKS[self.words[at]]
        number = Number(at, at + 1, whole(value), _ONE, in_words=True, ordinal=True)
        if self._word(at + 1) in _MONTH_NAMES and value == 1:
            self._day(number)
        elif self._in_ranking(number):
            self._add(number, at + 1, Measure.RANK)

    def _number_one(self, at: int) -> None:
        """Read "numéro un", "number one": "un" and "one" alone are no figures."""
        if self._word(at + 1) in ("un", "one") and self._word(at + 2) not in ("of", "des", "de", "sur"):
            self._add(Number(at + 1, at + 2, _ONE, _ONE, in_words=True), at + 2, Measure.RANK, start=at)

    def _half(self, at: int) -> None:
        words, tokens = self.words, self.tokens
        before, following, beyond = self._word(at - 1), self._word(at + 1), self._word(at + 2)
        hyphen = at + 1 < len(words) and tokens.gap(at) in ("-", "‑", "‐")
        if tuple(words[max(at - 3, 0) : at]) == ("one", "and", "a") and at - 3 >= self.free:
            self._number(Number(at - 3, at + 1, 3 * _HALF, _HALF, in_words=True))
        elif before in ("first", "second", "latter") or following in ("past", "time", "way", "hour", "day"):
            return
        elif following in ("a", "an") or hyphen:
            unit = beyond if following in ("a", "an") else following
            last = at + 3 if following in ("a", "an") else at + 2
            first = at - 1 if before in ("a", "one") and at > self.free else at
            if unit in MONTHS_IN:
                months = MONTHS_IN[unit] / 2
                self._add(Number(first, at + 1, months, months, in_words=True), last, Measure.MONTHS)
            elif unit == "dozen" or unit in SCALES or unit == "hundred":
                value = Fraction({"dozen": 12, "hundred": 100}.get(unit) or SCALES[unit]) / 2
                self._add(
                    Number(first, last, value, _ONE if unit == "dozen" else value, in_words=True),
                    last,
                    Measure.COUNT,
                )
        elif following == "as" or following in ("more", "again"):
            self._add(Number(at, at + 1, _HALF, Fraction(1, 10), in_words=True), at + 1, Measure.TIMES)
        else:
            first = at - 1 if at > self.free and before in ("a", "one", "the") else at
            self._share(first, at + 1, Fraction(50))

    def _moitie(self, at: int) -> None:
        before, following = self._word(at - 1), self._word(at + 1)
        if following in ("moins", "less"):
            self._add(Number(at, at + 1, _HALF, Fraction(1, 10), in_words=True), at + 2, Measure.TIMES)
        elif at > self.free and before in ("la", "une", "sa", "leur", "cette"):
            self._share(at - 1, at + 1, Fraction(50))
        elif before != "a" and (before in ("autre", "de") or following in ("de", "des", "du", "d")):
            self._share(at, at + 1, Fraction(50))

    def _third(self, at: int) -> None:
        """Read "un tiers", "le quart des sites"; "le tiers-monde" and "un quart d'heure" are none."""
        words = self.words
        if not at or at - 1 < self.free:
            return
        article, following = words[at - 1], self._word(at + 1)
        bare = article in ("le", "du", "ce", "last", "the")
        if article in ("un", "a", "one") and not (
            following[:1].isalpha() and words[at] == "tiers" and following == "monde"
        ):
            self._number(Number(at - 1, at, _ONE, _ONE, in_words=True))
        elif bare and following in ("de", "des", "du", "d") and not self._part_of_time(at + 1):
            self._share(at - 1 if article == "le" else at, at + 1, Fraction(100, _PARTS[words[at]]))

    def _part_of_time(self, index: int) -> bool:
        """Whether "d'heure", "de siècle", "of an hour" stands at `index`."""
        return self._word(index) in ("d", "de", "of") and (
            self._word(index + 1) in ("heure", "siecle", "finale", "temps", "tour")
            or (self._word(index) == "of" and self._word(index + 2) in ("hour", "century"))
        )

    def _collective(self, at: int) -> None:
        """Read "une trentaine", "un bon millier"."""
        words = self.words
        word = words[at]
        first, hedge = at, Hedge.ABOUT
        if first > self.free and words[first - 1] in _SIZED:
            hedge = _SIZED[words[first - 1]]
            first -= 1
        if word == "douzaine" and first > self.free and words[first - 1] == "demi":
            first -= 1
            self._collection(first, at, Fraction(6), _ONE, Hedge.EXACTLY)
            return
        value = whole(_COLLECTIVES[word])
        self._collection(first, at, value, max(whole(5), value / 10), hedge)

    def _collection(self, first: int, at: int, value: Fraction, step: Fraction, hedge: Hedge) -> None:
        if (
            first > self.free and self.words[first - 1] in ("un", "une", "a", "one", "the", "cette", "ce")
        ) or (
            first > self.free and self.words[first - 1] in ("la", "le") and self._word(at + 1) in ("de", "d")
        ):
            self._add(
                Number(first - 1, at + 1, value, step, in_words=True), at + 1, Measure.COUNT, hedge=hedge
            )

    def _dozen(self, at: int) -> None:
        words = self.words
        if words[at] == "score" and (self._word(at + 1) != "of" or self._word(at + 2).isdigit()):
            return
        if words[max(at - 2, 0) : at] == ["baker", "s"]:
            self._collection(at - 2, at, whole(13), _ONE, Hedge.EXACTLY)
        elif at > self.free and words[at - 1] in _SIZED:
            self._collection(at - 1, at, whole(_DOZENS[words[at]]), _ONE, _SIZED[words[at - 1]])
        else:
            self._collection(at, at, whole(_DOZENS[words[at]]), _ONE, Hedge.EXACTLY)

    def _pair(self, at: int) -> None:
        if self._word(at + 1) in ("of", "de", "d"):
            self._collection(at, at, whole(2), _ONE, _PAIRS[self.words[at]])

    def _multiple(self, at: int) -> None:
        words = self.words
        word, before, following = words[at], self._word(at - 1), self._word(at + 1)
        adverb = word in ("twice", "thrice")
        noun = (
            before in ("le", "du", "the") and following in ("de", "des", "du", "d", "of")
        ) or following in ("the", "that")
        ends = before == "le" and not following[:1].isalpha()
        if adverb or noun or ends:
            first = at - 1 if before == "le" and at > self.free else at
            self._add(
                Number(first, at + 1, whole(_MULTIPLES[word]), _ONE, in_words=True), at + 1, Measure.TIMES
            )

    def _fold(self, at: int) -> None:
        self._add(
            Number(at, at + 1, whole(_FOLDS[self.words[at]]), _ONE, in_words=True), at + 1, Measure.TIMES
        )

    def _decade_in_words(self, at: int) -> None:
        if self._word(at - 1) in ("the", "nineteen"):
            self._date(at, at + 1, _DECADES[self.words[at]])

    def _one_point(self, at: int) -> None:
        """Read "one percentage point", "un point de pourcentage"."""
        words = self.words
        full = words[at] == "percentage" or self._word(at + 2) == "pourcentage"
        if full and at > self.free and words[at - 1] in ("one", "un", "a"):
            self._number(Number(at - 1, at, _ONE, _ONE, in_words=True))

    def _vulgar(self, at: int) -> None:
        self._share(at, at + 1, 100 * VULGAR[self.words[at]])

    # What a number's neighbours make of it

    def _number(self, number: Number) -> None:
        words = self.words
        number = with_half(self.tokens, number)
        if number.last < len(words):
            reader = _AFTER_NUMBER.get(words[number.last])
            if reader and follows(self.tokens, number.last) and reader(self, number):
                return
        if number.first and number.first > self.free:
            before = words[number.first - 1]
            if (before in _NUMBER_SIGNS and not (before == "no" and number.in_words)) or (
                before in ("°", ".", "o") and self._after_number_sign(number.first)
            ):
                self._add(number, number.last, Measure.RANK)
                return
            if before == "facteur" or (
                before in ("of", "de") and words[number.first - 2] in ("factor", "facteur")
            ):
                self._add(number, number.last, Measure.TIMES)
                return
            if before in ("contre", "against", "versus", "vs") and self._elliptic_percent(number):
                self._add(number, number.last, Measure.PERCENT)
                return
        if number.value == 1 and number.in_words and number.last - number.first == 1:
            return
        self._add(number, number.last, Measure.COUNT)

    def _after_number_sign(self, first: int) -> bool:
        """Whether "n°" or "no." stands before token `first`."""
        return first > 1 and self.words[first - 2] in ("n", "no", "nr") and not self.tokens.gap(first - 2)

    def _elliptic_percent(self, number: Number) -> bool:
        """Whether the sign was said before and counts again: "46 % … contre 29"."""
        following = self._word(number.last)
        if following[:1].isalpha() and following not in _FUNCTION_WORDS:
            return False
        if (
            not self.found
            or self.found[-1].measure is not Measure.PERCENT
            or self.found[-1].last < number.first - 30
        ):
            return False
        return "." not in self.words[self.found[-1].last : number.first]

    def _percent(self, number: Number) -> bool:
        self._add_percent(number, number.last + 1)
        return True

    def _add_percent(self, number: Number, last: int) -> None:
        """Add a share; "47, 33 et 11 %" says the sign once for all three."""
        index, joint = len(self.found) - 1, number.first - 1
        if self._word(joint) in ("et", "and", "ou", "or", "contre", "against"):
            while index >= 0 and self.found[index].last == joint and self._is_bare_count(self.found[index]):
                self.found[index] = replace(self.found[index], measure=Measure.PERCENT)
                joint = self.found[index].first - 1
                if self._word(joint) != ",":
                    break
                index -= 1
        self._add(number, last, Measure.PERCENT)

    def _is_bare_count(self, quantity: Quantity) -> bool:
        return quantity.measure is Measure.COUNT and quantity.high is None and not quantity.in_words

    def _percent_in_words(self, number: Number) -> bool:
        words, last = self.words, number.last
        if words[last] in ("pour", "per"):
            length = 2 if self._word(last + 1) == "cent" else 0
            if words[last] == "pour" and length and self._noun_at(last + 2) and not number.in_words:
                length = 2
        elif words[last] == "p":
            rest = words[last + 1 : last + 4]
            length = 3 if rest[:2] in ([".", "100"], [".", "cent"]) else 4 if rest == [".", "c", "."] else 0
        else:
            length = 1 if words[last] != "pc" or self.tokens.text[self.tokens.starts[last]] == "p" else 0
        if length:
            self._add_percent(number, last + length)
        return bool(length)

    def _points(self, number: Number) -> bool:
        words, last = self.words, number.last
        if words[last] in ("percentage", "percent"):
            if self._word(last + 1) not in ("point", "points"):
                return words[last] == "percent" and self._percent_in_words(number)
            self._add(number, last + 2, Measure.POINTS)
            return True
        if self._word(last + 1) in ("de", "d") and self._word(last + 2) in _NO_POINTS:
            return False
        if number.value == 1 and number.in_words and self._word(last + 2) != "pourcentage":
            self.free = last + 1
            return True
        length = (
            3 if self._word(last + 1) in ("de", "d") and self._word(last + 2) in ("pourcentage", "%") else 1
        )
        self._add(number, last + length, Measure.POINTS)
        return True

    def _duration(self, number: Number) -> bool:
        words, last = self.words, number.last
        unit = words[last]
        if (unit == "an" and number.value != 1) or (unit == "an" and self._word(last - 1) in ("a", "one")):
            return False
        months = MONTHS_IN[unit]
        value, step, last = number.value * months, number.step * months, last + 1
        extended = with_half(self.tokens, Number(last - 1, last, _ONE, _ONE, in_words=True))
        if extended.last > last:
            value, step, last = value + months / 2, months / 2, extended.last
        self._add(number._replace(value=value, step=step), last, Measure.MONTHS, unit=months)
        return True

    def _times(self, number: Number) -> bool:
        if number.value == 1:
            self.free = number.last + 1
            return True
        last = number.last + 1
        following = self._word(last)
        if following in ("moins", "fewer", "less", "smaller", "lower"):
            inverse = 1 / number.value if number.value else number.value
            self._add(number._replace(value=inverse, step=Fraction(1, 10)), last + 1, Measure.TIMES)
        else:
            self._add(number, last + (following in ("plus", "more")), Measure.TIMES)
        return True

    def _fraction(self, number: Number) -> bool:
        words, last = self.words, number.last
        word = words[last]
        several = number.value != 1
        if (
            number.value.denominator != 1
            or (several and word not in _PLURAL_PARTS)
            or self._part_of_time(last + 1)
        ):
            return self._part_of_time(last + 1) and self._pass(last + 1)
        if word == "quarter" and self._word(last + 1) in ("past", "to"):
            return self._pass(last + 1)
        if number.value >= _PARTS[word] and several:
            return False
        first = number.first
        if first > self.free and words[first - 1] in ("les", "the", "le"):
            first -= 1
        self._share(first, last + 1, 100 * number.value / _PARTS[word])
        return True

    def _pass(self, last: int) -> bool:
        """Nothing up to `last` is a quantity."""
        self.free = last
        return True

    def _collectives(self, number: Number) -> bool:
        word = self.words[number.last]
        size = _COLLECTIVE_PLURALS.get(word) or _COLLECTIVES.get(word) or _DOZENS.get(word)
        if not size or (word == "score" and self._word(number.last + 1) != "of" and number.value > 9):
            return False
        exact = word in ("dozen", "score", "douzaines")
        step = _ONE if exact else whole(size)
        last = number.last + 1
        collected = number._replace(last=last, value=number.value * size, step=step, in_words=True)
        self._add(collected, last, Measure.COUNT, hedge=Hedge.EXACTLY if exact else Hedge.ABOUT)
        return True

    def _folds(self, number: Number) -> bool:
        self._add(number, number.last + 1, Measure.TIMES)
        return True

    def _scaled(self, number: Number) -> bool:
        """Read "1,2 million"."""
        if number.in_words:
            return False
        self._number(number.times(SCALES[self.words[number.last]]))
        return True

    def _clock(self, number: Number) -> bool:
        """Skip "à 9 heures", "5 p.m.": when, not how much."""
        words, last = self.words, number.last
        if words[last] in ("heures", "heure"):
            before = self._word(number.first - 1)
            upper = self.found and self.found[-1].last == number.first - 1
            if upper or before not in ("a", "vers") or self._word(number.first - 2) == "jusqu":
                return False
        elif words[last] in ("p", "a") and words[last + 1 : last + 3] != [".", "m"]:
            return words[last] == "p" and self._percent_in_words(number)
        return self._pass(last + 1)

    def _street(self, number: Number) -> bool:
        return not number.in_words and self._pass(number.last)

    def _day(self, number: Number) -> bool:
        """Read "16 juin 1999", "3rd of May"."""
        if not 1 <= number.value <= 31 or number.value.denominator != 1:
            return False
        last = number.last + (2 if self._word(number.last) == "of" else 1)
        if self.words[last - 1] in _ALSO_VERBS and not self._capital(last - 1):
            return False
        year, last = self._year_after(last)
        self._date(self._first_day(number.first), last, year)
        return True

    def _first_day(self, first: int) -> int:
        """Where "du 23 au 26 avril", "16-18 June" begin, of which the day at `first` is the last."""
        if not self.found:
            return first
        earlier = self.found[-1]
        joined = earlier.last == first - 1 and self.words[first - 1] in (
            "au",
            "et",
            "ou",
            "to",
            "and",
            "or",
            "–",
        )
        hyphen = earlier.last == first and self.tokens.gap(first - 1) == "-"
        if not (joined or hyphen) or earlier.measure is not Measure.COUNT or not 1 <= earlier.value <= 31:
            return first
        self.found.pop()
        return earlier.first

    # Digits

    def _slashed(self, at: int) -> bool:
        """Read "2/3", "29/44": a part of a whole."""
        part, total = self.words[at], number_in_digits(self.tokens, at + 2) if self._word(at + 2) else None
        if part[0] == "0" or len(part) > 6 or total is None or self.tokens.gap(at) or self.tokens.gap(at + 1):
            return False
        if int(part) >= total.value or (part == "9" and total.value == 11) or self._word(total.last) == "/":
            return False
        share = 100 * Fraction(int(part)) / total.value
        self._add(
            Number(at, total.last, share, _ONE, in_words=False),
            total.last,
            Measure.PERCENT,
            shares=(whole(int(part)), total.value),
        )
        return True

    def _decade_or_number(self, number: Number) -> None:
        if len(self.words[number.first]) < _IDENTIFIER and not self._decade(number):
            self._number(number)

    def _decade(self, number: Number) -> bool:
        """Read "les années 90", "'99"."""
        text, first = self.tokens.text, number.first
        if number.last - first != 1 or len(self.words[first]) != 2:
            return False
        start = self.tokens.starts[first]
        end = self.tokens.ends[first]
        shortened = text[start - 1 : start] in ("'", "’") and (start < 2 or text[start - 2] in " \n(-")
        if self._word(first - 1) == "annees" and not number.value % 10:
            self._date(first, number.last, 1900 + int(number.value))
        elif shortened and text[end : end + 1] not in ("'", "’") and not self._noun_at(number.last):
            self._date(first, number.last, int(number.value) + (1900 if number.value > 30 else 2000))
        else:
            return False
        return True

    def _may_begin(self, at: int, start: int) -> bool:
        """Whether digits that begin at `start` are no part of a name, an address or a label."""
        text = self.tokens.text
        before = text[start - 1]
        if before.isspace() or before in "(\"«“'’~≈<>≥≤=$€£+–—;:,\u2212":
            return before != "+" or not _PHONE.match(text, start)
        if before in "-‐‑":
            return self._after_hyphen(at, start)
        if before == "/":
            return not text[start - 2 : start - 1].isalnum()
        if before == "[":
            return self._word(at + 1) != "]"
        return not (before.isalnum() or before in "_@#^\\.")

    def _after_hyphen(self, at: int, start: int) -> bool:
        text = self.tokens.text
        if start < 2 or not text[start - 2].isalnum():
            return True
        before = self.words[at - 1]
        if before[0].isdigit():
            return bool(self.found) and self.found[-1].last == at
        return before in _YEAR_FOLLOWS

    def _is_label(self, at: int) -> bool:
        """Numbers that name a thing: "chapter 3", "1. ", "59000 Lille", "03 20 12 34 56"."""
        text, words, starts = self.tokens.text, self.words, self.tokens.starts
        start, end = starts[at], self.tokens.ends[at]
        before = words[at - 1] if at else ""
        if before in _NUMBERED_TOGETHER or (before in ("et", "and", "a", "to") and self.labelled == at - 1):
            self.labelled = at + 1
            return True
        if before == "figure" and at > 1 and words[at - 2] in ("the", "this", "that", "a", "la"):
            return False
        if before in _NUMBERED or (
            before == "." and at > 1 and words[at - 2] in _NUMBERED and not self.tokens.gap(at - 2)
        ):
            return not self._is_percent(at + 1)
        if (
            end - start == 5
            and text[end : end + 1] == " "
            and self._capital(at + 1)
            and text[end + 2 : end + 3].islower()
        ):
            return True
        if words[at][0] == "0" or (end - start <= 3 and text[end : end + 1] in (" ", ".", "-", "\u00a0")):
            phone = _PHONE.match(text, start)
            if phone and not re.fullmatch(r"[1-9][0-9]{0,2}(?:.[0-9]{3})+", phone[0]):
                return True
        if before in ("", "#", "(") or "\n" in text[max(start - 8, 0) : start]:
            return self._begins_item(at, start, end)
        return False

    def _begins_item(self, at: int, start: int, end: int) -> bool:
        text = self.tokens.text
        line = text.rfind("\n", max(start - 8, 0), start) + 1
        if not line and start > 8:
            return False
        margin = text[line:start].strip()
        if margin and set(margin) == {"#"}:
            return end - start < 3 and (text[end : end + 1] == "." or self._capital(at + 1))
        if margin not in ("", "("):
            return False
        if not _LIST_LABEL.match(text, end):
            return False
        return (
            not line
            or self.words[at] == "1"
            or text[line - 2 : line - 1] in ("", "\n", ".", ";", ":", "!", "?", "…")
        )

    def _is_percent(self, index: int) -> bool:
        return self._word(index) in ("%", "percent", "pour", "per")

    def _skip_chain(self, at: int) -> None:
        """Leave alone the whole of "3.11.2", "03 20 12 34 56", "18:00"."""
        text, start = self.tokens.text, self.tokens.starts[at]
        ends = [match.end() for match in (_CHAIN.match(text, start), _PHONE.match(text, start)) if match]
        if ends and self.free <= at:
            self.free = max(at + 1, bisect_left(self.tokens.starts, max(ends)))

    def _glued(self, number: Number) -> None:
        """Digits with something directly after them: "65%", "3e", "12k", "14h30", "3.jpg"."""
        words, last, text = self.words, number.last, self.tokens.text
        word = words[last]
        following = text[self.tokens.ends[last] : self.tokens.ends[last] + 1]
        if not word[0].isalpha() or word in VULGAR:
            if word == "." and following.islower():
                self.free = last + 2
            elif word not in ("_", "@", ":") or not following.isalnum():
                self._decade_or_number(number)
        elif word in _ORDINAL_ENDINGS:
            ordinal = number._replace(last=last + 1, ordinal=True)
            if number.last - number.first == 1:
                self._ordinal(ordinal)
        elif (sign := text[self.tokens.starts[last] : self.tokens.ends[last]]) in _SCALE_SIGNS:
            self._number(number.times(_SCALE_SIGNS[sign]))
        elif word in ("pc", "pct", "pts", "ans", "mois"):
            self._number(number)
        elif word == "x" and text[self.tokens.starts[last]] == "x" and not following.isalnum():
            self._add(number, last + 1, Measure.TIMES)
        elif word == "s" and number.value % 10 == 0 and number.value >= 20:
            decade = int(number.value) if number.value > 99 else 1900 + int(number.value)
            self._date(number.first, last + 1, decade)
        elif word == "h":
            self.free = last + 1 + (self._word(last + 1).isdigit())
        else:
            self.free = last + 1

    # Dates

    def _year(self, at: int) -> bool:
        """A bare run of four digits that is a year."""
        words, text = self.words, self.tokens.text
        if not "1000" <= words[at] <= "2199":
            return False
        start, end = self.tokens.starts[at], self.tokens.ends[at]
        left, right = text[max(start - 1, 0) : start], text[end : end + 2]
        before = words[at - 1] if at else ""
        if left.isalpha() or left in ("_", "/", ".", ",") or right[:1].isalnum() or before in _NUMBERED:
            return False
        if right[:1] in (".", ",", "/", ":", "-", "–") and right[1:].isdigit():
            return False
        value = int(words[at])
        if before in _MONTH_NAMES and at - 1 >= self.free:
            self._date(at - 1, at + 1, value)
            return True
        if not self._says_when(at, value):
            return False
        self._date(at, at + 1, value)
        return True

    def _says_when(self, at: int, value: int) -> bool:
        """Whether the words around a possible year make it one: "in 1202 sites" and "1999 sites" count."""
        before, following = self._word(at - 1), self._word(at + 1)
        if following in ("%", "€", "$") or (
            following in _AFTER_NUMBER and following not in ("a", "p", "h", "an")
        ):
            return False
        modern = 1900 <= value <= 2050
        unknown = following[:1].isalpha() and following not in _FUNCTION_WORDS
        if before in _YEAR_FOLLOWS or (before in ("of", "de") and self._word(at - 2) in _SEASONS):
            return modern or not unknown
        if not modern or before in _COUNT_FOLLOWS or self._noun_at(at + 1):
            return False
        if unknown and before != "the" and self._noun_at(at + 2):
            return False
        hedge = hedge_before(self.tokens, at, self.free)
        return hedge is None or (hedge.hedge is Hedge.ABOUT and value != 2000)

    def _year_after(self, last: int) -> tuple[int, int]:
        """The year that follows a day or month, or 0, and where it ends."""
        words = self.words
        at = last + 1 if self._word(last) == "," else last
        word = self._word(at)
        if len(word) == 4 and "1000" <= word <= "2199" and words[at].isdigit():
            return int(word), at + 1
        return 0, last

    def _day_after_month(self, number: Number) -> bool:
        """Read "May 3", "June 16, 1999"."""
        month = number.first - 1
        if self.words[month] not in _DAY_FOLLOWS or not 1 <= number.value <= 31 or month < self.free:
            return False
        if self.words[month] in _ALSO_VERBS and not self._capital(month):
            return False
        glued = self._word(number.last) in _ORDINAL_ENDINGS and not self.tokens.gap(number.last - 1)
        year, last = self._year_after(number.last + glued)
        if not year and self._noun_at(last):
            return False
        self._date(month, last, year)
        return True

    def _numeric_date(self, at: int) -> bool:
        text, start, end = self.tokens.text, self.tokens.starts[at], self.tokens.ends[at]
        if text[end : end + 1] not in ("/", "-", ".", "–", "‑") or not text[end + 1 : end + 2].isdigit():
            return False
        match = _NUMERIC_DATE.match(text, start)
        if not match:
            return False
        year = match["first"] or match["last"] or match["from"]
        last = bisect_left(self.tokens.starts, match.end())
        self._date(
            at,
            last,
            int(year) if len(year) == 4 else 1900 + int(year) if int(year) > 50 else 2000 + int(year),
        )
        return True

    def _date(self, first: int, last: int, year: int) -> None:
        tokens = self.tokens
        self.found.append(
            Quantity(
                tokens.starts[first],
                tokens.ends[last - 1],
                first,
                last,
                Measure.DATE,
                whole(year),
                _ONE,
                Hedge.EXACTLY,
            )
        )
        self.free = last

    # Words around

    def _word(self, index: int) -> str:
        return self.words[index] if 0 <= index < len(self.words) else ""

    def _capital(self, index: int) -> bool:
        return index < len(self.words) and self.tokens.text[self.tokens.starts[index]].isupper()

    def _noun_at(self, index: int) -> bool:
        """Whether a word that looks like a plural noun stands at `index`: "sites", "PMI"."""
        word = self._word(index)
        if len(word) < 2 or word in _FUNCTION_WORDS or not word.isalpha():
            return False
        if word[-1] in "sx" or word in ("people", "men", "women"):
            return True
        return self.tokens.text[self.tokens.starts[index] : self.tokens.ends[index]].isupper()

    def _is_no_number(self, at: int) -> bool:
        """Whether what stands before leaves no value: "several hundred", "quelques cents"."""
        return at > 0 and self.words[at - 1] in ("quelques", "plusieurs", "several", "few")

    # From a number with its unit to a quantity

    def _share(self, first: int, last: int, value: Fraction) -> None:
        self._add(Number(first, last, value, _ONE, in_words=True), last, Measure.PERCENT)

    def _add(
        self,
        number: Number,
        last: int,
        measure: Measure,
        *,
        unit: Fraction = _ONE,
        hedge: Hedge = Hedge.EXACTLY,
        start: int | None = None,
        shares: tuple[Fraction | None, Fraction | None] = (None, None),
    ) -> None:
        """Add the figure from `number` to `last`, joined to the one before it if the two are one."""
        first = number.first if start is None else start
        tokens = self.tokens
        if first < self.free:
            return
        quantity = Quantity(
            tokens.starts[first],
            tokens.ends[last - 1],
            first,
            last,
            measure,
            number.value,
            number.step,
            hedge,
            part=shares[0],
            whole=shares[1],
            in_words=number.in_words,
        )
        if self._is_score(quantity):
            self.found.pop()
            self.free = last
            return
        joined = self._joined(quantity, unit * number.scale)
        if joined is quantity:
            before = hedge_before(tokens, first, self.free)
            quantity = _bounded(quantity, before.hedge, first=before.edge) if before else quantity
        else:
            quantity = joined
        after = hedge_after(tokens, last)
        if after:
            keeps = quantity.hedge not in (Hedge.EXACTLY, Hedge.ABOUT)
            quantity = _bounded(quantity, quantity.hedge if keeps else after.hedge, last=after.edge)
        self.found.append(quantity)
        self.free = quantity.last

    def _joined(self, quantity: Quantity, unit: Fraction) -> Quantity:
        """`quantity` with what stands before it and belongs to it: a ratio's part, a range's lower end."""
        first = quantity.first
        before = self._word(first - 1)
        if self._hyphen_before(quantity):
            return self._range(self.found[-1], quantity, unit)
        if quantity.measure is Measure.COUNT and before in _RATIO_ENDS:
            return self._ratio(quantity)
        if before in _BETWEEN and self.found and self.found[-1].last == first - 1:
            lower = self.found[-1]
            if before in ("a", "au") and self.tokens.text[self.tokens.starts[first - 1]] not in "àÀ":
                return quantity
            opener = _BETWEEN[before]
            if not opener or self._word(lower.first - 1) in opener:
                return self._range(lower, quantity, unit)
        return quantity

    def _hyphen_before(self, quantity: Quantity) -> bool:
        """Whether only a hyphen lies between `quantity` and the one before it."""
        if not self.found or self.found[-1].last != quantity.first:
            return False
        return self.tokens.text[self.found[-1].end : quantity.start] in ("-", "‑", "‐")

    def _is_score(self, quantity: Quantity) -> bool:
        """Whether this ends a score: "70-61", hyphenated numbers that do not rise, are no range."""
        if quantity.measure is not Measure.COUNT or not self._hyphen_before(quantity):
            return False
        return self.found[-1].measure is Measure.COUNT and self.found[-1].value >= quantity.value

    def _range(self, lower: Quantity, upper: Quantity, unit: Fraction) -> Quantity:
        """The two as one, or `upper` alone; `unit` is what one of its numbers amounts to."""
        if (
            lower.high is not None
            or lower.part is not None
            or lower.measure not in (upper.measure, Measure.COUNT)
        ):
            return upper
        if lower.measure is upper.measure and (
            lower.measure is not Measure.COUNT or lower.value * unit > upper.value
        ):
            unit = _ONE
        value = lower.value * unit
        preceding = self.words[max(lower.first - 3, 0) : lower.first]
        if any(map(_CHANGES.match, preceding)) and preceding[-1:] in (["from"], ["de"]):
            self.found[-1] = replace(lower, measure=upper.measure, value=value, step=lower.step * unit)
            return upper
        if value >= upper.value:
            return upper
        self.found.pop()
        opened = lower.first > 0 and self.words[lower.first - 1] in ("entre", "between")
        return replace(
            upper,
            start=lower.start,
            first=lower.first - opened,
            value=value,
            high=upper.value,
            step=min(lower.step * unit, upper.step),
            hedge=lower.hedge,
        )

    def _ratio(self, quantity: Quantity) -> Quantity:
        words, first = self.words, quantity.first
        for length in (5, 3, 2, 1):
            joint = tuple(words[max(first - length, 0) : first])
            if joint in (("pour",), ("per",)) and not _POWER_OF_TEN.fullmatch(str(quantity.value)):
                return quantity
            if joint in _IN_RATIO:
                return self._part_of(quantity, first - length, _IN_RATIO[joint])
        return quantity

    def _part_of(self, quantity: Quantity, joint: int, directly: bool) -> Quantity:
        """`quantity` as the whole of a part that ends at or shortly before token `joint`."""
        words = self.words
        floor = max(self.free, joint - 5)
        at = joint - 1
        while at >= floor and at >= 0 and words[at] not in ONE:
            if words[at] in _BARRIERS or not words[at][0].isalpha():
                return quantity
            at -= 1
        if at >= floor and at >= 0:
            if directly or words[at] == "a" or words[at] == "an":
                return quantity
            between, value, part_first, hedge, in_words = joint - at - 1, _ONE, at, Hedge.EXACTLY, True
            start = self.tokens.starts[at]
            before = hedge_before(self.tokens, at, self.free)
            if before:
                hedge, part_first = before.hedge, before.edge
        elif self.found and joint - 5 <= self.found[-1].last <= joint:
            part = self.found[-1]
            if part.measure is not Measure.COUNT or part.high is not None or part.value > quantity.value:
                return quantity
            between, value, part_first, hedge = joint - part.last, part.value, part.first, part.hedge
            start, in_words = part.start, part.in_words
            if directly and between:
                return quantity
            if between and (value == quantity.value or words[part.last] in ("heures", "h")):
                return quantity
        else:
            return quantity
        if quantity.value <= 1 or (between and value != 1 and self._noun_at(quantity.last)):
            return quantity
        if value != 1 or in_words is False:
            self.found.pop()
        return replace(
            quantity,
            start=start,
            first=part_first,
            measure=Measure.PERCENT,
            value=100 * value / quantity.value,
            step=_ONE,
            hedge=hedge,
            part=value,
            whole=quantity.value,
            in_words=in_words and quantity.in_words,
        )


_BARRIERS = frozenset(
    _each(
        "and or et ou est sont is are was were has have had a ont avait qui que who which that but mais "
        "for pour by par "
        "in en dans with avec to au aux on"
    )
)


def _bounded(
    quantity: Quantity, hedge: Hedge, *, first: int | None = None, last: int | None = None
) -> Quantity:
    return replace(
        quantity,
        hedge=quantity.hedge if hedge is Hedge.EXACTLY else hedge,
        first=quantity.first if first is None else first,
        last=quantity.last if last is None else last,
    )


def _hidden_spans(text: str) -> Iterator[tuple[int, int]]:
    """Code between backticks and addresses, whose digits say nothing; in order, not overlapping."""
    end = 0
    for begin, past in sorted((*_code_spans(text), *_address_spans(text))):
        if begin >= end:
            yield begin, past
            end = past


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    if "`" not in text:
        return
    runs = [(match.start(), match.end()) for match in _BACKTICKS.finditer(text)]
    # For each run of backticks the next one of the same length, if any.
    closers: list[int | None] = [None] * len(runs)
    latest: dict[int, int] = {}
    for index in range(len(runs) - 1, -1, -1):
        length = runs[index][1] - runs[index][0]
        closers[index] = latest.get(length)
        latest[length] = index
    index = 0
    while index < len(runs):
        begin, past = runs[index]
        closer = closers[index]
        if closer is None or (past - begin < 3 and text.find("\n\n", past, runs[closer][0]) >= 0):
            index += 1
            continue
        yield begin, runs[closer][1]
        index = closer + 1


def _address_spans(text: str) -> Iterator[tuple[int, int]]:
    """URLs and e-mail addresses, from at most 64 characters before what gives them away."""
    for sign in ("://", "www.", "@"):
        at = text.find(sign)
        while at >= 0:
            begin = at
            while begin > max(at - 64, 0) and not text[begin - 1].isspace():
                begin -= 1
            match = _ADDRESS_REST.match(text, at)
            past = match.end() if match else at + 1
            yield begin, past
            at = text.find(sign, max(past, at + 1))


_READERS: Mapping[str, Callable[[_Reading, int], None]] = {
    **dict.fromkeys(NUMBER_WORDS, _Reading._cardinal),
    **dict.fromkeys(_SINGLE_TIMES, _Reading._single_time),
    **dict.fromkeys(_RANKS, _Reading._low_rank),
    **dict.fromkeys(_COLLECTIVES, _Reading._collective),
    **dict.fromkeys(_DOZENS, _Reading._dozen),
    **dict.fromkeys(_PAIRS, _Reading._pair),
    **dict.fromkeys(_MULTIPLES, _Reading._multiple),
    **dict.fromkeys(_FOLDS, _Reading._fold),
    **dict.fromkeys(VULGAR, _Reading._vulgar),
    **dict.fromkeys(("tiers", "quart", "quarter"), _Reading._third),
    **dict.fromkeys(("percent", "pct"), _Reading._one_percent),
    **dict.fromkeys(("number", "numero"), _Reading._number_one),
    **dict.fromkeys(("percentage", "point"), _Reading._one_point),
    **dict.fromkeys(_DECADES, _Reading._decade_in_words),
    "cent": _Reading._cent,
    "neuf": _Reading._neuf,
    "half": _Reading._half,
    "moitie": _Reading._moitie,
}
"""What to do at each word that may begin a figure."""

_AFTER_NUMBER: Mapping[str, Callable[[_Reading, Number], bool]] = {
    **dict.fromkeys(_PARTS, _Reading._fraction),
    **dict.fromkeys(MONTHS_IN, _Reading._duration),
    **dict.fromkeys((*_COLLECTIVES, *_COLLECTIVE_PLURALS, *_DOZENS), _Reading._collectives),
    **dict.fromkeys(SCALES, _Reading._scaled),
    **dict.fromkeys(("pour", "per", "pct", "pc"), _Reading._percent_in_words),
    **dict.fromkeys(("point", "points", "pts", "pt", "percentage", "percent"), _Reading._points),
    **dict.fromkeys(("fois", "times"), _Reading._times),
    **dict.fromkeys(("heure", "heures", "h", "pm", "am", "p", "a"), _Reading._clock),
    **dict.fromkeys(_STREETS, _Reading._street),
    **dict.fromkeys(_MONTH_NAMES, _Reading._day),
    "%": _Reading._percent,
    "fold": _Reading._folds,
}
"""What the word after a number makes of it; false leaves it a count."""

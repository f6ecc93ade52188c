"""The figures of a text with the places of the words that are said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

from msgspec import Struct

from netnord.claims.attach import Reader
from netnord.claims.claim import Claim
from netnord.languages.prose import ENGLISH, FRENCH
from netnord.quantities.forms import FORMS, MONTHS
from netnord.quantities.quantity import Dimension, Quantity
from netnord.quantities.scan import HYPHENS
from netnord.terms import Language
from netnord.text.controls import in_one_line
from netnord.text.number_words import NUMBER_WORDS
from netnord.text.sentences import Opening, sentences
from netnord.text.small_words import CLAUSE_ENDS, SMALL_WORDS
from netnord.text.stems import stem
from netnord.text.tokens import Tokens

Span = tuple[int, int]
"""The first token of some words, and the one past the last."""

_ENDS = CLAUSE_ENDS | frozenset('.«»“”"')
_LONGEST_PHRASE = 4  # words
_CLOSE = 0.5  # how near the word stands, from 0 to 1, that a figure is said with
_COMPARISONS = FRENCH.comparisons + ENGLISH.comparisons
_DIFFERENCES = FRENCH.differences_after + ENGLISH.differences_after
_CALENDAR = MONTHS.keys() | FRENCH.days | ENGLISH.days
CLOSERS = FRENCH.part_closers + ENGLISH.part_closers
"""What stands after a part of what was said before: "of them"."""


class Told(Struct, frozen=True, gc=False):
    """A figure and the rest of its clause."""

    claim: Claim
    number: int
    """Among the figures of the text, from 0; dates are no figures here."""
    sentence: Span
    before: Span
    """What its clause says before it, up to the figure before."""
    after: Span
    """What its clause says after it, up to the next figure, without "of them"."""
    is_compared: bool
    """Whether it stands there only to be compared with: "against 81 a year earlier"."""
    is_more: bool
    """Whether it is a difference: "4 % more than in the year before"."""

    @property
    def is_change(self) -> bool:
        """Whether it is a difference, or by how much something grew: "une hausse de 6 %"."""
        return self.is_more or self.claim.signs.get("growth", 0.0) > _CLOSE

    @property
    def quantity(self) -> Quantity:
        return self.claim.quantity

    @property
    def readings(self) -> list[Quantity]:
        """The figure as it is read, in its own unit and in one that it may leave out."""
        return list(dict.fromkeys((self.quantity, self.claim.with_unit)))


class TextRead:
    """A text, its figures and its words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = Tokens(text)
        reader = Reader()
        claims = [claim for paragraph in reader.read(text) for claim in paragraph]
        self.language = reader.language or Language.EN
        found = list(sentences(self.tokens))
        self.sentences: list[Span] = [(first, last) for first, last, _ in found]
        self._firsts = {first for first, _ in self.sentences}
        opens = [opening is Opening.PARAGRAPH for _, _, opening in found]
        self._paragraphs = list(accumulate(opens))
        pairs = zip(self.tokens.words, self.tokens.starts, strict=False)
        self._in_lower_case = {word for word, start in pairs if not text[start].isupper()}
        self.dates = [each for each in claims if each.quantity.dimension is Dimension.DATE]
        self._numbers = {at for each in claims for at in range(each.quantity.first, each.quantity.last)}
        self.told = list(self._told(claims))
        self.by_sentence: dict[int, list[Told]] = {
            number: list(group) for number, group in groupby(self.told, lambda each: each.claim.sentence)
        }

    def written(self, span: Span) -> str:
        """The words of `span` as the text has them, in one line."""
        first, last = span
        if first >= last:
            return ""
        return self.in_one_line(self.tokens.starts[first], self.tokens.ends[last - 1])

    def in_one_line(self, start: int, end: int) -> str:
        """The text from one character to before another, without line breaks."""
        return in_one_line(self.text[start:end])

    def is_telling(self, token: int) -> bool:
        """Whether a word names something."""
        word = self.tokens.words[token]
        return word[0].isalpha() and len(word) > 1 and word not in SMALL_WORDS and word not in NUMBER_WORDS

    def telling(self, span: Span) -> list[int]:
        return [
            token for token in range(span[0], min(span[1], len(self.tokens.words))) if self.is_telling(token)
        ]

    def trimmed(self, span: Span) -> Span:
        """`span` without what says little at either end; empty if nothing in it names something."""
        telling = self.telling(span)
        return (telling[0], self.last_telling(span)) if telling else (span[1], span[1])

    def last_telling(self, span: Span) -> int:
        """Past the last word of `span` with which a phrase may end; its first token if there is none."""
        return next((at + 1 for at in range(span[1] - 1, span[0] - 1, -1) if self._may_end(at)), span[0])

    def _may_end(self, token: int) -> bool:
        """Whether a phrase may end with a word: one that names something, a year, or an "'s"."""
        if self.tokens.words[token] == "s" and token and "'" in self.tokens.gap(token - 1).replace("’", "'"):
            return True
        return self.is_telling(token) or self.tokens.words[token][0].isdecimal() or token in self._numbers

    def is_name(self, token: int) -> bool:
        """Whether a word has a capital though no sentence and no quotation begins with it."""
        tokens = self.tokens
        if not tokens.text[tokens.starts[token]].isupper():
            return False
        return token > 0 and tokens.words[token - 1] not in '.!?…«"“:' and token not in self._firsts

    def _told(self, claims: Sequence[Claim]) -> Iterator[Told]:
        figures = [each for each in claims if each.quantity.dimension is not Dimension.DATE]
        for number, claim in enumerate(figures):
            sentence = first, last = self.sentences[claim.sentence - 1]
            if number and figures[number - 1].sentence == claim.sentence:
                first = figures[number - 1].quantity.last
            if number + 1 < len(figures) and figures[number + 1].sentence == claim.sentence:
                last = figures[number + 1].quantity.first
            quantity = claim.quantity
            begin = self.clause_back(quantity.first, first)
            after = self.clause_from(self._past(quantity.last, last, CLOSERS), last)
            is_compared = self.ends((sentence[0], quantity.first), _COMPARISONS) or self._is_changed(
                figures[number:]
            )
            is_more = self.begins(after, _DIFFERENCES)
            yield Told(claim, number, sentence, (begin, quantity.first), after, is_compared, is_more)

    def clause_from(self, first: int, last: int) -> Span:
        """The words from token `first` to the end of their clause, before token `last`."""
        end = first
        while end < last and self.tokens.words[end] not in _ENDS:
            end += 1
        return first, end

    def clause_back(self, last: int, first: int) -> int:
        """The first token, from `first` on, of the clause that ends before token `last`."""
        while last > first and self.tokens.words[last - 1] not in _ENDS:
            last -= 1
        return last

    def _past(self, first: int, last: int, phrases: tuple[str, ...]) -> int:
        """Past the one of `phrases` that begins at token `first`, if one does."""
        for phrase in phrases:
            if self.begins((first, last), (phrase,)):
                return first + phrase.count(" ") + 1
        return first

    def _is_changed(self, claims: Sequence[Claim]) -> bool:
        """Whether the first of `claims` is the one from which the next has come: "from 81 to 64"."""
        if len(claims) == 1 or claims[0].sentence != claims[1].sentence:
            return False
        first, following = claims[0].quantity, claims[1].quantity
        words = self.tokens.words
        return (
            words[first.first - 1] in FORMS.from_words
            and words[following.first - 1] in FORMS.range_words
            and following.first - first.last <= _LONGEST_PHRASE
        )

    def ends(self, span: Span, phrases: tuple[str, ...]) -> bool:
        """Whether the words of `span` end with one of `phrases`."""
        return f" {self._said(span, last=True)}".endswith(tuple(f" {each}" for each in phrases))

    def begins(self, span: Span, phrases: tuple[str, ...]) -> bool:
        """Whether the words of `span` begin with one of `phrases`."""
        return f"{self._said(span, last=False)} ".startswith(tuple(f"{each} " for each in phrases))

    def has(self, span: Span, phrases: tuple[str, ...]) -> bool:
        """Whether one of `phrases` is among the words of `span`."""
        said = f" {' '.join(self.tokens.words[span[0] : span[1]])} "
        return any(f" {each} " in said for each in phrases)

    def _said(self, span: Span, *, last: bool) -> str:
        first, end = span
        near = (
            range(max(first, end - _LONGEST_PHRASE), end)
            if last
            else range(first, min(end, first + _LONGEST_PHRASE))
        )
        return " ".join(self.tokens.words[token] for token in near)

    def may_be_name(self, token: int) -> bool:
        """Whether a word has a capital there, and wherever the text says it; no day or month."""
        tokens = self.tokens
        word = tokens.words[token]
        return self.is_telling(token) and word not in _CALENDAR and word not in self._in_lower_case

    def is_hyphen(self, token: int) -> bool:
        """Whether a hyphen joins a word to the next one."""
        return token + 1 < len(self.tokens.words) and self.tokens.gap(token) in HYPHENS

    def paragraph_of(self, told: Told) -> list[Span]:
        """The sentences of the paragraph of a figure."""
        own = self._paragraphs[told.claim.sentence - 1]
        pairs = zip(self.sentences, self._paragraphs, strict=True)
        return [span for span, paragraph in pairs if paragraph == own]

    def inside(self, told: Told) -> Span:
        """The words inside a share that name something: "runners" of "seven runners in ten"."""
        telling = self.telling((told.quantity.first, told.quantity.last))
        if told.quantity.whole is None or not telling:
            return told.quantity.first, told.quantity.first
        return telling[0], telling[-1] + 1

    def cells(self, told: Told) -> tuple[str, str] | None:
        """Of a figure in a table the first cell of its row and the head of its column, or nothing for it."""
        start = told.quantity.start
        begin = self.text.rfind("\n", 0, start) + 1
        row = [each.strip() for each in self.text[begin:].partition("\n")[0].strip(" |").split("|")]
        column = self.text[begin:start].strip(" |").count("|") + 1
        if len(row) < len("ab") or not 0 < column < len(row):
            return None
        head: list[str] = []
        while begin and "|" in (line := self.text[: begin - 1].rpartition("\n")[2]):
            begin -= len(line) + 1
            head = [each.strip() for each in line.strip(" |").split("|")]
        return row[0], head[column] if column < len(head) else ""

    def stem(self, token: int) -> str:
        start, end = self.tokens.starts[token], self.tokens.ends[token]
        return stem(self.text[start:end].lower(), self.language)

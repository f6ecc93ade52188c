"""From the numbers of a text to claims: which words each number is said of."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise

from netnord.claims.claim import Claim
from netnord.claims.implied import ImpliedUnits
from netnord.claims.labelled_units import in_labelled_unit
from netnord.claims.nearness import Nearness
from netnord.quantities.quantity import Dimension, Quantity
from netnord.quantities.read import read_quantities
from netnord.terms import Language
from netnord.text.number_words import NUMBER_WORDS
from netnord.text.sentences import Opening, sentences
from netnord.text.small_words import CLAUSE_ENDS, SMALL_WORDS, language_of, signs_of
from netnord.text.stems import stem
from netnord.text.tokens import Tokens

_FAINTER = 0.5  # what the words of a sentence still count in the next one
_FAINTEST = 0.2
_REMEMBERED = 3  # sentences; of one further back nothing is left
_DISTANT_NAME = 0.1
_COUNTED = 3  # words
_BETWEEN_COUNTED = 3  # small words: "of the"
_ENDS = frozenset(".!?…:")
_MOST_CLAIMS = 50  # that are weighed together; a list without end is no paragraph

_Stems = list[tuple[int, str]]


class Reader:
    """Reads one text piece by piece; what a sentence speaks of is still meant in the next one."""

    def __init__(self) -> None:
        self.language: Language | None = None
        """Of the text; ``None`` until something was read."""
        self.skipped = 0
        """How many numbers were not read as figures."""
        self._sentence = 0
        self._paragraph = 0
        self._heading: dict[str, float] = {}
        self._years: frozenset[int] = frozenset()
        self._is_heading = False
        self._header: list[_Stems] = []
        self._heads: list[str] = []
        self._head_years: list[frozenset[int]] = []
        self._before: dict[str, float] = {}
        self._unread: deque[tuple[Tokens, int, int, Sequence[Quantity]]] = deque(maxlen=_REMEMBERED)
        self._names: dict[str, float] = {}
        self._units = ImpliedUnits()

    def read(self, text: str) -> Iterator[list[Claim]]:
        """The claims of the next piece of the text, paragraph by paragraph.

        "About 920 houses were flooded." gives one claim: 920, near it "hous" and "flood".
        """
        tokens = Tokens(text)
        reading = read_quantities(tokens)
        self.skipped += reading.skipped
        self.language = self.language or language_of(tokens.words)
        position = 0
        claims: list[Claim] = []
        for first, last, opening in sentences(tokens):
            begin = position
            while position < len(reading.quantities) and reading.quantities[position].first < last:
                position += 1
            opens = opening is Opening.PARAGRAPH or (opening is Opening.ITEM and self._is_heading)
            if claims and (opens or len(claims) >= _MOST_CLAIMS):
                yield claims
                claims = []
            if opens:
                self._open_paragraph()
            self._sentence += 1
            own = reading.quantities[begin:position]
            if tokens.words[first] == "|":
                claims += self._of_row(tokens, first, last, own)
            else:
                self._header = []
                claims += self._of_sentence(tokens, first, last, own, opening)
        if claims:
            yield claims

    def _open_paragraph(self) -> None:
        if self._is_heading:
            self._catch_up()
            self._heading = dict.fromkeys(self._before, _FAINTER)
        self._is_heading = False
        self._paragraph += 1
        self._before = {}
        self._unread.clear()
        self._names = {}
        self._units = ImpliedUnits()

    def _of_sentence(
        self, tokens: Tokens, first: int, last: int, quantities: Sequence[Quantity], opening: Opening
    ) -> Iterator[Claim]:
        if quantities:
            self._years = _years(quantities) or self._years
            stems = self._stems(tokens, first, last, quantities)
            names = [
                (index, tokens.words[index]) for index, _ in stems if _is_name(tokens, index, first, last)
            ]
            yield from self._claims(tokens, first, last, quantities, stems, names)
        if opening is not Opening.ITEM:
            self._unread.append((tokens, first, last, quantities))
        self._is_heading = opening is Opening.PARAGRAPH and tokens.words[last - 1] not in _ENDS

    def _claims(
        self,
        tokens: Tokens,
        first: int,
        last: int,
        quantities: Sequence[Quantity],
        stems: _Stems,
        names: _Stems,
    ) -> Iterator[Claim]:
        self._catch_up()
        nearness = Nearness(tokens.words, first, last, quantities)
        owned = {index: nearness.owned(index) for index, _ in stems}
        signs = [(index, sign) for index in range(first, last) for sign in signs_of(tokens.words[index])]
        wording = _wording(tokens, first, last, quantities)
        wide = self._around() | dict.fromkeys((each for _, each in stems), 1.0)
        label = _label(tokens, first, last)
        for number, quantity in enumerate(quantities):
            after = quantities[number + 1] if number + 1 < len(quantities) else None
            yield Claim(
                quantity=quantity,
                implied=in_labelled_unit(quantity, label) or self._units.read(tokens.words, quantity, after),
                sentence=self._sentence,
                paragraph=self._paragraph,
                wording=wording,
                order=number,
                counted=_counted(tokens.words, quantity, stems),
                near=_highest((each, owned[index][number]) for index, each in stems),
                wide=wide,
                names=self._names | {name: max(owned[index][number], _DISTANT_NAME) for index, name in names},
                years=self._years,
                signs=_highest((sign, nearness.of_clause(index, number)) for index, sign in signs),
            )

    def _catch_up(self) -> None:
        """Read the sentences before one that has numbers; others need not be read."""
        for tokens, first, last, quantities in self._unread:
            stems = self._stems(tokens, first, last, quantities)
            names = [tokens.words[index] for index, _ in stems if _is_name(tokens, index, first, last)]
            if names:
                self._names = dict.fromkeys(names, _DISTANT_NAME)
            faded = {each: weight * _FAINTER for each, weight in self._before.items() if weight > _FAINTEST}
            self._before = faded | dict.fromkeys((each for _, each in stems), _FAINTER)
        self._unread.clear()

    def _of_row(
        self, tokens: Tokens, first: int, last: int, quantities: Sequence[Quantity]
    ) -> Iterator[Claim]:
        """The claims of a row of a table: its first cell and the head of the column are the subject."""
        self._catch_up()
        bars = [index for index in range(first, last) if tokens.words[index] == "|"]
        cells = list(pairwise(bars if bars[-1] == last - 1 else [*bars, last]))
        stems = [self._stems(tokens, start + 1, end, quantities) for start, end in cells]
        if not self._header:
            self._header = stems
            self._heads = [_between(tokens, start + 1, end) for start, end in cells]
            self._head_years = [
                _years([each for each in quantities if start < each.first < end]) for start, end in cells
            ]
        self._years = _years(quantities) or self._years
        wording = _wording(tokens, first, last, quantities)
        for number, quantity in enumerate(quantities):
            column = next((n for n, (start, end) in enumerate(cells) if start < quantity.first < end), 0)
            subject = [
                *stems[0],
                *(self._header[column] if column < len(self._header) else ()),
                *stems[column],
            ]
            near = dict.fromkeys((each for _, each in subject), 1.0)
            head = self._heads[column] if column < len(self._heads) else ""
            years = self._head_years[column] if column < len(self._head_years) else frozenset()
            yield Claim(
                quantity=quantity,
                implied=in_labelled_unit(quantity, _between(tokens, cells[0][0] + 1, cells[0][1]), head)
                or self._units.read(tokens.words, quantity, None),
                sentence=self._sentence,
                paragraph=self._paragraph,
                wording=wording,
                order=number,
                counted=tuple(each for _, each in stems[column]),
                near=near,
                wide=self._around() | near,
                names={},
                years=years or self._years,
                signs={sign: 1.0 for word in tokens.words[first:last] for sign in signs_of(word)},
            )

    def _around(self) -> dict[str, float]:
        """The words of the heading and of the sentences before."""
        return _highest((*self._heading.items(), *self._before.items()))

    def _stems(self, tokens: Tokens, first: int, last: int, quantities: Sequence[Quantity]) -> _Stems:
        """The words that name something, with their tokens; those inside "one house in ten" too."""
        language = self.language or Language.EN
        parts = {
            index: quantity.whole is not None
            for quantity in quantities
            for index in range(max(first, quantity.first), min(last, quantity.last))
        }
        result = []
        for index in range(first, last):
            word = tokens.words[index]
            if not word[0].isalpha() or word in SMALL_WORDS:
                continue
            if index in parts and (not parts[index] or word in NUMBER_WORDS):
                continue
            surface = tokens.text[tokens.starts[index] : tokens.ends[index]]
            if len(word) > 1 or surface.isupper():
                result.append((index, stem(surface.lower(), language)))
        return result


def _label(tokens: Tokens, first: int, last: int) -> str:
    """What stands before the first colon."""
    colon = next((index for index in range(first, last) if tokens.words[index] == ":"), first)
    return _between(tokens, first, colon)


def _between(tokens: Tokens, first: int, last: int) -> str:
    return tokens.text[tokens.starts[first] : tokens.ends[last - 1]] if first < last else ""


def _wording(tokens: Tokens, first: int, last: int, quantities: Sequence[Quantity]) -> tuple[str, ...]:
    numbers = {index for each in quantities for index in range(each.first, each.last)}
    return tuple(
        tokens.words[index]
        for index in range(first, last)
        if index not in numbers and tokens.words[index][0].isalpha()
    )


def _is_name(tokens: Tokens, index: int, first: int, last: int) -> bool:
    """Whether a word has a capital that is not only that of the sentence."""
    begins = index == first and not (index + 1 < last and tokens.text[tokens.starts[index + 1]].isupper())
    return tokens.text[tokens.starts[index]].isupper() and not begins


def _years(quantities: Sequence[Quantity]) -> frozenset[int]:
    return frozenset(
        int(each.value) for each in quantities if each.dimension is Dimension.DATE and each.value
    )


def _counted(words: Sequence[str], quantity: Quantity, stems: _Stems) -> tuple[str, ...]:
    """The first words after a number, up to the end of its clause; those inside it first."""
    found = [each for index, each in stems if quantity.first <= index < quantity.last]
    position = quantity.last
    for index, each in stems:
        if index < quantity.last:
            continue
        between = words[position:index]
        ends = any(word in CLAUSE_ENDS or not word[0].isalpha() for word in between)
        if ends or len(between) > _BETWEEN_COUNTED or len(found) == _COUNTED:
            break
        found.append(each)
        position = index + 1
    return tuple(found)


def _highest(weights: Iterator[tuple[str, float]] | Sequence[tuple[str, float]]) -> dict[str, float]:
    result: dict[str, float] = {}
    for each, weight in weights:
        if weight > result.get(each, 0.0):
            result[each] = weight
    return result

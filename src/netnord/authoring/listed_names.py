"""Names that a text lists with their number."""

from __future__ import annotations

from msgspec import Struct

from netnord.authoring.told import TextRead, Told
from netnord.languages.prose import ENGLISH, FRENCH
from netnord.quantities.forms import DETERMINERS
from netnord.quantities.quantity import Dimension

_FEWEST = 2
_LINKS = frozenset(("and", "et"))
_SOME = FRENCH.part_openers + ENGLISH.part_openers
_LONGEST_NAME = 6  # words


class Listed(Struct, frozen=True):
    """The names of what a figure counts, or of some of it."""

    counted: int
    """The number of the figure among those of the text."""
    names: list[str]
    is_complete: bool


def listed_names(read: TextRead, told: Told) -> Listed | None:
    """The names that follow a count, after a colon or in parentheses.

    "Three shops repair bicycles: Bridge Cycles, The Spoke and Le Guidon."
    """
    if told.quantity.dimension is not Dimension.COUNT or told.quantity.value.denominator != 1:
        return None
    words, end = read.tokens.words, told.sentence[1]
    following = read.told[told.number + 1 : told.number + 2]
    if following and following[0].sentence == told.sentence:
        end = following[0].quantity.first
    begin = next((at for at in range(told.quantity.last, end) if words[at] in (":", "(")), end)
    names = _names(read, begin + 1, end)
    count = int(told.quantity.value)
    if len(names) < _FEWEST or len(names) > count:
        return None
    some = any(read.begins((begin + 1, end), (each,)) for each in _SOME)
    return Listed(told.number, names, len(names) == count and not some)


def _names(read: TextRead, first: int, last: int) -> list[str]:
    """What commas and "and" part, if each part is a name; as far as that is so."""
    words = read.tokens.words
    for phrase in _SOME:
        if read.begins((first, last), (phrase,)):
            first += phrase.count(" ") + 1
            break
    names: list[str] = []
    begin = first
    for at in range(first, last + 1):
        ends = at == last or words[at] in _LINKS or not words[at][0].isalnum()
        if not ends:
            continue
        if at > begin:
            if not _is_name(read, begin, at):
                break
            names.append(read.written((_past_article(read, begin, at), at)))
        begin = at + 1
        if at < last and words[at] not in _LINKS and words[at] != ",":
            break
    return names


def _past_article(read: TextRead, first: int, last: int) -> int:
    """An article in lower case is no part of a name: "the Linden", but "The Spoke"."""
    is_article = read.tokens.words[first] in DETERMINERS and not _has_capital(read, first)
    return first + 1 if is_article and first + 1 < last else first


def _is_name(read: TextRead, first: int, last: int) -> bool:
    first = _past_article(read, first, last)
    return _has_capital(read, first) and last - first <= _LONGEST_NAME


def _has_capital(read: TextRead, token: int) -> bool:
    return read.text[read.tokens.starts[token]].isupper()

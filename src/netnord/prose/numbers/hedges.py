"""The words that bound a figure, before it or after it, in French and English."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netnord.model import Hedge
from netnord.prose.numbers.cardinals import NUMBER_WORDS
from netnord.prose.numbers.written import follows

if TYPE_CHECKING:
    from netnord.prose.text import Tokens


class Bound(NamedTuple):
    """A hedge, and the token where it begins (before a figure) or past which it ends (after one)."""

    hedge: Hedge
    edge: int


def _phrases(lines: str) -> list[tuple[str, ...]]:
    """One phrase for each comma; one that ends in "de" stands for its elided and contracted forms too."""
    phrases: list[tuple[str, ...]] = []
    for line in lines.replace("\n", ",").split(","):
        words = tuple(line.split())
        if words and words[-1] == "de":
            phrases.extend((*words[:-1], form) for form in ("de", "d", "du", "des"))
        elif words:
            phrases.append(words)
    return phrases


_BEFORE = {
    Hedge.ABOUT: """
        about, around, roughly, approximately, some, circa, ca, an estimated, something like, more or less
        in the region of, in the order of, of the order of, on the order of, in the neighbourhood of
        somewhere around
        environ, quelque, approximativement, a peu pres, plus ou moins, grosso modo, peu ou prou, en gros
        autour de, aux alentours de, aux environs de, de l ordre de, ~, ≈, ≃""",
    Hedge.NEARLY: """
        nearly, almost, close to, close on, nigh on, barely, scarcely, hardly, virtually, approaching
        nearing
        pres de, presque, quasi, quasiment, pas loin de, non loin de, proche de, proches de, a peine
        tout juste
        frole, frolait, frolent, frolaient, frolant, froler, frisait, frise, avoisine, avoisinait
        avoisinent
        avoisinant, approche, approchait, approchent, approchant, approchant de""",
    Hedge.MORE_THAN: """
        more than, over, above, upwards of, upward of, exceeding, exceed, exceeds, exceeded, in excess of
        north of
        greater than, higher than, topped, topping, tops, beyond, past the
        plus de, au dela de, au dessus de, superieur a, superieure a, superieurs a, superieures a, excede
        excedait
        depasse, depassait, depassent, depassaient, depassant, depasser, passe la barre de
        franchi la barre de
        passe le cap de, franchi le cap de, >""",
    Hedge.AT_LEAST: """
        at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, ≥
        au moins, au minimum, pas moins de, un minimum de, au bas mot""",
    Hedge.LESS_THAN: """
        fewer than, less than, under, below, shy of, short of, lower than, smaller than, south of, not quite
        moins de, inferieur a, inferieure a, inferieurs a, inferieures a, en dessous de, au dessous de
        en deca de
        sous la barre de, sous le seuil de, sous les, pas tout a fait, <""",
    Hedge.AT_MOST: """
        at most, at the most, no more than, not more than, not over, up to, as many as, as much as
        a maximum of
        maximum of, not exceeding, not much more than, hardly more than, ≤
        jusqu a, jusqu au, jusqu aux, au plus, au maximum, tout au plus, pas plus de, guere plus de
        un maximum de""",
    Hedge.EXACTLY: """
        exactly, precisely, only, just, merely, a mere, a total of, a full, as few as
        exactement, precisement, seulement, uniquement, juste, seul, seuls, seule, seules, un total de""",
}
_AFTER = {
    Hedge.ABOUT: "or so, or thereabouts, environ, a peu pres, approximativement, roughly, approximately",
    Hedge.AT_LEAST: "or more, or over, and over, and more, at least, at a minimum, minimum, ou plus, "
    "et plus, au moins, "
    "au minimum, au bas mot",
    Hedge.AT_MOST: "or fewer, or less, or under, at most, at the most, maximum, ou moins, et moins, "
    "au plus, au maximum, "
    "tout au plus",
    Hedge.EXACTLY: "seulement, exactement, exactly, precisement, only",
}
_MODIFIERS = frozenset(
    _phrases("""
        well, just, only, slightly, far, much, considerably, somewhat, even, still, a little, a bit
        a shade, a touch
        a fraction, marginally, significantly, comfortably, barely, hardly, very
        un peu, bien, tres, largement, nettement, legerement, sensiblement, a peine, tout juste, seulement
        juste, encore
        tout, un tout petit peu""")
)
_SIZES = {
    "bon": Hedge.AT_LEAST,
    "bonne": Hedge.AT_LEAST,
    "gros": Hedge.MORE_THAN,
    "grosse": Hedge.MORE_THAN,
    "petit": Hedge.NEARLY,
    "petite": Hedge.NEARLY,
    "good": Hedge.AT_LEAST,
}
_DETERMINERS = frozenset(
    {"the", "its", "these", "those", "le", "la", "les", "l", "ses", "ces", "leurs", "nos"}
)
# "over the 12 months" spans them, it does not exceed them.
_ADVERBS_ONLY = frozenset(
    {"over", "under", "about", "around", "above", "below", "some", "just", "only", "tops", "<", ">"}
)

_HEDGES_BEFORE = {phrase: hedge for hedge, lines in _BEFORE.items() for phrase in _phrases(lines)}
_HEDGES_AFTER = {phrase: hedge for hedge, lines in _AFTER.items() for phrase in _phrases(lines)}
_LAST_WORDS = frozenset(phrase[-1] for phrase in _HEDGES_BEFORE)
_FIRST_WORDS = frozenset(phrase[0] for phrase in _HEDGES_AFTER)
_BEFORE_LENGTHS = range(max(map(len, _HEDGES_BEFORE)), 0, -1)
_AFTER_LENGTHS = range(max(map(len, _HEDGES_AFTER)), 0, -1)
_MODIFIER_LENGTHS = range(max(map(len, _MODIFIERS)), 0, -1)
_MOST_IN_A_ROW = 4  # hedges before one figure: "only just about 100"


def size_before(tokens: Tokens, at: int, free: int) -> Bound | None:
    """How the adjective before the noun at token `at` bounds it: "une bonne trentaine", "a good third"."""
    hedge = _SIZES.get(tokens.words[at - 1]) if at > free and follows(tokens, at) else None
    return Bound(hedge, at - 1) if hedge else None


def hedge_before(tokens: Tokens, first: int, free: int) -> Bound | None:
    """The hedge that ends where the figure begins; it takes no token before `free`."""
    bound = _directly_before(tokens, first, free)
    if bound or first <= free or tokens.words[first - 1] not in _DETERMINERS:
        return bound
    if first - 1 > free and tokens.words[first - 2] in _ADVERBS_ONLY:
        return None
    return _directly_before(tokens, first - 1, free)


def _directly_before(tokens: Tokens, first: int, free: int) -> Bound | None:
    """The hedge before token `first` with the words before it: those of "well over", of "at least about"."""
    bound = _phrase_before(tokens, first, free)
    for _ in range(_MOST_IN_A_ROW - 1):
        if bound is None:
            return None
        if modifier := _modifier_before(tokens, bound.edge, free):
            return bound._replace(edge=bound.edge - modifier)
        if bound.hedge not in (Hedge.ABOUT, Hedge.EXACTLY):
            return bound
        outer = _phrase_before(tokens, bound.edge, free)
        if outer is None:
            return bound
        bound = outer if outer.hedge is not Hedge.EXACTLY else bound._replace(edge=outer.edge)
    return bound


def _phrase_before(tokens: Tokens, first: int, free: int) -> Bound | None:
    words = tokens.words
    if first <= free or words[first - 1] not in _LAST_WORDS or not follows(tokens, first):
        return None
    for length in _BEFORE_LENGTHS:
        edge = first - length
        if edge >= free and (hedge := _HEDGES_BEFORE.get(tuple(words[edge:first]))):
            return Bound(hedge, edge)
    return None


def _modifier_before(tokens: Tokens, edge: int, free: int) -> int:
    """How many tokens the modifier takes that ends before token `edge`; 0 for none."""
    for length in _MODIFIER_LENGTHS:
        if edge - length >= free and tuple(tokens.words[edge - length : edge]) in _MODIFIERS:
            return length
    return 0


def hedge_after(tokens: Tokens, last: int) -> Bound | None:
    """The hedge that begins where the figure ends, or past the one noun that the figure counts."""
    words = tokens.words
    if last >= len(words) or not follows(tokens, last):
        return None
    if words[last] == "+":
        return Bound(Hedge.AT_LEAST, last + 1) if tokens.starts[last] == tokens.ends[last - 1] else None
    if not words[last].isalpha():
        return None
    for begin in (last, last + 1):
        if begin < len(words) and words[begin] in _FIRST_WORDS and follows(tokens, begin):
            for length in _AFTER_LENGTHS:
                phrase = tuple(words[begin : begin + length])
                hedge = _HEDGES_AFTER.get(phrase) if len(phrase) == length else None
                if hedge and not _bounds_what_follows(words, begin + length):
                    return Bound(hedge, begin + length)
    return None


def _bounds_what_follows(words: list[str], index: int) -> bool:
    """Whether a hedge that ends at `index` stands before another figure rather than after this one."""
    following = words[index] if index < len(words) else ""
    return (
        following.isdigit()
        or following in NUMBER_WORDS
        or following in ("un", "une", "a", "one", "la", "half")
    )

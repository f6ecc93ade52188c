"""The words that bound a figure, before it or after it."""

from __future__ import annotations

from netnord.quantities.forms import ARTICLES, FORMS
from netnord.quantities.scan import Scan
from netnord.terms import Hedge

_BEGINNINGS = ARTICLES | FORMS.half_words
_MOST_IN_A_ROW = 4  # hedges before one figure: "only just about 100"

Bound = tuple[Hedge, int]
"""A hedge, and the token where it begins (before a figure) or past which it ends (after one)."""


def article_before(scan: Scan, at: int) -> tuple[str, int, Hedge | None]:
    """The determiner before the noun at `at`, where it stands, and the bound between: "une bonne dizaine"."""
    hedge, first = (scan.follows(at) and scan.phrase_before(at, FORMS.hedges_before)) or (None, at)
    article = scan.word(first - 1) if first > scan.free and scan.follows(first) else ""
    return (article, first - 1, hedge) if article in FORMS.determiners else ("", at, None)


def hedge_before(scan: Scan, first: int) -> Bound | None:
    """The hedge that ends where the figure begins, or before its determiner; it takes only free tokens."""
    bound = _directly_before(scan, first)
    if bound or first <= scan.free or scan.word(first - 1) not in FORMS.determiners:
        return bound
    adverb = first - 1 > scan.free and scan.word(first - 2) in FORMS.only_adverbs
    return None if adverb else _directly_before(scan, first - 1)


def _directly_before(scan: Scan, first: int) -> Bound | None:
    """The hedge before token `first` with the words before it: those of "well over", of "at least about"."""
    hedge, edge = None, first
    for _ in range(_MOST_IN_A_ROW):
        outer = scan.phrase_before(edge, FORMS.hedges_before) if scan.follows(edge) else None
        if not outer:
            break
        hedge = hedge if hedge and outer[0] is Hedge.EXACTLY else outer[0]
        edge = outer[1]
        if modifier := scan.phrase_before(edge, FORMS.modifiers):
            return hedge, modifier[1]
        if hedge not in (Hedge.ABOUT, Hedge.EXACTLY):
            break
    return (hedge, edge) if hedge else None


def hedge_after(scan: Scan, last: int) -> Bound | None:
    """The hedge that begins where the figure ends, or past the one noun that the figure counts."""
    if scan.word(last) == "+":
        return (Hedge.AT_LEAST, last + 1) if scan.glued(last) else None
    if not scan.follows(last) or not scan.word(last).isalpha():
        return None
    for begin in (last, last + 1):
        found = scan.phrase_at(begin, FORMS.hedges_after)
        # It may bound another figure that follows.
        at = found[1] + (scan.word(found[1]) in FORMS.definite) if found else begin
        if found and not scan.is_number(at) and scan.word(at) not in _BEGINNINGS:
            return found
    return None

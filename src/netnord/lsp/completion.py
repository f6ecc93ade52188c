"""The figures of the sources that may be meant where one writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lsprotocol import types

from netnord.answers.search import matching
from netnord.check.figures import figure_of, quantity_of
from netnord.check.pool import Known, Pool
from netnord.claims.attach import Reader
from netnord.claims.claim import Claim
from netnord.lsp.backing import Backing
from netnord.lsp.hover import account
from netnord.lsp.positions import Positions
from netnord.terms import Language
from netnord.text.tokens import Tokens, folded

_BEGUN = re.compile(r"(?:[^\W\d_]+|\d[\d.,\u00a0\u202f]*)$")
_SOME_FIGURE = "7 "
_REACH = 2_000  # characters before and after that say what is written of
_MOST = 40  # items; what an editor shows without scrolling is less


def completions(text: str, offset: int, backing: Backing, positions: Positions) -> types.CompletionList:
    """Figures for the place at `offset`, those first that fit the words of the sentence.

    What is begun there is replaced, and has to fit: after "secu" only figures are offered of which a word
    speaks that begins so, after "12" those whose digits begin so, as "1,202".
    """
    begun = _BEGUN.search(text, max(0, offset - _REACH), offset)
    start = begun.start() if begun else offset
    written = text[start:offset]
    language, ranked = _ranked(text, start, offset, backing)
    fitting = list(islice(_having(written, ranked, language, backing), _MOST))
    span = positions.range(start, offset)
    items = [
        _item(known, f"{number:03}", written, types.TextEdit(span, _figure(known, language)), backing)
        for number, known in enumerate(fitting)
    ]
    return types.CompletionList(is_incomplete=True, items=items)


def _item(
    known: Known, place: str, begun: str, edit: types.TextEdit, backing: Backing
) -> types.CompletionItem:
    words = backing.sources.label(known) if known.id else backing.sources.quote(known)
    return types.CompletionItem(
        label=f"{edit.new_text}  {words}",
        kind=types.CompletionItemKind.Value,
        detail=backing.sources.named([known]),
        documentation=types.MarkupContent(types.MarkupKind.Markdown, "\n\n".join(account(known, backing))),
        sort_text=place,
        filter_text=begun,
        text_edit=edit,
    )


def _figure(known: Known, language: Language) -> str:
    """As one writes it in `language`, or as its source prints it, without the hedge of another language."""
    return figure_of(known, language, with_hedge=bool(known.id) or known.language is language)


def _ranked(text: str, start: int, offset: int, backing: Backing) -> tuple[Language, list[Known]]:
    """The language of the text, and the figures of the sources, first those that would fit at `start`."""
    before, after = text[max(0, start - _REACH) : start], text[start : offset + _REACH]
    reader = Reader()
    claims = [claim for each in reader.read(f"{before}{_SOME_FIGURE}{after}") for claim in each]
    language = reader.language or Language.EN
    pool = backing.checker.held_against(language)
    here = next((each for each in claims if each.quantity.numeral_start == len(before)), None)
    if here is None:
        return language, pool.knowns
    likeness = _likeness(here, language, pool)
    order = sorted(range(len(pool.knowns)), key=lambda number: -likeness.get(number, 0.0))
    return language, [pool.knowns[number] for number in order]


def _likeness(claim: Claim, language: Language, pool: Pool) -> dict[int, float]:
    words = pool.words_of(claim, language)
    near, wide = pool.alike_near(words.near), pool.alike_wide(words.wide)
    return {number: near.get(number, 0.0) + wide.get(number, 0.0) for number in near.keys() | wide.keys()}


def _having(begun: str, knowns: list[Known], language: Language, backing: Backing) -> Iterator[Known]:
    """Those of `knowns` that `begun` may begin, each once."""
    ids = set(matching(backing.store, begun)) if backing.store is not None and begun else set()
    for known in knowns:
        if quantity_of(known) is not known.claim.quantity:
            continue  # the same figure, with a unit that it may leave out
        if not begun or known.id in ids or _begins(begun, known, language, backing):
            yield known


def _begins(begun: str, known: Known, language: Language, backing: Backing) -> bool:
    if begun[0].isdigit():
        return _digits(_figure(known, language)).startswith(_digits(begun))
    words = [] if known.id else Tokens("".join(backing.sources.sentence(known))).words
    return any(word.startswith(folded(begun)) for word in words)


def _digits(figure: str) -> str:
    return "".join(filter(str.isdecimal, figure))

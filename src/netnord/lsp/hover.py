"""What an editor shows of a figure: what the source has, in which sentence, and what that may stand for."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from netnord.check.figures import figure_of, quantity_of
from netnord.check.findings import Found
from netnord.check.pool import Known
from netnord.derive import VAGUE, derive, published_inputs
from netnord.interval import Interval, Rounding
from netnord.lsp.backing import Backing
from netnord.lsp.positions import Positions
from netnord.quantities.quantity import Dimension
from netnord.quantities.stands_for import interval_of
from netnord.render.pasted import in_markdown
from netnord.store.model import Phrase
from netnord.text.controls import in_one_line
from netnord.typography.ranges import bounds_in_words

_STANDS_FOR = Phrase(fr="peut valoir\u00a0: {bounds}", en="stands for: {bounds}")
_UNBOUNDED = frozenset((Dimension.DATE, Dimension.RANK))


def hover(found: Found, backing: Backing, positions: Positions) -> types.Hover:
    """In Markdown; nothing of a draft, a source or a facts file is taken for markup."""
    finding = found.finding
    parts = [in_markdown(finding.message)]
    for known in found.inputs():
        parts += account(known, backing)
    contents = types.MarkupContent(types.MarkupKind.Markdown, "\n\n".join(parts))
    return types.Hover(contents, positions.range(finding.start, finding.end))


def account(known: Known, backing: Backing) -> Iterator[str]:
    """Paragraphs in Markdown on a figure of a source."""
    language = backing.language
    if known.id:
        figure = f"**{in_markdown(figure_of(known, language))}**"
        yield f"{figure} {in_markdown(backing.sources.label(known))} · `{known.id}`"
    for before, quote, after in _sentences(known, backing):
        marked = f"**{in_markdown(quote)}**" if quote else ""
        yield f"> {in_markdown(before)}{marked}{in_markdown(after)}"
    bounds = list(dict.fromkeys(bounds_in_words(each, language) for each in _intervals(known, backing)))
    if bounds:
        yield in_markdown(_STANDS_FOR.in_language(language).format(bounds=" / ".join(bounds)))
    yield in_markdown(backing.sources.named([known]))


def _sentences(known: Known, backing: Backing) -> Iterator[tuple[str, str, str]]:
    """The source's sentences, each as what stands before a figure, it, and what after; if there is a text."""
    store = backing.store
    if not known.id or store is None:
        yield backing.sources.sentence(known)
        return
    ids = [] if known.id in store.names else published_inputs(store, [known.id])
    for fact in map(store.facts.__getitem__, ids):
        text = store.texts.of(fact.source)
        if text is not None:
            yield in_one_line(text.sentence(fact.sentence)).partition(in_one_line(fact.quotation))


def _intervals(known: Known, backing: Backing) -> list[Interval]:
    """Those of a derived figure for each of its bases; none where a hedge bounds nothing exactly."""
    store = backing.store
    if store is not None and known.id in store.derived:
        figures = derive(store, known.id, Rounding.NEAREST)
        return [figure.interval for figure in figures if not figure.hedges]
    quantity = quantity_of(known)
    if quantity.hedge in VAGUE or quantity.dimension in _UNBOUNDED:
        return []
    fact = store.facts.get(known.id) if store is not None else None
    return [interval_of(quantity, Rounding.NEAREST) if fact is None else fact.interval(Rounding.NEAREST)]

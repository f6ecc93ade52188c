"""The facts of a store that quote a text at hand: they are said of its own words."""

from __future__ import annotations

from collections.abc import Iterator

from netnord.claims.claim import Claim
from netnord.store.model import Fact
from netnord.store.source_text import SourceText
from netnord.store.store import FactStore


class TextOfStore:
    """A source of a store whose text is at hand."""

    def __init__(self, store: FactStore, source: str, text: SourceText) -> None:
        self.source = source
        self.text = text
        self._facts: dict[int, Fact] = {}
        for fact in store.facts.values():
            claim = text.claim_of(fact) if fact.source == source else None
            if claim is not None:
                self._facts.setdefault(claim.quantity.start, fact)

    @property
    def quoted(self) -> set[str]:
        """The ids of the facts that quote it."""
        return {fact.id for fact in self._facts.values()}

    def claims(self) -> Iterator[tuple[Claim, str, Fact | None]]:
        """Its claims, each with its figure as written, and the fact that quotes it."""
        for claim in self.text.claims:
            start = claim.quantity.start
            yield claim, self.text.text[start : claim.quantity.end], self._facts.get(start)


def texts_of(store: FactStore) -> list[TextOfStore]:
    """The sources of `store` whose texts are at hand."""
    texts = ((source, store.texts.of(source)) for source in store.sources)
    return [TextOfStore(store, source, text) for source, text in texts if text is not None]

"""The words, quantities and mentions of one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from netnord.prose.gazetteer import elsewhere
from netnord.prose.lexicon import NAME, Lexicon, Mention
from netnord.prose.quantity import Measure, Quantity
from netnord.prose.text import Tokens

_NO_PLACES = frozenset(
    (
        "april august christmas december easter english february french friday german i internet italian "
        "january july june march may monday net november october saturday september spanish sunday "
        "thursday tuesday web wednesday"
    ).split()
)
_IN = frozenset("a across en in near throughout".split())
_LONGEST_PHRASE = 6  # words


class Sentence:
    """The words, quantities and mentions of one sentence, in token indices of its own."""

    def __init__(
        self, tokens: Tokens, first: int, last: int, quantities: Sequence[Quantity], lexicon: Lexicon
    ) -> None:
        self.offset = first
        self.quantities = [q for q in quantities if q.measure is not Measure.DATE]
        self.dates = [q for q in quantities if q.measure is Measure.DATE]
        self.words = tokens.words[first:last]
        self.masked = list(self.words)
        for quantity in quantities:
            self._mask(quantity)
        self.mentions, self.within = lexicon.mentions(self.masked, 0, len(self.masked))
        self._tokens = tokens
        self._lexicon = lexicon

    @cached_property
    def names(self) -> list[Mention]:
        """The mentions of names that the facts file lists."""
        return [mention for mention in self.mentions if mention.concept == NAME]

    @cached_property
    def covered(self) -> frozenset[int]:
        """The places of all words that belong to a mention."""
        return frozenset(i for mention in self.mentions for i in range(mention.first, mention.last))

    @cached_property
    def phrases(self) -> dict[int, str]:
        """By the start of a quantity: the concept in whose phrase it stands, as in "the two regions"."""
        result = {}
        for quantity in self.quantities:
            start, end = self.span(quantity)
            for mention in self._lexicon.mentions(
                self.words, start, min(len(self.words), end + _LONGEST_PHRASE)
            )[0]:
                if mention.first <= start and end < mention.last:
                    result[quantity.start] = mention.concept
        return result

    @cached_property
    def elsewhere(self) -> list[tuple[str, int, int]]:
        """Mentions of other places, populations and times, in the tokens of the text."""
        known = elsewhere(self._tokens, self.offset, self.offset + len(self.words))
        return known + list(
            self._unknown_places({index for _, first, last in known for index in range(first, last)})
        )

    def _unknown_places(self, known: AbstractSet[int]) -> Iterator[tuple[str, int, int]]:
        """Names with a capital after "in", which no list of places knows."""
        tokens = self._tokens
        dates = {index for date in self.dates for index in range(date.first, date.last)}
        for index in range(1, len(self.words)):
            here = index + self.offset
            if (
                self.words[index - 1] in _IN
                and tokens.text[tokens.starts[here]].isupper()
                and not tokens.text[tokens.starts[here] : tokens.ends[here]].isupper()
                and index not in self.covered
                and here not in known
                and here not in dates
                and self.words[index] not in _NO_PLACES
            ):
                yield "place", here, here + 1

    def _mask(self, quantity: Quantity) -> None:
        """Put the quantity's symbol in place of its words, but for the nouns inside "one site in ten"."""
        start, end = self.span(quantity)
        if quantity.whole is None:
            self.masked[start:end] = [""] * (end - start)
        symbol = f"{quantity.value}" if quantity.measure is Measure.DATE else quantity.measure.value
        self.masked[start] = f"<{symbol}>"

    def span(self, quantity: Quantity) -> tuple[int, int]:
        """Of its tokens; a hedge after it may reach into the next sentence."""
        return quantity.first - self.offset, min(quantity.last - self.offset, len(self.words))

"""The judgements on a draft as it was last checked, so that only what has changed is judged again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from msgspec.structs import astuple, replace

from netnord.check.judge import Judgement
from netnord.claims.claim import Claim
from netnord.quantities.quantity import Quantity
from netnord.terms import Language


class Memory:
    """Of one draft that is checked again and again, by one checker.

    Reading a page takes a tenth of the time of judging it. So a draft is always read whole, as sentences
    before a claim belong to it, and a paragraph whose claims are what they were is not judged again.
    """

    def __init__(self) -> None:
        self._last: dict[Hashable, list[Judgement]] = {}
        self._now: dict[Hashable, list[Judgement]] = {}

    def begin(self) -> None:
        """Forget what the last check did not come upon: the draft has lost it."""
        self._last, self._now = self._now, {}

    def judgements(
        self, claims: Sequence[Claim], language: Language, judge: Callable[[], list[Judgement]]
    ) -> list[Judgement]:
        """Those on the claims of a paragraph, which `judge` makes if they are not known."""
        key = (language, *map(_content, claims))
        known = self._last.get(key)
        judged = judge() if known is None else list(map(_of_claim, known, claims))
        self._now[key] = judged
        return judged


def _of_claim(judgement: Judgement, claim: Claim) -> Judgement:
    return replace(judgement, claim=claim, weighed=replace(judgement.weighed, claim=claim))


def _content(claim: Claim) -> Hashable:
    """All that a claim says, wherever it stands; words in their order, in which they are added up."""
    quantities = (claim.quantity, claim.implied)
    fields = astuple(replace(claim, quantity=None, implied=None, sentence=0, paragraph=0))
    return (
        *(_unplaced(each) for each in quantities if each is not None),
        *(tuple(each.items()) if isinstance(each, dict) else each for each in fields),
    )


def _unplaced(quantity: Quantity) -> Quantity:
    start = quantity.start
    return replace(
        quantity,
        start=0,
        end=quantity.end - start,
        first=0,
        last=quantity.last - quantity.first,
        numeral_start=quantity.numeral_start - start,
        numeral_end=quantity.numeral_end - start,
    )

"""A claim looked up in the facts: which ones share its words, and which ones its number."""

from __future__ import annotations

from msgspec import Struct

from netnord.check.pool import Pool, Words
from netnord.check.values import AGREEING, Amount, Relation, amount_of, related, slip
from netnord.claims.claim import Claim
from netnord.terms import Language

_DIGITS_THAT_TELL = 4
FAINT = 0.1
"""So alike are the words of any two sentences."""


class LookedUp(Struct, frozen=True, gc=False):
    """A claim with what the facts have of it; facts by their numbers in the pool."""

    claim: Claim
    amount: Amount
    words: Words
    near: dict[int, float]
    """How alike the words near both numbers are; 0 to 1."""
    wide: dict[int, float]
    """How alike the words of both sentences are; 0 to 1."""
    votes: dict[int, float]
    """What part of the words near the number point to a fact rather than to any other of its dimension."""
    relations: dict[int, Relation]
    """To the facts that it can be compared with."""
    equal: dict[int, Relation]
    """Those of them that say that the number is the same, but for "more than 100" for 300."""
    is_retold: bool
    """Whether a source has the very sentence, but for its numbers."""
    own: frozenset[int]
    """The facts that stand there in the claim's place."""
    telling: float
    """How much the number says by itself: 1/4 for "10", 1 for "1,202"."""


def look_up(claim: Claim, language: Language, pool: Pool) -> LookedUp:
    """What the facts of `pool` have of a claim of a text in `language`."""
    amount = amount_of(claim.quantity)
    words = pool.words_of(claim, language)
    near = pool.alike_near(words.near)
    wide = pool.alike_wide(words.wide)
    relations: dict[int, Relation] = {}
    retold = pool.retold(claim)
    own = frozenset(number for number in retold if pool.knowns[number].claim.order == claim.order)
    linked = [
        *near,
        *(number for number, likeness in wide.items() if likeness > FAINT and number not in near),
    ]
    for each in (amount, *(() if claim.implied is None else (amount_of(claim.implied),))):
        for number in pool.comparable(each, linked):
            found = related(each, pool.knowns[number].amount)
            if found is not None and relations.get(number) not in AGREEING:
                relations[number] = found
        for number in pool.one_slip_away(each):
            relations.setdefault(number, slip(each, pool.knowns[number].amount))
    for number in own:
        relations.setdefault(number, slip(amount, pool.knowns[number].amount))
    return LookedUp(
        claim,
        amount,
        words,
        near,
        wide,
        pool.votes(words.near, amount.dimension),
        relations,
        {n: found for n, found in relations.items() if found in AGREEING and found is not Relation.LOOSE},
        bool(retold),
        own,
        min(len(amount.digits), _DIGITS_THAT_TELL) / _DIGITS_THAT_TELL
        if amount.digits
        else 1 / _DIGITS_THAT_TELL,
    )

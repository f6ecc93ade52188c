"""The claims of source texts as facts."""

from __future__ import annotations

from msgspec.structs import replace

from netnord.check.pool import Known, known_of
from netnord.claims.attach import Reader
from netnord.claims.claim import Claim
from netnord.terms import Language


def knowns_of_text(text: str, source: str) -> list[Known]:
    """The claims of a text called `source`; a number that leaves out its unit is there twice."""
    reader = Reader()
    knowns = []
    for paragraph in reader.read(text):
        language = reader.language or Language.EN
        for claim in paragraph:
            quote = text[claim.quantity.start : claim.quantity.end]
            knowns += knowns_of_claim(claim, language, source, quote)
    return knowns


def knowns_of_claim(claim: Claim, language: Language, source: str, quote: str) -> list[Known]:
    """A claim of a source text as a fact, in its own unit and in the one that it may leave out."""
    readings = [None] if claim.implied is None else [None, claim.implied]
    return [
        replace(known_of("", claim, language, source, quote, quantity), is_of_text=True)
        for quantity in readings
    ]

"""The claims of source texts as facts."""

from __future__ import annotations

from netnord.check.pool import Known, known_of
from netnord.claims.attach import Reader
from netnord.terms import Language


def knowns_of_text(text: str, source: str) -> list[Known]:
    """The claims of a text called `source`; a number that leaves out its unit is there twice."""
    reader = Reader()
    knowns = []
    for paragraph in reader.read(text):
        language = reader.language or Language.EN
        for claim in paragraph:
            quote = text[claim.quantity.start : claim.quantity.end]
            knowns.append(known_of("", claim, language, source, quote))
            if claim.implied is not None:
                knowns.append(known_of("", claim, language, source, quote, claim.implied))
    return knowns

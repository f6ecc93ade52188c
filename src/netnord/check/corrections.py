"""What to write instead of a refuted figure, in the writer's own notation."""

from __future__ import annotations

from collections.abc import Sequence

from netnord.check.figures import hedged, inputs_of, measure_of, quantity_of, worked_out, written_like
from netnord.check.grounds import dissenter
from netnord.check.judge import Judgement
from netnord.check.pool import Known
from netnord.check.values import Relation
from netnord.terms import Hedge, Language


def correction(judgement: Judgement, written: str, knowns: Sequence[Known], language: Language) -> str | None:
    """What to write in place of `written`, in a draft in `language`; ``None`` where that is not sure.

    13,245,000 euros in place of "14,6 M€" are "13,2 M€"; "fifteen" comes in place of "twelve".
    """
    option, claim = judgement.option, judgement.claim
    if not judgement.is_sure or option is None or option.relation is Relation.BOUND:
        return None
    inputs = inputs_of(option, knowns)
    known = quantity_of(inputs[0])
    if option.virtual is None:
        measure, hedge = measure_of(inputs[0]), known.hedge
    else:
        measure, hedge = worked_out(option.virtual, inputs), Hedge.EXACTLY
    said = [each for each in (claim.quantity, claim.implied) if each is not None]
    quantity = next((each for each in said if each.dimension is measure.unit.dimension), None)
    if quantity is None or dissenter(judgement) is not None:
        return None
    if known.month and quantity.month and (known.month, known.day) != (quantity.month, quantity.day):
        return None
    found = written_like(written, quantity, measure, language)
    if found is None or found.text == written:
        return None
    return _bounded(found.text, quantity.hedge, hedge, language)


def _bounded(figure: str, written: Hedge, known: Hedge, language: Language) -> str | None:
    """`figure` with the hedge that it needs beside the one that stands before it in the draft."""
    if written in (known, Hedge.ABOUT):
        return figure
    if written is not Hedge.EXACTLY:
        return None
    if figure[:1].isupper() and figure[1:2].islower():  # at the head of a sentence
        bounded = hedged(figure[0].lower() + figure[1:], known, language)
        return bounded[0].upper() + bounded[1:]
    return hedged(figure, known, language)

"""What a verdict may rest on: each rule with its code, its reason and an example."""

from __future__ import annotations

from msgspec import Struct

from netnord.model import Phrase
from netnord.prose.judging import Doubt, Fault, Judgement, Verdict


class Rule(Struct, frozen=True):
    """Why a figure is supported, refuted or left open."""

    code: str
    title: Phrase
    reason: Phrase
    fires: str
    """A draft on the example facts in which the rule fires."""
    silent: str
    """One in which it does not."""


def rule_of(judgement: Judgement) -> str:
    """The code of the rule that a judgement rests on."""
    if judgement.verdict is Verdict.SUPPORTED:
        return "NN001"
    if judgement.fault is not None:
        return _OF_FAULT[judgement.fault]
    return _OF_DOUBT[judgement.doubt]


_OF_FAULT = {Fault.VALUE: "NN101", Fault.SUBJECT: "NN102", Fault.REVERSED: "NN104", Fault.BOUND: "NN105"}
_OF_DOUBT = {Doubt.NOTHING: "NN201", Doubt.ELSEWHERE: "NN202", Doubt.BASE: "NN103", Doubt.UNSURE: "NN203"}

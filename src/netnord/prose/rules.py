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
    fires: Phrase
    """A draft on the example facts in which the rule fires."""
    silent: Phrase
    """One in which it does not."""
    reference: str = ""


def rule_of(judgement: Judgement) -> str:
    """The code of the rule that a judgement rests on."""
    if judgement.verdict is Verdict.SUPPORTED:
        return "NN001"
    if judgement.fault is not None:
        return _OF_FAULT[judgement.fault]
    if judgement.verdict is Verdict.REFUTED:
        return _OF_FAULT[Fault.VALUE]
    return _OF_DOUBT[judgement.doubt]


_OF_FAULT = {
    Fault.VALUE: "NN101",
    Fault.SUBJECT: "NN102",
    Fault.REVERSED: "NN104",
    Fault.BOUND: "NN105",
}
_OF_DOUBT = {
    Doubt.NOTHING: "NN201",
    Doubt.ELSEWHERE: "NN202",
    Doubt.BASE: "NN103",
    Doubt.UNSURE: "NN203",
}

_FEVER = (
    "J. Thorne et al., “FEVER: a large-scale dataset for fact extraction and verification”, NAACL-HLT 2018"
)
_STATCHECK = (
    "M. B. Nuijten et al., “The prevalence of statistical reporting errors in psychology (1985–2013)”, "
    "Behavior Research Methods 48(4), 2016"
)
_HUFF = "D. Huff, How to Lie with Statistics, 1954"

RULES = (
    Rule(
        code="NN001",
        title=Phrase(fr="confirmé", en="supported"),
        reason=Phrase(
            fr="Un nombre écrit est un intervalle : sa dernière décimale, et les mots qui l’entourent (« "
            "près de », « au moins »), disent quelles valeurs il peut désigner. Il est confirmé si l’une"
            " d’elles est aussi celle de la source, ou celle que l’on recalcule d’après la source.",
            en="A written number is an interval: its last decimal place, and the words around it (“nearly”,"
            " “at least”), say which values it may stand for. It is supported if one of them is also "
            "that of the source, or of what follows from the source.",
        ),
        fires=Phrase(fr="Le jardin compte une douzaine de serres.", en="The garden has a dozen greenhouses."),
        silent=Phrase(
            fr="Le jardin compte une vingtaine de serres.", en="The garden has some twenty greenhouses."
        ),
        reference=_FEVER,
    ),
    Rule(
        code="NN101",
        title=Phrase(fr="une autre valeur", en="another value"),
        reason=Phrase(
            fr="Aucune valeur ne peut être à la fois celle du texte, compte tenu de sa précision, et celle "
            "de la source. Le chiffre n’est démenti que si l’on sait de quoi il est dit.",
            en="No value can be both that of the text, given its precision, and that of the source. A "
            "figure is refuted only if it is clear what it is said of.",
        ),
        fires=Phrase(fr="Le jardin compte quinze serres.", en="The garden has fifteen greenhouses."),
        silent=Phrase(fr="Le jardin compte douze serres.", en="The garden has twelve greenhouses."),
        reference=_STATCHECK,
    ),
    Rule(
        code="NN102",
        title=Phrase(fr="le chiffre d’autre chose", en="the figure of something else"),
        reason=Phrase(
            fr="Le nombre est dans la source, mais il y est dit d’autre chose. C’est l’erreur que ne voit "
            "pas celui qui cherche seulement si le nombre s’y trouve.",
            en="The number is in the source, but said of something else there: what one misses by looking up "
            "whether the number occurs.",
        ),
        fires=Phrase(fr="Le jardin compte 850 serres.", en="The garden has 850 greenhouses."),
        silent=Phrase(fr="Le jardin compte 850 arbres.", en="The garden has 850 trees."),
        reference=f"{_HUFF}, chapter 7",
    ),
    Rule(
        code="NN103",
        title=Phrase(fr="une part d’autre chose", en="a share of something else"),
        reason=Phrase(
            fr="Une part ne dit rien sans ce dont elle est une part. Celle de la source porte sur autre "
            "chose : elle ne confirme ni ne dément celle-ci.",
            en="A share says nothing without what it is a share of. That of the source is of something "
            "else, and so neither supports nor refutes this one.",
        ),
        fires=Phrase(
            fr="Dans ce jardin, 40 % des arbres sont indigènes.",
            en="In this garden, 40% of the trees are native.",
        ),
        silent=Phrase(
            fr="Dans ce jardin, 40 % des plantes sont indigènes.",
            en="In this garden, 40% of the plants are native.",
        ),
        reference=f"{_HUFF}, chapter 9",
    ),
    Rule(
        code="NN104",
        title=Phrase(fr="l’inverse", en="the other way round"),
        reason=Phrase(
            fr="Une part et ce qu’elle laisse font un tout. Le texte donne l’une pour l’autre, souvent à "
            "cause d’une négation.",
            en="A share and what it leaves make a whole. The text gives the one for the other, often by a "
            "negation.",
        ),
        fires=Phrase(
            fr="Dans ce jardin, 40 % des plantes ne sont pas indigènes.",
            en="In this garden, 40% of the plants are not native.",
        ),
        silent=Phrase(
            fr="Dans ce jardin, 60 % des plantes ne sont pas indigènes.",
            en="In this garden, 60% of the plants are not native.",
        ),
    ),
    Rule(
        code="NN105",
        title=Phrase(fr="du mauvais côté d’une borne", en="on the wrong side of a bound"),
        reason=Phrase(
            fr="Le nombre est celui de la source, mais les mots qui le bornent (« plus de », « moins de », "
            "« à peine ») l’excluent.",
            en="The number is that of the source, but the words that bound it (“more than”, “fewer than”, "
            "“barely”) exclude it.",
        ),
        fires=Phrase(
            fr="Le jardin compte moins de douze serres.", en="The garden has fewer than twelve greenhouses."
        ),
        silent=Phrase(
            fr="Le jardin compte au moins douze serres.", en="The garden has at least twelve greenhouses."
        ),
    ),
    Rule(
        code="NN201",
        title=Phrase(fr="rien de connu", en="nothing known"),
        reason=Phrase(
            fr="Aucun chiffre de la source n’est dit de ce dont le texte parle ici. Le nombre peut être "
            "juste ou faux.",
            en="No figure of the source is said of what the text speaks of here. The number may be right or"
            " wrong.",
        ),
        fires=Phrase(fr="Le jardin compte 30 bancs.", en="The garden has 30 benches."),
        silent=Phrase(fr="Le jardin compte 30 serres.", en="The garden has 30 greenhouses."),
        reference=_FEVER,
    ),
    Rule(
        code="NN202",
        title=Phrase(fr="ailleurs, ou à une autre date", en="elsewhere, or at another time"),
        reason=Phrase(
            fr="Les mots conviennent, mais le texte parle d’un autre lieu, d’une autre date ou d’une autre "
            "population que la source.",
            en="The words fit, but the text is about another place, another time or another population than"
            " the source.",
        ),
        fires=Phrase(
            fr="En 2019, le jardin comptait 15 serres.", en="In 2019 the garden had 15 greenhouses."
        ),
        silent=Phrase(
            fr="En 2023, le jardin comptait 15 serres.", en="In 2023 the garden had 15 greenhouses."
        ),
    ),
    Rule(
        code="NN203",
        title=Phrase(fr="trop incertain", en="not sure enough"),
        reason=Phrase(
            fr="Un chiffre de la source pourrait être visé, mais le texte ne dit pas assez clairement de "
            "quoi il parle, ou la source ne borne son chiffre que d’un côté. Dans le doute, rien n’est "
            "démenti.",
            en="A figure of the source may be meant, but the text does not say clearly enough what it is "
            "about, or the source bounds its figure on one side only. In doubt, nothing is refuted.",
        ),
        fires=Phrase(
            fr="Le jardin a reçu environ 3 500 visiteurs.", en="The garden had about 3,500 visitors."
        ),
        silent=Phrase(
            fr="Le jardin a reçu plus de 3 000 visiteurs.", en="The garden had more than 3,000 visitors."
        ),
    ),
)
"""In the order of their codes."""

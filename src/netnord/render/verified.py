"""How a copy of a source agrees with its facts, for people and for programs."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from netnord.authoring.verification import Located, Presence, Unsupported, Verification
from netnord.check.judge import Verdict
from netnord.render.records import SCHEMA_VERSION
from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.text.controls import in_one_line
from netnord.typography.numerals import french_spacing

_FOUND = Phrase(
    fr="Chiffres retrouvés : {figures} sur {all_figures} ; noms : {names} sur {all_names}.",
    en="{figures} of {all_figures} figures found, {names} of {all_names} names.",
)
_MOVED = Phrase(
    fr="déplacé   {id} : {quote} est à la phrase {found}, non à la phrase {sentence}",
    en="moved    {id}: {quote} is in sentence {found}, not {sentence}",
)
_MISSING = Phrase(
    fr="manquant  {id} : {quote} n’est pas à la phrase {sentence}",
    en="missing  {id}: {quote} is not in sentence {sentence}",
)
_INSTEAD = Phrase(fr=", où l’on lit {figures}", en=", which has {figures}")
_OPEN = Phrase(
    fr="ouvert    {id} : {text}, à la phrase {sentence}, n’est plus confirmé par les faits",
    en="open     {id}: {text} in sentence {sentence} is not supported by the facts",
)
_REFUTED = Phrase(
    fr="réfuté    {id} : {text}, à la phrase {sentence}, est réfuté par les faits",
    en="refuted  {id}: {text} in sentence {sentence} is refuted by the facts",
)
_COMPARED = Phrase(fr=" (voir {compared})", en=" (see {compared})")
_UNUSED = Phrase(
    fr="inutilisé phrase {sentence} : {text}",
    en="unused   sentence {sentence}: {text}",
)
_SUPPORTED = Phrase(
    fr="Les faits confirment {supported} de ces chiffres dans leur phrase.",
    en="The facts support {supported} of these figures in their own sentences.",
)
_ALL_SUPPORTED = Phrase(
    fr="Les faits confirment tous ces chiffres dans leur phrase.",
    en="The facts support all of these figures in their own sentences.",
)
_SAME = Phrase(
    fr="Le texte est celui dont le sha256 est noté.",
    en="The text is the one whose sha256 is recorded.",
)
_CHANGED = Phrase(
    fr="Le texte n’est pas tout à fait celui dont le sha256 est noté.",
    en="The text is not quite the one whose sha256 is recorded.",
)
_ANOTHER = Phrase(
    fr="C’est sans doute un autre texte : la plupart de ce que les faits citent n’y est pas.",
    en="This seems to be another text: most of what the facts quote is not in it.",
)


class VerificationFormat(str, Enum):
    """How the result is written."""

    TABLE = "table"
    JSON = "json"


def render_verification(verification: Verification, format: VerificationFormat, language: Language) -> str:
    """`verification` as text that ends with a line break."""
    return RENDERERS[format](verification, language)


def _lines(verification: Verification, language: Language) -> str:
    lines = [
        _location(each, language)
        for each in (*verification.figures, *verification.names)
        if each.status is not Presence.FOUND
    ]
    lines += [_doubt(each, language) for each in verification.unsupported]
    lines += [
        _UNUSED.in_language(language).format(sentence=each.sentence, text=each.text)
        for each in verification.unused or []
    ]
    lines.append(
        _FOUND.in_language(language).format(
            figures=_count(verification.figures, Presence.FOUND),
            all_figures=len(verification.figures),
            names=_count(verification.names, Presence.FOUND),
            all_names=len(verification.names),
        )
    )
    supported = _supported(verification)
    wording = _SUPPORTED if verification.unsupported else _ALL_SUPPORTED
    if supported or verification.unsupported:
        lines.append(wording.in_language(language).format(supported=supported))
    likeness = _likeness(verification)
    if likeness is not None:
        lines.append(likeness.in_language(language))
    text = "".join(f"{line}\n" for line in lines)
    return french_spacing(text) if language is Language.FR else text


def _likeness(verification: Verification) -> Phrase | None:
    """How like its source the copy is, if that can be told."""
    if verification.recorded == verification.sha256:
        return _SAME
    if verification.seems_another_text:
        return _ANOTHER
    return None if verification.recorded is None else _CHANGED


def _location(located: Located, language: Language) -> str:
    quotation = located.quotation
    wording = _MISSING if located.status is Presence.MISSING else _MOVED
    line = wording.in_language(language).format(
        id=quotation.id, quote=quotation.quote, sentence=quotation.sentence, found=located.sentence
    )
    if located.instead:
        line += _INSTEAD.in_language(language).format(figures=", ".join(located.instead))
    return line


def _doubt(unsupported: Unsupported, language: Language) -> str:
    wording = _REFUTED if unsupported.verdict is Verdict.REFUTED else _OPEN
    line = wording.in_language(language).format(
        id=unsupported.id, text=in_one_line(unsupported.text), sentence=unsupported.sentence
    )
    if unsupported.compared not in (None, unsupported.id):
        line += _COMPARED.in_language(language).format(compared=unsupported.compared)
    return line


def _supported(verification: Verification) -> int:
    """How many of the facts that are found the text supports in their own sentences."""
    located = {each.quotation.id for each in verification.figures if each.status is not Presence.MISSING}
    return len(located - {each.id for each in verification.unsupported})


def _json(verification: Verification, language: Language) -> str:  # noqa: ARG001
    import msgspec

    recorded = verification.recorded
    envelope = {
        "schema_version": SCHEMA_VERSION,
        "source": verification.source,
        "sha256": {
            "text": verification.sha256,
            "recorded": recorded,
            "same": None if recorded is None else recorded == verification.sha256,
        },
        "summary": {
            "figures": _summary(verification.figures),
            "names": _summary(verification.names),
            "supported": _supported(verification),
        },
        "findings": [
            {
                "id": each.quotation.id,
                "quote": each.quotation.quote,
                "sentence": each.quotation.sentence,
                "status": each.status,
                "found_in": each.sentence,
                "instead": each.instead,
            }
            for each in (*verification.figures, *verification.names)
        ],
        "unsupported": verification.unsupported,
        "unused": verification.unused,
    }
    return msgspec.json.format(msgspec.json.encode(envelope), indent=2).decode() + "\n"


RENDERERS: dict[VerificationFormat, Callable[[Verification, Language], str]] = {
    VerificationFormat.TABLE: _lines,
    VerificationFormat.JSON: _json,
}


def _summary(located: list[Located]) -> dict[str, int]:
    return {status.value: _count(located, status) for status in Presence}


def _count(located: list[Located], status: Presence) -> int:
    return sum(each.status is status for each in located)

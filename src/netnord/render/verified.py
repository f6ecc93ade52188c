"""How a copy of a source agrees with its facts, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator

from netnord.authoring.verification import Located, Presence, Unsupported, Verification
from netnord.check.judge import Verdict
from netnord.render.reports import Report
from netnord.render.rows import Block, Page, Row, Style
from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.typography.numerals import french_spacing

_FOUND = Phrase(
    fr="Chiffres retrouvés : {figures} sur {all_figures} ; noms : {names} sur {all_names}.",
    en="{figures} of {all_figures} figures found, {names} of {all_names} names.",
)
_LOCATIONS = {
    Presence.MOVED: (
        Phrase(fr="déplacé", en="moved"),
        Phrase(
            fr="{id} : {quote} est à la phrase {found}, non à la phrase {sentence}",
            en="{id}: {quote} is in sentence {found}, not {sentence}",
        ),
    ),
    Presence.MISSING: (
        Phrase(fr="manquant", en="missing"),
        Phrase(
            fr="{id} : {quote} n’est pas à la phrase {sentence}",
            en="{id}: {quote} is not in sentence {sentence}",
        ),
    ),
}
_INSTEAD = Phrase(fr=", où l’on lit {figures}", en=", which has {figures}")
_OPEN = (
    Phrase(fr="ouvert", en="open"),
    Phrase(
        fr="{id} : {text}, à la phrase {sentence}, n’est plus confirmé par les faits",
        en="{id}: {text} in sentence {sentence} is not supported by the facts",
    ),
)
_REFUTED = (
    Phrase(fr="réfuté", en="refuted"),
    Phrase(
        fr="{id} : {text}, à la phrase {sentence}, est réfuté par les faits",
        en="{id}: {text} in sentence {sentence} is refuted by the facts",
    ),
)
_COMPARED = Phrase(fr=" (voir {compared})", en=" (see {compared})")
_UNUSED = (
    Phrase(fr="inutilisé", en="unused"),
    Phrase(fr="phrase {sentence} : {text}", en="sentence {sentence}: {text}"),
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


def report_of_verification(verification: Verification, language: Language) -> Report:
    """What is not where it should be, a line each; then how much is, and how like its source the copy is."""
    located = (_located(each, language) for each in (*verification.figures, *verification.names))
    rows = [
        *(row for row in located if row is not None),
        *(_doubted(each, language) for each in verification.unsupported),
        *(
            _row(_UNUSED, language, sentence=each.sentence, text=each.text)
            for each in verification.unused or []
        ),
    ]
    conclusion = tuple(_spaced(each, language) for each in _conclusion(verification, language))
    return Report(Page("", [Block("", rows)], language, conclusion=conclusion), _record_of(verification))


def _row(phrases: tuple[Phrase, Phrase], language: Language, after: str = "", **words: object) -> Row:
    term, text = (each.in_language(language) for each in phrases)
    return Row(term, _spaced(text.format(**words) + after, language), style=Style.TERM)


def _spaced(text: str, language: Language) -> str:
    return french_spacing(text) if language is Language.FR else text


def _conclusion(verification: Verification, language: Language) -> Iterator[str]:
    yield _FOUND.in_language(language).format(
        figures=_count(verification.figures, Presence.FOUND),
        all_figures=len(verification.figures),
        names=_count(verification.names, Presence.FOUND),
        all_names=len(verification.names),
    )
    supported = _supported(verification)
    if supported or verification.unsupported:
        wording = _SUPPORTED if verification.unsupported else _ALL_SUPPORTED
        yield wording.in_language(language).format(supported=supported)
    likeness = _likeness(verification)
    if likeness is not None:
        yield likeness.in_language(language)


def _likeness(verification: Verification) -> Phrase | None:
    """How like its source the copy is, if that can be told."""
    if verification.recorded == verification.sha256:
        return _SAME
    if verification.seems_another_text:
        return _ANOTHER
    return None if verification.recorded is None else _CHANGED


def _located(located: Located, language: Language) -> Row | None:
    """``None`` for what stands where it should."""
    if located.status is Presence.FOUND:
        return None
    quotation = located.quotation
    instead = _INSTEAD.in_language(language).format(figures=", ".join(located.instead))
    return _row(
        _LOCATIONS[located.status],
        language,
        instead if located.instead else "",
        id=quotation.id,
        quote=quotation.quote,
        sentence=quotation.sentence,
        found=located.sentence,
    )


def _doubted(unsupported: Unsupported, language: Language) -> Row:
    compared = unsupported.compared
    see = (
        ""
        if compared in (None, unsupported.id)
        else _COMPARED.in_language(language).format(compared=compared)
    )
    phrases = _REFUTED if unsupported.verdict is Verdict.REFUTED else _OPEN
    return _row(
        phrases,
        language,
        see if compared not in (None, unsupported.id) else "",
        id=unsupported.id,
        text=unsupported.text,
        sentence=unsupported.sentence,
    )


def _supported(verification: Verification) -> int:
    """How many of the facts that are found the text supports in their own sentences."""
    located = {each.quotation.id for each in verification.figures if each.status is not Presence.MISSING}
    return len(located - {each.id for each in verification.unsupported})


def _record_of(verification: Verification) -> dict[str, object]:
    recorded = verification.recorded
    return {
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


def _summary(located: list[Located]) -> dict[str, int]:
    return {status.value: _count(located, status) for status in Presence}


def _count(located: list[Located], status: Presence) -> int:
    return sum(each.status is status for each in located)

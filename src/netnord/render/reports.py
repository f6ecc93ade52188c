"""What an audit found, or a look at a facts file or a copy of its source: one form for all reports."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from netnord.audit.finding import AuditFinding, Status
from netnord.check.judge import Verdict
from netnord.render.rows import Block, Ids, Page, Row, Style
from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.typography.numerals import french_spacing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netnord.audit.report import AuditReport
    from netnord.authoring.validation import Defect
    from netnord.authoring.verification import Located, Unsupported, Verification


class ReportFormat(str, Enum):
    """How a report is written."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


class Report(Struct, frozen=True):
    """The same findings twice."""

    page: Page
    record: dict[str, Any]
    """Without `schema_version`, which all have."""


_GROUPS = {
    Status.FAILS: (Phrase(fr="Ne tient pas", en="Fails"), Style.BAD),
    Status.DEPENDS: (Phrase(fr="Dépend de l’arrondi", en="Depends on rounding"), Style.DOUBTFUL),
    Status.NOTE: (Phrase(fr="À savoir", en="Worth knowing"), Style.PLAIN),
    Status.HOLDS: (Phrase(fr="Tient", en="Holds"), Style.GOOD),
}
"""The outcomes of an audit, those that a writer must know of first."""
_NO_RULE = Phrase(fr="Aucune règle à vérifier.", en="No rule to check.")


def render_report(report: Report, format: ReportFormat) -> str:
    """`report` as text that ends with a line break."""
    if format is ReportFormat.JSON:
        return _json(report.record)
    if format is ReportFormat.MARKDOWN:
        from netnord.render.pasted import markdown

        return markdown(report.page)
    from netnord.render.layout import on_screen

    return on_screen(report.page)


def _json(record: dict[str, Any]) -> str:
    from netnord.render.records import SCHEMA_VERSION, on_many_lines

    return on_many_lines({"schema_version": SCHEMA_VERSION, **record})


def report_of_audit(report: AuditReport, language: Language) -> Report:
    """By outcome, a sentence for each finding with its ids behind; then what they say together."""
    conclusion = (report.summary if report.findings else _NO_RULE).in_language(language)
    sections = []
    for status, (heading, style) in _GROUPS.items():
        rows = [_audited(each, language) for each in report.findings if each.status is status]
        if rows:
            sections.append(Block(heading.in_language(language), rows, style))
    record = {
        "rounding": report.rounding,
        "summary": conclusion,
        "findings": [
            {
                "rule": each.rule,
                "status": each.status,
                "holds": each.holds,
                "facts": each.facts,
                "message": each.message.in_language(language),
            }
            for each in report.findings
        ],
    }
    return Report(Page("", sections, language, ids=Ids.BELOW, conclusion=(conclusion,)), record)


def _audited(finding: AuditFinding, language: Language) -> Row:
    message = finding.message.in_language(language)
    return Row(finding.rule, message, id=", ".join(finding.facts), style=Style.TERM)


class ValidatedFile(Struct, frozen=True):
    """A facts file and all that is wrong or doubtful in it."""

    name: str
    findings: list[Defect]

    def count_of(self, severity: str) -> int:
        return sum(finding.severity.value == severity for finding in self.findings)

    @property
    def is_sound(self) -> bool:
        return not self.count_of("error")


def render_validation(files: list[ValidatedFile], format: ReportFormat) -> str:
    """As compilers write, so that editors can jump to the place; or as JSON."""
    if format is ReportFormat.JSON:
        return _json(_record_of(files))
    written = []
    for file in files:
        for each in file.findings:
            mark = "" if each.severity.value == "error" else f"{each.severity.value}: "
            written.append(f"{file.name}:{each.line}: {mark}{each.path}: {each.message}\n")
        counts = [_counted(file.count_of(severity), severity) for severity in ("error", "warning")]
        written.append(f"{file.name}: {', '.join(filter(None, counts)) or 'sound'}\n")
    return "".join(written)


def _record_of(files: list[ValidatedFile]) -> dict[str, Any]:
    return {
        "summary": {
            "files": len(files),
            "errors": sum(file.count_of("error") for file in files),
            "warnings": sum(file.count_of("warning") for file in files),
        },
        "findings": [
            {
                "file": file.name,
                "line": each.line,
                "path": each.path,
                "severity": each.severity,
                "message": each.message,
            }
            for file in files
            for each in file.findings
        ],
    }


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}" if count else ""


_MOVED = Phrase(
    fr="déplacé|{id} : {quote} est à la phrase {found}, non à la phrase {sentence}",
    en="moved|{id}: {quote} is in sentence {found}, not {sentence}",
)
"""As all that follow up to `_UNUSED`: what a row is called, and what it says."""
_MISSING = Phrase(
    fr="manquant|{id} : {quote} n’est pas à la phrase {sentence}",
    en="missing|{id}: {quote} is not in sentence {sentence}",
)
_OPEN = Phrase(
    fr="ouvert|{id} : {text}, à la phrase {sentence}, n’est plus confirmé par les faits",
    en="open|{id}: {text} in sentence {sentence} is not supported by the facts",
)
_REFUTED = Phrase(
    fr="réfuté|{id} : {text}, à la phrase {sentence}, est réfuté par les faits",
    en="refuted|{id}: {text} in sentence {sentence} is refuted by the facts",
)
_UNUSED = Phrase(fr="inutilisé|phrase {sentence} : {text}", en="unused|sentence {sentence}: {text}")
_INSTEAD = Phrase(fr=", où l’on lit {figures}", en=", which has {figures}")
_COMPARED = Phrase(fr=" (voir {compared})", en=" (see {compared})")
_FOUND = Phrase(
    fr="Chiffres retrouvés : {figures} sur {all_figures} ; noms : {names} sur {all_names}.",
    en="{figures} of {all_figures} figures found, {names} of {all_names} names.",
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
    fr="Le texte est celui dont le sha256 est noté.", en="The text is the one whose sha256 is recorded."
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
    told = (each.partition("|") for each in _unverified(verification, language))
    conclusion = tuple(_worded(phrase, language, **words) for phrase, words in _conclusion(verification))
    rows = [Row(term, text, style=Style.TERM) for term, _, text in told]
    return Report(Page("", [Block("", rows)], language, conclusion=conclusion), _verified(verification))


def _worded(phrase: Phrase, language: Language, **words: object) -> str:
    text = phrase.in_language(language).format(**words)
    return french_spacing(text) if language is Language.FR else text


def _unverified(verification: Verification, language: Language) -> Iterator[str]:
    for located in (*verification.figures, *verification.names):
        if located.status != "found":
            yield _misplaced(located, language)
    for each in verification.unsupported:
        yield _doubted(each, language)
    for unused in verification.unused or ():
        yield _worded(_UNUSED, language, sentence=unused.sentence, text=unused.text)


def _misplaced(located: Located, language: Language) -> str:
    quoted = located.quotation
    phrase = _MOVED if located.status == "moved" else _MISSING
    words = {"id": quoted.id, "quote": quoted.quote, "sentence": quoted.sentence, "found": located.sentence}
    instead = _worded(_INSTEAD, language, figures=", ".join(located.instead)) if located.instead else ""
    return _worded(phrase, language, **words) + instead


def _doubted(doubted: Unsupported, language: Language) -> str:
    phrase = _REFUTED if doubted.verdict is Verdict.REFUTED else _OPEN
    text = _worded(phrase, language, id=doubted.id, text=doubted.text, sentence=doubted.sentence)
    if doubted.compared in (None, doubted.id):
        return text
    return text + _worded(_COMPARED, language, compared=doubted.compared)


def _conclusion(verification: Verification) -> Iterator[tuple[Phrase, dict[str, int]]]:
    figures, names = (_by_status(each) for each in (verification.figures, verification.names))
    yield (
        _FOUND,
        {
            "figures": figures["found"],
            "all_figures": len(verification.figures),
            "names": names["found"],
            "all_names": len(verification.names),
        },
    )
    supported = _supported(verification)
    if supported or verification.unsupported:
        yield _SUPPORTED if verification.unsupported else _ALL_SUPPORTED, {"supported": supported}
    if verification.recorded == verification.sha256:
        yield _SAME, {}
    elif verification.seems_another_text:
        yield _ANOTHER, {}
    elif verification.recorded is not None:
        yield _CHANGED, {}


def _supported(verification: Verification) -> int:
    """How many of the facts that are found the text supports in their own sentences."""
    located = {each.quotation.id for each in verification.figures if each.status != "missing"}
    return len(located - {each.id for each in verification.unsupported})


def _verified(verification: Verification) -> dict[str, object]:
    recorded = verification.recorded
    return {
        "source": verification.source,
        "sha256": {
            "text": verification.sha256,
            "recorded": recorded,
            "same": None if recorded is None else recorded == verification.sha256,
        },
        "summary": {
            "figures": _by_status(verification.figures),
            "names": _by_status(verification.names),
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


def _by_status(located: list[Located]) -> dict[str, int]:
    from netnord.authoring.verification import Presence

    return {status.value: sum(each.status is status for each in located) for status in Presence}

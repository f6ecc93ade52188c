"""What was found, by an audit or in a facts file, for people and for programs: one form for all reports."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from netnord.audit.finding import AuditFinding, Status
from netnord.render.rows import Block, Ids, Page, Row, Style
from netnord.store.model import Phrase
from netnord.terms import Language

if TYPE_CHECKING:
    from collections.abc import Callable

    from netnord.audit.report import AuditReport
    from netnord.authoring.validation import Defect


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
    return RENDERERS[format](report)


def _on_screen(report: Report) -> str:
    from netnord.render.screen import on_screen

    return on_screen(report.page)


def _json(report: Report) -> str:
    from netnord.render.records import SCHEMA_VERSION, on_many_lines

    return on_many_lines({"schema_version": SCHEMA_VERSION, **report.record})


def _markdown(report: Report) -> str:
    from netnord.render.pasted import markdown

    return markdown(report.page)


RENDERERS: dict[ReportFormat, Callable[[Report], str]] = {
    ReportFormat.TABLE: _on_screen,
    ReportFormat.JSON: _json,
    ReportFormat.MARKDOWN: _markdown,
}


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
        return _json(Report(Page("", [], Language.EN), _record_of(files)))
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

"""Audits, for people and for programs."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from netnord.audit.finding import AuditFinding, Status
from netnord.store.model import Phrase
from netnord.terms import Language

if TYPE_CHECKING:
    from collections.abc import Callable

    from netnord.audit.report import AuditReport

_GROUPS = {
    Status.FAILS: Phrase(fr="Ne tient pas", en="Fails"),
    Status.DEPENDS: Phrase(fr="Dépend de l’arrondi", en="Depends on rounding"),
    Status.NOTE: Phrase(fr="À savoir", en="Worth knowing"),
    Status.HOLDS: Phrase(fr="Tient", en="Holds"),
}
"""The outcomes, those that a writer must know of first."""

_NOTHING = Phrase(fr="Aucune règle à vérifier.", en="No rule to check.")
_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>|])")
_STYLES = {
    Status.FAILS: "bold red",
    Status.DEPENDS: "bold yellow",
    Status.NOTE: "bold",
    Status.HOLDS: "green",
}


class AuditFormat(str, Enum):
    """How an audit is written."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


def render_audit(report: AuditReport, format: AuditFormat, language: Language) -> str:
    """`report` as text that ends with a line break."""
    return RENDERERS[format](report, language)


def _terminal(report: AuditReport, language: Language) -> str:
    """For the screen that standard output is on: by outcome, then what they say together."""
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    from netnord.render.screen import Screen
    from netnord.render.terminal import text_for

    blocks: list[Group | Text] = []
    for status, findings in _by_outcome(report):
        grid = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False)
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold")
        for finding in findings:
            about = Text.assemble(
                finding.message.in_language(language), (f"\n{', '.join(finding.facts)}", "dim")
            )
            grid.add_row(finding.rule, about)
        blocks.append(Group(Text(_GROUPS[status].in_language(language), style=_STYLES[status]), grid))
    return text_for(Screen.of_stdout(), [*blocks, Text(_conclusion(report, language))])


def _markdown(report: AuditReport, language: Language) -> str:
    parts = []
    for status, findings in _by_outcome(report):
        items = [
            f"- **{finding.rule}** {_escaped(finding.message.in_language(language))} "
            f"({', '.join(f'`{each}`' for each in finding.facts)})"
            for finding in findings
        ]
        parts.append(f"## {_GROUPS[status].in_language(language)}\n\n" + "\n".join(items))
    return "\n\n".join([*parts, _escaped(_conclusion(report, language))]) + "\n"


def _json(report: AuditReport, language: Language) -> str:
    import msgspec

    from netnord.render.records import SCHEMA_VERSION

    envelope = {
        "schema_version": SCHEMA_VERSION,
        "rounding": report.rounding,
        "summary": _conclusion(report, language),
        "findings": [
            {
                "rule": finding.rule,
                "status": finding.status,
                "holds": finding.holds,
                "facts": finding.facts,
                "message": finding.message.in_language(language),
            }
            for finding in report.findings
        ],
    }
    return msgspec.json.format(msgspec.json.encode(envelope), indent=2).decode() + "\n"


RENDERERS: dict[AuditFormat, Callable[[AuditReport, Language], str]] = {
    AuditFormat.TABLE: _terminal,
    AuditFormat.JSON: _json,
    AuditFormat.MARKDOWN: _markdown,
}


def _by_outcome(report: AuditReport) -> list[tuple[Status, list[AuditFinding]]]:
    groups = [(status, [each for each in report.findings if each.status is status]) for status in _GROUPS]
    return [(status, findings) for status, findings in groups if findings]


def _conclusion(report: AuditReport, language: Language) -> str:
    return (report.summary if report.findings else _NOTHING).in_language(language)


def _escaped(text: str) -> str:
    return _MARKDOWN_SIGNS.sub(r"\\\1", text)

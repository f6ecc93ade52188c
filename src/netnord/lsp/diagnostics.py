"""Findings as an editor shows them, and the corrections that it offers."""

from __future__ import annotations

from lsprotocol import types

from netnord.check.findings import Finding, Found
from netnord.check.judge import Level
from netnord.lsp.positions import Positions
from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.typography.numerals import NO_BREAK_SPACE

SOURCE = "netnord"
_SEVERITIES = {
    Level.ERROR: types.DiagnosticSeverity.Error,
    Level.WARNING: types.DiagnosticSeverity.Warning,
    Level.NOTE: types.DiagnosticSeverity.Information,
    Level.OK: types.DiagnosticSeverity.Hint,
}
ALARMS = frozenset((Level.ERROR, Level.WARNING))
_WRITE = Phrase(fr=f"Écrire{NO_BREAK_SPACE}: {{figure}}", en="Write: {figure}")


def diagnostic(finding: Finding, positions: Positions) -> types.Diagnostic:
    return types.Diagnostic(
        range=positions.range(finding.start, finding.end),
        message=finding.message,
        severity=_SEVERITIES[finding.level],
        code=finding.rule,
        source=SOURCE,
    )


def correction(found: Found, positions: Positions, uri: str, language: Language) -> types.CodeAction | None:
    """What writes the source's figure for a refuted one, in the writer's notation, if it is sure."""
    edit = found.edit()
    if edit is None:
        return None
    change = types.TextEdit(positions.range(edit.start, edit.end), edit.text)
    return types.CodeAction(
        title=_WRITE.in_language(language).format(figure=found.finding.expected),
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic(found.finding, positions)],
        is_preferred=True,
        edit=types.WorkspaceEdit(changes={uri: [change]}),
    )

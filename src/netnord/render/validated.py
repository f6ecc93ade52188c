"""What is wrong with facts files, for people and for programs."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

from netnord.render.records import SCHEMA_VERSION

if TYPE_CHECKING:
    from netnord.authoring.validation import Defect


class ValidationFormat(str, Enum):
    """How the findings are written."""

    TABLE = "table"
    JSON = "json"


class ValidatedFile(Struct, frozen=True):
    """A facts file and all that is wrong or doubtful in it."""

    name: str
    findings: list[Defect]

    def count(self, severity: str) -> int:
        return sum(finding.severity.value == severity for finding in self.findings)

    @property
    def is_sound(self) -> bool:
        return not self.count("error")


def render_validation(files: list[ValidatedFile], format: ValidationFormat) -> str:
    """`files` as text that ends with a line break."""
    return RENDERERS[format](files)


def _lines(files: list[ValidatedFile]) -> str:
    """As compilers write, so that editors can jump to the place."""
    written = []
    for file in files:
        for each in file.findings:
            mark = "" if each.severity.value == "error" else f"{each.severity.value}: "
            written.append(f"{file.name}:{each.line}: {mark}{each.path}: {each.message}\n")
        counts = [_counted(file.count(severity), severity) for severity in ("error", "warning")]
        written.append(f"{file.name}: {', '.join(filter(None, counts)) or 'sound'}\n")
    return "".join(written)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}" if count else ""


def _json(files: list[ValidatedFile]) -> str:
    import msgspec

    envelope = {
        "schema_version": SCHEMA_VERSION,
        "summary": {
            "files": len(files),
            "errors": sum(file.count("error") for file in files),
            "warnings": sum(file.count("warning") for file in files),
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
    return msgspec.json.format(msgspec.json.encode(envelope), indent=2).decode() + "\n"


RENDERERS: dict[ValidationFormat, Callable[[list[ValidatedFile]], str]] = {
    ValidationFormat.TABLE: _lines,
    ValidationFormat.JSON: _json,
}

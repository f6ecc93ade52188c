"""The findings on drafts for programs: JSON, SARIF, and the commands of GitHub's workflows."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

import msgspec

from netnord import __version__
from netnord.check.explaining import rule_book
from netnord.check.findings import Finding, Found, Summary
from netnord.check.judge import Level
from netnord.render.verdicts import FindingWriter

_SCHEMA_VERSION = 2
_SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_encode = msgspec.json.Encoder().encode


class JsonWriter(FindingWriter):
    """One object; its summary comes last, so that findings need not be held until all are known."""

    before_first, between = "\n", ",\n"

    def begin(self) -> str:
        return f'{{"schema_version": {_SCHEMA_VERSION},\n "findings": ['

    def finding(self, found: Found) -> str:
        return f"  {_encode(found.finding).decode()}"

    def end(self, summary: Summary) -> str:
        return f'],\n "summary": {_encode(summary).decode()}}}\n'


class NdjsonWriter(FindingWriter):
    """One object on each line, a finding each."""

    def finding(self, found: Found) -> str:
        return _encode(found.finding).decode() + "\n"


class SarifWriter(FindingWriter):
    """A log in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0)."""

    before_first, between = "\n", ",\n"

    def begin(self) -> str:
        driver = {"name": "netnord", "semanticVersion": __version__, "rules": list(self._rules())}
        return (
            f'{{"$schema": "{_SARIF_SCHEMA}",\n "version": "2.1.0",\n "runs": [{{\n'
            f'  "tool": {{"driver": {_encode(driver).decode()}}},\n'
            '  "columnKind": "unicodeCodePoints",\n  "results": ['
        )

    def _rules(self) -> Iterator[dict[str, Any]]:
        language = self.writing.language
        for code, rule in rule_book().rules.items():
            reason, _, _ = rule.reason.in_language(language).partition("\n\n")
            yield {
                "id": code,
                "shortDescription": {"text": rule.title.in_language(language)},
                "fullDescription": {"text": reason},
            }

    def finding(self, found: Found) -> str:
        if not self.writing.shows(found.finding):
            return ""
        return f"    {_encode(_sarif_result(found)).decode()}"

    def end(self, _summary: Summary) -> str:
        return "]}]}\n"


_KINDS = {Level.ERROR: "fail", Level.WARNING: "fail", Level.OK: "pass", Level.NOTE: "open"}


def _sarif_result(found: Found) -> dict[str, Any]:
    finding = found.finding
    kind = _KINDS[finding.level]
    file = {"uri": _uri(finding.file)}
    excerpt = found.excerpt()
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": list(rule_book().rules).index(finding.rule),
        "kind": kind,
        "level": finding.level.value if kind == "fail" else "none",
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": _region(finding)}}],
        # Of the sentence, not of its place: an alarm stays the same when lines are added before it.
        "partialFingerprints": {"sentence/v1": _digest(finding.rule, finding.text, excerpt.text)},
    }
    edit = found.edit()
    if edit is not None:
        deleted = {"charOffset": edit.start, "charLength": edit.end - edit.start}
        replacement = {"deletedRegion": deleted, "insertedContent": {"text": edit.text}}
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": file, "replacements": [replacement]}]}]
    return result


def _region(finding: Finding) -> dict[str, int]:
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
    }


def _uri(file: str) -> str:
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


class GithubWriter(FindingWriter):
    """Commands by which a workflow of GitHub shows findings beside the lines of a change."""

    def finding(self, found: Found) -> str:
        finding = found.finding
        if not self.writing.shows(finding):
            return ""
        command = finding.level.value if finding.level in (Level.ERROR, Level.WARNING) else "notice"
        values = {
            "file": finding.file,
            "line": finding.line,
            "col": finding.column,
            "endLine": finding.end_line,
            "endColumn": finding.end_column,
            "title": f"netnord {finding.rule}",
        }
        properties = ",".join(f"{name}={_property(str(value))}" for name, value in values.items())
        return f"::{command} {properties}::{_data(finding.message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

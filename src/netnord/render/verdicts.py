"""The findings on drafts as they come, for people, for editors and for programs."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from enum import Enum
from typing import NamedTuple, Protocol

import msgspec

from netnord.model import Language, Phrase
from netnord.numerals import NO_BREAK_SPACE, number
from netnord.prose.findings import Excerpt, Finding, Summary
from netnord.prose.judging import Verdict
from netnord.render.records import SCHEMA_VERSION
from netnord.render.screen import Screen


class CheckFormat(str, Enum):
    """How findings are written."""

    TABLE = "table"
    CONCISE = "concise"
    JSON = "json"
    NDJSON = "ndjson"


class Writing(NamedTuple):
    """What findings are written for."""

    language: Language
    screen: Screen
    shows_all: bool
    """Also those that are supported or unknown."""


class Writer(Protocol):
    """Makes the text of findings that come one by one."""

    def begin(self) -> str: ...
    def finding(self, finding: Finding, excerpt: Excerpt) -> str: ...
    def end(self, summary: Summary) -> str: ...


_SIGNS = {Verdict.SUPPORTED: "✓", Verdict.REFUTED: "✗", Verdict.NOT_ENOUGH_INFO: "?"}
_STYLES = {Verdict.SUPPORTED: "green", Verdict.REFUTED: "bold red", Verdict.NOT_ENOUGH_INFO: "dim"}
_VERDICTS = {
    Verdict.SUPPORTED: Phrase(fr="confirmé", en="supported"),
    Verdict.REFUTED: Phrase(fr="démenti", en="refuted"),
    Verdict.NOT_ENOUGH_INFO: Phrase(fr="inconnu", en="unknown"),
}
_INSTEAD = Phrase(fr="écrire", en="write")
_INDENT = "  "
_ELLIPSIS = "…"

_Segment = tuple[str, str]  # text and style


class PeopleWriter:
    """The sentence with the figure marked under it, the verdict, what to write instead, and why."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._printed = _styled if writing.screen.styled else _plain

    def begin(self) -> str:
        return ""

    def finding(self, finding: Finding, excerpt: Excerpt) -> str:
        if finding.verdict is not Verdict.REFUTED and not self._writing.shows_all:
            return ""
        return self._printed([*self._lines(finding, excerpt), []])

    def _lines(self, finding: Finding, excerpt: Excerpt) -> Iterator[list[_Segment]]:
        language = self._writing.language
        style = _STYLES[finding.verdict]
        verdict = f"{_SIGNS[finding.verdict]} {_VERDICTS[finding.verdict].in_language(language)}"
        place = f"{finding.file}:{finding.line}:{finding.column}"
        yield [(place, "bold"), ("  ", ""), (verdict, style), ("  ", ""), (finding.rule, "dim")]
        shown = self._clipped(excerpt)
        yield [
            (_INDENT + shown.text[: shown.start], ""),
            (shown.text[shown.start : shown.end], style),
            (shown.text[shown.end :], ""),
        ]
        mark = "^" * max(1, _width(shown.text[shown.start : shown.end]))
        yield [(_INDENT + " " * _width(shown.text[: shown.start]) + mark, style)]
        if finding.expected is not None:
            colon = f"{NO_BREAK_SPACE}:" if language is Language.FR else ":"
            yield [
                (f"{_INDENT}{_INSTEAD.in_language(language)}{colon} ", ""),
                (finding.expected, "bold green"),
            ]
        for line in self._wrapped(finding.message, _INDENT):
            yield [(line, "")]

    def _clipped(self, excerpt: Excerpt) -> Excerpt:
        """As much of the sentence around the figure as a line of the screen holds."""
        width = self._writing.screen.width
        room = None if width is None else max(width - len(_INDENT) - 1, 10)
        if room is None or _width(excerpt.text) <= room:
            return excerpt
        figure = excerpt.end - excerpt.start
        first = max(0, min(excerpt.start - max(0, room - figure) // 2, len(excerpt.text) - room))
        last = max(excerpt.end, min(len(excerpt.text), first + room))
        before = _ELLIPSIS if first else ""
        after = _ELLIPSIS if last < len(excerpt.text) else ""
        first, last = min(first + len(before), excerpt.start), max(last - len(after), excerpt.end)
        shift = len(before) - first
        return Excerpt(before + excerpt.text[first:last] + after, excerpt.start + shift, excerpt.end + shift)

    def _wrapped(self, text: str, indent: str = "") -> list[str]:
        """`text` in lines that fit the screen; no-break spaces hold words together."""
        width = self._writing.screen.width
        if width is None:
            return [indent + text]
        lines = [""]
        for word in text.split(" "):
            if lines[-1] and len(indent) + _width(lines[-1]) + 1 + _width(word) > width:
                lines.append(word)
            else:
                lines[-1] = f"{lines[-1]} {word}".lstrip(" ")
        return [indent + line for line in lines]

    def end(self, summary: Summary) -> str:
        return "".join(f"{line}\n" for line in self._wrapped(_counted(summary, self._writing.language)))


class ConciseWriter:
    """One line for each: ``file:line:column: CODE message``."""

    def __init__(self, writing: Writing) -> None:
        self._shows_all = writing.shows_all

    def begin(self) -> str:
        return ""

    def finding(self, finding: Finding, _excerpt: Excerpt) -> str:
        if finding.verdict is not Verdict.REFUTED and not self._shows_all:
            return ""
        return f"{finding.file}:{finding.line}:{finding.column}: {finding.rule} {finding.message}\n"

    def end(self, _summary: Summary) -> str:
        return ""


class JsonWriter:
    """One object; its summary comes last, so that findings need not be held until all are known."""

    def __init__(self, _writing: Writing) -> None:
        self._encode = msgspec.json.Encoder().encode
        self._separator = "\n"

    def begin(self) -> str:
        return f'{{"schema_version": {SCHEMA_VERSION},\n "findings": ['

    def finding(self, finding: Finding, _excerpt: Excerpt) -> str:
        separator, self._separator = self._separator, ",\n"
        return f"{separator}  {self._encode(finding).decode()}"

    def end(self, summary: Summary) -> str:
        return f'],\n "summary": {self._encode(summary).decode()}}}\n'


class NdjsonWriter:
    """One object on each line, a finding each."""

    def __init__(self, _writing: Writing) -> None:
        self._encode = msgspec.json.Encoder().encode

    def begin(self) -> str:
        return ""

    def finding(self, finding: Finding, _excerpt: Excerpt) -> str:
        return self._encode(finding).decode() + "\n"

    def end(self, _summary: Summary) -> str:
        return ""


WRITERS: dict[CheckFormat, Callable[[Writing], Writer]] = {
    CheckFormat.TABLE: PeopleWriter,
    CheckFormat.CONCISE: ConciseWriter,
    CheckFormat.JSON: JsonWriter,
    CheckFormat.NDJSON: NdjsonWriter,
}


def _plain(lines: list[list[_Segment]]) -> str:
    return "".join("".join(text for text, _ in line).rstrip(" ") + "\n" for line in lines)


def _styled(lines: list[list[_Segment]]) -> str:
    from rich.text import Text

    from netnord.render.terminal import text_for

    unbounded = Screen(None, styled=True)
    return text_for(unbounded, [Text("\n").join(Text.assemble(*line) for line in lines)]) + "\n"


def _width(text: str) -> int:
    """In columns of a terminal."""
    return sum(
        2 if unicodedata.east_asian_width(character) in "WF" else 0 if unicodedata.combining(character) else 1
        for character in text
    )


def _counted(summary: Summary, language: Language) -> str:
    def many(count: int, one: str, more: str) -> str:
        single = count < 2 if language is Language.FR else count == 1
        return f"{number(count, language)} {one if single else more}"

    if language is Language.FR:
        read = many(summary.figures, "chiffre lu", "chiffres lus")
        files = many(summary.files, "fichier", "fichiers")
        verdicts = (
            many(summary.supported, "confirmé", "confirmés"),
            many(summary.refuted, "démenti", "démentis"),
            many(summary.not_enough_info, "inconnu", "inconnus"),
        )
        return f"{files}, {read}{NO_BREAK_SPACE}: {', '.join(verdicts)}."
    read = many(summary.figures, "figure read", "figures read")
    files = many(summary.files, "file", "files")
    counts = (summary.supported, summary.refuted, summary.not_enough_info)
    return "{}, {}: {:,} supported, {:,} refuted, {:,} unknown.".format(files, read, *counts)

"""The findings on drafts as they come, for people, for editors and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from netnord.check.figures import as_said
from netnord.check.findings import Excerpt, Finding, Found, Summary
from netnord.check.judge import Level
from netnord.check.why import Account
from netnord.documents.document import Passage
from netnord.render.screen import Line, Screen, columns, folded, written
from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.text.controls import harmless
from netnord.typography.numerals import NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE, number


class CheckFormat(str, Enum):
    """How findings are written."""

    TABLE = "table"
    CONCISE = "concise"
    JSON = "json"
    NDJSON = "ndjson"
    SARIF = "sarif"
    GITHUB = "github"
    HTML = "html"


class Writing(NamedTuple):
    """What findings are written for."""

    language: Language
    screen: Screen
    shows_all: bool
    """Also those that are supported or unknown."""
    shows_why: bool = False
    """With evidence and weights under each."""

    def shows(self, finding: Finding) -> bool:
        return self.shows_all or finding.level in (Level.ERROR, Level.WARNING)


class Writer(Protocol):
    """Makes the text of findings that come one by one."""

    before_first: str
    """What stands before the first finding that has a text."""
    between: str
    """What stands between the texts of two findings."""
    is_of_one_process: bool
    """Whether findings have a text only all together."""

    def __init__(self, writing: Writing) -> None: ...
    def begin(self) -> str: ...
    def reading(self, name: str, passages: Iterator[Passage]) -> Iterator[Passage]:
        """The passages of a draft as they are read, before their findings come."""

    def finding(self, found: Found) -> str:
        """Without what stands before or between; "" if the finding is not shown."""

    def end(self, summary: Summary) -> str: ...


class FindingWriter:
    """Writes findings, and no more of a draft than they say."""

    before_first = between = ""
    is_of_one_process = False

    def __init__(self, writing: Writing) -> None:
        self.writing = writing

    def begin(self) -> str:
        return ""

    def reading(self, _name: str, passages: Iterator[Passage]) -> Iterator[Passage]:
        return passages

    def end(self, _summary: Summary) -> str:
        return ""


SIGNS = {Level.OK: "✓", Level.ERROR: "✗", Level.WARNING: "!", Level.NOTE: "?"}
_STYLES = {Level.OK: "green", Level.ERROR: "bold red", Level.WARNING: "bold yellow", Level.NOTE: "dim"}
LEVELS = {
    Level.OK: Phrase(fr="confirmé", en="supported"),
    Level.ERROR: Phrase(fr="erreur", en="error"),
    Level.WARNING: Phrase(fr="avertissement", en="warning"),
    Level.NOTE: Phrase(fr="inconnu", en="unknown"),
}
_INSTEAD = Phrase(fr=f"écrire{NO_BREAK_SPACE}: ", en="write: ")
_IS = Phrase(fr=f"{NO_BREAK_SPACE}: ", en=": ")
_INDENT = "  "
_ELLIPSIS = "…"


class PeopleWriter(FindingWriter):
    """The sentence with the figure marked under it, what to write instead, and why."""

    def finding(self, found: Found) -> str:
        if not self.writing.shows(found.finding):
            return ""
        lines = [*self._lines(found.finding, found.excerpt())]
        if self.writing.shows_why:
            table = weighing(found.accounts(), self.writing.language)
            lines += [[(line, "dim")] for row in table for line in self._indented(row)]
        return written([*lines, []], self.writing.screen.styled)

    def _lines(self, finding: Finding, excerpt: Excerpt) -> Iterator[Line]:
        language = self.writing.language
        style = _STYLES[finding.level]
        level = f"{SIGNS[finding.level]} {LEVELS[finding.level].in_language(language)}"
        place = f"{harmless(finding.file)}:{finding.line}:{finding.column}"
        yield [(place, "bold"), ("  ", ""), (level, style), ("  ", ""), (finding.rule, "dim")]
        shown = self._clipped(excerpt)
        yield [
            (_INDENT + shown.text[: shown.start], ""),
            (shown.text[shown.start : shown.end], style),
            (shown.text[shown.end :], ""),
        ]
        mark = "^" * max(1, columns(shown.text[shown.start : shown.end]))
        yield [(_INDENT + " " * columns(shown.text[: shown.start]) + mark, style)]
        if finding.expected is not None:
            instead = harmless(finding.expected)
            yield [(f"{_INDENT}{_INSTEAD.in_language(language)}", ""), (instead, "bold green")]
        for line in self._wrapped(finding.message, _INDENT):
            yield [(line, "")]

    def _clipped(self, excerpt: Excerpt) -> Excerpt:
        """As much of the sentence around the figure as a line of the screen holds."""
        width = self.writing.screen.width
        room = None if width is None else max(width - len(_INDENT) - 1, 10)
        if room is None or columns(excerpt.text) <= room:
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
        width = self.writing.screen.width
        room = None if width is None else width - len(indent)
        return [indent + line for line in folded(text, room)]

    def _indented(self, row: str) -> list[str]:
        """A row of a table as it is, or folded if it does not fit."""
        width = self.writing.screen.width
        is_wide = width is not None and len(_INDENT) + columns(row) > width
        return self._wrapped(row, _INDENT) if is_wide else [_INDENT + row]

    def end(self, summary: Summary) -> str:
        return "".join(f"{line}\n" for line in self._wrapped(counted(summary, self.writing.language)))


class ConciseWriter(FindingWriter):
    """One line for each: ``file:line:column: CODE message``."""

    def finding(self, found: Found) -> str:
        finding = found.finding
        if not self.writing.shows(finding):
            return ""
        place = f"{harmless(finding.file)}:{finding.line}:{finding.column}"
        written, message = as_said(finding.text), finding.message
        if written not in message:
            message = f"{written}{_IS.in_language(self.writing.language)}{message}"
        return f"{place}: {finding.rule} {message}\n"


_MADE_BY = {
    CheckFormat.TABLE: "verdicts:PeopleWriter",
    CheckFormat.CONCISE: "verdicts:ConciseWriter",
    CheckFormat.JSON: "verdict_records:JsonWriter",
    CheckFormat.NDJSON: "verdict_records:NdjsonWriter",
    CheckFormat.SARIF: "verdict_records:SarifWriter",
    CheckFormat.GITHUB: "verdict_records:GithubWriter",
    CheckFormat.HTML: "verdict_page:PageWriter",
}


def writer(format: CheckFormat, writing: Writing) -> Writer:
    """What writes findings in `format`; imported when it is asked for."""
    module, _, name = _MADE_BY[format].partition(":")
    made = cast("type[Writer]", getattr(import_module(f"netnord.render.{module}"), name))
    return made(writing)


def counted(summary: Summary, language: Language) -> str:
    """How many figures were read and what was said of them, in a sentence."""

    def many(count: int, one: str, more: str) -> str:
        if language is Language.FR:
            return f"{number(count, language)}{NO_BREAK_SPACE}{one if count < 2 else more}"
        return f"{number(count, language)} {one if count == 1 else more}"

    unknown = summary.not_enough_info - summary.warnings
    if language is Language.FR:
        files = many(summary.files, "fichier", "fichiers")
        read = many(summary.figures, "chiffre lu", "chiffres lus")
        counts = (
            many(summary.supported, "confirmé", "confirmés"),
            many(summary.errors, "erreur", "erreurs"),
            many(summary.warnings, "avertissement", "avertissements"),
            many(unknown, "inconnu", "inconnus"),
        )
        skipped = many(summary.skipped, "nombre non lu comme chiffre", "nombres non lus comme chiffres")
        rest = f"{NARROW_NO_BREAK_SPACE}; {skipped}" if summary.skipped else ""
        return f"{files}, {read}{NO_BREAK_SPACE}: {', '.join(counts)}{rest}."
    files = many(summary.files, "file", "files")
    read = many(summary.figures, "figure read", "figures read")
    counts = (
        f"{number(summary.supported, language)} supported",
        many(summary.errors, "error", "errors"),
        many(summary.warnings, "warning", "warnings"),
        f"{number(unknown, language)} unknown",
    )
    skipped = many(summary.skipped, "number", "numbers")
    rest = f"; {skipped} not read as figures" if summary.skipped else ""
    return f"{files}, {read}: {', '.join(counts)}{rest}."


_TERMS_SHOWN = 8  # pieces of evidence; of the others their sum
_WEIGHING_HEADINGS = (
    Phrase(fr="indice", en="evidence"),
    Phrase(fr="valeur", en="value"),
    Phrase(fr="poids", en="weight"),
    Phrase(fr="produit", en="product"),
)
_OTHERS = Phrase(fr="{} autres", en="{} others")
_ANOTHER = Phrase(fr="1 autre", en="1 other")
_TOTAL = Phrase(fr="total", en="total")
_PERCENT = Phrase(fr=f"{NO_BREAK_SPACE}%", en="%")
_NAME_WIDTH = 28  # columns, or more if a name is longer
_NUMBER_WIDTH = 8


def weighing(accounts: Iterable[tuple[str, Account]], language: Language) -> Iterator[str]:
    """The lines of a table for each candidate: evidence × weight = product, the weightiest first."""
    for candidate, account in accounts:
        chance = _measured(100 * account.chance, language, 1) + _PERCENT.in_language(language)
        yield f"{chance}  {candidate}"
        rows = list(_weighed(account, language))
        width = max(_NAME_WIDTH, *(len(name) for name, *_ in rows))
        for name, *numbers in rows:
            yield f"  {name:<{width}}" + "".join(f"{each:>{_NUMBER_WIDTH}}" for each in numbers)


def _weighed(account: Account, language: Language) -> Iterator[tuple[str, ...]]:
    yield tuple(each.in_language(language) for each in _WEIGHING_HEADINGS)
    for term in account.terms[:_TERMS_SHOWN]:
        yield term.name, *(_measured(each, language) for each in (term.value, term.weight, term.product))
    rest = account.terms[_TERMS_SHOWN:]
    if rest:
        label = _ANOTHER if len(rest) == 1 else _OTHERS
        total = sum(term.product for term in rest)
        yield label.in_language(language).format(len(rest)), "", "", _measured(total, language)
    yield _TOTAL.in_language(language), "", "", _measured(account.score, language)


def _measured(value: float, language: Language, decimals: int = 2) -> str:
    written = f"{value:.{decimals}f}".replace("-", "−")
    return written.replace(".", ",") if language is Language.FR else written

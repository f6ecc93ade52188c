"""The findings on drafts as a page to hand round: figures marked, what the sources say beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from importlib.resources import files

from msgspec import Struct

from netnord.check.figures import as_said
from netnord.check.findings import Found, Quoted, Summary
from netnord.check.judge import Level
from netnord.documents.document import Passage
from netnord.documents.placed_text import OBJECT
from netnord.render.verdicts import LEVELS, SIGNS, FindingWriter, Writing, counted
from netnord.store.model import Phrase
from netnord.text.controls import harmless, in_one_line
from netnord.typography.numerals import NO_BREAK_SPACE as NBSP

_TITLE = Phrase(fr="Chiffres vérifiés", en="Figures checked")
_WRITE = Phrase(fr=f"Écrire{NBSP}: ", en="Write: ")
_BACK = Phrase(fr="Retour au texte", en="Back to the text")
_TO_LOOK_AT = Phrase(fr="À revoir", en="To look at")
_NOTHING = Phrase(fr="Rien à revoir.", en="Nothing to look at.")
_KEY = Phrase(
    fr="Dans le texte, un signe marque chaque chiffre lu, et mène à ce que les sources en disent.",
    en="In the text, each figure that was read has a sign; the sign leads to what the sources say of it.",
)
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n\s*")
_HEADING = re.compile(r"#{1,6} (?=[^\n]*\Z)")


class _Remark(Struct, frozen=True):
    """What is said of the text from `start` to before `end`."""

    number: int
    start: int
    end: int
    level: Level
    rule: str
    figure: str
    message: str
    expected: str | None
    quotations: list[Quoted]
    is_quoted: bool
    """Whether the message says no more than the quotations do."""


class PageWriter(FindingWriter):
    """One page in HTML that needs nothing else: no script, no other file."""

    is_of_one_process = True

    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._drafts: list[tuple[str, list[tuple[Passage, list[_Remark]]]]] = []
        self._number = 0

    def reading(self, name: str, passages: Iterator[Passage]) -> Iterator[Passage]:
        read: list[tuple[Passage, list[_Remark]]] = []
        self._drafts.append((name, read))
        for passage in passages:
            read.append((passage, []))
            yield passage

    def finding(self, found: Found) -> str:
        finding, quantity = found.finding, found.judgement.claim.quantity
        option = found.judgement.option
        self._number += 1
        remark = _Remark(
            self._number,
            quantity.start,
            quantity.end,
            finding.level,
            finding.rule,
            as_said(finding.text),
            finding.message,
            finding.expected,
            found.quotations(),
            is_quoted=option is not None and option.virtual is None and finding.level is Level.OK,
        )
        self._drafts[-1][1][-1][1].append(remark)
        return ""

    def end(self, summary: Summary) -> str:
        language = self.writing.language
        remarks = [each for _, read in self._drafts for _, own in read for each in own]
        title = _TITLE.in_language(language)
        alarms = [each for each in remarks if each.level in (Level.ERROR, Level.WARNING)]
        return _PAGE.format(
            language=language.value,
            title=escape(f"{title}{f'{NBSP}:' if language.value == 'fr' else ':'} {self._names()}"),
            style=files("netnord.render").joinpath("findings.css").read_text("utf-8"),
            heading=escape(title),
            counted=escape(counted(summary, language)),
            key=escape(_KEY.in_language(language)),
            look=escape(_TO_LOOK_AT.in_language(language)),
            alarms=self._alarms(alarms),
            drafts="\n".join(self._draft(name, read) for name, read in self._drafts),
        )

    def _names(self) -> str:
        return ", ".join(in_one_line(name) for name, _ in self._drafts)

    def _alarms(self, alarms: list[_Remark]) -> str:
        if not alarms:
            return f"<p>{escape(_NOTHING.in_language(self.writing.language))}</p>"
        items = "".join(
            f'<li>{self._sign(each)} <a href="#figure-{each.number}">{escape(each.figure)}</a> '
            f"{escape(each.message)}</li>\n"
            for each in alarms
        )
        return f"<ul>\n{items}</ul>"

    def _sign(self, remark: _Remark) -> str:
        """The sign of a level, with its name for those who do not see it."""
        level = escape(LEVELS[remark.level].in_language(self.writing.language))
        return (
            f'<span class="sign" aria-hidden="true">{SIGNS[remark.level]}</span>'
            f'<span class="spoken">{level}</span>'
        )

    def _draft(self, name: str, read: list[tuple[Passage, list[_Remark]]]) -> str:
        parts = [part for passage, remarks in read for part in self._paragraphs(passage.text, remarks)]
        return f"<section>\n<h2>{escape(in_one_line(name))}</h2>\n" + "\n".join(parts) + "\n</section>"

    def _paragraphs(self, text: str, remarks: list[_Remark]) -> Iterator[str]:
        """The paragraphs of a passage, each with what is said of its figures."""
        waiting = list(reversed(remarks))
        begin = 0
        for end, after in [*(each.span() for each in _PARAGRAPH.finditer(text)), (len(text), len(text))]:
            own = []
            while waiting and waiting[-1].start < end:
                own.append(waiting.pop())
            if text[begin:end].strip():
                notes = "".join(map(self._note, own))
                beside = f'\n<ol class="notes">\n{notes}</ol>' if notes else ""
                is_heading = _HEADING.match(text, begin, end)
                element = "h3" if is_heading else "p"
                words = self._marked(text, is_heading.end() if is_heading else begin, end, own)
                yield f'<div class="pair">\n<{element}>{words}</{element}>{beside}\n</div>'
            begin = after

    def _marked(self, text: str, begin: int, end: int, remarks: list[_Remark]) -> str:
        parts = []
        for each in remarks:
            parts.append(_shown(text[begin : each.start]))
            figure = _shown(text[each.start : each.end])
            parts.append(
                f'<a class="{each.level.value}" id="figure-{each.number}" href="#note-{each.number}">'
                f"{figure}{self._sign(each)}</a>"
            )
            begin = each.end
        return "".join([*parts, _shown(text[begin:end])])

    def _note(self, remark: _Remark) -> str:
        language = self.writing.language
        expected = ""
        if remark.expected is not None:
            expected = (
                f'<p class="write">{escape(_WRITE.in_language(language))}<b>{_shown(remark.expected)}</b></p>'
            )
        quotes = "".join(map(_quoted, remark.quotations))
        message = "" if quotes and remark.is_quoted else f"<p>{escape(remark.message)}</p>"
        back = escape(_BACK.in_language(language))
        level = escape(LEVELS[remark.level].in_language(language))
        return (
            f'<li class="{remark.level.value}" id="note-{remark.number}">'
            f'<p><span class="sign" aria-hidden="true">{SIGNS[remark.level]}</span> '
            f"<b>{escape(remark.figure)}</b> "
            f'<span class="level">{level}, {remark.rule}</span></p>{expected}'
            f"{message}{quotes}"
            f'<p class="back"><a href="#figure-{remark.number}">{back}</a></p></li>\n'
        )


def _quoted(quoted: Quoted) -> str:
    sentence = f"{_shown(quoted.before)}<b>{_shown(quoted.figure)}</b>{_shown(quoted.after)}"
    return f"<blockquote><p>{sentence}</p><footer>{escape(quoted.place)}</footer></blockquote>"


def _shown(text: str) -> str:
    """Text of a draft or source in its lines, as letters and no more."""
    return "\n".join(
        escape(harmless(line).replace(OBJECT, "…")) for line in text.replace("\r\n", "\n").split("\n")
    )


_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1>{heading}</h1>
<p>{counted}</p>
<p class="key">{key}</p>
</header>
<main>
<nav aria-labelledby="look">
<h2 id="look">{look}</h2>
{alarms}
</nav>
{drafts}
</main>
</body>
</html>
"""

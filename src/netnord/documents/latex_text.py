"""The prose of a LaTeX file: no commands, comments, formulas or listings; the file is never run.

A scanner of its own: pylatexenc builds a tree by recursion, which deep nesting ends, and knows no places
within the text that it makes.
"""

from __future__ import annotations

import re
from functools import cached_property
from unicodedata import normalize

from netnord.documents.latex_words import (
    ACCENTS,
    ENVIRONMENTS_WITHOUT_PROSE,
    HEADINGS,
    LETTERS,
    LITERAL,
    NUMBERS,
    UNITS,
    WITHOUT_PROSE,
)
from netnord.documents.placed_text import OBJECT, PlacedText, Sign

_TOKEN = re.compile(
    r"""\\(?P<word>[a-zA-Z@]+)\*?
    |\\(?P<symbol>.|\n)
    |(?P<comment>%[^\n]*+(?:\n[ \t\r]*+(?!\n))?)
    |(?P<math>\$\$?)
    |(?P<paragraph>\n[ \t\r]*+\n\s*+)
    |(?P<sign>[{}~&]|---?|``|''|<<|>>)
    |(?P<text>[^\\%$\n{}~&`'<>-]++|.|\n)""",
    re.VERBOSE,
)
_SIGNS = {"~": "\u00a0", "--": "–", "---": "—", "``": "“", "''": "”", "<<": "«", ">>": "»"}
_BEGIN = re.compile(r"\\begin\s*\{document\}")
_BLANK = re.compile(r"\n[ \t\r]*+\n")
_BRACES = re.compile(r"\\.|%[^\n]*+|[{}]", re.DOTALL)
_ENVIRONMENT = re.compile(r"\s*\{([^{}\\%]{1,60})\}")
_LETTER = re.compile(r"\s*\{\s*\\?([a-zA-Z])\s*\}|\s*\\?([a-zA-Z])(?![a-zA-Z]*\s*\{)")
_NAMED = re.compile(r"\\[a-zA-Z@]+(?>(?:#[0-9])*)")
_OPTIONS = re.compile(r"\s*\[[^\]]{0,400}\]")
_SPACES = re.compile(r"[ \t]*+(?:\r?\n(?![ \t\r]*\n)[ \t]*+)?")
_UNIT = re.compile(r"\\[a-zA-Z]+|[^\\\s~.{}]+")
_ENDS_OF_MATH = {"(": r"\)", "[": r"\]"}


class _Source:
    """Puts the text of a LaTeX file into prose."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0
        self._proses = [PlacedText()]
        self._notes: list[PlacedText] = []
        self._note_depths: list[int] = []
        self._tables = 0  # that are open
        self._headed = -1  # how deep the heading is that is open
        self._paragraph_end = 0

    def read(self) -> PlacedText:
        text = self._text
        begin = _BEGIN.search(text)
        self._at = begin.end() if begin else 0
        while self._at < len(text):
            token = _TOKEN.match(text, self._at)
            assert token is not None  # any character is one
            start, self._at = token.span()
            kind = token.lastgroup
            if kind == "word":
                if not self._word(token["word"], start):
                    break
            elif kind == "symbol":
                self._symbol(token["symbol"], start)
            elif kind == "math":
                self._past_math(token["math"], start)
            elif kind == "paragraph":
                self._prose.block()
            elif kind == "sign":
                self._sign(token["sign"], start)
            elif kind == "text":
                self._prose.words(token["text"], start)
        while len(self._proses) > 1:
            self._end_note()
        for note in self._notes:
            self._prose.extend(note)
        return self._prose

    @property
    def _prose(self) -> PlacedText:
        return self._proses[-1]

    def _word(self, name: str, start: int) -> bool:
        """Read on from a command; false at the end of the document."""
        if name in ("begin", "end"):
            return self._environment(name, start)
        if name in LETTERS:
            self._past(_SPACES)
            self._prose.put(LETTERS[name], start, self._at)
        elif name in ACCENTS:
            self._accent(ACCENTS[name], start)
        elif name in NUMBERS:
            self._number(NUMBERS[name], start)
        elif name in HEADINGS:
            self._past(_OPTIONS)
            self._prose.block(Sign.HEADING)
            self._headed = self._depth
        elif name == "item":
            self._past(_OPTIONS)
            self._prose.block(Sign.ITEM)
        elif name in ("par", "newpage", "clearpage", "maketitle"):
            self._prose.end_block()
        elif name == "footnote":
            self._past(_OPTIONS)
            self._past(_SPACES)
            if self._text.startswith("{", self._at):
                self._proses.append(PlacedText())
                self._note_depths.append(self._depth)
        elif name in ("verb", "lstinline"):
            self._past_verbatim(start)
        elif name in WITHOUT_PROSE:
            is_shown, arguments = WITHOUT_PROSE[name]
            for _ in range(arguments):
                self._past(_OPTIONS)
                self._argument()
            if is_shown:
                self._prose.put(OBJECT, start, self._at)
        else:
            self._past(_SPACES)
            self._past(_OPTIONS)
        return True

    def _environment(self, name: str, start: int) -> bool:
        named = self._past(_ENVIRONMENT)
        if not named:
            return True
        environment = named[1].strip().rstrip("*")
        if name == "end" and environment == "document":
            return False
        if name == "begin" and environment in ENVIRONMENTS_WITHOUT_PROSE:
            end = re.compile(rf"\\end\s*\{{{re.escape(named[1])}\}}").search(self._text, self._at)
            self._at = end.end() if end else len(self._text)
            if ENVIRONMENTS_WITHOUT_PROSE[environment]:
                self._prose.put(OBJECT, start, self._at)
            return True
        if environment in ("tabular", "tabularx", "longtable", "tabulary"):
            if name == "begin":
                self._past(_OPTIONS)
                for _ in range(2 if environment in ("tabularx", "tabulary") else 1):
                    self._argument()
                self._tables += 1
                self._prose.row()
            elif self._tables:
                self._tables -= 1
                self._prose.end_row()
            return True
        if name == "begin":
            self._past(_OPTIONS)
        self._prose.block() if name == "begin" else self._prose.end_block()
        return True

    def _symbol(self, symbol: str, start: int) -> None:
        if symbol in _ENDS_OF_MATH:
            self._past_math(_ENDS_OF_MATH[symbol], start)
        elif symbol == "\\":
            self._past(_OPTIONS)
            if self._tables:
                self._prose.end_row()
                self._prose.row()
            else:
                self._prose.put(" ", start, self._at)
        elif symbol in ACCENTS:
            self._accent(ACCENTS[symbol], start)
        elif symbol in LITERAL:
            self._prose.put(LITERAL[symbol], start, self._at)

    def _sign(self, sign: str, start: int) -> None:
        if sign == "{":
            self._depth += 1
        elif sign == "}":
            self._depth = max(0, self._depth - 1)
            if self._note_depths and self._note_depths[-1] == self._depth:
                self._end_note()
            elif self._headed == self._depth:
                self._headed = -1
                self._prose.end_block()
        elif sign == "&":
            if self._tables:
                self._prose.cell()
            else:
                self._prose.words(sign, start)
        else:
            self._prose.put(_SIGNS[sign], start, self._at)

    def _end_note(self) -> None:
        self._note_depths.pop()
        self._notes.append(self._proses.pop())

    def _past_math(self, end: str, start: int) -> None:
        """A formula ends with its paragraph, if not before."""
        if self._at >= self._paragraph_end:
            blank = _BLANK.search(self._text, self._at)
            self._paragraph_end = blank.start() if blank else len(self._text)
        at = self._at
        self._at = self._paragraph_end
        while (found := self._text.find(end, at, self._paragraph_end)) >= 0:
            at = found + len(end)
            if self._text[found - 1] != "\\" or found == start + 1:
                self._at = at
                break
        self._prose.put(OBJECT, start, self._at)

    def _past_verbatim(self, start: int) -> None:
        r"""Past "\verb|code|"."""
        self._past(_OPTIONS)
        mark = self._text[self._at : self._at + 1]
        line = self._text.find("\n", self._at)
        end = self._text.find(mark, self._at + 1, line if line >= 0 else len(self._text)) if mark else -1
        if mark == "{":
            self._argument()
        elif end >= 0:
            self._at = end + 1
        self._prose.put(OBJECT, start, self._at)

    def _past(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return found

    def _argument(self) -> tuple[int, int]:
        """Where the next argument begins and ends, braces aside; nowhere, if there is none."""
        self._past(_OPTIONS)
        self._past(_SPACES)
        begin = self._at
        end = self._closing_braces.get(begin)
        if end is None:
            self._past(_NAMED)
            return self._at, self._at
        self._at = end + 1
        return begin + 1, end

    @cached_property
    def _closing_braces(self) -> dict[int, int]:
        """By the place of an opening brace: that of the one that closes it."""
        found: dict[int, int] = {}
        open_braces: list[int] = []
        for brace in _BRACES.finditer(self._text):
            if brace[0] == "{":
                open_braces.append(brace.start())
            elif brace[0] == "}" and open_braces:
                found[open_braces.pop()] = brace.start()
        return found

    def _accent(self, mark: str, start: int) -> None:
        letter = self._past(_LETTER)
        if letter:
            self._prose.put(normalize("NFC", (letter[1] or letter[2]) + mark), start, self._at)

    def _number(self, form: str, start: int) -> None:
        r"""Reads "\num{1202}" (form "n"), "\qty{65}{\percent}" ("nu"), "\numrange{1}{2}" ("n-n")."""
        for part in form:
            before = self._at
            if part == "-":
                self._prose.put("–", before, before)
                continue
            begin, end = self._argument()
            if part == "n":
                self._prose.words(self._text[begin:end], begin)
            else:
                unit = "".join(_unit(each) for each in _UNIT.findall(self._text[begin:end]))
                self._prose.put("\u00a0" * (len(form) > 1) + unit, before, self._at)
        if self._at == start:
            self._past(_OPTIONS)


def _unit(written: str) -> str:
    return UNITS.get(written[1:], "") if written.startswith("\\") else written


def read_latex(text: str) -> PlacedText:
    r"""The prose of a LaTeX file; without ``\begin{document}``, of a part of one.

    Footnotes come after all the rest. What is included from other files is not read.
    """
    return _Source(text).read()

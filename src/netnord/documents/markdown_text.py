"""The prose of a Markdown file: no code, addresses, front matter or HTML."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from html import unescape
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from netnord.documents.html_text import read_html
from netnord.documents.placed_text import OBJECT, PlacedText, Sign

_NEWLINE = re.compile(r"\r\n?|\n")
_FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(?:(?!\1).*\r?\n)*?\1[ \t]*(?:\r?\n|\Z)")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,80}\]")
_FOOTNOTE_BEGINS = re.compile(rf"{_FOOTNOTE.pattern}:[ \t]*")
_SPAN = "span"  # where the words of a block are kept, in the environment that markdown-it hands through
_OBJECTS = frozenset({"backticks", "image", "autolink"})


class _Block:
    """The words of one block, in pieces that stand in the file letter by letter."""

    def __init__(self, content: str, prose: PlacedText) -> None:
        self.content = content
        self._prose = prose
        self._starts: list[int] = []  # of the pieces, in the content
        self._places: list[int] = []

    def piece(self, start: int, place: int) -> None:
        self._starts.append(start)
        self._places.append(place)

    def _place(self, offset: int) -> int:
        piece = max(bisect_right(self._starts, offset) - 1, 0)
        return self._places[piece] + offset - self._starts[piece]

    def keep(self, start: int, end: int) -> None:
        inner = self._starts[bisect_right(self._starts, start) : bisect_left(self._starts, end)]
        borders = [start, *inner, end]
        for begin, after in pairwise(borders):
            self._prose.words(self.content[begin:after], self._place(begin))

    def replace(self, start: int, end: int, text: str) -> None:
        self._prose.put(text, self._place(start), self._place(end - 1) + 1)


class _Inline(ParserInline):
    """Finds what is prose in a block; tokens, which know no places, are left to themselves."""

    def tokenize(self, state: StateInline) -> None:
        block: _Block = state.env[_SPAN]
        is_own = state.src is block.content  # the words beside a picture are not
        rules = list(zip(self.ruler.get_active_rules(), self.ruler.getRules(""), strict=True))
        nesting = state.md.options["maxNesting"]
        end = state.posMax
        while state.pos < end:
            start = state.pos
            footnote = _FOOTNOTE if start else _FOOTNOTE_BEGINS
            if is_own and (note := footnote.match(state.src, start, end)):
                state.pos = note.end()
                continue
            tried = rules if state.level < nesting else []
            found = next((name for name, rule in tried if rule(state, False)), "")
            if not found:
                state.pos += 1
            if is_own:
                _add(block, found, start, state)


def _add(block: _Block, rule: str, start: int, state: StateInline) -> None:
    """Adds what a rule has read from `start` on to the prose, where it is some."""
    end, text = state.pos, block.content
    if rule in ("", "text"):
        block.keep(start, end)
    elif rule in ("emphasis", "strikethrough"):
        last = state.delimiters[-1] if state.delimiters else None
        if last is None or not (last.open or last.close):
            block.keep(start, end)  # "3 * 4"
    elif rule == "newline" or (rule == "html_inline" and text[start : start + 3].lower() == "<br"):
        block.replace(start, end, " ")
    elif rule == "escape":
        block.replace(start, end, " " if text[start + 1] == "\n" else text[start + 1 : end])
    elif rule == "entity":
        block.replace(start, end, unescape(text[start:end]))
    elif rule in _OBJECTS:
        block.replace(start, end, OBJECT)


class _File:
    """Puts the text of a Markdown file into prose."""

    def __init__(self, text: str) -> None:
        front = _FRONT_MATTER.match(text)
        self._begin = front.end() if front else 0
        self._text = text[self._begin :].replace("\0", "\ufffd")
        self._starts = [0]
        self._ends: list[int] = []
        for newline in _NEWLINE.finditer(self._text):
            self._ends.append(newline.start())
            self._starts.append(newline.end())
        self._ends.append(len(self._text))
        self._starts.append(len(self._text))
        self._cell = 0  # past the last cell of the row
        self.prose = PlacedText()

    def read(self) -> PlacedText:
        reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
        reader.core.ruler.enableOnly(["normalize", "block"])
        inline = _Inline()
        inline.ruler.enableOnly(reader.inline.ruler.get_active_rules())
        reader.inline = inline
        env: dict[str, Any] = {}
        for token in reader.parse(self._text, env):
            self._structure(token)
            if token.type == "inline":
                block = self._placed(token)
                if block is not None:
                    env[_SPAN] = block
                    reader.inline.tokenize(StateInline(block.content, reader, env, []))
        return self.prose

    def _structure(self, token: Token) -> None:
        prose = self.prose
        match token.type:
            case "heading_open":
                prose.block(Sign.HEADING)
            case "list_item_open":
                prose.block(Sign.ITEM)
            case "heading_close" | "list_item_close":
                prose.end_block()
            case "paragraph_open":
                prose.block()
            case "tr_open":
                prose.row()
                self._cell = 0
            case "td_open" | "th_open":
                prose.cell()
            case "tr_close":
                prose.end_row()
            case "html_block":
                first, last = token.map or [0, 0]
                begin = self._starts[first]
                prose.end_block()
                read_html(self._text[begin : self._starts[last]], self._begin + begin, prose)
                prose.end_block()

    def _placed(self, token: Token) -> _Block | None:
        """The words of a block with their places; ``None`` where they cannot be told."""
        block = _Block(token.content, self.prose)
        first = (token.map or [0])[0]
        if self.prose.is_in_row:
            return block if self._place_cell(block, first) else None
        start = 0
        for number, line in enumerate(token.content.split("\n"), start=first):
            words = line.lstrip(" \t")
            begin, end = self._starts[number], self._ends[number]
            found = self._text.rfind(words, begin, end)
            if found < 0:
                return None
            block.piece(start + len(line) - len(words), self._begin + found)
            start += len(line) + 1
        return block

    def _place_cell(self, block: _Block, line: int) -> bool:
        r"""A cell with "|" has it in the file as "\|"."""
        begin, start = self._starts[line] + self._cell, 0
        for number, part in enumerate(block.content.split("|")):
            found = self._text.find(part, begin, self._ends[line]) if number == 0 else begin
            if found < 0 or not self._text.startswith(part, found):
                return False
            block.piece(start - (number > 0), self._begin + found - (number > 0))
            start += len(part) + 1
            begin = found + len(part) + 2  # past "\\|"
        self._cell = begin - 2 - self._starts[line]
        return True


def read_markdown(text: str) -> PlacedText:
    """The prose of a Markdown file: CommonMark with tables, front matter and footnotes.

    Footnotes stay where they stand. Nothing outside of the file is looked at.
    """
    return _File(text).read()

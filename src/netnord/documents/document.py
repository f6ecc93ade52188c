"""A document as it is read: its text in passages, each of which knows where it stands in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from typing import NamedTuple, Protocol

from netnord.documents.placed_text import PlacedText
from netnord.text.pieces import Piece, parts, pieces
from netnord.text.silence import Comment, Silence


class Span(NamedTuple):
    """Where something stands in a file: in characters from 0, in lines and columns from 1; ends excluded."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class Edit(NamedTuple):
    """What to write in the file in place of the characters from `start` to before `end`."""

    start: int
    end: int
    text: str


class Passage(Protocol):
    """A part of a document. Offsets count characters of its `text` from 0."""

    @property
    def text(self) -> str: ...

    def span(self, start: int, end: int) -> Span:
        """Where the text from `start` to before `end` stands in the file."""

    def silences(self, offset: int, rule: str) -> bool:
        """Whether a comment of the file asks not to be told what `rule` finds at `offset`."""

    def edit(self, start: int, end: int, text: str) -> Edit | None:
        """How to have the file say `text` from `start` to before `end`; ``None`` if it cannot be told how."""


class Document(Protocol):
    """Something to be read once."""

    def passages(self) -> Iterator[Passage]: ...


class PlainPassage:
    """A part of a document that is read as it stands."""

    def __init__(self, piece: Piece, silences: Callable[[int, str], bool]) -> None:
        self.text = piece.text
        self.silences = silences
        self._piece = piece

    def span(self, start: int, end: int) -> Span:
        piece = self._piece
        return Span(piece.start + start, piece.start + end, *piece.place(start), *piece.place(end))

    def edit(self, start: int, end: int, text: str) -> Edit | None:
        start, end, text = _difference(self.text, start, end, text)
        return Edit(self._piece.start + start, self._piece.start + end, text)


class PlainDocument:
    """Plain text of any length, never held as a whole."""

    def __init__(self, chunks: Iterable[str], comment: Comment = Comment.HTML) -> None:
        self._pieces: Iterable[Piece] = pieces(chunks)
        self._silence = Silence(comment)

    def passages(self) -> Iterator[Passage]:
        for piece in self._pieces:
            yield PlainPassage(piece, self._silence.over(piece.text))

    def parts(self) -> Iterator[PlainDocument]:
        """What is read together, each part to be read when and where one likes; in place of `passages`."""
        for own in parts(self._pieces):
            part = copy(self)
            part._pieces, part._silence = own, copy(self._silence)
            yield part
            for piece in own:
                self._silence.over(piece.text)


class MarkedUpPassage:
    """A part of the prose of a file that has more than prose."""

    def __init__(self, document: MarkedUpDocument, piece: Piece) -> None:
        self.text = piece.text
        self._document = document
        self._start = piece.start

    def span(self, start: int, end: int) -> Span:
        return self._document.span(self._start + start, self._start + end)

    def silences(self, offset: int, rule: str) -> bool:
        document = self._document
        return document.is_silenced(document.prose.begin_in_file(self._start + offset), rule)

    def edit(self, start: int, end: int, text: str) -> Edit | None:
        start, end, text = _difference(self.text, start, end, text)
        return self._document.edit(self._start + start, self._start + end, text)


class MarkedUpDocument:
    """PlacedText within a file of text: Markdown, HTML, LaTeX."""

    def __init__(self, prose: PlacedText, file: str, comment: Comment, escape: Callable[[str], str]) -> None:
        """`file` is all that the file has; `escape` writes plain text as the file has to."""
        self.prose = prose
        self.is_silenced = Silence(comment).over(file)
        self._escape = escape
        self._piece = Piece(file, 0, 1, 1)

    def passages(self) -> Iterator[Passage]:
        return (MarkedUpPassage(self, piece) for piece in pieces([self.prose.text]))

    def span(self, start: int, end: int) -> Span:
        begin = self.prose.begin_in_file(start)
        after = max(begin, self.prose.end_in_file(end))  # a note stands before what it follows here
        return Span(begin, after, *self._piece.place(begin), *self._piece.place(after))

    def edit(self, start: int, end: int, text: str) -> Edit | None:
        """``None`` where something else, such as a command, stands between the letters."""
        prose = self.prose
        place = begin = prose.begin_in_file(start)
        for offset in range(start, end):
            if prose.begin_in_file(offset) != place:
                return None
            place = prose.end_in_file(offset + 1)
        return Edit(begin, place, self._escape(text))


class PaginatedPassage:
    """A part of a document that has no lines; its paragraphs or pages stand for them."""

    def __init__(self, prose: PlacedText, piece: Piece) -> None:
        self.text = piece.text
        self._prose = prose
        self._start = piece.start

    def span(self, start: int, end: int) -> Span:
        start, end = self._start + start, self._start + end
        (line, column), (end_line, end_column) = self._prose.unit_of(start), self._prose.unit_of(end - 1)
        return Span(start, end, line, column, end_line, end_column + 1)

    def silences(self, offset: int, rule: str) -> bool:  # noqa: ARG002
        return False

    def edit(self, start: int, end: int, text: str) -> Edit | None:  # noqa: ARG002
        return None


class PaginatedDocument:
    """Paragraphs or pages out of a file that is no text."""

    def __init__(self, prose: PlacedText) -> None:
        self._prose = prose

    def passages(self) -> Iterator[Passage]:
        return (PaginatedPassage(self._prose, piece) for piece in pieces([self._prose.text]))


def _difference(written: str, start: int, end: int, text: str) -> tuple[int, int, str]:
    """What of `written` from `start` to before `end` has to change to be `text`; a character at least."""
    while end - start > 1 and len(text) > 1 and written[start] == text[0]:
        start, text = start + 1, text[1:]
    while end - start > 1 and len(text) > 1 and written[end - 1] == text[-1]:
        end, text = end - 1, text[:-1]
    return start, end, text

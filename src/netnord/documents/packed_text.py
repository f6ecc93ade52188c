"""The prose of .docx and .odt: paragraphs, lists, tables and notes, read from the archive as data.

What the archive holds of other files is left alone, and nothing that it points to is looked at.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable
from xml.parsers import expat

from netnord.documents.placed_text import PlacedText, Sign
from netnord.errors import InputError

_LARGEST = 1 << 26  # bytes of one part of an archive, unpacked
_CHUNK = 1 << 16
_MOST_SPACES = 8  # that one mark of .odt stands for
_DEEPEST = 2_000  # elements within each other

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_PREFIXES = {
    _WORD: "w",
    _STRICT_WORD: "w",
    _ALTERNATIVES: "mc",
    _TEXT: "text",
    _TABLE: "table",
    _OFFICE: "office",
}


class _Part:
    """Puts the text of one part of an archive into prose. Elements have short prefixes: ``w:p``."""

    hidden: frozenset[str]
    """Elements in which nothing is prose."""

    def __init__(self) -> None:
        self.prose = PlacedText()
        self.notes: list[PlacedText] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        raise NotImplementedError

    def end(self, name: str) -> None:
        raise NotImplementedError

    def text(self, text: str) -> None:
        raise NotImplementedError


class _WordPart(_Part):
    """Of .docx (ISO/IEC 29500-1, 17)."""

    hidden = frozenset({"w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:pPrChange", "w:rPrChange"})

    def __init__(self) -> None:
        super().__init__()
        self._is_text = False
        self._is_contents = False
        """Whether this is a line of a table of contents, whose numbers are pages."""

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        prose = self.prose
        match name:
            case "w:p":
                prose.block()
                prose.unit()
                self._is_contents = False
            case "w:pStyle":
                style = attributes.get("w:val", "").lower()
                self._is_contents = style.startswith(("toc", "tm"))
                if style.startswith(("heading", "titre", "title")):
                    prose.block(Sign.HEADING)
            case "w:numPr":
                prose.block(Sign.ITEM)
            case "w:tr":
                prose.row()
            case "w:tc":
                prose.cell()
            case "w:t":
                self._is_text = not self._is_contents
            case "w:tab" | "w:br" | "w:cr":
                prose.put(" ", 0, 0)
            case "w:noBreakHyphen":
                prose.put("\u2011", 0, 0)

    def end(self, name: str) -> None:
        match name:
            case "w:t":
                self._is_text = False
            case "w:p":
                self.prose.end_block()
            case "w:tr":
                self.prose.end_row()
            case "w:tbl":
                self.prose.end_rows()

    def text(self, text: str) -> None:
        if self._is_text:
            self.prose.words(text, 0)


class _OpenPart(_Part):
    """Of .odt (OASIS OpenDocument 1.3, part 3, 5)."""

    hidden = frozenset(
        {
            *("office:annotation", "office:forms", "text:tracked-changes", "text:note-citation"),
            *("text:table-of-content", "text:alphabetical-index", "text:bibliography", "text:page-number"),
        }
    )

    def __init__(self) -> None:
        super().__init__()
        self._paragraphs = 0  # that are open
        self._outer: list[PlacedText] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        prose = self.prose
        match name:
            case "text:p" | "text:h":
                prose.block(Sign.HEADING if name == "text:h" else Sign.PARAGRAPH)
                prose.unit()
                self._paragraphs += 1
            case "text:list-item":
                prose.block(Sign.ITEM)
            case "table:table-row":
                prose.row()
            case "table:table-cell" | "table:covered-table-cell":
                prose.cell()
            case "text:s":
                many = attributes.get("text:c", "1")
                spaces = int(many) if many.isdecimal() and len(many) < 3 else _MOST_SPACES
                prose.words(" " * min(spaces, _MOST_SPACES), 0)
            case "text:tab" | "text:line-break":
                prose.put(" ", 0, 0)
            case "text:note-body":
                self._outer.append(prose)
                self.prose = PlacedText()

    def end(self, name: str) -> None:
        match name:
            case "text:p" | "text:h":
                self._paragraphs -= 1
                self.prose.end_block()
            case "text:list-item":
                self.prose.end_block()
            case "table:table-row":
                self.prose.end_row()
            case "table:table":
                self.prose.end_rows()
            case "text:note-body":
                self.notes.append(self.prose)
                self.prose = self._outer.pop()

    def text(self, text: str) -> None:
        if self._paragraphs:
            self.prose.words(text, 0)


class _Feed:
    """Hands what stands in a part to its reader, but for what is hidden."""

    def __init__(self, part: _Part, path: str) -> None:
        self._part = part
        self.path = path
        self._depth = 0
        self._hidden = 0
        """How deep the outermost hidden element is; 0 if there is none."""
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _refuse(self, *_: object) -> None:
        """Entities are declared only in a document type, which no writer of these formats gives."""
        raise InputError(f"{self.path}: declares a document type, which is refused; save it again")

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise InputError(f"{self.path}: is nested too deeply; save it again")
        short = _short(name)
        if not self._hidden and short in self._part.hidden:
            self._hidden = self._depth
        if not self._hidden:
            self._part.begin(short, {_short(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        if not self._hidden:
            self._part.end(_short(name))
        if self._hidden == self._depth:
            self._hidden = 0
        self._depth -= 1

    def _text(self, text: str) -> None:
        if not self._hidden:
            self._part.text(text)


def _short(name: str) -> str:
    namespace, _, local = name.rpartition(" ")
    return f"{_PREFIXES[namespace]}:{local}" if namespace in _PREFIXES else local


def read_docx(data: bytes, path: str) -> PlacedText:
    """The prose of a .docx file that `path` names in messages. Raises `InputError`."""
    names = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
    return _read(data, path, names, _WordPart, ".docx")


def read_odt(data: bytes, path: str) -> PlacedText:
    """The prose of an .odt file that `path` names in messages. Raises `InputError`."""
    return _read(data, path, ("content.xml",), _OpenPart, ".odt")


def _read(data: bytes, path: str, names: Iterable[str], kind: type[_Part], suffix: str) -> PlacedText:
    whole = PlacedText()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for number, name in enumerate(names):
                if name in archive.NameToInfo:
                    part = kind()
                    _feed(archive, name, _Feed(part, path))
                    for prose in (part.prose, *part.notes):
                        whole.extend(prose)
                elif not number:
                    raise InputError(f"{path}: has no text as {suffix} files have it; save it again")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, expat.ExpatError) as failure:
        why = str(failure).lower().rstrip(".") or type(failure).__name__
        raise InputError(f"{path}: is damaged, or no {suffix} file: {why}; save it again") from None
    except (RuntimeError, NotImplementedError):  # zipfile on a password, or on a way of packing that it lacks
        raise InputError(f"{path}: is encrypted; save it without a password") from None
    return whole


def _feed(archive: zipfile.ZipFile, name: str, feed: _Feed) -> None:
    size = 0
    with archive.open(name) as file:
        while chunk := file.read(_CHUNK):
            size += len(chunk)
            if size > _LARGEST:
                raise InputError(f"{feed.path}: holds over {_LARGEST >> 20} MiB of text; give it in parts")
            feed.parser.Parse(chunk, False)
        feed.parser.Parse(b"", True)

"""Drafts and source texts as they lie in files or come in a pipe."""

from __future__ import annotations

import codecs
import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from netnord.cli.output import complain
from netnord.cli.typed import FileName
from netnord.documents.document import Document, Passage, PlainDocument
from netnord.documents.kinds import kind_of, marked_up, packed
from netnord.errors import InputError, NetnordError

STANDARD_INPUT = FileName("-")
_STDIN = "<stdin>"
_CHUNK = 1 << 18  # bytes
_MOST_BYTES = 1 << 26  # of a file that is no text
_LONGEST = 1 << 24  # characters of a source, or of a file with marks, which has to be held as a whole
_READABLE = "give a text, Markdown, HTML, LaTeX, .docx or .odt file"
BYTE_ORDER_MARK = "\ufeff"


class Draft(NamedTuple):
    """Something to be checked, read when it is asked for its passages."""

    name: str
    """As it is shown."""
    file: FileName | None
    """``None`` for a text of the command line."""
    text: str = ""

    @property
    def is_in_file(self) -> bool:
        return self.file not in (None, STANDARD_INPUT)

    @property
    def size(self) -> int:
        """In bytes; 0 of what is in no file, or cannot be read."""
        try:
            return Path(self.file).stat().st_size if self.file is not None and self.is_in_file else 0
        except (OSError, ValueError):
            return 0

    def passages(self) -> Iterator[Passage]:
        """Raises `InputError` where it cannot be read."""
        return self.document().passages()

    def document(self) -> Document:
        """Raises `InputError` where it cannot be read."""
        return PlainDocument([self.text]) if self.file is None else _document(self.file, self.name)

    @property
    def is_text(self) -> bool:
        """Whether it can be rewritten. Raises `InputError` for kinds that are not read at all."""
        return self.file is None or kind_of(self.name).is_text

    def written(self) -> str:
        """All that is in it, byte order mark included, to be rewritten. Raises `InputError`."""
        if self.file is None:
            return self.text
        with _told(self.name):
            data = _whole(_stdin(), self.name) if self.file == STANDARD_INPUT else bytes_of_file(self.file)
            for _ in _decoded(io.BytesIO(data), self.name):
                pass
            return data.decode()


def drafts_named(files: list[FileName], text: str | None, stdin_name: str | None = None) -> list[Draft]:
    """The drafts that are to be checked; `stdin_name` tells what kind standard input is, and its name."""
    if text is not None:
        if files:
            raise NetnordError("--text and files exclude each other; give one of them")
        return [Draft("<text>", None, text)]
    if stdin_name is not None and files and STANDARD_INPUT not in files:
        raise NetnordError("--stdin-filename names standard input; give '-' as a file to read that")
    return [
        Draft(_shown(file) if file != STANDARD_INPUT else stdin_name or _STDIN, file)
        for file in dict.fromkeys(files or [STANDARD_INPUT])
    ]


def source_texts(files: Iterable[FileName], drafts: Iterable[Draft]) -> dict[str, str]:
    """The source texts by their names. Raises `InputError` if one cannot be read, or has nothing in it."""
    texts = {}
    for file in dict.fromkeys(files):
        if file == STANDARD_INPUT and any(draft.file == STANDARD_INPUT for draft in drafts):
            raise NetnordError("standard input cannot be both draft and source; name a file for one of them")
        name = _shown(file)
        texts[name] = text_of(file)
        if not texts[name].strip():
            raise InputError(f"{name}: is empty; give the text of a source")
    return texts


def text_of(file: FileName) -> str:
    """All the prose of a file, or of standard input for "-".

    Raises `InputError` if it cannot be read, or never ends.
    """
    name = _shown(file)
    return _joined((passage.text for passage in _document(file, name).passages()), name)


def bytes_of_file(path: FileName) -> bytes:
    """All of a file. Raises `InputError` if it cannot be read, or is larger than makes sense."""
    with _told(str(path)), Path(path).open("rb") as file:
        return _whole(file, str(path))


def _shown(file: FileName) -> str:
    return _STDIN if file == STANDARD_INPUT else str(file)


def _document(file: FileName, name: str) -> Document:
    """What is in a file, or on standard input, of the kind that its `name` tells."""
    kind = kind_of(name)
    chunks = _chunks_of_stdin(name) if file == STANDARD_INPUT else _chunks_of_file(file)
    if kind.is_read_as_it_stands:
        return PlainDocument(chunks, kind.comment)
    if kind.is_text:
        return marked_up(kind, _joined(chunks, name))
    if file == STANDARD_INPUT:
        with _told(name):
            return packed(kind, _whole(_stdin(), name), name)
    return packed(kind, bytes_of_file(file), name)


def _joined(chunks: Iterable[str], name: str) -> str:
    parts, length = [], 0
    for chunk in chunks:
        parts.append(chunk)
        length += len(chunk)
        if length > _LONGEST:
            raise InputError(f"{name}: has over {_LONGEST // 10**6} million characters; give it in parts")
    return "".join(parts)


def _whole(file: BinaryIO, name: str) -> bytes:
    data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise InputError(f"{name}: is larger than {_MOST_BYTES >> 20} MiB; give it in parts")
    return data


def _chunks_of_file(path: FileName) -> Iterator[str]:
    """The text of a file in chunks. Raises `InputError` if it cannot be read.

    It does so before the first chunk, except for pipes, which can be read only once.
    """
    with _told(str(path)), Path(path).open("rb") as file:
        if file.seekable():
            for _ in _decoded(file, str(path)):
                pass
            file.seek(0)
        yield from _decoded(file, str(path))


def _chunks_of_stdin(name: str) -> Iterator[str]:
    """The text on standard input in chunks. Raises `InputError` where it is not UTF-8."""
    with _told(name):
        yield from _decoded(_stdin(), name)


def _stdin() -> BinaryIO:
    if sys.stdin is None:
        raise InputError(f"{_STDIN}: is closed; name a file or give --text")
    if sys.stdin.isatty():
        complain("waiting for a text on standard input; Ctrl-D ends it, Ctrl-C gives up")
    return sys.stdin.buffer


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Tells in one line why a file cannot be read."""
    try:
        yield
    except FileNotFoundError:
        raise InputError(f"{name}: no such file; check its name") from None
    except IsADirectoryError:
        raise InputError(f"{name}: is a folder; name the files in it") from None
    except (OSError, ValueError) as failure:  # ValueError: a name with a null character
        reason = (getattr(failure, "strerror", None) or str(failure)).lower().rstrip(".")
        raise InputError(f"{name}: cannot be read: {reason}") from None


def _decoded(file: BinaryIO, name: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-8")()
    read, lines = 0, 1
    while True:
        chunk = file.read(_CHUNK)
        # Asked again after the end, a terminal would wait for another Ctrl-D.
        is_last = len(chunk) < _CHUNK
        if b"\0" in chunk:
            raise InputError(f"{name}: is binary, not text; {_READABLE}")
        pending = len(decoder.getstate()[0])
        try:
            text = decoder.decode(chunk, final=is_last)
        except UnicodeDecodeError as failure:
            line = lines + failure.object.count(b"\n", 0, failure.start)
            byte = read - pending + failure.start
            raise InputError(
                f"{name}: not UTF-8 at byte {byte} (line {line}); save it as UTF-8 and check it again"
            ) from None
        if text:
            yield text.removeprefix(BYTE_ORDER_MARK) if not read else text
        if is_last:
            return
        read += len(chunk)
        lines += text.count("\n")

"""Drafts and source texts as they lie in files or come in a pipe."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from netnord.cli.output import complain
from netnord.cli.typed import FileName
from netnord.errors import InputError, NetnordError

STANDARD_INPUT = FileName("-")
_STDIN = "<stdin>"
_CHUNK = 1 << 18  # bytes
_BYTE_ORDER_MARK = "\ufeff"


def drafts_named(files: list[FileName], text: str | None) -> list[tuple[str, Iterable[str]]]:
    """The drafts that are to be checked, each by its name, in chunks."""
    if text is not None:
        if files:
            raise NetnordError("--text and files exclude each other; give one of them")
        return [("<text>", [text])]
    return [_named(file) for file in dict.fromkeys(files or [STANDARD_INPUT])]


def source_texts(files: Iterable[FileName], drafts: Collection[str]) -> dict[str, str]:
    """The source texts by their names. Raises `InputError` if one cannot be read, or has nothing in it."""
    texts = {}
    for file in dict.fromkeys(files):
        name, chunks = _named(file)
        if name == _STDIN and name in drafts:
            raise NetnordError("standard input cannot be both draft and source; name a file for one of them")
        texts[name] = "".join(chunks)
        if not texts[name].strip():
            raise InputError(f"{name}: is empty; give the text of a source")
    return texts


def _named(file: FileName) -> tuple[str, Iterable[str]]:
    if file == STANDARD_INPUT:
        return _STDIN, text_of_stdin()
    return str(file), text_of_file(file)


def text_of_file(path: FileName) -> Iterator[str]:
    """The text of a file in chunks. Raises `InputError` if it cannot be read.

    It does so before the first chunk, except for pipes, which can be read only once.
    """
    try:
        with Path(path).open("rb") as file:
            if file.seekable():
                for _ in _decoded(file, str(path)):
                    pass
                file.seek(0)
            yield from _decoded(file, str(path))
    except FileNotFoundError:
        raise InputError(f"{path}: no such file; check its name") from None
    except IsADirectoryError:
        raise InputError(f"{path}: is a folder; name the files in it") from None
    except (OSError, ValueError) as failure:  # ValueError: a name with a null character
        raise InputError(f"{path}: cannot be read: {_reason(failure)}") from None


def text_of_stdin() -> Iterator[str]:
    """The text on standard input in chunks. Raises `InputError` where it is not UTF-8."""
    if sys.stdin is None:
        raise InputError(f"{_STDIN}: is closed; name a file or give --text")
    if sys.stdin.isatty():
        complain("waiting for a text on standard input; Ctrl-D ends it, Ctrl-C gives up")
    try:
        yield from _decoded(sys.stdin.buffer, _STDIN)
    except OSError as failure:
        raise InputError(f"{_STDIN}: cannot be read: {_reason(failure)}") from None


def _reason(failure: OSError | ValueError) -> str:
    """As part of a line."""
    return (getattr(failure, "strerror", None) or str(failure)).lower().rstrip(".")


def _decoded(file: BinaryIO, name: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-8")()
    read, lines = 0, 1
    while True:
        chunk = file.read(_CHUNK)
        if b"\0" in chunk:
            raise InputError(f"{name}: is binary, not text; give a text or Markdown file")
        pending = len(decoder.getstate()[0])
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as failure:
            line = lines + failure.object.count(b"\n", 0, failure.start)
            byte = read - pending + failure.start
            raise InputError(
                f"{name}: not UTF-8 at byte {byte:,} (line {line:,}); save it as UTF-8 and check it again"
            ) from None
        if text:
            yield text.removeprefix(_BYTE_ORDER_MARK) if not read else text
        if not chunk:
            return
        read += len(chunk)
        lines += text.count("\n")

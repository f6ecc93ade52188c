"""Text to standard output and standard error, whatever these can take."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TextIO

from netnord.cli.catalogue import SPOKEN, said
from netnord.errors import OutputError

_LOOKALIKE = "netnord.lookalike"
_HANDLERS = {"json": "netnord.json", "ndjson": "netnord.json", "html": "xmlcharrefreplace"}


def emit(text: str, format: str = "table") -> None:
    """Writes `text` to standard output; characters that its encoding lacks as `format` can best do without.

    A reader that has closed the pipe has read enough; any other failure raises `OutputError`.
    """
    if sys.stdout is None:
        raise OutputError("cannot write the output: standard output is closed")
    try:
        sys.stdout.write(_encodable(text, sys.stdout, _HANDLERS.get(format, _LOOKALIKE)))
        sys.stdout.flush()
    except BrokenPipeError:
        release_stdout()
    except OSError as failure:
        release_stdout()
        raise OutputError(f"cannot write the output: {(failure.strerror or str(failure)).lower()}") from None


def complain(message: str) -> None:
    """Writes `message` to standard error as the one line that a failure gets, in the language of this run."""
    if sys.stderr is None:
        return
    from netnord.text.controls import in_one_line

    line = f"netnord: {in_one_line(said(message, SPOKEN.get()))}\n"
    with suppress(OSError):
        sys.stderr.write(_encodable(line, sys.stderr))
        sys.stderr.flush()


def release_stdout() -> None:
    """Drops what standard output could not write, or Python would try once more at the end, and complain."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _encodable(text: str, stream: TextIO, handler: str = _LOOKALIKE) -> str:
    """`text` with what the encoding of `stream` lacks in the way of `handler`."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        from netnord.render import substitutes

        substitutes.register()
        return text.encode(encoding, handler).decode(encoding)
    return text

"""Text to standard output and standard error, whatever these can take.

All that the program shows goes through here, and leaves without what would steer a terminal.
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from typing import TextIO

from netnord.cli.catalogue import SPOKEN, said
from netnord.errors import OutputError
from netnord.text.controls import escaped_in_json, in_one_line, visible

_JSON = frozenset({"json", "ndjson", "sarif"})
_PATCH = "diff"
_ALIKE = str.maketrans("≈−×·’‘“”«»…█▉▊▋▌▍▎▏", '~-x-\'\'"""".#####   ')
"""What reads like these in nearly every encoding; of other characters their letters without accents."""


def emit(text: str, format: str = "table") -> None:
    """Writes `text` to standard output; characters that its encoding lacks as `format` can best do without.

    A reader that has closed the pipe has read enough; any other failure raises `OutputError`.
    """
    if sys.stdout is None:
        raise OutputError("cannot write the output: standard output is closed")
    styled = format == "table" and "\x1b[" in text and _is_styled()
    if format == _PATCH and not sys.stdout.isatty():
        safe = text  # as the file has it, or `patch` would not find it
    else:
        safe = escaped_in_json(text) if format in _JSON else visible(text, keeps_styles=styled)
    try:
        sys.stdout.write(_encodable(safe, sys.stdout, format))
        sys.stdout.flush()
    except BrokenPipeError:
        release_stdout()
    except OSError as failure:
        release_stdout()
        raise OutputError(f"cannot write the output: {(failure.strerror or str(failure)).lower()}") from None


def emit_page(text: str) -> None:
    """Writes `text` for people; on too small a terminal by the pager of ``PAGER``, or less."""
    if _is_long(text):
        from netnord.cli.pager import shown_by_pager

        if shown_by_pager(visible(text, keeps_styles=_is_styled())):
            return
    emit(text)


def complain(message: str) -> None:
    """Writes `message` to standard error as the one line that a failure gets, in the language of this run."""
    remark(f"netnord: {said(message, SPOKEN.get())}")


def remark(line: str) -> None:
    """Writes `line` to standard error."""
    if sys.stderr is None:
        return
    with suppress(OSError):
        sys.stderr.write(_encodable(f"{in_one_line(line)}\n", sys.stderr))
        sys.stderr.flush()


def release_stdout() -> None:
    """Drops what standard output could not write, or Python would try once more at the end, and complain."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _is_styled() -> bool:
    from netnord.render.screen import Screen

    return Screen.of_stdout().styled


def _is_long(text: str) -> bool:
    """Whether standard output is a terminal that has fewer lines than `text`."""
    try:
        is_terminal = os.isatty(sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):  # closed, or no file at all
        return False
    return is_terminal and text.count("\n") >= shutil.get_terminal_size().lines


def _encodable(text: str, stream: TextIO, format: str = "table") -> str:
    """`text` with what the encoding of `stream` lacks in the way of `format`."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        if format in _JSON:
            return escaped_in_json(text, lacking=encoding)
        if format == "html":
            return text.encode(encoding, "xmlcharrefreplace").decode(encoding)
        return "".join(map(_alike, text.translate(_ALIKE))).encode(encoding, "replace").decode(encoding)
    return text


def _alike(character: str) -> str:
    """`character`, or the letters that it is made of, without their accents."""
    if character.isascii():
        return character
    import unicodedata

    return unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode() or character

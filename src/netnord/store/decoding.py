"""Bytes as a typed facts file, or one line that says where they are not one."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from netnord.errors import FactsFileError, NotJsonError
from netnord.store.contents import FactsFile

_HALF_A_PAIR = re.compile(rb"\\ud[89ab]..(?!\\ud[c-f])|(?<!\\ud[89ab]..)\\ud[c-f]", re.IGNORECASE)
_TOO_DEEP = "nested too deeply; a facts file needs six levels"
FROM_VERSION_1 = (
    "expected 2, got 1: in each fact, write the `sentence` of `locator` in its place, and its `quote` "
    "only if it differs from `printed`; write each formula as an expression, such as 'a / b'; then 2 here"
)
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"  # some editors begin a UTF-8 file with it; JSON does not know it


def decoded(data: bytes) -> FactsFile:
    """`data` as a facts file, its types checked, its references not yet.

    Raises `NotJsonError`, or `FactsFileError` that says for the first part of a wrong type where it is, as in
    ``$.facts[3].printed``, what was expected and what came.
    """
    try:
        return msgspec.json.decode(data.removeprefix(_BYTE_ORDER_MARK), type=FactsFile)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as failure:
        first = str(failure)
    from netnord.store.faults import faults, path_of

    plain = plain_objects(data)
    if is_of_version_1(plain):
        raise FactsFileError(f"$.schema_version: {FROM_VERSION_1}")
    for fault in faults(plain, msgspec.inspect.type_info(FactsFile)):
        raise FactsFileError(f"{path_of(fault.place)}: {fault.message}")
    # Plain objects keep the last of two fields with one name, so it was the first that is wrong.
    place = first.rpartition(" - at `")[2].rstrip("`")
    raise FactsFileError(f"{place}: expected each field once, got two of one name, of which one is wrong")


def is_of_version_1(plain: Any) -> bool:
    """Whether a facts file, as plain objects, is of the form before this one."""
    return isinstance(plain, dict) and plain.get("schema_version") == 1


def text_of(data: bytes) -> str:
    """`data` as text. Raises `NotJsonError`: not UTF-8, from which byte and line on."""
    data = data.removeprefix(_BYTE_ORDER_MARK)
    try:
        return data.decode()
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        message = f"byte {wrong.start} (line {line}): expected UTF-8, got the byte 0x{data[wrong.start]:02x}"
        raise NotJsonError(message, line) from None


def plain_objects(data: bytes) -> Any:
    """What `data` says as JSON. Raises `NotJsonError`: not UTF-8, or not JSON, from which line and column on.

    A number beyond all ranges becomes `faults.OUT_OF_RANGE`.
    """
    text_of(data)
    data = data.removeprefix(_BYTE_ORDER_MARK)
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError) as failure:
        first = failure
    if not data.strip():
        raise NotJsonError("expected JSON, got an empty file", 1)
    import json

    # Whatever the fast decoder stumbled over first: this one knows lines and columns, and takes any number.
    try:
        plain = json.loads(data, parse_float=_number, parse_int=_number)
    except json.JSONDecodeError as wrong:
        what = f"{wrong.msg[:1].lower()}{wrong.msg[1:]}"
        message = f"line {wrong.lineno}, column {wrong.colno}: not JSON: {what}"
        raise NotJsonError(message, wrong.lineno) from None
    except RecursionError:
        raise NotJsonError(_TOO_DEEP, 1) from None
    if not isinstance(first, msgspec.ValidationError):
        raise _malformed(data, str(first))
    # A number out of range came first; what is malformed further on would have been told otherwise.
    try:
        msgspec.json.encode(plain, enc_hook=lambda _: None)
    except UnicodeEncodeError:
        half = _HALF_A_PAIR.search(data)
        raise _malformed(data, f"unpaired surrogate (byte {half.start() if half else 0})") from None
    return plain


def _number(written: str) -> int | float | object:
    from math import isfinite

    from netnord.store.faults import OUT_OF_RANGE

    value = float(written)
    if not isfinite(value):
        return OUT_OF_RANGE
    return value if {".", "e", "E"} & set(written) else int(written)


def _malformed(data: bytes, failure: str) -> NotJsonError:
    """What the fast decoder alone refuses: NaN, or half of a surrogate pair."""
    what, _, byte = failure.removeprefix("JSON is malformed: ").rstrip(")").partition(" (byte ")
    if not byte.isdecimal():
        return NotJsonError(f"not JSON: {what}", 1)
    before = data[: int(byte)]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode(errors="replace")) + 1
    return NotJsonError(f"line {line}, column {column}: not JSON: {what}", line)

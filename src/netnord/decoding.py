"""Bytes as a typed facts file, or one line that says where they are not one."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from netnord.errors import FactsFileError
from netnord.model import FactsFile

_TOO_DEEP = "nested too deeply; a facts file needs six levels"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"  # some editors begin a UTF-8 file with it; JSON does not know it


def decoded(data: bytes) -> FactsFile:
    """`data` as a facts file, its types checked, its references not yet.

    Raises `FactsFileError`: not UTF-8 (which byte, which line), not JSON (which line and column), or, with
    the place as in ``$.facts[3].printed``, what was expected and what came.
    """
    data = data.removeprefix(_BYTE_ORDER_MARK)
    try:
        return msgspec.json.decode(data, type=FactsFile)
    except RecursionError:
        raise FactsFileError(_TOO_DEEP) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as failure:
        raise FactsFileError(_explanation(data, failure)) from None


def _explanation(data: bytes, failure: Exception) -> str:
    """What is wrong with `data`, the most basic thing first, whatever the decoder met first."""
    try:
        data.decode()
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        return f"byte {wrong.start} (line {line}): expected UTF-8, got the byte 0x{data[wrong.start]:02x}"
    try:
        plain = msgspec.json.decode(data)
    except RecursionError:
        return _TOO_DEEP
    except msgspec.ValidationError:
        return _reworded(str(failure), None)  # a number beyond all ranges, found by the typed reading too
    except msgspec.DecodeError as wrong:
        return _not_json(data, str(wrong))
    return _reworded(str(failure), plain)


def _not_json(data: bytes, failure: str) -> str:
    """Where `data` stops being JSON, `failure` being what the fast decoder made of it."""
    if not data.strip():
        return "expected JSON, got an empty file"
    import json

    try:
        json.loads(data)  # its errors know lines and columns
    except json.JSONDecodeError as wrong:
        return f"line {wrong.lineno}, column {wrong.colno}: not JSON: {wrong.msg[:1].lower()}{wrong.msg[1:]}"
    except RecursionError:
        return _TOO_DEEP
    except ValueError:  # an integer of over 4,300 digits
        pass
    return f"not JSON: {failure.removeprefix('JSON is malformed: ')}"  # NaN, half of a surrogate pair


def _reworded(message: str, plain: Any) -> str:
    """The decoder's message as ``path: expected …, got …``; `plain` is the file as plain objects."""
    from netnord.field_types import described, known_fields, known_values

    complaint, _, path = message.partition(" - at `")
    path = path.rstrip("`") or "$"
    complaint = complaint.replace("`", "")
    if complaint.endswith("out of range"):
        return f"{path}: expected a number of ordinary size, got one that is out of range"
    if missing := re.fullmatch(r"Object missing required field (.+)", complaint):
        return f"{path}: expected the field {missing[1]!r}, got an object without it"
    if unknown := re.fullmatch(r"Object contains unknown field (.+)", complaint):
        known = ", ".join(known_fields(path))
        return f"{path}: expected only the fields {known}, got {unknown[1]!r}"
    got = _shown(_at(plain, path))
    if complaint.startswith("Invalid "):
        return f"{path}: expected {' or '.join(known_values(path))}, got {got}"
    if " matching regex " in complaint:
        return f"{path}: expected {described(path)}, got {got}"
    expected = complaint[:1].lower() + complaint[1:]
    return f"{path}: {expected}" if ", got " in expected else f"{path}: {expected}, got {got}"


def _at(plain: Any, path: str) -> Any:
    """The part of `plain` at `path`, or all of it as far as the path leads."""
    from netnord.field_types import steps

    for field, index in steps(path):
        try:
            plain = plain[field] if field else plain[int(index)]
        except (KeyError, IndexError, TypeError):
            break
    return plain


def _shown(value: Any) -> str:
    """`value` as JSON, short enough for a message of one line."""
    written = msgspec.json.encode(value).decode()
    return written if len(written) <= 60 else written[:57] + "…"

"""What the types of a facts file allow at a place such as ``$.facts[3].kind``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import inspect

from netnord.model import FactsFile

if TYPE_CHECKING:
    from collections.abc import Iterator

_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")


def steps(path: str) -> list[tuple[str, str]]:
    """`path` as (field, "") and ("", index), one after the other."""
    return [(match[1] or "", match[2] or "") for match in _STEP.finditer(path)]


def known_fields(path: str) -> list[str]:
    """The names of all fields that an object at `path` may have."""
    structs = [each for each in _types_at(path) if isinstance(each, inspect.StructType)]
    names = [field.encode_name for struct in structs for field in struct.fields]
    return list(dict.fromkeys(names))


def known_values(path: str) -> list[str]:
    """The values that may stand at `path`, where only certain words may."""
    found = list(_types_at(path))
    words = [str(member.value) for each in found if isinstance(each, inspect.EnumType) for member in each.cls]
    if words:
        return words
    parent, _, _ = path.rpartition(".")  # the tag that tells one kind of object from another is no field
    return [str(each.tag) for each in _types_at(parent) if isinstance(each, inspect.StructType)]


def described(path: str) -> str:
    """The description of the text that is to stand at `path`."""
    for each in _types_at(path):
        if isinstance(each, inspect.Metadata) and isinstance(each.type, inspect.StrType):
            return str((each.extra_json_schema or {}).get("description", "a text of another form"))
    return "a text of another form"


def _types_at(path: str) -> Iterator[inspect.Type]:
    types = list(_alternatives(inspect.type_info(FactsFile)))
    for name, _ in steps(path):
        inner: list[inspect.Type] = []
        for each in types:
            if name and isinstance(each, inspect.StructType):
                inner += [field.type for field in each.fields if field.encode_name == name]
            elif not name and isinstance(each, inspect.ListType):
                inner.append(each.item_type)
        types = [alternative for each in inner for alternative in _alternatives(each)]
    yield from types


def _alternatives(type_: inspect.Type) -> Iterator[inspect.Type]:
    """`type_` and all that it wraps or unites."""
    yield type_
    if isinstance(type_, inspect.Metadata):
        yield from _alternatives(type_.type)
    elif isinstance(type_, inspect.UnionType):
        for each in type_.types:
            yield from _alternatives(each)

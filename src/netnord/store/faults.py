"""All that the types of a facts file refuse in a file of plain objects, not only the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from msgspec import inspect

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = tuple[str | int, ...]
"""The fields and indices that lead from the whole file to one part of it."""

_LONGEST_SHOWN = 60  # characters
_KINDS = {
    dict: "object",
    list: "array",
    str: "str",
    int: "int",
    float: "float",
    bool: "bool",
    type(None): "null",
}
"""What the kinds of JSON values are called, as msgspec does."""
_KINDS_OF_TYPES: dict[type[inspect.Type], str] = {
    inspect.StructType: "object",
    inspect.DictType: "object",
    inspect.ListType: "array",
    inspect.StrType: "str",
    inspect.EnumType: "str",
    inspect.IntType: "int",
    inspect.FloatType: "float",
    inspect.BoolType: "bool",
    inspect.NoneType: "null",
    inspect.AnyType: "anything",
}
"""The kind that each type wants."""

OUT_OF_RANGE = object()
"""Stands where a number is too great for a computer's."""


class Fault(NamedTuple):
    """A part of a file that is not what its type wants."""

    place: Place
    """Of what is wrong; of what should have it, if something is missing."""
    message: str
    """What was expected and what came."""
    field: str | None = None
    """The field of the object at `place` that no such object has."""


def path_of(place: Place) -> str:
    """`place` as in ``$.facts[3].printed``."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place)


def faults(value: Any, type_: inspect.Type, place: Place = ()) -> Iterator[Fault]:
    """What `type_` refuses in `value`, which lies at `place`; in the order of the file."""
    if value is OUT_OF_RANGE:
        yield Fault(place, "expected a number of ordinary size, got one that is out of range")
        return
    if isinstance(type_, inspect.AnyType):
        inner = (
            value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        )
        for step, each in inner:
            yield from faults(each, type_, (*place, step))
        return
    alternatives = list(_alternatives(type_))
    fitting = [each for each, _ in alternatives if _is_kind(value, each)]
    if not fitting:
        expected = " | ".join(dict.fromkeys(_kind(each) for each, _ in alternatives))
        yield Fault(place, f"expected {expected}, got {_KINDS[type(value)]}")
    elif isinstance(value, dict):
        yield from _object_faults(value, fitting, place)
    elif isinstance(value, list):
        yield from _array_faults(value, fitting[0], place)
    else:
        description = next((text for each, text in alternatives if each is fitting[0]), "")
        message = _refusal(value, fitting[0], description)
        if message:
            yield Fault(place, f"{message}, got {_shown(value)}")


def _object_faults(value: dict[str, Any], types: list[inspect.Type], place: Place) -> Iterator[Fault]:
    structs = [each for each in types if isinstance(each, inspect.StructType)]
    if not structs:  # an object of any kind
        yield from faults(value, inspect.AnyType(), place)
        return
    struct, tag_field = structs[0], structs[0].tag_field
    if tag_field is not None:
        if tag_field not in value:
            yield _missing(place, tag_field)
            return
        tag = value[tag_field]
        tagged = {each.tag: each for each in structs}
        if not isinstance(tag, str):
            yield from faults(tag, inspect.StrType(), (*place, tag_field))
            return
        if tag not in tagged:
            known = " or ".join(map(str, tagged))
            yield Fault((*place, tag_field), f"expected {known}, got {_shown(tag)}")
            return
        struct = tagged[tag]
    fields = {field.encode_name: field for field in struct.fields}
    for name, inner in value.items():
        if name in fields:
            yield from faults(inner, fields[name].type, (*place, name))
        elif name != tag_field and struct.forbid_unknown_fields:
            yield Fault(place, f"expected only the fields {', '.join(fields)}, got {name!r}", name)
    for name, field in fields.items():
        if field.required and name not in value:
            yield _missing(place, name)


def _missing(place: Place, field: str) -> Fault:
    return Fault(place, f"expected the field {field!r}, got an object without it")


def _array_faults(value: list[Any], type_: inspect.Type, place: Place) -> Iterator[Fault]:
    assert isinstance(type_, inspect.ListType)
    if type_.min_length is not None and len(value) < type_.min_length:
        yield Fault(place, f"expected array of length >= {type_.min_length}, got {_shown(value)}")
    struct = type_.item_type if isinstance(type_.item_type, inspect.StructType) else None
    for index, item in enumerate(value):
        if struct is None or not _is_sound(item, struct):
            yield from faults(item, type_.item_type, (*place, index))


def _is_sound(item: Any, struct: inspect.StructType) -> bool:
    """Whether `item` converts as it is, which is much faster to see than what might be wrong with it."""
    try:
        msgspec.convert(item, struct.cls)
    except msgspec.ValidationError:
        return False
    return True


def _refusal(value: Any, type_: inspect.Type, description: str) -> str:
    """What a text, a number or one of several words should be, if `value` is not that; else nothing."""
    if isinstance(type_, inspect.EnumType):
        words = [member.value for member in type_.cls]
        return "" if value in words else f"expected {' or '.join(words)}"
    if isinstance(type_, inspect.StrType):
        if type_.min_length is not None and len(value) < type_.min_length:
            return f"expected str of length >= {type_.min_length}"
        if type_.max_length is not None and len(value) > type_.max_length:
            return f"expected str of length <= {type_.max_length}"
        if type_.pattern is not None:
            import re

            return "" if re.search(type_.pattern, value) else f"expected {description or 'another form'}"
    if (
        isinstance(type_, inspect.IntType | inspect.FloatType)
        and type_.gt is not None
        and type_.lt is not None
        and not type_.gt < value < type_.lt
    ):
        return f"expected a number between {type_.gt:.0e} and {type_.lt:.0e}"
    if isinstance(type_, inspect.IntType):
        if type_.ge is not None and value < type_.ge:
            return f"expected int >= {type_.ge}"
        if type_.le is not None and value > type_.le:
            return f"expected int <= {type_.le}"
    return ""


def _is_kind(value: Any, type_: inspect.Type) -> bool:
    kinds = {_KINDS[type(value)]} | ({"float"} if type(value) is int else set())
    return isinstance(type_, inspect.AnyType) or _kind(type_) in kinds


def _kind(type_: inspect.Type) -> str:
    return _KINDS_OF_TYPES[type(type_)]


def _alternatives(type_: inspect.Type, description: str = "") -> Iterator[tuple[inspect.Type, str]]:
    """What `type_` wraps or unites, each with its description."""
    if isinstance(type_, inspect.Metadata):
        own = (type_.extra_json_schema or {}).get("description", description)
        yield from _alternatives(type_.type, str(own))
    elif isinstance(type_, inspect.UnionType):
        for each in type_.types:
            yield from _alternatives(each, description)
    else:
        yield type_, description


def _shown(value: Any) -> str:
    """`value` as JSON, short enough for a message of one line."""
    written = msgspec.json.encode(value).decode()
    return written if len(written) <= _LONGEST_SHOWN else written[: _LONGEST_SHOWN - 3] + "…"

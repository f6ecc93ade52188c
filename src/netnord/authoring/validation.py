"""Is a facts file sound? Every problem at once: types, references, figures that their print contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

import msgspec

from netnord.authoring.soundness import doubts, errors
from netnord.errors import NotJsonError
from netnord.store.audit_rules import AuditRule
from netnord.store.contents import FactsFile, Topic
from netnord.store.csl import SOURCES, CitedFactsFile
from netnord.store.decoding import plain_objects, text_of
from netnord.store.faults import Fault, Place, faults, path_of
from netnord.store.json_lines import lines_of
from netnord.store.model import Concept, Derived, Fact, NameList
from netnord.store.references import problems
from netnord.store.repeated_fields import repeated_fields

_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_ITEM = re.compile(r"\$\.([a-z]+)\[(\d+)\]")
_UNKNOWN = re.compile(r"expected a known .*?, got '([^']*)'")

_ITEMS: dict[str, Any] = {
    "sources": dict[str, Any],
    "concepts": Concept,
    "facts": Fact,
    "names": NameList,
    "derived": Derived,
    "audit": AuditRule,
    "topics": Topic,
}
"""The lists of a facts file and what they hold."""


class Severity(str, Enum):
    """How bad a finding is."""

    ERROR = "error"
    """The file is not sound."""
    WARNING = "warning"
    """It is, but does not do what its writer may think."""


class Defect(msgspec.Struct, frozen=True):
    """Something in a facts file that its writer should mend."""

    line: int
    """From 1."""
    path: str
    """Where, as in ``$.facts[3].printed``."""
    severity: Severity
    message: str
    """What was expected and what came."""


class _Unplaced(NamedTuple):
    """A finding whose line is still to be looked up."""

    place: Place
    path: str
    severity: Severity
    message: str


def validate(data: bytes) -> list[Defect]:
    """All that is wrong or doubtful in the facts file `data`, line by line. Raises nothing."""
    try:
        found = list(_findings(data))
    except NotJsonError as failure:
        return [Defect(failure.line, "$", Severity.ERROR, str(failure))]
    if not found:
        return []
    lines = lines_of(text_of(data), (each.place for each in found))
    placed = [Defect(lines[each.place], each.path, each.severity, each.message) for each in found]
    return sorted(placed, key=lambda finding: finding.line)


def _findings(data: bytes) -> Iterator[_Unplaced]:
    try:
        file = msgspec.json.decode(text_of(data), type=FactsFile)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        plain = plain_objects(data)
        yield from _repetitions(data)
        yield from _findings_in_part(plain)
        return
    yield from _repetitions(data)
    yield from map(_of_fault, faults(file.sources, _type_info(SOURCES), ("sources",)))
    yield from _of_sense(file)


def _repetitions(data: bytes) -> Iterator[_Unplaced]:
    for place in repeated_fields(text_of(data)):
        message = f"expected the field {place[-1]!r} once, got it again"
        yield _Unplaced(place, path_of(place[:-1]), Severity.ERROR, message)


def _findings_in_part(plain: Any) -> Iterator[_Unplaced]:
    """Those in a file whose types are wrong: each fault, and what is to be said of the rest."""
    found = list(faults(plain, _type_info(CitedFactsFile)))
    yield from map(_of_fault, found)
    if isinstance(plain, dict) and all(isinstance(plain.get(key, []), list) for key in _ITEMS):
        yield from _of_rest(plain)


def _of_rest(plain: dict[str, Any]) -> Iterator[_Unplaced]:
    """What makes no sense in the items whose types are right; they keep their places."""
    places: dict[str, list[int]] = {}
    kept: dict[str, list[Any]] = {}
    left_out: set[str] = set()
    for key, type_ in _ITEMS.items():
        places[key], kept[key] = [], []
        for index, item in enumerate(plain.get(key, [])):
            try:
                kept[key].append(msgspec.convert(item, type_))
                places[key].append(index)
            except msgspec.ValidationError:
                if isinstance(item, dict) and isinstance(item.get("id"), str):
                    left_out.add(item["id"])

    def in_whole_file(text: str) -> str:
        return _ITEM.sub(lambda match: f"$.{match[1]}[{places[match[1]][int(match[2])]}]", text)

    rest = FactsFile(
        schema_version=1,
        sources=kept["sources"],
        facts=kept["facts"],
        concepts=kept["concepts"],
        names=kept["names"],
        derived=kept["derived"],
        audit=kept["audit"],
        topics=kept["topics"],
    )
    for each in _of_sense(rest):
        unknown = _UNKNOWN.match(each.message)
        if unknown is None or unknown[1] not in left_out:
            path = in_whole_file(each.path)
            yield _Unplaced(_place(path), path, each.severity, in_whole_file(each.message))


def _of_fault(fault: Fault) -> _Unplaced:
    place = fault.place if fault.field is None else (*fault.place, fault.field)
    return _Unplaced(place, path_of(fault.place), Severity.ERROR, fault.message)


def _of_sense(file: FactsFile) -> Iterable[_Unplaced]:
    for severity, found in (
        (Severity.ERROR, problems(file)),
        (Severity.ERROR, errors(file)),
        (Severity.WARNING, doubts(file)),
    ):
        for problem in found:
            yield _Unplaced(_place(problem.path), problem.path, severity, problem.message)


@cache
def _type_info(type_: Any) -> msgspec.inspect.Type:
    return msgspec.inspect.type_info(type_)


def _place(path: str) -> Place:
    return tuple(int(match[2]) if match[2] else match[1] for match in _STEP.finditer(path))

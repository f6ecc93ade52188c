"""Is a facts file sound? Every problem at once: types, references, figures that their print contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from netnord.authoring.soundness import doubts, errors
from netnord.errors import NotJsonError
from netnord.store.audit_rules import AuditRule
from netnord.store.contents import FactsFile, Topic
from netnord.store.csl import SOURCES, CitedFactsFile
from netnord.store.decoding import FROM_VERSION_1, is_of_version_1, plain_objects, text_of
from netnord.store.faults import Fault, Place, faults, path_of
from netnord.store.json_lines import lines_of
from netnord.store.left_out import completed
from netnord.store.model import Concept, Derived, Fact, NameList
from netnord.store.references import problems, wrong_ids
from netnord.store.repeated_fields import repeated_fields
from netnord.store.texts import SourceTexts

_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_ITEM = re.compile(r"\$\.([a-z]+)\[(\d+)\]")
_UNKNOWN = re.compile(r"expected a known .*?, got '([^']*)'")

_HERE = Path("facts.json")
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


def validate(data: bytes, path: Path = _HERE) -> list[Defect]:
    """All that is wrong or doubtful in the facts file `data`, line by line. Raises nothing.

    `path` is where the file is; texts of sources are found from its folder.
    """
    try:
        found = list(_findings(data, path))
    except NotJsonError as failure:
        return [Defect(failure.line, "$", Severity.ERROR, str(failure))]
    if not found:
        return []
    lines = lines_of(text_of(data), (each.place for each in found))
    placed = [Defect(lines[each.place], each.path, each.severity, each.message) for each in found]
    return sorted(placed, key=lambda finding: finding.line)


def _findings(data: bytes, path: Path) -> Iterator[_Unplaced]:
    try:
        file = msgspec.json.decode(text_of(data), type=FactsFile)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        plain = plain_objects(data)
        if is_of_version_1(plain):
            yield _Unplaced(("schema_version",), "$.schema_version", Severity.ERROR, FROM_VERSION_1)
            return
        yield from _repetitions(data)
        yield from _findings_in_part(plain, path)
        return
    yield from _repetitions(data)
    yield from map(_of_fault, faults(file.sources, _type_info(SOURCES), ("sources",)))
    yield from _of_sense(file, path)


def _repetitions(data: bytes) -> Iterator[_Unplaced]:
    for place in repeated_fields(text_of(data)):
        message = f"expected the field {place[-1]!r} once, got it again"
        yield _Unplaced(place, path_of(place[:-1]), Severity.ERROR, message)


def _findings_in_part(plain: Any, path: Path) -> Iterator[_Unplaced]:
    """Those in a file whose types are wrong: each fault, and what is to be said of the rest."""
    found = list(faults(plain, _type_info(CitedFactsFile)))
    yield from map(_of_fault, found)
    if isinstance(plain, dict) and all(isinstance(plain.get(key, []), list) for key in _ITEMS):
        yield from _of_rest(plain, path)


def _of_rest(plain: dict[str, Any], path: Path) -> Iterator[_Unplaced]:
    """What makes no sense in the items whose types are right; they keep their places."""
    places: dict[str, list[int]] = {}
    kept: dict[str, Any] = {}
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

    text = plain.get("text")
    rest = FactsFile(2, **kept, text=text if isinstance(text, str) else None)
    for each in _of_sense(rest, path, is_whole=False):
        unknown = _UNKNOWN.match(each.message)
        if unknown is None or unknown[1] not in left_out:
            where = in_whole_file(each.path)
            yield _Unplaced(_place(where), where, each.severity, in_whole_file(each.message))


def _of_fault(fault: Fault) -> _Unplaced:
    place = fault.place if fault.field is None else (*fault.place, fault.field)
    return _Unplaced(place, path_of(fault.place), Severity.ERROR, fault.message)


def _of_sense(file: FactsFile, path: Path, *, is_whole: bool = True) -> Iterable[_Unplaced]:
    texts = SourceTexts(file, path)
    incomplete = list(completed(file, texts.of))
    for problem in (*wrong_ids(file), *incomplete):
        yield _Unplaced(_place(problem.path), problem.path, Severity.ERROR, problem.message)
    if incomplete:
        return
    for severity, found in (
        (Severity.ERROR, problems(file)),
        (Severity.ERROR, errors(file, texts)),
        (Severity.WARNING, doubts(file, is_whole=is_whole)),
    ):
        for problem in found:
            yield _Unplaced(_place(problem.path), problem.path, severity, problem.message)


@cache
def _type_info(type_: Any) -> msgspec.inspect.Type:
    return msgspec.inspect.type_info(type_)


def _place(path: str) -> Place:
    return tuple(int(match[2]) if match[2] else match[1] for match in _STEP.finditer(path))

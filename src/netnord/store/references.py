"""Whether the ids of a facts file are there once, lead to the right kind of thing, and never in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netnord.nearest import nearest
from netnord.store.audit_rules import AuditRule, NamesRule
from netnord.store.contents import FactsFile
from netnord.store.model import Base, Fact
from netnord.store.operations import inputs_of
from netnord.terms import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SHARES = {("whole", "parts"), ("grim", "share"), ("same", "share")}
_COUNTS = {("grim", "bases"), ("same", "base"), ("same", "count"), ("names", "count")}


class Problem(NamedTuple):
    """Something in a facts file that its types allow and that cannot be."""

    path: str
    """Where, as in ``$.facts[3].source``."""
    message: str
    """What was expected and what came."""


class _Known(NamedTuple):
    """What an id may refer to."""

    sources: set[str]
    concepts: set[str]
    lists: set[str]
    units: dict[str, str]
    """Of each fact and derived figure."""


def wrong_ids(file: FactsFile) -> Iterator[Problem]:
    """What is wrong with the sources of `file`, and which ids are there twice."""
    yield from _sources(file)
    yield from _repeated(file)


def problems(file: FactsFile) -> Iterator[Problem]:
    """All that is not sound in a complete `file` whose ids are: circles last."""
    known = _Known(
        {source["id"] for source in file.sources if isinstance(source.get("id"), str)},
        {concept.id for concept in file.concepts},
        {names.id for names in file.names},
        {each.id: each.unit for figures in (file.facts, file.derived) for each in figures},
    )
    yield from _facts(file, known)
    yield from _names(file, known)
    yield from _derived(file, known)
    yield from _audit(file, known)
    yield from _circles(
        {fact.id: [fact.part_of] for fact in file.facts if fact.part_of is not None},
        {
            fact.id: f"$.facts[{index}].part_of"
            for index, fact in enumerate(file.facts)
            if fact.part_of is not None
        },
    )
    yield from _circles(
        {derived.id: inputs_of(derived.formula) for derived in file.derived},
        {derived.id: f"$.derived[{index}].formula" for index, derived in enumerate(file.derived)},
    )


def _sources(file: FactsFile) -> Iterator[Problem]:
    for index, source in enumerate(file.sources):
        if "id" not in source:
            yield Problem(f"$.sources[{index}]", "expected the field 'id', got an object without it")
        elif not isinstance(source["id"], str):
            kind = type(source["id"]).__name__
            yield Problem(f"$.sources[{index}].id", f"expected str, got {kind}")
        if not isinstance(text := source.get("text", ""), str):
            yield Problem(f"$.sources[{index}].text", f"expected str, got {type(text).__name__}")
    if file.text is not None and len(file.sources) != 1:
        message = f"expected one source, whose text it is, got {len(file.sources)}; give each its `text`"
        yield Problem("$.text", message)


def _repeated(file: FactsFile) -> Iterator[Problem]:
    yield from _repeated_ids(
        {
            "facts": [fact.id for fact in file.facts],
            "names": [names.id for names in file.names],
            "derived": [derived.id for derived in file.derived],
        }
    )
    yield from _repeated_ids({"concepts": [each.id for each in file.concepts]})
    yield from _repeated_ids({"topics": [each.id for each in file.topics]})
    yield from _repeated_ids({"sources": [str(each.get("id")) for each in file.sources if "id" in each]})


def _repeated_ids(ids: dict[str, list[str]]) -> Iterator[Problem]:
    if len(set().union(*ids.values())) == sum(map(len, ids.values())):
        return
    first: dict[str, str] = {}
    for key, things in ids.items():
        for index, each in enumerate(things):
            path = f"$.{key}[{index}].id"
            if each in first:
                yield Problem(path, f"expected an id of its own, got {each!r}, which {first[each]} has too")
            first.setdefault(each, path)


def _facts(file: FactsFile, known: _Known) -> Iterator[Problem]:
    sources, concepts = known.sources, known.concepts
    for index, fact in enumerate(file.facts):
        if fact.source not in sources:
            yield _unknown(f"$.facts[{index}].source", "source", fact.source, sources)
        if fact.base is not None:
            yield from _base(f"$.facts[{index}].base", fact, fact.base, known)
        if fact.part_of is not None:
            yield from _counts(f"$.facts[{index}].part_of", fact.part_of, known)
        # A generator for each list of each fact would take longer than all the rest.
        if not concepts.issuperset(fact.about):
            yield from _unknown_concepts(f"$.facts[{index}].about", fact.about, known)
        if not concepts.issuperset(fact.scope.places):
            yield from _unknown_concepts(f"$.facts[{index}].scope.places", fact.scope.places, known)


def _base(path: str, fact: Fact, base: Base, known: _Known) -> Iterator[Problem]:
    if fact.kind is not Kind.SHARE:
        yield Problem(path, f"expected the base of a share, got one of a {fact.kind.value}")
    for index, reading in enumerate(base.readings):
        if reading.of is not None and reading.of not in known.units:
            yield _unknown(f"{path}.readings[{index}].of", "id", reading.of, known.units)
    yield from _unknown_concepts(f"{path}.concepts", base.concepts, known)


def _names(file: FactsFile, known: _Known) -> Iterator[Problem]:
    for index, names in enumerate(file.names):
        if names.source not in known.sources:
            yield _unknown(f"$.names[{index}].source", "source", names.source, known.sources)
        if names.count is not None:
            yield from _counts(f"$.names[{index}].count", names.count, known)
        if names.unit is not None and names.unit not in known.concepts:
            yield _unknown(f"$.names[{index}].unit", "concept", names.unit, known.concepts)
        yield from _unknown_concepts(f"$.names[{index}].about", names.about, known)


def _derived(file: FactsFile, known: _Known) -> Iterator[Problem]:
    for index, derived in enumerate(file.derived):
        yield from _unknown_concepts(f"$.derived[{index}].about", derived.about, known)


def _audit(file: FactsFile, known: _Known) -> Iterator[Problem]:
    for index, rule in enumerate(file.audit):
        if isinstance(rule, NamesRule) and rule.names not in known.lists:
            yield _unknown(f"$.audit[{index}].names", "list of names", rule.names, known.lists)
        yield from _inputs(f"$.audit[{index}]", rule, known)


def _inputs(path: str, rule: AuditRule, known: _Known) -> Iterator[Problem]:
    """What is wrong with the ids of figures that a rule names."""
    tag = str(rule.__struct_config__.tag)
    for field in rule.__struct_fields__:
        value = getattr(rule, field)
        for index, each in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(each, str) or (tag, field) == ("names", "names"):
                continue
            place = f"{path}.{field}[{index}]" if isinstance(value, list) else f"{path}.{field}"
            if (tag, field) in _SHARES and known.units.get(each, "percent") != "percent":
                yield Problem(
                    place, f"expected the id of a share, got {each!r}, whose unit is {known.units[each]}"
                )
            elif (tag, field) in _COUNTS:
                yield from _counts(place, each, known)
            elif each not in known.units:
                yield _unknown(place, "id", each, known.units)


def _counts(path: str, id: str, known: _Known) -> Iterator[Problem]:
    if id not in known.units:
        yield _unknown(path, "id", id, known.units)
    elif known.units[id] == "percent":
        yield Problem(path, f"expected the id of a count, got {id!r}, whose unit is percent")


def _unknown_concepts(path: str, used: list[str], known: _Known) -> Iterator[Problem]:
    for index, each in enumerate(used):
        if each not in known.concepts:
            yield _unknown(f"{path}[{index}]", "concept", each, known.concepts)


def _unknown(path: str, kind: str, id: str, known: Iterable[str]) -> Problem:
    near = nearest(id, known)
    return Problem(
        path, f"expected a known {kind}, got {id!r}" + (f"; did you mean {near!r}?" if near else "")
    )


def _circles(inputs: dict[str, list[str]], places: dict[str, str]) -> Iterator[Problem]:
    """Each way that leads back to where it began; `places` says where in the file each id has its inputs."""
    done: set[str] = set()
    for start in inputs:
        # Depth first, by hand: chains may be longer than Python's stack.
        way: dict[str, None] = {}
        ahead = [iter([start])]
        while ahead:
            each = next(ahead[-1], None)
            if each is None:
                ahead.pop()
                if way:
                    done.add(way.popitem()[0])
            elif each in way:
                circle = list(way)[list(way).index(each) :]
                yield Problem(places[each], f"expected no circle, got {' → '.join([*circle, each])}")
                done.update(way)
                break
            elif each in inputs and each not in done:
                way[each] = None
                ahead.append(iter(inputs[each]))

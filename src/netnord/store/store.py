"""A facts file on disk, as a store of facts that can be relied on."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from netnord.errors import FactsFileError
from netnord.store.audit_rules import AuditRule
from netnord.store.contents import FactsFile, Topic
from netnord.store.decoding import decoded
from netnord.store.left_out import completed
from netnord.store.model import Concept, Derived, Fact, NameList, Phrase
from netnord.store.references import problems, wrong_ids
from netnord.store.texts import SourceTexts

_PACKAGE = Path(__file__).parents[1]
_LARGEST = 1 << 28  # bytes; some hundreds of thousands of facts
_BUNDLED_IN_WHEEL = _PACKAGE / "data" / "facts.json"
_BUNDLED_IN_CHECKOUT = _PACKAGE.parents[1] / "data" / "facts.json"


class FactStore:
    """A sound facts file: every id is there once, every reference leads somewhere."""

    def __init__(self, file: FactsFile, path: Path) -> None:
        """`file` as read from `path`. Raises `FactsFileError` for the first thing that is not sound."""
        self.paths = [path]
        """Of the facts files."""
        self.texts = SourceTexts(file, path)
        for problem in chain(wrong_ids(file), completed(file, self.texts.of), problems(file)):
            raise FactsFileError(f"facts file {path}: {problem.path}: {problem.message}")
        self.facts: dict[str, Fact] = {fact.id: fact for fact in file.facts}
        self.names: dict[str, NameList] = {names.id: names for names in file.names}
        self.derived: dict[str, Derived] = {derived.id: derived for derived in file.derived}
        self.concepts: dict[str, Concept] = {concept.id: concept for concept in file.concepts}
        self.sources: dict[str, dict[str, Any]] = {
            source["id"]: {name: value for name, value in source.items() if name != "text"}
            for source in file.sources
        }
        """In CSL-JSON terms."""
        self.audit: list[AuditRule] = file.audit
        self._declared_topics = file.topics

    @cached_property
    def topics(self) -> list[Topic]:
        """Those declared, then any other that occurs, in order of appearance, its id as its label."""
        topics = {topic.id: topic for topic in self._declared_topics}
        for each in self.ids():
            topic = each.partition(".")[0]
            if topic not in topics:
                topics[topic] = Topic(topic, Phrase(topic, topic))
        return list(topics.values())

    @property
    def name(self) -> str:
        """Of the facts file, or the names of all, for a message."""
        return " and ".join(map(str, self.paths))

    def take_in(self, other: FactStore) -> None:
        """Adds all of another store. Raises `FactsFileError` for an id that is in both."""
        own = {**self.facts, **self.derived, **self.names}
        for kind, mine, theirs in (
            ("figure", own, {**other.facts, **other.derived, **other.names}),
            ("source", self.sources, other.sources),
            ("concept", self.concepts, other.concepts),
        ):
            for id in theirs:
                if id in mine and (kind == "figure" or mine[id] != theirs[id]):
                    message = f"both have the {kind} {id!r}; rename one of them"
                    raise FactsFileError(f"facts files {self.name} and {other.name}: {message}")
        self.facts |= other.facts
        self.names |= other.names
        self.derived |= other.derived
        self.concepts |= other.concepts
        self.sources |= other.sources
        self.texts.take_in(other.texts)
        self.audit = [*self.audit, *other.audit]
        known = {topic.id for topic in self._declared_topics}
        self._declared_topics = [
            *self._declared_topics,
            *(topic for topic in other._declared_topics if topic.id not in known),
        ]
        self.paths = [*self.paths, *other.paths]

    def ids(self) -> list[str]:
        """Of all facts, derived figures and lists of names."""
        return [*self.facts, *self.derived, *self.names]


def bundled_path() -> Path:
    """The facts file that comes with netnord: inside an installed package, beside `src` in a checkout.

    Inside an archive (a zipapp) there is no such path, but `load` finds it all the same.
    """
    return _BUNDLED_IN_CHECKOUT if _BUNDLED_IN_CHECKOUT.is_file() else _BUNDLED_IN_WHEEL


def load(path: Path) -> FactStore:
    """The store in the facts file at `path`, which is only read.

    Raises `FactsFileError` if it cannot be read, is not UTF-8, not JSON, not of the right types, or not
    sound; the message says where in the file, what was expected and what came.
    """
    # Facts hold no cycles; looking for some while 100,000 of them are made takes longer than making them.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return FactStore(_read(path), path)
    finally:
        if collecting:
            gc.enable()


def load_all(paths: Iterable[Path]) -> FactStore:
    """The store in the facts files at `paths`, at least one, together.

    Raises `FactsFileError` as `load` does, and for an id that is in two of them.
    """
    first, *others = map(load, dict.fromkeys(paths))
    for other in others:
        first.take_in(other)
    return first


def bytes_of(path: Path, way: str = "") -> bytes:
    """What the facts file at `path` holds.

    Raises `FactsFileError` if it cannot be read, which advises to give another one, and by what `way`.
    """
    if path == _BUNDLED_IN_WHEEL and not path.is_file():  # in an archive
        from importlib.resources import files

        return files("netnord").joinpath("data", "facts.json").read_bytes()
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except FileNotFoundError:
        raise FactsFileError(f"facts file {path}: no such file; give another one{way}") from None
    except IsADirectoryError:
        raise FactsFileError(f"facts file {path}: is a folder; give a file in it{way}") from None
    except (OSError, ValueError) as failure:  # ValueError: a path with a null character
        reason = getattr(failure, "strerror", None) or str(failure)
        raise FactsFileError(f"facts file {path}: cannot be read: {reason.lower()}") from None
    if len(data) > _LARGEST:  # a device, most likely, that never ends
        raise FactsFileError(f"facts file {path}: over {_LARGEST >> 20} MiB; give several smaller files")
    return data


def _read(path: Path) -> FactsFile:
    data = bytes_of(path, " with --facts")
    try:
        return decoded(data)
    except FactsFileError as failure:
        raise FactsFileError(f"facts file {path}: {failure}") from None

"""A facts file from a text: every figure that is read becomes a fact, in the text's own words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from fractions import Fraction
from hashlib import sha256
from typing import Any

from msgspec import Struct

from netnord.authoring.bases import Wholes
from netnord.authoring.doubts import Doubt, Doubts
from netnord.authoring.labels import Labels
from netnord.authoring.listed_names import listed_names
from netnord.authoring.naming import NewIds, name_of_subject, topic_of
from netnord.authoring.part_and_whole import partition
from netnord.authoring.scopes import Scopes
from netnord.authoring.told import TextRead, Told
from netnord.authoring.units_meant import UnitsMeant
from netnord.quantities.printed import readings
from netnord.quantities.quantity import Dimension, Quantity
from netnord.store.model import LARGEST, LONGEST_PRINTED, BaseStatus
from netnord.store.source_text import SourceReading, SourceText, number
from netnord.terms import Hedge, Kind

_LONGEST_TITLE = 60  # characters
_MORE = 3  # words after a figure that may make it one by itself: "nearly double the"


class AlreadyHeld(Struct, frozen=True):
    """What a facts file has of a text."""

    facts: Mapping[int, str]
    """NewIds by the first character of the figure that each quotes."""
    ids: Collection[str]
    """All of the file."""
    topic: str
    """That of the new facts too."""
    source: str | None
    """What new facts must name as their source, if there are several."""


_NOTHING = AlreadyHeld({}, (), "", None)


class Extracted(Struct, frozen=True):
    """What a text gives to a facts file, as plain objects."""

    source: dict[str, Any]
    topic: dict[str, Any]
    facts: list[dict[str, Any]]
    names: list[dict[str, Any]]
    audit: list[dict[str, Any]]
    doubts: list[Doubt]

    def as_file(self, text: str | None) -> dict[str, Any]:
        """A whole facts file; `text` is where the text is, from the folder of the file."""
        file: dict[str, Any] = {"schema_version": 2}
        if text is not None:
            file["text"] = text
        file |= {"sources": [self.source], "topics": [self.topic], "facts": self.facts}
        return file | {name: part for name, part in (("names", self.names), ("audit", self.audit)) if part}


def extract(text: str, *, is_at_hand: bool = True, held: AlreadyHeld = _NOTHING) -> Extracted:
    """The figures of `text` as facts.

    If the facts file can name the text, as it `is_at_hand`, each fact has only what is not read there without
    help. What is `held` already is not said again.
    """
    return _Extraction(text, held, is_at_hand=is_at_hand).extracted()


class _Extraction:
    """The facts of one text, one after the other."""

    def __init__(self, text: str, held: AlreadyHeld, *, is_at_hand: bool) -> None:
        self._read = TextRead(text)
        self._source_text = SourceText(text)
        self._partition = partition(self._read)
        self._labels = Labels(self._read, self._partition.whole_of)
        self._units = UnitsMeant(self._read, self._partition.whole_of)
        self._wholes = Wholes(self._read, self._partition.whole_of)
        self._scopes = Scopes(self._read)
        self._topic = held.topic or topic_of(self._read)
        self._is_at_hand = is_at_hand
        self._held = held
        self._doubts = Doubts(self._read)
        ids = NewIds(self._topic, held.ids)
        self._ids: dict[int, str] = {}
        self._print: dict[int, str] = {}
        for told in self._read.told:
            if told.quantity.start in held.facts:
                self._ids[told.number] = held.facts[told.quantity.start]
            elif self._printed(told):
                self._ids[told.number] = ids.for_label(self._labels.of(told))
            else:
                self._doubts.add(told, "left out, as it is no figure by itself")
        self._for_names = ids.for_names

    def extracted(self) -> Extracted:
        told = [each for each in self._read.told if each.number in self._ids]
        new = [each for each in told if each.quantity.start not in self._held.facts]
        facts = [self._fact(each) for each in new]
        names = list(self._names(new))
        audit = [*self._sums({each.number for each in new}), *self._counts_of_names(names)]
        for unclear in self._partition.unclear:
            self._doubts.add(self._read.told[unclear], "part of which figure? None before it fits")
        return Extracted(self._source(), self._declared_topic(), facts, names, audit, self._doubts.in_order())

    def _fact(self, told: Told) -> dict[str, Any]:
        reading = self._source_text.reading(told.claim)
        fact: dict[str, Any] = {
            "id": self._ids[told.number],
            "label": self._labels.of(told),
            "printed": self._printed(told),
            "sentence": told.claim.sentence,
        }
        if self._held.source is not None:
            fact["source"] = self._held.source
        fact |= self._unit(told, reading)
        whole = self._partition.whole_of.get(told.number)
        if whole in self._ids and told.quantity.dimension is not Dimension.SHARE:
            fact["part_of"] = self._ids[whole]
        if told.quantity.dimension is Dimension.SHARE:
            fact |= self._base(told, reading)
        scope = self._scopes.of(told)
        if scope or reading.year is not None:
            fact["scope"] = scope
        return fact

    def _unit(self, told: Told, reading: SourceReading) -> dict[str, Any]:
        """The unit, where it is not the one that is read without help; with the value, where nothing is."""
        meant = self._units.of(told)
        unit = meant.name or self._labels.of(told)
        if meant.is_doubtful:
            self._doubts.add(told, f"of what unit? Taken for {unit}")
        if not self._is_at_hand:
            return {"value": _value_said(meant.quantity), "unit": unit}
        return {} if unit == reading.unit else {"unit": unit}

    def _base(self, told: Told, reading: SourceReading) -> dict[str, Any]:
        """What a share is a share of, where that is not read without help."""
        whole = self._wholes.of(told)
        if whole is None or not whole.label:
            if told.is_change:
                return {"base": None} if reading.whole else {}
            if not reading.whole:
                self._doubts.add(told, "a share of what? Give it a base")
            return {}
        counted = self._count_of(whole.counted_by)
        if whole.is_stated and counted is None and whole.label == reading.whole:
            return {}
        said = {"label": whole.label} | ({} if counted is None else {"of": counted})
        status = BaseStatus.STATED if whole.is_stated else BaseStatus.IMPLIED
        return {"base": {"status": status.value, "readings": [said]}}

    def _count_of(self, number: int | None) -> str | None:
        """The id of a figure that counts; none of one that turns out to be a share itself."""
        if (
            number is None
            or self._units.of(self._read.told[number]).quantity.dimension is not Dimension.COUNT
        ):
            return None
        return self._ids.get(number)

    def _printed(self, told: Told) -> str:
        """The figure with the words that bound it, or as many of the next ones as make it a figure by itself.

        Empty if no facts file can hold it.
        """
        if told.number not in self._print:
            self._print[told.number] = next(self._prints(told), "")
        return self._print[told.number]

    def _prints(self, told: Told) -> Iterator[str]:
        quantity, tokens = told.quantity, self._read.tokens
        meant = self._units.of(told).quantity
        value = Fraction(str(_value_said(meant)))
        ends = [
            tokens.ends[min(last, told.sentence[1]) - 1]
            for last in range(quantity.last, quantity.last + _MORE)
        ]
        spans = [(tokens.starts[quantity.first], end) for end in ends]
        if quantity.hedge is Hedge.EXACTLY:
            spans.insert(0, (quantity.start, quantity.end))
        for span in spans:
            printed = self._read.in_one_line(*span)
            said = readings(printed, Kind(meant.dimension.value), meant.unit.name)
            is_said = any(each.says(value) for each in said)
            if is_said and abs(value) < LARGEST and len(printed) <= LONGEST_PRINTED:
                yield printed

    def _names(self, told: list[Told]) -> Iterator[dict[str, Any]]:
        for each in told:
            found = listed_names(self._read, each)
            if found is not None:
                yield {
                    "id": self._for_names(self._ids[each.number]),
                    "label": self._labels.noun(each) or self._labels.of(each),
                    "names": found.names,
                    "complete": found.is_complete,
                    "sentence": each.claim.sentence,
                    "count": self._ids[each.number],
                } | ({} if self._held.source is None else {"source": self._held.source})

    def _sums(self, new: set[int]) -> Iterator[dict[str, Any]]:
        """The rules that sums hold, but for those that the file may have already."""
        for addition in self._partition.additions:
            parts = [self._ids[each] for each in addition.parts if each in self._ids]
            if len(parts) < len(addition.parts) or new.isdisjoint(addition.parts):
                continue
            if addition.total is None:
                yield {"type": "whole", "parts": parts, "exclusive": True, "exhaustive": True}
            elif addition.total in self._ids:
                yield {"type": "sum", "parts": parts, "total": self._ids[addition.total]}

    def _counts_of_names(self, names: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        for each in names:
            yield {"type": "names", "names": each["id"], "count": each["count"]}

    def _source(self) -> dict[str, Any]:
        digest = sha256(self._read.text.encode()).hexdigest()
        return {
            "id": self._topic,
            "type": "document",
            "title": self._title(),
            "language": self._read.language.value,
            "custom": {"sha256": digest},
        }

    def _declared_topic(self) -> dict[str, Any]:
        name = name_of_subject(self._read)
        return {"id": self._topic, "label": self._title() if name is None else self._read.written(name)}

    def _title(self) -> str:
        """The heading, or else what the text begins with."""
        first = self._read.written(self._read.sentences[0]) if self._read.sentences else ""
        if len(first) > _LONGEST_TITLE:
            first = first[:_LONGEST_TITLE].rpartition(" ")[0] or first[:_LONGEST_TITLE]
        return first.rstrip(" .,;:") or self._topic


def _value_said(quantity: Quantity) -> int | float:
    """The value as a facts file has it: money in its currency, all else in its own unit."""
    size = quantity.unit.size if quantity.dimension is Dimension.MONEY else 1  # a penny is part of a pound
    return number(quantity.value * size)

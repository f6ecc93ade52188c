"""A facts file to begin with, from the text of a new source: every figure that is read becomes a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from hashlib import sha256
from typing import Any

from netnord.mending import UNMENDED_TOPIC, to_mend
from netnord.model import BaseStatus, Hedge, Kind, Language
from netnord.prose.numbers import read_quantities
from netnord.prose.printed import readings
from netnord.prose.quantity import Measure, Quantity
from netnord.prose.sentences import sentences
from netnord.prose.surroundings import Reader, Surroundings, clauses, forms, language_of
from netnord.prose.text import Tokens, folded
from netnord.references import DERIVED_UNITS, FACT_UNITS, LARGEST, LONGEST_PRINTED

_KINDS = {
    Measure.COUNT: Kind.COUNT,
    Measure.PERCENT: Kind.SHARE,
    Measure.POINTS: Kind.COUNT,
    Measure.MONTHS: Kind.DURATION,
    Measure.RANK: Kind.RANK,
    Measure.TIMES: Kind.COUNT,
}
_UNITS = {Measure.PERCENT: "percent", Measure.MONTHS: "months", Measure.RANK: "rank"}
_STAND_INS = {
    Measure.POINTS: ("in_points", ["point", "points"]),
    Measure.TIMES: ("multiple", ["fois", "times"]),
    Measure.COUNT: ("figure", ["chiffres", "figures"]),
}
"""The concept that names the unit of a figure without a noun: its id and its words."""
_DECIMALS = 6  # of a value whose decimals never end, such as two thirds
_WORDS = 2  # that a text must have for its figure to be the same one


def extract(text: str, name: str) -> dict[str, Any]:
    """A facts file, as plain objects, with the figures of `text`, a source called `name`.

    It is sound but for the marks on what a person must write: ids, labels, the title.
    """
    return _Draft(text, name).facts_file()


class _Draft:
    """A facts file that grows from figure to figure."""

    def __init__(self, text: str, name: str) -> None:
        self._tokens = Tokens(text)
        self._language = language_of(self._tokens)
        self._reader = Reader(self._tokens, self._language)
        self._concepts: dict[str, dict[str, Any]] = {}
        self._facts: list[dict[str, Any]] = []
        self._ids: set[str] = set()
        self._used: set[tuple[object, ...]] = set()
        self._source = {
            "id": _slug(name.rpartition(".")[0] or name) or "source",
            "type": "document",
            "title": to_mend(name).in_language(self._language),
            "language": self._language.value,
            "custom": {"sha256": sha256(text.encode()).hexdigest()},
        }

    def facts_file(self) -> dict[str, Any]:
        for sentence, quantity, surroundings in self._figures():
            printed = self._printed(quantity)
            if printed is not None:
                self._facts.append(self._fact(sentence, printed, quantity, surroundings))
        return {
            "schema_version": 1,
            "sources": [self._source],
            "concepts": list(self._concepts.values()),
            "facts": self._facts,
        }

    def _figures(self) -> Iterator[tuple[int, Quantity, Surroundings]]:
        """Every quantity with the number of its sentence, from 1, and the words around it."""
        quantities = [each for each in read_quantities(self._tokens) if each.measure is not Measure.DATE]
        position = 0
        for number, (first, last, _) in enumerate(sentences(self._tokens), start=1):
            begin = position
            while position < len(quantities) and quantities[position].first < last:
                position += 1
            own = quantities[begin:position]
            for quantity, clause in zip(own, clauses(own, (first, last)), strict=True):
                yield number, quantity, self._reader.around(quantity, (first, last), clause)

    def _printed(self, quantity: Quantity) -> str | None:
        """The figure with the words that bound it, or with all that it was read from, if that says its value.

        ``None`` for what no facts file can hold, and for what is a figure only in its sentence.
        """
        tokens = self._tokens
        whole = (tokens.starts[quantity.first], tokens.ends[quantity.last - 1])
        spans = [whole] if quantity.hedge is not Hedge.EXACTLY else [(quantity.start, quantity.end), whole]
        value, hedge = Fraction(str(_number(quantity.value))), _hedge(quantity)
        for start, end in spans:
            printed = " ".join(tokens.text[start:end].split("\n"))
            if len(printed) <= LONGEST_PRINTED and abs(value) < LARGEST:
                for reading in readings(printed, _KINDS[quantity.measure]):
                    if reading.says(value) and reading.bounds(hedge, value):
                        return printed
        return None

    def _fact(
        self, sentence: int, printed: str, quantity: Quantity, surroundings: Surroundings
    ) -> dict[str, Any]:
        whole = [] if surroundings.whole is None else [self._concept(surroundings.whole)]
        unit = self._unit(quantity.measure, surroundings)
        about = self._about(unit, whole, surroundings, (quantity.measure, unit, *whole))
        fact: dict[str, Any] = {
            "id": self._id(about),
            "label": self._label(about or [unit]),
            "kind": _KINDS[quantity.measure].value,
            "printed": printed,
            "value": _number(quantity.value),
            "unit": unit,
        }
        if quantity.hedge is not Hedge.EXACTLY or quantity.high is not None:
            fact["hedge"] = _hedge(quantity).value
        if whole:
            reading = {"label": self._label(whole)}
            fact["base"] = {"status": BaseStatus.STATED.value, "readings": [reading], "concepts": whole}
        fact["about"] = about
        fact["source"] = self._source["id"]
        fact["locator"] = {"sentence": sentence, "quote": printed}
        return fact

    def _unit(self, measure: Measure, surroundings: Surroundings) -> str:
        if measure in _UNITS:
            return _UNITS[measure]
        if surroundings.counted is not None:
            return self._concept(surroundings.counted)
        id, words = _STAND_INS[measure]
        return self._registered(id, words[0], words, words)

    def _about(
        self, unit: str, whole: list[str], surroundings: Surroundings, key: tuple[object, ...]
    ) -> list[str]:
        """What is counted and the most telling words; more of them until no other figure has the same."""
        about = [unit] if surroundings.counted is not None else []
        for index in surroundings.others:
            if len(about) >= _WORDS and (key, frozenset(about)) not in self._used:
                break
            concept = self._concept(index)
            if concept not in (*about, *whole):
                about.append(concept)
        self._used.add((key, frozenset(about)))
        return about

    def _concept(self, index: int) -> str:
        """The concept of a word of the text."""
        written = self._reader.written(index)
        words = forms(written, self._language)
        id = _slug(words[0]) or f"word_{len(self._concepts) + 1}"
        if id in FACT_UNITS | DERIVED_UNITS:
            id += "_word"
        french = self._language is Language.FR
        return self._registered(id, written, words if french else [], [] if french else words)

    def _registered(self, id: str, label: str, french: list[str], english: list[str]) -> str:
        if id not in self._concepts:
            self._concepts[id] = {"id": id, "label": {"fr": label, "en": label}, "fr": french, "en": english}
        return id

    def _label(self, concepts: list[str]) -> dict[str, str]:
        words = (
            self._concepts[concept]["label"]["fr"] if concept in self._concepts else concept
            for concept in concepts
        )
        label = to_mend(", ".join(words))
        return {"fr": label.fr, "en": label.en}

    def _id(self, about: list[str]) -> str:
        id = ".".join([UNMENDED_TOPIC, "_".join(about) or "figure"])
        number = 1
        while (numbered := id if number == 1 else f"{id}_{number}") in self._ids:
            number += 1
        self._ids.add(numbered)
        return numbered


def _slug(text: str) -> str:
    """`text` in lower-case Latin letters, digits and underscores."""
    return re.sub(r"[^a-z0-9]+", "_", folded(text)).strip("_")


def _number(value: Fraction) -> int | float:
    if value.denominator == 1:
        return int(value)
    rounded = float(round(value, _DECIMALS))
    return rounded or float(value)


def _hedge(quantity: Quantity) -> Hedge:
    """Of a range, that of its lower end, which is the value."""
    return quantity.hedge if quantity.high is None else Hedge.AT_LEAST

"""A facts file to begin with, from the text of a new source: every figure that is read becomes a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from hashlib import sha256
from typing import Any
from unicodedata import normalize

from netnord.authoring.surroundings import Surroundings, SurroundingsReader, clauses, singular
from netnord.quantities.printed import readings
from netnord.quantities.quantity import Dimension, Quantity
from netnord.quantities.read import read_quantities
from netnord.store.mending import UNMENDED_TOPIC, to_mend
from netnord.store.model import LARGEST, LONGEST_PRINTED, BaseStatus
from netnord.store.unit_names import KIND_OF_UNIT, unit_of_a_fact
from netnord.terms import Hedge, Kind, Language
from netnord.text.sentences import sentences
from netnord.text.small_words import language_of
from netnord.text.stems import stem
from netnord.text.tokens import Tokens, folded

_STAND_IN = ("figure", "chiffre", "figure")
"""The concept that names the unit of a count without a noun: its id, and its word in each language."""
_DECIMALS = 6  # of a value whose decimals never end, such as two thirds; below 1 not counting leading zeros
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
        self._language = language_of(self._tokens.words)
        self._reader = SurroundingsReader(self._tokens, self._language)
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
            "schema_version": 2,
            "sources": [self._source],
            "concepts": list(self._concepts.values()),
            "facts": self._facts,
        }

    def _figures(self) -> Iterator[tuple[int, Quantity, Surroundings]]:
        """Every quantity with the number of its sentence, from 1, and the words around it."""
        quantities = [
            each for each in read_quantities(self._tokens).quantities if each.dimension is not Dimension.DATE
        ]
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
        number, hedge = _said(quantity)
        value = Fraction(str(number))
        for start, end in spans:
            printed = " ".join(tokens.text[start:end].split("\n"))
            if len(printed) <= LONGEST_PRINTED and abs(value) < LARGEST:
                for reading in readings(printed, _kind(quantity), quantity.unit.name):
                    if reading.says(value) and reading.bounds(hedge, value):
                        return printed
        return None

    def _fact(
        self, sentence: int, printed: str, quantity: Quantity, surroundings: Surroundings
    ) -> dict[str, Any]:
        whole = [] if surroundings.whole is None else [self._concept(surroundings.whole)]
        unit = self._unit(quantity, surroundings)
        about = self._about(unit, whole, surroundings, (quantity.dimension, unit, *whole))
        value, hedge = _said(quantity)
        fact: dict[str, Any] = {
            "id": self._id(about),
            "label": self._label(about or [unit]),
            "kind": _kind(quantity).value,
            "printed": printed,
            "value": value,
            "unit": unit,
        }
        if hedge is not Hedge.EXACTLY:
            fact["hedge"] = hedge.value
        if whole:
            reading = {"label": self._label(whole)}
            fact["base"] = {"status": BaseStatus.STATED.value, "readings": [reading], "concepts": whole}
        fact["about"] = about
        fact["source"] = self._source["id"]
        fact["sentence"] = sentence
        return fact

    def _unit(self, quantity: Quantity, surroundings: Surroundings) -> str:
        kind = _kind(quantity)
        if kind is not Kind.COUNT:
            return unit_of_a_fact(quantity.unit.name, kind)
        if surroundings.counted is not None:
            return self._concept(surroundings.counted)
        id, french, english = _STAND_IN
        return self._registered(id, french, [french], [english])

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
        word = singular(written, self._language)
        id = _slug(word) or f"word_{len(self._concepts) + 1}"
        if id in KIND_OF_UNIT:
            id += "_word"
        if stem(word, self._language) != stem(written, self._language):
            word = written  # "prix" is no plural
        french = self._language is Language.FR
        return self._registered(id, written, [word] if french else [], [] if french else [word])

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
    return re.sub(r"[^a-z0-9]+", "_", folded(normalize("NFKC", text))).strip("_")


def _kind(quantity: Quantity) -> Kind:
    return Kind(quantity.dimension.value)


def _said(quantity: Quantity) -> tuple[int | float, Hedge]:
    """The value in the unit of the fact and its bound; of a range its lower end."""
    size = quantity.unit.size if quantity.dimension is Dimension.MONEY else 1  # a penny is part of a pound
    return _number(quantity.value * size), quantity.hedge if quantity.high is None else Hedge.AT_LEAST


def _number(value: Fraction) -> int | float:
    if value.denominator == 1:
        return int(value)
    return float(round(value, _DECIMALS)) if abs(value) >= 1 else float(f"{float(value):.{_DECIMALS}g}")

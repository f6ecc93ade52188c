"""A facts file as a store that answers."""

from __future__ import annotations

import os
from pathlib import Path

from netnord.answers.search import matching
from netnord.answers.tables import View, figures_table, topic_table, whole_table
from netnord.api.answer import Answer
from netnord.api.named import member
from netnord.interval import Rounding
from netnord.store.store import FactStore, bundled_path, load_all
from netnord.terms import Language


class Store:
    """Facts with their sources, and what follows from them.

    Answers are in French or English (`lang`: "fr", "en"); `rounding`, "nearest", "down" or "up", is how the
    sources are taken to have got from a value to what they print.
    """

    def __init__(self, contents: FactStore) -> None:
        self._contents = contents

    @property
    def contents(self) -> FactStore:
        """All that the facts file says."""
        return self._contents

    @property
    def ids(self) -> list[str]:
        """Of all facts, derived figures and lists of names."""
        return self._contents.ids()

    @property
    def topics(self) -> list[str]:
        """Their ids."""
        return [topic.id for topic in self._contents.topics]

    def all(self, *, lang: str = "en", rounding: str = "nearest") -> Answer:
        return Answer(whole_table(self._contents, _view(lang, rounding)))

    def topic(self, topic: str, *, lang: str = "en", rounding: str = "nearest") -> Answer:
        """All of one topic. Raises `NetnordError` for a topic that the store does not have."""
        return Answer(topic_table(self._contents, topic, _view(lang, rounding)))

    def show(self, *ids: str, lang: str = "en", rounding: str = "nearest") -> Answer:
        """Those with these ids. Raises `NetnordError` for an id that the store does not have."""
        return Answer(figures_table(self._contents, ids, ", ".join(ids), _view(lang, rounding)))

    def find(self, *words: str, lang: str = "en", rounding: str = "nearest") -> Answer:
        """What all of these words speak of, in French or English; nothing, if there is nothing."""
        sought = " ".join(words)
        ids = matching(self._contents, sought)
        return Answer(figures_table(self._contents, ids, sought, _view(lang, rounding)))

    def __repr__(self) -> str:
        return f"<Store {self._contents.name!r}: {len(self.ids)} ids in {', '.join(self.topics)}>"


def load(*paths: str | os.PathLike[str]) -> Store:
    """The store in the facts file at a path, or in several together; without any, in that of netnord.

    Raises `NetnordError`, which says in one line where in the file and what was expected, or that two files
    have the same id.
    """
    return Store(load_all([Path(path) for path in paths] or [bundled_path()]))


def _view(lang: str, rounding: str) -> View:
    return View(member(Language, "language", lang), member(Rounding, "rounding", rounding))

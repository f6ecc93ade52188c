"""What may stand where the cursor is on a command line, for shells to complete."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from netnord.cli.catalogue import SPOKEN, said
from netnord.cli.commands import command_line
from netnord.cli.explained import listed
from netnord.cli.options import store_at
from netnord.errors import NetnordError
from netnord.render.help_page import Entry
from netnord.store.store import FactStore


def candidates(words: list[str], current: str) -> list[Entry]:
    """What begins with `current`, the word at the cursor, after `words`; nothing where a file is wanted.

    After "show" and for "sites.", that is every id of the topic.
    """
    line = _Line()
    for word in words:
        line.read(word)
    lead = ""
    if current.startswith("--") and "=" in current:
        name, _, current = current.partition("=")
        line.read(name)
        lead = f"{name}="
    elif current == "=":  # bash takes "--format=json" for three words
        current = ""
    found = line.values(line.option) if line.option is not None else line.words(current)
    return [Entry(lead + word, meaning) for word, meaning in found if word.startswith(current)]


class _Line:
    """A command line up to the cursor, read as far as it makes sense."""

    def __init__(self) -> None:
        self.command = command_line()
        self.ctx = self.command.make_context("netnord", [], resilient_parsing=True)
        self.option: Any = None
        """The one that wants a value."""
        self._arguments = 0
        self._has_facts = False
        """Whether `--facts` stood there, which counts in place of the variable."""
        self._facts = [Path(each) for each in os.environ.get("NETNORD_FACTS", "").split(os.pathsep) if each]

    def read(self, word: str) -> None:
        if self.option is not None:
            if word != "=":
                self._give(word)
        elif word.startswith("-"):
            name, _, value = word.partition("=")
            parameters = self.command.get_params(self.ctx)
            self.option = next((each for each in parameters if name in each.opts and not each.is_flag), None)
            if self.option is not None and value:
                self._give(value)
        elif self.command.sections():
            with suppress(NetnordError):
                self.command = self.command.get_command(self.ctx, word)
                self.ctx = self.command.make_context(word, [], parent=self.ctx, resilient_parsing=True)
        else:
            self._arguments += 1

    def _give(self, value: str) -> None:
        if self.option.name == "facts":
            self._facts = [*(self._facts if self._has_facts else []), Path(value)]
            self._has_facts = True
        self.option = None

    def words(self, current: str) -> Iterable[Entry]:
        """Commands or values of an argument; options after a dash, or where nothing else may stand."""
        language, parameters = SPOKEN.get(), self.command.get_params(self.ctx)
        commands = [name for names in self.command.sections().values() for name in names]
        places = [each for each in parameters if each.param_type_name == "argument"]
        if current.startswith("-") or not (commands or places):
            options = [each for each in parameters if each not in places and not each.hidden]
            return [Entry(max(each.opts, key=len), said(each.help, language)) for each in options]
        if commands:
            return [listed(self.command.get_command(self.ctx, name), language) for name in commands]
        place = places[min(self._arguments, len(places) - 1)]
        return self.values(place) if self._arguments < len(places) or place.nargs == -1 else []

    def values(self, parameter: Any) -> Iterable[Entry]:
        """What `parameter` may be, where that can be listed."""
        if "|" in parameter.metavar:
            return [Entry(word, "") for word in parameter.metavar.split("|")]
        if parameter.metavar == "FORMAT":
            words = parameter.help.replace("(the default)", "").replace(" or ", ", ").strip(".").split(",")
            return [Entry(word.strip(), "") for word in words]
        found = _VALUES.get((self.command.name, parameter.name)) or _VALUES.get(("", parameter.name))
        with suppress(NetnordError):
            return list(found(store_at(self._facts))) if found else []
        return []


def _ids(store: FactStore) -> Iterator[Entry]:
    for described in (store.facts, store.derived, store.names):
        for id, each in described.items():
            yield Entry(id, each.label.in_language(SPOKEN.get()))


def _topics(store: FactStore) -> Iterator[Entry]:
    for topic in store.topics:
        yield Entry(topic.id, topic.label.in_language(SPOKEN.get()))


def _sources(store: FactStore) -> Iterator[Entry]:
    for id, source in store.sources.items():
        yield Entry(id, str(source.get("title", "")))


def _rules_of_audit(_: FactStore) -> Iterator[Entry]:
    from netnord.audit.rules import RULES

    for code, page in RULES.items():
        yield Entry(code, page.name.in_language(SPOKEN.get()))


def _rules_of_check(_: FactStore) -> Iterator[Entry]:
    from netnord.check.explaining import rule_book

    for code, rule in rule_book().rules.items():
        yield Entry(code, rule.title.in_language(SPOKEN.get()))


_VALUES: dict[tuple[str, str], Callable[[FactStore], Iterator[Entry]]] = {
    ("", "ids"): _ids,
    ("", "topic"): _topics,
    ("", "source_id"): _sources,
    ("audit", "rule"): _rules_of_audit,
    ("audit", "explain"): _rules_of_audit,
    ("check", "explain"): _rules_of_check,
}
"""By command, if it matters, and parameter."""

"""What is new in a text, added to a facts file of which not a byte is changed."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from netnord.authoring.extraction import AlreadyHeld, Extracted, extract
from netnord.authoring.facts_file import written_items
from netnord.authoring.verification import facts_found
from netnord.errors import NetnordError
from netnord.quantities.read import read_quantities
from netnord.store.store import FactStore

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"\ufeff]+', re.DOTALL)
_TOP = 1  # brackets around the fields of the file
_IN_FIELD = 2


class _Field(NamedTuple):
    """Where a list of a facts file is in its text, in characters."""

    begin: int
    """Past its opening bracket."""
    end: int
    """Past its last item; the same as `begin` if there is none."""


class _Layout(NamedTuple):
    """Where something can be added to a JSON object."""

    lists: dict[str, _Field]
    end: int
    """Past the last field."""


def new_in(text: str, name: str, store: FactStore) -> Extracted:
    """The figures of `text`, a source of `store`, that no fact of it quotes.

    `name` is that of the text for people. Raises `NetnordError` if it is none of the sources.
    """
    found = facts_found(store, text)
    if found is None:
        raise NetnordError(f"{name}: no source of {store.name}; extract it to a file of its own")
    places = found.places
    known: dict[int, str] = {}
    for quantity in read_quantities(found.tokens).quantities:
        for id, place in places.items():
            if place.first < quantity.last and quantity.first < place.last:
                known.setdefault(quantity.start, id)
    topic = next((store.facts[id].topic for id in places), "")
    source = found.source if len(store.sources) > 1 else None
    return extract(text, held=AlreadyHeld(known, store.ids(), topic, source))


def with_additions(file: str, new: Extracted) -> str:
    """`file`, the text of a sound facts file, with what is `new` at the end of its lists, or in more."""
    layout = _layout(file)
    line_break = "\r\n" if "\r\n" in file else "\n"
    insertions: list[tuple[int, str]] = []
    for name, items in {"facts": new.facts, "names": new.names, "audit": new.audit}.items():
        if not items:
            continue
        lines = written_items(items)
        if name not in layout.lists:
            insertions.append((layout.end, f',\n  "{name}": [\n{lines}\n  ]'))
        elif layout.lists[name].begin == layout.lists[name].end:
            insertions.append((layout.lists[name].begin, f"\n{lines}\n  "))
        else:
            insertions.append((layout.lists[name].end, f",\n{lines}"))
    parts, past = [], 0
    for place, text in sorted(insertions, key=lambda each: each[0]):
        parts += [file[past:place], text.replace("\n", line_break)]
        past = place
    return "".join([*parts, file[past:]])


def _layout(file: str) -> _Layout:
    """Where the lists of `file`, a JSON object, begin and end."""
    lists: dict[str, _Field] = {}
    depth, end, begin, last = 0, 0, 0, 0
    name: str | None = None
    before = ""
    for match in _TOKEN.finditer(file):
        token = match[0]
        if token in "]}":
            depth -= 1
            if depth == _TOP and token == "]" and name is not None:
                lists[name] = _Field(begin, last)
            if depth == 0:
                end = last
        if depth == _TOP and token == ":":
            name = json.loads(before)
        if token in "[{":
            depth += 1
            if depth == _IN_FIELD:
                begin = match.end()
        if token != ",":
            last = match.end()
        before = token
    return _Layout(lists, end)

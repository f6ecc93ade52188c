"""A text held against facts, sources or both."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from netnord.api.library import Store, load
from netnord.api.named import member
from netnord.check.findings import DraftChecker, Finding, Summary
from netnord.cli.drafts import drafts_named, source_texts
from netnord.cli.typed import FileName
from netnord.terms import Language

PathName = str | os.PathLike[str]
Sources = PathName | Mapping[str, str] | Iterable[PathName]


class Findings(list[Finding]):
    """One for each figure of a text, in order; a notebook shows them as a table."""

    def __init__(self, findings: Iterable[Finding], summary: Summary) -> None:
        super().__init__(findings)
        self.summary = summary
        """How many figures were read, what was said of them, and how many numbers were no figures."""

    def _repr_html_(self) -> str:
        from netnord.render.webpage import grid

        rows = [
            (f"{each.line}:{each.column}", each.text, each.level.value, each.expected or "", each.message)
            for each in self
        ]
        return grid("", ("place", "figure", "level", "write", "why"), rows)


def check(
    text: str | os.PathLike[str],
    *,
    source: Sources | None = None,
    facts: Store | PathName | Iterable[PathName] | None = None,
    lang: str = "en",
) -> Findings:
    """What `netnord check` finds in a text, or in the file at a path (`pathlib.Path`).

    `source` names files that the text is held against, or gives their texts, each by its name:
    ``{"article": "The port handled 3.4 million tonnes."}``. `facts` is a store, or names facts files;
    with neither, it is the facts that come with netnord. Messages are in `lang`, "fr" or "en". Raises
    `NetnordError` for what cannot be read.
    """
    texts = _texts(source)
    store = facts if isinstance(facts, Store) else _store(facts, or_bundled=not texts)
    checker = DraftChecker(store.contents if store else None, member(Language, "language", lang), texts)
    files = [] if isinstance(text, str) else [FileName(os.fspath(text))]
    (draft,) = drafts_named(files, text if isinstance(text, str) else None)
    found = checker.check_passages(draft.name, draft.passages())
    return Findings([each.finding for each in found], checker.summary)


def _store(facts: PathName | Iterable[PathName] | None, *, or_bundled: bool) -> Store | None:
    if facts is None:
        return load() if or_bundled else None
    return load(*_names(facts))


def _names(names: PathName | Iterable[PathName]) -> list[PathName]:
    return [names] if isinstance(names, str | os.PathLike) else list(names)


def _texts(source: Sources | None) -> dict[str, str]:
    if source is None:
        return {}
    if isinstance(source, Mapping):
        return dict(source)
    return source_texts([FileName(os.fspath(each)) for each in _names(source)], [])

"""What `check` tells of drafts, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from netnord.check.findings import DraftChecker, Summary
from netnord.documents.document import Passage
from netnord.errors import InputError
from netnord.render.verdicts import Writer


class Readable(Protocol):
    """A draft, or a part of one."""

    def passages(self) -> Iterator[Passage]:
        """Raises `InputError` where it cannot be read."""


class Telling(NamedTuple):
    """Some of what is told of drafts."""

    findings: str = ""
    """As they are written, with what stands between them."""
    summary: Summary | None = None
    """Of what has been read since the last one."""
    failure: InputError | None = None
    """Why there is no more of a draft."""
    ends_draft: bool = False


def told(name: str, draft: Readable, checker: DraftChecker, out: Writer) -> Iterator[Telling]:
    """Finding by finding, and at the end the summary."""
    checker.forget()
    failure = None
    try:
        for found in checker.check_passages(name, out.reading(name, draft.passages())):
            if text := out.finding(found):
                yield Telling(text)
    except InputError as raised:
        failure = raised
    yield Telling("", checker.summary, failure, ends_draft=True)

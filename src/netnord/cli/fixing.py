"""`check --fix` and `check --diff`: refuted figures put right in the files of drafts."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from netnord.check.findings import DraftChecker, Found
from netnord.cli.drafts import BYTE_ORDER_MARK, Draft, bytes_of_file
from netnord.cli.output import complain
from netnord.cli.whole_files import write_whole
from netnord.documents.document import Edit
from netnord.documents.kinds import of_text
from netnord.documents.rewriting import rewritten
from netnord.errors import InputError, OutputError
from netnord.text.controls import in_one_line

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_UNENDED = "\n\\ No newline at end of file\n"


class Corrected(Struct, frozen=True):
    """A draft before and after its corrections."""

    draft: Draft
    before: str
    after: str
    count: int
    """How many figures are corrected."""

    def diff(self) -> str:
        """As `diff -u` shows it."""
        before, after = _LINE.findall(self.before), _LINE.findall(self.after)
        name = in_one_line(self.draft.name)
        lines = difflib.unified_diff(before, after, name, name)
        return "".join(each if each.endswith("\n") else f"{each}{_UNENDED}" for each in lines)

    def write(self) -> None:
        """Puts the corrected text in the place of the file itself, not of a link. Raises `OutputError`."""
        assert self.draft.file is not None
        path = Path(self.draft.file).resolve()
        if bytes_of_file(self.draft.file) != self.before.encode():
            raise OutputError(f"{self.draft.name}: has changed meanwhile; run it again")
        if not os.access(path, os.W_OK):
            raise OutputError(f"{self.draft.name}: cannot be written: permission denied")
        write_whole(path, self.after, replacing=True)


def corrected(
    drafts: Iterable[Draft], checker: DraftChecker, unreadable: Callable[[InputError], None]
) -> Iterator[Corrected]:
    """The drafts that have figures to correct; `unreadable` is told of those that cannot be read.

    Only what is refuted and has a correction that the file can take is changed; what cannot is said on
    standard error.
    """
    for draft in drafts:
        try:
            if not draft.is_text:
                complain(f"{draft.name}: is no text file; correct it by hand")
                continue
            text = draft.written()
            body = text.removeprefix(BYTE_ORDER_MARK)
            passages = of_text(draft.name, body).passages()
            edits = list(_edits(checker.check_passages(draft.name, passages)))
        except InputError as failure:
            unreadable(failure)
            continue
        if edits:
            mark = text[: len(text) - len(body)]
            yield Corrected(draft, text, mark + rewritten(body, edits), len(edits))


def _edits(findings: Iterable[Found]) -> Iterator[Edit]:
    for found in findings:
        edit, finding = found.edit(), found.finding
        if edit is not None:
            yield edit
        elif finding.expected is not None:
            place = f"{finding.file}:{finding.line}:{finding.column}"
            complain(f"{place}: marks of the file stand within the figure; correct it by hand")

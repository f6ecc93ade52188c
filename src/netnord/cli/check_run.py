"""One run of `check`, from the names of files to the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from msgspec import Struct

from netnord.check.findings import DraftChecker, Summary
from netnord.check.rule_choice import RuleChoice
from netnord.cli.drafts import STANDARD_INPUT, Draft, drafts_named, source_texts
from netnord.cli.gathering import gathered
from netnord.cli.interruption import heeding_interruption
from netnord.cli.options import store_in
from netnord.cli.output import complain, emit
from netnord.cli.telling import Telling, told
from netnord.cli.typed import FileName
from netnord.errors import InputError, NetnordError
from netnord.render.verdicts import CheckFormat, Writer, Writing, writer
from netnord.text.pieces import LONGEST_PART

_BUFFER = 1 << 16  # characters that are written at a time
_FILES_WITH_PROGRESS = 2
_FOUND = 1
_UNREADABLE = 2


class Correcting(Enum):
    """What is done with refuted figures that have a correction."""

    NOTHING = "nothing"
    WRITE = "--fix"
    SHOW = "--diff"

    @classmethod
    def of(cls, *, fix: bool, diff: bool) -> Correcting:
        if fix and diff:
            raise NetnordError("--fix and --diff exclude each other; give one of them")
        return cls.WRITE if fix else cls.SHOW if diff else cls.NOTHING


class CheckRun(Struct, frozen=True, kw_only=True):
    """What is checked, against what, and how it is told."""

    files: list[FileName]
    text: str | None
    stdin_name: str | None
    sources: list[FileName]
    facts: list[Path]
    rules: RuleChoice
    correcting: Correcting
    format: CheckFormat
    writing: Writing
    is_strict: bool
    jobs: int | None
    """How many processes check; ``None`` for as many as are of use."""

    def code(self) -> int:
        """Checks everything, and gives the exit code."""
        drafts = drafts_named(gathered(self.files), self.text, self.stdin_name)
        checker = self._checker(drafts)
        if self.correcting is Correcting.SHOW:
            return self._show_corrections(drafts, checker)
        if self.correcting is Correcting.WRITE:
            self._write_corrections(drafts, checker)
        return self._report(drafts, checker)

    def refuse_to_watch(self) -> None:
        """Raises `NetnordError` where there is something without changes to watch for."""
        if self.text is not None or not self.files or STANDARD_INPUT in (*self.files, *self.sources):
            raise NetnordError("--watch needs files; name them")

    def watched_files(self) -> list[FileName]:
        """The files whose changes matter."""
        return [*gathered(self.files), *self.sources, *(FileName(str(each)) for each in self.facts)]

    def _checker(self, drafts: list[Draft]) -> DraftChecker:
        texts = source_texts(self.sources, drafts)
        store = None if texts and not self.facts else store_in(self.facts)
        checker = DraftChecker(store, self.writing.language, texts, self.rules)
        for name in checker.texts_without_figures:
            complain(f"warning: {name}: no figure in it, so nothing is held against it")
        return checker

    def _show_corrections(self, drafts: list[Draft], checker: DraftChecker) -> int:
        from netnord.cli.fixing import corrected

        failures: list[InputError] = []
        code = 0
        for each in corrected(drafts, checker, failures.append):
            emit(each.diff(), "diff")
            code = _FOUND
        for failure in failures:
            complain(str(failure))
        return _UNREADABLE if failures else code

    def _write_corrections(self, drafts: list[Draft], checker: DraftChecker) -> None:
        if not all(draft.is_in_file for draft in drafts):
            raise NetnordError("--fix corrects files; --diff shows what it would write")
        from netnord.cli.fixing import corrected

        for each in corrected(drafts, checker, lambda _: None):
            each.write()
            complain(f"{each.draft.name}: {each.count} corrected")

    def _report(self, drafts: list[Draft], checker: DraftChecker) -> int:
        out = writer(self.format, self.writing)
        failures: list[InputError] = []
        summary = Summary()
        all_told = self._told(drafts, checker, out)

        def parts() -> Iterator[str]:
            yield out.begin()
            before = out.before_first
            with _progress(len(drafts)) as advance:
                for each in all_told:
                    if each.findings:
                        yield before + each.findings
                        before = out.between
                    if each.summary is not None:
                        summary.add(each.summary)
                    if each.failure is not None:
                        failures.append(each.failure)
                    if each.ends_draft:
                        advance()
            for failure in failures:  # not in the middle of a progress bar
                complain(str(failure))
            yield out.end(summary)

        for part in _joined(parts()):
            emit(part, self.format.value)
        if failures:
            return _UNREADABLE
        return _FOUND if summary.errors or (self.is_strict and summary.warnings) else 0

    def _told(self, drafts: list[Draft], checker: DraftChecker, out: Writer) -> Iterator[Telling]:
        """What is told of the drafts, by as many processes as are asked for, or else are of use."""
        jobs = self.jobs or _worthwhile(drafts)
        if jobs == 1 or out.is_of_one_process:
            return (each for draft in drafts for each in told(draft.name, draft, checker, out))
        from netnord.cli.jobs import Jobs

        return Jobs(jobs, checker, out).told(drafts)


def _worthwhile(drafts: list[Draft]) -> int:
    """How many processes are done soonest: one where there is less to do than to begin them."""
    size = sum(each.size for each in drafts)
    if size < LONGEST_PART or (len(drafts) == 1 and size < 2 * LONGEST_PART):
        return 1
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return min(cores, max(len(drafts), size // LONGEST_PART))


def _joined(parts: Iterable[str]) -> Iterator[str]:
    """The same text in fewer parts: writing each line by itself would take longer than finding it."""
    waiting: list[str] = []
    length = 0
    for part in parts:
        waiting.append(part)
        length += len(part)
        if length >= _BUFFER:
            yield "".join(waiting)
            waiting.clear()
            length = 0
    if waiting:
        yield "".join(waiting)


@contextmanager
def _progress(drafts: int) -> Iterator[Callable[[], None]]:
    """A bar on standard error while many files are checked, if that is a terminal."""
    if drafts < _FILES_WITH_PROGRESS or sys.stderr is None or not sys.stderr.isatty():
        yield lambda: None
        return
    from netnord.render.screen import progress_bar

    with heeding_interruption(), progress_bar(drafts) as advance:  # which has hidden the cursor
        yield advance

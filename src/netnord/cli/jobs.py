"""`check -j`: drafts, and the parts of long ones, checked by several processes and told as if by one."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import NamedTuple

from netnord.check.findings import DraftChecker, Summary
from netnord.cli.drafts import Draft
from netnord.cli.telling import Readable, Telling, told
from netnord.documents.document import PlainDocument
from netnord.documents.kinds import kind_of
from netnord.errors import InputError, NetnordError
from netnord.render.verdicts import Writer

_WAITING = 3  # parts for each process, so that none is idle and few are held
_MOST = 61  # processes, as many as Windows can wait for


class Jobs:
    """Processes that check drafts as `checker` would, and write as `out` does."""

    def __init__(self, count: int, checker: DraftChecker, out: Writer) -> None:
        self._count = min(count, _MOST)
        self._worker = _Worker(checker, out)
        self._pool = ProcessPoolExecutor(self._count, _context(), _begin, (self._worker,))
        # Begun now: a bar of progress has a thread, and a process with threads is not to be forked.
        self._pool.submit(int)

    def told(self, drafts: Iterable[Draft]) -> Iterator[Telling]:
        """What is told of the drafts, in their order. Raises `NetnordError` if a process is killed."""
        waiting: deque[Future[Telling] | Telling] = deque()
        try:
            for each in self._asked(drafts):
                waiting.append(each)
                if len(waiting) > _WAITING * self._count:
                    yield _result(waiting.popleft())
            while waiting:
                yield _result(waiting.popleft())
        except BrokenProcessPool:
            raise NetnordError("a process that checked a part was ended; try it with -j 1") from None
        finally:
            self._pool.shutdown(wait=not waiting, cancel_futures=True)

    def _asked(self, drafts: Iterable[Draft]) -> Iterator[Future[Telling] | Telling]:
        for draft in drafts:
            try:
                if kind_of(draft.name).is_read_as_it_stands:
                    document = draft.document()
                    assert isinstance(document, PlainDocument)
                    for part in document.parts():
                        yield self._pool.submit(_told_of_part, draft.name, part)
                    yield Telling("", Summary(files=1), ends_draft=True)
                elif draft.is_in_file:
                    yield self._pool.submit(_told, draft.name, draft)
                else:  # no other process has this standard input
                    yield self._worker.told(draft.name, draft)
            except InputError as failure:
                yield Telling("", Summary(), failure, ends_draft=True)


def _context() -> multiprocessing.context.BaseContext:
    """How processes are begun: where that is safe, as copies of this one, which have all that they need."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _result(asked: Future[Telling] | Telling) -> Telling:
    return asked if isinstance(asked, Telling) else asked.result()


class _Worker(NamedTuple):
    """What a process needs to check drafts."""

    checker: DraftChecker
    out: Writer

    def told(self, name: str, draft: Readable) -> Telling:
        *findings, end = told(name, draft, self.checker, self.out)
        return end._replace(findings=self.out.between.join(each.findings for each in findings))


_worker: _Worker  # of this process, if it is one


def _begin(worker: _Worker) -> None:
    """Makes this process a worker, which heeds no Ctrl-C, but ends with the process that began it."""
    global _worker
    _worker = worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)


def _told(name: str, draft: Draft) -> Telling:
    return _worker.told(name, draft)


def _told_of_part(name: str, part: PlainDocument) -> Telling:
    of_part = _worker.told(name, part)
    assert of_part.summary is not None
    of_part.summary.files = 0
    return of_part._replace(ends_draft=False)

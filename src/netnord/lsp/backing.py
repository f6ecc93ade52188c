"""What the drafts of an editor are held against."""

from __future__ import annotations

from pathlib import Path

from netnord.check.findings import DraftChecker
from netnord.cli.drafts import source_texts
from netnord.cli.options import store_in
from netnord.cli.typed import FileName
from netnord.terms import Language

_Stamp = tuple[int, int] | None


class Backing:
    """Facts and source texts as their files were when they were read."""

    def __init__(self, facts: tuple[Path, ...], sources: tuple[Path, ...], language: Language) -> None:
        """`facts` and `sources` are files; messages are in `language`.

        Without any, the facts that come with netnord. Raises `NetnordError` for a file that cannot be read.
        """
        # Before they are read: a file that changes meanwhile is read once more.
        self._stamps = {path: _stamp(path) for path in (*facts, *sources)}
        self.texts = source_texts((FileName(str(each)) for each in sources), ())
        self.store = None if self.texts and not facts else store_in(facts)
        self.language = language
        self.checker = DraftChecker(self.store, language, self.texts)
        self.sources = self.checker.sources

    @property
    def warning(self) -> str:
        """What the user should know of the source texts; empty if there is nothing."""
        names = ", ".join(self.checker.texts_without_figures)
        return f"warning: {names}: no figure in it, so nothing is held against it" if names else ""

    def is_current(self) -> bool:
        """Whether all files are as they were."""
        return all(_stamp(path) == stamp for path, stamp in self._stamps.items())


def _stamp(path: Path) -> _Stamp:
    """When a file was last written, in nanoseconds, and its size in bytes; ``None`` if there is none."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size

"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from netnord.cli.interruption import heeding_interruption
from netnord.errors import OutputError


def write_whole(path: Path, text: str, *, replacing: bool, inputs: Iterable[Path] = ()) -> None:
    """Writes `text`, as UTF-8, to a file at `path`; whatever fails, what was there is left as it was.

    It is written beside it first, and takes its place when it is complete. Raises `OutputError`: there is a
    file and it is not `replacing` it, it is one of the `inputs`, under whatever name, or a link, a folder or
    a device, or it cannot be written.
    """
    try:
        _refuse(path, replacing=replacing, inputs=inputs)
        with heeding_interruption():
            _put(path, text.encode(), replacing=replacing)
    except (OSError, ValueError) as failure:  # ValueError: a name with a null character
        reason = getattr(failure, "strerror", None) or str(failure)
        raise OutputError(f"{path}: cannot be written: {reason.lower()}") from None


def _refuse(path: Path, *, replacing: bool, inputs: Iterable[Path]) -> None:
    if path.exists():
        if path.is_dir():
            raise OutputError(f"{path}: is a folder; name a file in it")
        for each in inputs:
            if each.exists() and path.samefile(each):
                raise OutputError(f"{path}: is the text that is read; name another file")
    if path.is_symlink():
        raise OutputError(f"{path}: is a link to {path.readlink()}; name that file itself")
    if path.exists() and not path.is_file():
        raise OutputError(f"{path}: is no ordinary file; without --output it goes to standard output")
    if path.exists() and not replacing:
        raise _exists(path)


def _exists(path: Path) -> OutputError:
    return OutputError(f"{path}: exists already; give --force to overwrite it")


def _put(path: Path, data: bytes, *, replacing: bool) -> None:
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    with NamedTemporaryFile(dir=path.parent, prefix=".netnord-", delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            beside.chmod(mode)
            file.close()
            if replacing or not _linked(beside, path):
                beside.replace(path)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise


def _linked(beside: Path, path: Path) -> bool:
    """Puts the file at `path` unless one has come to be there meanwhile; False where links are unknown."""
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise _exists(path) from None
    except OSError:
        return False
    beside.unlink()
    return True


def _umask() -> int:
    """The permissions that new files do not get; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask

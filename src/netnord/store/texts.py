"""The texts of sources that lie beside a facts file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from netnord.errors import FactsFileError
from netnord.store.contents import FactsFile

if TYPE_CHECKING:
    from netnord.store.source_text import SourceText

_BYTE_ORDER_MARK = "\ufeff"


class SourceTexts:
    """The texts that one facts file names, each read when it is first asked for."""

    def __init__(self, file: FactsFile, path: Path) -> None:
        """`path` is that of the facts file, from whose folder the texts are found."""
        self._places = {
            str(source.get("id")): (path, "$.text", file.text)
            if "text" not in source
            else (path, f"$.sources[{index}].text", source["text"])
            for index, source in enumerate(file.sources)
        }
        self._texts: dict[str, SourceText] = {}

    def take_in(self, other: SourceTexts) -> None:
        """Adds the texts of another facts file."""
        self._places |= other._places

    def of(self, source: str) -> SourceText | None:
        """The text of a source, if the file names one. Raises `FactsFileError` if it cannot be read."""
        path, place, name = self._places.get(source, (Path(), "", None))
        if not isinstance(name, str):
            return None
        if source not in self._texts:
            from netnord.store.source_text import SourceText

            try:
                self._texts[source] = SourceText(_read(path.parent / name))
            except _UnreadableError as failure:
                raise FactsFileError(f"facts file {path}: {place}: {name}: {failure}") from None
        return self._texts[source]


class _UnreadableError(Exception):
    """Why a text cannot be read, and what to do."""


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode().removeprefix(_BYTE_ORDER_MARK)
    except FileNotFoundError:
        raise _UnreadableError("no such file; name it from the folder of the facts file") from None
    except IsADirectoryError:
        raise _UnreadableError("is a folder; name a file in it") from None
    except UnicodeDecodeError as wrong:
        line = wrong.object.count(b"\n", 0, wrong.start) + 1
        raise _UnreadableError(f"not UTF-8 at byte {wrong.start} (line {line}); save it as UTF-8") from None
    except (OSError, ValueError) as failure:  # ValueError: a path with a null character
        reason = getattr(failure, "strerror", None) or str(failure)
        raise _UnreadableError(f"cannot be read: {reason.lower()}") from None

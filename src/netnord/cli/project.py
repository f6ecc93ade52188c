"""What a project asks for in `netnord.toml`, or in `[tool.netnord]` of `pyproject.toml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from netnord.errors import NetnordError, UnknownNameError
from netnord.interval import Rounding
from netnord.terms import Language

_OWN = "netnord.toml"
_SHARED = "pyproject.toml"
_TABLE = "[tool.netnord"


class Project(Struct, frozen=True):
    """The settings of the nearest file that has any; a setting that it lacks is ``None``."""

    facts: list[Path] | None = None
    sources: list[Path] | None = None
    language: Language | None = None
    rounding: Rounding | None = None


class _Settings(Struct, frozen=True):
    """As they are written."""

    facts: str | list[str] | None = None
    source: str | list[str] | None = None
    lang: Language | None = None
    rounding: Rounding | None = None


_EXPECTED = {
    "facts": "the name of a file, or a list of names",
    "source": "the name of a file, or a list of names",
    "lang": "fr or en",
    "rounding": "nearest, down or up",
}


def project_at(folder: Path) -> Project:
    """The settings that hold in `folder`: those of the nearest folder from it upwards that has some.

    Names of files count from the file that names them. Raises `NetnordError` for a file that cannot be read,
    for a key that there is not, and for a value of a wrong type.
    """
    for each in (folder.absolute(), *folder.absolute().parents):
        for name, table in ((_OWN, ()), (_SHARED, ("tool", "netnord"))):
            path = each / name
            if path.exists() and (settings := _settings(path, table)) is not None:
                return _project(settings, path)
    return Project()


def _settings(path: Path, table: tuple[str, ...]) -> dict[str, Any] | None:
    """The settings in the file at `path`; ``None`` if it has no such `table`."""
    try:
        text = path.read_bytes().decode()
    except UnicodeDecodeError:
        raise NetnordError(f"{path}: not UTF-8; save it as UTF-8") from None
    except OSError as failure:
        raise NetnordError(f"{path}: cannot be read: {(failure.strerror or str(failure)).lower()}") from None
    if table and _TABLE not in text:
        return None
    import tomllib

    try:
        found: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as failure:
        wrong = str(failure)
        raise NetnordError(f"{path}: not TOML: {wrong[:1].lower()}{wrong[1:]}") from None
    except RecursionError:
        raise NetnordError(f"{path}: not TOML: nested too deeply") from None
    for key in table:
        found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else None


def _project(settings: dict[str, Any], path: Path) -> Project:
    for key, value in settings.items():
        if key not in _EXPECTED:
            unknown = UnknownNameError("key", key, list(_EXPECTED), f"there are {', '.join(_EXPECTED)}")
            raise NetnordError(f"{path}: {unknown}")
        try:
            msgspec.convert({key: value}, _Settings)
        except msgspec.ValidationError:
            shown = value if isinstance(value, str) else type(value).__name__
            raise NetnordError(f"{path}: {key}: expected {_EXPECTED[key]}, got {shown}") from None
    read = msgspec.convert(settings, _Settings)
    return Project(_paths(read.facts, path), _paths(read.source, path), read.lang, read.rounding)


def _paths(names: str | list[str] | None, path: Path) -> list[Path] | None:
    if names is None:
        return None
    return [path.parent / Path(name).expanduser() for name in ([names] if isinstance(names, str) else names)]

"""What an editor asks of the server, in `initializationOptions` or in its settings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from netnord.errors import InputError, UnknownNameError
from netnord.terms import Language


class Settings(Struct, frozen=True):
    """How drafts are checked; what is ``None`` is left to others, in the end to `netnord.toml`."""

    facts: tuple[Path, ...] | None = None
    sources: tuple[Path, ...] | None = None
    language: Language | None = None
    shows_all: bool = False
    """Also what is supported, and what nothing is known of."""

    def or_else(self, other: Settings) -> Settings:
        """These, and where they say nothing `other`."""
        return Settings(
            other.facts if self.facts is None else self.facts,
            other.sources if self.sources is None else self.sources,
            self.language or other.language,
            self.shows_all or other.shows_all,
        )


class _Written(Struct):
    """As the editor writes them."""

    facts: str | list[str] | None = None
    source: str | list[str] | None = None
    lang: Language | None = None
    all: bool = False


def settings_of(written: Any, folder: Path) -> Settings:
    """`written` as settings; relative paths start from `folder`. Raises `InputError` for what is no setting.

    ``{"source": ["article.txt"], "lang": "fr"}``
    """
    if written is None:
        return Settings()
    if isinstance(written, dict):
        for name in written:
            if name not in _Written.__struct_fields__:
                known = list(_Written.__struct_fields__)
                raise UnknownNameError("setting", str(name), known, f"there are {', '.join(known)}")
    try:
        read = msgspec.convert(written, _Written)
    except msgspec.ValidationError as failure:
        raise InputError(f"settings of the editor: {_lowered(str(failure))}") from None
    return Settings(_paths(read.facts, folder), _paths(read.source, folder), read.lang, read.all)


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:]


def _paths(names: str | list[str] | None, folder: Path) -> tuple[Path, ...] | None:
    if names is None:
        return None
    return tuple(folder / Path(name).expanduser() for name in ([names] if isinstance(names, str) else names))

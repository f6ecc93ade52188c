"""Languages and roundings as programs name them."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

from netnord.errors import UnknownNameError

_Choice = TypeVar("_Choice", bound=Enum)


def member(choices: type[_Choice], kind: str, name: str) -> _Choice:
    """The one of `choices` called `name`. Raises `UnknownNameError`, which says what `kind` it is."""
    known = {str(each.value): each for each in choices}
    if name not in known:
        raise UnknownNameError(kind, name, list(known), f"there are {', '.join(known)}")
    return known[name]

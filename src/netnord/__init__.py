"""netnord: published figures, what follows from them, and whether a draft agrees with them."""

from __future__ import annotations

import sys
from types import ModuleType

__version__ = "0.1.0"

__all__ = [
    "Answer",
    "Figure",
    "Finding",
    "Findings",
    "Interval",
    "Level",
    "NetnordError",
    "Store",
    "Verdict",
    "check",
    "load",
]

TYPE_CHECKING = False  # as that of `typing`, which takes longer to import than all of this
if TYPE_CHECKING:
    from netnord.api.answer import Answer, Figure
    from netnord.api.library import Store, load
    from netnord.api.text_check import Findings, check
    from netnord.check.findings import Finding
    from netnord.check.judge import Level, Verdict
    from netnord.errors import NetnordError
    from netnord.interval import Interval

_PLACES = {
    "Answer": "netnord.api.answer",
    "Figure": "netnord.api.answer",
    "Finding": "netnord.check.findings",
    "Findings": "netnord.api.text_check",
    "Interval": "netnord.interval",
    "Level": "netnord.check.judge",
    "NetnordError": "netnord.errors",
    "Store": "netnord.api.library",
    "Verdict": "netnord.check.judge",
    "check": "netnord.api.text_check",
    "load": "netnord.api.library",
}
"""Each name for users, and the module that is imported when it is first asked for."""


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_PLACES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """The package, in which `check` is the function for users.

    The room of that name is imported by its modules: ``from netnord.check.findings import DraftChecker``.
    """

    @property
    def check(self) -> object:
        return __getattr__("check")

    @check.setter
    def check(self, _room: ModuleType) -> None:
        """Keep the import system from putting the room in the place of the function."""


sys.modules[__name__].__class__ = _Package

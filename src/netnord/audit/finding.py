"""What an audit finds."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

from netnord.interval import Rounding
from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.typography.numerals import french_spacing

if TYPE_CHECKING:
    from collections.abc import Callable


class Status(str, Enum):
    """What a rule comes to."""

    HOLDS = "holds"  # if figures were rounded to nearest
    DEPENDS = "depends"  # not for nearest, but for another rounding
    FAILS = "fails"  # for no rounding
    NOTE = "note"  # proves nothing, but a writer should know


class Wording:
    """A sentence in each language, put into words only where it is read, the French with no-break spaces."""

    __slots__ = ("_write",)

    def __init__(self, write: Callable[[Language], str]) -> None:
        self._write = write

    def in_language(self, language: Language) -> str:
        written = self._write(language)
        return french_spacing(written) if language is Language.FR else written

    @property
    def fr(self) -> str:
        return self.in_language(Language.FR)

    @property
    def en(self) -> str:
        return self.in_language(Language.EN)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Wording | Phrase) and (self.fr, self.en) == (other.fr, other.en)

    def __hash__(self) -> int:
        return hash((self.fr, self.en))


class Outcome(Struct, frozen=True):
    """What one rule comes to for one set of figures."""

    holds: dict[Rounding, bool]
    message: Wording
    is_note: bool = False


class AuditFinding(Struct, frozen=True):
    """What one rule of the facts file comes to."""

    rule: str
    """Its code: ``NA103``."""
    status: Status
    holds: dict[Rounding, bool]
    facts: list[str]
    """Ids of the figures and lists of names that the rule is about."""
    message: Wording


def for_each_rounding(holds: Callable[[Rounding], bool]) -> dict[Rounding, bool]:
    """Whether a rule holds, for every rounding."""
    return {rounding: holds(rounding) for rounding in Rounding}


def status_of(outcome: Outcome) -> Status:
    if outcome.is_note:
        return Status.NOTE
    if outcome.holds[Rounding.NEAREST]:
        return Status.HOLDS
    return Status.DEPENDS if any(outcome.holds.values()) else Status.FAILS

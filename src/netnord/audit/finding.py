"""What an audit finds."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

from netnord.interval import Rounding
from netnord.store.model import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable


class Status(str, Enum):
    """What a rule comes to."""

    HOLDS = "holds"  # if figures were rounded to nearest
    DEPENDS = "depends"  # not for nearest, but for another rounding
    FAILS = "fails"  # for no rounding
    NOTE = "note"  # proves nothing, but a writer should know


class Outcome(Struct, frozen=True):
    """What one rule comes to for one set of figures."""

    holds: dict[Rounding, bool]
    message: Phrase
    is_note: bool = False


class AuditFinding(Struct, frozen=True):
    """What one rule of the facts file comes to."""

    rule: str
    """Its code: ``NA103``."""
    status: Status
    holds: dict[Rounding, bool]
    facts: list[str]
    """Ids of the figures and lists of names that the rule is about."""
    message: Phrase


def for_each_rounding(holds: Callable[[Rounding], bool]) -> dict[Rounding, bool]:
    """Whether a rule holds, for every rounding."""
    return {rounding: holds(rounding) for rounding in Rounding}


def status_of(outcome: Outcome) -> Status:
    if outcome.is_note:
        return Status.NOTE
    if outcome.holds[Rounding.NEAREST]:
        return Status.HOLDS
    return Status.DEPENDS if any(outcome.holds.values()) else Status.FAILS

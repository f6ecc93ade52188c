"""A kind of rule: its code, its reason, its examples."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from netnord.audit.finding import Outcome
from netnord.derive import Evaluated
from netnord.store.audit_rules import AuditRule
from netnord.store.contents import FactsFile
from netnord.store.model import Phrase
from netnord.store.store import FactStore

Figures = dict[str, Evaluated]
"""The figures that a rule names, by id."""


class RulePage(Struct, frozen=True):
    """All about one kind of rule."""

    code: str
    kind: type[AuditRule]
    name: Phrase
    reason: Phrase
    reference: str
    check: Callable[[Any, Figures, FactStore], Outcome]
    """Evaluates a rule of this `kind`."""
    fires: Callable[[], FactsFile]
    """Makes the smallest facts file that breaks the rule."""
    silent: Callable[[], FactsFile]
    """Makes one that keeps it."""

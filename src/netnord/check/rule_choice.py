"""Which rules of `check` are asked for: ``--select`` and ``--ignore``."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from netnord.check.grounds import BOUND, ELSEWHERE, HOLDS, NOTHING, OTHER_VALUE, REVERSED, WORKED_OUT
from netnord.errors import UnknownNameError

CODES = (HOLDS, OTHER_VALUE, ELSEWHERE, REVERSED, BOUND, WORKED_OUT, NOTHING)


class RuleChoice(Struct, frozen=True):
    """Rules by their codes, or by what their codes begin with: "NN1" is all of NN101 to NN106."""

    selected: tuple[str, ...] = ("",)
    ignored: tuple[str, ...] = ()

    def has(self, rule: str) -> bool:
        return rule.startswith(self.selected) and not rule.startswith(self.ignored)


EVERY_RULE = RuleChoice()


def rules_chosen(select: Iterable[str], ignore: Iterable[str]) -> RuleChoice:
    """What the options ask for, each a list of codes with commas between. Raises `UnknownNameError`."""
    selected, ignored = _beginnings(select), _beginnings(ignore)
    return RuleChoice(selected or EVERY_RULE.selected, ignored)


def _beginnings(options: Iterable[str]) -> tuple[str, ...]:
    written = [each.strip().upper() for option in options for each in option.split(",")]
    for each in written:
        if not each or not any(code.startswith(each) for code in CODES):
            raise UnknownNameError("rule", each, list(CODES), f"there are {', '.join(CODES)}")
    return tuple(written)

"""Which command explains a rule."""

from __future__ import annotations

from netnord.errors import NetnordError

_COMMANDS = {"NA": "audit", "NN": "check"}
"""By the letters that the codes of its rules begin with."""


def own_rule(command: str, code: str) -> str:
    """`code` as rules have it. Raises `NetnordError` if it looks like a rule of another command."""
    code = code.upper()
    other = _COMMANDS.get(code[:2], command)
    if other != command:
        raise NetnordError(f"{code} is no rule of {command}; see 'netnord {other} --explain {code}'")
    return code

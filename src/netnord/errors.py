"""What can go wrong: one class for each kind of failure, each a message of one line."""

from __future__ import annotations

from netnord.nearest import nearest


class NetnordError(Exception):
    """A failure that the user can mend. Its text is one line: what was wrong, where, what to do."""

    exit_code = 2


class FactsFileError(NetnordError):
    """The facts file cannot be read, or says something impossible."""


class NotJsonError(FactsFileError):
    """The facts file is no JSON text, from `line` (from 1) on."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class UnknownNameError(NetnordError):
    """An id, topic, rule or format that does not exist; the message suggests the nearest one."""

    def __init__(self, kind: str, name: str, known: list[str], hint: str = "") -> None:
        near = nearest(name, known)
        advice = f"did you mean {near!r}?" if near else hint
        super().__init__(f"unknown {kind} {name!r}" + (f"; {advice}" if advice else ""))


class InputError(NetnordError):
    """A draft or a source text that cannot be read."""


class OutputError(NetnordError):
    """The result cannot be written where it was asked for."""

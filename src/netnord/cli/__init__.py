"""The command line: `main` runs one command and turns every failure into one line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from netnord.cli.interruption import INTERRUPTED
from netnord.errors import NetnordError

__all__ = ["main"]

_USAGE = 2
_DEBUG = "NETNORD_DEBUG"  # the variable that asks for tracebacks
_COMPLETING = "_NETNORD_COMPLETE"  # that by which shells ask for what may follow


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command in `argv`, by default that of this process, and gives its exit code."""
    try:
        return _run(sys.argv[1:] if argv is None else list(argv))
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: list[str]) -> int:
    import typer

    from netnord.cli.catalogue import SPOKEN, language_asked_for
    from netnord.cli.commands import command_line, usage_message
    from netnord.cli.output import complain, release_stdout

    try:
        SPOKEN.set(language_asked_for(arguments))
        if os.environ.get(_COMPLETING):
            from netnord.cli.shells import complete

            return complete(arguments)
        code = command_line().main(arguments, prog_name="netnord", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except NetnordError as failure:
        complain(str(failure))
        return failure.exit_code
    except typer.TyperException as failure:
        complain(usage_message(failure, arguments))
        return _USAGE
    except OSError as failure:
        release_stdout()
        complain(f"cannot write the output: {(failure.strerror or str(failure)).lower()}")
        return _USAGE
    except (
        Exception
    ) as failure:  # a mistake of this program: exit code 1 would say that the figures are wrong
        release_stdout()
        if os.environ.get(_DEBUG):
            import traceback

            traceback.print_exc()
        said = f"{type(failure).__name__} {failure}".strip()
        complain(f"internal error: {said}; please report it with {_DEBUG}=1")
        return _USAGE

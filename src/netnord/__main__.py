"""The program `netnord`, as it is started from a shell."""

from __future__ import annotations

import gc
import os
import sys

from netnord.cli.interruption import INTERRUPTED, end_when_interrupted

# One short run makes little garbage; looking for it takes a tenth of the time of a whole answer.
gc.disable()


def run() -> None:
    """Runs the command line and ends the process with its exit code."""
    try:
        # Most of a short run is imports, in which an interruption could be lost.
        end_when_interrupted()
        from netnord.cli import main

        code = main()
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    # Nothing is left to close: taking all modules apart first takes another tenth.
    os._exit(code)


if __name__ == "__main__":
    run()

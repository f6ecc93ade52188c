"""The program `netnord`, as it is started from a shell."""

from __future__ import annotations

import gc
import os
import sys

# One short run makes little garbage; looking for it takes a tenth of the time of a whole answer.
gc.disable()


def run() -> None:
    """Runs the command line and ends the process with its exit code."""
    try:
        # Most of a short run is imports, which an interruption may meet too.
        from netnord.cli.interruption import end_when_interrupted

        end_when_interrupted()
        from netnord.cli import main

        code = main()
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except KeyboardInterrupt:
        code = 130  # 128 + SIGINT, as shells have it
    # Nothing is left to close: taking all modules apart first takes another tenth.
    os._exit(code)


if __name__ == "__main__":
    run()

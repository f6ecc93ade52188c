"""Ctrl-C at any moment of a run: silence, and exit code 130."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

RUNS = 20
LONGEST = 0.3  # seconds
_BEGUN = "begun"


@pytest.fixture
def program(tmp_path: Path) -> list[str]:
    """The program as an installed script starts it, which says when it has begun."""
    script = tmp_path / "netnord"
    script.write_text(
        f"import os\nfrom netnord.__main__ import run\nos.write(1, b'{_BEGUN}\\n')\nrun()\n",
        "utf-8",
    )
    return [sys.executable, str(script), "check", "-"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_an_interruption_at_any_moment_ends_in_silence(program: list[str]) -> None:
    moments = random.Random(20260101)
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path)}
    for number in range(RUNS):
        with subprocess.Popen(
            program,
            env=environment,
            stdin=subprocess.PIPE,  # which never ends: the program waits for it
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            try:
                # Before that, half a millisecond after Python is there, Python itself has the signal.
                assert process.stdout.readline() == f"{_BEGUN}\n"
                moment = (number + moments.random()) * LONGEST / RUNS
                time.sleep(moment)
                process.send_signal(signal.SIGINT)
                ended = (process.wait(timeout=60), process.stderr.read(), process.stdout.read())
                assert ended == (130, "", ""), moment
            finally:
                process.kill()


def test_what_is_half_done_is_undone_first(tmp_path: Path) -> None:
    """As files are written, and the cursor comes back."""
    script = (
        "import os, signal\n"
        "from netnord.cli.interruption import end_when_interrupted, heeding_interruption\n"
        "end_when_interrupted()\n"
        "try:\n"
        "    with heeding_interruption():\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "except KeyboardInterrupt:\n"
        "    print('undone', flush=True)\n"
        "os.kill(os.getpid(), signal.SIGINT)\n"
        "print('never')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "undone\n", "")

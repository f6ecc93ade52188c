"""How long whole commands take to answer, against `import typer` in the same environment.

Run it where netnord is installed: `.venv/bin/python benchmarks/startup.py`. The commands take turns, so that
a machine that slows down slows all of them.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 30
NETNORD = str(Path(sys.executable).with_name("netnord"))
YARDSTICK = "import typer"

# Each command, and how many times the yardstick it may take at most.
COMMANDS: dict[str, tuple[list[str], float | None]] = {
    YARDSTICK: ([sys.executable, "-c", "import typer"], None),
    "nothing": ([sys.executable, "-c", ""], None),
    "netnord sites --json": ([NETNORD, "sites", "--json"], 1.2),
    "netnord sites -f csv": ([NETNORD, "sites", "-f", "csv"], 1.2),
    "netnord sites": ([NETNORD, "sites"], 1.3),
    "netnord list": ([NETNORD, "list"], 1.3),
    "netnord show sites.total": ([NETNORD, "show", "sites.total"], 1.5),
    "netnord find site": ([NETNORD, "find", "site"], 1.5),
    "netnord audit": ([NETNORD, "audit"], 1.5),
    "netnord show sites.totl": ([NETNORD, "show", "sites.totl"], 1.5),
}


def seconds(command: list[str]) -> float:
    """How long one run takes, from start to end."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main() -> None:
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for command, _ in COMMANDS.values():
        seconds(command)  # the first run writes compiled modules
    for _ in range(RUNS):
        for name, (command, _limit) in COMMANDS.items():
            times[name].append(seconds(command))
    medians = {name: statistics.median(runs) for name, runs in times.items()}
    print(f"{'medians of ' + str(RUNS) + ' runs':<28}{'ms':>8}{'ratio':>8}{'limit':>8}")
    for name, (_, limit) in COMMANDS.items():
        ratio = medians[name] / medians[YARDSTICK]
        print(f"{name:<28}{medians[name] * 1000:8.1f}{ratio:8.2f}{limit or '':>8}")


if __name__ == "__main__":
    main()

"""How fast `netnord check` reads prose, with how much memory, and how long it takes to start.

    python benchmarks/check.py [TEXT]

TEXT is repeated to 10, 20 and 40 MB, and each is checked by a whole process with `--json`, its output
thrown away: at least 1.5 MB a second, memory flat, time in proportion. Without it, prose is made up. A draft
of one page is to take at most twice as long as `import typer`.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

_MEGABYTE = 1_000_000
_SIZES = (10, 20, 40)  # MB
_RUNS = 30

_CHECK = [sys.executable, "-m", "netnord", "check", "--json"]
_TYPER = [sys.executable, "-c", "import typer"]

# Compiled modules are kept, as where netnord is installed.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

_SENTENCES = [
    "Le conseil a adopté {n} amendements au cours de la séance du {day} mars {year}.",
    "Selon les auteurs, {n} % des patients ont reçu une dose de {day} mg par jour.",
    "Cette commune de {n} habitants se trouve à {day} kilomètres de la mer.",
    "La pluie est tombée toute la nuit, et la rivière est montée jusqu’aux premières maisons.",
    "On attend encore la décision du tribunal, qui doit dire si le contrat reste valable.",
    "Le projet coûterait {n} millions d’euros, soit deux fois plus qu’en {year}.",
    "Rien n’indique que les travaux seront terminés avant l’hiver prochain, selon le maire.",
]


def _made_up_prose() -> str:
    generator = random.Random(40)
    lines = [
        generator.choice(_SENTENCES).format(
            n=generator.randrange(1000), day=generator.randrange(1, 29), year=generator.randrange(1950, 2010)
        )
        for _ in range(4_000)
    ]
    return "\n".join(lines) + "\n"


def _write(path: Path, text: bytes, size: int) -> None:
    """Writes `text` again and again until the file has `size` bytes; lines stay whole."""
    with path.open("wb") as file:
        while file.tell() < size:
            file.write(text)


class _Cost(NamedTuple):
    """What one run took."""

    seconds: float
    cpu: float
    """Seconds of one core, which other work on the machine does not add to."""
    memory: float
    """At most, in MB."""


def _cost(command: list[str]) -> _Cost:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=_ENVIRONMENT)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return _Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _throughput(folder: Path, text: bytes) -> None:
    print(f"{'MB':>8}{'s':>8}{'s of CPU':>10}{'MB/s of CPU':>13}{'memory, MB':>12}")
    for size in _SIZES:
        path = folder / f"{size}.txt"
        _write(path, text, size * _MEGABYTE)
        length = path.stat().st_size / _MEGABYTE
        cost = _cost([*_CHECK, str(path)])
        print(f"{length:8.1f}{cost.seconds:8.2f}{cost.cpu:10.2f}{length / cost.cpu:13.2f}{cost.memory:12.1f}")
        path.unlink()


def _start_up(folder: Path, text: bytes) -> None:
    page = folder / "page.txt"
    page.write_bytes(text[: text.index(b"\n", 3_000)])
    times: dict[str, list[float]] = {"import typer": [], "one page": []}
    for _ in range(_RUNS + 1):
        times["import typer"].append(_cost(_TYPER).seconds)
        times["one page"].append(_cost([*_CHECK, str(page)]).seconds)
    # The first runs write compiled modules.
    typer, one_page = (statistics.median(runs[1:]) for runs in times.values())
    print(
        f"import typer {typer * 1000:.1f} ms, one page {one_page * 1000:.1f} ms: {one_page / typer:.2f} times"
    )


def main() -> None:
    text = Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else _made_up_prose().encode()
    with tempfile.TemporaryDirectory() as folder:
        _throughput(Path(folder), text)
        _start_up(Path(folder), text)


if __name__ == "__main__":
    main()

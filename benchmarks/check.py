"""How fast `netnord check` reads prose and dense drafts, with how much memory, and how fast it starts.

    python benchmarks/check.py [TEXT]

Prose, made up or that of TEXT, and the labelled drafts of `training/` are repeated to some megabytes, and
each size is checked by a whole process with `--json`, its output thrown away: prose at 1.9 MB a second at
least, drafts, where every line has several figures, at 0.15; memory flat, time in proportion. A draft of one
page is to take at most 1.9 times as long as `import typer`.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

MEGABYTE = 1_000_000
_SIZES_OF_PROSE = (5.0, 10.0, 20.0)  # MB
_SIZES_OF_DRAFTS = (0.5, 1.0, 2.0)
_RUNS = 30

_TRAINING = Path(__file__).parents[1] / "training" / "sources"

_CHECK = [sys.executable, "-m", "netnord", "check", "--json", "-j", "1"]
_TYPER = [sys.executable, "-c", "import typer"]

# Compiled modules are kept, as where netnord is installed.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

_SENTENCES = [
    "Le conseil a adopté {n} amendements au cours de la séance du {day} mars {year}.",
    "Selon les auteurs, {n} % des patients ont reçu une dose de {day} mg par jour.",
    "Cette commune de {n} habitants se trouve à {day} kilomètres de la mer.",
    "La pluie est tombée toute la nuit, et la rivière est montée jusqu’aux premières maisons.",
    "On attend encore la décision du tribunal, qui doit dire si le contrat reste valable.",
    "Le projet coûterait {n} millions d’euros, soit deux fois plus qu’en {year}.",
    "Rien n’indique que les travaux seront terminés avant l’hiver prochain, selon le maire.",
]


def made_up_prose() -> str:
    generator = random.Random(40)
    lines = [
        generator.choice(_SENTENCES).format(
            n=generator.randrange(1000), day=generator.randrange(1, 29), year=generator.randrange(1950, 2010)
        )
        for _ in range(4_000)
    ]
    return "\n".join(lines) + "\n"


def drafts() -> str:
    """The drafts on the facts that come with netnord, each a paragraph."""
    about_a_text = {path.parent for path in _TRAINING.glob("*/source.txt")}
    files = [path for path in sorted(_TRAINING.glob("*/*.jsonl")) if path.parent not in about_a_text]
    lines = [line for path in files for line in path.read_text("utf-8").splitlines() if line]
    return "".join(f"{json.loads(line)['text']}\n\n" for line in lines)


def write(path: Path, text: bytes, size: float) -> None:
    """Writes `text` again and again until the file has `size` bytes; lines stay whole."""
    with path.open("wb") as file:
        while file.tell() < size:
            file.write(text)


class Cost(NamedTuple):
    seconds: float
    cpu: float
    """Seconds of processor time."""
    memory: float
    """The most at any moment, in MB."""


def cost(command: list[str]) -> Cost:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _throughput(folder: Path, name: str, text: bytes, sizes: tuple[float, ...]) -> None:
    print(f"{name:<8}{'MB':>6}{'s':>8}{'s of CPU':>10}{'MB/s of CPU':>13}{'memory, MB':>12}")
    for size in sizes:
        path = folder / f"{name}.txt"
        write(path, text, size * MEGABYTE)
        length = path.stat().st_size / MEGABYTE
        spent = cost([*_CHECK, str(path)])
        speed = length / spent.cpu
        print(f"{'':8}{length:6.1f}{spent.seconds:8.2f}{spent.cpu:10.2f}{speed:13.2f}{spent.memory:12.1f}")
        path.unlink()


def _start_up(folder: Path, text: bytes) -> None:
    page = folder / "page.txt"
    page.write_bytes(text[: text.index(b"\n", 3_000)])
    times: dict[str, list[float]] = {"import typer": [], "one page": []}
    for _ in range(_RUNS + 1):
        times["import typer"].append(cost(_TYPER).seconds)
        times["one page"].append(cost([*_CHECK, str(page)]).seconds)
    # The first runs write compiled modules.
    typer, one_page = (statistics.median(runs[1:]) for runs in times.values())
    print(
        f"import typer {typer * 1000:.1f} ms, one page {one_page * 1000:.1f} ms: {one_page / typer:.2f} times"
    )


def main() -> None:
    prose = Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else made_up_prose().encode()
    with tempfile.TemporaryDirectory() as folder:
        _throughput(Path(folder), "prose", prose, _SIZES_OF_PROSE)
        _throughput(Path(folder), "drafts", drafts().encode(), _SIZES_OF_DRAFTS)
        _start_up(Path(folder), prose)


if __name__ == "__main__":
    main()

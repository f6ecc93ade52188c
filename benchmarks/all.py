"""All that is promised of netnord's speed, in one run: docs/performance.md, as it stands there.

    python benchmarks/all.py [--quick] > docs/performance.md

Where jq, proselint, onus or quantulum3 are installed, they take turns with netnord. Run it when nothing else
does: times are worth as much as the machine is quiet, ratios a little more. `--quick` takes a tenth of the
time.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import netnord
from check import ENVIRONMENT, MEGABYTE, cost, drafts, made_up_prose, write
from many_facts import write_facts_file
from netnord.check.findings import DraftChecker
from netnord.check.memory import Memory
from netnord.terms import Language

_NETNORD = [sys.executable, "-m", "netnord"]
_YARDSTICK = "import typer"
_CHECKED_AGAIN = 60  # times
_WORDS = 500

_INTRODUCTION = """# Performance

Made by `python benchmarks/all.py`, in one run. Times depend on the machine, here two cores of a server of the
2020s; ratios less so.
"""


def _row(*cells: object) -> None:
    print("| " + " | ".join(map(str, cells)) + " |", flush=True)


def _head(title: str, *columns: str) -> None:
    print(f"\n## {title}\n")
    _row(*columns)
    _row("---", *("---:" for _ in columns[1:]))


def _median_seconds(commands: dict[str, list[str]], runs: int) -> dict[str, float]:
    """Of whole processes that take turns, so that a machine that slows down slows all of them."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(runs + 1):
        for name, command in commands.items():
            begin = time.perf_counter()
            subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=False,
                env=ENVIRONMENT,
            )
            if number:  # the first run writes compiled modules
                times[name].append(time.perf_counter() - begin)
    return {name: statistics.median(each) for name, each in times.items()}


def _others(page: Path, answer: Path) -> dict[str, list[str]]:
    """Programs of a like kind that are installed, on what netnord has to read or to write."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    found: dict[str, list[str]] = {}
    for name, arguments in {
        "jq": [".facts[0].value", str(answer)],
        "proselint": ["check", str(page)],
        "onus": ["check", str(page)],
    }.items():
        if program := which(name, path=path):
            found[f"{name} {arguments[0]}"] = [program, *arguments]
    if find_spec("quantulum3"):
        code = "import sys; from quantulum3 import parser; parser.parse(open(sys.argv[1]).read())"
        found["quantulum3"] = [sys.executable, "-c", code, str(page)]
    return found


def _start_up(folder: Path, prose: str, runs: int) -> None:
    page, answer = folder / "page.txt", folder / "sites.json"
    page.write_text(prose[: prose.index("\n", 3_000)], "utf-8")
    with answer.open("wb") as file:
        subprocess.run([*_NETNORD, "sites", "--json"], stdout=file, check=True, env=ENVIRONMENT)
    commands = {
        _YARDSTICK: [sys.executable, "-c", _YARDSTICK],
        "python, nothing": [sys.executable, "-c", ""],
        "sites --json": [*_NETNORD, "sites", "--json"],
        "sites": [*_NETNORD, "sites"],
        "show sites.total": [*_NETNORD, "show", "sites.total"],
        "find site": [*_NETNORD, "find", "site"],
        "audit": [*_NETNORD, "audit"],
        "check, one page": [*_NETNORD, "check", str(page)],
        **_others(page, answer),
    }
    medians = _median_seconds(commands, runs)
    _head(f"Whole commands, medians of {runs} runs", "command", "ms", f"times `{_YARDSTICK}`")
    for name, seconds in medians.items():
        _row(f"`{name}`", f"{seconds * 1000:.1f}", f"{seconds / medians[_YARDSTICK]:.2f}")


def _throughput(folder: Path, texts: dict[str, bytes], scale: float) -> None:
    _head(
        "Long drafts",
        *("text", "MB", "processes", "s", "MB/s", "times one process", "memory of one, MB"),
    )
    for name, sizes in {"prose": (5, 20), "dense drafts": (1, 4)}.items():
        for size in sizes:
            path = folder / f"{size}.txt"
            write(path, texts[name], size * scale * MEGABYTE)
            length = path.stat().st_size / MEGABYTE
            alone = 0.0
            for jobs in (1, 2):
                spent = cost([*_NETNORD, "check", "--json", "-j", str(jobs), str(path)])
                alone = alone or spent.seconds
                speed, gain = length / spent.seconds, alone / spent.seconds
                numbers = (f"{spent.seconds:.1f}", f"{speed:.2f}", f"{gain:.2f}", f"{spent.memory:.0f}")
                _row(name, f"{length:.1f}", jobs, *numbers)


def _many_facts(folder: Path, count: int) -> None:
    path = folder / "facts.json"
    write_facts_file(path, count)
    facts = ["--facts", str(path)]
    plain = "import msgspec, pathlib, sys; msgspec.json.decode(pathlib.Path(sys.argv[1]).read_bytes())"
    commands = {
        "msgspec alone": [sys.executable, "-c", plain, str(path)],
        "show": [*_NETNORD, "show", f"topic_50.fact_{count // 2}", *facts],
        "list --topic": [*_NETNORD, "list", "--topic", "topic_50", *facts],
        "validate": [*_NETNORD, "validate", str(path)],
        "check": [*_NETNORD, "check", "--text", "In place 7, there are 1 234 thing12.", *facts],
    }
    _head(f"{count:,} facts, {path.stat().st_size / MEGABYTE:.0f} MB", "command", "s", "times msgspec", "MB")
    alone = 0.0
    for name, command in commands.items():
        spent = cost(command)
        alone = alone or spent.seconds
        _row(f"`{name}`", f"{spent.seconds:.2f}", f"{spent.seconds / alone:.1f}", f"{spent.memory:.0f}")


def _staying_up(texts: dict[str, bytes]) -> None:
    checker = DraftChecker(netnord.load().contents, Language.EN)
    _head(f"{_WORDS} words, in a process that stays up", "text", "ms", "ms after one letter more")
    for name, text in texts.items():
        words = text.decode().split(" ")
        first: list[float] = []
        again: list[float] = []
        for number in range(_CHECKED_AGAIN):
            begin = number * _WORDS % max(1, len(words) - _WORDS)
            draft, memory = " ".join(words[begin : begin + _WORDS]), Memory()
            for times, written in ((first, draft), (again, f"{draft}s")):
                start = time.perf_counter()
                list(checker.check("draft", [written], memory))
                times.append(time.perf_counter() - start)
        _row(name, *(f"{statistics.median(times) * 1000:.1f}" for times in (first, again)))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    is_quick = parser.parse_args().quick
    prose = made_up_prose().replace("\n", "\n\n")
    texts = {"prose": prose.encode(), "dense drafts": drafts().encode()}
    print(_INTRODUCTION, end="")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _start_up(folder, prose, 5 if is_quick else 30)
        _throughput(folder, texts, 0.1 if is_quick else 1)
        _many_facts(folder, 10_000 if is_quick else 100_000)
    _staying_up(texts)


if __name__ == "__main__":
    main()

"""How long, and with how much memory, netnord answers from a facts file of 100,000 facts.

Each row is a whole process. The yardstick is one that reads the same file into plain objects with msgspec:
`show` is to take at most three times as long, and memory is to grow with the file and no faster.

    python benchmarks/many_facts.py [FACTS]
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_RUNS = 5
_TOPICS = 100

_PLAIN = "import msgspec, pathlib, sys; msgspec.json.decode(pathlib.Path(sys.argv[1]).read_bytes())"


def write_facts_file(path: Path, count: int) -> None:
    """Writes a facts file of `count` facts in 100 topics, each told from the others by its words."""
    things = [{"id": f"thing_{n}", "fr": [f"chose{n}"], "en": [f"thing{n}"]} for n in range(-(-count // 100))]
    places = [{"id": f"place_{n}", "fr": [f"lieu{n}"], "en": [f"place{n}"]} for n in range(100)]
    head = {
        "schema_version": 2,
        "sources": [{"id": "register", "type": "dataset", "title": "Register"}],
        "concepts": things + places,
    }
    with path.open("w", encoding="utf-8") as file:
        # Fact by fact: memory that this process has had would count as that of those it starts.
        file.write(json.dumps(head)[:-1] + ', "facts": [')
        for number in range(count):
            file.write(",\n" if number else "\n")
            json.dump(_fact(number, count), file, ensure_ascii=False, indent=1)
        file.write("]}\n")


def _fact(number: int, count: int) -> dict[str, object]:
    value = 1000 + number
    printed = f"{value:,}".replace(",", " ")
    thing, place = divmod(number, 100)
    return {
        "id": f"topic_{number * _TOPICS // count}.fact_{number}",
        "label": {"fr": f"choses {number}", "en": f"things {number}"},
        "printed": printed,
        "value": value,
        "unit": f"thing_{thing}",
        "scope": {"where": {"fr": f"lieu {place}", "en": f"place {place}"}, "places": [f"place_{place}"]},
        "about": [f"thing_{thing}"],
        "source": "register",
        "sentence": number + 1,
    }


def _measured(arguments: list[str]) -> tuple[float, float]:
    """Median seconds, and the most memory in MB, of runs of one command line."""
    seconds, memory = [], 0
    for _ in range(_RUNS):
        begin = time.perf_counter()
        process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds.append(time.perf_counter() - begin)
        process.returncode = status
        if status:
            raise SystemExit(f"{' '.join(arguments)} ended with status {status}")
        memory = max(memory, usage.ru_maxrss)
    return sorted(seconds)[_RUNS // 2], memory / 1024


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.json"
        write_facts_file(path, count)
        netnord = [sys.executable, "-m", "netnord"]
        commands = {
            "msgspec alone": [sys.executable, "-c", _PLAIN, str(path)],
            "show": [
                *netnord,
                "show",
                f"topic_50.fact_{count // 2}",
                "--facts",
                str(path),
            ],
            "list --topic": [*netnord, "list", "--topic", "topic_50", "--facts", str(path)],
            "validate": [*netnord, "validate", str(path)],
            "check": [
                *netnord,
                "check",
                "--text",
                "In place 7, there are 1 234 thing12.",
                "--facts",
                str(path),
            ],
        }
        print(f"{count:,} facts, {path.stat().st_size / 2**20:.0f} MB; medians of {_RUNS} runs")
        plain = 0.0
        for name, arguments in commands.items():
            seconds, memory = _measured(arguments)
            plain = plain or seconds
            print(f"{name:>14}  {seconds:6.2f} s  {seconds / plain:5.2f} times  {memory:6.0f} MB")


if __name__ == "__main__":
    main()

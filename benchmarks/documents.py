"""Whether any damaged document makes `netnord check` stumble.

    python benchmarks/documents.py [NUMBER] [SEED]

Makes that many documents, 20,000 if none is said, in turn of every kind that is read, with something wrong
in each, and checks them by whole commands in this process. Counted are internal errors, refusals that are not
one line, findings whose span has not the digits of their figure, and commands that take over ten seconds.
"""

from __future__ import annotations

import io
import json
import random
import sys
import tempfile
import time
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from mutations import KINDS, mutated
from netnord.cli import main
from netnord.documents.kinds import kind_of

LONGEST = 10.0  # seconds


def failures(path: Path, data: bytes) -> list[str]:
    """What goes wrong in checking a document."""
    path.write_bytes(data)
    out, err = io.StringIO(), io.StringIO()
    begin = time.perf_counter()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(["check", str(path), "--json"])
    said = err.getvalue()
    found = []
    if time.perf_counter() - begin > LONGEST:
        found.append("slow")
    if "internal error" in said:
        found.append(said)
    if code not in (0, 1, 2) or (code == 2) != bool(said) or said.count("\n") > 1:
        found.append("refusal that is not one line")
    if code < 2 and kind_of(path.name).is_text:
        text = data.decode("utf-8").removeprefix("\ufeff")
        for each in json.loads(out.getvalue())["findings"]:
            written = iter(text[each["start"] : each["end"]])
            if not all(digit in written for digit in each["text"] if digit.isdecimal() and digit.isascii()):
                found.append("wrong span")
    return found


def run(number: int, seed: int) -> int:
    """How many documents failed."""
    count: Counter[str] = Counter()
    codes: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for each in range(number):
            suffix = list(KINDS)[each % len(KINDS)]
            data = mutated(suffix, random.Random(f"{seed} {each}"))
            for failure in failures(Path(folder, f"draft{suffix}"), data):
                if not count[failure]:
                    print(f"! {suffix}, number {each}: {failure}", flush=True)
                count[failure] += 1
            codes[suffix] += 1
    print(f"{number:,} documents ({', '.join(f'{n:,} {kind}' for kind, n in codes.items())})")
    print(f"{count.total():,} failures" + "".join(f"\n{n:,} {kind}" for kind, n in count.most_common()))
    return count.total()


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    sys.exit(run(*(given + [20_000, 1999][len(given) :])) > 0)

"""Whether any input makes netnord stumble: strange documents, facts files, arguments and bytes.

    python benchmarks/fuzz.py [--seconds N] [--seed N]
    python benchmarks/fuzz.py --seed N --only KIND:NUMBER

Whole commands are run in this process, with their output caught, for a given time, a minute if none is given.
Counted are internal errors; hangs, by time of the processor; figures that do not stand where the finding says
(``text[start:end]`` is not its text); refusals that are not one line, or without a word; JSON that is none;
characters that steer a terminal. Each kind of failure is shown with the inputs that led to it first: `--only`
makes one of them again, says what came of it, and leaves its files in a folder to look at.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import os
import random
import re
import resource
import shlex
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any, NamedTuple

from netnord.cli import main
from strange import KINDS, Input

_LONGEST = 20.0  # seconds of the processor for one command
_MOST_MEMORY = 4 << 30  # bytes; a command that wants more fails
_SHOWN = 3  # inputs for each kind of failure
_OFTEN = 10.0  # seconds between two lines of progress
_SHARES = {"documents": 2, "facts files": 2, "arguments": 10, "bytes": 8}  # of commands
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_COLOUR = re.compile("\x1b\\[[0-9;]*m")
_MARKED_UP = (".html", ".md", ".tex")
_MARKS = frozenset("<>&\\{}~$%*_`[]|")
_DATA = ("json", "ndjson", "sarif", "csv", "tsv")
_PLACE = re.compile(r'File "[^"]*/netnord/([^"]+)", line (\d+)')


class Hang(BaseException):
    """A command took longer than it may."""


class Outcome(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str
    failure: str


def outcome(given: Input) -> Outcome:
    """Runs one command in the folder of this process."""
    streams = sys.stdin, sys.stdout, sys.stderr
    caught = [io.TextIOWrapper(io.BytesIO(), "utf-8", newline="", write_through=True) for _ in range(2)]
    sys.stdin = io.TextIOWrapper(io.BytesIO(given.stdin), "utf-8", "surrogateescape")
    sys.stdout, sys.stderr = caught
    kept = dict(os.environ)
    os.environ.update(given.variables)
    code, failure = -1, ""
    signal.setitimer(signal.ITIMER_PROF, _LONGEST)
    try:
        code = main(given.arguments)
    except Hang:
        failure = "hang"
    except BaseException as raised:
        failure = f"internal error: {type(raised).__name__} out of main"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        sys.stdin, sys.stdout, sys.stderr = streams
        os.environ.clear()
        os.environ.update(kept)
    out, err = (stream.buffer.getvalue().decode("utf-8", "replace") for stream in caught)
    return Outcome(code, out, err, failure)


def failures(given: Input, done: Outcome) -> Iterator[str]:
    """What is wrong with what a command did, each by its kind."""
    if done.failure:
        yield done.failure
        return
    if "internal error" in done.err:
        places = _PLACE.findall(done.err)
        said = re.search(r"internal error: (\w+)", done.err)
        yield f"internal error: {said and said[1]} at {':'.join(places[-1]) if places else '?'}"
        return
    if done.code not in (0, 1, 2):
        yield f"exit code {done.code}"
    lines = done.err.split("\n")
    if done.code == 2 and not done.err:
        yield "refusal without a word"
    if done.code == 2 and (not all(line.startswith("netnord: ") for line in lines[:-1]) or lines[-1]):
        yield "refusal of several lines"
    if _STEERING.search(_COLOUR.sub("", done.err)):
        yield "what steers a terminal, in a message"
    format = _format(given.arguments)
    if format not in _DATA and _STEERING.search(_COLOUR.sub("", done.out)):
        yield f"what steers a terminal, from {given.arguments[0] if given.arguments else 'nothing'}"
    if format == "json" and done.code in (0, 1) and not _asks_help(given.arguments):
        try:
            answer = json.loads(done.out)
        except ValueError:
            yield "JSON that is none"
        else:
            yield from _wrong_spans(given, answer)


def _asks_help(arguments: list[str]) -> bool:
    return any(
        each in ("-h", "--help", "--version", "--explain") or each.startswith("--e") for each in arguments
    )


def _format(arguments: list[str]) -> str:
    options = list(takewhile(lambda each: each != "--", arguments))
    given = [value for option, value in pairwise(options) if option in ("-f", "--format")]
    return "json" if "--json" in options else given[-1].lower() if given else "table"


def _wrong_spans(given: Input, answer: Any) -> Iterator[str]:
    if given.arguments[0] != "check" or "summary" not in answer:
        return
    texts: dict[str, str] = {"<stdin>": given.stdin.decode("utf-8-sig", "replace")}
    for finding in answer["findings"]:
        name = finding["file"]
        if name not in texts and name in given.files:
            texts[name] = given.files[name].decode("utf-8-sig", "replace")
        text, start, end = texts.get(name), finding["start"], finding["end"]
        if text is None:
            continue
        line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
        if not _is_written(finding["text"], text[start:end], name):
            yield "wrong span"
        if (line, column) != (finding["line"], finding["column"]):
            yield "wrong line or column"
        if abs(sum(finding["probabilities"].values()) - 1) > 1e-3:
            yield "probabilities that make no whole"


def _is_written(figure: str, span: str, name: str) -> bool:
    """Whether the part of a file is the figure; where it has marks, they may stand within."""
    if not name.endswith(_MARKED_UP):
        return figure == span != ""
    return " ".join(figure.split()) == " ".join(span.split()) or not _MARKS.isdisjoint(span)


def made(seed: int, kind: str, number: int) -> Input:
    """The same input each time."""
    return KINDS[kind](random.Random(f"{seed} {kind} {number}"))


def lay_out(given: Input, there: set[str]) -> None:
    """Writes the files of an input into this folder, where `there` are files already."""
    for name in there - given.files.keys():
        Path(name).unlink(missing_ok=True)
    for name, data in given.files.items():
        Path(name).write_bytes(data)
    there |= given.files.keys()


class Tally:
    """What came of the inputs."""

    def __init__(self, seed: int) -> None:
        self.inputs: Counter[str] = Counter()
        self.failures: dict[str, list[str]] = {}
        self._seed = seed

    def take(self, kind: str, number: int, given: Input) -> None:
        self.inputs[kind] += given.counts
        for failure in dict.fromkeys(failures(given, outcome(given))):
            found = self.failures.setdefault(failure, [])
            found.append(f"--seed {self._seed} --only {kind.replace(' ', '-')}:{number}")
            if len(found) == 1:
                print(f"! {failure}: {found[0]}", flush=True)

    def lines(self) -> Iterator[str]:
        yield f"{self.inputs.total():,} inputs: " + ", ".join(
            f"{n:,} {kind}" for kind, n in self.inputs.items()
        )
        for kind in ("internal error", "hang", "wrong span"):
            number = sum(len(found) for failure, found in self.failures.items() if failure.startswith(kind))
            yield f"{number:,} {kind}s"
        for failure, found in self.failures.items():
            yield f"{failure}: {len(found):,}, first {'; '.join(found[:_SHOWN])}"


def _hung(*_: object) -> None:
    raise Hang


def _run(seconds: float, seed: int) -> bool:
    """Whether all went well."""
    tally, there = Tally(seed), set[str]()
    kinds = [kind for kind, share in _SHARES.items() for _ in range(share)]
    begin = said = time.monotonic()
    number = 0
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        os.chdir(folder)
        while time.monotonic() < begin + seconds:
            kind = kinds[number % len(kinds)]
            given = made(seed, kind, number)
            lay_out(given, there)
            tally.take(kind, number, given)
            for path in Path().iterdir():  # what --output has written
                if path.name not in there:
                    path.unlink()
            number += 1
            if number == len(kinds):
                gc.freeze()  # looking through all that is loaded again and again takes long
            if time.monotonic() > said + _OFTEN and sys.stderr.isatty():
                said = time.monotonic()
                print(f"\r{tally.inputs.total():,} inputs", end="", file=sys.stderr, flush=True)
        os.chdir("/")
    print(*tally.lines(), sep="\n")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{time.monotonic() - begin:,.0f} s, {peak:,.0f} MB at most")
    return not tally.failures


def _run_one(seed: int, kind: str, number: int) -> bool:
    """Runs one input of a run again, draft by draft if it has several, and says what came of it."""
    given = made(seed, kind, number)
    folder = Path(tempfile.mkdtemp(prefix="netnord-fuzz-"))
    os.chdir(folder)
    lay_out(given, set())
    drafts = [name for name in given.arguments if name in given.files and name[1:2].isdecimal()]
    rest = [each for each in given.arguments if each not in drafts]
    well = True
    for arguments in [[*rest[:1], draft, *rest[1:]] for draft in drafts] or [given.arguments]:
        one = given._replace(arguments=arguments)
        done = outcome(one)
        if found := list(failures(one, done)):
            well = False
            told = [f"{name}={shlex.quote(value)}" for name, value in given.variables.items()]
            print(f"cd {folder}; {' '.join(told)} netnord {shlex.join(arguments)}".replace(";  ", "; "))
            print(*dict.fromkeys(found), repr(done.err[-2000:]), sep="\n")
    if well:
        print(f"nothing wrong with it; its files are in {folder}")
    return well


def run() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", metavar="KIND:NUMBER")
    wanted = parser.parse_args()
    os.environ["NETNORD_DEBUG"] = "1"
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    signal.signal(signal.SIGPROF, _hung)
    if wanted.only:
        kind, _, number = wanted.only.partition(":")
        well = _run_one(wanted.seed, kind.replace("-", " "), int(number))
    else:
        well = _run(wanted.seconds, wanted.seed)
    raise SystemExit(0 if well else 1)


if __name__ == "__main__":
    run()

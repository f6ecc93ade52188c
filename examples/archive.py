"""Checks an archive: every text of a folder of compressed articles, by all cores, into one file of findings.

    pip install 'netnord[archive]'
    python examples/archive.py FOLDER findings.parquet --source article.txt

Articles are `.txt`, `.txt.gz`, or the `.txt` in `.zip`. The findings, a row each, go into a Parquet file, or
into NDJSON if the name does not end with `.parquet`. What is done lies in a folder beside it: run it again
after an interruption, or with more articles, and only what is new or has changed is checked. What cannot be
read is told of and passed over; the exit code is then 2.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import zipfile
import zlib
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

LARGEST = 1 << 26  # bytes of an article, unpacked
# RuntimeError: a member of a zip file with a password; NotImplementedError: packed in an unknown way.
UNREADABLE = (
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    zlib.error,
    zipfile.BadZipFile,
)
COLUMNS = {
    **dict.fromkeys(("archive", "article"), "string"),
    **dict.fromkeys(("start", "end", "line", "column"), "int64"),
    **dict.fromkeys(("text", "verdict", "level", "rule"), "string"),
    **dict.fromkeys(("supported", "refuted", "not_enough_info"), "float64"),
    **dict.fromkeys(("fact", "expected", "message"), "string"),
}


class Rests(NamedTuple):
    """What articles are held against."""

    sources: tuple[str, ...]
    facts: tuple[str, ...]
    lang: str


class Done(NamedTuple):
    """What came of one file of the archive."""

    name: str
    figures: int
    failure: str = ""


def findings(article: str, text: str, rests: Rests) -> Iterator[dict[str, Any]]:
    """What `netnord check` finds in a text, as rows; the same for the same text, wherever it runs."""
    for found in _checker(rests).check(article, [text]):
        finding = found.finding
        chances = finding.probabilities
        yield {
            "article": article,
            **{name: getattr(finding, name) for name in ("start", "end", "line", "column", "text", "rule")},
            "verdict": finding.verdict.value,
            "level": finding.level.value,
            **{name: getattr(chances, name) for name in ("supported", "refuted", "not_enough_info")},
            **{name: getattr(finding, name) for name in ("fact", "expected", "message")},
        }


@cache  # once in each process
def _checker(rests: Rests) -> Any:
    import netnord
    from netnord.check.findings import DraftChecker
    from netnord.terms import Language

    texts = {name: Path(name).read_text("utf-8") for name in rests.sources}
    store = netnord.load(*rests.facts).contents if rests.facts or not texts else None
    return DraftChecker(store, Language(rests.lang), texts)


def articles(path: Path) -> Iterator[tuple[str, str]]:
    """The articles in a file, each with its name. Raises one of `UNREADABLE` where it cannot be read."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                if member.filename.endswith(".txt"):
                    with archive.open(member) as file:
                        yield member.filename, _text(file)
    else:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            yield path.name.removesuffix(".gz"), _text(file)


def _text(file: Any) -> str:
    data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ValueError(f"an article of more than {LARGEST >> 20} MiB")
    return str(data, "utf-8-sig")


def checked(path: Path, part: Path, rests: Rests) -> Done:
    """Checks the articles of one file, and writes what is found into `part`, all of it or nothing."""
    name, count = path.name, 0
    unfinished = part.with_suffix(".unfinished")
    try:
        with unfinished.open("w", encoding="utf-8") as file:
            for article, text in articles(path):
                for row in findings(article, text, rests):
                    file.write(json.dumps({"archive": name, **row}, ensure_ascii=False) + "\n")
                    count += 1
    except UNREADABLE as failure:
        unfinished.unlink(missing_ok=True)
        return Done(name, 0, " ".join(str(failure).split()) or type(failure).__name__)
    unfinished.replace(part)
    return Done(name, count)


def part_of(path: Path, folder: Path, rests: Rests) -> Path:
    """Where the findings of a file are kept; elsewhere once it, or what it is held against, has changed."""
    stamps = [(each.name, each.stat().st_size, each.stat().st_mtime_ns) for each in _all_of(path, rests)]
    return folder / f"{sha256(repr((stamps, rests)).encode()).hexdigest()[:32]}.ndjson"


def _all_of(path: Path, rests: Rests) -> list[Path]:
    return [path, *map(Path, rests.sources), *map(Path, rests.facts)]


def run(folder: Path, out: Path, rests: Rests, workers: int | None) -> int:
    """Checks what has not been checked yet, gathers all findings in `out`, and gives the exit code."""
    import dask.bag
    from distributed import Client, LocalCluster, as_completed

    parts = out.with_name(f"{out.name}.parts")
    parts.mkdir(exist_ok=True)
    paths = sorted(each for each in folder.rglob("*") if each.name.endswith((".txt", ".txt.gz", ".zip")))
    places = {path: part_of(path, parts, rests) for path in paths}
    new = [path for path, part in places.items() if not part.exists()]
    failures = 0
    if new:
        with (
            LocalCluster(workers, threads_per_worker=1, dashboard_address=None) as cluster,
            Client(cluster) as client,
        ):
            bag = dask.bag.from_sequence(new, partition_size=1)
            asked = client.compute(bag.map(lambda path: checked(path, places[path], rests)).to_delayed())
            for number, (_, (done,)) in enumerate(as_completed(asked, with_results=True), start=1):
                print(f"\r{number} of {len(new)} files", end="", file=sys.stderr, flush=True)
                if done.failure:
                    failures += 1
                    print(f"\n{done.name}: passed over: {done.failure}", file=sys.stderr)
        print(file=sys.stderr)
    _gather([part for part in places.values() if part.exists()], out)
    return 2 if failures else 0


def _gather(parts: list[Path], out: Path) -> None:
    """Writes the findings of all parts, in their order, into one file."""
    unfinished = out.with_name(f"{out.name}.unfinished")
    if out.suffix == ".parquet":
        import pyarrow
        import pyarrow.parquet

        schema = pyarrow.schema([(name, getattr(pyarrow, kind)()) for name, kind in COLUMNS.items()])
        with pyarrow.parquet.ParquetWriter(unfinished, schema) as writer:
            for part in parts:
                with part.open(encoding="utf-8") as file:
                    writer.write_table(pyarrow.Table.from_pylist([*map(json.loads, file)], schema))
    else:
        with unfinished.open("wb") as file:
            for part in parts:
                file.write(part.read_bytes())
    unfinished.replace(out)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Check a folder of compressed articles.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path, help="findings.parquet or findings.ndjson")
    parser.add_argument("--source", action="append", default=[], help="a text to hold the articles against")
    parser.add_argument("--facts", action="append", default=[], help="a facts file to hold them against")
    parser.add_argument("--lang", choices=["en", "fr"], default="en", help="the language of messages")
    parser.add_argument("--workers", type=int, help="how many processes; by default one for each core")
    given = parser.parse_args(arguments)
    if not given.folder.is_dir():
        parser.error(f"{given.folder}: no such folder")
    for name in [*given.source, *given.facts]:
        if not Path(name).is_file():
            parser.error(f"{name}: no such file")
    rests = Rests(tuple(given.source), tuple(given.facts), given.lang)
    return run(given.folder, given.out, rests, given.workers)


if __name__ == "__main__":
    sys.exit(main())

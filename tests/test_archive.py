"""`examples/archive.py`: an archive through Dask, on a cluster of two processes."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import netnord

PROJECT = Path(__file__).parents[1]
SOURCE = PROJECT / "examples" / "port.txt"
ARTICLES = {
    "a.txt.gz": "The port employs 1,820 dockers.",
    "b.zip": "Ships wait nine hours for a berth.",
    "d.txt.gz": "The port handled 3.4 million tonnes of goods in 2023.",
}


def _written(folder: Path) -> None:
    for name, text in ARTICLES.items():
        if name.endswith(".zip"):
            with zipfile.ZipFile(folder / name, "w") as archive:
                archive.writestr("b/b.txt", text)
        else:
            (folder / name).write_bytes(gzip.compress(text.encode()))
    (folder / "broken.txt.gz").write_bytes(gzip.compress(b"1,280 dockers" * 99)[:-20])


def _run(folder: Path, out: Path) -> subprocess.CompletedProcess[str]:
    script = str(PROJECT / "examples" / "archive.py")
    command = [sys.executable, script, str(folder), str(out), "--source", str(SOURCE), "--workers", "2"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=300, cwd=folder.parent
    )


def test_an_archive_becomes_one_file_of_findings(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    folder, out = tmp_path / "archive", tmp_path / "findings.ndjson"
    folder.mkdir()
    _written(folder)

    first = _run(folder, out)
    assert first.returncode == 2, first.stderr
    assert "4 of 4 files" in first.stderr
    assert first.stderr.count("passed over") == first.stderr.count("broken.txt.gz: passed over: ") == 1
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    expected = [
        (name, found.text, found.verdict.value, found.message)
        for name, text in ARTICLES.items()
        for found in netnord.check(text, source={str(SOURCE): SOURCE.read_text("utf-8")})
    ]
    found = [(row["archive"], row["text"], row["verdict"], row["message"]) for row in rows]
    assert sorted(found) == sorted(expected)
    assert len({row["verdict"] for row in rows}) > 1

    (folder / "broken.txt.gz").write_bytes(gzip.compress(b"The port has 1,280 dockers."))
    again = _run(folder, out)
    assert (again.returncode, "1 of 1 files" in again.stderr) == (0, True), again.stderr
    assert len(out.read_text("utf-8").splitlines()) == len(rows) + 1


def test_findings_fit_the_columns_of_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(PROJECT / "examples")
    import archive

    rows = list(archive.findings("a", "1,820 dockers.", archive.Rests((str(SOURCE),), (), "en")))
    assert {"archive", *rows[0]} == set(archive.COLUMNS)
    parquet = pytest.importorskip("pyarrow.parquet")
    part, out = tmp_path / "a.ndjson", tmp_path / "findings.parquet"
    part.write_text("".join(json.dumps({"archive": "a.zip", **row}) + "\n" for row in rows), "utf-8")
    archive._gather([part], out)
    assert parquet.read_table(out).to_pylist() == [{"archive": "a.zip", **row} for row in rows]

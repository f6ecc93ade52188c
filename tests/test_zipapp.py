"""netnord in one file that Python runs as it is."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipapp
from pathlib import Path

import netnord
from netnord.store.store import bundled_path


def test_it_answers_from_the_facts_inside_it(tmp_path: Path) -> None:
    package = tmp_path / "app" / "netnord"
    shutil.copytree(Path(netnord.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "data").mkdir(exist_ok=True)
    shutil.copy(bundled_path(), package / "data" / "facts.json")
    archive = tmp_path / "netnord.pyz"
    zipapp.create_archive(tmp_path / "app", archive, main="netnord.__main__:run")
    done = subprocess.run(
        [sys.executable, str(archive), "sites", "--json"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        check=False,
    )
    assert done.stderr == b""
    assert json.loads(done.stdout)["topic"] == "sites"

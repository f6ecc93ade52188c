"""The hook, run by pre-commit itself on a repository made here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
CONFIG = """repos:
  - repo: {repo}
    rev: {rev}
    hooks:
      - id: netnord
        args: [--source, source.txt, --lang, en]
"""
NO_NETWORK = ("No matching distribution", "ConnectionError", "NewConnectionError", "Temporary failure")


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def hooks(tmp_path: Path) -> tuple[Path, str]:
    """A clone of this project, and its commit."""
    if shutil.which("git") is None or not (PROJECT / ".git").exists() or find_spec("pre_commit") is None:
        pytest.skip("needs git, a checkout of the project, and pre-commit")
    clone = tmp_path / "netnord"
    _git(tmp_path, "clone", "--quiet", str(PROJECT), str(clone))
    if not (clone / ".pre-commit-hooks.yaml").exists():
        pytest.skip("the hook is not committed yet")
    return clone, _git(clone, "rev-parse", "HEAD")


def test_the_hook_stops_a_commit_with_a_wrong_figure(tmp_path: Path, hooks: tuple[Path, str]) -> None:
    clone, commit = hooks
    work = tmp_path / "work"
    work.mkdir()
    _git(work, "init", "--quiet")
    (work / ".pre-commit-config.yaml").write_text(CONFIG.format(repo=clone, rev=commit), "utf-8")
    (work / "source.txt").write_text("The town bought 1,240 bicycles in 2023.", "utf-8")
    (work / "data.csv").write_text("bicycles,1420\n", "utf-8")
    draft = work / "draft.md"
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home"), "PRE_COMMIT_COLOR": "never"}

    def run() -> subprocess.CompletedProcess[str]:
        _git(work, "add", "--all")
        command = [sys.executable, "-m", "pre_commit", "run"]
        return subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)

    draft.write_text("In 2023 the town bought 1,420 bicycles.\n", "utf-8")
    done = run()
    if done.returncode == 3 and any(each in done.stdout for each in NO_NETWORK):
        pytest.skip("pre-commit cannot install packages here")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "draft.md:1:25: NN101 the source has 1,240, not 1,420" in done.stdout
    draft.write_text("In 2023 the town bought 1,240 bicycles.\n", "utf-8")
    done = run()
    assert (done.returncode, "Passed" in done.stdout) == (0, True), done.stdout

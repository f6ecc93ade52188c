"""`check --fix`, `--diff` and `--watch`: files are changed in one step, or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from commands import Run
from netnord.cli import fixing
from written import docx_of

CASES = [
    ("a.md", "The region has **1,302** web sites.\r\n", "The region has **1,202** web sites.\r\n"),
    ("a.md", "\ufeffThe region has 1,302 web sites.", "\ufeffThe region has 1,202 web sites."),
    ("a.md", "Des 44 sites marchands, 56&nbsp;% sont sûrs.", "Des 44 sites marchands, 65&nbsp;% sont sûrs."),
    (
        "a.html",
        "<p>The region has <b>1,302</b> web sites &amp;&#32;more.",
        "<p>The region has <b>1,202</b> web sites &amp;&#32;more.",
    ),
    ("a.tex", "The region has 1{,}302 web sites.", "The region has 1{,}202 web sites."),
    ("a.tex", "La r\\'egion compte 1~302 sites web.", "La r\\'egion compte 1~202 sites web."),
    ("a.rst", "The region has *1,302* web sites.\n", "The region has *1,202* web sites.\n"),
    ("a.txt", "The region has 1,202 web sites and 45 dogs.", "The region has 1,202 web sites and 45 dogs."),
    ("a.md", "1,302 web sites. <!-- netnord: ignore -->", "1,302 web sites. <!-- netnord: ignore -->"),
]


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("name", "before", "after"), CASES)
def test_fix_writes_corrections_and_nothing_else(run: Run, name: str, before: str, after: str) -> None:
    Path(name).write_bytes(before.encode())
    outcome = run("check", "--fix", name)
    assert Path(name).read_bytes() == after.encode()
    assert outcome.code == 0
    assert outcome.err == (f"netnord: {name}: 1 corrected\n" if before != after else "")
    assert "0 errors" in outcome.out
    assert run("check", "--diff", name) == (0, "", "")


@pytest.mark.parametrize(("name", "before", "after"), CASES)
def test_diff_says_what_fix_would_do(run: Run, name: str, before: str, after: str) -> None:
    path = Path(name)
    path.write_bytes(before.encode())
    outcome = run("check", "--diff", name)
    assert path.read_bytes() == before.encode()
    assert outcome.code == (before != after)
    if before != after:
        subprocess.run(["patch", "--binary", "-s", name], input=outcome.out.encode(), check=True)
    assert path.read_bytes() == after.encode()


def test_what_cannot_be_corrected_is_said(run: Run) -> None:
    text = "Of 44 merchant sites, 5\\textbf{6}\\% pay. Of 44 merchant sites, 56\\% have secure payment."
    Path("a.tex").write_text(text, "utf-8")
    Path("b.docx").write_bytes(docx_of("<w:p><w:r><w:t>Of 44 merchant sites, 56% pay.</w:t></w:r></w:p>"))
    outcome = run("check", "--fix", "a.tex", "b.docx")
    assert Path("a.tex").read_text("utf-8") == text.replace("56", "65")
    assert outcome.err.splitlines() == [
        "netnord: a.tex:1:23: marks of the file stand within the figure; correct it by hand",
        "netnord: a.tex: 1 corrected",
        "netnord: b.docx: is no text file; correct it by hand",
    ]
    assert outcome.code == 1


def test_no_error_is_not_touched(run: Run) -> None:
    Path("a.txt").write_text("Oil costs 4 dollars. The region has 1,202 web sites.", "utf-8")
    before = Path("a.txt").stat()
    assert run("check", "--fix", "a.txt").code == 0
    assert Path("a.txt").stat() == before


def test_permissions_are_kept_and_links_stay_links(run: Run) -> None:
    Path("folder").mkdir()
    file, link = Path("folder/real.md"), Path("link.md")
    file.write_text("The region has 1,302 web sites.", "utf-8")
    file.chmod(0o640)
    link.symlink_to(file)
    assert run("check", "--fix", str(link)).code == 0
    assert link.is_symlink()
    assert file.read_text("utf-8") == "The region has 1,202 web sites."
    assert file.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in Path("folder").iterdir()] == ["real.md"]


def test_a_file_that_changes_meanwhile_is_left_alone(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path("a.md")
    path.write_text("The region has 1,302 web sites.", "utf-8")
    real = fixing.rewritten

    def meanwhile(*arguments: object) -> str:
        path.write_text("My new text of 1,302 web sites.", "utf-8")
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(fixing, "rewritten", meanwhile)
    outcome = run("check", "--fix", str(path))
    assert (outcome.code, outcome.err) == (2, "netnord: a.md: has changed meanwhile; run it again\n")
    assert path.read_text("utf-8") == "My new text of 1,302 web sites."


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--fix", "--diff", "a.md"], "--fix and --diff exclude each other; give one of them"),
        (["--fix", "--text", "44 sites"], "--fix corrects files; --diff shows what it would write"),
        (["--fix", "-"], "--fix corrects files; --diff shows what it would write"),
        (["--watch"], "--watch needs files; name them"),
        (["--watch", "--text", "44 sites"], "--watch needs files; name them"),
    ],
)
def test_what_makes_no_sense(run: Run, options: list[str], complaint: str) -> None:
    Path("a.md").write_text("", "utf-8")
    assert run("check", *options) == (2, "", f"netnord: {complaint}\n")


def test_diff_of_standard_input(run: Run, stdin: object) -> None:
    stdin(b"The region has 1,302 web sites.\n")  # type: ignore[operator]
    lines = run("check", "--diff", "-").out.splitlines()
    assert lines[-2:] == ["-The region has 1,302 web sites.", "+The region has 1,202 web sites."]


def test_watch_checks_once_more_after_each_change() -> None:
    path = Path("a.md")
    path.write_text("The region has 1,302 web sites.", "utf-8")
    command = [sys.executable, "-m", "netnord", "check", "--watch", "-f", "concise", "--all", "a.md"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "LC_ALL": "C.UTF-8"}
    with (
        Path("out").open("wb") as out,
        subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL, env=environment) as process,
    ):
        try:
            _wait_for("NN101")
            path.write_text("The region has 1,202 web sites.", "utf-8")
            _wait_for("NN001")
            path.unlink()
            time.sleep(1)
            path.write_text("Oil costs 4 dollars.", "utf-8")
            _wait_for("NN201")
            process.send_signal(2)
            assert process.wait(20) in (130, -2)
        finally:
            process.kill()


def _wait_for(text: str) -> None:
    end = time.monotonic() + 30
    while text not in Path("out").read_text("utf-8"):
        assert time.monotonic() < end, Path("out").read_text("utf-8")
        time.sleep(0.1)

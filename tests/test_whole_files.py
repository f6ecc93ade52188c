"""What netnord writes to a file is there whole or not at all, and never in place of what another wrote."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from commands import Run
from netnord.cli.whole_files import write_whole
from netnord.errors import OutputError

SOURCE = Path(__file__).parents[1] / "examples" / "port.txt"
LARGE = "x" * 100_000


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A copy of the source in a folder with nothing else in it."""
    path = tmp_path / "port.txt"
    path.write_bytes(SOURCE.read_bytes())
    return path


def _files(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


class TestTheInputIsNeverWrittenTo:
    @pytest.mark.parametrize("way", ["itself", "roundabout", "symbolic link", "hard link"])
    def test_under_whatever_name(self, run: Run, own: Path, way: str) -> None:
        output = own.parent / "facts.json"
        if way == "itself":
            output = own
        elif way == "roundabout":
            output = own.parent / ".." / own.parent.name / own.name
        elif way == "symbolic link":
            output.symlink_to(own)
        else:
            os.link(own, output)
        before = _files(own.parent)
        outcome = run("extract", str(own), "-o", str(output), "--force")
        assert outcome == (2, "", f"netnord: {output}: is the text that is read; name another file\n")
        assert own.read_bytes() == SOURCE.read_bytes()
        assert _files(own.parent) == before


class TestWhatIsThere:
    def test_nothing_is_written_through_a_link(self, run: Run, own: Path) -> None:
        link, target = own.parent / "link.json", own.parent / "target.json"
        link.symlink_to(target)
        for there in (False, True):
            if there:
                target.write_text("mine", "utf-8")
            outcome = run("extract", str(own), "-o", str(link), "--force")
            assert outcome == (2, "", f"netnord: {link}: is a link to {target}; name that file itself\n")
            assert target.exists() == there
        assert target.read_text("utf-8") == "mine"

    def test_a_device_is_not_replaced(self, run: Run, own: Path) -> None:
        outcome = run("extract", str(own), "-o", os.devnull, "--force")
        assert outcome.code == 2
        assert "is no ordinary file" in outcome.err
        assert Path(os.devnull).is_char_device()

    def test_a_file_keeps_its_permissions(self, tmp_path: Path) -> None:
        path = tmp_path / "facts.json"
        path.write_text("old", "utf-8")
        path.chmod(0o640)
        write_whole(path, "new", replacing=True)
        assert (path.read_text("utf-8"), stat.S_IMODE(path.stat().st_mode)) == ("new", 0o640)

    def test_a_new_file_has_those_of_new_files(self, tmp_path: Path) -> None:
        write_whole(tmp_path / "a", "new", replacing=False)
        (tmp_path / "b").touch()
        assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode

    def test_a_name_may_be_as_long_as_names_get(self, tmp_path: Path) -> None:
        write_whole(tmp_path / ("n" * 255), "new", replacing=False)
        assert _files(tmp_path) == {"n" * 255}


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit to the size of files")
class TestAFullDisk:
    """A limit to the size of files fails a write as a full disk does: in the middle of it."""

    def _limited(self, path: Path) -> subprocess.CompletedProcess[str]:
        code = (
            "import resource, signal, sys\n"
            "from pathlib import Path\n"
            "from netnord.cli.whole_files import write_whole\n"
            "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
            "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
            f"write_whole(Path(sys.argv[1]), {len(LARGE)} * 'x', replacing=True)\n"
        )
        return subprocess.run(
            [sys.executable, "-c", code, str(path)],
            env={"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=False,
        )

    @pytest.mark.parametrize("old", ["mine", None], ids=["over a file", "a new file"])
    def test_leaves_all_as_it_was(self, tmp_path: Path, old: str | None) -> None:
        path = tmp_path / "facts.json"
        if old is not None:
            path.write_text(old, "utf-8")
        done = self._limited(path)
        assert done.returncode == 1
        assert f"OutputError: {path}: cannot be written: file too large" in done.stderr
        assert _files(tmp_path) == (set() if old is None else {path.name})
        assert old is None or path.read_text("utf-8") == old


def test_a_failure_to_replace_leaves_no_file_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(OutputError, match="cannot be written: permission denied"):
        write_whole(tmp_path / "facts.json", "new", replacing=True)
    assert _files(tmp_path) == set()


def test_a_kill_at_any_moment_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    """In a process for each line of the writer, which ends there as a kill would end it."""
    code = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from netnord.cli import whole_files\n"
        "def at_each_line(frame, event, _):\n"
        "    global lines\n"
        "    if frame.f_code.co_filename != whole_files.__file__:\n"
        "        return None\n"
        "    lines += event == 'line'\n"
        "    if lines == last:\n"
        "        os._exit(9)\n"
        "    return at_each_line\n"
        "for last in range(1, 200):\n"
        "    lines = 0\n"
        "    path = Path(f'{last}', 'facts.json')\n"
        "    path.parent.mkdir()\n"
        "    path.write_text('old')\n"
        "    if not (child := os.fork()):\n"
        "        sys.settrace(at_each_line)\n"
        "        whole_files.write_whole(path, 'new' * 99_999, replacing=True)\n"
        "        os._exit(0)\n"
        "    if not os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):\n"
        "        break\n"
    )
    subprocess.run(
        [sys.executable, "-c", code],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path)},
        cwd=tmp_path,
        check=True,
    )
    found = [(folder / "facts.json").read_text("utf-8") for folder in tmp_path.iterdir()]
    assert set(found) == {"old", "new" * 99_999}
    assert len(found) > 10


def test_of_two_at_once_that_may_not_replace_one_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "facts.json"
    synced = os.fsync

    def another_comes_first(number: int) -> None:
        synced(number)
        monkeypatch.setattr(os, "fsync", synced)
        write_whole(path, "first", replacing=False)

    monkeypatch.setattr(os, "fsync", another_comes_first)
    with pytest.raises(OutputError, match="exists already; give --force to overwrite it"):
        write_whole(path, "second", replacing=False)
    assert path.read_text("utf-8") == "first"
    assert _files(tmp_path) == {path.name}

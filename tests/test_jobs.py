"""`check -j`: however many processes check, they say the same, in the same order."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import Run
from netnord.check.findings import DraftChecker
from netnord.render.screen import Screen
from netnord.render.verdicts import CheckFormat, Writing, writer
from netnord.store.store import bundled_path, load
from netnord.terms import Language
from netnord.text.pieces import LONGEST_PART, parts, pieces

SILENCE = "<!-- netnord: ignore -->\n\n"
SENTENCES = [
    "The region has 1,220 web sites.\n\n",
    "Of its 44 merchant sites, 65% have secure payment.\n\n",
    "La région compte 1 202 sites web.\n\n",
    "## In the region\n\n",
    SILENCE,
]
RAIN = "It rained on the town all night, and nobody minded. " * 40 + "\n\n"
LONG = "".join(RAIN + SENTENCES[number % 7 % 5] for number in range(3 * LONGEST_PART // len(RAIN)))
FORMATS = [
    [],
    ["-f", "html"],
    *(["-f", each.value, "--all"] for each in CheckFormat if each is not CheckFormat.HTML),
]


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Long ones, the second with a comment at the end of a part; short ones; and some that cannot be read."""
    folder = tmp_path_factory.mktemp("drafts")
    end = sum(len(piece.text) for piece in next(parts(pieces([LONG]))))
    contents = {
        "long.txt": LONG.encode(),
        "silenced.txt": f"{LONG[: end - len(SILENCE) - 2]}\n\n{SILENCE}{LONG[end:]}".encode(),
        "short.md": "".join(SENTENCES).encode(),
        "broken.txt": b"\xff",
        "page.html": b"<p>44 merchant sites</p>",
        "letter.doc": b"",
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [*(str(folder / name) for name in contents), str(folder / "missing.txt")]


@pytest.mark.parametrize("options", FORMATS, ids=" ".join)
def test_two_processes_say_what_one_says(run: Run, drafts: list[str], options: list[str]) -> None:
    some = drafts if "json" in options else drafts[2:]
    one, two = (run("check", *some, *options, "-j", jobs) for jobs in ("1", "2"))
    assert one == two
    assert one.code == 2
    assert one.err.count("\n") == 3


@pytest.mark.parametrize("text", [LONG, 2 * LONG.replace("\n", " ")], ids=["lines", "one line"])
def test_parts_are_parts_of_the_text_and_none_is_large(text: str) -> None:
    found = [[piece.text for piece in part] for part in parts(pieces([text]))]
    assert len(found) > 2
    assert max(sum(map(len, part)) for part in found) <= 3 * LONGEST_PART
    assert "".join("".join(part) for part in found) == text


def test_standard_input_is_read_by_the_process_that_has_it(run: Run, stdin: Callable[[bytes], None]) -> None:
    outcomes = []
    for jobs in ("1", "2"):
        stdin(b"# Sites\n\nThe region has 1,220 web sites.\n")
        outcomes.append(run("check", "-", "--stdin-filename", "a.md", "-f", "concise", "-j", jobs))
    assert outcomes[0] == outcomes[1]
    assert outcomes[0].code == 1


def test_what_cannot_be_read_to_its_end_is_told_up_to_there(run: Run, stdin: Callable[[bytes], None]) -> None:
    outcomes = []
    for jobs in ("1", "2"):
        stdin(LONG[: LONGEST_PART * 3 // 2].encode() + b"\xff")
        outcomes.append(run("check", "-", "-f", "concise", "-j", jobs))
    assert outcomes[0] == outcomes[1]
    assert "<stdin>: not UTF-8 at byte" in outcomes[0].err
    assert outcomes[0].code == 2


def test_processes_that_share_nothing_can_be_told_all() -> None:
    """Where a process cannot be copied, what it needs is written to it."""
    checker = DraftChecker(load(bundled_path()), Language.EN, {"a.txt": "There are 44 ships."})
    out = writer(CheckFormat.CONCISE, Writing(Language.EN, Screen(None, styled=False), shows_all=True))
    there, written = pickle.loads(pickle.dumps((checker, out)))
    [found] = there.check("draft", ["There are 45 ships."])
    [own] = checker.check("draft", ["There are 45 ships."])
    assert written.finding(found) == out.finding(own) != ""


@pytest.mark.parametrize("number", ["0", "-1", "x"])
def test_a_number_of_processes_that_is_none(run: Run, number: str) -> None:
    outcome = run("check", "--text", "44 sites", "-j", number)
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")
def test_an_interruption_ends_all_processes_in_silence(drafts: list[str]) -> None:
    command = [sys.executable, "-m", "netnord", "check", "-j", "2", "--json", drafts[0]]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        deadline = time.monotonic() + 60
        while len(workers := _children(process.pid)) < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert (len(workers), process.returncode, said) == (2, 130, b"")
    while any(map(_runs, workers)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not any(map(_runs, workers))


def _children(process: int) -> list[int]:
    try:
        return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def _runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False

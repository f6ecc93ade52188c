"""`check` as a whole command: what it reads, what it writes, and how it ends."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from commands import Run
from netnord.prose.example import example_store
from netnord.store import bundled_path

RIGHT = "The region has 1,202 web sites."
WRONG = "The region has 1,302 web sites."
OPEN = "The museum has 1,202 paintings."
EMPTY = {"files": 1, "figures": 0, "supported": 0, "refuted": 0, "not_enough_info": 0}
FIELDS = [
    *("file", "start", "end", "line", "column", "end_line", "end_column"),
    *("text", "verdict", "rule", "fact", "expected", "message"),
]


def _write(folder: Path, **drafts: str | bytes) -> list[str]:
    paths = []
    for name, text in drafts.items():
        path = folder / f"{name}.md"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        paths.append(str(path))
    return paths


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch):
    """Puts bytes on standard input."""

    def put(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))

    return put


class TestExitCode:
    @pytest.mark.parametrize(
        ("text", "code"),
        [(RIGHT, 0), (WRONG, 1), (OPEN, 0), ("", 0), ("Nothing to count.", 0), (f"{RIGHT} {WRONG}", 1)],
    )
    @pytest.mark.parametrize("format", ["table", "concise", "json", "ndjson"])
    def test_says_whether_something_is_refuted(self, run: Run, text: str, code: int, format: str) -> None:
        outcome = run("check", "--text", text, "-f", format)
        assert (outcome.code, outcome.err) == (code, "")

    @pytest.mark.parametrize(
        ("arguments", "complaint"),
        [
            (["--text", RIGHT, "draft.md"], "--text and files exclude each other; give one of them"),
            (["-f", "jsn", "--text", RIGHT], "unknown format 'jsn'; did you mean 'json'?"),
            (["--lang", "nl", "--text", RIGHT], "unknown language 'nl'; there are fr, en"),
            (["--text"], "option '--text' requires an argument"),
            (["--al"], "unknown option '--al'; did you mean '--all'?"),
        ],
    )
    def test_is_2_for_what_was_not_understood(self, run: Run, arguments: list[str], complaint: str) -> None:
        outcome = run("check", *arguments)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.lower().startswith(f"netnord: {complaint}".lower())
        assert outcome.err.count("\n") == 1


class TestJson:
    def test_is_one_object_with_exactly_these_fields(self, run: Run, tmp_path: Path) -> None:
        (path,) = _write(tmp_path, draft=f"First a line.\n{WRONG}\n{OPEN}")
        answer = json.loads(run("check", "--json", path).out)
        assert set(answer) == {"schema_version", "summary", "findings"}
        assert answer["schema_version"] == 1
        assert answer["summary"] == EMPTY | {"figures": 2, "refuted": 1, "not_enough_info": 1}
        refuted, unknown = answer["findings"]
        message = refuted.pop("message")
        assert refuted == {
            "file": path,
            "start": 29,
            "end": 34,
            "line": 2,
            "column": 16,
            "end_line": 2,
            "end_column": 21,
            "text": "1,302",
            "verdict": "refuted",
            "rule": "NN101",
            "fact": "sites.total",
            "expected": "1,202",
        }
        assert "1,202" in message
        assert "La Tribune, 16 June 1999, sentence 13" in message
        assert list(unknown) == FIELDS
        assert (unknown["verdict"], unknown["fact"], unknown["expected"]) == ("not_enough_info", None, None)

    def test_without_figures(self, run: Run, tmp_path: Path) -> None:
        (path,) = _write(tmp_path, empty="")
        answer = json.loads(run("check", "--json", path).out)
        assert answer == {"schema_version": 1, "summary": EMPTY, "findings": []}

    def test_counts_every_verdict(self, run: Run) -> None:
        answer = json.loads(run("check", "--json", "--text", f"{RIGHT} {WRONG}\n\n{OPEN}").out)
        verdicts = [finding["verdict"] for finding in answer["findings"]]
        assert answer["summary"] == {
            "files": 1,
            "figures": len(verdicts),
            **{each: verdicts.count(each) for each in ("supported", "refuted", "not_enough_info")},
        }
        assert set(verdicts) == {"supported", "refuted", "not_enough_info"}

    def test_a_line_for_each_finding(self, run: Run) -> None:
        text = f"{RIGHT} {WRONG}"
        lines = run("check", "-f", "ndjson", "--text", text).out.splitlines()
        assert [json.loads(line) for line in lines] == json.loads(run("check", "--json", "--text", text).out)[
            "findings"
        ]
        assert list(json.loads(lines[0])) == FIELDS

    def test_does_not_depend_on_all(self, run: Run) -> None:
        for format in ("json", "ndjson"):
            arguments = ["check", "-f", format, "--text", f"{RIGHT} {OPEN}"]
            assert run(*arguments).out == run(*arguments, "--all").out


class TestForPeople:
    def test_the_sentence_the_mark_the_remedy_and_the_source(self, run: Run) -> None:
        assert run("check", "--text", f"So it is. {WRONG} Yes.").out == (
            "<text>:1:26  ✗ refuted  NN101\n"
            "  The region has 1,302 web sites.\n"
            "                 ^^^^^\n"
            "  write: 1,202\n"
            "  web sites in the region: the source has 1,202 (La Tribune, 16 June 1999, sentence 13)\n"
            "\n"
            "1 file, 1 figure read: 0 supported, 1 refuted, 0 unknown.\n"
        )

    def test_in_french(self, run: Run) -> None:
        outcome = run("check", "--lang", "fr", "--text", "La région compte 1 302 sites web.")
        assert outcome.out == (
            "<text>:1:18  ✗ démenti  NN101\n"
            "  La région compte 1 302 sites web.\n"
            "                   ^^^^^\n"
            "  écrire\u00a0: 1\u202f202\n"
            "  sites web de la région\u00a0: la source donne 1\u202f202 "
            "(La Tribune, 16 juin 1999, phrase 13)\n"
            "\n"
            "1 fichier, 1 chiffre lu\u00a0: 0 confirmé, 1 démenti, 0 inconnu.\n"
        )

    def test_only_what_is_refuted(self, run: Run) -> None:
        assert run("check", "--text", f"{RIGHT} {OPEN}").out == (
            "1 file, 2 figures read: 1 supported, 0 refuted, 1 unknown.\n"
        )

    def test_all(self, run: Run) -> None:
        shown = run("check", "--all", "--text", f"{RIGHT} {OPEN}").out
        assert "✓ supported  NN001" in shown
        assert "? unknown  NN201" in shown
        assert "write:" not in shown

    def test_fits_the_terminal(self, run_on_terminal: Run) -> None:
        text = f"{'Well, ' * 30}the region has 1,302 web sites{', is it not' * 30}."
        lines = run_on_terminal(60, "check", "--text", text).out.splitlines()
        assert max(len(line.rstrip()) for line in lines if "\x1b" not in line) <= 60
        assert any("…" in line and "1,302" in line for line in lines)

    def test_the_mark_stands_under_a_figure_after_wide_characters(self, run: Run) -> None:
        lines = run("check", "--text", f"東京 🌍: {WRONG[0].lower()}{WRONG[1:]}").out.splitlines()
        before, _, _ = lines[1].partition("1,302")
        assert len(lines[2]) - 5 == len(before) + 3  # three characters of two columns


class TestConcise:
    def test_a_line_for_each_refuted_figure(self, run: Run, tmp_path: Path) -> None:
        paths = _write(tmp_path, a=f"{RIGHT}\n\n{WRONG}\n", b=OPEN, c=WRONG)
        message = (
            "NN101 web sites in the region: the source has 1,202 (La Tribune, 16 June 1999, sentence 13)"
        )
        assert run("check", "-f", "concise", *paths).out == (
            f"{paths[0]}:3:16: {message}\n{paths[2]}:1:16: {message}\n"
        )

    def test_all(self, run: Run) -> None:
        lines = run("check", "-f", "concise", "--all", "--text", f"{RIGHT} {WRONG} {OPEN}").out.splitlines()
        assert [line.split()[1] for line in lines] == ["NN001", "NN101", "NN201"]
        assert [line.split()[0] for line in lines] == ["<text>:1:16:", "<text>:1:48:", "<text>:1:80:"]


class TestInput:
    @pytest.mark.parametrize("arguments", [[], ["-"]])
    def test_standard_input(self, run: Run, stdin, arguments: list[str]) -> None:
        stdin(WRONG.encode())
        outcome = run("check", "-f", "concise", *arguments)
        assert outcome.code == 1
        assert outcome.out.startswith("<stdin>:1:16: NN101 ")

    def test_standard_input_among_files(self, run: Run, stdin, tmp_path: Path) -> None:
        first, last = _write(tmp_path, a=WRONG, b=WRONG)
        stdin(WRONG.encode())
        answer = json.loads(run("check", "--json", first, "-", last).out)
        assert [finding["file"] for finding in answer["findings"]] == [first, "<stdin>", last]
        assert answer["summary"]["files"] == 3

    @pytest.mark.parametrize(
        ("bad", "complaint"),
        [
            (None, "no such file; check its name"),
            (b"\x7fELF\x00\x00", "is binary, not text; give a text or Markdown file"),
            (
                b"caf\xe9 1\n",
                "not UTF-8 at byte 3 (line 1); save it as UTF-8 and check it again",
            ),
            (
                b"The region has 99 web sites.\n" * 40_000 + b"\xc3",
                "not UTF-8 at byte 1,160,000 (line 40,001); save it as UTF-8 and check it again",
            ),
            (
                "é".encode() * 200_000 + b"\n\n\xff",
                "not UTF-8 at byte 400,002 (line 3); save it as UTF-8 and check it again",
            ),
        ],
        ids=["missing", "binary", "latin", "cut", "late"],
    )
    def test_one_that_cannot_be_read_does_not_keep_the_others(
        self, run: Run, tmp_path: Path, bad: bytes | None, complaint: str
    ) -> None:
        first, last = _write(tmp_path, a=WRONG, c=OPEN)
        path = tmp_path / "b.md"
        if bad is not None:
            path.write_bytes(bad)
        outcome = run("check", "--json", first, str(path), last)
        answer = json.loads(outcome.out)
        assert outcome.code == 2
        assert outcome.err == f"netnord: {path}: {complaint}\n"
        assert [finding["file"] for finding in answer["findings"]] == [first, last]
        assert answer["summary"]["files"] == 2

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names here")
    @pytest.mark.parametrize(
        ("data", "code", "complaint"),
        [
            (WRONG.encode(), 1, ""),
            (b"caf\xe9", 2, "not UTF-8 at byte 3 (line 1); save it as UTF-8 and check it again"),
        ],
        ids=["text", "latin"],
    )
    def test_a_pipe_given_by_name(
        self, run: Run, tmp_path: Path, data: bytes, code: int, complaint: str
    ) -> None:
        path = tmp_path / "pipe"
        os.mkfifo(path)
        writer = threading.Thread(target=path.write_bytes, args=[data])
        writer.start()
        outcome = run("check", "-f", "concise", str(path))
        writer.join()
        assert outcome.code == code
        assert outcome.err == (f"netnord: {path}: {complaint}\n" if complaint else "")
        assert outcome.out.startswith(f"{path}:1:16: NN101 " if not complaint else "")

    def test_a_folder(self, run: Run, tmp_path: Path) -> None:
        outcome = run("check", str(tmp_path))
        assert outcome.code == 2
        assert outcome.err == f"netnord: {tmp_path}: is a folder; name the files in it\n"

    @pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
    def test_a_file_that_may_not_be_read(self, run: Run, tmp_path: Path) -> None:
        (path,) = _write(tmp_path, a=WRONG)
        Path(path).chmod(0)
        outcome = run("check", path)
        assert (outcome.code, outcome.err) == (2, f"netnord: {path}: cannot be read: permission denied\n")

    def test_standard_input_that_is_not_utf_8(self, run: Run, stdin) -> None:
        stdin("Où ?".encode("utf-16"))
        outcome = run("check")
        assert outcome.code == 2
        assert outcome.err.startswith("netnord: <stdin>: ")

    def test_a_byte_order_mark_is_no_part_of_the_text(self, run: Run, tmp_path: Path) -> None:
        (path,) = _write(tmp_path, a=b"\xef\xbb\xbf" + WRONG.encode())
        (finding,) = json.loads(run("check", "--json", path).out)["findings"]
        assert (finding["start"], finding["column"]) == (15, 16)

    def test_a_line_of_two_megabytes(self, run: Run, tmp_path: Path) -> None:
        filler = "Il pleut souvent sur la ville. "
        text = filler * 66_000 + WRONG
        (path,) = _write(tmp_path, long=text)
        assert len(text) > 2_000_000
        (finding,) = json.loads(run("check", "--json", path).out)["findings"]
        assert (finding["start"], finding["line"]) == (text.index("1,302"), 1)
        assert finding["column"] == finding["start"] + 1

    def test_a_word_of_two_megabytes(self, run: Run, tmp_path: Path) -> None:
        (path,) = _write(tmp_path, long="a" * 2_000_000)
        assert run("check", path).out == "1 file, 0 figures read: 0 supported, 0 refuted, 0 unknown.\n"

    def test_other_facts(self, run: Run, tmp_path: Path) -> None:
        import msgspec

        from netnord.model import FactsFile

        store = example_store()
        file = FactsFile(
            1,
            list(store.sources.values()),
            list(store.facts.values()),
            concepts=list(store.concepts.values()),
            topics=store.topics,
        )
        path = tmp_path / "garden.json"
        path.write_bytes(msgspec.json.encode(file))
        outcome = run(
            "check", "--facts", str(path), "-f", "concise", "--text", "The garden has 15 greenhouses."
        )
        assert outcome.code == 1
        assert outcome.out.startswith("<text>:1:16: NN101 greenhouses of the garden: the source has 12")
        assert run("check", "--facts", str(path), "--text", WRONG).code == 0


class TestPlaces:
    @pytest.mark.parametrize(
        "before",
        [
            "Été à Créteil. ",
            "🌍👩‍👩‍👧 Here. ",
            "Ah.\r\nOh.\r\n\r\n",
            "\tTabs.\t",
            "e\u0301te\u0301. ",
            "\u2028. ",
            "One.\n\n\n",
            "Ligne\u00a0: insécable.\n",
        ],
    )
    def test_count_characters(self, run: Run, before: str) -> None:
        text = before + WRONG
        (finding,) = json.loads(run("check", "--json", "--text", text).out)["findings"]
        start = text.index("1,302")
        assert (finding["start"], finding["end"]) == (start, start + 5)
        assert text[finding["start"] : finding["end"]] == finding["text"] == "1,302"
        assert finding["line"] == finding["end_line"] == text[:start].count("\n") + 1
        assert finding["column"] == start - (text.rfind("\n", 0, start) + 1) + 1
        assert finding["end_column"] == finding["column"] + 5

    def test_of_a_figure_over_two_lines(self, run: Run) -> None:
        text = "La région compte mille trois\ncents sites web."
        (finding,) = json.loads(run("check", "--json", "--text", text).out)["findings"]
        assert finding["text"] == "mille trois\ncents"
        assert (finding["line"], finding["column"]) == (1, 18)
        assert (finding["end_line"], finding["end_column"]) == (2, 6)


class TestIgnore:
    @pytest.mark.parametrize(
        "text",
        [
            f"{WRONG} <!-- netnord: ignore -->",
            f"<!--netnord:ignore--> {WRONG}",
            f"<!-- netnord: ignore -->\n{WRONG}",
            f"<!-- netnord: ignore -->\n\n{WRONG}\nAnd again: {WRONG}",
            f"First.\r\n<!-- netnord: ignore -->\r\n\r\n{WRONG}\r\nAnd again: {WRONG}",
            f"  <!-- netnord: ignore -->  \n{WRONG}",
        ],
    )
    def test_silences(self, run: Run, text: str) -> None:
        outcome = run("check", "--json", "--text", text)
        assert outcome.code == 0
        assert json.loads(outcome.out)["findings"] == []

    @pytest.mark.parametrize(
        "text",
        [
            f"Well. <!-- netnord: ignore -->\n{WRONG}",
            f"<!-- netnord: ignore -->\n{RIGHT}\n\n{WRONG}",
            f"{WRONG}\n<!-- netnord: ignore -->",
            f"<!-- ignore -->\n{WRONG}",
            f"<!-- netnord: ignored -->\n{WRONG}",
            f"netnord: ignore {WRONG}",
        ],
    )
    def test_silences_nothing_else(self, run: Run, text: str) -> None:
        answer = json.loads(run("check", "--json", "--text", text).out)
        assert [finding["text"] for finding in answer["findings"]] == ["1,302"]


def test_the_readme_passes(run: Run) -> None:
    readme = Path(__file__).parents[1] / "README.md"
    outcome = run("check", "-f", "concise", str(readme))
    assert outcome == (0, "", "")


def test_a_reader_that_has_had_enough_is_no_failure(tmp_path: Path) -> None:
    (path,) = _write(tmp_path, a=f"{WRONG}\n\n" * 4_000)
    command = f"{sys.executable} -m netnord check -f ndjson {path} | head -n 1"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "NETNORD_FACTS": str(bundled_path())}
    done = subprocess.run(command, shell=True, env=environment, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["text"] == "1,302"
    assert done.stderr == ""


def test_the_same_draft_gets_the_same_verdicts_in_every_process() -> None:
    drafts = sorted(str(path) for path in (Path(__file__).parent / "drafts").glob("*.md"))
    answers = set()
    for seed in ("0", "1", "2", "3"):
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": seed}
        command = [sys.executable, "-m", "netnord", "check", "--json", "--lang", "en", *drafts]
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        assert done.stderr == b""
        answers.add(done.stdout)
    assert len(answers) == 1

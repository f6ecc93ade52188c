"""`check` as a whole command: what it reads, what it writes, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from msgspec.structs import replace

from commands import Run
from netnord.check import check as judging
from netnord.check.scorer import fitted_weights
from netnord.store.store import bundled_path

RIGHT = "The region has 1,202 web sites."
WRONG = "Of its 44 merchant sites, 56% have secure payment."
OPEN = "In Paris, oil fell by 4 dollars."
COUNTS = ["files", "figures", "supported", "refuted", "not_enough_info", "errors", "warnings", "skipped"]
EMPTY = dict.fromkeys(COUNTS, 0) | {"files": 1}
FIELDS = [
    *("file", "start", "end", "line", "column", "end_line", "end_column", "text"),
    *("verdict", "level", "rule", "probabilities", "fact", "source", "expected", "message"),
]
TOWN = (
    "The town of Marlowe counted its cyclists for the first time in September 2024. On an ordinary weekday, "
    "1,240 cyclists cross the old bridge, of whom 430 are pupils on their way to school. A survey by the "
    "town hall found that 38% of residents own a bicycle. The town rents out 25 electric bicycles."
)
VILLE = (
    "La ville de Marlowe a compté ses cyclistes pour la première fois en septembre 2024. Un jour de semaine "
    "ordinaire, 1 240 cyclistes traversent le vieux pont, dont 430 élèves qui vont à l’école. Selon une "
    "enquête de la mairie, 38 % des habitants possèdent un vélo. La ville loue 25 vélos électriques."
)
BINARY = "is binary, not text; give a text, Markdown, HTML, LaTeX, .docx or .odt file"
CYCLISTS = "On a weekday, 1,420 cyclists cross the old bridge."


def _write(folder: Path, **drafts: str | bytes) -> list[str]:
    paths = []
    for name, text in drafts.items():
        path = folder / f"{name}.md"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        paths.append(str(path))
    return paths


@pytest.fixture
def never_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    """What would be refuted is warned of."""
    weights = replace(fitted_weights(), error=2.0)
    monkeypatch.setattr(judging, "fitted_weights", lambda: weights)


class TestExitCode:
    @pytest.mark.parametrize(
        ("text", "code"),
        [(RIGHT, 0), (WRONG, 1), (OPEN, 0), ("", 0), ("Nothing to count.", 0), (f"{RIGHT} {WRONG}", 1)],
    )
    @pytest.mark.parametrize("format", ["table", "concise", "json", "ndjson"])
    def test_says_whether_something_is_refuted(self, run: Run, text: str, code: int, format: str) -> None:
        outcome = run("check", "--text", text, "-f", format)
        assert (outcome.code, outcome.err) == (code, "")

    @pytest.mark.usefixtures("never_sure")
    def test_counts_warnings_only_if_strict(self, run: Run) -> None:
        assert run("check", "--text", WRONG).code == 0
        assert run("check", "--text", WRONG, "--strict").code == 1
        assert run("check", "--text", RIGHT, "--strict").code == 0

    @pytest.mark.parametrize(
        ("arguments", "complaint"),
        [
            (["--text", RIGHT, "draft.md"], "--text and files exclude each other; give one of them"),
            (["-f", "jsn", "--text", RIGHT], "unknown format 'jsn'; did you mean 'json'?"),
            (["--lang", "nl", "--text", RIGHT], "unknown language 'nl'; there are fr, en"),
            (["--text"], "option '--text' requires an argument"),
            (["--al"], "unknown option '--al'; did you mean '--all'?"),
            (["--rounding", "down"], "unknown option '--rounding'"),
            (["--why", "--json", "--text", RIGHT], "--why goes with the format table, not with json"),
            (["--source"], "option '--source' requires an argument"),
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
        assert answer["schema_version"] == 2
        assert list(answer["summary"].items()) == list(zip(COUNTS, (1, 3, 1, 1, 1, 1, 0, 0), strict=True))
        supported, refuted, unknown = answer["findings"]
        probabilities = refuted.pop("probabilities")
        assert list(probabilities) == ["supported", "refuted", "not_enough_info"]
        assert sum(probabilities.values()) == pytest.approx(1, abs=0.001)
        assert probabilities["refuted"] == max(probabilities.values())
        message = refuted.pop("message")
        assert refuted == {
            "file": path,
            "start": 40,
            "end": 43,
            "line": 2,
            "column": 27,
            "end_line": 2,
            "end_column": 30,
            "text": "56%",
            "verdict": "refuted",
            "level": "error",
            "rule": "NN101",
            "fact": "ecommerce.secure_payment",
            "source": {"id": "la_tribune_1999_06_16", "sentence": 16, "quote": "65 %"},
            "expected": "65%",
        }
        assert "not 56%" in message
        assert "La Tribune, 16 June 1999, sentence 16" in message
        assert list(unknown) == FIELDS
        assert (unknown["verdict"], unknown["level"]) == ("not_enough_info", "note")
        assert (unknown["fact"], unknown["source"], unknown["expected"]) == (None, None, None)
        assert (supported["verdict"], supported["level"]) == ("supported", "ok")

    def test_names_the_place_in_a_source_text(self, run: Run, tmp_path: Path) -> None:
        (source,) = _write(tmp_path, town=TOWN)
        (finding,) = json.loads(run("check", "--json", "--source", source, "--text", CYCLISTS).out)[
            "findings"
        ]
        assert finding["fact"] is None
        assert finding["source"] == {"id": source, "sentence": 2, "quote": "1,240"}
        assert (finding["verdict"], finding["expected"]) == ("refuted", "1,240")

    @pytest.mark.usefixtures("never_sure")
    def test_a_warning_names_what_to_compare_and_corrects_nothing(self, run: Run) -> None:
        answer = json.loads(run("check", "--json", "--text", WRONG).out)
        finding = answer["findings"][-1]
        assert (finding["verdict"], finding["level"]) == ("not_enough_info", "warning")
        assert (finding["fact"], finding["expected"]) == ("ecommerce.secure_payment", None)
        assert finding["message"].endswith("; meant?")
        assert (answer["summary"]["errors"], answer["summary"]["warnings"]) == (0, 1)

    def test_without_figures(self, run: Run, tmp_path: Path) -> None:
        (path,) = _write(tmp_path, empty="")
        answer = json.loads(run("check", "--json", path).out)
        assert answer == {"schema_version": 2, "summary": EMPTY, "findings": []}

    def test_counts_numbers_that_are_no_figures(self, run: Run) -> None:
        answer = json.loads(run("check", "--json", "--text", f"On page 12 and page 13: {RIGHT}").out)
        assert (answer["summary"]["figures"], answer["summary"]["skipped"]) == (1, 2)

    def test_a_date_is_a_figure(self, run: Run, tmp_path: Path) -> None:
        (source,) = _write(tmp_path, town=TOWN)
        draft = "The town counted its cyclists for the first time in September 2024."
        (finding,) = json.loads(run("check", "--json", "--source", source, "--text", draft).out)["findings"]
        assert (finding["text"], finding["verdict"]) == ("September 2024", "supported")

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

    def test_a_name_that_is_no_text(self, run: Run, tmp_path: Path) -> None:
        path = os.fsencode(tmp_path) + b"/caf\xe9.md"
        Path(os.fsdecode(path)).write_text(WRONG, "utf-8")
        finding = json.loads(run("check", "--json", os.fsdecode(path)).out)["findings"][0]
        assert finding["file"].endswith("/caf\ufffd.md")


class TestForPeople:
    def test_the_sentence_the_mark_the_remedy_and_the_source(self, run: Run) -> None:
        assert run("check", "--text", f"See page 12. {WRONG} Yes.").out == (
            "<text>:1:40  ✗ error  NN101\n"
            "  Of its 44 merchant sites, 56% have secure payment.\n"
            "                            ^^^\n"
            "  write: 65%\n"
            "  the source has 65% for merchant sites with secure payment, not 56% "
            "(La Tribune, 16 June 1999, sentence 16)\n"
            "\n"
            "1 file, 2 figures read: 1 supported, 1 error, 0 warnings, 0 unknown; "
            "1 number not read as figures.\n"
        )

    def test_in_french(self, run: Run) -> None:
        draft = "Voir page 12. 56 % des sites marchands proposent un paiement sécurisé."
        assert run("check", "--lang", "fr", "--text", draft).out == (
            "<text>:1:15  ✗ erreur  NN101\n"
            "  56 % des sites marchands proposent un paiement sécurisé.\n"
            "  ^^^^\n"
            "  écrire\u00a0: 65 %\n"
            "  la source donne 65\u00a0% pour «\u00a0sites marchands à paiement sécurisé\u00a0», "
            "et non 56\u00a0% (La Tribune, 16 juin 1999, phrase 16)\n"
            "\n"
            "1\u00a0fichier, 1\u00a0chiffre lu\u00a0: 0\u00a0confirmé, 1\u00a0erreur, "
            "0\u00a0avertissement, 0\u00a0inconnu\u202f; 1\u00a0nombre non lu comme chiffre.\n"
        )

    def test_only_what_is_refuted_or_may_be_wrong(self, run: Run) -> None:
        assert run("check", "--text", f"{RIGHT} {OPEN}").out == (
            "1 file, 2 figures read: 1 supported, 0 errors, 0 warnings, 1 unknown.\n"
        )

    @pytest.mark.usefixtures("never_sure")
    def test_a_warning(self, run: Run) -> None:
        outcome = run("check", "--text", WRONG)
        assert "! warning  NN101" in outcome.out
        assert "; meant?" in outcome.out
        assert "write:" not in outcome.out
        assert "1 supported, 0 errors, 1 warning, 0 unknown." in outcome.out
        assert "! avertissement  NN101" in run("check", "--lang", "fr", "--text", WRONG).out

    def test_all(self, run: Run) -> None:
        shown = run("check", "--all", "--text", f"{RIGHT} {OPEN}").out
        assert "✓ supported  NN001" in shown
        assert "? unknown  NN201" in shown
        assert "write:" not in shown

    def test_fits_the_terminal(self, run_on_terminal: Run) -> None:
        text = f"{'Well, ' * 30}of its 44 merchant sites, 56% have secure payment{', is it not' * 30}."
        lines = run_on_terminal(60, "check", "--all", "--text", text).out.splitlines()
        assert max(len(line.rstrip()) for line in lines if "\x1b" not in line) <= 60
        assert any("…" in line and "56%" in line for line in lines)

    def test_the_mark_stands_under_a_figure_after_wide_characters(self, run: Run) -> None:
        lines = run("check", "--text", f"東京 🌍: {WRONG[0].lower()}{WRONG[1:]}").out.splitlines()
        before, _, _ = lines[1].partition("56%")
        assert len(lines[2]) - 3 == len(before) + 3  # three characters of two columns

    def test_nothing_of_a_draft_steers_the_terminal(self, run: Run, tmp_path: Path) -> None:
        path = tmp_path / "a\x1b[31m\u202eb.md"
        path.write_text(f"\x1b[2J\u202e {WRONG} \x07\u2066\x9b\u2028", "utf-8")
        for format in ("table", "concise"):
            out = run("check", "--all", "-f", format, str(path)).out
            assert "56%" in out
            assert not {"\x1b", "\u202e", "\x07", "\u2066", "\x9b", "\u2028"} & set(out)


class TestWhy:
    def test_the_candidates_with_evidence_and_weights(self, run: Run, tmp_path: Path) -> None:
        (source,) = _write(tmp_path, town=TOWN)
        lines = run("check", "--why", "--source", source, "--text", CYCLISTS).out.splitlines()
        heads = [index for index, line in enumerate(lines) if line.split()[:1] == ["evidence"]]
        assert len(heads) == 3
        assert lines[heads[0] - 1].endswith("%  1,240 (town.md, sentence 2)")
        assert lines[heads[2] - 1].endswith("%  none of them")
        for head in heads:
            assert lines[head].split() == ["evidence", "value", "weight", "product"]
            rows = [line.split() for line in lines[head + 1 :]]
            shown = rows[: next(index for index, row in enumerate(rows) if row[:1] == ["total"]) + 1]
            products = [abs(float(row[-1].replace("−", "-"))) for row in shown if len(row) == 4]
            assert products == sorted(products, reverse=True)
            numbers = [float(row[-1].replace("−", "-")) for row in shown]
            assert sum(numbers[:-1]) == pytest.approx(numbers[-1], abs=0.1)

    def test_in_french_and_on_a_terminal(self, run_on_terminal: Run, tmp_path: Path) -> None:
        (source,) = _write(tmp_path, town=TOWN)
        arguments = ["check", "--why", "--lang", "fr", "--source", source, "--text", CYCLISTS]
        out = run_on_terminal(60, *arguments).out
        for word in ("indice", "valeur", "poids", "produit", "total", "aucun d’eux", "phrase 2"):
            assert word in out

    def test_only_under_what_is_shown(self, run: Run) -> None:
        assert "evidence" not in run("check", "--why", "--text", RIGHT).out
        assert "evidence" in run("check", "--why", "--all", "--text", RIGHT).out


class TestSources:
    @pytest.mark.parametrize("source", [TOWN, VILLE], ids=["English", "French"])
    @pytest.mark.parametrize(
        ("draft", "expected"),
        [
            (CYCLISTS, "1,240"),
            ("En semaine, 1 420 cyclistes traversent le vieux pont.", "1 240"),
            ("A survey found that 83% of residents own a bicycle.", "38%"),
            ("Selon une enquête, 83 % des habitants possèdent un vélo.", "38 %"),
        ],
    )
    def test_of_either_language(
        self, run: Run, tmp_path: Path, source: str, draft: str, expected: str
    ) -> None:
        (path,) = _write(tmp_path, town=source)
        outcome = run("check", "--json", "--source", path, "--text", draft)
        (finding,) = json.loads(outcome.out)["findings"]
        assert outcome.code == 1
        assert (finding["verdict"], finding["expected"]) == ("refuted", expected)

    @pytest.mark.parametrize("text", [TOWN, VILLE], ids=["English", "French"])
    def test_a_source_holds_against_itself(self, run: Run, tmp_path: Path, text: str) -> None:
        (path,) = _write(tmp_path, town=text)
        answer = json.loads(run("check", "--json", path, "--source", path).out)
        assert {finding["verdict"] for finding in answer["findings"]} == {"supported"}

    def test_take_the_place_of_the_facts_unless_both_are_given(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (path,) = _write(tmp_path, town=TOWN)
        text = f"{CYCLISTS}\n\n{WRONG}"

        def refuted(*arguments: str) -> list[str]:
            answer = json.loads(run("check", "--json", "--text", text, *arguments).out)
            return [each["text"] for each in answer["findings"] if each["verdict"] == "refuted"]

        assert refuted() == ["56%"]
        assert refuted("--source", path) == ["1,420"]
        assert refuted("--source", path, "--facts", str(bundled_path())) == ["1,420", "56%"]
        monkeypatch.setenv("NETNORD_FACTS", str(bundled_path()))
        assert refuted("--source", path) == ["1,420", "56%"]

    def test_several_each_with_its_name(self, run: Run, tmp_path: Path) -> None:
        paths = _write(tmp_path, town=TOWN, port="The port of Lisle handled 7,315 containers in May.")
        text = f"{CYCLISTS} The port of Lisle handled 7,135 containers in May."
        out = run("check", "-f", "concise", "--source", paths[0], "--source", paths[1], "--text", text).out
        assert "(town.md, sentence 2)" in out
        assert "(port.md, sentence 1)" in out

    def test_of_one_name_are_told_apart_by_their_paths(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a").mkdir()
        (tmp_path / "b").mkdir()
        (first,) = _write(tmp_path / "a", town=TOWN)
        (second,) = _write(tmp_path / "b", town="The port of Lisle handled 7,315 containers in May.")
        out = run("check", "-f", "concise", "--source", first, "--source", second, "--text", CYCLISTS).out
        assert f"({first}, sentence 2)" in out

    def test_from_standard_input(self, run: Run, stdin) -> None:
        stdin(TOWN.encode())
        outcome = run("check", "-f", "concise", "--source", "-", "--text", CYCLISTS)
        assert outcome.code == 1
        assert "(<stdin>, sentence 2)" in outcome.out

    @pytest.mark.parametrize("drafts", [[], ["-"]])
    def test_standard_input_is_not_both(self, run: Run, stdin, drafts: list[str]) -> None:
        stdin(TOWN.encode())
        outcome = run("check", *drafts, "--source", "-")
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err == (
            "netnord: standard input cannot be both draft and source; name a file for one of them\n"
        )

    @pytest.mark.parametrize(
        ("data", "complaint"),
        [
            (None, "no such file; check its name"),
            (b"", "is empty; give the text of a source"),
            (b"\n \n", "is empty; give the text of a source"),
            (
                b"\x7fELF\x00\x00",
                BINARY,
            ),
            (b"caf\xe9 1\n", "not UTF-8 at byte 3 (line 1); save it as UTF-8 and check it again"),
        ],
        ids=["missing", "empty", "blank", "binary", "latin"],
    )
    def test_one_that_cannot_be_read(
        self, run: Run, tmp_path: Path, data: bytes | None, complaint: str
    ) -> None:
        path = tmp_path / "source.txt"
        if data is not None:
            path.write_bytes(data)
        outcome = run("check", "--source", str(path), "--text", RIGHT)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err == f"netnord: {path}: {complaint}\n"

    def test_one_without_a_figure_is_warned_of(self, run: Run, tmp_path: Path) -> None:
        (path,) = _write(tmp_path, town="Nothing to count here.")
        outcome = run("check", "--source", path, "--text", RIGHT)
        assert outcome.code == 0
        assert outcome.err == (f"netnord: warning: {path}: no figure in it, so nothing is held against it\n")
        assert outcome.out == "1 file, 1 figure read: 0 supported, 0 errors, 0 warnings, 1 unknown.\n"


class TestConcise:
    def test_a_line_for_each_refuted_figure(self, run: Run, tmp_path: Path) -> None:
        paths = _write(tmp_path, a=f"{RIGHT}\n\n{WRONG}\n", b=OPEN, c=WRONG)
        message = (
            "NN101 the source has 65% for merchant sites with secure payment, not 56% "
            "(La Tribune, 16 June 1999, sentence 16)"
        )
        assert run("check", "-f", "concise", *paths).out == (
            f"{paths[0]}:3:27: {message}\n{paths[2]}:1:27: {message}\n"
        )

    def test_all(self, run: Run) -> None:
        lines = run("check", "-f", "concise", "--all", "--text", f"{RIGHT} {WRONG} {OPEN}").out.splitlines()
        assert [line.split()[1] for line in lines] == ["NN001", "NN001", "NN101", "NN201"]
        assert [line.split()[0] for line in lines][::2] == ["<text>:1:16:", "<text>:1:59:"]


class TestInput:
    @pytest.mark.parametrize("arguments", [[], ["-"]])
    def test_standard_input(self, run: Run, stdin, arguments: list[str]) -> None:
        stdin(WRONG.encode())
        outcome = run("check", "-f", "concise", *arguments)
        assert outcome.code == 1
        assert outcome.out.startswith("<stdin>:1:27: NN101 ")

    def test_standard_input_among_files(self, run: Run, stdin, tmp_path: Path) -> None:
        first, last = _write(tmp_path, a=RIGHT, b=RIGHT)
        stdin(RIGHT.encode())
        answer = json.loads(run("check", "--json", first, "-", last).out)
        assert [finding["file"] for finding in answer["findings"]] == [first, "<stdin>", last]
        assert answer["summary"]["files"] == 3

    @pytest.mark.parametrize(
        ("bad", "complaint"),
        [
            (None, "no such file; check its name"),
            (
                b"\x7fELF\x00\x00",
                BINARY,
            ),
            (b"caf\xe9 1\n", "not UTF-8 at byte 3 (line 1); save it as UTF-8 and check it again"),
            (
                b"The region has no web site.\n" * 40_000 + b"\xc3",
                "not UTF-8 at byte 1120000 (line 40001); save it as UTF-8 and check it again",
            ),
            (
                "é".encode() * 200_000 + b"\n\n\xff",
                "not UTF-8 at byte 400002 (line 3); save it as UTF-8 and check it again",
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
        assert {finding["file"] for finding in answer["findings"]} == {first, last}
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
        assert outcome.out.startswith(f"{path}:1:27: NN101 " if not complaint else "")

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
        (path,) = _write(tmp_path, a=b"\xef\xbb\xbf" + RIGHT.encode())
        (finding,) = json.loads(run("check", "--json", path).out)["findings"]
        assert (finding["start"], finding["column"]) == (15, 16)

    def test_a_line_of_two_megabytes(self, run: Run, tmp_path: Path) -> None:
        filler = "Il pleut souvent sur la ville. "
        text = filler * 66_000 + RIGHT
        (path,) = _write(tmp_path, long=text)
        assert len(text) > 2_000_000
        (finding,) = json.loads(run("check", "--json", path).out)["findings"]
        assert (finding["start"], finding["line"]) == (text.index("1,202"), 1)
        assert finding["column"] == finding["start"] + 1

    def test_a_word_of_two_megabytes(self, run: Run, tmp_path: Path) -> None:
        (path,) = _write(tmp_path, long="a" * 2_000_000)
        assert run("check", path).out == (
            "1 file, 0 figures read: 0 supported, 0 errors, 0 warnings, 0 unknown.\n"
        )


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
        text = before + RIGHT
        (finding,) = json.loads(run("check", "--json", "--text", text).out)["findings"]
        start = text.index("1,202")
        assert (finding["start"], finding["end"]) == (start, start + 5)
        assert text[finding["start"] : finding["end"]] == finding["text"] == "1,202"
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
        assert [finding["text"] for finding in answer["findings"]] == ["44", "56%"]


def test_the_readme_passes(run: Run) -> None:
    readme = Path(__file__).parents[1] / "README.md"
    outcome = run("check", "-f", "json", str(readme))
    refuted = [each for each in json.loads(outcome.out)["findings"] if each["verdict"] == "refuted"]
    assert refuted == []


def test_a_reader_that_has_had_enough_is_no_failure(tmp_path: Path) -> None:
    (path,) = _write(tmp_path, a=f"{RIGHT}\n\n" * 1_000)
    command = f"{sys.executable} -m netnord check -f ndjson {path} | head -n 1"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "NETNORD_FACTS": str(bundled_path())}
    done = subprocess.run(command, shell=True, env=environment, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["text"] == "1,202"
    assert done.stderr == ""


def test_a_long_draft_takes_no_more_memory_than_a_short_one(tmp_path: Path) -> None:
    paragraph = f"{RIGHT} Il pleut souvent sur la ville, et personne ne s’en plaint.\n\n" * 20
    short, long = _write(tmp_path, short=paragraph * 60, long=paragraph * 180)
    code = (
        "import resource, sys\n"
        "from netnord.cli import main\n"
        "assert main(['check', '-j', '1', sys.argv[1]]) == 0\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)\n"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    kilobytes = [
        int(
            subprocess.run(
                [sys.executable, "-c", code, path],
                env=environment,
                capture_output=True,
                text=True,
                check=True,
            ).stderr
        )
        for path in (short, long)
    ]
    assert kilobytes[1] < 1.2 * kilobytes[0]


def test_the_same_draft_gets_the_same_verdicts_in_every_process() -> None:
    drafts = sorted(str(path) for path in (Path(__file__).parent / "drafts").glob("*.md"))
    answers = set()
    for seed in ("0", "1"):
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": seed}
        command = [sys.executable, "-m", "netnord", "check", "--json", "--lang", "en", *drafts]
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        assert done.stderr == b""
        answers.add(done.stdout)
    assert len(answers) == 1

"""Whole commands: what they are called, what they take, and how they fail."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import netnord
from commands import Run, as_typed
from netnord.cli import main
from netnord.cli.commands import COMMANDS

TOPICS = ["adoption", "sites", "providers", "ecommerce"]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_each_command_explains_itself(run: Run, command: str, option: str) -> None:
    outcome = run(command, option)
    assert outcome.code == 0
    assert outcome.out.startswith(f"Usage: netnord {command}")
    assert outcome.err == ""


def test_without_a_command_the_commands_are_listed(run: Run) -> None:
    outcome = run()
    assert outcome.code == 0
    listed = re.findall(r"^  ([a-z]+)  ", outcome.out, re.MULTILINE)
    assert listed == list(COMMANDS)


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"netnord {netnord.__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["sits"], "unknown command 'sits'; did you mean 'sites'?"),
        (["qqqq"], "unknown command 'qqqq'; see 'netnord --help'"),
        (["sites", "--jsn"], "unknown option '--jsn'; did you mean '--json'?"),
        (["-V"], "unknown option '-V'; did you mean '--version'?"),
        (["sites", "-L"], "unknown option '-L'; did you mean '--lang'?"),
        (["source", "verify"], "missing argument 'TEXT'; see 'netnord source verify --help'"),
        (["source", "verfy"], "unknown command 'verfy'; did you mean 'verify'?"),
        (["validate", "nowhere.json"], "facts file nowhere.json: no such file; give another one\n"),
        (["check", "--explain", "na103"], "NA103 is no rule of check; see 'netnord audit --explain NA103'"),
        (["audit", "--explain", "NN103"], "NN103 is no rule of audit; see 'netnord check --explain NN103'"),
        (["audit", "--rule", "NN103"], "NN103 is no rule of audit; see 'netnord check --explain NN103'"),
        (["audit", "--rounding", "down"], "unknown option '--rounding'; see 'netnord audit --help'"),
        (["validate", "--lang", "nl"], "unknown language 'nl'; there are fr, en"),
        (["sites", "-z"], "unknown option '-z'; see 'netnord sites --help'"),
        (
            ["--json", "sites"],
            "unknown option '--json' before the command; options of a command come after it",
        ),
        (["sites", "-f", "cvs"], "unknown format 'cvs'; did you mean 'csv'?"),
        (["check", ""], "a file name is empty; give another one"),
        (["check", "--text", "44 hives", "--source", ""], "a file name is empty; give another one"),
        (["audit", "-f", "html"], "unknown format 'html'; there are table, json, markdown"),
        (["sites", "--lang", "nl"], "unknown language 'nl'; there are fr, en"),
        (["sites", "--rounding", "dwn"], "unknown rounding 'dwn'; did you mean 'down'?"),
        (["sites", "--json", "-f", "csv"], "--json and --format csv exclude each other; give one of them"),
        (["sites", "--format"], "option '--format' requires an argument; see 'netnord sites --help'"),
        (["show"], "missing argument 'ID...'; see 'netnord show --help'"),
        (["sites", "extra"], "got unexpected extra argument(s) (extra); see 'netnord sites --help'"),
        (["show", "sites.totl"], "unknown id 'sites.totl'; did you mean 'sites.total'?"),
        (["show", "-f", "json", "sites.totl"], "unknown id 'sites.totl'; did you mean 'sites.total'?"),
        (["show", "zzzzzz"], "unknown id 'zzzzzz'; see 'netnord list'"),
        (["list", "--topic", "site"], "unknown topic 'site'; did you mean 'sites'?"),
        (["audit", "--explain", "NA999"], "unknown rule 'NA999'; there are NA101"),
        (
            ["sites", "--facts", "nowhere.json"],
            "facts file nowhere.json: no such file; give another one with --facts",
        ),
    ],
    ids=as_typed,
)
def test_a_mistake_gets_one_line_and_exit_code_2(run: Run, arguments: list[str], complaint: str) -> None:
    outcome = run(*arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith(f"netnord: {complaint}")
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    "command", [["sites"], ["list"], ["show", "a"], ["find", "a"], ["audit"]], ids=as_typed
)
@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "expected JSON, got an empty file"),
        (b"\xff\xfe{}", "byte 0 (line 1): expected UTF-8"),
        (b'{"schema_version": 2,\n "facts": [}', "line 2, column 12: not JSON"),
        (
            b'{"schema_version": 2, "sources": [], "facts": [{"printed": 3}]}',
            "$.facts[0].printed: expected str, got int",
        ),
    ],
    ids=["empty", "not UTF-8", "not JSON", "wrong type"],
)
def test_every_command_refuses_a_bad_facts_file(
    run: Run, tmp_path: Path, command: list[str], content: bytes, complaint: str
) -> None:
    path = tmp_path / "facts.json"
    path.write_bytes(content)
    outcome = run(*command, "--facts", str(path))
    assert outcome.code == 2
    assert outcome.err.startswith(f"netnord: facts file {path}: {complaint}")
    assert outcome.err.count("\n") == 1
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ([], {}, "en"),
        ([], {"LANG": "fr_FR.UTF-8"}, "fr"),
        ([], {"LC_MESSAGES": "fr_BE", "LANG": "en_GB"}, "fr"),
        ([], {"LC_ALL": "C", "LANG": "fr_FR.UTF-8"}, "en"),
        ([], {"LC_ALL": "", "LANG": "fr_FR.UTF-8"}, "fr"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"NETNORD_LANG": "fr", "LANG": "en_GB"}, "fr"),
        ([], {"NETNORD_LANG": "", "LANG": "fr_FR"}, "fr"),
        (["--lang", "en"], {"NETNORD_LANG": "fr"}, "en"),
        (["--lang", "FR"], {}, "fr"),
    ],
)
def test_language(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    environment: dict[str, str],
    expected: str,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    labels = {"en": "web sites in the region", "fr": "sites web de la région"}
    assert json.loads(run("sites", "--json", *arguments).out)["facts"][0]["label"] == labels[expected]


OWN_FACTS = {
    "schema_version": 2,
    "sources": [{"id": "report", "type": "report", "title": "Bees of 2024"}],
    "facts": [
        {
            "id": "bees.hives",
            "label": {"fr": "ruches", "en": "hives"},
            "kind": "count",
            "printed": "1,250",
            "value": 1250,
            "unit": "hive",
            "source": "report",
            "sentence": 1,
        }
    ],
    "concepts": [{"id": "hive", "fr": ["ruche"], "en": ["hive"]}],
}


@pytest.fixture
def own_facts(tmp_path: Path) -> Path:
    path = tmp_path / "bees.json"
    path.write_text(json.dumps(OWN_FACTS), "utf-8")
    return path


def test_other_facts_by_option_or_environment(
    run: Run, own_facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_option = run("list", "--topic", "bees", "--json", "--facts", str(own_facts))
    monkeypatch.setenv("NETNORD_FACTS", str(own_facts))
    by_environment = run("list", "--topic", "bees", "--json")
    assert by_option == by_environment
    assert [fact["id"] for fact in json.loads(by_option.out)["facts"]] == ["bees.hives"]


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_that_other_facts_lack_is_named(run: Run, own_facts: Path, topic: str) -> None:
    outcome = run(topic, "--facts", str(own_facts))
    assert outcome.code == 2
    assert outcome.err == f"netnord: unknown topic {topic!r}; the facts file {own_facts} has bees\n"


def test_a_page_cites_with_or_without_being_asked_to(run: Run) -> None:
    assert run("show", "sites.total", "-s") == run("show", "sites.total")
    assert "La Tribune, 16 June 1999" in run("show", "sites.total", "-s", "-f", "plain").out


def test_messages_on_a_facts_file_are_english_in_any_language(run: Run) -> None:
    assert run("validate", "--lang", "fr") == run("validate")


def test_standard_input_is_read_once(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = io.BytesIO(b"The region has 44 merchant sites.")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(draft))
    assert json.loads(run("check", "-", "-", "--json").out)["summary"]["files"] == 1


class _Keyboard(io.BytesIO):
    ended = False

    def isatty(self) -> bool:
        return True

    def read(self, size: int | None = -1) -> bytes:
        assert not self.ended, "waits for another Ctrl-D"
        data = super().read(size)
        self.ended = size is None or len(data) < size
        return data


@pytest.mark.parametrize(
    ("language", "prompt"),
    [
        ("en", "waiting for a text on standard input; Ctrl-D ends it, Ctrl-C gives up"),
        ("fr", "un texte est attendu sur l’entrée standard\u202f; Ctrl-D le termine, Ctrl-C abandonne"),
    ],
)
@pytest.mark.parametrize("arguments", [["check"], ["check", "-"], ["extract", "-"]], ids=as_typed)
def test_who_sits_at_a_terminal_is_told_what_is_waited_for(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: list[str], language: str, prompt: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(_Keyboard(b"The region has 44 merchant sites.")))
    outcome = run(*arguments, "--lang", language)
    assert (outcome.code, outcome.err) == (0, f"netnord: {prompt}\n")


def test_what_standard_error_lacks_is_put_in_other_letters() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "netnord", "find", "été", "--json"],
        env=_environment(PYTHONIOENCODING="ascii", PYTHONUTF8="1"),
        capture_output=True,
        check=True,
    )
    assert done.stderr == b"netnord: no figure speaks of 'ete'; 'netnord list' shows all\n"


def test_audit_ends_with_1_only_if_something_fails(run: Run) -> None:
    assert run("audit").code == 1
    assert run("audit", "sites.total").code == 0
    assert run("audit", "--rule", "na101").code == 0


def test_audit_explains_a_rule(run: Run) -> None:
    outcome = run("audit", "--explain", "na103", "--lang", "fr")
    assert outcome.code == 0
    assert outcome.out.startswith("NA103")


@pytest.mark.parametrize("format", ["table", "json", "ndjson", "html"])
@pytest.mark.usefixtures("neutral_environment")
def test_characters_that_the_encoding_lacks(monkeypatch: pytest.MonkeyPatch, format: str) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
    assert main(["ecommerce", "--breakdown", "--lang", "fr", "-f", format]) == 0
    text = written.getvalue().decode("ascii")
    assert "?" not in text
    if format == "json":
        labels = [fact["label"] for fact in json.loads(text)["facts"]]
        assert "sites marchands à paiement sécurisé" in labels


class _Full(io.StringIO):
    def write(self, text: str) -> int:  # noqa: ARG002
        raise OSError(28, "No space left on device")


class _Closed(io.StringIO):
    def flush(self) -> None:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")


@pytest.mark.parametrize("arguments", [["sites"], ["sites", "--json"], ["sites", "--help"], []], ids=as_typed)
def test_a_reader_that_has_read_enough(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", _Closed())
    assert main(arguments) == 0
    assert capsys.readouterr().err == ""


class _Interrupted(io.StringIO):
    def write(self, text: str) -> int:  # noqa: ARG002
        raise KeyboardInterrupt


def test_an_interruption_ends_quietly(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", _Interrupted())
    assert main(["sites"]) == 130
    assert capsys.readouterr().err == ""


class _Broken(io.StringIO):
    """As if this program had a mistake in it."""

    def __init__(self, failure: Exception) -> None:
        super().__init__()
        self.failure = failure

    def write(self, text: str) -> int:  # noqa: ARG002
        raise self.failure


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (RuntimeError("two\nlines"), "RuntimeError two lines"),
        (RecursionError("too deep"), "RecursionError too deep"),
        (MemoryError(), "MemoryError"),
        (KeyError("sites"), "KeyError 'sites'"),
    ],
    ids=repr,
)
@pytest.mark.usefixtures("neutral_environment")
def test_a_mistake_of_the_program_is_no_verdict(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], failure: Exception, said: str
) -> None:
    monkeypatch.setattr(sys, "stdout", _Broken(failure))
    line = f"netnord: internal error: {said}; please report it with NETNORD_DEBUG=1\n"
    assert (main(["sites"]), capsys.readouterr().err) == (2, line)
    monkeypatch.setenv("NETNORD_DEBUG", "1")
    assert main(["sites"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("Traceback ")
    assert err.endswith(line)


def test_no_standard_output_at_all(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["sites"]) == 2
    assert capsys.readouterr().err == "netnord: cannot write the output: standard output is closed\n"


def _environment(**variables: str) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path), **variables}


@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"LC_ALL": "C"},
        {"PYTHONIOENCODING": "ascii"},
        {"TERM": "dumb"},
        {"NO_COLOR": "1"},
        {"COLUMNS": "40"},
    ],
    ids=str,
)
def test_a_whole_process_in_a_pipe(variables: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "netnord", "sites", "--breakdown", "--lang", "fr"],
        env=_environment(**variables),
        capture_output=True,
        check=True,
    )
    assert done.stderr == b""
    assert b"\x1b" not in done.stdout
    assert "…".encode() not in done.stdout
    assert re.search(b"260 (a|\xc3\xa0) 267", done.stdout)


def test_a_whole_process_whose_reader_goes_away() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "netnord", "list", "--json"],
        env=_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


def test_a_whole_process_that_fails_has_the_exit_code() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "netnord", "show", "nothing"],
        env=_environment(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2


def test_figures_of_several_sources_name_theirs(run: Run, own_facts: Path) -> None:
    facts = json.loads(own_facts.read_text("utf-8"))
    other = facts["facts"][0] | {"id": "bees.keepers", "source": "census"}
    facts["facts"].append(other)
    facts["sources"].append({"id": "census", "title": "Census", "issued": {"date-parts": [[2023]]}})
    own_facts.write_text(json.dumps(facts), "utf-8")
    text = run("list", "--sources", "--facts", str(own_facts)).out
    assert "hives · Bees of 2024, sentence\u00a01 " in text
    assert "hives · Census, 2023, sentence\u00a01 " in text

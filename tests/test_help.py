"""Pages and messages of the command line: in both languages, with examples that work."""

from __future__ import annotations

import ast
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import netnord
from commands import Run, as_typed
from netnord.cli.catalogue import language_asked_for, said
from netnord.cli.commands import COMMANDS, command_line
from netnord.cli.explained import contexts, help_page
from netnord.render.help_page import HelpPage
from netnord.terms import Language

EXAMPLES = Path(__file__).parents[1] / "examples"
PACKAGE = Path(netnord.__file__).parent
CATALOGUE = [
    block.split("\n") for block in (PACKAGE / "cli" / "french.txt").read_text("utf-8").strip().split("\n\n")
]
NO_LANGUAGE = re.compile(r"[a-z|-]*|ID|CODE|FORMAT|\[?ID...\]?")  # of values and their names
PAGES = {
    ctx.command_path: help_page(ctx)
    for ctx in contexts(command_line().make_context("netnord", [], resilient_parsing=True))
}

every_page = pytest.mark.parametrize("command", PAGES)


def _texts(page: HelpPage) -> Iterator[str]:
    """What people read on an English page."""
    yield page.usage.name
    yield from page.paragraphs
    for title, entries in page.sections:
        yield title
        for name, text in entries:
            yield re.sub(r" \[environment variable \w+\]$", "", text)
            if title in ("Options:", "Arguments:"):
                yield name.rpartition(" ")[2].lstrip("-")


def test_there_is_a_page_for_each_command() -> None:
    assert {"netnord", "netnord source verify", *(f"netnord {command}" for command in COMMANDS)} == set(PAGES)


@every_page
def test_each_page_has_examples_that_work(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    copies = {"article.txt": "bicycle-counts.txt", "my-facts.json": "bicycle-counts.json"}
    for name, example in {**copies, "draft.md": "port-draft.md"}.items():
        shutil.copy(EXAMPLES / example, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    (examples,) = (entries for title, entries in PAGES[command].sections if title == "Examples:")
    assert examples
    if command == "netnord lsp":
        pytest.skip("would wait for an editor")
    for example, meaning in examples:
        assert example.startswith(command)
        assert meaning
        outcome = run(*shlex.split(example)[1:])
        assert outcome.code in (0, 1), outcome
        assert outcome.err == ""
        assert outcome.out


@every_page
def test_each_text_of_a_page_has_its_french(command: str) -> None:
    texts = [text for text in _texts(PAGES[command]) if not NO_LANGUAGE.fullmatch(text)]
    known = {english for english, _ in CATALOGUE}
    assert [text for text in texts if text not in known and said(text, Language.FR) == text] == []


@pytest.mark.parametrize("columns", [20, 60, 80, 200])
@every_page
def test_a_page_fits(run: Run, monkeypatch: pytest.MonkeyPatch, command: str, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    outcome = run(*command.split()[1:], "--help", "--lang", "fr")
    assert outcome.out.startswith(f"Utilisation\u00a0: {command}")
    widths = [len(line) for line in outcome.out.splitlines() if not line.startswith("  netnord ")]
    assert max(widths) <= min(max(columns, 40), 100)


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        (["--help"], {}, Language.EN),
        (["--help"], {"LANG": "fr_FR.UTF-8"}, Language.FR),
        (["--help"], {"NETNORD_LANG": "fr", "LANG": "en_GB"}, Language.FR),
        (["--help"], {"NETNORD_LANG": "en", "LANG": "fr_FR"}, Language.EN),
        (["--help"], {"NETNORD_LANG": "nl", "LANG": "fr_FR"}, Language.FR),
        (["--lang", "fr", "--help"], {}, Language.FR),
        (["--help", "--lang", "FR"], {}, Language.FR),
        (["sites", "--lang=fr", "--help"], {}, Language.FR),
        (["sites", "--lang=fr", "--lang", "en"], {}, Language.EN),
        (["sites", "--lang"], {"LANG": "fr_FR"}, Language.FR),
        (["find", "--", "--lang", "fr"], {}, Language.EN),
        ([], {"LANG": "fr_FR"}, Language.FR),
    ],
)
@pytest.mark.usefixtures("neutral_environment")
def test_the_language_of_help(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], environment: dict[str, str], expected: Language
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language_asked_for(arguments) is expected


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["sits"], "commande inconnue : « sits » ; vouliez-vous dire « sites » ?"),
        (["qqqq"], "commande inconnue : « qqqq » ; voir « netnord --help »"),
        (["sites", "--jsn"], "option inconnue : « --jsn » ; vouliez-vous dire « --json » ?"),
        (["sites", "-V"], "option inconnue : « -V » ; voir « netnord sites --help »"),
        (
            ["--json"],
            "option inconnue avant la commande : « --json » ; les options d’une commande la suivent",
        ),
        (["sites", "-f", "cvs"], "format inconnu : « cvs » ; vouliez-vous dire « csv » ?"),
        (["audit", "-f", "html"], "format inconnu : « html » ; choix possibles : table, json, markdown"),
        (["sites", "--json", "-f", "csv"], "--json et --format csv s’excluent ; il faut choisir"),
        (["sites", "--format"], "l’option --format demande une valeur ; voir « netnord sites --help »"),
        (["sites", "--json=1"], "l’option --json ne prend pas de valeur ; voir « netnord sites --help »"),
        (["show"], "il manque l’argument ID... ; voir « netnord show --help »"),
        (["find"], "il manque l’argument MOT... ; voir « netnord find --help »"),
        (["sites", "a", "b"], "en trop sur la ligne de commande : a b ; voir « netnord sites --help »"),
        (
            ["show", "sites.totl"],
            "identifiant inconnu : « sites.totl » ; vouliez-vous dire « sites.total » ?",
        ),
        (["list", "--topic", "site"], "thème inconnu : « site » ; vouliez-vous dire « sites » ?"),
        (["check", "a.md"], "a.md : ce fichier n’existe pas ; vérifier son nom"),
        (["extract", "."], ". : c’est un dossier ; nommer les fichiers qu’il contient"),
        (["check", "--text", "a", "b"], "--text et des noms de fichiers s’excluent ; il faut choisir"),
        # No clause is what it seems: rather English than half French.
        (["list", "--facts", "a; b"], "facts file a; b: no such file; give another one with --facts"),
    ],
    ids=as_typed,
)
def test_mistakes_are_told_in_french(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: list[str], complaint: str
) -> None:
    monkeypatch.setenv("NETNORD_LANG", "fr")
    outcome = run(*arguments)
    assert outcome.code == 2
    assert re.sub("[\u00a0\u202f]", " ", outcome.err) == f"netnord: {complaint}\n"


def test_each_text_is_translated_once_and_holds_the_same() -> None:
    assert all(len(pair) == 2 for pair in CATALOGUE)
    assert len({english for english, _ in CATALOGUE}) == len(CATALOGUE)
    for pair in CATALOGUE:
        holes = [[part[1] for part in Formatter().parse(text) if part[1] is not None] for text in pair]
        assert len(holes[0]) == len(holes[1]), pair


@pytest.mark.parametrize("broken", ["facts", "settings"])
def test_help_is_there_whatever_is_wrong_with_the_facts(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, broken: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if broken == "facts":
        monkeypatch.setenv("NETNORD_FACTS", "nowhere.json")
    else:
        Path("netnord.toml").write_text("facts = 3 3", "utf-8")
    for arguments in ([], ["--help"], ["sites", "--help"], ["--version"]):
        outcome = run(*arguments)
        assert (outcome.code, outcome.err) == (0, "")
        assert outcome.out
    assert run("sites").code == 2
    monkeypatch.setenv("_NETNORD_COMPLETE", "1")
    assert run("sit").out.startswith("sites\t")


def _said_of_failures(path: Path) -> Iterator[str]:
    """The messages that the code at `path` has, with a word in place of each part that varies."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "").endswith(("Error", "complain")):
            for message in node.args[:1]:
                if isinstance(message, ast.Constant) and isinstance(message.value, str):
                    yield message.value
                elif isinstance(message, ast.JoinedStr):
                    parts = (part.value if isinstance(part, ast.Constant) else "¤" for part in message.values)
                    yield "".join(map(str, parts)).removesuffix("; ¤")


@pytest.mark.parametrize("room", ["cli", "documents"])
def test_what_goes_wrong_on_the_command_line_has_its_french(room: str) -> None:
    # What is wrong inside a file is said in English, of settings as of facts.
    paths = [path for path in (PACKAGE / room).glob("*.py") if path.stem != "project"]
    said_there = {each for path in paths for each in _said_of_failures(path)}
    messages = {each for each in said_there if " " in each}  # the others are names of kinds
    assert len(messages) > 5
    assert sorted(each for each in messages if said(each, Language.FR) == each) == []


def test_nothing_is_translated_that_nobody_says() -> None:
    on_pages = {text for page in PAGES.values() for text in _texts(page)}
    joined = [re.sub(r'"\s*f?"', "", path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")]
    code = re.sub(r"\{[^{}]*\}", "{}", "".join(joined))
    # By Typer, by the system, or put together from variable parts.
    elsewhere = "argument|does not take|permission|space left|^unknown|with --facts|no figure speaks"
    left = [each for each, _ in CATALOGUE if each not in on_pages and not re.search(elsewhere, each)]
    assert [english for english in left if max(english.split("{}"), key=len) not in code] == []


def test_what_closes_standard_output_is_told() -> None:
    for option in ("--help", "--version"):
        done = subprocess.run(
            ["/bin/sh", "-c", f'"{sys.executable}" -m netnord {option} >&-'],
            env={"PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        assert done.stderr == "netnord: cannot write the output: standard output is closed\n"

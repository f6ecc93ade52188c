"""Imports point one way, the code knows no particular fact, and a run for a script imports nothing heavy."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import netnord
from netnord.store.store import bundled_path, load

PACKAGE = Path(netnord.__file__).parent
EXAMPLES = Path(__file__).parents[1] / "examples"
MODULES = sorted(PACKAGE.rglob("*.py"))
IDS = load(bundled_path()).ids()

# An import may only point up this list, or stay on its line.
LAYERS = [
    ["nearest"],
    ["errors"],
    ["terms"],
    ["interval"],
    ["languages"],
    ["text"],
    ["documents"],
    ["quantities"],
    ["claims"],
    ["store"],
    ["derive"],
    ["typography"],
    ["audit"],
    ["check"],
    ["authoring"],
    ["answers"],
    ["render"],
    ["cli", "lsp", "api"],
    ["__main__"],
]
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}

every_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def _nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text("utf-8"))))


def _imported(path: Path) -> Iterator[str]:
    """The modules that the one at `path` imports, wherever it does so."""
    for node in _nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides where it points"
            assert node.module is not None
            yield node.module
            if node.module == "netnord":
                yield from (f"netnord.{alias.name}" for alias in node.names)


def test_every_room_has_one_level() -> None:
    assert {_room(path) for path in MODULES} - {"__init__"} == set(LEVEL)
    assert len(LEVEL) == sum(map(len, LAYERS))


def _name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _needed(path: Path) -> set[str]:
    """The modules of the package that the one at `path` imports when it runs."""
    only_for_types = {
        id(inner)
        for node in _nodes(path)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for statement in node.body
        for inner in ast.walk(statement)
    }
    modules = {_name(each) for each in MODULES}
    needed: set[str] = set()
    for node in _nodes(path):
        if id(node) in only_for_types:
            continue
        if isinstance(node, ast.Import):
            needed.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            needed.update(name if name in modules else str(node.module) for name in names)
    return needed & modules


def test_no_module_imports_itself_by_way_of_others() -> None:
    needed = {_name(path): _needed(path) for path in MODULES}
    assert sum(map(len, needed.values())) > len(MODULES)
    try:
        TopologicalSorter(needed).prepare()
    except CycleError as cycle:
        pytest.fail(" → ".join(cycle.args[1]))


@every_module
def test_imports_point_up(path: Path) -> None:
    room = _room(path)
    for module in _imported(path):
        package, _, rest = module.partition(".")
        target = rest.partition(".")[0]
        if package == "netnord" and target in LEVEL and room != "__init__":
            assert LEVEL[target] <= LEVEL[room], f"{room} may not import {target}"


@every_module
def test_only_render_imports_what_draws_tables(path: Path) -> None:
    drawing = {"rich", "tabulate", "csv"}
    if _room(path) != "render":
        assert not drawing & {module.partition(".")[0] for module in _imported(path)}


@every_module
def test_only_the_command_line_knows_typer(path: Path) -> None:
    if _room(path) != "cli":
        assert "typer" not in {module.partition(".")[0] for module in _imported(path)}


def _strings(path: Path) -> Iterator[str]:
    """The texts in the code at `path`, docstrings aside, which may give examples."""
    nodes = _nodes(path)
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


@every_module
def test_the_code_knows_no_particular_fact(path: Path) -> None:
    text = "\n".join(_strings(path))
    assert [each for each in IDS if each in text] == []


MOST_LINES = 300  # of a file


@every_module
def test_no_file_holds_two_subjects(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


def test_no_file_has_the_name_of_another() -> None:
    names = Counter(path.stem for path in MODULES if path.name != "__init__.py")
    assert [name for name, count in names.items() if count > 1] == []


def test_no_class_has_the_name_of_another() -> None:
    names = Counter(node.name for path in MODULES for node in _nodes(path) if isinstance(node, ast.ClassDef))
    assert [name for name, count in names.items() if count > 1] == []


DRAWING = ["rich", "tabulate", "babel", "pydantic", "csv"]
READING = [f"netnord.{room}" for room in ("languages", "documents", "quantities", "claims", "check")]


def _loaded_by(arguments: list[str]) -> set[str]:
    """The modules that are there after a command, in a process of its own."""
    code = (
        "import json, sys\n"
        "from netnord.cli import main\n"
        f"assert main({arguments!r}) == 0\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=True,
    )
    return set(json.loads(done.stderr))


@pytest.mark.parametrize(
    "arguments", [["sites", "--json"], ["list", "--json"], ["show", "sites.total", "--json"]], ids=" ".join
)
def test_a_run_for_a_script_imports_nothing_heavy(arguments: list[str]) -> None:
    assert not _loaded_by(arguments) & {*DRAWING, *READING, "Stemmer", "num2words"}


@pytest.mark.parametrize("options", [[], ["--json"], ["-f", "concise"]], ids=" ".join)
def test_the_check_of_a_page_imports_nothing_that_draws_tables(options: list[str]) -> None:
    page = EXAMPLES / "bicycle-counts.txt"
    loaded = _loaded_by(["check", str(page), "--source", str(page), *options])
    assert "netnord.check.check" in loaded
    assert not loaded & {*DRAWING, "num2words", "netnord.audit"}


READERS = {
    "a.txt": set[str](),
    "a.md": {"markdown_it", "html.parser", "netnord.documents.markdown_text"},
    "a.html": {"html.parser", "netnord.documents.html_text"},
    "a.tex": {"netnord.documents.latex_text"},
}
"""What it takes to read each kind of document; HTML may stand in Markdown."""


@pytest.mark.parametrize("name", READERS)
def test_what_reads_a_kind_of_document_is_imported_for_it_alone(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("The region has 1,202 web sites.", "utf-8")
    loaded = _loaded_by(["check", str(path)])
    others = set[str]().union(*READERS.values()) - READERS[name] - {"netnord.documents.html_text"}
    assert READERS[name] <= loaded
    assert not loaded & {*others, "xml.parsers.expat", "pypdf", "netnord.render.verdict_page"}
    assert name in ("a.md", "a.html") or "netnord.documents.html_text" not in loaded

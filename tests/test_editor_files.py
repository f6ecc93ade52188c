"""The editor files that no editor here can read: their syntax, and what they expect of netnord."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from commands import Run

EDITORS = Path(__file__).parents[1] / "editors"
_COMMENT = re.compile(r'("(?:[^"\\]|\\.)*")|//[^\n]*')
_LAST_COMMA = re.compile(r",(\s*[}\]])")


def _with_comments(path: Path) -> Any:
    """A JSON file as VS Code reads it."""
    text = _COMMENT.sub(lambda match: match[1] or "", path.read_text("utf-8"))
    return json.loads(_LAST_COMMA.sub(r"\1", text))


def test_vs_code_finds_the_places_in_the_output(run: Run, tmp_path: Path) -> None:
    (task,) = _with_comments(EDITORS / "vscode" / "tasks.json")["tasks"]
    draft = tmp_path / "draft 1: port.md"
    draft.write_text("Notes.\n\nOf its 44 merchant sites, 56% have secure payment.\n", "utf-8")
    arguments = [each.replace("${file}", str(draft)) for each in task["args"]]
    (line,) = run(*arguments).out.splitlines()
    pattern = task["problemMatcher"]["pattern"]
    match = re.fullmatch(pattern["regexp"], line)
    assert match is not None
    found = {name: match[number] for name, number in pattern.items() if isinstance(number, int)}
    assert (found["file"], found["line"], found["column"], found["code"]) == (str(draft), "3", "27", "NN101")
    assert "not 56%" in found["message"]


def test_the_server_is_started_as_it_is_called() -> None:
    code = _with_comments(EDITORS / "vscode" / "settings.json")
    helix = _helix()["language-server"]["netnord"]
    assert [code["glspc.server.command"], *code["glspc.server.commandArguments"]] == ["netnord", "lsp"]
    assert [helix["command"], *helix["args"]] == ["netnord", "lsp"]


def _helix() -> Any:
    return tomllib.loads((EDITORS / "helix" / "languages.toml").read_text("utf-8"))


def test_helix_languages_name_a_server_that_there_is() -> None:
    helix = _helix()
    named = {server for language in helix["language"] for server in language["language-servers"]}
    assert named == set(helix["language-server"])


def test_the_extension_of_zed_is_whole() -> None:
    folder = EDITORS / "zed"
    extension = tomllib.loads((folder / "extension.toml").read_text("utf-8"))
    package = tomllib.loads((folder / "Cargo.toml").read_text("utf-8"))
    assert extension["version"] == package["package"]["version"]
    assert list(extension["language_servers"]) == ["netnord"]
    assert (folder / package["lib"]["path"]).is_file()

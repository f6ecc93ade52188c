"""Several facts files, the settings of a project, and topics of one's own as commands."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from commands import Run


def facts_file(path: Path, id: str, **more: Any) -> Path:
    fact = {"id": id, "printed": "44", "sentence": 1, "label": "hives", "unit": "hives"}
    file = {"schema_version": 2, "sources": [{"id": path.stem, "type": "report"}], "facts": [fact]} | more
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(file), "utf-8")
    return path


def bees_and_wasps(folder: Path) -> tuple[Path, Path]:
    return facts_file(folder / "a.json", "bees.hives"), facts_file(folder / "b.json", "wasps.nests")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a facts file of the topic bees, and one below it, in which commands run."""
    facts_file(tmp_path / "facts" / "bees.json", "bees.hives", topics=[{"id": "bees", "label": "Our bees"}])
    (tmp_path / "drafts").mkdir()
    monkeypatch.chdir(tmp_path / "drafts")
    return tmp_path


class TestSeveralFactsFiles:
    def test_answers_come_from_all_of_them(self, run: Run, tmp_path: Path) -> None:
        one, two = (
            facts_file(tmp_path / "a.json", "bees.hives"),
            facts_file(tmp_path / "b.json", "wasps.nests"),
        )
        outcome = run("list", "--json", "--facts", str(one), "--facts", str(two))
        answer = json.loads(outcome.out)
        assert [each["id"] for each in answer["facts"]] == ["bees.hives", "wasps.nests"]
        assert [each["id"] for each in answer["sources"]] == ["a", "b"]

    def test_the_variable_may_name_several(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        one, two = (
            facts_file(tmp_path / "a.json", "bees.hives"),
            facts_file(tmp_path / "b.json", "wasps.nests"),
        )
        monkeypatch.setenv("NETNORD_FACTS", f"{one}{os.pathsep}{two}")
        assert "wasps.nests" in run("list").out

    def test_a_draft_is_held_against_all_of_them(self, run: Run, tmp_path: Path) -> None:
        one, two = (
            facts_file(tmp_path / "a.json", "bees.hives"),
            facts_file(tmp_path / "b.json", "wasps.nests"),
        )
        outcome = run(
            "check", "--text", "There are 44 hives.", "--json", "--facts", str(two), "--facts", str(one)
        )
        assert json.loads(outcome.out)["summary"]["supported"] == 1

    @pytest.mark.parametrize(
        ("more", "said"),
        [
            ({}, "both have the figure 'bees.hives'"),
            ({"facts": [], "sources": [{"id": "a", "type": "book"}]}, "both have the source 'a'"),
            (
                {"facts": [], "concepts": [{"id": "shop", "en": ["store"]}]},
                "both have the concept 'shop'",
            ),
        ],
    )
    def test_an_id_in_two_of_them_is_told_with_both(
        self, run: Run, tmp_path: Path, more: dict[str, Any], said: str
    ) -> None:
        one = facts_file(tmp_path / "a.json", "bees.hives", concepts=[{"id": "shop", "en": ["shop"]}])
        two = facts_file(tmp_path / "b.json", "bees.hives", **more)
        outcome = run("list", "--facts", str(one), "--facts", str(two))
        assert outcome == (2, "", f"netnord: facts files {one} and {two}: {said}; rename one of them\n")

    def test_one_that_is_named_twice_is_one(self, run: Run, tmp_path: Path) -> None:
        path = str(facts_file(tmp_path / "a.json", "bees.hives"))
        assert run("list", "--facts", path, "--facts", path).code == 0


class TestSettings:
    @pytest.mark.parametrize(
        ("name", "table"), [("netnord.toml", ""), ("pyproject.toml", "[tool.netnord]\n")]
    )
    def test_they_are_found_upwards_and_name_files_from_their_own_folder(
        self, run: Run, project: Path, name: str, table: str
    ) -> None:
        (project / name).write_text(f'{table}facts = ["facts/bees.json"]\nlang = "fr"\n', "utf-8")
        assert run("list").out == run("list", "--facts", "../facts/bees.json", "--lang", "fr").out

    def test_the_nearest_file_holds(self, run: Run, project: Path) -> None:
        (project / "netnord.toml").write_text('facts = "none.json"\n', "utf-8")
        (project / "drafts" / "netnord.toml").write_text('facts = "../facts/bees.json"\n', "utf-8")
        assert run("list").code == 0

    def test_a_pyproject_without_the_table_is_passed_over(self, run: Run, project: Path) -> None:
        (project / "netnord.toml").write_text('facts = "facts/bees.json"\n', "utf-8")
        (project / "drafts" / "pyproject.toml").write_text("[project]\n", "utf-8")
        assert "hives" in run("list").out

    def test_options_and_variables_come_first(
        self, run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (project / "netnord.toml").write_text('facts = "none.json"\nlang = "fr"\n', "utf-8")
        assert run("list", "--facts", "../facts/bees.json", "--lang", "en").code == 0
        monkeypatch.setenv("NETNORD_FACTS", "../facts/bees.json")
        assert run("list").code == 0

    def test_check_finds_those_of_the_draft(
        self,
        run: Run,
        project: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        (project / "source.txt").write_text("There are 44 hives and 12 wasps.", "utf-8")
        (project / "netnord.toml").write_text('source = "source.txt"\nlang = "fr"\n', "utf-8")
        draft = project / "drafts" / "draft.md"
        draft.write_text("There are 44 hives.", "utf-8")
        (project.parent / "elsewhere").mkdir()
        monkeypatch.chdir(project.parent / "elsewhere")
        outcome = run("check", str(draft), "--all")
        assert "source.txt" in outcome.out
        assert "✓ confirmé" in outcome.out

    @pytest.mark.parametrize(
        ("written", "said"),
        [
            ("fact = 'a'", "unknown key 'fact'; did you mean 'facts'?"),
            ("colour = 'a'", "unknown key 'colour'; there are facts, source, lang, rounding"),
            ("facts = 3", "facts: expected the name of a file, or a list of names, got int"),
            ("source = ['a', 3]", "source: expected the name of a file, or a list of names, got list"),
            ("lang = 'de'", "lang: expected fr or en, got de"),
            ("rounding = 'sideways'", "rounding: expected nearest, down or up, got sideways"),
            ("facts =", "not TOML: invalid value (at end of document)"),
        ],
    )
    def test_what_is_wrong_is_told_with_file_and_key(
        self, run: Run, project: Path, written: str, said: str
    ) -> None:
        path = project / "netnord.toml"
        path.write_text(written, "utf-8")
        assert run("list") == (2, "", f"netnord: {path}: {said}\n")

    @pytest.mark.parametrize("name", ["netnord.toml", "pyproject.toml"])
    def test_bytes_that_are_no_utf_8(self, run: Run, project: Path, name: str) -> None:
        (project / name).write_bytes("[tool.netnord]\nfacts = 'none.json'".encode("utf-16"))
        assert run("list") == (2, "", f"netnord: {project / name}: not UTF-8; save it as UTF-8\n")

    def test_a_folder_of_that_name(self, run: Run, project: Path) -> None:
        path = project / "netnord.toml"
        path.mkdir()
        assert run("list") == (2, "", f"netnord: {path}: cannot be read: is a directory\n")


class TestTopicsAsCommands:
    def test_those_of_a_facts_file_that_is_named(self, run: Run, tmp_path: Path) -> None:
        path = facts_file(tmp_path / "a.json", "bees.hives")
        for arguments in (["bees", "--facts", str(path)], ["bees", f"--facts={path}"]):
            assert run(*arguments).out == run("list", "--topic", "bees", "--facts", str(path)).out

    def test_those_of_the_project_stand_in_the_help(self, run: Run, project: Path) -> None:
        (project / "netnord.toml").write_text('facts = "facts/bees.json"\n', "utf-8")
        assert run("bees").code == 0
        assert "Our bees." in run("bees", "--help").out
        page = run("--help").out
        assert "Our bees." in page
        assert "ecommerce" not in page

    def test_without_facts_of_ones_own_help_shows_those_of_netnord(self, run: Run) -> None:
        assert "ecommerce" in run("--help").out

    def test_a_mistyped_one_suggests_the_nearest(self, run: Run, tmp_path: Path) -> None:
        path = facts_file(tmp_path / "a.json", "bees.hives")
        outcome = run("beess", "--facts", str(path))
        assert outcome == (2, "", "netnord: unknown command 'beess'; did you mean 'bees'?\n")

    def test_a_topic_does_not_hide_a_command(self, run: Run, tmp_path: Path) -> None:
        path = facts_file(tmp_path / "a.json", "list.hives")
        assert "list.hives" in run("list", "--facts", str(path)).out

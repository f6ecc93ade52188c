"""`check` in builds: its formats for other programs, which rules and files, exit codes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tarfile
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from commands import Run
from netnord.check.explaining import rule_book
from netnord.check.rule_choice import CODES

WRONG = "The region has 1,302 web sites."
DRAFT = f"# Sites\n\n{WRONG}\n\nOf its 44 merchant sites, 56% have secure payment. Oil costs 4 dollars.\n"
SCHEMA = "@microsoft/jest-sarif@1.0.0-beta.0"  # carries a copy of the schema of SARIF 2.1.0


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("draft.md")
    path.write_text(DRAFT, "utf-8")
    return path


@pytest.fixture(scope="session")
def sarif_schema(tmp_path_factory: pytest.TempPathFactory) -> Any:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("the schema of SARIF comes in an npm package")
    folder = tmp_path_factory.mktemp("schema")
    done = subprocess.run([npm, "pack", SCHEMA], cwd=folder, capture_output=True, check=False, timeout=120)
    if done.returncode:
        pytest.skip("the npm registry cannot be reached")
    with tarfile.open(next(folder.glob("*.tgz"))) as package:
        file = package.extractfile("package/lib/schemas/sarif-2.1.0-rtm.5.json")
        assert file is not None
        return json.load(file)


class TestSarif:
    def test_has_the_alarms_with_their_places(self, run: Run, draft: Path) -> None:
        outcome = run("check", str(draft), "-f", "sarif")
        (log,) = json.loads(outcome.out)["runs"]
        assert outcome.code == 1
        assert [rule["id"] for rule in log["tool"]["driver"]["rules"]] == list(CODES)
        for result, written in zip(log["results"], ["1,302", "56%"], strict=True):
            (location,) = result["locations"]
            region = location["physicalLocation"]["region"]
            begin = region["charOffset"]
            assert DRAFT[begin : begin + region["charLength"]] == written
            line = DRAFT.splitlines()[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == written
            assert location["physicalLocation"]["artifactLocation"]["uri"] == "draft.md"
            assert (result["level"], result["kind"]) == ("error", "fail")
            assert log["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]

    def test_its_fixes_correct_the_draft(self, run: Run, draft: Path) -> None:
        (log,) = json.loads(run("check", str(draft), "-f", "sarif").out)["runs"]
        text = DRAFT
        for result in reversed(log["results"]):
            (change,) = result["fixes"][0]["artifactChanges"]
            (each,) = change["replacements"]
            begin = each["deletedRegion"]["charOffset"]
            end = begin + each["deletedRegion"]["charLength"]
            text = text[:begin] + each["insertedContent"]["text"] + text[end:]
        assert text == DRAFT.replace("1,302", "1,202").replace("56%", "65%")

    def test_a_line_more_changes_no_fingerprint(self, run: Run, draft: Path) -> None:
        def fingerprints() -> list[Any]:
            (log,) = json.loads(run("check", str(draft), "-f", "sarif").out)["runs"]
            return [each["partialFingerprints"] for each in log["results"]]

        before = fingerprints()
        draft.write_text(f"A line more.\n\n{DRAFT}", "utf-8")
        assert fingerprints() == before
        assert before[0] != before[1]

    @pytest.mark.parametrize("options", [["--all"], [], ["--lang", "fr"], ["--select", "NN2"]], ids=" ".join)
    @pytest.mark.parametrize("name", ["draft.md", "un brouillon, à 100%.md"])
    def test_is_valid(self, run: Run, draft: Path, sarif_schema: Any, options: list[str], name: str) -> None:
        draft.rename(name)
        for file in (name, str(Path(name).absolute())):
            jsonschema.validate(json.loads(run("check", file, "-f", "sarif", *options).out), sarif_schema)


class TestGithub:
    def test_is_a_command_for_each_alarm(self, run: Run, draft: Path) -> None:
        first, second = run("check", str(draft), "-f", "github").out.splitlines()
        place = "file=draft.md,line=3,col=16,endLine=3,endColumn=21"
        assert first.startswith(f"::error {place},title=netnord NN101::the source has 1,202 for ")
        assert "not 56%25 (" in second

    @pytest.mark.parametrize("name", ["a,b.md", "a:b.md", "100%.md", "a\nb.md", "::set-env name=A::b.md"])
    def test_no_name_is_taken_for_a_command(self, run: Run, draft: Path, name: str) -> None:
        draft.rename(name)
        lines = run("check", name, "-f", "github").out.splitlines()
        assert len(lines) == 2
        for line in lines:
            found = re.fullmatch(r"::error ([^:]*)::([^\r\n]*)", line)
            assert found is not None
            file = dict(each.split("=", 1) for each in found[1].split(","))["file"]
            assert unquote(file) == name


class TestConcise:
    def test_names_what_was_written_and_what_the_source_has(self, run: Run, draft: Path) -> None:
        draft.write_text(f"{DRAFT}71% of companies in the region are connected.", "utf-8")
        findings = json.loads(run("check", str(draft), "--json").out)["findings"]
        lines = run("check", str(draft), "--all", "-f", "concise").out.splitlines()
        assert len(lines) == len(findings)
        for line, finding in zip(lines, findings, strict=True):
            place, code, said = line.split(" ", 2)
            assert (place, code) == (f"draft.md:{finding['line']}:{finding['column']}:", finding["rule"])
            assert finding["text"] in said
            if finding["expected"]:
                assert finding["expected"] in said


class TestRules:
    @pytest.mark.parametrize(
        ("options", "rules"),
        [
            ([], ["NN101", "NN001", "NN101", "NN201"]),
            (["--select", "NN101"], ["NN101", "NN101"]),
            (["--select", "nn0,NN2"], ["NN001", "NN201"]),
            (["--select", "NN1", "--select", "NN201"], ["NN101", "NN101", "NN201"]),
            (["--ignore", "NN1"], ["NN001", "NN201"]),
            (["--select", "NN", "--ignore", "NN101"], ["NN001", "NN201"]),
        ],
        ids=lambda value: " ".join(value),
    )
    def test_are_chosen_by_codes_and_beginnings(
        self, run: Run, draft: Path, options: list[str], rules: list[str]
    ) -> None:
        outcome = run("check", str(draft), "--json", *options)
        answer = json.loads(outcome.out)
        assert [each["rule"] for each in answer["findings"]] == rules
        assert answer["summary"]["errors"] == rules.count("NN101")
        assert outcome.code == (1 if "NN101" in rules else 0)

    @pytest.mark.parametrize("code", ["NN9", "", "NN101,,NN102", "E501"])
    def test_that_there_are_not_are_a_mistake(self, run: Run, draft: Path, code: str) -> None:
        outcome = run("check", str(draft), "--ignore", code)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.startswith("netnord: unknown rule ")

    def test_are_all_explained(self) -> None:
        assert list(rule_book().rules) == list(CODES)


def test_exit_zero_is_for_findings_only(run: Run, draft: Path) -> None:
    assert run("check", str(draft), "--exit-zero").code == 0
    assert run("check", str(draft), "missing.md", "--exit-zero").code == 2


class TestFiles:
    @pytest.fixture
    def tree(self, draft: Path) -> None:
        draft.unlink()
        for name in ("b/two.md", "a.txt", "b/c/three.tex", ".hidden/four.md", "b/.five.md", "b/data.csv"):
            path = Path(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(WRONG, "utf-8")
        Path("b/loop").symlink_to(Path.cwd(), target_is_directory=True)
        Path("[odd]*.md").write_text(WRONG, "utf-8")

    @pytest.mark.usefixtures("tree")
    @pytest.mark.parametrize(
        ("names", "files"),
        [
            (["."], ["[odd]*.md", "a.txt", "b/two.md", "b/c/three.tex"]),
            (["b"], ["b/two.md", "b/c/three.tex"]),
            (["b/", "b/two.md"], ["b/two.md", "b/c/three.tex"]),
            (["**/*.md"], ["[odd]*.md", "b/two.md"]),
            (["?.txt", "b/*/*.tex"], ["a.txt", "b/c/three.tex"]),
            (["[odd]*.md"], ["[odd]*.md"]),
            (["b/data.csv"], ["b/data.csv"]),
        ],
        ids=lambda value: " ".join(value),
    )
    def test_stand_for_drafts(self, run: Run, names: list[str], files: list[str]) -> None:
        findings = json.loads(run("check", *names, "--json").out)["findings"]
        assert [each["file"] for each in findings] == files

    @pytest.mark.parametrize(
        ("name", "complaint"),
        [
            ("empty", "empty: no draft in this folder; name the files"),
            ("*.zip", "*.zip: no file is called so; check the pattern"),
        ],
    )
    def test_that_stand_for_none(self, run: Run, draft: Path, name: str, complaint: str) -> None:
        (draft.parent / "empty").mkdir()
        assert run("check", name) == (2, "", f"netnord: {complaint}\n")

"""`import netnord`: the page that documents it runs, and it costs nothing before it is used."""

from __future__ import annotations

import doctest
import inspect
import json
import re
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

import netnord
from commands import Run

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "python.md"
WRONG = "Of its 44 merchant sites, 56% have secure payment."


class _Checker(doctest.OutputChecker):
    """Takes the spaces of typography for spaces, as who reads the page does."""

    def check_output(self, want: str, got: str, optionflags: int) -> bool:
        return super().check_output(want, got.translate({0xA0: " ", 0x202F: " "}), optionflags)


def test_the_page_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    examples = "\n".join(re.findall(r"```pycon\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL))
    test = doctest.DocTestParser().get_doctest(examples, {}, PAGE.name, str(PAGE), 0)
    assert len(test.examples) > 20
    told: list[str] = []
    result = doctest.DocTestRunner(_Checker()).run(test, out=told.append)
    assert result.failed == 0, "".join(told)


def test_importing_it_imports_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import netnord; print(sorted(set(sys.modules) - before))"
    environment = {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
    assert set(re.findall(r"'([\w.]+)'", done.stdout.decode())) <= {"netnord", "__future__", "types"}


def test_every_name_is_there_and_documented() -> None:
    assert set(netnord.__all__) <= set(dir(netnord))
    for name in netnord.__all__:
        found = getattr(netnord, name)
        assert inspect.getdoc(found), name
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        _ = netnord.chek  # type: ignore[attr-defined]


def test_the_room_of_the_same_name_does_not_take_the_place_of_check() -> None:
    code = (
        "import netnord.check.judge, netnord.check.findings\n"
        "import netnord\n"
        "from netnord import check\n"
        "print(callable(check), check is netnord.check, len(netnord.check('12 ships')))"
    )
    environment = {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
    assert done.stdout.split() == [b"True", b"True", b"1"]


def test_it_finds_what_the_command_finds(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    arguments = ("examples/port-draft.md", "--source", "examples/port.txt", "--json")
    told = json.loads(run("check", *arguments).out)["findings"]
    found = netnord.check(Path("examples/port-draft.md"), source=[Path("examples/port.txt")])
    assert [(each.file, each.start, each.rule, each.message) for each in found] == [
        (each["file"], each["start"], each["rule"], each["message"]) for each in told
    ]


@pytest.mark.parametrize("format", ["csv", "tsv", "ndjson"])
def test_an_answer_is_written_as_the_command_writes_it(run: Run, format: str) -> None:
    ids = ("sites.total", "ecommerce.secure_payment_count", "providers.access_and_hosting_names")
    assert netnord.load().show(*ids).text(format) == run("show", *ids, "-f", format, "--lang", "en").out


def test_several_facts_files_are_one_store(tmp_path: Path) -> None:
    paths = [tmp_path / "a.json", tmp_path / "b.json"]
    for path, id in zip(paths, ("bees.hives", "wasps.nests"), strict=True):
        fact = {"id": id, "printed": "44", "sentence": 1, "label": "hives", "unit": "hives"}
        file = {"schema_version": 2, "sources": [{"id": path.stem}], "facts": [fact]}
        path.write_text(json.dumps(file), "utf-8")
    assert netnord.load(*paths).topics == ["bees", "wasps"]
    assert len(netnord.check("There are 44 hives.", facts=paths)) == 1


def test_answers_have_exact_numbers() -> None:
    store = netnord.load()
    answer = store.all(rounding="down")
    assert len(answer) == len(list(answer)) == len(answer.figures)
    assert {each.id for each in answer} | set(answer.names) == set(store.ids)
    for figure in answer:
        assert isinstance(figure.value, Fraction)
        assert (figure.formula is None) != (figure.source is None)
    share = answer["ecommerce.secure_payment"]
    assert (share.interval.low, share.interval.high) == (65, 66)


def test_a_notebook_shows_tables_in_which_all_text_stands_for_itself() -> None:
    html = netnord.load().topic("sites")._repr_html_()
    assert html.count("<table>") == 1
    assert "1,202" in html
    source = {"<b>a": "A survey found that <i>38%</i> of residents own a bicycle."}
    html = netnord.check("83% of residents own a bicycle <script>", source=source)._repr_html_()
    assert "<td>83%" in html
    assert "&lt;b&gt;a, sentence 1" in html
    assert not re.search(r"<(?!/?(table|thead|tbody|tr|th|td)\b)", html)


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (lambda: netnord.load("none.json"), "facts file none.json: no such file"),
        (lambda: netnord.check("x", facts="none.json"), "facts file none.json: no such file"),
        (lambda: netnord.check("x", lang="nl"), "unknown language 'nl'; there are fr, en"),
        (lambda: netnord.check(Path("none.md")), "none.md: no such file; check its name"),
        (lambda: netnord.load().all(rounding="dwon"), "unknown rounding 'dwon'; did you mean 'down'?"),
        (lambda: netnord.load().find("paiement")["sites.total"], "unknown id 'sites.total'"),
        (lambda: netnord.load().all().text("jsn"), "unknown format 'jsn'; did you mean 'json'?"),
    ],
)
def test_a_failure_is_one_line_that_says_what_to_do(call, complaint: str) -> None:
    with pytest.raises(netnord.NetnordError) as failure:
        call()
    assert str(failure.value).startswith(complaint)
    assert "\n" not in str(failure.value)

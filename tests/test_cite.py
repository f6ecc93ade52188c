"""`netnord cite`: figures with their sources, ready to paste."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from commands import Run

TRIBUNE = "la_tribune_1999_06_16"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            ["ecommerce.secure_payment"],
            "65%, merchant sites with secure payment (“Internet”, La Tribune, 16 June 1999, sentence 16)",
        ),
        (
            ["sites.total", "--lang", "fr"],
            "1\u202f202, sites web de la région (« Internet », La Tribune, 16 juin 1999, phrase 13)",
        ),
        (
            ["adoption.gap"],
            (
                "= 17 points, how far the region is behind France "
                "(“Internet”, La Tribune, 16 June 1999, sentence 2)"
            ),
        ),
        (
            ["adoption.campaign.operator_names"],
            (
                "Cegetel Entreprises, Nordnet, Pictime, France Télécom, Operators behind the kit "
                "(“Internet”, La Tribune, 16 June 1999, sentence 6)"
            ),
        ),
    ],
    ids=lambda each: each[0] if isinstance(each, list) else "",
)
def test_a_line_for_each_figure(run: Run, arguments: list[str], line: str) -> None:
    outcome = run("cite", *arguments)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.replace("\u00a0", " ").replace("≈", "=") == f"{line}\n".replace("\u00a0", " ")


def test_what_rests_on_several_sentences_names_all(run: Run) -> None:
    assert "sentences 12 and" not in run("cite", "providers.total").out
    assert run("cite", "providers.jobs_per_firm").out.endswith("sentences 10 and 12)\n")


def test_markdown_shows_every_sign_as_it_is(run: Run, tmp_path: Path) -> None:
    path = own_facts(tmp_path)
    assert run("cite", "a.b", "-f", "markdown", "--facts", str(path)).out == (
        "44, \\_old\\_ hives ({Bees \\& Co}, “100 \\% \\*honey\\*”, sentence 1)\n".replace(
            "\\%", "%"
        ).replace("\\&", "&")
    )


def test_bibtex(run: Run) -> None:
    assert run("cite", "sites.total", "sites.companies", "-f", "bibtex").out == (
        f"@article{{{TRIBUNE},\n"
        "  journal = {La Tribune},\n"
        "  title = {Internet},\n"
        "  year = {1999},\n"
        "  month = {6},\n"
        "  day = {16},\n"
        "}\n"
    )


def test_bibtex_escapes_what_latex_would_read(run: Run, tmp_path: Path) -> None:
    out = run("cite", "a.b", "-f", "bibtex", "--facts", str(own_facts(tmp_path))).out
    assert out.startswith("@misc{s_1,\n  author = {{\\{Bees \\& Co\\}}},\n")
    assert "  title = {100 \\% *honey*},\n" in out


def test_csl_json_has_each_source_once(run: Run) -> None:
    (source,) = json.loads(run("cite", "sites.total", "adoption.gap", "-f", "csl-json").out)
    assert source == {
        "id": TRIBUNE,
        "type": "article-newspaper",
        "title": "Internet",
        "container-title": "La Tribune",
        "issued": {"date-parts": [[1999, 6, 16]]},
        "language": "fr",
    }


def test_an_unknown_id_or_format_suggests_the_nearest(run: Run) -> None:
    assert run("cite", "sites.totl").err == "netnord: unknown id 'sites.totl'; did you mean 'sites.total'?\n"
    assert run("cite", "sites.total", "-f", "bibtx").err == (
        "netnord: unknown format 'bibtx'; did you mean 'bibtex'?\n"
    )


def test_show_has_the_sentence_of_a_source_at_hand(run: Run, tmp_path: Path) -> None:
    path = own_facts(tmp_path, text="bees.txt")
    (tmp_path / "bees.txt").write_text("There are 44 old hives.\nThey hum.", "utf-8")
    assert "“There are 44 old hives.”" in run("show", "a.b", "--facts", str(path)).out
    (tmp_path / "bees.txt").unlink()
    file = json.loads(path.read_text("utf-8"))
    file["facts"][0] |= {"value": 44, "hedge": "exactly", "base": None, "scope": {}}
    path.write_text(json.dumps(file), "utf-8")
    outcome = run("show", "a.b", "--facts", str(path))
    assert outcome.code == 0
    assert "There are" not in outcome.out


def own_facts(folder: Path, **more: str) -> Path:
    source: dict[str, Any] = {
        "id": "s 1",
        "type": "webpage",
        "title": "100 % *honey*",
        "author": [{"literal": "{Bees & Co}"}],
    }
    fact = {"id": "a.b", "printed": "44", "sentence": 1, "label": "_old_ hives", "unit": "hives"}
    path = folder / "facts.json"
    path.write_text(json.dumps({"schema_version": 2, "sources": [source], "facts": [fact]} | more), "utf-8")
    return path

"""What an editor gets from `netnord lsp`: the findings of `check`, sources, corrections and figures."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lsprotocol import types

from commands import Run
from editor import Editor, applied, editor

EXAMPLES = Path(__file__).parents[1] / "examples"
ERROR = types.DiagnosticSeverity.Error
URI = "file:///draft.md"
TOWN = (
    "The town of Marlowe counted its cyclists for the first time in September 2024. On an ordinary weekday, "
    "1,240 cyclists cross the old bridge, of whom 430 are pupils on their way to school. A survey by the "
    "town hall found that 38% of residents own a bicycle. The town rents out 25 electric bicycles."
)
WRONG = "Of its 44 merchant sites, 56% have secure payment."


@pytest.fixture(scope="module")
def facts() -> Iterator[Editor]:
    """On the facts that come with netnord."""
    with editor(EXAMPLES, {"all": True}) as one:
        yield one


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Editor]:
    (tmp_path / "town.txt").write_text(TOWN, "utf-8")
    with editor(tmp_path, {"source": "town.txt"}) as one:
        yield one


PAGES = {
    "port.md": (EXAMPLES / "port-draft.md").read_text("utf-8"),
    "astral.md": f"# 🚲 *{WRONG}*\n\nAnd `44` so 🚲: {WRONG}\r\n<!-- netnord: ignore -->\n{WRONG}",
    "page.html": f"<p title='56%'>🚲&nbsp;{WRONG}</p>\n<style>a {{ width: 56% }}</style>",
    "page.tex": "% 56 \\%\n🚲 Of its 44~merchant sites, \\emph{56~\\%} have secure payment.",
    "notes.txt": f"{WRONG}\f\u2028{WRONG}\r{WRONG}",
    "empty.md": "",
}


@pytest.mark.parametrize("name", PAGES)
def test_says_of_a_page_exactly_what_check_says(facts: Editor, run: Run, tmp_path: Path, name: str) -> None:
    page = tmp_path / name
    page.write_bytes(PAGES[name].encode())
    shown = facts.open(page.as_uri(), PAGES[name])
    found = json.loads(run("check", "--json", "--lang", "en", str(page)).out)["findings"]
    assert [(each.code, each.message) for each in shown] == [(f["rule"], f["message"]) for f in found]
    lines = re.split("\r\n|\r|\n", PAGES[name])
    for each, finding in zip(shown, found, strict=True):
        assert each.range.start.line == each.range.end.line
        line = lines[each.range.start.line].encode("utf-16-le")
        cut = line[2 * each.range.start.character : 2 * each.range.end.character].decode("utf-16-le")
        assert cut == PAGES[name][finding["start"] : finding["end"]]


def test_only_alarms_are_shown_unless_all_is_asked_for(town: Editor) -> None:
    text = "On a weekday, 1,240 cyclists cross the old bridge, 480 of them pupils. Oil fell by 4 dollars."
    shown = town.open(URI, text)
    assert shown
    assert {each.severity for each in shown} <= {ERROR, types.DiagnosticSeverity.Warning}
    everything = town.configure({"netnord": {"source": "town.txt", "all": True}}, URI)
    assert len(everything) > len(shown)
    assert {each.source for each in everything} == {"netnord"}


def test_follows_what_one_types(town: Editor) -> None:
    assert [each.code for each in town.open(URI, "On a weekday, 1,420 cyclists cross the old bridge.")] == [
        "NN101"
    ]
    assert town.change(URI, "On a weekday, 1,240 cyclists cross the old bridge.") == []
    for length in range(10, 50):
        town.send_change(URI, "On a weekday, 1,420 cyclists cross the old bridge."[:length])
    (found,) = town.change(URI, "\n\nOn a weekday, 1,420 cyclists cross the old bridge.")
    assert (found.range.start.line, found.range.start.character) == (2, 14)
    assert town.close(URI) == []


def test_a_correction_is_written_in_the_notation_of_the_draft(facts: Editor) -> None:
    text = "Un mot.\n🚲 Vélo 𝄞 : 56 % des sites marchands proposent un paiement sécurisé."
    (shown,) = [each for each in facts.open(URI, text) if each.severity == ERROR]
    (action,) = facts.actions(URI, shown.range)
    assert (action.title, action.kind) == ("Write: 65 %", types.CodeActionKind.QuickFix)
    assert action.edit is not None
    assert action.edit.changes is not None
    (edit,) = action.edit.changes[URI]
    assert applied(text, edit) == text.replace("56 %", "65 %")
    facts.change(URI, applied(text, edit))
    assert facts.actions(URI, edit.range) == []


def test_a_correction_keeps_the_markup_of_the_draft(facts: Editor) -> None:
    uri = "file:///page.tex"
    (shown,) = [each for each in facts.open(uri, PAGES["page.tex"]) if each.severity == ERROR]
    (action,) = facts.actions(uri, shown.range)
    assert action.edit is not None
    assert action.edit.changes is not None
    (edit,) = action.edit.changes[uri]
    assert applied(PAGES["page.tex"], edit) == PAGES["page.tex"].replace("{56", "{65")


class TestHover:
    def test_shows_the_fact_the_interval_and_the_source(self, facts: Editor) -> None:
        facts.open(URI, WRONG)
        shown = facts.hover(URI, 0, WRONG.index("56%") + 1)
        assert shown is not None
        assert "merchant sites with secure payment, not 56%" in shown
        assert "`ecommerce.secure_payment`" in shown
        assert "stands for: from 64.5 to less than 65.5" in shown
        assert "La Tribune, 16 June 1999, sentence 16" in shown

    def test_shows_the_sentence_of_a_source_text(self, town: Editor) -> None:
        text = "A survey found that 83% of residents own a bicycle."
        town.open(URI, text)
        shown = town.hover(URI, 0, text.index("83%"))
        assert shown is not None
        assert "> A survey by the town hall found that **38%** of residents own a bicycle." in shown
        assert "stands for: from 37.5 to less than 38.5" in shown
        assert "town.txt, sentence 3" in shown

    def test_shows_the_sentence_of_a_fact_whose_text_lies_beside_it(self, tmp_path: Path) -> None:
        (tmp_path / "town.txt").write_text(TOWN, "utf-8")
        facts = {
            "schema_version": 2,
            "sources": [{"id": "town", "title": "The town", "text": "town.txt"}],
            "facts": [{"id": "bridge.cyclists", "printed": "1,240", "sentence": 2}],
        }
        (tmp_path / "facts.json").write_text(json.dumps(facts), "utf-8")
        text = "On a weekday, 1,420 cyclists cross the old bridge."
        with editor(tmp_path, {"facts": "facts.json"}) as one:
            one.open(URI, text)
            shown = one.hover(URI, 0, text.index("1,420"))
        assert shown is not None
        assert "`bridge.cyclists`" in shown
        assert "> On an ordinary weekday, **1,240** cyclists cross the old bridge, of whom 430" in shown

    def test_shows_nothing_beside_figures(self, facts: Editor) -> None:
        facts.open(URI, WRONG)
        assert facts.hover(URI, 0, 1) is None
        assert facts.hover(URI, 7, 0) is None

    def test_takes_nothing_of_a_source_for_markup(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(
            "![x](http://example.org/x.png) <b>1,240</b> `cyclists` cross.", "utf-8"
        )
        with editor(tmp_path, {"source": ["a.txt"], "all": True}) as one:
            one.open(URI, "1,240 cyclists cross.")
            shown = one.hover(URI, 0, 1)
        assert shown is not None
        assert "![" not in shown
        assert "\\<b\\>" in shown


class TestCompletion:
    def test_offers_first_what_fits_the_sentence_with_its_citation(self, facts: Editor) -> None:
        text = "Of the merchant sites,  have secure payment."
        facts.open(URI, text)
        first, *_ = facts.completions(URI, 0, text.index("  have") + 1)
        assert first.label == "65%  merchant sites with secure payment"
        assert first.detail == "La Tribune, 16 June 1999, sentence 16"
        assert isinstance(first.text_edit, types.TextEdit)
        assert applied(text, first.text_edit) == text.replace("  have", " 65% have")

    @pytest.mark.parametrize(
        ("text", "offered", "completed"),
        [
            ("🚲 The region has 12", "1,202  web sites in the region", "🚲 The region has 1,202"),
            ("Of them secu", "65%  merchant sites with secure payment", "Of them 65%"),
        ],
    )
    def test_what_is_begun_is_replaced(self, facts: Editor, text: str, offered: str, completed: str) -> None:
        facts.open(URI, text)
        items = facts.completions(URI, 0, len(text.encode("utf-16-le")) // 2)
        (item,) = [each for each in items if each.label == offered]
        assert isinstance(item.text_edit, types.TextEdit)
        assert applied(text, item.text_edit) == completed

    def test_figures_are_written_in_the_language_of_the_draft(self, facts: Editor) -> None:
        text = "La région compte  sites web, dont paiem"
        facts.open(URI, text)
        items = facts.completions(URI, 0, 17)
        assert "1\u202f202  web sites in the region" in [each.label for each in items]
        items = facts.completions(URI, 0, len(text))
        assert items[0].label == "65\u00a0%  merchant sites with secure payment"

    def test_offers_figures_of_source_texts(self, town: Editor) -> None:
        town.open(URI, "The town rents out  bicycles.")
        first, *_ = town.completions(URI, 0, 19)
        assert isinstance(first.text_edit, types.TextEdit)
        assert first.text_edit.new_text == "25"
        assert first.detail == "town.txt, sentence 4"


class TestSettings:
    def test_messages_are_in_the_language_of_the_editor(self, tmp_path: Path) -> None:
        with editor(tmp_path, locale="fr-FR") as one:
            assert "et non 56" in one.open(URI, WRONG)[0].message
        with editor(tmp_path, {"lang": "en"}, locale="fr-FR") as one:
            assert "not 56%" in one.open(URI, WRONG)[0].message

    @pytest.mark.parametrize(
        ("options", "complaint"),
        [
            ({"sources": "a.txt"}, "netnord: unknown setting 'sources'; did you mean 'source'?"),
            ({"lang": "nl"}, "netnord: settings of the editor: invalid enum value 'nl' - at `$.lang`"),
            ([1], "netnord: settings of the editor: expected `object`, got `array`"),
            ({"source": "none.txt"}, "none.txt: no such file; check its name"),
            ({"facts": "none.json"}, "none.json: no such file; give another one with --facts"),
        ],
    )
    def test_what_is_wrong_with_them_is_said_once(
        self, tmp_path: Path, options: object, complaint: str
    ) -> None:
        with editor(tmp_path, options) as one:
            one.open(URI, WRONG)
            one.change(URI, WRONG + "!")
            (message,) = one.messages
        assert message.endswith(complaint)
        assert "\n" not in message

    def test_what_is_wrong_is_said_in_the_language_of_the_editor(self, tmp_path: Path) -> None:
        with editor(tmp_path, {"source": "none.txt"}, locale="fr") as one:
            one.open(URI, WRONG)
            (message,) = one.messages
        assert message.startswith("netnord: ")
        assert message.endswith("ce fichier n’existe pas\u202f; vérifier son nom")
        (tmp_path / "empty.txt").write_text("Aucun.", "utf-8")
        with editor(tmp_path, {"source": "empty.txt"}, locale="fr") as one:
            one.open(URI, WRONG)
            (message,) = one.messages
        assert message.endswith("empty.txt n’a aucun chiffre, et rien ne peut lui être confronté")

    def test_a_draft_is_held_against_the_sources_of_its_project(self, tmp_path: Path) -> None:
        (tmp_path / "a").mkdir()
        (tmp_path / "a" / "town.txt").write_text(TOWN, "utf-8")
        settings = tmp_path / "a" / "netnord.toml"
        settings.write_text('source = "town.txt"\nlang = "fr"\n', "utf-8")
        text = "On a weekday, 1,420 cyclists cross the old bridge."
        with editor(tmp_path, locale="en") as one:
            assert one.open((tmp_path / "draft.md").as_uri(), text) == []
            inside = (tmp_path / "a" / "draft.md").as_uri()
            (found,) = one.open(inside, text)
            assert found.message.startswith("la source donne 1,240")
            settings.write_text("sources = 3", "utf-8")
            assert one.change(inside, text + " ") == []
            assert one.messages == [f"netnord: {settings}: unknown key 'sources'; did you mean 'source'?"]
        with editor(tmp_path, {"source": [], "lang": "en"}) as one:
            settings.write_text('source = "town.txt"\nlang = "fr"\n', "utf-8")
            assert one.open(inside, text) == []
            assert "not 56%" in one.change(inside, WRONG)[0].message

    def test_what_the_command_names_holds_where_the_editor_says_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "town.txt").write_text(TOWN, "utf-8")
        text = "On a weekday, 1,420 cyclists cross the old bridge."
        arguments = ("--source", str(tmp_path / "town.txt"), "--lang", "fr")
        with editor(tmp_path, {"all": True}, arguments=arguments) as one:
            (found,) = one.open(URI, text)
        assert found.message.startswith("la source donne 1,240")

    def test_a_source_that_changes_is_read_again(self, tmp_path: Path) -> None:
        source = tmp_path / "town.txt"
        with editor(tmp_path, {"source": "town.txt"}) as one:
            text = "On a weekday, 1,420 cyclists cross the old bridge."
            assert one.open(URI, text) == []
            assert "no such file" in one.messages[-1]
            source.write_text(TOWN, "utf-8")
            assert len(one.save(URI)) == 1
            source.write_text(TOWN.replace("1,240", "1,420"), "utf-8")
            assert one.change(URI, text + " ") == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_columns_count_what_the_editor_counts(tmp_path: Path, encoding: str) -> None:
    with editor(tmp_path, encodings=[encoding]) as one:
        (shown,) = one.open(URI, f"é🚲 {WRONG}")
    before = f"é🚲 {WRONG[:26]}".encode(f"{encoding}-le" if encoding != "utf-8" else encoding)
    size = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    assert shown.range.start.character == len(before) // size

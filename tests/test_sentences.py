"""Where sentences end, and what begins with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netnord.text.sentences import Opening, sentences
from netnord.text.tokens import Tokens


def split(text: str) -> list[str]:
    tokens = Tokens(text)
    return [text[tokens.starts[first] : tokens.ends[last - 1]] for first, last, _ in sentences(tokens)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Il pleut.", "Il vente !", "Vraiment ?", "Oui…"],
        ["M. Dupont et Mme. Durand sont là.", "Ils partent."],
        ["J. K. Rowling writes.", "We read."],
        ["Env. 3.5 km of path, cf. the map.", "Then a gate."],
        ["It cost £168m.", "The county paid.", "The wall is 12 m.", "It holds."],
        ["See example.org for more.", "Or ask."],
        ["Un titre sans point\n\n", "Une phrase."],
        ["A list:\n", "- one thing\n", "- another thing"],
        ["A list:\n", "1. one thing\n", "2. another thing"],
        ["A line\nthat goes on."],
        ["# A title\n", "A line\nthat goes on."],
        ["“It rains.”", "It pours."],
        ['"Does it rain?"', '"Or pour?"', "Both."],
        ["(It rains.)", "It pours."],
        ["(He said “No.”).", "She left."],
        ["«\u00a0Il pleut\u202f!\u00a0»", "Il vente."],
        ["« Il pleut. »", "« Il vente. »", "Oui."],
        ["« Il pleut ! » dit-elle.", "Il vente."],
        ["“It rains!” she said.", "It pours."],
        ["“It rains.”, she said.", "It pours."],
        ["It rains.", "“It pours.”", "Or not."],
        ["It rains.", '"It pours."', "Or not."],
        [],
    ],
)
def test_sentences(parts: list[str]) -> None:
    expected = [part.strip() for part in parts]
    found = split(" ".join(parts).replace("\n ", "\n"))
    assert len(found) == len(expected)
    assert [each.lstrip("-12. ") for each in found] == [each.lstrip("-12. ") for each in expected]


@pytest.mark.parametrize(
    ("text", "openings"),
    [
        (
            "One. Two.\n\nThree. Four.",
            [Opening.PARAGRAPH, Opening.NOTHING, Opening.PARAGRAPH, Opening.NOTHING],
        ),
        ("A line\nthat goes on.", [Opening.PARAGRAPH]),
        ("A list:\n- one\n- two", [Opening.PARAGRAPH, Opening.ITEM, Opening.ITEM]),
        ("A list:\n1. one\n2. two", [Opening.PARAGRAPH, Opening.ITEM, Opening.ITEM]),
        ("A table:\n| a | 1 |\n| b | 2 |", [Opening.PARAGRAPH, Opening.ROW, Opening.ROW]),
        ("It rains.\n# A title\nIt pours.", [Opening.PARAGRAPH] * 3),
        ("# A title\nIt rains. It pours.", [Opening.PARAGRAPH, Opening.PARAGRAPH, Opening.NOTHING]),
        ("A title\r\n=====\r\nIt rains.", [Opening.PARAGRAPH, Opening.PARAGRAPH]),
        ("A title\n---\nIt rains.", [Opening.PARAGRAPH, Opening.PARAGRAPH]),
        ("#1 in sales\nand in rents.", [Opening.PARAGRAPH]),
        (
            "A list:\n\n- one\n\n\n- two\n\nText.",
            [Opening.PARAGRAPH] + [Opening.ITEM] * 2 + [Opening.PARAGRAPH],
        ),
        ("A list:\r\n\r\n  1. one\r\n  2. two", [Opening.PARAGRAPH, Opening.ITEM, Opening.ITEM]),
        ("- one\n- two", [Opening.PARAGRAPH, Opening.ITEM]),
        (
            "It rains.\n\n> It\n> pours.\n\n> It hails.",
            [Opening.PARAGRAPH] * 2 + [Opening.ITEM, Opening.PARAGRAPH],
        ),
        ("It rains.\n\n| a |\n| b |", [Opening.PARAGRAPH, Opening.PARAGRAPH, Opening.ROW]),
        ("It rains.\n\n\n\nIt pours.", [Opening.PARAGRAPH, Opening.PARAGRAPH]),
    ],
)
def test_what_opens_with_a_sentence(text: str, openings: list[Opening]) -> None:
    assert [opening for _, _, opening in sentences(Tokens(text))] == openings


def test_a_sentence_without_end_is_taken_in_parts() -> None:
    spans = [last - first for first, last, _ in sentences(Tokens("word " * 1000))]
    assert len(spans) > 1
    assert sum(spans) == 1000


@pytest.mark.parametrize("words_before", range(290, 304))
@pytest.mark.parametrize(
    "figure", ["65 %", "1 202 sites", "14.6 million euros", "65 pour cent", "quarante-quatre ans", "1,202"]
)
def test_no_figure_is_cut(words_before: int, figure: str) -> None:
    before = "word " * words_before
    parts = split(f"{before}{figure} of {'word ' * 200}")
    assert len(parts) > 1
    assert any(figure in part for part in parts)


@given(st.text())
def test_every_word_is_in_one_sentence(text: str) -> None:
    tokens = Tokens(text)
    spans = [(first, last) for first, last, _ in sentences(tokens)]
    assert [index for first, last in spans for index in range(first, last)] == list(range(len(tokens.words)))
    assert all(first < last for first, last in spans)

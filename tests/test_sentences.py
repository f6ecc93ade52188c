"""Where sentences and paragraphs end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netnord.prose.sentences import sentences
from netnord.prose.text import Tokens


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
        ["See example.org for more.", "Or ask."],
        ["Un titre sans point\n\n", "Une phrase."],
        ["A list:\n", "- one thing\n", "- another thing"],
        ["A list:\n", "1. one thing\n", "2. another thing"],
        ["A line\nthat goes on."],
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


def test_a_paragraph_opens_the_first_sentence_after_an_empty_line() -> None:
    opens = [opening for _, _, opening in sentences(Tokens("One. Two.\n\nThree. Four."))]
    assert opens == [True, False, True, False]


@given(st.text())
def test_every_word_is_in_one_sentence(text: str) -> None:
    tokens = Tokens(text)
    spans = [(first, last) for first, last, _ in sentences(tokens)]
    assert [index for first, last in spans for index in range(first, last)] == list(range(len(tokens.words)))
    assert all(first < last for first, last in spans)

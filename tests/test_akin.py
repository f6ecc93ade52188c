"""Which words may stand for one another, and the list in which they are written."""

from __future__ import annotations

from importlib.resources import files

import pytest

from netnord.terms import Language
from netnord.text.akin import KIN, Akin
from netnord.text.stems import stem

FR, EN = Language.FR, Language.EN
LINES = [
    line
    for line in files("netnord.languages").joinpath("words.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def _likeness(word: str, language: Language, other: str, of: Language) -> float:
    """How surely `word` stands for `other` where a text has that."""
    text = Akin([(stem(other, of), of)])
    return dict(text.matches(stem(word, language), language)).get(stem(other, of), 0.0)


@pytest.mark.parametrize(
    ("word", "language", "other", "of"),
    [
        ("ferry", EN, "traversier", FR),
        ("gamin", FR, "enfant", FR),
        ("kid", EN, "childhood", EN),
        ("jeunesse", FR, "teenagers", EN),
        ("connected", EN, "connections", EN),
    ],
)
def test_words_that_may_stand_for_one_another(
    word: str, language: Language, other: str, of: Language
) -> None:
    assert _likeness(word, language, other, of) >= KIN
    assert _likeness(other, of, word, language) >= KIN


@pytest.mark.parametrize(
    ("word", "language", "other", "of"),
    [("ferry", EN, "avion", FR), ("femme", FR, "homme", FR), ("mother", EN, "father", EN)],
)
def test_words_that_may_not(word: str, language: Language, other: str, of: Language) -> None:
    assert _likeness(word, language, other, of) == 0


@pytest.mark.parametrize("line", LINES)
def test_each_line_has_words_of_both_languages_without_capitals_or_accents(line: str) -> None:
    french, bar, english = line.partition("|")
    assert bar
    for words in (french.split(), english.split()):
        assert words
        assert all(word.isascii() and word == word.lower() for word in words)

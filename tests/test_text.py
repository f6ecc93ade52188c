"""Words of a text, folded, with their places; and their stems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netnord.terms import Language
from netnord.text.stems import stem
from netnord.text.tokens import Tokens, folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L'Été, à Noël", ["l", "ete", ",", "a", "noel"]),
        ("quatre-vingt-dix", ["quatre", "vingt", "dix"]),
        ("1 202 sites", ["1", "202", "sites"]),
        ("65%", ["65", "%"]),
        ("29/44", ["29", "/", "44"]),
        ("été", ["ete"]),
        ("e\u0301te\u0301", ["ete"]),
        ("aujourd’hui", ["aujourd", "hui"]),
        ("WWW", ["www"]),
        ("«\u00a0mot\u00a0»", ["«", "mot", "»"]),
        ("3e2x", ["3", "e", "2", "x"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert Tokens(text).words == words


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    tokens = Tokens(text)
    assert len(tokens.words) == len(tokens.starts) == len(tokens.ends)
    end = 0
    for start, after in zip(tokens.starts, tokens.ends, strict=True):
        assert end <= start < after <= len(text)
        end = after
    whole = "".join(text[start:after] for start, after in zip(tokens.starts, tokens.ends, strict=True))
    gaps = [tokens.gap(index) for index in range(len(tokens.words) - 1)]
    assert not any(character.isalpha() for character in "".join(gaps))
    assert len(whole) + len("".join(gaps)) <= len(text)


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert folded(folded(text)) == folded(text)


@given(st.text(alphabet="abcÉéÀàçŒœ ABC'’"))
def test_folding_forgets_case(text: str) -> None:
    assert folded(text) == folded(text.lower())


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("relier relié reliée reliées", Language.FR),
        ("connecter connectés connectées", Language.FR),
        ("entreprise entreprises", Language.FR),
        ("connect connected connection connections", Language.EN),
        ("company companies", Language.EN),
    ],
)
def test_the_forms_of_a_word_have_one_stem(words: str, language: Language) -> None:
    assert len({stem(word, language) for word in words.split()}) == 1


@given(st.text(), st.sampled_from(Language))
def test_a_stem_is_folded(word: str, language: Language) -> None:
    assert folded(stem(word, language)) == stem(word, language)

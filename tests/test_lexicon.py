"""Where a text mentions concepts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netnord.model import Concept
from netnord.prose.lexicon import Lexicon
from netnord.prose.text import Tokens

CONCEPTS = [
    Concept("tree", ["arbre", "arbres", "arbre d'ornement"], ["tree", "trees"]),
    Concept("plant", ["plant*", "herbe*"], ["plant*"]),
    Concept("order", ["commande en ligne"], ["online order*"]),
    Concept("online", ["en ligne"], ["online"]),
    Concept("soon", ["d'ici <months>"], ["within <months>"]),
    Concept("later", ["après <2000>"], ["after <date>"]),
    Concept("watered", ["arrosé*"], ["watered"]),
    Concept("dry", ["pas d'eau"], ["never watered"]),
]
LEXICON = Lexicon(CONCEPTS, ["Jardin des Plantes"])


def mentioned(text: str) -> list[tuple[str, str]]:
    """Concepts with the words that mention them."""
    words = text.split() if "<" in text else Tokens(text).words
    found, _ = LEXICON.mentions(words, 0, len(words))
    return [(each.concept, " ".join(words[each.first : each.last])) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un arbre, deux ARBRES.", [("tree", "arbre"), ("tree", "arbres")]),
        ("Treetops", []),
        ("plantations", [("plant", "plantations")]),
        ("un arbre d'ornement", [("tree", "arbre d ornement")]),
        ("la commande en ligne", [("order", "commande en ligne")]),
        ("une commande, en ligne", [("online", "en ligne")]),
        ("en ligne et commande", [("online", "en ligne")]),
        ("online orders", [("order", "online orders")]),
        ("d ici <months>", [("soon", "d ici <months>")]),
        ("within <percent>", []),
        ("apres <2000>", [("later", "apres <2000>")]),
        ("after <1999>", [("later", "after <1999>")]),
        ("arrosées", [("watered", "arrosees")]),
        ("never watered", [("dry", "never watered")]),
        ("au Jardin des plantes", [("<name>", "jardin des plantes")]),
        ("", []),
    ],
)
def test_mentions(text: str, expected: list[tuple[str, str]]) -> None:
    assert mentioned(text) == expected


def test_what_a_longer_phrase_contains_is_told_apart() -> None:
    words = Tokens("la commande en ligne").words
    found, within = LEXICON.mentions(words, 0, len(words))
    assert [each.concept for each in found] == ["order"]
    assert within == {"online"}


@given(
    st.lists(st.sampled_from(["arbre", "en", "ligne", "de", "commande", "never", "watered", "plants", "x"]))
)
def test_mentions_lie_in_the_text_and_are_found_again(words: list[str]) -> None:
    found, _ = LEXICON.mentions(words, 0, len(words))
    for each in found:
        assert 0 <= each.first < each.last <= len(words)
        again, _ = LEXICON.mentions(words, each.first, each.last)
        assert each in again


def test_only_the_words_asked_for_are_read() -> None:
    words = ["commande", "en", "ligne"]
    assert LEXICON.mentions(words, 0, 2)[0] == []
    assert [each.concept for each in LEXICON.mentions(words, 1, 3)[0]] == ["online"]

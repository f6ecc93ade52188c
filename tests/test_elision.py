"""What French does to "de"."""

from __future__ import annotations

import pytest

from netnord.typography.elision import has_determiner, of


@pytest.mark.parametrize(
    ("words", "after_de"),
    [
        ("les entreprises", "des entreprises"),
        ("Le site", "du site"),
        ("la ville", "de la ville"),
        ("l’Internet", "de l’Internet"),
        ("l'Internet", "de l'Internet"),
        ("des entreprises", "d’entreprises"),
        ("des sites", "de sites"),
        ("du trafic", "du trafic"),
        ("une ville", "d’une ville"),
        ("toutes les entreprises", "de toutes les entreprises"),
        ("entreprises", "d’entreprises"),
        ("écoles", "d’écoles"),
        ("Îles", "d’Îles"),
        ("œuvres", "d’œuvres"),
        ("sites", "de sites"),
        ("habitants", "d’habitants"),
        ("héros", "de héros"),
        ("huit sites", "de huit sites"),
        ("onze sites", "de onze sites"),
        ("yaourts", "de yaourts"),
        ("Yvelines", "d’Yvelines"),
        ("799 sites", "de 799 sites"),
        ("les", "des"),
    ],
)
def test_de_before(words: str, after_de: str) -> None:
    assert of(words) == after_de


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("les sites", True),
        ("L'Internet", True),
        ("toutes les villes", True),
        ("sites", False),
        ("lessive", False),
    ],
)
def test_determiners(words: str, expected: bool) -> None:
    assert has_determiner(words) is expected

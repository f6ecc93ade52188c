"""What speaks of another place, another population, one sector or another time, and what does not."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from netnord.prose import gazetteer, place_names
from netnord.prose.gazetteer import elsewhere
from netnord.prose.text import Tokens, folded

LISTS = {
    **{name: value for name, value in vars(place_names).items() if name.isupper() and isinstance(value, str)},
    **{
        name: value
        for name, value in vars(gazetteer).items()
        if name
        in ("_POPULATIONS", "_POPULATION_NOUNS", "_SECTORS", "_OTHER_TIMES", "_NEXT_YEARS", "_IN_OTHER_NAMES")
    },
}


def mentions(text: str) -> list[tuple[str, str]]:
    tokens = Tokens(text)
    return [
        (family, text[tokens.starts[first] : tokens.ends[last - 1]])
        for family, first, last in elsewhere(tokens, 0, len(tokens.words))
    ]


@pytest.mark.parametrize(
    ("text", "family", "mention"),
    [
        ("En Belgique, 12 sites", "place", "Belgique"),
        ("les firmes belges", "place", "belges"),
        ("Belgian firms", "place", "Belgian"),
        ("les PME américaines", "place", "américaines"),
        ("aux États-Unis", "place", "États-Unis"),
        ("Etats Unis", "place", "Etats Unis"),
        ("in the United States of America", "place", "United States of America"),
        ("US firms", "place", "US"),
        ("U.S. firms", "place", "U.S"),
        ("au Royaume-Uni", "place", "Royaume-Uni"),
        ("Britain's firms", "place", "Britain"),
        ("en Grande-Bretagne", "place", "Grande-Bretagne"),
        ("l’Union européenne", "place", "Union européenne"),
        ("the EU average", "place", "EU"),
        ("in Turkey", "place", "Turkey"),
        ("Polish firms", "place", "Polish"),
        ("les PME bretonnes", "place", "bretonnes"),
        ("Brittany lists more", "place", "Brittany"),
        ("l'Île-de-France", "place", "Île-de-France"),
        ("la Provence-Alpes-Côte d'Azur", "place", "Provence-Alpes-Côte d'Azur"),
        ("à la Réunion", "place", "Réunion"),
        ("dans le Lot", "place", "Lot"),
        ("dans la Somme", "place", "Somme"),
        ("dans le Pas-de-Calais", "place", "Pas-de-Calais"),
        ("en Ille-et-Vilaine", "place", "Ille-et-Vilaine"),
        ("Lille", "place", "Lille"),
        ("la métropole lilloise", "place", "lilloise"),
        ("à Nice", "place", "Nice"),
        ("les start-up parisiennes", "place", "parisiennes"),
        ("firms in The Hague", "place", "The Hague"),
        ("en Bretagne", "place", "Bretagne"),
        ("une société lyonnaise", "place", "lyonnaise"),
        ("American firms", "place", "American"),
        ("in German firms", "place", "German"),
        ("les sociétés anglaises", "place", "anglaises"),
        ("65 % des ménages", "population", "ménages"),
        ("of households", "population", "households"),
        ("46 % des particuliers", "population", "particuliers"),
        ("200 communes", "population", "communes"),
        ("des élèves", "population", "élèves"),
        ("half of patients", "population", "patients"),
        ("les exploitations agricoles", "population", "exploitations agricoles"),
        ("Internet users", "population", "Internet users"),
        ("les femmes", "population", "femmes"),
        ("les demandeurs d'emploi", "population", "demandeurs d'emploi"),
        ("les grandes entreprises", "population", "grandes entreprises"),
        ("les entreprises du textile", "sector", "textile"),
        ("construction firms", "sector", "construction firms"),
        ("les entreprises du bâtiment", "sector", "bâtiment"),
        ("dans l’agroalimentaire", "sector", "agroalimentaire"),
        ("the car industry", "sector", "car industry"),
        ("les banques", "sector", "banques"),
        ("A year earlier", "time", "year earlier"),
        ("the previous year", "time", "previous year"),
        ("two years later", "time", "years later"),
        ("Un an plus tôt", "time", "an plus tôt"),
        ("dix ans plus tard", "time", "ans plus tard"),
        ("l’an dernier", "time", "an dernier"),
        ("l'année précédente", "time", "année précédente"),
        ("L'année suivante", "time", "année suivante"),
        ("Il y a un an", "time", "y a un an"),
    ],
)
def test_it_tells_that_a_text_speaks_of_something_else(text: str, family: str, mention: str) -> None:
    assert mentions(text) == [(family, mention)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "le Nord-Pas-de-Calais",
        "Nord Pas de Calais",
        "Nord\u2013Pas-de-Calais",
        "le Nord et le Pas-de-Calais",
        "the far north",
        "le nord de la France",
        "French firms",
        "toutes les régions de France",
        "1\u202f202 sites, dont 65\u00a0% en mai 1999",
        "1,202 sites by 16 June 1999",
        "tell us more",
        "a nice reading of the china",
        "il a eu une chance",
        "en particulier",
        "un cas particulier",
        "des taux plus élevés",
        "une réunion, un lot de sommes, cher lecteur",
        "NUMÉRO DU LOT",
        "il jura qu'il vienne à l'aube",
        "trouver un sens aux tours et aux cannes",
        "un site en construction",
        "une règle commune, des pages communes",
        "par carte bancaire",
        "la version anglaise du site",
        "pages in English, or in German and in Dutch.",
        "un site en anglais ou en allemand",
        "les jeunes pousses",
        "des hommes d'affaires",
        "d'ici à l'année suivante",
        "within the following year",
        "six mois plus tard",
        "Six months later",
        "commerce électronique",
        "les industriels et leurs salariés",
        "associations and public bodies",
        "le Crédit Lyonnais",
    ],
)
def test_it_stays_silent_otherwise(text: str) -> None:
    assert mentions(text) == []


def test_it_looks_only_between_the_given_tokens() -> None:
    tokens = Tokens("La Belgique, l'Union européenne et la Bretagne")
    assert elsewhere(tokens, 2, 7) == [("place", 4, 6)]
    assert elsewhere(tokens, 2, 5) == []
    assert elsewhere(tokens, 0, 2) == [("place", 1, 2)]


def test_decomposed_letters_make_no_difference() -> None:
    decomposed = unicodedata.normalize("NFD", "les ménages à Besançon")
    assert [family for family, _ in mentions(decomposed)] == ["population", "place"]


def test_no_entry_is_in_two_lists() -> None:
    demonyms = {
        stem + ending
        for endings, stems in place_names.DEMONYMS
        for ending in endings.split(" ")
        for stem in stems.split()
    }
    entries = [*demonyms, *(entry for entries in LISTS.values() for entry in entries.split())]
    assert {entry for entry in entries if entries.count(entry) > 1} == set()


@pytest.mark.parametrize("name", LISTS)
def test_every_entry_is_folded_and_written_once(name: str) -> None:
    entries = LISTS[name].split()
    assert entries == [folded(entry) for entry in entries]
    assert sorted(entries) == sorted(set(entries))


@pytest.mark.parametrize(
    "name", ["PLACES", "_POPULATIONS", "_SECTORS", "_OTHER_TIMES"], ids=lambda name: name.strip("_").lower()
)
def test_every_unconditional_entry_is_found_whole(name: str) -> None:
    family = {"PLACES": "place", "_POPULATIONS": "population", "_SECTORS": "sector", "_OTHER_TIMES": "time"}[
        name
    ]
    for entry in LISTS[name].split():
        assert mentions(entry) == [(family, entry)]


def test_other_prose_is_seldom_elsewhere_by_another_word() -> None:
    corpus = Path(__file__).parents[2] / "shared" / "corpora" / "fr-sequoia.txt"
    if not corpus.exists():
        pytest.skip("needs the reference material")
    sentences = corpus.read_text(encoding="utf-8").splitlines()
    silent = sum(not mentions(sentence) for sentence in sentences)
    assert silent > 0.6 * len(sentences)

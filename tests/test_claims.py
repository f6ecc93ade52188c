"""What a number is said of, as `Reader.read` finds it in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netnord.claims.attach import Reader
from netnord.claims.claim import Claim
from netnord.terms import Language

FAR = 0.3  # words that stand farther are another number's


def claims(*pieces: str) -> dict[str, Claim]:
    """By figure: the claims of a text that comes in pieces."""
    reader = Reader()
    return {
        piece[claim.quantity.start : claim.quantity.end]: claim
        for piece in pieces
        for paragraph in reader.read(piece)
        for claim in paragraph
    }


def near(claim: Claim) -> set[str]:
    return {each for each, weight in claim.near.items() if weight > FAR}


@pytest.mark.parametrize(
    ("text", "figure", "words"),
    [
        ("About 920 houses were flooded.", "920", "hous flood"),
        ("The bakery sold 300 loaves and 45 cakes.", "300", "bakeri sold loav"),
        ("The bakery sold 300 loaves and 45 cakes.", "45", "cake"),
        ("46 % des foyers ont un chien, contre 29 en ville.", "46 %", "foyer chien"),
        ("46 % des foyers ont un chien, contre 29 en ville.", "29", "contr vill"),
        ("Sales rose by 12% to 340 tonnes.", "12%", "sale rose"),
        ("La ferme a 30 vaches, tandis que le moulin broie 12 tonnes.", "30", "ferm vach"),
        ("La ferme a 30 vaches, tandis que le moulin broie 12 tonnes.", "12 tonnes", "moulin broi"),
        ("One house in ten is empty.", "One house in ten", "hous empti"),
        ("It is 44.", "44", ""),
    ],
)
def test_words_near_a_number(text: str, figure: str, words: str) -> None:
    assert near(claims(text)[figure]) == set(words.split())


def test_the_nearer_a_word_the_more_it_counts() -> None:
    (claim,) = claims("In autumn the old mill by the river ground 300 sacks.").values()
    weights = [claim.near[each] for each in ("autumn", "mill", "river", "ground")]
    assert weights == sorted(weights)
    assert set(claim.wide.values()) == {1.0}


def test_a_word_between_two_numbers_is_mostly_that_of_the_nearer() -> None:
    first, second = claims("We saw 14 herons, then in the reeds behind the lock 3 kingfishers.").values()
    assert first.near["heron"] > second.near["heron"]
    assert second.near["lock"] > first.near["lock"]


@pytest.mark.parametrize(
    ("text", "figure", "words"),
    [
        ("About 920 houses were flooded.", "920", "hous flood"),
        ("Fewer than 30 old wooden carved doors are left.", "30", "old wooden carv"),
        ("38% of the residents own a bicycle.", "38%", "resid bicycl"),
        ("46 % des foyers ont un chien.", "46 %", "foyer chien"),
        ("The town has 45.", "45", ""),
        ("The town has 45, says Ann.", "45", ""),
        ("It sold 300 (of them many) sacks.", "300", ""),
        ("12 are blue.", "12", "blue"),
        ("One house in ten is empty.", "One house in ten", "hous empti"),
        ("29 of the 44 shops", "29 of the 44", "shop"),
    ],
)
def test_what_is_counted(text: str, figure: str, words: str) -> None:
    assert claims(text)[figure].counted == tuple(words.split())


@pytest.mark.parametrize(
    ("pieces", "figure", "names"),
    [
        (["In Marlowe, 38% of residents ride."], "38%", "marlowe"),
        (["Bakers sold 300 loaves."], "300", ""),
        (["Jean Dupont sold 300 loaves."], "300", "jean dupont"),
        (["We went to Kells. There were 12 boats."], "12", "kells"),
        (["We went to Kells.\n\nThere were 12 boats."], "12", ""),
        (["À Lyon, on compte 12 ponts."], "12", "lyon"),
    ],
)
def test_names(pieces: list[str], figure: str, names: str) -> None:
    assert set(claims(*pieces)[figure].names) == set(names.split())


def test_names_of_the_sentence_stand_nearer_than_those_before_it() -> None:
    claim = claims("We went to Kells. In Marlowe there were 12 boats.")["12"]
    assert claim.names["marlowe"] > claim.names["kells"]


@pytest.mark.parametrize(
    ("text", "figure", "years"),
    [
        ("In 2019 there were 12 boats.", "12", {2019}),
        ("In 2019 the mill burned. It had 40 looms.", "40", {2019}),
        ("In 2019 the mill burned. By 2021 it had 40 looms.", "40", {2021}),
        ("En mars 1999, 12 bateaux ont coulé.", "12", {1999}),
        ("From 1990 to 1995, 12 boats sank.", "12", {1990, 1995}),
        ("There were 12 boats.", "12", set()),
        ("| | 2019 | 2021 |\n|---|---|---|\n| Boats | 12 | 15 |", "12", {2019}),
        ("| | 2019 | 2021 |\n|---|---|---|\n| Boats | 12 | 15 |", "15", {2021}),
    ],
)
def test_years(text: str, figure: str, years: set[int]) -> None:
    assert claims(text)[figure].years == years


@pytest.mark.parametrize(
    ("text", "figure", "signs"),
    [
        ("There are 12 boats.", "12", ""),
        ("If it rained, 12 boats would sink.", "12", "suppositions"),
        ("That is 12 boats fewer.", "12", "differences"),
        ("Sales rose by 12%.", "12%", "growth"),
        ("In total, 12 boats sank.", "12", "totals"),
        ("The remaining 12 boats sank.", "12", "remainders"),
        ("Each owner has 12 boats.", "12", "rates"),
        ("Soit 12 bateaux par famille.", "12", "rates"),
        ("Il y aurait 12 bateaux si cela durait.", "12", "suppositions"),
        ("Les ventes ont reculé : la baisse est de 12 %.", "12 %", "growth"),
        ("Les 12 bateaux restants ont coulé.", "12", "remainders"),
    ],
)
def test_signs(text: str, figure: str, signs: str) -> None:
    assert set(claims(text)[figure].signs) == set(signs.split())


def test_a_sign_counts_less_in_another_clause() -> None:
    first, second = claims("In total 12 boats sank, whereas 30 did not.").values()
    assert first.signs["totals"] > second.signs["totals"]


@pytest.mark.parametrize(
    ("text", "figure", "value", "unit"),
    [
        ("The state gave £110 million and the county 38.", "38", 38_000_000, "GBP"),
        ("The state gave £110 million and the county 38,000.", "38,000", 38_000, "GBP"),
        ("L'État a donné 110 M€, la ville 38.", "38", 38_000_000, "EUR"),
        ("The fire took 1,150 of the 4,600 hectares.", "1,150", 1150, "ha"),
        ("Le taux passe de 46 %. En ville, il est de 29.", "29", 29, "%"),
        ("The wall is 12 m long. The other one is 9.", "9", 9, "m"),
        ("On vend 41 M€ de vin, sur les 118 millions de la région.", "118 millions", 118_000_000, "EUR"),
        ("Elle donne 110 millions d’euros, dont 25 millions versés.", "25 millions", 25_000_000, "EUR"),
        ("- Gifts (£m): 1.3", "1.3", 1_300_000, "GBP"),
        ("Part de la ville (en %) : 38", "38", 38, "%"),
        ("| Source | Sum (M€) |\n|---|---|\n| State | 2.9 |", "2.9", 2_900_000, "EUR"),
        ("| | 2019 |\n|---|---|\n| Way (km) | 38 |", "38", 38, "km"),
        ("| Source | £ million |\n|---|---|\n| State | 2.9 |", "2.9", 2_900_000, "GBP"),
        ("Le billet passe à 58 livres.", "58", 58, "GBP"),
        ("The bell rang 3,120 times.", "3,120 times", 3120, ""),
        ("It was the 27th race.", "27th", 27, ""),
    ],
)
def test_a_unit_that_is_left_out(text: str, figure: str, value: int, unit: str) -> None:
    implied = claims(text)[figure].implied
    assert implied is not None
    assert (implied.value, implied.unit.name) == (value, unit)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The state gave £110 million and the county 38 buses.", "38"),
        ("L’État donne 110 millions d’euros pour 38 millions de voyageurs.", "38 millions"),
        ("The state gave £110 million.\n\nThe county has 38.", "38"),
        ("The rate is 46%. Of the others there are 290.", "290"),
        ("It has 38.", "38"),
    ],
)
def test_no_unit_is_left_out(text: str, figure: str) -> None:
    assert claims(text)[figure].implied is None


@pytest.mark.parametrize(
    ("pieces", "figure", "words"),
    [
        (["The mill makes flour. It sold 300 sacks."], "300", "mill flour"),
        (["The mill makes flour.\n\nIt sold 300 sacks."], "300", ""),
        (["The mill makes flour. ", "It sold 300 sacks."], "300", ""),
        (["Dogs\n\nThe town has 45."], "45", "dog"),
        (["# Dogs\n\nThe town has 45.\n\nIt has 7 more."], "7", "dog"),
        (["# Dogs\n", "The town has 45."], "45", "dog"),
        (["Dogs.\n\nThe town has 45."], "45", ""),
        (["# Dogs\n\nThe town has 45.\n\n# Cats\n\nIt has 7."], "7", "cat"),
        (["# Dogs\nThe town has 45."], "45", "dog"),
        (["# Dogs\n- old: 45\n- young: 7\n\nThe town feeds 12."], "12", "dog"),
        (["Boats:\n- red: 55\n- blue: 12"], "12", "boat"),
        (["Boats:\n\n- red: 55\n- blue: 12"], "12", "boat"),
        (["# Boats\n\n- red: 55\n- blue: 12"], "12", "boat"),
    ],
)
def test_a_subject_is_carried_over_fainter(pieces: list[str], figure: str, words: str) -> None:
    claim = claims(*pieces)[figure]
    assert {each for each, weight in claim.wide.items() if weight < 1} == set(words.split())


def test_a_subject_fades_from_sentence_to_sentence() -> None:
    claim = claims("The mill makes flour. It sells sacks. Then 40 tore.")["40"]
    assert 0 < claim.wide["flour"] < claim.wide["sack"] < claim.wide["tore"]


@pytest.mark.parametrize(
    ("text", "figure", "words"),
    [
        ("- Merchant sites: 55\n- Barges: 12\n", "55", "merchant site"),
        ("- Merchant sites: 55\n- Barges: 12\n", "12", "barg"),
        ("Sites marchands : 55\n\nPéniches : 12", "55", "site marchand"),
    ],
)
def test_a_label_is_the_subject(text: str, figure: str, words: str) -> None:
    assert set(claims(text)[figure].near) == set(words.split())


TABLE = "| town | dogs | cats |\n|------|-----:|-----:|\n| Marlowe | 120 | 45 |\n| Kells | 30 | 8 |\n"


@pytest.mark.parametrize(
    ("figure", "words"),
    [("120", "marlow dog"), ("45", "marlow cat"), ("30", "kell dog"), ("8", "kell cat")],
)
def test_row_and_column_are_the_subject_in_a_table(figure: str, words: str) -> None:
    assert set(claims(TABLE)[figure].near) == set(words.split())


def test_a_second_table_has_a_head_of_its_own() -> None:
    second = "| town | geese |\n|---|---|\n| Marlowe | 9 |\n"
    assert set(claims(f"{TABLE}\nThere are birds too.\n\n{second}")["9"].near) == {"marlow", "gees"}


@pytest.mark.parametrize(
    ("text", "skipped"),
    [
        ("There are 44 shops.", 0),
        ("See page 12, version 2.4.1, at 10:30.", 3),
        ("Call 03 20 12 34 56. There are 44 shops.", 1),
    ],
)
def test_numbers_that_are_no_figures_are_counted(text: str, skipped: int) -> None:
    reader = Reader()
    list(reader.read(text))
    assert reader.skipped == skipped


def test_sentences_paragraphs_and_order() -> None:
    found = claims("Of 44 shops, 12 close. Then 30 stay.\n\nThat is 7.").values()
    assert [(each.sentence, each.paragraph, each.order) for each in found] == [
        (1, 1, 0),
        (1, 1, 1),
        (2, 1, 0),
        (3, 2, 0),
    ]


def test_the_wording_is_that_of_the_sentence_without_its_numbers() -> None:
    found = claims("Of its 44 shops, 12 close.\n\nOf its 45 shops, 13 close.").values()
    assert {each.wording for each in found} == {("of", "its", "shops", "close")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le moulin a vendu 300 sacs.", Language.FR),
        ("The mill sold 300 sacks.", Language.EN),
        ("300", Language.EN),
    ],
)
def test_the_language_of_a_text(text: str, language: Language) -> None:
    reader = Reader()
    assert reader.language is None
    list(reader.read(text))
    assert reader.language is language


PARTS = ["12", "£3m", "houses", "Kells", "not", ",", ".", "\n\n", "\n- ", "\n| ", "|"]


@given(st.lists(st.sampled_from(PARTS)))
def test_weights_are_in_their_bounds(words: list[str]) -> None:
    text = " ".join(words)
    for paragraph in Reader().read(text):
        assert paragraph
        for claim in paragraph:
            assert set(claim.near) <= set(claim.wide)
            for weights in (claim.near, claim.wide, claim.names, claim.signs):
                assert all(0 < weight <= 1 for weight in weights.values())

"""Numbers in prose: each row is a text and what is to be read in it, in order."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words  # type: ignore[import-untyped]

from netnord.model import Hedge
from netnord.prose.numbers import read_quantities
from netnord.prose.quantity import Measure, Quantity
from netnord.prose.text import Tokens

COUNT, PERCENT, POINTS, MONTHS = Measure.COUNT, Measure.PERCENT, Measure.POINTS, Measure.MONTHS
RANK, TIMES, DATE = Measure.RANK, Measure.TIMES, Measure.DATE
EXACTLY, ABOUT, NEARLY, MORE_THAN = Hedge.EXACTLY, Hedge.ABOUT, Hedge.NEARLY, Hedge.MORE_THAN
AT_LEAST, LESS_THAN, AT_MOST = Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST
THIRD = Fraction(100, 3)


def read(text: str) -> list[tuple[str, Measure, Fraction, Hedge]]:
    return [
        (text[quantity.start : quantity.end], quantity.measure, quantity.value, quantity.hedge)
        for quantity in read_quantities(Tokens(text))
    ]


def only(text: str) -> Quantity:
    (quantity,) = read_quantities(Tokens(text))
    return quantity


@pytest.mark.parametrize(
    ("text", "figure", "value"),
    [
        ("La région compte 44 sites.", "44", 44),
        ("La région compte 1 202 sites.", "1 202", 1202),
        ("La région compte 1\u00a0202 sites.", "1\u00a0202", 1202),
        ("La région compte 1\u202f202 sites.", "1\u202f202", 1202),
        ("La région compte 1\u2009202 sites.", "1\u2009202", 1202),
        ("La région compte 1&nbsp;202 sites.", "1&nbsp;202", 1202),
        ("La région compte 1&#160;202 sites.", "1&#160;202", 1202),
        ("La région compte 1&#8239;202&nbsp;sites.", "1&#8239;202", 1202),
        ("La région compte 1&#x202F;202 sites.", "1&#x202F;202", 1202),
        ("La région compte 1&#xa0;202,5 sites.", "1&#xa0;202,5", Fraction("1202.5")),
        ("La région compte 1&thinsp;234&thinsp;567 sites.", "1&thinsp;234&thinsp;567", 1234567),
        ("12&#160;sites", "12", 12),
        ("AT&T has 12&co", "12", 12),
        ("5,5&nbsp;milliards de francs", "5,5&nbsp;milliards", 5500000000),
        ("The region has 1,202 sites.", "1,202", 1202),
        ("La région compte 1.202 sites.", "1.202", 1202),
        ("La région compte 1'202 sites.", "1'202", 1202),
        ("The region has 1202 sites.", "1202", 1202),
        ("1 234 567 lignes", "1 234 567", 1234567),
        ("1,234,567.5 units", "1,234,567.5", Fraction("1234567.5")),
        ("un taux de 0,65 gramme", "0,65", Fraction("0.65")),
        ("3.7 sites each", "3.7", Fraction("3.7")),
        ("soit 26,5 postes", "26,5", Fraction("26.5")),
        ("0.202 of a gram", "0.202", Fraction("0.202")),
        ("12k users", "12k", 12000),
        ("1.2M users", "1.2M", 1200000),
        ("3½ pages", "3½", Fraction("3.5")),
        ("1,2 million d'euros", "1,2 million", 1200000),
        ("5,5 milliards de francs", "5,5 milliards", 5500000000),
        ("2 billion pages", "2 billion", 2000000000),
        ("$50 a seat", "50", 50),
        ("soixante et onze sites", "soixante et onze", 71),
        ("quatre-vingts sites", "quatre-vingts", 80),
        ("quatre-vingt-quatre sites", "quatre-vingt-quatre", 84),
        ("quatre-vingt-dix-neuf sites", "quatre-vingt-dix-neuf", 99),
        ("septante-deux sites", "septante-deux", 72),
        ("huitante et un sites", "huitante et un", 81),
        ("octante sites", "octante", 80),
        ("nonante-neuf sites", "nonante-neuf", 99),
        ("cent structures", "cent", 100),
        ("deux cents sites", "deux cents", 200),
        ("mille deux cent deux sites", "mille deux cent deux", 1202),
        ("douze cents sites", "douze cents", 1200),
        ("six cents sites", "six cents", 600),
        ("deux millions d'abonnés", "deux millions", 2000000),
        ("un million deux cent mille lignes", "un million deux cent mille", 1200000),
        ("trois et demi par jour", "trois et demi", Fraction(7, 2)),
        ("sept virgule cinq litres", "sept virgule cinq", Fraction("7.5")),
        ("neuf sites", "neuf", 9),
        ("forty-four sites", "forty-four", 44),
        ("one thousand two hundred and two sites", "one thousand two hundred and two", 1202),
        ("one thousand, two hundred and two sites", "one thousand, two hundred and two", 1202),
        ("two million, four hundred thousand users", "two million, four hundred thousand", 2400000),
        ("the original thousand firms", "thousand", 1000),
        ("a mere hundred firms", "hundred", 100),
        ("15 hundred firms", "15 hundred", 1500),
        ("twelve hundred sites", "twelve hundred", 1200),
        ("a hundred and one sites", "a hundred and one", 101),
        ("a thousand firms", "a thousand", 1000),
        ("one hundred sites", "one hundred", 100),
        ("a million users", "a million", 1000000),
        ("three and a half jobs", "three and a half", Fraction(7, 2)),
        ("trois emplois et demi par site", "trois emplois et demi", Fraction(7, 2)),
        ("three jobs and a half", "three jobs and a half", Fraction(7, 2)),
        ("two-and-a-half pages", "two-and-a-half", Fraction(5, 2)),
        ("three point one four units", "three point one four", Fraction("3.14")),
        ("half a dozen sites", "half a dozen", 6),
        ("half a million users", "half a million", 500000),
        ("a dozen sites", "a dozen", 12),
        ("three dozen sites", "three dozen", 36),
        ("A baker's dozen of chambers", "A baker's dozen", 13),
        ("a score of sites", "a score", 20),
        ("une demi-douzaine de sites", "une demi-douzaine", 6),
        ("deux douzaines de sites", "deux douzaines", 24),
        ("a pair of sites", "a pair", 2),
        ("un demi-million de francs", "un demi-million", 500000),
        ("a quartet of regions", "a quartet", 4),
        ("le quatuor de tête", "le quatuor", 4),
        ("ce trio domine", "ce trio", 3),
        ("the duo leads", "the duo", 2),
        ("en mai 1\u202f202 sites", "1\u202f202", 1202),
        ("en Picardie 2 firmes", "2", 2),
    ],
)
def test_a_count_is_read(text: str, figure: str, value: Fraction) -> None:
    assert read(text) == [(figure, COUNT, value, EXACTLY)]


@pytest.mark.parametrize(
    ("text", "figure", "value"),
    [
        ("65 % des sites", "65 %", 65),
        ("65\u00a0% des sites", "65\u00a0%", 65),
        ("65&nbsp;% des sites", "65&nbsp;%", 65),
        ("65&#8239;% des sites", "65&#8239;%", 65),
        ("65% of sites", "65%", 65),
        ("4.7% of sites", "4.7%", Fraction("4.7")),
        ("26,5 % des sites", "26,5 %", Fraction("26.5")),
        ("65 p. 100 des sites", "65 p. 100", 65),
        ("65 p. cent des sites", "65 p. cent", 65),
        ("65 p.c. des sites", "65 p.c.", 65),
        ("65 pct of sites", "65 pct", 65),
        ("65 per cent of sites", "65 per cent", 65),
        ("54 percent of firms", "54 percent", 54),
        ("forty-six percent of firms", "forty-six percent", 46),
        ("quarante-six pour cent des firmes", "quarante-six pour cent", 46),
        ("un pour cent des firmes", "un pour cent", 1),
        ("one percent of firms", "one percent", 1),
        ("one per cent of firms", "one per cent", 1),
        ("cent pour cent des firmes", "cent pour cent", 100),
        ("half of the firms", "half", 50),
        ("la moitié des firmes", "la moitié", 50),
        ("l'autre moitié dort", "moitié", 50),
        ("the other half sleeps", "half", 50),
        ("un tiers des firmes", "un tiers", THIRD),
        ("le tiers des firmes", "le tiers", THIRD),
        ("les deux tiers des firmes", "les deux tiers", 2 * THIRD),
        ("deux tiers des firmes", "deux tiers", 2 * THIRD),
        ("two thirds of firms", "two thirds", 2 * THIRD),
        ("two-thirds of firms", "two-thirds", 2 * THIRD),
        ("a third of firms", "a third", THIRD),
        ("three-quarters of firms", "three-quarters", 75),
        ("A third say no", "A third", THIRD),
        ("A third sell online", "A third", THIRD),
        ("un tiers vend en ligne", "un tiers", THIRD),
        ("one third", "one third", THIRD),
        ("a quarter of firms", "a quarter", 25),
        ("un quart des firmes", "un quart", 25),
        ("les trois quarts des firmes", "les trois quarts", 75),
        ("un cinquième des firmes", "un cinquième", 20),
        ("deux cinquièmes des firmes", "deux cinquièmes", 40),
        ("four fifths of firms", "four fifths", 80),
        ("a tenth of firms", "a tenth", 10),
        ("A quarter to public bodies", "A quarter", 25),
        ("A quarter to the regions", "A quarter", 25),
        ("un dixième des firmes", "un dixième", 10),
        ("2/3 of firms", "2/3", 2 * THIRD),
        ("1/3 des firmes", "1/3", THIRD),
        ("¾ of firms", "¾", 75),
        ("un sur dix", "un sur dix", 10),
        ("une entreprise sur dix", "une entreprise sur dix", 10),
        ("3 sur 10", "3 sur 10", 30),
        ("trois sites sur quatre utilisent", "trois sites sur quatre", 75),
        ("one in ten", "one in ten", 10),
        ("one in two", "one in two", 50),
        ("un sur neuf répond", "un sur neuf", Fraction(100, 9)),
        ("Seven firms in ten across the land", "Seven firms in ten", 70),
        ("46 in every hundred", "46 in every hundred", 46),
        ("29 of every hundred", "29 of every hundred", 29),
        ("54 entreprises sur cent", "54 entreprises sur cent", 54),
        ("en France 4 sur 10", "4 sur 10", 40),
        ("Ifop 9 %", "9 %", 9),
        ("1 in 3 firms", "1 in 3", THIRD),
        ("one company in three", "one company in three", THIRD),
        ("one company site in eighteen sells", "one company site in eighteen", Fraction(100, 18)),
        ("three out of five", "three out of five", 60),
        ("nine out of every ten", "nine out of every ten", 90),
        ("97 cases out of 100", "97 cases out of 100", 97),
        ("29 of 44", "29 of 44", Fraction(2900, 44)),
        ("29 of the 44 sites", "29 of the 44", Fraction(2900, 44)),
        ("29 des 44 sites", "29 des 44", Fraction(2900, 44)),
        ("44 sur 1 202", "44 sur 1 202", Fraction(4400, 1202)),
        ("29/44", "29/44", Fraction(2900, 44)),
        ("1 pour 1000 patients", "1 pour 1000", Fraction(1, 10)),
    ],
)
def test_a_share_is_read(text: str, figure: str, value: Fraction) -> None:
    assert read(text) == [(figure, PERCENT, value, EXACTLY)]


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("29 of the 44 sites", 29, 44),
        ("trois sites sur quatre", 3, 4),
        ("une entreprise sur dix", 1, 10),
        ("44 sur 1 202", 44, 1202),
        ("4 of 17 providers", 4, 17),
    ],
)
def test_a_ratio_keeps_its_two_numbers(text: str, part: Fraction, whole: Fraction) -> None:
    assert (only(text).part, only(text).whole) == (part, whole)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("65 % des 44 sites", [("65 %", PERCENT, 65), ("44", COUNT, 44)]),
        ("65% of the 44 sites", [("65%", PERCENT, 65), ("44", COUNT, 44)]),
        ("one of the 44 sites", [("44", COUNT, 44)]),
        ("l'une des 13 chambres", [("13", COUNT, 13)]),
        ("17 in 1999", [("17", COUNT, 17), ("1999", DATE, 1999)]),
        ("two firms in three regions", [("two", COUNT, 2), ("three", COUNT, 3)]),
        ("44 sites sur 12 mois", [("44", COUNT, 44), ("12 mois", MONTHS, 12)]),
        ("en 1999 350 personnes", [("1999", DATE, 1999), ("350", COUNT, 350)]),
        ("17, 16 et 350", [("17", COUNT, 17), ("16", COUNT, 16), ("350", COUNT, 350)]),
        ("one hundred and two hundred", [("one hundred", COUNT, 100), ("two hundred", COUNT, 200)]),
        ("46 pour cent contre 29.", [("46 pour cent", PERCENT, 46), ("29", PERCENT, 29)]),
        ("47, 33 et 11 % des sites", [("47", PERCENT, 47), ("33", PERCENT, 33), ("11 %", PERCENT, 11)]),
        ("est passé de 29 à 46 %", [("29", PERCENT, 29), ("46 %", PERCENT, 46)]),
        (
            "the count doubled, from 600 to 1,202",
            [("doubled", TIMES, 2), ("600", COUNT, 600), ("1,202", COUNT, 1202)],
        ),
        ("down from 46 to 29", [("46", COUNT, 46), ("29", COUNT, 29)]),
        ("one thousand, two thousand", [("one thousand", COUNT, 1000), ("two thousand", COUNT, 2000)]),
        ("300 orders a year", [("300", COUNT, 300)]),
        ("300 commandes par jour", [("300", COUNT, 300)]),
        ("les sites (44) et (12)", [("44", COUNT, 44), ("12", COUNT, 12)]),
        ("1&nbsp;20 sites", [("1", COUNT, 1), ("20", COUNT, 20)]),
        ("équipés a \n\n thousand firms", [("thousand", COUNT, 1000)]),
        ("44\n\n% des sites", [("44", COUNT, 44)]),
        ("1 202\r\n\r\n44 sites", [("1 202", COUNT, 1202), ("44", COUNT, 44)]),
        ("it has a\nthousand firms", [("a\nthousand", COUNT, 1000)]),
        (
            "rose from a quarter to two thirds",
            [("a quarter", PERCENT, 25), ("two thirds", PERCENT, 2 * THIRD)],
        ),
    ],
)
def test_neighbours_stay_apart(text: str, expected: list[tuple[str, Measure, Fraction]]) -> None:
    assert [row[:3] for row in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "figure", "measure", "value"),
    [
        ("17 points de plus", "17 points", POINTS, 17),
        ("17 percentage points", "17 percentage points", POINTS, 17),
        ("a seventeen-point gap", "seventeen-point", POINTS, 17),
        ("17 pts", "17 pts", POINTS, 17),
        ("17 points de pourcentage", "17 points de pourcentage", POINTS, 17),
        ("one percentage point", "one percentage point", POINTS, 1),
        ("un point de pourcentage", "un point de pourcentage", POINTS, 1),
        ("17 points de vente", "17", COUNT, 17),
        ("twice as many", "twice", TIMES, 2),
        ("le double de la moyenne", "le double", TIMES, 2),
        ("double the average", "double", TIMES, 2),
        ("trois fois plus de sites", "trois fois plus", TIMES, 3),
        ("deux fois moins de sites", "deux fois moins", TIMES, Fraction(1, 2)),
        ("three times the average", "three times", TIMES, 3),
        ("1.6 times", "1.6 times", TIMES, Fraction("1.6")),
        ("half as many sites", "half", TIMES, Fraction(1, 2)),
        ("moitié moins de sites", "moitié moins", TIMES, Fraction(1, 2)),
        ("thrice the average", "thrice", TIMES, 3),
        ("a threefold rise", "threefold", TIMES, 3),
        ("a 3-fold rise", "3-fold", TIMES, 3),
        ("a factor of 2", "2", TIMES, 2),
        ("outnumbered five to two", "five to two", TIMES, Fraction(5, 2)),
        ("un rapport de 1,6 pour 1", "1,6 pour 1", TIMES, Fraction("1.6")),
        ("double its own average", "double", TIMES, 2),
        ("avait quadruplé", "quadruplé", TIMES, 4),
        ("the count doubled", "doubled", TIMES, 2),
        ("un facteur de 1,6", "1,6", TIMES, Fraction("1.6")),
        ("in 12 months", "12 months", MONTHS, 12),
        ("sous douze mois", "douze mois", MONTHS, 12),
        ("within a year", "a year", MONTHS, 12),
        ("dans un an", "un an", MONTHS, 12),
        ("une année de plus", "une année", MONTHS, 12),
        ("en deux ans", "deux ans", MONTHS, 24),
        ("half a year", "half a year", MONTHS, 6),
        ("une demi-année", "une demi-année", MONTHS, 6),
        ("a six-month plan", "six-month", MONTHS, 6),
        ("les douze prochains mois", "douze prochains mois", MONTHS, 12),
        ("les 12 derniers mois", "12 derniers mois", MONTHS, 12),
        ("the next twelve months", "twelve months", MONTHS, 12),
        ("twelve coming months", "twelve coming months", MONTHS, 12),
        ("over the coming year", "coming year", MONTHS, 12),
        ("deux tiers d'année", "deux tiers d'année", MONTHS, 8),
        ("two thirds of a year", "two thirds of a year", MONTHS, 8),
        ("un semestre", "un semestre", MONTHS, 6),
        ("un trimestre", "un trimestre", MONTHS, 3),
        ("a year and a half", "a year and a half", MONTHS, 18),
        ("un an et demi", "un an et demi", MONTHS, 18),
        ("deux ans et demi", "deux ans et demi", MONTHS, 30),
        ("two and a half years", "two and a half years", MONTHS, 30),
        ("an 18-month plan", "18-month", MONTHS, 18),
        ("a twelve-month plan", "twelve-month", MONTHS, 12),
        ("a decade", "a decade", MONTHS, 120),
        ("deux décennies", "deux décennies", MONTHS, 240),
        ("six weeks", "six weeks", MONTHS, Fraction(72, 52)),
        ("deux jours", "deux jours", MONTHS, Fraction(24, 365)),
        ("il avait 44 ans", "44 ans", MONTHS, 528),
        ("placed fourth", "fourth", RANK, 4),
        ("quatrième région", "quatrième", RANK, 4),
        ("la 4e région", "4e", RANK, 4),
        ("la 4ème région", "4ème", RANK, 4),
        ("the 4th region", "4th", RANK, 4),
        ("vingt et unième", "vingt et unième", RANK, 21),
        ("twenty-fourth", "twenty-fourth", RANK, 24),
        ("third place", "third", RANK, 3),
        ("a third place", "third", RANK, 3),
        ("un troisième site", "troisième", RANK, 3),
        ("la 4ᵉ région", "4ᵉ", RANK, 4),
        ("ranked second", "second", RANK, 2),
        ("en première position", "première", RANK, 1),
        ("au deuxième rang", "deuxième", RANK, 2),
        ("le numéro un", "numéro un", RANK, 1),
        ("number one in France", "number one", RANK, 1),
        ("number four", "four", RANK, 4),
        ("n° 4", "4", RANK, 4),
        ("no. 4", "4", RANK, 4),
    ],
)
def test_a_unit_gives_the_measure(text: str, figure: str, measure: Measure, value: Fraction) -> None:
    assert read(text) == [(figure, measure, value, EXACTLY)]


@pytest.mark.parametrize(
    ("text", "figure", "year"),
    [
        ("en 1999, la région", "1999", 1999),
        ("since 1999", "1999", 1999),
        ("après 2000", "2000", 2000),
        ("l'an 2000", "2000", 2000),
        ("the year 2000", "2000", 2000),
        ("l'après-2000", "2000", 2000),
        ("post-2000", "2000", 2000),
        ("mid-2000", "2000", 2000),
        ("the 1999 survey covers it", "1999", 1999),
        ("L'enquête Ifop 1999 montre", "1999", 1999),
        ("Paris (1999)", "1999", 1999),
        ("June 1999", "June 1999", 1999),
        ("en juin 1999", "juin 1999", 1999),
        ("the spring of 1999", "1999", 1999),
        ("le 16 juin 1999", "16 juin 1999", 1999),
        ("on June 16, 1999", "June 16, 1999", 1999),
        ("on 16 June 1999", "16 June 1999", 1999),
        ("16/06/1999", "16/06/1999", 1999),
        ("16.06.1999", "16.06.1999", 1999),
        ("1999-06-16", "1999-06-16", 1999),
        ("1999-2000", "1999-2000", 1999),
        ("le 1er mai", "1er mai", 0),
        ("on May 3rd", "May 3rd", 0),
        ("mercredi 23 juin", "23 juin", 0),
        ("du 23 au 26 avril", "23 au 26 avril", 0),
        ("the 1990s", "1990s", 1990),
        ("les années 90", "90", 1990),
        ("in '99", "99", 1999),
        ("in nineteen ninety-nine", "nineteen ninety-nine", 1999),
        (
            "en mille neuf cent quatre-vingt-dix-neuf",
            "mille neuf cent quatre-vingt-dix-neuf",
            1999,
        ),
    ],
)
def test_a_date_is_read(text: str, figure: str, year: Fraction) -> None:
    assert read(text) == [(figure, DATE, year, EXACTLY)]


@pytest.mark.parametrize("text", ["1999 sites", "plus de 2000 salariés", "over 2000 sites", "in 1202 sites"])
def test_a_number_that_counts_something_is_no_year(text: str) -> None:
    assert only(text).measure is COUNT


@pytest.mark.parametrize(
    ("text", "figure", "hedge"),
    [
        ("about 100 sites", "100", ABOUT),
        ("some 100 players", "100", ABOUT),
        ("roughly 100", "100", ABOUT),
        ("100 or so", "100", ABOUT),
        ("environ 150 sites", "150", ABOUT),
        ("150 sites environ", "150", ABOUT),
        ("quelque 67 créateurs", "67", ABOUT),
        ("à peu près 67 créateurs", "67", ABOUT),
        ("autour de 67 créateurs", "67", ABOUT),
        ("de l'ordre de 67 créateurs", "67", ABOUT),
        ("~300 sites", "300", ABOUT),
        ("une trentaine de sites", "une trentaine", ABOUT),
        ("un millier de sites", "un millier", ABOUT),
        ("a couple of sites", "a couple", ABOUT),
        ("nearly 67 firms", "67", NEARLY),
        ("close to 67 firms", "67", NEARLY),
        ("près de 67 firmes", "67", NEARLY),
        ("près d'un tiers", "un tiers", NEARLY),
        ("près des trois quarts", "trois quarts", NEARLY),
        ("presque la moitié", "la moitié", NEARLY),
        ("frôlait la moitié", "la moitié", NEARLY),
        ("à peine 3 %", "3 %", NEARLY),
        ("barely 3%", "3%", NEARLY),
        ("more than 20 employees", "20", MORE_THAN),
        ("over a thousand firms", "a thousand", MORE_THAN),
        ("well over 100", "100", MORE_THAN),
        ("a shade over twelve hundred", "twelve hundred", MORE_THAN),
        ("just over 100", "100", MORE_THAN),
        ("plus de 20 salariés", "20", MORE_THAN),
        ("plus de la moitié", "la moitié", MORE_THAN),
        ("plus d'un sur dix", "un sur dix", MORE_THAN),
        ("plus du tiers des sites", "tiers", MORE_THAN),
        ("un peu plus du quart à une association", "quart", MORE_THAN),
        ("some hundred firms", "hundred", ABOUT),
        ("plus des deux tiers", "deux tiers", MORE_THAN),
        ("un peu plus de 100", "100", MORE_THAN),
        ("au-delà de 100", "100", MORE_THAN),
        ("dépassait 15 %", "15 %", MORE_THAN),
        ("more than one in ten", "one in ten", MORE_THAN),
        ("more than twice as many", "twice", MORE_THAN),
        (">300 sites", "300", MORE_THAN),
        ("at least 100", "100", AT_LEAST),
        ("no fewer than 100", "100", AT_LEAST),
        ("100 or more", "100", AT_LEAST),
        ("300+ sites", "300", AT_LEAST),
        ("au moins 100", "100", AT_LEAST),
        ("100 au moins", "100", AT_LEAST),
        ("pas moins de 100", "100", AT_LEAST),
        ("une bonne trentaine", "une bonne trentaine", AT_LEAST),
        ("un bon tiers des firmes", "un bon tiers", AT_LEAST),
        ("a good third of firms", "a good third", AT_LEAST),
        ("a good half of firms", "a good half", AT_LEAST),
        ("une petite moitié", "une petite moitié", NEARLY),
        ("un bon millier", "un bon millier", AT_LEAST),
        ("≥300 sites", "300", AT_LEAST),
        ("fewer than 20 employees", "20", LESS_THAN),
        ("under 4%", "4%", LESS_THAN),
        ("just under 4%", "4%", LESS_THAN),
        ("moins de 4 %", "4 %", LESS_THAN),
        ("moins d'un tiers", "un tiers", LESS_THAN),
        ("un peu moins de 4 %", "4 %", LESS_THAN),
        ("sous la barre des 4 %", "4 %", LESS_THAN),
        ("at most 100", "100", AT_MOST),
        ("no more than 100", "100", AT_MOST),
        ("not more than 100", "100", AT_MOST),
        ("up to 100", "100", AT_MOST),
        ("100 or fewer", "100", AT_MOST),
        ("au plus 100", "100", AT_MOST),
        ("tout au plus 100", "100", AT_MOST),
        ("pas plus de 100", "100", AT_MOST),
        ("jusqu'à 100", "100", AT_MOST),
        ("only about 100", "100", ABOUT),
        ("only 100", "100", EXACTLY),
        ("a mere 3%", "3%", EXACTLY),
        ("13 % seulement", "13 %", EXACTLY),
        ("over the 44 sites", "44", EXACTLY),
        ("well over about 100", "100", MORE_THAN),
        ("only just about 100", "100", ABOUT),
        ("environ " * 1200 + "65 %", "65 %", ABOUT),
    ],
)
def test_a_hedge_is_read(text: str, figure: str, hedge: Hedge) -> None:
    assert [(row[0], row[3]) for row in read(text)] == [(figure, hedge)]


@pytest.mark.parametrize(
    ("text", "low", "high", "measure"),
    [
        ("10 to 15 sites", 10, 15, COUNT),
        ("10-15 %", 10, 15, PERCENT),
        ("10–15 %", 10, 15, PERCENT),
        ("entre 10 et 15 %", 10, 15, PERCENT),
        ("entre 10 % et 15 %", 10, 15, PERCENT),
        ("between 10 and 15 sites", 10, 15, COUNT),
        ("de 10 à 15 %", 10, 15, PERCENT),
        ("deux ou trois sites", 2, 3, COUNT),
        ("two to three years", 24, 36, MONTHS),
        ("300 à 600 millions", 300 * 10**6, 600 * 10**6, COUNT),
        ("50 000 à 125 000 unités", 50000, 125000, COUNT),
    ],
)
def test_a_range_is_one_quantity(text: str, low: Fraction, high: Fraction, measure: Measure) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.high, quantity.measure) == (low, high, measure)


@pytest.mark.parametrize(
    "text",
    [
        "un site de la région",
        "one of the sites",
        "no one knows",
        "l'un d'eux",
        "a site and an office",
        "des milliers de sites",
        "hundreds of sites",
        "quelques dizaines de sites",
        "several hundred sites",
        "a few sites",
        "un site neuf",
        "quoi de neuf",
        "per cent",
        "the year and this year",
        "l'année passe",
        "first half of the season",
        "half past",
        "at a quarter past five",
        "at a quarter to five",
        "at a quarter to 5 pm",
        "un quart d'heure",
        "1. Le réseau",
        "2) Le réseau",
        "## 3 Results",
        "chapter 3",
        "Chapitre 3",
        "figure 2",
        "tableau 3",
        "page 12",
        "p. 12",
        "section 4",
        "article 5",
        "§ 3",
        "vol. 3",
        "see [1] and [^2]",
        "03 20 12 34 56",
        "03.20.12.34.56",
        "+33 3 20 12 34 56",
        "59000 Lille",
        "F-59000",
        "3.11.2",
        "v2",
        "HTTP/2",
        "https://example.org/2000/44?x=12",
        "someone44@example.org",
        "code `x = 44` here",
        "```\n44 sites\n```",
        "photo3.jpg",
        "3.jpg",
        "A4 B2B mp3 3D CO2",
        "ISO 9001",
        "see apt(8), **ssh**(1) and `ls`(1)",
        "le programme REPLACE 2 aide",
        "hier sur Antenne 2",
        "per hundred firms",
        "loi 1901",
        "by 3-1",
        "par 70-61",
        "ISBN 2266106333",
        "14h30 et 14h",
        "5 pm",
        "at 18:00",
        "à 9 heures",
        "le XIXe siècle et le 19e siècle",
    ],
)
def test_what_is_no_quantity_is_left_alone(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It has well over 100 sites", ["well", "over", "100"]),
        ("Il y a près d'un tiers", ["pres", "d", "un", "tiers"]),
        ("Soit 13 % seulement ici", ["13", "%", "seulement"]),
        ("Soit entre 10 et 15 %", ["entre", "10", "et", "15", "%"]),
    ],
)
def test_the_words_of_the_hedge_belong_to_the_quantity(text: str, words: list[str]) -> None:
    tokens = Tokens(text)
    (quantity,) = read_quantities(tokens)
    assert tokens.words[quantity.first : quantity.last] == words


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("65 %", 1),
        ("3.7%", Fraction(1, 10)),
        ("a thousand", 1000),
        ("twelve hundred", 100),
        ("1 000", 1),
        ("1,2 million", 100000),
        ("a year", 12),
        ("12 months", 1),
        ("une trentaine", 5),
        ("une centaine", 10),
    ],
)
def test_the_step_is_the_last_written_place(text: str, step: Fraction) -> None:
    assert only(text).step == step


def test_only_words_are_in_words() -> None:
    assert only("deux tiers").in_words
    assert only("forty-four sites").in_words
    assert not only("44 sites").in_words


def spoken(number: int, language: str) -> str:
    return str(num2words(number, lang=language)).replace(",", "")


@pytest.mark.parametrize("language", ["fr", "fr_BE", "fr_CH", "en"])
def test_every_number_to_two_thousand_is_read_back_from_its_words(language: str) -> None:
    for number in range(2, 2001):
        words = spoken(number, language)
        assert read(f"{words} sites") == [(words, COUNT, Fraction(number), EXACTLY)]


@pytest.mark.parametrize("language", ["fr", "fr_BE", "fr_CH", "en"])
@given(number=st.integers(2, 999_999))
def test_a_number_is_read_back_from_its_words(language: str, number: int) -> None:
    words = spoken(number, language)
    assert read(f"{words} sites") == [(words, COUNT, Fraction(number), EXACTLY)]


@pytest.mark.parametrize("mark", [" ", "\u00a0", "\u202f", "\u2009", ",", ".", "'", "&nbsp;", "&#x202f;"])
@given(number=st.integers(1000, 10**12))
def test_groups_are_read_back(mark: str, number: int) -> None:
    figure = f"{number:,}".replace(",", mark)
    assert read(f"soit {figure} sites") == [(figure, COUNT, Fraction(number), EXACTLY)]


SCRAPS = """44 1 202 % . , - – / a un une sur in of et and cent mille hundred deux two fois an year tiers half
plus de '99 1999 juin May 3rd `x` http://a [1] to à entre + 000 quatre vingt dozen percent pour per"""


@given(
    st.lists(st.sampled_from(SCRAPS.split()), max_size=30),
    st.sampled_from(["", " ", "-", "\n"]),
)
def test_quantities_stand_in_order_without_overlap(words: list[str], glue: str) -> None:
    text = (glue or " ").join(words)
    tokens = Tokens(text)
    past = 0
    for quantity in read_quantities(tokens):
        assert past <= quantity.first < quantity.last <= len(tokens.words)
        assert (
            tokens.starts[quantity.first] <= quantity.start < quantity.end <= tokens.ends[quantity.last - 1]
        )
        past = quantity.last


SPANNING = """a un une les le about plus de well une bonne good hundred thousand mille dozen trentaine tiers
quart third two deux 44 12 % pour cent percent points mois year ans or more and half sur in to à . , entre
et de"""


@given(
    st.lists(
        st.tuples(st.sampled_from(SPANNING.split()), st.sampled_from([" ", " ", "\n", "\n\n", " \r\n \r\n"])),
        max_size=30,
    )
)
def test_no_quantity_spans_a_blank_line(parts: list[tuple[str, str]]) -> None:
    tokens = Tokens("".join(word + gap for word, gap in parts))
    for quantity in read_quantities(tokens):
        span = tokens.text[tokens.starts[quantity.first] : tokens.ends[quantity.last - 1]]
        assert not any(not line.strip() for line in span.splitlines())


@given(
    st.lists(st.lists(st.sampled_from(SPANNING.split()), min_size=1, max_size=8).map(" ".join), max_size=5)
)
def test_paragraphs_are_read_alone(parts: list[str]) -> None:
    assert read("\n\n".join(parts)) == [row for part in parts for row in read(part)]


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    read_quantities(Tokens(text))


RUNS = [
    "9",
    " ",
    "-",
    "1 ",
    "1-",
    "1,",
    "1.",
    "1/",
    "000 ",
    "cent ",
    "mille million ",
    "`",
    "` `` ",
    "@",
    "://",
]
RUNS += [
    "million ",
    "5 to ",
    "one in ",
    "environ ",
    "de ",
    "4 sur ",
    "1 à 2 ",
    "44, ",
    "'99 ",
    "quatre ",
    "a year ",
    "1 000 ",
    "10-",
    "9\n\n",
    "1&nbsp;",
    "100&#160;",
    "&nbsp;",
]


@pytest.mark.parametrize("unit", RUNS)
def test_a_long_run_takes_no_more_than_linear_time(unit: str) -> None:
    tokens = Tokens(unit * (300_000 // len(unit)))
    begin = time.perf_counter()
    read_quantities(tokens)
    assert time.perf_counter() - begin < 20

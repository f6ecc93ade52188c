"""Quantities in prose: each line of the corpora in `quantities/` is a text and what is to be read in it."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words  # type: ignore[import-untyped]

from netnord.languages.en import ENGLISH
from netnord.languages.fr import FRENCH
from netnord.languages.language import NumberForms
from netnord.quantities.printed import readings
from netnord.quantities.quantity import Dimension, Quantity
from netnord.quantities.read import read_quantities
from netnord.quantities.units import SCALE_SYMBOLS, UNIT_SYMBOLS, VULGAR
from netnord.terms import Hedge, Kind
from netnord.text.tokens import Tokens

CORPORA = Path(__file__).parent / "quantities"
LANGUAGES = {"fr": FRENCH, "en": ENGLISH}
HEDGES = {
    "": Hedge.EXACTLY,
    "~": Hedge.ABOUT,
    "≲": Hedge.NEARLY,
    ">": Hedge.MORE_THAN,
    "≥": Hedge.AT_LEAST,
    "<": Hedge.LESS_THAN,
    "≤": Hedge.AT_MOST,
}
UNITS = {
    Dimension.COUNT: "",
    Dimension.SHARE: "%",
    Dimension.POINTS: "pt",
    Dimension.RATIO: "x",
    Dimension.RANK: "#",
}
READING = re.compile(
    r"""(?P<hedge>[~≲>≥<≤]?)(?P<value>@?[-\d./]+?)(?:\.\.(?P<high>[\d./]+))?
    (?:\ (?P<unit>%|pt|x|\#|(?![wd]\b)[A-Za-z][\w²³ /*]*?))?
    (?P<extras>(?:\ (?:±\S+|\([\d/]+\)|"[^"]+"|\[[^\]]+\]|\{[^}]+\}|w|d))*)""",
    re.VERBOSE,
)
EXTRA = re.compile(r'±\S+|\([\d/]+\)|"[^"]+"|\[[^\]]+\]|\{[^}]+\}|\b[wd]\b')


def lines(name: str) -> list[str]:
    text = (CORPORA / f"{name}.txt").read_text("utf-8")
    return [line for line in text.split("\n") if line.strip() and not line.startswith("#")]


CASES = [line for name in LANGUAGES for line in lines(name)]


def parts(case: str) -> tuple[str, list[str], int]:
    text, _, expected = case.partition(" =>")
    expected, _, skipped = expected.partition("|")
    return text, [each.strip() for each in expected.split(";") if each.strip()], int(skipped or 0)


def value_of(quantity: Quantity) -> str:
    if quantity.dimension is not Dimension.DATE:
        return str(quantity.value)
    year = str(quantity.value) if quantity.value else "-"
    day = f"-{quantity.day:02}" if quantity.day else ""
    return f"@{year}" + (f"-{quantity.month:02}{day}" if quantity.month else day and f"-{day}")


def unit_of(quantity: Quantity) -> str:
    unit = quantity.unit
    if unit.dimension is Dimension.DATE:
        return ""
    size = f"*{unit.size}" if unit.dimension is Dimension.MONEY and unit.size != 1 else ""
    return UNITS.get(unit.dimension, unit.name + size)


def shown(tokens: Tokens, quantity: Quantity, expected: str) -> str:
    """What was read, in the notation and with the extras of `expected`."""
    text, starts, ends = tokens.text, tokens.starts, tokens.ends
    sign = next(sign for sign, hedge in HEDGES.items() if hedge is quantity.hedge)
    high = "" if quantity.high is None else f"..{quantity.high}"
    said = f"{sign}{value_of(quantity)}{high} {unit_of(quantity)}".strip()
    match = READING.fullmatch(expected)
    for extra in EXTRA.findall(match["extras"]) if match else ():
        said += " " + {
            "±": f"±{quantity.step}",
            "(": f"({quantity.part}/{quantity.whole})",
            '"': f'"{text[quantity.start : quantity.end]}"',
            "[": f"[{text[quantity.numeral_start : quantity.numeral_end]}*{quantity.scale}]",
            "{": f"{{{text[starts[quantity.first] : ends[quantity.last - 1]]}}}",
        }.get(extra[0], "w" if quantity.in_words else "d")
    return said


def normal(expected: str) -> str:
    """`expected` with its numbers as fractions in lowest terms."""
    match = READING.fullmatch(expected)
    assert match, f"not in the notation: {expected}"
    value, high = match["value"], match["high"]
    said = match["hedge"] + (value if value[0] == "@" else str(Fraction(value)))
    said += f"..{Fraction(high)}" if high else ""
    said += f" {match['unit']}" if match["unit"] else ""
    for extra in EXTRA.findall(match["extras"]):
        said += " " + (f"±{Fraction(extra[1:])}" if extra[0] == "±" else extra)
    return said


@pytest.mark.parametrize("case", CASES)
def test_a_case_is_read(case: str) -> None:
    text, expected, skipped = parts(case)
    tokens = Tokens(text)
    reading = read_quantities(tokens)
    wanted = [normal(each) for each in expected]
    padded = expected + [""] * (len(reading.quantities) - len(expected))
    assert [shown(tokens, *pair) for pair in zip(reading.quantities, padded, strict=False)] == wanted
    assert reading.skipped == skipped


def test_there_are_many_cases() -> None:
    assert sum(max(len(parts(case)[1]), parts(case)[2], 1) for case in CASES) > 400


@cache
def corpus_words(name: str) -> str:
    return " ".join(
        ["", *(word for line in lines(name) for word in [*Tokens(parts(line)[0]).words, "\n"]), ""]
    )


def entries(table: object) -> Iterator[str]:
    """Each word or phrase of a table."""
    assert isinstance(table, dict | frozenset)
    for entry in table:
        yield " ".join(entry) if isinstance(entry, tuple) else entry


@pytest.mark.parametrize("name", LANGUAGES)
@pytest.mark.parametrize("field", [each for each in NumberForms.__struct_fields__ if each != "spelling"])
def test_every_entry_of_a_table_has_a_case(name: str, field: str) -> None:
    corpus = corpus_words(name)
    ending = "" if field == "change_stems" else " "
    listed = [folded(entry) for entry in entries(getattr(LANGUAGES[name], field))]
    seen = {stem(entry) for entry in listed if f" {entry}{ending}" in corpus}
    assert [entry for entry in listed if stem(entry) not in seen] == []


@pytest.mark.parametrize("name", LANGUAGES)
@pytest.mark.parametrize("field", ["units", "tens", "hundreds", "scales", "ordinals"])
def test_every_number_word_has_a_case(name: str, field: str) -> None:
    corpus = corpus_words(name)
    assert [word for word in getattr(LANGUAGES[name].spelling, field) if f" {word} " not in corpus] == []


def stem(entry: str) -> str:
    """`entry` with its last word uncontracted: "près du" is "près de"."""
    for contracted, full in {" d": " de", " du": " de", " des": " de", " au": " a", " aux": " a"}.items():
        entry = entry.removesuffix(contracted) + full if entry.endswith(contracted) else entry
    return entry


def folded(entry: str) -> str:
    return " ".join(Tokens(entry).words)


@pytest.mark.parametrize("symbol", [*UNIT_SYMBOLS, *SCALE_SYMBOLS, *VULGAR])
def test_every_symbol_has_a_case(symbol: str) -> None:
    assert any(symbol in parts(case)[0] for case in CASES)


def spoken(number: int, language: str) -> str:
    return str(num2words(number, lang=language))


@pytest.mark.parametrize("language", ["fr", "fr_BE", "fr_CH", "en"])
def test_every_number_to_two_thousand_is_read_back_from_its_words(language: str) -> None:
    for number in range(2, 2001):
        assert counts(f"{spoken(number, language)} sites") == [number]


def counts(text: str) -> list[Fraction]:
    return [
        each.value for each in read_quantities(Tokens(text)).quantities if each.dimension is Dimension.COUNT
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
@given(number=st.integers(2, 10**9))
def test_a_number_is_read_back_from_its_words(language: str, number: int) -> None:
    assert counts(f"{spoken(number, language)} sites") == [number]
    assert counts(f"{spoken(number, language).replace(',', '')} sites") == [number]


@pytest.mark.parametrize("mark", [" ", "\u00a0", "\u202f", "\u2009", ",", ".", "'", "&nbsp;", "&#x202f;"])
@given(number=st.integers(1000, 10**12))
def test_groups_are_read_back(mark: str, number: int) -> None:
    figure = f"{number:,}".replace(",", mark)
    (quantity,) = read_quantities(Tokens(f"soit {figure} sites")).quantities
    assert quantity.value == number
    assert (quantity.start, quantity.end) == (5, 5 + len(figure))


@given(st.integers(0, 10**6), st.integers(0, 99))
def test_decimals_are_read_back(number: int, cents: int) -> None:
    for mark in ",.":
        (quantity,) = read_quantities(Tokens(f"coûte {number}{mark}{cents:02} € ici")).quantities
        assert (quantity.value, quantity.step) == (number + Fraction(cents, 100), Fraction(1, 100))


SCRAPS = """44 1 202 % . , - – / a un une sur in of et and cent mille hundred deux two fois an year tiers half
plus de '99 1999 juin May 3rd `x` http://a [1] to à entre + 000 quatre vingt dozen percent pour per € £ m km h
million heure 30 point x ( ) moitié quart d'heure as page 7.12 from livres pounds le premier hectolitres"""


@given(st.lists(st.sampled_from(SCRAPS.split()), max_size=30), st.sampled_from(["", " ", "-", "\n", "\n\n"]))
def test_quantities_stand_in_order_without_overlap(words: list[str], glue: str) -> None:
    text = glue.join(words)
    tokens = Tokens(text)
    past = 0
    for quantity in read_quantities(tokens).quantities:
        assert past <= quantity.first < quantity.last <= len(tokens.words)
        assert (
            tokens.starts[quantity.first] <= quantity.start < quantity.end <= tokens.ends[quantity.last - 1]
        )
        assert quantity.start <= quantity.numeral_start < quantity.numeral_end <= quantity.end
        assert "\n\n" not in text[tokens.starts[quantity.first] : tokens.ends[quantity.last - 1]]
        past = quantity.last


# A currency told once tells what "livres" and "pounds" are further on.
PARTS = st.sampled_from([each for each in SCRAPS.split() if each not in ("livres", "pounds")])


@given(st.lists(st.lists(PARTS, min_size=1, max_size=8).map(" ".join), max_size=4))
def test_paragraphs_are_read_alone(paragraphs: list[str]) -> None:
    alone = [counts(each) for each in paragraphs]
    assert counts("\n\n".join(paragraphs)) == [value for values in alone for value in values]


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
]
RUNS += [
    "1 000 ",
    "10-",
    "9\n\n",
    "1&nbsp;",
    "&nbsp;",
    "one thousand, ",
    "2 h 30 ",
    "47 et ",
    "un ",
    "€1 ",
    "half ",
]


@pytest.mark.parametrize("run", RUNS)
def test_a_long_run_takes_linear_time(run: str) -> None:
    tokens = Tokens(run * (100_000 // len(run)))
    begin = time.process_time()
    read_quantities(tokens)
    assert time.process_time() - begin < 10


HOUR = Fraction(12, 24 * 365 + 6)  # in months


@pytest.mark.parametrize(
    ("printed", "kind", "value", "hedge"),
    [
        ("65 %", Kind.SHARE, 65, Hedge.EXACTLY),
        ("65", Kind.SHARE, 65, Hedge.EXACTLY),
        ("1 202", Kind.COUNT, 1202, Hedge.EXACTLY),
        ("plus de 1 000", Kind.COUNT, 1000, Hedge.MORE_THAN),
        ("treize", Kind.COUNT, 13, Hedge.EXACTLY),
        ("neuf", Kind.COUNT, 9, Hedge.EXACTLY),
        ("1999", Kind.COUNT, 1999, Hedge.EXACTLY),
        ("−5", Kind.COUNT, -5, Hedge.EXACTLY),
        ("trois fois plus", Kind.COUNT, 3, Hedge.EXACTLY),
        ("£14.6m", Kind.COUNT, 14600000, Hedge.EXACTLY),
        ("deux ans", Kind.DURATION, 24, Hedge.EXACTLY),
        *(
            (each, Kind.DURATION, 8 * HOUR, Hedge.EXACTLY)
            for each in ("8h", "8 h", "8 heures", "eight hours")
        ),
        ("2h30", Kind.DURATION, HOUR * 5 / 2, Hedge.EXACTLY),
        ("8 h 30", Kind.DURATION, HOUR * 17 / 2, Hedge.EXACTLY),
        ("1h05", Kind.DURATION, HOUR * 13 / 12, Hedge.EXACTLY),
        ("more than 8h", Kind.DURATION, 8 * HOUR, Hedge.MORE_THAN),
        ("quatrième", Kind.RANK, 4, Hedge.EXACTLY),
        ("première", Kind.RANK, 1, Hedge.EXACTLY),
        ("20", Kind.THRESHOLD, 20, Hedge.EXACTLY),
        ("un tiers", Kind.SHARE, Fraction("33.3"), Hedge.EXACTLY),
        ("10 à 15", Kind.COUNT, 12, Hedge.ABOUT),
        ("0.10000000000000001", Kind.COUNT, Fraction("0.1"), Hedge.EXACTLY),
    ],
)
def test_a_printed_figure_is_read_by_itself(printed: str, kind: Kind, value: Fraction, hedge: Hedge) -> None:
    (number,) = readings(printed, kind, "month")
    assert number.says(Fraction(value))
    assert number.bounds(hedge, Fraction(value))


@pytest.mark.parametrize(
    ("printed", "kind"),
    [("65 %", Kind.COUNT), ("la ville", Kind.COUNT), ("3 km", Kind.RANK), ("8h", Kind.COUNT)],
)
def test_what_says_no_number_of_the_kind_has_no_reading(printed: str, kind: Kind) -> None:
    assert readings(printed, kind) == []


@pytest.mark.parametrize("value", [Fraction(66), Fraction("65.000000000001"), Fraction(10**400)])
def test_a_printed_figure_says_no_other_value(value: Fraction) -> None:
    (number,) = readings("65", Kind.COUNT)
    assert not number.says(value)

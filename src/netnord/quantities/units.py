"""Units and their symbols, which no language owns."""

from __future__ import annotations

from fractions import Fraction

from netnord.quantities.quantity import Dimension, Unit

_SIZES: dict[Dimension, str] = {
    Dimension.SHARE: "%=1",
    Dimension.POINTS: "point=1",
    Dimension.MONEY: "EUR=1 GBP=1 USD=1 FRF=1 CHF=1 JPY=1",
    Dimension.LENGTH: "mm=1/1000 cm=1/100 m=1 km=1000 in=0.0254 ft=0.3048 yd=0.9144 mi=1609.344",
    Dimension.AREA: "m²=1 km²=1000000 ha=10000 acre=4046.8564224",
    Dimension.VOLUME: "ml=1/1000 cl=1/100 l=1 hl=100 m³=1000 gal=4.54609 pint=0.56826125 "
    "barrel=158.987294928",
    Dimension.MASS: "mg=1/1000000 g=1/1000 kg=1 t=1000 oz=0.028349523125 lb=0.45359237 stone=6.35029318",
    Dimension.DURATION: "second=1/86400 minute=1/1440 hour=1/24 day=1 week=7 fortnight=14 month=487/16 "
    "quarter=1461/16 semester=1461/8 year=1461/4 decade=7305/2 century=36525 millennium=365250",
}
UNITS: dict[str, Unit] = {
    name: Unit(name, dimension, Fraction(size))
    for dimension, sizes in _SIZES.items()
    for name, _, size in (each.partition("=") for each in sizes.split())
} | {
    "sq ft": Unit("sq ft", Dimension.AREA, Fraction("0.09290304")),
    "sq mi": Unit("sq mi", Dimension.AREA, Fraction("2589988.110336")),
    "GBP/100": Unit("GBP", Dimension.MONEY, Fraction(1, 100)),
    "GBP/20": Unit("GBP", Dimension.MONEY, Fraction(1, 20)),
}
COUNT, RATIO, RANK = (
    Unit("", each, Fraction(1)) for each in (Dimension.COUNT, Dimension.RATIO, Dimension.RANK)
)
PERCENT = UNITS["%"]
YEAR, MONTH, DAY = (Unit(name, Dimension.DATE, Fraction(1)) for name in ("year", "month", "day"))

_SYMBOLS = """%: % ％ ﹪ pc; EUR: € EUR; GBP: £ GBP; GBP/100: p; USD: $ USD; FRF: F FRF FF; JPY: ¥ JPY;
    l: l L; lb: lb lbs; hour: h; minute: min mn; second: s"""
_THEMSELVES = "CHF mm cm m km ft m² km² ha ml cl hl m³ mg g kg t oz"
UNIT_SYMBOLS = {name: UNITS[name] for name in _THEMSELVES.split()} | {
    sign: UNITS[name.strip()]
    for name, _, signs in (row.partition(":") for row in _SYMBOLS.split(";"))
    for sign in signs.split()
}
"""Written so exactly, capitals included."""

GLUED_ONLY = frozenset({"p"})
"""Symbols that a space makes another word."""
SPACED_ONLY = frozenset({"s"})
"""Symbols that without a space are an ending: "1990s"."""

PREFIXES: dict[str, str] = {"€": "EUR", "£": "GBP", "$": "USD", "¥": "JPY"} | {
    name.lower(): name for name in ("EUR", "GBP", "USD", "CHF", "FRF", "JPY")
}
"""Currencies before the number, as folded; codes only in capitals."""

BEFORE_SIGNS = frozenset({"us"})
"""What may stand before such a sign, without a space: "US$3bn"."""
CURRENCIES = frozenset(PREFIXES.values())
TIMES_SIGNS = ("x", "×")
SCALE_SYMBOLS: dict[str, int] = {
    **dict.fromkeys(("k", "K"), 10**3),
    **dict.fromkeys(("M", "m", "mn"), 10**6),
    **dict.fromkeys(("bn", "Bn", "Md", "Mds", "md", "mds", "Mrd"), 10**9),
    "tn": 10**12,
}
UNSURE_SCALES = frozenset({"m", "mn"})
"""Also the symbol of a unit: a scale only with money or before a plural."""

_VULGAR = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅛": "1/8"}
VULGAR: dict[str, Fraction] = {sign: Fraction(value) for sign, value in _VULGAR.items()}

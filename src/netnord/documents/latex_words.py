"""What LaTeX commands are in prose: letters, numbers, headings, or nothing at all."""

from __future__ import annotations

ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "c": "\u0327",
    "k": "\u0328",
    "v": "\u030c",
    "u": "\u0306",
    "H": "\u030b",
    "r": "\u030a",
    "d": "\u0323",
}
"""Commands that put a mark on the letter after them."""

LITERAL = {
    **{sign: sign for sign in "%&#_{}$"},
    ",": "\u202f",
    ";": "\u202f",
    ":": "\u202f",
    " ": " ",
    "\n": " ",
}
"""Signs after a backslash; all others are nothing in prose."""

LETTERS = {
    "oe": "œ",
    "OE": "Œ",
    "ae": "æ",
    "AE": "Æ",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "ss": "ß",
    "aa": "å",
    "AA": "Å",
    "i": "ı",
    "j": "ȷ",
    "og": "«\u00a0",
    "fg": "\u00a0»",
    "guillemotleft": "«",
    "guillemotright": "»",
    "textquoteright": "’",
    "textquoteleft": "‘",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textendash": "–",
    "textemdash": "—",
    "ldots": "…",
    "dots": "…",
    "textellipsis": "…",
    "textdegree": "°",
    "degres": "°",
    "textpercent": "%",
    "euro": "€",
    "texteuro": "€",
    "EUR": "€",
    "pounds": "£",
    "textsterling": "£",
    "textdollar": "$",
    "nobreakspace": "\u00a0",
    "thinspace": "\u202f",
    "quad": " ",
    "qquad": " ",
    "space": " ",
    "ier": "er",
    "iere": "re",
    "iers": "ers",
    "ieres": "res",
    "ieme": "e",
    "iemes": "es",
    "newline": " ",
    "linebreak": " ",
    "hfill": " ",
    "textasciitilde": "~",
    "textbackslash": "\\",
}

NUMBERS = {
    **dict.fromkeys(("num", "numprint", "np", "nombre"), "n"),
    **dict.fromkeys(("SI", "qty"), "nu"),
    **dict.fromkeys(("si", "unit"), "u"),
    "numrange": "n-n",
    **dict.fromkeys(("SIrange", "qtyrange"), "n-nu"),
}
"""Commands of siunitx, numprint and babel, and what their arguments are: numbers (n) and a unit (u)."""

UNITS = {
    "percent": "%",
    "permille": "‰",
    "euro": "€",
    "EUR": "€",
    "degreeCelsius": "°C",
    "celsius": "°C",
    "metre": "m",
    "meter": "m",
    "gram": "g",
    "tonne": "t",
    "litre": "l",
    "liter": "l",
    "hectare": "ha",
    "second": "s",
    "minute": "min",
    "hour": "h",
    "day": "d",
    "watt": "W",
    "joule": "J",
    "hertz": "Hz",
    "kilo": "k",
    "mega": "M",
    "giga": "G",
    "centi": "c",
    "milli": "m",
    "hecto": "h",
    "deci": "d",
    "square": "",
    "cubic": "",
    "squared": "²",
    "cubed": "³",
    "per": "/",
    "km": "km",
    "m": "m",
    "kg": "kg",
    "cm": "cm",
    "mm": "mm",
    "g": "g",
    "kilogram": "kg",
    "kW": "kW",
    "MW": "MW",
    "kWh": "kWh",
}
"""Names of units in siunitx, as signs."""

HEADINGS = frozenset(
    "part chapter section subsection subsubsection paragraph subparagraph title subtitle caption".split()
)

_SEEN = (
    "url path nolinkurl includegraphics ensuremath ang cite citep citet parencite textcite autocite footcite "
    "ref eqref pageref autoref cref Cref vref nameref"
)
_ONE = (
    "href hspace vspace label input include bibliography thispagestyle bibliographystyle usepackage index "
    "documentclass pagestyle color textcolor graphicspath hypersetup sisetup newcounter stepcounter "
    "selectlanguage foreignlanguage"
)
_TWO = (
    "setlength addtolength setcounter addtocounter newcommand renewcommand providecommand def "
    "newenvironment fontsize rule"
)
WITHOUT_PROSE: dict[str, tuple[bool, int]] = {
    **dict.fromkeys(_SEEN.split(), (True, 1)),
    **dict.fromkeys(_ONE.split(), (False, 1)),
    **dict.fromkeys(_TWO.split(), (False, 2)),
    "definecolor": (False, 3),
}
"""Whether something is seen in their place, and how many of their arguments are no prose."""

_FORMULAS = "equation align gather multline eqnarray displaymath math alignat flalign"
_LISTINGS = "verbatim Verbatim lstlisting minted comment tikzpicture pgfpicture filecontents thebibliography"
ENVIRONMENTS_WITHOUT_PROSE = {
    **dict.fromkeys(_FORMULAS.split(), True),
    **dict.fromkeys(_LISTINGS.split(), False),
}
"""Whether something is seen in their place, as part of a sentence."""

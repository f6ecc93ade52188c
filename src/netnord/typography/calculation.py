"""How one figure is worked out from others, written in one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.typography.numerals import french_spacing, percent

_RISES = Phrase(fr=french_spacing("de {b} à {a} : +{result}"), en="from {b} to {a}: +{result}")
_FALLS = Phrase(fr=french_spacing("de {a} à {b} : −{result}"), en="from {a} to {b}: −{result}")
_Way = tuple[str, Callable[[float, float], float]]
_OF_TWO: dict[str, tuple[_Way, ...]] = {
    "difference": (("{a} − {b}", lambda a, b: a - b),),
    "ratio": (("{b} / {a}", lambda a, b: b / a), ("{a} / {b}", lambda a, b: a / b)),
    "share": (("{a} / {b}", lambda a, b: 100 * a / b), ("{b} / {a}", lambda a, b: 100 * b / a)),
    "part": (
        ("{a} × ({hundred} − {b})", lambda a, b: a * (1 - b / 100)),
        ("{a} × {b}", lambda a, b: a * b / 100),
    ),
    "each": (("{a} / {b}", lambda a, b: a / b),),
    "before": (
        ("{a} / ({hundred} + {b})", lambda a, b: a / (1 + b / 100)),
        ("{a} / ({hundred} − {b})", lambda a, b: a / (1 - b / 100)),
    ),
}
"""How a step may be written, with what it then comes to, shares in per cent; the last one if none is near."""


def equation(
    step: str,
    values: Sequence[float],
    value: float,
    figures: Sequence[str],
    result: str,
    language: Language,
    *,
    is_exact: bool,
) -> str:
    """The `step` from `values` to `value`, shares in per cent, with both as written: "920 − 310 = 610"."""
    if step == "growth":
        return _growth(values, value, figures, result, language)
    return f"{_formula(step, values, value, figures, language)} {'=' if is_exact else '≈'} {result}"


def _formula(
    step: str, values: Sequence[float], value: float, figures: Sequence[str], language: Language
) -> str:
    hundred = percent(100, language)
    if len(values) == 2 and step in _OF_TWO:
        *ways, last = _OF_TWO[step]
        way = next((each for each in ways if _is_near(each[1](*values), value)), last)[0]
        return way.format(a=figures[0], b=figures[1], hundred=hundred)
    if step == "rest" and len(values) == 1:
        return f"{hundred} − {figures[0]}" if value == 100 - values[0] else f"{figures[0]} − 1"
    return (" − " if step == "rest" else " + ").join(figures)


def _growth(
    values: Sequence[float], value: float, figures: Sequence[str], result: str, language: Language
) -> str:
    """By how many per cent the second of two figures grew to the first, or the first fell to the second."""
    first, second = values
    phrase = _RISES if _is_near(100 * (first / second - 1), value) else _FALLS
    return phrase.in_language(language).format(a=figures[0], b=figures[1], result=result)


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-6 * max(1.0, abs(other))

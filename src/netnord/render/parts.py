"""Breakdowns as people read them, the same in all formats that are for people."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from netnord.render.ranges import counts
from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.typography.computed import computed
from netnord.typography.elision import of
from netnord.typography.measures import hedged, measured
from netnord.typography.numerals import number

if TYPE_CHECKING:
    from netnord.answers.tables import Breakdown, Part

_TOGETHER = Phrase(fr="ensemble", en="together")
_REST = Phrase(fr="reste", en="rest")
_TOO_MUCH = Phrase(fr="de trop", en="too much")
_SHARES = Phrase(fr="Parts", en="Shares")
_READ_AS = Phrase(fr="Si ce sont des parts {of}", en="If these are shares {of}")
_OF = Phrase(fr="Parts {of}", en="Shares {of}")


class PartLine(NamedTuple):
    """One row of a breakdown; empty where there is nothing to say."""

    what: str
    share: str
    number: str
    possible: str
    """The whole counts that print as the share."""
    of_all: str
    bar: Fraction | None
    """The share to draw, in per cent; ``None`` for no bar."""


PART_COLUMNS = {
    "what": Phrase(fr="partie", en="part"),
    "share": Phrase(fr="part", en="share"),
    "number": Phrase(fr="nombre", en="count"),
    "possible": Phrase(fr="possible", en="possible"),
    "of_all": Phrase(fr="de tous", en="of all"),
}
"""The fields of `PartLine` that are text, with their headings."""


def breakdown_title(breakdown: Breakdown, language: Language) -> str:
    """What the parts are parts of: "Web sites in the region (1,202)", "Shares of merchant sites (44)"."""
    label = ", ".join(filter(None, (breakdown.label, breakdown.where)))
    if breakdown.amount is not None:
        label += f" ({_amount(breakdown, breakdown.amount, language)})"
    if breakdown.published == "count":
        return f"{label[:1].upper()}{label[1:]}"
    if not label:
        return _SHARES.in_language(language)
    phrase = _READ_AS if breakdown.is_one_of_several else _OF
    return phrase.in_language(language).format(of=of(label) if language is Language.FR else f"of {label}")


def part_lines(breakdown: Breakdown, language: Language) -> list[PartLine]:
    """The parts, then what they are together, then what they leave."""
    rows = [_line(part, part.label, breakdown, language, is_published=True) for part in breakdown.parts]
    if len(rows) > 1:
        label = _TOGETHER.in_language(language)
        rows.append(
            _line(breakdown.together, label, breakdown, language, is_published=False)._replace(bar=None)
        )
    rest = breakdown.rest
    if rest is not None and rest.share:
        rows.append(_rest(rest, breakdown, language))
    return rows


def filled_part_columns(rows: list[PartLine]) -> list[str]:
    return [column for column in PART_COLUMNS if any(getattr(row, column) for row in rows)]


def _rest(rest: Part, breakdown: Breakdown, language: Language) -> PartLine:
    if rest.share is not None and rest.share < 0:
        excess = type(rest)(-rest.share, None if rest.count is None else -rest.count)
        label = _TOO_MUCH.in_language(language)
        return _line(excess, label, breakdown, language, is_published=False)._replace(bar=None)
    return _line(rest, _REST.in_language(language), breakdown, language, is_published=False)


def _amount(breakdown: Breakdown, amount: Fraction, language: Language) -> str:
    """The whole: a count, or a share of a larger whole."""
    if breakdown.together.share_of_all is None:
        return number(amount, language)
    return computed(amount, "percent", language, is_certain=False)


def _line(
    part: Part, label: str, breakdown: Breakdown, language: Language, *, is_published: bool
) -> PartLine:
    are_counts = breakdown.published == "count"

    def shown(value: Fraction | None, unit: str, *, printed: bool) -> str:
        if value is None:
            return ""
        if printed:
            return hedged(measured(value, unit, language), part.hedge, language)
        return computed(value, unit, language, is_certain=breakdown.is_exact)

    return PartLine(
        label,
        shown(part.share, "percent", printed=is_published and not are_counts),
        shown(part.count, "count", printed=is_published and are_counts),
        "" if part.whole_counts is None else counts(part.whole_counts, language),
        shown(part.share_of_all, "percent", printed=False),
        part.share,
    )

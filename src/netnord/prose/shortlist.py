"""Of many figures, the few that a number may be about: a series has one for each of its years."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import chain

from netnord.prose.known import Known

MOST = 100
"""The most figures that a shortlist holds."""


class Shortlist:
    """Figures by year and value."""

    def __init__(self, figures: Iterable[Known]) -> None:
        self._all = sorted(figures, key=lambda figure: figure.value)
        self._by_year: dict[int | None, list[Known]] = {}
        for figure in self._all:
            self._by_year.setdefault(figure.year, []).append(figure)

    def of(self, year: int | None, value: Fraction) -> Sequence[Known]:
        """All figures; of more than `MOST` those of the year, or of none, first, and the nearest in value."""
        if len(self._all) <= MOST:
            return self._all
        preferred = [self._by_year.get(each, []) for each in (year, None)] if year is not None else []
        ranked = chain(*(_nearest(figures, value) for figures in (*preferred, self._all)))
        chosen = {figure.id: figure for figure in ranked}
        return list(chosen.values())[:MOST]


def _nearest(figures: Sequence[Known], value: Fraction) -> list[Known]:
    """At most `MOST` of some sorted figures, half of them on each side of a value, the nearest first."""
    place = bisect_left(figures, value, key=lambda figure: figure.value)
    near = figures[max(0, place - MOST // 2) : place + MOST // 2]
    return sorted(near, key=lambda figure: abs(figure.value - value))

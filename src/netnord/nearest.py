"""Which of several names somebody meant who has mistyped one."""

from __future__ import annotations

from collections.abc import Iterable

_LETTERS_A_SLIP = 3  # a name may have one slip for so many of its letters
_MOST_SLIPS = 3
_SHORTEST_BEGINNING = 3  # letters


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The one of `known` that is few slips away from `name`, else the only one that begins or ends with it.

    "ecomerce" is near "ecommerce", "cvs" near "csv"; "site" is not near "list", nor "nl" near "en". A slip is
    a letter too many, too few, another one, or two that changed places.
    """
    lower = name.lower()
    most = min(len(lower) // _LETTERS_A_SLIP, _MOST_SLIPS)
    letters = set(lower)
    best, parts = None, []
    for other in known:
        each = other.lower()
        if len(lower) >= _SHORTEST_BEGINNING and (each.startswith(lower) or each.endswith(f".{lower}")):
            parts.append(other)
        # The cheap tests first: of 100,000 names few pass them.
        if abs(len(each) - len(lower)) <= most and len(letters ^ set(each)) <= 2 * most:
            slips = _slips(lower, each, most)
            if slips <= most:
                best, most = other, slips - 1
    return best or (parts[0] if len(parts) == 1 else None)


def _slips(one: str, other: str, most: int) -> int:
    """The optimal string alignment distance: Damerau 1964, without a second slip inside a first.

    More than `most` is not counted to the end.
    """
    begin = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    one, other = one[begin:], other[begin:]
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        current = [row] + [most + 1] * len(other)
        # What is further from the diagonal is as many slips away.
        for column in range(max(1, row - most), min(len(other), row + most) + 1):
            against = other[column - 1]
            cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and against == one[row - 2]:
                cost = min(cost, before[column - 2] + 1)
            current[column] = cost
        if min(current) > most:
            break
        before, last = last, current
    else:
        return last[-1]
    return most + 1

"""Shares as bars."""

from __future__ import annotations

from fractions import Fraction

LONGEST_BAR = 30  # columns
_EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(share: Fraction, width: int) -> str:
    """`share`, in per cent and at most 100, as a bar; 100 is `width` columns, to the eighth of a column."""
    whole, eighths = divmod(round(min(max(share, Fraction(0)), Fraction(100)) * width * 8 / 100), 8)
    return "█" * whole + (_EIGHTHS[eighths] if eighths else "")

"""The quantities of a text, in French or English.

`quantities` walks over the words; what may begin or end a figure has a module for each subject.
"""

from __future__ import annotations

from netnord.prose.numbers.quantities import read_quantities

__all__ = ["read_quantities"]

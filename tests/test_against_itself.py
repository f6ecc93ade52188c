"""Any text against itself: every figure is supported; one that was changed is refuted, and no other."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from figures import made_up_text
from netnord.check.check import Checker
from netnord.check.judge import Judgement, Verdict
from netnord.claims.attach import Reader
from netnord.quantities.quantity import Quantity
from netnord.quantities.read import read_quantities
from netnord.text.tokens import Tokens

PROJECT = Path(__file__).parents[1]
REFERENCE = PROJECT.parent / "shared"

CHANGES_EACH = 4  # of one text
OF_A_CORPUS = 40_000  # characters
MADE_UP = 16  # texts
CAUGHT = 0.95  # of changed figures


class Changed(NamedTuple):
    """A text with one digit of one figure changed."""

    text: str
    quantity: Quantity
    """The figure that was changed, as the text has it now."""
    was: str


def _texts() -> dict[str, str]:
    files = [*(PROJECT / "examples").glob("*.txt"), *(PROJECT / "training" / "sources").glob("*/source.txt")]
    files += [*REFERENCE.glob("source/*.txt"), *REFERENCE.glob("claims/*/source.txt")]
    texts = {"/".join(file.parts[-2:]): file.read_text("utf-8") for file in sorted(files)}
    texts |= {file.name: file.read_text("utf-8")[:OF_A_CORPUS] for file in REFERENCE.glob("corpora/*.txt")}
    return texts | {f"made up, {seed}": made_up_text(seed) for seed in range(MADE_UP)}


TEXTS = _texts()

every_text = pytest.mark.parametrize("name", TEXTS)


@cache
def _checker(name: str) -> Checker:
    return Checker(None, [(name, TEXTS[name])])


def _judgements(name: str, text: str) -> list[Judgement]:
    return list(_checker(name).judgements(text, Reader()))


def _quantities(text: str) -> list[Quantity]:
    return read_quantities(Tokens(text)).quantities


def _digit_changed(text: str, choose: random.Random) -> Iterator[Changed]:
    """For each of some figures, one other digit that leaves all that is read as it was, but for its value."""
    own = _quantities(text)
    values = {(each.unit, each.value) for each in own}
    with_digits = [
        each for each in own if any(map(str.isdecimal, text[each.numeral_start : each.numeral_end]))
    ]
    for quantity in choose.sample(with_digits, min(CHANGES_EACH, len(with_digits))):
        places = [at for at in range(quantity.numeral_start, quantity.numeral_end) if text[at].isdecimal()]
        others = [(at, digit) for at in places for digit in "123456789" if digit != text[at]]
        for at, digit in choose.sample(others, len(others)):
            changed = f"{text[:at]}{digit}{text[at + 1 :]}"
            now = _quantities(changed)
            number = own.index(quantity)
            if len(now) != len(own):
                continue
            same_form = (now[number].unit, now[number].hedge) == (quantity.unit, quantity.hedge)
            is_free = (now[number].unit, now[number].value) not in values
            if same_form and is_free and now[number].value != quantity.value:
                yield Changed(changed, now[number], text[quantity.start : quantity.end])
                break


@every_text
def test_every_figure_is_supported(name: str) -> None:
    judgements = _judgements(name, TEXTS[name])
    assert judgements
    wrong = [
        TEXTS[name][each.claim.quantity.start : each.claim.quantity.end]
        for each in judgements
        if each.verdict is not Verdict.SUPPORTED
    ]
    assert wrong == []


def _refuted(name: str, text: str) -> set[int]:
    return {each.claim.quantity.start for each in _judgements(name, text) if each.verdict is Verdict.REFUTED}


class Tried(NamedTuple):
    """What was said of a text with one figure changed."""

    name: str
    changed: Changed
    refuted: set[int]

    @property
    def is_caught(self) -> bool:
        return self.changed.quantity.start in self.refuted

    def __str__(self) -> str:
        quantity = self.changed.quantity
        written = self.changed.text[quantity.start : quantity.end]
        return f"{self.name}: {self.changed.was} → {written} ({quantity.dimension.value})"


@cache
def _tried() -> Sequence[Tried]:
    return [
        Tried(name, changed, _refuted(name, changed.text))
        for name, text in TEXTS.items()
        for changed in _digit_changed(text, random.Random(name))
    ]


def test_a_changed_figure_is_refuted() -> None:
    tried = _tried()
    missed = [each for each in tried if not each.is_caught]
    assert len(tried) > 150
    assert len(missed) <= (1 - CAUGHT) * len(tried), "\n".join(map(str, missed))


def test_no_other_figure_is_refuted() -> None:
    others = [str(each) for each in _tried() if each.refuted - {each.changed.quantity.start}]
    assert others == []


def test_made_up_texts_have_figures_of_all_kinds() -> None:
    kinds = {each.dimension for seed in range(MADE_UP) for each in _quantities(made_up_text(seed))}
    assert len(kinds) >= 11
    assert all(one != other for one, other in pairwise(made_up_text(seed) for seed in range(MADE_UP)))

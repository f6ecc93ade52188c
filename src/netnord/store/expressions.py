"""Formulas as a person writes them, such as ``sites.companies / sites.total``, as typed ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from netnord.errors import FactsFileError
from netnord.store.operations import (
    Complement,
    Difference,
    Formula,
    Growth,
    ImpliedBase,
    PartOf,
    Ratio,
    ShareOf,
    Sum,
)

_TOKEN = re.compile(r"100 ?%|[a-z0-9_]+(?:\.[a-z0-9_]+)*|\S")
_SIGNS = {"−": "-", "–": "-", "×": "*", "÷": "/"}
_ALL = "100%"
_LONGEST = 10_000  # signs and ids
_DEEPEST = 10  # parentheses; no formula needs more than one
_HINT = "make it a derived figure of its own, and name that"


class _Token(NamedTuple):
    text: str
    column: int
    """From 1."""


class _Operation(NamedTuple):
    """Operands with the sign before each: + and -, or * and /, or "or"."""

    signs: list[str]
    operands: list[_Operand]
    column: int


_Operand = _Token | _Operation


class ExpressionError(FactsFileError):
    """Something in a formula that is no formula of figures; its text says in which column."""

    def __init__(self, column: int, message: str) -> None:
        super().__init__(f"column {column}: {message}")


def parsed(expression: str, unit: str | None, units: Mapping[str, str]) -> tuple[Formula, str]:
    """The formula that `expression` writes down, and the unit of its result.

    `unit` is that of the result if the file says it, `units` are those of all figures by their ids:
    ``a / b`` is a share of two counts if the unit is percent, else a ratio. Raises `ExpressionError`.

    >>> parsed("trade.open / trade.shops", "percent", {"trade.open": "shops", "trade.shops": "shops"})
    (ShareOf(part='trade.open', whole='trade.shops'), 'percent')
    """
    formula = _Typing(unit, units).formula(_Parser(expression).whole())
    return formula, unit or _unit_of(formula, units)


class _Parser:
    """Reads one expression: sums of products of ids, with parentheses."""

    def __init__(self, expression: str) -> None:
        self._tokens = [
            _Token(_SIGNS.get(match[0], match[0]), match.start() + 1) for match in _TOKEN.finditer(expression)
        ]
        if len(self._tokens) > _LONGEST:
            raise ExpressionError(
                self._tokens[_LONGEST].column, f"expected at most {_LONGEST:,} ids and signs"
            )
        self._end = _Token("the end", len(expression) + 1)
        self._at = 0
        self._depth = 0

    def whole(self) -> _Operand:
        operand = self._sum()
        if self._at < len(self._tokens):
            raise self._unexpected("+, -, * or / or the end")
        return operand

    def _sum(self) -> _Operand:
        return self._chain("+-", self._product)

    def _product(self) -> _Operand:
        return self._chain("*/", self._operand)

    def _chain(self, signs: str, part: Callable[[], _Operand]) -> _Operand:
        column, found, operands = self._next.column, [signs[0]], [part()]
        while self._next.text in signs:
            found.append(self._take().text)
            operands.append(part())
        return _Operation(found, operands, column) if len(operands) > 1 else operands[0]

    def _operand(self) -> _Operand:
        token = self._next
        if token.text == "(" and self._depth < _DEEPEST:
            self._take()
            self._depth += 1
            inner = self._sum()
            column, choices = token.column, [inner]
            while self._next.text == "or":
                self._take()
                choices.append(self._sum())
            if self._take().text != ")":
                self._at -= 1
                raise self._unexpected("a sign or )")
            self._depth -= 1
            return _Operation(["or"] * len(choices), choices, column) if len(choices) > 1 else inner
        if not re.match(r"[a-z0-9_]", token.text) or token is self._end:
            raise self._unexpected("the id of a figure, 100% or (")
        self._take()
        return token._replace(text=_ALL) if token.text.endswith("%") else token

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at] if self._at < len(self._tokens) else self._end

    def _take(self) -> _Token:
        token = self._next
        self._at += 1
        return token

    def _unexpected(self, expected: str) -> ExpressionError:
        got = self._next
        shown = got.text if got is self._end else repr(got.text)
        return ExpressionError(got.column, f"expected {expected}, got {shown}")


class _Typing:
    """Finds the formula that an expression is."""

    def __init__(self, unit: str | None, units: Mapping[str, str]) -> None:
        self._unit = unit
        self._units = units

    def formula(self, whole: _Operand) -> Formula:
        if isinstance(whole, _Token) or whole.signs[0] == "+":
            return self._sum(list(_terms(whole)))
        if whole.signs[0] == "or" or len(whole.operands) > len("ab"):
            raise ExpressionError(whole.column, f"expected one * or / between two figures; of more, {_HINT}")
        one, two = whole.operands
        return self._product(one, two) if whole.signs[1] == "*" else self._quotient(one, two)

    def _sum(self, terms: list[tuple[str, _Token]]) -> Formula:
        first = terms[0][1]
        added = [token for sign, token in terms if sign == "+"]
        taken = [self._figure(token) for sign, token in terms if sign == "-"]
        if not taken:
            return Sum([self._figure(token) for token in added])
        if len(added) > 1:
            raise ExpressionError(added[1].column, f"expected + or -, got both; of one of them, {_HINT}")
        if first.text == _ALL:
            return Complement(taken)
        whole = self._figure(first)
        shares = self._unit is None and {self._units[each] for each in (whole, *taken)} == {"percent"}
        if len(taken) == 1 and (self._unit == "points" or shares):
            return Difference(whole, taken[0])
        return Complement(taken, whole)

    def _product(self, one: _Operand, two: _Operand) -> Formula:
        if isinstance(one, _Operation) or (isinstance(two, _Token) and self._is_share(two)):
            one, two = two, one
        wholes = two.operands if isinstance(two, _Operation) and two.signs[0] == "or" else [two]
        share, counts = self._figure(one), [self._count(each) for each in wholes]
        if self._units[share] != "percent":
            raise self._wrong(one, "a share")
        return PartOf(share, counts)

    def _quotient(self, one: _Operand, two: _Operand) -> Formula:
        divisor = self._figure(two)
        if isinstance(one, _Operation):
            terms = list(_terms(one))
            if [(sign, token.text) for sign, token in terms[1:]] != [("-", divisor)]:
                raise ExpressionError(one.column, f"expected the id of a figure, got a calculation; {_HINT}")
            return Growth(self._figure(terms[0][1]), divisor)
        dividend = self._figure(one)
        units = self._units[dividend], self._units[divisor]
        if self._unit == "percent" or (self._unit is None and units[0] == units[1] != "percent"):
            return ShareOf(self._count(one), self._count(two))
        if units[1] == "percent" != units[0]:
            return ImpliedBase(dividend, divisor)
        return Ratio(dividend, divisor)

    def _is_share(self, token: _Token) -> bool:
        return self._units.get(token.text) == "percent"

    def _figure(self, operand: _Operand) -> str:
        """The id that `operand` is."""
        if isinstance(operand, _Operation):
            message = f"expected the id of a figure, got a calculation; {_HINT}"
            raise ExpressionError(operand.column, message)
        if operand.text not in self._units:
            import difflib

            near = difflib.get_close_matches(operand.text, self._units, n=1)
            advice = f"; did you mean {near[0]!r}?" if near else ""
            raise ExpressionError(operand.column, f"expected a known id, got {operand.text!r}{advice}")
        return operand.text

    def _count(self, operand: _Operand) -> str:
        id = self._figure(operand)
        if self._units[id] == "percent":
            raise self._wrong(operand, "a count")
        return id

    def _wrong(self, operand: _Operand, expected: str) -> ExpressionError:
        id = self._figure(operand)
        message = f"expected the id of {expected}, got {id!r}, whose unit is {self._units[id]}"
        return ExpressionError(operand.column, message)


def _terms(operand: _Operand, outer: str = "+") -> Iterator[tuple[str, _Token]]:
    """What is added or taken away, without parentheses."""
    if isinstance(operand, _Token):
        yield outer, operand
    elif operand.signs[0] == "+":
        for sign, inner in zip(operand.signs, operand.operands, strict=True):
            yield from _terms(inner, "+" if sign == outer else "-")
    else:
        raise ExpressionError(operand.column, f"expected the id of a figure, got a calculation; {_HINT}")


def _unit_of(formula: Formula, units: Mapping[str, str]) -> str:
    """The unit of the result where the file does not say it; empty where that of an input is not known."""
    match formula:
        case Sum(of=[first, *_]) | Complement(whole=str(first)) | PartOf(whole=[first, *_]):
            return units[first]
        case ImpliedBase(count=count):
            return units[count]
        case Difference():
            return "points"
        case Ratio():
            return "ratio" if units[formula.of] == units[formula.to] else units[formula.of]
    return "percent"

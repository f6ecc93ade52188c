"""The log-linear model as matrices: fitted, and applied to many figures at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize

from drafts import Example

_STRENGTH = 1.5  # of the pull towards 0 on every weight; 1 to 3 were the same on sources left out
_ITERATIONS = 250


class Chances(NamedTuple):
    """Of the verdicts on one figure."""

    supported: float
    refuted: float


class Table:
    """The candidates of many figures, one a row, and which ones their labels ask for."""

    def __init__(self, examples: Sequence[tuple[Example, float]], names: Sequence[str] | None = None) -> None:
        """Each example with its weight. With `names`, evidence of other names is left out."""
        self.names = {} if names is None else {name: column for column, name in enumerate(names)}
        rows: list[int] = []
        columns: list[int] = []
        values: list[float] = []
        self._starts: list[int] = []
        hits: list[bool] = []
        self._agrees: list[bool] = []
        self._differs: list[bool] = []
        weights = []
        for example, weight in examples:
            weighed = example.weighed
            assert weighed is not None
            self._starts.append(len(hits))
            for option in [*weighed.options, None]:
                kind = "none" if option is None else option.kind
                evidence = weighed.none if option is None else option.evidence
                prefixes = [kind]
                if weighed.is_stored and (option is None or not option.is_of_text):
                    prefixes.append(f"stored.{kind}")
                for prefix in prefixes:
                    for name, value in evidence.items():
                        column = self._column(f"{prefix}.{name}", grows=names is None)
                        if value and column is not None:
                            rows.append(len(hits))
                            columns.append(column)
                            values.append(value)
                hits.append(example.hits(option))
                self._agrees.append(option is not None and option.agrees)
                self._differs.append(option is not None and not option.agrees)
            weights.append(weight if any(hits[self._starts[-1] :]) else 0.0)
        self._matrix = sparse.csr_matrix((values, (rows, columns)), shape=(len(hits), len(self.names)))
        self._hits = np.array(hits, dtype=float)
        self._weights = np.array(weights)
        self._lengths = np.diff([*self._starts, len(hits)])

    def _column(self, name: str, *, grows: bool) -> int | None:
        if grows and name not in self.names:
            self.names[name] = len(self.names)
        return self.names.get(name)

    def _spread(self, each: np.ndarray) -> np.ndarray:
        return np.repeat(each, self._lengths)

    def _candidates(self, weights: np.ndarray) -> np.ndarray:
        scores = self._matrix @ weights
        powers = np.exp(scores - self._spread(np.maximum.reduceat(scores, self._starts)))
        return np.asarray(powers / self._spread(np.add.reduceat(powers, self._starts)))

    def _loss(self, candidates: np.ndarray) -> tuple[float, np.ndarray]:
        """How improbable what the labels ask for is, and how probable each candidate that they ask for."""
        wanted = candidates * self._hits
        right = np.maximum(np.add.reduceat(wanted, self._starts), 1e-300)
        return float(-(self._weights * np.log(right)).sum()), wanted / self._spread(right)

    def fitted(self, start: Mapping[str, float] | None = None) -> np.ndarray:
        """The weights under which what the labels ask for is most probable, with a Gaussian prior on each.

        Found sooner from weights by name to `start` with.
        """

        def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
            chances = self._candidates(weights)
            value, wanted = self._loss(chances)
            slope = (chances - wanted) * self._spread(self._weights)
            value += _STRENGTH / 2 * float(weights @ weights)
            return value, self._matrix.T @ slope + _STRENGTH * weights

        begin = np.array([(start or {}).get(name, 0.0) for name in self.names])
        result = minimize(loss, begin, jac=True, method="L-BFGS-B", options={"maxiter": _ITERATIONS})
        return np.asarray(result.x)

    def by_name(self, weights: np.ndarray) -> dict[str, float]:
        """The weights by their names."""
        return dict(zip(self.names, weights.tolist(), strict=True))

    def worth(self, weights: np.ndarray) -> dict[str, float]:
        """By name of weight: how much less probable what the labels ask for is without it, in nats."""
        whole, _ = self._loss(self._candidates(weights))
        worth = {}
        for name, column in self.names.items():
            others = weights.copy()
            others[column] = 0.0
            worth[name] = self._loss(self._candidates(others))[0] - whole
        return worth

    def chances(self, weights: np.ndarray) -> list[Chances]:
        """Of the verdicts on each figure."""
        candidates = self._candidates(weights)
        supported = np.add.reduceat(candidates * np.array(self._agrees), self._starts)
        refuted = np.add.reduceat(candidates * np.array(self._differs), self._starts)
        return [Chances(*pair) for pair in zip(supported.tolist(), refuted.tolist(), strict=True)]

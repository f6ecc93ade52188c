"""How good verdicts are, over all labelled figures, in per cent."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from leaving_out import Outcome
from netnord.check.judge import Verdict

_ORDER = (Verdict.SUPPORTED, Verdict.REFUTED, Verdict.NOT_ENOUGH_INFO)


def likeliest(outcome: Outcome) -> Verdict:
    """The verdict with the highest chance; nothing known for a figure that was not read."""
    if outcome.chances is None:
        return Verdict.NOT_ENOUGH_INFO
    supported, refuted = outcome.chances
    chances = (supported, refuted, 1 - supported - refuted)
    return _ORDER[chances.index(max(chances))]


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else float("nan")


def _called(
    outcomes: Sequence[Outcome], chance: Callable[[Outcome], float], least: float, label: Verdict
) -> tuple[float, float]:
    """What part of the figures of a label are called so from `least` on, and what part of those is right."""
    called = [each for each in outcomes if chance(each) >= least]
    right = sum(each.label is label for each in called)
    return _share(right, sum(each.label is label for each in outcomes)), _share(right, len(called))


def refuted(outcome: Outcome) -> float:
    """The chance that it is wrong."""
    return outcome.chances.refuted if outcome.chances else 0.0


def doubted(outcome: Outcome) -> float:
    """The chance that it is wrong, where that is likelier than that it is right; else 0."""
    chance = refuted(outcome)
    return chance if outcome.chances and chance > outcome.chances.supported else 0.0


def supported(outcome: Outcome) -> float:
    """The chance that it is right; 0 for a figure without a label, which counts nowhere."""
    return outcome.chances.supported if outcome.chances and outcome.label else 0.0


def least_for(
    outcomes: Sequence[Outcome], chance: Callable[[Outcome], float], label: Verdict, precision: float
) -> float:
    """The lowest chance from which on `precision` (0 to 1) of those called `label` are right; 1 if none."""
    best, right = 1.0, 0
    ranked = sorted(outcomes, key=chance, reverse=True)
    for rank, each in enumerate(ranked, 1):
        right += each.label is label
        if right >= precision * rank:
            best = chance(each)
    return best


def scores(outcomes: Sequence[Outcome], error: float, warning: float, support: float) -> dict[str, float]:
    """Every measure that `evaluate.py` prints, at given thresholds."""
    labelled = [each for each in outcomes if each.label is not None]
    recall, precision = _called(outcomes, refuted, error, Verdict.REFUTED)
    warned, warned_precision = _called(outcomes, doubted, warning, Verdict.REFUTED)
    right, support_precision = _called(
        labelled, lambda each: supported(each) * (doubted(each) < warning), support, Verdict.SUPPORTED
    )
    surest = least_for(outcomes, refuted, Verdict.REFUTED, 0.95)
    squares = 0.0
    read = [each for each in labelled if each.chances is not None]
    for each in read:
        assert each.chances is not None
        chances = (*each.chances, 1 - sum(each.chances))
        squares += sum((p - (each.label is verdict)) ** 2 for p, verdict in zip(chances, _ORDER, strict=True))
    unknown = [each for each in labelled if each.label is Verdict.NOT_ENOUGH_INFO]
    open_ = sum(supported(each) < support and refuted(each) < error for each in unknown)
    return {
        "figures": len(labelled),
        "recall": recall,
        "precision": precision,
        "warned": warned,
        "warned_prec": warned_precision,
        "supported": right,
        "sup_prec": support_precision,
        "nei": _share(open_, len(unknown)),
        "recall@95": _called(outcomes, refuted, surest, Verdict.REFUTED)[0],
        "likeliest": _share(sum(likeliest(each) is each.label for each in labelled), len(labelled)),
        "brier": round(squares / len(read), 3) if read else float("nan"),
    }


def calibration(outcomes: Sequence[Outcome], bins: int = 5) -> list[tuple[str, int, float, float]]:
    """By chance of being wrong: how many figures, their mean chance and what part is refuted, in per cent."""
    rows = []
    for number in range(bins):
        low, high = number / bins, (number + 1) / bins
        inside = [each for each in outcomes if low <= refuted(each) < high or refuted(each) == high == 1]
        wrong = sum(each.label is Verdict.REFUTED for each in inside)
        mean = sum(map(refuted, inside)) / len(inside) if inside else 0.0
        rows.append(
            (f"{low:.1f} to {high:.1f}", len(inside), round(100 * mean, 1), _share(wrong, len(inside)))
        )
    return rows

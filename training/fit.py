"""Fit the weights of the scorer to the labelled drafts, and choose the thresholds on sources left out.

    python training/fit.py

Writes `src/netnord/check/weights.json`. Needs numpy and scipy (`pip install -e '.[training]'`).
"""

from __future__ import annotations

import json
from pathlib import Path

from leaving_out import Material, Outcome
from measures import doubted, least_for, refuted, scores, supported
from model import Table
from netnord.check.judge import Verdict

WEIGHTS = Path(__file__).parents[1] / "src" / "netnord" / "check" / "weights.json"
_RIGHT_OF_ERRORS = 0.95
_RIGHT_OF_WARNINGS = 0.66
_RIGHT_OF_SUPPORTED = 0.85


def thresholds(outcomes: list[Outcome]) -> dict[str, float]:
    """The least chances at which a verdict is given, for so many to be right on sources left out."""
    labelled = [each for each in outcomes if each.label is not None]
    return {
        "error": round(least_for(outcomes, refuted, Verdict.REFUTED, _RIGHT_OF_ERRORS), 3),
        "warning": round(least_for(outcomes, doubted, Verdict.REFUTED, _RIGHT_OF_WARNINGS), 3),
        "supported": round(least_for(labelled, supported, Verdict.SUPPORTED, _RIGHT_OF_SUPPORTED), 3),
    }


def main() -> None:
    material = Material()
    outcomes = material.outcomes()
    chosen = thresholds(outcomes)
    table = Table(material.to_learn_from())
    weights = table.fitted()
    named = {name: round(float(weights[column]), 3) for name, column in sorted(table.names.items())}
    kept = {name: weight for name, weight in named.items() if weight}
    WEIGHTS.write_text(json.dumps({**chosen, "weights": kept}, indent=1) + "\n", "utf-8")
    print(f"{len(kept)} weights; {chosen}")
    print(scores(outcomes, chosen["error"], chosen["warning"], chosen["supported"]))


if __name__ == "__main__":
    main()

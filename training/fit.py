"""Fit the weights of the scorer to the labelled drafts; choose them, and the thresholds, on sources left out.

    python training/fit.py

Writes `src/netnord/check/weights.json`. Needs numpy and scipy (`pip install -e '.[training]'`).
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from leaving_out import Material, Outcome, Part
from measures import doubted, least_for, refuted, scores, supported
from model import Table
from netnord.check.judge import Verdict

WEIGHTS = Path(__file__).parents[1] / "src" / "netnord" / "check" / "weights.json"
_RIGHT_OF_ERRORS = 0.95
_RIGHT_OF_WARNINGS = 0.66
_RIGHT_OF_SUPPORTED = 0.85
_LEFT_OUT = 5  # sources at a time
_LEAST_WORTH = 0.5  # nats, over all figures; a weight that is worth less is left out


def thresholds(outcomes: list[Outcome]) -> dict[str, float]:
    """The least chances at which a verdict is given, for so many to be right on sources left out."""
    labelled = [each for each in outcomes if each.label is not None]
    return {
        "error": round(least_for(outcomes, refuted, Verdict.REFUTED, _RIGHT_OF_ERRORS), 3),
        "warning": round(least_for(outcomes, doubted, Verdict.REFUTED, _RIGHT_OF_WARNINGS), 3),
        "supported": round(least_for(labelled, supported, Verdict.SUPPORTED, _RIGHT_OF_SUPPORTED), 3),
    }


def worthwhile(parts: list[Part]) -> list[str]:
    """The names of the weights without which sources left out would be judged worse."""
    worth: Counter[str] = Counter()
    for part in parts:
        worth.update(part.worth())
    return [name for name in parts[0].names if worth[name] >= _LEAST_WORTH]


def main() -> None:
    material = Material()
    names = worthwhile(material.parts(at_a_time=_LEFT_OUT))
    outcomes = [outcome for part in material.parts(names, _LEFT_OUT) for outcome in part.outcomes()]
    chosen = thresholds(outcomes)
    table = Table(material.to_learn_from(), names)
    weights = table.by_name(table.fitted())
    named = {name: round(weights[name], 3) for name in sorted(weights)}
    WEIGHTS.write_text(json.dumps({**chosen, "weights": named}, indent=1) + "\n", "utf-8")
    print(f"{len(named)} weights; {chosen}")
    print(scores(outcomes, chosen["error"], chosen["warning"], chosen["supported"]))


if __name__ == "__main__":
    main()

"""How well drafts are judged that hold against a source to which no weight was fitted.

    python training/evaluate.py

Leaves out one source at a time; of the bundled facts, a fifth of the drafts on them. Prints for each source
and for all, in per cent of the labelled figures: recall and precision of errors; of errors and warnings
together (`warned`); of what is supported; `nei`, the figures on which nothing is known that are left open;
the recall that 95 right in 100 alarms would allow; `likeliest`, the figures whose likeliest verdict is
theirs; the Brier score. Last comes the calibration: how often figures are wrong of which a chance was said.
Needs numpy and scipy.
"""

from __future__ import annotations

from leaving_out import Material, Outcome
from measures import calibration, scores
from netnord.check.scorer import fitted_weights

_WIDTH = 12


def _row(name: str, outcomes: list[Outcome]) -> str:
    weights = fitted_weights()
    values = scores(outcomes, weights.error, weights.warning, weights.supported)
    return f"{name:<22}" + "".join(f"{value:>{_WIDTH}}" for value in values.values())


def main() -> None:
    material = Material()
    weights = fitted_weights()
    parts = material.parts(list(weights.weights))
    outcomes = [outcome for part in parts for outcome in part.outcomes()]
    names = scores(outcomes, weights.error, weights.warning, weights.supported)
    print(f"{'':<22}" + "".join(f"{name:>{_WIDTH}}" for name in names))
    for source in material.sources:
        print(_row(source.name, [each for each in outcomes if each.source == source.name]))
    texts = [
        each for each in outcomes if each.source in {s.name for s in material.sources if s.text is not None}
    ]
    for language in ("en", "fr"):
        print(_row(f"texts, drafts in {language}", [each for each in texts if each.language == language]))
    print(_row("all texts", texts))
    print(_row("all", outcomes))
    print("\nchance of being wrong   figures   said   were wrong")
    for label, count, said, wrong in calibration(outcomes):
        print(f"{label:<22}{count:>9}{said:>7}{wrong:>13}")


if __name__ == "__main__":
    main()

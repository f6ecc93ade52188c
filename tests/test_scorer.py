"""From evidence to probabilities, and the weights that ship."""

from __future__ import annotations

from functools import cache
from itertools import islice
from math import exp
from pathlib import Path

import pytest

from netnord.check.check import Checker
from netnord.check.evidence import Weighed, weigh
from netnord.check.judge import Level, Verdict, judged
from netnord.check.scorer import Weights, fitted_weights, probabilities
from netnord.claims.attach import Reader
from netnord.store.store import bundled_path, load

TRAINING = Path(__file__).parents[1] / "training"

TEXT = "The bakery of Kells sold 1,340 loaves and 45 cakes in 2019. Some 62% of the loaves were brown."
DRAFTS = [
    "In Kells, 1,340 loaves were sold; 38% of them were not brown.",
    "The bakery sold 1,430 loaves and 54 pies, thirty times as many loaves as cakes.",
    "La boulangerie a vendu 45 gâteaux en 2019. On en voulait 200.",
    "It rains for 3 days.",
]
KINDS = ("agrees", "differs", "worked_out", "otherwise", "none")
A_FEW = 50  # that come from a source by itself
FITTED = fitted_weights()


def weighted(weights: dict[str, float]) -> Weights:
    return Weights(weights, 1.0, 1.0, 1.0)


NEUTRAL = weighted({})


@cache
def _weighed() -> list[Weighed]:
    """The figures of some drafts, held against a text, and against one with a store."""
    found = []
    for store in (None, load(bundled_path())):
        checker = Checker(store, [("kells", TEXT)])
        for draft in DRAFTS:
            reader = Reader()
            for claims in reader.read(draft):
                assert reader.language is not None
                found += weigh(claims, reader.language, *checker.held_against(reader.language))
    return found


def _names(weighed: Weighed) -> set[str]:
    """The names, with their kinds, of the evidence that counts for a figure."""
    found = [(option.kind, option.evidence, option.is_of_text) for option in weighed.options]
    found.append(("none", weighed.none, False))
    return {
        f"{prefix}{kind}.{name}"
        for kind, evidence, is_of_text in found
        for name, value in evidence.items()
        if value
        for prefix in (("", "stored.") if weighed.is_stored and not is_of_text else ("",))
    }


HEAVY = weighted(dict.fromkeys(FITTED.weights, 1000.0))


HEAVY = weighted(dict.fromkeys(FITTED.weights, 1000.0))


@pytest.mark.parametrize("weights", [FITTED, NEUTRAL, HEAVY], ids=["fitted", "neutral", "heavy"])
def test_probabilities_sum_to_one(weights: Weights) -> None:
    assert len(_weighed()) > 15
    for weighed in _weighed():
        chances = probabilities(weighed, weights)
        assert len(chances) == len(weighed.options) + 1
        assert all(0 <= each <= 1 for each in chances)
        assert sum(chances) == pytest.approx(1)
        found = judged(weighed, weights).chances
        assert found.supported + found.refuted + found.not_enough_info == pytest.approx(1, abs=1e-3)


def test_without_weights_all_candidates_are_as_probable() -> None:
    for weighed in _weighed():
        assert len({round(each, 9) for each in probabilities(weighed, NEUTRAL)}) == 1


def test_a_candidate_gains_by_its_weight_alone() -> None:
    for weighed in filter(lambda each: each.options, _weighed()):
        before = probabilities(weighed, NEUTRAL)
        after = probabilities(weighed, weighted({"none.any": 1.0}))
        assert after[-1] / before[-1] == pytest.approx(exp(1) * after[0] / before[0])


def test_a_weight_without_evidence_changes_nothing_and_one_with_it_something() -> None:
    used = {name for weighed in _weighed() for name in _names(weighed)} & set(FITTED.weights)
    assert len(used) > 80
    before = [probabilities(weighed, FITTED) for weighed in _weighed()]
    names = [_names(weighed) for weighed in _weighed()]
    for name in FITTED.weights:
        without = weighted(FITTED.weights | {name: 0.0})
        after = [probabilities(weighed, without) for weighed in _weighed()]
        changed = [index for index, chances in enumerate(after) if chances != before[index]]
        assert all(name in names[index] for index in changed), name
        assert bool(changed) == (name in used), name


def test_every_weight_is_of_a_kind_of_candidate() -> None:
    kinds = {name.rpartition(".")[0].removeprefix("stored.") for name in FITTED.weights}
    assert kinds == set(KINDS)


def test_thresholds() -> None:
    assert 0 < FITTED.warning < FITTED.error < 1
    assert 0 < FITTED.supported < 1


@pytest.mark.parametrize(
    ("error", "warning", "supported", "verdict", "level"),
    [
        (0.0, 0.0, 0.0, Verdict.REFUTED, Level.ERROR),
        (1.0, 0.0, 0.0, Verdict.NOT_ENOUGH_INFO, Level.WARNING),
        (1.0, 1.0, 0.0, Verdict.SUPPORTED, Level.OK),
        (1.0, 1.0, 1.0, Verdict.NOT_ENOUGH_INFO, Level.NOTE),
    ],
)
def test_what_is_refuted_comes_before_what_is_supported(
    error: float, warning: float, supported: float, verdict: Verdict, level: Level
) -> None:
    most_differ = (each for each in _weighed() if 2 * sum(o.agrees for o in each.options) < len(each.options))
    judgement = judged(next(most_differ), Weights({}, error, warning, supported))
    assert (judgement.verdict, judgement.level) == (verdict, level)


@pytest.mark.parametrize(
    ("thresholds", "agrees"), [((1.0, 1.0, 0.0), True), ((0.0, 0.0, 0.0), False), ((1.0, 1.0, 1.0), None)]
)
def test_a_verdict_rests_on_the_likeliest_candidate_that_bears_it_out(
    thresholds: tuple[float, float, float], agrees: bool | None
) -> None:
    for weighed in _weighed():
        judgement = judged(weighed, Weights(FITTED.weights, *thresholds))
        chances = {
            id(option): chance
            for option, chance in zip(weighed.options, judgement.by_option, strict=False)
            if agrees is None or option.agrees == agrees
        }
        if chances:
            assert chances[id(judgement.option)] == max(chances.values())


def test_every_weight_is_of_evidence_that_occurs_in_the_examples() -> None:
    if not TRAINING.is_dir():
        pytest.skip("training is not here")
    import drafts

    found: set[str] = set()
    sources = drafts.all_sources()
    for source in sources:
        examples = [*source.examples(), *islice(source.repeated(), A_FEW)]
        if source.text is None:
            examples += [each for _, each in source.foreign([other for other in sources if other.text])]
        found.update(name for each in examples if each.weighed is not None for name in _names(each.weighed))
    assert set(FITTED.weights) - found == set()

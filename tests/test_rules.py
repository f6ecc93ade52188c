"""The rules of `check`: each one's own examples, its page, and how it is called."""

from __future__ import annotations

import pytest

from commands import Run
from netnord.errors import UnknownNameError
from netnord.model import Language, Phrase
from netnord.numerals import french_spacing
from netnord.prose.example import example_store
from netnord.prose.explaining import explanation
from netnord.prose.findings import DraftChecker
from netnord.prose.judging import Doubt, Fault, Judgement, Verdict
from netnord.prose.quantity import Quantity
from netnord.prose.reading import Checker
from netnord.prose.rules import RULES, Rule, rule_of

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
both_languages = pytest.mark.parametrize("language", Language)


def _codes(draft: Phrase, language: Language) -> list[str]:
    checker = DraftChecker(example_store(), language)
    return [finding.rule for finding, _ in checker.check("", [draft.in_language(language)])]


@every_rule
@both_languages
def test_its_examples_do_what_they_say(rule: Rule, language: Language) -> None:
    assert _codes(rule.fires, language) == [rule.code]
    (other,) = _codes(rule.silent, language)
    assert other != rule.code


@every_rule
@both_languages
def test_its_page_has_title_reason_reference_and_examples(rule: Rule, language: Language) -> None:
    page = explanation(rule.code, language)
    assert page.startswith(rule.code)
    phrases = [each.in_language(language) for each in (rule.title, rule.reason, rule.fires, rule.silent)]
    for said in (*phrases, rule.reference):
        assert (french_spacing(said) if language is Language.FR else said) in page
    assert page.count(rule.code) == 2


def test_codes_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


def _quantity() -> Quantity:
    (judgement,) = Checker(example_store()).check("12 greenhouses")
    return judgement.quantity


def test_every_judgement_has_a_rule() -> None:
    quantity = _quantity()
    codes = [rule_of(Judgement(quantity, Verdict.SUPPORTED))]
    codes += [rule_of(Judgement(quantity, Verdict.REFUTED, fault=fault)) for fault in Fault]
    codes += [rule_of(Judgement(quantity, Verdict.NOT_ENOUGH_INFO, doubt=doubt)) for doubt in Doubt]
    assert sorted(codes) == [rule.code for rule in RULES]


def test_a_refuted_figure_without_a_known_fault_has_another_value() -> None:
    assert rule_of(Judgement(_quantity(), Verdict.REFUTED)) == "NN101"


def test_an_unknown_code_suggests_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="unknown rule 'NN10'; did you mean 'NN10"):
        explanation("NN10", Language.EN)


def test_the_command_explains_a_rule(run: Run) -> None:
    outcome = run("check", "--explain", "nn104", "--lang", "en")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == explanation("NN104", Language.EN)


def test_the_command_names_the_rules_there_are(run: Run) -> None:
    outcome = run("check", "--explain", "XX")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        f"netnord: unknown rule 'XX'; there are {', '.join(rule.code for rule in RULES)}\n"
    )

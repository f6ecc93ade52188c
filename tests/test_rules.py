"""The rules of `check`: each one's own examples, its page, and how it is called."""

from __future__ import annotations

import pytest

from commands import Run
from netnord.check import grounds
from netnord.check.explaining import example_checker, explanation, rule_book
from netnord.errors import UnknownNameError
from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.typography.numerals import french_spacing

RULES = rule_book().rules
both_languages = pytest.mark.parametrize("language", Language)
every_rule = pytest.mark.parametrize("code", RULES)


def _codes(draft: Phrase, language: Language) -> list[str]:
    found = example_checker(language).check("", [draft.in_language(language)])
    return [each.finding.rule for each in found]


@every_rule
@both_languages
def test_its_example_fires(code: str, language: Language) -> None:
    assert code in _codes(RULES[code].fires, language)


@every_rule
@both_languages
def test_its_other_example_is_silent(code: str, language: Language) -> None:
    codes = _codes(RULES[code].silent, language)
    assert codes
    assert code not in codes


@every_rule
@both_languages
def test_its_page_has_title_reason_and_examples(code: str, language: Language) -> None:
    rule, page = RULES[code], explanation(code, language)
    assert page.startswith(code)
    phrases = [rule.title, rule.reason, rule.fires, rule.silent, rule_book().example]
    for said in (each.in_language(language) for each in phrases):
        assert (french_spacing(said) if language is Language.FR else said) in page


@both_languages
def test_the_example_text_holds_against_itself(language: Language) -> None:
    assert set(_codes(rule_book().example, language)) == {"NN001"}


def test_every_code_has_a_rule_in_order() -> None:
    codes = [value for value in vars(grounds).values() if isinstance(value, str) and value[:2] == "NN"]
    assert list(RULES) == codes == sorted(set(codes))


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
    assert outcome.err == (f"netnord: unknown rule 'XX'; there are {', '.join(RULES)}\n")

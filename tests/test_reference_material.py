"""The reference material, if it is there: the article, mistakes put into it, and unrelated prose."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from netnord.model import Fact, Kind, Language
from netnord.prose.findings import DraftChecker, Finding
from netnord.prose.judging import Verdict
from netnord.store import bundled_path, load

REFERENCE = Path(__file__).parents[2] / "shared"
ARTICLE = REFERENCE / "source" / "la-tribune-1999-06-16.txt"
UNRELATED = REFERENCE / "corpora" / "fr-sequoia.txt"

STORE = load(bundled_path())
CHECKER = DraftChecker(STORE, Language.FR)

needs_the_article = pytest.mark.skipif(not ARTICLE.is_file(), reason="the article is not here")
needs_unrelated_prose = pytest.mark.skipif(not UNRELATED.is_file(), reason="the corpus is not here")

# By its last word: another number in words of the same kind, none a rounding of it.
IN_WORDS = {
    "douze": ["six", "dix-huit", "vingt-quatre"],
    "treize": ["trois", "onze", "trente"],
    "quatre": ["deux", "cinq", "quatorze"],
    "huit": ["trois", "six", "douze"],
    "six": ["deux", "trois", "neuf"],
    "quatrième": ["deuxième", "troisième", "cinquième", "dixième"],
}


def _findings(text: str) -> list[Finding]:
    return [finding for finding, _ in CHECKER.check("article", [text])]


def _others(fact: Fact) -> list[str]:
    """Other figures, written as the article writes this one, its hedge aside."""
    value = int(fact.exact_value)
    if fact.printed.split()[-1] in IN_WORDS:
        return IN_WORDS[fact.printed.split()[-1]]
    if fact.kind is Kind.SHARE:
        shifted = [(value + shift) % 100 for shift in (5, 11, 27, 43, 68)]
        return [f"{each or 50} %" for each in shifted]
    return [f"{each:,}".replace(",", " ") for each in (value * 2 + 1, value // 3, value + max(8, value // 4))]


def _article() -> str:
    return ARTICLE.read_text("utf-8") if ARTICLE.is_file() else ""


def _figure_of(fact: Fact) -> str:
    """The figure as printed without the words of its hedge, which `Finding.text` leaves out too."""
    return fact.printed.removeprefix("plus de ").removeprefix("près de ")


def _mistakes() -> list[tuple[str, str]]:
    return [(fact.id, other) for fact in STORE.facts.values() for other in _others(fact)]


@needs_the_article
def test_every_figure_of_the_article_is_supported_by_its_fact() -> None:
    findings = _findings(_article())
    by_fact = {finding.fact: finding.text for finding in findings}
    assert set(by_fact) == set(STORE.facts)
    for fact in STORE.facts.values():
        assert by_fact[fact.id].startswith(_figure_of(fact)), fact.id


@needs_the_article
def test_nothing_in_the_article_is_refuted_or_unknown() -> None:
    assert Counter(finding.verdict for finding in _findings(_article())) == {Verdict.SUPPORTED: 30}


@needs_the_article
@pytest.mark.parametrize(("changed", "other"), _mistakes())
def test_a_changed_figure_is_refuted_and_no_other(changed: str, other: str) -> None:
    text = _article()
    (own,) = [
        each
        for each in _findings(text)
        if each.fact == changed and each.text.startswith(_figure_of(STORE.facts[changed]))
    ][-1:]
    figure = _figure_of(STORE.facts[changed])
    mistaken = text[: own.start] + other + text[own.start + len(figure) :]
    findings = _findings(mistaken)
    refuted = [(finding.start, finding.fact) for finding in findings if finding.verdict is Verdict.REFUTED]
    assert refuted == [(own.start, changed)]
    assert len(findings) == 30


@needs_unrelated_prose
def test_nothing_is_said_of_unrelated_prose() -> None:
    with UNRELATED.open(encoding="utf-8") as file:
        findings = [finding for finding, _ in CHECKER.check("corpus", file)]
    assert [each for each in findings if each.verdict is not Verdict.NOT_ENOUGH_INFO] == []
    assert len(findings) > 900

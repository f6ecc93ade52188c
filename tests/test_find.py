"""Figures found by words in either language, and by what they are."""

from __future__ import annotations

import json

import pytest

from commands import Run
from netnord.answers.search import corrected, matching
from netnord.store.store import bundled_path, load
from netnord.terms import Language
from netnord.typography.numerals import number, percent

STORE = load(bundled_path())
SPACES = [" ", "\u00a0", "\u202f", "\u2009"]


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("boutiques", "ecommerce.merchant_sites"),
        ("retailers", "ecommerce.merchant_sites"),
        ("RETAILERS", "ecommerce.merchant_sites"),
        ("commandes", "ecommerce.online_ordering"),
        ("reliées", "adoption.region.connected"),
        ("reliees", "adoption.region.connected"),
        ("connecter", "adoption.region.connected"),
        ("connections", "adoption.region.connected"),
        ("connectees", "adoption.region.connected"),
        ("firms", "sites.companies"),
        ("companies", "sites.companies"),
        ("encrypted", "ecommerce.secure_payment"),
        ("securise", "ecommerce.secure_payment"),
        ("sécurisé", "ecommerce.secure_payment"),
        ("secure sites", "ecommerce.secure_payment"),
        ("sites.total", "sites.total"),
        ("décathlon", "ecommerce.virtual_wallet_names"),
        ("after 2000", "adoption.region.after_2000"),
    ],
)
def test_any_form_of_a_word_is_found(query: str, id: str) -> None:
    assert id in matching(STORE, query)


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("partenaires", "sites.companies_share"),
        ("secure regions", "ecommerce.secure_payment"),
        ("fournisseurs", "adoption.campaign.operators"),
        ("65", "sites.total"),
        ("20", "sites.total"),
    ],
)
def test_no_other_word_is(query: str, id: str) -> None:
    assert id not in matching(STORE, query)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("four", ["adoption.campaign.operators"]),
        ("quatre", ["adoption.campaign.operators"]),
        ("Quatre opérateurs", ["adoption.campaign.operators"]),
        ("four sites", []),
        ("4th", ["sites.national_rank"]),
        ("quatrième", ["sites.national_rank"]),
        ("65", ["ecommerce.secure_payment"]),
        ("65%", ["ecommerce.secure_payment"]),
        ("soixante-cinq pour cent", ["ecommerce.secure_payment"]),
        ("799%", []),
        ("44", ["ecommerce.merchant_sites"]),
        ("44 merchant sites", ["ecommerce.merchant_sites"]),
        ("près de 67", ["providers.web_designers"]),
        ("plus de 20", ["adoption.survey.min_employees"]),
        ("8 months", ["adoption.campaign.free_access"]),
        ("28.6", ["ecommerce.secure_payment_count"]),
        ("26,5 %", ["sites.institutional_share"]),
        ("17 points", ["adoption.gap"]),
        ("1202 44", []),
        ("120", []),
        ("", []),
        ("?", []),
    ],
)
def test_figures_are_found_by_their_value(query: str, ids: list[str]) -> None:
    assert matching(STORE, query) == ids


@pytest.mark.parametrize("space", SPACES, ids=repr)
@pytest.mark.parametrize("id", STORE.facts)
def test_each_figure_is_found_as_it_is_printed(id: str, space: str) -> None:
    fact = STORE.facts[id]
    shown = percent if fact.unit == "percent" else number
    for written in (fact.printed, *(shown(fact.exact_value, language) for language in Language)):
        if fact.unit != "rank" or written == fact.printed:
            assert id in matching(STORE, "".join(space if each.isspace() else each for each in written))


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("companeis", "companies"),
        ("web desingers", "web designers"),
        ("sites marchnads", "sites marchands"),
        ("Decathlno", "décathlon"),
        ("44 marchnads", "44 marchands"),
        ("payment", None),
        ("zorglub", None),
        ("marchnads 45", None),
        ("45", None),
    ],
)
def test_the_nearest_word_is_offered(query: str, meant: str | None) -> None:
    assert corrected(STORE, query) == meant


@pytest.mark.parametrize("format", ["table", "plain"])
@pytest.mark.parametrize(
    ("query", "language", "title"),
    [
        ("zzz", "en", "Nothing for “zzz”; 'netnord list' shows all"),
        ("zzz", "fr", "Rien pour «\u00a0zzz\u00a0»\u202f; «\u00a0netnord list\u00a0» montre tout"),
        ("companeis", "en", "Nothing for “companeis”; did you mean “companies”?"),
        (
            "marchnads",
            "fr",
            "Rien pour «\u00a0marchnads\u00a0»\u202f; vouliez-vous dire «\u00a0marchands\u00a0»\u202f?",
        ),
    ],
)
def test_people_read_that_nothing_was_found(
    run: Run, query: str, language: str, title: str, format: str
) -> None:
    outcome = run("find", query, "--lang", language, "-f", format)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(title)


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("zzz", "no figure speaks of 'zzz'; 'netnord list' shows all"),
        ("companeis", "no figure speaks of 'companeis'; did you mean 'companies'?"),
    ],
)
def test_scripts_read_it_on_standard_error(run: Run, query: str, complaint: str) -> None:
    outcome = run("find", query, "--json")
    assert (outcome.code, outcome.err) == (0, f"netnord: {complaint}\n")
    assert json.loads(outcome.out)["facts"] == []

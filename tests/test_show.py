"""All about one figure."""

from __future__ import annotations

import re

import pytest

from commands import Run


@pytest.mark.parametrize(
    ("id", "language", "shown"),
    [
        (
            "sites.companies",
            "en",
            ["799 (web sites)\n", "sites.total (web sites in the region)", "May 1999", "exactly 799"],
        ),
        (
            "sites.companies",
            "en",
            ["sentence\u00a013", "the source itself", "sites.companies_share (share of company sites)"],
        ),
        ("adoption.region.within_a_year", "en", ["all companies interviewed (ambiguous)", "Ifop for IBM"]),
        (
            "adoption.region.within_a_year",
            "en",
            ["the companies not connected (ambiguous, adoption.region.not_connected)"],
        ),
        ("adoption.region.within_a_year", "en", ["companies of more than 20 employees", "NA102, fails: "]),
        (
            "ecommerce.secure_payment",
            "fr",
            ["65\u00a0%", "de 64,5 à moins de 65,5 si l’on arrondit au plus près"],
        ),
        (
            "ecommerce.secure_payment",
            "fr",
            ["sites marchands (précisé par la source, ecommerce.merchant_sites)"],
        ),
        (
            "ecommerce.secure_payment_count",
            "en",
            ["28 or 29 (web sites)", "65% of 44 ≈ 28.6", "(no whole number)"],
        ),
        (
            "ecommerce.secure_payment_count",
            "en",
            ["from 28.6 to less than 29.04 (whole number: 29) if truncated"],
        ),
        (
            "ecommerce.order_tracking_count",
            "en",
            ["3% of 44 ≈ 1.3", "3% of 799 ≈ 24.0", "(whole number: 20 to 27)"],
        ),
        (
            "ecommerce.merchant_share_of_company_sites",
            "en",
            ["assuming", "every merchant site is a company site"],
        ),
        ("providers.web_designers", "en", ["nearly\u00a067", "près de 67"]),
        ("providers.total", "fr", ["≈\u00a0100 (sociétés)", "nuance", "près de", "à condition que"]),
        ("sites.leading_regions", "en", ["Rhône-Alpes", "the source names them all"]),
        (
            "adoption.campaign.operator_names",
            "en",
            ["adoption.campaign.operators (operators behind the kit)"],
        ),
        ("providers.access_and_hosting_names", "fr", ["Telmedia", "la source n’en nomme qu’une partie"]),
    ],
)
def test_show_tells_all_about_one_figure(run: Run, id: str, language: str, shown: list[str]) -> None:
    page = run("show", id, "--lang", language).out
    assert page.split("\n")[2].split() == ["id", id]
    assert [each for each in shown if each not in page] == []


@pytest.mark.parametrize(
    ("id", "english", "french"),
    [
        ("sites.companies_share", "799 / 1,202", "799 / 1\u202f202"),
        ("ecommerce.insecure_count", "44 − 28.6", "44 − 28,6"),
        ("ecommerce.secure_payment_count", "65% of 44 ≈ 28.6", "65\u00a0% de 44 ≈ 28,6"),
    ],
)
def test_formulas_are_filled_in_as_each_language_writes_numbers(
    run: Run, id: str, english: str, french: str
) -> None:
    topic = id.partition(".")[0]
    for language, expected in (("en", english), ("fr", french)):
        assert expected in run("show", id, "--lang", language).out
        for format in ("table", "plain", "markdown", "html"):
            assert expected in run(topic, "--lang", language, "-f", format).out


def test_french_contracts_de_before_what_it_is_a_share_of(run: Run) -> None:
    text = run("adoption", "-b", "--lang", "fr").out + run("sites", "-b", "--lang", "fr").out
    for title in ("parts de toutes les entreprises", "parts des entreprises", "Parts d’entreprises"):
        assert title in text
    assert "Sur 1\u202f202 sites web de la région" in text
    assert "de les" not in text


def test_a_hedge_that_bounds_nothing_gives_no_interval(run: Run) -> None:
    assert "stands for" not in run("show", "providers.web_designers").out
    assert "stands for" not in run("show", "providers.total").out


def test_several_pages_in_the_order_asked_for(run: Run) -> None:
    text = run("show", "sites.total", "adoption.gap").out
    assert re.findall("^id +(.*)$", text, re.MULTILINE) == ["sites.total", "adoption.gap"]

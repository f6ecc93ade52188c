"""Audits: the article's seven findings, every rule's own examples, and the laws of the rules."""

from __future__ import annotations

import decimal
import json
import re
from fractions import Fraction
from pathlib import Path

import pytest
from grim.mean_tester import consistency_check
from hypothesis import given
from hypothesis import strategies as st

from netnord.audit import RULES, AuditFinding, AuditReport, Status, audit, explain, findings_about
from netnord.audit.example import count, facts_file, names, share
from netnord.errors import UnknownNameError
from netnord.interval import Interval, Rounding, rounded, unrounded, whole_counts
from netnord.render.pasted import in_markdown
from netnord.render.reports import ReportFormat, render_report, report_of_audit
from netnord.store.audit_rules import AuditRule, GrimRule, NamesRule, SameRule, SumRule, WholeRule
from netnord.store.contents import FactsFile
from netnord.store.model import Base, BaseReading, BaseStatus, Derived, Fact, NameList, Phrase
from netnord.store.operations import PartOf, Sum
from netnord.store.store import FactStore, bundled_path, load
from netnord.terms import Hedge, Language
from netnord.typography.numerals import french_spacing

ALL = {Rounding.NEAREST: True, Rounding.DOWN: True, Rounding.UP: True}
NONE = dict.fromkeys(ALL, False)
TRUNCATED_ONLY = NONE | {Rounding.DOWN: True}


def report_on(
    rules: AuditRule | list[AuditRule], *figures: Fact | Derived, lists: list[NameList] | None = None
) -> AuditReport:
    rules = rules if isinstance(rules, list) else [rules]
    published = [each for each in figures if isinstance(each, Fact)]
    example = facts_file(rules[0], *published, lists=lists)
    file = FactsFile(
        2,
        example.sources,
        published,
        concepts=example.concepts,
        names=example.names,
        derived=[each for each in figures if isinstance(each, Derived)],
        audit=rules,
    )
    return audit(FactStore(file, Path("facts.json")))


def finding_on(
    rule: AuditRule, *figures: Fact | Derived, lists: list[NameList] | None = None
) -> AuditFinding:
    (finding,) = report_on(rule, *figures, lists=lists).findings
    return finding


@pytest.fixture(scope="module")
def article() -> FactStore:
    return load(bundled_path())


@pytest.fixture(scope="module")
def report(article: FactStore) -> AuditReport:
    return audit(article)


class TestArticle:
    @pytest.mark.parametrize(
        ("facts", "status", "holds", "english", "french"),
        [
            (
                ["sites.institutional", "sites.service_providers", "sites.companies", "sites.total"],
                Status.HOLDS,
                ALL,
                "Web sites in the region: 319 + 84 + 799 = 1,202, as printed.",
                "Sites web de la région : 319 + 84 + 799 = 1\u202f202, comme imprimé.",
            ),
            (
                [
                    "sites.function.presentation",
                    "sites.function.product_information",
                    "sites.function.interactive",
                    "ecommerce.online_ordering",
                ],
                Status.DEPENDS,
                TRUNCATED_ONLY,
                (
                    "Shares of professional sites, presumably the 799 company sites: 47 + 33 + 11 + 7 = 98%, "
                    "not a whole. Possible only if truncated; or they do not cover everything, and 2% is "
                    "left."
                ),
                (
                    "Parts de sites professionnels, sans doute les 799 sites d’entreprises : 47 + 33 + 11 + "
                    "7 "
                    "= 98 %, pas un tout. Possible seulement si l’on tronque ; ou elles ne couvrent pas "
                    "tout : "
                    "reste 2 %."
                ),
            ),
            (
                [
                    "adoption.region.connected",
                    "adoption.region.within_a_year",
                    "adoption.region.after_2000",
                    "adoption.region.refusing",
                ],
                Status.FAILS,
                NONE,
                (
                    "Shares of all companies interviewed: 29 + 23 + 62 + 7 = 121%, more than a whole. No "
                    "rounding explains that: they overlap, or are not all of this base."
                ),
                (
                    "Parts de toutes les entreprises interrogées : 29 + 23 + 62 + 7 = 121 %, plus qu’un "
                    "tout. "
                    "Aucun arrondi ne l’explique : elles se recoupent, ou n’ont pas toutes cette base."
                ),
            ),
            (
                ["adoption.region.within_a_year", "adoption.region.after_2000", "adoption.region.refusing"],
                Status.HOLDS,
                ALL,
                "Shares of the companies not connected: 23 + 62 + 7 = 92%, no more than a whole; 8% is left.",
                (
                    "Parts des entreprises non connectées : 23 + 62 + 7 = 92 %, pas plus qu’un tout ; il "
                    "reste 8 %."
                ),
            ),
            (
                ["ecommerce.secure_payment", "ecommerce.merchant_sites"],
                Status.DEPENDS,
                TRUNCATED_ONLY,
                (
                    "Merchant sites with secure payment: 65% of 44 merchant sites is no whole number: 28 "
                    "would "
                    "print as 64%, 29 as 66%. It would be 29 if truncated."
                ),
                (
                    "Sites marchands à paiement sécurisé : 65 % de 44 sites marchands ne font aucun nombre "
                    "entier : 28 donnerait 64 % et 29, 66 %. Ce serait 29 si l’on tronque."
                ),
            ),
            (
                ["ecommerce.order_tracking", "ecommerce.merchant_sites", "sites.companies"],
                Status.NOTE,
                ALL,
                (
                    "Sites with order tracking, 3%: of 44 merchant sites, no whole number (1 would print as "
                    "2%, "
                    "2 as 5%); of 799 company sites, 20 to 27. The base is likelier company sites."
                ),
                (
                    "Sites où suivre sa commande, 3 % : sur 44 sites marchands, aucun nombre entier (1 "
                    "donnerait 2 % et 2, 5 %) ; sur 799 sites d’entreprises, 20 à 27. Base plus plausible : "
                    "sites d’entreprises."
                ),
            ),
            (
                ["ecommerce.online_ordering", "sites.companies", "ecommerce.merchant_sites"],
                Status.FAILS,
                NONE,
                (
                    "Sites that take orders (7% of 799, so 52 to 59) and merchant sites listed (44) do not "
                    "count the same things. 44 would be 7% of 587 to 676."
                ),
                (
                    "Sites qui prennent les commandes (7 % de 799, soit 52 à 59) et sites marchands recensés "
                    "(44) ne comptent pas la même chose. 44 serait 7 % de 587 à 676."
                ),
            ),
            (
                ["adoption.campaign.operator_names", "adoption.campaign.operators"],
                Status.HOLDS,
                ALL,
                "Operators behind the kit: 4 announced, 4 named; the list is complete.",
                "Opérateurs auteurs du kit : 4 selon la source, 4 dans la liste, qui est complète.",
            ),
            (
                ["providers.access_and_hosting_names", "providers.access_and_hosting"],
                Status.HOLDS,
                ALL,
                (
                    "Access and hosting providers named: 17 announced, 5 named; the list does not claim to "
                    "be "
                    "complete."
                ),
                (
                    "Fournisseurs d’accès et d’hébergement cités : 17 selon la source, 5 dans une liste qui "
                    "ne "
                    "se dit pas complète."
                ),
            ),
        ],
        ids=[
            "total",
            "functions",
            "answers",
            "offline",
            "secure",
            "tracking",
            "orders",
            "operators",
            "access",
        ],
    )
    def test_findings(
        self,
        facts: list[str],
        status: Status,
        holds: dict[Rounding, bool],
        english: str,
        french: str,
        report: AuditReport,
    ) -> None:
        (finding,) = [each for each in report.findings if each.facts == facts]
        assert (finding.status, finding.holds) == (status, holds)
        assert finding.message.en == english
        assert finding.message.fr == french_spacing(french)

    def test_two_checks_say_that_the_shares_were_truncated(self, report: AuditReport) -> None:
        assert report.rounding == {Rounding.NEAREST: 0, Rounding.DOWN: 2, Rounding.UP: 0}
        assert report.summary == Phrase(
            fr="2 vérifications indépendantes ne tiennent que si l’on tronque\u00a0: les chiffres semblent "
            "tronqués.",
            en="2 independent checks hold only if truncated: the figures look truncated.",
        )
        assert report.has_failures

    def test_no_number_of_a_message_is_written_in_the_code(self) -> None:
        import netnord.audit

        for module in Path(netnord.audit.__file__).parent.glob("*.py"):
            code = module.read_text(encoding="utf-8")
            assert not re.search(r"\b(28|29|44|47|52|59|65|98|121|319|587|676|799|1202)\b", code), module


class TestEveryRule:
    @pytest.mark.parametrize("code", RULES)
    def test_its_examples_do_what_they_say(self, code: str) -> None:
        page = RULES[code]
        assert page.code == code
        (fired,) = audit(FactStore(page.fires(), Path("fires"))).findings
        (silent,) = audit(FactStore(page.silent(), Path("silent"))).findings
        assert (fired.rule, silent.rule) == (code, code)
        assert fired.status in (Status.FAILS, Status.DEPENDS)
        assert silent.status is Status.HOLDS

    @pytest.mark.parametrize("language", Language)
    @pytest.mark.parametrize("code", RULES)
    def test_its_page_has_reason_reference_and_examples(self, code: str, language: Language) -> None:
        page, text = RULES[code], explain(code, language)
        assert text.startswith(code)
        assert french_spacing(page.reason.in_language(language)) in text if language is Language.FR else True
        reference = page.reference
        assert (french_spacing(reference) if language is Language.FR else reference) in text
        assert "“" not in text or language is Language.EN
        assert re.search(r"\b(19|20)\d\d\b", page.reference)
        (fired,) = audit(FactStore(page.fires(), Path("fires"))).findings
        assert fired.message.in_language(language) in text

    def test_every_kind_that_a_facts_file_may_declare_has_one(self) -> None:
        assert {page.kind for page in RULES.values()} == set(AuditRule.__args__)

    def test_an_unknown_code_suggests_the_nearest(self) -> None:
        with pytest.raises(UnknownNameError, match="unknown rule 'NA13'; did you mean 'NA103'"):
            explain("NA13", Language.EN)


class TestSums:
    @pytest.mark.parametrize(
        ("parts", "total", "status", "message"),
        [
            (
                [count("a", "4"), count("b", "6")],
                count("t", "10"),
                Status.HOLDS,
                "T: 4 + 6 = 10, as printed.",
            ),
            (
                [count("a", "4"), count("b", "7")],
                count("t", "10"),
                Status.FAILS,
                "T: 4 + 7 = 11, but 10 is printed, 1 apart.",
            ),
            (
                [count("a", "1.2"), count("b", "1.1")],
                count("t", "2.4"),
                Status.HOLDS,
                "T: 1.2 + 1.1 = 2.3; printed 2.4, which the precision of the figures allows.",
            ),
            (
                [count("a", "1.2"), count("b", "1.2"), count("c", "1.2")],
                count("t", "3.8"),
                Status.DEPENDS,
                (
                    "T: 1.2 + 1.2 + 1.2 = 3.6, but 3.8 is printed, 0.20 apart. That is possible only if "
                    "truncated."
                ),
            ),
            (
                [count("a", "4"), count("b", "5", Hedge.MORE_THAN)],
                count("t", "12"),
                Status.HOLDS,
                "T: 4 + 5 = 9; printed 12, which the precision of the figures allows.",
            ),
            (
                [count("a", "4"), count("b", "5", Hedge.ABOUT)],
                count("t", "10"),
                Status.NOTE,
                (
                    "T: 4 + 5 = 9, but 10 is printed, 1 apart. One of these figures is only "
                    "approximate: this proves nothing."
                ),
            ),
        ],
    )
    def test_parts_and_total(self, parts: list[Fact], total: Fact, status: Status, message: str) -> None:
        finding = finding_on(SumRule([each.id for each in parts], "t"), *parts, total)
        assert (finding.status, finding.message.en) == (status, message)


class TestWholes:
    @pytest.mark.parametrize(
        ("printed", "exclusive", "exhaustive", "status", "verdict"),
        [
            (["50", "50"], True, True, Status.HOLDS, "= 100%, a whole, but for rounding."),
            (["33", "33", "33"], True, True, Status.HOLDS, "= 99%, a whole, but for rounding."),
            (["50", "49"], True, True, Status.DEPENDS, "= 99%, not a whole."),
            (["50", "48"], True, True, Status.FAILS, "= 98%, not a whole."),
            (
                ["33.3", "66.6"],
                True,
                True,
                Status.DEPENDS,
                "Possible only if truncated; or they do not cover everything, and 0.10% is left.",
            ),
            (
                ["33.4", "33.4", "33.4"],
                True,
                True,
                Status.DEPENDS,
                "Possible only if rounded up; or they overlap, or are not all of this base.",
            ),
            (["50", "40"], True, False, Status.HOLDS, "= 90%, no more than a whole; 10% is left."),
            (["50", "51"], True, False, Status.HOLDS, "= 101%, no more than a whole"),
            (["60", "50"], True, False, Status.FAILS, "= 110%, more than a whole"),
            (["60", "50"], False, True, Status.HOLDS, "= 110%, the whole is covered."),
            (["40", "50"], False, True, Status.FAILS, "= 90%, too little to cover a whole."),
            (["40", "50"], False, False, Status.NOTE, "= 90%, which proves nothing"),
            (["120", "0"], True, False, Status.FAILS, "= 120%, more than a whole"),
        ],
    )
    def test_what_shares_may_add_up_to(
        self, printed: list[str], exclusive: bool, exhaustive: bool, status: Status, verdict: str
    ) -> None:
        figures = [share(f"s{index}", each) for index, each in enumerate(printed)]
        rule = WholeRule([each.id for each in figures], exclusive=exclusive, exhaustive=exhaustive)
        finding = finding_on(rule, *figures)
        assert finding.status is status
        assert verdict in finding.message.en

    @given(
        st.lists(st.integers(0, 1000), min_size=2, max_size=7).filter(any),
        st.sampled_from([Fraction(1), Fraction(1, 10)]),
        st.sampled_from(Rounding),
    )
    def test_a_true_partition_never_fails_for_its_rounding(
        self, counts: list[int], step: Fraction, rounding: Rounding
    ) -> None:
        total = sum(counts)
        figures = [
            share(f"s{index}", decimal_text(rounded(Fraction(100 * each, total), step, rounding), step))
            for index, each in enumerate(counts)
        ]
        ids = [each.id for each in figures]
        for exclusive, exhaustive in ((True, True), (True, False), (False, True)):
            assert finding_on(WholeRule(ids, exclusive, exhaustive), *figures).holds[rounding]


def decimal_text(value: Fraction, step: Fraction) -> str:
    """`value` with as many decimals as `step` has: 12, 12.0."""
    return f"{float(value):.{0 if step == 1 else 1}f}"


class TestGrim:
    @given(st.integers(1, 5000), st.integers(0, 5000), st.sampled_from([Fraction(1), Fraction(1, 10)]))
    def test_a_true_count_passes_for_its_rounding(self, base: int, part: int, step: Fraction) -> None:
        exact = Fraction(100 * min(part, base), base)
        for rounding in Rounding:
            printed = decimal_text(rounded(exact, step, rounding), step)
            finding = finding_on(GrimRule("s", ["n"]), share("s", printed), count("n", str(base)))
            assert finding.holds[rounding]

    @given(st.integers(1, 5000), st.integers(0, 1000))
    def test_what_no_count_prints_as_fails(self, base: int, tenths: int) -> None:
        step = Fraction(1, 10)
        exact = [Fraction(1000 * near, base) for near in _around(tenths * base // 1000, base)]
        possible = {
            rounding: any(rounded(each, Fraction(1), rounding) == tenths for each in exact)
            for rounding in Rounding
        }
        printed = decimal_text(tenths * step, step)
        finding = finding_on(GrimRule("s", ["n"]), share("s", printed), count("n", str(base)))
        assert finding.holds == possible
        assert (finding.status is Status.FAILS) == (not any(possible.values()))

    def test_it_agrees_with_an_independent_implementation(self) -> None:
        modes = {
            Rounding.NEAREST: decimal.ROUND_HALF_UP,
            Rounding.DOWN: decimal.ROUND_FLOOR,
            Rounding.UP: decimal.ROUND_CEILING,
        }
        hundredth = Interval.exactly(Fraction(1, 100))
        different = [
            (percentage, base, rounding)
            for rounding, mode in modes.items()
            for percentage in range(101)
            for mean in [f"{percentage // 100}.{percentage % 100:02d}"]
            for possible in [unrounded(Fraction(percentage), Fraction(1), rounding) * hundredth]
            for base in range(1, 201)
            if bool(whole_counts(possible, base)) != consistency_check(mean, str(base), mode)
        ]
        assert different == []

    @pytest.mark.parametrize(
        ("base", "status", "message"),
        [
            (count("n", "44", Hedge.NEARLY), Status.NOTE, "nothing to check"),
            (count("n", "44", Hedge.MORE_THAN), Status.NOTE, "nothing to check"),
            (count("n", "44"), Status.DEPENDS, "It would be 29 if truncated."),
            (count("n", "0"), Status.NOTE, "nothing to check"),
        ],
    )
    def test_the_base_must_be_known(self, base: Fact, status: Status, message: str) -> None:
        finding = finding_on(GrimRule("s", ["n"]), share("s", "65"), base)
        assert finding.status is status
        assert message in finding.message.en

    def test_an_approximate_share_proves_nothing(self) -> None:
        finding = finding_on(GrimRule("s", ["n"]), share("s", "65", Hedge.ABOUT), count("n", "44"))
        assert finding.status is Status.NOTE
        assert finding.message.en.endswith("only approximate: this proves nothing.")

    def test_decimals_are_kept(self) -> None:
        finding = finding_on(GrimRule("s", ["n"]), share("s", "65.0"), count("n", "44"))
        assert "29 as 65.9%" in finding.message.en

    def test_bases_that_fit_alike_are_not_told_apart(self) -> None:
        readings = [BaseReading(Phrase("dix", "ten"), "n"), BaseReading(Phrase("vingt", "twenty"), "m")]
        part = share("s", "50")
        ambiguous = Fact(
            **{name: getattr(part, name) for name in part.__struct_fields__}
            | {"base": Base(BaseStatus.AMBIGUOUS, readings)}
        )
        finding = finding_on(GrimRule("s", ["n", "m"]), ambiguous, count("n", "10"), count("m", "20"))
        assert finding.status is Status.HOLDS
        assert finding.message.en == "S, 50%: of 10 n, 5; of 20 m, 10. The possible bases fit alike."

    def test_a_recomputed_base_is_one_too(self) -> None:
        total = Derived("total", Phrase("total", "total"), Sum(["a", "b"]), "thing")
        figures = (share("s", "65"), count("a", "40"), count("b", "4"), total)
        assert finding_on(GrimRule("s", ["total"]), *figures).holds == TRUNCATED_ONLY

    def test_of_a_base_with_several_results_the_best_counts(self) -> None:
        part = Derived("part", Phrase("part", "part"), PartOf("half", ["small", "large"]), "thing")
        figures = (share("s", "33"), share("half", "50.0"), count("small", "6"), count("large", "8"), part)
        finding = finding_on(SameRule("s", "part", "small"), *figures)
        assert finding.status is Status.FAILS
        assert finding.holds == NONE


def _around(count: int, base: int) -> list[int]:
    return [each for each in range(count - 2, count + 4) if 0 <= each <= base]


class TestSame:
    @pytest.mark.parametrize(
        ("figures", "status", "message"),
        [
            (
                (share("s", "10"), count("n", "200"), count("c", "20")),
                Status.HOLDS,
                "S (10% of 200, so 19 or 20) and c (20) agree.",
            ),
            (
                (share("s", "10"), count("n", "200"), count("c", "21")),
                Status.DEPENDS,
                (
                    "S (10% of 200, so 19 or 20) and c (21) do not count the same things. "
                    "21 would be 10% of 201 to 221. That is possible only if truncated."
                ),
            ),
            (
                (share("s", "0"), count("n", "200"), count("c", "30")),
                Status.FAILS,
                (
                    "S (0% of 200, so 0) and c (30) do not count the same things. "
                    "30 would be 0% of more than 6,000."
                ),
            ),
            (
                (share("s", "-3"), count("n", "200"), count("c", "30")),
                Status.FAILS,
                "S (−3% of 200, so −7 to −5 (excluded)) and c (30) do not count the same things.",
            ),
            (
                (share("s", "50.0"), count("n", "10"), count("c", "7.1")),
                Status.FAILS,
                (
                    "S (50% of 10, so 5) and c (7.1) do not count the same things. "
                    "7.1 would be 50% of 14.1 to 14.3 (both excluded)."
                ),
            ),
            (
                (share("s", "65"), count("n", "44"), count("c", "30")),
                Status.FAILS,
                (
                    "S (65% of 44, so 28.4 to 28.8 (excluded)) and c (30) do not count the same things. "
                    "30 would be 65% of 46."
                ),
            ),
            (
                (share("s", "50"), count("n", "1000", Hedge.MORE_THAN), count("c", "900")),
                Status.HOLDS,
                "S (50% of 1,000, so more than 495) and c (900) agree.",
            ),
            (
                (share("s", "50"), count("n", "100", Hedge.NEARLY), count("c", "90")),
                Status.NOTE,
                (
                    "S (50% of 100, so 49.5 to 50.5 (excluded)) and c (90) do not count the same things. 90 "
                    "would be 50% of 179 to 181. One of "
                    "these figures is only approximate: this proves nothing."
                ),
            ),
        ],
    )
    def test_a_share_and_a_count(self, figures: tuple[Fact, ...], status: Status, message: str) -> None:
        finding = finding_on(SameRule("s", "n", "c"), *figures)
        assert (finding.status, finding.message.en) == (status, message)


class TestNames:
    @pytest.mark.parametrize(
        ("announced", "named", "complete", "status", "message"),
        [
            (
                count("c", "2"),
                ["A", "B"],
                True,
                Status.HOLDS,
                "L: 2 announced, 2 named; the list is complete.",
            ),
            (
                count("c", "3"),
                ["A", "B"],
                True,
                Status.FAILS,
                "L: 3 announced, but 2 named, in a list said to be complete.",
            ),
            (
                count("c", "2"),
                ["A", "A"],
                True,
                Status.FAILS,
                "L: 2 announced, but 1 named, in a list said to be complete.",
            ),
            (
                count("c", "3"),
                ["A", "B"],
                False,
                Status.HOLDS,
                "L: 3 announced, 2 named; the list does not claim to be complete.",
            ),
            (count("c", "1"), ["A", "B"], False, Status.FAILS, "L: 1 announced, but 2 named."),
            (
                count("c", "1", Hedge.MORE_THAN),
                ["A", "B"],
                True,
                Status.HOLDS,
                "L: 1 announced, 2 named; the list is complete.",
            ),
        ],
    )
    def test_a_list_and_its_count(
        self, announced: Fact, named: list[str], complete: bool, status: Status, message: str
    ) -> None:
        finding = finding_on(NamesRule("l", "c"), announced, lists=[names("l", named, complete)])
        assert (finding.status, finding.message.en) == (status, message)


def grim_of(part: int, base: int, rounding: Rounding, key: str) -> tuple[GrimRule, Fact, Fact]:
    printed = rounded(Fraction(100 * part, base), Fraction(1), rounding)
    return GrimRule(f"s{key}", [f"n{key}"]), share(f"s{key}", str(printed)), count(f"n{key}", str(base))


class TestSummary:
    def of(self, checks: list[tuple[int, int]], rounding: Rounding) -> AuditReport:
        made = [grim_of(part, base, rounding, str(index)) for index, (part, base) in enumerate(checks)]
        return report_on([rule for rule, *_ in made], *(fact for _, *facts in made for fact in facts))

    @pytest.mark.parametrize(
        ("rounding", "checks", "counts", "summary"),
        [
            (
                Rounding.NEAREST,
                [(29, 44), (28, 44), (15, 44)],
                [3, 1, 2],
                (
                    "Checks that depend on rounding: 3, of which hold 3 if rounded to nearest, 1 if "
                    "truncated and 2 if rounded up: the figures look rounded to nearest."
                ),
            ),
            (
                Rounding.DOWN,
                [(29, 44), (28, 44)],
                [0, 2, 0],
                "2 independent checks hold only if truncated: the figures look truncated.",
            ),
            (
                Rounding.UP,
                [(15, 44), (12, 44), (3, 44)],
                [1, 0, 3],
                (
                    "Checks that depend on rounding: 3, of which hold 1 if rounded to nearest, 0 if "
                    "truncated and 3 if rounded up: the figures look rounded up."
                ),
            ),
            (
                Rounding.DOWN,
                [(29, 44)],
                [0, 1, 0],
                "One check depends on rounding, and holds only if truncated: a hint, not a proof.",
            ),
            (
                Rounding.NEAREST,
                [(29, 44)],
                [1, 0, 1],
                (
                    "Checks that depend on rounding: 1, of which hold 1 if rounded to nearest, 0 if "
                    "truncated and 1 if rounded up: they do not tell how the figures were rounded."
                ),
            ),
            (Rounding.NEAREST, [(1, 2)], [0, 0, 0], "No check depends on how the figures were rounded."),
        ],
    )
    def test_it_comes_out_of_the_findings(
        self, rounding: Rounding, checks: list[tuple[int, int]], counts: list[int], summary: str
    ) -> None:
        report = self.of(checks, rounding)
        assert list(report.rounding.values()) == counts
        assert report.summary.en == summary
        assert not report.has_failures

    @given(
        st.lists(st.tuples(st.integers(0, 60), st.integers(1, 60)), min_size=1, max_size=6),
        st.sampled_from(Rounding),
    )
    def test_the_true_rounding_is_never_beaten(
        self, checks: list[tuple[int, int]], rounding: Rounding
    ) -> None:
        report = self.of([(min(part, base), base) for part, base in checks], rounding)
        assert report.rounding[rounding] == max(report.rounding.values())

    def test_checks_of_the_same_shares_are_not_independent(self) -> None:
        rule = WholeRule(["a", "b", "c"], exclusive=True, exhaustive=True)
        other = WholeRule(["c", "b", "a"], exclusive=True, exhaustive=True)
        report = report_on([rule, other], share("a", "33.3"), share("b", "33.3"), share("c", "33.2"))
        assert report.rounding[Rounding.DOWN] == 2
        assert report.summary.en.startswith("One check depends on rounding")

    def test_approximate_figures_say_nothing_of_rounding(self) -> None:
        report = report_on(GrimRule("s", ["n"]), share("s", "65", Hedge.NEARLY), count("n", "44"))
        assert report.rounding == dict.fromkeys(Rounding, 0)


class TestSelection:
    @pytest.mark.parametrize(
        ("id", "codes"),
        [
            ("sites.total", ["NA101"]),
            ("ecommerce.secure_payment", ["NA103"]),
            ("ecommerce.secure_payment_count", ["NA103"]),
            ("ecommerce.insecure_count", ["NA103"]),
            ("ecommerce.online_ordering", ["NA102", "NA103", "NA104"]),
            ("sites.function.unclassified", ["NA102"]),
            ("adoption.campaign.operator_names", ["NA105"]),
            ("adoption.gap", []),
        ],
    )
    def test_findings_about_a_figure(
        self, id: str, codes: list[str], article: FactStore, report: AuditReport
    ) -> None:
        about = findings_about(report, id)
        assert [finding.rule for finding in about] == codes
        assert audit(article, ids=[id]).findings == about

    def test_rules_are_selected_by_code(self, article: FactStore, report: AuditReport) -> None:
        selected = audit(article, rules=["NA101", "NA105"]).findings
        assert selected == [each for each in report.findings if each.rule in {"NA101", "NA105"}]
        assert len(selected) == 3
        assert audit(article, ids=["sites.total"], rules=["NA105"]).findings == []

    @pytest.mark.parametrize(
        ("ids", "rules", "message"),
        [
            (["sites.totl"], None, "unknown id 'sites.totl'; did you mean 'sites.total'?"),
            (["zzz"], None, "unknown id 'zzz'; see 'netnord list'"),
            (None, ["NA1O3"], "unknown rule 'NA1O3'; did you mean 'NA103'?"),
            (None, ["sum"], "unknown rule 'sum'; there are NA101, NA102, NA103, NA104, NA105"),
        ],
    )
    def test_what_does_not_exist_is_told(
        self, ids: list[str] | None, rules: list[str] | None, message: str, article: FactStore
    ) -> None:
        with pytest.raises(UnknownNameError) as caught:
            audit(article, ids, rules)
        assert str(caught.value) == message


def _written(report: AuditReport, format: ReportFormat, language: Language) -> str:
    return render_report(report_of_audit(report, language), format)


class TestOutput:
    def test_json_has_the_fields_promised(self, report: AuditReport) -> None:
        written = json.loads(_written(report, ReportFormat.JSON, Language.EN))
        assert list(written) == ["schema_version", "rounding", "summary", "findings"]
        assert written["rounding"] == {"nearest": 0, "down": 2, "up": 0}
        assert len(written["findings"]) == 13
        for each, finding in zip(written["findings"], report.findings, strict=True):
            assert each == {
                "rule": finding.rule,
                "status": finding.status.value,
                "holds": {rounding.value: held for rounding, held in finding.holds.items()},
                "facts": finding.facts,
                "message": finding.message.en,
            }

    @pytest.mark.parametrize(
        ("language", "headings"),
        [
            (Language.EN, ["Fails", "Depends on rounding", "Worth knowing", "Holds"]),
            (Language.FR, ["Ne tient pas", "Dépend de l’arrondi", "À savoir", "Tient"]),
        ],
    )
    def test_people_see_everything_by_outcome(
        self, language: Language, headings: list[str], report: AuditReport
    ) -> None:
        for format in (ReportFormat.TABLE, ReportFormat.MARKDOWN):
            text = _written(report, format, language)
            lines = [line.removeprefix("## ") for line in text.splitlines()]
            assert [line for line in lines if line in headings] == headings
            assert text.endswith(f"{report.summary.in_language(language)}\n")
            for finding in report.findings:
                message = finding.message.in_language(language)
                assert (message if format is ReportFormat.TABLE else in_markdown(message)) in text
                assert finding.rule in text
            assert "\x1b" not in text

    def test_outcomes_that_do_not_occur_have_no_heading(self) -> None:
        sound = report_on(SumRule(["a", "b"], "t"), count("a", "1"), count("b", "2"), count("t", "3"))
        text = _written(sound, ReportFormat.MARKDOWN, Language.EN)
        assert text == (
            "## Holds\n\n- **NA101** T: 1 + 2 = 3, as printed. (a, b, t)\n\n"
            "No check depends on how the figures were rounded.\n"
        )

    @pytest.mark.parametrize("format", [ReportFormat.TABLE, ReportFormat.MARKDOWN])
    def test_nothing_to_check_is_said(self, format: ReportFormat, article: FactStore) -> None:
        text = _written(audit(article, ids=["adoption.gap"]), format, Language.EN)
        assert text == "No rule to check.\n"

    def test_markdown_signs_in_labels_are_escaped(self) -> None:
        rule = WholeRule(["a", "b"], exclusive=True, exhaustive=False, base=Phrase("*x*", "a_b <c>"))
        text = _written(report_on(rule, share("a", "1"), share("b", "2")), ReportFormat.MARKDOWN, Language.EN)
        assert r"Shares of a_b \<c\>: 1 + 2" in text

"""Derived figures: the article's, checked by hand, and the laws of each formula."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from netnord.audit.example import count, share
from netnord.derive import derive, evaluate, published_inputs
from netnord.errors import FactsFileError
from netnord.interval import Interval, Rounding, rounded
from netnord.store.contents import FactsFile
from netnord.store.model import Concept, Derived, Fact, Phrase
from netnord.store.operations import (
    Complement,
    Difference,
    Formula,
    Growth,
    ImpliedBase,
    PartOf,
    Ratio,
    ShareOf,
    Sum,
)
from netnord.store.store import FactStore, bundled_path, load
from netnord.terms import Hedge, Language
from netnord.typography.computed import filled_in

THING = Concept("thing", fr=["chose"], en=["thing"])


def derived(id: str, formula: Formula, unit: str = "thing") -> Derived:
    return Derived(id, Phrase(id, id), formula, unit)


def store_of(*figures: Fact | Derived) -> FactStore:
    file = FactsFile(
        2,
        [{"id": "example"}],
        [each for each in figures if isinstance(each, Fact)],
        concepts=[THING],
        derived=[each for each in figures if isinstance(each, Derived)],
    )
    return FactStore(file, Path("facts.json"))


def span(low: str | None, high: str | None, ends: str = "[]") -> Interval:
    """``[`` and ``]`` are ends that are included."""
    return Interval(
        None if low is None else Fraction(low),
        None if high is None else Fraction(high),
        low is None or ends[0] == "[",
        high is None or ends[1] == "]",
    )


@pytest.fixture(scope="module")
def article() -> FactStore:
    return load(bundled_path())


class TestArticle:
    @pytest.mark.parametrize(
        ("id", "value", "nearest", "expression"),
        [
            ("adoption.gap", "17", span("16", "18", "()"), "46 − 29"),
            ("adoption.ratio", "29/46", span("57/93", "59/91", "()"), "29 / 46"),
            ("adoption.region.not_connected", "71", span("70.5", "71.5", "(]"), "100 − 29"),
            ("adoption.answers_total", "121", span("119", "123", "[)"), "29 + 23 + 62 + 7"),
            ("adoption.not_connected_answers_total", "92", span("90.5", "93.5", "[)"), "23 + 62 + 7"),
            ("providers.total", "100", Interval.exactly(100), "67 + 17 + 16"),
            ("providers.jobs_per_firm", "3.5", Interval.exactly(Fraction(7, 2)), "350 / 100"),
            ("sites.institutional_share", "31900/1202", span("31900/1202", "31900/1202"), "319 / 1,202"),
            ("sites.service_providers_share", "8400/1202", span("8400/1202", "8400/1202"), "84 / 1,202"),
            ("sites.companies_share", "79900/1202", span("79900/1202", "79900/1202"), "799 / 1,202"),
            ("sites.function.presentation_count", "375.53", span("371.535", "379.525", "[)"), "47% of 799"),
            (
                "sites.function.product_information_count",
                "263.67",
                span("259.675", "267.665", "[)"),
                "33% of 799",
            ),
            ("sites.function.interactive_count", "87.89", span("83.895", "91.885", "[)"), "11% of 799"),
            ("sites.function.unclassified", "2", span("0", "4", "(]"), "100 − (47 + 33 + 11 + 7)"),
            ("ecommerce.secure_payment_count", "28.6", span("28.38", "28.82", "[)"), "65% of 44"),
            ("ecommerce.insecure_count", "15.4", span("15.18", "15.62", "(]"), "44 − 28.6"),
            ("ecommerce.insecure_share", "35", span("34.5", "35.5", "(]"), "100 − 65"),
            ("ecommerce.merchant_share_of_sites", "4400/1202", span("4400/1202", "4400/1202"), "44 / 1,202"),
            (
                "ecommerce.merchant_share_of_company_sites",
                "4400/799",
                span("4400/799", "4400/799"),
                "44 / 799",
            ),
            ("ecommerce.online_ordering_count", "55.93", span("51.935", "59.925", "[)"), "7% of 799"),
        ],
    )
    def test_figures_with_one_result(
        self, id: str, value: str, nearest: Interval, expression: str, article: FactStore
    ) -> None:
        (figure,) = derive(article, id, Rounding.NEAREST)
        assert figure.value == Fraction(value)
        assert figure.interval == nearest
        assert filled_in(figure, Language.EN) == expression
        assert figure.base is None
        assert figure.derived is article.derived[id]

    def test_an_ambiguous_base_gives_a_result_for_each(self, article: FactStore) -> None:
        results = derive(article, "ecommerce.order_tracking_count", Rounding.NEAREST)
        assert [(each.base, each.value, each.interval, filled_in(each, Language.EN)) for each in results] == [
            ("ecommerce.merchant_sites", Fraction("1.32"), span("1.1", "1.54", "[)"), "3% of 44"),
            ("sites.companies", Fraction("23.97"), span("19.975", "27.965", "[)"), "3% of 799"),
        ]
        assert [each.inputs for each in results] == [
            ["ecommerce.order_tracking", "ecommerce.merchant_sites"],
            ["ecommerce.order_tracking", "sites.companies"],
        ]

    def test_no_figure_is_left_out_here(self, article: FactStore) -> None:
        assert len(article.derived) == 21

    @pytest.mark.parametrize(
        ("id", "nearest", "down", "up"),
        [
            ("ecommerce.secure_payment_count", [], [29], []),
            ("ecommerce.insecure_count", [], [15], []),
            ("sites.function.presentation_count", range(372, 380), range(376, 384), range(368, 376)),
            ("sites.function.product_information_count", range(260, 268), range(264, 272), range(256, 264)),
            ("sites.function.interactive_count", range(84, 92), range(88, 96), range(80, 88)),
            ("ecommerce.online_ordering_count", range(52, 60), range(56, 64), range(48, 56)),
        ],
    )
    def test_whole_counts(self, id: str, nearest: range, down: range, up: range, article: FactStore) -> None:
        (figure,) = derive(article, id, Rounding.NEAREST)
        assert figure.whole_counts is not None
        assert {rounding: list(counts) for rounding, counts in figure.whole_counts.items()} == {
            Rounding.NEAREST: list(nearest),
            Rounding.DOWN: list(down),
            Rounding.UP: list(up),
        }

    def test_whole_counts_of_each_base(self, article: FactStore) -> None:
        of_44, of_799 = derive(article, "ecommerce.order_tracking_count", Rounding.NEAREST)
        assert of_44.whole_counts == {
            Rounding.NEAREST: range(0),
            Rounding.DOWN: range(0),
            Rounding.UP: range(1, 2),
        }
        assert of_799.whole_counts is not None
        assert of_799.whole_counts[Rounding.NEAREST] == range(20, 28)

    @pytest.mark.parametrize(
        ("rounding", "interval"),
        [
            (Rounding.NEAREST, span("96", "100", "[)")),
            (Rounding.DOWN, span("98", "102", "[)")),
            (Rounding.UP, span("94", "98", "(]")),
        ],
    )
    def test_each_rounding_has_its_interval(
        self, rounding: Rounding, interval: Interval, article: FactStore
    ) -> None:
        (unclassified,) = derive(article, "sites.function.unclassified", rounding)
        assert unclassified.interval == Interval.exactly(100) - interval

    @pytest.mark.parametrize("id", ["providers.total", "providers.jobs_per_firm"])
    def test_nearly_is_carried_along(self, id: str, article: FactStore) -> None:
        (figure,) = derive(article, id, Rounding.NEAREST)
        assert figure.hedges == [Hedge.NEARLY]

    def test_formulas_name_their_inputs(self, article: FactStore) -> None:
        (figure,) = derive(article, "sites.companies_share", Rounding.NEAREST)
        assert figure.formula == "sites.companies / sites.total"
        assert figure.inputs == ["sites.companies", "sites.total"]

    def test_inputs_are_followed_to_what_was_published(self, article: FactStore) -> None:
        assert published_inputs(article, ["ecommerce.insecure_count", "sites.total"]) == [
            "ecommerce.secure_payment",
            "ecommerce.merchant_sites",
            "sites.total",
        ]


class TestFormulas:
    FIGURES = (share("part", "40"), share("other", "25"), count("some", "12"), count("all", "30"))

    @pytest.mark.parametrize(
        ("formula", "value", "written", "shown"),
        [
            (Sum(["some", "all"]), "42", "some + all", "12 + 30"),
            (Difference("all", "some"), "18", "all − some", "30 − 12"),
            (Difference("part", "other"), "15", "part − other", "40 − 25"),
            (Ratio("all", "some"), "2.5", "all / some", "30 / 12"),
            (Ratio("some", "all"), "0.4", "some / all", "12 / 30"),
            (ShareOf("some", "all"), "40", "some / all", "12 / 30"),
            (PartOf("part", ["all"]), "12", "part × all", "40% of 30"),
            (Complement(["part", "other"]), "35", "100 − (part + other)", "100 − (40 + 25)"),
            (Complement(["some"], "all"), "18", "all − some", "30 − 12"),
            (ImpliedBase("some", "part"), "30", "some / part", "12 / 40%"),
            (Growth("all", "some"), "150", "(all − some) / some", "(30 − 12) / 12"),
        ],
    )
    def test_each_computes_and_is_written(
        self, formula: Formula, value: str, written: str, shown: str
    ) -> None:
        (figure,) = derive(store_of(*self.FIGURES, derived("d", formula)), "d", Rounding.NEAREST)
        assert (figure.value, figure.formula) == (Fraction(value), written)
        assert filled_in(figure, Language.EN) == shown

    def test_small_numbers_keep_their_digits(self) -> None:
        figures = (count("a", "1"), count("b", "3000"), derived("small", Ratio("a", "b")))
        store = store_of(*figures, derived("d", Sum(["small", "a"])))
        assert filled_in(derive(store, "d", Rounding.NEAREST)[0], Language.EN) == "0.000333 + 1"

    @given(
        st.lists(st.fractions(1, 99, max_denominator=1000), min_size=2, max_size=4), st.sampled_from(Rounding)
    )
    def test_whatever_prints_like_the_inputs_has_its_result_in_the_interval(
        self, truth: list[Fraction], rounding: Rounding
    ) -> None:
        ids = ["a", "b", "c", "d"][: len(truth)]
        printed = [rounded(value, Fraction(1), rounding) for value in truth]
        facts = [share(id, str(value)) for id, value in zip(ids, printed, strict=True)]
        one, other = truth[:2]
        assume(0 not in facts[1].interval(rounding))
        expected = {
            "sum": (Sum(ids), sum(truth)),
            "difference": (Difference("a", "b"), one - other),
            "ratio": (Ratio("a", "b"), one / other),
            "complement": (Complement(ids), 100 - sum(truth)),
            "part_of": (PartOf("a", ["n"]), one * 37 / 100),
            "implied_base": (ImpliedBase("n", "b"), 37 / other * 100),
        }
        formulas = [derived(id, formula) for id, (formula, _) in expected.items()]
        store = store_of(*facts, count("n", "37"), *formulas)
        for id, (_, true_value) in expected.items():
            (figure,) = derive(store, id, rounding)
            assert true_value in figure.interval

    @given(st.integers(0, 300), st.integers(1, 300), st.sampled_from(Rounding))
    def test_a_true_count_is_among_the_whole_counts_of_its_printed_share(
        self, part: int, whole: int, rounding: Rounding
    ) -> None:
        part = min(part, whole)
        printed = rounded(Fraction(100 * part, whole), Fraction(1), rounding)
        store = store_of(
            share("share", str(printed)),
            count("whole", str(whole)),
            derived("with", PartOf("share", ["whole"])),
            derived("without", Complement(["with"], "whole")),
        )
        for id, expected in (("with", part), ("without", whole - part)):
            (figure,) = derive(store, id, rounding)
            assert figure.whole_counts is not None
            counts = figure.whole_counts[rounding]
            assert expected in counts
            assert counts.step == 1

    def test_a_share_of_nothing_is_of_none(self) -> None:
        store = store_of(share("share", "50"), count("whole", "0"), derived("d", PartOf("share", ["whole"])))
        (figure,) = derive(store, "d", Rounding.NEAREST)
        assert figure.whole_counts == dict.fromkeys(Rounding, range(1))


class TestHedges:
    def test_more_than_has_no_upper_end(self) -> None:
        store = store_of(
            count("many", "1000", Hedge.MORE_THAN), count("all", "4000"), derived("d", ShareOf("many", "all"))
        )
        (figure,) = derive(store, "d", Rounding.NEAREST)
        assert (figure.value, figure.interval) == (25, span("25", None, "()"))
        assert figure.hedges == []

    def test_dividing_by_more_than_gives_less_than(self) -> None:
        store = store_of(count("a", "50"), count("b", "10", Hedge.MORE_THAN), derived("d", Ratio("a", "b")))
        (figure,) = derive(store, "d", Rounding.NEAREST)
        assert (figure.value, figure.interval) == (5, span("0", "5", "()"))

    def test_each_vague_hedge_is_named_once(self) -> None:
        store = store_of(
            count("a", "5", Hedge.ABOUT),
            count("b", "6", Hedge.NEARLY),
            count("c", "7", Hedge.ABOUT),
            derived("ab", Sum(["a", "b"])),
            derived("d", Sum(["ab", "c"])),
        )
        (figure,) = derive(store, "d", Rounding.NEAREST)
        assert figure.hedges == [Hedge.ABOUT, Hedge.NEARLY]

    @pytest.mark.parametrize(
        ("part", "whole"),
        [
            (share("share", "65", Hedge.ABOUT), count("whole", "44")),
            (share("share", "65"), count("whole", "44", Hedge.NEARLY)),
            (share("share", "65"), count("whole", "44", Hedge.MORE_THAN)),
            (share("share", "65"), count("whole", "4.5")),
        ],
        ids=["vague share", "vague whole", "bounded whole", "no whole number"],
    )
    def test_whole_counts_need_an_exact_count_and_a_plain_share(self, part: Fact, whole: Fact) -> None:
        store = store_of(
            part,
            whole,
            derived("with", PartOf("share", ["whole"])),
            derived("without", Complement(["with"], "whole")),
        )
        for id in ("with", "without"):
            (figure,) = derive(store, id, Rounding.NEAREST)
            assert figure.whole_counts is None


class TestSeveralResults:
    BASES = (share("share", "50"), count("small", "10"), count("large", "40"))

    def test_they_are_followed_through_other_formulas(self) -> None:
        store = store_of(
            *self.BASES,
            derived("part", PartOf("share", ["small", "large"])),
            derived("double", Sum(["part", "part"])),
            derived("mixed", Sum(["part", "double", "small"])),
        )
        results = derive(store, "mixed", Rounding.NEAREST)
        assert [(each.base, each.value) for each in results] == [("small", 25), ("large", 70)]

    def test_independent_ones_combine_in_all_ways(self) -> None:
        store = store_of(
            *self.BASES,
            share("third", "30"),
            derived("a", PartOf("share", ["small", "large"])),
            derived("b", PartOf("third", ["small", "large"])),
            derived("sum", Sum(["a", "b"])),
        )
        results = derive(store, "sum", Rounding.NEAREST)
        assert [(each.base, each.value) for each in results] == [
            ("small", 8),
            ("small, large", 17),
            ("large, small", 23),
            ("large", 32),
        ]

    def test_too_many_are_refused(self) -> None:
        parts = [derived(f"d{n}", PartOf("share", ["small", "large"])) for n in range(40)]
        store = store_of(*self.BASES, *parts, derived("all", Sum([each.id for each in parts])))
        with pytest.raises(FactsFileError) as caught:
            derive(store, "all", Rounding.NEAREST)
        assert (
            str(caught.value) == "facts file facts.json: over 1,000 results from d0 to d9; name fewer wholes"
        )

    def test_many_that_share_one_choice_are_few(self) -> None:
        parts = [derived(f"d{n}", Sum(["part"])) for n in range(40)]
        part = derived("part", PartOf("share", ["small", "large"]))
        store = store_of(*self.BASES, part, *parts, derived("all", Sum([each.id for each in parts])))
        assert [each.value for each in derive(store, "all", Rounding.NEAREST)] == [200, 800]


class TestLimits:
    @pytest.mark.parametrize(
        ("divisor", "formula", "written"),
        [
            (share("b", "0"), Ratio("a", "b"), "a / b"),
            (count("b", "0"), ShareOf("a", "b"), "a / b"),
            (count("b", "0", Hedge.MORE_THAN), Ratio("a", "b"), "a / b"),
            (share("b", "0"), ImpliedBase("a", "b"), "a / b"),
        ],
    )
    def test_dividing_by_what_may_be_zero_names_the_figure(
        self, divisor: Fact, formula: Formula, written: str
    ) -> None:
        store = store_of(count("a", "5"), divisor, derived("d", formula))
        with pytest.raises(FactsFileError) as caught:
            derive(store, "d", Rounding.NEAREST)
        assert (
            str(caught.value) == f"facts file facts.json: d: {written} divides by a figure that may be zero"
        )

    @pytest.mark.parametrize("start", ["99999999999999999", "99.9"], ids=["grows", "has ever more digits"])
    def test_numbers_beyond_all_use_are_refused(self, start: str) -> None:
        squares = [derived("d0", ShareOf("a", "b"))]
        squares += [derived(f"d{n + 1}", Ratio(f"d{n}", f"r{n}")) for n in range(40)]
        inverses = [derived(f"r{n}", Ratio("one", f"d{n}")) for n in range(40)]
        store = store_of(count("one", "1"), count("a", start), count("b", "97"), *squares, *inverses)
        with pytest.raises(FactsFileError, match=r"d\d+: the result is beyond the range of numbers"):
            derive(store, "d40", Rounding.NEAREST)

    def test_chains_may_be_longer_than_the_stack(self) -> None:
        chain = [derived("d0", Sum(["one"]))]
        chain += [derived(f"d{n + 1}", Sum([f"d{n}", "one"])) for n in range(3000)]
        store = store_of(count("one", "1"), *chain)
        assert derive(store, "d3000", Rounding.NEAREST)[0].value == 3001

    def test_facts_evaluate_to_themselves(self) -> None:
        (one,) = evaluate(store_of(share("share", "65")), ["share"])["share"]
        assert one.value == 65
        assert one.intervals[Rounding.DOWN] == span("65", "66", "[)")
        assert one.whole_number is None

"""What is said of a figure, word by word, in both languages."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from netnord.check import check as judging
from netnord.check.findings import DraftChecker, Finding
from netnord.check.judge import Level
from netnord.check.phrases import PHRASES
from netnord.check.scorer import fitted_weights
from netnord.store.model import Phrase
from netnord.store.store import bundled_path, load
from netnord.terms import Language

FR, EN = Language.FR, Language.EN
STORE = load(bundled_path())
TOWN = (
    "On an ordinary weekday, 1,240 cyclists cross the old bridge, of whom 430 are pupils on their way to "
    "school. A survey by the town hall found that 38% of residents own a bicycle. The town rents out 25 "
    "electric bicycles. In 2023, more than 3,000 visitors came to the museum."
)
OTHER_TOWN = "On an ordinary weekday, 1,340 cyclists cross the old bridge."
VILLE = (
    "Le port a traité 1 240 conteneurs en mai, contre 920 en avril. Il emploie 36 grutiers et 14 pilotes. "
    "Le chantier a coûté 14,6 M€."
)


def _findings(draft: str, language: Language, **texts: str) -> list[Finding]:
    named = {f"{name}.txt": text for name, text in texts.items()}
    checker = DraftChecker(None if texts else STORE, language, named)
    return [found.finding for found in checker.check("draft", [draft])]


@pytest.mark.parametrize(
    ("draft", "language", "expected"),
    [
        (
            "On a weekday, 1,420 cyclists cross the old bridge.",
            EN,
            (
                "the source has 1,240, not 1,420: “On an ordinary weekday, 1,240 cyclists cross the old "
                "bridge, of…” (town.txt, sentence 1)"
            ),
        ),
        (
            "En semaine, 1 420 cyclistes traversent le vieux pont.",
            FR,
            (
                "la source donne 1,240, et non 1\u00a0420\u00a0: «\u00a0On an ordinary weekday, 1,240 "
                "cyclists cross the old bridge, of…\u00a0» (town.txt, phrase 1)"
            ),
        ),
        (
            "A survey found that 38% of residents own a bicycle.",
            EN,
            (
                "38% holds: “A survey by the town hall found that 38% of residents own a bicycle” (town.txt, "
                "sentence 2)"
            ),
        ),
        (
            "The town rents out twenty-five electric bicycles.",
            FR,
            (
                "«\u00a0twenty-five\u00a0» tient\u00a0: «\u00a0The town rents out 25 electric bicycles"
                "\u00a0» (town.txt, phrase 3)"
            ),
        ),
        (
            "In 2023, fewer than 3,000 visitors came to the museum.",
            EN,
            (
                "the source has more than 3,000, which “less than 3,000” excludes: “In 2023, more than 3,000 "
                "visitors came to the museum” (town.txt, sentence 4)"
            ),
        ),
        ("Oil fell by 4 dollars in London yesterday.", EN, "nothing known about 4 dollars"),
        ("Oil fell by 4 dollars in London yesterday.", FR, "rien de connu sur 4 dollars"),
    ],
)
def test_of_a_source_text(draft: str, language: Language, expected: str) -> None:
    assert [each.message for each in _findings(draft, language, town=TOWN)][-1] == expected


@pytest.mark.parametrize(
    ("draft", "language", "expected"),
    [
        (
            "Of its 44 merchant sites, 56% have secure payment.",
            EN,
            (
                "the source has 65% for merchant sites with secure payment, not 56% "
                "(La Tribune, 16 June 1999, sentence 16)"
            ),
        ),
        (
            "Sur les 44 sites marchands, 56 % proposent un paiement sécurisé.",
            FR,
            (
                "la source donne 65\u00a0% pour «\u00a0sites marchands à paiement sécurisé\u00a0», "
                "et non 56\u00a0% (La Tribune, 16 juin 1999, phrase 16)"
            ),
        ),
        (
            "The region has 1,202 web sites.",
            EN,
            (
                "1,202 holds: the source has 1,202 for web sites in the region "
                "(La Tribune, 16 June 1999, sentence 13)"
            ),
        ),
    ],
)
def test_of_a_facts_file(draft: str, language: Language, expected: str) -> None:
    assert _findings(draft, language)[-1].message == expected


@pytest.mark.parametrize(
    ("draft", "language", "expected"),
    [
        (
            "In May the port handled 1,240 containers and in April 920, a difference of 320.",
            EN,
            "320 holds: 1\u00a0240 − 920 = 320 (port.txt, sentence 1)",
        ),
        (
            "Le port emploie 36 grutiers et 14 pilotes, soit 50 personnes en tout.",
            FR,
            "50 tient\u00a0: 36 + 14 = 50 (port.txt, phrase 2)",
        ),
    ],
)
def test_of_what_is_worked_out(draft: str, language: Language, expected: str) -> None:
    finding = _findings(draft, language, port=VILLE)[-1]
    assert (finding.message, finding.fact, finding.source) == (expected, None, None)


def test_of_figures_that_changed_places() -> None:
    first, second = _findings(
        "It employs 14 crane drivers and 36 pilots.",
        EN,
        port=("The port employs 36 crane drivers and 14 pilots."),
    )
    assert first.message == (
        "14 is said of something else: “The port employs 36 crane drivers and 14 pilots” (port.txt, sentence "
        "1); here the source has 36"
    )
    assert (first.expected, second.expected) == ("36", "14")


class TestSourcesThatDisagree:
    DRAFT = "On an ordinary weekday, {} cyclists cross the old bridge."

    def test_one_of_them_is_enough(self) -> None:
        (finding,) = _findings(self.DRAFT.format("1,340"), EN, town=TOWN, other=OTHER_TOWN)
        assert finding.level is Level.OK
        assert finding.message == (
            "1,340 holds: “On an ordinary weekday, 1,340 cyclists cross the old bridge” (other.txt, "
            "sentence 1); another source has 1,240: “On an ordinary weekday, 1,240 cyclists cross "
            "the old bridge, of…” (town.txt, sentence 1)"
        )

    def test_both_are_named_and_nothing_is_proposed(self) -> None:
        (finding,) = _findings(self.DRAFT.format("1,420"), FR, town=TOWN, other=OTHER_TOWN)
        assert finding.level is Level.ERROR
        assert finding.expected is None
        assert {"1,240", "1,340"} <= set(re.findall(r"source donne ([\d,]*\d)", finding.message))

    def test_those_that_agree_are_not(self) -> None:
        (finding,) = _findings(self.DRAFT.format("1,240"), EN, town=TOWN, again=TOWN)
        assert finding.level is Level.OK
        assert "another source" not in finding.message


@pytest.mark.parametrize(
    ("language", "end"),
    [(EN, "(town.txt, sentence 1); meant?"), (FR, "\u202f; est-ce le chiffre voulu\u202f?")],
)
def test_a_warning_asks(language: Language, end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from msgspec.structs import replace

    never_sure = replace(fitted_weights(), error=2.0)
    monkeypatch.setattr(judging, "fitted_weights", lambda: never_sure)
    (finding,) = _findings("On a weekday, 1,420 cyclists cross the old bridge.", language, town=TOWN)
    assert finding.level is Level.WARNING
    assert finding.expected is None
    assert finding.message.endswith(end)


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        ("The port handled 1,420 containers in May.", "The port handled 1 240 containers in May.", "1,240"),
        ("Le chantier du port a coûté 16,4 M€.", VILLE, "14,6 M€"),
        ("Le port emploie soixante-trois grutiers.", VILLE, "trente-six"),
        ("The museum had 5,472 visitors.", "The museum had more than 5,274 visitors.", "more than 5,274"),
        ("The museum had about 5,472 visitors.", "The museum had 5,274 visitors.", "5,274"),
        ("The museum had more than 5,472 visitors.", "The museum had 5,274 visitors.", None),
        ("The museum had more than 5,472 visitors.", "The museum had more than 5,274 visitors.", "5,274"),
    ],
)
def test_corrections_are_in_the_notation_of_the_draft(draft: str, source: str, expected: str | None) -> None:
    finding = _findings(draft, EN, source=source)[0]
    assert finding.level is Level.ERROR
    assert finding.expected == expected


def test_nothing_is_proposed_for_a_date_with_another_month() -> None:
    source = "The museum opened to the public on 5 June 1998."
    (finding,) = _findings("The museum opened to the public on 3 May 1989.", EN, source=source)
    assert finding.expected is None


@pytest.mark.parametrize("phrase", PHRASES.values(), ids=PHRASES)
def test_a_phrase_has_the_same_parts_in_each_language(phrase: Phrase) -> None:
    parts = [{part[1] for part in Formatter().parse(each) if part[1]} for each in (phrase.fr, phrase.en)]
    assert parts[0] == parts[1]


HOSTILE = "The port\x1b[31m handled \u202e1,240 \u2066containers\x07 in\x9b May\u2028 every year."


def test_nothing_of_a_source_steers_the_terminal() -> None:
    (finding,) = _findings(
        "The port handled 1,420 containers in May every year.", EN, **{"a\x1b[2J": HOSTILE}
    )
    assert finding.message.isprintable()


def test_a_figure_over_two_lines_is_said_in_one() -> None:
    (finding,) = _findings("Le port a traité mille deux\ncents sites en mai.", FR, port=VILLE)
    assert "\n" not in finding.message
    assert "mille deux cents" in finding.message


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("- Cranes: 1,236\n- Pilots: 14\n", "“Cranes: 1,236”"),
        ('They had 1,236 cranes, "a wonder".', "“They had 1,236 cranes, 'a wonder'”"),
        ("They had 1,236 cranes, “a wonder”.", "“They had 1,236 cranes, ‘a wonder’”"),
        ("| Kind | Number |\n|---|---|\n| Cranes | 1,236 |\n", "“Cranes | 1,236”"),
    ],
)
def test_signs_of_lines_and_inner_quotation_marks(source: str, quote: str) -> None:
    finding = _findings("They had 1,236 cranes.", EN, port=source)[0]
    assert finding.message.startswith(f"1,236 holds: {quote}")

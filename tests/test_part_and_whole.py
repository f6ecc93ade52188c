"""Which figures are read as parts of which, and which as adding up."""

from __future__ import annotations

import pytest

from netnord.authoring.part_and_whole import partition
from netnord.authoring.told import TextRead


def _parts(text: str) -> set[str]:
    read = TextRead(text)
    figures = [text[each.quantity.numeral_start : each.quantity.numeral_end] for each in read.told]
    return {f"{figures[part]} of {figures[whole]}" for part, whole in partition(read).whole_of.items()}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The trust has 1,140 beds. Ashby has 640 of them.", {"640 of 1,140"}),
        ("The firm cut 180 of the plant's 1,460 jobs.", {"180 of 1,460"}),
        ("It has 132 workers, including 48 drivers.", {"48 of 132"}),
        ("Le port compte 640 dockers, dont 52 femmes.", {"52 of 640"}),
        ("Le port compte 640 dockers, dont 52 femmes et 20 mousses.", {"52 of 640", "20 of 640"}),
        ("Le port compte 640 dockers, dont 52 femmes, et 70 cuisiniers.", {"52 of 640"}),
        ("It has nine stations: five old ones and three new ones.", {"five of nine", "three of nine"}),
        ("Out of a budget of £538m, it spent £344m on pay.", {"344 of 538"}),
        ("The bill is £640,000. Of this sum, £410,000 was for houses.", {"410,000 of 640,000"}),
        (
            "The bill was £168 million. London paid £110 million and York £38 million; a levy, the rest.",
            {"110 of 168", "38 of 168"},
        ),
        ("Elle a 88 200 lycéens. La voie générale en accueille 57 300.", {"57 300 of 88 200"}),
        ("Sur les 62 spectacles, 34 sont drôles.", {"34 of 62"}),
        ("On a vendu 41 millions d'euros de vin, sur les 118 millions de la région.", {"41 of 118"}),
        ("It had 75 shops. Nobody counted the 12 pubs.", set()),
        ("It has 1,270 complaints, up from 1,150.", set()),
        ("It waited 18 months; it will take 7 more.", set()),
        ("It cost £40m, against £12m of old.", set()),
    ],
)
def test_parts_that_words_tell(text: str, parts: set[str]) -> None:
    assert _parts(text) == parts


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("It saw 412 people. Then 251 came, 118 left and 43 stayed.", [([1, 2, 3], 0)]),
        ("Leeds has 352 shops and Hull 78: 430 in all.", [([0, 1], 2)]),
        ("It has eleven branches. Seven are old and four are new.", [([1, 2], 0)]),
        (
            "Of its 36 seats, the Reds took 15, up from eight; the Blues have 12 and the Greens nine.",
            [([1, 3, 4], 0)],
        ),
        ("Cask makes up 55% of the beer, bottles 25%, kegs 20%.", [([0, 1, 2], None)]),
        ("It has 11 dogs. Seven cats and four mice came.", []),
        ("31% hold a card; in England it is 24%. Children have 45% of the loans.", []),
    ],
)
def test_sums(text: str, sums: list[tuple[list[int], int | None]]) -> None:
    assert [(each.parts, each.total) for each in partition(TextRead(text)).additions] == sums


def test_a_part_of_what_is_not_said_is_unclear() -> None:
    assert partition(TextRead("It asked 230 of them.")).unclear == [0]

"""Whatever a facts file or a text holds, netnord answers or refuses in one line."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from netnord.answers.tables import View, whole_table
from netnord.audit import audit
from netnord.authoring.extraction import extract
from netnord.authoring.validation import Severity, validate
from netnord.authoring.verification import verify
from netnord.check.check import Checker
from netnord.claims.attach import Reader
from netnord.errors import NetnordError
from netnord.store.decoding import decoded
from netnord.store.store import FactStore, load

EXAMPLES = Path(__file__).parents[1] / "examples"
WHOLE: dict[str, Any] = json.loads((EXAMPLES / "bicycle-counts.json").read_text("utf-8"))
KEPT = ("cyclist", "bridge", "pupil", "resident", "owning", "town")
SMALL = WHOLE | {
    "concepts": [concept for concept in WHOLE["concepts"] if concept["id"] in KEPT],
    "facts": WHOLE["facts"][:3],
    "names": [{key: value for key, value in names.items() if key != "count"} for names in WHOLE["names"]],
    "audit": [{"type": "sum", "parts": ["traffic.pupils"] * 2, "total": "traffic.bridge"}],
}
DATA = msgspec.json.encode(SMALL)
WORDS = (EXAMPLES / "bicycle-counts.txt").read_text("utf-8").split(" ")
MOST_WORDS = 30
TEXT = " ".join(WORDS[:MOST_WORDS])
STORE = load(EXAMPLES / "bicycle-counts.json")
CHECKER = Checker(STORE)

MUTATIONS = 10  # of one example
EXAMPLES_EACH = 500  # of two tests: 10,000 mutated files and texts in all

STRANGE: list[Any] = [
    *(None, True, 0, -1, 1e300, 0.1, 2**64, 10**17),
    *("", " ", "\n", "0", "1,2 million", "65 %", "plus de", "²", "١٢", "\u0300", "\U0001f6b2", "x" * 300),
    *("a.b", "to.x", "cyclist", "traffic.bridge", "1999-06-31"),
    *([], [[]], {}, {"": 0}, {"fr": "a", "en": "b"}),
]
FRAGMENTS = [
    *(
        "10 %",
        "1,240",
        "plus de",
        "at least",
        "one in",
        "deux tiers",
        "de",
        "of",
        "environ",
        "or more",
        "contre",
    ),
    *(" ", "\n\n", "- ", ".", ",", "%", "½", "+", "(", "`", "\u0301", "\u202f", "\x00", "\U0001f6b2", "<!--"),
    *(
        "1999",
        "mille",
        "cent",
        "million",
        "half",
        "fois",
        "points",
        "entre",
        "et",
        "1e9",
        "3/4",
        "29 of",
        "١٢",
    ),
    *("http://1.2", "n°", "le", "th", "9" * 40),
]


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every object or array in `value` with each of its fields or indices."""
    found = []
    if isinstance(value, dict):
        found += [(value, key) for key in value]
        for inner in value.values():
            found += places(inner)
    elif isinstance(value, list):
        found += [(value, index) for index in range(len(value))]
        for inner in value:
            found += places(inner)
    return found


def mutated_file(choose: random.Random) -> bytes:
    """The small facts file with one to three parts gone, changed, twice there or under another name."""
    file = msgspec.json.decode(DATA)
    for _ in range(choose.randint(1, 3)):
        container, key = choose.choice(places(file))
        action = choose.randrange(6)
        if action == 0:
            del container[key]
        elif action == 1 and isinstance(container, list):
            container.append(deepcopy(container[key]))
        elif action == 2 and isinstance(container, dict):
            container[choose.choice(["x", "id", "of", "type", "value", key + "_"])] = container.pop(key)
        elif action == 3:
            other, place = choose.choice(places(file))
            container[key] = deepcopy(other[place])
        else:
            container[key] = deepcopy(choose.choice(STRANGE))
    data = json.dumps(file).encode()
    if not choose.randrange(10):
        cut = choose.randrange(len(data))
        data = data[:cut] + choose.randbytes(choose.randrange(4)) + data[cut + choose.randrange(4) :]
    return data


def mutated_text(choose: random.Random) -> str:
    """A part of the text with words gone, elsewhere, or strange."""
    begin = choose.randrange(len(WORDS))
    words = WORDS[begin : begin + MOST_WORDS]
    for _ in range(choose.randint(1, 8)):
        place = choose.randrange(len(words) + 1)
        words[place : place + choose.randrange(3)] = choose.sample(FRAGMENTS, choose.randrange(4))
    return choose.choice(["", " "]).join(words) if choose.randrange(8) == 0 else " ".join(words)


def refuses(action: Callable[[], Any]) -> bool:
    """Whether `action` ends with an error for the user, which has to be one line."""
    message = ""
    try:
        action()
    except NetnordError as failure:
        message = str(failure) or "\n"
    assert "\n" not in message
    return bool(message)


@settings(max_examples=EXAMPLES_EACH)
@given(st.integers(min_value=0, max_value=2**32))
def test_facts_files(seed: int) -> None:
    choose = random.Random(seed)
    for _ in range(MUTATIONS):
        data = mutated_file(choose)
        found = validate(data)
        lines = data.count(b"\n") + 1
        assert all(0 < finding.line <= lines for finding in found), data
        is_sound = not any(finding.severity is Severity.ERROR for finding in found)
        if refuses(lambda: FactStore(decoded(data), Path("facts.json"))):  # noqa: B023
            assert not is_sound, data
        elif is_sound:
            use(FactStore(decoded(data), Path("facts.json")))


def use(store: FactStore) -> None:
    """Everything that a sound store is for; what cannot be computed may be refused."""
    refuses(lambda: whole_table(store, View()))
    refuses(lambda: audit(store))
    refuses(lambda: list(Checker(store).judgements(TEXT, Reader())))
    refuses(lambda: verify(store, TEXT))


@settings(max_examples=EXAMPLES_EACH)
@given(st.integers(min_value=0, max_value=2**32))
def test_texts(seed: int) -> None:
    choose = random.Random(seed)
    for _ in range(MUTATIONS):
        text = mutated_text(choose)
        for judgement in CHECKER.judgements(text, Reader()):
            quantity = judgement.claim.quantity
            assert 0 <= quantity.start < quantity.end <= len(text)
            assert 0 <= min(judgement.by_option) <= max(judgement.by_option) <= 1
        if choose.randrange(2):
            assert len(verify(STORE, text).figures) == len(STORE.facts)
        else:
            found = validate(msgspec.json.encode(extract(text, "text")))
            errors = [each for each in found if each.severity is Severity.ERROR]
            assert errors == [each for each in errors if "your own" in each.message], text


def test_half_of_a_surrogate_pair() -> None:
    text = "\ud800 1,240 cyclists cross the bridge in Marlowe"
    assert list(CHECKER.judgements(text, Reader()))
    assert validate(DATA.replace(b"Cyclists", b"\\ud800"))

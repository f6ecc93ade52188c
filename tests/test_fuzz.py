"""Whatever a facts file or a text holds, netnord answers or refuses in one line."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands import Run, as_typed
from fuzz import Outcome, failures, lay_out, made, outcome
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
from strange import KINDS, MOST_WORDS, SMALL_FACTS, WORDS, Input, mutated_file, mutated_text

EXAMPLES = Path(__file__).parents[1] / "examples"
DATA = msgspec.json.encode(SMALL_FACTS)
TEXT = " ".join(WORDS[:MOST_WORDS])
STORE = load(EXAMPLES / "bicycle-counts.json")
CHECKER = Checker(STORE)

MUTATIONS = 10  # of one example
COMMANDS_EACH = 8  # of each kind


def refuses(action: Callable[[], Any]) -> bool:
    """Whether `action` ends with an error for the user, which has to be one line."""
    message = ""
    try:
        action()
    except NetnordError as failure:
        message = str(failure) or "\n"
    assert "\n" not in message
    return bool(message)


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
            extracted = extract(text, is_at_hand=False)
            if extracted.facts:
                data = msgspec.json.encode(extracted.as_file(None))
                is_sound = not any(each.severity is Severity.ERROR for each in validate(data))
                assert refuses(lambda: FactStore(decoded(data), Path("facts.json"))) != is_sound, text  # noqa: B023


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"a": 1e999 1}', "line 1, column 13: not JSON: expecting ',' delimiter"),
        (b'{"a": 1e999,\n "b" 1}', "line 2, column 6: not JSON: expecting ':' delimiter"),
        (b'{"a": 1e999, "b": ' + b"[" * 100_000, "nested too deeply; a facts file needs six levels"),
        (b"1e999", "expected a number of ordinary size, got one that is out of range"),
        (b"9" * 5000, "expected a number of ordinary size, got one that is out of range"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_numbers_out_of_range_hide_no_other_mistake(data: bytes, message: str) -> None:
    assert message in [finding.message for finding in validate(data)]
    assert refuses(lambda: decoded(data))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a file without end")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["list", "--facts"], "facts file /dev/zero: over 256 MiB; give several smaller files"),
        (["validate"], "facts file /dev/zero: over 256 MiB; give several smaller files"),
        (["check"], "/dev/zero: is binary, not text"),
        (["extract"], "/dev/zero: is binary, not text"),
        (["check", "--text", "44 sites", "--source"], "/dev/zero: is binary, not text"),
    ],
    ids=as_typed,
)
def test_a_file_without_end_is_refused(run: Run, arguments: list[str], message: str) -> None:
    code, _, err = run(*arguments, "/dev/zero")
    assert code == 2
    assert err.startswith(f"netnord: {message}")


@pytest.mark.parametrize(
    "arguments",
    [["extract"], ["source", "verify"], ["check", "--text", "44 sites", "--source"]],
    ids=as_typed,
)
def test_a_source_without_end_is_refused(
    run: Run, stdin: Callable[[bytes], None], arguments: list[str]
) -> None:
    stdin(b"The town has 44 sites.\n" * 1_000_000)
    code, _, err = run(*arguments, "-")
    assert (code, err) == (2, "netnord: <stdin>: has over 16 million characters; give it in parts\n")


def test_half_of_a_surrogate_pair() -> None:
    text = "\ud800 1,240 cyclists cross the bridge in Marlowe"
    assert list(CHECKER.judgements(text, Reader()))
    assert validate(DATA.replace(b"Cyclists", b"\\ud800"))


@pytest.mark.parametrize("kind", KINDS)
def test_whole_commands(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    there = set[str]()
    for number in range(COMMANDS_EACH):
        given = made(0, kind, number)
        lay_out(given, there)
        assert list(failures(given, outcome(given))) == [], f"--seed 0 --only {kind}:{number}"


def test_what_is_wrong_with_an_outcome_is_seen() -> None:
    given = Input(["check", "d", "--json"], {"d": "é 44 sites".encode()})
    span = {"file": "d", "start": 2, "end": 4, "line": 1, "column": 3, "text": "44"}
    sound = {"summary": {}, "findings": [span | {"probabilities": {"supported": 1.0}}]}
    out = json.dumps(sound)
    assert list(failures(given, Outcome(0, out, "", ""))) == []
    for done, kinds in [
        (Outcome(0, out.replace('"44"', '"4"'), "", ""), ["wrong span"]),
        (Outcome(0, out.replace('"column": 3', '"column": 2'), "", ""), ["wrong line or column"]),
        (Outcome(0, out.replace("1.0", "0.5"), "", ""), ["probabilities that make no whole"]),
        (Outcome(0, out[:-1], "", ""), ["JSON that is none"]),
        (Outcome(3, out, "", ""), ["exit code 3"]),
        (Outcome(2, "", "", ""), ["refusal without a word"]),
        (Outcome(2, "", "netnord: one\ntwo\n", ""), ["refusal of several lines"]),
        (Outcome(0, out, "d:1: 44: of what?\n", ""), []),
        (Outcome(2, "", "netnord: \x1b[2J\n", ""), ["what steers a terminal, in a message"]),
        (Outcome(2, "", "netnord: internal error: KeyError", ""), ["internal error: KeyError at ?"]),
        (Outcome(-1, "", "", "hang"), ["hang"]),
    ]:
        assert list(failures(given, done)) == kinds

"""Strange inputs: documents, facts files, arguments and bytes, each made anew from its seed."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

_PROJECT = Path(__file__).parents[1]
_EXAMPLES = _PROJECT / "examples"
_WHOLE: dict[str, Any] = json.loads((_EXAMPLES / "bicycle-counts.json").read_text("utf-8"))
_KEPT = ("cyclist", "bridge", "pupil", "resident", "owning", "town")
SMALL_FACTS = _WHOLE | {
    "concepts": [concept for concept in _WHOLE["concepts"] if concept["id"] in _KEPT],
    "facts": _WHOLE["facts"][:3],
    "names": [{key: value for key, value in names.items() if key != "count"} for names in _WHOLE["names"]],
    "audit": [{"type": "sum", "parts": ["traffic.pupils"] * 2, "total": "traffic.bridge"}],
}
"""A sound facts file with little in it."""
_SOUND = json.dumps(SMALL_FACTS).encode()
WORDS = (_EXAMPLES / "bicycle-counts.txt").read_text("utf-8").split(" ")
MOST_WORDS = 30
_CORPUS = [
    line.partition("=>")[0].strip()
    for name in ("fr", "en")
    for line in (_PROJECT / "tests" / "quantities" / f"{name}.txt").read_text("utf-8").splitlines()
    if "=>" in line
]

_VALUES: list[Any] = [
    *(None, True, 0, -1, 1e300, 0.1, 2**64, 10**17, 10**400, -1e-300),
    *("", " ", "\n", "0", "1,2 million", "65 %", "plus de", "²", "١٢", "\u0300", "\U0001f6b2", "x" * 300),
    *("a.b", "to.x", "cyclist", "traffic.bridge", "1999-06-31", "\x1b[31m", "\u202e", "\ud800", "=1"),
    *([], [[]], {}, {"": 0}, {"fr": "a", "en": "b"}),
]
_FIGURES = """10 %|1,240|1 240|29 of the 44|one in|deux tiers|2h30|½|1e9|3/4|1999|mille|cent|million|half|fois
|five million, eighty-nine thousand|points|entre|15 June 2023|9 h|16.5|-3|−4|+5|€1.2bn|£5m|44|430|98.5 %
|1.5 to 1|un sur dix|trois fois plus|12,5 km²|07/11/1985|XIXe|n° 3|[3]|1er|3rd|0|99999999999999999999
|1 000 000|5°|10^6|2:1|1h05|8 h 30"""
_JOINTS = """plus de|at least|de|of|environ|or more|contre|et|and|,|.|;|(|)|:|to|à|–|-|%|/|respectively
|the rest|of whom|dont|not|if|le|th|les|it|they|he|cyclists|bridge|pupils|residents|companies|sites|region
|Marlowe|`|http://1.2|<!--|-->|<!-- netnord: ignore -->|#|- |1. |> |**|_|“|”|«|»|—|…|!|?"""
_BREAKS = [
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "",
    "\t",
    "\u00a0",
    "\u202f",
    "\u2028",
    "\v",
    "\n- ",
    "\n1. ",
]
_SIGNS = (
    "\u0301 \u200b \u200d \u200f \u202e \u2066 \ufeff \u00ad \x1b \x1b[2J \x07 \x9b \u0338 \U0001f6b2 "
    "\U000e0041 ١٢ ² Ⅻ ① 一 𝟘 ﬁ ß İ ŉ ǆ \ud7ff \ufffd \U0010ffff ½ ⁄ ≈ ± ° ′ `` ``` ~~~ <b> &nbsp; &#0; "
    "\\ % %s {0} $"
).split()
FRAGMENTS = [*(_FIGURES + "|" + _JOINTS).replace("\n", "").split("|"), *_SIGNS, "|", "\n| a | 1 |"]


class Input(NamedTuple):
    """A command line, what lies in the folder in which it is run, and what it reads."""

    arguments: list[str]
    files: dict[str, bytes]
    stdin: bytes = b""
    variables: dict[str, str] = {}  # noqa: RUF012
    counts: int = 1
    """How many inputs it is."""


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every object or array in `value` with each of its fields or indices."""
    found: list[tuple[Any, Any]] = []
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
    file = msgspec.json.decode(_SOUND)
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
        elif action == 4 and isinstance(container[key], str):
            container[key] = spoilt(choose, container[key])
        else:
            container[key] = deepcopy(choose.choice(_VALUES))
    data = json.dumps(file).encode()
    return cut(choose, data) if not choose.randrange(10) else data


def cut(choose: random.Random, data: bytes) -> bytes:
    """`data` with a few bytes gone, put in, or there again and again."""
    for _ in range(choose.randint(1, 3)):
        at = choose.randrange(len(data) + 1)
        put = choose.choice(
            [choose.randbytes(choose.randrange(4)), b"[" * choose.choice([1, 9, 30_000]), b"1e999"]
        )
        data = data[:at] + put + data[at + choose.randrange(4) :]
    return data


def mutated_text(choose: random.Random) -> str:
    """A part of the example text with words gone, elsewhere, or strange."""
    begin = choose.randrange(len(WORDS))
    words = WORDS[begin : begin + MOST_WORDS]
    for _ in range(choose.randint(1, 8)):
        place = choose.randrange(len(words) + 1)
        words[place : place + choose.randrange(3)] = choose.sample(FRAGMENTS, choose.randrange(4))
    return choose.choice(["", " "]).join(words) if choose.randrange(8) == 0 else " ".join(words)


def spoilt(choose: random.Random, text: str) -> str:
    """`text` with up to four characters gone, doubled, or others in their place."""
    for _ in range(choose.randrange(5)):
        at = choose.randrange(len(text) + 1)
        put = choose.choice(
            [choose.choice(_SIGNS), choose.choice(_BREAKS), chr(choose.randrange(0x250)), text[at:][:3]]
        )
        text = text[:at] + put + text[at + choose.randrange(3) :]
    return text


def strange_text(choose: random.Random) -> str:
    """Any text: an example spoilt, what numbers stand in, scraps at random, or one of these many times."""
    way = choose.randrange(8)
    if way < 3:
        text = mutated_text(choose)
    elif way < 5:
        text = choose.choice(_BREAKS).join(choose.choices(_CORPUS, k=choose.randint(1, 3)))
    else:
        scraps = choose.choices(FRAGMENTS, k=choose.randint(1, 20))
        text = "".join(scrap + choose.choice(_BREAKS) for scrap in scraps)
    if not choose.randrange(3):
        text = spoilt(choose, text)
    return text[: choose.randint(1, 30)] * choose.randint(2, 900) if not choose.randrange(200) else text


def as_bytes(choose: random.Random, text: str) -> bytes:
    """`text` in UTF-8; rarely with a byte order mark, or in another encoding."""
    data = text.encode("utf-8", "replace")
    way = choose.randrange(60)
    if way == 0:
        return b"\xef\xbb\xbf" + data
    return text.encode(choose.choice(["utf-16", "latin-1", "cp1252"]), "replace") if way == 1 else data


_LANGUAGES = ["fr", "en"]
_CHECK_FORMATS = ["table", "concise", "ndjson", "sarif", "github", "html"]
_FORMATS = ["table", "json", "ndjson", "csv", "tsv", "markdown", "html", "latex", "plain"]
_ENDS = ["", "", ".md", ".html", ".tex", ".rst", ".txt"]  # of names, which say what kind of text it is
_AT_ONCE = 100  # documents for one command: to load the facts takes longer than to read a document


def documents(choose: random.Random) -> Input:
    """Drafts held against facts or a source, a facts file to be made of a text, a source to be verified."""
    way = choose.randrange(12)
    if way == 0:
        update = [] if choose.randrange(2) else ["--update", "f"]
        files = {"d": as_bytes(choose, strange_text(choose)), "f": _SOUND}
        return Input(["extract", "d", *update], files)
    if way == 1:
        options = choose.sample(["--unused", "--json", "--lang=fr"], choose.randrange(3))
        return Input(
            ["source", "verify", "d", "--facts", "f", *options],
            {"d": as_bytes(choose, strange_text(choose)), "f": _SOUND},
        )
    end = choose.choice(_ENDS)
    names = [f"d{number}{end}" for number in range(_AT_ONCE)]
    files = {name: as_bytes(choose, strange_text(choose)) for name in names}
    against = choose.choice([["--source", "s"], ["--facts", "f"], ["--source", "s", "--facts", "f"], []])
    if "s" in against:
        files["s"] = strange_text(choose).encode("utf-8", "replace") + b"\n\n1,240 cyclists."
    if "f" in against:
        files["f"] = _SOUND
    shown = ["--json"] if choose.randrange(3) else ["-f", choose.choice(_CHECK_FORMATS), "--all"]
    if "table" in shown and not choose.randrange(4):
        shown = ["--why", "--all"]
    lang = ["--lang", choose.choice(_LANGUAGES)]
    return Input(
        ["check", *names, *against, *shown, *lang], files, variables=_variables(choose), counts=_AT_ONCE
    )


_ON_FACTS = [
    *(["validate", "f"], ["list"], ["show", "traffic.bridge", "traffic.pupil_share"], ["find", "pupils"]),
    *(["audit"], ["check", "--text", " ".join(WORDS[:MOST_WORDS])], ["cite", "traffic.bridge"]),
    ["source", "verify", "d"],
]


def facts_files(choose: random.Random) -> Input:
    """A facts file with something wrong in it, for any command that reads one."""
    if not choose.randrange(3):
        names = [f"f{number}" for number in range(_AT_ONCE)]
        files = {name: mutated_file(choose) for name in names}
        return Input(["validate", *names, "-f", choose.choice(["json", "table"])], files, counts=_AT_ONCE)
    command = choose.choice(_ON_FACTS)
    facts = [] if command[0] == "validate" else ["--facts", "f"]
    formats = ["json", "table"] if command[0] in ("validate", "audit", "check", "source") else _FORMATS
    shown = [] if command[0] == "cite" else ["-f", choose.choice(formats)]
    files = {"f": mutated_file(choose), "d": " ".join(WORDS).encode()}
    return Input(
        [*command, *facts, *shown, "--lang", choose.choice(_LANGUAGES)], files, variables=_variables(choose)
    )


_COMMANDS = """adoption sites providers ecommerce list show find cite audit check source verify schema
validate extract traffic sit --help --version""".split()
_OPTIONS = """-f --format --json --lang --rounding -s --sources --facts --source -b --breakdown --topic --rule
--explain --text --all --why --strict --unused -o --output --update --force -h --help -- - -x --fromat
--topics=x -fjson --lang=fr""".split()
_WORTHS = """d f json table csv fr en de nearest up sites.total sites ecommerce.secure_payment traffic.bridge
NA103 NN101 NA999 x.json o nowhere/o . .. 44 65 - %s sarif github html ndjson markdown bibtex csl-json text
concise""".split()


def arguments(choose: random.Random) -> Input:
    """A command line of commands, options and values in any order, with something at hand to read."""
    parts = [choose.choice(_COMMANDS)] if choose.randrange(10) else []
    for _ in range(choose.randrange(7)):
        way = choose.randrange(5)
        part = choose.choice(_OPTIONS if way < 2 else _WORTHS if way < 4 else FRAGMENTS)
        parts.append(spoilt(choose, part) if not choose.randrange(4) else part)
    parts = [part.replace("/", "") if part.startswith(("/", "..")) else part for part in parts]
    files = {"d": " ".join(WORDS).encode(), "f": _SOUND}
    return Input(parts, files, stdin=as_bytes(choose, strange_text(choose)), variables=_variables(choose))


_ON_BYTES = [
    *(["check", "d"], ["check", "--source", "d", "e"], ["check", "--text", "44 sites", "--facts", "d"]),
    *(
        ["validate", "d"],
        ["extract", "d"],
        ["source", "verify", "d"],
        ["list", "--facts", "d"],
        ["check", "-"],
    ),
]


def any_bytes(choose: random.Random) -> Input:
    """Bytes at random, or a sound file cut about, as a draft, a source or a facts file."""
    sound = choose.choice([" ".join(WORDS).encode(), _SOUND])
    data = choose.randbytes(choose.randrange(300)) if not choose.randrange(4) else cut(choose, sound)
    command = choose.choice(_ON_BYTES)
    shown = ["--json"] if command[0] != "extract" and choose.randrange(2) else []
    return Input([*command, *shown], {"d": data, "e": b"1,240 cyclists"}, stdin=data)


def _variables(choose: random.Random) -> dict[str, str]:
    return {
        name: choose.choice(values)
        for name, values in {
            "COLUMNS": ["", "1", "20", "40", "100", "-3", "x"],
            "FORCE_COLOR": ["1"],
            "NO_COLOR": ["1"],
            "TERM": ["dumb", "xterm"],
            "LANG": ["fr_FR.UTF-8", "C", ""],
        }.items()
        if not choose.randrange(6)
    }


KINDS: dict[str, Callable[[random.Random], Input]] = {
    "documents": documents,
    "facts files": facts_files,
    "arguments": arguments,
    "bytes": any_bytes,
}

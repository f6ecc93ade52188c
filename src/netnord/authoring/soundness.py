"""Whether the facts of a file agree with what they quote, and can be told from one another."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from msgspec.structs import fields

from netnord.quantities.printed import readings
from netnord.store.contents import FactsFile
from netnord.store.csl import Source
from netnord.store.model import Concept, Fact, Vocabulary
from netnord.store.references import Problem
from netnord.store.texts import SourceTexts
from netnord.store.unit_names import unit_in_a_text
from netnord.terms import Kind, Language
from netnord.text.tokens import Tokens

_WHOLE = 100  # per cent
_NEAR = 0.8  # so alike are a word and its misspelling; 1 is the same
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")


def errors(file: FactsFile, texts: SourceTexts) -> Iterator[Problem]:
    """Figures that contradict their print or their quote."""
    for index, fact in enumerate(file.facts):
        yield from _contradictions(f"$.facts[{index}]", fact, texts)


def doubts(file: FactsFile, *, is_whole: bool = True) -> Iterator[Problem]:
    """What does nothing, or not what its writer may think: words, shares, and facts like others.

    Of a file that is not whole, parts that do nothing are not named: what uses them may be missing.
    """
    if is_whole:
        yield from _unused(file)
    for index, source in enumerate(file.sources):
        yield from _misspelt(f"$.sources[{index}]", source)
    for index, concept in enumerate(file.concepts):
        yield from _wordless(f"$.concepts[{index}]", concept)
    first: dict[Hashable, int] = {}
    for index, fact in enumerate(file.facts):
        if fact.words.fr or fact.words.en:
            yield from _wordless(f"$.facts[{index}].words", fact.words)
        if fact.kind is Kind.SHARE and not 0 <= fact.value <= _WHOLE:
            message = f"expected 0 to {_WHOLE}, the per cent of a part, got {fact.value}"
            yield Problem(f"$.facts[{index}].value", message)
        other = first.setdefault(_words(fact), index)
        if other != index:
            message = (
                "expected words that tell it from other facts, got those of "
                f"$.facts[{other}], {file.facts[other].id}"
            )
            yield Problem(f"$.facts[{index}].about", message)


def _unused(file: FactsFile) -> Iterator[Problem]:
    """Concepts, sources and topics that no figure has."""
    ids = [each.id for figures in (file.facts, file.derived, file.names) for each in figures]
    concepts: set[str | None] = {fact.unit for fact in file.facts}
    for fact in file.facts:
        concepts.update(fact.about, fact.scope.places)
        if fact.base is not None:
            concepts.update(fact.base.concepts)
    for derived in file.derived:
        concepts.update((derived.unit,), derived.about)
    for names in file.names:
        concepts.update((names.unit,), names.about)
    used: dict[str, tuple[list[Any], Iterable[Any]]] = {
        "concept": ([each.id for each in file.concepts], concepts),
        "source": (
            [each.get("id") for each in file.sources],
            {each.source for figures in (file.facts, file.names) for each in figures},
        ),
        "topic": ([each.id for each in file.topics], {id.partition(".")[0] for id in ids}),
    }
    for kind, (known, needed) in used.items():
        for index, id in enumerate(known):
            if id not in needed:
                message = f"expected a {kind} that some figure has, got {id!r}, which does nothing"
                yield Problem(f"$.{kind}s[{index}]", message)


def _misspelt(path: str, source: dict[str, Any]) -> Iterator[Problem]:
    """Fields that netnord does not read, and that look like one that it does."""
    import difflib

    known = [field.encode_name for field in fields(Source)]
    for name in source.keys() - set(known):
        near = difflib.get_close_matches(name, known, n=1, cutoff=_NEAR)
        if near:
            yield Problem(path, f"expected a field of CSL-JSON, got {name!r}; did you mean {near[0]!r}?")


def _wordless(path: str, words: Concept | Vocabulary) -> Iterator[Problem]:
    """Words that no text is found by."""
    for language in Language:
        for index, word in enumerate(words.in_language(language)):
            place, shown = f"{path}.{language.value}[{index}]", _shown(word)
            if "*" in word:
                message = "stands for nothing: write the plain word; its other forms are found"
                yield Problem(place, f"`*` in {shown} {message}")
            elif _YEAR.fullmatch(word.strip()):
                yield Problem(place, f"{shown} is a year, no word: give it as `scope.when`")
            elif not any(each[0].isalpha() for each in Tokens(word).words):
                yield Problem(place, f"{shown} has no letter, and stands for nothing: leave it out")


def _words(fact: Fact) -> Hashable:
    """All by which a text can mean this fact and no other."""
    base = frozenset(fact.base.concepts) if fact.base else frozenset()
    year = fact.scope.when and fact.scope.when[:4]
    own = tuple(fact.words.fr + fact.words.en) or (None if fact.about else fact.label)
    return (fact.kind, fact.unit, frozenset(fact.about), own, base, frozenset(fact.scope.places), year)


def _contradictions(path: str, fact: Fact, texts: SourceTexts) -> Iterator[Problem]:
    value = fact.exact_value
    said = readings(fact.printed, fact.kind, unit_in_a_text(fact.unit))
    agreeing = [reading for reading in said if reading.says(value)]
    if not any(reading.bounds(fact.hedge, value) for reading in agreeing) and not _is_said(fact, texts):
        shown = _shown(fact.printed)
        if not said:
            yield Problem(
                f"{path}.printed", f"expected a {fact.kind.value} in digits or in words, got {shown}"
            )
        elif not agreeing:
            expected = " or ".join(_number(reading.low) for reading in said)
            yield Problem(f"{path}.value", f"expected {expected}, as {shown} says, got {fact.value}")
        else:
            hedge = agreeing[0].hedge.value
            yield Problem(f"{path}.hedge", f"expected {hedge!r}, as {shown} says, got {fact.hedge.value!r}")
    if not _quotes(fact.quotation, fact.printed):
        message = f"expected {_shown(fact.printed)} as it is printed, got {_shown(fact.quotation)}"
        yield Problem(f"{path}.quote", message)


def _is_said(fact: Fact, texts: SourceTexts) -> bool:
    """Whether the source's text says so, whatever the figure alone says: "about", or "million" for two."""
    text = texts.of(fact.source)
    claim = None if text is None else text.claim_of(fact)
    if text is None or claim is None:
        return False
    reading = text.reading(claim)
    return (reading.kind, reading.value, reading.hedge) == (fact.kind, fact.value, fact.hedge)


def _quotes(quote: str, printed: str) -> bool:
    """Whether one holds the other: a quote may have more words than the figure, or fewer."""
    if quote == printed:
        return True
    one, two = (" ".join(["", *Tokens(text).words, ""]) for text in (quote, printed))
    return one in two or two in one


def _number(value: Any) -> str:
    return str(int(value)) if value.denominator == 1 else f"{float(value):g}"


def _shown(text: str) -> str:
    """`text` in quotation marks, in one line."""
    return f"'{' '.join(text.split())}'"

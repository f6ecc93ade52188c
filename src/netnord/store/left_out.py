"""What a facts file leaves out or writes shorter than the program needs it, filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import force_setattr

from netnord.errors import FactsFileError
from netnord.store.audit_rules import WholeRule
from netnord.store.contents import FactsFile
from netnord.store.expressions import parsed
from netnord.store.model import LEFT_OUT, Base, BaseReading, BaseStatus, Fact, Phrase, Scope, Vocabulary
from netnord.store.references import Problem
from netnord.store.unit_names import KIND_OF_UNIT, UNITS_OF_KIND, unit_in_a_text
from netnord.terms import Hedge, Kind, Language

if TYPE_CHECKING:
    from netnord.claims.claim import Claim
    from netnord.store.source_text import SourceReading, SourceText

_DIGITS = "0123456789 \u00a0\u202f.,%"
"""Of printed figures that are exact, whatever else they say."""
_NOWHERE = Scope()
_NO_WORDS = Vocabulary()
_PHRASES = frozenset(("label", "base", "stated_by", "who", "where"))
_WHICH_SOURCE = "expected the field 'source', as the file has several sources, got an object without it"


def completed(file: FactsFile, text_of: Callable[[str], SourceText | None]) -> Iterator[Problem]:
    """Fills in what `file` leaves out, in place, and says what is left out and cannot be read.

    `text_of` gives the text of a source by its id, if there is one; it is asked only where something is left
    out. A fact about which something is said here stays incomplete, and must not be used.
    """
    wholes = (rule for rule in file.audit if isinstance(rule, WholeRule))
    for struct in (*file.concepts, *file.topics, *file.names, *file.derived, *wholes):
        _spell_out(struct)
    ids = [source.get("id") for source in file.sources]
    only_source = ids[0] if len(ids) == 1 and isinstance(ids[0], str) else None
    yield from _sources(file, only_source)
    yield from _Facts(file, only_source, text_of).completed()
    yield from _formulas(file)


def _spell_out(struct: Struct) -> None:
    """Makes phrases of the single texts in the fields of `struct` that may be either."""
    for name in struct.__struct_fields__:
        if name in _PHRASES and isinstance(value := getattr(struct, name), str):
            force_setattr(struct, name, Phrase(value, value))
        elif name in ("notes", "assumptions"):
            values = getattr(struct, name)
            values[:] = [Phrase(each, each) if isinstance(each, str) else each for each in values]


def _sources(file: FactsFile, only_source: str | None) -> Iterator[Problem]:
    """The only source, for lists of names that name none."""
    for index, names in enumerate(file.names):
        if names.source is LEFT_OUT and only_source is None:
            yield Problem(f"$.names[{index}]", _WHICH_SOURCE)
        elif names.source is LEFT_OUT:
            force_setattr(names, "source", only_source)


class _Facts:
    """Fills in the facts of one file."""

    def __init__(
        self, file: FactsFile, only_source: str | None, text_of: Callable[[str], SourceText | None]
    ) -> None:
        self._file = file
        self._only_source = only_source
        self._text_of = text_of
        self._has_texts = file.text is not None or any("text" in source for source in file.sources)

    def completed(self) -> Iterator[Problem]:
        # Of 100,000 facts few leave out anything: what nearly all do not need is asked once for all.
        for index, fact in enumerate(self._file.facts):
            if fact.source is LEFT_OUT:
                if self._only_source is None:
                    yield Problem(f"$.facts[{index}]", _WHICH_SOURCE)
                    continue
                force_setattr(fact, "source", self._only_source)
            if (
                fact.value is LEFT_OUT
                or fact.unit is LEFT_OUT
                or fact.label is LEFT_OUT
                or (fact.hedge is LEFT_OUT and (self._has_texts or _may_be_hedged(fact.printed)))
                or (self._has_texts and LEFT_OUT in (fact.base, fact.scope))
            ):
                problem = self._read(fact)
                if problem:
                    yield Problem(f"$.facts[{index}]", problem)
                    continue
            _complete(fact)
            if KIND_OF_UNIT.get(fact.unit, Kind.COUNT) is not fact.kind is not Kind.THRESHOLD:
                yield Problem(f"$.facts[{index}].unit", _wrong_unit(fact))

    def _read(self, fact: Fact) -> str:
        """Fills in what the text says of `fact`, or else its figure alone; says what remains."""
        from netnord.store.source_text import reading_alone

        text = self._text_of(fact.source)
        claim = text.claim_of(fact) if text is not None else None
        reading = text.reading(claim) if text and claim else reading_alone(fact.printed)
        unit = fact.unit
        if unit is LEFT_OUT and reading is not None and (reading.unit or claim):
            unit = reading.unit
        kind = fact.kind
        if kind is LEFT_OUT and unit is not LEFT_OUT:
            kind = KIND_OF_UNIT.get(unit, Kind.COUNT)
        value, hedge = _number(fact, kind, unit, reading)
        label = fact.label
        if label is LEFT_OUT:
            label = self._label(text if claim else None, kind, unit, reading)
        found = {"label": label, "unit": unit} | ({} if unit is LEFT_OUT else {"value": value})
        missing = [name for name, each in found.items() if each is LEFT_OUT]
        if missing:
            return f"expected the {_fields(missing)}, which {_why(fact, text, claim)}"
        found |= {"kind": kind, "hedge": hedge}
        if text and claim and reading:
            found["base"] = _base(kind, reading, text.language)
            found["scope"] = _NOWHERE if reading.year is None else Scope(when=str(reading.year))
        for name, each in found.items():
            if getattr(fact, name) is LEFT_OUT:
                force_setattr(fact, name, each)
        return ""

    def _label(self, text: SourceText | None, kind: Kind, unit: str, reading: SourceReading | None) -> Phrase:
        """What the text says of the figure, or else what it counts."""
        if text is not None and reading is not None:
            return in_one(reading.label, text.language)
        for concept in self._file.concepts:
            if concept.id == unit and concept.label is not None:
                return concept.label
        counts = kind in (Kind.COUNT, Kind.THRESHOLD) and unit is not LEFT_OUT and unit
        return Phrase(unit, unit) if counts else LEFT_OUT


def _may_be_hedged(printed: str) -> bool:
    """Whether it is neither digits alone nor a single word."""
    return bool(printed.strip(_DIGITS)) and not printed.isalpha()


def in_one(text: str, language: Language) -> Phrase:
    """A text of one language as a phrase."""
    return Phrase(fr=text) if language is Language.FR else Phrase(en=text)


def _number(fact: Fact, kind: Kind, unit: str, reading: SourceReading | None) -> tuple[Any, Hedge]:
    """Value and hedge, as the text or the printed figure says them in this unit."""
    if fact.value is not LEFT_OUT and fact.hedge is not LEFT_OUT:
        return fact.value, fact.hedge
    value, hedge = LEFT_OUT, Hedge.EXACTLY
    if reading is not None and reading.kind is kind and (kind is Kind.COUNT or reading.unit == unit):
        value, hedge = reading.value, reading.hedge
    elif kind is not LEFT_OUT:
        from netnord.quantities.printed import readings
        from netnord.store.source_text import number

        known = "" if unit is LEFT_OUT else unit_in_a_text(unit)
        for printed in readings(fact.printed, kind, known)[:1]:
            value, hedge = (
                number(printed.low),
                printed.hedge if printed.low == printed.high else Hedge.AT_LEAST,
            )
            hedge = reading.hedge if reading is not None else hedge
    return value if fact.value is LEFT_OUT else fact.value, hedge


def _base(kind: Kind, reading: SourceReading, language: Language) -> Base | None:
    if kind is not Kind.SHARE or not reading.whole:
        return None
    return Base(BaseStatus.STATED, [BaseReading(in_one(reading.whole, language))])


def _fields(names: list[str]) -> str:
    """As in "fields 'label' and 'unit'"."""
    *before, last = map(repr, names)
    return f"fields {', '.join(before)} and {last}" if before else f"field {last}"


def _why(fact: Fact, text: SourceText | None, claim: Claim | None) -> str:
    shown = " ".join(fact.quotation.split())
    if text is None:
        return f"{shown!r} alone does not say; give it, or name the file with the source's text as `text`"
    if claim is not None:
        return f"sentence {fact.sentence} does not say of {shown!r}; give it"
    places = [number for number in text.sentences_with(fact.quotation) if number != fact.sentence]
    found = f"sentence {places[0]} has it" if places else "nor does any other"
    return f"cannot be read: sentence {fact.sentence} has no figure {shown!r}; {found}"


def _complete(fact: Fact) -> None:
    """Fills in what needs no text."""
    if fact.kind is LEFT_OUT:
        force_setattr(fact, "kind", KIND_OF_UNIT.get(fact.unit, Kind.COUNT))
    if fact.hedge is LEFT_OUT:
        force_setattr(fact, "hedge", Hedge.EXACTLY)
    if fact.words is LEFT_OUT:
        force_setattr(fact, "words", _NO_WORDS)
    elif isinstance(fact.words, list):
        force_setattr(fact, "words", Vocabulary(fact.words, fact.words))
    if fact.base is LEFT_OUT:
        force_setattr(fact, "base", None)
    elif fact.base is not None:
        for reading in fact.base.readings:
            _spell_out(reading)
    if fact.scope is LEFT_OUT:
        force_setattr(fact, "scope", _NOWHERE)
    elif isinstance(fact.scope.where, str) or isinstance(fact.scope.who, str):
        _spell_out(fact.scope)
    if isinstance(fact.label, str) or isinstance(fact.stated_by, str):
        _spell_out(fact)


def _wrong_unit(fact: Fact) -> str:
    units = UNITS_OF_KIND.get(fact.kind)
    expected = " or ".join(map(repr, units)) if units else "what is counted"
    return f"expected {expected}, the unit of a {fact.kind.value}, got {fact.unit!r}"


def _formulas(file: FactsFile) -> Iterator[Problem]:
    """Expressions as formulas, and the units that follow from them."""
    units = {fact.id: fact.unit for fact in file.facts}
    units |= {derived.id: "" if derived.unit is LEFT_OUT else derived.unit for derived in file.derived}
    for index, derived in enumerate(file.derived):
        if not isinstance(derived.formula, str):
            continue
        try:
            formula, unit = parsed(derived.formula, units[derived.id] or None, units)
        except FactsFileError as failure:
            yield Problem(f"$.derived[{index}].formula", str(failure))
            continue
        if not unit:
            message = "expected the field 'unit', as the unit of an input is said only later in the file"
            yield Problem(f"$.derived[{index}]", message)
        units[derived.id] = unit
        force_setattr(derived, "formula", formula)
        force_setattr(derived, "unit", unit)

"""What a facts file says, typed.

Each field's description here is also the one in the JSON Schema of the facts file.

Fields that a file may leave out, or write shorter, have two types: one for the decoder, and for the rest of
the program the one that they have once `netnord.store.left_out` has filled them in.
"""

# No `from __future__ import annotations` here: msgspec would evaluate each annotation from its text when it
# first reads a facts file, which takes longer than the reading.

from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any

from msgspec import UNSET, Meta, Struct, field

from netnord.interval import Interval, Rounding, unrounded, written_step
from netnord.store.operations import Formula
from netnord.terms import Hedge, Kind, Language

Moment = Annotated[
    str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="a year, month or day, ISO 8601")
]
Id = Annotated[
    str, Meta(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$", description="lower-case words joined by dots")
]
_WORD = r"^[a-z0-9_]+$"
ConceptId = Annotated[str, Meta(extra_json_schema={"pattern": _WORD})]
"""Of a concept that is to be there, which is quicker to see than whether an id is well formed."""
LARGEST = 10**18  # a figure beyond it is a slip of the keyboard; so far all arithmetic is quick and fits JSON
LONGEST_PRINTED = 200  # characters

LEFT_OUT: Any = UNSET
"""What a field holds from reading until it is filled in."""


class BaseStatus(str, Enum):
    """How surely the source says what a share is a share of."""

    STATED = "stated"
    IMPLIED = "implied"
    AMBIGUOUS = "ambiguous"


class Phrase(Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in each language; one of them is enough."""

    fr: Annotated[str, Meta(min_length=1, description="in French")] = ""
    en: Annotated[str, Meta(min_length=1, description="in English")] = ""

    def in_language(self, language: Language) -> str:
        return (self.fr or self.en) if language is Language.FR else (self.en or self.fr)


class Vocabulary(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of each language."""

    fr: Annotated[list[str], Meta(description="French words")] = field(default_factory=list)
    en: Annotated[list[str], Meta(description="English words")] = field(default_factory=list)

    def in_language(self, language: Language) -> list[str]:
        return self.fr if language is Language.FR else self.en


if TYPE_CHECKING:
    Label = Phrase
    Lemmas = Vocabulary
    Expression = Formula
else:
    Label = Annotated[str, Meta(min_length=1)] | Phrase
    Lemmas = list[str] | Vocabulary
    Expression = str


class Concept(Struct, frozen=True, forbid_unknown_fields=True):
    """A group of synonyms that several facts share: the words by which a text speaks of one thing."""

    id: Annotated[
        str,
        Meta(
            pattern=_WORD,
            description="lower-case letters, digits and _; the name by which facts share these words",
        ),
    ]
    fr: Annotated[
        list[str],
        Meta(
            description="French words, a few, each once, as a dictionary has them: the singular of a noun, "
            "the infinitive of a verb, the masculine of an adjective"
        ),
    ] = field(default_factory=list)
    en: Annotated[list[str], Meta(description="English words, as a dictionary has them")] = field(
        default_factory=list
    )
    label: Annotated[Label | None, Meta(description="how it is shown as a unit, in the plural")] = None

    def in_language(self, language: Language) -> list[str]:
        """Its words."""
        return self.fr if language is Language.FR else self.en


class BaseReading(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that a share may be a share of."""

    label: Annotated[Label, Meta(description="what that is, in words")]
    of: Annotated[
        Id | None, Meta(description="the fact or derived figure that counts it, or its share of the whole")
    ] = None


class Base(Struct, frozen=True, forbid_unknown_fields=True):
    """What a share is a share of."""

    status: Annotated[BaseStatus, Meta(description="how surely the source says what the base is")]
    readings: Annotated[list[BaseReading], Meta(min_length=1, description="more than one only if ambiguous")]
    concepts: Annotated[list[ConceptId], Meta(description="the ids of concepts with the words for it")] = (
        field(default_factory=list)
    )


class Scope(Struct, frozen=True, forbid_unknown_fields=True):
    """Whom, where and when a figure is about."""

    who: Annotated[Label | None, Meta(description="the population")] = None
    where: Annotated[Label | None, Meta(description="the place")] = None
    when: Annotated[Moment | None, Meta(description="the year, month or day, ISO 8601")] = None
    places: Annotated[list[ConceptId], Meta(description="the ids of concepts with the words for where")] = (
        field(default_factory=list)
    )


_Value = (
    Annotated[int, Meta(gt=-LARGEST, lt=LARGEST)]
    | Annotated[float, Meta(gt=-float(LARGEST), lt=float(LARGEST))]
)


class Fact(Struct, frozen=True, forbid_unknown_fields=True):
    """One published figure with its source. What is left out is read from `printed` and the source's text."""

    id: Annotated[Id, Meta(description="lower-case words joined by dots, the topic first")]
    printed: Annotated[
        str,
        Meta(
            min_length=1,
            max_length=LONGEST_PRINTED,
            description="the figure as the source prints it, which says how precise it is",
        ),
    ]
    sentence: Annotated[int, Meta(ge=1, description="number of the source's sentence that has it, from 1")]
    label: Annotated[
        Label,
        Meta(description="what the figure is of, in your own words: one text, or one for each language"),
    ] = LEFT_OUT
    value: Annotated[
        _Value,
        Meta(description="the number that `printed` stands for; a share in per cent, of a date its year"),
    ] = LEFT_OUT
    unit: Annotated[
        str,
        Meta(
            min_length=1,
            description="percent, points, ratio, rank, date, a currency such as EUR, a measure such as m or "
            "months; of a count what is counted, in words or as the id of a concept",
        ),
    ] = LEFT_OUT
    kind: Annotated[Kind, Meta(description="what kind of figure it is")] = LEFT_OUT
    hedge: Annotated[Hedge, Meta(description="how the source bounds the figure")] = LEFT_OUT
    source: Annotated[str, Meta(description="the id of a source, if there are several")] = LEFT_OUT
    quote: Annotated[
        Annotated[str, Meta(min_length=1)] | None,
        Meta(description="the figure with more of its words, to find it by"),
    ] = None
    words: Annotated[
        Lemmas, Meta(description="more words by which a text speaks of it, as a dictionary has them")
    ] = LEFT_OUT
    about: Annotated[
        list[ConceptId], Meta(description="the ids of concepts by whose words a text speaks of it")
    ] = field(default_factory=list)
    stated_by: Annotated[Label | None, Meta(description="who says so, if not the source itself")] = None
    base: Annotated[Base | None, Meta(description="of a share only: what it is a share of")] = LEFT_OUT
    part_of: Annotated[Id | None, Meta(description="the count that this count is a part of")] = None
    scope: Annotated[Scope, Meta(description="whom, where and when the figure is about")] = LEFT_OUT

    @property
    def topic(self) -> str:
        return self.id.partition(".")[0]

    @property
    def quotation(self) -> str:
        """The figure as it stands in the source, to find it by."""
        return self.quote or self.printed

    @property
    def exact_value(self) -> Fraction:
        value = self.value
        return Fraction(value) if isinstance(value, int) else Fraction(str(value))

    def interval(self, rounding: Rounding) -> Interval:
        """The values that the figure may stand for, in its unit (a share in per cent)."""
        value = self.exact_value
        bound = _BOUNDS.get(self.hedge)
        if bound is not None:
            return bound(value)
        step = written_step(self.printed, value)
        is_counted = self.kind is not Kind.SHARE and step == 1
        if step is None or is_counted or self.kind in (Kind.DURATION, Kind.DATE):
            return Interval.exactly(value)
        return unrounded(value, step, rounding)


_BOUNDS = {
    Hedge.MORE_THAN: Interval.above,
    Hedge.AT_LEAST: Interval.at_least,
    Hedge.LESS_THAN: Interval.below,
    Hedge.AT_MOST: Interval.at_most,
}


class NameList(Struct, frozen=True, forbid_unknown_fields=True):
    """Names that a source lists."""

    id: Annotated[Id, Meta(description="lower-case words joined by dots, the topic first")]
    label: Annotated[Label, Meta(description="what the names are of")]
    names: Annotated[list[str], Meta(min_length=1, description="as the source spells them")]
    complete: Annotated[bool, Meta(description="whether the source names them all")]
    sentence: Annotated[int, Meta(ge=1, description="number of the sentence that has them, from 1")]
    source: Annotated[str, Meta(description="the id of a source, if there are several")] = LEFT_OUT
    count: Annotated[Id | None, Meta(description="the fact that says how many there are")] = None
    unit: Annotated[
        ConceptId | None, Meta(description="the concept of what is named, to count the names by")
    ] = None
    about: Annotated[
        list[ConceptId],
        Meta(description="the ids of concepts by which a text speaks of how many names there are"),
    ] = field(default_factory=list)

    @property
    def topic(self) -> str:
        return self.id.partition(".")[0]


class Derived(Struct, frozen=True, forbid_unknown_fields=True):
    """A figure that follows from others by a formula; its value is computed, never written."""

    id: Annotated[Id, Meta(description="lower-case words joined by dots, the topic first")]
    label: Annotated[Label, Meta(description="what the figure is of")]
    formula: Annotated[
        Expression,
        Meta(
            description="how it is computed from the ids of others: a + b, a - b, a / b, a * b for a share "
            "of a count, a * (b or c) if it is not known of which, 100% - a, (b - a) / a for growth from a"
        ),
    ]
    unit: Annotated[
        str, Meta(min_length=1, description="as of a fact; left out, it follows from the formula")
    ] = LEFT_OUT
    assumptions: Annotated[
        list[Label], Meta(description="what has to be true for the result to mean what the label says")
    ] = field(default_factory=list)
    about: Annotated[
        list[ConceptId], Meta(description="the ids of concepts by whose words a text speaks of it")
    ] = field(default_factory=list)

    @property
    def topic(self) -> str:
        return self.id.partition(".")[0]

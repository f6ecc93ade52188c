"""What a facts file says, typed.

Each field's description here is also the one in the JSON Schema of the facts file.
"""

# No `from __future__ import annotations` here: msgspec would evaluate each annotation from its text when it
# first reads a facts file, which takes longer than the reading.

from enum import Enum
from fractions import Fraction
from typing import Annotated

from msgspec import Meta, Struct, field

from netnord.interval import Interval, Rounding, unrounded, written_step
from netnord.store.operations import Formula, Id
from netnord.terms import Hedge, Kind, Language

Moment = Annotated[
    str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="a year, month or day, ISO 8601")
]
ConceptId = Annotated[str, Meta(pattern=r"^[a-z0-9_]+$", description="the id of a group of synonyms")]


class BaseStatus(str, Enum):
    """How surely the source says what a share is a share of."""

    STATED = "stated"
    IMPLIED = "implied"
    AMBIGUOUS = "ambiguous"


class Phrase(Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in each language."""

    fr: Annotated[str, Meta(min_length=1, description="in French")]
    en: Annotated[str, Meta(min_length=1, description="in English")]

    def in_language(self, language: Language) -> str:
        return self.fr if language is Language.FR else self.en


class Concept(Struct, frozen=True, forbid_unknown_fields=True):
    """A group of synonyms: the words by which a text speaks of one thing."""

    id: Annotated[ConceptId, Meta(description="the name by which facts share these words")]
    fr: Annotated[
        list[str],
        Meta(
            description="French words, a few, each once, as a dictionary has them: the singular of a noun, "
            "the infinitive of a verb, the masculine of an adjective"
        ),
    ]
    en: Annotated[list[str], Meta(description="English words, likewise")]
    label: Annotated[Phrase | None, Meta(description="how it is shown as a unit, in the plural")] = None


class BaseReading(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that a share may be a share of."""

    label: Annotated[Phrase, Meta(description="what that is, in words")]
    of: Annotated[
        Id | None, Meta(description="the fact or derived figure that counts it, or its share of the whole")
    ] = None


class Base(Struct, frozen=True, forbid_unknown_fields=True):
    """What a share is a share of."""

    status: Annotated[BaseStatus, Meta(description="how surely the source says what the base is")]
    readings: Annotated[list[BaseReading], Meta(min_length=1, description="more than one only if ambiguous")]
    concepts: Annotated[list[ConceptId], Meta(description="the words for it")] = field(default_factory=list)


class Scope(Struct, frozen=True, forbid_unknown_fields=True):
    """Whom, where and when a figure is about."""

    who: Annotated[Phrase | None, Meta(description="the population")] = None
    where: Annotated[Phrase | None, Meta(description="the place")] = None
    when: Annotated[Moment | None, Meta(description="the year, month or day, ISO 8601")] = None
    places: Annotated[list[ConceptId], Meta(description="the words for where")] = field(default_factory=list)


class Locator(Struct, frozen=True, forbid_unknown_fields=True):
    """Where in the source."""

    sentence: Annotated[int, Meta(ge=1, description="number of the sentence, from 1")]
    quote: Annotated[str, Meta(min_length=1, description="the figure as it stands there")]


class Fact(Struct, frozen=True, forbid_unknown_fields=True):
    """One published figure with its source."""

    id: Annotated[Id, Meta(description="lower-case words joined by dots, the topic first")]
    label: Annotated[Phrase, Meta(description="what the figure is of, in your own words")]
    kind: Annotated[Kind, Meta(description="what kind of figure it is")]
    printed: Annotated[
        str,
        Meta(min_length=1, description="the figure as the source prints it, which says how precise it is"),
    ]
    value: Annotated[
        int | float, Meta(description="the number that `printed` stands for; a share in per cent")
    ]
    unit: Annotated[
        str, Meta(pattern=r"^[a-z0-9_]+$", description="percent, months, rank, or a concept's id")
    ]
    source: Annotated[str, Meta(description="the id of a source")]
    locator: Annotated[Locator, Meta(description="where in the source the figure stands")]
    hedge: Annotated[Hedge, Meta(description="the words that bound the figure, as `printed` has them")] = (
        Hedge.EXACTLY
    )
    stated_by: Annotated[Phrase | None, Meta(description="who says so, if not the source itself")] = None
    base: Annotated[Base | None, Meta(description="of a share only")] = None
    part_of: Annotated[Id | None, Meta(description="the count that this count is a part of")] = None
    scope: Annotated[Scope, Meta(description="whom, where and when the figure is about")] = field(
        default_factory=Scope
    )
    about: Annotated[
        list[ConceptId], Meta(description="the concepts by which a text speaks of the figure")
    ] = field(default_factory=list)

    @property
    def topic(self) -> str:
        return self.id.partition(".")[0]

    @property
    def exact_value(self) -> Fraction:
        return Fraction(str(self.value))

    def interval(self, rounding: Rounding) -> Interval:
        """The values that the figure may stand for, in its unit (a share in per cent)."""
        value = self.exact_value
        bound = _BOUNDS.get(self.hedge)
        if bound is not None:
            return bound(value)
        step = written_step(self.printed, value)
        is_counted = self.kind is not Kind.SHARE and step == 1
        if step is None or is_counted or self.kind is Kind.DURATION:
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
    label: Annotated[Phrase, Meta(description="what the names are of")]
    names: Annotated[list[str], Meta(min_length=1, description="as the source spells them")]
    complete: Annotated[bool, Meta(description="whether the source names them all")]
    source: Annotated[str, Meta(description="the id of a source")]
    sentence: Annotated[int, Meta(ge=1, description="number of the sentence that has them, from 1")]
    count: Annotated[Id | None, Meta(description="the fact that says how many there are")] = None
    unit: Annotated[
        ConceptId | None, Meta(description="the concept of what is named, to count the names by")
    ] = None
    about: Annotated[
        list[ConceptId],
        Meta(description="the concepts by which a text speaks of how many names there are"),
    ] = field(default_factory=list)

    @property
    def topic(self) -> str:
        return self.id.partition(".")[0]


class Derived(Struct, frozen=True, forbid_unknown_fields=True):
    """A figure that follows from others by a formula; its value is computed, never written."""

    id: Annotated[Id, Meta(description="lower-case words joined by dots, the topic first")]
    label: Annotated[Phrase, Meta(description="what the figure is of")]
    unit: Annotated[
        str, Meta(pattern=r"^[a-z0-9_]+$", description="percent, points, ratio or a concept's id")
    ]
    formula: Annotated[Formula, Meta(description="how it is computed")]
    assumptions: Annotated[
        list[Phrase], Meta(description="what has to be true for the result to mean what the label says")
    ] = field(default_factory=list)
    about: Annotated[
        list[ConceptId], Meta(description="the concepts by which a text speaks of the figure")
    ] = field(default_factory=list)

    @property
    def topic(self) -> str:
        return self.id.partition(".")[0]

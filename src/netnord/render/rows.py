"""What people read, before it is laid out: the same page in all formats that are for people."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from msgspec import Struct

from netnord.store.model import Phrase
from netnord.terms import Language

NOTES = Phrase(fr="À savoir", en="Good to know")
SOURCES = Phrase(fr="Source", en="Source")
_EIGHTHS = " ▏▎▍▌▋▊▉"


class Style(Enum):
    """What a figure is, as far as its look tells."""

    PUBLISHED = "published"
    DERIVED = "derived"
    TERM = "term"
    BAD = "bad"
    DOUBTFUL = "doubtful"
    GOOD = "good"
    PLAIN = "plain"


class Ids(Enum):
    """Where ids stand."""

    IF_ROOM = "if there is room"
    ALWAYS = "always"
    BELOW = "below the text"


class Row(Struct, frozen=True):
    """One line of a page, if it fits; empty where there is nothing to say."""

    figure: str
    text: str
    detail: str = ""
    """What is less important, after the text."""
    beside: str = ""
    """A second figure: the share or the counts of a part."""
    bar: Fraction | None = None
    """The share to draw, in per cent."""
    id: str = ""
    style: Style = Style.PUBLISHED
    follows: bool = False
    """Whether it comes from the row above it."""
    is_list: bool = False
    """Whether the text is a list, which may be folded."""


class Block(Struct, frozen=True):
    """Rows under a heading, if it has one."""

    heading: str
    rows: list[Row]
    style: Style = Style.PLAIN


class Remark(Struct, frozen=True):
    """What to know before quoting."""

    text: str
    warns: bool
    """Whether figures do not agree with each other."""


class Page(Struct, frozen=True):
    """A whole answer."""

    title: str
    sections: list[Block]
    language: Language
    notes: tuple[Remark, ...] = ()
    sources: tuple[str, ...] = ()
    ids: Ids = Ids.IF_ROOM
    conclusion: tuple[str, ...] = ()


def bar(share: Fraction, width: int) -> str:
    """`share`, in per cent and at most 100, as a bar; 100 is `width` columns, to the eighth of a column."""
    whole, eighths = divmod(round(min(max(share, Fraction(0)), Fraction(100)) * width * 8 / 100), 8)
    return "█" * whole + (_EIGHTHS[eighths] if eighths else "")

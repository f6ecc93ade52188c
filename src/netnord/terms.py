"""Terms that every room shares: of languages, hedges and kinds of figures."""

from enum import Enum


class Language(str, Enum):
    """A language of labels, drafts and output."""

    FR = "fr"
    EN = "en"


class Hedge(str, Enum):
    """The words that bound a figure."""

    EXACTLY = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more than"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    AT_MOST = "at most"


class Kind(str, Enum):
    """What kind of figure a fact is."""

    SHARE = "share"
    COUNT = "count"
    DURATION = "duration"
    RANK = "rank"
    THRESHOLD = "threshold"
    """The size from which, or up to which, something counts."""
    POINTS = "points"
    RATIO = "ratio"
    MONEY = "money"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    DATE = "date"

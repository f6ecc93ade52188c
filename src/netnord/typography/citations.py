"""A source in a few words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from netnord.terms import Language

_MONTHS = {
    Language.FR: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    Language.EN: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}


def brief_citation(source: Mapping[str, Any], language: Language) -> str:
    """Publication, or else title or id, and date of a CSL-JSON source: "La Tribune, 16 June 1999"."""
    name = source.get("container-title") or source.get("title") or source.get("publisher") or source["id"]
    return ", ".join(filter(None, (str(name), issue_date(source, language))))


def with_sentences(name: str, sentences: Iterable[int], language: Language) -> str:
    """A source called `name` with the numbers of some of its sentences: "town.txt, sentences 2, 4 and 7"."""
    *before, last = map(str, sorted(sentences))
    word, conjunction = ("phrase", "et") if language is Language.FR else ("sentence", "and")
    numbers = f"{word}s {', '.join(before)} {conjunction} {last}" if before else f"{word} {last}"
    return f"{name}, {numbers}"


def issue_date(source: Mapping[str, Any], language: Language) -> str:
    """The date of a CSL-JSON source as far as it is given, to the day; empty if it is not."""
    issued = source.get("issued")
    if not isinstance(issued, Mapping):
        return ""
    try:
        year, *rest = issued["date-parts"][0]
        words = [str(year)]
        if rest:
            words.insert(0, _MONTHS[language][int(rest[0]) - 1])
        if len(rest) > 1:
            day = int(rest[1])
            words.insert(0, "1er" if day == 1 and language is Language.FR else str(day))
    except (KeyError, IndexError, TypeError, ValueError):
        return str(issued.get("raw") or issued.get("literal") or "")
    return " ".join(words)

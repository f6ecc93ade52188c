"""Sources as a reader cites them, from CSL-JSON, and places in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from netnord.terms import Language
from netnord.typography.numerals import NO_BREAK_SPACE
from netnord.typography.quotation import quoted

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


def citation(source: Mapping[str, Any], language: Language) -> str:
    """Authors, title, container, publisher, date, address: what the source has of these."""
    title = _text(source, "title")
    parts = [
        _authors(source),
        quoted(title, language) if title else "",
        _text(source, "container-title"),
        _text(source, "publisher"),
        issue_date(source, language),
        _text(source, "URL") or _text(source, "DOI"),
    ]
    return ", ".join(filter(None, parts)) or str(source["id"])


def place(source: Mapping[str, Any], sentence: int, language: Language) -> str:
    """Where a figure stands: "La Tribune, 16 June 1999, sentence 13"."""
    return f"{brief_citation(source, language)}, {sentence_number(sentence, language)}"


def sentence_number(sentence: int, language: Language) -> str:
    """`sentence`, counted from 1, as it is cited: "sentence 13"."""
    return f"{'phrase' if language is Language.FR else 'sentence'}{NO_BREAK_SPACE}{sentence}"


def date_in_words(iso: str, language: Language) -> str:
    """The year, month or day `iso` ("1999-05") as in a sentence: "May 1999"."""
    return issue_date({"issued": {"date-parts": [iso.split("-")]}}, language)


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


def _text(source: Mapping[str, Any], field: str) -> str:
    value = source.get(field)
    return value.strip() if isinstance(value, str) else ""


def _authors(source: Mapping[str, Any]) -> str:
    people = source.get("author")
    if not isinstance(people, list):
        return ""
    return ", ".join(filter(None, (_name(person) for person in people if isinstance(person, dict))))


def _name(person: Mapping[str, Any]) -> str:
    parts = (_text(person, "given"), _text(person, "family"))
    return _text(person, "literal") or " ".join(filter(None, parts))

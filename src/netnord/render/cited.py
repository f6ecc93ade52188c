"""Sources as a reader cites them, from CSL-JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.typography.citations import brief_citation, issue_date
from netnord.typography.numerals import NO_BREAK_SPACE

_SENTENCE = Phrase(fr="phrase", en="sentence")


def citation(source: Mapping[str, Any], language: Language) -> str:
    """Authors, title, container, publisher, date, address: what the source has of these."""
    parts = [
        _authors(source),
        _quoted(_text(source, "title"), language),
        _text(source, "container-title"),
        _text(source, "publisher"),
        issue_date(source, language),
        _text(source, "URL") or _text(source, "DOI"),
    ]
    return ", ".join(filter(None, parts)) or str(source["id"])


def date_in_words(iso: str, language: Language) -> str:
    """The year, month or day `iso` ("1999-05") as in a sentence: "May 1999"."""
    return issue_date({"issued": {"date-parts": [iso.split("-")]}}, language)


def sentence_number(sentence: int, language: Language) -> str:
    return f"{_SENTENCE.in_language(language)}{NO_BREAK_SPACE}{sentence}"


def place(source: Mapping[str, Any], sentence: int, language: Language) -> str:
    """Where a figure stands: "La Tribune, 16 June 1999, sentence 13"."""
    return f"{brief_citation(source, language)}, {sentence_number(sentence, language)}"


def _text(source: Mapping[str, Any], field: str) -> str:
    value = source.get(field)
    return value.strip() if isinstance(value, str) else ""


def _quoted(title: str, language: Language) -> str:
    if not title:
        return ""
    return f"«{NO_BREAK_SPACE}{title}{NO_BREAK_SPACE}»" if language is Language.FR else f"“{title}”"


def _authors(source: Mapping[str, Any]) -> str:
    people = source.get("author")
    if not isinstance(people, list):
        return ""
    return ", ".join(filter(None, (_name(person) for person in people if isinstance(person, dict))))


def _name(person: Mapping[str, Any]) -> str:
    parts = (_text(person, "given"), _text(person, "family"))
    return _text(person, "literal") or " ".join(filter(None, parts))

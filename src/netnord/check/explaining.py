"""What a rule of `check` means, with its examples judged."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct, structs

from netnord.check.findings import DraftChecker
from netnord.errors import UnknownNameError
from netnord.store.model import Phrase
from netnord.terms import Language
from netnord.typography.numerals import french_spacing


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """Why a figure is supported, refuted, warned of or left open."""

    title: Phrase
    reason: Phrase
    fires: Phrase
    """A draft held against the example text in which the rule fires."""
    silent: Phrase
    """One in which it does not."""


class RuleBook(Struct, frozen=True, forbid_unknown_fields=True):
    """What `rules.toml` says."""

    page: Phrase
    name: Phrase
    """Of the example text, as messages call it."""
    example: Phrase
    rules: dict[str, Rule]
    """By code, in the order of the codes."""


@cache
def rule_book() -> RuleBook:
    return msgspec.toml.decode(files("netnord.check").joinpath("rules.toml").read_bytes(), type=RuleBook)


def explanation(code: str, language: Language) -> str:
    """The page on the rule `code`, its examples judged; ends with a line break.

    Raises `UnknownNameError`.
    """
    rules = rule_book().rules
    if code not in rules:
        raise UnknownNameError("rule", code, list(rules), f"there are {', '.join(rules)}")
    parts = {name: said.in_language(language) for name, said in structs.asdict(rules[code]).items()}
    parts |= {name: _judged(parts[name], language) for name in ("fires", "silent")}
    source = rule_book().example.in_language(language)
    page = rule_book().page.in_language(language).format(code=code, source=source, **parts)
    return french_spacing(page) if language is Language.FR else page


def example_checker(language: Language) -> DraftChecker:
    """Holds drafts in one language against the example text."""
    book = rule_book()
    return DraftChecker(None, language, {book.name.in_language(language): book.example.in_language(language)})


def _judged(draft: str, language: Language) -> str:
    findings = (found.finding for found in example_checker(language).check("", [draft]))
    return "\n".join([f"  {draft}", *(f"    {each.rule} {each.message}" for each in findings)])

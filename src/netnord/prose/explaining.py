"""What a rule of `check` means, with its examples judged."""

from __future__ import annotations

from netnord.errors import UnknownNameError
from netnord.model import Language, Phrase
from netnord.numerals import french_spacing
from netnord.prose.example import example_store
from netnord.prose.findings import DraftChecker
from netnord.prose.rules import RULES

_REFERENCE = Phrase(fr="Référence : {}\n\n", en="Reference: {}\n\n")
_PAGE = Phrase(
    fr="{code} : {title}\n\n{reason}\n\n{reference}"
    "Les exemples portent sur un jardin botanique : 12 serres, 850 arbres, 40 % de plantes indigènes et plus "
    "de 3 000 visiteurs en 2023.\n\nS’applique :\n{fires}\n\nNe s’applique pas :\n{silent}\n",
    en="{code}: {title}\n\n{reason}\n\n{reference}"
    "The examples are about a botanical garden: 12 greenhouses, 850 trees, 40% of its plants native, and "
    "more than 3,000 visitors in 2023.\n\nFires:\n{fires}\n\nDoes not fire:\n{silent}\n",
)


def explanation(code: str, language: Language) -> str:
    """The page on the rule `code`, its examples judged; ends with a line break.

    Raises `UnknownNameError`.
    """
    rules = {rule.code: rule for rule in RULES}
    if code not in rules:
        raise UnknownNameError("rule", code, list(rules), f"there are {', '.join(rules)}")
    rule = rules[code]
    reference = _REFERENCE.in_language(language).format(rule.reference) if rule.reference else ""
    page = _PAGE.in_language(language).format(
        code=rule.code,
        title=rule.title.in_language(language),
        reason=rule.reason.in_language(language),
        reference=reference,
        fires=_judged(rule.fires, language),
        silent=_judged(rule.silent, language),
    )
    return french_spacing(page) if language is Language.FR else page


def _judged(draft: Phrase, language: Language) -> str:
    text = draft.in_language(language)
    checker = DraftChecker(example_store(), language)
    verdicts = [f"    {finding.rule} {finding.message}" for finding, _ in checker.check("", [text])]
    return "\n".join([f"  {text}", *verdicts])

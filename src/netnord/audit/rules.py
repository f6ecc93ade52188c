"""All kinds of rules: how one is evaluated, and a page on each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from netnord.audit import grim, names, same, sums, wholes
from netnord.audit.finding import AuditFinding, Status, Wording, status_of
from netnord.derive import combinations, evaluate
from netnord.errors import UnknownNameError
from netnord.interval import Rounding
from netnord.store.model import Phrase
from netnord.store.store import FactStore

if TYPE_CHECKING:
    from netnord.audit.page import RulePage
    from netnord.store.audit_rules import AuditRule
    from netnord.store.contents import FactsFile
    from netnord.terms import Language

RULES: dict[str, RulePage] = {
    page.code: page for page in (sums.PAGE, wholes.PAGE, grim.PAGE, same.PAGE, names.PAGE)
}
"""Each kind of rule by its code."""

_PAGES = {page.kind: page for page in RULES.values()}

_HEDGED = Phrase(
    fr="Un de ces chiffres n’est qu’approché : cela ne prouve rien.",
    en="One of these figures is only approximate: this proves nothing.",
)
_EXPLANATION = Phrase(
    fr="{code} : {name}\n\n{reason}\n\nRéférence : {reference}\n\n"
    "Exemple en défaut : {fires}\nExemple en règle : {silent}\n",
    en="{code}: {name}\n\n{reason}\n\nReference: {reference}\n\n"
    "An example that fires: {fires}\nAn example that is silent: {silent}\n",
)


def page_of(rule: AuditRule) -> RulePage:
    return _PAGES[type(rule)]


def ids_of(rule: AuditRule) -> list[str]:
    """The ids of figures and lists that a rule names, in the order of its fields."""
    ids: list[str] = []
    for field in rule.__struct_fields__:
        value = getattr(rule, field)
        ids += [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str)]
    return ids


def evaluated(store: FactStore, rule: AuditRule) -> AuditFinding:
    """What `rule` comes to; of figures with several results, for those under which it holds best."""
    page, ids = page_of(rule), ids_of(rule)
    figures = [each for each in dict.fromkeys(ids) if each not in store.names]
    known = evaluate(store, figures)
    outcomes = [page.check(rule, inputs, store) for inputs in combinations(store, figures, known)]
    best = max(outcomes, key=lambda outcome: tuple(outcome.holds.values()))
    holds = {rounding: any(outcome.holds[rounding] for outcome in outcomes) for rounding in Rounding}
    status, message = status_of(best), best.message
    if status in (Status.DEPENDS, Status.FAILS) and any(known[each][0].hedges for each in figures):
        status = Status.NOTE
        message = Wording(
            lambda language: " ".join(each.in_language(language) for each in (best.message, _HEDGED))
        )
    return AuditFinding(page.code, status, holds, ids, message)


def explain(code: str, language: Language) -> str:
    """The page on the rule `code`, its examples evaluated; ends with a line break.

    Raises `UnknownNameError`.
    """
    if code not in RULES:
        raise UnknownNameError("rule", code, list(RULES), f"there are {', '.join(RULES)}")
    page = RULES[code]
    words = {
        "code": page.code,
        "name": page.name.in_language(language),
        "reason": page.reason.in_language(language),
        "reference": page.reference,
        "fires": _example(page.fires()).in_language(language),
        "silent": _example(page.silent()).in_language(language),
    }
    return Wording(lambda each: _EXPLANATION.in_language(each).format(**words)).in_language(language)


def _example(file: FactsFile) -> Wording:
    return evaluated(FactStore(file, Path("example")), file.audit[0]).message

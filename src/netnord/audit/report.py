"""An audit as a whole: its findings, and what they say of how the source rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from netnord.audit.finding import AuditFinding, Status, Wording
from netnord.audit.rules import RULES, evaluated, ids_of, page_of
from netnord.audit.wording import IF_ROUNDED, ROUNDED, listed
from netnord.derive import VAGUE, published_inputs
from netnord.errors import UnknownNameError
from netnord.interval import Rounding
from netnord.store.model import Phrase
from netnord.store.store import FactStore

if TYPE_CHECKING:
    from collections.abc import Collection

    from netnord.store.model import Fact
    from netnord.terms import Language


class AuditReport(Struct, frozen=True):
    """What the rules of a store come to."""

    store: FactStore
    findings: list[AuditFinding]
    """In the order of the rules in the facts file."""
    rounding: dict[Rounding, int]
    """How many of the findings that depend on the rounding hold under each."""
    summary: Wording
    """What that says of how the source rounds."""

    @property
    def has_failures(self) -> bool:
        return any(finding.status is Status.FAILS for finding in self.findings)


def audit(store: FactStore, ids: list[str] | None = None, rules: list[str] | None = None) -> AuditReport:
    """Evaluates the rules of `store`, or those of them that concern one of `ids` and have a code of `rules`.

    Raises `UnknownNameError` for an id or a code that does not exist, `FactsFileError` for a derived figure
    that cannot be computed.
    """
    for code in rules or []:
        if code not in RULES:
            raise UnknownNameError("rule", code, list(RULES), f"there are {', '.join(RULES)}")
    for each in ids or []:
        if each not in store.facts and each not in store.derived and each not in store.names:
            raise UnknownNameError("id", each, store.ids(), "see 'netnord list'")
    wanted = [
        rule
        for rule in store.audit
        if (not rules or page_of(rule).code in rules)
        and (not ids or any(_concerns(store, ids_of(rule), each) for each in ids))
    ]
    findings = [evaluated(store, rule) for rule in wanted]
    telling = [finding for finding in findings if _depends_on_rounding(store, finding)]
    counts = {rounding: sum(finding.holds[rounding] for finding in telling) for rounding in Rounding}
    return AuditReport(store, findings, counts, _summary(store, telling, counts))


def findings_naming(store: FactStore, ids: Collection[str]) -> list[AuditFinding]:
    """What the rules that name one of `ids` come to. Raises `FactsFileError` as `audit` does."""
    return [evaluated(store, rule) for rule in store.audit if any(each in ids for each in ids_of(rule))]


def findings_about(report: AuditReport, id: str) -> list[AuditFinding]:
    """Those that name the figure or list `id`, or all that the derived figure `id` comes from."""
    return [finding for finding in report.findings if _concerns(report.store, finding.facts, id)]


def _concerns(store: FactStore, named: list[str], id: str) -> bool:
    if id in named:
        return True
    return id in store.derived and set(published_inputs(store, [id])) <= set(published_inputs(store, named))


def _depends_on_rounding(store: FactStore, finding: AuditFinding) -> bool:
    if len(set(finding.holds.values())) == 1:
        return False
    hedged = [each for each in published_inputs(store, finding.facts) if store.facts[each].hedge in VAGUE]
    return not hedged


_NONE = Phrase(
    fr="Aucune vérification ne dépend de la façon d’arrondir.",
    en="No check depends on how the figures were rounded.",
)
_ONE = Phrase(
    fr="Une seule vérification en dépend, et ne tient que {case} : un indice, pas une preuve.",
    en="One check depends on rounding, and holds only {case}: a hint, not a proof.",
)
_SEVERAL = Phrase(
    fr="{count} vérifications indépendantes ne tiennent que {case} : les chiffres semblent {rounded}.",
    en="{count} independent checks hold only {case}: the figures look {rounded}.",
)
_MOST = Phrase(fr="{tally} : les chiffres semblent {rounded}.", en="{tally}: the figures look {rounded}.")
_UNDECIDED = Phrase(
    fr="{tally} : ils ne disent pas comment les chiffres sont arrondis.",
    en="{tally}: they do not tell how the figures were rounded.",
)
_TALLY = Phrase(
    fr="Vérifications qui dépendent de l’arrondi : {count}, dont tiennent {cases}",
    en="Checks that depend on rounding: {count}, of which hold {cases}",
)


def _summary(store: FactStore, telling: list[AuditFinding], counts: dict[Rounding, int]) -> Wording:
    if not telling:
        return Wording(_NONE.in_language)
    most = max(counts.values())
    best = [rounding for rounding, count in counts.items() if count == most]
    alone = most == len(telling) == sum(counts.values())
    independent = _independent(store, telling)
    if len(best) > 1:
        wording = _UNDECIDED
    elif not alone:
        wording = _MOST
    else:
        wording = _SEVERAL if independent > 1 else _ONE

    def write(language: Language) -> str:
        cases = [
            f"{counts[rounding]} {words.in_language(language)}" for rounding, words in IF_ROUNDED.items()
        ]
        return wording.in_language(language).format(
            count=independent,
            case=IF_ROUNDED[best[0]].in_language(language),
            rounded=ROUNDED[best[0]].in_language(language),
            tally=_TALLY.in_language(language).format(count=len(telling), cases=listed(cases, language)),
        )

    return Wording(write)


def _independent(store: FactStore, findings: list[AuditFinding]) -> int:
    """How many of `findings` share no rounded figure with one before."""
    taken: set[str] = set()
    count = 0
    for finding in findings:
        rounded = {each for each in published_inputs(store, finding.facts) if _is_rounded(store.facts[each])}
        if not rounded & taken:
            count += 1
        taken |= rounded
    return count


def _is_rounded(fact: Fact) -> bool:
    return fact.interval(Rounding.NEAREST) != fact.interval(Rounding.DOWN)

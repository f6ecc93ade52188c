"""What a reader should know about the figures of a table before quoting them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from netnord.answers.tables import Table
from netnord.audit import AuditFinding, Status, audit
from netnord.audit.wording import in_both, listed
from netnord.store.model import BaseStatus, Fact, Phrase
from netnord.store.store import FactStore
from netnord.terms import Language
from netnord.typography.numerals import percent

_BASE_NOT_SAID = Phrase(
    fr="{figures} : la source ne dit pas de quoi ; {readings}.",
    en="{figures}: the source does not say of what; {readings}.",
)
_EITHER = Phrase(fr=" ou ", en=" or ")


def with_notes(table: Table, store: FactStore) -> Table:
    """`table` with its traps, from bases and audit, and with what its topic says without a figure."""
    language = table.view.language
    phrases = [
        *_unsaid_bases(table.facts),
        *_audit_messages(store, set(table.ids)),
        *_topic_notes(store, table),
    ]
    return replace(table, notes=tuple(phrase.in_language(language) for phrase in phrases))


def _topic_notes(store: FactStore, table: Table) -> Iterator[Phrase]:
    for topic in store.topics:
        if topic.id == table.topic:
            yield from topic.notes


def _audit_messages(store: FactStore, ids: set[str]) -> Iterator[Phrase]:
    for finding in audit(store).findings:
        if finding.status is not Status.HOLDS and not ids.isdisjoint(_subjects(store, finding)):
            yield finding.message


def _subjects(store: FactStore, finding: AuditFinding) -> set[str]:
    """What `finding` is about, without the counts that it only takes as bases."""
    facts = [store.facts[each] for each in finding.facts if each in store.facts]
    bases = {reading.of for fact in facts if fact.base is not None for reading in fact.base.readings}
    return set(finding.facts) - bases


def _unsaid_bases(facts: list[Fact]) -> Iterator[Phrase]:
    """One note for all shares that may be of the same things."""
    alike: dict[tuple[str, ...], list[Fact]] = {}
    for fact in facts:
        if fact.base is not None and fact.base.status is BaseStatus.AMBIGUOUS:
            alike.setdefault(tuple(reading.label.en for reading in fact.base.readings), []).append(fact)
    for shares in alike.values():
        yield in_both(partial(_base_not_said, shares))


def _base_not_said(shares: list[Fact], language: Language) -> str:
    base = shares[0].base
    readings = [] if base is None else [reading.label.in_language(language) for reading in base.readings]
    return _BASE_NOT_SAID.in_language(language).format(
        figures=listed((percent(share.exact_value, language) for share in shares), language),
        readings=_EITHER.in_language(language).join(readings),
    )

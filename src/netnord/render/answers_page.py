"""A table of figures as a page."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from msgspec.structs import replace

from netnord.answers.tables import Breakdown, Part, Table, TableEntry, TableGroup
from netnord.derive import DerivedFigure
from netnord.interval import Interval
from netnord.render.rows import Block, Ids, Page, Remark, Row, Style
from netnord.store.model import Base, BaseStatus, Fact, NameList, Phrase
from netnord.store.operations import Complement, PartOf, ShareOf, Sum
from netnord.terms import Kind, Language
from netnord.typography.citations import citation, place, sentence_number
from netnord.typography.computed import computed, equated, filled_in, possible_counts, recomputed
from netnord.typography.elision import of
from netnord.typography.measures import hedge_words, hedged, measured, published
from netnord.typography.numerals import NO_BREAK_SPACE, bounds, number

_OR = Phrase(fr=" ou ", en=" or ")
_SHARES = Phrase(fr="Parts {of}", en="Shares of {of}")
_READ_AS = Phrase(fr="Si ce sont des parts {of}", en="If these are shares of {of}")
_UNKNOWN_SHARES = Phrase(fr="Parts", en="Shares")
_PARTS = Phrase(fr="Sur {amount} {label}", en="Of {amount} {label}")
_STATUSES = {
    BaseStatus.STATED: Phrase(fr="{heading}", en="{heading}"),
    BaseStatus.IMPLIED: Phrase(fr="{heading} (sous-entendu)", en="{heading} (implied)"),
    BaseStatus.AMBIGUOUS: Phrase(fr="{heading}\u00a0: non précisé", en="{heading}: the source does not say"),
}
_NAME = Phrase(fr="nom", en="name")
_NAMES = Phrase(fr="noms", en="names")
_INCOMPLETE = Phrase(fr="liste incomplète", en="incomplete list")
_TOGETHER = Phrase(fr="ensemble", en="together")
_LEFT = Phrase(fr="il reste {rest}", en="{rest} is left")
_TOO_MUCH = Phrase(fr="{rest} de trop", en="{rest} too much")
_REST = Phrase(fr="le reste", en="the rest")
_OF_ALL = Phrase(fr="{share} de tous", en="{share} of all")


def page_of_answer(table: Table) -> Page:
    """`table` as people read it, in all formats that are for people."""
    language = table.view.language
    shown = [_without_what_is_broken_down(group, table) for group in table.groups]
    sections = [Block(_heading(group, table), list(_rows(group, table))) for group in shown if group.entries]
    sections += [_broken_down(each, table) for each in table.breakdowns]
    return Page(
        table.title,
        sections,
        language,
        tuple(Remark(note.message, note.rule is not None) for note in table.notes),
        tuple(citation(source, language) for source in table.sources),
        Ids.ALWAYS if table.identified else Ids.IF_ROOM,
    )


def _heading(group: TableGroup, table: Table) -> str:
    language = table.view.language
    if group.topic is not None:
        return group.topic
    if group.base is not None:
        heading = _SHARES.in_language(language).format(of=_base_words(group.base, table))
        return _STATUSES[group.base.status].in_language(language).format(heading=heading)
    if group.whole is not None:
        return _parts_of(table.labels[group.whole], table.amounts[group.whole], language)
    return ""


def _parts_of(label: str, amount: str, language: Language) -> str:
    return _PARTS.in_language(language).format(amount=amount, label=label)


def _base_words(base: Base, table: Table) -> str:
    """What shares are shares of, with how many that is, after the French "de" but not the English "of"."""
    language = table.view.language
    readings = []
    for reading in base.readings:
        label = _with_amount(reading.label.in_language(language), table.amounts.get(reading.of or ""))
        readings.append(of(label) if language is Language.FR else label)
    return _OR.in_language(language).join(readings)


def _with_amount(label: str, amount: str | None) -> str:
    """`label` with the `amount` behind, unless it names it itself."""
    return label if amount is None or amount in label else f"{label} ({amount})"


def _rows(group: TableGroup, table: Table) -> Iterator[Row]:
    above: str | None = None
    for entry in group.entries:
        item = entry.item
        if isinstance(item, Fact):
            above = item.label.in_language(table.view.language)
            yield _published(item, table)
        elif isinstance(item, DerivedFigure):
            if group.topic is None:
                yield _recomputed(item, table, above, follows=entry.follows)
            else:  # an index, in which each has its label and no more
                yield replace(_recomputed(item, table, None, follows=entry.follows), detail="")
        else:
            yield _named(item, table, follows=entry.follows)


def _published(fact: Fact, table: Table) -> Row:
    language = table.view.language
    return Row(
        published(fact, language),
        fact.label.in_language(language),
        _standing(table, fact.source, fact.sentence),
        bar=fact.exact_value if table.breakdowns and fact.kind is Kind.SHARE else None,
        id=fact.id,
    )


def _recomputed(figure: DerivedFigure, table: Table, above: str | None, *, follows: bool) -> Row:
    """A label that repeats that of the fact above it is left out."""
    language = table.view.language
    label = figure.derived.label.in_language(language)
    base = "" if figure.base is None else table.labels[figure.base]
    if label == above:
        label = base
    elif base:
        label = f"{label} ({base})"
    return Row(
        recomputed(figure, table.view.rounding, language),
        label,
        " · ".join(filter(None, _workings(figure, language))),
        id=figure.derived.id,
        style=Style.DERIVED,
        follows=follows,
    )


def _workings(figure: DerivedFigure, language: Language) -> Iterator[str]:
    yield filled_in(figure, language) if figure.whole_counts is None else equated(figure, language)
    for hedge in figure.hedges:
        yield f"({hedge_words(hedge, language)})"
    if (
        figure.whole_counts is None
        and figure.interval != Interval.exactly(figure.value)
        and not figure.hedges
    ):
        yield bounds(figure.interval, language)


def _named(listed: NameList, table: Table, *, follows: bool) -> Row:
    """Under the fact that says how many there are, the names need no label."""
    language = table.view.language
    noun = _NAME if len(listed.names) == 1 else _NAMES
    names = ", ".join(listed.names)
    label = listed.label.in_language(language)
    colon = "\u00a0:" if language is Language.FR else ":"
    incomplete = "" if listed.complete else _INCOMPLETE.in_language(language)
    return Row(
        f"{number(len(listed.names), language)}\u00a0{noun.in_language(language)}",
        names if follows else f"{label}{colon} {names}",
        " · ".join(filter(None, (incomplete, _standing(table, listed.source, listed.sentence)))),
        id=listed.id,
        style=Style.PLAIN,
        follows=follows,
        is_list=True,
    )


def _standing(table: Table, source: str, sentence: int) -> str:
    """Where a figure stands; the source is named only if there are several."""
    if not table.cited:
        return ""
    if len(table.sources) == 1:
        return sentence_number(sentence, table.view.language)
    return place(next(each for each in table.sources if each["id"] == source), sentence, table.view.language)


def _without_what_is_broken_down(group: TableGroup, table: Table) -> TableGroup:
    """`group` without the facts that breakdowns show, if they show all of it, and what these compute."""
    parts = {part.id for breakdown in table.breakdowns for part in breakdown.parts}
    facts = [entry.item.id for entry in group.entries if isinstance(entry.item, Fact)]
    replaced = bool(facts) and group.topic is None and parts.issuperset(facts)
    entries = [
        entry for entry in group.entries if not _is_broken_down(entry, table, parts if replaced else set())
    ]
    return TableGroup(entries, group.base, group.whole, group.topic)


def _is_broken_down(entry: TableEntry, table: Table, parts: set[str | None]) -> bool:
    item = entry.item
    if isinstance(item, Fact):
        return item.id in parts
    if not isinstance(item, DerivedFigure):
        return False
    return any(_shows(breakdown, item, table) for breakdown in table.breakdowns)


def _shows(breakdown: Breakdown, figure: DerivedFigure, table: Table) -> bool:
    """Whether `breakdown` has what `figure` computes, of a part, of all parts or of the rest."""
    parts = [part.id for part in breakdown.parts]
    counts = {
        each.derived.id: each.taken.share
        for each in table.derived
        if isinstance(each.taken, PartOf) and each.taken.share in parts and each.taken.whole == [breakdown.of]
    }
    match figure.taken:
        case PartOf(share=share, whole=whole):
            return share in parts and whole == [breakdown.of]
        case ShareOf(part=part, whole=whole):
            return part in parts and whole == breakdown.of
        case Sum(of=of):
            return of == parts or figure.derived.id == breakdown.of
        case Complement(of=of, whole=None):
            return of == parts
        case Complement(of=of, whole=whole):
            return whole == breakdown.of and [counts.get(each) for each in of] == parts
    return False


def _broken_down(breakdown: Breakdown, table: Table) -> Block:
    """The parts with bars, then what they are together and leave."""
    language = table.view.language
    rows = [_part(part, breakdown, language) for part in breakdown.parts]
    rest = breakdown.rest
    left = rest is not None and bool(rest.share)
    if len(rows) > 1:
        together = _part(breakdown.together, breakdown, language, _TOGETHER.in_language(language))
        rows.append(
            replace(together, detail=_left(rest, breakdown, language) if rest and left else "", bar=None)
        )
    elif rest is not None and left:
        rows.append(_part(rest, breakdown, language, _REST.in_language(language)))
    return Block(_title(breakdown, language), rows)


def _title(breakdown: Breakdown, language: Language) -> str:
    """What the parts are parts of: "Of 1,202 web sites in the region", "Shares of merchant sites (44)"."""
    label = breakdown.label
    amount = None if breakdown.amount is None else _amount(breakdown, breakdown.amount, language)
    if breakdown.published == "count":
        return _parts_of(label, amount or "", language)
    if not label:
        return _UNKNOWN_SHARES.in_language(language)
    phrase = _READ_AS if breakdown.is_one_of_several else _SHARES
    label = _with_amount(label, amount)
    return phrase.in_language(language).format(of=of(label) if language is Language.FR else label)


def _amount(breakdown: Breakdown, amount: Fraction, language: Language) -> str:
    """The whole: a count, or a share of a larger whole."""
    if breakdown.together.share_of_all is None:
        is_certain = breakdown.is_exact if breakdown.published == "count" else amount.denominator == 1
        return computed(amount, "count", language, is_certain=is_certain)
    return computed(amount, "percent", language, is_certain=False)


def _part(part: Part, breakdown: Breakdown, language: Language, label: str = "") -> Row:
    """A part; or what has no id: all together, or the rest."""
    are_counts, is_published = breakdown.published == "count", part.id is not None

    def shown(value: Fraction | None, unit: str, *, printed: bool) -> str:
        if value is None:
            return ""
        if printed:
            return hedged(measured(value, unit, language), part.hedge, language)
        return computed(value, unit, language, is_certain=breakdown.is_exact)

    share = shown(part.share, "percent", printed=is_published and not are_counts)
    count = shown(part.count, "count", printed=is_published and are_counts)
    if part.whole_counts is not None and part.count is not None:
        count = possible_counts(part.whole_counts, part.count, language)
    elif part.count is not None and part.count.denominator > 1:  # of things that are whole
        count = f"≈{NO_BREAK_SPACE}{number(part.count, language, 0)}"
    if part.share_of_all is not None:
        all_of_it = computed(part.share_of_all, "percent", language, is_certain=False)
        count = _OF_ALL.in_language(language).format(share=all_of_it)
    figure, beside = (count, share) if are_counts else (share, count)
    style = Style.PUBLISHED if is_published else Style.DERIVED
    return Row(figure, label or part.label, beside=beside, bar=part.share, id=part.id or "", style=style)


def _left(rest: Part, breakdown: Breakdown, language: Language) -> str:
    share, count = abs(rest.share or Fraction(0)), None if rest.count is None else abs(rest.count)
    if breakdown.published == "count" and count is not None:
        amount = computed(count, "count", language, is_certain=breakdown.is_exact)
    else:
        amount = measured(share, "percent", language)
    phrase = _TOO_MUCH if (rest.share or 0) < 0 else _LEFT
    return phrase.in_language(language).format(rest=amount)

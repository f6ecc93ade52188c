"""Judgements with their place in a draft, their rule and a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from netnord.check.check import Checker
from netnord.check.corrections import correction
from netnord.check.figures import inputs_of
from netnord.check.grounds import rule_of
from netnord.check.judge import Chances, Judgement, Level, Verdict
from netnord.check.memory import Memory
from netnord.check.messages import Messages
from netnord.check.pool import Known, Pool
from netnord.check.quotes import Place
from netnord.check.rule_choice import EVERY_RULE, RuleChoice
from netnord.check.scorer import Weights
from netnord.check.why import Account, accounts
from netnord.claims.attach import Reader
from netnord.documents.document import Edit, Passage, PlainDocument
from netnord.store.store import FactStore
from netnord.terms import Language
from netnord.text.controls import harmless
from netnord.text.pieces import ends_part
from netnord.text.spans import SentenceSpans


class Finding(Struct, frozen=True, gc=False):
    """What is said of one figure of a draft.

    `start` and `end` count characters of the file from 0, the end excluded; lines and columns count from 1.
    """

    file: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    verdict: Verdict
    level: Level
    rule: str
    probabilities: Chances
    fact: str | None
    """The id of the fact or derived figure that the verdict rests on, or that a warning compares."""
    source: Place | None
    """Where the source prints that figure; ``None`` if it is worked out."""
    expected: str | None
    message: str


class Excerpt(Struct, frozen=True, gc=False):
    """The sentence of a finding and the figure's place in it."""

    written: str
    """As it stands in the draft, line breaks included."""
    start: int
    end: int

    @property
    def text(self) -> str:
        """In one line, as long as in the draft."""
        return harmless(self.written)


class Quoted(Struct, frozen=True):
    """A sentence of a source text, by what stands around its figure, and its place in words."""

    before: str
    figure: str
    after: str
    place: str


class Summary(Struct):
    """How many files and figures were read so far, and what was said of them."""

    files: int = 0
    figures: int = 0
    supported: int = 0
    refuted: int = 0
    not_enough_info: int = 0
    errors: int = 0
    warnings: int = 0
    skipped: int = 0
    """Numbers that were not read as figures."""

    def add(self, other: Summary) -> None:
        for name in self.__struct_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def count(self, finding: Finding) -> None:
        self.figures += 1
        self.supported += finding.verdict is Verdict.SUPPORTED
        self.refuted += finding.verdict is Verdict.REFUTED
        self.not_enough_info += finding.verdict is Verdict.NOT_ENOUGH_INFO
        self.errors += finding.level is Level.ERROR
        self.warnings += finding.level is Level.WARNING


class Found(Struct, frozen=True):
    """A finding with what it rests on, and with its sentence."""

    finding: Finding
    judgement: Judgement
    passage: Passage
    _spans: SentenceSpans
    _messages: Messages
    _knowns: list[Known]
    _weights: Weights

    def excerpt(self) -> Excerpt:
        """The sentence, which few ways of showing a finding need."""
        start, end = self.judgement.claim.quantity.start, self.judgement.claim.quantity.end
        first, last = self._spans.around(start, end)
        return Excerpt(self.passage.text[first:last], start - first, end - first)

    def edit(self) -> Edit | None:
        """What to change in the file for the correction; ``None`` without one, or where it would not fit."""
        if self.finding.expected is None:
            return None
        quantity = self.judgement.claim.quantity
        return self.passage.edit(quantity.start, quantity.end, self.finding.expected)

    def inputs(self) -> list[Known]:
        """The figures of the sources that the verdict rests on; none of a note."""
        option = self.judgement.option
        return inputs_of(option, self._knowns) if option and self.judgement.level is not Level.NOTE else []

    def quotations(self) -> list[Quoted]:
        """The sentences of source texts that the verdict rests on; facts of a store have none."""
        sources = self._messages.sources
        texts = [known for known in self.inputs() if not known.id]
        quoted = [Quoted(*sources.sentence(known), sources.named([known])) for known in texts]
        return list({each.before + each.figure + each.after: each for each in reversed(quoted)}.values())[
            ::-1
        ]

    def accounts(self) -> list[tuple[str, Account]]:
        """What spoke for and against the likeliest candidates, each with what it is."""
        found = accounts(self.judgement, self._weights)
        return [(self._messages.candidate(each.option, self._knowns), each) for each in found]


class DraftChecker:
    """Checks drafts against a store, source texts or both, with messages in one language."""

    def __init__(
        self,
        store: FactStore | None,
        language: Language,
        texts: Mapping[str, str] | None = None,
        rules: RuleChoice = EVERY_RULE,
    ) -> None:
        """`texts` are the source texts by their names; what other than `rules` find is left out."""
        texts = texts or {}
        self._checker = Checker(store, texts.items())
        self._messages = Messages(store, texts, language)
        self.sources = self._messages.sources
        self._rules = rules
        self.summary = Summary()
        self.texts_without_figures = self._checker.texts_without_figures

    def check(self, file: str, chunks: Iterable[str], memory: Memory | None = None) -> Iterator[Found]:
        """The findings on the text that `chunks` make together, in order; `file` names it.

        What a ``<!-- netnord: ignore -->`` covers has none. With the `memory` of the draft as it was checked
        last, they are the same, and come sooner.
        """
        return self.check_passages(file, PlainDocument(chunks).passages(), memory)

    def check_passages(
        self, file: str, passages: Iterable[Passage], memory: Memory | None = None
    ) -> Iterator[Found]:
        """The findings on the passages of a document, in their order; `file` and `memory` as above."""
        if memory is not None:
            memory.begin()
        reader, length = Reader(), 0
        for passage in passages:
            spans = SentenceSpans(passage.text)
            skipped = reader.skipped
            for judgement in self._checker.judgements(passage.text, reader, memory):
                rule = rule_of(judgement)
                if self._rules.has(rule) and not passage.silences(judgement.claim.quantity.start, rule):
                    yield self._found(file, passage, spans, judgement, reader.language or Language.EN)
            self.summary.skipped += reader.skipped - skipped
            length += len(passage.text)
            if ends_part(length, passage.text):
                reader, length = Reader(), 0
        self.summary.files += 1

    def forget(self) -> None:
        """Counts from nothing again."""
        self.summary = Summary()

    def held_against(self, language: Language) -> Pool:
        """The figures of the sources for a draft in `language`."""
        return self._checker.held_against(language)[0]

    def _found(
        self, file: str, passage: Passage, spans: SentenceSpans, judgement: Judgement, language: Language
    ) -> Found:
        knowns = self.held_against(language).knowns
        start, end = judgement.claim.quantity.start, judgement.claim.quantity.end
        written = passage.text[start:end]
        option = judgement.option if judgement.level is not Level.NOTE else None
        known = option.known if option is not None else None
        finding = Finding(
            file,
            *passage.span(start, end),
            written,
            judgement.verdict,
            judgement.level,
            rule_of(judgement),
            judgement.chances,
            known.id or None if known else None,
            self._messages.sources.place(known) if known else None,
            correction(judgement, written, knowns, language),
            self._messages.message(judgement, written, knowns),
        )
        self.summary.count(finding)
        return Found(finding, judgement, passage, spans, self._messages, knowns, self._checker.weights)

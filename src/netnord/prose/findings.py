"""Verdicts with their place in a draft, their rule and a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from netnord.model import Language
from netnord.prose.judging import Verdict
from netnord.prose.messages import Wording
from netnord.prose.pieces import Piece, pieces
from netnord.prose.reading import Checker, Reading
from netnord.prose.rules import rule_of
from netnord.prose.silence import Silence
from netnord.store import FactStore

# A draft's control characters would steer the terminal on which it is quoted.
_SPACES = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029), " ")


class Finding(Struct, frozen=True, gc=False):
    """One verdict on one figure of a draft.

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
    rule: str
    fact: str | None
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
        return self.written.translate(_SPACES)


class Summary(Struct):
    """How many files and figures were read, and the verdicts."""

    files: int = 0
    figures: int = 0
    supported: int = 0
    refuted: int = 0
    not_enough_info: int = 0

    def count(self, finding: Finding) -> None:
        self.figures += 1
        match finding.verdict:
            case Verdict.SUPPORTED:
                self.supported += 1
            case Verdict.REFUTED:
                self.refuted += 1
            case _:
                self.not_enough_info += 1


class DraftChecker:
    """Checks drafts against one store, with messages in one language."""

    def __init__(self, store: FactStore, language: Language) -> None:
        self._checker = Checker(store)
        self._wording = Wording(store, language)

    def check(self, file: str, chunks: Iterable[str]) -> Iterator[tuple[Finding, Excerpt]]:
        """The findings on the text that `chunks` make together, in order; `file` names it.

        What a ``<!-- netnord: ignore -->`` covers has none.
        """
        reader = self._checker.reader()
        silence = Silence()
        for piece in pieces(chunks):
            is_silenced = silence.over(piece.text)
            for reading in reader.read(piece.text):
                if not is_silenced(reading.judgement.quantity.start):
                    yield self._finding(file, piece, reading), _excerpt(piece.text, reading)

    def _finding(self, file: str, piece: Piece, reading: Reading) -> Finding:
        judgement = reading.judgement
        start, end = judgement.quantity.start, judgement.quantity.end
        known = judgement.known if judgement.verdict is not Verdict.NOT_ENOUGH_INFO else None
        return Finding(
            file,
            piece.start + start,
            piece.start + end,
            *piece.place(start),
            *piece.place(end),
            piece.text[start:end],
            judgement.verdict,
            rule_of(judgement),
            known.id if known else None,
            self._wording.expected(judgement),
            self._wording.message(judgement),
        )


def _excerpt(text: str, reading: Reading) -> Excerpt:
    quantity = reading.judgement.quantity
    written = text[reading.start : reading.end]
    return Excerpt(written, quantity.start - reading.start, quantity.end - reading.start)

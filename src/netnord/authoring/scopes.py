"""Where and when the figures of a text are about."""

from __future__ import annotations

from netnord.authoring.naming import name_of_subject
from netnord.authoring.told import Span, TextRead, Told
from netnord.claims.claim import Claim
from netnord.languages.prose import ENGLISH, FRENCH
from netnord.quantities.quantity import Dimension
from netnord.terms import Language

_PLACE_WORDS = FRENCH.place_words | ENGLISH.place_words
_WIDER = {Language.FR: FRENCH.wider, Language.EN: ENGLISH.wider}
_OTHER_TIMES = FRENCH.other_times | ENGLISH.other_times
_WITHIN = frozenset(("in", "en", "of", "de"))
"""What stands before the date in which something is so, not before the one since which it is."""
_LEADS = ("in", "en", "fin", "during", "by")
_LONGEST_LEAD = 4  # tokens before a date at the beginning of a sentence: "in the year to March 2025"
_LEAD = 2  # sentences that may name the place of the whole text
_LONGEST_NAME = 3  # words


class Scopes:
    """The scopes of the figures of one text."""

    def __init__(self, read: TextRead) -> None:
        self._read = read
        self.place = self._place()
        """The name of the place that the text is about; empty if it is not sure."""

    def of(self, told: Told) -> dict[str, str]:
        """The fields of a scope that the text tells: "where" in its words, "when" as ISO 8601."""
        scope = {}
        if where := self._where(told):
            scope["where"] = where
        if when := self._when(told):
            scope["when"] = when
        return scope

    def _place(self) -> str:
        """The main name if it is that of a place, or else the first place that heading or lead name alone."""
        main = name_of_subject(self._read)
        words = self._read.tokens.words
        if main is not None:
            own = words[main[0]]
            if any(self._is_place(token) for token, word in enumerate(words) if word == own):
                return self._read.written(main)
        for span in self._read.sentences[:_LEAD]:
            for token in range(*span):
                name = self._name(token, span[1])
                if self._is_place(token) and name == (token, token + 1) and not self._is_listed(token):
                    return self._read.written(name)
        return ""

    def _where(self, told: Told) -> str:
        """The place that the clause of a figure names, or the wider one; else that of the whole text."""
        clause = range(told.before[0], told.after[1])
        counted = self._read.telling(told.after)[:1]
        if told.quantity.dimension is not Dimension.RANK:
            wider = _WIDER[self._read.language]
            for token in clause:
                if self._read.tokens.words[token] in wider and token not in counted:
                    return self._read.written((token, token + 1))
        places = [token for token in clause if self._is_place(token)]
        return self._read.written(self._name(places[-1], clause.stop)) if places else self.place

    def _is_place(self, token: int) -> bool:
        """Whether a name stands directly after a word of place."""
        if not token or not self._read.may_be_name(token):
            return False
        before = token - 1
        written = self._read.written((before, before + 1)).lower()
        if written in ("la", "le", "les", "the") and before:
            written = self._read.written((before - 1, before)).lower()
        return written in _PLACE_WORDS

    def _is_listed(self, token: int) -> bool:
        """Whether a name is one of several: "in Sheffield, Cork and Utrecht"."""
        words = self._read.tokens.words
        last = self._name(token, len(words))[1]
        return words[last : last + 1] == [","] and last + 1 < len(words) and self._read.may_be_name(last + 1)

    def _name(self, token: int, end: int) -> Span:
        """The words with capitals from `token` on, those that hyphens join too."""
        last = token + 1
        while last < end and (
            self._read.is_hyphen(last - 1) or (self._has_capital(last) and last - token < _LONGEST_NAME)
        ):
            last += 1
        return token, last

    def _has_capital(self, token: int) -> bool:
        return self._read.text[self._read.tokens.starts[token]].isupper()

    def _when(self, told: Told) -> str:
        """The date that governs a figure: the one directly after it, or at the beginning of its sentence."""
        if told.is_more:
            return ""
        dates = [each for each in self._read.dates if each.sentence == told.claim.sentence]
        dates = [each for each in dates if each.quantity.value]
        for date in dates:
            first = date.quantity.first
            if told.quantity.last < first <= told.after[1] and self._read.tokens.words[first - 1] in _WITHIN:
                return _iso(date)
        if not dates or told.is_compared or dates[0].quantity.last > told.quantity.first:
            return ""
        clause = self._read.tokens.words[told.before[0] : told.after[1]]
        lead = told.sentence[0], dates[0].quantity.first
        leads = self._read.begins(lead, _LEADS) and lead[1] - lead[0] <= _LONGEST_LEAD
        return _iso(dates[0]) if leads and _OTHER_TIMES.isdisjoint(clause) else ""


def _iso(date: Claim) -> str:
    quantity = date.quantity
    parts = [f"{int(quantity.value):04}"]
    if quantity.month:
        parts.append(f"{quantity.month:02}")
        if quantity.day:
            parts.append(f"{quantity.day:02}")
    return "-".join(parts)

"""What a figure is of, in the words of its own text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from netnord.authoring.nouns_counted import head
from netnord.authoring.told import Span, TextRead, Told
from netnord.languages.prose import ENGLISH, FRENCH
from netnord.quantities.forms import DETERMINERS, OF
from netnord.quantities.quantity import Dimension
from netnord.terms import Language
from netnord.text.controls import in_one_line

_MOST_BEFORE, _MOST_AFTER = 6, 10  # words
_MOST_LEAD = 10  # words with which a sentence leads up to its first figure
_ENOUGH = 2  # words that name something
_RESTS = FRENCH.rests + ENGLISH.rests
_LINKS = frozenset(("et", "and"))


class Labels:
    """Labels for the figures of one text, no two alike where its words allow that."""

    def __init__(self, read: TextRead, whole_of: Mapping[int, int]) -> None:
        self._read = read
        self._whole_of = whole_of
        self._by_number: dict[int, str] = {}
        self._nouns = Counter(self._stem_of_noun(each) for each in read.told)

    def of(self, told: Told) -> str:
        """What the text says `told` is of: "flooded houses were insured" of 18 %."""
        if told.number not in self._by_number:
            ways = (
                self._in_table,
                self._compared,
                self._followed,
                self._of_whole,
                self._clause,
                self._with_subject,
            )
            label = ""
            for way in ways:
                found = way(told)
                label = found or label
                if found and found not in self._by_number.values():
                    break
            label = label or self._around(told) or self._elsewhere(told)
            self._by_number[told.number] = self._told_apart(label, told)
        return self._by_number[told.number]

    def noun(self, told: Told) -> str:
        """What a count counts: "houses" of "920 houses with water"; empty if no noun follows it."""
        return self._read.written(head(self._read, told.after))

    def _told_apart(self, label: str, told: Told) -> str:
        """`label`, with the word before the figure or the figure itself if another one has the same."""
        taken = self._by_number.values()
        if label and label not in taken:
            return label
        figure = (told.quantity.first, told.quantity.last)
        word = self._text((max(told.before[0], figure[0] - 1), figure[0]))
        if label and word and f"{label}, {word}" not in taken:
            return f"{label}, {word}"
        return f"{label} {self._text(figure)}".lstrip()

    def _in_table(self, told: Told) -> str:
        """The first cell of the row and the head of the column."""
        cells = self._read.cells(told)
        return "" if cells is None else ", ".join(filter(None, map(in_one_line, cells)))

    def _compared(self, told: Told) -> str:
        """Of "against 81 a year earlier": what the figure before is of, then "a year earlier"."""
        if not told.number or not (told.is_compared or told.is_more):
            return ""
        other = self._read.told[told.number - 1]
        gap = told.claim.sentence - other.claim.sentence
        if other.claim.paragraph != told.claim.paragraph or gap > told.is_more:
            return ""
        how = self._text(self._cut(told.after)) or self._text(told.before)
        return f"{self.of(other)}, {how}" if how else ""

    def _followed(self, told: Told) -> str:
        """Of a count or a share the words after it, if they say enough."""
        after = self._after(told)
        trimmed = self._read.trimmed(after)
        if told.quantity.dimension is Dimension.SHARE:
            inside = self._text(self._read.inside(told))
            if inside and trimmed[0] < trimmed[1]:
                return f"{inside} {self._text(self._ending(after))}"  # "seven runners in ten live nearby"
            return self._text(trimmed) if len(self._read.telling(trimmed)) >= _ENOUGH else ""
        if told.quantity.dimension is not Dimension.COUNT or self._lacks_noun(told):
            return ""
        noun = head(self._read, after)
        is_common = self._nouns[self._stem_of_noun(told)] > 1
        if self._is_counted_for_share(told):
            return self._text(noun)
        return (
            ""
            if is_common and self._read.telling(trimmed) == self._read.telling(noun)
            else self._text(trimmed)
        )

    def _of_whole(self, told: Told) -> str:
        """Of a part without a noun: the noun of its whole with what is said of the part."""
        noun = self._noun_of_whole(told)
        if not noun:
            return ""
        rest = self._text(self._ending(self._after(told)))
        before = self._text(self._read.trimmed(self._before(told)))
        if not rest and (not before or self._read.ends(told.before, _RESTS)):
            rest = self._text(self._ending(self._next_clause(told)))
        if rest and self._read.tokens.words[self._after(told)[0]] in OF:
            return self._text(self._read.trimmed(self._after(told)))  # "some 40 of the liners"
        if rest:
            return f"{noun} {rest}"
        if not before:
            return ""
        return f"{before} {noun}" if self._read.language is Language.EN else f"{noun}, {before}"

    def _clause(self, told: Told) -> str:
        """The clause without its figure, unless it seems to lack its subject."""
        label = self._around(told)
        before = self._before(told)
        begins = self._read.tokens.words[before[0]] in DETERMINERS or self._read.is_name(before[0])
        has_subject = before[0] == before[1] or begins
        return label if has_subject or len(label.split()) >= _ENOUGH else ""

    def _with_subject(self, told: Told) -> str:
        """The words with which the sentence begins, or that stand before a comma, then the clause."""
        before, after = self._before(told), self._after(told)
        if before[0] == before[1] and not self._read.telling(after):
            return self._apposition(told)
        subject = self._subject(told)
        if not subject or before[0] in (before[1], told.sentence[0]):
            return ""
        if self._read.telling(after):
            return f"{subject} {self._text(before)} {self._text(self._ending(after))}"
        return f"{subject} {self._text(self._ending(before))}".rstrip()

    def _around(self, told: Told) -> str:
        """The clause without its figure."""
        read, before, after = self._read, self._before(told), self._after(told)
        if told.quantity.dimension is Dimension.SHARE and read.begins(after, ("of", "d", "de")):
            after = after[0] + 1, after[1]
        if not read.telling(after):
            return self._text(read.trimmed(before))
        if not read.telling(before):
            return self._text(read.trimmed(after))
        begin, end = read.trimmed(before)[0], read.trimmed(after)[1]
        return f"{self._text((begin, before[1]))} {self._text((after[0], end))}".strip()

    def _subject(self, told: Told) -> str:
        """The words with which the sentence begins, up to its first comma or figure, if they are few."""
        first, last = told.sentence
        begin = self._read.by_sentence[told.claim.sentence][0].quantity.first
        end = self._read.clause_from(first, min(last, begin))[1]
        return self._text(self._read.trimmed((first, end))) if end - first <= _MOST_BEFORE else ""

    def _apposition(self, told: Told) -> str:
        """What stands before the mark before a figure: "Spain" of "and Spain, 18 %" or "Spain (18 %)"."""
        words, end = self._read.tokens.words, told.quantity.first - 1
        if end <= told.sentence[0] or words[end] not in ",(–—":
            return ""
        begin = self._read.clause_back(end, max(told.sentence[0], end - _MOST_BEFORE))
        return self._text(self._read.trimmed((begin, end)))

    def _elsewhere(self, told: Told) -> str:
        """The nearest words of the sentence, where the clause of a figure has none that name something."""
        first, last = told.sentence
        before = self._read.telling((first, told.before[0]))
        if before:
            begin = max(first, before[-1] + 1 - _MOST_BEFORE)
            return self._text(self._read.trimmed((begin, before[-1] + 1)))
        return self._text(self._read.trimmed((told.after[1], min(last, told.after[1] + _MOST_AFTER))))

    def _before(self, told: Told) -> Span:
        begin, end = told.before
        first = told.sentence[0]
        leads = self._read.by_sentence[told.claim.sentence][0] is told and end - first <= _MOST_LEAD
        if leads and begin > first and self._read.tokens.words[begin - 1] in _LINKS:
            begin = self._read.clause_back(begin - 1, first)
        return max(begin, end - _MOST_BEFORE if not leads else begin), end

    def _after(self, told: Told) -> Span:
        """What follows a figure; of "65 % of the 44 sites" what follows the 44."""
        span = told.after
        following = self._read.told[told.number + 1] if told.number + 1 < len(self._read.told) else told
        if told.quantity.dimension is Dimension.SHARE and self._is_counted_for_share(following):
            return self._cut(following.after)
        words = self._read.tokens.words[slice(*span)]
        goes_on = following.quantity.first == span[1] and not OF.intersection(words[:1])
        if goes_on and len(self._read.telling(span)) < _ENOUGH:
            return span[0], following.quantity.last  # "214 are under thirty"
        return self._cut(span)

    def _is_counted_for_share(self, told: Told) -> bool:
        """Whether a count stands directly after a share of it: "65 % of the 44 sites"."""
        if not told.number or told.quantity.dimension is not Dimension.COUNT:
            return False
        share = self._read.told[told.number - 1]
        between = self._read.tokens.words[share.quantity.last : told.quantity.first]
        is_share = share.quantity.dimension is Dimension.SHARE and share.sentence == told.sentence
        return is_share and bool(between) and between[0] in OF and set(between) <= OF | DETERMINERS

    def _lacks_noun(self, told: Told) -> bool:
        """Whether no noun follows a count, as far as one can tell by what follows."""
        span = told.after
        if head(self._read, span)[0] == head(self._read, span)[1]:
            return True
        # Of a part, what follows may be a verb: "spectacles" of "34 relevaient du théâtre".
        word = self._read.tokens.words[span[0]]
        return bool(self._noun_of_whole(told)) and not word.endswith(("s", "x", "people", "men"))

    def _noun_of_whole(self, told: Told) -> str:
        whole = self._whole_of.get(told.number)
        if whole is None or told.quantity.dimension is not Dimension.COUNT:
            return ""
        counted = self._read.told[whole]
        own = self.noun(counted) if counted.quantity.dimension is Dimension.COUNT else ""
        return own or self._noun_of_whole(counted)

    def _stem_of_noun(self, told: Told) -> str:
        first, last = head(self._read, told.after)
        return (
            self._read.stem(last - 1 if self._read.language is Language.EN else first) if last > first else ""
        )

    def _next_clause(self, told: Told) -> Span:
        first = min(told.after[1] + 1, told.sentence[1])
        return self._read.clause_from(first, told.sentence[1])

    def _cut(self, span: Span) -> Span:
        return span[0], min(span[1], span[0] + _MOST_AFTER)

    def _ending(self, span: Span) -> Span:
        """`span` without small words at its end; those at its beginning say how it goes on."""
        return span[0], self._read.last_telling(span)

    def _text(self, span: Span) -> str:
        return self._read.written(span)

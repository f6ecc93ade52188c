"""What each quantity of a sentence is said of: concepts, negation, noun, base and scope."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from enum import Enum
from functools import cached_property

from msgspec import Struct

from netnord.prose.gazetteer import elsewhere
from netnord.prose.lexicon import NAME, SMALL_WORDS, Lexicon, Mention
from netnord.prose.quantity import Measure, Quantity
from netnord.prose.sentences import Distances
from netnord.prose.text import Tokens

_SAME_SENTENCE = 0.25  # least strength of a concept of the sentence, however far from the quantity
_OWN = 0.45  # least strength of one that belongs to no other quantity more
_AS_NEAR = 0.9
_CROSSING_ANOTHER = 0.7  # more to cross, in powers of e, for a quantity of the same measure
_NO_PLACES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday english french german spanish italian i christmas easter internet web net".split()
)
_LONGEST_PHRASE = 6  # words
_IN = frozenset("in en a near across throughout".split())
_OPENING = 0.4
_COMMA_OF_ASIDE = -0.2
_INTO_PARENTHESIS = -0.3
_OUT_OF_PARENTHESIS = 0.6
_LEADING = 0.6  # least strength of a place before the quantity
_SUBJECT = 0.24  # a name nearer than that, in powers of e, does or has what follows: no comma is between
_LISTING = frozenset(", et and ou or (".split())
_CONJUNCTIONS = frozenset("and et but mais whereas while tandis alors contre against versus plus".split())
_NEGATORS = frozenset(
    ["pas", "not", "never", "no", "sans", "without", "aucun", "aucune", "non", "cannot", "nor", "ni", "neither", "jamais", "none", "lack", "lacks", "lacked", "lacking", "fail", "fails", "failed", "manque", "manquent", "manquait"]
)
_NEGATED_LIGHTLY = frozenset(["seulement", "only", "just", "merely", "less", "fewer", "more", "moins", "plus", "least"])
_OF = frozenset(["of", "de", "d", "des", "du", "among", "parmi", "chez"])
_THEM = frozenset(
    ["them", "these", "those", "which", "whom", "it", "eux", "elles", "celles", "ceux", "lesquels", "lesquelles", "ces", "cette", "ce", "celui", "celle", "they", "respectively", "desquels", "desquelles", "latter"]
)
_REMAINDER = frozenset(["other", "remaining", "rest", "autres", "reste", "restant", "restants", "restante", "restantes", "restent", "remainder", "leaves", "leaving", "laisse", "laissent", "left"])
_BEFORE_BASE = frozenset(("all", "entre", "<count>"))
_OF_A_COUNT = frozenset("aux to against sur on over".split())
_OF_OR_TO = _OF | {"to", "a", "au", "aux"}
_BETWEEN_NOUNS = frozenset("and et or ou".split())
_MARKS = frozenset(",;:()[].!?…—–\"«»“”/|*")
_FUNCTION_WORDS = SMALL_WORDS | _OF | frozenset(
    ["in", "on", "at", "en", "a", "dans", "sur", "par", "pour", "avec", "for", "by", "with", "from", "to", "as", "than", "que", "qui", "is", "are", "was", "were", "be", "been", "has", "have", "had", "est", "sont", "etait", "etaient", "ont", "avait", "avaient", "sera", "seront", "soit", "or", "ou", "but", "mais", "if", "si", "per", "not", "pas", "ne", "n", "y", "il", "elle", "on", "ils", "elles", "they", "it", "we", "nous", "vous", "who", "that", "which", "this", "these", "those", "there", "only", "seulement", "seuls", "seules", "alone", "seul", "seule", "after", "before", "apres", "avant", "against", "contre", "while", "tandis", "alors", "dont", "ou", "when", "quand", "so", "donc", "just", "about", "environ", "can", "could", "may", "might", "will", "would", "do", "does", "did", "peut", "peuvent", "pouvait", "vs", "versus"]
)


class Comparison(Enum):
    """How a number compares two figures."""

    TIMES = "times"  # "twice as many"
    OF_RATE = "of rate"  # "two thirds of the average"
    DIFFERENCE = "difference"  # "60 % higher"


class Elsewhere(Struct, frozen=True, gc=False):
    """Another place, population, sector, time or body, and how strongly a claim is said of it."""

    family: str
    strength: float
    leads: bool
    """Whether it comes before the claim's number."""
    concepts: frozenset[str]
    """Of the facts file, that the same words mean."""


class Claim(Struct, gc=False):
    """A quantity with what its sentence says of it."""

    quantity: Quantity
    measures: tuple[Measure, ...]
    strength: dict[str, float]
    """Of each concept: how strongly it belongs to the quantity."""
    negated: frozenset[str]
    """The concepts that are denied."""
    owned: dict[str, float]
    """The concepts of the sentence that belong to no other quantity more, of those that they may tell of."""
    rivalled: frozenset[str]
    """The concepts of the sentence that belong more to another quantity of the same measure."""
    governed: frozenset[str] | None
    """The concepts of the noun counted; ``None`` if the number stands alone, empty if the noun is unknown."""
    base: frozenset[str] | None
    """The concepts of what a share is said to be of, likewise."""
    elsewhere: list[Elsewhere]
    """Other places, populations, times and bodies that it is said of."""
    aliases: Mapping[str, frozenset[str]]
    """Of each concept of the sentence: those that the same words may mean instead."""
    is_clause_negated: bool
    within: Collection[str]
    """Concepts that the sentence mentions only within the phrase of another."""
    year: int | None
    year_concepts: frozenset[str]
    """The concepts whose phrase the year is part of ("after 2000")."""
    is_remainder: bool
    is_base: bool
    """Said to be what a share is a share of: the 44 in "65 % of the 44 sites"."""
    phrase: str | None
    """The concept of whose phrase the number itself is part: "the two regions"."""
    comparison: Comparison | None
    unknown_words: int
    """How many words of its clause belong to no concept."""


class Sentence:
    """The words, quantities and mentions of one sentence, in token indices of its own."""

    def __init__(self, tokens: Tokens, first: int, last: int, quantities: Sequence[Quantity], lexicon: Lexicon) -> None:
        self.offset = first
        self.quantities = [q for q in quantities if q.measure is not Measure.DATE]
        self.dates = [q for q in quantities if q.measure is Measure.DATE]
        self.words = tokens.words[first:last]
        self.masked = list(self.words)
        for quantity in quantities:
            self._mask(quantity)
        self.mentions, self.within = lexicon.mentions(self.masked, 0, len(self.masked))
        self.names = [mention for mention in self.mentions if mention.concept == NAME]
        self.covered = frozenset(i for m in self.mentions for i in range(m.first, m.last))
        self._tokens = tokens
        self._lexicon = lexicon

    @cached_property
    def phrases(self) -> dict[int, str]:
        """By the start of a quantity: the concept in whose phrase its words stand, as in "the two regions"."""
        result = {}
        for quantity in self.quantities:
            start, end = self.span(quantity)
            for mention in self._lexicon.mentions(self.words, start, min(len(self.words), end + _LONGEST_PHRASE))[0]:
                if mention.first <= start and end < mention.last:
                    result[quantity.start] = mention.concept
        return result

    @cached_property
    def elsewhere(self) -> list[tuple[str, int, int]]:
        """Mentions of other places, populations and times, in the tokens of the text."""
        known = elsewhere(self._tokens, self.offset, self.offset + len(self.words))
        return known + list(self._unknown_places({index for _, first, last in known for index in range(first, last)}))

    def _unknown_places(self, known: Set[int]) -> Iterator[tuple[str, int, int]]:
        """Names with a capital after "in", which no list of places knows."""
        tokens = self._tokens
        dates = {index for date in self.dates for index in range(date.first, date.last)}
        for index in range(1, len(self.words)):
            here = index + self.offset
            if (
                self.words[index - 1] in _IN
                and tokens.text[tokens.starts[here]].isupper()
                and not tokens.text[tokens.starts[here] : tokens.ends[here]].isupper()
                and index not in self.covered
                and here not in known
                and here not in dates
                and self.words[index] not in _NO_PLACES
            ):
                yield "place", here, here + 1

    def _mask(self, quantity: Quantity) -> None:
        """Put the quantity's symbol in place of its words, but for the nouns inside "one site in ten"."""
        start, end = quantity.first - self.offset, quantity.last - self.offset
        if quantity.whole is None:
            self.masked[start:end] = [""] * (end - start)
        symbol = f"{quantity.value}" if quantity.measure is Measure.DATE else quantity.measure.value
        self.masked[start] = f"<{symbol}>"

    def span(self, quantity: Quantity) -> tuple[int, int]:
        return quantity.first - self.offset, quantity.last - self.offset


def claims(
    sentence: Sentence, inherited: Mapping[str, float], uses: Mapping[str, frozenset[Measure]], places: Set[str]
) -> list[Claim]:
    """The claims of a sentence.

    `inherited` is how strongly the sentences before it still speak of a concept, `uses` the measures of the figures
    that each concept tells of: a mention belongs to the nearest quantity of such a measure; `places` are the concepts
    that are places.
    """
    words, mentions = sentence.words, sentence.mentions
    openings = _openings(sentence) | _asides(sentence, places)
    by_measure = {
        measure: Distances(
            words,
            openings | {sentence.span(q)[0]: _CROSSING_ANOTHER for q in sentence.quantities if q.measure is measure},
        )
        for measure in {q.measure for q in sentence.quantities}
    }
    plain = Distances(words, {})
    rows_of = {
        measure: [i for i, q in enumerate(sentence.quantities) if q.measure is measure] for measure in by_measure
    }
    affinities = [
        [by_measure[q.measure].affinity(sentence.span(q), (m.first, m.last)) for m in mentions]
        for q in sentence.quantities
    ]
    best = [
        max(
            (a for a, q in zip(column, sentence.quantities, strict=True) if q.measure in uses.get(mention.concept, ())),
            default=max(column),
        )
        for mention, column in zip(mentions, zip(*affinities, strict=True), strict=True)
    ]
    denied = [_is_denied(sentence, mention, plain) for mention in mentions]
    aliases = _aliases(mentions)
    has_share = any(q.measure is Measure.PERCENT for q in sentence.quantities)
    result = []
    guards = _elsewhere(sentence, plain, places)
    for index, (quantity, row) in enumerate(zip(sentence.quantities, affinities, strict=True)):
        strength = dict(inherited)
        for concept in sentence.within:
            strength[concept] = max(_SAME_SENTENCE, strength.get(concept, 0.0))
        owned: dict[str, float] = {}
        rivalled = {
            mention.concept
            for column, mention in enumerate(mentions)
            if row[column] < _AS_NEAR * max(affinities[i][column] for i in rows_of[quantity.measure])
        }
        negated: dict[str, bool] = {}
        start = sentence.span(quantity)[0]
        for mention, affinity, most, is_denied in zip(mentions, row, best, denied, strict=True):
            if mention.first == start and mention.last == start + 1:
                continue  # the quantity's own symbol says nothing of it
            concept = mention.concept
            is_own = affinity >= most * _AS_NEAR
            belongs = max(affinity, _OWN if is_own else _SAME_SENTENCE)
            if belongs > strength.get(concept, 0.0):
                strength[concept] = belongs
                negated[concept] = is_denied
            if is_own:
                owned[concept] = max(affinity, owned.get(concept, 0.0))
        year, year_concepts = _year(sentence, quantity, plain, owned)
        governed = _governed(sentence, quantity) if quantity.measure in (Measure.COUNT, Measure.RANK) else None
        measures: tuple[Measure, ...] = (quantity.measure,)
        is_remainder = _is_remainder(sentence, quantity)
        if quantity.measure is Measure.COUNT and governed is None and has_share and is_remainder:
            measures = (Measure.COUNT, Measure.PERCENT)
        if quantity.measure is Measure.RANK and _is_verb_number(sentence, quantity):
            measures = (Measure.COUNT,)
        result.append(
            Claim(
                quantity=quantity,
                measures=measures,
                strength=strength,
                negated=frozenset(c for c, is_denied in negated.items() if is_denied),
                owned=owned,
                rivalled=frozenset(rivalled - owned.keys()),
                governed=governed,
                base=_base(sentence, quantity, places) if quantity.measure is Measure.PERCENT else None,
                elsewhere=guards[index],
                year=year,
                year_concepts=year_concepts,
                aliases=aliases,
                within=sentence.within,
                is_clause_negated=_is_clause_negated(sentence, quantity),
                is_remainder=is_remainder,
                is_base=_is_base(sentence, quantity),
                phrase=sentence.phrases.get(quantity.start),
                comparison=_comparison(sentence, quantity),
                unknown_words=_unknown_words(sentence, quantity),
            )
        )
    return result


def _asides(sentence: Sentence, places: Set[str]) -> dict[int, float]:
    """The commas around a mere place, and how much less it costs to cross them."""
    words = sentence.words
    at_places = {i for m in sentence.mentions if m.concept in places for i in range(m.first, m.last)}
    result: dict[int, float] = {}
    before: int | None = None
    for index, word in enumerate(words):
        if word == ",":
            if before is not None and index > before + 1:
                result[before] = result[index] = _COMMA_OF_ASIDE
            before = index
        elif index not in at_places and word not in _FUNCTION_WORDS:
            before = None
    return result


def _openings(sentence: Sentence) -> dict[int, float]:
    """The conjunctions with which the clause of another quantity begins, and what it costs more to cross them."""
    words = sentence.words
    result = {}
    for quantity in sentence.quantities:
        start, end = sentence.span(quantity)
        if words[start - 1 : start] == ["("] and words[end : end + 1] == [")"]:
            # "web designers (67)": said of what stands before
            result[start - 1], result[end] = _INTO_PARENTHESIS, _OUT_OF_PARENTHESIS
        for index in range(max(0, start - 3), start):
            if words[index] in _CONJUNCTIONS:
                result[index] = _OPENING
    return result


def _is_denied(sentence: Sentence, mention: Mention, distances: Distances) -> bool:
    return any(
        distances.cost(min(index, mention.last), max(index, mention.first)) < 0.3
        for index in range(max(0, mention.first - 6), min(len(sentence.words), mention.last + 4))
        if _is_negator(sentence, index)
    )


def _is_clause_negated(sentence: Sentence, quantity: Quantity) -> bool:
    return any(_is_negator(sentence, index) for index in _clause(sentence, quantity))


def _is_negator(sentence: Sentence, index: int) -> bool:
    words = sentence.masked
    if index in sentence.covered or not (
        words[index] in _NEGATORS or (words[index] == "t" and index and words[index - 1].endswith("n"))
    ):
        return False
    return index + 1 == len(words) or words[index + 1] not in _NEGATED_LIGHTLY


def _noun_phrase(
    sentence: Sentence, index: int, most_words: int, closing: Set[str] = frozenset()
) -> tuple[frozenset[str], str | None]:
    """The concepts mentioned from `index` on before the phrase ends, and its first unknown word.

    A concept of `closing` ends it.
    """
    words = sentence.masked
    concepts: set[str] = set()
    unknown: str | None = None
    at: dict[int, list[Mention]] = {}
    for mention in sentence.mentions:
        at.setdefault(mention.first, []).append(mention)
    end = min(len(words), index + most_words)
    while index < end:
        word = words[index]
        if word in _MARKS or word.startswith("<"):
            break
        here = at.get(index)
        if here:
            concepts.update(mention.concept for mention in here)
            if not closing.isdisjoint(concepts):
                break
            index = max(mention.last for mention in here)
            end = max(end, min(len(words), index + 3))
            continue
        if word in _OF_OR_TO and not concepts and unknown is not None:
            break
        if word in _BETWEEN_NOUNS or (word in _FUNCTION_WORDS and word not in SMALL_WORDS and word not in _OF):
            break
        if word not in _FUNCTION_WORDS:
            if concepts:
                break  # a verb, or words that say no more of the noun
            unknown = unknown or word
        index += 1
    return frozenset(concepts), unknown


def _governed(sentence: Sentence, quantity: Quantity) -> frozenset[str] | None:
    start = sentence.span(quantity)[1]
    if quantity.whole is not None:
        return None
    if "ones" in sentence.words[start : start + 3] or _OF_OR_TO.intersection(sentence.words[start : start + 1]):
        return None
    concepts, unknown = _noun_phrase(sentence, start, 4)
    if quantity.measure is Measure.RANK:
        is_noun = unknown is not None and sentence.masked[start] == unknown and unknown not in _FIGURE_WORDS
        return frozenset() if is_noun else None
    if concepts:
        return concepts
    if unknown is not None and sentence.masked[start] == unknown and unknown[-1] in "sx" and not unknown.endswith("ons"):
        return frozenset()
    return None


def _base(sentence: Sentence, quantity: Quantity, places: Set[str]) -> frozenset[str] | None:
    words = sentence.masked
    start, end = sentence.span(quantity)
    if quantity.whole is not None:
        inside = frozenset(m.concept for m in sentence.mentions if start <= m.first < end)
        if inside:
            return inside
        if _FUNCTION_WORDS.intersection(words[end : end + 1]) - SMALL_WORDS:
            return None
        concepts, unknown = _noun_phrase(sentence, end, 2, places)
        if concepts and unknown is None:
            return concepts
    is_of_a_count = words[end : end + 1] != [] and words[end] in _OF_A_COUNT and "<count>" in words[end + 1 : end + 3]
    if end < len(words) and (words[end] in _OF or is_of_a_count):
        following = end + 1
        while following < len(words) and (words[following] in SMALL_WORDS or words[following] in _BEFORE_BASE):
            if words[following] in _THEM:
                return None
            following += 1
        if following < len(words) and words[following] in _THEM:
            return None
        concepts, unknown = _noun_phrase(sentence, following, 5, places)
        if concepts or unknown is None:
            return concepts or None
        return frozenset()
    return None


def _elsewhere(sentence: Sentence, distances: Distances, places: Set[str]) -> list[list[Elsewhere]]:
    """For each quantity, what else it is said of.

    What a sentence begins with holds for all that follows, until it names a place of the facts file; what comes
    later holds for the nearest quantity.
    """
    spans = [sentence.span(quantity) for quantity in sentence.quantities]
    result: list[list[Elsewhere]] = [[] for _ in spans]
    own_places = [mention.first for mention in sentence.mentions if mention.concept in places]
    for family, first, last in sentence.elsewhere:
        place = (first - sentence.offset, last - sentence.offset)
        concepts = frozenset(m.concept for m in sentence.mentions if m.first <= place[0] and place[1] <= m.last)
        strengths = [
            0.0 if family == "time" and _overlap(span, place) else distances.affinity(span, place) for span in spans
        ]
        most = max(strengths)
        for index, (strength, span) in enumerate(zip(strengths, spans, strict=True)):
            leads = place[1] <= span[0] and not any(place[0] < own < span[0] for own in own_places)
            if leads or strength >= most * _AS_NEAR:
                result[index].append(Elsewhere(family, max(strength, _LEADING if leads else 0.0), leads, concepts))
    for name in sentence.names:
        for index, span in enumerate(spans):
            is_subject = name.last <= span[0] and distances.cost(name.last, span[0]) < _SUBJECT
            if is_subject and _stands_alone(sentence, name):
                result[index].append(Elsewhere("body", 1.0, True, frozenset()))
    return result


def _stands_alone(sentence: Sentence, name: Mention) -> bool:
    """Whether a name is no member of a list."""
    around = sentence.words[max(0, name.first - 1) : name.first] + sentence.words[name.last : name.last + 1]
    return not _LISTING.intersection(around)


def _overlap(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def _aliases(mentions: Sequence[Mention]) -> dict[str, frozenset[str]]:
    by_span: dict[tuple[int, int], set[str]] = {}
    for mention in mentions:
        by_span.setdefault((mention.first, mention.last), set()).add(mention.concept)
    result: dict[str, frozenset[str]] = {}
    for concepts in by_span.values():
        for concept in concepts:
            result[concept] = result.get(concept, frozenset()) | concepts
    return result


_UP_TO_A_YEAR = frozenset(["before", "avant", "veille", "eve", "dawn", "aube", "approche", "ahead", "prior", "ici"])


def _year(
    sentence: Sentence, quantity: Quantity, distances: Distances, owned: Collection[str]
) -> tuple[int | None, frozenset[str]]:
    """The nearest year and the concepts whose phrase it is part of; the phrase must belong to the quantity.

    A year holds for what follows it, and for the nearest quantity before it.
    """
    span = sentence.span(quantity)
    spans = [sentence.span(each) for each in sentence.quantities]
    nearest = 0.0
    result: tuple[int | None, frozenset[str]] = (None, frozenset())
    for date in sentence.dates:
        first, last = sentence.span(date)
        if not date.value or _UP_TO_A_YEAR.intersection(sentence.words[max(0, first - 4) : first]):
            continue
        concepts = frozenset(m.concept for m in sentence.mentions if m.first <= first < m.last)
        affinity = distances.affinity(span, (first, last))
        leads = last <= span[0]
        if not leads and affinity < _AS_NEAR * max(distances.affinity(each, (first, last)) for each in spans):
            continue
        if affinity > nearest and (not concepts or not concepts.isdisjoint(owned)):
            nearest, result = affinity, (int(date.value), concepts)
    return result


def _is_base(sentence: Sentence, quantity: Quantity) -> bool:
    start = sentence.span(quantity)[0]
    words = sentence.masked
    return quantity.measure is Measure.COUNT and any(
        words[index] in _OF and index > 0 and "<percent>" in words[max(0, index - 3) : index]
        for index in range(max(0, start - 2), start)
    )


def _is_verb_number(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "number" is a verb: "web designers number 67"."""
    start = sentence.span(quantity)[0]
    return sentence.words[start] == "number" and start > 0 and sentence.words[start - 1].endswith("s")


def _is_remainder(sentence: Sentence, quantity: Quantity) -> bool:
    start, end = sentence.span(quantity)
    return bool(_REMAINDER.intersection(sentence.words[max(0, start - 2) : start] + sentence.words[end : end + 1]))


_COMPARED = frozenset(
    ["superieur", "superieure", "superieurs", "superieures", "inferieur", "inferieure", "inferieurs", "inferieures", "higher", "lower", "greater", "smaller", "above", "below", "ahead", "behind", "elevee", "eleve"]
)
_RATES = frozenset(["taux", "rate", "rates", "average", "moyenne", "niveau", "level", "mean", "norm", "score", "proportion", "figure", "chiffre"])


def _comparison(sentence: Sentence, quantity: Quantity) -> Comparison | None:
    if quantity.measure is Measure.TIMES:
        return Comparison.TIMES
    if quantity.measure is not Measure.PERCENT:
        return None
    start, end = sentence.span(quantity)
    words = sentence.words
    if _COMPARED.intersection(words[max(0, start - 2) : start] + words[end : end + 2]):
        return Comparison.DIFFERENCE
    if words[end : end + 1] != [] and words[end] in _OF and _RATES.intersection(words[end + 1 : end + 5]):
        return Comparison.OF_RATE
    return None


_FIGURE_WORDS = frozenset(
    ["figure", "figures", "share", "rate", "proportion", "number", "count", "total", "part", "taux", "chiffre", "chiffres", "score", "level", "niveau", "percentage", "pourcentage", "moyenne", "average", "mean", "meme", "same", "stood", "stands", "stand", "reached", "reaches", "reach", "atteint", "atteignait", "atteignent", "eleve", "etablit", "situe", "tombe", "monte", "grimpe", "falls", "drops", "climbs", "rises", "already", "deja", "encore", "still", "here", "la", "ici", "closer", "rather", "plutot", "soit", "according", "poll", "survey", "sondage", "etude", "article", "selon", "source", "says", "another", "autre", "others", "well", "fully", "quite", "bien", "tout", "meme", "simple", "simply", "merely", "seule", "whole", "entire", "ensemble", "entier", "entiere", "percent", "compare", "comparaison", "comparison", "side", "hand", "part", "cote", "chez", "versus", "donc", "thus", "namely", "say", "dire", "dit", "let", "far", "near", "loin", "pres", "top", "bottom", "overall", "altogether", "globalement"]
)


def _clause(sentence: Sentence, quantity: Quantity) -> Iterator[int]:
    start, end = sentence.span(quantity)
    words = sentence.masked
    if words[start - 1 : start] == [","] and words[end : end + 1] == [","]:
        start, end = start - 1, end + 1  # an apposition: "most of them, 70 %, say"
    for direction in (range(end, len(words)), range(start - 1, -1, -1)):
        for index in direction:
            if words[index] in _CLAUSE_ENDS or words[index].startswith("<"):
                break
            yield index


def _unknown_words(sentence: Sentence, quantity: Quantity) -> int:
    words = sentence.masked
    return sum(
        1
        for i in _clause(sentence, quantity)
        if i not in sentence.covered
        and len(words[i]) > 2
        and words[i] not in _FUNCTION_WORDS
        and words[i] not in _FIGURE_WORDS
    )


_CLAUSE_ENDS = frozenset([",", ";", ":", "(", ")", ".", "!", "?", "…", "—", "–", "but", "mais", "whereas", "while", "tandis", "dont", "which", "and", "et"])

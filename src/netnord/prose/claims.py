"""What each quantity of a sentence is said of: concepts, negation, noun, base and scope."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from netnord.prose.gazetteer import elsewhere
from netnord.prose.lexicon import SMALL_WORDS, Lexicon, Mention
from netnord.prose.quantity import Measure, Quantity
from netnord.prose.sentences import Distances
from netnord.prose.text import Tokens

_CROSSING_ANOTHER = 0.7  # more to cross, in powers of e, for a quantity of the same measure
_NEGATORS = frozenset(
    "pas not never no sans without aucun aucune non cannot nor ni neither jamais none lack lacks lacked lacking "
    "fail fails failed manque manquent manquait cant dont doesnt didnt isnt arent wasnt werent".split()
)
_NEGATED_LIGHTLY = frozenset("seulement only just merely less fewer more moins plus least".split())
_OF = frozenset("of de d des du among parmi chez".split())
_THEM = frozenset(
    "them these those which whom it eux elles celles ceux lesquels lesquelles ces cette ce celui celle they respectively "
    "desquels desquelles latter".split()
)
_REMAINDER = frozenset("other remaining rest autres reste restant restants restante restantes restent remainder".split())
_MARKS = frozenset(",;:()[].!?…—–\"«»“”/|*")
_FUNCTION_WORDS = SMALL_WORDS | _OF | frozenset(
    "in on at en a dans sur par pour avec for by with from to as than que qui is are was were be been has have had est sont "
    "etait etaient ont avait avaient sera seront soit or ou but mais if si per not pas ne n y il elle on ils elles they it we "
    "nous vous who that which this these those there only seulement seuls seules alone seul seule after before apres avant "
    "against contre while tandis alors dont ou when quand so donc just about environ can could may might will would do does did "
    "peut peuvent pouvait vs versus".split()
)


class Claim(Struct, gc=False):
    """A quantity with what its sentence says of it."""

    quantity: Quantity
    measures: tuple[Measure, ...]
    strength: dict[str, float]
    """Of each concept: how strongly it belongs to the quantity."""
    negated: frozenset[str]
    """The concepts that are denied."""
    owned: dict[str, float]
    """The concepts of the sentence that belong to no other quantity more."""
    governed: frozenset[str] | None
    """The concepts of the noun counted; ``None`` if the number stands alone, empty if the noun is unknown."""
    base: frozenset[str] | None
    """The concepts of what a share is said to be of, likewise."""
    elsewhere: float
    """How strongly it is said of another place, population or time."""
    year: int | None
    is_remainder: bool


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
        self.mentions = lexicon.mentions(self.masked, 0, len(self.masked))
        self.elsewhere = elsewhere(tokens, first, last)

    def _mask(self, quantity: Quantity) -> None:
        """Put the quantity's symbol in place of its words, but for the nouns inside "one site in ten"."""
        start, end = quantity.first - self.offset, quantity.last - self.offset
        if quantity.whole is None:
            self.masked[start:end] = [""] * (end - start)
        symbol = f"{quantity.value}" if quantity.measure is Measure.DATE else quantity.measure.value
        self.masked[start] = f"<{symbol}>"

    def span(self, quantity: Quantity) -> tuple[int, int]:
        return quantity.first - self.offset, quantity.last - self.offset


def claims(sentence: Sentence, inherited: Mapping[str, float], opposites: Mapping[str, str]) -> list[Claim]:
    """The claims of a sentence; `inherited` is how strongly the sentences before it still speak of a concept."""
    words, mentions = sentence.words, sentence.mentions
    by_measure = {
        measure: Distances(
            words, {sentence.span(q)[0]: _CROSSING_ANOTHER for q in sentence.quantities if q.measure is measure}
        )
        for measure in {q.measure for q in sentence.quantities}
    }
    plain = Distances(words, {})
    affinities = [
        [by_measure[q.measure].affinity(sentence.span(q), (m.first, m.last)) for m in mentions]
        for q in sentence.quantities
    ]
    best = [max(column) for column in zip(*affinities, strict=True)]
    denied = [_is_denied(sentence, mention, plain) for mention in mentions]
    has_share = any(q.measure is Measure.PERCENT for q in sentence.quantities)
    result = []
    for quantity, row in zip(sentence.quantities, affinities, strict=True):
        strength = dict(inherited)
        owned: dict[str, float] = {}
        negated: dict[str, bool] = {}
        for mention, affinity, most, is_denied in zip(mentions, row, best, denied, strict=True):
            concept = mention.concept
            if affinity > strength.get(concept, 0.0):
                strength[concept] = affinity
                negated[concept] = is_denied
            if affinity >= most * 0.9:
                owned[concept] = max(affinity, owned.get(concept, 0.0))
        governed = _governed(sentence, quantity) if quantity.measure is Measure.COUNT else None
        measures: tuple[Measure, ...] = (quantity.measure,)
        if quantity.measure is Measure.COUNT and governed is None and has_share:
            measures = (Measure.COUNT, Measure.PERCENT)
        result.append(
            Claim(
                quantity=quantity,
                measures=measures,
                strength=strength,
                negated=frozenset(c for c, is_denied in negated.items() if is_denied),
                owned=owned,
                governed=governed,
                base=_base(sentence, quantity) if quantity.measure is Measure.PERCENT else None,
                elsewhere=_elsewhere(sentence, quantity, plain),
                year=_year(sentence, quantity, plain),
                is_remainder=_is_remainder(sentence, quantity),
            )
        )
    return result


def _is_denied(sentence: Sentence, mention: Mention, distances: Distances) -> bool:
    words = sentence.masked
    inside = {i for m in sentence.mentions for i in range(m.first, m.last) if m.concept == mention.concept}
    for index in range(max(0, mention.first - 6), min(len(words), mention.last + 4)):
        word = words[index]
        is_negator = word in _NEGATORS or (word == "t" and index and words[index - 1].endswith("n"))
        if not is_negator or index in inside:
            continue
        if index + 1 < len(words) and words[index + 1] in _NEGATED_LIGHTLY:
            continue
        if distances.cost(min(index, mention.last), max(index, mention.first)) < 0.3:
            return True
    return False


def _noun_phrase(sentence: Sentence, index: int, most_words: int) -> tuple[frozenset[str], str | None]:
    """The concepts mentioned from `index` on before the phrase ends, and its first unknown word."""
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
            index = max(mention.last for mention in here)
            end = max(end, min(len(words), index + 3))
            continue
        if word in _FUNCTION_WORDS and word not in SMALL_WORDS and word not in _OF:
            break
        if word not in _FUNCTION_WORDS and unknown is None:
            unknown = word
        index += 1
    return frozenset(concepts), unknown


def _governed(sentence: Sentence, quantity: Quantity) -> frozenset[str] | None:
    start = sentence.span(quantity)[1]
    if quantity.whole is not None:
        return None
    concepts, unknown = _noun_phrase(sentence, start, 4)
    if concepts:
        return concepts
    if unknown is not None and sentence.masked[start] == unknown and unknown[-1] in "sx" and not unknown.endswith("ons"):
        return frozenset()
    return None


def _base(sentence: Sentence, quantity: Quantity) -> frozenset[str] | None:
    words = sentence.masked
    start, end = sentence.span(quantity)
    if quantity.whole is not None:
        inside = frozenset(m.concept for m in sentence.mentions if start <= m.first < end)
        if inside:
            return inside
    if end < len(words) and words[end] in _OF:
        following = end + 1
        while following < len(words) and words[following] in SMALL_WORDS | {"all", "entre"}:
            if words[following] in _THEM:
                return None
            following += 1
        if following < len(words) and words[following] in _THEM:
            return None
        concepts, unknown = _noun_phrase(sentence, following, 5)
        if concepts or unknown is None:
            return concepts or None
        return frozenset()
    return None


def _elsewhere(sentence: Sentence, quantity: Quantity, distances: Distances) -> float:
    span = sentence.span(quantity)
    strongest = 0.0
    for _, first, last in sentence.elsewhere:
        place = (first - sentence.offset, last - sentence.offset)
        if any(m.first <= place[0] and place[1] <= m.last for m in sentence.mentions):
            continue
        strongest = max(strongest, distances.affinity(span, place))
    return strongest


_UP_TO_A_YEAR = frozenset("before avant veille eve dawn aube approche ahead prior ici".split())


def _year(sentence: Sentence, quantity: Quantity, distances: Distances) -> int | None:
    span = sentence.span(quantity)
    nearest, year = 0.0, None
    for date in sentence.dates:
        first, last = sentence.span(date)
        if not date.value or any(m.first <= first < m.last for m in sentence.mentions):
            continue
        if _UP_TO_A_YEAR.intersection(sentence.words[max(0, first - 4) : first]):
            continue
        affinity = distances.affinity(span, (first, last))
        if affinity > nearest:
            nearest, year = affinity, int(date.value)
    return year


def _is_remainder(sentence: Sentence, quantity: Quantity) -> bool:
    start, end = sentence.span(quantity)
    return bool(_REMAINDER.intersection(sentence.words[max(0, start - 2) : start] + sentence.words[end : end + 1]))

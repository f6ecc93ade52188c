"""NewIds for the figures of a text, from its own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import count
from unicodedata import normalize

from netnord.authoring.told import Span, TextRead
from netnord.text.small_words import SMALL_WORDS
from netnord.text.tokens import folded

_FEWEST, _MOST = 2, 4  # words of an id
_LONGEST = 60  # characters
_LEAD = 2  # sentences, the heading among them, that say what a text is about


def slug(text: str) -> str:
    """`text` in lower-case Latin letters, digits and underscores: "Élèves d’ici" gives "eleves_d_ici"."""
    return re.sub(r"[^a-z0-9]+", "_", folded(normalize("NFKC", text))).strip("_")


class NewIds:
    """NewIds of one topic, each given once."""

    def __init__(self, topic: str, taken: Iterable[str] = ()) -> None:
        self._topic = topic
        self._taken = set(taken)

    def for_label(self, label: str) -> str:
        """The topic and the first words of `label` that name something, with more of them if need be."""
        words = [slug(each) for each in label.replace("'", " ").replace("’", " ").split()]
        telling = [each for each in words if each and each not in SMALL_WORDS and len(each) > 1]
        telling = list(dict.fromkeys(telling)) or [each for each in words if each] or ["figure"]
        for most in range(min(_FEWEST, len(telling)), min(_MOST, len(telling)) + 1):
            if (found := self._with("_".join(telling[:most])[:_LONGEST])) not in self._taken:
                return self._given(found)
        stem = "_".join(telling[:_FEWEST])[:_LONGEST]
        return self._given(
            next(each for n in count(2) if (each := self._with(f"{stem}_{n}")) not in self._taken)
        )

    def for_names(self, counted: str) -> str:
        """The id of the names of what the figure `counted` counts."""
        return self._given(
            next(each for n in count(1) if (each := counted + "_names" * n) not in self._taken)
        )

    def _with(self, words: str) -> str:
        return f"{self._topic}.{words.strip('_')}"

    def _given(self, id: str) -> str:
        self._taken.add(id)
        return id


def name_of_subject(read: TextRead) -> Span | None:
    """The name that a text says most often of those that its heading and first sentence have."""
    lead = [token for span in read.sentences[:_LEAD] for token in range(*span) if read.may_be_name(token)]
    said = Counter(read.tokens.words)
    token = max(lead, key=lambda each: (said[read.tokens.words[each]], -each), default=None)
    return None if token is None else _whole_name(read, token)


def topic_of(read: TextRead) -> str:
    """One word for what a text is about: its main name, or else the word that it says most."""
    name = name_of_subject(read)
    if name is not None and (found := slug(read.written(name))):
        return found[:_LONGEST]
    telling = [token for span in read.sentences for token in range(*span) if read.is_telling(token)]
    said = Counter(read.tokens.words[token] for token in telling)
    most = max(said, key=lambda word: said[word], default="")
    return slug(most) or "figures"


def _whole_name(read: TextRead, token: int) -> Span:
    """The parts of a name around one of its words, joined by hyphens: "Saint-Aubin-Vaurelle"."""
    first, last = token, token + 1
    while first and read.is_hyphen(first - 1):
        first -= 1
    while last < len(read.tokens.words) and read.is_hyphen(last - 1):
        last += 1
    return first, last

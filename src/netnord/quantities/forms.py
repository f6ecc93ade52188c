"""The tables of all languages as one: a text may quote the other language."""

from __future__ import annotations

from typing import Any

from netnord.languages.en import ENGLISH
from netnord.languages.fr import FRENCH
from netnord.languages.language import NumberForms, Phrases, Reach, Spelling


def _united(field: str) -> Any:
    french, english = getattr(FRENCH, field), getattr(ENGLISH, field)
    if isinstance(french, Phrases):
        return Phrases((*french.items(), *english.items()))
    return french if isinstance(french, Spelling) else french | english


FORMS = NumberForms(**{field: _united(field) for field in NumberForms.__struct_fields__})
"""All but the spelling, in which no language helps the other."""
DETERMINERS, MONTHS, OF = FORMS.determiners, FORMS.months, FORMS.of_words

LANGUAGES = (FRENCH, ENGLISH)
SPELLINGS = tuple(
    (each, {**each.units, **each.tens, **each.hundreds, **each.scales})
    for each in (language.spelling for language in LANGUAGES)
)
"""Each with all its cardinals."""
ARTICLES = FRENCH.spelling.articles | ENGLISH.spelling.articles
ARTICLES_BESIDE = {word: spelling.articles for spelling, _ in SPELLINGS for word in spelling.articles}
"""The articles of the language of each: "a" and "one" of "an"."""
ORDINALS = {**FRENCH.spelling.ordinals, **ENGLISH.spelling.ordinals}
CARDINALS = {word: each[word] for _, each in SPELLINGS for word in each if word not in ARTICLES}
"""Every word at which a number in words can be noticed, but for ordinals."""
NUMBER_WORDS = frozenset(CARDINALS.keys() | ORDINALS.keys())
COUNTED = {word for word, value in CARDINALS.items() if value < 100} - FORMS.adjectives_too
"""Words of which each tells a number, whether it is a figure or not."""
SCALES = {word: value for word, value in CARDINALS.items() if value >= 1000}
SCALES_BEFORE = {word: {**SCALES, **each.spelling.scales} for each in LANGUAGES for word in each.of_words}
"""Before a word for "of", which tells the language: French billions are English trillions."""
_ENDINGS = ("", *FORMS.plural_endings)
DENOMINATORS = dict(FORMS.denominators) | {
    word + ending: value for word, value in ORDINALS.items() if value > 2 for ending in _ENDINGS
}
DOZENS = {
    phrase[0] + ending: noun
    for phrase, noun in FORMS.nouns.items()
    if noun.step > 1 and len(phrase) == 1
    for ending in _ENDINGS
}
"""What a number may be of: "three dozen", "deux dizaines"."""
FAR_JOINTS = FORMS.range_words | {phrase[0] for phrase, at in FORMS.wholes.items() if at is not Reach.NEAR}
JOINTS = FORMS.list_words | FORMS.range_words

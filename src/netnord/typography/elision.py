"""What French does to "de" before an article or a vowel."""

from __future__ import annotations

_CONTRACTED = {"le": "du", "les": "des", "du": "du"}
_DETERMINERS = frozenset(
    "le la les du des un une ce cet cette ces tout toute tous toutes chaque leur leurs son sa ses".split()
)
_VOWELS = frozenset("aeiouy")
# Of the words in h, and of those that begin with a vowel, the commonest before which nothing is elided.
_UNELIDED = tuple(
    "onz oui huit haut hauss hasard hameau hangar haie hall handicap heros hors hongr holland hockey "
    "hierarch honte houille hache".split()
)


def of(words: str) -> str:
    """``de`` and `words`: "des sites", "du site", "de la ville", "d’entreprises", "de sites"."""
    first, _, rest = words.partition(" ")
    article = first.lower()
    if article == "des":
        return of(rest) if rest else words
    if article in _CONTRACTED:
        return f"{_CONTRACTED[article]} {rest}".rstrip()
    return f"d’{words}" if _elides(words) else f"de {words}"


def has_determiner(words: str) -> bool:
    """Whether `words` begin with an article or the like, as "les sites" does and "sites" does not."""
    first = words.lower().replace("'", "’").partition(" ")[0]
    return first in _DETERMINERS or first.startswith("l’")


def _elides(words: str) -> bool:
    first = words.lower()
    if not first.isascii():
        from unicodedata import normalize

        first = normalize("NFKD", first)
    plain = first.encode("ascii", "ignore").decode()
    if plain.startswith(_UNELIDED):
        return False
    if plain.startswith("y"):
        return plain[1:2].isalpha() and plain[1] not in _VOWELS  # Yvelines, but not yaourt
    if plain.startswith("h"):
        return plain[1:2] in _VOWELS
    return plain[:1] in _VOWELS

"""Made-up texts with figures of all dimensions, in French and English; the same seed gives the same text."""

from __future__ import annotations

import random
from collections.abc import Callable

_Number = Callable[[random.Random], str]


def _count(choose: random.Random) -> str:
    low, high = choose.choice([(11, 99), (101, 999), (1001, 9999)])
    return f"{choose.randrange(low, high):,}"


def _small(choose: random.Random) -> str:
    return str(choose.randrange(11, 96))


def _tenths(choose: random.Random) -> str:
    return f"{choose.randrange(2, 90)}.{choose.randrange(1, 10)}"


def _year(choose: random.Random) -> str:
    return str(choose.randrange(1951, 2020))


_NUMBERS: dict[str, _Number] = {"count": _count, "small": _small, "tenths": _tenths, "year": _year}

_ENGLISH = [
    "The {place} has {count} {things}, of which {small} were added in {year}.",
    "Some {small}% of the {things} of the {place} are in use, and {tenths}% stand empty.",
    "Repairing the {things} cost £{tenths} million, against ${small},000 for the {others}.",
    "The road to the {place} is {small} km long and crosses {tenths} hectares of heath.",
    "Each year {count} tonnes of gravel and {count} litres of paint go to the {place}.",
    "Building the {things} took {small} months; the {others} were done in {small} days.",
    "Support for the {place} fell by {tenths} points after {year}.",
    "The {place} now ranks {small}th for its {things}.",
    "Visitors to the {others} are {tenths} times as many as those to the {place}.",
    "More than {count} people signed for the {others}, nearly {count} of them from the {place}.",
    "In all, {small} of the {count} {others} were sold.",
    "About {count} {things} remain, {small} fewer than the {others}.",
]
_FRENCH = [
    "{Place} compte {count} {things}, dont {small} ajoutés en {year}.",
    "Quelque {small} % des {things} sont occupés, et {tenths} % restent vides dans {place}.",
    "Réparer les {things} a coûté {tenths} M€, contre {small} 000 euros pour les {others}.",
    "La route vers {place} mesure {small} km et traverse {tenths} hectares de lande.",
    "Chaque année, {count} tonnes de gravier et {count} litres de peinture vont aux {others}.",
    "Bâtir les {things} a pris {small} mois ; les {others} furent finis en {small} jours.",
    "Le soutien aux {others} a perdu {tenths} points après {year}.",
    "Pour ses {things}, {place} est {small}e du pays.",
    "Les visiteurs des {others} sont {tenths} fois plus nombreux que ceux des {things}.",
    "Plus de {count} personnes ont signé pour les {others}, près de {count} pour les {things}.",
    "En tout, {small} des {count} {others} ont été vendus.",
    "Il reste environ {count} {things}, soit {small} de moins que les {others}.",
]
_PLACES = {
    "en": "harbour mill orchard barracks observatory tannery viaduct glasshouse".split(),
    "fr": "le port|le moulin|le verger|la caserne|l’observatoire|la tannerie|le viaduc|la serre".split("|"),
}
_THINGS = {
    "en": "barges looms barrels lanterns ladders chimneys saddles windows kilns ovens benches gates".split(),
    "fr": "bateaux métiers tonneaux fanaux escaliers fours bancs portails puits toits cadrans murs".split(),
}


def made_up_text(seed: int) -> str:
    """Three paragraphs; French for odd seeds, English for even ones."""
    choose = random.Random(seed)
    language = "fr" if seed % 2 else "en"
    templates = _FRENCH if seed % 2 else _ENGLISH
    paragraphs = []
    things = choose.sample(_THINGS[language], 12)
    for place in choose.sample(_PLACES[language], 3):
        own, others = things.pop(), things.pop()
        chosen = choose.sample(templates, 4)
        lines = [_filled(template, choose, language, place, own, others) for template in chosen]
        paragraphs.append(" ".join(lines))
    return "\n\n".join(paragraphs) + "\n"


def _filled(template: str, choose: random.Random, language: str, place: str, things: str, others: str) -> str:
    text = template.replace("{place}", place).replace("{Place}", place.capitalize())
    text = text.replace("{things}", things).replace("{others}", others)
    for kind, number in _NUMBERS.items():
        while f"{{{kind}}}" in text:
            written = number(choose)
            if language == "fr":
                written = written.replace(",", "\u00a0").replace(".", ",")
            text = text.replace(f"{{{kind}}}", written, 1)
    return text

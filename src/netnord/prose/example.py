"""A facts file of four figures, on which the rules show what they do."""

from __future__ import annotations

from pathlib import Path

from netnord.model import (
    Base,
    BaseReading,
    BaseStatus,
    Concept,
    Fact,
    FactsFile,
    Hedge,
    Kind,
    Locator,
    Phrase,
    Scope,
    Topic,
)
from netnord.store import FactStore

_LEAFLET = "leaflet"
_SOURCE = {
    "id": _LEAFLET,
    "type": "pamphlet",
    "title": "The garden in figures",
    "issued": {"date-parts": [[2023]]},
}

_CONCEPTS = [
    Concept("garden", ["jardin", "jardins", "jardin botanique"], ["garden", "gardens", "botanical garden"]),
    Concept(
        "greenhouse", ["serre", "serres"], ["greenhouse*", "glasshouse*"], Phrase("serres", "greenhouses")
    ),
    Concept("tree", ["arbre", "arbres"], ["tree", "trees"], Phrase("arbres", "trees")),
    Concept("plant", ["plante", "plantes"], ["plant", "plants"], Phrase("plantes", "plants")),
    Concept("native", ["indigène*", "locale", "locales"], ["native", "natives", "local"]),
    Concept("visitor", ["visiteur*"], ["visitor*"], Phrase("visiteurs", "visitors")),
]


def example_store() -> FactStore:
    """A botanical garden: 12 greenhouses, 850 trees, 40 % of the plants native, more than 3,000 visitors."""
    facts = [
        _count("greenhouses", Phrase("serres du jardin", "greenhouses of the garden"), "12", "greenhouse"),
        _count("trees", Phrase("arbres du jardin", "trees of the garden"), "850", "tree"),
        _count(
            "visitors",
            Phrase("visiteurs du jardin", "visitors of the garden"),
            "3000",
            "visitor",
            Hedge.MORE_THAN,
        ),
        _native_plants(),
    ]
    topic = Topic("garden", Phrase("Jardin", "Garden"))
    return FactStore(FactsFile(1, [_SOURCE], facts, concepts=_CONCEPTS, topics=[topic]), Path("example"))


def _count(name: str, label: Phrase, printed: str, unit: str, hedge: Hedge = Hedge.EXACTLY) -> Fact:
    return Fact(
        f"garden.{name}",
        label,
        Kind.COUNT,
        printed,
        int(printed),
        unit,
        _LEAFLET,
        Locator(1, printed),
        hedge,
        scope=Scope(when="2023"),
        about=[unit],
    )


def _native_plants() -> Fact:
    plants = BaseReading(Phrase("plantes du jardin", "plants of the garden"))
    return Fact(
        "garden.native_plants",
        Phrase("plantes indigènes", "native plants"),
        Kind.SHARE,
        "40 %",
        40,
        "percent",
        _LEAFLET,
        Locator(2, "40 %"),
        base=Base(BaseStatus.STATED, [plants], ["plant"]),
        scope=Scope(when="2023"),
        about=["native"],
    )

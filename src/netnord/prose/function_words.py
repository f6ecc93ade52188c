"""Words of French and English that do not name things, folded."""

from __future__ import annotations

from netnord.prose.lexicon import SMALL_WORDS

OF = frozenset("among chez d de des du of parmi".split())
"""Prepositions between a share and what it is a share of."""

FUNCTION_WORDS = (
    SMALL_WORDS
    | OF
    | frozenset(
        (
            "a about after against alone alors apres are as at avaient avait avant avec be been before "
            "but by can contre could dans did do does donc dont elle elles en environ est etaient "
            "etait for from had has have if il ils in is it just mais may might n ne not nous on only "
            "ont or ou par pas per peut peuvent pour pouvait quand que qui sera seront seul seule "
            "seulement seules seuls si so soit sont sur tandis than that there these they this those "
            "to versus vous vs was we were when which while who will with would y"
        ).split()
    )
)
"""Words that bind others and name nothing."""

FIGURE_WORDS = frozenset(
    (
        "according already altogether another article atteignait atteignent atteint autre average bien "
        "bottom chez chiffre chiffres climbs closer comparaison compare comparison cote count deja dire "
        "dit donc drops eleve encore ensemble entier entiere entire etablit etude falls far figure figures "
        "fully globalement grimpe hand here ici la let level loin mean meme merely monte moyenne namely "
        "near niveau number others overall part percent percentage plutot poll pourcentage pres proportion "
        "quite rate rather reach reached reaches rises same say says score selon seule share side simple "
        "simply situe soit sondage source stand stands still stood survey taux thus tombe top total tout "
        "versus well whole"
    ).split()
)
"""Words about figures as such, which say nothing of what they are figures of."""

MARKS = frozenset(',;:()[].!?…—–"«»“”/|*')
"""Punctuation that ends a noun phrase."""

CLAUSE_ENDS = frozenset("! ( ) , . : ; ? and but dont et mais tandis whereas which while – — …".split())
"""Words and marks with which a clause ends or another begins."""

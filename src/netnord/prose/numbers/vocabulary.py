"""Words that several kinds of figures look for around them, folded: French and English together."""

from __future__ import annotations


def words_of(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


def numbered(words: str, first: int, by: int = 1) -> dict[str, int]:
    """Words that stand for `first` and what follows it, in steps of `by`."""
    return {word: first + index * by for index, word in enumerate(words.split())}


FUNCTION_WORDS = words_of("""
    a an and are as at be been but by for from had has have he her his i if in into is it its of on or our
    she so than that the their there they this to was we were which while who will with would when where did
    does do not say says said use want plan expect sell offer hope refuse think within over after under
    during about around almost nearly roughly alone only also already can could may might must should said
    against compared versus ai ainsi alors au aux avait avaient avec c car ce ces cette chez ces comme
    contre d dans de depuis des dont du elle elles en est et etait etaient eu il ils j jusqu l la le les
    leur leurs lors lorsque mais n ne ni nous on ont ou par pas pendant plus moins pour puis qu quand que
    qui s sa sans se selon sera seront ses si soit son sont sous sur tandis un une vers y seulement aussi
    deja apres avant across towards unless besides toujours jamais hors
""")
"""Words that no figure counts."""

FRENCH_MONTHS = words_of("""
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fevr juil
""")
ENGLISH_MONTHS = words_of("""
    january february march april may june july august september october november december jan feb mar apr
    jun jul aug sep sept oct nov dec
""")
MONTH_NAMES = FRENCH_MONTHS | ENGLISH_MONTHS
MONTHS_THAT_ARE_VERBS = frozenset({"may", "march", "mar"})
SEASONS = words_of("printemps ete automne hiver spring summer autumn winter")

BEFORE_A_YEAR = SEASONS | words_of("""
    in en annees since depuis des before after avant apres fin debut mi mid post pre year an annee until
    till by early late during circa vers courant exercice millesime
""")

"""The small words of French and English: what binds, turns, shifts and compares."""

from __future__ import annotations

from msgspec import Struct


class Prose(Struct, frozen=True):
    """The small words of one language, folded."""

    function_words: frozenset[str]
    clause_ends: frozenset[str]
    """Words with which another clause begins: "whereas", "tandis"."""
    negations: frozenset[str]
    other_times: frozenset[str]
    """Words that shift a figure to another time: "earlier", "précédent"."""
    suppositions: frozenset[str]
    """Words of what may be or is only wished: "would", "pourrait"."""
    differences: frozenset[str]
    growth: frozenset[str]
    totals: frozenset[str]
    remainders: frozenset[str]
    rates: frozenset[str]
    """Words of so many for each: "per", "en moyenne"."""
    part_openers: tuple[str, ...]
    """What stands before a part: "including", "dont"."""
    part_closers: tuple[str, ...]
    """What stands after a part of what was said before: "of them"."""
    whole_openers: tuple[str, ...]
    """What stands before a whole, after its part or before all of them: "out of", "parmi"."""
    rests: tuple[str, ...]
    """What is left of a whole: "the others"."""
    comparisons: tuple[str, ...]
    """What stands before a figure of another time or place: "against"."""
    differences_after: tuple[str, ...]
    """What makes a figure a difference, after it: "4 % more"."""
    place_words: frozenset[str]
    """What stands before the name of a place: "in", "à"."""
    wider: frozenset[str]
    """Words of a larger whole than the one that a text is about: "national", "pays"."""
    days: frozenset[str]
    """Of the week."""
    no_nouns: frozenset[str]
    """Words that name something elsewhere, and directly after a number nothing that is counted: "along"."""


SIGNS = ("suppositions", "differences", "growth", "totals", "remainders", "rates")
"""The classes of words that say what is done with a number."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    """Phrases between commas, the longest first."""
    return tuple(sorted((" ".join(each.split()) for each in text.split(",")), key=len, reverse=True))


FRENCH = Prose(
    function_words=_words("""
        a afin ai ainsi alors apres as au aucun aucune aujourd aussi autant autre autres aux avaient
        avait avant avec avoir c ca car ce cela celle celles celui cent ces cet cette ceux chacun
        chacune chaque chez comme d dans de deja des donc dont du elle elles en encore enfin entre
        est et etaient etait etant ete etre eu eux fait faire fois font hui ici il ils j jusqu
        jusque l la le les leur leurs lors lui m ma mais me meme memes mes moi moins mon n ne ni nos
        notre nous on ont or ou par parmi pas pendant peu peut peuvent plus plusieurs pour pourtant
        pres presque puis qu quand que quel quelle quelles quelque quelques quels qui quoi s sa sans
        se selon sera seraient serait seront ses seul seule seulement seules seuls si sinon soit son
        sont sous sur t tandis tant te tel telle tels telles tout toute toutefois toutes tous tres
        trop tu un une va vers voici voila vont vos votre vous y mettre met mis prendre pris prend
        aller vient venir passer passe faut falloir toucher donner donne rester tot mieux environ
        pourcent pourcentage chiffre chiffres dit compte comptait comptent mille million millions
        milliard milliards quant furent fut dernier derniere derniers dernieres
    """),
    clause_ends=_words("""
        mais tandis alors contre dont puis quand lorsque contrairement et
    """),
    negations=_words("""
        ne n ni pas sans aucun aucune jamais personne rien non
    """),
    other_times=_words("""
        auparavant precedent precedente precedents precedentes avant dernier derniere passe passee
        depuis aujourd desormais hier jadis autrefois ancien ancienne prochain prochaine suivant
        suivante futur
    """),
    suppositions=_words("""
        si pourrait pourraient serait seraient devrait devraient aurait auraient espere esperait
        objectif prevoit prevu vise projet imagine supposons
    """),
    differences=_words("""
        plus moins ecart difference superieur superieure superieurs inferieur inferieure inferieurs
        avance retard devance depasse depassent devant derriere sous dessus dessous mieux contre
    """),
    growth=_words("""
        hausse baisse augmente augmentation augmentait croissance croit progresse progression recul
        recule reculent diminue diminution chute bondi bond gagne perdu repli grimpe monte baissee
        reduit
    """),
    totals=_words("""
        total totale ensemble tout tous toutes confondus cumul somme additionne totalisent reunis
        deux trois
    """),
    remainders=_words("""
        reste restant restante restants restantes autres solde laisse laissant complement sinon
    """),
    rates=_words("""
        par chaque chacun chacune moyenne moyen tete unitaire ramene
    """),
    part_openers=_phrases("""
        dont, parmi lesquels, parmi lesquelles, parmi eux, parmi elles, sur ce total, de ce total,
        sur l ensemble, soit
    """),
    part_closers=_phrases("d entre eux, d entre elles"),
    whole_openers=_phrases("sur, sur les, sur ces, sur un total de, parmi, parmi les, des"),
    rests=_phrases("le reste, les autres, le solde, restants, restantes, restant"),
    comparisons=_phrases("contre, que les, que le, au lieu de"),
    differences_after=_phrases("de plus, de moins, de mieux, plus, moins"),
    place_words=_words("à en au aux dans"),
    wider=_words("national nationale nationaux pays monde ailleurs"),
    days=_words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    no_nouns=_words("depuis venues venus autres"),
)

ENGLISH = Prose(
    function_words=_words("""
        a about above after again against ago all almost alone also although am among an and another
        any are around as at away be because been before being below between both but by came can
        could did do does done down during each either else even ever every few for from get got had
        has have having he her here him his how however hundred i if in into is it its itself just
        last least less like many may me might million billion thousand more most much must my
        nearly neither no nor not now of off often on once one ones only or other others our out
        over own per percent percentage rather s said same say says she should since so some still
        such t than that the their them themselves then there these they this those though three
        through to together too toward towards two under until up upon us very was we well were what
        when where whereas whether which while who whole whom whose why will with within without
        would yet you your roughly figure figures number numbers stood stands counted put puts took
        takes take taken went go goes going gone come comes coming brought bring brings set sets
        turn turns turned began begin gave give gives given left leave kept keep keeps made make
        makes better inside reach reached reaches
    """),
    clause_ends=_words("""
        but while whereas against which who although though compared versus and
    """),
    negations=_words("""
        not no never without nor neither none nobody t
    """),
    other_times=_words("""
        earlier previous previously before ago last former formerly since today now yesterday once
        next following future
    """),
    suppositions=_words("""
        if would could might should may hope hopes hoped target plans planned plan aims aim imagine
        suppose expected
    """),
    differences=_words("""
        more less fewer gap difference higher lower above below ahead behind greater smaller longer
        shorter better worse than margin exceeds exceeded
    """),
    growth=_words("""
        rise rose risen rising fall fell fallen falling increase increased growth grew grown gain
        gained drop dropped decline declined up down jump jumped climbed slipped lost cut reduced
    """),
    totals=_words("""
        total altogether together combined all sum overall between both
    """),
    remainders=_words("""
        rest remaining remainder other others left balance leaving leaves
    """),
    rates=_words("""
        per each every average apiece head
    """),
    part_openers=_phrases("including, of which, of whom, among them, of them, of these, of those"),
    part_closers=_phrases("of them, of these, of those, of it, of that, of this, of whom, of which"),
    whole_openers=_phrases("of, of the, of its, of these, out of, among, among the"),
    rests=_phrases("the rest, the remainder, the others, the remaining, remaining"),
    comparisons=_phrases("""
        against, up from, down from, than, than the, compared with, instead of, short of the
    """),
    differences_after=_phrases("more, fewer, less, higher, lower, later, longer, shorter, above, below"),
    place_words=_words("in at on near across"),
    wider=_words("national nationally nation country world elsewhere"),
    days=_words("monday tuesday wednesday thursday friday saturday sunday"),
    no_nouns=_words("along across because later earlier higher lower longer shorter long deep away worth"),
)

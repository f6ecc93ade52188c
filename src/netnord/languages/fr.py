"""Numbers in French."""

from __future__ import annotations

from netnord.languages.language import (
    Needs,
    NumberForms,
    Reach,
    Spelling,
    counted,
    meanings,
    nouns,
    phrases,
    units,
    words,
)
from netnord.terms import Hedge

_SPELLING = Spelling(
    units=counted(
        "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", 0
    )
    | {"une": 1},
    tens=counted("vingt trente quarante cinquante soixante septante huitante nonante", 20, 10)
    | {"vingts": 20, "octante": 80},
    hundreds={"cent": 100, "cents": 100},
    scales={"mille": 10**3, "mil": 10**3}
    | dict.fromkeys(("million", "millions"), 10**6)
    | dict.fromkeys(("milliard", "milliards"), 10**9)
    | dict.fromkeys(("billion", "billions"), 10**12)  # the long scale: an English trillion
    | dict.fromkeys(("trillion", "trillions"), 10**18),
    ordinals=counted("unieme deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme", 1)
    | counted("dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme", 10)
    | counted("vingtieme trentieme quarantieme cinquantieme soixantieme septantieme huitantieme", 20, 10)
    | {"nonantieme": 90, "centieme": 100, "millieme": 1000},
    articles=words("un une"),
    bare=words("cent cents mille mil"),
    nouns=words("million milliard billion trillion"),
    and_word="et",
    and_after_tens=words("un une onze unieme onzieme"),
    parts_groups=False,
    vigesimal=True,
    point="virgule",
)

FRENCH = NumberForms(
    spelling=_SPELLING,
    ones=words("un une"),
    halves_after=phrases("et demi, et demie"),
    nouns=nouns(
        (Needs.ARTICLE, Hedge.ABOUT, {10: "dizaine", 15: "quinzaine", 20: "vingtaine"}),
        (Needs.ARTICLE, Hedge.ABOUT, {30: "trentaine", 40: "quarantaine", 50: "cinquantaine"}),
        (Needs.ARTICLE, Hedge.ABOUT, {60: "soixantaine", 100: "centaine", 1000: "millier"}),
        (Needs.ARTICLE, Hedge.EXACTLY, {12: "douzaine"}),
        (Needs.OF, Hedge.EXACTLY, {2: "paire"}),
        (Needs.DETERMINER, Hedge.EXACTLY, {3: "trio", 4: "quatuor", 5: "quintette", 6: "sextuor"}),
        (Needs.NOTHING, Hedge.EXACTLY, {2: "doublee(s), doubler", 3: "triplee, tripler", 4: "quadrupler"}),
        (Needs.WHOLE, Hedge.EXACTLY, {2: "double", 3: "triple", 4: "quadruple", 5: "quintuple"}),
    ),
    vague=words("quelques plusieurs"),
    both_phrases=phrases("les deux, tous deux, toutes deux"),
    each_words=words("par"),
    adjectives_too=words("neuf"),
    half_words=words("moitie"),
    half_prefixes=words("demi demie"),
    half_not=words("temps prix"),
    half_not_before=words("à"),
    denominators={"tiers": 3, "quart": 4, "quarts": 4},
    never_shares=words("troisieme quatrieme"),
    after_shares=words("moins plus sont avaient"),
    not_fractions=words("finale temps tour monde"),
    of_words=words("de d du des"),
    wholes=meanings(
        {
            Reach.FAR: "sur, sur les, sur ces, sur un total de",
            Reach.NEAR: "des, de ces, de ses, de nos, de leurs, parmi les",
            Reach.RATE: "pour",
        }
    ),
    breaks=words("et ou est sont a ont avait qui que mais pour par en dans avec au aux"),
    half_ratio=words("moins"),
    times_words=words("fois"),
    factors=meanings(
        {
            1: "facteur, facteur de, multiplie(s) par, multipliee par, multiplier par, multipliait par",
            -1: "divise(s) par, divisee par, diviser par",
        }
    ),
    more_words=words("plus"),
    less_words=words("moins"),
    ordinal_endings=words("e ᵉ eme ieme er ere re nd nde"),
    low_ranks={"premier": 1, "premiere": 1, "seconde": 2},
    rank_nouns=words("place places rang rangs position positions region regions"),
    rank_copulas=words("est etait sont"),
    rank_verbs=words("rang place position classe classee classees arrive arrivait pointe termine"),
    number_words=phrases("numero"),
    centuries=words("siecle siecles"),
    hedges_before=meanings(
        {
            Hedge.ABOUT: """environ, env ., quelque, approximativement, a peu pres, plus ou moins, grosso
                modo, peu ou prou, en gros, autour de, aux alentours de, aux environs de, de l ordre de, ~, ≈,
                ≃""",
            Hedge.NEARLY: """pres de, presque, quasi, quasiment, pas loin de, non loin de, proche(s) de, a
                peine, tout juste, frole, frolait, frolent, frolaient, frolant, froler, frisait, frise,
                avoisine, avoisinait, avoisinent, avoisinant, approche, approchait, approchent, approchant,
                approchant de, petit, petite""",
            Hedge.MORE_THAN: """plus de, au dela de, au dessus de, superieur(s) a, superieure(s) a, excede,
                excedait, gros, grosse, depasse, depassait, depassent, depassaient, depassant, depasser, passe
                la barre de, franchi la barre de, passe le cap de, franchi le cap de, >""",
            Hedge.AT_LEAST: "au moins, au minimum, pas moins de, un minimum de, au bas mot, bon, bonne, ≥",
            Hedge.LESS_THAN: """moins de, inferieur(s) a, inferieure(s) a, en dessous de, au dessous de, en
                deca de, sous la barre de, sous le seuil de, sous les, pas tout a fait, <""",
            Hedge.AT_MOST: """jusqu a, au plus, au maximum, tout au plus, pas plus de, guere plus de, un
                maximum de, ≤""",
            Hedge.EXACTLY: """exactement, precisement, seulement, uniquement, juste, seul(s), seule(s), un
                total de""",
        },
        {"de": "de d du des", "a": "a au aux"},
    ),
    hedges_after=meanings(
        {
            Hedge.ABOUT: "environ, a peu pres, approximativement",
            Hedge.AT_LEAST: "ou plus, et plus, au moins, au minimum, au bas mot",
            Hedge.AT_MOST: "ou moins, et moins, au plus, au maximum, maximum, tout au plus",
            Hedge.EXACTLY: "seulement, exactement, precisement",
        }
    ),
    modifiers=phrases("""
        un peu, bien, tres, largement, nettement, legerement, sensiblement, a peine, tout juste, seulement,
        juste, encore, tout, un tout petit peu"""),
    determiners=words("le la les l ses ces leurs nos cette ce sa leur un une"),
    definite=words("le la les l"),
    range_words=words("à au ou – —"),
    range_openers={"et": "entre"},
    from_words=words("de d"),
    change_stems=words(
        "pass grimp bond tomb chut mont evolu progress recul baiss augment redui diminu revien"
    ),
    list_words=words("et ou"),
    against_words=words("contre"),
    odds_words=words("pour à"),
    units=units("""
        %: pour cent(s), p . 100, p . cent, p . c .;
        point: point(s), point(s) de pourcentage, points de %, points de pour cent;
        EUR: euro(s); cent: centime(s), centime(s) d euro, centimes d euros; FRF: franc(s), francs francais;
        CHF: franc(s) suisse(s); GBP: livre(s) sterling; USD: dollar(s), dollars americains; JPY: yen(s);
        mm: millimetre(s); cm: centimetre(s); m: metre(s); km: kilometre(s); ha: hectare(s);
        m²: metre(s) carre(s); km²: kilometre(s) carre(s); m³: metre(s) cube(s);
        cl: centilitre(s); l: litre(s); hl: hectolitre(s); barrel: baril(s);
        g: gramme(s); kg: kilo(s), kilogramme(s); t: tonne(s);
        second: seconde(s); minute: minute(s); hour: heure(s); day: jour(s), journee(s);
        week: semaine(s); month: mois; quarter: trimestre(s); semester: semestre(s); year: an(s), annee(s);
        decade: decennie(s); century: siecle(s); millennium: millenaire(s)"""),
    unsure_units={"livre": "GBP", "livres": "GBP"},
    single_units=words(
        "an annee mois semaine trimestre semestre decennie siecle heure kilometre tonne point"
    ),
    point_nouns=words("vente contact presence acces depart vue rencontre repere livraison interet"),
    point_of=words("pourcentage"),
    months=counted("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre", 1)
    | {"janv": 1, "fevr": 2, "juil": 7},
    before_year=words("""
        en annee annees an depuis des avant apres fin debut mi vers courant exercice millesime printemps ete
        automne hiver"""),
    before_count=words("sont etaient compte comptait total recense"),
    clock_before=words("à vers des"),
    clock_hours=words("heure heures h"),
    length_words=words("dure durent durer duree trajet en pendant environ mis met prend travaille dort"),
    labels=phrases("""
        chapitre(s), chap, chap ., fig, fig ., table(s), tableau, tableaux, page(s), p, pp, p ., pp .,
        article(s), art, art ., tome, note(s), annexe(s), rubrique, alinea, paragraphe, ligne(s), bus,
        equation, type, niveau, grade, salle, chambre, quai, porte, loi, directive, reglement, decret, §,
        verset, version, iso, isbn, issn, tram, metro, annees, n °, nº, №"""),
    streets=words("rue avenue boulevard bis ter"),
    plural_endings=words("s x"),
    not_plural=words("""
        ailleurs alors apres aux ces ceux dans depuis des dehors est eux hors jamais les leurs lors mais mes
        mieux moins nous pas plus plusieurs pres puis sans ses sous suis tandis tous toujours tres vers vis
        vous"""),
)

"""Numbers in English."""

from __future__ import annotations

from fractions import Fraction

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
    units=counted("zero one two three four five six seven eight nine ten eleven twelve thirteen", 0)
    | counted("fourteen fifteen sixteen seventeen eighteen nineteen", 14),
    tens=counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10) | {"fourty": 40},
    hundreds={"hundred": 100},
    scales={"thousand": 10**3, "million": 10**6}
    | dict.fromkeys(("billion", "billions"), 10**9)
    | dict.fromkeys(("trillion", "trillions"), 10**12),
    ordinals=counted("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1)
    | counted("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 13)
    | counted("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10)
    | {"hundredth": 100, "thousandth": 1000},
    articles=words("one a an"),
    nouns=words("hundred thousand million billion trillion"),
    and_word="and",
    parts_groups=True,
    vigesimal=False,
    point="point",
)

_MONTHS = (
    counted("january february march april may june july august september october november december", 1)
    | counted("jan feb mar apr", 1)
    | {"jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12}
)

ENGLISH = NumberForms(
    spelling=_SPELLING,
    ones=words("one"),
    halves_after=phrases("and a half"),
    nouns=nouns(
        (Needs.ARTICLE, Hedge.EXACTLY, {12: "dozen", 13: "baker s dozen"}),
        (Needs.OF, Hedge.EXACTLY, {2: "pair", 20: "score"}),
        (Needs.OF, Hedge.ABOUT, {2: "couple"}),
        (Needs.DETERMINER, Hedge.EXACTLY, {2: "duo, duet", 3: "trio", 4: "quartet", 5: "quintet"}),
        (Needs.DETERMINER, Hedge.EXACTLY, {6: "sextet"}),
        (Needs.NOTHING, Hedge.EXACTLY, {2: "twice, doubled, twofold", 100: "hundredfold"}),
        (Needs.NOTHING, Hedge.EXACTLY, {3: "thrice, tripled, trebled, threefold", 4: "quadrupled"}),
        (Needs.NOTHING, Hedge.EXACTLY, {4: "fourfold", 5: "fivefold", 6: "sixfold", 10: "tenfold"}),
        (Needs.NOTHING, Hedge.EXACTLY, {Fraction(1, 2): "halved"}),
        (Needs.WHOLE, Hedge.EXACTLY, {2: "double", 3: "triple, treble", 4: "quadruple"}),
    ),
    vague=words("several few many multi"),
    both_phrases=phrases("the two"),
    each_words=words("per"),
    half_words=words("half"),
    half_not=words("past time way price"),
    half_not_before=words("first second latter"),
    denominators={"half": 2, "quarter": 4, "quarters": 4},
    after_shares=words("""
        less more fewer were have said live lower higher than that which with will would could should over
        from since during when while because used took went came"""),
    not_fractions=words("party parties time person world site firm company country city"),
    of_words=words("of"),
    wholes=meanings(
        {
            Reach.FAR: """in, in every, of every, out of, out of every, out of the, out of these,
                out of a total of""",
            Reach.NEAR: "of, of the, of these, of those, of its, of our, of all",
            Reach.RATE: "per",
        }
    ),
    breaks=words("and or is are was were has have had who which that but for by with to on"),
    after_multiples=words("the that its his her their our"),
    half_ratio=words("as"),
    times_words=words("times fold"),
    factors=meanings({1: "factor of, multiplied by, multiply by", -1: "divided by"}),
    more_words=words("more"),
    less_words=words("fewer less smaller lower"),
    ordinal_endings=words("st nd rd th"),
    rank_nouns=words("place places rank ranks position positions region regions among largest biggest"),
    rank_verbs=words("ranked ranks ranking rank placed came comes finished number position"),
    number_words=phrases("number, no ."),
    centuries=words("century centuries"),
    hedges_before=meanings(
        {
            Hedge.ABOUT: """about, around, roughly, approximately, some, circa, ca, an estimated, something
                like, more or less, in the region of, in the order of, of the order of, on the order of, in
                the neighbourhood of, somewhere around, approx .""",
            Hedge.NEARLY: """nearly, almost, close to, close on, nigh on, barely, scarcely, hardly, virtually,
                approaching, nearing""",
            Hedge.MORE_THAN: """more than, over, above, upwards of, upward of, exceeding, exceed(s), exceeded,
                in excess of, north of, greater than, higher than, topped, topping, tops, beyond, past""",
            Hedge.AT_LEAST: """at least, no fewer than, no less than, not less than, not fewer than, a minimum
                of, minimum of, good""",
            Hedge.LESS_THAN: """fewer than, less than, under, below, shy of, short of, lower than, smaller
                than, south of, not quite""",
            Hedge.AT_MOST: """within, inside, at most, at the most, no more than, not more than, not over,
                up to, as many as, as much as, a maximum of, maximum of, not exceeding,
                not much more than, hardly more than""",
            Hedge.EXACTLY: "exactly, precisely, only, just, merely, a mere, a total of, a full, as few as",
        }
    ),
    hedges_after=meanings(
        {
            Hedge.ABOUT: "or so, or thereabouts, roughly, approximately",
            Hedge.AT_LEAST: "or more, or over, and over, and more, at least, at a minimum, minimum",
            Hedge.AT_MOST: "or fewer, or less, or under, at most, at the most, maximum",
            Hedge.EXACTLY: "exactly, only",
        }
    ),
    modifiers=phrases("""
        well, just, only, slightly, far, much, considerably, somewhat, even, still, a little, a bit, a shade,
        a touch, a fraction, marginally, significantly, comfortably, barely, hardly, very"""),
    determiners=words("the its these those a an one his her their our that this"),
    definite=words("the"),
    only_adverbs=words("over under about around above below some just only tops past"),
    range_words=words("to or – —"),
    range_openers={"and": "between"},
    from_words=words("from by"),
    change_stems=words("""
        rose rise grew went fell jump drop climb increas declin leap surg doubl tripl grow risen gone halv
        mov cut reduc shr lower rais slip up down"""),
    list_words=words("and or"),
    against_words=words("against versus vs"),
    odds_words=words("to"),
    units=units("""
        %: percent, per cent, pct, pc;
        point: point(s), pt(s), percentage point(s), percent point(s);
        EUR: euro(s); cent: cent(s); FRF: franc(s), french francs; CHF: swiss franc(s);
        GBP: pound(s), pounds sterling, quid; GBP/100: penny, pence; GBP/20: shilling(s);
        USD: dollar(s), us dollars; JPY: yen;
        mm: millimetre(s), millimeters; cm: centimetre(s), centimeters; in: inch, inches; ft: foot, feet;
        yd: yard(s); m: metre(s), meter(s); km: kilometre(s), kilometer(s); mi: mile(s);
        m²: square metre(s), square meters; km²: square kilometre(s), square kilometers;
        sq ft: square foot, square feet, sq ft; sq mi: square mile(s); ha: hectare(s); acre: acre(s);
        l: litre(s), liter(s); hl: hectolitre(s), hectoliters; m³: cubic metre(s), cubic meters;
        gal: gallon(s); pint: pint(s); barrel: barrel(s);
        g: gram(s), gramme(s); kg: kilo(s), kilogram(s), kilogramme(s); oz: ounce(s); lb: pound(s) of;
        stone: stone; t: tonne(s), ton(s);
        second: second(s); minute: minute(s); hour: hour(s); day: day(s); week: week(s);
        fortnight: fortnight(s); month: month(s); semester: semester(s); year: year(s), yr(s);
        decade: decade(s); century: century, centuries; millennium: millennium, millennia"""),
    single_units=words("""
        year month week fortnight semester decade century hour mile kilometre tonne ton percent percentage
        point"""),
    point_nouns=words("sale"),
    point_of=words("percentage"),
    months=_MONTHS,
    month_verbs=words("may march mar"),
    months_first=frozenset(_MONTHS),
    before_year=words("""
        in since before after post pre year years until till by early late mid during circa from spring summer
        autumn winter"""),
    before_count=words("= are were is was"),
    day_openers=phrases("on the"),
    clock_before=words("at"),
    clock_after=phrases("am, pm, a . m, p . m, o clock, oclock"),
    clock_joints=words("past to"),
    length_words=words("for in of take took takes lasted lasts"),
    labels=phrases("""
        chapter(s), figure, section(s), art, article(s), vol, vol ., volume, note(s), appendix, paragraph,
        line, room, gate, platform, route, bus, flat, apartment, unit, item, step, equation, eq, eq .,
        version, python, windows, type, level, phase, grade, resolution, page(s)"""),
    streets=words("street"),
    plural_endings=words("s"),
    not_plural=words("""
        across always as besides census does has his is its less perhaps plus says this thus towards unless us
        versus was yes"""),
    plurals=words("people men women children staff"),
)

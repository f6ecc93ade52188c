"""Nouns, adverbs and ordinals that are numbers: "une trentaine", "twice", "fourth"."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from netnord.languages.language import Needs, NumberNoun
from netnord.quantities import dates, shares
from netnord.quantities.adding import add, add_measured
from netnord.quantities.bounds import article_before
from netnord.quantities.digits import past_half
from netnord.quantities.forms import DOZENS, FAR_JOINTS, FORMS
from netnord.quantities.measuring import unit_at
from netnord.quantities.quantity import Dimension
from netnord.quantities.scan import HALF, TENTH, Numeral, Scan, worded
from netnord.quantities.units import COUNT, RANK, RATIO


def noun(scan: Scan, at: int) -> bool:
    """Read "une trentaine", "a pair of", "le trio", "twice", "le double de", by what each needs."""
    found = scan.phrase_before(at + 1, FORMS.nouns)
    if not found:
        return False
    row, begin = found
    if row.needs in (Needs.NOTHING, Needs.WHOLE):
        return _multiple(scan, at, row)
    article, first, hedge = article_before(scan, begin)
    told = scan.is_of(at + 1)
    if not article or (row.needs is Needs.OF and (not told or scan.digit(at + 2))):
        return False
    if row.needs is not Needs.DETERMINER and article in FORMS.definite and not told:
        return False
    numeral = Numeral(first, at + 1, row.value, row.step, True, at + 1, collective=True)
    return add_measured(scan, numeral, hedge or row.hedge)


def several(scan: Scan, numeral: Numeral) -> bool:
    """Read "three dozen", "deux douzaines"."""
    row = DOZENS[scan.words[numeral.last]]
    size, value, last = row.value, numeral.value * row.value, numeral.last + 1
    collected = replace(numeral, last=last, value=value, step=size, scale=size, collective=True)
    return add_measured(scan, collected, row.hedge)


def _multiple(scan: Scan, at: int, row: NumberNoun) -> bool:
    """Read "twice", "le double de", "a doublé"; but "twice a week" says how often, "double" is vague."""
    before, following = scan.word(at - 1), scan.word(at + 1)
    first = at
    if row.needs is Needs.WHOLE:
        ends = scan.is_of(at + 1) or following in FORMS.more_words or not following[:1].isalpha()
        told = ends and (before in FORMS.definite or scan.is_of(at - 1))
        if not told and following not in FORMS.after_multiples and scan.written(at)[-1].isascii():
            return False
        first -= before in FORMS.definite and at > scan.free
    elif often := _how_often(scan, at + 1):
        return scan.skip(often)
    return add(scan, worded(first, at + 1, row.value), at + 1, RATIO)


def _how_often(scan: Scan, at: int) -> int:
    """Past the "a week", "par semaine" at token `at`; 0 for none."""
    if not scan.is_article(at) and scan.word(at) not in FORMS.each_words:
        return 0
    often = unit_at(scan, at + 1)
    return often[1] if often and often[0].dimension is Dimension.DURATION else 0


def times(scan: Scan, numeral: Numeral) -> bool:
    """Read "three times", "deux fois moins"; "one time" and "une fois" are no figures."""
    last = numeral.last + 1
    if numeral.value in (0, 1):
        return scan.skip(last)
    if (past := past_half(scan, last)) > last:
        numeral, last = replace(numeral, value=numeral.value + HALF, step=HALF, core=past), past
    if scan.word(last) in FORMS.less_words:
        numeral, last = replace(numeral, value=1 / numeral.value, step=TENTH, core=last + 1), last + 1
        return add(scan, numeral, last, RATIO)
    joins = scan.word(last) in FAR_JOINTS and scan.is_number(last + 1)
    counts = joins or scan.word(numeral.first - 1) in FORMS.each_words or _how_often(scan, last)
    return add(scan, numeral, last + (scan.word(last) in FORMS.more_words), COUNT if counts else RATIO)


def ordinal(scan: Scan, numeral: Numeral) -> bool:
    """Add an ordinal as a rank, a share ("a fifth of") or a day ("3rd of May"); centuries are none."""
    first, last = numeral.first, numeral.last
    if scan.word(last) in FORMS.centuries:
        return scan.skip(last + 1)
    if numeral.value <= 31 and not scan.word(last).isalpha() and scan.phrase_before(first, FORMS.day_openers):
        return dates.add_date(scan, first, last, 0, 0, int(numeral.value))
    if dates.month_after(scan, last):
        return dates.add_day(scan, numeral) or scan.skip(last)
    ranks = numeral.value >= 3 or _is_in_ranking(scan, numeral)
    return shares.ordinal_part(scan, numeral) or (ranks and add(scan, numeral, last, RANK))


def _is_in_ranking(scan: Scan, numeral: Numeral) -> bool:
    before, following = scan.word(numeral.first - 1), scan.word(numeral.last)
    if before in FORMS.rank_copulas and (not following.isalpha() or len(following) < 5):
        return True
    return following in FORMS.rank_nouns or before in FORMS.rank_verbs


def low_rank(scan: Scan, at: int) -> bool:
    """Read "second", "premier" where places are told, and "premier mai"."""
    numeral = replace(worded(at, at + 1, Fraction(FORMS.low_ranks[scan.words[at]])), ordinal=True)
    if numeral.value == 1 and dates.is_month(scan, at + 1):
        return dates.add_day(scan, numeral)
    return _is_in_ranking(scan, numeral) and add(scan, numeral, at + 1, RANK)


def number_one(scan: Scan, at: int) -> bool:
    """Read "numéro un", "number one": "un" and "one" alone are no figures."""
    counts = scan.word(at + 2) in FAR_JOINTS and scan.is_number(at + 3)
    if scan.word(at + 1) not in FORMS.ones or scan.is_of(at + 2) or counts:
        return False
    return add(scan, worded(at, at + 2), at + 2, RANK)

"""Words by which a sentence speaks of another place, another population, one sector or another time.

General knowledge, in French and English. France as a whole is not in it, nor are words such as region or
country: what they stand for depends on the text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from netnord.prose.place_names import CAPITALISED, DEMONYMS, LANGUAGES, PLACES, WITH_ARTICLE
from netnord.prose.text import Tokens

# As in `place_names`, words are folded, and a hyphen separates the words of one entry.

_POPULATIONS = """
household households menage menages foyer foyers families familles consumer consumers consommateur
consommateurs consommatrice consommatrices individuals householders homeowners inhabitant inhabitants
habitant habitants citizen citizens citoyen citoyens citoyennes villagers villageois student students
etudiant etudiants etudiante etudiantes pupil pupils ecolier ecoliers lyceen lyceens lyceennes collegiens
schoolchildren schoolboys schoolgirls undergraduates teachers schoolteachers enseignant enseignants
enseignantes instituteurs professeurs schools ecoles lycees colleges universities universites nurseries
creches kindergartens farm farms farmer farmers agriculteur agriculteurs agricultrices
exploitations-agricoles exploitants-agricoles eleveurs agricultural-holdings viticulteurs winegrowers
hospital hospitals hopital hopitaux clinics doctors medecins physicians nurses infirmiers infirmieres
dentists dentistes pharmacists pharmaciens pharmacies chemists town-hall town-halls town-councils
municipalities municipality mairie mairies municipalites city-halls villages libraries bibliotheques museums
musees churches eglises paroisses parishes prisons prisoners prisonniers internet-user internet-users
internaute internautes net-users web-users web-surfers netizens netizen home-users women woman femme femmes
men girls boys filles garcons man-in-the-street child children enfant enfants kids teenager teenagers
adolescent adolescents adults adultes young-people youngsters elderly pensioner pensioners retraites
retraitee retraitees personnes-agees seniors unemployed jobless jobseekers job-seekers chomeur chomeurs
chomeuses demandeurs-d-emploi civil-servants fonctionnaires voters electeurs taxpayers contribuables
motorists automobilistes commuters passengers passagers tourists touristes holidaymakers vacanciers
immigrants immigres migrants refugees refugies soldiers soldats policemen policiers journalistes artists
artistes musicians musiciens locataires tenants viewers telespectateurs trade-unions syndicats-ouvriers
political-parties partis-politiques deputies mps sports-clubs clubs-sportifs tpe microenterprises
micro-enterprises micro-entreprises multinationals multinationales freelancers self-employed
auto-entrepreneurs sole-traders professions-liberales large-companies large-firms large-businesses
large-enterprises big-companies big-firms grandes-entreprises grandes-societes grands-groupes artisans
craftsmen
"""

# Nouns that are also adjectives, participles or names: they count after a determiner or a number.
_POPULATION_NOUNS = (
    "particulier particuliers eleves communes patients jeunes fermes cliniques retiree retirees"
)

_SECTORS = """
textile textiles clothing-industry clothing-sector clothing-firms clothing-companies habillement
garment-industry construction-industry construction-sector construction-firms construction-companies
construction-trade secteur-du-batiment building-industry building-sector building-trade building-trades
building-firms building-companies btp batiment batiments-et-travaux-publics civil-engineering
travaux-publics secteur-de-la-construction entreprises-de-construction automobile automobiles automotive
car-industry car-makers carmakers car-manufacturers motor-industry motor-trade chimie chimique chimiques
petrochimie chemical chemicals chemicals-industry petrochemicals pharmaceutical pharmaceuticals
pharmaceutique pharmaceutiques plastics plasturgie banks banques bankers banquiers banking-sector
banking-industry banking-firms secteur-bancaire etablissements-bancaires insurers assureurs
insurance-companies insurance-firms insurance-sector insurance-industry compagnies-d-assurance
compagnies-d-assurances secteur-des-assurances tourism tourisme hotels hotel-trade hoteliers hotellerie
restaurants restaurateurs travel-agents travel-agencies agences-de-voyage agences-de-voyages tour-operators
agriculture agricole agricoles agricultural agribusiness agroalimentaire agroalimentaires agro-alimentaire
agro-alimentaires agri-food agrifood food-industry food-sector food-companies food-firms food-processing
food-producers fishing fisheries horticulture viticulture steel steelmakers steelmaking siderurgie
siderurgique siderurgiques metallurgy metallurgie metallurgique metallurgiques mining coal-mines collieries
charbonnages houilleres mines-de-charbon mecanique-generale mechanical-engineering glassmaking
glass-industry industrie-verriere industrie-du-verre papermaking paper-industry papeterie printing-industry
imprimerie imprimeries imprimeurs furniture-industry ameublement healthcare health-care health-sector
secteur-de-la-sante secteur-medical secteur-hospitalier transport-companies transport-firms transport-sector
transport-industry haulage hauliers secteur-des-transports secteur-du-transport entreprises-de-transport
entreprises-de-transports transporteurs logistics logistique aerospace aeronautique airlines
compagnies-aeriennes shipbuilding construction-navale railway-industry ferroviaire energy-sector
secteur-de-l-energie oil-companies compagnies-petrolieres public-utilities real-estate estate-agents
immobilier agences-immobilieres law-firms manufacturing-sector manufacturing-industry manufacturing-firms
manufacturing-companies secteur-industriel secteur-secondaire industrial-sector secteur-tertiaire
tertiary-sector secteur-primaire
"""

# Years only: months after a launch, or the months to come, are often what a figure is about.
_OTHER_TIMES = """
last-year previous-year preceding-year prior-year previous-years preceding-years following-years
year-earlier years-earlier year-before years-before year-previously years-previously year-later years-later
year-ago years-ago last-decade previous-decade decade-earlier decades-earlier decade-later decades-later
decade-ago decades-ago y-a-un-an y-a-quelques-annees last-century century-earlier century-later century-ago
an-plus-tot ans-plus-tot annee-plus-tot annees-plus-tot an-plus-tard ans-plus-tard annee-plus-tard
annees-plus-tard an-auparavant ans-auparavant annee-auparavant annees-auparavant an-avant ans-avant
an-dernier an-passe annee-derniere annee-passee annee-precedente annees-precedentes annees-suivantes
annee-d-avant annee-d-apres decennie-plus-tot decennie-plus-tard decennie-precedente siecle-dernier
siecle-plus-tot siecle-plus-tard
"""

# These may also be the time within which something is to happen.
_NEXT_YEARS = "following-year annee-suivante"

# What an entry would be found in although it says nothing of the kind.
_IN_OTHER_NAMES = """
nord-pas-de-calais nord-et-pas-de-calais nord-et-le-pas-de-calais nord-et-du-pas-de-calais
nord-–-pas-de-calais nord-and-pas-de-calais
nord-and-the-pas-de-calais credit-lyonnais credit-agricole american-express
british-telecom deutsche-bank trois-suisses 3-suisses tenants-et-aboutissants washington-post new-york-times
dow-jones berlin-wall mur-de-berlin rhone-poulenc elf-aquitaine lyonnaise-des-eaux banques-de-donnees
data-banks memory-banks hommes-d-affaires femmes-d-affaires jeunes-entreprises jeunes-pousses
jeunes-societes jeunes-pme jeunes-firmes jeunes-createurs entreprises-internautes societes-internautes
pme-internautes firmes-internautes
"""

_Condition: TypeAlias = Callable[[Tokens, int, int], bool]
_Entry: TypeAlias = tuple[str, str, _Condition | None]

_ARTICLES = frozenset({"l", "le", "la", "les", "d", "de", "du", "des", "en", "the"})
_BEFORE_NOUNS = """
l les d des aux ces ses leurs nos vos chaque par quelques plusieurs certains certaines beaucoup of the most
many % pourcent cent mille
"""
_DETERMINERS = frozenset(_BEFORE_NOUNS.split())
_DEADLINES = frozenset(
    {"in", "over", "within", "inside", "during", "dans", "pendant", "cours", "course", "ici"}
)


def _is_capitalised(tokens: Tokens, _first: int, last: int) -> bool:
    written = tokens.text[tokens.starts[last - 1] : tokens.ends[last - 1]]
    return written.isupper() or (len(written) > 2 and written[0].isupper())


def _is_capitalised_with_article(tokens: Tokens, first: int, last: int) -> bool:
    written = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
    return first > 0 and written.istitle() and tokens.words[first - 1] in _ARTICLES


def _is_noun(tokens: Tokens, first: int, _last: int) -> bool:
    before = tokens.words[first - 1] if first else ""
    return before in _DETERMINERS or before.isdecimal()


def _is_no_language(tokens: Tokens, first: int, last: int) -> bool:
    before = tokens.words[first - 1] if first else ""
    if before in ("in", "into"):  # "in English", but "in English towns"
        after = tokens.words[last] if last < len(tokens.words) else ""
        return after.isalpha() and after not in ("and", "or")
    return before not in ("en", "l", "langue", "version", "versions")


def _is_no_deadline(tokens: Tokens, first: int, _last: int) -> bool:
    return _DEADLINES.isdisjoint(tokens.words[max(0, first - 3) : first])


_LISTS: tuple[tuple[str, str, _Condition | None], ...] = (
    (PLACES, "place", None),
    (LANGUAGES, "place", _is_no_language),
    (CAPITALISED, "place", _is_capitalised),
    (WITH_ARTICLE, "place", _is_capitalised_with_article),
    (_POPULATIONS, "population", None),
    (_POPULATION_NOUNS, "population", _is_noun),
    (_SECTORS, "sector", None),
    (_OTHER_TIMES, "time", None),
    (_NEXT_YEARS, "time", _is_no_deadline),
    (_IN_OTHER_NAMES, "", None),
)


def _entries() -> dict[str, tuple[_Entry, ...]]:
    """By first word: the rest of the entry, its family ("" for none) and its condition."""
    demonym: tuple[_Entry, ...] = (("", "place", None),)
    table = {
        stem + ending: demonym
        for endings, stems in DEMONYMS
        for ending in endings.split(" ")
        for stem in stems.split()
    }
    longer = []
    for names, family, condition in _LISTS:
        entries = names.split()
        table.update(dict.fromkeys(entries, (("", family, condition),)))
        longer += [(name, family, condition) for name in entries if "-" in name]
    for name, family, condition in longer:
        del table[name]
        first, _, rest = name.partition("-")
        table[first] = (*table.get(first, ()), (rest, family, condition))
    return table


_ENTRIES = _entries()


def elsewhere(tokens: Tokens, first: int, last: int) -> list[tuple[str, int, int]]:
    """The mentions among the tokens from `first` up to, but without, `last`, in their order.

    Each is its family ("place", "population", "sector" or "time"), its first token and the one past its last.
    """
    words, entries_of = tokens.words, _ENTRIES.get
    mentions = []
    position = first
    while position < last:
        entries = entries_of(words[position])
        position += 1
        if entries is None:
            continue
        longest = 0
        for rest, family, condition in entries:
            following = rest.split("-") if rest else []
            end = position + len(following)
            if (
                longest < end <= last
                and words[position:end] == following
                and (condition is None or condition(tokens, position - 1, end))
            ):
                longest, found = end, family
        if longest:
            if found:
                mentions.append((found, position - 1, longest))
            position = longest
    return mentions

"""Places other than France as a whole, with those who live there, in French and English.

Words are folded, and a hyphen separates the words of one entry.
"""

from __future__ import annotations

PLACES = """
abroad overseas outre-mer outre-manche outre-rhin outre-atlantique outre-quievrain dom-tom antilles africa
afrique america amerique north-america south-america latin-america amerique-latine amerique-du-nord
amerique-du-sud asia asie europe european-union union-europeenne zone-euro eurozone euro-zone euroland
oceania oceanie oecd ocde scandinavia scandinavie balkans maghreb middle-east moyen-orient proche-orient
far-east extreme-orient commonwealth

germany allemagne rfa england angleterre saudi-arabia arabie argentina australia australie austria autriche
belgium belgique belarus bielorussie bolivia bolivie bosnia bosnie brazil bresil bulgaria bulgarie cambodia
cambodge cameroon cameroun canada chile cyprus chypre colombia colombie congo korea coree costa-rica
ivory-coast cote-d-ivoire croatia croatie cuba denmark danemark djibouti egypt egypte emirats emirates
ecuador equateur eritrea erythree spain espagne estonia estonie united-states united-states-of-america usa
etats-unis etats-unis-d-amerique ethiopia ethiopie finland finlande gabon gambia gambie ghana great-britain
britain grande-bretagne georgia georgie greece guatemala guinea guinee haiti honduras hungary hongrie india
inde indonesia indonesie iran iraq irak ireland irlande iceland islande israel italy italie jamaica jamaique
japan japon jordanie kazakhstan kenya kosovo kuwait koweit laos latvia lettonie lebanon liban liberia libya
libye liechtenstein lithuania lituanie luxembourg luxemburg macedonia macedoine madagascar malaysia malaisie
malawi mali malta malte morocco maroc ile-maurice mauritius mauritania mauritanie mexico mexique moldova
moldavie monaco mongolia mongolie montenegro mozambique myanmar burma birmanie namibia namibie nepal
nicaragua niger nigeria norway norvege new-zealand nouvelle-zelande uganda ouganda uzbekistan ouzbekistan
pakistan palestine panama paraguay netherlands holland hollande pays-bas peru perou philippines poland
pologne portugal qatar romania roumanie united-kingdom royaume-uni russia russie rwanda salvador senegal
serbia serbie singapore singapour slovakia slovaquie slovenia slovenie somalia somalie sudan soudan
sri-lanka sweden switzerland suisse syria syrie tajikistan taiwan tanzania tanzanie tchad czechoslovakia
tchecoslovaquie czech-republic czechia tchequie republique-tcheque thailand thailande togo tunisia tunisie
turkmenistan turquie ukraine urss ussr uruguay vatican venezuela vietnam viet-nam yemen yugoslavia
yougoslavie zaire zambia zambie zimbabwe afghanistan albania albanie algeria algerie andorra andorre angola
armenia armenie azerbaijan azerbaidjan bahrain bahrein bangladesh benelux botswana brunei burkina-faso
burkina burundi centrafrique south-africa afrique-du-sud scotland ecosse wales pays-de-galles
northern-ireland irlande-du-nord bavaria baviere saxony rhineland rhenanie westphalia westphalie flanders
flandre flandres wallonia wallonie hainaut catalonia catalogne lombardy lombardie andalusia andalousie
california californie florida floride texas massachusetts quebec silicon-valley

alsace aquitaine nouvelle-aquitaine auvergne auvergne-rhone-alpes bourgogne bourgogne-franche-comte burgundy
bretagne brittany centre-val-de-loire region-centre champagne-ardenne champagne-ardennes corse corsica
franche-comte haute-normandie basse-normandie normandie upper-normandy lower-normandy normandy ile-de-france
paris-region region-parisienne languedoc languedoc-roussillon midi-pyrenees occitanie occitania
pays-de-la-loire picardie picardy poitou-charentes poitou provence provence-alpes-cote-d-azur paca
cote-d-azur french-riviera rhone-alpes hauts-de-france guadeloupe martinique guyane french-guiana mayotte
nouvelle-caledonie new-caledonia polynesie polynesia tahiti saint-pierre-et-miquelon savoy savoie gascogne
gascony roussillon anjou touraine artois

aisne alpes-de-haute-provence hautes-alpes alpes-maritimes ardeche ardennes ariege aude aveyron
bouches-du-rhone calvados cantal charente charente-maritime correze corse-du-sud haute-corse cote-d-or
cotes-d-armor dordogne doubs drome eure eure-et-loir finistere gard haute-garonne gers gironde herault
ille-et-vilaine indre indre-et-loire isere loir-et-cher loire haute-loire loire-atlantique loiret
lot-et-garonne lozere maine-et-loire marne haute-marne mayenne meurthe-et-moselle meuse morbihan moselle
nievre departement-du-nord oise pas-de-calais puy-de-dome pyrenees-atlantiques hautes-pyrenees
pyrenees-orientales bas-rhin haut-rhin rhone haute-saone saone-et-loire sarthe haute-savoie seine-maritime
seine-et-marne yvelines deux-sevres tarn tarn-et-garonne vaucluse vendee haute-vienne vosges yonne
territoire-de-belfort essonne hauts-de-seine seine-saint-denis val-de-marne val-d-oise

paris marseille marseilles lyon lyons toulouse nantes strasbourg montpellier lille reims rheims le-havre
saint-etienne toulon grenoble dijon nimes villeurbanne le-mans aix-en-provence brest limoges amiens
perpignan metz besancon boulogne-billancourt boulogne-sur-mer orleans mulhouse rouen caen nancy saint-denis
argenteuil montreuil roubaix tourcoing dunkerque dunkirk avignon poitiers nanterre creteil versailles pau
courbevoie vitry-sur-seine aulnay-sous-bois la-rochelle antibes saint-maur calais beziers champigny bourges
quimper valenciennes colmar drancy merignac ajaccio issy-les-moulineaux noisy-le-grand evry cergy venissieux
pessac clichy ivry-sur-seine troyes montauban antony charleville-mezieres niort douai arras bethune maubeuge
cambrai villeneuve-d-ascq saint-omer saint-quentin beauvais compiegne soissons lorient saint-brieuc
saint-malo lannion chartres blois cherbourg alencon evreux dieppe chalons-en-champagne epernay auxerre
nevers chalon-sur-saone belfort montbeliard vesoul epinal annecy chambery arles frejus bastia
sophia-antipolis clermont-ferrand roanne vichy aurillac rodez albi castres carcassonne narbonne tarbes
bayonne biarritz agen perigueux angouleme cholet laval la-roche-sur-yon saint-nazaire salon-de-provence
martigues

london londres brussels bruxelles berlin munich hamburg hambourg frankfurt francfort stuttgart dusseldorf
bonn geneva geneve zurich berne basel lausanne amsterdam rotterdam the-hague la-haye eindhoven antwerp
anvers ghent gand charleroi tournai namur bruges ostend ostende courtrai kortrijk mouscron leuven louvain
madrid barcelona barcelone seville bilbao lisbon lisbonne rome milan turin naples venice venise bologna
bologne genoa athens athenes istanbul ankara moscow moscou petersburg petersbourg kiev kyiv warsaw varsovie
prague budapest bucharest bucarest belgrade zagreb copenhagen copenhague stockholm oslo helsinki dublin
belfast edinburgh edimbourg glasgow cardiff manchester birmingham liverpool leeds bristol cambridge oxford
new-york boston washington chicago los-angeles san-francisco seattle atlanta miami dallas houston
philadelphia philadelphie montreal toronto ottawa vancouver rio-de-janeiro sao-paulo buenos-aires tokyo
kyoto osaka beijing pekin shanghai hong-kong seoul taipei bangkok jakarta manila manille delhi new-delhi
mumbai bombay bangalore sydney melbourne cairo caire casablanca algiers alger tunis dakar abidjan lagos
nairobi johannesburg cape-town jerusalem tel-aviv beirut beyrouth damascus damas baghdad bagdad tehran
teheran dubai

british britannique britanniques britons briton scottish scot scots scotsmen welsh irish englishmen swedish
danish finnish turkish flemish czech tcheque tcheques greek greeks grecque grecques turc turcs turque
turques swiss suisses belge belges russe russes slovaque slovaques slovene slovenes croate croates serbe
serbes bulgare bulgares yougoslave yougoslaves moldave moldaves bielorusse bielorusses libyen libyens
libyenne libyennes scandinave scandinaves balte baltes baltic iberique iberiques helvetique helvetiques
arabe arabes arab arabs basque basques kurde kurdes asiatique asiatiques monegasque monegasques tourangeau
tourangeaux tourangelle tourangelles provencaux chinese japanese portuguese vietnamese taiwanese lebanese
maltese sudanese senegalese congolese burmese viennese milanese
"""

# Endings, and the stems that take them all.
DEMONYMS = (
    (
        "ain aine ains aines",
        "afric americ marocc maroc mexic dominic cub roum lorr toulous montpellier",
    ),
    (
        "ais aise aises",
        """irland island finland portug japon pakistan liban soudan senegal gabon congol rwand ougand
        cameroun thailand zeland polon antill guyan lyonn marseill bordel nant rouenn orlean havr renn
        dijonn charent milan york ecoss bearn ardenn avignonn taiwan nepal malt togol reunionn martiniqu
        rochel""",
    ),
    (
        "ois oise oises",
        """chin dan sued hongr luxembourg lill gall quebec strasbourge grenobl rem nic genev berlin bruxell
        liege zurich dunkerqu valencienn arrage tourquenn gant namur stephan bavar vienn amien pekin bern
        brest champen comt alger""",
    ),
    (
        "ien ienne iens iennes",
        """autrich canad bresil austral alger tunis egypt ivoir mal colomb peruv chil boliv equator venezuel
        ind indones iran irak israel syr jordan saoud palestin koweit ukrain armen georg alban bosn
        macedon eston lituan norveg paris london californ hait cambodg ethiop niger somal tanzan namib
        zamb caledon polynes francil alsac nance vietnam mauritan maurit mauric malais singapour calais
        roubais salvador""",
    ),
    ("een eenne eens eennes", "europ cor guin guadeloup vend ghan carib"),
    ("on onne ons onnes", "bret bourguign wall lett gasc sax"),
    (
        " e s es",
        """normand argentin picard savoyard auvergnat provencal catalan occitan afghan birman maghrebin
        rhonalpin limousin poitevin angevin bisontin grec""",
    ),
    (
        " s",
        """belgian austrian canadian american mexican brazilian argentinian chilean peruvian colombian
        venezuelan cuban australian indian indonesian malaysian korean ukrainian romanian bulgarian
        hungarian slovenian slovak croatian serbian bosnian albanian macedonian cypriot norwegian dane
        estonian latvian lithuanian egyptian algerian tunisian moroccan libyan african nigerian kenyan
        ghanaian ethiopian iranian iraqi israeli syrian jordanian saudi palestinian kuwaiti pakistani
        bangladeshi filipino asian european scandinavian parisian londoner californian texan
        alsatian corsican burgundian bavarian spaniard dutchman luxembourger walloon yugoslav
        zealander berliner""",
    ),
)

LANGUAGES = """
english anglais anglaise anglaises german germans allemand allemands allemande allemandes spanish espagnol
espagnols espagnole espagnoles italian italians italien italiens italienne italiennes dutch neerlandais
neerlandaise neerlandaises hollandais hollandaise hollandaises flamand flamands flamande flamandes russian
russians
"""

# Common words otherwise: they count only with a capital, abbreviations only in capitals.
CAPITALISED = """
us u-.-s uk u-.-k eu ue turkey china jordan chad chili oman benin suede swede swedes finn finns turk turks
polish norman normans chine colombes bale berry champagne nice tours lens angers cannes rennes vannes
bordeaux valence sedan tulle saintes laon brive vienna vienne cologne liege mons valencia porto florence
genes rabat sofia bath bern santiago jura
"""

# Rivers that give départements their names, and islands: common words without their article.
WITH_ARTICLE = "ain allier aube cher creuse landes lot manche orne somme var reunion"

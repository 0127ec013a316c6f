"""This module knows names as the news has them: countries, cities, bodies, and common first and last names put together by chance.

What is learnt from is invented, its names too, and invented names are words that no encoder has met: taught by these alone, it takes
every odd word for a name and passes over plain ones. Texts are told with these names only while something learns from them; none is kept.
"""

from functools import cache
from typing import NamedTuple

from onrecord.facts.countries import COUNTRIES

FIRST = tuple(
    """
    James John Robert Michael William David Richard Joseph Thomas Charles Daniel Matthew Anthony Mark Paul Steven Andrew Kevin
    Brian George Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Margaret Sandra Ashley Emily
    Donna Michelle Carol Laura Maria Anna Ivan Dmitry Sergei Alexei Olga Natalia Mikhail Vladimir Andrei Elena Pavel Katarzyna
    Piotr Jan Pierre Jean Marie Claire Hans Klaus Angela Giulia Marco Luca Carlos Jose Juan Ana Luis Miguel Fernando Ahmed
    Mohammed Ali Fatima Hassan Yusuf Ibrahim Omar Amina Abdul Li Wei Chen Ming Hiroshi Yuki Kim Min Raj Priya Amit Sunil Kwame
    Chidi Ngozi Thabo Donald Bill Joe Benjamin Emmanuel
    """.split()
)
LAST = tuple(
    """
    Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Lee Thompson White Harris Clark
    Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips
    Campbell Parker Evans Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Reed Bailey Bell Kelly Howard
    Ward Cox Richardson Wood Watson Brooks Bennett Gray Hughes Price Myers Long Foster Sanders Ross Powell Sullivan Russell Ortiz
    Garcia Martinez Rodriguez Lopez Hernandez Gonzalez Perez Ivanov Petrov Smirnov Kuznetsov Popov Volkov Sokolov Novak Kowalski
    Nowak Horvat Popescu Papadopoulos Mueller Schmidt Schneider Fischer Weber Meyer Wagner Dubois Bernard Moreau Laurent Rossi
    Ferrari Bianchi Silva Santos Costa Hussein Abbas Hassan Khan Rahman Singh Sharma Patel Gupta Wang Zhang Liu Yang Huang Zhao Wu
    Tanaka Suzuki Sato Park Choi Nguyen Tran Okafor Adeyemi Mensah Dlamini Mbeki Kenyatta Haddad Mansour
    """.split()
)
CITIES = tuple(
    """
    Geneva Vienna London Paris Berlin Moscow Beijing Washington Chicago Boston Houston Dallas Miami Detroit Munich Hamburg Milan
    Naples Madrid Barcelona Lisbon Dublin Glasgow Edinburgh Manchester Istanbul Ankara Cairo Baghdad Damascus Aleppo Beirut
    Jerusalem Gaza Tehran Kabul Karachi Lahore Delhi Mumbai Shanghai Tokyo Osaka Seoul Bangkok Jakarta Manila Sydney Melbourne
    Toronto Montreal Havana Lima Caracas Lagos Nairobi Johannesburg Tripoli Khartoum Kharkiv Odessa Donetsk Minsk Riga Tallinn
    Sochi Brussels Strasbourg Rotterdam Zurich
    """.split()
)
BODIES = (
    "the United Nations", "the European Union", "NATO", "the Security Council", "the World Bank", "the IMF", "the African Union", "OPEC",
    "the Red Cross", "the Arab League", "the World Health Organization", "the EU", "the UN", "the IAEA", "the Supreme Court", "Congress",
    "the Pentagon", "the Kremlin", "the White House", "Hamas", "the Taliban", "the FBI",
)  # fmt: skip
INITIALS = tuple("NATO EU UN WTO OPEC IMF IAEA OSCE ASEAN WHO FBI CIA EPA OAS ICC ICRC AU SCO UNESCO UNICEF".split())
_CODES = tuple(
    """
    FRA DEU RUS CHN UKR IND PAK IRN IRQ ISR SAU TUR EGY SYR JPN PRK ESP ITA POL HUN SRB GRC CUB MEX BRA ARG VEN COL NGA ETH SDN
    LBY YEM AFG GEO ARM AZE BLR VNM THA IDN AUS CAN CHE AUT BEL SWE NOR FIN DNK ISL IRL ROU BGR KEN ZAF QAT JOR LBN
    """.split()
)


class Country(NamedTuple):
    """A country by its name, adjective, people and capital."""

    name: str
    adjective: str
    people: str
    capital: str


@cache
def countries() -> tuple[Country, ...]:
    """Countries that the news tells of most, those that go by initials among them."""
    table = [COUNTRIES[code] for code in _CODES]
    plain = [Country(each.name, each.adjectives[0], each.people[0], each.capitals[0]) for each in table]
    short = [
        Country("the U.S.", "U.S.", "Americans", "Washington"),
        Country("the United States", "American", "Americans", "Washington"),
        Country("the US", "US", "Americans", "Washington"),
        Country("Britain", "British", "Britons", "London"),
        Country("the UK", "UK", "Britons", "London"),
    ]
    return (*plain, *short)

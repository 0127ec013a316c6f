"""The table of outlets is whole, and gives no name that is not one outlet's alone."""

import re
from collections import Counter

from onrecord.facts.agencies import AGENCIES
from onrecord.facts.outlets import OUTLETS, is_outlet, outlet_at, outlet_called
from onrecord.model.outlet import AGENCY_KINDS, Kind

COUNTRIES = frozenset(
    """ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA
    BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY
    ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI
    HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA
    MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL
    NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM
    SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT
    VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE""".split()
)
"""ISO 3166-1 alpha-3."""


def test_every_country_is_one() -> None:
    """A code that ISO 3166 does not have is a slip of the pen."""
    assert len(COUNTRIES) == 249
    assert {listing.outlet.country for listing in OUTLETS} <= COUNTRIES


def test_no_domain_and_no_name_stands_twice() -> None:
    """Else an outlet would depend on the order of the lines."""
    domains = Counter(domain for listing in OUTLETS for domain in listing.domains)
    names = Counter(name for listing in OUTLETS for name in listing.names())
    assert [name for name, times in (domains | names).items() if times > 1] == []


def test_every_line_is_well_formed() -> None:
    """Languages are codes, domains are bare hosts in small letters, names have no white space at their ends."""
    languages = {language for listing in OUTLETS for language in listing.outlet.languages}
    domains = [domain for listing in OUTLETS for domain in listing.domains]
    assert [language for language in languages if not re.fullmatch(r"[a-z]{2,3}", language)] == []
    assert [domain for domain in domains if not re.fullmatch(r"(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+", domain)] == []
    assert [name for listing in OUTLETS for name in listing.names() if name != name.strip() or not name] == []
    assert [listing.outlet.name for listing in OUTLETS if not listing.outlet.languages] == []


def test_the_table_spans_the_world() -> None:
    """Every kind is there, and more than a hundred countries."""
    assert {listing.outlet.kind for listing in OUTLETS} == set(Kind)
    assert len({listing.outlet.country for listing in OUTLETS}) > 100


def test_agencies_are_those_of_the_table() -> None:
    """No agency is known by name whose country and kind are not."""
    assert set(AGENCIES.values()) == {listing.outlet.name for listing in OUTLETS if listing.outlet.kind in AGENCY_KINDS}


def test_an_outlet_is_found_by_the_longest_end_of_its_host() -> None:
    """A paper's English edition under its own host is another outlet than the paper."""
    edition, paper = outlet_at("japannews.yomiuri.co.jp"), outlet_at("www.yomiuri.co.jp")
    assert edition and paper and edition != paper
    assert outlet_at("lamp.example") is None
    assert outlet_at("") is None


def test_a_name_that_several_share_finds_none_of_them() -> None:
    """A daily's name that is used in two countries says nothing by itself, yet is known for no person's."""
    assert outlet_called("The Guardian") is None
    assert is_outlet("The Guardian")
    assert not is_outlet("Ana Doren")


def test_upper_case_and_a_leading_article_do_not_count() -> None:
    """Names are compared as readers do."""
    found = outlet_called("the hindu")
    assert found is not None and found.outlet.country == "IND"
    assert outlet_called("Hindu") == found

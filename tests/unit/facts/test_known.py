"""States, bodies, organs, offices and holders are known by the words that pages use."""

import pytest

from onrecord.facts.bodies import BODIES, METONYMS
from onrecord.facts.countries import COUNTRIES
from onrecord.facts.folding import folded
from onrecord.facts.known import Sense, known_named, longest_known
from onrecord.facts.naming import country_of, named, party_of
from onrecord.facts.offices import HOLDERS, terms
from onrecord.facts.roles import ROLES, office_of, sector_of
from onrecord.model.annotations import Kind

SECTORS = frozenset(
    str.split("COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC IGO NGO ISM")
)


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("Denmark", "state:DNK"),
        ("DENMARK", "state:DNK"),
        ("Danish", "state:DNK"),
        ("Danes", "state:DNK"),
        ("Copenhagen", "state:DNK"),
        ("Dänemark", "state:DNK"),
        ("Дания", "state:DNK"),
        ("the U.S.", "state:USA"),
        ("US", "state:USA"),
        ("Nato", "body:nato"),
        ("the alliance", "body:nato"),
        ("the Elysee", "organ:FRA/head_of_state"),
        ("Élysée", "organ:FRA/head_of_state"),
        ("Foggy Bottom", "organ:USA/foreign_ministry"),
        ("State Department", "organ:USA/foreign_ministry"),
        ("Bundestag", "organ:DEU/bundestag"),
        ("António Guterres", "person:antonio-guterres"),
    ],
)
def test_words_are_known_in_every_form(words: str, known: str) -> None:
    """Names in several languages, initials, demonyms, capitals, buildings and holders."""
    assert [found.id for found in known_named(words)] == [known]


@pytest.mark.parametrize("words", ["us", "who", "polish", "turkey", "Velmar", "", "the", "is"])
def test_common_words_and_invented_names_are_not_known(words: str) -> None:
    """What a page writes small is no name."""
    assert known_named(words) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("House Intelligence Committee", "Senate Intelligence Committee"),
        ("Guardian Council", "Expediency Council"),
        ("Xinhua", "Global Times"),
    ],
)
def test_two_bodies_of_one_state_are_two(one: str, other: str) -> None:
    """Committees, councils and newspapers of one sort are no other names for one another."""
    assert len({known.id for words in (one, other) for known in known_named(words)}) == 2


def test_words_that_mean_several_are_given_with_all_of_them() -> None:
    """Which Brussels is meant is for the reader of the article to say."""
    assert {known.id for known in known_named("Brussels")} == {"state:BEL", "body:eu", "body:nato"}


def test_doubtful_words_say_that_they_are() -> None:
    """A last name alone or a common noun wants other grounds."""
    assert [(known.sense, known.sure) for known in known_named("the bloc")] == [(Sense.COMMON, False)]
    assert [known.sure for known in known_named("Guterres")] == [False]


@pytest.mark.parametrize(
    ("words", "known", "kind"),
    [
        ("Denmark's foreign ministry", "organ:DNK/foreign_ministry", Kind.ORGANISATION),
        ("the Ministry of Foreign Affairs of Denmark", "organ:DNK/foreign_ministry", Kind.ORGANISATION),
        ("the Danish Prime Minister", "office:DNK/head_of_government", Kind.OFFICE),
        ("prime minister of Denmark", "office:DNK/head_of_government", Kind.OFFICE),
        ("NATO Secretary-General", "office:nato/head", Kind.OFFICE),
    ],
)
def test_a_country_and_a_noun_make_an_organ_or_office(words: str, known: str, kind: Kind) -> None:
    """No table lists every ministry; the phrase is taken apart."""
    assert [(found.id, found.kind) for found in named(words)] == [(known, kind)]


def test_two_states_ministries_are_two() -> None:
    """The noun alone is nobody's."""
    assert named("Danish foreign ministry") != named("Norwegian foreign ministry")
    assert named("foreign ministry") == ()


@pytest.mark.parametrize(
    ("words", "country", "party", "sector"),
    [
        ("Kremlin spokesman", "RUS", "state:RUS", "GOV"),
        ("a senior Danish official", "DNK", "state:DNK", "GOV"),
        ("US envoy for Norway", "USA", "state:USA", "GOV"),
        ("spokeswoman for the Danish Foreign Ministry", "DNK", "state:DNK", "GOV"),
        ("ambassador to Norway", None, None, "GOV"),
        ("EU diplomat", None, "body:eu", "GOV"),
        ("army spokesman", None, None, "MIL"),
        ("former Danish foreign minister", "DNK", "state:DNK", "ELI"),
        ("the opposition leader", None, None, "OPP"),
    ],
)
def test_descriptions_say_country_party_and_sector(words: str, country: str | None, party: str | None, sector: str) -> None:
    """Whose one is comes first; with whom one deals does not count."""
    assert (country_of(words), party_of(words), sector_of(words)) == (country, party, sector)


def test_titles_name_offices_only_where_they_are_held() -> None:
    """Deputies and predecessors hold another office or none."""
    assert office_of("Danish Foreign Minister") == "foreign_minister"
    assert office_of("Deputy Foreign Minister") is None
    assert office_of("former foreign minister") is None


@pytest.mark.parametrize(
    "words",
    [
        "deputy president",
        "Deputy Premier",
        "deputy chancellor",
        "deputy Danish president",
        "vice-chancellor",
        "vice foreign minister",
        "president-elect",
        "the president elect",
        "prime minister-designate",
        "the president's wife",
        "Denmark’s president’s spokesman",
        "ex-president",
    ],
)
def test_who_is_below_or_beside_an_office_holds_none(words: str) -> None:
    """Nor who is yet to hold it."""
    assert office_of(words) is None


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("vice-president", "vice_president"),
        ("Denmark's president", "head_of_state"),
        ("the king's foreign minister", "foreign_minister"),
        ("Deputy Prime Minister and Foreign Minister", "foreign_minister"),
        ("the president's", "head_of_state"),
    ],
)
def test_an_office_is_held_though_another_word_stands_beside_it(words: str, office: str) -> None:
    """The table has the vice president; an owner before an office is not its holder; a deputy may hold a second one."""
    assert office_of(words) == office


def test_holders_are_found_by_their_ids() -> None:
    """With every term that is listed."""
    assert {holder.office for holder in terms("person:jens-stoltenberg")} == {"head", "head_of_government"}


def test_known_words_are_found_among_others() -> None:
    """The longest counts, and what it covers does not count again."""
    parts = ["the", "European", "Union", "and", "Denmark's", "envoy"]
    assert [(first, last, found[0].id) for first, last, found in longest_known(parts)] == [(0, 3, "body:eu"), (4, 5, "state:DNK")]


def test_members_are_states_that_are_known() -> None:
    """Every code in the tables is a country's."""
    assert all(code in COUNTRIES for body in BODIES.values() for code in body.members)


def test_tables_are_sound() -> None:
    """Parties are known, sectors are PLOVER's, terms end after they begin, ids give back what they name."""
    parties = {holder.party for holder in HOLDERS} | {metonym.party for metonym in METONYMS if not metonym.party.startswith("group:")}
    assert all(party.removeprefix("state:") in COUNTRIES or party in BODIES for party in parties)
    assert {role.sector for role in ROLES.values()} | {body.sector for body in BODIES.values()} | {m.sector for m in METONYMS} <= SECTORS
    assert all(holder.since <= (holder.until or "9999") for holder in HOLDERS)
    assert len(BODIES) > 80 and len(METONYMS) > 300 and len(COUNTRIES) > 240


def test_spellings_fold_into_one() -> None:
    """Accents, hyphens, stops and the article do not count; initials keep their capitals."""
    assert folded("The Élysée-Palace") == folded("élysée palace")
    assert folded("U.N.") == folded("UN") != folded("un")

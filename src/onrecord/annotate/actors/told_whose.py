"""This module knows whose somebody is where a page or the tables of facts say so, and nothing need be weighed (see `parties`).

"South Orskan officials" are South Orsk's, "administration officials" their state's, "President Vell's adviser" the state's that he heads,
"members of the Orskan government" Orsk's; former ones are nobody's.
"""

import re

from onrecord.annotate.actors.known import STATE_ID, callers, country_in
from onrecord.annotate.actors.lawmakers import sits_in_a_house
from onrecord.annotate.actors.phrase import NAME, PLAIN_FORMS
from onrecord.annotate.actors.roles import names_office
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.standing import Standing
from onrecord.annotate.actors.words import BODY_NOUNS, GOVERNMENTS, OFFICIALS, SENT, STATE_HEADS
from onrecord.facts.known import Known
from onrecord.facts.offices import terms
from onrecord.facts.roles import GONE
from onrecord.facts.whose import is_body_of_state, speaks_for_state
from onrecord.model.annotations import Kind
from onrecord.text.name_words import INSTITUTIONS

MEMBERS_OF = OFFICIALS | {"member", "members", "minister", "ministers"}
_OF_STATE = re.compile(r"(?i:\sof\s(?:the\s)?(?:republic|kingdom|state|union)\sof\s(?:the\s)?)([^,;()]+)$")
"""The long form of a state's name at the end of its body's."""
ADMINISTRATION = "organ:USA"
"""Beginning of the ids of those whose government is called the administration."""


def by_the_tables(standing: Standing, somebody: Somebody) -> int | None:
    """The actor on the page whom the tables of facts say that somebody speaks for."""
    facts = somebody.fact()
    if facts is None or facts.party is None or facts.party == facts.id or is_out_of_office(standing, somebody, facts):
        return None
    return next((each.number for each in standing.ranked if facts.party in each.known), None)


def is_another_state(somebody: Somebody, party: Somebody) -> bool:
    """Whether a party is another state than the one that a person of the tables acts for, be that on the page or not."""
    own, theirs = somebody.fact(), party.fact()
    if own is None or theirs is None or own.kind is not Kind.PERSON or theirs.kind is not Kind.STATE:
        return False
    return own.party is not None and own.party.startswith(STATE_ID) and own.party != theirs.id


def is_former(standing: Standing, somebody: Somebody) -> bool:
    """Whether every office that a page gives a person is one that he held before: "a former ministry official"."""
    if somebody.kind is not Kind.PERSON or GONE.isdisjoint(standing.words[somebody.number]):
        return False
    phrases = [standing.reader.heard[at].phrase for at in somebody.mentions]
    called = [each.title.casefold() if each.form == NAME else " ".join(each.words) for each in phrases if each.form in PLAIN_FORMS]
    offices = [words for words in called if words and names_office(words)]
    return bool(offices) and all(not GONE.isdisjoint(words.replace("-", " ").split()) for words in offices)


def is_out_of_office(standing: Standing, somebody: Somebody, fact: Known) -> bool:
    """Whether a person of the tables is called a lawmaker or leads a party, and has no office that the tables have for him."""
    words = standing.words[somebody.number]
    if fact.kind is Kind.PERSON and {"party", "leader"} <= set(words) and STATE_HEADS.isdisjoint(words):
        return True
    if fact.kind is not Kind.PERSON or not sits_in_a_house(words):
        return False
    return standing.held[somebody.number].isdisjoint(term.office for term in terms(fact.id))


def told_or(standing: Standing, somebody: Somebody, likeliest: Somebody | None) -> Somebody | None:
    """Whose the page says in so many words that somebody is, else whose is likeliest.

    A body that is likeliest stays, whatever adjective stands before the office; for whom he works is asked only where nobody is likely.
    """
    if likeliest is None or likeliest.kind is not Kind.ORGANISATION:
        likeliest = by_demonym(standing, somebody) or likeliest
    likeliest = of_its_name(standing, somebody) or likeliest or of_the_holder(standing, somebody)
    return of_the_administration(standing, somebody) or of_their_government(standing, somebody) or likeliest


def by_demonym(standing: Standing, somebody: Somebody) -> Somebody | None:
    """The state on the page whose adjective stands before somebody's office: "South Orskan officials"; no former one's, no body's."""
    words = standing.words[somebody.number]
    if not GONE.isdisjoint(words) or not (BODY_NOUNS | INSTITUTIONS).isdisjoint(words) or not speaks_for_state(" ".join(words)):
        return None
    told = [ids[0] for number in somebody.mentions if (ids := callers(standing.reader.heard[number].phrase))]
    if len(set(told)) != 1 or not told[0].startswith(STATE_ID):
        return None
    return next((each for each in standing.ranked if each.kind is Kind.STATE and each is not somebody and told[0] in each.known), None)


def of_its_name(standing: Standing, somebody: Somebody) -> Somebody | None:
    """The state on the page in whose name that of its body ends: "the Ministry of Trade of the Republic of Orsk"."""
    if somebody.kind is not Kind.ORGANISATION:
        return None
    reader = standing.reader
    plain = [reader.heard[at] for at in somebody.mentions if reader.heard[at].phrase.form in PLAIN_FORMS]
    bodies = [each.span.cut(reader.text) for each in plain if is_body_of_state(f"Its {each.phrase.head}")]
    told = {tuple(found[1].casefold().split()) for words in bodies if (found := _OF_STATE.search(words))}
    states = [each for each in standing.ranked if each.kind is Kind.STATE and any(name.names in told for name in each.names)]
    return states[0] if len(states) == 1 else None


def of_the_administration(standing: Standing, somebody: Somebody) -> Somebody | None:
    """The United States, else their house of government, for "senior administration officials"; not for former ones."""
    words = {*standing.words[somebody.number], *somebody.words}
    if somebody.kind not in (Kind.PERSON, Kind.GROUP) or "administration" not in words or not GONE.isdisjoint(words):
        return None
    if OFFICIALS.isdisjoint(words) or somebody.callers:
        return None
    facts = [(each, fact) for each in standing.ranked if (fact := each.fact()) is not None and fact.id.startswith(ADMINISTRATION)]
    house = next(((each, fact) for each, fact in facts if fact.id.endswith(("/head_of_state", "/government"))), None)
    if house is None:
        return None
    return next((each for each in standing.ranked if house[1].party in each.known), house[0])


def of_the_holder(standing: Standing, somebody: Somebody) -> Somebody | None:
    """The state of whoever heads it, for those who are said to work for him: "President Vell's adviser"; not for former ones."""
    words = {*standing.words[somebody.number], *somebody.words}
    if somebody.kind is not Kind.PERSON or (OFFICIALS | SENT).isdisjoint(words) or not GONE.isdisjoint(words):
        return None
    called = [(owner, standing.words[owner.number]) for owner in standing.owners(somebody)]
    held = [owner for owner, titles in called if not STATE_HEADS.isdisjoint(titles) and GONE.isdisjoint(titles)]
    facts = {fact.party for each in held if (fact := each.fact()) is not None and fact.kind is Kind.PERSON}
    return next((each for each in standing.ranked if each.kind is Kind.STATE and facts & each.known.keys()), None)


def of_their_government(standing: Standing, somebody: Somebody) -> Somebody | None:
    """The state on the page whose government somebody is said to be of: "members of the Orskan government"; not former ones."""
    if somebody.kind not in (Kind.PERSON, Kind.GROUP) or not GONE.isdisjoint(somebody.words):
        return None
    reader = standing.reader
    phrases = [reader.heard[number] for number in somebody.mentions]
    told = [each for each in phrases if each.phrase.head in MEMBERS_OF and not GOVERNMENTS.isdisjoint(each.phrase.described)]
    country = next((country for each in told if (country := country_in(each.span.cut(reader.text)))), None)
    return next((each for each in standing.ranked if f"state:{country}" in each.known), None) if country else None

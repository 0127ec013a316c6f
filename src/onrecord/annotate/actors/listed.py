"""This module knows whom the tables of facts settle: one by its listed name, an office by its one holder, a listed person by his state.

"NATO" and "the North Atlantic Treaty Organization" are one, "the French president" is Emmanuel Macron where the page told of him, and his
"we" is France. What no table has, the words of the page say (see `evidence`).
"""

from collections.abc import Iterable, Sequence

from onrecord.annotate.actors.another_body import ITS_STATE
from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.known import STATE_ID
from onrecord.annotate.actors.phrase import DEFINITE_FORM
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.words import LEAGUES
from onrecord.facts.american import is_american, is_american_seat
from onrecord.facts.known import Known, Sense
from onrecord.facts.offices import terms
from onrecord.model.annotations import Kind

UNITED_STATES = "state:USA"
ONE_BY_NAME = frozenset({Sense.NAME, Sense.PEOPLE, Sense.CAPITAL, Sense.METONYM})
"""Senses in which a phrase names an actor by itself."""
_TAG_REACH = 24
"""Code points after a name in which its party tag begins and ends."""


def fact_named(heard: Heard) -> Known | None:
    """Whom a phrase names by itself, by the tables of facts."""
    is_one = heard.known is not None and heard.known.sense in ONE_BY_NAME and heard.kind is not Kind.PLACE
    return heard.known if is_one else None


def of_one_fact(known: Known, called: Iterable[Somebody]) -> Somebody | None:
    """Whom the tables have under what a phrase names, of those who were called so before."""
    return next((each for each in called if each.kind is not Kind.PLACE and (fact := each.fact()) and fact.id == known.id), None)


def is_the_league(heard: Heard) -> bool:
    """Whether a phrase is but "the bloc" or "the alliance"."""
    phrase = heard.phrase
    return phrase.form == DEFINITE_FORM and phrase.words[-1:] == phrase.words and phrase.head in LEAGUES


def only_league(actors: Sequence[Somebody]) -> Somebody | None:
    """The one body of states that the page told of so far: "the bloc" is NATO where no other is named."""
    told = [each for each in actors if (fact := each.fact()) and fact.kind is Kind.ORGANISATION and fact.sector == "IGO"]
    return told[0] if len(told) == 1 else None


def holder_of(heard: Heard, actors: Sequence[Somebody]) -> Somebody | None:
    """The one holder of an office whom the page named before: "the French president" is Emmanuel Macron where he was told of."""
    if heard.known is None or heard.known.kind is not Kind.OFFICE or heard.parent is not None or heard.phrase.form != DEFINITE_FORM:
        return None
    _, _, office = heard.known.id.partition("/")
    told = [(each, fact) for each in actors if (fact := each.fact()) is not None and fact.kind is Kind.PERSON]
    holding = [each for each, fact in told if any((term.office, term.party) == (office, heard.known.party) for term in terms(fact.id))]
    return holding[0] if len(holding) == 1 else None


def listed_state(somebody: Somebody) -> str | None:
    """The id of the state that an actor acts for by the tables, where he is a person of theirs."""
    fact = somebody.fact()
    is_holder = fact is not None and fact.kind is Kind.PERSON and fact.party is not None and fact.party.startswith(STATE_ID)
    return fact.party if fact is not None and is_holder else None


def is_anothers_state(heard: Heard, owner: Somebody, somebody: Somebody) -> bool:
    """Whether a phrase is whose government or country it is that a person of the tables acts for, and the actor another state."""
    fact = somebody.fact() if heard.phrase.head in ITS_STATE else None
    if fact is None or fact.kind is not Kind.STATE:
        return False
    own = listed_state(owner)
    return own is not None and own != fact.id


def is_in_congress(text: str, heard: Sequence[Heard], somebody: Somebody) -> bool:
    """Whether a page marks somebody as an American lawmaker: "Ada Vell, D-N.Y.,", "a Democrat of Ohio"."""
    if somebody.kind is not Kind.PERSON:
        return False
    spans = [heard[at].span for at in somebody.mentions]
    return any(is_american(text[span.end : span.end + _TAG_REACH]) or is_american_seat(span.cut(text)) for span in spans)

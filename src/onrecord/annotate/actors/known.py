"""This module knows who of the tables of facts a phrase names: a state by name, people, capital or adjective, a body, an organ, a holder.

A capital taken for a mere place names no state; words that may mean several name nobody by themselves.
"""

import re
from functools import lru_cache

import msgspec

from onrecord.annotate.actors.phrase import NAME, Phrase
from onrecord.annotate.actors.words import OFFICIALS, PRONOUNS
from onrecord.facts.known import Known, Sense, known_named
from onrecord.facts.naming import country_of, named
from onrecord.facts.offices import terms
from onrecord.facts.roles import office_of
from onrecord.model.annotations import Kind

_INITIAL = re.compile(r"(?<=\s)[^\W\d_]\.\s")
"""Of a middle name: "John F. Kerry"."""
_JUNIOR = re.compile(r",?\s(?:Jr|Sr)\.?$")
STATE_ID = "state:"
"""How the ids of states begin in the tables of facts."""
CALLING = frozenset({Sense.NAME, Sense.ADJECTIVE, Sense.PEOPLE, Sense.METONYM})
"""Senses in which one word before a noun says whose it is ("Danish", "Kremlin")."""


@lru_cache(maxsize=4096)
def known_as(words: str, phrase: Phrase, kind: Kind) -> Known | None:
    """Whom a phrase surely names, or None.

    >>> from onrecord.annotate.actors.phrase import read_phrase
    >>> known_as("the Danes", read_phrase("the Danes"), Kind.STATE).id
    'state:DNK'
    """
    if kind in (Kind.PLACE, Kind.OFFICE) or not phrase.names:
        return None
    own = _JUNIOR.sub("", _own_words(words, phrase)) if kind is Kind.PERSON else _own_words(words, phrase)
    found = known_named(own)
    if kind is Kind.PERSON and not any(known.sure for known in found):
        found = known_named(_INITIAL.sub("", own)) if _INITIAL.search(own) else _holders(own, phrase.title)
    if not found and phrase.form != NAME and phrase.head not in OFFICIALS and callers(phrase):
        found = named(words)
    sure = [
        known
        for known in found
        if known.sure and known.sense is not Sense.ADJECTIVE and (known.kind is Kind.PERSON) == (kind is Kind.PERSON)
    ]
    return _in_office(sure[0], phrase.title) if len(sure) == 1 else None


def _in_office(known: Known, title: str) -> Known:
    """A person of the tables, for whom the office that is named speaks, else the latest one: a secretary general was a minister once."""
    held = terms(known.id) if known.kind is Kind.PERSON else ()
    office = office_of(title) if len(held) > 1 and title else None
    party = next((term.party for term in reversed(held) if office in (None, term.office)), known.party)
    country = party.removeprefix(STATE_ID) if party and party.startswith(STATE_ID) else None
    return known if party == known.party else msgspec.structs.replace(known, party=party, country=country)


def _holders(name: str, title: str) -> tuple[Known, ...]:
    """Who of one family name alone held an office that is named before it ("Chancellor Merkel"), as far as the tables go."""
    office = office_of(title) if title and " " not in name else None
    family = [known for known in known_named(name) if known.sense is Sense.FAMILY] if office else []
    held = [known for known in family if any(term.office == office for term in terms(known.id))]
    return (msgspec.structs.replace(held[0], sense=Sense.NAME, sure=True),) if len(held) == 1 else ()


def callers(phrase: Phrase) -> tuple[str, ...]:
    """Ids of the states and bodies that the phrase's own words say it belongs to, each with that of whom it speaks for."""
    whole = [" ".join(each) for each in (phrase.owners, phrase.names if phrase.form != NAME else ()) if len(each) > 1]
    words = (*whole, *phrase.owners, *(phrase.names if phrase.form != NAME else phrase.names[:-1]))
    return tuple(dict.fromkeys(each for word in words for each in called(word)))


@lru_cache(maxsize=4096)
def called(word: str) -> tuple[str, ...]:
    """Ids of the state or body that goes by a word before a noun ("Danish", "Kremlin"), and of whom it speaks for; none of several."""
    sure = [known for known in known_named(word.title()) if known.sure and known.sense in CALLING and known.kind is not Kind.PERSON]
    return tuple(each for known in sure[:1] for each in (known.id, known.party) if each) if len(sure) == 1 else ()


@lru_cache(maxsize=4096)
def state_after(described: tuple[str, ...]) -> str | None:
    """Id of the state whose somebody is by what follows his noun: "of Japan" in "the leader of Japan"; None where it names no state.

    >>> state_after(("of", "the", "philippines")), state_after(("of", "the", "talks")), state_after(("to", "japan"))
    ('state:PHL', None, None)
    """
    of, *rest = described or ("",)
    words = " ".join(rest[1:] if rest[:1] == ["the"] else rest).title()
    found = [known.id for known in known_named(words) if known.sure and known.sense is Sense.NAME and known.kind is Kind.STATE]
    return found[0] if of == "of" and len(found) == 1 else None


@lru_cache(maxsize=4096)
def country_in(words: str) -> str | None:
    """The country that a title or description speaks of first, whose it is."""
    return None if words.casefold() in PRONOUNS else country_of(words)


@lru_cache(maxsize=4096)
def common_to(words: str) -> tuple[str, ...]:
    """Ids of those who go by a common noun ("the alliance")."""
    return tuple(known.id for known in known_named(words) if known.sense is Sense.COMMON)


def _own_words(words: str, phrase: Phrase) -> str:
    plain = " ".join(words[phrase.title_length if phrase.form == NAME else 0 :].split()).strip(" ,")
    return plain.removesuffix("'s").removesuffix("’s")

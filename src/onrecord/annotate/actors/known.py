"""This module knows who of the tables of facts a phrase names: a state by name, people, capital or adjective, a body, an organ, a holder.

A capital taken for a mere place names no state; words that may mean several name nobody by themselves.
"""

from functools import lru_cache

from onrecord.annotate.actors.phrase import NAME, Phrase
from onrecord.annotate.actors.words import PRONOUNS
from onrecord.facts.known import Known, Sense, known_named
from onrecord.facts.naming import country_of, named
from onrecord.model.annotations import Kind

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
    own = _own_words(words, phrase)
    found = known_named(own)
    if not found and phrase.form != NAME and callers(phrase):
        found = named(words)
    sure = [
        known
        for known in found
        if known.sure and known.sense is not Sense.ADJECTIVE and (known.kind is Kind.PERSON) == (kind is Kind.PERSON)
    ]
    return sure[0] if len(sure) == 1 else None


def callers(phrase: Phrase) -> tuple[str, ...]:
    """Ids of the states and bodies that the phrase's own words say it belongs to, each with that of whom it speaks for."""
    words = (*phrase.owners, *(phrase.names if phrase.form != NAME else phrase.names[:-1]))
    return tuple(dict.fromkeys(each for word in words for each in _called(word)))


@lru_cache(maxsize=4096)
def _called(word: str) -> tuple[str, ...]:
    sure = [known for known in known_named(word.title()) if known.sure and known.sense in CALLING and known.kind is not Kind.PERSON]
    return tuple(each for known in sure[:1] for each in (known.id, known.party) if each) if len(sure) == 1 else ()


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

"""This module knows by which words a page tells that somebody sits in a parliament or leads in one."""

from collections.abc import Collection

from onrecord.annotate.actors.phrase import DEFINITE_FORM, NAME, Phrase
from onrecord.annotate.actors.words import MEMBERS
from onrecord.model.annotations import Kind

LAWMAKERS = frozenset(
    str.split(
        """
        senator senators sen sens rep reps congressman congresswoman congressmen lawmaker lawmakers legislator legislators mp mps
        parliamentarian parliamentarians minority majority opposition backbencher backbenchers whip
        """
    )
)
"""Words for those who sit in a parliament or stand against its government."""
CHAMBERS = frozenset(str.split("house senate parliament congress assembly duma knesset bundestag"))
"""Parliaments, of which somebody may be leader or speaker."""
LEADS_CHAMBER = frozenset(str.split("speaker leader whip democrat democrats republican republicans democratic chairman chairwoman chair"))


def is_lawmaker(words: Collection[str]) -> bool:
    """Whether words of titles and descriptions, in lower case, say that somebody sits in a parliament or leads in one."""
    plain = {word.rstrip(".") for word in words}
    return not plain.isdisjoint(LAWMAKERS) or not (plain.isdisjoint(CHAMBERS) or plain.isdisjoint(LEADS_CHAMBER))


_PARTIES = frozenset({*(f"{noun}s" for noun in MEMBERS if not noun.endswith("y")), "gop", "tories"})
"""Names of parties that are made of the noun for a member."""
_BODIES = CHAMBERS | frozenset(str.split("committee subcommittee panel court tribunal caucus"))
"""Nouns for a parliament, what is of it, and a court, none of which is a state."""


def is_house_or_party(phrase: Phrase, kind: Kind) -> bool:
    """Whether a phrase that is taken for a state or a crowd names a party by its members, a parliament, a part of one, or a court.

    >>> from onrecord.annotate.actors.phrase import read_phrase
    >>> [is_house_or_party(read_phrase(words), Kind.STATE) for words in ("Democrats", "the Senate", "the House panel", "Orsk")]
    [True, True, True, False]
    >>> is_house_or_party(read_phrase("Republicans"), Kind.GROUP), is_house_or_party(read_phrase("two Republicans"), Kind.GROUP)
    (True, False)
    """
    if phrase.form == NAME and len(phrase.words) == 1 and phrase.head in _PARTIES and not phrase.is_counted:
        return kind in (Kind.STATE, Kind.GROUP)
    return kind is Kind.STATE and phrase.form in (NAME, DEFINITE_FORM) and phrase.head in (_BODIES | _PARTIES)

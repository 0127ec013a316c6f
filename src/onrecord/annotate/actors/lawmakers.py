"""This module knows by which words a page tells that somebody sits in a parliament or leads in one."""

import re
from collections.abc import Collection, Iterator

from onrecord.annotate.actors.phrase import DEFINITE_FORM, NAME, Phrase
from onrecord.annotate.actors.words import MEMBERS
from onrecord.model.annotations import Kind
from onrecord.model.span import Span

LAWMAKERS = frozenset(
    str.split(
        """
        senator senators sen sens rep reps congressman congresswoman congressmen lawmaker lawmakers legislator legislators mp mps
        parliamentarian parliamentarians minority majority opposition backbencher backbenchers whip
        """
    )
)
"""Words for those who sit in a parliament or stand against its government."""
ANYWHERE = frozenset(str.split("minority majority opposition lawmaker lawmakers legislator legislators backbencher backbenchers"))
"""Those of these words that any parliament's members are called by."""
CHAMBERS = frozenset(str.split("house senate parliament congress assembly duma knesset bundestag"))
"""Parliaments, of which somebody may be leader or speaker."""
LEADS_CHAMBER = frozenset(str.split("speaker leader whip democrat democrats republican republicans democratic chairman chairwoman chair"))


def is_lawmaker(words: Collection[str]) -> bool:
    """Whether words of titles and descriptions, in lower case, say that somebody sits in a parliament or leads in one."""
    plain = {word.rstrip(".") for word in words}
    return not plain.isdisjoint(LAWMAKERS) or not (plain.isdisjoint(CHAMBERS) or plain.isdisjoint(LEADS_CHAMBER))


def sits_in_a_house(words: Collection[str]) -> bool:
    """Whether words say of which sort of parliament somebody is: a senator, a congresswoman, the House whip; no mere opposition leader.

    >>> sits_in_a_house(["sen."]), sits_in_a_house(["house", "minority", "leader"]), sits_in_a_house(["opposition", "leader"])
    (True, True, False)
    """
    return is_lawmaker([word for word in words if word.rstrip(".") not in ANYWHERE])


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
        return kind in (Kind.STATE, Kind.GROUP, Kind.PERSON)
    return kind is Kind.STATE and phrase.form in (NAME, DEFINITE_FORM) and phrase.head in (_BODIES | _PARTIES)


def is_a_partys(phrase: Phrase) -> bool:
    """Whether a name is a party's own, by its members: "Democrats", but not "House Democrats".

    >>> from onrecord.annotate.actors.phrase import read_phrase
    >>> is_a_partys(read_phrase("Democrats")), is_a_partys(read_phrase("House Democrats"))
    (True, False)
    """
    return phrase.form == NAME and phrase.names == phrase.words and len(phrase.names) == 1 and phrase.head in _PARTIES


_NAMED = re.compile(
    rf"(?<![\w-])(?:(?:House|Senate|Congressional) )?(?:{'|'.join(sorted(each.title() for each in _PARTIES - {'gop'}))})(?![\w-]| [A-Z])"
    r"|(?<=\b[Tt]he )GOP(?![\w-]| [A-Z])"
)
_CALLED = re.compile(r"\b[A-Z][\w’'-]* $")
_REACH = 24
"""Code points before a party's name in which the word before it stands."""


def parties_named(text: str, paragraph: Span, lower: Collection[str]) -> Iterator[Span]:
    """Where running text names a party by its members: "urged Democrats to wait", "House Republicans"; not "Christian Democrats".

    Args:
        lower: words that stand in lower case somewhere on the page, and so name no party.

    >>> text = "They urged Democrats to wait. Christian Democrats left."
    >>> [span.cut(text) for span in parties_named(text, Span(0, len(text)), ())]
    ['Democrats']
    """
    for named in _NAMED.finditer(text, paragraph.start, paragraph.end):
        *house, last = named.group().split()
        word = last.casefold()
        before = text[max(paragraph.start, named.start() - _REACH) : named.start()]
        if house or word == "gop" or (word not in lower and not _CALLED.search(before)):
            yield Span(named.start(), named.end())

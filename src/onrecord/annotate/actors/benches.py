"""This module knows for which party of a parliament somebody stands by the page's own words, whatever seems likely.

A tag says it ("Ada Vell (D-N.Y.)", "Ilan Brunn (CDU)"), a noun for a member ("the panel's ranking Democrat", "a Republican of Ohio"), or
the party before an office or a crowd ("the Democratic leader", "House Republicans", "GOP candidates"); the party must be named on the page.
Who governs stands for the state, whatever the party.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from onrecord.annotate.actors.heard import PARTIES, Heard
from onrecord.annotate.actors.lawmakers import CHAMBERS, is_lawmaker
from onrecord.annotate.actors.phrase import PLAIN_FORMS
from onrecord.annotate.actors.roles import names_office
from onrecord.annotate.actors.somebody import Somebody
from onrecord.annotate.actors.tags import LETTERS, member_noun, past_mark, tag_after
from onrecord.annotate.actors.words import MEMBERS
from onrecord.facts.roles import GONE
from onrecord.model.annotations import Kind

_NOUNS = {
    "gop": "republican", "democratic": "democrat", "tories": "tory", "labour": "labourite", "communists": "communist",
    **{each: each for each in MEMBERS}, **{f"{each}s": each for each in MEMBERS},
}  # fmt: skip
"""Words that say of which party somebody is, in lower case, each with the noun for one member."""
_ALSO = {"republican": ("gop",), "tory": ("tories", "conservatives"), "labourite": ("labour",)}
"""Names of parties that are not made of the noun for a member."""
_HOUSES = CHAMBERS | frozenset(str.split("senate house parliamentary congressional top leading senior most many some fellow"))
"""Words before a party's name that say which of its members are meant."""
_CAPITAL = re.compile(r"\b[A-Z][A-Za-z]+\b")
_ASIDE = re.compile(r",\s(?:(?:an?|the)\s)?(?:[\w.]+\s)?([A-Z][a-z]+)(?=,|\sof\s|\sfrom\s|\son\s|\sand\s|\swho\s|[.;)])")
_OFFICES = frozenset(
    str.split(
        """
        leader leaders whip whips chairman chairwoman chair senator senators congressman congresswoman lawmaker lawmakers candidate
        candidates nominee representative representatives deputy deputies mp mps mep meps legislator legislators speaker sen rep leadership
        aides negotiators spokesman spokeswoman members member
        """
    )
)
"""Words for those who stand for the party that is named before them."""
_GOVERNING = frozenset(str.split("president premier chancellor minister secretary king queen ambassador envoy administration cabinet"))
_GONE = GONE | {"lapsed"}


def party_of_tag(text: str, heard: Sequence[Heard], somebody: Somebody, words: Collection[str], actors: Sequence[Somebody]) -> int | None:
    """The number of the party that somebody stands for in so many words, None where none is named.

    Args:
        words: of somebody's titles and descriptions, in lower case.
        actors: everybody on the page.
    """
    if somebody.kind not in (Kind.PERSON, Kind.OFFICE, Kind.GROUP):
        return None
    if not _GOVERNING.isdisjoint(words) and CHAMBERS.isdisjoint(words):
        return None
    mentions = [heard[number] for number in somebody.mentions if heard[number].phrase.form in PLAIN_FORMS]
    for tag in (tag_after(text, each.span.end) for each in mentions if each.kind is Kind.PERSON and _is_in_office(each)):
        noun = member_noun(tag)
        party = _of_noun(noun, somebody, actors) if noun else _of_letters(tag, {*words, *somebody.words}, actors)
        if party is not None:
            return party
    if not _GONE.isdisjoint(words):
        return None
    for noun in (noun for each in mentions for noun in _nouns(text, each)):
        if (party := _of_noun(noun, somebody, actors)) is not None:
            return party
    return None


def _is_in_office(each: Heard) -> bool:
    """Whether a phrase calls nobody a former one."""
    return _GONE.isdisjoint(word.rstrip(".") for word in each.phrase.title.casefold().split())


def _nouns(text: str, each: Heard) -> Iterator[str]:
    """The nouns for a member by which a phrase, or what is set beside it, says of which party somebody is."""
    told = [word.group() for word in _CAPITAL.finditer(each.span.cut(text)) if word.group().casefold() in _NOUNS]
    heads = {each.phrase.head, *each.phrase.title.casefold().split()[-1:], *each.phrase.words[-1:]}
    if told and (heads & _NOUNS.keys() or not _OFFICES.isdisjoint({*each.phrase.words, *each.phrase.title.casefold().split()})):
        yield _NOUNS[told[0].casefold()]
    aside = _ASIDE.match(text, past_mark(text, each.span.end)) if each.kind is Kind.PERSON else None
    if aside is not None and aside[1].casefold() in MEMBERS:
        yield aside[1].casefold()


def _of_noun(noun: str, somebody: Somebody, actors: Sequence[Somebody]) -> int | None:
    """The party of those who are called by a noun: by its own name rather than by that of its members in one house."""
    found = [(rank, -len(each.mentions), each.number) for each in actors if each is not somebody and (rank := _rank(noun, each))]
    own = _rank(noun, somebody)
    best = min(found, default=None)
    return None if best is None or (own and own <= best[0]) else best[2]


def _rank(noun: str, somebody: Somebody) -> int:
    """1 for a party that goes by the plain name of its members, 2 for some of them or those in a house, 0 for anybody else."""
    if somebody.kind not in PARTIES:
        return 0
    ranks = [(rank, name.is_counted) for name in somebody.names if (rank := _likeness(noun, name.names))]
    return min((max(rank, 2 * is_counted) for rank, is_counted in ranks), default=0)


def _likeness(noun: str, names: Sequence[str]) -> int:
    plain = {(f"{noun}s",), (noun, "party"), (f"{noun}ic", "party"), *((each,) for each in _ALSO.get(noun, ()))}
    if tuple(names) in plain:
        return 1
    return 2 if len(names) > 1 and (names[-1],) in plain and _HOUSES.issuperset(names[:-1]) else 0


def _of_letters(tag: str, words: Collection[str], actors: Sequence[Somebody]) -> int | None:
    """The body whose name or initials a tag gives, of one who sits or holds an office."""
    if len(tag) < LETTERS or not (is_lawmaker(words) or names_office(" ".join(words))):
        return None
    bodies = [each for each in actors if each.kind in (Kind.ORGANISATION, Kind.GROUP)]
    return next((each.number for each in bodies if any(_goes_by(tag, name.names) for name in each.names)), None)


def _goes_by(tag: str, names: Sequence[str]) -> bool:
    """Whether a tag is a name, its beginning, or its initials: "lab" of "Labour", "cdu"."""
    if len(names) == 1:
        return names[0] == tag or (len(tag) > LETTERS and names[0].startswith(tag))
    return bool(names) and (tag == "".join(name[0] for name in names) or (len(tag) > LETTERS and names[0].startswith(tag)))

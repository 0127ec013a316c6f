"""This module knows who is known: states, bodies, their organs, offices and holders, by the words that pages use for them.

Ids last: "state:RUS", "body:nato", "group:hamas", "organ:RUS/foreign_ministry", "office:RUS/foreign_minister", "person:NAME".
Words may mean several ("Brussels"), and then all are given; which one is meant is for the reader of the article to say.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache

import msgspec

from onrecord.facts.bodies import BODIES, METONYMS, Body, Metonym
from onrecord.facts.countries import COUNTRIES, Country
from onrecord.facts.folding import folded, is_capitalised
from onrecord.facts.offices import HOLDERS, Holder, family_name
from onrecord.facts.tables import DOUBT, without_doubt
from onrecord.model.annotations import Kind


class Sense(StrEnum):
    """How words stand for what is known."""

    NAME = "name"
    """Its name, another name, initials, or its name in another language."""
    ADJECTIVE = "adjective"
    """"Danish"."""
    PEOPLE = "people"
    """"Danes"."""
    CAPITAL = "capital"
    """The seat of government; it may be only the place."""
    METONYM = "metonym"
    """A building, street or organ."""
    COMMON = "common"
    """A common noun ("the alliance")."""
    FAMILY = "family"
    """A holder's last name alone."""
    MADE = "made"
    """Put together of a country and a noun ("the Danish foreign ministry")."""


class Known(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody or something known, as some words name it.

    Attributes:
        id: see the module.
        country: ISO 3166-1 alpha-3, or None.
        sector: PLOVER sector, or None.
        party: id of the state, body or movement that it is or speaks for; None where it speaks for nobody but itself.
        sense: how the words stand for it.
        sure: whether the words seldom mean anything else; where they do, the article has to give other grounds.
    """

    id: str
    name: str
    kind: Kind
    country: str | None
    sector: str | None
    party: str | None
    sense: Sense = Sense.NAME
    sure: bool = True


WITH_ONE = frozenset(
    str.split(
        "head_of_state head_of_government supreme_leader government foreign_ministry defence_ministry interior_ministry finance_ministry "
        "justice_ministry trade_ministry energy_ministry central_bank"
    )
)
"""Organs of which a state has one: all their names are one id."""

OWN_VOICE = frozenset({"company", "movement", "separatists", "opposition", "party", "militia", "state_media", "regional_government"})
"""Organs that do not speak for the state they belong to."""


@lru_cache(maxsize=1 << 14)
def known_named(words: str) -> tuple[Known, ...]:
    """What the words name, and nothing but name; all that they may mean, surest first; nothing where they are in no table.

    >>> [known.id for known in known_named("the Kremlin")], [known.id for known in known_named("Danes")]
    (['organ:RUS/head_of_state'], ['state:DNK'])
    """
    key = folded(words)
    found = _table().get(key, ()) or (_table().get(key.removeprefix("=").casefold(), ()) if words.isupper() else ())
    return tuple(known for known in found if known.sense is Sense.COMMON or is_capitalised(words))


def known_by_id(known_id: str) -> Known | None:
    """What has an id, under its own name; None for an unlisted one."""
    return _by_id().get(known_id)


def longest_known(parts: Sequence[str]) -> Iterator[tuple[int, int, tuple[Known, ...]]]:
    """Where known words stand among others, as first and last+1 of `parts`; the longest at each place, not overlapping."""
    place = 0
    while place < len(parts):
        length, found = next(_from(parts, place), (1, ()))
        if found:
            yield place, place + length, found
        place += length


def _from(parts: Sequence[str], place: int) -> Iterator[tuple[int, tuple[Known, ...]]]:
    for length in range(min(LONGEST, len(parts) - place), 0, -1):
        words = " ".join(parts[place : place + length])
        if found := known_named(words) or known_named(owner(words)):
            yield length, found


LONGEST = 7
"""The most words of a name that is looked for among others."""


def owner(words: str) -> str:
    """The words without the mark of an owner ("Denmark's")."""
    return words.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")


@cache
def _table() -> Mapping[str, tuple[Known, ...]]:
    """Everything known by its folded words; sure ones first."""
    table: dict[str, dict[str, Known]] = defaultdict(dict)
    for words, known in _all():
        table[folded(words)].setdefault(known.id, known)
    return {words: tuple(sorted(found.values(), key=lambda known: not known.sure)) for words, found in table.items()}


@cache
def _by_id() -> Mapping[str, Known]:
    found: dict[str, Known] = {}
    for _, known in _all():
        found.setdefault(known.id, msgspec.structs.replace(known, sense=Sense.NAME, sure=True))
    return found


def _all() -> Iterator[tuple[str, Known]]:
    """All words with what they name, the nearest sense of each first."""
    for country in COUNTRIES.values():
        yield from _of_country(country)
    for body in BODIES.values():
        yield from _of_body(body)
    for metonym in METONYMS:
        yield from _of_metonym(metonym)
    yield from _of_holders(HOLDERS)


def _of_country(country: Country) -> Iterator[tuple[str, Known]]:
    known = Known(id=country.id, name=country.name, kind=Kind.STATE, country=country.code, sector=None, party=country.id)
    abroad = tuple(name for _, name in country.abroad)
    yield from _in_sense(known, (country.name, *country.names, *abroad), Sense.NAME)
    yield from _in_sense(known, country.adjectives, Sense.ADJECTIVE)
    yield from _in_sense(known, country.people, Sense.PEOPLE)
    yield from _in_sense(known, country.capitals, Sense.CAPITAL)


def _of_body(body: Body) -> Iterator[tuple[str, Known]]:
    known = Known(id=body.id, name=body.name, kind=Kind.ORGANISATION, country=None, sector=body.sector, party=body.id)
    yield from _in_sense(known, (body.name, *body.names), Sense.NAME)
    yield from ((words, msgspec.structs.replace(known, sense=Sense.COMMON, sure=False)) for words in body.common)


def _of_metonym(metonym: Metonym) -> Iterator[tuple[str, Known]]:
    yield from _in_sense(_meant(metonym), metonym.words, Sense.METONYM)


def _meant(metonym: Metonym) -> Known:
    kind, _, code = metonym.party.partition(":")
    name = without_doubt(metonym.words[0]).removeprefix("the ")
    country = code if kind == "state" else None
    if metonym.organ == "seat":
        return Known(
            id=metonym.party, name=BODIES[metonym.party].name, kind=Kind.ORGANISATION, country=None, sector="IGO", party=metonym.party
        )
    if kind == "group":
        return Known(id=metonym.party, name=name, kind=Kind.GROUP, country=None, sector=metonym.sector, party=metonym.party)
    own = metonym.organ if metonym.organ in WITH_ONE else "-".join(folded(name).removeprefix("=").casefold().split())
    party = None if metonym.organ in OWN_VOICE else metonym.party
    return Known(
        id=f"organ:{code}/{own}",
        name=name,
        kind=Kind.ORGANISATION,
        country=country,
        sector=metonym.sector,
        party=party,
        sense=Sense.METONYM,
    )


def _in_sense(known: Known, spellings: Iterable[str], sense: Sense) -> Iterator[tuple[str, Known]]:
    for words in spellings:
        yield without_doubt(words), msgspec.structs.replace(known, sense=sense, sure=not words.startswith(DOUBT))


def _of_holders(holders: Iterable[Holder]) -> Iterator[tuple[str, Known]]:
    for holder in holders:
        known = _person(holder)
        yield from _in_sense(known, (holder.name, *holder.names), Sense.NAME)
        yield family_name(holder), msgspec.structs.replace(known, sense=Sense.FAMILY, sure=False)


def _person(holder: Holder) -> Known:
    kind, _, code = holder.party.partition(":")
    country, sector = (code, "GOV") if kind == "state" else (None, "IGO")
    return Known(id=holder.person, name=holder.name, kind=Kind.PERSON, country=country, sector=sector, party=holder.party)

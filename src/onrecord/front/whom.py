"""This module knows whom a name means that a reader asks for: one actor on the record, by whichever of its names it is asked for.

Capitals, full stops, accents and a leading "the" do not count. A state goes by every name that the tables have for it, and by its capital,
whatever pages call it. Who acts goes before a place of that name. A name that several go by means none of them alone, nor does one that
somebody bears whom a page or two tell of, where it is part of the name of another who is told of far oftener.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple, TypeVar

import msgspec

from onrecord.facts.folding import LONGEST_INITIALS, plainly
from onrecord.facts.known import Sense, known_named
from onrecord.facts.nameless import names_somebody
from onrecord.model.annotations import Kind
from onrecord.model.entries import Actor
from onrecord.model.query import ActorQuery, AppearanceQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.store import Store
from onrecord.store.search import spelt_alike
from onrecord.views.timeline import TimelineQuery

LOOKED_AT = 1000
"""Actors of a name like the one asked for that are looked at, those of the most appearances first."""
LOOKED_INTO = 50
"""Those of them whose forms on pages are looked through as well."""
FAR_MORE = 5
"""Times as many appearances that one of several must have for a name to be taken for theirs: one page's slip hides nobody."""
FIELDS: Mapping[type[msgspec.Struct], tuple[str, ...]] = {
    StatementQuery: ("actor", "party"),
    EventQuery: ("actor", "recipient", "participant", "party"),
    MoveQuery: ("by", "to", "party"),
    TimelineQuery: ("party", "other"),
}
"""What questions ask by name or id."""
Query = TypeVar("Query", bound=msgspec.Struct)


class ByParty(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A question by party.

    Attributes:
        party: one of the names of one actor, or its id; else part of the party's name, without regard to case.
        names: those that the one actor goes by whom `party` means: they are looked up.
        behind: the parties for which whoever goes by that name speaks, the most told first: what he says commits them. They are looked up.
    """

    party: str = ""
    names: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


Party = TypeVar("Party", bound=ByParty)


class Whom(NamedTuple):
    """Somebody who is asked for.

    Attributes:
        asked: the name or id as it was given; "" asks for nobody.
        actor: the one actor that it means; None where it means no one alone, and is part of a name.
    """

    asked: str
    actor: Actor | None

    @property
    def key(self) -> str:
        """What to ask the record by: the actor's id, or the name as it was given."""
        return self.actor.id if self.actor else self.asked

    @property
    def names(self) -> tuple[str, ...]:
        """All names that articles know the actor by; none where no one alone is meant."""
        return tuple(dict.fromkeys((self.actor.name, *(called for called, _ in self.actor.names)))) if self.actor else ()


def is_part(wanted: str, *names: str | None) -> bool:
    """Whether some words are part of one of the names, without regard to case, accents and the shape of apostrophes; nothing is in all."""
    plain = spelt_alike(wanted)
    return not plain or any(plain in spelt_alike(name) for name in names if name)


def whom(store: Store, name: str) -> Whom:
    """Whom a name or an id means."""
    return Whom(name, _meant(store, name.strip()) if name.strip() else None)


def by_id(store: Store, query: Query, told: Callable[[Store, str], Whom] = whom) -> Query:
    """The question with the ids of the actors that it names, where its rows are looked up by them.

    Args:
        told: tells whom a name means.
    """
    fields = FIELDS.get(type(query), ())
    return msgspec.structs.replace(query, **{field: told(store, asked).key for field in fields if (asked := getattr(query, field))})


def with_names(store: Store, query: Party, told: Callable[[Store, str], Whom] = whom) -> Party:
    """The question with the names of the one actor that its party is, if any, and the parties that he commits.

    Args:
        told: tells whom a name means.
    """
    if not query.party:
        return query
    found = told(store, query.party)
    return msgspec.structs.replace(query, names=found.names, behind=parties_behind(store, found))


def is_asked(query: ByParty, *parties: str | None) -> bool:
    """Whether one of these is the party that is asked for, or is committed by whoever is; all are where none is."""
    if any(party in query.behind for party in parties):
        return True
    return any(party in query.names for party in parties) if query.names else is_part(query.party, *parties)


def parties_behind(store: Store, found: Whom) -> tuple[str, ...]:
    """The parties for which a person speaks who is asked for, the most told first; of a name that several go by, of each of them.

    A party that a page or two tell of, and the others do not, is left out.
    """
    persons = (found.actor,) if found.actor else _persons_called(store, found.asked)
    told = [name for person in persons if person.kind == Kind.PERSON for name in _spoken_for(store, person)]
    return tuple(dict.fromkeys(told))


def _persons_called(store: Store, name: str) -> tuple[Actor, ...]:
    """The persons who go by a name alone, or have it as a word of theirs; nobody where the name is no word of a person's."""
    wanted = _plain(name.strip())
    if not wanted:
        return ()
    whole = re.compile(rf"(?<![^\W_]){re.escape(wanted)}(?![^\W_])")
    return tuple(actor for actor in _called_like(store, name.strip()) if any(map(whole.search, map(_plain, _names(actor)))))[:LOOKED_INTO]


def _spoken_for(store: Store, person: Actor) -> list[str]:
    """For whom a person speaks in what he says, as often as not far more seldom than for another."""
    said = islice(store.each_statement(StatementQuery(actor=person.id)), LOOKED_AT)
    counts = Counter(each.speaker_party for each in said if each.speaker_party and each.speaker_party not in dict(person.names))
    most = max(counts.values(), default=0)
    return [party for party, times in counts.most_common() if times * FAR_MORE > most]


def _meant(store: Store, name: str) -> Actor | None:
    if found := store.actor(name):
        return found
    wanted, listed = _plain(name), tuple(_in_tables(store, name))
    is_name = bool(wanted) and (names_somebody(name) or names_somebody(name.title()))
    like = tuple(_called_like(store, name)) if is_name else ()
    called = [actor for actor in like if wanted in map(_plain, _names(actor))]
    if is_name and not listed:
        called += _by_form(store, like, wanted)
    return _alone({actor.id: actor for actor in (*listed, *called)}.values(), () if listed else like, wanted)


def _alone(found: Iterable[Actor], like: Iterable[Actor], wanted: str) -> Actor | None:
    """The only one of those found who acts, or the only place; nobody where another whose name holds it is told of far oftener."""
    places = tuple(found)
    acting = [actor for actor in places if actor.kind != Kind.PLACE] or places
    if len(acting) != 1:
        return None
    whole = re.compile(rf"(?<![^\W_]){re.escape(wanted)}(?![^\W_])")
    others = (actor for actor in like if actor.id != acting[0].id and any(map(whole.search, map(_plain, _names(actor)))))
    return None if any(actor.told >= FAR_MORE * acting[0].told for actor in others) else acting[0]


def _in_tables(store: Store, name: str) -> Iterator[Actor]:
    """The actors that the tables know by this name."""
    for known in known_named(name.upper()) or known_named(_bare(name).upper()):
        if known.sure and known.sense in (Sense.NAME, Sense.CAPITAL):
            is_state = known.kind is Kind.STATE
            asked = ActorQuery(kind=known.kind.value, country=known.country or "") if is_state else ActorQuery(name=known.name)
            yield from (actor for actor in store.actors(asked).rows if actor.known == known.id)


def _called_like(store: Store, name: str) -> Iterator[Actor]:
    """The actors of whose names it is a part, in any way of writing it, the most told of first."""
    bare = _bare(name)
    initials = [f"{'.'.join(bare)}."] if bare.isalpha() and len(bare) <= LONGEST_INITIALS else []
    found = (actor for spelt in dict.fromkeys((name, bare, *initials)) for actor in store.actors(_like(spelt)).rows)
    yield from sorted({actor.id: actor for actor in found}.values(), key=lambda actor: -actor.told)


def _like(name: str) -> ActorQuery:
    return ActorQuery(name=name, limit=LOOKED_AT)


def _by_form(store: Store, like: Sequence[Actor], wanted: str) -> Iterator[Actor]:
    """Those whom a page calls so, beside the name that it knows them by; where nobody has a name like it, all pages are looked through."""
    for actor in like[:LOOKED_INTO]:
        forms = (each.words for each in store.each_appearance(AppearanceQuery(actor=actor.id, superseded=True)))
        if any(wanted == _plain(words) for several in forms for words in several):
            yield actor
    if not like:
        every = store.each_appearance(AppearanceQuery(superseded=True))
        ids = dict.fromkeys(each.actor for each in every if each.actor and wanted in map(_plain, each.words))
        yield from filter(None, map(store.actor, ids))


def _names(actor: Actor) -> Iterator[str]:
    yield from (actor.name, *(called for called, _ in actor.names), *actor.aliases)


def _bare(name: str) -> str:
    return plainly(name).replace(".", "")


def _plain(name: str) -> str:
    return _bare(name).casefold()

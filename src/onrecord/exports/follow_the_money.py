"""This module knows FollowTheMoney (the data model of Aleph and OpenSanctions): pages, actors, mentions, events and statements as entities.

    Article ◄── Mention ──► Person, Organization, PublicBody, LegalEntity
       ▲  ▲                         ▲        ▲
       │  └──────── Event ──────────┘        │
       └─────────── Note (a statement) ──────┘

What a page says stays what a page says: an event's name opens with how far it got, and its description names who vouches for it; a
statement is a note with its speaker, never a property of anybody; what was told through another names him and points at the note that tells
it. Properties of dates take ISO 8601 only, so every date stands as EDTF in
words as well. Offices and moves have no schema of their own: an office is a public body, a move is left to other formats.
See https://followthemoney.tech/explorer/.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal
from urllib.parse import urlsplit

import msgspec
from rigour.langs import iso_639_alpha3
from rigour.territories import get_territory

from onrecord.exports.hearsay import tellers, through, told_in
from onrecord.exports.names import plain_date
from onrecord.model.entries import Actor, Appearance, EventEntry, Participant
from onrecord.model.record import Statement, Told

Schema = Literal["Article", "Mention", "Note", "Event", "Person", "Organization", "PublicBody", "LegalEntity"]
SCHEMATA: Mapping[str, Schema] = {
    "person": "Person",
    "state": "PublicBody",
    "office": "PublicBody",
    "organisation": "Organization",
    "group": "LegalEntity",
    "place": "LegalEntity",
}
"""What the record's kinds of actors are in FollowTheMoney; a place that acts is some entity there."""


class MoneyEntity(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entity; every property has several values, in no order that means anything."""

    id: str
    schema: Schema
    properties: dict[str, list[str]]


def actor_entities(actors: Iterable[Actor]) -> Iterator[MoneyEntity]:
    """Actors as entities, one by one; countries that ISO does not know are left out."""
    for actor in actors:
        yield _entity(
            _id("actor", actor.id),
            SCHEMATA.get(actor.kind, "LegalEntity"),
            name=(actor.name,),
            alias=(name for name, _ in actor.names if name != actor.name),
            country=(_country(actor.country),),
        )


def told_entities(told: Told) -> Iterator[MoneyEntity]:
    """One version of a page: the article, then whom it mentions, what it tells of, and who says what in it."""
    article = _id("article", told.version.id)
    yield _article(told, article)
    yield from (_mention(appearance, article) for appearance in told.appearances)
    said = {statement.id: statement for statement in told.statements}
    yield from (_event(event, article, tellers(event.vouched_by, said.get)) for event in told.events)
    yield from (_note(statement, article, told_in(statement, said.get)) for statement in told.statements)


def _article(told: Told, id_: str) -> MoneyEntity:
    version, article = told.version, told.reading.article
    language = iso_639_alpha3(article.language) if article.language else None
    return _entity(
        id_,
        "Article",
        title=(version.headline,),
        fileName=(urlsplit(version.address).path.rstrip("/").rpartition("/")[2] or version.id,),
        author=(*article.byline, *article.desks),
        publisher=(version.outlet,),
        sourceUrl=(_url(version.address),),
        language=(language,),
        publishedAt=(plain_date(version.published),),
        modifiedAt=(plain_date(article.updated.edtf) if article.updated else None,),
        retrievedAt=(version.read,),
        summary=(_dated(version.published),),
    )


def _mention(appearance: Appearance, article: str) -> MoneyEntity:
    return _entity(
        _id("appearance", appearance.id),
        "Mention",
        document=(article,),
        name=(appearance.name, *appearance.words),
        resolved=(_actor(appearance.actor),),
        detectedSchema=(SCHEMATA.get(appearance.kind, "LegalEntity"),),
        contextCountry=(_country(appearance.country),),
    )


def _event(event: EventEntry, article: str, through_whom: str) -> MoneyEntity:
    happened = event.when.edtf if event.when else None
    voucher = "the narrator" if event.voucher is None else event.voucher or "somebody who is not named"
    involved: tuple[Participant, ...] = (*event.actors, *event.recipients, *event.others)
    return _entity(
        _id("event", event.id),
        "Event",
        name=(" ".join(filter(None, (f"{event.status}: {event.type}", event.mode))),),
        summary=(event.trigger_words, _dated(happened)),
        description=(", ".join(filter(None, (f"according to {voucher}", through_whom))),),
        date=(plain_date(happened),),
        location=(event.place_words,),
        involved=(_actor(each.actor) for each in involved),
        namesMentioned=(each.name for each in involved),
        proof=(article,),
        publisher=(event.outlet,),
        sourceUrl=(_url(event.address),),
        recordId=(event.id,),
    )


def _note(statement: Statement, article: str, chain: Sequence[Statement]) -> MoneyEntity:
    """A statement; hearsay names who told it, and points at the note that it was told in."""
    speech = f"{statement.directness.value} speech of {statement.speaker or 'somebody who is not named'}"
    page = f"as told by {statement.outlet or statement.address}"
    return _entity(
        _id("statement", statement.id),
        "Note",
        name=(", ".join(filter(None, (speech, through(statement, chain), page))),),
        description=(statement.content_words,),
        summary=(_dated(statement.published),),
        entity=(article, _actor(statement.speaker_actor), *(_id("statement", outer.id) for outer in chain[:1])),
        proof=(article,),
        publisher=(statement.outlet,),
        sourceUrl=(_url(statement.address),),
    )


def _entity(id_: str, schema: Schema, **properties: Iterable[str | None]) -> MoneyEntity:
    """An entity with what is known; a value is given once, and what is not known is left out."""
    known = {name: list(dict.fromkeys(value for value in values if value)) for name, values in properties.items()}
    return MoneyEntity(id=id_, schema=schema, properties={name: values for name, values in known.items() if values})


def _id(kind: str, id_: str) -> str:
    """An id in the few letters that FollowTheMoney allows, the same for the same thing for ever."""
    return f"onrecord-{kind}-{hashlib.sha1(id_.encode(), usedforsecurity=False).hexdigest()}"


def _actor(actor: str | None) -> str | None:
    return _id("actor", actor) if actor else None


def _dated(edtf: str | None) -> str | None:
    return f"EDTF {edtf}" if edtf else None


def _url(address: str) -> str | None:
    return address if address.startswith(("http://", "https://")) else None


def _country(alpha3: str | None) -> str | None:
    found = get_territory(alpha3.lower()) if alpha3 else None
    return found.code if found and found.is_country else None

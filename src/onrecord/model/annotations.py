"""This module knows what is annotated on an article: mentions, entities, quotations, events, moves.

The values have the field names of the machine contract of `onrecord annotate`; fields are added, never renamed.
"""

from enum import StrEnum

import msgspec

from onrecord.model.span import Span, Spans


class Kind(StrEnum):
    """What sort of actor a phrase names."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    OFFICE = "office"
    GROUP = "group"
    PLACE = "place"


class Directness(StrEnum):
    """How much of a content stands in the page's quotation marks: all, some, none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Mention(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A phrase that names or refers to somebody; `entity` is a key of the article's entities, or None."""

    span: Span
    kind: Kind
    entity: str | None = None


class Entity(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody as this article knows them.

    Attributes:
        name: the fullest name on the page.
        country: ISO 3166-1 alpha-3, or None.
        sector: PLOVER sector code, or None.
        role: office or description in the page's words, or None.
        spoken_for: key of the party this one speaks for ("for" in JSON), or None.
        known: id in the fact tables ("state:USA", "body:nato"), or None; the same actor in every article.
    """

    name: str
    kind: Kind
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    spoken_for: str | None = msgspec.field(default=None, name="for")
    known: str | None = None


class Quotation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something the page lays at somebody's door: PolNeAR's attribution, with a chain.

    Attributes:
        id: unique in the article ("q1"), in text order.
        content: the words attributed, one or more pieces in text order.
        cue: the words that attribute; empty where there are none.
        speaker: the words that name the speaker; empty where nobody is named.
        speaker_entity: key of the speaker among the article's entities; None is an honest unknown, or several speak together.
        speakers: keys of those who speak together ("Orsk and Vell said"); empty where one speaks.
        addressee: to whom or where it was said.
        kind: "speech", "attitude" or "act"; None until it is known.
        via: id of the quotation this one was told in; None is first-hand.
        issue: key of what it is about, or None.
        score: the probability that content and speaker are right, 0 to 1, measured on coverage that was not learnt from.
    """

    id: str
    content: Spans
    cue: Spans = ()
    speaker: Spans = ()
    speaker_entity: str | None = None
    addressee: Spans = ()
    directness: Directness
    kind: str | None = None
    via: str | None = None
    issue: str | None = None
    score: float
    speakers: tuple[str, ...] = ()


class Party(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A party to an event: its words and its entity, either of which may be unknown."""

    span: Span | None = None
    entity: str | None = None


class When(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A time as EDTF, with the words it rests on; `edtf` is None where the page gives words that fix no date ("soon")."""

    edtf: str | None
    evidence: Spans = ()


NARRATOR = "narrator"
"""Who vouches for an event that is told in nobody's words."""


class Event(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who did what to whom: PLOVER 2.0 type and mode, and how far it got.

    Attributes:
        others: mediator, host and others who take part without being actor or recipient.
        place: the words that say where.
        vouched_by: "narrator" or a quotation's id: an event inside somebody's words is that speaker's.
        background: it is told as history, not as this article's news.
        score: the probability that trigger and type are right, 0 to 1.
    """

    id: str
    type: str
    mode: str | None = None
    trigger: Spans
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    others: tuple[Party, ...] = ()
    status: str
    condition: Spans = ()
    when: When | None = None
    place: Spans = ()
    vouched_by: str
    background: bool = False
    score: float


class Move(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A turn in the bargaining; `answers` is the id of the move it replies to.

    `when` stands only where the words tell that it was made at another time than the page appeared.
    """

    id: str
    force: str
    by: str | None = None
    to: tuple[str, ...] = ()
    issue: str | None = None
    content: Spans
    answers: str | None = None
    quotation: str | None = None
    event: str | None = None
    score: float
    when: When | msgspec.UnsetType = msgspec.UNSET


class Annotations(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything found on one article; layers not found yet are empty."""

    mentions: tuple[Mention, ...] = ()
    entities: dict[str, Entity] = {}
    quotations: tuple[Quotation, ...] = ()
    events: tuple[Event, ...] = ()
    moves: tuple[Move, ...] = ()

"""This module knows events and moves as entries of the record: what was done and bargained, as one version of one page tells it.

An entry is not a fact.
An event says how far it got (its status) and who vouches for it: the narrator, or a statement whose speaker says so.
"""

import msgspec

from onrecord.model.annotations import When
from onrecord.model.correction import Correction
from onrecord.model.query import ActorQuery, EventQuery, MoveQuery
from onrecord.model.span import Span, Spans


class Participant(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody who takes part, as the page has it.

    Attributes:
        words: the page's words, "" where it leaves them out.
        span: where those words stand, or None.
        name: the name the article knows them by, else the words.
        appearance: id of the actor's appearance in this version (see `Appearance`), or None where nobody could be told.
        actor: id of the actor across articles, or None.
        country, sector: ISO 3166-1 alpha-3 and PLOVER sector, or None.
        party: name of the party they speak or act for; their own where they are one; None where it is not known.
            Once an actor is known across articles, what other pages say of whom it is for counts here too.
        acts_for: id of that party's appearance in this version, or None.
        party_actor: id of that party across articles, or None.
    """

    words: str
    span: Span | None = None
    name: str
    appearance: str | None = None
    actor: str | None = None
    country: str | None = None
    sector: str | None = None
    party: str | None = None
    acts_for: str | None = None
    party_actor: str | None = None


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every entry says of where it stands.

    Attributes:
        id: made from the version and the spans; a permalink that lasts.
        version: id of the version of the page it stands on.
        context: the block it stands in.
        published: EDTF, as the page gives it.
        latest: False where a later version of the page has replaced that one.
        score: the probability that it is right, 0 to 1.
        corrections: what persons said of it, the first one first; the fields show what the last edit says.
    """

    id: str
    version: str
    context: Span
    headline: str
    outlet: str | None
    agency: str | None
    published: str | None
    address: str
    latest: bool
    score: float
    corrections: tuple[Correction, ...] = ()


class EventEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who did what to whom.

    Attributes:
        event: its id among the article's annotations.
        type, mode: PLOVER 2.0.
        status: how far it got ("happened", "planned", "threatened", "denied" …).
        vouched_by: id of the statement that says so; None is the narrator, the article's own voice.
        voucher: name of that statement's speaker ("" where nobody is named, or the statement is not known); None is the narrator alone.
        background: told as history, not as this article's news.
        clause: the page's words around the act, cut to a line where they are longer; "" where they are not known.
    """

    event: str
    type: str
    mode: str | None
    status: str
    trigger: Spans
    trigger_words: str
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    others: tuple[Participant, ...] = ()
    condition: Spans = ()
    condition_words: str = ""
    when: When | None = None
    place: Spans = ()
    place_words: str = ""
    vouched_by: str | None = None
    voucher: str | None = None
    background: bool = False
    clause: str = ""


class MoveEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A turn in the bargaining.

    Attributes:
        move: its id among the article's annotations.
        force: "ask", "propose", "demand", "ultimatum", "offer", "accept", "partial", "refuse", "defer", "evade", "concede" or "warn".
        by, to: who makes it and to whom.
        issue: key of what it is about, or None.
        answers: id of the move in the same article that it answers, or None; answers across articles are judgements.
        statement, event: ids of the entries it was read off, or None.
        when: when it was made, with the words that say so, where that is not when the page appeared; else None.
    """

    move: str
    force: str
    by: Participant | None = None
    to: tuple[Participant, ...] = ()
    issue: str | None = None
    content: Spans
    content_words: str
    answers: str | None = None
    statement: str | None = None
    event: str | None = None
    when: When | None = None


class Appearance(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An actor as one version of one page knows them; which appearances are one actor is a matter of judgements.

    Attributes:
        id: made from the version and the name.
        entity: key among the article's entities.
        country: their own, else that of whom they are for.
        role: office or description in the page's words, or None.
        party: name of the party they speak or act for (their own where they are one), or None.
        acts_for: id of that party's appearance in this version (their own where they are one), or None.
        actor: id of the actor across articles, or None.
        known: id in the fact tables, or None.
        words: every form the page names them by, most frequent first.
    """

    id: str
    version: str
    entity: str
    name: str
    kind: str
    country: str | None
    sector: str | None
    role: str | None
    party: str | None
    known: str | None
    words: tuple[str, ...]
    outlet: str | None
    published: str | None
    latest: bool
    acts_for: str | None = None
    actor: str | None = None


class Actor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody across articles: the appearances that judgements make one.

    Attributes:
        id: id of the cluster; it may change when an older appearance is found, so ask by any appearance's id.
        name: the commonest name.
        names: every name articles know them by, the commonest first, with the number of appearances under it.
        told: number of appearances, on all versions.
        role, party, aliases: office, for whom, further names: as a person says it; None and nothing where nobody says more than pages.
        corrections: what persons said of it, the first one first; the fields show what the last edit says.
    """

    id: str
    name: str
    names: tuple[tuple[str, int], ...]
    kind: str
    country: str | None
    sector: str | None
    known: str | None
    told: int
    role: str | None = None
    party: str | None = None
    aliases: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()


class EventPage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One page of the answer to a query; `total` counts all that fit it, whatever its limit and offset."""

    rows: tuple[EventEntry, ...]
    total: int
    query: EventQuery


class MovePage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One page of the answer to a query; `total` counts all that fit it, whatever its limit and offset."""

    rows: tuple[MoveEntry, ...]
    total: int
    query: MoveQuery


class ActorPage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One page of the answer to a query; `total` counts all that fit it, whatever its limit and offset."""

    rows: tuple[Actor, ...]
    total: int
    query: ActorQuery

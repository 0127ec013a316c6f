"""This module knows the table of events a person reads: one row for each telling, in columns that CSV, JSON and terminal share."""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.model.annotations import NARRATOR
from onrecord.model.entries import EventEntry
from onrecord.views.corrections import told
from onrecord.views.participants import names_of, parties_of
from onrecord.views.timeline import what


class EventRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One event, as one version of one page tells it, as a row; the fields, in this order, are the columns.

    Attributes:
        id: the permalink's last part.
        type, mode: PLOVER 2.0; status: how far it got.
        actors, recipients, others: names, parted by "; "; the parties they act for beside them.
        told: the page's words around the act, cut to a line; the act's own where they are not known.
        trigger, condition, place: cut from the page, pieces joined by " … ".
        happened: EDTF, or None where the page fixes no date.
        vouched: "narrator" for the article's own voice, else the name of the speaker who says so ("" where nobody is named).
        statement: id of the statement that says so, or None.
        corrected: what persons said of it, and who, and when.
    """

    id: str
    happened: str | None
    type: str
    mode: str | None
    status: str
    actors: str
    recipients: str
    trigger: str
    vouched: str
    outlet: str | None
    agency: str | None
    published: str | None
    headline: str
    address: str
    actor_parties: str
    recipient_parties: str
    others: str
    place: str
    condition: str
    statement: str | None
    background: bool
    score: float
    version: str
    latest: bool
    corrected: str
    told: str


def event_row(event: EventEntry) -> EventRow:
    """One event as a row."""
    return EventRow(
        id=event.id,
        happened=event.when.edtf if event.when else None,
        type=event.type,
        mode=event.mode,
        status=event.status,
        actors=names_of(event.actors),
        recipients=names_of(event.recipients),
        trigger=event.trigger_words,
        vouched=NARRATOR if event.voucher is None else event.voucher,
        outlet=event.outlet,
        agency=event.agency,
        published=event.published,
        headline=event.headline,
        address=event.address,
        actor_parties=parties_of(event.actors),
        recipient_parties=parties_of(event.recipients),
        others=names_of(event.others),
        place=event.place_words,
        condition=event.condition_words,
        statement=event.vouched_by,
        background=event.background,
        score=round(event.score, 4),
        version=event.version,
        latest=event.latest,
        corrected=told(event.corrections),
        told=what(event),
    )


def event_rows(events: Iterable[EventEntry]) -> Iterator[EventRow]:
    """Events as rows, in their order, one by one."""
    return map(event_row, events)

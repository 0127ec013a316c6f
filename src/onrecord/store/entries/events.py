"""This module knows how the events of a reading become entries: who did what to whom, how far it got, and who vouches for it."""

from onrecord.model.annotations import NARRATOR, Event
from onrecord.model.entries import EventEntry
from onrecord.model.record import Reading, Statement, Version
from onrecord.model.span import cut_all
from onrecord.store.entries.appearances import ids_by_entity
from onrecord.store.entries.participants import Cast
from onrecord.store.entries.place import clause_of, place_of
from onrecord.store.entries.statements import statements_of
from onrecord.store.ids import event_ids

"""Who vouches for what the article says in its own voice."""


def events_of(reading: Reading, version: Version) -> tuple[EventEntry, ...]:
    """Every event of a reading as an entry on this version of the page, in the order of the annotations."""
    cast = Cast(reading, ids_by_entity(reading.annotations, version))
    spoken = {statement.quotation: statement for statement in statements_of(reading, version)}
    events = reading.annotations.events
    made = zip(events, event_ids(version.id, events), strict=True)
    return tuple(_entry(reading, version, cast, spoken, event, entry_id) for event, entry_id in made)


def _entry(reading: Reading, version: Version, cast: Cast, spoken: dict[str, Statement], event: Event, entry_id: str) -> EventEntry:
    text = reading.article.page.text
    told = spoken.get(event.vouched_by)
    return EventEntry(
        id=entry_id,
        event=event.id,
        type=event.type,
        mode=event.mode,
        status=event.status,
        trigger=event.trigger,
        trigger_words=cut_all(text, event.trigger),
        actors=cast.of(event.actors),
        recipients=cast.of(event.recipients),
        others=cast.of(event.others),
        condition=event.condition,
        condition_words=cut_all(text, event.condition),
        when=event.when,
        place=event.place,
        place_words=cut_all(text, event.place),
        vouched_by=told.id if told else None,
        voucher=_voucher(event, told),
        background=event.background,
        clause=clause_of(reading.article, event.trigger),
        score=event.score,
        **place_of(reading.article, version, event.trigger[0]),
    )


def _voucher(event: Event, told: Statement | None) -> str | None:
    """None is the narrator alone: what somebody says, though it is not known in which statement, is never the article's own."""
    if event.vouched_by == NARRATOR:
        return None
    return told.speaker if told else ""

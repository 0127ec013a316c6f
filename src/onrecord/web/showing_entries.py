"""This module knows what the page of one event or move shows: its words in their place, who vouches for it, what is judged of it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

import msgspec

from onrecord.model.correction import is_rejected
from onrecord.model.entries import EventEntry, MoveEntry
from onrecord.model.judgement import Judgement, Relation
from onrecord.model.query import MoveQuery
from onrecord.model.record import Kept, Statement
from onrecord.model.span import Span, Spans
from onrecord.store import Store
from onrecord.text.sentences import sentence_starts
from onrecord.views.bargaining import answers_of, in_time
from onrecord.views.reading import Part, lay_parts
from onrecord.web.errors import missing
from onrecord.web.inking import Ink, ink
from onrecord.web.safety import link

MOST_JUDGED = 30
"""Judgements that are listed of one entry, the surest first."""
Passage = tuple[Ink, ...]
"""Words of a page, inked."""
Words = tuple[Passage, ...]
"""The blocks that hold an entry's words, each inked."""
Found = TypeVar("Found", Statement, EventEntry, MoveEntry)


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """What is judged of an entry and another one.

    Attributes:
        other: the other entry where the record still holds it, or None; `id` is its id.
    """

    judgement: Judgement
    id: str
    other: Statement | EventEntry | MoveEntry | None


class EventView(msgspec.Struct, frozen=True, kw_only=True):
    """One event with all that a reader needs to believe it or not.

    Attributes:
        voucher: the statement that says so, where the record holds it.
        told_with: other events of the same happening.
        moves: moves that were read off it.
    """

    event: EventEntry
    kept: Kept
    link: str | None
    words: Words
    voucher: Statement | None
    told_with: tuple[EventEntry, ...]
    judged: tuple[Judged, ...]
    moves: tuple[MoveEntry, ...]


class Answering(msgspec.Struct, frozen=True, kw_only=True):
    """A move at the other end of an answer, and the judgement that says so; None where its page does."""

    move: MoveEntry
    judgement: Judgement | None


class MoveView(msgspec.Struct, frozen=True, kw_only=True):
    """One move with what it answers and what answers it, on its page and by judgement; `judged` is all that is judged of it."""

    move: MoveEntry
    kept: Kept
    link: str | None
    words: Words
    statement: Statement | None
    event: EventEntry | None
    answers: tuple[Answering, ...]
    answered: tuple[Answering, ...]
    judged: tuple[Judged, ...]


class Around(msgspec.Struct, frozen=True, kw_only=True):
    """What the record has around a statement: events it vouches for, moves read off it, who else told the same."""

    events: tuple[EventEntry, ...]
    moves: tuple[MoveEntry, ...]
    told_with: tuple[Statement, ...]
    judged: tuple[Judged, ...]


def event_view(store: Store, event_id: str) -> EventView:
    """One event by its id.

    Raises:
        NotFoundException: the record holds no such event.
    """
    event = store.event(event_id)
    kept = store.article(event.version) if event else None
    if not event or not kept:
        raise missing("event", event_id)
    return EventView(
        event=event,
        kept=kept,
        link=link(kept.version.address),
        words=_in_place(kept, event.context, _event_parts(event)),
        voucher=_standing(store.statement, event.vouched_by),
        told_with=_together(store, Relation.SAME_EVENT, event.id, store.event),
        judged=_judged(store, Relation.SAME_EVENT, event.id),
        moves=tuple(move for move in _moves_on(store, event.version) if move.event == event.id),
    )


def sentence_of(store: Store, event: EventEntry) -> Passage:
    """The sentence of its page that tells an event, its words for the act marked; nothing where they are not known."""
    kept = store.article(event.version)
    if not kept or not event.trigger:
        return ()
    text, act = kept.reading.article.page.text, event.trigger[0]
    starts = (event.context.start, *sentence_starts(text, event.context.start, event.context.end), event.context.end)
    start = max((each for each in starts if each <= act.start), default=event.context.start)
    end = min((each for each in starts if each >= act.end), default=event.context.end)
    return ink(lay_parts(text, Span(start, end), [(Part.TRIGGER, (act,))]), {})


def move_view(store: Store, move_id: str) -> MoveView:
    """One move by its id; raises as `event_view`."""
    move = store.move(move_id)
    kept = store.article(move.version) if move else None
    if not move or not kept:
        raise missing("move", move_id)
    linked = tuple(_answers_around(store, move))
    return MoveView(
        move=move,
        kept=kept,
        link=link(kept.version.address),
        words=_in_place(kept, move.context, _move_parts(move)),
        statement=_standing(store.statement, move.statement),
        event=_standing(store.event, move.event),
        answers=tuple(each for is_answer, each in linked if is_answer),
        answered=tuple(each for is_answer, each in linked if not is_answer),
        judged=_judged(store, Relation.ANSWERS, move.id),
    )


def _answers_around(store: Store, move: MoveEntry) -> Iterator[tuple[bool, Answering]]:
    """What a move answers (True), and its answers (False), the earliest told first."""
    said = (move, store.move(move.answers) if move.answers else None, *store.moves(MoveQuery(answers=move.id, superseded=True)).rows)
    links = answers_of(filter(None, said), store.judgements(Relation.ANSWERS, [move.id]))
    ends = [(answer, earlier, judgement) for answer, several in links.items() for earlier, judgement in several]
    found = [(answer == move.id, earlier if answer == move.id else answer, judgement) for answer, earlier, judgement in ends]
    others = in_time(known for other in {other for _, other, _ in found} if (known := _standing(store.move, other)))[:MOST_JUDGED]
    for each in others:
        yield from ((is_answer, Answering(move=each, judgement=judgement)) for is_answer, other, judgement in found if other == each.id)


def around(store: Store, statement: Statement, events: Iterable[EventEntry]) -> Around:
    """What the record has around a statement; `events` are those that it vouches for."""
    return Around(
        events=tuple(events),
        moves=tuple(move for move in _moves_on(store, statement.version) if move.statement == statement.id),
        told_with=_together(store, Relation.SAME_STATEMENT, statement.id, store.statement),
        judged=_judged(store, Relation.SAME_STATEMENT, statement.id),
    )


def _moves_on(store: Store, version: str) -> Iterable[MoveEntry]:
    return store.each_move(MoveQuery(version=version, superseded=True))


def _event_parts(event: EventEntry) -> list[tuple[Part, Spans]]:
    return [
        (Part.TRIGGER, event.trigger),
        (Part.CONDITION, event.condition),
        (Part.PLACE, event.place),
        (Part.DATE, event.when.evidence if event.when else ()),
        (Part.ACTOR, tuple(each.span for each in event.actors if each.span)),
        (Part.RECIPIENT, tuple(each.span for each in event.recipients if each.span)),
        (Part.OTHER, tuple(each.span for each in event.others if each.span)),
    ]


def _move_parts(move: MoveEntry) -> list[tuple[Part, Spans]]:
    by = (move.by.span,) if move.by and move.by.span else ()
    to = tuple(each.span for each in move.to if each.span)
    return [(Part.TRIGGER, move.content), (Part.ACTOR, by), (Part.RECIPIENT, to)]


def _in_place(kept: Kept, context: Span, parts: Sequence[tuple[Part, Spans]]) -> Words:
    """Every block that holds any of the entry's words, in page order."""
    article = kept.reading.article
    spans = [span for _, some in parts for span in some]
    blocks = [block.span for block in article.blocks if any(block.span.meets(span) for span in spans)]
    return tuple(ink(lay_parts(article.page.text, block, parts), {}) for block in blocks or [context])


def _together(store: Store, relation: Relation, id_: str, found: Callable[[str], Found | None]) -> tuple[Found, ...]:
    """The other members of an entry's cluster that stand, as lists show them: on the latest version of their page, and not rejected."""
    others = (member for cluster in store.clusters(relation, [id_]) for member in cluster.members if member != id_)
    standing = (entry for member in others if (entry := _standing(found, member)) and entry.latest)
    return tuple(islice(standing, MOST_JUDGED))


def _standing(found: Callable[[str], Found | None], id_: str | None) -> Found | None:
    """The entry with an id, where there is one and no person has rejected it."""
    entry = found(id_) if id_ else None
    return None if entry is None or is_rejected(entry.corrections) else entry


def _judged(store: Store, relation: Relation, id_: str) -> tuple[Judged, ...]:
    """What is judged of an entry and others, of which none is rejected."""
    found = sorted(store.judgements(relation, [id_]), key=lambda each: (not each.is_personal, -(each.score or 0), each.left, each.right))
    judged = (_one_judged(store, each, each.right if each.left == id_ else each.left) for each in found)
    return tuple(islice((each for each in judged if not (each.other and is_rejected(each.other.corrections))), MOST_JUDGED))


def _one_judged(store: Store, judgement: Judgement, other: str) -> Judged:
    return Judged(judgement=judgement, id=other, other=store.event(other) or store.statement(other) or store.move(other))

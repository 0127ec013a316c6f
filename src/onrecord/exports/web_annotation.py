"""This module knows the W3C Web Annotation Data Model: every entry as an annotation on the words that it rests on.

The target is the page's address, once for each piece of the words, each selected in two ways that mean the same: by position, in code
points of the text that onrecord read off the page, and by quote, with the words before and after. A reader's own text of the page may
differ (furniture, white space); then the quote finds the words and the position does not. What the model has no words for stands in the
body under `onrecord:`. See https://www.w3.org/TR/annotation-model/, sections 3.2, 4.2.4 and 4.2.5.
"""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.exports.names import SCHEME, name_of
from onrecord.model.annotations import NARRATOR
from onrecord.model.entries import EventEntry, MoveEntry, Participant
from onrecord.model.record import Statement, Told
from onrecord.model.span import Span, Spans

CONTEXT = ("http://www.w3.org/ns/anno.jsonld", {"onrecord": f"{SCHEME}:terms:"})
AROUND = 32
"""Code points before and after the words that help to find them."""
Value = str | float | bool | None | tuple[str, ...]


class QuoteSelector(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="TextQuoteSelector"):
    """The exact words, with those before and after them."""

    exact: str
    prefix: str
    suffix: str


class PositionSelector(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="TextPositionSelector"):
    """Where the words stand: code points, half-open, in the page's text."""

    start: int
    end: int


class Target(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="SpecificResource"):
    """A piece of the words on its page ("source" in JSON); any of the selectors selects it."""

    page: str = msgspec.field(name="source")
    selector: tuple[PositionSelector, QuoteSelector]


class Annotation(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="Annotation"):
    """One entry.

    Attributes:
        body: a text that says what the entry is, with its fields.
        target: one for each piece of its words.
    """

    context: tuple[str | dict[str, str], ...] = msgspec.field(name="@context", default=CONTEXT)
    id: str
    motivation: str = "describing"
    generator: dict[str, str]
    body: dict[str, Value]
    target: tuple[Target, ...]


def annotations_of(told: Told, coder: str) -> Iterator[Annotation]:
    """Every statement, event and move on one version of a page as an annotation.

    Args:
        coder: who found them, as the annotations shall name it ("onrecord 1.0").
    """
    text = told.reading.article.page.text
    for statement in told.statements:
        yield _annotation(statement, "statement", statement.content, text, _of_statement(statement), coder)
    for event in told.events:
        yield _annotation(event, "event", event.trigger, text, _of_event(event), coder)
    for move in told.moves:
        yield _annotation(move, "move", move.content, text, _of_move(move), coder)


def _annotation(
    entry: Statement | EventEntry | MoveEntry, kind: str, words: Spans, text: str, fields: dict[str, Value], coder: str
) -> Annotation:
    common: dict[str, Value] = {
        "entry": kind,
        **fields,
        "outlet": entry.outlet,
        "published": entry.published,
        "score": round(entry.score, 4),
    }
    told = {f"onrecord:{name}": value for name, value in common.items() if value not in (None, "", ())}
    opening: dict[str, Value] = {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": _sentence(kind, fields)}
    return Annotation(
        id=name_of(kind, entry.id),
        generator={"id": f"{SCHEME}:software", "type": "Software", "name": coder},
        body={**opening, **told},
        target=tuple(_target(entry.address, text, span) for span in words),
    )


def _target(address: str, text: str, span: Span) -> Target:
    quote = QuoteSelector(
        exact=span.cut(text), prefix=text[max(span.start - AROUND, 0) : span.start], suffix=text[span.end : span.end + AROUND]
    )
    return Target(page=address, selector=(PositionSelector(start=span.start, end=span.end), quote))


def _of_statement(statement: Statement) -> dict[str, Value]:
    return {
        "speaker": statement.speaker,
        "cue": statement.cue_words,
        "directness": statement.directness.value,
        "kind": statement.kind,
        "addressee": statement.addressee_words,
        "party": statement.speaker_party,
        "via": statement.via and name_of("statement", statement.via),
    }


def _of_event(event: EventEntry) -> dict[str, Value]:
    return {
        "eventType": event.type,
        "mode": event.mode,
        "status": event.status,
        "actors": _names(event.actors),
        "recipients": _names(event.recipients),
        "happened": event.when.edtf if event.when else None,
        "accordingTo": NARRATOR if event.voucher is None else event.voucher,
        "statement": event.vouched_by and name_of("statement", event.vouched_by),
        "background": event.background,
    }


def _of_move(move: MoveEntry) -> dict[str, Value]:
    return {
        "force": move.force,
        "by": move.by.name if move.by else None,
        "to": _names(move.to),
        "issue": move.issue,
        "answers": move.answers and name_of("move", move.answers),
        "statement": move.statement and name_of("statement", move.statement),
        "event": move.event and name_of("event", move.event),
    }


def _names(participants: Iterable[Participant]) -> tuple[str, ...]:
    return tuple(participant.name for participant in participants)


def _sentence(kind: str, fields: dict[str, Value]) -> str:
    """What the entry is, for readers who know nothing of our fields: "statement: speaker Ilka Brandow; directness direct"."""
    shown = {name: "; ".join(value) if isinstance(value, tuple) else value for name, value in fields.items()}
    return f"{kind}: " + "; ".join(f"{name} {value}" for name, value in shown.items() if value not in (None, "", False))

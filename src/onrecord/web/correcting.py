"""This module knows how the desk takes corrections: forms in, the record's own promises, and back to the page.

Nothing on a page is altered: a correction lies over its entry, with its author and the moment.
"""

from itertools import islice
from typing import Annotated, Any

from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.params import Body, FromPath
from litestar.response import Redirect, Template

from onrecord.errors import Misuse
from onrecord.facts.plover import TYPES
from onrecord.front.moment import this_moment
from onrecord.model.correction import FIELDS, Action, Correction, EntryKind, words_of
from onrecord.model.entries import Actor, EventEntry, MoveEntry
from onrecord.model.record import Statement, own_words
from onrecord.model.span import Spans
from onrecord.store import Store
from onrecord.store.entries.edits import said, spans_of
from onrecord.text.locating import nearest, places_of
from onrecord.web.asking import one_of
from onrecord.web.items import find_item, told_together
from onrecord.web.pages import MANY, Asking, Opened
from onrecord.web.posting import Token, author_of, check_sender, onward, reason_of

Sent = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]
AnyEntry = Statement | EventEntry | MoveEntry | Actor
SHOWN = 3
"""Pairs of one merging that are named; the rest is counted."""
ACTIONS = (Action.CONFIRM.value, Action.REJECT.value, Action.EDIT.value)


@post("/entries/{id_:str}/correct", sync_to_thread=True, include_in_schema=False, status_code=303)
def correct(request: Asking, store: Opened, token: Token, id_: FromPath[str], data: Sent) -> Redirect:
    """Confirm, reject or edit an entry, or edit an actor."""
    check_sender(request, data, token)
    author, path = author_of(request, data), f"/entries/{id_}"
    kind, entry = entry_of(store, id_)
    action = Action(one_of("action", data.get("action", "") or "confirm", ACTIONS))
    is_edit = action is Action.EDIT
    fields, spans = (_changed(kind, entry, data), _chosen(store, entry, data)) if is_edit else ({}, ())
    if not is_edit or fields or spans:
        given = Correction(kind=kind, action=action, entry=id_, fields=fields, spans=spans, author=author, reason=reason_of(data))
        store.correct(given, at=this_moment())
    return onward(data, path, author)


@post("/corrections/{id_:str}/undo", sync_to_thread=True, include_in_schema=False, status_code=303)
def undo(request: Asking, store: Opened, token: Token, id_: FromPath[str], data: Sent) -> Redirect:
    """Take a correction back."""
    check_sender(request, data, token)
    author = author_of(request, data)
    store.undo_correction(id_, at=this_moment())
    return onward(data, "/corrections", author)


@post("/author", sync_to_thread=False, include_in_schema=False, status_code=303)
def author(request: Asking, token: Token, data: Sent) -> Redirect:
    """Remember who corrects from now on."""
    check_sender(request, data, token)
    return onward(data, "/corrections", author_of(request, data))


@get("/corrections", sync_to_thread=True, include_in_schema=False)
def corrections(request: Asking, store: Opened) -> Template:
    """What persons corrected and judged, the last first."""
    undone = request.query_params.get("undone") == "1"
    judged = told_together(tuple(islice(store.each_judgement(personal=True), MANY)))
    named = {id_: find_item(store, id_) for together in judged for each in together[:SHOWN] for id_ in (each.left, each.right)}
    context = {"corrections": store.corrections(undone=undone, limit=MANY), "judged": judged, "named": named, "shown": SHOWN}
    return Template("corrections.html", context=context | {"undone": undone, "most": MANY})


def entry_of(store: Store, id_: str) -> tuple[EntryKind, AnyEntry]:
    """An entry and what it is.

    Raises:
        Misuse: the record holds none by this id.
    """
    looks = {EntryKind.STATEMENT: store.statement, EntryKind.EVENT: store.event, EntryKind.MOVE: store.move, EntryKind.ACTOR: store.actor}
    for kind, look in looks.items():
        if entry := look(id_):
            return kind, entry
    raise Misuse(f"the record holds no entry {id_!r} that could be corrected; its page may have been read again")


def shown_fields(kind: str, entry: AnyEntry) -> dict[str, str]:
    """The fields of an entry that can be edited, with what they say now, written as an edit writes them."""
    return {field: said(entry, field) for field in FIELDS[EntryKind(kind)]}


def field_choices(kind: str, field: str) -> tuple[str, ...]:
    """The words from which a field of an entry is chosen; none where it is written."""
    return tuple(TYPES) if field == "type" else words_of(EntryKind(kind), field)


def form_context(token: str) -> dict[str, Any]:
    """What every template needs to show these forms."""
    return {"token": token, "shown_fields": shown_fields, "field_choices": field_choices, "words_of": own_words}


def place_of(store: Store, version: str, words: str, near: int = 0) -> Spans:
    """Where some words stand on a version of a page, the place nearest to a code point where there are several.

    Raises:
        Misuse: they do not stand there.
    """
    kept = store.article(version)
    places = places_of(kept.reading.article.page.text, words) if kept else ()
    if not places:
        raise Misuse(f"the words {words[:200]!r} do not stand on the page; give them as they stand there, with … where pieces stand apart")
    return nearest(places, near)


def _changed(kind: EntryKind, entry: AnyEntry, form: dict[str, str]) -> dict[str, str]:
    """The fields that the form gives and that say something else now."""
    now = shown_fields(kind.value, entry)
    return {field: value for field in now if (value := form.get(field, now[field]).strip()) != now[field]}


def _chosen(store: Store, entry: AnyEntry, form: dict[str, str]) -> Spans:
    """The place of other words that the form gives; nothing where they are those that the entry stands on."""
    if isinstance(entry, Actor):
        return ()
    words = " ".join(form.get("words", "").split())
    if not words or words == " ".join(own_words(entry).split()):
        return ()
    return place_of(store, entry.version, words, spans_of(entry)[0].start)


CORRECTING = [correct, undo, author, corrections]

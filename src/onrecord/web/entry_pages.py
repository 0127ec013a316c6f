"""This module knows the desk's pages of events and moves: lists that the address filters, and the page of each entry."""

from litestar import get
from litestar.params import FromPath
from litestar.response import Redirect, Template

from onrecord.front.bargaining import on_issue, under_one_key
from onrecord.front.whom import by_id
from onrecord.model.query import EventQuery, MoveQuery
from onrecord.web.asking_entries import CHOICES, question
from onrecord.web.errors import missing
from onrecord.web.items import called
from onrecord.web.pages import Asking, Opened
from onrecord.web.showing import table
from onrecord.web.showing_entries import event_view, move_view
from onrecord.web.wholes import Viewed


@get("/events", sync_to_thread=True, include_in_schema=False)
def events(request: Asking, store: Opened) -> Template:
    """All events that fit the address."""
    asked = question(EventQuery, request.query_params)
    answer = store.events(by_id(store, asked))
    context = {
        "table": table("/events", asked, answer.total, answer.rows),
        "choices": CHOICES,
        "outlets": store.outlets(),
        "held": store.counts().events,
        "called": called(store, asked),
    }
    return Template("events.html", context=context)


@get("/events/{id_:str}", sync_to_thread=True, include_in_schema=False)
def event(store: Opened, wholes: Viewed, id_: FromPath[str]) -> Template:
    """One event in its context: the permalink."""
    view = event_view(store, id_)
    return Template("event.html", context={"view": view, "event": view.event, "tensions": wholes.now().tense(view.event.id)})


@get("/moves", sync_to_thread=True, include_in_schema=False)
def moves(request: Asking, store: Opened, wholes: Viewed) -> Template:
    """All moves that fit the address."""
    asked, whole = question(MoveQuery, request.query_params), wholes.now()
    answer = store.moves(on_issue(by_id(store, asked), whole.issue_keys, whole.issues_apart))
    rows = tuple(under_one_key(answer.rows, whole.issue_keys, whole.issues_apart))
    context = {
        "table": table("/moves", asked, answer.total, rows),
        "choices": CHOICES,
        "outlets": store.outlets(),
        "held": store.counts().moves,
        "names": whole.issue_names,
        "issues": whole.issue_choices,
        "issue": whole.issue_keys.get(asked.issue, asked.issue),
        "called": called(store, asked),
    }
    return Template("moves.html", context=context)


@get("/moves/{id_:str}", sync_to_thread=True, include_in_schema=False)
def move(store: Opened, wholes: Viewed, id_: FromPath[str]) -> Template:
    """One move in its context: the permalink."""
    view, whole = move_view(store, id_), wholes.now()
    (shown,) = under_one_key([view.move], whole.issue_keys, whole.issues_apart)
    return Template("move.html", context={"view": view, "move": shown, "names": whole.issue_names})


@get("/entries/{id_:str}", sync_to_thread=True, include_in_schema=False)
def entry(store: Opened, id_: FromPath[str]) -> Redirect:
    """The page of whatever entry has this id."""
    found = (("events", store.event), ("statements", store.statement), ("moves", store.move))
    if path := next((path for path, ask in found if ask(id_)), ""):
        return Redirect(f"/{path}/{id_}")
    if store.appearance(id_):
        return Redirect(f"/actors/{id_}")
    raise missing("entry", id_)


ENTRY_PAGES = [entry, events, event, moves, move]

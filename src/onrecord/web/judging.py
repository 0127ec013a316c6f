"""This module knows how the desk takes verdicts on two items: whether they are one, or one answers or copies the other.

Actors and issues are judged as wholes: whoever says that two are one means all that is one with either by now.
"""

from collections.abc import Iterable

import msgspec
from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect, Template

from onrecord.errors import Misuse
from onrecord.front.moment import this_moment
from onrecord.grouping import keep_grouping, take_grouping_back
from onrecord.model.entries import EventEntry, MoveEntry
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.query import ActorQuery, ArticleQuery, EventQuery, MoveQuery, StatementQuery
from onrecord.model.record import Statement, Version
from onrecord.store import Store
from onrecord.verdicts import keep_verdict, take_verdict_back
from onrecord.views.issues import IssueRow
from onrecord.web.asking import one_of
from onrecord.web.correcting import Sent
from onrecord.web.errors import missing
from onrecord.web.items import ABOUT, RELATIONS, Item, find_item, whole_of
from onrecord.web.pages import Asking, Opened
from onrecord.web.posting import Token, author_of, check_sender, onward, reason_of
from onrecord.web.wholes import Viewed, Wholes

TAKE_BACK = "undo"
CANDIDATES = 20
"""Items that are offered to be judged beside another."""
WHOLES = frozenset({Relation.SAME_ACTOR, Relation.SAME_ISSUE})
PART = "part-"
"""Begins the name of the box that is ticked for each appearance, key or move that is another's."""


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """What may be judged beside an item; `id` is what the verdict is on, which of an actor is one of its appearances."""

    id: str
    item: Item | IssueRow


@post("/judgements", sync_to_thread=True, include_in_schema=False, status_code=303)
def judge(request: Asking, store: Opened, wholes: Viewed, token: Token, data: Sent) -> Redirect:
    """Keep a verdict on two items, or take one's own back; with a moment, all that was judged at that moment."""
    check_sender(request, data, token)
    author = author_of(request, data)
    said_so = one_of("verdict", data.get("verdict", ""), (*(each.value for each in Verdict), TAKE_BACK))
    given, moment = _given(data, author), this_moment()
    if not said_so:
        raise Misuse("say what you judge of the two: same, different or unsure")
    if said_so == TAKE_BACK:
        (take_grouping_back if given.at else take_verdict_back)(store, given, at=moment)
    else:
        _keep(store, wholes, msgspec.structs.replace(given, verdict=Verdict(said_so), at=moment))
    return onward(data, "/corrections", author)


@get("/judge", sync_to_thread=True, include_in_schema=False)
def beside(request: Asking, store: Opened, wholes: Viewed) -> Template:
    """An item with what is searched for beside it, to be judged pair by pair."""
    id_, words = request.query_params.get("of", "").strip(), request.query_params.get("q", "").strip()
    issue = next((each for each in wholes.now().issues if id_ in each.keys), None)
    item = find_item(store, id_) or issue
    if item is None:
        raise missing("entry", id_)
    about = ABOUT.get(type(item), "issue")
    offered = tuple(each for each in _candidates(store, wholes, about, words) if each.id != id_)[:CANDIDATES]
    context = {"of": id_, "item": item, "about": about, "q": words, "offered": offered, "relations": RELATIONS[about]}
    return Template("judge.html", context=context)


@post("/actors/{id_:str}/part", sync_to_thread=True, include_in_schema=False, status_code=303)
def part(request: Asking, store: Opened, wholes: Viewed, token: Token, id_: FromPath[str], data: Sent) -> Redirect:
    """Say that the ticked appearances are another actor's than the rest."""
    check_sender(request, data, token)
    author = author_of(request, data)
    if not store.actor(id_):
        raise missing("actor", id_)
    keep_parted(store, Relation.SAME_ACTOR, whole_of(store, wholes, Relation.SAME_ACTOR, id_), data, author)
    return onward(data, f"/actors/{id_}", author)


def keep_parted(store: Store, relation: Relation, members: Iterable[str], form: dict[str, str], author: str) -> None:
    """Keep that the ticked members are one, the others one, and the two not the same.

    Raises:
        Misuse: none or all are ticked.
    """
    members = tuple(members)
    ticked = tuple(each for each in members if f"{PART}{each}" in form)
    rest = tuple(each for each in members if each not in ticked)
    if not ticked or not rest:
        raise Misuse("tick those that are another's, and leave those that are not; all or none of them make no two")
    given = Judgement(relation=relation, left="", right="", verdict=Verdict.DIFFERENT, author=author, reasons=_reasons(form))
    keep_grouping(store, given, [rest, ticked], at=this_moment())


def _keep(store: Store, wholes: Wholes, given: Judgement) -> None:
    """Keep a verdict; where two wholes are the same, for all that is one with either of them."""
    pair = (given.left, given.right)
    together = dict.fromkeys(item for id_ in pair for item in whole_of(store, wholes, given.relation, id_))
    keep_verdict(store, given, at=given.at)
    if given.verdict is Verdict.SAME and given.relation in WHOLES:
        keep_grouping(store, given, [tuple(together)], at=given.at)


def _given(form: dict[str, str], author: str) -> Judgement:
    return Judgement(
        relation=Relation(one_of("relation", form.get("relation", ""), tuple(Relation)) or Relation.SAME_STATEMENT),
        left=form.get("left", "").strip(),
        right=form.get("right", "").strip(),
        verdict=Verdict.UNSURE,
        author=author,
        at=form.get("at", ""),
        reasons=_reasons(form),
    )


def _reasons(form: dict[str, str]) -> tuple[str, ...]:
    return tuple(filter(None, [reason_of(form)]))


def _candidates(store: Store, wholes: Wholes, about: str, words: str) -> Iterable[Candidate]:
    """Items of a sort that have some words, the best first; none where there are no words."""
    most = CANDIDATES + 1
    if about == "issue":
        return tuple(Candidate(id=each.key, item=each) for each in wholes.now().issues if words.casefold() in each.name.casefold())
    if not words:
        return ()
    if about == "actor":
        found = store.actors(ActorQuery(name=words, limit=most)).rows
        return tuple(Candidate(id=each.id, item=shown) for each in found if (shown := store.appearance(each.id)))
    return tuple(Candidate(id=row.id, item=row) for row in _with_words(store, about, words, most))


def _with_words(store: Store, about: str, words: str, most: int) -> Iterable[Statement | EventEntry | MoveEntry | Version]:
    if about == "statement":
        return store.statements(StatementQuery(search=words, limit=most)).rows
    if about == "event":
        return store.events(EventQuery(search=words, limit=most)).rows
    if about == "move":
        return store.moves(MoveQuery(search=words, limit=most)).rows
    return store.articles(ArticleQuery(search=words, limit=most)).rows


JUDGING = [judge, beside, part]

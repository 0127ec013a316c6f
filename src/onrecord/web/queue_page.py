"""This module knows the desk's queue: what most needs a person's look, to be gone through with a few keys."""

from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec
from litestar import get
from litestar.response import Template

from onrecord.model.correction import Correction
from onrecord.model.entries import Appearance, EventEntry, MoveEntry
from onrecord.model.judgement import SYMMETRIC, Relation
from onrecord.model.record import Statement
from onrecord.store import Store
from onrecord.views.doubts import Doubt, DoubtKind
from onrecord.web.asking import one_of
from onrecord.web.items import ABOUT, Item, find_item
from onrecord.web.pages import Asking, Opened
from onrecord.web.wholes import Viewed

AT_ONCE = 20
"""Doubts on one page; the next ones move up as these are answered."""
LAST = 3
"""Corrections just made that can be taken back from here."""


class DoubtsAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Which doubts: of a kind, about a sort of item; "" is any."""

    kind: str
    about: str


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """A doubt with the items it is about, as the record has them now; `right` is None for a single entry."""

    doubt: Doubt
    left: Item
    right: Item | None


@get("/queue", sync_to_thread=True, include_in_schema=False)
def queue(request: Asking, store: Opened, wholes: Viewed) -> Template:
    """What most needs a look."""
    asked = doubts_asked(request)
    wanted = [doubt for doubt in wholes.now().doubts if asked.kind in ("", doubt.kind)]
    shown = tuple(islice((each for each in _still_open(store, wanted) if _is_about(asked, each.left)), AT_ONCE))
    last: tuple[Correction, ...] = store.corrections(limit=LAST)
    context = {"shown": shown, "kind": asked.kind, "kinds": tuple(DoubtKind), "about": asked.about, "abouts": tuple(ABOUT.values())}
    return Template("queue.html", context=context | {"waiting": len(wanted), "last": last})


def doubts_asked(request: Asking) -> DoubtsAsked:
    """Which doubts an address asks for.

    Raises:
        Misuse: a kind or a sort that is none.
    """
    return DoubtsAsked(
        kind=one_of("kind", request.query_params.get("kind", ""), tuple(DoubtKind)),
        about=one_of("about", request.query_params.get("about", ""), tuple(ABOUT.values())),
    )


def doubts_that_fit(store: Store, doubts: Iterable[Doubt], asked: DoubtsAsked) -> Iterator[Doubt]:
    """The doubts that an address asks for, in their order."""
    for doubt in doubts:
        if asked.kind in ("", doubt.kind) and (not asked.about or _is_about(asked, find_item(store, doubt.left))):
            yield doubt


def _is_about(asked: DoubtsAsked, item: Item | None) -> bool:
    return not asked.about or (item is not None and asked.about == ABOUT[type(item)])


def _still_open(store: Store, doubts: list[Doubt]) -> Iterator[Shown]:
    """Those that nobody has settled since the queue was made, of what stands on the latest versions of pages."""
    for doubt in doubts:
        left, right = find_item(store, doubt.left), find_item(store, doubt.right) if doubt.right else None
        if left is None or (doubt.right and right is None) or not all(each.latest for each in (left, right) if each):
            continue
        if isinstance(left, Statement | EventEntry | MoveEntry) and doubt.relation is None and left.corrections:
            continue
        if isinstance(left, Appearance) and isinstance(right, Appearance) and left.actor and left.actor == right.actor:
            continue
        if doubt.relation is None or not _is_judged(store, doubt.relation, doubt.left, doubt.right):
            yield Shown(doubt=doubt, left=left, right=right)


def _is_judged(store: Store, relation: Relation, left: str, right: str) -> bool:
    """Whether a person has judged these two."""
    found = ((each.left, each.right) for each in store.judgements(relation, [left]) if each.is_personal)
    return any(pair == (left, right) or (relation in SYMMETRIC and pair == (right, left)) for pair in found)


QUEUE_PAGES = [queue]

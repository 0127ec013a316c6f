"""This module knows the desk's queue: what most needs a person's look, to be gone through with a few keys."""

from collections.abc import Iterator
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


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """A doubt with the items it is about, as the record has them now; `right` is None for a single entry."""

    doubt: Doubt
    left: Item
    right: Item | None


@get("/queue", sync_to_thread=True, include_in_schema=False)
def queue(request: Asking, store: Opened, wholes: Viewed) -> Template:
    """What most needs a look."""
    kind = one_of("kind", request.query_params.get("kind", ""), tuple(DoubtKind))
    about = one_of("about", request.query_params.get("about", ""), tuple(ABOUT.values()))
    wanted = [doubt for doubt in wholes.now().doubts if kind in ("", doubt.kind)]
    shown = tuple(islice((each for each in _still_open(store, wanted) if about in ("", ABOUT[type(each.left)])), AT_ONCE))
    last: tuple[Correction, ...] = store.corrections(limit=LAST)
    context = {"shown": shown, "kind": kind, "kinds": tuple(DoubtKind), "about": about, "abouts": tuple(ABOUT.values())}
    return Template("queue.html", context=context | {"waiting": len(wanted), "last": last})


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

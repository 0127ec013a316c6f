"""This module knows the desk's pages about the record as a whole: timeline, relations, tensions and dealings."""

from collections.abc import Sequence

import msgspec
from litestar import get
from litestar.response import Template

from onrecord.errors import Misuse
from onrecord.front.derived import sides_asked
from onrecord.front.record import DEALINGS
from onrecord.front.whom import by_id
from onrecord.store import Store
from onrecord.store.days import until_day
from onrecord.views.relations import RelationRow
from onrecord.views.tensions import KINDS
from onrecord.web.asking_entries import CHOICES, question
from onrecord.web.drawing import Chart, chart_of
from onrecord.web.pages import Asking, Opened
from onrecord.web.showing import table
from onrecord.web.showing_timeline import TimelineAsked, timeline_view, zoom_of
from onrecord.web.whole import Whole
from onrecord.web.wholes import Viewed

MOST_DEALT = 25
"""Rounds, channels, measures and assessments that are shown of each, the last; their files have all."""
MOST_POINTS = 150
"""Days of a chart, the last, whose points lead to what happened."""


class RelationAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Between whom, and up to which day ("" is the last that the record knows of)."""

    first: str = ""
    second: str = ""
    on: str = ""
    limit: int = 50
    offset: int = 0


class TensionAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Which tensions: one of `KINDS`, or "" for all."""

    sort: str = ""
    limit: int = 50
    offset: int = 0


@get("/timeline", sync_to_thread=True, include_in_schema=False)
def timeline(request: Asking, store: Opened, wholes: Viewed) -> Template:
    """What happened when, and on whose word."""
    asked = question(TimelineAsked, request.query_params)
    whole = wholes.now()
    rows = whole.timeline(by_id(store, asked.query))
    by_days = whole.asked(("zoom", asked), lambda: zoom_of(rows, asked)) == "days"
    shown = table("/timeline", asked, len(rows), rows[asked.offset : asked.offset + asked.limit] if by_days else rows)
    view, held = whole.asked(("timeline view", asked), lambda: timeline_view(rows, asked)), len(whole.happened)
    context = {"table": shown, "view": view, "choices": CHOICES, "parties": parties(whole), "held": held}
    return Template("timeline.html", context=context)


@get("/relations", sync_to_thread=True, include_in_schema=False)
def relations(request: Asking, store: Opened, wholes: Viewed) -> Template:
    """How relations between two parties went, or where all stand."""
    whole = wholes.now()
    asked = relation_asked(request, store, whole)
    if not asked.first:
        shown = table("/relations", asked, len(whole.pairs), whole.pairs[asked.offset : asked.offset + asked.limit])
        return Template("pairs.html", context={"table": shown, "day": whole.last_day, "parties": parties(whole)})
    rows = whole.relations(asked.first, asked.second, asked.on)
    last: Sequence[RelationRow] = rows[::-1][asked.offset : asked.offset + asked.limit]
    chart = whole.asked(("chart", asked.first, asked.second, asked.on), lambda: _chart(rows)) if rows else None
    context: dict[str, object] = {
        "table": table("/relations", asked, len(rows), tuple(last)),
        "chart": chart,
        "asked": asked,
        "parties": parties(whole),
        "days": {row.day for row in last},
        "silence": _silence(rows),
    }
    return Template("relations.html", context=context)


@get("/tensions", sync_to_thread=True, include_in_schema=False)
def tensions(request: Asking, wholes: Viewed) -> Template:
    """Entries that do not sit together."""
    asked = question(TensionAsked, request.query_params)
    rows = tuple(row for row in wholes.now().tensions if asked.sort in ("", row.kind))
    shown = table("/tensions", asked, len(rows), rows[asked.offset : asked.offset + asked.limit])
    return Template("tensions.html", context={"table": shown, "sorts": KINDS})


@get("/dealings", sync_to_thread=True, include_in_schema=False)
def dealings(wholes: Viewed) -> Template:
    """Rounds of talks, channels, measures and assessments."""
    whole = wholes.now()
    told = {name: getattr(whole, name) for name in DEALINGS}
    counts = {name: len(rows) for name, rows in told.items()}
    return Template("dealings.html", context={name: rows[-MOST_DEALT:] for name, rows in told.items()} | {"counts": counts})


def _silence(rows: Sequence[RelationRow]) -> dict[str, object] | None:
    """The row of the day asked for, with the day since which nothing is told; None where something is told of it."""
    told = [row for row in rows if row.evidence]
    return {"row": rows[-1], "since": told[-1].day} if told and not rows[-1].evidence else None


def _chart(rows: Sequence[RelationRow]) -> Chart:
    chart = chart_of(rows)
    return msgspec.structs.replace(chart, points=chart.points[-MOST_POINTS:])


def relation_asked(request: Asking, store: Store, whole: Whole) -> RelationAsked:
    """The two parties an address asks for, by the names that the view has for them.

    Raises:
        Misuse: it names only one, or a day that is none.
    """
    asked = question(RelationAsked, request.query_params)
    if bool(asked.first) != bool(asked.second):
        raise Misuse("relations are between two; name both parties, or none for a list of all pairs")
    first, second = sides_asked(store, whole.known, asked.first, asked.second)
    return msgspec.structs.replace(asked, first=first, second=second, on=until_day(asked.on) if asked.on else "")


def parties(whole: Whole) -> list[str]:
    """The parties between whom something happened, the busiest first."""
    return whole.asked(("parties",), lambda: list(dict.fromkeys(name for pair in whole.pairs for name in (pair.first, pair.second))))


VIEW_PAGES = [timeline, relations, tensions, dealings]

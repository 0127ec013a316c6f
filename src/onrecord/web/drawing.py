"""This module knows how charts are drawn: as Vega-Lite specifications, whose places on the picture are known without drawing it.

A chart is an image, so that it can be kept and needs no script. Its points are links none the less: an image map lies over it, made from
the same scales. The specification fixes the frame for that, and leaves nothing to the drawing library's own sense of space.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import msgspec

from onrecord.views.index import HALF_LIFE, Reckoned, after
from onrecord.views.relations import RelationRow

WIDTH, HEIGHT = 880, 320
"""The picture in CSS pixels."""
SMALL_WIDTH, SMALL_HEIGHT = 340, 170
"""The picture where it stands beside other things, without links on its points; its letters stay as large."""
LEFT, TOP, RIGHT, BOTTOM = 44, 12, 12, 30
"""What lies around the plot."""
LOW, HIGH = -10.0, 10.0
"""The ends of the scale of relations."""
STEP = 5
"""Days from one to the next of those of which nothing is told, where the band is drawn anew."""
FORMAT = "https://vega.github.io/schema/vega-lite/v5.json"
AXIS: dict[str, Any] = {"format": "%-d %b %Y", "tickCount": 7, "grid": False, "labelFlush": 40}
SMALL_AXIS = {**AXIS, "tickCount": 3}
"""How days are written below the plot; those within so many pixels of its ends are written inwards."""
THEMES = {
    "light": {"ink": "#1d1c1a", "soft": "#5c5850", "rule": "#dcd8ce", "line": "#1a4d80", "band": "#8fb0d3", "paper": "#fffefb"},
    "dark": {"ink": "#e6e3dc", "soft": "#b5b0a6", "rule": "#34373c", "line": "#8dbcf0", "band": "#35577c", "paper": "#1b1d21"},
}
"""Colours of ink, labels, grid, line, interval and ground; as on the desk."""


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """A point of the chart, where it lies on the picture in CSS pixels; `day` is its row's, `words` tell it to those who cannot see it."""

    x: int
    y: int
    day: str
    words: str


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """A chart as a page shows it; `words` say in a sentence what it shows."""

    width: int
    height: int
    points: tuple[Point, ...]
    words: str


def chart_of(rows: Sequence[RelationRow]) -> Chart:
    """The relations of two parties, at least one day, as a page shows them."""
    told = _told(rows)
    first, last = told[0], told[-1]
    words = (
        f"Line chart of relations between {first.first} and {first.second} from {first.day} to {last.day}, on a scale from -10, conflict, "
        f"to 10, cooperation: {first.index:.1f} at first, {last.index:.1f} at last, between {last.low:.1f} and {last.high:.1f} "
        f"with nine chances in ten{'; nothing is told since' if rows[-1].day > last.day else ''}."
    )
    return Chart(width=WIDTH, height=HEIGHT, points=tuple(_points(told)), words=words)


def _told(rows: Sequence[RelationRow]) -> list[RelationRow]:
    """The days of which something is told, at least one: where that ends the chart ends."""
    return [row for row in rows if row.evidence] or list(rows)


def signed(number: float) -> str:
    """A figure of the scale of relations as it is read: with its sign, and a minus that is one.

    >>> signed(-0.32), signed(0.0), signed(4)
    ('−0.3', '0.0', '+4.0')
    """
    rounded = f"{number:+.1f}"
    return "0.0" if rounded[1:] == "0.0" else rounded.replace("-", "−")


def relations_chart(rows: Sequence[RelationRow], theme: str, *, small: bool = False) -> dict[str, Any]:
    """The Vega-Lite specification of the relations of two parties, at least one day."""
    width, height = (SMALL_WIDTH, SMALL_HEIGHT) if small else (WIDTH, HEIGHT)
    colours, rows = THEMES[theme], _told(rows)
    span = [rows[0].day, rows[-1].day] if rows[0].day != rows[-1].day else _around(rows[0].day)
    days = {
        "field": "day",
        "type": "temporal",
        "scale": {"domain": [_utc(day) for day in span], "type": "utc", "nice": False},
        "title": None,
        "axis": _axis(_ordinal(span[1]) - _ordinal(span[0]), small=small),
    }
    scale = {"domain": [LOW, HIGH], "nice": False, "zero": True}
    return {
        "$schema": FORMAT,
        "width": width - LEFT - RIGHT,
        "height": height - TOP - BOTTOM,
        "padding": {"left": LEFT, "top": TOP, "right": RIGHT, "bottom": BOTTOM},
        "autosize": {"type": "none"},
        "background": colours["paper"],
        "config": _config(colours),
        "encoding": {"x": days},
        "layer": [
            _layer(_band(rows), _interval(rows, colours["band"]), {"y": _y("low", scale), "y2": {"field": "high"}}),
            {
                "data": {"values": [{"zero": 0}]},
                "mark": {"type": "rule", "color": colours["soft"]},
                "encoding": {"x": None, "y": _y("zero", scale)},
            },
            _layer(
                _values(rows),
                {"type": "line", "color": colours["line"], "strokeWidth": 2},
                {"y": _y("index", scale), "detail": {"field": "stretch", "type": "nominal"}},
            ),
            _layer(_values(rows), {"type": "point", "filled": True, "color": colours["line"], "size": 55}, {"y": _y("index", scale)}),
        ],
    }


def _axis(days: int, *, small: bool) -> dict[str, Any]:
    """How the days of a span are written: each by itself where there is room for all."""
    axis = SMALL_AXIS if small else AXIS
    return {**axis, "tickCount": "day"} if days < axis["tickCount"] else axis


def _interval(rows: Sequence[RelationRow], colour: str) -> dict[str, Any]:
    """How the interval is drawn: as a band, that of one day alone as a bar."""
    mark = {"type": "area"} if len(rows) > 1 else {"type": "rule", "strokeWidth": 9}
    return {**mark, "color": colour, "opacity": 0.55}


def _layer(values: list[dict[str, Any]], mark: dict[str, Any], encoding: dict[str, Any]) -> dict[str, Any]:
    return {"data": {"values": values}, "mark": mark, "encoding": encoding}


def _y(field: str, scale: dict[str, Any]) -> dict[str, Any]:
    return {"field": field, "type": "quantitative", "scale": scale, "title": None, "axis": {"values": [-10, -5, 0, 5, 10]}}


def _config(colours: dict[str, str]) -> dict[str, Any]:
    axis = {"labelColor": colours["soft"], "tickColor": colours["rule"], "domainColor": colours["rule"], "gridColor": colours["rule"]}
    return {"axis": {**axis, "labelFontSize": 12, "labelFont": "sans-serif"}, "view": {"stroke": None}}


def _values(rows: Iterable[RelationRow]) -> list[dict[str, Any]]:
    """Days with their figures; those of one stretch have no more than a half-life of silence from one to the next."""
    values: list[dict[str, Any]] = []
    stretch, last = 0, ""
    for row in rows:
        stretch += bool(last) and _ordinal(row.day) - _ordinal(last) > HALF_LIFE
        last = row.day
        values.append({"day": _utc(row.day), "index": row.index, "low": row.low, "high": row.high, "stretch": stretch})
    return values


def _band(rows: Sequence[RelationRow]) -> list[dict[str, Any]]:
    """The interval on the days of which something is told, and how it widens between them."""
    values: list[dict[str, Any]] = []
    for row, later in pairwise([*rows, rows[-1]]):
        known, days = Reckoned(index=row.index, low=row.low, high=row.high), _ordinal(later.day) - _ordinal(row.day)
        for step in dict.fromkeys((0, *range(STEP, days, STEP), max(days - 1, 0))):
            found = after(known, step)
            values.append({"day": _utc(date.fromordinal(_ordinal(row.day) + step).isoformat()), "low": found.low, "high": found.high})
    return values


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _points(rows: Sequence[RelationRow]) -> Iterable[Point]:
    one, two = (_ordinal(rows[place].day) for place in (0, -1))
    for row in rows:
        along = (_ordinal(row.day) - one) / (two - one) if two > one else 0.5
        x, y = LEFT + along * (WIDTH - LEFT - RIGHT), TOP + (HIGH - row.index) / (HIGH - LOW) * (HEIGHT - TOP - BOTTOM)
        yield Point(x=round(x), y=round(y), day=row.day, words=f"{row.day}: {row.index:.1f}. {row.what}")


def _around(day: str) -> list[str]:
    """A day on either side of one."""
    ordinal = _ordinal(day)
    return [date.fromordinal(ordinal + step).isoformat() for step in (-1, 1)]


def _utc(day: str) -> str:
    return f"{day}T00:00:00Z"

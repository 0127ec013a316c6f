"""This module knows how an outlet prints an article: the blocks of a passage, in order, in the outlet's template."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from corpus.values import LineBlock, Passage, Span
from samples.catalogue import NEWSROOM, Json, Sheet
from samples.errors import NewsroomError

_HEAD = ("headline", "standfirst", "byline", "list", "furniture")
_CURLY = {"“": "&#8220;", "”": "&#8221;", "‘": "&#8216;", "’": "&#8217;", "–": "&#8211;"}
_SPELT = {
    "zhemtar": {"&#34;": "&quot;", "&#39;": "'"},
    "corvane": {"&#34;": "&quot;", "&#39;": "&#x27;"},
    "nvb": {"&#34;": "&quot;", "&#39;": "'"},
    "nettle": {"&#34;": "&quot;", "&#39;": "&#039;"},
}
"""How each outlet's publishing system writes quotation marks in HTML."""

_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@dataclass(frozen=True, slots=True)
class Printed:
    """A block as the template prints it."""

    role: str
    html: Markup
    boxed: bool = False


def render(sheet: Sheet) -> bytes:
    """The bytes of one page, as the outlet would serve them."""
    if sheet.is_text:
        return (sheet.passage.text + "\n").encode(sheet.encoding)
    blocks = _printed(sheet)
    html = _spelt(sheet, _environment().get_template(sheet.template).render(_context(sheet, blocks)))
    try:
        return (html.rstrip() + "\n").encode(sheet.encoding)
    except UnicodeEncodeError as error:
        what = f"{error.object[error.start]!r} cannot be written in {sheet.encoding}"
        raise NewsroomError(f"{sheet.id}: {what}; change the word, or the charset in catalogue.toml") from error


def _spelt(sheet: Sheet, html: str) -> str:
    marks = _SPELT[sheet.outlet] | (_CURLY if sheet.outlet == "nettle" and sheet.charset == "utf-8" else {})
    for mark, spelt in marks.items():
        html = html.replace(mark, spelt)
    return html


def stamp(sheet: Sheet) -> str:
    """The date as the outlet shows it on the page."""
    at = sheet.at
    day, month, year = at.day, _MONTHS[at.month - 1], at.year
    forms = {
        "zhemtar.html": f"{day} {month} {year}, {at:%H:%M}",
        "zhemtar-old.html": f"{at:%d.%m.%Y %H:%M}",
        "corvane.html": f"{month} {day}, {year}",
        "nvb.html": f"{day} {month} {year}",
        "nvb-live.html": f"{_DAYS[at.weekday()]} {day} {month} {year}",
        "nettle.html": f"{_DAYS[at.weekday()]} {day} {month} {year}",
    }
    return forms[sheet.template]


def _environment() -> Environment:
    loader = FileSystemLoader(NEWSROOM / "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, keep_trailing_newline=True)


def _context(sheet: Sheet, blocks: list[Printed]) -> Json:
    first = next(number for number, block in enumerate(blocks) if block.role not in _HEAD)
    headline = _text(sheet.passage, "headline")
    turn = sheet.number % 3
    desk = {key: value[turn:] + value[:turn] for key, value in sheet.desk.items() if isinstance(value, list)}
    return {
        "head": blocks[:first],
        "body": blocks[first:],
        "headline": headline,
        "description": _text(sheet.passage, "standfirst") or _text(sheet.passage, "paragraph")[:150],
        "address": sheet.address,
        "authors": list(sheet.passage.header.values.get("byline", ())),
        "section": sheet.extras.get("section", "Rail & Freight"),
        "kind": "ReportageNewsArticle" if sheet.number % 2 else "NewsArticle",
        "number": sheet.number,
        "likes": 31 * sheet.number + 7,
        "tags": ["Ourdal Tunnel", "Zhemrava", "Lusendra"][: 2 + sheet.number % 2],
        "plain": bool(sheet.number % 2),
        "charset": sheet.charset,
        **_times(sheet),
        **{key: desk.get(key, []) for key in ("related", "ticker", "popular", "comments", "inline")},
    }


def _times(sheet: Sheet) -> Json:
    at = sheet.at
    return {
        "published": at.isoformat(),
        "updated": sheet.updated.isoformat(),
        "revised": sheet.extras.get("revised", ""),
        "shown": stamp(sheet),
        "day": at.day,
        "stamp": f"{at:%Y%m%d}",
        "dotted": f"{at:%d.%m.%Y}",
        "clock12": _clock(at),
        "ago": "2 hours ago" if sheet.updated > at else "a day ago",
    }


def _clock(at: datetime) -> str:
    return f"{at.hour % 12 or 12}:{at:%M} {'PM' if at.hour >= 12 else 'AM'}"


def _text(passage: Passage, role: str) -> str:
    found = next((block.span for block in passage.line_blocks if block.role == role), None)
    return passage.text[slice(*found)].replace("\n", " ") if found else ""


def _printed(sheet: Sheet) -> list[Printed]:
    """Every block of the article; an analysis box runs from its heading to the end."""
    printed, boxed = list[Printed](), False
    for block in sheet.passage.line_blocks:
        words = sheet.passage.text[slice(*block.span)]
        boxed = boxed or (block.role == "heading" and words.startswith("Analysis"))
        printed.append(Printed(block.role, _html(sheet, block), boxed))
    return printed


def _html(sheet: Sheet, block: LineBlock) -> Markup:
    text, start = sheet.passage.text, block.span.start
    html, at = Markup(), start
    for mark in _datelines(sheet.passage, block):
        html += escape(text[at : mark.start]) + Markup('<span class="dateline">{}</span>').format(text[mark.start : mark.end])
        at = mark.end
    links = sheet.extras.get("links", {}) if block.role == "paragraph" else {}
    return _linked(html + escape(text[at : block.span.end]), links.items())


def _datelines(passage: Passage, block: LineBlock) -> list[Span]:
    marks = (mark for mark in passage.marks if mark.label.sort == "block" and mark.label.part == "dateline")
    return [mark.span for mark in marks if block.span.holds(mark.span)]


def _linked(html: Markup, links: Iterable[tuple[str, str]]) -> Markup:
    for words, address in links:
        link = Markup('<a href="{}" class="inline">{}</a>').format(address, words)
        html = html.replace(escape(words), link, 1)
    return html

"""This module knows RSS (0.9 to 2.0) and Atom feeds: what an entry says, and its own text as a small page."""

import re
from collections.abc import Iterator
from html import escape, unescape
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, tostring

import msgspec

from onrecord.errors import NotAPage
from onrecord.intake.addresses import is_web_address
from onrecord.intake.entries import XmlList, parse_around, parse_entry
from onrecord.model.page import Capture, Evidence
from onrecord.text.dates import day_of_stamp

_CONTENT = ("content-encoded", "content", "summary", "description", "dc-description")
"""Where an entry's own text stands, the fullest first (RSS 1.0's content module, Atom, RSS 2.0)."""
_PUBLISHED = ("published", "issued", "pubDate", "dc-date", "created")
_UPDATED = ("updated", "modified")
_AUTHORS = ("author", "dc-creator", "itunes-author")
_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]*>")
_MARKED_UP = re.compile(r"<[a-zA-Z/!][^<>]*>|&(?:#\d+|#x[\da-fA-F]+|[a-zA-Z]\w+);")
_MAILBOX = re.compile(r"\s*[^\s@()]+@[^\s@()]+\s*(?:\((.*)\))?\s*\Z", re.DOTALL)
_NO_WORDS = re.compile(r"[\s\u00a0]*\Z")


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry of a feed.

    Attributes:
        address: the page it leads to; "" where it leads to none.
        title: its headline, as words.
        html: its own text, the fullest that it has, as HTML; "" where it has none.
        day: the day it was published, or else updated (ISO), or "".
        stated: what it and its feed say of the page.
    """

    address: str
    title: str
    html: str
    day: str
    stated: tuple[Evidence, ...]


def feed_entries(found: XmlList, address: str) -> Iterator[Entry | NotAPage]:
    """Every entry of a feed in its order, or what is wrong with it.

    Args:
        address: the feed's; links may be relative to it, or in a file to the page that the feed says it belongs to.
    """
    around = parse_around(found)
    channel = around if around is None else around.find("channel") if around.find("channel") is not None else around
    outlet = _words(channel, "title") if channel is not None else ""
    language = _language(around, channel)
    base = address if is_web_address(address) or channel is None else _link(channel)
    for number, xml in enumerate(found.entries, 1):
        try:
            yield _entry(parse_entry(found, xml), base, outlet, language)
        except (NotAPage, RecursionError) as error:
            what = "it is nested too deep" if isinstance(error, RecursionError) else error
            yield NotAPage(f"entry {number} of the feed {address!r} cannot be read: {what}; the others are", reason="broken entry")


def entry_capture(entry: Entry, *, feed: Capture, number: int) -> Capture:
    """An entry's own text as a page: its headline and its text, what the feed says of it, captured when the feed was.

    An entry without a link goes by its number in the feed.

    Raises:
        NotAPage: it has no text of its own.
    """
    address = entry.address or f"{feed.address}#{number}"
    if _NO_WORDS.match(_plain(entry.html)):
        raise NotAPage(f"{address!r} has no text of its own in the feed {feed.address!r}; read the feed with --follow", reason="no text")
    headline = f"<h1>{escape(entry.title)}</h1>\n" if entry.title else ""
    body = f'<!doctype html>\n<html><head><meta charset="utf-8"></head><body><article>{headline}{entry.html}</article></body></html>\n'
    return Capture(
        address=address,
        body=body.encode("utf-8", "replace"),
        media_type="text/html",
        charset="utf-8",
        captured=feed.captured,
        taken=feed.taken,
        stated=entry.stated,
    )


def _entry(entry: Element, base: str, outlet: str, language: str) -> Entry:
    link = _link(entry)
    title = _words(entry, "title")
    published, updated = _first(entry, _PUBLISHED), _first(entry, _UPDATED)
    facts = [
        ("headline", title, "feed title"),
        *(("author", name, "feed author") for name in _authors(entry)),
        ("published", published, "feed published"),
        ("updated", updated, "feed updated"),
        ("outlet", outlet, "feed outlet"),
        ("language", language, "feed language"),
        ("section", _words(entry, "category"), "feed category"),
    ]
    return Entry(
        address=urljoin(base, link) if link else "",
        title=title,
        html=_html(entry),
        day=day_of_stamp(published) or day_of_stamp(updated) or "",
        stated=tuple(Evidence(field=field, value=value, origin=origin) for field, value, origin in facts if value),
    )


def _link(entry: Element) -> str:
    """RSS writes its link as text, Atom as `href` of the alternate; a permalink guid will do."""
    for link in entry.findall("link"):
        if (address := (link.text or "").strip()) or (
            address := link.get("href", "").strip() if link.get("rel", "alternate") == "alternate" else ""
        ):
            return address
    guid = entry.find("guid")
    named = (guid.text or "").strip() if guid is not None and guid.get("isPermaLink", "true").lower() == "true" else ""
    return named if named.startswith(("http://", "https://")) else ""


def _first(entry: Element, names: tuple[str, ...]) -> str:
    return next((words for name in names if (words := _words(entry, name))), "")


def _words(parent: Element, name: str) -> str:
    """An element's words, without any markup that was written into them."""
    found = parent.find(name)
    if found is None:
        return ""
    return " ".join(_plain("".join(found.itertext()) or found.get("term", "")).split())


def _plain(words: str) -> str:
    return unescape(_MARKUP.sub(" ", words)) if _MARKED_UP.search(words) else words


def _authors(entry: Element) -> Iterator[str]:
    """The names of those who wrote it: Atom's persons, RSS's "post@orsk.example (Ilka Brandow)", Dublin Core's names."""
    for name in _AUTHORS:
        for author in entry.findall(name):
            words = _words(author, "name") if author.find("name") is not None else " ".join("".join(author.itertext()).split())
            mailbox = _MAILBOX.match(words)
            if named := ((mailbox[1] or "").strip() if mailbox else words):
                yield named


def _language(around: Element | None, channel: Element | None) -> str:
    if around is None or channel is None:
        return ""
    stated = around.get("{http://www.w3.org/XML/1998/namespace}lang", "").strip()
    return stated or _words(channel, "language") or _words(channel, "dc-language")


def _html(entry: Element) -> str:
    for name in _CONTENT:
        for content in entry.findall(name):
            if (html := _as_html(content).strip()) and not _NO_WORDS.match(_plain(html)):
                return html
    return ""


def _as_html(content: Element) -> str:
    kind = content.get("type", "").lower()
    if kind in ("xhtml", "application/xhtml+xml") or len(content):
        return escape(content.text or "") + "".join(tostring(part, encoding="unicode", method="html") for part in content)
    words = content.text or ""
    if kind in ("text", "text/plain") or (not kind and not _MARKED_UP.search(words)):
        return "".join(f"<p>{escape(line)}</p>" for line in words.splitlines() if line.strip())
    return words if kind in ("", "html", "text/html") else ""

"""This module knows Atom (RFC 4287): entries of the record as a feed that any reader of feeds can follow."""

from collections.abc import Iterable
from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

import msgspec

SPACE = "http://www.w3.org/2005/Atom"
LONG_AGO = "1970-01-01T00:00:00Z"
"""When a feed without entries was last updated."""


class FeedEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One entry of a feed.

    Attributes:
        id: a URI that is this entry's for ever; link: where the desk shows it.
        updated: when the record learned of it (UTC, ISO 8601, seconds).
        published: the day it was published, where that is certain.
        author: who published it.
    """

    id: str
    title: str
    link: str
    updated: str
    published: date | None
    author: str
    text: str


def atom_feed(title: str, id_: str, link: str, entries: Iterable[FeedEntry]) -> bytes:
    """A feed as XML, its entries in their order.

    Args:
        id_: a URI that is this feed's for ever: the address it is found at.
        link: where the desk shows the same.
    """
    shown = tuple(entries)
    feed = Element("feed", xmlns=SPACE)
    _add(feed, "id", id_)
    _add(feed, "title", title)
    _add(feed, "updated", max((entry.updated for entry in shown), default=LONG_AGO))
    _add(SubElement(feed, "author"), "name", "onrecord")
    SubElement(feed, "link", rel="self", type="application/atom+xml", href=_sound(id_))
    SubElement(feed, "link", rel="alternate", type="text/html", href=_sound(link))
    for entry in shown:
        feed.append(_entry(entry))
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _entry(entry: FeedEntry) -> Element:
    made = Element("entry")
    _add(made, "id", entry.id)
    _add(made, "title", entry.title)
    _add(made, "updated", entry.updated)
    if entry.published:
        _add(made, "published", f"{entry.published.isoformat()}T00:00:00Z")
    _add(SubElement(made, "author"), "name", entry.author)
    SubElement(made, "link", rel="alternate", type="text/html", href=_sound(entry.link))
    _add(made, "content", entry.text).set("type", "text")
    return made


def _add(parent: Element, tag: str, words: str) -> Element:
    made = SubElement(parent, tag)
    made.text = _sound(words)
    return made


def _sound(words: str) -> str:
    """Words without the characters that XML forbids.

    >>> _sound("no\\x00 answer\\ufffe")
    'no answer'
    """
    return "".join(
        sign for sign in words if sign in "\t\n\r" or (sign >= " " and not "\ud800" <= sign <= "\udfff" and sign not in "\ufffe\uffff")
    )

"""This module knows XML lists (feeds and sitemaps) as entries that stand alone: each is cut out of the text and parsed by itself.

So one broken entry costs that entry and no other. The parser never sees a document type declaration, therefore no entity but XML's own
five and HTML's names can mean anything: entity bombs and external entities are undone before they begin.
"""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from html.entities import html5
from typing import Literal
from xml.etree import ElementTree

import msgspec

from onrecord.errors import NotAPage

Kind = Literal["feed", "sitemap", "sitemap index"]

_ROOTS: dict[str, Kind] = {"rss": "feed", "feed": "feed", "rdf": "feed", "urlset": "sitemap", "sitemapindex": "sitemap index"}
_ENTRIES = {"rss": "item", "rdf": "item", "feed": "entry", "urlset": "url", "sitemapindex": "sitemap"}
_BEFORE_ROOT = re.compile(r"\s+|<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^<>\[]*(?:\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)
_ROOT = re.compile(r"<((?:[\w.-]+:)?([\w.-]+))(?:\s[^<>]*)?>")
_FURTHEST = 100_000
"""Characters before the first element that are looked at."""
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHARSETS = re.compile(r"(?:utf-?(?:8|16)|iso|latin|windows|cp\d|koi8|gb|big5|shift|euc|us-ascii|mac|tis)", re.IGNORECASE)
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})", re.IGNORECASE)
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{0,31});")
_LONGEST = 2_000_000
"""Characters of one entry."""
_PREFIXES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "atom": "http://www.w3.org/2005/Atom",
    "media": "http://search.yahoo.com/mrss/",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "slash": "http://purl.org/rss/1.0/modules/slash/",
    "wfw": "http://wellformedweb.org/CommentAPI/",
    "georss": "http://www.georss.org/georss",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
"""What these prefixes mean where a list forgets to say."""
_KEPT_PREFIXES = {_PREFIXES[name]: name for name in ("content", "dc", "news", "media", "itunes")}
"""Elements of these name spaces keep their prefix, with a hyphen; others go by their bare names."""


class XmlList(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A feed or sitemap, cut up.

    Attributes:
        kind: what it is.
        opening: the tag of its root, with the name spaces that its entries use.
        name: the root's name, to close it with.
        entries: the entries' own XML, in order.
        around: all the rest, without the entries: what it says about itself.
    """

    kind: Kind
    opening: str
    name: str
    entries: tuple[str, ...]
    around: str


def find_list(body: bytes, charset: str = "") -> XmlList | None:
    """The feed or sitemap that some bytes are, whatever they are called; None where they are neither."""
    if _root(_characters(body[:_FURTHEST], charset)) is None:
        return None
    text = _characters(body, charset)
    found = _root(text)
    if found is None:
        return None
    local = found[2].lower()
    pieces = tuple(_cut(text[found.end() :], _ENTRIES[local]))
    entries = tuple(piece for is_entry, piece in pieces if is_entry)
    around = "".join(piece for is_entry, piece in pieces if not is_entry)
    return XmlList(kind=_ROOTS[local], opening=_opening(found[0]), name=found[1], entries=entries, around=around)


def parse_entry(found: XmlList, entry: str) -> ElementTree.Element:
    """One entry as a tree whose elements go by short names ("title", "content-encoded").

    Raises:
        NotAPage: it is not well formed, uses an entity that is none of HTML's, or is longer than a book.
    """
    if len(entry) > _LONGEST:
        raise NotAPage(f"it has more than {_LONGEST} characters", reason="broken entry")
    return _parsed(found, entry, f"</{found.name}>")[0]


def parse_around(found: XmlList) -> ElementTree.Element | None:
    """What the list says about itself, as a tree; None where that is broken, which costs no entry."""
    try:
        return _parsed(found, found.around, "")
    except NotAPage:
        return None


def _parsed(found: XmlList, inside: str, closing: str) -> ElementTree.Element:
    try:
        tree = ElementTree.fromstring(found.opening + _NAMED.sub(_character, inside) + closing)  # no document type can be in it
        for element in tree.iter():
            element.tag = _short(element.tag)
    except (ElementTree.ParseError, ValueError, IndexError) as error:
        raise NotAPage(f"it is no well-formed XML ({error})", reason="broken entry") from error
    if closing and not len(tree):
        raise NotAPage("it is empty", reason="broken entry")
    return tree


def _short(tag: str) -> str:
    if not tag.startswith("{"):
        return tag
    space, _, local = tag[1:].partition("}")
    prefix = _KEPT_PREFIXES.get(space)
    return f"{prefix}-{local}" if prefix else local


def _character(named: re.Match[str]) -> str:
    return html5.get(f"{named[1]};", named[0])


def _characters(body: bytes, charset: str) -> str:
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body.decode(name, "replace")
    stated = _ENCODING.search(body[:1024])
    for name in (charset, stated[1].decode("ascii") if stated else ""):
        if _CHARSETS.match(name):
            with suppress(LookupError, UnicodeError):
                return body.decode(name)
    return body.decode("utf-8", "replace")


def _root(text: str) -> re.Match[str] | None:
    place = 0
    while place < _FURTHEST and (before := _BEFORE_ROOT.match(text, place)):
        place = before.end()
    found = _ROOT.match(text, place)
    return found if found and found[2].lower() in _ROOTS else None


def _opening(tag: str) -> str:
    """The root's tag, with the customary prefixes where it does not declare them itself; an empty root's is opened."""
    missing = "".join(f' xmlns:{name}="{space}"' for name, space in _PREFIXES.items() if f"xmlns:{name}=" not in tag.replace(" ", ""))
    return f"{tag.removesuffix('>').removesuffix('/')}{missing}>"


def _cut(text: str, name: str) -> Iterator[tuple[bool, str]]:
    """The text in pieces: whether each is an entry, and its XML.

    What looks like a tag inside CDATA or a comment is none, unless it ends one entry and begins the next: then somebody forgot to close.
    An entry that begins inside another ends that one, which its writer forgot to.
    """
    tag = re.compile(
        rf"(?P<start><(?:[\w.-]+:)?{name}(?=[\s>/]))|(?P<end></(?:[\w.-]+:)?{name}\s*>(?P<next>\s*<(?:[\w.-]+:)?{name}(?=[\s>]))?)"
        r"|(?P<open><!\[CDATA\[|<!--)|(?P<close>\]\]>|-->)"
    )
    place, begun, shut = 0, -1, ""
    for found in tag.finditer(text):
        if shut and not found["next"]:
            shut = "" if found[0] == shut else shut
        elif found["open"]:
            shut = "]]>" if found["open"] == "<![CDATA[" else "-->"
        elif found["start"]:
            yield begun >= 0, text[place : found.start()]
            place = begun = found.start()
        elif found["end"] and begun >= 0:
            end = found.start("next") if found["next"] else found.end()
            yield True, text[begun:end]
            place, shut = end, ""
            begun = end if found["next"] else -1
    yield begun >= 0, text[place:]

"""This module knows what a page's own elements state about it: schema.org microdata, hAtom class names, links to the author.

Of several articles on a page that one speaks which holds the body of one, else the first; elements of other things (a comment, a picture,
another story's teaser) are passed over. Elements outside every thing speak of the page.
"""

from collections.abc import Iterator
from typing import Any

from onrecord.model.page import Evidence
from onrecord.pages.jsonld import ARTICLE_TYPE

_FIELDS = {
    "headline": "headline",
    "datepublished": "published",
    "datecreated": "published",
    "datemodified": "updated",
    "author": "author",
    "creator": "author",
    "publisher": "outlet",
    "sourceorganization": "supplier",
    "copyrightholder": "holder",
    "copyrightyear": "year",
    "articlesection": "section",
}
_CLASSES = {"entry-title": "headline", "published": "published", "updated": "updated", "fn": "author"}
_OF_A_PAGE = ("webpage", "")
_MOST, _MOST_AUTHORS, _LONGEST = 400, 8, 300


def stated_in_body(document: Any) -> Iterator[Evidence]:
    """What the page's elements state of the article, in page order: microdata, then links to its authors, then hAtom."""
    yield from _microdata(document)
    for link in _all(document, 'a[rel~="author"]', _MOST_AUTHORS):
        yield _say("author", link.text, "rel author")
    yield from _hatom(document)


def _microdata(document: Any) -> Iterator[Evidence]:
    stating = [element for element in _all(document, "[itemprop]", _MOST) if _field(element) or _is_body(element)]
    scopes = [_scope(element) for element in stating]
    own = next((scope for element, scope in zip(stating, scopes, strict=True) if _is_body(element) and _is_article(scope)), None)
    own = own or next((scope for scope in scopes if _is_article(scope)), None)
    for element, scope in zip(stating, scopes, strict=True):
        kind = _type(scope)
        if (field := _field(element)) and ((own and scope == own) or kind.lower() in _OF_A_PAGE):
            of = _type(element) if element.has_attribute("itemscope") else ""
            origin = f"microdata {kind}.{element.get_attribute('itemprop')}".replace(" .", " ")
            yield _say(field, _value(element), f"{origin} ({of})" if of else origin)


def _hatom(document: Any) -> Iterator[Evidence]:
    entry = document.query_selector(".hentry")
    for name, field in _CLASSES.items() if entry is not None else ():
        if (element := entry.query_selector(f".{name}")) is not None:
            yield _say(field, _value(element), f"hAtom {name}")


def _all(document: Any, selector: str, most: int) -> list[Any]:
    """The first elements that fit, as a list: the parser's own collection looks them up again for each step through it."""
    return list(document.query_selector_all(selector)[:most])


def _field(element: Any) -> str | None:
    return next((_FIELDS[word] for word in element.get_attribute("itemprop").lower().split() if word in _FIELDS), None)


def _is_body(element: Any) -> bool:
    return "articlebody" in element.get_attribute("itemprop").lower()


def _scope(element: Any) -> Any | None:
    above = element.parent_element
    return above.closest("[itemscope]") if above is not None else None


def _type(scope: Any | None) -> str:
    return (scope.get_attribute("itemtype") or "").split("/")[-1].strip() if scope is not None else ""


def _is_article(scope: Any | None) -> bool:
    return ARTICLE_TYPE.search(_type(scope)) is not None


def _value(element: Any) -> str:
    """What an element states: its content or moment, the name of the thing it is, else its words."""
    for attribute in ("content", "datetime"):
        if stated := element.get_attribute(attribute):
            return str(stated)
    if element.tag in ("abbr", "time") and (stated := element.get_attribute("title")):
        return str(stated)
    named = element.query_selector('[itemprop~="name"]') if element.has_attribute("itemscope") else None
    return _value(named) if named is not None else str(element.text or "")


def _say(field: str, value: str | None, origin: str) -> Evidence:
    return Evidence(field=field, value=" ".join((value or "")[:_LONGEST].split()), origin=origin)

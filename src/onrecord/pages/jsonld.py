"""This module knows the schema.org statements that news pages carry as JSON-LD, broken JSON included."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import islice
from typing import Any

from onrecord.model.page import Evidence

ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Posting|Report|Review|Interview)\Z")
"""NewsArticle, ReportageNewsArticle, AnalysisNewsArticle, OpinionNewsArticle, LiveBlogPosting … and what is built like them."""

_WORDS = {
    "headline": "headline",
    "articleSection": "section",
    "inLanguage": "language",
    "description": "description",
    "sourceOrganization": "supplier",
    "copyrightHolder": "holder",
    "copyrightYear": "year",
}
_MOMENTS = {"datePublished": "published", "dateModified": "updated"}
_OF_A_PAGE = {"WebPage": {**_MOMENTS, "name": "headline"}, "WebSite": {"name": "outlet"}}
"""What is taken from things that are no article, where there is one and where there is none."""

_WRAPPED = re.compile(r"\A\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)+|(?:-->|//\]\]>|\]\]>|;)\s*\Z")
_HANGING_COMMA = re.compile(r",\s*(?=[}\]])")
_SALVAGE = re.compile(r'"(headline|datePublished|dateModified)"\s*:\s*"((?:[^"\\\n]|\\.){1,400})"')
_MOST_NODES = 20_000
_SHORTEST_BODY, _LONGEST_BODY = 200, 200_000
"""Characters of an article's own text as the head states it; less is a teaser."""

Thing = Mapping[str, Any]


def stated_in_json(script: str) -> Iterator[Evidence]:
    """What one JSON-LD script says of the article: headline, dates, authors, outlet, rights, section, language, addresses.

    Things of an article's type speak first; of the page and the site only dates and name are taken, of a path its last steps as section.
    Other pages' teasers (ItemList) are passed over. What is only pointed to (`@id`) is looked up in the same script.
    """
    tree = _read(script)
    if tree is None:
        for found in _SALVAGE.finditer(script):
            yield _say(_WORDS.get(found[1]) or _MOMENTS[found[1]], found[2], f"json-ld (broken) {found[1]}")
        return
    things = list(_things(tree))
    named = {thing["@id"]: thing for thing, _ in things if isinstance(thing.get("@id"), str) and "name" in thing}
    for thing, kind in things:
        if ARTICLE_TYPE.search(kind):
            yield from _of_article(thing, kind, named)
        elif kind in _OF_A_PAGE:
            for key, field in _OF_A_PAGE[kind].items():
                yield _say(field, thing.get(key), f"json-ld {kind}.{key}")
        elif kind == "BreadcrumbList":
            yield from _path(thing)


def _read(script: str) -> Any | None:
    text = _WRAPPED.sub("", script)
    for attempt in (text, _HANGING_COMMA.sub("", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _things(tree: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """The things in order, each with its type, an article's if it has several; lists and graphs are opened, lists of other pages not."""
    waiting, left = [tree], _MOST_NODES
    while waiting and left:
        left -= 1
        thing = waiting.pop()
        if isinstance(thing, list):
            waiting.extend(reversed(thing[:1000]))
        elif isinstance(thing, dict):
            kinds = [kind for kind in _listed(thing.get("@type")) if isinstance(kind, str)]
            article = next((kind for kind in kinds if ARTICLE_TYPE.search(kind)), None)
            yield thing, article or next(iter(kinds), "")
            if not article and "ItemList" not in kinds:
                waiting.extend(
                    thing[key]
                    for key in ("mainEntity", "mainEntityOfPage", "@graph", "breadcrumb")
                    if isinstance(thing.get(key), dict | list)
                )


def _of_article(thing: Thing, kind: str, named: Mapping[str, Thing]) -> Iterator[Evidence]:
    for key, field in (_WORDS | _MOMENTS).items():
        for value in _listed(thing.get(key))[:20]:
            yield _say(field, _name(value, named), f"json-ld {kind}.{key}")
    body = thing.get("articleBody")
    if isinstance(body, str) and len(body) >= _SHORTEST_BODY:
        yield Evidence(field="body", value=unescape(body[:_LONGEST_BODY]), origin=f"json-ld {kind}.articleBody")
    for author in _people(thing, named)[:20]:
        yield _say("author", _name(author, named), f"json-ld {kind}.author{_type_of(author)}")
    for publisher in _listed(thing.get("publisher"))[:3]:
        yield _say("outlet", _name(publisher, named), f"json-ld {kind}.publisher")
    for key in ("url", "mainEntityOfPage"):
        for value in _listed(thing.get(key))[:1]:
            yield _say("address", value.get("@id") if isinstance(value, dict) else value, f"json-ld {kind}.{key}")
    for value in _listed(thing.get("isBasedOn"))[:3]:
        based_on = (value.get("url") or value.get("@id") or value.get("name")) if isinstance(value, dict) else value
        yield _say("original", based_on, f"json-ld {kind}.isBasedOn")


def _path(thing: Thing) -> Iterator[Evidence]:
    """The steps of the path to the page but the first, which is the front page."""
    steps = [step for step in _listed(thing.get("itemListElement")) if isinstance(step, dict)]
    for step in islice(steps, 1, 8):
        item = step.get("item")
        name = step.get("name") or (item.get("name") if isinstance(item, dict) else None)
        yield _say("section", name, "json-ld BreadcrumbList")


def _people(thing: Thing, named: Mapping[str, Thing]) -> list[Any]:
    people: list[Any] = []
    for author in _listed(thing.get("author") or thing.get("creator")):
        known = named.get(str(author.get("@id")), author) if isinstance(author, dict) and "name" not in author else author
        names = known.get("name") if isinstance(known, dict) else None
        people += [{**known, "name": name} for name in names] if isinstance(names, list) else [known]
    return people


def _type_of(author: Any) -> str:
    kinds = _listed(author.get("@type")) if isinstance(author, dict) else []
    return f" ({kinds[0]})" if kinds and isinstance(kinds[0], str) else ""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _name(value: Any, named: Mapping[str, Thing]) -> Any:
    if not isinstance(value, dict):
        return str(value) if isinstance(value, int) else value
    return value.get("name") or named.get(str(value.get("@id")), {}).get("name")


def _say(field: str, value: Any, origin: str) -> Evidence:
    words = unescape(value[:2000]) if isinstance(value, str) else ""
    return Evidence(field=field, value=" ".join(words.split()), origin=origin)

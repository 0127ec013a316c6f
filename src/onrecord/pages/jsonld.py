"""This module knows the schema.org statements that news pages carry as JSON-LD, broken JSON included."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from onrecord.model.page import Evidence

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Posting|Report|Review|Interview)\Z")
"""NewsArticle, ReportageNewsArticle, AnalysisNewsArticle, OpinionNewsArticle, LiveBlogPosting … and what is built like them."""

_WORDS = {"headline": "headline", "articleSection": "section", "inLanguage": "language", "description": "description"}
_MOMENTS = {"datePublished": "published", "dateModified": "updated"}
_WRAPPED = re.compile(r"\A\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)+|(?:-->|//\]\]>|\]\]>|;)\s*\Z")
_HANGING_COMMA = re.compile(r",\s*(?=[}\]])")
_SALVAGE = re.compile(r'"(headline|datePublished|dateModified)"\s*:\s*"((?:[^"\\\n]|\\.){1,400})"')
_MOST_NODES = 20_000


def stated_in_json(script: str) -> Iterator[Evidence]:
    """What one JSON-LD script says of the article: headline, dates, authors, outlet, section, language, address.

    Only things of an article's type speak, unless none is there; other pages' teasers (ItemList) are passed over.
    """
    tree = _read(script)
    if tree is None:
        for found in _SALVAGE.finditer(script):
            yield _say(_WORDS.get(found[1]) or _MOMENTS[found[1]], found[2], f"json-ld (broken) {found[1]}")
        return
    for thing, kind in _articles(tree):
        yield from _of_article(thing, kind)


def _read(script: str) -> Any | None:
    text = _WRAPPED.sub("", script)
    for attempt in (text, _HANGING_COMMA.sub("", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _articles(tree: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """The things with an article's type, in order, each with it; lists and graphs opened, lists of other pages left closed."""
    waiting, left = [tree], _MOST_NODES
    while waiting and left:
        left -= 1
        thing = waiting.pop()
        if isinstance(thing, list):
            waiting.extend(reversed(thing[:1000]))
        elif isinstance(thing, dict):
            kinds = [kind for kind in _listed(thing.get("@type")) if isinstance(kind, str)]
            article = next((kind for kind in kinds if _ARTICLE.search(kind)), None)
            if article:
                yield thing, article
            elif "ItemList" not in kinds:
                waiting.extend(
                    thing[key] for key in ("mainEntity", "mainEntityOfPage", "@graph") if isinstance(thing.get(key), dict | list)
                )


def _of_article(thing: dict[str, Any], kind: str) -> Iterator[Evidence]:
    for key, field in (_WORDS | _MOMENTS).items():
        for value in _listed(thing.get(key))[:20]:
            yield _say(field, _name(value), f"json-ld {kind}.{key}")
    for author in _people(thing)[:20]:
        yield _say("author", _name(author), f"json-ld {kind}.author{_type_of(author)}")
    for publisher in _listed(thing.get("publisher"))[:3]:
        yield _say("outlet", _name(publisher), f"json-ld {kind}.publisher")
    for key in ("url", "mainEntityOfPage"):
        for value in _listed(thing.get(key))[:1]:
            yield _say("address", value.get("@id") if isinstance(value, dict) else value, f"json-ld {kind}.{key}")


def _people(thing: dict[str, Any]) -> list[Any]:
    people = []
    for author in _listed(thing.get("author") or thing.get("creator")):
        names = author.get("name") if isinstance(author, dict) else None
        people += [{**author, "name": name} for name in names] if isinstance(names, list) else [author]
    return people


def _type_of(author: Any) -> str:
    kind = author.get("@type") if isinstance(author, dict) else None
    return f" ({kind})" if isinstance(kind, str) else ""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _name(value: Any) -> Any:
    return value.get("name") if isinstance(value, dict) else value


def _say(field: str, value: Any, origin: str) -> Evidence:
    words = unescape(value[:2000]) if isinstance(value, str) else ""
    return Evidence(field=field, value=" ".join(words.split()), origin=origin)

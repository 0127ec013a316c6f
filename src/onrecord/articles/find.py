"""This module knows the order in which an article is found: lines looked at, roles given, then what the page says about itself read off."""

import re
from collections.abc import Sequence

from onrecord.articles.byline import Byline, named_in_evidence, names_in, read_byline
from onrecord.articles.dateline import Filed, read_dateline, read_filed_line
from onrecord.articles.dating import date_article, rejected_dates
from onrecord.articles.headline import letters_of
from onrecord.articles.lines import look_at
from onrecord.articles.outlet import find_outlet
from onrecord.articles.roles import Plan, blocks_of, roles_of
from onrecord.errors import NoArticle
from onrecord.model.article import Article, Block, Role
from onrecord.model.page import Page
from onrecord.text.language import language_of

_HANDS = re.compile(r"\s+[-–—]\s+|\s*/\s*")

FEWEST_WORDS = 12
"""Words in paragraphs that a page must have to hold an article."""


def find_article(page: Page) -> Article:
    """Read a page as an article: every line gets a role, nothing is cut away.

    A page without a story gets only furniture; `require_article` tells.
    """
    looks = look_at(page)
    plan = Plan(page, looks)
    roles = roles_of(looks, plan)
    blocks = tuple(blocks_of(page, looks, roles))
    outlet = find_outlet(page, looks, roles)
    byline, filed = _byline(page, blocks, outlet), _filed(page, blocks)
    published = date_article(page, looks, plan)
    return Article(
        page=page,
        blocks=blocks,
        language=language_of(_story(page, blocks)),
        headline=next((block.span for block in blocks if block.role is Role.HEADLINE), None),
        outlet=outlet,
        agency=_supplier(byline.agency, outlet) or _supplier(filed.agency if filed else None, outlet),
        byline=byline.people,
        dateline=filed.dateline if filed else None,
        published=published,
        undated=() if published else rejected_dates(page, looks, plan),
    )


def whole_article(page: Page) -> Article:
    """Take every line of a page for a paragraph: for corpora and single sentences. Only the language is looked for."""
    blocks = tuple(Block(span=line.span, role=Role.PARAGRAPH) for line in page.lines)
    return Article(page=page, blocks=blocks, language=language_of(page.text))


def require_article(article: Article) -> Article:
    """The article itself.

    Raises:
        NoArticle: no paragraphs on the page are worth the name.
    """
    if len(_story(article.page, article.blocks).split()) < FEWEST_WORDS:
        raise NoArticle(f"no article was found on {article.page.address!r}; read it with --clean if all of it is one", reason="no article")
    return article


def _story(page: Page, blocks: Sequence[Block]) -> str:
    return "\n".join(block.span.cut(page.text) for block in blocks if block.role in (Role.PARAGRAPH, Role.STANDFIRST))


def _byline(page: Page, blocks: Sequence[Block], outlet: str | None) -> Byline:
    """The names the page's head states; else those it shows. An agency named in either counts; the outlet's own name is nobody's."""
    shown = [block.span.cut(page.text) for block in blocks if block.role is Role.BYLINE]
    read = [read_byline(text) or names_in(text) for text in shown]
    people = tuple(dict.fromkeys(name for found in read for name in found.people))
    stated = named_in_evidence(item.value for item in page.evidence if item.field == "author")
    agency = next((found.agency for found in read if found.agency), None) or stated.agency
    named = tuple(name for name in stated.people or people if not outlet or letters_of(name) != letters_of(outlet))
    return Byline(people=named, agency=agency)


def _supplier(agency: str | None, outlet: str | None) -> str | None:
    """The agency, as far as it is another than the outlet: "Neva - Orsk Wire" on a page of the Orsk Wire is Neva."""
    own = f" {outlet} ".casefold() if outlet else ""
    return next((name for name in _HANDS.split(agency or "") if name and f" {name} ".casefold() not in own), None)


def _filed(page: Page, blocks: Sequence[Block]) -> Filed | None:
    first = next((block.span for block in blocks if block.role is Role.DATELINE), None)
    if first is None:
        return None
    return read_dateline(page.text, first.start, len(page.text)) or read_filed_line(page.text, first.start, len(page.text))

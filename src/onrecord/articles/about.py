"""This module knows what a page says about its article, once the lines have their roles: each fact read off by its own rank of evidence."""

from collections.abc import Iterator, Sequence

from onrecord.articles.agency import agencies_in, find_agencies
from onrecord.articles.authors import find_authors
from onrecord.articles.dateline import Filed, read_dateline, read_filed_line
from onrecord.articles.dating import date_article
from onrecord.articles.headline import headline_in, seo_headline
from onrecord.articles.letters import letters_of
from onrecord.articles.lines import Look
from onrecord.articles.original import find_original
from onrecord.articles.outlet import find_outlet, known_outlet
from onrecord.articles.ranks import ranked
from onrecord.articles.rights import find_copyright
from onrecord.articles.story import Story
from onrecord.model.article import Article, Block, Ground, Role
from onrecord.model.page import Page
from onrecord.model.span import Span
from onrecord.text.addresses import host_of
from onrecord.text.language import language_of

_LONGEST_SECTION = 60
_NO_SECTION = frozenset(["articles", "article", "story", "stories", "post", "posts", "uncategorized", "uncategorised", "default"])
"""What a site's machinery calls a section that has no name."""


def describe(page: Page, looks: Sequence[Look], roles: Sequence[Role], blocks: tuple[Block, ...]) -> Article:
    """The article of a page whose lines and blocks have their roles, with all that the page says about it.

    Args:
        looks, roles: the page's lines and their roles, line for line.
    """
    story = Story(page, looks, roles)
    outlet = find_outlet(story)
    name = outlet.value if outlet else None
    authors, authored = find_authors(page, blocks, story, name)
    filed = _filed(page, blocks)
    supplied = find_agencies(page, blocks, story, authors, filed, name)
    headline = _headline(page, blocks)
    title = seo_headline(page, headline.cut(page.text) if headline else "")
    dates = date_article(story, filed)
    section = _section(page, title, headline)
    listed = known_outlet(page, outlet)
    return Article(
        page=page,
        blocks=blocks,
        language=language_of(story_text(page, blocks)),
        headline=headline,
        seo_headline=title.value if title else None,
        outlet=name,
        outlet_basis=outlet.basis if outlet else None,
        known_outlet=listed.outlet if listed else None,
        agency=next(iter(agencies_in(supplied)), None),
        agencies=agencies_in(supplied),
        byline=authors.people,
        desks=authors.desks,
        dateline=filed.dateline if filed else None,
        published=dates.published,
        updated=dates.updated,
        undated=dates.undated,
        section=section.value if section else None,
        canonical=_canonical(page),
        copyright=find_copyright(page, story),
        original=find_original(page, story, name),
        grounds=(*_only(title, outlet), *supplied, *authored, *_only(section)),
    )


def story_text(page: Page, blocks: Sequence[Block]) -> str:
    """The story's paragraphs and standfirst, a line each."""
    return "\n".join(block.span.cut(page.text) for block in blocks if block.role in (Role.PARAGRAPH, Role.STANDFIRST))


def _only(*grounds: Ground | None) -> Iterator[Ground]:
    return (ground for ground in grounds if ground)


def _headline(page: Page, blocks: Sequence[Block]) -> Span | None:
    first = next((block.span for block in blocks if block.role is Role.HEADLINE), None)
    return headline_in(page, first) if first else None


def _filed(page: Page, blocks: Sequence[Block]) -> Filed | None:
    first = next((block.span for block in blocks if block.role is Role.DATELINE), None)
    if first is None:
        return None
    return read_dateline(page.text, first.start, len(page.text)) or read_filed_line(page.text, first.start, len(page.text))


def _section(page: Page, title: Ground | None, headline: Span | None) -> Ground | None:
    """The section as stated, or the last step of the path to the page that is not its own title."""
    own = {letters_of(headline.cut(page.text)) if headline else "", letters_of(title.value) if title else "", ""}
    items = [item for item in ranked(page, "section") if letters_of(item.value) not in own and _is_section(item.value)]
    if not items:
        return None
    steps = [item for item in items if item.origin == items[0].origin]
    taken = steps[-1] if "Breadcrumb" in items[0].origin else steps[0]
    return Ground(field="section", value=taken.value, origin=taken.origin)


def _is_section(name: str) -> bool:
    """Whether a stated section has the form of a name for readers, not of a code ("news_news")."""
    return len(name) <= _LONGEST_SECTION and "_" not in name and name.casefold() not in _NO_SECTION


def _canonical(page: Page) -> str | None:
    return next((item.value for item in ranked(page, "address") if host_of(item.value)), None)

"""This module knows the order in which an article is found: lines looked at, roles given, then what the page says about itself read off."""

from onrecord.articles.about import describe, story_text
from onrecord.articles.blocks import blocks_of
from onrecord.articles.lines import look_at
from onrecord.articles.roles import roles_of
from onrecord.articles.times import with_times
from onrecord.errors import NoArticle
from onrecord.learned.blocks import Blocks, shipped_blocks
from onrecord.model.article import Article, Block, Role
from onrecord.model.page import Page
from onrecord.text.language import language_of

FEWEST_WORDS = 12
"""Words in paragraphs that a page must have to hold an article."""


def find_article(page: Page, classifier: Blocks | None = None) -> Article:
    """Read a page as an article: every line gets a role, nothing is cut away.

    A page without a story gets only furniture; `require_article` tells.

    Args:
        classifier: another block classifier than the one that ships (to measure one that never saw the page).
    """
    looks = look_at(page)
    roles = roles_of(page, looks, classifier or shipped_blocks())
    blocks = tuple(blocks_of(page, looks, roles))
    return with_times(describe(page, looks, roles, blocks))


def whole_article(page: Page) -> Article:
    """Take every line of a page for a paragraph: for corpora and single sentences. Only language and times are looked for."""
    blocks = tuple(Block(span=line.span, role=Role.PARAGRAPH) for line in page.lines)
    return with_times(Article(page=page, blocks=blocks, language=language_of(page.text)))


def require_article(article: Article) -> Article:
    """The article itself.

    Raises:
        NoArticle: no paragraphs on the page are worth the name.
    """
    if len(story_text(article.page, article.blocks).split()) < FEWEST_WORDS:
        raise NoArticle(f"no article was found on {article.page.address!r}; read it with --clean if all of it is one", reason="no article")
    return article

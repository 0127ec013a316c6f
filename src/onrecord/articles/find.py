"""This module knows the order in which an article is found: lines looked at, roles given, then what the page says about itself read off."""

from onrecord.articles.about import describe, story_text
from onrecord.articles.lines import look_at
from onrecord.articles.roles import Plan, blocks_of, roles_of
from onrecord.errors import NoArticle
from onrecord.model.article import Article, Block, Role
from onrecord.model.page import Page
from onrecord.text.language import language_of

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
    return describe(page, looks, roles, blocks)


def whole_article(page: Page) -> Article:
    """Take every line of a page for a paragraph: for corpora and single sentences. Only the language is looked for."""
    blocks = tuple(Block(span=line.span, role=Role.PARAGRAPH) for line in page.lines)
    return Article(page=page, blocks=blocks, language=language_of(page.text))


def require_article(article: Article) -> Article:
    """The article itself.

    Raises:
        NoArticle: no paragraphs on the page are worth the name.
    """
    if len(story_text(article.page, article.blocks).split()) < FEWEST_WORDS:
        raise NoArticle(f"no article was found on {article.page.address!r}; read it with --clean if all of it is one", reason="no article")
    return article

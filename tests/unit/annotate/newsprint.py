"""One-line makers of invented articles: lines with their roles in, an article out."""

from onrecord.model.article import Article, Block, Role
from onrecord.model.page import Line, Page
from onrecord.model.span import Span, cut_all

ROLES = {"#": Role.HEADLINE, "+": Role.STANDFIRST, "[": Role.CAPTION, "~": Role.FURNITURE, "@": Role.BYLINE}
"""A line's first sign gives its role; any other line is a paragraph."""


def article(*lines: str, gap: str = "\n\n") -> Article:
    """An article of these lines, set `gap` apart."""
    text, blocks = "", []
    for line in lines:
        role = ROLES.get(line[0], Role.PARAGRAPH)
        words = line if role is Role.PARAGRAPH else line[1:].strip()
        text += gap * bool(text)
        blocks.append(Block(span=Span(len(text), len(text) + len(words)), role=role))
        text += words
    headline = next((block.span for block in blocks if block.role is Role.HEADLINE), None)
    page = Page(address="page", text=text, lines=tuple(Line(span=block.span) for block in blocks))
    return Article(page=page, blocks=tuple(blocks), headline=headline)


def told(read: Article, annotations) -> list[tuple[str, str, str]]:
    """Speaker, cue and content words of every quotation, in order."""
    text = read.page.text
    return [(cut_all(text, found.speaker), cut_all(text, found.cue), cut_all(text, found.content)) for found in annotations.quotations]

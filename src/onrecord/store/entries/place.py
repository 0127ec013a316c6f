"""This module knows where an entry stands: its block, and what every entry says of its page."""

from bisect import bisect_right
from typing import TypedDict

from onrecord.model.article import Article
from onrecord.model.record import Version
from onrecord.model.span import Span, Spans
from onrecord.text.clauses import LONGEST, clause_around


class Place(TypedDict):
    """The fields that entries of all kinds share, as arguments."""

    version: str
    context: Span
    headline: str
    outlet: str | None
    agency: str | None
    published: str | None
    address: str
    latest: bool


def place_of(article: Article, version: Version, piece: Span) -> Place:
    """Where an entry stands whose first words are this piece of the page."""
    return Place(
        version=version.id,
        context=context_of(article, piece),
        headline=version.headline,
        outlet=version.outlet,
        agency=version.agency,
        published=version.published,
        address=version.address,
        latest=version.latest,
    )


def clause_of(article: Article, act: Spans) -> str:
    """The words of the page around an act; of one in pieces that lie far apart, around the first."""
    whole = Span(act[0].start, act[-1].end)
    return clause_around(article.page.text, context_of(article, act[0]), whole if whole.end - whole.start <= LONGEST else act[0])


def context_of(article: Article, piece: Span) -> Span:
    """The block the piece begins in; the piece itself where no block holds it."""
    place = bisect_right(article.blocks, piece.start, key=lambda block: block.span.start) - 1
    block = article.blocks[place].span if place >= 0 else piece
    return block if block.meets(piece) else piece

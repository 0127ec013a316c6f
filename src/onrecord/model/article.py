"""This module knows an article: the page's blocks with their roles, and what the page says about itself."""

from enum import StrEnum

import msgspec

from onrecord.model.page import Page
from onrecord.model.span import Span, Spans


class Role(StrEnum):
    """What a block of a page is. Furniture is everything that is not the article."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    CREDIT = "credit"
    FURNITURE = "furniture"


TOLD = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.PARAGRAPH, Role.CAPTION})
"""Roles in whose words somebody may be quoted. Furniture, credits and bylines speak for nobody."""


class Block(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of the page, or a piece of one where the page glued things together."""

    span: Span
    role: Role


class Dateline(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the report was filed.

    Attributes:
        place: as a reader would write it ("Moscow" for "MOSCOW").
        span: the place's words on the page.
    """

    place: str
    span: Span


class Rejected(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A candidate date that was not taken, and why ("an image width", "a related story's date")."""

    words: str
    reason: str
    span: Span | None = None


class Dated(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A date with no more precision than the page gives.

    Attributes:
        edtf: EDTF level 1 (`2031-04-02`, `2031-04-02?`, `2031-04`).
        reason: why this one, in a few words.
        evidence: the words on the page it rests on; empty where it rests on the page's head (see `reason`).
        rejected: the other candidates.
    """

    edtf: str
    reason: str
    evidence: Spans = ()
    rejected: tuple[Rejected, ...] = ()


class Article(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page read as an article. All spans point into `page.text`.

    Attributes:
        page: the page it stands on.
        blocks: ascending, not overlapping; every line of the page lies in one or more.
        language: ISO 639-1 code of the article's own text, or None where unsure.
        headline: the article's headline, once.
        outlet: who published the page; None where the page does not say.
        agency: who supplied the text, apart from the outlet ("Reuters" on another outlet's page).
        byline: names of the people who wrote it, in page order.
        dateline: place the report was filed from.
        published: day of publication.
        undated: where there is none, the dates on the page that were not taken for it.
    """

    page: Page
    blocks: tuple[Block, ...]
    language: str | None = None
    headline: Span | None = None
    outlet: str | None = None
    agency: str | None = None
    byline: tuple[str, ...] = ()
    dateline: Dateline | None = None
    published: Dated | None = None
    undated: tuple[Rejected, ...] = ()

    def own(self) -> tuple[Block, ...]:
        """The article's own blocks, in text order: all but furniture."""
        return tuple(block for block in self.blocks if block.role is not Role.FURNITURE)

    def told(self) -> tuple[Block, ...]:
        """The blocks in whose words somebody may be quoted, in text order."""
        return tuple(block for block in self.blocks if block.role in TOLD)

"""This module knows an article: the page's blocks with their roles, and what the page says about itself."""

from enum import StrEnum

import msgspec

from onrecord.model.outlet import KnownOutlet
from onrecord.model.page import Page
from onrecord.model.span import Span, Spans


class Role(StrEnum):
    """What a block of a page is. Furniture is everything that is not the article."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"
    CREDIT = "credit"
    FURNITURE = "furniture"


STORY = frozenset({Role.STANDFIRST, Role.DATELINE, Role.PARAGRAPH, Role.HEADING, Role.LIST, Role.TABLE})
"""Roles that make up the article's body."""

TOLD = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.PARAGRAPH, Role.HEADING, Role.LIST, Role.TABLE, Role.CAPTION})
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


class Basis(StrEnum):
    """Where a fact about an article is from: the page itself, or knowledge from outside it."""

    PAGE = "page"
    OUTSIDE = "outside"


class Ground(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one fact about an article rests on.

    Attributes:
        field: the fact's name on `Article` ("outlet", "agency", "byline", "section" …).
        value: what was taken from there, as the article has it.
        origin: where it stands: the name of the page's own statement ("og:site_name"), or in words ("the dateline").
        basis: whether the page says so; "outside" where a table of ours or a rule about other outlets' habits says so instead.
        span: the words on the page, where it is on the page.
    """

    field: str
    value: str
    origin: str
    basis: Basis = Basis.PAGE
    span: Span | None = None


class Copyright(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who holds the rights in the text, by the page's own notice.

    Attributes:
        holder: the name; None where only a year is given.
        year: EDTF year, or two with a stroke between them ("2019/2031"); never a date of publication.
        span: the notice on the page; None where it rests on the page's head.
    """

    holder: str | None
    year: str | None
    span: Span | None = None


class Original(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the text was published first, by the page's own word: this page is a copy.

    Attributes:
        outlet: its name, or None where only an address is given.
        address: its web address, or None where only a name is given.
        span: the words that say so; None where it rests on the page's head.
    """

    outlet: str | None
    address: str | None
    span: Span | None = None


class Rests(StrEnum):
    """What a time named in the text is reckoned from: its own words, the article's date, the day that whoever gave a plain text says it
    is of, the time told before it, or nothing known."""

    WORDS = "words"
    PUBLISHED = "published"
    GIVEN = "given"
    TOLD = "told"
    NOTHING = "nothing"


class TimeNamed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A time that the article's text names, as exactly as its words allow.

    Attributes:
        span: its words on the page, from the preposition on ("since 2014").
        edtf: EDTF (`2031-02-14`, `2021-10~/2021-12~`, `2014/..`), or None where the words and the article's date do not settle it.
        reason: why, in a few words.
        rests: what it is reckoned from.
        quoted: whether it stands inside quotation marks, in somebody's own words.
    """

    span: Span
    edtf: str | None
    reason: str
    rests: Rests
    quoted: bool = False


class Article(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page read as an article. All spans point into `page.text`.

    Attributes:
        page: the page it stands on.
        blocks: ascending, not overlapping; every line of the page lies in one or more.
        language: ISO 639-1 code of the article's own text, or None where unsure.
        headline: the article's headline as the page shows it, once.
        seo_headline: the title that the page's head gives to search engines and networks, where it is another one.
        outlet: who published the page; None where neither the page nor its address tells.
        outlet_basis: whether the outlet's name is the page's own word or was looked up by the address; None without an outlet.
        known_outlet: what our table says of the outlet: outside knowledge, never the page's.
        agency: who supplied the text, apart from the outlet ("Reuters" on another outlet's page).
        agencies: all that supplied any of it, that one first.
        byline: names of the people who wrote it, in page order.
        desks: newsrooms, desks and organisations that the page names as its author, people and agencies apart.
        dateline: place the report was filed from.
        published: day of publication.
        updated: day of the last update that the page states. The day of capture is the page's (`page.captured`).
        undated: where there is none, the dates on the page that were not taken for it.
        section: the part of the outlet that it appeared in, as the page names it.
        canonical: the web address the page says is its own, or its original's.
        copyright: whose text it is, by the page's notice.
        original: where it appeared first, if the page says that it is a copy.
        grounds: what the facts rest on, those about outlet, agencies, people, section and titles; dates and notices carry their own.
        times: the times named in what is told, in text order.
    """

    page: Page
    blocks: tuple[Block, ...]
    language: str | None = None
    headline: Span | None = None
    seo_headline: str | None = None
    outlet: str | None = None
    outlet_basis: Basis | None = None
    known_outlet: KnownOutlet | None = None
    agency: str | None = None
    agencies: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    dateline: Dateline | None = None
    published: Dated | None = None
    updated: Dated | None = None
    undated: tuple[Rejected, ...] = ()
    section: str | None = None
    canonical: str | None = None
    copyright: Copyright | None = None
    original: Original | None = None
    grounds: tuple[Ground, ...] = ()
    times: tuple[TimeNamed, ...] = ()

    def headline_words(self) -> str:
        """The headline's words, or "" where the page has none."""
        return self.headline.cut(self.page.text) if self.headline else ""

    def own(self) -> tuple[Block, ...]:
        """The article's own blocks, in text order: all but furniture."""
        return tuple(block for block in self.blocks if block.role is not Role.FURNITURE)

    def told(self) -> tuple[Block, ...]:
        """The blocks in whose words somebody may be quoted, in text order."""
        return tuple(block for block in self.blocks if block.role in TOLD)

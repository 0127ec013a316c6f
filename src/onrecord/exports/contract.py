"""This module knows the machine contract: what `onrecord annotate` and the JSON-lines export write for one article.

Keys are added, never renamed; what is not known is null, a layer not found yet is an empty list. All offsets are code points, half-open,
into the line's own "text".
"""

import msgspec

from onrecord.model.annotations import Entity, Event, Mention, Move, Quotation
from onrecord.model.article import Article, Basis, Block, Copyright, Dated, Dateline, Ground, Original, Rejected, TimeNamed
from onrecord.model.outlet import KnownOutlet
from onrecord.model.record import Reading
from onrecord.model.span import Span

Id = str | int | None
"""An id as the caller gave it; None where a line was too broken to show one."""


class ContractArticle(msgspec.Struct, frozen=True, kw_only=True):
    """What the page says about itself, in the contract's order (see `Article`), then what was added to it since.

    Attributes:
        undated: stands only where dates were found and none was taken.
        known_outlet: what our table says of the outlet; like every ground with the basis "outside" it is not the page's word.
        captured: the day the page was captured (EDTF), as the caller gave it, or null.
    """

    language: str | None
    headline: Span | None
    outlet: str | None
    agency: str | None
    byline: tuple[str, ...]
    dateline: Dateline | None
    published: Dated | None
    blocks: tuple[Block, ...]
    times: tuple[TimeNamed, ...]
    undated: tuple[Rejected, ...] | msgspec.UnsetType = msgspec.UNSET
    seo_headline: str | None
    outlet_basis: Basis | None
    known_outlet: KnownOutlet | None
    agencies: tuple[str, ...]
    desks: tuple[str, ...]
    updated: Dated | None
    captured: str | None
    section: str | None
    canonical: str | None
    copyright: Copyright | None
    original: Original | None
    grounds: tuple[Ground, ...]


class ContractLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the contract."""

    id: Id
    text: str
    article: ContractArticle
    mentions: tuple[Mention, ...]
    entities: dict[str, Entity]
    quotations: tuple[Quotation, ...]
    events: tuple[Event, ...]
    moves: tuple[Move, ...]
    faults: tuple[str, ...] = ()


class ErrorLine(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the place of a line that cannot be read."""

    id: Id
    error: str


def contract_line(id: Id, reading: Reading) -> bytes:  # noqa: A002 - the contract's own word
    """One article as a line of JSON, without a line break."""
    notes = reading.annotations
    return msgspec.json.encode(
        ContractLine(
            id=id,
            text=reading.article.page.text,
            article=_article(reading.article),
            mentions=notes.mentions,
            entities=notes.entities,
            quotations=notes.quotations,
            events=notes.events,
            moves=notes.moves,
        )
    )


def error_line(id: Id, message: str) -> bytes:  # noqa: A002 - the contract's own word
    """The line in the place of one that cannot be read, without a line break."""
    return msgspec.json.encode(ErrorLine(id=id, error=message))


def _article(article: Article) -> ContractArticle:
    return ContractArticle(
        language=article.language,
        headline=article.headline,
        outlet=article.outlet,
        agency=article.agency,
        byline=article.byline,
        dateline=article.dateline,
        published=article.published,
        blocks=article.blocks,
        times=article.times,
        undated=article.undated or msgspec.UNSET,
        seo_headline=article.seo_headline,
        outlet_basis=article.outlet_basis,
        known_outlet=article.known_outlet,
        agencies=article.agencies,
        desks=article.desks,
        updated=article.updated,
        captured=article.page.captured or None,
        section=article.section,
        canonical=article.canonical,
        copyright=article.copyright,
        original=article.original,
        grounds=article.grounds,
    )

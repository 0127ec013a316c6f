"""This module knows a story's coverage as a table: for eyes a line for each thing told, for spreadsheets one for each and every article."""

from collections.abc import Iterator

import msgspec

from onrecord.views.carrying import How
from onrecord.views.coverage import Coverage, CoverageRow, Covering

LONGEST = 90
"""Letters of a statement's words in the table for eyes."""


class CoverageSummary(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One statement or event, with how each outlet tells it in one cell: "Orsk Post: cut; The Lantern: not yet"."""

    kind: str
    who: str
    words: str
    first: str | None
    carriers: int
    coverage: str
    id: str


class CoverageLine(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One statement or event in one article; the fields, in this order, are the columns of CSV.

    Attributes:
        words, told: of the fullest telling, and of this article's.
        cut: what this article lacks of the fullest, runs parted by " | ".
        entry: id of this article's telling, or None.
        copy_of: version of the article that this one reproduces, or None.
    """

    kind: str
    id: str
    who: str
    words: str
    status: str
    first: str | None
    outlet: str | None
    published: str | None
    how: str
    told: str
    cut: str
    entry: str | None
    headline: str
    address: str
    version: str
    copy_of: str | None


def summaries(coverage: Coverage) -> Iterator[CoverageSummary]:
    """The rows of a coverage for eyes, in their order."""
    for row in coverage.rows:
        told = (
            f"{_name(article)}: {cell.how}" for article, cell in zip(coverage.articles, row.cells, strict=True) if cell.how != How.NOT_TOLD
        )
        yield CoverageSummary(
            kind=row.kind,
            who=row.who,
            words=_short(row.words),
            first=row.first,
            carriers=row.carriers,
            coverage="; ".join(told),
            id=row.id,
        )


def lines(coverage: Coverage) -> Iterator[CoverageLine]:
    """Every row in every article, in their order."""
    for row in coverage.rows:
        yield from _lines(coverage, row)


def _lines(coverage: Coverage, row: CoverageRow) -> Iterator[CoverageLine]:
    for article, cell in zip(coverage.articles, row.cells, strict=True):
        yield CoverageLine(
            kind=row.kind,
            id=row.id,
            who=row.who,
            words=row.words,
            status=row.status,
            first=row.first,
            outlet=article.outlet,
            published=article.published,
            how=cell.how,
            told=cell.words,
            cut=" | ".join(cell.cut),
            entry=cell.entry,
            headline=article.headline,
            address=article.address,
            version=article.version,
            copy_of=article.copy_of,
        )


def _name(article: Covering) -> str:
    return f"{article.outlet or article.address}{' (copy)' if article.copy_of else ''}"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"

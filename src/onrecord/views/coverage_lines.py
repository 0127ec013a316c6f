"""This module knows a story's coverage as a table: for eyes a line for each thing told, for spreadsheets one for each and every article."""

from collections.abc import Iterator, Sequence

import msgspec

from onrecord.views.carrying import How
from onrecord.views.coverage import Cell, Coverage, CoverageRow, Covering

LONGEST = 90
"""Letters of a statement's words in the table for eyes."""


class CoverageSummary(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One statement or event, with how each outlet tells it in one cell: "Orsk Post: cut (without “in June”); The Lantern: not yet"."""

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
    names = list(_names(coverage.articles))
    for row in coverage.rows:
        told = (f"{name}: {_told(cell)}" for name, cell in zip(names, row.cells, strict=True) if cell.how != How.NOT_TOLD)
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


def _names(articles: Sequence[Covering]) -> Iterator[str]:
    """The outlet of each article; with the day, and if need be a number, where it has several in the story."""
    outlets = [article.outlet or article.address for article in articles]
    dated = [f"{outlet}, {article.published or 'no date'}" for outlet, article in zip(outlets, articles, strict=True)]
    for place, (outlet, article) in enumerate(zip(outlets, articles, strict=True)):
        nth = dated[: place + 1].count(dated[place])
        alone = outlets.count(outlet) == 1
        name = outlet if alone else dated[place] if nth == 1 else f"{dated[place]} ({nth})"
        yield f"{name}{' (copy)' if article.copy_of else ''}"


def _told(cell: Cell) -> str:
    """How an article tells it, with what it cut out."""
    return f"{cell.how} (without “{_short(' … '.join(cell.cut))}”)" if cell.cut else str(cell.how)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"

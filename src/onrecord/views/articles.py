"""This module knows the table of articles a person reads: one row for each version of a page."""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.model.record import Version


class ArticleRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One version of a page as a row; the fields, in this order, are the columns.

    Attributes:
        id: the version's id, the permalink's last part.
        headline: its words, or "".
        published: EDTF, no more exact than the page.
        statements: how many stand on it.
        number: 1 for the first state of the page that was seen, then 2, 3 …
        read: when the record took it in (UTC, ISO 8601).
        page: id of the page whose versions these are.
        latest: False where a later version has replaced it.
    """

    id: str
    headline: str
    outlet: str | None
    agency: str | None
    published: str | None
    statements: int
    number: int
    address: str
    read: str
    page: str
    latest: bool


def article_row(version: Version) -> ArticleRow:
    """One version as a row."""
    return ArticleRow(
        id=version.id,
        headline=version.headline,
        outlet=version.outlet,
        agency=version.agency,
        published=version.published,
        statements=version.statements,
        number=version.number,
        address=version.address,
        read=version.read,
        page=version.page,
        latest=version.latest,
    )


def article_rows(versions: Iterable[Version]) -> Iterator[ArticleRow]:
    """Versions as rows, in their order, one by one."""
    return map(article_row, versions)

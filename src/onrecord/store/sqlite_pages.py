"""This module knows how a SQLite record keeps pages, their versions and history, faults, and what servers gave."""

from collections.abc import Iterator

from onrecord.model.page import Validators
from onrecord.model.query import ArticleQuery
from onrecord.model.record import ArticlePage, ChangedPage, Counts, Kept, Outcome, Reading, ReadSince, State, Told, Version
from onrecord.stage import Fault
from onrecord.store.connections import SqliteFile
from onrecord.store.histories import SIGHTING, changed_pages, find_page, read_since
from onrecord.store.promises.pages import KeptFault
from onrecord.store.questions import article_question, searches_for_nothing, whole
from onrecord.store.rows import VERSION, kept_of, told_of, version_of, versions_with
from onrecord.store.sightings import states_of
from onrecord.store.writing import mend_item, write_fault, write_reading


class SqlitePages(SqliteFile):
    """See `Pages`."""

    def add(self, reading: Reading, *, read_at: str) -> Outcome:
        """See `Store.add`."""
        with self._transaction() as record:
            return write_reading(record, reading, read_at)

    def add_fault(self, fault: Fault, *, read_at: str) -> None:
        """See `Store.add_fault`."""
        with self._transaction() as record:
            write_fault(record, fault, read_at)

    def mend(self, item: str) -> None:
        """See `Store.mend`."""
        with self._transaction() as record:
            mend_item(record, item)

    def remember(self, validators: Validators) -> None:
        """See `Store.remember`."""
        with self._transaction() as record:
            row = (validators.address, validators.etag, validators.last_modified)
            record.execute("INSERT OR REPLACE INTO validators (address, etag, last_modified) VALUES (?, ?, ?)", row)

    def validators(self, address: str) -> Validators | None:
        """See `Store.validators`."""
        with self._reader() as record:
            row = record.execute("SELECT etag, last_modified FROM validators WHERE address = ?", (address,)).fetchone()
        return Validators(address=address, etag=row["etag"], last_modified=row["last_modified"]) if row else None

    def articles(self, query: ArticleQuery) -> ArticlePage:
        """See `Store.articles`."""
        question = article_question(query)
        if searches_for_nothing(query):
            return ArticlePage(rows=(), total=0, query=query)
        with self._reader() as record:
            total = article_question(whole(query)).count(record, query.counted)
            return ArticlePage(rows=tuple(versions_with(record, question.page(record, query, total))), total=total, query=query)

    def read_since(self, moment: str, limit: int = 100) -> ReadSince:
        """See `Store.read_since`."""
        with self._reader() as record:
            return read_since(record, moment, limit)

    def article(self, version_id: str) -> Kept | None:
        """See `Store.article`."""
        with self._reader() as record:
            row = record.execute(f"{VERSION} WHERE v.id = ?", (version_id,)).fetchone()
            return kept_of(record, row) if row else None

    def each_article(self) -> Iterator[Kept]:
        """See `Store.each_article`."""
        with self._reader() as record:
            for row in record.execute(f"{VERSION} WHERE v.latest ORDER BY v.key"):
                yield kept_of(record, row)

    def each_told(self) -> Iterator[Told]:
        """See `Store.each_told`."""
        with self._reader() as record:
            for row in record.execute(f"{VERSION} WHERE v.latest ORDER BY v.key"):
                yield told_of(record, row)

    def versions(self, page_id: str) -> tuple[Version, ...]:
        """See `Store.versions`."""
        with self._reader() as record:
            rows = record.execute(f"{VERSION} WHERE p.id = ? ORDER BY v.number", (page_id,)).fetchall()
        return tuple(map(version_of, rows))

    def told(self, version_id: str) -> Told | None:
        """See `Store.told`."""
        with self._reader() as record:
            row = record.execute(f"{VERSION} WHERE v.id = ?", (version_id,)).fetchone()
            return told_of(record, row) if row else None

    def history(self, page_id: str) -> tuple[State, ...]:
        """See `Store.history`."""
        with self._reader() as record:
            return tuple(states_of(record.execute(f"{SIGHTING} WHERE p.id = ? ORDER BY s.seen, s.key", (page_id,))))

    def changed_pages(self, limit: int = 100) -> tuple[ChangedPage, ...]:
        """See `Store.changed_pages`."""
        with self._reader() as record:
            return changed_pages(record, limit)

    def find_page(self, name: str) -> str | None:
        """See `Store.find_page`."""
        with self._reader() as record:
            return find_page(record, name)

    def outlets(self) -> tuple[tuple[str, int], ...]:
        """See `Store.outlets`."""
        counted = """SELECT o.name, count(*) FROM versions v JOIN outlets o ON o.key = v.outlet WHERE v.latest
            GROUP BY o.key ORDER BY o.folded"""
        with self._reader() as record:
            return tuple((name, count) for name, count in record.execute(counted))

    def faults(self, limit: int = 100) -> tuple[KeptFault, ...]:
        """See `Store.faults`."""
        with self._reader() as record:
            rows = record.execute("SELECT item, stage, reason, message, read FROM faults ORDER BY read DESC, key DESC LIMIT ?", (limit,))
            return tuple(KeptFault(fault=Fault(item=i, stage=s, reason=r, message=m), read=read) for i, s, r, m, read in rows)

    def counts(self) -> Counts:
        """See `Store.counts`."""
        counted = """SELECT coalesce(sum(statements), 0) AS statements, coalesce(sum(events), 0) AS events,
            coalesce(sum(moves), 0) AS moves, (SELECT count(*) FROM pages) AS pages, (SELECT count(*) FROM versions) AS versions,
            (SELECT count(*) FROM faults) AS faults FROM versions WHERE latest"""
        with self._reader() as record:
            return Counts(**dict(record.execute(counted).fetchone()))

"""This module knows what a record promises about pages: their versions and history, what went wrong, and what servers gave."""

from collections.abc import Iterator
from typing import Protocol

import msgspec

from onrecord.model.page import Validators
from onrecord.model.query import ArticleQuery
from onrecord.model.record import ArticlePage, ChangedPage, Counts, Kept, Outcome, Reading, ReadSince, State, Told, Version
from onrecord.stage import Fault


class KeptFault(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A fault as the record holds it; `read` is when it last happened (UTC, ISO 8601, seconds)."""

    fault: Fault
    read: str


class Pages(Protocol):
    """Readings of pages go in, versions with their history come out."""

    def add(self, reading: Reading, *, read_at: str) -> Outcome:
        """Keep one reading, whole or not at all.

        Versions of a page are told apart by the article's own words: other furniture around the same words is "unchanged", and the
        version keeps the text it was first read in. The same text is "unchanged" too, though what a newer onrecord finds on it
        replaces what an older one found, under the same permalinks. Other words at the same address are "changed": a new version
        beside the old one, whose statements stay. Words of an earlier version, in a capture the record did not know, are "restored":
        that version is the latest again. The version seen last is the latest; a capture that says when it was made takes its place in
        that order, any other is taken for the newest. Faults kept for this address are mended, and go. What its server gave is forgotten
        where another version becomes the latest: the server's "unchanged" would be said of the one before.

        Args:
            reading: the page, read through.
            read_at: the moment of reading (UTC, ISO 8601, seconds).

        Raises:
            NotAPage: its address or text is no Unicode.
        """
        ...

    def add_fault(self, fault: Fault, *, read_at: str) -> None:
        """Keep a fault; the same one happening again only renews its time."""
        ...

    def mend(self, item: str) -> None:
        """Let go of the faults kept for an item that has been read since, under whatever address its page goes by."""
        ...

    def remember(self, validators: Validators) -> None:
        """Remember what a server gave with a page, in place of what it gave before; to be called when the page is kept."""
        ...

    def validators(self, address: str) -> Validators | None:
        """What the server gave with the page that was last kept of this address, or None."""
        ...

    def articles(self, query: ArticleQuery) -> ArticlePage:
        """The versions of pages that fit, newest first, or best match first where words are searched. Raises as `statements`."""
        ...

    def read_since(self, moment: str, limit: int = 100) -> ReadSince:
        """What was read after a moment (UTC, ISO 8601), whenever it was published, with so many of its versions at most."""
        ...

    def article(self, version_id: str) -> Kept | None:
        """One version with its reading."""
        ...

    def each_article(self) -> Iterator[Kept]:
        """The latest version of every page with its reading, in the order they were read."""
        ...

    def each_told(self) -> Iterator[Told]:
        """The latest version of every page with its reading and its entries, in the order they were read."""
        ...

    def versions(self, page_id: str) -> tuple[Version, ...]:
        """Every version of a page, the first one first."""
        ...

    def told(self, version_id: str) -> Told | None:
        """One version with its reading and its statements."""
        ...

    def history(self, page_id: str) -> tuple[State, ...]:
        """The states a page went through, the first one first; the last is that of its latest version."""
        ...

    def changed_pages(self, limit: int = 100) -> tuple[ChangedPage, ...]:
        """The pages with more than one version, the last changed first."""
        ...

    def find_page(self, name: str) -> str | None:
        """The id of a page by its address, its id, or the id of one of its versions, or of whatever stands on one."""
        ...

    def outlets(self) -> tuple[tuple[str, int], ...]:
        """Outlets with the number of their articles (latest versions), by name."""
        ...

    def speakers(self, limit: int = 50) -> tuple[tuple[str, int], ...]:
        """Named speakers with the number of their statements (latest versions), the most quoted first."""
        ...

    def faults(self, limit: int = 100) -> tuple[KeptFault, ...]:
        """The faults kept, the latest first."""
        ...

    def mark(self) -> str:
        """A mark that is another one after anything was written to the record, by whomever; cheap enough to be asked for on every page."""
        ...

    def counts(self) -> Counts:
        """How much the record holds."""
        ...

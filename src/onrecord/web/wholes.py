"""This module knows when the views over the whole record are made: once for each state of the record, and never while somebody waits.

A view over all events costs seconds on a large record, and a page is to come at once. So each view is kept until something is written.
Of a small record it is then made anew for the next page. Of a large one readers go on with the last ones, which say as of when they are,
while they are made anew beside the desk (`beside`); so a record that is being read into can be read all the while.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock, Thread
from time import monotonic

from litestar.di import NamedDependency
from litestar.params import SkipValidation

from onrecord.errors import OnrecordError, StoreError
from onrecord.store import Store
from onrecord.web.beside import Beside, Kept, place_of, read_views
from onrecord.web.making import MAKERS, Making
from onrecord.web.whole import Made, Whole

LARGE = 3000
"""Entries from which on views are made beside the desk: about half a second's work."""
REST = 3
"""How many times as long as views took to make they are left alone before they are made anew, while the record is being read into."""
log = logging.getLogger("onrecord.web")


class Wholes:
    """The views of a record as it stands, or stood a moment ago while they are being made anew."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._beside = Beside(store.path)
        self._swapping = Lock()
        self._there = Event()
        self._whole: Whole | None = None
        self._of_now: Whole | None = None
        self._is_large = False
        self._renewing = False
        self._rested = 0.0

    def now(self) -> Whole:
        """What to make a page of.

        Raises:
            StoreError: the record cannot be read.
        """
        mark = self._store.mark()
        with self._swapping:
            if self._whole is not None and self._whole.mark == mark:
                return self._whole
            if not self._grown():
                self._whole = _of(self._store, mark)
                return self._whole
            self._begin(mark)
        return self._last()

    def fresh(self, question: object, answer: Callable[[], Made]) -> Made:
        """The answer to a question that is asked of the record as it stands at this moment, kept until something is written."""
        mark = self._store.mark()
        with self._swapping:
            if self._of_now is None or self._of_now.mark != mark:
                self._of_now = _of(self._store, mark)
            of_now = self._of_now
        return of_now.asked(question, answer)

    def begin(self) -> None:
        """Begin to make the views of a large record before anybody asks for them, as when the desk opens; one that is locked is left be."""
        with suppress(StoreError), self._swapping:
            if self._grown():
                self._begin(self._store.mark())

    def end(self) -> None:
        """Make no views any more, as when the desk closes."""
        self._beside.end()

    def as_of(self) -> str:
        """The moment that the views show where something has been written since (UTC, ISO 8601); "" where they are of this moment."""
        whole = self._whole
        return whole.at if whole is not None and whole.mark != self._store.mark() else ""

    def mark(self) -> str:
        """A mark that is another one where views are of another state of the record."""
        return self._whole.at if self._whole is not None else ""

    def _grown(self) -> bool:
        if not self._is_large:
            counts = self._store.counts()
            self._is_large = counts.statements + counts.events + counts.moves > LARGE
        return self._is_large

    def _begin(self, mark: str) -> None:
        """Have the views made anew, unless that is being done, or was just done."""
        if not self._renewing and monotonic() >= self._rested:
            self._renewing = True
            Thread(target=self._renew, args=(mark,), daemon=True).start()

    def _last(self) -> Whole:
        """The last views there are; the very first are waited for."""
        if self._whole is None:
            self._there.wait()
        if self._whole is None:
            raise StoreError(f"the views of {str(self._store.path)!r} could not be made; the log says why, and they are tried again")
        return self._whole

    def _renew(self, mark: str) -> None:
        begun, place = monotonic(), place_of(self._store.path)
        try:
            if self._whole is None:
                self._show(read_views(self._store, place), "")
            if self._beside.make():
                self._show(read_views(self._store, place), mark)
        except OnrecordError as error:
            log.error("views_not_made error=%r", str(error))
        finally:
            self._rested = monotonic() + REST * (monotonic() - begun)
            self._renewing = False
            self._there.set()

    def _show(self, kept: Kept | None, mark: str) -> None:
        if kept is not None:
            self._whole = Whole(mark, kept.rows.__getitem__, kept.at)
            self._there.set()


Viewed = NamedDependency[SkipValidation[Wholes]]


def _of(store: Store, mark: str) -> Whole:
    """The views of a small record, each made when it is first asked for."""
    making = Making(store)
    return Whole(mark, lambda name: tuple(MAKERS[name].make(making)))

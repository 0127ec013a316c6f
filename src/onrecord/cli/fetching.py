"""This module knows how the command line fetches: what the record remembers of servers, and when it is to remember more."""

from collections import deque
from collections.abc import Iterable, Iterator

import msgspec

from onrecord.cli.tally import Tally
from onrecord.model.page import Capture, Validators
from onrecord.model.record import Reading
from onrecord.stage import Fault
from onrecord.store import Store


class FetchMemory:
    """The record's memory of servers.

    What a server gave with a page is remembered only when the record has that page, so that a run that is broken off, or a page that
    could not be read, is fetched again.

    Args:
        afresh: use no memory of earlier runs; every server sends everything again.
    """

    def __init__(self, store: Store, tally: Tally, *, afresh: bool = False) -> None:
        self.store = store
        self.tally = tally
        self.afresh = afresh
        self._waiting: deque[Capture | Fault] = deque()

    def validators(self, address: str) -> Validators | None:
        """See `intake.Memory.validators`."""
        return None if self.afresh else self.store.validators(address)

    def unchanged(self, address: str) -> None:
        """See `intake.Memory.unchanged`."""
        self.tally.unchanged(address)

    def noting(self, captures: Iterable[Capture | Fault]) -> Iterator[Capture | Fault]:
        """The captures as they are; where each came from is noted until its outcome is `settled`."""
        for capture in captures:
            self._waiting.append(msgspec.structs.replace(capture, body=b"") if isinstance(capture, Capture) else capture)
            yield capture

    def settle(self, kept: Reading | Fault) -> None:
        """Told of every outcome, in the order of the captures, when it is in the record.

        Faults of an address go when its page is read, also where the page goes by another address.
        """
        capture = self._waiting.popleft()
        if isinstance(capture, Fault) or isinstance(kept, Fault):
            return
        if capture.address != kept.article.page.address:
            self.store.mend(capture.address)
        if capture.validators is not None:
            self.store.remember(capture.validators)

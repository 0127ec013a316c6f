"""This module knows how a program reads files into a record, page by page, keeping what cannot be read as faults."""

from collections import deque
from collections.abc import Iterable
from pathlib import Path

import msgspec

from onrecord.annotate import load_annotator
from onrecord.engines.local import LocalEngine
from onrecord.errors import Unreadable
from onrecord.front.moment import this_moment
from onrecord.intake import captures
from onrecord.linking import link_record
from onrecord.model.record import Outcome, Reading
from onrecord.pipeline import read_captures
from onrecord.stage import Fault
from onrecord.store import Store, open_record


class Summary(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a run of reading did.

    Attributes:
        new, changed, restored, unchanged: pages by what became of them.
        faults: what could not be read, each with its reason.
    """

    new: int = 0
    changed: int = 0
    restored: int = 0
    unchanged: int = 0
    faults: tuple[Fault, ...] = ()


def read(
    paths: str | Path | Iterable[str | Path], *, record: str | Path = "onrecord.db", clean: bool = False, link: bool = True
) -> Summary:
    """Read files and folders into a record, which is made where it is not there.

    HTML, plain text, WARC and feeds are read, as by `onrecord read`. The web is not: an address becomes a fault, since asking servers
    with manners takes the command line's patience.

    >>> import onrecord
    >>> onrecord.read(["pages", "more/talks.html"], record="harbour.db").new  # doctest: +SKIP
    12

    Args:
        clean: take every line for a paragraph; look for no furniture, headline or date.
        link: judge at the end what is new beside what was there: copies, stories, actors, what is one, what answers what.

    Raises:
        StoreError: the record cannot be opened, or cannot take more; what it has taken is kept.
    """
    places = [str(path) for path in ([paths] if isinstance(paths, str | Path) else paths)]
    counted: dict[Outcome, int] = {"new": 0, "changed": 0, "restored": 0, "unchanged": 0}
    faults: list[Fault] = []
    with open_record(record) as store:
        for outcome in read_captures(captures(places), LocalEngine(), load_annotator(), clean=clean):
            kept = keep(store, outcome, at=this_moment())
            if isinstance(kept, Fault):
                faults.append(kept)
            else:
                counted[kept] += 1
        if link:
            deque(link_record(store, at=this_moment()), maxlen=0)
    return Summary(**counted, faults=tuple(faults))


def keep(store: Store, outcome: Reading | Fault, *, at: str) -> Outcome | Fault:
    """Put one reading or fault into the record; returns what became of it, which of a reading may be a fault.

    Args:
        at: the moment of reading (UTC, ISO 8601, seconds).
    """
    if isinstance(outcome, Reading):
        try:
            return store.add(outcome, read_at=at)
        except Unreadable as error:
            outcome = Fault(item=outcome.article.page.address, stage="store", reason=error.reason, message=str(error))
    store.add_fault(outcome, read_at=at)
    return outcome

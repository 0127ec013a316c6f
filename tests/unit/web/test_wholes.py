"""Views over the whole record are made once for each state of it, and readers do not wait while they are made anew."""

import time
from pathlib import Path

from onrecord.web import wholes as module
from onrecord.web.wholes import Wholes
from tests.contract.happenings import told
from tests.unit.web.strait import AT, strait


def test_a_view_is_made_once_until_something_is_written(tmp_path: Path) -> None:
    """Two pages share one timeline; after another page is read, there is a new one."""
    with strait(tmp_path / "record.db") as store:
        wholes = Wholes(store)
        first = wholes.now()
        assert wholes.now() is first
        assert first.events is wholes.now().events
        store.add(told(address="https://gull.example/strait"), read_at=AT)
        assert len(wholes.now().events) > len(first.events)


def test_nobody_waits_for_a_view_that_is_slow_to_make(tmp_path: Path) -> None:
    """The last one is shown while the next is made beside it, and then the next."""
    with strait(tmp_path / "record.db") as store:
        wholes = Wholes(store)
        before = wholes.now()
        known = len(before.events)
        before.cost = module.QUICK * 2
        store.add(told(address="https://gull.example/strait"), read_at=AT)
        assert wholes.now() is before
        waited = time.monotonic() + 20
        while wholes.now() is before and time.monotonic() < waited:
            time.sleep(0.01)
        assert len(wholes.now().events) > known


def test_the_mark_of_a_record_changes_with_what_is_written_and_not_with_what_is_read(tmp_path: Path) -> None:
    """Whoever writes: this connection or another one."""
    with strait(tmp_path / "record.db") as store, strait(tmp_path / "other.db") as other:
        mark = store.mark()
        store.counts()
        other.add(told(address="https://gull.example/strait"), read_at=AT)
        assert store.mark() == mark
        store.add(told(address="https://gull.example/strait"), read_at=AT)
        assert store.mark() != mark

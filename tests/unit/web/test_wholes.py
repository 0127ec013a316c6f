"""Views over the whole record are made once for each state of it, and readers do not wait while they are made anew."""

import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from onrecord.store import Store, open_record
from onrecord.views.timeline import TimelineQuery
from onrecord.web import wholes as module
from onrecord.web.beside import Beside, place_of, read_views
from onrecord.web.making import MAKERS, Making
from onrecord.web.whole import Whole
from onrecord.web.wholes import Wholes
from tests.contract.happenings import told
from tests.unit.web.strait import AT, strait

LATER = "https://gull.example/strait"
DESK = """
import sys
from pathlib import Path
from threading import Thread
from time import sleep
from onrecord.web.beside import Beside

beside = Beside(Path(sys.argv[1]))
Thread(target=beside.make).start()
while beside._working is None:
    sleep(0.01)
print(beside._working.pid, flush=True)
sleep(60)
"""
"""A desk that has views made, and says by which process."""


def next_of(wholes: Wholes, before: Whole) -> Whole:
    """The views that take the place of these, as soon as they are there."""
    waited = time.monotonic() + 60
    while wholes.now() is before and time.monotonic() < waited:
        time.sleep(0.05)
    return wholes.now()


def test_a_view_is_made_once_until_something_is_written(tmp_path: Path) -> None:
    """Two pages share one timeline; after another page is read, there is a new one."""
    with strait(tmp_path / "record.db") as store:
        wholes = Wholes(store)
        first = wholes.now()
        assert wholes.now() is first
        assert first.happened is wholes.now().happened
        store.add(told(address=LATER), read_at=AT)
        assert len(wholes.now().happened) > len(first.happened)
        assert wholes.as_of() == ""


def test_nobody_waits_for_the_views_of_a_large_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last ones are shown, and say as of when, while the next are made beside the desk.

    A desk that is opened later has them at once."""
    monkeypatch.setattr(module, "LARGE", 1)
    with strait(tmp_path / "record.db") as store:
        wholes = Wholes(store)
        first = wholes.now()
        assert first.happened and wholes.as_of() == ""
        store.add(told(address=LATER), read_at=AT)
        monkeypatch.setattr(module, "REST", 0)
        wholes._rested = 0
        assert wholes.now() is first
        assert wholes.as_of() == first.at != ""
        assert len(next_of(wholes, first).happened) > len(first.happened)
        monkeypatch.setattr(Beside, "make", lambda beside: time.sleep(0.2))
        assert Wholes(store).now().happened == wholes.now().happened


def test_views_made_beside_the_desk_are_those_made_in_it(tmp_path: Path) -> None:
    """Each row of each view comes back from the file as it was made, and is asked the same questions."""
    with strait(tmp_path / "record.db") as store:
        Beside(store.path).make()
        kept = read_views(store, place_of(store.path))
        assert kept is not None and kept.rows == all_made(store)
        whole = Whole("", kept.rows.__getitem__)
        assert whole.timeline(TimelineQuery(party="orsk")) == Wholes(store).now().timeline(TimelineQuery(party="orsk")) != ()
        assert whole.relations("ORSK", "vell", "") == Wholes(store).now().relations("Orsk", "Vell", "") != ()


def all_made(store: Store) -> dict[str, tuple[object, ...]]:
    """Every view, made here."""
    return {name: tuple(maker.make(Making(store))) for name, maker in MAKERS.items()}


def test_the_views_of_another_record_are_not_shown(tmp_path: Path) -> None:
    """Nor those of another layout, nor a file that is broken off."""
    with strait(tmp_path / "record.db") as store:
        place = place_of(store.path)
        Beside(store.path).make()
        whole = place.read_bytes()
        place.write_bytes(whole[:-3])
        assert read_views(store, place) is None
        place.write_bytes(whole)
        store.add(told(address=LATER), read_at=AT)
        assert read_views(store, place) is not None
    with open_record(tmp_path / "other.db") as other:
        other.add(told(address=LATER), read_at=AT)
        assert read_views(other, place) is None


def test_what_makes_views_beside_the_desk_ends_with_it(tmp_path: Path) -> None:
    """Though the desk is killed, it leaves nothing unfinished behind: no process, no file half written; what was just through may stay."""
    with strait(tmp_path / "record.db") as store:
        desk = subprocess.Popen([sys.executable, "-c", DESK, str(store.path)], stdout=subprocess.PIPE, text=True)
        with desk:
            assert desk.stdout is not None
            maker = int(desk.stdout.readline())
            desk.kill()
        waited = time.monotonic() + 60
        while is_running(maker) and time.monotonic() < waited:
            time.sleep(0.05)
        assert not is_running(maker)
        assert list(tmp_path.glob("*-views.*")) == []


def test_a_desk_that_closes_has_no_more_views_made(tmp_path: Path) -> None:
    """What was begun is broken off, unless it was just through, and that is no error; nothing unfinished is left."""
    with strait(tmp_path / "record.db") as store:
        beside, made = Beside(store.path), list[bool]()
        making = Thread(target=lambda: made.append(beside.make()))
        making.start()
        beside.end()
        making.join()
        assert (made, beside.make(), list(tmp_path.glob("*-views.*"))) == ([False], False, [])


def test_what_was_left_unfinished_is_cleared_up(tmp_path: Path) -> None:
    """By processes that are no more; what others are still writing is left to them."""
    with strait(tmp_path / "record.db") as store:
        place = place_of(store.path)
        left = [place.with_name(f"{place.name}.{process}") for process in (10**9, 10**30, os.getppid())]
        for each in left:
            each.touch()
        Beside(store.path).make()
        assert [each.exists() for each in left] == [False, False, True]


def is_running(process: int) -> bool:
    """Whether a process is there, and not one that has ended and nobody has asked after."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"


def test_the_mark_of_a_record_changes_with_what_is_written_and_not_with_what_is_read(tmp_path: Path) -> None:
    """Whoever writes: this connection or another one."""
    with strait(tmp_path / "record.db") as store, strait(tmp_path / "other.db") as other:
        mark = store.mark()
        store.counts()
        other.add(told(address="https://gull.example/strait"), read_at=AT)
        assert store.mark() == mark
        store.add(told(address="https://gull.example/strait"), read_at=AT)
        assert store.mark() != mark

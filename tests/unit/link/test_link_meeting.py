"""What is found by the marks that a record keeps is what a linker that is given everything would compare."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from eval.gold import newsroom_gold
from eval.gold_entries import reading_of
from onrecord.link.candidates import STATEMENTS_MEET
from onrecord.link.events import EVENTS_MEET, SameEvents
from onrecord.link.happenings import Happening, happenings_of
from onrecord.link.meeting import Meeting, find_near, shelve, without
from onrecord.link.parties import ACTORS_MEET
from onrecord.link.statements import SameStatements
from onrecord.link.tellings import Telling, tellings_of
from onrecord.model.record import Told
from onrecord.store import open_record
from tests.unit.link.appearing import appears

Version = Sequence[Any]
"""What stands on a version."""


def found(new: Sequence[Any], known: Sequence[Version], meeting: Meeting, days: int | None) -> list[Any]:
    """The known things that are found for new ones; each version on a shelf of its own."""
    shelves = [shelve({f"{number}": things}, meeting) for number, things in enumerate(known)]
    places = {each for near in find_near(new, shelves, meeting, days) for each in near}
    return [known[int(version)][place] for version, place in sorted(places)]


def same_with_less(linker: Any, new: Sequence[Any], known: Sequence[Version], meeting: Meeting) -> int:
    """That a linker judges the same of what is found as of all that is known; how much is found."""
    near = found(new, known, meeting, linker.days)
    assert list(linker(new, near)) == list(linker(new, [thing for things in known for thing in things]))
    return len(near)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    """The newsroom as its gold has it."""
    with open_record(tmp_path_factory.mktemp("newsroom") / "record.db") as store:
        for line in newsroom_gold():
            store.add(reading_of(line), read_at="2034-12-01T08:00:00Z")
        return list(store.unlinked())


@pytest.mark.parametrize(
    ("linker", "read", "meeting"),
    [
        (SameStatements(), tellings_of, STATEMENTS_MEET),
        (SameEvents(), happenings_of, EVENTS_MEET),
    ],
)
def test_in_the_newsroom_the_same_is_judged_as_if_everything_were_read(
    newsroom: list[Told], linker: Any, read: Callable[[Told], Sequence[Any]], meeting: Meeting
) -> None:
    """Each page comes last once, into a record of all others; less is read."""
    versions = [read(told) for told in newsroom]
    everything = sum(map(len, versions))
    read_again = [
        same_with_less(linker, versions[place], [*versions[:place], *versions[place + 1 :]], meeting)
        for place in range(0, len(versions), 4)
    ]
    assert 0 < sum(read_again) < len(read_again) * everything


def test_of_a_crowd_those_are_found_that_stand_nearest_in_time() -> None:
    """Hundreds under one key, on many days, some without a day; as many as an event is compared with."""
    chance = Random(3)
    dates = [date(2031, 5, 1) + timedelta(days=chance.randrange(20)) if chance.random() < 0.9 else None for _ in range(400)]
    known = [[happening(f"{number}", day)] for number, day in enumerate(dates)]
    here = date(2031, 5, 12)
    near = found([happening("new", here)], known, EVENTS_MEET, 30)
    assert len(near) == EVENTS_MEET.most
    assert all(abs((each.day - here).days) <= 3 for each in near)


def happening(name: str, day: date | None) -> Happening:
    """A halt of which nothing is known but the day."""
    return Happening(id=name, version=name, day=day, trigger=frozenset(["halt"]), about={"ferri": 1.0})


def test_of_a_crowd_of_statements_those_are_found_that_share_the_most() -> None:
    """At most as many as one is compared with, none of them out of reach; the one with the same words is among them."""
    day = date(2031, 5, 6)
    words = "We thank the fire brigade of Orsk"
    known = [
        [Telling(id=f"t{number:04}", version=f"{number}", day=far, words=f"{words}, street {number}")]
        for number, far in enumerate(day + timedelta(days=number % 90) for number in range(900))
    ]
    known[450] = [Telling(id="same", version="450", day=day, words=f"{words}, and its brave ferrymen too")]
    near = found([Telling(id="new", version="new", day=day, words=f"{words} and its brave ferrymen")], known, STATEMENTS_MEET, 60)
    assert len(near) == STATEMENTS_MEET.most
    assert "same" in {each.id for each in near}
    assert all((each.day - day).days <= 60 for each in near)


def test_of_those_that_are_as_good_as_one_another_the_first_that_came_is_found() -> None:
    """A thousand pages that name a state alike are one page to the next."""
    known = [[appears("Orsk", "state", country="ORS")] for _ in range(1000)]
    (near,) = found([appears("Orsk", "state", country="ORS")], known, ACTORS_MEET, None)
    assert near == known[0][0]


def test_what_is_no_more_as_it_was_is_not_found() -> None:
    """A version that was read anew stands on a later shelf, if anywhere."""
    known, new = happening("old", None), happening("new", None)
    shelf = shelve({"old": [known], "other": [happening("other", None)]}, EVENTS_MEET)
    assert [len(near) for near in find_near([new], [shelf], EVENTS_MEET)] == [2]
    assert [list(near) for near in find_near([new], [without(shelf, {"old"})], EVENTS_MEET)] == [[("other", 0)]]


def test_nothing_is_found_where_nothing_is_known() -> None:
    """The first page of a record."""
    assert found([Telling(id="one", version="new", words="Orsk")], [], STATEMENTS_MEET, None) == []
    assert found([Telling(id="one", version="new", words="")], [], STATEMENTS_MEET, None) == []

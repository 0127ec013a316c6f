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
from onrecord.link.meeting import Dated, Meeting, Shelved, day_number, find_known, shelve
from onrecord.link.statements import SameStatements
from onrecord.link.tellings import Telling, published_on, tellings_of
from onrecord.model.record import Told
from onrecord.store import open_record

Version = tuple[int, Sequence[Any]]
"""The day of a version, and what stands on it."""


def found(new: Version, known: Sequence[Version], meeting: Meeting, days: int | None) -> list[Any]:
    """The known things that are found for new ones."""
    shelves = {f"{number}": Shelved(shelve(things, meeting), day) for number, (day, things) in enumerate(known)}
    places = find_known([Dated(thing, new[0]) for thing in new[1]], shelves, meeting, days)
    return [known[int(version)][1][place] for version, here in places.items() for place in here]


def same_with_less(linker: Any, new: Version, known: Sequence[Version], meeting: Meeting) -> int:
    """That a linker judges the same of what is found as of all that is known; how much is found."""
    near = found(new, known, meeting, linker.days)
    everything = [thing for _, things in known for thing in things]
    assert list(linker(new[1], near)) == list(linker(new[1], everything))
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
    versions = [(day_number(published_on(told.version.published)), read(told)) for told in newsroom]
    everything = sum(len(things) for _, things in versions)
    read_again = [
        same_with_less(linker, versions[place], [*versions[:place], *versions[place + 1 :]], meeting)
        for place in range(0, len(versions), 4)
    ]
    assert 0 < sum(read_again) < len(read_again) * everything


def test_of_a_crowd_those_are_found_that_an_event_is_compared_with() -> None:
    """Hundreds under one key, on many days, some without a day."""
    chance = Random(3)
    dates = [date(2031, 5, 1) + timedelta(days=chance.randrange(20)) if chance.random() < 0.9 else None for _ in range(400)]
    known = [
        (day_number(day), [Happening(id=f"{chance.random():.10f}"[2:], version=f"{number}", day=day, trigger=frozenset(["halt"]))])
        for number, day in enumerate(dates)
    ]
    here = date(2031, 5, 12)
    new = Happening(id="5555", version="new", day=here, trigger=frozenset(["halt"]), about={"ferri": 1.0})
    assert same_with_less(SameEvents(), (day_number(here), [new]), known, EVENTS_MEET) == 128


def test_of_a_crowd_of_statements_those_are_found_that_share_the_most() -> None:
    """At most as many as one is compared with, none of them out of reach; the one with the same words is among them."""
    day = date(2031, 5, 6)
    words = "We thank the fire brigade of Orsk"
    known = [
        (day_number(far), [Telling(id=f"t{number:04}", version=f"{number}", day=far, words=f"{words}, street {number}")])
        for number, far in enumerate(day + timedelta(days=number % 90) for number in range(900))
    ]
    known[450] = (day_number(day), [Telling(id="same", version="450", day=day, words=f"{words}, and its brave ferrymen too")])
    new = Telling(id="new", version="new", day=day, words=f"{words} and its brave ferrymen")
    near = found((day_number(day), [new]), known, STATEMENTS_MEET, 60)
    assert len(near) == STATEMENTS_MEET.most
    assert "same" in {each.id for each in near}
    assert all((each.day - day).days <= 60 for each in near)


def test_nothing_is_found_where_nothing_is_known() -> None:
    """The first page of a record."""
    assert found((0, [Telling(id="one", version="new", words="Orsk")]), [], STATEMENTS_MEET, None) == []

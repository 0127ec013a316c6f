"""This module knows which meetings that pages tell of are of one round of talks.

A round is a meeting of which the day is told, with every telling that can be the same one: judged so, or of the same days and the same
people. A meeting told without a day belongs to the last round its people held within a week before; a plan without an exact day to the
first round of its people that lies in the time it names; where one names nobody and no day, of one number, or with a thing or a place in
common. What finds no round is one by itself. Rounds that pages number otherwise ("the second round") are told apart whatever else they
share.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import msgspec

from onrecord.facts.dealing_words import SITTINGS, TALKS
from onrecord.model.correction import DONE
from onrecord.views.happenings import Happening
from onrecord.views.things import things

EXACT_DAYS = 14
"""A span of days as long as this still says when a round was; a longer one does not."""
TOLD_DAYS = 7
"""Days after a round within which a meeting told without a day is taken for it."""
MOST_NEAR = 20
"""Rounds near in time that a telling is compared with."""
TWO = 2
"""Sides that make a meeting."""
NOT_HELD = ("negated", "denied")
"""Statuses of what was not: such words look back at a meeting."""
_MEETING = tuple(word.strip() for word in (*TALKS, *SITTINGS))


class Meeting(msgspec.Struct, frozen=True):
    """A happening that is a meeting, and who meets."""

    happening: Happening
    parties: frozenset[str]
    numbers: frozenset[str]

    @property
    def span(self) -> tuple[str, str] | None:
        """Its first and last day, where they are told exactly enough."""
        moment = self.happening.moment
        if moment is None or not moment.is_told or moment.day != moment.first or moment.end != moment.last:
            return None
        days = (date.fromisoformat(moment.last) - date.fromisoformat(moment.first)).days
        return (moment.first, moment.last) if days <= EXACT_DAYS else None


class Group:
    """A round that is being put together.

    Attributes:
        people: who meets there: of its first telling that names two sides, so that what else is told of one of them draws no third in.
    """

    def __init__(self, meeting: Meeting) -> None:
        self.meetings = [meeting]
        self.people = meeting.parties
        self.numbers = meeting.numbers
        self.span = meeting.span

    def add(self, meeting: Meeting) -> None:
        """Take a meeting in, with its days and its number; its people only where fewer than two are known."""
        self.meetings.append(meeting)
        if len(self.people) < TWO:
            self.people |= meeting.parties
        self.numbers |= meeting.numbers
        if self.span and meeting.span:
            self.span = (min(self.span[0], meeting.span[0]), max(self.span[1], meeting.span[1]))

    def takes(self, meeting: Meeting) -> bool:
        """Whether a meeting may be of the round by its number and its people: all of the one are among the other's.

        Where fewer than two are named on one side, days, a number, or a thing or a place in common must say so too.
        """
        if self.numbers and meeting.numbers and not self.numbers & meeting.numbers:
            return False
        fewer, more = sorted((self.people, meeting.parties), key=len)
        if not fewer <= more:
            return False
        return len(fewer) >= TWO or self._agrees(meeting)

    def _agrees(self, meeting: Meeting) -> bool:
        is_dated = self.span is not None and meeting.span is not None
        return is_dated or bool(self.numbers & meeting.numbers) or any(_share_a_thing(each, meeting) for each in self.meetings)


def _share_a_thing(one: Meeting, other: Meeting) -> bool:
    """Whether two meetings have a word for a thing or a place in common, that they are meetings aside."""
    shared = things(*one.happening.tellings, *other.happening.tellings)
    here, there = (things(*each.happening.tellings) & shared for each in (one, other))
    return any(not word.startswith(_MEETING) for word in here & there)


def grouped(meetings: Sequence[Meeting]) -> list[Group]:
    """Meetings by the round they are of, the rounds in order of their days."""
    exact: list[Group] = []
    for meeting in sorted((each for each in meetings if each.span), key=lambda each: (each.span, each.happening.id)):
        near = [group for group in exact[-MOST_NEAR:] if _touch(group, meeting) and group.takes(meeting)]
        _into(exact, near[-1] if near else None, meeting)
    starts = [group.span[0] for group in exact if group.span]
    loose: list[Group] = []
    for meeting in meetings:
        if not meeting.span:
            found = next((group for group in _near(exact, starts, meeting) if group.takes(meeting)), None)
            _into(loose, found or next((group for group in loose[-MOST_NEAR:] if _is_alike(group, meeting)), None), meeting)
    return sorted((*exact, *loose), key=_by_day)


def _into(groups: list[Group], group: Group | None, meeting: Meeting) -> None:
    if group is None:
        groups.append(Group(meeting))
    else:
        group.add(meeting)


def _touch(group: Group, meeting: Meeting) -> bool:
    before, now = group.span, meeting.span
    return before is not None and now is not None and before[1] >= now[0]


def _near(exact: Sequence[Group], starts: Sequence[str], meeting: Meeting) -> Iterator[Group]:
    """Rounds that a meeting without an exact day may be of, the likeliest first."""
    moment = meeting.happening.moment
    yield from (group for group in reversed(exact) if group.numbers & meeting.numbers)
    if moment is None:
        return
    if meeting.happening.status in (*DONE, *NOT_HELD) and not moment.is_told:
        earliest = str(date.fromisoformat(moment.day) - timedelta(days=TOLD_DAYS))
        before = exact[: bisect_right(starts, moment.day)][-MOST_NEAR:]
        yield from (group for group in reversed(before) if group.span and group.span[1] >= earliest)
    else:
        first = moment.first if moment.is_told else str(date.fromisoformat(moment.last) + timedelta(days=1))
        last = moment.last if moment.is_told else "9999-12-31"
        after = exact[bisect_left(starts, first) :][:MOST_NEAR]
        yield from (group for group in after if group.span and group.span[0] <= last)


def _is_alike(group: Group, meeting: Meeting) -> bool:
    """Whether a round without an exact day, told of the same people in the same state at most a week before, may be this one."""
    one, two = group.meetings[-1].happening, meeting.happening
    if one.moment is None or two.moment is None or one.status != two.status or not group.takes(meeting):
        return False
    return abs((date.fromisoformat(one.moment.day) - date.fromisoformat(two.moment.day)).days) <= TOLD_DAYS


def _by_day(group: Group) -> tuple[str, str]:
    moment = group.meetings[0].happening.moment
    return (group.span[0] if group.span else moment.day if moment else "~", group.meetings[0].happening.id)

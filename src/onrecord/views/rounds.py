"""This module knows rounds of talks: who met whom, where and when, how far it got, and what each side said of it in its own words.

A round is a meeting of which the day is told, with every telling that can be the same one: judged so, or of the same days and the same
people. A meeting told without a day belongs to the last round its people held within a week before; a plan without an exact day to the
first round of its people that lies in the time it names; where one names nobody and no day, of one number, or with a thing or a place in
common. What finds no round is one by itself. Rounds that pages number otherwise ("the second round") are told apart whatever else they
share.

Who will not negotiate calls nothing off: only a meeting that was planned is called off, or one of which the words say so. A meeting that
any page has by telephone is none, nor is one of which fewer than two sides are known, unless pages number it. Nobody meets whom he only
informs, watches or is heard by, and what is only asked about or played through is no meeting.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from onrecord.facts.dealing_words import CALLED_OFF, ONE_WAY, PHONED, SITTINGS, TALKS, has_any
from onrecord.model.correction import DONE
from onrecord.model.dealings import Assessment, Round, Said
from onrecord.model.entries import EventEntry
from onrecord.text.day_bounds import day_of
from onrecord.views.happenings import Happening, happenings
from onrecord.views.nearness import days_apart, published_day
from onrecord.views.sides import Sides
from onrecord.views.steps import in_order, is_supposed, step_of
from onrecord.views.things import things

EXACT_DAYS = 14
"""A span of days as long as this still says when a round was; a longer one does not."""
TOLD_DAYS = 7
"""Days after a round within which a meeting told without a day is taken for it."""
SAID_DAYS = 3
"""Days after a round within which an assessment of talks is taken to be of it."""
MOST_NEAR = 20
"""Rounds near in time that a telling is compared with."""
PLANNED = ("planned", "offered", "happened", "ongoing")
"""Statuses of what can be called off: it was to be, or had begun."""
PLANNED_DAYS = 30
"""Days after a plan within which a refusal is taken to call it off."""
MOST_NAMED = 4
"""Parties that stand in a round's name, the first told."""
_PREPOSITION = re.compile(r"^(?:in|at|on|near) (?:the )?")
_NUMBER = "(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]+(?:st|nd|rd|th))"
_SITTING = "(?:rounds?|talks|negotiations|consultations|meeting|summit)"
_MEETING = tuple(word.strip() for word in (*TALKS, *SITTINGS))
STATES = {
    "happened": "held",
    "ongoing": "going on",
    "refused": "called off",
    "planned": "planned",
    "negated": "not held",
    "denied": "not held",
}
"""What the status of a meeting makes of a round; one that is only offered, asked for, feared or hangs on a condition makes none. Of several
the first in this order is the round's."""


class _Meeting(msgspec.Struct, frozen=True):
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


class _Group:
    """A round that is being put together."""

    def __init__(self, meeting: _Meeting) -> None:
        self.meetings = [meeting]
        self.parties = meeting.parties
        self.numbers = meeting.numbers
        self.span = meeting.span

    def add(self, meeting: _Meeting) -> None:
        self.meetings.append(meeting)
        self.parties |= meeting.parties
        self.numbers |= meeting.numbers
        if self.span and meeting.span:
            self.span = (min(self.span[0], meeting.span[0]), max(self.span[1], meeting.span[1]))

    def takes(self, meeting: _Meeting) -> bool:
        """Whether a meeting may be of the round by its number and its people: two of them, or all that are named."""
        if self.numbers and meeting.numbers and not self.numbers & meeting.numbers:
            return False
        parties = meeting.parties
        if not parties or not self.parties:
            is_dated = self.span is not None and meeting.span is not None
            return is_dated or bool(self.numbers & meeting.numbers) or any(_share_a_thing(each, meeting) for each in self.meetings)
        common = self.parties & parties
        return len(common) >= 2 or (bool(common) and common in (parties, self.parties))


def _share_a_thing(one: _Meeting, other: _Meeting) -> bool:
    """Whether two meetings have a word for a thing or a place in common, that they are meetings aside."""
    shared = things(*one.happening.tellings, *other.happening.tellings)
    here, there = (things(*each.happening.tellings) & shared for each in (one, other))
    return any(not word.startswith(_MEETING) for word in here & there)


def rounds(events: Iterable[EventEntry], clusters: Mapping[str, str], assessments: Iterable[Assessment] = ()) -> tuple[Round, ...]:
    """The rounds of talks that events tell, by day.

    Args:
        clusters: the cluster of each event by its entry's id.
        assessments: what was said of talks; those within days of a round, by one of its people, are shown with it.
    """
    told = tuple(events)
    sides = Sides(told)
    groups = _grouped([meeting for each in happenings(told, clusters) if (meeting := _meeting(each, sides))])
    talks = sorted((each for each in assessments if each.about == "talks"), key=lambda each: day_of(each.said.published))
    days = [day_of(each.said.published) for each in talks]
    found = (_round(group, sides, talks, days) for group in groups if _tellings(group) and _is_of_sides(group, sides))
    return tuple(each for each in found if each.number or len(each.parties) > 1)


def _meeting(happening: Happening, sides: Sides) -> _Meeting | None:
    alike = [telling for telling in happening.tellings if _may_be_met(telling)]
    parties = frozenset(sides.all_of(each for telling in alike for each in (*telling.actors, *telling.recipients)))
    named = any(has_any(telling.trigger_words, TALKS) for telling in alike)
    visited = all(telling.mode == "visit" for telling in alike)
    phoned = any(telling.mode == "phone" or has_any(_words(telling), PHONED) for telling in happening.tellings)
    if happening.status not in STATES or not alike or phoned or not (named or (len(parties) > 1 and not visited)):
        return None
    return _Meeting(happening, parties, frozenset(number for telling in alike if (number := number_of(telling))))


def _may_be_met(telling: EventEntry) -> bool:
    is_meeting = telling.type == "CONSULT" and telling.mode != "phone" and telling.status in STATES
    is_one_way = has_any(telling.trigger_words, ONE_WAY) and not has_any(telling.trigger_words, TALKS)
    return is_meeting and not is_one_way and not is_supposed(telling)


def _words(telling: EventEntry) -> str:
    return f"{telling.trigger_words} {telling.clause}"


def number_of(telling: EventEntry) -> str:
    """The number that a page gives the round that an event tells of: "second" for "a second round of talks"; "" for none."""
    trigger = re.escape(" ".join(telling.trigger_words.split()))
    found = re.search(rf"\b{_NUMBER}\b(?: [\w-]+)? {_SITTING}\b(?: of)?(?: [\w-]+)? {trigger}", telling.clause, re.IGNORECASE)
    found = found or re.search(rf"\b{_NUMBER}\b(?: [\w-]+)? {_SITTING}\b", telling.trigger_words, re.IGNORECASE)
    return found[1].casefold() if found else ""


def _tellings(group: _Group) -> list[EventEntry]:
    """All that tell of a round; that somebody will not talk is not told of it, unless it was planned, or the words call it off."""
    told = [telling for meeting in group.meetings for telling in meeting.happening.tellings if telling.status in STATES]
    plans = [telling for telling in told if telling.status in PLANNED and has_any(_words(telling), TALKS)]
    return [telling for telling in told if telling.status != "refused" or _calls_off(telling, plans)]


def _calls_off(telling: EventEntry, plans: Iterable[EventEntry]) -> bool:
    days = (
        days_apart(published_day(plan), published_day(telling)) for plan in plans if (plan.published or "") <= (telling.published or "")
    )
    return has_any(_words(telling), CALLED_OFF) or any(apart is None or apart <= PLANNED_DAYS for apart in days)


def _is_of_sides(group: _Group, sides: Sides) -> bool:
    """Whether more than one side is there, or may be: nobody is named, or talks are told of with somebody who is of no known side."""
    tellings = _tellings(group)
    people = [each for telling in tellings for each in (*telling.actors, *telling.recipients, *telling.others)]
    if len(sides.all_of(people)) != 1:
        return True
    return any(sides.of(each) is None for each in people) and any(has_any(_words(telling), SITTINGS) for telling in tellings)


def _grouped(meetings: Sequence[_Meeting]) -> list[_Group]:
    exact: list[_Group] = []
    for meeting in sorted((each for each in meetings if each.span), key=lambda each: (each.span, each.happening.id)):
        near = [group for group in exact[-MOST_NEAR:] if _touch(group, meeting) and group.takes(meeting)]
        _into(exact, near[-1] if near else None, meeting)
    starts = [group.span[0] for group in exact if group.span]
    loose: list[_Group] = []
    for meeting in meetings:
        if not meeting.span:
            found = next((group for group in _near(exact, starts, meeting) if group.takes(meeting)), None)
            _into(loose, found or next((group for group in loose[-MOST_NEAR:] if _is_alike(group, meeting)), None), meeting)
    return sorted((*exact, *loose), key=_by_day)


def _into(groups: list[_Group], group: _Group | None, meeting: _Meeting) -> None:
    if group is None:
        groups.append(_Group(meeting))
    else:
        group.add(meeting)


def _touch(group: _Group, meeting: _Meeting) -> bool:
    before, now = group.span, meeting.span
    return before is not None and now is not None and before[1] >= now[0]


def _near(exact: Sequence[_Group], starts: Sequence[str], meeting: _Meeting) -> Iterator[_Group]:
    """Rounds that a meeting without an exact day may be of, the likeliest first."""
    moment = meeting.happening.moment
    yield from (group for group in reversed(exact) if group.numbers & meeting.numbers)
    if moment is None:
        return
    if meeting.happening.status in DONE and not moment.is_told:
        earliest = str(date.fromisoformat(moment.day) - timedelta(days=TOLD_DAYS))
        before = exact[: bisect_right(starts, moment.day)][-MOST_NEAR:]
        yield from (group for group in reversed(before) if group.span and group.span[1] >= earliest)
    else:
        first = moment.first if moment.is_told else str(date.fromisoformat(moment.last) + timedelta(days=1))
        last = moment.last if moment.is_told else "9999-12-31"
        after = exact[bisect_left(starts, first) :][:MOST_NEAR]
        yield from (group for group in after if group.span and group.span[0] <= last)


def _is_alike(group: _Group, meeting: _Meeting) -> bool:
    """Whether a round without an exact day, told of the same people in the same state at most a week before, may be this one."""
    one, two = group.meetings[-1].happening, meeting.happening
    if one.moment is None or two.moment is None or one.status != two.status or not group.takes(meeting):
        return False
    return abs((date.fromisoformat(one.moment.day) - date.fromisoformat(two.moment.day)).days) <= TOLD_DAYS


def _by_day(group: _Group) -> tuple[str, str]:
    moment = group.meetings[0].happening.moment
    return (group.span[0] if group.span else moment.day if moment else "~", group.meetings[0].happening.id)


def _round(group: _Group, sides: Sides, talks: Sequence[Assessment], days: Sequence[str]) -> Round:
    tellings = _tellings(group)
    steps = in_order(step_of(each, STATES[each.status]) for each in tellings)
    parties = tuple(dict.fromkeys(side for each in tellings for side in sides.all_of((*each.actors, *each.recipients))))
    mediators = tuple(
        side for side in dict.fromkeys(side for each in tellings for side in sides.all_of(each.others)) if side not in parties
    )
    number, venue = _number(tellings), next((each.place_words for each in tellings if each.place_words), "")
    return Round(
        id=group.meetings[0].happening.id,
        name=_name(parties, number, _PREPOSITION.sub("", venue)),
        number=number,
        when="/".join(dict.fromkeys(group.span)) if group.span else _when(group),
        state=_state({meeting.happening.status for meeting in group.meetings} & {each.status for each in tellings}, tellings),
        parties=parties,
        mediators=mediators,
        venue=venue,
        steps=steps,
        assessments=tuple(_of_it(group, {*parties, *mediators}, talks, days)),
    )


def _when(group: _Group) -> str | None:
    moment = group.meetings[0].happening.moment
    return moment.edtf if moment and moment.is_told else None


def _name(parties: Sequence[str], number: str, place: str) -> str:
    """What a round is called: its parties, its number and where it was, unless that is at one of them."""
    return ", ".join(filter(None, (_together(parties), number, "" if place in parties else place)))


def _together(parties: Sequence[str]) -> str:
    """Some parties in a name: "Orsk and Vell"; of very many the first."""
    if len(parties) > MOST_NAMED:
        return f"{', '.join(parties[:MOST_NAMED])} and others"
    return " and ".join(filter(None, (", ".join(parties[:-1]), *parties[-1:])))


def _number(tellings: Iterable[EventEntry]) -> str:
    """What most pages number it as; of as many the first."""
    numbers = Counter(number for telling in tellings if (number := number_of(telling)))
    return f"{numbers.most_common(1)[0][0]} round" if numbers else ""


def _state(statuses: set[str], tellings: Iterable[EventEntry]) -> str:
    """That of the meetings as they stand; where none of those is told any more, of what is told."""
    known = statuses or {telling.status for telling in tellings}
    return next(state for status, state in STATES.items() if status in known)


def _of_it(group: _Group, people: set[str], talks: Sequence[Assessment], days: Sequence[str]) -> Iterator[Said]:
    if group.span is None:
        return
    first, last = group.span[0], str(date.fromisoformat(group.span[1]) + timedelta(days=SAID_DAYS))
    for assessment in talks[bisect_left(days, first) : bisect_right(days, last)]:
        if assessment.said.party in people:
            yield assessment.said

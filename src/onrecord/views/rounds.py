"""This module knows rounds of talks: who met whom, where and when, how far it got, and what each side said of it in its own words.

Who will not negotiate calls nothing off: only a meeting that was planned is called off, or one of which the words say so. A meeting that
any page has by telephone is none, nor is one of which fewer than two sides are known, unless pages number it. Nobody meets whom he only
informs, watches or is heard by, and what is only asked about or played through is no meeting.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from onrecord.facts.dealing_words import CALLED_OFF, ONE_WAY, PHONED, SITTINGS, TALKS, has_any
from onrecord.model.dealings import Assessment, Round, Said
from onrecord.model.entries import EventEntry
from onrecord.text.day_bounds import day_of
from onrecord.views.happenings import Happening, happenings
from onrecord.views.nearness import days_apart, published_day
from onrecord.views.round_groups import NOT_HELD, Group, Meeting, grouped
from onrecord.views.sides import Sides
from onrecord.views.steps import in_order, is_supposed, step_of

SAID_DAYS = 3
"""Days after a round within which an assessment of talks is taken to be of it."""
PLANNED = ("planned", "offered", "happened", "ongoing")
"""Statuses of what can be called off: it was to be, or had begun."""
PLANNED_DAYS = 30
"""Days after a plan within which a refusal is taken to call it off."""
MOST_NAMED = 4
"""Parties that stand in a round's name, the first told."""
_PREPOSITION = re.compile(r"^(?:in|at|on|near) (?:the )?")
_NUMBER = "(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]+(?:st|nd|rd|th))"
_SITTING = "(?:rounds?|talks|negotiations|consultations|meeting|summit)"
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


def rounds(events: Iterable[EventEntry], clusters: Mapping[str, str], assessments: Iterable[Assessment] = ()) -> tuple[Round, ...]:
    """The rounds of talks that events tell, by day.

    Args:
        clusters: the cluster of each event by its entry's id.
        assessments: what was said of talks; those within days of a round, by one of its people, are shown with it.
    """
    told = tuple(events)
    sides = Sides(told)
    groups = grouped([meeting for each in happenings(told, clusters) if (meeting := _meeting(each, sides))])
    talks = sorted((each for each in assessments if each.about == "talks"), key=lambda each: day_of(each.said.published))
    days = [day_of(each.said.published) for each in talks]
    found = (_round(group, sides, talks, days) for group in groups if _was_to_be(group) and _is_of_sides(group, sides))
    return tuple(each for each in found if each.number or len(each.parties) > 1)


def _meeting(happening: Happening, sides: Sides) -> Meeting | None:
    alike = [telling for telling in happening.tellings if _may_be_met(telling)]
    parties = frozenset(sides.all_of(each for telling in alike for each in (*telling.actors, *telling.recipients)))
    named = any(has_any(telling.trigger_words, TALKS) for telling in alike)
    visited = all(telling.mode == "visit" for telling in alike)
    phoned = any(telling.mode == "phone" or has_any(_words(telling), PHONED) for telling in happening.tellings)
    if happening.status not in STATES or not alike or phoned or not (named or (len(parties) > 1 and not visited)):
        return None
    return Meeting(happening, parties, frozenset(number for telling in alike if (number := number_of(telling))))


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


def _tellings(group: Group) -> list[EventEntry]:
    """All that tell of a round; that somebody will not talk is not told of it, unless it was planned, or the words call it off."""
    told = [telling for meeting in group.meetings for telling in meeting.happening.tellings if telling.status in STATES]
    plans = [telling for telling in told if telling.status in PLANNED and has_any(_words(telling), TALKS)]
    return [telling for telling in told if telling.status != "refused" or _calls_off(telling, plans)]


def _was_to_be(group: Group) -> bool:
    """Whether anybody tells of a meeting, or that talks were not held; that people have not spoken is no round."""
    return any(telling.status not in NOT_HELD or has_any(telling.trigger_words, SITTINGS) for telling in _tellings(group))


def _calls_off(telling: EventEntry, plans: Iterable[EventEntry]) -> bool:
    days = (
        days_apart(published_day(plan), published_day(telling)) for plan in plans if (plan.published or "") <= (telling.published or "")
    )
    return has_any(_words(telling), CALLED_OFF) or any(apart is None or apart <= PLANNED_DAYS for apart in days)


def _is_of_sides(group: Group, sides: Sides) -> bool:
    """Whether more than one side is there, or may be: nobody is named, or talks are told of with somebody who is of no known side."""
    tellings = _tellings(group)
    people = [each for telling in tellings for each in (*telling.actors, *telling.recipients, *telling.others)]
    if len(sides.all_of(people)) != 1:
        return True
    return any(sides.of(each) is None for each in people) and any(has_any(_words(telling), SITTINGS) for telling in tellings)


def _round(group: Group, sides: Sides, talks: Sequence[Assessment], days: Sequence[str]) -> Round:
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


def _when(group: Group) -> str | None:
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


def _of_it(group: Group, people: set[str], talks: Sequence[Assessment], days: Sequence[str]) -> Iterator[Said]:
    if group.span is None:
        return
    first, last = group.span[0], str(date.fromisoformat(group.span[1]) + timedelta(days=SAID_DAYS))
    for assessment in talks[bisect_left(days, first) : bisect_right(days, last)]:
        if assessment.said.party in people:
            yield assessment.said

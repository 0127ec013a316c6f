"""This module knows how relations between two parties went: an index over time, from what was done and said between them.

It is made from happenings, each counted once however many pages tell it, by the PLOVER score of its type and mode.
What may be the same thing told again, unmerged, is not counted again either: see `_is_again`.
`docs/explanation/relations.md` says what counts and why; the figures that decide it are named here and in `views.index`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import reduce
from itertools import combinations

import msgspec

from onrecord.facts.dealing_words import EACH_OTHER, HEARD, MUTUAL, has_any
from onrecord.facts.plover import score_of
from onrecord.model.entries import EventEntry
from onrecord.text.long_ago import is_long_ago
from onrecord.views.happenings import Happening, happenings
from onrecord.views.index import HALF_LIFE, LEAST, MOST, Reckoned, Sums, Weighed, after
from onrecord.views.sides import Sides
from onrecord.views.timeline import what

WEIGHTS: Mapping[str, float] = {"happened": 1.0, "ongoing": 1.0}
"""What a status weighs. The others weigh nothing: an offer, threat, demand or refusal is a happening of its own, and counts as that; the
thing offered, threatened, demanded or refused was not done. What is alleged, feared or denied was not done as far as the record knows."""
QUOTED = 0.5
"""What a happening weighs that only people who are quoted vouch for, and no narrator."""
CONTESTED = 0.5
"""What a happening weighs that one telling has done and another says is not so."""
MOST_TOGETHER = 4
"""Sides of one meeting at most that deal with one another by being there; a hearing or a conference of more is no matter between two."""
MOST_SIDES = 20
"""Sides of one happening that are taken, the first told; a conference of more is no matter between two."""

_ONE_KIND = frozenset({"CONSULT"})
"""Types of which two modes may be one thing told again: who visits somebody meets him."""
Pair = tuple[str, str]
Kind = tuple[str, str | None]


class Counted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A happening as the index counts it.

    Attributes:
        score: PLOVER's for its type and mode, -10 to 10.
        weight: on its own day, 0 to 1, doubts about its being right included; 0 where it may be a thing that counts already, told again.
        id: the happening's; entries: every event that tells it.
    """

    id: str
    what: str
    type: str
    mode: str | None
    status: str
    score: float
    weight: float
    entries: tuple[str, ...]


class RelationRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The index on one day as a row; the fields, in this order, are the columns.

    Attributes:
        day: ISO day, one on which something happened between the two, or the day asked for, of which nothing is told.
        index: -10 (conflict) to 10 (cooperation), as of the last day on which something is told that counts; on a later day it stays.
        low, high: the interval it lies in with nine chances in ten, as far as the doubts are known; with every day of which nothing is told
            it is wider, up to the whole scale.
        change: what that day's happenings did to it: against what it would be on that day without them.
        what: what happened that day, or since when nothing is told.
        counted: how many happenings weigh in it up to that day.
        evidence: those of that day, none on the day asked for if nothing is told of it; earlier ones are on earlier rows and weigh half as
            much with every 30 days.
    """

    day: str
    index: float
    low: float
    high: float
    change: float
    what: str
    counted: int
    first: str
    second: str
    evidence: tuple[Counted, ...]


class PairRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where two parties stood when something was last told of them, as a row; fields as in `RelationRow`, as of `last`.

    Attributes:
        since, last: the first and last day of evidence up to the day asked for.
        day: the day asked for.
        low_by_day, high_by_day: where they may stand by that day, nothing being told since `last`; they are `low` and `high` where the two
            are one day, and wider than these otherwise.
    """

    first: str
    second: str
    index: float
    low: float
    high: float
    counted: int
    since: str
    last: str
    day: str
    low_by_day: float
    high_by_day: float


class Day(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What happened between two on one day: each happening as the index weighs it, and as it is counted."""

    day: str
    weighed: tuple[Weighed, ...]
    counted: tuple[Counted, ...]


class Between(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All that happened between two sides, day by day, so that the index of any day can be reckoned without a look at the events."""

    first: str
    second: str
    days: tuple[Day, ...]


def relations(events: Iterable[EventEntry], clusters: Mapping[str, str], first: str, second: str, day: str) -> tuple[RelationRow, ...]:
    """The index between two parties, a row for each day on which something happened between them, then, if nothing is told of it, the day
    asked for; none for two between whom nothing is known to have happened.

    Args:
        clusters: the cluster of each event by its entry's id.
        first, second: names of parties, or codes of countries, in either order; upper and lower case aside.
        day: ISO day up to which it is asked; what is dated later is left out.
    """
    told = tuple(events)
    return relations_of(between(told, clusters, day), Sides(told).known_as, first, second, day)


def relations_of(pairs: Iterable[Between], known: Mapping[str, str], first: str, second: str, day: str) -> tuple[RelationRow, ...]:
    """The same of what is known to have happened between every two; `known` gives the side meant by a name or code in lower case."""
    by_pair = {(pair.first, pair.second): pair for pair in pairs}
    names = {**known, **{name.casefold(): name for pair in by_pair for name in pair}}
    wanted = _ordered(names.get(first.casefold(), ""), names.get(second.casefold(), ""))
    return tuple(_rows(by_pair[wanted], day)) if wanted in by_pair else ()


def relation_pairs(events: Iterable[EventEntry], clusters: Mapping[str, str], day: str) -> tuple[PairRow, ...]:
    """Every two parties between whom something happened, most evidence first; arguments as in `relations`."""
    return pairs_of(between(tuple(events), clusters, day), day)


def pairs_of(pairs: Iterable[Between], day: str) -> tuple[PairRow, ...]:
    """The same of what is known to have happened between every two; two between whom nothing scores stand nowhere."""
    told = (tuple(_rows(pair, day)) for pair in pairs)
    found = (rows for rows in told if any(each.weight and each.score for row in rows for each in row.evidence))
    return tuple(sorted((_pair_row(rows, day) for rows in found), key=lambda row: (-row.counted, row.first, row.second)))


def between(events: Sequence[EventEntry], clusters: Mapping[str, str], day: str) -> tuple[Between, ...]:
    """What happened between every two sides up to a day; arguments as in `relations`."""
    sides = Sides(events)
    found: defaultdict[Pair, defaultdict[str, list[Happening]]] = defaultdict(lambda: defaultdict(list))
    for happening in happenings(events, clusters):
        on = _day(happening)
        if on is not None and on <= day and WEIGHTS.get(happening.status):
            for pair in filter(sides.have_relations, _pairs(happening, sides)):
                found[pair][on].append(happening)
    return tuple(Between(first=first, second=second, days=tuple(_weighed(by_day))) for (first, second), by_day in found.items())


def _weighed(by_day: Mapping[str, Sequence[Happening]]) -> Iterator[Day]:
    """The days of two sides in order, with what each happening weighs."""
    seen: dict[Kind, str] = {}
    for on in sorted(by_day):
        weights = _weights(by_day[on], on, seen)
        yield Day(
            day=on,
            weighed=tuple(Weighed(score=_score(each), weight=weight, probability=each.score) for each, weight in weights),
            counted=tuple(_counted(each, weight) for each, weight in weights),
        )


def _ordered(one: str, two: str) -> Pair:
    return (one, two) if one <= two else (two, one)


def _pairs(happening: Happening, sides: Sides) -> Iterator[Pair]:
    """Who did it with whom or to whom: those who act against those who receive, and those who act together.

    Those who threaten or attack together stand on one side, and nothing is told between them, unless they do it to each other; nor is
    anything told between those who are merely heard or present beside many others.
    """
    alike = [telling for telling in happening.tellings if telling.status == happening.status]
    acting = sides.all_of(each for telling in alike for each in telling.actors)[:MOST_SIDES]
    receiving = sides.all_of(each for telling in alike for each in telling.recipients)[:MOST_SIDES]
    directed = {_ordered(one, two) for one in acting for two in receiving if one != two}
    is_crowd = len(acting) > MOST_TOGETHER or any(has_any(telling.trigger_words, HEARD) for telling in alike)
    between = not receiving and not is_crowd and (_score(happening) >= 0 or any(map(_is_mutual, alike)))
    together = {_ordered(one, two) for one, two in combinations(acting, 2)} if between else set[Pair]()
    yield from sorted(directed | together)


def _is_mutual(telling: EventEntry) -> bool:
    return has_any(telling.trigger_words, MUTUAL) or has_any(telling.clause, EACH_OTHER)


def _day(happening: Happening) -> str | None:
    """The last day it can have been; history without a date of its own has none, nor what its words put long before the page."""
    moment = happening.moment
    if moment is None or (not moment.is_told and (happening.is_background or _is_of_old(happening))):
        return None
    published = happening.lead.published
    return min(moment.end, published[:10]) if moment.is_told and published and len(published) >= 10 else moment.end


def _is_of_old(happening: Happening) -> bool:
    return any(is_long_ago(telling.clause, telling.published) for telling in happening.tellings if telling.status == happening.status)


def _rows(pair: Between, day: str) -> Iterator[RelationRow]:
    """The index on each day up to the one asked for, and on that; none where nothing happened before.

    A day on which nothing counts (what is told may be told already) is a day of silence.
    """
    sums, counted, last, told = Sums(), 0, "", ""
    found = Reckoned(index=0.0, low=LEAST, high=MOST)
    for each in (each for each in pair.days if each.day <= day):
        weighs = [weighed for weighed in each.weighed if weighed.weight * weighed.probability > 0]
        told, change, counted = each.day, 0.0, counted + len(weighs)
        if weighs:
            quiet = sums.later(_days(last or each.day, each.day))
            sums, last = reduce(Sums.with_, weighs, quiet), each.day
            found = sums.reckon()
            change = round(found.index - quiet.reckon().index, 3)
        known = after(found, _days(last or each.day, each.day))
        yield _row(pair, each.day, known, change, counted, each.counted)
    if told and told < day:
        yield _row(pair, day, after(found, _days(last or told, day)), 0.0, counted, (), f"nothing told since {told}")


def _weights(of_day: Sequence[Happening], on: str, seen: dict[Kind, str]) -> list[tuple[Happening, float]]:
    """What each happening of a day weighs; `seen` has the day on which each kind counted last, and is brought up to date."""
    weights: list[tuple[Happening, float]] = []
    for happening in sorted(of_day, key=_surest_first):
        kind = (happening.lead.type, None if happening.lead.type in _ONE_KIND else happening.lead.mode)
        again = _is_again(happening, on, seen.get(kind))
        if not again:
            seen[kind] = on
        weights.append((happening, 0.0 if again else _weight(happening)))
    return weights


def _is_again(happening: Happening, on: str, last: str | None) -> bool:
    """Whether it may be what counted already, told again: of the same type and mode (of a meeting the type will do) between the same two,
    and either on the same day, or within a half-life and told without a date or as still going on. A state that lasts longer counts again.
    """
    if last is None or _days(last, on) > HALF_LIFE:
        return False
    is_dated = happening.moment is not None and happening.moment.is_told
    return last == on or not is_dated or happening.status == "ongoing"


def _surest_first(happening: Happening) -> tuple[bool, float, str]:
    is_dated = happening.moment is not None and happening.moment.is_told
    return (not is_dated, -_weight(happening), happening.id)


def _weight(happening: Happening) -> float:
    quoted = 1.0 if happening.is_narrated else QUOTED
    return WEIGHTS[happening.status] * quoted * (CONTESTED if happening.is_contested else 1.0)


def _score(happening: Happening) -> float:
    return score_of(happening.lead.type, happening.lead.mode)


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _counted(happening: Happening, weight: float) -> Counted:
    lead = happening.lead
    return Counted(
        id=happening.id,
        what=what(lead),
        type=lead.type,
        mode=lead.mode,
        status=happening.status,
        score=_score(happening),
        weight=round(weight * happening.score, 3),
        entries=tuple(telling.id for telling in happening.tellings),
    )


def _row(
    pair: Between, on: str, found: Reckoned, change: float, counted: int, evidence: tuple[Counted, ...], silence: str = ""
) -> RelationRow:
    return RelationRow(
        day=on,
        index=found.index,
        low=found.low,
        high=found.high,
        change=change,
        what="; ".join(dict.fromkeys(each.what for each in evidence)) or silence,
        counted=counted,
        first=pair.first,
        second=pair.second,
        evidence=evidence,
    )


def _pair_row(rows: Sequence[RelationRow], day: str) -> PairRow:
    told = [row for row in rows if row.evidence]
    last = told[-1]
    return PairRow(
        first=last.first,
        second=last.second,
        index=last.index,
        low=last.low,
        high=last.high,
        counted=last.counted,
        since=told[0].day,
        last=last.day,
        day=day,
        low_by_day=rows[-1].low,
        high_by_day=rows[-1].high,
    )

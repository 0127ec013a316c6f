"""This module knows the timeline a person reads: what was done or is to be, when, how far it got, and according to whom."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

import msgspec

from onrecord.model.annotations import NARRATOR
from onrecord.model.entries import EventEntry, Participant
from onrecord.text.day_bounds import bounds
from onrecord.text.sought import holds_all
from onrecord.views.happenings import Happening, dates_told, happenings, moment_of
from onrecord.views.inner import inner
from onrecord.views.participants import each_name
from onrecord.views.sides import Sides


class Telling(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How one page tells a happening.

    Attributes:
        entry: the event's id, the permalink's last part.
        words: the page's words that name the act.
        what: its words around the act.
        when: the date this page gives (EDTF), or None.
        according_to: "narrator", or the speaker's name; "" where nobody is named.
        statement: id of the statement that says so; None is the narrator, or a statement that is not known.
    """

    entry: str
    words: str
    what: str
    status: str
    when: str | None
    according_to: str
    statement: str | None
    outlet: str | None
    published: str | None
    address: str
    latest: bool


class TimelineRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One happening as a row; the fields, in this order, are the columns.

    Attributes:
        when: EDTF, no more exact than told; a span where it lasted or is not sure; the day of publication where none is told; None where
            neither is known.
        dated: "told", "published" (no date is told: it was on or before that day, or is to be after it), or "" for none.
        what: the page's words around the act, as the telling that leads has them.
        according_to: "narrator", or the speaker of the statement that says so ("" where nobody is named).
        outlet: whose narrator, or who printed the statement.
        actors, recipients: names, as the article knows them; where the telling that leads leaves open who, as another has it.
        place: the page's words for where it was, or "".
        condition: the words of the condition it hangs on, or "".
        background: told as history only.
        contested: one page has it done and another says it is not so.
        dates: every date told, where pages differ.
        told: how many tellings there are, by how many outlets (`outlets`).
        score: the probability that its best telling is right, 0 to 1.
        within: id of the happening in whose sentence alone it is told, and right below which it stands; else None.
        id: the happening's; entry: the event's that leads; statement: that of the statement that says so there, as in `Telling`.
        tellings: every one, first published first.
    """

    when: str | None
    dated: str
    what: str
    status: str
    according_to: str
    outlet: str | None
    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str
    condition: str
    background: bool
    contested: bool
    dates: tuple[str, ...]
    told: int
    outlets: int
    score: float
    id: str
    entry: str
    statement: str | None
    tellings: tuple[Telling, ...]
    within: str | None = None


class ToldOnce(Telling, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A telling as a row of its own, with the id of the happening that it tells."""

    happening: str


class TimelineQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which happenings; everything given must hold, nothing given means all.

    Attributes:
        party: who takes part: whole words of a name or a party's, or a country's code, without regard to case; or an actor's id.
        other: who takes part as well.
        type: PLOVER type; status: how far it got.
        place: part of the words for where it was, as any of its tellings has them, without regard to case.
        since, until: ISO days or whole months and years; an inexact date fits where it overlaps, an undated happening falls out.
        outlet: told of by this outlet, among others, without regard to case.
        search: words to look for, all of them in the words of one telling; "quoted words" as a phrase.
        background: True only what is told as history, False only the rest; None both.
        least_score: only those whose best telling is as likely to be right, 0 to 1.
    """

    party: str = ""
    other: str = ""
    type: str = ""
    status: str = ""
    place: str = ""
    since: str = ""
    until: str = ""
    background: bool | None = None
    least_score: float = 0.0
    outlet: str = ""
    search: str = ""


class Told(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A happening's row with what it is asked by, so that it can be kept and asked again without a look at its events.

    Attributes:
        names: whoever takes part, and the sides they stand on: names and countries' codes in lower case, and ids across articles.
        types: PLOVER types of its tellings.
        places: the words for where it was, of each telling, in lower case.
        first, last: the ISO days it can mean; None where no day is known.
    """

    row: TimelineRow
    names: frozenset[str]
    types: frozenset[str]
    places: frozenset[str]
    first: str | None
    last: str | None


def timeline(events: Iterable[EventEntry], clusters: Mapping[str, str], query: TimelineQuery | None = None) -> tuple[TimelineRow, ...]:
    """The happenings that fit, as rows, earliest first; each counts once, with all its tellings.

    Filters are asked of the happening as it stands, not of its tellings: a meeting that was planned and then held is not `planned`.

    Args:
        clusters: the cluster of each event by its entry's id.
    """
    return rows_that_fit(told(events, clusters), query or TimelineQuery())


def told(events: Iterable[EventEntry], clusters: Mapping[str, str]) -> Iterator[Told]:
    """Every happening, earliest first, with what it is asked by; arguments as in `timeline`."""
    all_events = tuple(events)
    sides = Sides(all_events)
    happened = happenings(all_events, clusters)
    outer_of = inner(happened)
    return (_told(happening, sides, outer_of.get(happening.id)) for happening in _with_inner_below(happened, outer_of))


def _with_inner_below(happened: Sequence[Happening], outer_of: Mapping[str, str]) -> Iterator[Happening]:
    """Happenings in their order, each with those that its sentence alone tells right below it."""
    below: defaultdict[str, list[Happening]] = defaultdict(list)
    for happening in happened:
        below[outer_of.get(happening.id, "")].append(happening)
    for happening in below[""]:
        yield from (happening, *below[happening.id])


def rows_that_fit(happened: Iterable[Told], query: TimelineQuery) -> tuple[TimelineRow, ...]:
    """The rows that fit a question, in their order."""
    wanted = [_part_of_name(name) for name in (query.party, query.other) if name.strip()]
    return tuple(each.row for each in happened if all(map(partial(_is_among, each.names), wanted)) and _fits(each, query))


def _part_of_name(name: str) -> re.Pattern[str]:
    """The words of a name, whole, wherever they stand in one."""
    words = r"\s+".join(map(re.escape, name.casefold().split()))
    return re.compile(rf"(?<!\w){words}(?!\w)")


def _is_among(names: Iterable[str], wanted: re.Pattern[str]) -> bool:
    return any(map(wanted.search, names))


def timeline_row(happening: Happening, within: str | None = None) -> TimelineRow:
    """One happening as a row."""
    lead, moment = happening.lead, happening.moment
    dates = dates_told(happening)
    return TimelineRow(
        when=moment.edtf if moment else None,
        dated="" if moment is None else "told" if moment.is_told else "published",
        what=what(lead),
        status=happening.status,
        according_to=according_to(lead),
        outlet=lead.outlet,
        type=lead.type,
        mode=lead.mode,
        actors=each_name(happening.actors),
        recipients=each_name(happening.recipients),
        place=next((telling.place_words for telling in happening.tellings if telling.place_words), ""),
        condition=lead.condition_words,
        background=happening.is_background,
        contested=happening.is_contested,
        dates=tuple(date.edtf for date in dates) if len(dates) > 1 else (),
        told=len(happening.tellings),
        outlets=len({telling.outlet or telling.address for telling in happening.tellings}),
        score=round(happening.score, 4),
        id=happening.id,
        entry=lead.id,
        statement=lead.vouched_by,
        tellings=tuple(map(_telling, happening.tellings)),
        within=within,
    )


def each_telling(rows: Iterable[TimelineRow]) -> Iterator[ToldOnce]:
    """Every telling of some happenings, those of one happening side by side, first published first."""
    for row in rows:
        yield from (ToldOnce(happening=row.id, **msgspec.structs.asdict(telling)) for telling in row.tellings)


def what(event: EventEntry) -> str:
    """An event in a line: the page's words around the act; where they are not known, those who take part around the act's own words."""
    return event.clause or act_and_parties(event)


def act_and_parties(event: EventEntry) -> str:
    """An event by what is found of it: who, the page's words for the act, to whom. For comparing, not for reading."""
    return " ".join(filter(None, (_joined(event.actors), event.trigger_words, _joined(event.recipients))))


def according_to(event: EventEntry) -> str:
    """Who says so: "narrator", or the speaker's name; "" where nobody is named."""
    return NARRATOR if event.voucher is None else event.voucher


def _joined(participants: Iterable[Participant]) -> str:
    return ", ".join(each_name(participants))


def _telling(event: EventEntry) -> Telling:
    return Telling(
        entry=event.id,
        words=event.trigger_words,
        what=what(event),
        status=event.status,
        when=event.when.edtf if event.when else None,
        according_to=according_to(event),
        statement=event.vouched_by,
        outlet=event.outlet,
        published=event.published,
        address=event.address,
        latest=event.latest,
    )


def _told(happening: Happening, sides: Sides, within: str | None) -> Told:
    moment = happening.moment or moment_of(happening.lead)
    return Told(
        row=timeline_row(happening, within),
        names=frozenset(name for telling in happening.tellings for each in _all_in(telling) for name in sides.names_of(each)),
        types=frozenset(telling.type for telling in happening.tellings),
        places=frozenset(telling.place_words.casefold() for telling in happening.tellings),
        first=moment.first if moment else None,
        last=moment.last if moment else None,
    )


def _all_in(event: EventEntry) -> Iterator[Participant]:
    yield from (*event.actors, *event.recipients, *event.others)


def _fits(told: Told, query: TimelineQuery) -> bool:
    plain = (
        query.type.upper() in ("", *told.types),
        query.status in ("", told.row.status),
        not query.place.strip() or any(query.place.strip().casefold() in place for place in told.places),
        query.background in (None, told.row.background),
        told.row.score >= query.least_score,
        not query.outlet.strip() or any(_is_of(telling, query.outlet) for telling in told.row.tellings),
        not query.search.strip() or any(holds_all(telling.what, query.search) for telling in told.row.tellings),
    )
    return all(plain) and _is_within(told, query.since, query.until)


def _is_of(telling: Telling, outlet: str) -> bool:
    return (telling.outlet or "").casefold().split() == outlet.casefold().split()


def _is_within(told: Told, since: str, until: str) -> bool:
    if not since and not until:
        return True
    first, last = bounds(since), bounds(until)
    if told.first is None or told.last is None:
        return False
    return (first is None or told.last >= first[0]) and (last is None or told.first <= last[1])

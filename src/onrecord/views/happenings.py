"""This module knows happenings: what several tellings say was done, counted once, with every telling kept.

Which events are one happening is a matter of judgements; a view is given their clusters.
Each telling keeps its own status, date and voucher, and a happening takes those of one of them, its lead, by rules that are written here:

- what is done goes before what is not: one telling that it happened makes it happened, whatever was planned before and denied since;
- of tellings with one status the one whose date is taken leads, so that date, words and voucher are one page's; where none gives a date,
  the first published, and on one day one that names who says so before a narrator. One that names nobody who takes part, or only mentions
  the thing beside what it tells ("before the meeting"), leads only where no other does better, and whom it leaves out the others name;
- where nobody tells that it was done, the telling published last has the say: planned on Monday and called off on Friday is called off.
  What is only imagined or made a condition says nothing of how far a thing got, where another telling does.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date

import msgspec

from onrecord.facts.nameless import names_somebody
from onrecord.model.correction import DONE
from onrecord.model.entries import EventEntry, Participant
from onrecord.text.day_bounds import EARLIEST, LATEST, bounds

DENIALS = frozenset({"denied", "negated"})
"""Statuses of what is said not to be so."""
UNDONE = ("planned", "refused", "denied", "offered", "threatened", "conditional", "called_for", "alleged", "negated", "hypothetical")
"""Statuses of what is not done; on one day the earlier in this list is taken."""
SUPPOSED = frozenset({"hypothetical", "conditional"})
"""Statuses of what is only imagined or hangs on something."""
BOTH_SIDED = frozenset({"CONSULT"})
"""Types of what at least two do together."""
_MENTIONS = re.compile(
    r"\b(?:before|after|during|amid|ahead of|if|whether|until|since|following)"
    r"(?:\s+(?:a|an|the|his|her|its|their|any|that|such|this|he|she|they|it|possible|potential|planned|upcoming|scheduled|new)\b)*\s*\Z",
    re.IGNORECASE,
)
"""Words after which a thing is mentioned beside what a sentence tells."""


class Moment(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When a thing was, as far as it is told.

    Attributes:
        edtf: the date told, or the day of publication where none is.
        first, last: the ISO days it can mean, both included; 0001-01-01 and 9999-12-31 are open ends.
        is_told: False where only the day of publication is known.
    """

    edtf: str
    first: str
    last: str
    is_told: bool

    @property
    def day(self) -> str:
        """The day it is put at: its first; its last where the start is open."""
        return self.first if self.first != EARLIEST else self.last

    @property
    def end(self) -> str:
        """The last day it is put at; its first where the end is open."""
        return self.last if self.last != LATEST else self.first

    def meets(self, other: "Moment") -> bool:
        """Whether the two can be one day."""
        return self.first <= other.last and other.first <= self.last


class Happening(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that was done, planned, feared or denied, with all that tell it.

    Attributes:
        id: of its cluster, else of its only entry.
        tellings: first published first.
        lead: the telling whose status and voucher are taken.
        moment: the most exact date told with that status; the lead's day of publication where none is; None where neither is known, or
            where the lead has a date that is open on both sides.
    """

    id: str
    tellings: tuple[EventEntry, ...]
    lead: EventEntry
    moment: Moment | None

    @property
    def actors(self) -> tuple[Participant, ...]:
        """Who does it, as the lead has them; where it names nobody, or only one of those who meet, as the telling that names most."""
        return _filled(
            self,
            lambda telling: telling.actors,
            _named(self.lead.recipients),
            2 if self.lead.type in BOTH_SIDED and not self.lead.recipients else 1,
        )

    @property
    def recipients(self) -> tuple[Participant, ...]:
        """To whom it is done, as the lead has them; where it has nobody and no actor either, as the telling that names most."""
        return _filled(self, lambda telling: telling.recipients, _named(self.actors), 0 if self.lead.actors else 1)

    @property
    def status(self) -> str:
        """How far it got."""
        return self.lead.status

    @property
    def is_contested(self) -> bool:
        """Whether one telling has it done and another says it is not so."""
        statuses = {telling.status for telling in self.tellings}
        return bool(statuses & set(DONE)) and bool(statuses & DENIALS)

    @property
    def is_background(self) -> bool:
        """Whether it is told as history only."""
        return all(telling.background for telling in self.tellings)

    @property
    def is_narrated(self) -> bool:
        """Whether a narrator tells it with the status taken, and not only somebody who is quoted."""
        return any(telling.voucher is None and telling.status == self.status for telling in self.tellings)

    @property
    def score(self) -> float:
        """The probability that it is right, as told at best; copies tell nothing new, so scores are not added up."""
        return max(telling.score for telling in self.tellings)


def happenings(events: Iterable[EventEntry], clusters: Mapping[str, str]) -> tuple[Happening, ...]:
    """Events as happenings, each counted once, by day; those without any date last.

    Args:
        clusters: the cluster of each entry by its id; an entry that is not there is a happening by itself.
    """
    groups: defaultdict[str, list[EventEntry]] = defaultdict(list)
    for event in events:
        groups[clusters.get(event.id, event.id)].append(event)
    return tuple(sorted((_merged(id_, group) for id_, group in groups.items()), key=_by_day))


def moment_of(event: EventEntry) -> Moment | None:
    """When an event was by one telling: as told, else its day of publication, else None; None also where it was at some time or other."""
    return _told(event) or _by_publication_day(event)


def dates_told(happening: Happening) -> tuple[Moment, ...]:
    """The dates told of a happening by those who tell it with its status, each once, by day."""
    found = {moment.edtf: moment for telling in _alike(happening) if (moment := _told(telling))}
    return tuple(sorted(found.values(), key=lambda moment: (moment.first, moment.last)))


def _merged(id_: str, group: Sequence[EventEntry]) -> Happening:
    tellings = tuple(sorted(group, key=_by_publication))
    status = _status(tellings)
    alike = [telling for telling in tellings if telling.status == status]
    moment = _exact(alike)
    lead = _lead(next((telling for telling in alike if moment and _told(telling) == moment), alike[0]), alike)
    return Happening(id=id_, tellings=tellings, lead=lead, moment=moment or _by_publication_day(lead))


def _status(tellings: Sequence[EventEntry]) -> str:
    told = {telling.status for telling in tellings}
    for status in DONE:
        if status in told:
            return status
    said = [telling for telling in tellings if telling.status not in SUPPOSED] or list(tellings)
    last = max(_published(telling) for telling in said)
    latest = {telling.status for telling in said if _published(telling) == last}
    return next((status for status in UNDONE if status in latest), min(latest))


def _lead(first: EventEntry, alike: Sequence[EventEntry]) -> EventEntry:
    """The first of tellings, unless it leaves open who takes part, or only mentions the thing, and another does better."""
    return min((first, *(each for each in alike if each is not first)), key=lambda each: (_lacks(each), is_mention(each)))


def _lacks(event: EventEntry) -> int:
    """How many of those who must take part a telling does not name."""
    named = {each.name for each in (*event.actors, *event.recipients) if names_somebody(each.name)}
    return max((2 if event.type in BOTH_SIDED else 1) - len(named), 0)


def is_mention(event: EventEntry) -> bool:
    """Whether an event is only mentioned beside what its sentence tells: "before the meeting", "if they meet"."""
    at = event.clause.find(event.trigger_words)
    return at > 0 and _MENTIONS.search(event.clause[:at]) is not None


def _alike(happening: Happening) -> list[EventEntry]:
    return [telling for telling in happening.tellings if telling.status == happening.status]


def _filled(
    happening: Happening, placed: Callable[[EventEntry], tuple[Participant, ...]], opposite: Collection[str], enough: int
) -> tuple[Participant, ...]:
    """Those in one place as the lead has them; if they are too few, as the telling alike that names most beside them.

    Nobody who is opposite; and where the lead names nobody, two tellings must name somebody: one may be misread.
    """
    lead, alike = placed(happening.lead), _alike(happening)
    named = _named(lead)
    if len(named) >= enough:
        return lead
    times = Counter(name for telling in alike for name in _named(placed(telling)))
    known = {name for name, count in times.items() if name not in opposite and (named or count > 1)}
    fuller = (placed(each) for each in alike if named <= _named(placed(each)) <= known)
    return max((lead, *fuller), key=lambda found: len(_named(found)))


def _named(participants: Iterable[Participant]) -> frozenset[str]:
    """Who of them is named, across articles where that is known."""
    return frozenset(each.actor or each.name for each in participants if names_somebody(each.name))


def _exact(tellings: Iterable[EventEntry]) -> Moment | None:
    """The date that leaves the fewest days open; of several, the one published first."""
    told = [moment for telling in tellings if (moment := _told(telling))]
    return min(told, key=lambda moment: (_open(moment), _days_between(moment)), default=None)


def _open(moment: Moment) -> int:
    return (moment.first == EARLIEST) + (moment.last == LATEST)


def _days_between(moment: Moment) -> int:
    return (date.fromisoformat(moment.last) - date.fromisoformat(moment.first)).days


def _by_publication_day(event: EventEntry) -> Moment | None:
    """Its day of publication, unless the page says that it was at another time and not at which ("when Orsk banned them")."""
    return _moment(event.published, is_told=False) if event.when is None or _tells_nothing(event) else None


def _told(event: EventEntry) -> Moment | None:
    return _moment(event.when.edtf, is_told=True) if event.when and not _tells_nothing(event) else None


def _tells_nothing(event: EventEntry) -> bool:
    """Whether the time told says no more than that the page tells it: of what is done, until a day still to come ("promised an answer by
    Friday"); or where no date can be told."""
    told = bounds(event.when.edtf) if event.when else None
    own = bounds(event.published)
    is_until = told is not None and told[0] == EARLIEST and own is not None and told[1] > own[1]
    return event.when is not None and (event.when.edtf is None or (event.status in DONE and is_until))


def _moment(edtf: str | None, *, is_told: bool) -> Moment | None:
    found = bounds(edtf)
    if found == (EARLIEST, LATEST):
        return None
    return Moment(edtf=edtf or "", first=found[0], last=found[1], is_told=is_told) if found else None


def _published(event: EventEntry) -> str:
    found = bounds(event.published)
    return found[0] if found else EARLIEST


def _by_publication(event: EventEntry) -> tuple[str, bool, bool, str, int]:
    found = bounds(event.published)
    return (found[0] if found else LATEST, event.when is None, event.voucher is None, event.version, event.trigger[0].start)


def _by_day(happening: Happening) -> tuple[str, str, str]:
    moment = happening.moment
    return (moment.day, moment.end, happening.id) if moment else (LATEST, LATEST, happening.id)

"""This module knows PLOVER records: an event as JSON in the manual's field names ("Data Fields"), with what its coding started from.

Everything that the coding folds together stands unfolded under `onrecord`: type, mode and status as told, the rule that fired, the date as
told, and who vouches. `uncoded` takes a record back to them. What nobody found (context, coordinates) is left out, not guessed.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

import msgspec

from onrecord.exports.agents import agent_code, home_code, is_at_home
from onrecord.exports.coding import Coding, coded_type, special_contexts
from onrecord.facts.plover import CODEBOOK, QUADS, quad_of, score_of
from onrecord.model.annotations import NARRATOR
from onrecord.model.entries import EventEntry, Participant
from onrecord.text.day_bounds import EARLIEST, LATEST, bounds


class PloverActor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody who takes part.

    Attributes:
        code: ISO 3166-1 alpha-3 or, for bodies of no country, what they are (IGO, NGO, IMG), or None; sector: PLOVER's, or None.
        actor_text: the page's words, "" where it leaves them out.
        identifier_text: the name the article knows them by.
    """

    code: str | None
    sector: str | None
    actor_text: str
    identifier_text: str


class Place(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where it was, in the page's words."""

    name: str


class TextInfo(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the words stand: code points, half-open, in the page's text, from the first to the last of the trigger."""

    start: int
    end: int


class CiteInfo(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The page it was read on."""

    url: str
    title: str
    publication: str | None
    codebook: str


class Unfolded(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the record says, before it was coded.

    Attributes:
        type, mode, status: as told.
        rule: name of the rule that fired, and section: where the manual has it; None where the coding is what was told.
        edtf: the date as told, or None.
        according_to: "narrator", or the speaker's name ("" where nobody is named); statement: id of the statement.
        background: told as history.
        published: of the page (EDTF), or None.
        score: the probability that it is right, 0 to 1.
    """

    type: str
    mode: str | None
    status: str
    rule: str | None
    section: str | None
    edtf: str | None
    condition: str
    according_to: str
    statement: str | None
    background: bool
    published: str | None
    score: float


class PloverRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One event as PLOVER has it.

    Attributes:
        id: the entry's id.
        date: ISO day: the first it can have been; the last where the start is open; the day of publication where no date is told.
        enddate: the last day it can have been, where that is another.
        event: one type; mode: its mode, if any; context: special contexts only ("historical", "future", "hypothetical", "negation").
        quad_code: 1 to 4; event_scale: the conflict-cooperation score of type and mode, -10 to 10.
        link: the same for all records of one happening, or None where it is told once.
    """

    id: str
    date: str | None
    enddate: str | None
    actor: tuple[PloverActor, ...]
    recipient: tuple[PloverActor, ...]
    event: tuple[str, ...]
    mode: tuple[str, ...]
    context: tuple[str, ...]
    quad_code: int | None
    event_scale: float
    event_text: tuple[str, ...]
    event_loc: Place | None
    link: str | None
    text_info: TextInfo
    cite_info: CiteInfo
    coder: str
    onrecord: Unfolded


def plover_records(events: Iterable[EventEntry], links: Mapping[str, str], coder: str) -> Iterator[PloverRecord]:
    """Events as PLOVER records, one by one, in their order.

    Args:
        links: the cluster of each event that is told more than once, by its entry's id.
        coder: who coded them, as the records shall name it ("onrecord 1.0").
    """
    for _, page in groupby(events, key=lambda event: event.version):
        told = list(page)
        home = home_code(_code(each) for event in told for each in (*event.actors, *event.recipients))
        yield from (plover_record(event, links.get(event.id), coder, home) for event in told)


def plover_record(event: EventEntry, link: str | None, coder: str, home: str | None = None) -> PloverRecord:
    """One event as a PLOVER record; arguments as in `plover_records`.

    Args:
        home: the only country of its page's events, for those of whom nothing says whose they are; None where there are several.
    """
    coding = coded_type(event, event.trigger_words)
    actors, recipients = _sides(event, coding, home)
    date, enddate = _dates(event)
    return PloverRecord(
        id=event.id,
        date=date,
        enddate=enddate,
        actor=actors,
        recipient=recipients,
        event=(coding.type,),
        mode=(coding.mode,) if coding.mode else (),
        context=special_contexts(event, coding, background=event.background),
        quad_code=quad_of(coding.type),
        event_scale=score_of(coding.type, coding.mode),
        event_text=(event.trigger_words,),
        event_loc=Place(name=event.place_words) if event.place_words else None,
        link=link,
        text_info=TextInfo(start=event.trigger[0].start, end=event.trigger[-1].end),
        cite_info=CiteInfo(url=event.address, title=event.headline, publication=event.outlet, codebook=CODEBOOK),
        coder=coder,
        onrecord=_unfolded(event, coding),
    )


def uncoded(record: PloverRecord) -> tuple[str, str | None, str]:
    """The type, mode and status that a record was coded from."""
    return record.onrecord.type, record.onrecord.mode, record.onrecord.status


def quad_words(code: int | None) -> str:
    """A quad class in the manual's words and capitals; "" where there is none.

    >>> quad_words(4)
    'MATERIAL CONFLICT'
    """
    return QUADS.get(code or 0, "").upper()


def _sides(event: EventEntry, coding: Coding, home: str | None) -> tuple[tuple[PloverActor, ...], tuple[PloverActor, ...]]:
    """Who acts, and on whom. Where a rule turns the event round, who vouches for it acts, and a narrator is nobody."""
    actors, recipients = _actors(event.actors, home), _actors(event.recipients, home)
    if coding.rule is None or not coding.rule.turned:
        return actors, recipients
    asking = (PloverActor(code=None, sector=None, actor_text="", identifier_text=event.voucher),) if event.voucher else ()
    return asking, actors or recipients


def _code(participant: Participant) -> str | None:
    return agent_code(participant.words, participant.name, country=participant.country, sector=participant.sector)


def _actors(participants: Iterable[Participant], home: str | None) -> tuple[PloverActor, ...]:
    return tuple(
        PloverActor(
            code=_code(each) or (home if is_at_home(each.words) else None),
            sector=each.sector,
            actor_text=each.words,
            identifier_text=each.name,
        )
        for each in participants
    )


def _dates(event: EventEntry) -> tuple[str | None, str | None]:
    found = bounds(event.when.edtf if event.when else None) or bounds(event.published)
    if found is None:
        return None, None
    first, last = (None if found[0] == EARLIEST else found[0]), (None if found[1] == LATEST else found[1])
    return first or last, last if first and last != first else None


def _unfolded(event: EventEntry, coding: Coding) -> Unfolded:
    return Unfolded(
        type=event.type,
        mode=event.mode,
        status=event.status,
        rule=coding.rule.name if coding.rule else None,
        section=coding.rule.section if coding.rule else None,
        edtf=event.when.edtf if event.when else None,
        condition=event.condition_words,
        according_to=NARRATOR if event.voucher is None else event.voucher,
        statement=event.vouched_by,
        background=event.background,
        published=event.published,
        score=round(event.score, 4),
    )

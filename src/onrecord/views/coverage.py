"""This module knows how a story was covered: the union of what its articles tell, and how each of them told it, or did not.

A statement is there once, in its fullest telling, whoever carried it; an event once. An article that appeared before anybody had told
something is not blamed for leaving it out. An article that reproduces another is shown, and counted with it as one.
The view says what stands where; it gives no verdict on any outlet.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from onrecord.model.annotations import Directness
from onrecord.model.entries import EventEntry
from onrecord.model.judgement import Cluster
from onrecord.model.record import Statement, Told
from onrecord.model.span import Spans
from onrecord.text.common_words import SMALL, weight
from onrecord.text.edtf import end_of, start_of
from onrecord.text.word_forms import roots
from onrecord.views.carrying import Carried, How, carry, fullest_of
from onrecord.views.own_voice import Narration, TellsOf, happenings_told

TOLD = frozenset((How.VERBATIM, How.CUT, How.PARAPHRASED, How.OWN_VOICE, How.ATTRIBUTED))


class Covering(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An article of the story.

    Attributes:
        copy_of: the version it reproduces, or None.
        own_words: words of its headline that no other headline of the story has.
        known: how many rows had been told, by anybody, on the day it appeared or before, as far as pages give a day.
        told: how many of these it tells.
    """

    version: str
    outlet: str | None
    agency: str | None
    published: str | None
    headline: str
    address: str
    copy_of: str | None
    own_words: tuple[str, ...]
    known: int
    told: int


class Cell(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one article makes of one row.

    Attributes:
        entry: id of the statement or event on that page, or None; the fullest there, where the page tells it several times.
        words: its words there; for `own voice` of a statement, the sentence.
        spans: where they stand on its page.
        sentence: of an event, the sentence there that tells it; "" of a statement.
        cut, cut_spans: of a `cut` telling, words of the fullest telling that the page has nowhere, and where they stand on the fullest
            telling's page.
    """

    version: str
    how: How
    entry: str | None = None
    words: str = ""
    spans: Spans = ()
    sentence: str = ""
    cut: tuple[str, ...] = ()
    cut_spans: Spans = ()


class CoverageRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A statement or an event, as the articles of the story tell it.

    Attributes:
        kind: "statement" or "event".
        id: id of the fullest telling, by which its words are found.
        who: the speaker, or who acts.
        words: of the fullest telling.
        status: of an event, how far it got, in every telling's word; "" of a statement.
        first: when it was first told (EDTF), as far as pages give a date.
        carriers: articles that tell it, copies counted with what they reproduce.
        cells: one for each article of the story, in its order.
    """

    kind: str
    id: str
    who: str
    words: str
    status: str
    first: str | None
    carriers: int
    cells: tuple[Cell, ...]


class Coverage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A story's articles, the earliest first, and what they tell, the most carried first."""

    articles: tuple[Covering, ...]
    rows: tuple[CoverageRow, ...]


def cover(
    story: Iterable[Told], *, statements: Iterable[Cluster] = (), events: Iterable[Cluster] = (), copies: Mapping[str, str] | None = None
) -> Coverage:
    """How a story was covered.

    Args:
        story: the versions of its articles, in any order.
        statements, events: clusters of what is one; an entry in none is by itself. Members on other versions are passed over.
        copies: of a version that reproduces another, the other one.
    """
    tolds = sorted(story, key=lambda told: (told.version.published or "~", told.version.id))
    originals = {copy: of for copy, of in (copies or {}).items() if of in {told.version.id for told in tolds}}
    events = tuple(events)
    happenings = {member: cluster.id for cluster in events for member in cluster.members}
    narrations = {told.version.id: Narration(told, happenings) for told in tolds}
    rows = [
        *(
            _statement_row(tellings, happenings_told(tellings, tolds, happenings), tolds, narrations, originals)
            for tellings in _statements(tolds, statements)
        ),
        *(_event_row(tellings, tolds, narrations, originals) for tellings in _events(tolds, events)),
    ]
    headlines = {told.version.id: _telling(told.version.headline) for told in tolds}
    return Coverage(
        articles=tuple(_covering(told, headlines, originals, [row.cells[place].how for row in rows]) for place, told in enumerate(tolds)),
        rows=tuple(sorted(rows, key=lambda row: (-row.carriers, row.first or "~", row.id))),
    )


def _covering(told: Told, headlines: Mapping[str, Mapping[str, str]], originals: Mapping[str, str], hows: Sequence[How]) -> Covering:
    version = told.version
    others = {word for name, words in headlines.items() if name != version.id for word in words}
    own = tuple(printed for word, printed in headlines[version.id].items() if word not in others)
    return Covering(
        version=version.id,
        outlet=version.outlet,
        agency=version.agency,
        published=version.published,
        headline=version.headline,
        address=version.address,
        copy_of=originals.get(version.id),
        own_words=own,
        known=sum(how is not How.NOT_YET for how in hows),
        told=sum(how in TOLD for how in hows),
    )


def _telling(headline: str) -> dict[str, str]:
    """The words of a headline that tell something, as printed, by their roots."""
    return {word: headline[start:end] for word, start, end in roots(headline) if weight(word) > SMALL}


# -- rows ---------------------------------------------------------------------------------------------------------------


def _statements(tolds: Sequence[Told], clusters: Iterable[Cluster]) -> Iterator[list[Statement]]:
    entries = {statement.id: statement for told in tolds for statement in told.statements}
    yield from ([entries[name] for name in group] for group in _groups(entries, clusters))


def _events(tolds: Sequence[Told], clusters: Iterable[Cluster]) -> Iterator[list[EventEntry]]:
    entries = {event.id: event for told in tolds for event in told.events}
    yield from ([entries[name] for name in group] for group in _groups(entries, clusters))


def _groups(entries: Iterable[str], clusters: Iterable[Cluster]) -> Iterator[list[str]]:
    """Every entry once: those of a cluster together, the others alone."""
    left = dict.fromkeys(entries)
    for cluster in clusters:
        if group := [name for name in cluster.members if name in left]:
            yield group
            for name in group:
                del left[name]
    yield from ([name] for name in left)


def _statement_row(
    tellings: Sequence[Statement],
    happenings: Sequence[TellsOf],
    tolds: Sequence[Told],
    narrations: Mapping[str, Narration],
    originals: Mapping[str, str],
) -> CoverageRow:
    fullest = fullest_of(tellings)
    first = _first(telling.published for telling in tellings)
    by_version: dict[str, list[Statement]] = {}
    for telling in tellings:
        by_version.setdefault(telling.version, []).append(telling)
    cells = tuple(
        _told_cell(told.version.id, by_version[told.version.id], fullest)
        if told.version.id in by_version
        else _untold_cell(told, fullest, happenings, first, narrations[told.version.id])
        for told in tolds
    )
    return CoverageRow(
        kind="statement",
        id=fullest.id,
        who=_speaker(fullest, tellings),
        words=fullest.content_words,
        status="",
        first=first,
        carriers=_carriers(cells, originals),
        cells=cells,
    )


def _speaker(fullest: Statement, tellings: Iterable[Statement]) -> str:
    """Who is quoted directly in the fullest telling; else whom most tellings name; else the fullest's words for the speaker."""
    if fullest.named and fullest.directness is Directness.DIRECT:
        return fullest.speaker
    named = Counter(telling.speaker for telling in (fullest, *tellings) if telling.named)
    return max(named, key=lambda name: named[name]) if named else fullest.speaker


def _told_cell(version: str, here: Sequence[Statement], fullest: Statement) -> Cell:
    best = fullest_of(here)
    carried: Carried = carry(fullest, here)
    return Cell(
        version=version,
        how=carried.how,
        entry=best.id,
        words=best.content_words,
        spans=best.content,
        cut=carried.cut,
        cut_spans=carried.cut_spans,
    )


def _untold_cell(told: Told, fullest: Statement, happenings: Sequence[TellsOf], first: str | None, narration: Narration) -> Cell:
    """At nobody's door, or not at all."""
    if span := narration.telling(fullest.content_words, happenings):
        return Cell(version=told.version.id, how=How.OWN_VOICE, words=span.cut(narration.text), spans=(span,))
    return _untold(told, first)


def _event_row(
    tellings: Sequence[EventEntry], tolds: Sequence[Told], narrations: Mapping[str, Narration], originals: Mapping[str, str]
) -> CoverageRow:
    first = _first(telling.published for telling in tellings)
    best = min(tellings, key=lambda event: (event.vouched_by is not None, -event.score, event.id))
    by_version: dict[str, list[EventEntry]] = {}
    for telling in tellings:
        by_version.setdefault(telling.version, []).append(telling)
    cells = tuple(_event_cell(told, by_version, first, narrations[told.version.id]) for told in tolds)
    return CoverageRow(
        kind="event",
        id=best.id,
        who="; ".join(dict.fromkeys(party.name for party in best.actors)),
        words=best.clause or best.trigger_words,
        status="; ".join(dict.fromkeys(event.status for event in tellings)),
        first=first,
        carriers=_carriers(cells, originals),
        cells=cells,
    )


def _event_cell(told: Told, tellings: Mapping[str, Sequence[EventEntry]], first: str | None, narration: Narration) -> Cell:
    here = tellings.get(told.version.id)
    if not here:
        return _untold(told, first)
    best = min(here, key=lambda event: (event.vouched_by is not None, -event.score, event.id))
    how = How.OWN_VOICE if best.vouched_by is None else How.ATTRIBUTED
    sentence = narration.sentence(best.trigger[0]) if best.trigger else ""
    return Cell(version=told.version.id, how=how, entry=best.id, words=best.trigger_words, spans=best.trigger, sentence=sentence)


def _untold(told: Told, first: str | None) -> Cell:
    """Not told; "not yet" where the article surely appeared before the first telling."""
    published = told.version.published
    early = bool(published and first and end_of(published) < start_of(first)[: len(end_of(published))])
    return Cell(version=told.version.id, how=How.NOT_YET if early else How.NOT_TOLD)


def _first(dates: Iterable[str | None]) -> str | None:
    return min((date for date in dates if date), default=None)


def _carriers(cells: Iterable[Cell], originals: Mapping[str, str]) -> int:
    """Articles that tell it, a copy counted with what it reproduces."""
    return len({_root(cell.version, originals) for cell in cells if cell.how in TOLD})


def _root(version: str, originals: Mapping[str, str]) -> str:
    seen = {version}
    while version in originals and originals[version] not in seen:
        version = originals[version]
        seen.add(version)
    return version

"""This module knows everything that one version of a page puts on record: what was found on it, with what persons said of that."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from onrecord.model.article import Article
from onrecord.model.correction import Action, Correction, is_rejected
from onrecord.model.entries import Appearance, EventEntry, MoveEntry
from onrecord.model.record import Reading, Statement, Version
from onrecord.store.entries.added import found_on, with_added
from onrecord.store.entries.appearances import appearances_of
from onrecord.store.entries.edits import AnyEntry, Names, edited
from onrecord.store.entries.events import events_of
from onrecord.store.entries.moves import moves_of
from onrecord.store.entries.statements import statements_of


class Entries(NamedTuple):
    """The entries of one version in text order; `rejected` holds the ids of those that a person says are none."""

    statements: tuple[Statement, ...]
    events: tuple[EventEntry, ...]
    moves: tuple[MoveEntry, ...]
    appearances: tuple[Appearance, ...]
    rejected: frozenset[str] = frozenset()

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many statements, events and moves there are, without those rejected."""
        found = (self.statements, self.events, self.moves)
        statements, events, moves = (sum(entry.id not in self.rejected for entry in each) for each in found)
        return statements, events, moves


def entries_of(reading: Reading, version: Version, corrections: Sequence[Correction] = ()) -> Entries:
    """Everything a reading puts on record, with the corrections that stand, in the order in which they were made."""
    whole = with_added(reading, corrections)
    found = Entries(statements_of(whole, version), events_of(whole, version), moves_of(whole, version), appearances_of(whole, version))
    return _corrected(found, corrections, _targets(found, reading, corrections), reading.article) if corrections else found


def _targets(found: Entries, reading: Reading, corrections: Sequence[Correction]) -> dict[str, str]:
    """For each correction by its id, the entry it speaks of: what was added and has been found since is meant where it was found."""
    by_annotation = {
        **{statement.quotation: statement.id for statement in found.statements},
        **{event.event: event.id for event in found.events},
        **{move.move: move.id for move in found.moves},
    }
    moved = {
        correction.entry: by_annotation[since[0].id]
        for correction in corrections
        if correction.action is Action.ADD and (since := found_on(reading.annotations, correction.kind, correction.spans))
    }
    return {correction.id: moved.get(correction.entry, correction.entry) for correction in corrections}


def _corrected(found: Entries, corrections: Sequence[Correction], targets: dict[str, str], article: Article) -> Entries:
    names = Names(found.appearances)
    said: defaultdict[str, list[Correction]] = defaultdict(list)
    for correction in corrections:
        said[targets[correction.id]].append(correction)
    statements = _each(found.statements, said, names, article)
    speakers = {statement.id: statement.speaker for statement in statements}
    return Entries(
        statements=statements,
        events=tuple(_spoken(event, speakers) for event in _each(found.events, said, names, article)),
        moves=_each(found.moves, said, names, article),
        appearances=found.appearances,
        rejected=frozenset(entry for entry, all_said in said.items() if is_rejected(all_said)),
    )


def _each(entries: Iterable[AnyEntry], said: dict[str, list[Correction]], names: Names, article: Article) -> tuple[AnyEntry, ...]:
    corrected = []
    for entry in entries:
        for correction in said.get(entry.id, ()):
            entry = edited(entry, correction, names, article)  # noqa: PLW2901 - one correction over the other
        corrected.append(entry)
    return tuple(corrected)


def _spoken(event: EventEntry, speakers: dict[str, str]) -> EventEntry:
    """The event, vouched for by the speaker whom its statement has now."""
    if event.vouched_by is None:
        return event
    return msgspec.structs.replace(event, voucher=speakers.get(event.vouched_by, event.voucher))

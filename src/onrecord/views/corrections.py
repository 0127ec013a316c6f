"""This module knows how a person's corrections are told: a sentence beside the entry, and a table of all of them."""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.model.correction import Action, Correction


class CorrectionRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One correction as a row; the fields, in this order, are the columns.

    Attributes:
        id: its number, by which it is taken back.
        entry: id of the entry; kind: "statement", "event" or "move".
        action: "confirm", "reject", "edit" or "add".
        fields: what was edited or added, as `field=value`, parted by "; ".
        at: the moment (UTC, ISO 8601, seconds); undone: when it was taken back, or None.
        waiting: its words are not found on the page as it was last read.
    """

    id: str
    at: str
    author: str
    action: str
    kind: str
    entry: str
    fields: str
    reason: str
    waiting: bool
    undone: str | None
    version: str


def correction_rows(corrections: Iterable[Correction]) -> Iterator[CorrectionRow]:
    """Corrections as rows, in their order, one by one."""
    for correction in corrections:
        yield CorrectionRow(
            id=correction.id,
            at=correction.at,
            author=correction.author,
            action=correction.action.value,
            kind=correction.kind.value,
            entry=correction.entry,
            fields="; ".join(f"{field}={value}" for field, value in correction.fields.items()),
            reason=correction.reason,
            waiting=correction.waiting,
            undone=correction.undone,
            version=correction.version,
        )


def told(corrections: Iterable[Correction]) -> str:
    """What persons said of an entry, in a line: who, when, and what the page was read to say before; "" where nobody said anything.

    "speaker was 'Pim Alder' (rehn, 2031-04-03T12:00:00Z)".
    """
    return "; ".join(f"{_what(correction)} ({correction.author.removeprefix('person:')}, {correction.at})" for correction in corrections)


def _what(correction: Correction) -> str:
    if correction.action is Action.EDIT:
        return ", ".join(f"{field} was {before!r}" for field, before in correction.was.items())
    return {Action.CONFIRM: "confirmed", Action.REJECT: "rejected", Action.ADD: "added"}[correction.action]

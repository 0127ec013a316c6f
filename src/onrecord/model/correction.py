"""This module knows what a person can say of an entry: that it is right, that it is wrong, what it should be, or that one is missing.

Who an actor is and what an issue is called is corrected the same way, though both stand on no single page.

A correction never alters the page or the reading.
It is kept beside them under the entry's id, which is made of the version and the spans, and laid over the entry each time it is shown.
So it survives the page being read again: where the same words are found, it holds; where they are not, it waits.
"""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from onrecord.model.annotations import Kind
from onrecord.model.span import Spans


class EntryKind(StrEnum):
    """The kinds of entries that persons correct."""

    STATEMENT = "statement"
    EVENT = "event"
    MOVE = "move"
    ACTOR = "actor"
    """Somebody across articles, corrected by the id of any appearance: what is said goes with that appearance, whoever it is one with."""
    ISSUE = "issue"
    """What moves are about, corrected by its key."""


ON_A_PAGE = (EntryKind.STATEMENT, EntryKind.EVENT, EntryKind.MOVE)
"""The kinds that stand on a page's words, and may be confirmed, rejected and added."""


class Action(StrEnum):
    """What a person did."""

    CONFIRM = "confirm"
    """The entry is right as it stands."""
    REJECT = "reject"
    """There is no such entry; it falls out of every answer that does not ask for it."""
    EDIT = "edit"
    """Some of its fields are other than they were read."""
    ADD = "add"
    """Here is an entry that was not found."""


FIELDS: dict[EntryKind, tuple[str, ...]] = {
    EntryKind.STATEMENT: ("speaker", "cue", "addressee", "kind", "directness"),
    EntryKind.EVENT: ("type", "mode", "status", "when", "actors", "recipients", "others", "place", "condition"),
    EntryKind.MOVE: ("force", "issue", "by", "to"),
    EntryKind.ACTOR: ("name", "kind", "country", "role", "party", "aliases"),
    EntryKind.ISSUE: ("name",),
}
"""What can be edited, beside the words that an entry on a page stands on. A name is written as the page's; several are parted by ";".
Nothing ("") is: not known; of an actor or an issue: as pages tell it."""

STATUSES = (
    "happened", "ongoing", "planned", "offered", "called_for", "conditional",
    "hypothetical", "threatened", "denied", "refused", "alleged", "negated",
)  # fmt: skip
"""How far an event got; the one list of it. Its order is that of the shipped weights' scores: a new one goes last."""
DONE = ("happened", "ongoing")
"""Statuses of what is done, and of what is going on."""
FORCES = ("ask", "propose", "demand", "ultimatum", "offer", "accept", "partial", "refuse", "defer", "evade", "concede", "warn")
"""What a move does in the bargaining."""
DIRECTNESS = ("direct", "mixed", "indirect")
KINDS = ("speech", "attitude", "act")
WORDS: dict[str, tuple[str, ...]] = {"status": STATUSES, "force": FORCES, "directness": DIRECTNESS, "kind": (*KINDS, "")}
"""The fields whose values are one of a few words; an actor's kind has words of its own (`words_of`)."""
ACTOR_KINDS = tuple(kind.value for kind in Kind)
NEEDED: dict[EntryKind, tuple[str, ...]] = {
    EntryKind.STATEMENT: (),
    EntryKind.EVENT: ("type", "status"),
    EntryKind.MOVE: ("force",),
    EntryKind.ACTOR: (),
    EntryKind.ISSUE: (),
}
"""Without these no entry can be added."""


def words_of(kind: EntryKind, field: str) -> tuple[str, ...]:
    """The words that a field of an entry may have; none where it may have any.

    >>> words_of(EntryKind.STATEMENT, "kind"), words_of(EntryKind.STATEMENT, "speaker")
    (('speech', 'attitude', 'act', ''), ())
    """
    return (*ACTOR_KINDS, "") if (kind, field) == (EntryKind.ACTOR, "kind") else WORDS.get(field, ())


class Correction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one person said of one entry.

    Attributes:
        id: the record's number for it; "" until it is kept.
        entry: the entry's id; of one that is added, "" until it is kept.
        version: id of the version of the page it stands on; may be "" where the entry is in the record; "" for an issue.
        fields: what was edited, or what the added entry says: field and value, as `FIELDS` has them.
        was: what those fields said before, and "words" where other words were chosen; filled in where the correction is shown on its entry.
        spans: of an added entry, its content or trigger: code points in the page's text; of an edited one, the words it stands on now, or
            nothing where they stay.
        author: "person:NAME".
        at: the moment (UTC, ISO 8601, seconds); "" until it is kept.
        undone: when it was taken back, or None.
        waiting: it stands, but the words it speaks of are not found on the page as it was last read.
    """

    id: str = ""
    entry: str = ""
    version: str = ""
    kind: EntryKind
    action: Action
    fields: dict[str, str] = {}
    was: dict[str, str] = {}
    spans: Spans = ()
    author: str
    at: str = ""
    reason: str = ""
    undone: str | None = None
    waiting: bool = False


def is_rejected(said: Iterable[Correction]) -> bool:
    """Whether an entry is none for persons, by what they said last of whether it is there at all; `said` as it was said, first to last."""
    verdicts = [correction.action for correction in said if correction.action is not Action.EDIT]
    return bool(verdicts) and verdicts[-1] is Action.REJECT

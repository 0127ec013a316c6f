"""This module knows which acts are measures, what pages call them, and what one act makes of a measure: tabled, in force, put off, over."""

from collections.abc import Iterable

from onrecord.facts.dealing_words import (
    ARMED,
    BILLS,
    CALLED,
    ENDING,
    MOVED,
    PRESSING,
    REOPENED,
    SHELVED,
    TABLED,
    TESTED,
    TESTS,
    WITHDRAWN,
    has_any,
)
from onrecord.model.correction import DONE
from onrecord.model.entries import EventEntry

KINDS = {
    ("SANCTION", None): "sanctions",
    ("SANCTION", "discontinue"): "sanctions",
    ("COERCE", "restrict"): "restriction",
    ("COERCE", "withhold"): "restriction",
    ("MOBILIZE", None): "deployment",
    ("MOBILIZE", "troops"): "deployment",
    ("MOBILIZE", "weapons"): "deployment",
}
"""What sort of measure an event's type and mode make."""
STATES = {
    **{"happened": "in force", "ongoing": "in force", "refused": "refused", "denied": "denied", "negated": "denied"},
    "alleged": "alleged",
}
"""What a status makes of a measure; any other has it proposed, unless its end is called for: then it is in force."""
RELIEVED = {"sanctions": (), "restriction": REOPENED, "deployment": WITHDRAWN, "test": ()}
"""Words of relief by which a measure of each kind is over; sanctions that were only proposed can only be put off."""
AROUND = 6
"""Words after an act, and half as many before it, among which the page names what it is."""
_LEAVING = (None, "withdraw", "disarm")
RELIEF = frozenset({"CONCEDE", "RETREAT"})
"""Types of acts that may end a measure."""
_WANTED = frozenset({"called_for", "offered", "conditional", "hypothetical"})
_SUPPOSED = frozenset({"hypothetical", "conditional", "denied", "negated", "refused"})
_TABLING = frozenset({"THREATEN", "REQUEST", "AGREE", "SANCTION"})


def kind_of(event: EventEntry) -> str | None:
    """The kind of measure that an act is; None where it is none.

    A restriction that is not in force and stands with a bill's words, or hangs on a condition, is sanctions; a thing that is opened or
    closed is a restriction, unless the event is coded as sanctions plainly. A deployment that is yet to be has to be called one.
    """
    kind = KINDS.get((event.type, event.mode))
    if kind == "deployment" and event.mode is None and event.status not in STATES and not has_any(_around(event), ARMED):
        return None
    if kind == "deployment" and event.mode == "weapons" and has_any(event.trigger_words, TESTED):
        return "test"
    if kind == "sanctions" and event.type == "SANCTION" and not _presses(event):
        return None
    if kind is None or has_any(event.trigger_words, MOVED):
        return kind and "restriction" if event.mode == "discontinue" else kind
    if kind == "restriction" and event.status not in STATES and (event.condition_words or has_any(event.trigger_words, BILLS)):
        return "sanctions"
    return kind


def _presses(event: EventEntry) -> bool:
    """Whether the page calls an act by a word for sanctions, or it keeps something from somebody; who dismisses an envoy, gives up a treaty
    or freezes his own tests imposes none."""
    near = _around(event)
    return bool(_called(near)) or (has_any(event.trigger_words, (*PRESSING, *BILLS)) and not has_any(near, TESTS))


def _around(event: EventEntry) -> str:
    """The words of an act with some around it."""
    before = " ".join(event.clause.split()).partition(" ".join(event.trigger_words.split()))[0]
    return " ".join((*before.split()[-AROUND // 2 :], event.trigger_words, _following(event)))


def _following(event: EventEntry) -> str:
    """Some words after an act."""
    after = " ".join(event.clause.split()).partition(" ".join(event.trigger_words.split()))[2]
    return " ".join(after.split()[:AROUND])


def _called(words: str) -> tuple[str, ...]:
    """What some words call what presses somebody: "tariffs", "embargo", "sanctions"."""
    return tuple(dict.fromkeys(noun for beginning, noun in CALLED.items() if has_any(words, (beginning,))))


def called_by_pages(events: Iterable[EventEntry], kind: str) -> str:
    """What pages call a measure of the kind "sanctions" where they all call it one thing; else its kind."""
    names = {name for event in events for name in _called(_around(event))}
    return next(iter(names)) if kind == "sanctions" and len(names) == 1 else kind


def tables(event: EventEntry) -> bool:
    """Whether somebody puts something forward; who only speaks of what might be done does not."""
    return event.type in _TABLING and event.status not in _SUPPOSED and has_any(event.trigger_words, TABLED)


def state_made(kind: str, event: EventEntry) -> str:
    """What an event makes of a measure of a kind; a test of weapons is over when it is done, what is to be lifted is in force."""
    state = "in force" if event.status in _WANTED and has_any(_following(event), ENDING) else STATES.get(event.status, "proposed")
    return "carried out" if kind == "test" and state == "in force" else state


def relief_made(event: EventEntry, kind: str) -> str | None:
    """What an act of relief makes of a measure of a kind: put off, over, or to end; None where it says nothing of it."""
    if event.status not in (*DONE, "planned"):
        return None
    if has_any(event.trigger_words, SHELVED):
        return "put off" if kind == "sanctions" else None
    is_over = has_any(event.trigger_words, RELIEVED[kind]) and (kind != "deployment" or event.mode in _LEAVING)
    return None if not is_over else "to end" if event.status == "planned" else "over"

"""This module knows every label the network gives, head by head, in the order of its scores.

Heads over words say what a word begins; heads at an anchor say what its frame is.
A *frame* hangs on an anchor (the cue of a quotation, the trigger of an event) and has fills: runs of words with a role in it.
"""

from corpus.plover import MODES
from onrecord.model.correction import FORCES as MADE
from onrecord.model.correction import KINDS, STATUSES

TYPES = tuple(MODES)
FORCES = ("none", *MADE)
ACTORS = ("person", "state", "organisation", "office", "group", "place")
MODE_LABELS = ("none", *(f"{kind}.{mode}" for kind in TYPES for mode in MODES[kind]))


def bio(names: tuple[str, ...]) -> tuple[str, ...]:
    """Nothing, then a beginning and an inside for each name."""
    return ("O", *(f"{at}-{name}" for name in names for at in "BI"))


HEADS: dict[str, tuple[str, ...]] = {
    "anchor": ("O", "B-cue", "I-cue", "C"),
    "trigger": ("O", "I", *(f"B-{kind}" for kind in TYPES)),
    "outer": bio(ACTORS),
    "inner": bio(ACTORS),
    "kind": KINDS,
    "force": FORCES,
    "status": STATUSES,
    "mode": MODE_LABELS,
    "event_force": FORCES,
}
"""Labels of each head. `outer` and `inner` are the mentions, longest first and those inside them."""
TAGGERS = ("anchor", "trigger", "outer", "inner")
"""Heads asked at every word; the others are asked at a frame's anchor."""

FILLS: dict[str, tuple[str, ...]] = {
    "quotation": ("O", "B-content", "I-content", "N-content", "B-speaker", "I-speaker", "B-addressee", "I-addressee", "B-cue", "I-cue"),
    "event": bio(("actor", "recipient", "other", "condition", "place", "time", "trigger")),
}
"""Fill tags of each sort of frame; "N-content" begins a further content under the same cue."""
AT_ANCHOR = {"quotation": ("kind", "force"), "event": ("status", "mode", "event_force")}


def inside(sort: str, tag: int) -> int:
    """The "I-" tag that goes on a "B-" or "N-" tag."""
    return FILLS[sort].index("I-" + FILLS[sort][tag][2:])

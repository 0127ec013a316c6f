"""This module knows the closed sets of words that marks and ledger lines are written with (see GUIDELINES.md)."""

from __future__ import annotations

from typing import Final

ROLES: Final = {
    "H": "headline", "S": "standfirst", "B": "byline", "D": "dateline", "P": "paragraph", "G": "heading",
    "L": "list", "T": "table", "C": "caption", "R": "credit", "X": "furniture",
}  # fmt: skip
"""The letter before a text line, and the role of the block it opens."""

GOES_ON: Final = "+"
"""The letter of a line that belongs to the block before it."""

SPEAKING_ROLES: Final = frozenset({"headline", "standfirst", "paragraph", "heading", "list", "caption"})
"""Blocks that carry quotations, events and moves (GUIDELINES.md, 1)."""

ACTOR_KINDS: Final = ("person", "state", "organisation", "office", "group", "place")
QUOTATION_KINDS: Final = ("speech", "attitude", "act")
DIRECTNESS: Final = ("direct", "mixed", "indirect")
STATUSES: Final = (
    "happened", "ongoing", "planned", "offered", "called_for", "conditional",
    "hypothetical", "threatened", "denied", "refused", "alleged", "negated",
)  # fmt: skip
FORCES: Final = (
    "ask", "propose", "demand", "ultimatum", "offer", "accept",
    "partial", "refuse", "defer", "evade", "concede", "warn",
)  # fmt: skip
TAGS: Final = (
    "colon", "noun", "nocue", "nospeaker", "coordinated", "continuation", "scare", "fragment",
    "interview", "question", "liveblog", "anonymous", "hearsay3", "negated", "multipar", "bracket",
)  # fmt: skip
PARTS: Final = ("train", "test", "plain")
"""What is learnt from, and what is kept for testing: coverage of every manner, and coverage as agencies write it."""
NARRATOR: Final = "narrator"
UNKNOWN: Final = "?"

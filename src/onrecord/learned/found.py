"""This module knows what the encoder gives back: an anchor on the page and what hangs on it; spans into the page's text."""

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from onrecord.learned.vectors import Vectors
from onrecord.model.span import Span, Spans

LEANING = ("actor", "recipient")
"""Roles of which every word near a trigger is told how likely it is of them."""
TOLD = ("content",)
"""Roles of which every word near the anchor of a quotation is told how likely it is of them."""
NO_MODE = "none"
"""Label where no mode fits; the others are "TYPE.mode"."""


class Fill(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words with a role under an anchor.

    Attributes:
        role: under a quotation "content", "speaker", "addressee", "cue"; under an event "actor", "recipient", "other", "condition",
            "place", "time", "trigger".
        further: it begins a further content under the same cue ("said that A, and that B").
        score: probability of its first word.
    """

    role: str
    span: Span
    further: bool = False
    score: float = 1.0


class Hung(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An anchor on the page with what hangs on it.

    Attributes:
        score: probability of the anchor, 0 to 1.
    """

    anchor: Span
    fills: tuple[Fill, ...]
    score: float

    @property
    def extent(self) -> Span:
        """From the first word of the anchor and all that hangs on it to the last."""
        spans = [self.anchor, *(fill.span for fill in self.fills)]
        return Span(min(span.start for span in spans), max(span.end for span in spans))

    def pieces(self, role: str) -> Spans:
        """The pieces of one role in text order, without the anchor."""
        return tuple(sorted(fill.span for fill in self.fills if fill.role == role))


class Found(Hung, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One quotation, or several that share a cue.

    Attributes:
        label: "cue", or "C" where the anchor is the first word of a content without a cue.
        kind: "speech", "attitude" or "act".
        told: of the words in its window, how likely each is content, [words, 1]; None where nobody kept it.
    """

    label: str
    kind: str
    told: Vectors | None = None

    def contents(self) -> list[tuple[Spans, float]]:
        """The pieces of each content under this cue in text order, with the probability of its first word."""
        found: list[tuple[list[Span], float]] = []
        for fill in self.fills:
            if fill.role == "content" and (fill.further or not found):
                found.append(([fill.span], fill.score))
            elif fill.role == "content":
                found[-1][0].append(fill.span)
        return [(tuple(pieces), score) for pieces, score in found]

    def spans(self, role: str) -> Spans:
        """The pieces of one role; of "cue" with the anchor, in text order."""
        pieces = self.pieces(role)
        return tuple(sorted([*pieces, self.anchor])) if role == "cue" and self.label == "cue" else pieces


class OtherReading(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an event is if it is not what it is taken for.

    Attributes:
        score: how likely it is one, and of this type, if not of the likeliest.
    """

    type: str
    mode: str | None
    score: float


class FoundEvent(Hung, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One event; its anchor is its trigger, or the longest piece of it.

    Attributes:
        type: PLOVER 2.0.
        mode: one of that type's modes, or None.
        others: the next likeliest readings, the likeliest first, where anybody has weighed several.
        statuses: probability of each status ("happened", "planned" …).
        sides: of the words in its window, how likely each is of each role of LEANING; None where nobody kept it.
    """

    type: str
    mode: str | None = None
    others: tuple[OtherReading, ...] = ()
    statuses: Mapping[str, float]
    sides: Vectors | None = None

    @property
    def status(self) -> str:
        """The likeliest status."""
        return max(self.statuses, key=self.statuses.__getitem__)

    @property
    def trigger(self) -> Spans:
        """All pieces of the trigger, in text order."""
        return tuple(sorted([*self.pieces("trigger"), self.anchor]))


class Read(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one reading of some paragraphs gave.

    Attributes:
        found: quotations, in text order of their anchors within each window.
        mentions: phrases that name or refer to somebody; their role is a mention's kind ("person", "state" …). They may nest.
        events: who did what to whom, in the same order.
        vectors: what the encoder made of each word, for those who ask about a passage afterwards; of none where words are read again.
        deeds: the same, with what its branch for events and mentions made of each word beside it.
    """

    found: tuple[Found, ...]
    mentions: tuple[Fill, ...]
    events: tuple[FoundEvent, ...] = ()
    vectors: Vectors = Vectors(())
    deeds: Vectors = Vectors(())


def mode_of(kind: str, modes: Mapping[str, float]) -> str | None:
    """The likeliest mode of an event of some type, of how likely each label is; None where none of its modes is likelier than none."""
    _, _, mode = max(_open_to(kind, tuple(modes)), key=modes.__getitem__).partition(".")
    return mode or None


@lru_cache(maxsize=256)
def _open_to(kind: str, modes: tuple[str, ...]) -> list[str]:
    """Which of some modes an event of some type may have."""
    return [mode for mode in modes if mode == NO_MODE or mode.startswith(f"{kind}.")]

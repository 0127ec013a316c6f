"""This module knows what the encoder gives back: an anchor on the page and what hangs on it; spans into the page's text."""

import msgspec

from onrecord.model.span import Span, Spans


class Fill(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words with a role under an anchor.

    Attributes:
        role: "content", "speaker", "addressee", "cue".
        further: it begins a further content under the same cue ("said that A, and that B").
        score: probability of its first word.
    """

    role: str
    span: Span
    further: bool = False
    score: float = 1.0


class Found(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One quotation, or several that share a cue.

    Attributes:
        label: "cue", or "C" where the anchor is the first word of a content without a cue.
        kind: "speech", "attitude" or "act".
        score: probability of the anchor, 0 to 1.
    """

    label: str
    anchor: Span
    fills: tuple[Fill, ...]
    kind: str
    score: float

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
        pieces = [fill.span for fill in self.fills if fill.role == role]
        return tuple(sorted([*pieces, self.anchor] if role == "cue" and self.label == "cue" else pieces))


class Read(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one reading of some paragraphs gave.

    Attributes:
        found: quotations, in text order of their anchors within each window.
        mentions: phrases that name or refer to somebody; their role is a mention's kind ("person", "state" …). They may nest.
    """

    found: tuple[Found, ...]
    mentions: tuple[Fill, ...]

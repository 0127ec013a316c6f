"""This module knows how two windows that share words are sewn together, so that each statement and event at the border is whole.

The later window begins with words that the earlier one has shown already. What it finds at the same anchor is the same:
the earlier window saw more of what stands before it, the later one what comes after. Of anchors among the shared words that only one
of the windows found, the earlier window's are believed, and the later one's where what hangs on them reaches past the border.
"""

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from onrecord.learned.found import Fill, Found, Hung
from onrecord.model.span import Span

Either = TypeVar("Either", bound=Hung)
"""Quotations or events."""


def sewn_quotations(earlier: Sequence[Found], later: Sequence[Found], border: int) -> list[Found]:
    """The quotations of two windows as one, as `sewn`; a content without a cue gives way to the whole that the later window saw."""
    return _without_heads(sewn(earlier, later, border), border)


def sewn(earlier: Sequence[Either], later: Sequence[Either], border: int) -> list[Either]:
    """What two windows found, as one.

    Args:
        earlier: found before, in this stream.
        later: found in a window that begins with words shown before.
        border: offset of the first word that the later window shows for the first time.
    """
    whole = list(earlier)
    for found in later:
        same = next((at for at, known in enumerate(whole) if known.anchor.meets(found.anchor)), None)
        if same is None and (found.anchor.end > border or _reaches(found, border)):
            whole.append(found)
        elif same is not None:
            whole[same] = _continued(whole[same], found, border)
    return whole


def _reaches(found: Hung, border: int) -> bool:
    return any(fill.span.end > border for fill in found.fills)


def _continued(known: Either, found: Either, border: int) -> Either:
    """A quotation or an event with what the later window saw of it past the border."""
    fills = list(known.fills)
    for fill in found.fills:
        if fill.span.end > border:
            begun = next((at for at, each in enumerate(fills) if each.role == fill.role and _goes_on(each.span, fill.span, border)), None)
            if begun is None:
                fills.append(fill)
            else:
                fills[begun] = msgspec.structs.replace(fills[begun], span=Span(fills[begun].span.start, fill.span.end))
    return msgspec.structs.replace(known, fills=tuple(fills), score=max(known.score, found.score))


def _goes_on(before: Span, after: Span, border: int) -> bool:
    """Whether one piece was cut in two by the border."""
    return before.start < after.end and after.start <= before.end < after.end and after.start < border


def _without_heads(found: Sequence[Found], border: int) -> list[Found]:
    """All but contents without a cue before the border that are the beginning of a quotation with a cue after it."""
    cued = [fill.span for each in found if each.label == "cue" and each.anchor.start >= border for fill in _contents(each)]
    return [each for each in found if each.label == "cue" or not any(_is_head(each, span, border) for span in cued)]


def _is_head(bare: Found, content: Span, border: int) -> bool:
    return any(fill.span.end <= border and fill.span.meets(content) for fill in _contents(bare))


def _contents(found: Found) -> list[Fill]:
    return [fill for fill in found.fills if fill.role == "content"]

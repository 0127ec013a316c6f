"""This module knows deeds that look like statements and tell no words ("a court sentenced them"), and whose sentence a speaker is of."""

import re

from onrecord.annotate.draft import Draft
from onrecord.model.span import Span, Spans

DEEDS = frozenset(str.split("arrested detained sentenced jailed imprisoned convicted fined expelled insulted"))
"""Past participles of what is done to somebody and not said, in lower case."""
_SENTENCE_END = re.compile(r"[.!?…][\"”’'»)\]]*\s")


def is_untold(text: str, draft: Draft) -> bool:
    """Whether a supposed statement is none: its cue is a deed and nothing is quoted."""
    verb = draft.cue[-1].cut(text).casefold().split()[-1] if draft.cue else ""
    quoted = any(sign in piece.cut(text) for piece in draft.content for sign in '"“”«»„')
    return verb in DEEDS and not quoted


def of_one_sentence(text: str, speaker: Spans, cue: Spans) -> Spans:
    """The pieces of a speaker that stand in one sentence with the cue, where it was taken from two: "Mr Vell spoke of tides. The mayor"."""
    if len(speaker) < 2 or not cue:
        return speaker
    near = tuple(piece for piece in speaker if not _is_parted(text, piece, cue[0]))
    return near or speaker


def _is_parted(text: str, piece: Span, cue: Span) -> bool:
    """Whether a sentence ends between two spans."""
    start, end = (piece.end, cue.start) if piece.start < cue.start else (cue.end, piece.start)
    return start < end and _SENTENCE_END.search(text, start, end) is not None

"""This module knows what stands where statements begin and turns follow one another: whom that names tells for whom somebody speaks."""

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from onrecord.annotate.draft import Draft, Turn
from onrecord.model.span import Span

OPENING = 6
"""Code points from a statement's first word within which a phrase opens it."""
OPENING_MARKS = frozenset("\"“«„‘'")


class Opening(Enum):
    """What begins with a phrase: words between marks, what somebody demands or refuses, whose offer that is, what he is told to say."""

    QUOTED = "opens what they say word for word"
    DONE = "opens what they demand or refuse"
    OWNED = "owns what they demand or refuse"
    TOLD = "opens what they are told to say"


def opening(text: str, draft: Draft, span: Span) -> Opening | None:
    """What sort of statement a phrase opens as its subject, or whose offer a statement is about; else None."""
    begin = draft.content[0].start
    if not 0 <= span.start - begin <= OPENING:
        return None
    if begin > 0 and text[begin - 1] in OPENING_MARKS:
        return Opening.QUOTED
    is_owner, is_deed = text[span.end : span.end + 1] in ("'", "’"), draft.kind == "act"
    if is_owner:
        return Opening.OWNED if is_deed else None
    return Opening.DONE if is_deed else Opening.TOLD


def answers_of(text: str, drafts: Sequence[Draft]) -> dict[int, int]:
    """The turns that ask, each with the turn after it."""
    turns = [number for number, draft in enumerate(drafts) if draft.is_verbatim]
    return {asks: answers for asks, answers in pairwise(turns) if _asks(text, drafts[asks], drafts[answers])}


def _asks(text: str, turn: Draft, after: Draft) -> bool:
    """Whether a turn asks what the turn after it answers."""
    are_two = turn.speaker != after.speaker or (turn.turn is Turn.ASKS and after.turn is Turn.ANSWERS)
    return are_two and (turn.turn is Turn.ASKS or turn.content[-1].cut(text).rstrip().endswith("?"))

"""This module knows how far an indirect statement reaches: over all of what is told inside it, and over a clause that is joined to it
without a comma and tells of what is to come.

"Vell said that Orsk wants to talk of side issues": what Orsk wants is Vell's to its end, since the outer statement keeps its whole content
(corpus guidelines, section 3).
"Vell said that the port is shut but President Brunn will keep insisting on talks": the second clause is Vell's too.
What somebody will say is on nobody's record but the teller's, and a narrator who goes on in his own voice sets a comma.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.draft import Draft
from onrecord.model.span import Span

JOINED = re.compile(r"\s+(?:but|and|while)\s+(?:the\s+)?", re.IGNORECASE)
TO_COME = re.compile(r"(?:will|would|shall|is going to|are going to)\b", re.IGNORECASE)


def reaching(text: str, drafts: Sequence[Draft], quoted: Sequence[Span]) -> list[Draft]:
    """The drafts, each indirect one stretched over what is told inside it and over the clauses that are joined to it as above."""
    whole = [_holding(draft, drafts, quoted) for draft in drafts]
    return [_stretched(text, draft, whole, quoted) for draft in whole]


def _holding(draft: Draft, drafts: Sequence[Draft], quoted: Sequence[Span]) -> Draft:
    """The draft with the end of what somebody else says who speaks inside its last words."""
    last = draft.content[-1]
    if not draft.cue or last.start < draft.cue[-1].end or any(mark.meets(last) for mark in quoted):
        return draft
    end = max((other.content[-1].end for other in drafts if other is not draft and _speaks_inside(other, last)), default=last.end)
    return draft if end <= last.end else msgspec.structs.replace(draft, content=(*draft.content[:-1], Span(last.start, end)))


def _speaks_inside(draft: Draft, piece: Span) -> bool:
    """Whether speaker, cue and the first words of a statement in one piece lie inside a piece of another's content."""
    begun = len(draft.content) == 1 and piece.start <= draft.content[0].start < piece.end
    return begun and bool(draft.speaker) and bool(draft.cue) and all(piece.covers(span) for span in (*draft.speaker, *draft.cue))


def _stretched(text: str, draft: Draft, drafts: Sequence[Draft], quoted: Sequence[Span]) -> Draft:
    last = draft.content[-1]
    if not draft.cue or last.start < draft.cue[-1].end or any(mark.meets(last) for mark in quoted):
        return draft
    if any(other.content[-1].covers(last) and other.content[-1] != last for other in drafts if other.content[-1].end == last.end):
        return draft  # the clause is joined to the outermost of them
    joined = JOINED.match(text, last.end)
    after = next((other for other in drafts if joined and other is not draft and _begins(text, other, joined.end())), None)
    if after is None:
        return draft
    return msgspec.structs.replace(draft, content=(*draft.content[:-1], Span(last.start, after.content[-1].end)))


def _begins(text: str, draft: Draft, at: int) -> bool:
    """Whether a statement yet to be made begins here with its speaker."""
    speaks = bool(draft.speaker) and draft.speaker[0].start <= at < draft.speaker[0].end
    return speaks and bool(draft.cue) and TO_COME.match(text, draft.cue[0].start) is not None and draft.content[-1].start > at

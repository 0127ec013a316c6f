"""This module knows how far an indirect statement reaches: over a clause that is joined to it without a comma and tells of what is to come.

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
    """The drafts, each indirect one stretched over the clauses that are joined to it as above."""
    return [_stretched(text, draft, drafts, quoted) for draft in drafts]


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

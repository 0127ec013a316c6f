"""This module knows how far an indirect statement reaches: over all of what is told inside it, and over a clause that is joined to it
without a comma and tells of what is to come.

"Vell said that Orsk wants to talk of side issues": what Orsk wants is Vell's to its end, since the outer statement keeps its whole content
(corpus guidelines, section 3).
"Vell said that the port is shut but President Brunn will keep insisting on talks": the second clause is Vell's too.
What somebody will say is on nobody's record but the teller's, and a narrator who goes on in his own voice sets a comma.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from onrecord.annotate.draft import Draft
from onrecord.annotate.places import Places
from onrecord.model.span import Span

JOINED = re.compile(r"\s+(?:but|and|while)\s+(?:the\s+)?", re.IGNORECASE)
TO_COME = re.compile(r"(?:will|would|shall|is going to|are going to)\b", re.IGNORECASE)


def reaching(text: str, drafts: Sequence[Draft], quoted: Sequence[Span]) -> list[Draft]:
    """The drafts, each indirect one stretched over what is told inside it and over the clauses that are joined to it as above."""
    marks = Places((mark, mark) for mark in quoted)
    begun = Places((draft.content[0], draft) for draft in drafts if len(draft.content) == 1)
    whole = [_holding(draft, begun, marks) for draft in drafts]
    ending, speaking = defaultdict[int, list[Draft]](list), Places((draft.speaker[0], draft) for draft in whole if draft.speaker)
    for draft in whole:
        ending[draft.content[-1].end].append(draft)
    return [_stretched(text, draft, ending, speaking, marks) for draft in whole]


def _holding(draft: Draft, begun: Places[Draft], marks: Places[Span]) -> Draft:
    """The draft with the end of what somebody else says who speaks inside its last words."""
    last = draft.content[-1]
    if not draft.cue or last.start < draft.cue[-1].end or marks.any_at(last):
        return draft
    near = (other for other in begun.meeting(last) if other is not draft and _speaks_inside(other, last))
    end = max((other.content[-1].end for other in near), default=last.end)
    return draft if end <= last.end else msgspec.structs.replace(draft, content=(*draft.content[:-1], Span(last.start, end)))


def _speaks_inside(draft: Draft, piece: Span) -> bool:
    """Whether speaker, cue and the first words of a statement in one piece lie inside a piece of another's content."""
    begun = len(draft.content) == 1 and piece.start <= draft.content[0].start < piece.end
    return begun and bool(draft.speaker) and bool(draft.cue) and all(piece.covers(span) for span in (*draft.speaker, *draft.cue))


def _stretched(text: str, draft: Draft, ending: Mapping[int, Sequence[Draft]], speaking: Places[Draft], marks: Places[Span]) -> Draft:
    """The draft over the clause that is joined to it; `ending` are drafts by their ends, `speaking` lie at their speakers."""
    last = draft.content[-1]
    if not draft.cue or last.start < draft.cue[-1].end or marks.any_at(last):
        return draft
    if any(other.content[-1].covers(last) and other.content[-1] != last for other in ending[last.end]):
        return draft  # the clause is joined to the outermost of them
    joined = JOINED.match(text, last.end)
    if joined is None:
        return draft
    near = speaking.meeting(Span(joined.end(), joined.end() + 1))
    after = next((other for other in near if other is not draft and _begins(text, other, joined.end())), None)
    if after is None:
        return draft
    return msgspec.structs.replace(draft, content=(*draft.content[:-1], Span(last.start, after.content[-1].end)))


def _begins(text: str, draft: Draft, at: int) -> bool:
    """Whether a statement yet to be made begins here with its speaker."""
    speaks = bool(draft.speaker) and draft.speaker[0].start <= at < draft.speaker[0].end
    return speaks and bool(draft.cue) and TO_COME.match(text, draft.cue[0].start) is not None and draft.content[-1].start > at

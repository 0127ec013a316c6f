"""This module knows what at the edges of an indirect content is the teller's, and not of what is told.

- "Orsk requested a review in March", "demanded the boats on Monday": when somebody did so, where a deed is told of and no clause follows.
- "But the lock is shut, Vell said": how the sentence is joined to the one before.
- A further piece from another sentence, where nothing is quoted.
"""

import re

import msgspec

from onrecord.annotate.draft import Draft
from onrecord.model.span import Span, Spans
from onrecord.text.patterns import MONTH, WEEKDAY
from onrecord.text.sentences import sentence_starts

_WHEN = re.compile(
    rf"\s(?:on\s{WEEKDAY}|on\s(?:\d{{1,2}}\s{MONTH}|{MONTH}\s\d{{1,2}})(?:,?\s\d{{4}})?|in\s{MONTH}(?:\s\d{{4}})?|in\s(?:1|2)\d{{3}}|"
    rf"last\s(?:week|month|year|night|{WEEKDAY})|yesterday)\Z"
)
"""A day or month at a content's end."""
_PAST = re.compile(
    r"(?:(?:had|has|have)\s)?(?:\w+ly\s|also\s|already\s)*(?:demanded|requested|rejected|refused|approved|accepted|criticis?ed|criticized|"
    r"proposed|suggested|condemned|opposed|denied|dismissed|welcomed|turned down|ruled out|submitted|made|issued|asked for|called for)"
)
"""A cue by which a deed is told that is over."""
_CLAUSE = re.compile(
    r"\b(?:that|to|which|who|whose|whether|if|be|been|is|are|was|were|will|would|until|before|after|by|from|planned|scheduled|due|set|held|"
    r"election|elections|vote|summit|meeting|talks|session|round)\b",
    re.IGNORECASE,
)
"""Words with which what is asked for may have a day of its own."""
_JOINING = re.compile(
    r"(?:(?:But|And|Yet)\s|(?:However|Still|In addition|Moreover|Nevertheless|Instead|Meanwhile|At the same time|Then),?\s)"
    r"(?!\w+ing\b|to\b|if\b|when\b)"
)
"""How a sentence is joined to the one before."""
SHARE = 3
"""Of a content in pieces, those in the cue's sentence say at least one part in so many."""
_MARKS = '"“”«»„'


def within_edges(text: str, draft: Draft) -> Draft:
    """The statement with what is told alone in its content."""
    if draft.is_verbatim or not draft.cue:
        return draft
    content = _after_joining(text, draft)
    if not any(sign in piece.cut(text) for piece in content for sign in _MARKS):
        content = _without_when(text, draft, _of_its_sentence(text, draft, content))
    return draft if content == draft.content else msgspec.structs.replace(draft, content=content)


def _of_its_sentence(text: str, draft: Draft, content: Spans) -> Spans:
    """The pieces that no end of a sentence parts from the cue, unless the others say more."""
    if len(content) < 2:
        return content
    near = tuple(piece for piece in content if not _are_parted(text, piece, draft.cue[-1]))
    return near if SHARE * _length(near) >= _length(content) else content


def _length(pieces: Spans) -> int:
    return sum(piece.end - piece.start for piece in pieces)


def _are_parted(text: str, piece: Span, cue: Span) -> bool:
    """Whether a sentence ends between a piece and the cue."""
    return any(sentence_starts(text, min(piece.end, cue.end), max(piece.start, cue.start) + 1))


def _without_when(text: str, draft: Draft, content: Spans) -> Spans:
    """The content without the day at its end on which a deed was done."""
    last = content[-1]
    if draft.kind != "act" or last.start < draft.cue[-1].end or not _PAST.fullmatch(text, draft.cue[-1].start, draft.cue[-1].end):
        return content
    when = _WHEN.search(text, last.start, last.end)
    if when is None or _CLAUSE.search(text, last.start, when.start()) or when.start() - last.start < 2:
        return content
    return (*content[:-1], Span(last.start, when.start()))


def _after_joining(text: str, draft: Draft) -> Spans:
    """The content after the word that joins it to the teller's sentence before, where its cue follows."""
    first, *others = draft.content
    joining = _JOINING.match(text, first.start, first.end + 2) if first.end <= draft.cue[0].start else None
    if joining is None:
        return draft.content
    return (Span(joining.end(), first.end), *others) if joining.end() < first.end else tuple(others) or draft.content

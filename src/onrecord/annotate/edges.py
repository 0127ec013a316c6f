"""This module knows what at the edges of an indirect content is the teller's, and not of what is told.

- "Orsk requested a review in March", "demanded the boats on Monday": when somebody did so, where a deed is told of and no clause follows.
- "But the lock is shut, Vell said": how the sentence is joined to the one before.
- A further piece from another sentence, where nothing is quoted.
- "On the quay Vell: we stay. The envoy left at six": after a colon within a line one sentence is told, and those whose subject he is.
- "They note with concern that …": the concern is theirs, and of the cue; so is "it is whispered", of nobody.
- "said that the bill, which doubles the toll, is late": up to the verb of what is told, and its end.
"""

import re
from itertools import pairwise

import msgspec

from onrecord.annotate.draft import Draft
from onrecord.annotate.interviews import is_own
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
_FEELING = re.compile(
    r"(?:(?:deep|grave|great|serious|particular|profound|sincere|special|full)\s)?(?:concern|regret|satisfaction|appreciation|interest|respect|alarm|gratitude)\s+"
    r"(?=\S)"
)
"""How somebody notes something."""
_IT_IS = re.compile(
    r"(?P<cue>[Ii]t\s(?:is|was|has\sbeen)\s(?:\w+ly\s|also\s)?(?:whispered|said|rumou?red|reported|claimed|feared|believed|thought|understood|"
    r"hoped|expected|alleged))\s(?=that\b)"
)
_BARE = re.compile(r"that(?:\s[\w’'-]+){1,12}\s?")
_VERB = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|will|would|does|did|do|can|could|may|might|must|should|shall|\w{2,}ed)\b")
_ASIDE = re.compile(
    r",\s(?:according to which|which|who|whose|whom|where|under which|in which|by which)\s[^.;:!?\n]{3,160}?,\s(?:\w+ly\s|not\s|also\s)?"
    r"(?:is|are|was|were|has|have|had|will|would|does|did|can|could|may|might|must|should|shall)\b[^.;:!?\n]*"
)
"""An aside to a noun, and the verb after it."""
SHARE = 3
"""Of a content in pieces, those in the cue's sentence say at least one part in so many."""
_MARKS = '"“”«»„'


def within_edges(text: str, draft: Draft) -> Draft:
    """The statement with what is told alone in its content."""
    if draft.is_verbatim or not draft.cue:
        return draft
    draft = _over_the_aside(text, _of_nobody(text, _with_feeling(text, draft)))
    content = _after_joining(text, draft)
    if not any(sign in piece.cut(text) for piece in content for sign in _MARKS):
        content = _without_when(text, draft, _of_its_sentence(text, draft, content))
    if text[draft.cue[0].start : draft.cue[-1].end].strip() == ":" and not _opens_its_line(text, draft):
        content = _own_sentences(text, content)
    return draft if content == draft.content else msgspec.structs.replace(draft, content=content)


def _opens_its_line(text: str, draft: Draft) -> bool:
    """Whether a line begins with who speaks, as a turn does that bears a label: then all of the line is his."""
    return bool(draft.speaker) and not text[text.rfind("\n", 0, draft.speaker[0].start) + 1 : draft.speaker[0].start].strip('-–— *_“"')


def _with_feeling(text: str, draft: Draft) -> Draft:
    """The statement with the feeling with which something is noted in its cue: "note with concern"."""
    first, cue = draft.content[0], draft.cue[-1]
    feeling = _FEELING.match(text, first.start, first.end) if text.endswith(" with", cue.start, cue.end) else None
    if feeling is None or not 0 < first.start - cue.end <= 1:
        return draft
    words = Span(cue.start, feeling.start() + len(feeling.group().rstrip()))
    return msgspec.structs.replace(draft, cue=(*draft.cue[:-1], words), content=(Span(feeling.end(), first.end), *draft.content[1:]))


def _of_nobody(text: str, draft: Draft) -> Draft:
    """The statement without the "it is whispered" by which it is told of nobody."""
    first, last = draft.content[0], draft.content[-1]
    told = None if draft.speaker else _IT_IS.match(text, first.start, last.end)
    if told is None:
        return draft
    return msgspec.structs.replace(draft, cue=(Span(*told.span("cue")),), content=(Span(told.end(), last.end),))


def _over_the_aside(text: str, draft: Draft) -> Draft:
    """The statement to its end, where it was found to end before an aside: "that the bill" of "that the bill, which …, is late"."""
    last = draft.content[-1]
    if last.start < draft.cue[-1].end or not _BARE.fullmatch(text, last.start, last.end) or _VERB.search(text, last.start, last.end):
        return draft
    aside = _ASIDE.match(text, last.end)
    return draft if aside is None else msgspec.structs.replace(draft, content=(*draft.content[:-1], Span(last.start, aside.end())))


def _own_sentences(text: str, content: Spans) -> Spans:
    """The first sentence after a colon, and those after it that ask or speak of their speaker; marks run to where they close."""
    last = content[-1]
    if text[content[0].start] in _MARKS + "'‘":
        return content
    ends = [*sentence_starts(text, last.start, last.end), last.end]
    kept = ends[0]
    for start, end in pairwise(ends):
        words = text[start:end].rstrip()
        is_open = text.count("“", last.start, start) > text.count("”", last.start, start)
        if not (is_own(text, Span(start, end)) or is_open or words.endswith("?")):
            break
        kept = end
    whole = text[last.start : kept].rstrip()
    return (*content[:-1], Span(last.start, last.start + len(whole.rstrip(".") if kept < last.end else whole)))


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

"""This module knows how what the encoder found becomes statements on a page: pieces cut and trimmed as an editor would.

- A content never runs on into another paragraph, unless a quotation does; it is then in pieces, one a paragraph.
- What is told without quotation marks is not told before the paragraph of its cue (a headline is no part of the lead).
- A speaker's pieces stand in the paragraph of the cue, if any does: a heading above it is no part of who speaks.
- Commas, colons and dashes at the edges belong to nobody, nor does a conjunction at the end; marks belong to the words they enclose.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.annotate.coordinated import apart
from onrecord.annotate.draft import Draft
from onrecord.annotate.untold import of_one_sentence
from onrecord.learned import Found
from onrecord.model.span import Span, Spans
from onrecord.text.initials import unbroken, with_name
from onrecord.text.quotes import Quoted

LEFT_OUT = re.compile(r"(?P<words>(?: [\w’'-]+){1,3}),\s+")
"""A word or three between a content and the comma that ends it."""
GAP = 8
"""Characters between two pieces that are one ("… and …")."""
CRUMB = 4
"""A piece of so few characters is no piece of a content that has longer ones."""
AUXILIARY = r"(?:has|have|had|is|are|was|were|been|will|would|can|could|may|might|must|should|did|does|do)"
BARE_AUXILIARY = re.compile(rf"(?:(?:\w+ly|also|not)\s+)*{AUXILIARY}(?:\s+(?:{AUXILIARY}|\w+ly|also|not))*", re.IGNORECASE)
"""A cue without its verb."""
UP_TO_THE_VERB = re.compile(rf"(?>(?:\s+(?:{AUXILIARY}|\w+ly|also|not)\b)*)\s+\w+(?:['’-]\w+)*", re.IGNORECASE)
LONGEST_CONJUNCTION = 8
"""Characters in which the conjunction at a piece's end, and what parts it from the rest, is looked for."""
DANGLING = re.compile(r"(?:[\s,;]+(?:and|but|or)|,\s(?:which|who|whose|where))\Z")
"""A conjunction at a piece's end, or a pronoun after a comma, which joins what the narrator says next."""
ARTICLES = frozenset({"the", "a", "an"})
ADDRESSED = re.compile(
    r"(?:(?:Mr|Ms|Mrs|Madam|Mister)\.?\s)?(?:Prime\sMinister|Minister|President|Premier|Chair(?:man|woman)?|Speaker|Ambassador|Secretary|Senator|"
    r"General|Major|Colonel|Commissioner|Professor|Doctor)|Sir|Madam"
)
"""An office without an article, by which somebody is addressed where a comma follows."""
EDGE = " \t\r\n\xa0,;:–—"
"""Signs that belong to no piece when they stand at its edge."""


def drafts_of(text: str, found: Found, paragraphs: Sequence[Span], quoted: Sequence[Quoted]) -> list[Draft]:
    """The statements under one cue, without those of which no words are left.

    Args:
        text: the page's text.
        found: an anchor and what hangs on it.
        paragraphs: of the stream it was read in, in text order.
        quoted: what stands between quotation marks among the words found; what stands elsewhere changes nothing.
    """
    cue = _told(found.spans("cue"), paragraphs)
    addressee = tuple(unbroken(text, piece) for piece in _told(found.spans("addressee"), paragraphs))
    speaker = tuple(unbroken(text, piece) for piece in _beside_cue(found.spans("speaker"), cue, paragraphs))
    speaker = of_one_sentence(text, _somebody(text, speaker), cue)
    drafts: list[Draft] = []
    for pieces, sure in found.contents():
        cut = _at_home(
            [piece for span in pieces for piece in _within(_from_home(span, found.anchor, paragraphs, quoted), paragraphs, quoted)],
            found.anchor,
            paragraphs,
            quoted,
        )
        trimmed = sorted(piece for span in cut if (piece := _trimmed(text, span, quoted)) is not None)
        content = _joined(text, trimmed, [*cue, *speaker, *addressee], paragraphs)
        if content:
            score = found.score * sure
            content = _up_to_the_comma(text, content, [*speaker, *cue], quoted)
            whole_cue = _with_its_verb(text, cue, content, [*speaker, *addressee])
            draft = Draft(content=content, cue=whole_cue, speaker=speaker, addressee=addressee, kind=found.kind, score=score)
            drafts += apart(text, draft)
    return drafts


def _somebody(text: str, speaker: Spans) -> Spans:
    """The pieces of a speaker without an article alone and without whom it addresses ("Minister, Orsk says"), where others are there."""
    named = tuple(piece for piece in speaker if piece.cut(text).casefold() not in ARTICLES and not _is_addressed(text, piece))
    return named or speaker


def _is_addressed(text: str, piece: Span) -> bool:
    return ADDRESSED.fullmatch(text, piece.start, piece.end) is not None and text.startswith(", ", piece.end)


def _with_its_verb(text: str, cue: Spans, content: Spans, others: Sequence[Span]) -> Spans:
    """A cue of which the encoder saw the auxiliary alone, up to its verb ("has quietly asked for an escort"), if the content follows it."""
    if len(cue) != 1 or content[0].start < cue[0].end or BARE_AUXILIARY.fullmatch(cue[0].cut(text)) is None:
        return cue
    verb = UP_TO_THE_VERB.match(text, cue[0].end)
    completed = Span(cue[0].start, verb.end()) if verb else cue[0]
    return cue if any(completed.meets(other) for other in (*content, *others)) else (completed,)


def _up_to_the_comma(text: str, content: Spans, others: Sequence[Span], quoted: Sequence[Quoted]) -> Spans:
    """A content that its speaker follows, with the last words before the comma where the encoder left them out."""
    last = content[-1]
    left_out = LEFT_OUT.match(text, last.end)
    if left_out is None or any(mark.span.meets(last) for mark in quoted):
        return content
    follows = any(other.start == left_out.end() for other in others)
    return (*content[:-1], Span(last.start, left_out.end("words"))) if follows else content


def _at_home(pieces: Sequence[Span], anchor: Span, paragraphs: Sequence[Span], quoted: Sequence[Quoted]) -> list[Span]:
    """The pieces from the paragraph of the cue on; earlier ones only where they are quoted, or where it has none."""
    home = paragraphs[max(bisect_right(paragraphs, anchor.start, key=_start) - 1, 0)]
    kept = [piece for piece in pieces if piece.start >= home.start or any(mark.span.meets(piece) for mark in quoted)]
    return kept if any(home.covers(piece) for piece in kept) else list(pieces)


def _joined(text: str, pieces: Sequence[Span], others: Sequence[Span], paragraphs: Sequence[Span]) -> Spans:
    """The pieces, two made one where only a word or two stands between them in their paragraph; crumbs beside longer ones are dropped."""
    joined: list[Span] = []
    for piece in pieces:
        whole = Span(joined[-1].start, piece.end) if joined else piece
        near = joined and piece.start - joined[-1].end <= GAP and any(paragraph.covers(whole) for paragraph in paragraphs)
        if near and not any(joined[-1].end <= other.start < piece.start for other in others):
            joined[-1] = whole
        else:
            joined.append(piece)
    long = [piece for piece in joined if piece.end - piece.start > CRUMB]
    return tuple(long or joined)


def _told(spans: Spans, paragraphs: Sequence[Span]) -> Spans:
    """Pieces of a role, none longer than its paragraph."""
    return tuple(piece for span in spans for piece in _within(span, paragraphs, ()))


def _beside_cue(spans: Spans, cue: Spans, paragraphs: Sequence[Span]) -> Spans:
    """Pieces of a role as far as they stand in the cue's paragraph; where none does, all, none longer than its paragraph."""
    home = next((paragraph for paragraph in paragraphs if cue and paragraph.covers(cue[0])), None)
    near = [Span(max(span.start, home.start), min(span.end, home.end)) for span in spans if home.meets(span)] if home else []
    return tuple(near) or _told(spans, paragraphs)


def _within(span: Span, paragraphs: Sequence[Span], quoted: Sequence[Quoted]) -> Spans:
    """The span cut at paragraph ends; what follows the first cut is kept only while a quotation runs on."""
    pieces: list[Span] = []
    for paragraph in paragraphs[max(bisect_right(paragraphs, span.start, key=_start) - 1, 0) :]:
        if paragraph.start >= span.end:
            break
        if paragraph.meets(span):
            piece = Span(max(span.start, paragraph.start), min(span.end, paragraph.end))
            if pieces and not _runs_on(pieces[-1].end, piece.start, quoted):
                break
            pieces.append(piece)
    return tuple(pieces)


def _from_home(span: Span, anchor: Span, paragraphs: Sequence[Span], quoted: Sequence[Quoted]) -> Span:
    """The span from the paragraph of its cue on, where it begins in one before (a headline) that says nothing in marks."""
    home = paragraphs[max(bisect_right(paragraphs, anchor.start, key=_start) - 1, 0)]
    if not span.start < home.start < span.end or any(mark.span.meets(Span(span.start, home.start)) for mark in quoted):
        return span
    return Span(home.start, span.end)


def _start(span: Span) -> int:
    return span.start


def _runs_on(end: int, start: int, quoted: Sequence[Quoted]) -> bool:
    """Whether a quotation left open at a paragraph's end is taken up where the next begins."""
    left_open = any(mark.span.end == end and not mark.closed for mark in quoted)
    return left_open and any(mark.span.start == start for mark in quoted)


def _trimmed(text: str, span: Span, quoted: Sequence[Quoted]) -> Span | None:
    """The piece without edge punctuation, and with both of its quotation marks where it had one of them."""
    start, end = span.start, span.end
    while start < end and text[start] in EDGE:
        start += 1
    while start < end and text[end - 1] in EDGE:
        end -= 1
    if dangling := DANGLING.search(text, max(start, end - LONGEST_CONJUNCTION), end):
        end = dangling.start()
    if not any(sign.isalnum() for sign in text[start:end]):
        return None
    return _with_marks(with_name(text, Span(start, end)), quoted)


def _with_marks(span: Span, quoted: Sequence[Quoted]) -> Span:
    for mark in quoted:
        says_all = span.start in (mark.span.start, mark.inner.start) and mark.inner.end - 1 <= span.end <= mark.span.end
        if mark.closed and says_all and (span.start == mark.span.start or span.end == mark.span.end):
            return mark.span
    return span

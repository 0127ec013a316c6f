"""This module knows words in quotation marks that are somebody's although the encoder gave them to nobody.

- After a colon: "Brunn, phoning in: 'Let them come with a van.'" The speaker is who begins the sentence.
- In a paragraph of their own after one that ends "Brunn said:".
- Signed: "'We are not cattle.' — Orla Tenn, Sarn". The speaker is who stands after the dash, on the same line or the next.
- In the paragraph after one that ends "Brunn has posted this:", word for word, though it has no marks.
- Alone: a headline, a paragraph or a sentence that is nothing but words in marks. Whose they are is left open.

Words in marks inside a sentence of the narrator's ("the so-called 'experts'") are no statement by this rule.
"""

import re
from collections.abc import Sequence

from onrecord.annotate.draft import Draft, whole
from onrecord.annotate.headlines import LABELS, RULE_SCORE
from onrecord.annotate.places import Places
from onrecord.model.span import Span
from onrecord.text.patterns import CAPITAL
from onrecord.text.quotes import Quoted

FEWEST_IN_HEADLINE = 3
FEWEST_ALONE = 5
"""Words; fewer in marks that stand alone are a name, a title, a crosshead."""

ALONE_SCORE = 0.6
"""Score of words in marks that nobody is told to say: whose they are is known to a reader half of the time."""
POSTED_SCORE = 0.7
"""Score of a paragraph without marks that somebody is said to have posted."""

_SENTENCE = r"(?:^|[.!?…][\"”’'»)]*\s+)"
_INTRODUCED = re.compile(_SENTENCE + rf"(?P<speaker>{CAPITAL}[^\n\"“”«»„.!?:;,(]{{0,60}}?)(?:,[^\n\"“”«»„.!?:;]{{1,60}})?(?P<cue>:)\s*$")
_LED = re.compile(
    _SENTENCE + rf"(?P<speaker>{CAPITAL}[^\n\"“”«»„.!?:;,(]{{0,60}}?)\s+"
    r"(?P<cue>(?:said|says|wrote|writes|added|adds|continued|replied|answered|asked|explained|told \w+|declared|stated))[^.!?:]{0,60}:\s*$"
)
_NAME = rf"{CAPITAL}[\w’'-]*"
_SIGNED = re.compile(rf"[\s\xa0]*(?P<cue>[—–―]|-(?=\s))[\s\xa0]*(?P<speaker>{_NAME}(?:\.?\s{_NAME}){{0,3}})(?=$|[,.(\n\xa0])")
_SIGNED_BELOW = re.compile(rf"(?P<cue>[—–―-]{{1,2}})\s*(?P<speaker>{_NAME}(?:\.?\s{_NAME}){{1,3}})(?:,[^\n.!?]{{0,80}})?")
"""A paragraph that signs the words before it."""
_POSTED = re.compile(
    _SENTENCE + rf"(?P<speaker>{CAPITAL}[^\n\"“”«»„.!?:;]{{1,80}}?),?\s"
    r"(?P<cue>(?:has|have)\s(?:just\s|also\s|now\s)?(?:posted|tweeted|written)|posted|tweeted|wrote|writes)\b[^.!?:\n\"“”]{0,60}:\s*$"
)
_FULL_NAME = re.compile(rf"(?:(?:The|A|An)\s)?{_NAME}(?:\s{_NAME})+(?=\s)")
_CAME = re.compile(r"came\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…:][\"”’'»)\]]*\s*$")


def unverbed(text: str, paragraphs: Sequence[Span], quoted: Sequence[Quoted], read: Sequence[Draft]) -> list[Draft]:
    """The statements that only marks make, among words of which nothing else has been found.

    Args:
        text: the page's text.
        paragraphs: all that is told, in text order; the first is a headline as a rule.
        quoted: what stands between quotation marks in them.
        read: the statements found otherwise.
    """
    marks = Places((mark.span, mark) for mark in quoted)
    taken = Places((span, draft) for draft in read for span in whole(draft))
    found: list[Draft] = []
    for number, paragraph in enumerate(paragraphs):
        before = paragraphs[number - 1] if number else None
        own = [mark for mark in marks.meeting(paragraph) if paragraph.covers(mark.span) and mark.depth == 0 and mark.closed]
        free = [mark for mark in own if not taken.any_at(mark.span)]
        after = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        found += [draft for mark in free if (draft := _statement(text, paragraph, before, after, mark)) is not None]
        if before and not own and (posted := _posted(text, paragraph, before, taken)) is not None:
            found.append(posted)
    return found


def _posted(text: str, paragraph: Span, before: Span, taken: Places[Draft]) -> Draft | None:
    """A paragraph without marks that the one before says somebody has posted."""
    lead = _POSTED.search(text[before.start : before.end])
    if lead is None or text[paragraph.end - 1] not in ".!?…":
        return None
    cue, speaker = (Span(before.start + lead.start(part), before.start + lead.end(part)) for part in ("cue", "speaker"))
    if taken.any_at(cue):
        return None
    return Draft(content=(paragraph,), cue=(cue,), speaker=(speaker,), score=POSTED_SCORE, is_verbatim=True)


def _statement(text: str, paragraph: Span, before: Span | None, after: Span | None, mark: Quoted) -> Draft | None:
    words = len(re.findall(r"\w+", mark.inner.cut(text)))
    lead = _INTRODUCED.search(text[paragraph.start : mark.span.start])
    if lead and lead["speaker"].split()[0].casefold() not in LABELS:
        return _introduced(mark, lead, paragraph.start)
    if words >= FEWEST_IN_HEADLINE and (name := _SIGNED.match(text, mark.span.end, paragraph.end)):
        return _given(mark, Span(*name.span("cue")), Span(*name.span("speaker")))
    if before and paragraph.start == mark.span.start and (led := _LED.search(text[before.start : before.end])):
        cue, speaker = (Span(before.start + led.start(part), before.start + led.end(part)) for part in ("cue", "speaker"))
        return _given(mark, cue, speaker)
    is_all = mark.span.start == paragraph.start and not text[mark.span.end : paragraph.end].strip(" .")
    if is_all and after and before and (signed := _SIGNED_BELOW.fullmatch(text, after.start, after.end)):
        return _given(mark, Span(*signed.span("cue")), Span(*signed.span("speaker")))
    fewest = FEWEST_ALONE if before else FEWEST_IN_HEADLINE
    return _given(mark) if words >= fewest and _stands_alone(text, paragraph, mark) else None


def _introduced(mark: Quoted, lead: re.Match[str], start: int) -> Draft:
    """After a colon: "Came the reply:" names nobody; of "Ada Vell begs to differ:" the name alone is the speaker."""
    begin, end = lead.span("speaker")
    colon = Span(start + lead.start("cue"), start + lead.end("cue"))
    if _CAME.match(lead["speaker"]):
        return _given(mark, Span(start + begin, start + end))
    name = _FULL_NAME.match(lead["speaker"])
    return _given(mark, colon, Span(start + begin, start + (begin + name.end() if name else end)))


def _given(mark: Quoted, cue: Span | None = None, speaker: Span | None = None) -> Draft:
    score = RULE_SCORE if speaker else ALONE_SCORE
    return Draft(content=(mark.span,), cue=(cue,) if cue else (), speaker=(speaker,) if speaker else (), score=score)


def _stands_alone(text: str, paragraph: Span, mark: Quoted) -> bool:
    """Whether the marks hold a sentence of its own, or all of their paragraph."""
    before, after = text[paragraph.start : mark.span.start], text[mark.span.end : paragraph.end]
    if not before.strip() and not after.strip(" .\n"):
        return True
    begins = not before.strip() or _SENTENCE_END.search(before) is not None
    ends = text[mark.inner.end - 1] in ".?!…" or after.startswith(".")
    return begins and ends and not after.lstrip()[:1].islower()

"""This module knows whom a report rests on: in "the talks had failed, the Post reported, citing a diplomat" a diplomat said so to the Post.

The report is one statement, and what its source said is another with the same words, told in the first. So it is with "according to three
diplomats cited by the Post". What is no voice is no source: figures, reasons and law books are cited too.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from onrecord.annotate.draft import Draft, by_content
from onrecord.annotate.places import Places
from onrecord.annotate.told_in import REPORTING
from onrecord.model.span import Span, trimmed
from onrecord.text.patterns import CAPITAL, NO_BARE_TITLE

_VOICE = (
    r"(?:officials?|sources?|people|persons?|diplomats?|ministers?|ministry|spokes(?:man|woman|person|people)|envoys?|aides?|advis[eo]rs?|"
    r"(?:eye)?witness(?:es)?|residents|police|media|reports?|statements?|documents?|officers?|commanders?|lawmakers?|senators?|lawyers?|"
    r"prosecutors?|analysts?|experts?|delegates?|negotiators?|mediators?|government|military|army|agency|newspaper|broadcaster|television|radio|"
    r"embassy|president|premier|leaders?|members?|executives?|investigators?|sergeant|general|colonel|medics?|doctors?|insiders?)"
)
_SMALL = r"(?:(?!as\b|that\b|and\b)[a-z][\w-]*\s|[\d,]+\s)"
_NAME = rf"(?:(?:the|an?)\s)?(?:{CAPITAL}[\w.’'-]*\s)*?{CAPITAL}[\w.-]*\w{NO_BARE_TITLE}"
_WHO = rf"(?:(?:{CAPITAL}[\w’'-]*\s|{_SMALL}){{0,6}}?{_VOICE}(?:\s(?!that\b|as\b)[^\n,;:.“”\"]{{2,60}})?|{_NAME})"
_CITING = re.compile(rf"\b(?P<cue>[Cc]iting|[Qq]uoting|(?:which|who)\s(?:cited|quoted))\s(?P<who>{_WHO})(?=[,;.—–]|\sthat\b|\s?\n|\Z)")
_CITED = re.compile(r"(?P<who>[^\n]+?)\s(?P<cue>(?:cited|quoted)\sby)\s(?P<by>[^\n]+)")
_WORDS = ("iting", "uoting", "cited", "quoted", "as saying")
"""One of which the patterns need."""
_AS_SAYING = re.compile(r"(?P<who>[^\n]+?)\s(?P<cue>as\s(?:saying|having\ssaid|telling\s[^\n]+))[,.]?")
"""What is left of "…, the agency quoted Vell as saying" where its words were taken for a part of the content."""
_ENDS = re.compile(r"[.!?][”\"’']?\s+(?=[“\"‘]?[^\W\d_a-z])|\n")
NEAR = 60
"""Characters between a source and the report that rests on it, the report's content and speaker not counted."""


def with_sources(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The statements with those of cited sources among them, in text order."""
    if not any(word in text for word in _WORDS):
        return list(drafts)
    apart = [each for draft in drafts for each in _parted(text, draft)]
    cues = Places((cue, cue) for draft in apart for cue in draft.cue)
    found = [draft for draft in apart if draft.told_under]
    for citing in _CITING.finditer(text):
        cue, who = Span(*citing.span("cue")), trimmed(text, *citing.span("who"))
        if who is None or cues.any_at(cue):
            continue
        report = min((draft for draft in apart if _is_near(text, draft, cue)), key=lambda each: _distance(each, cue), default=None)
        if report is not None and not any(who.meets(piece) for piece in (*report.speaker, *report.content)):
            found.append(_source(report, who, cue))
    return by_content([*(draft for draft in apart if not draft.told_under), *found])


def _source(report: Draft, who: Span, cue: Span) -> Draft:
    """What a source said: the words of the report that rests on it."""
    return msgspec.structs.replace(report, speaker=(who,), cue=(cue,), addressee=(), kind="speech", told_under=report.cue)


def _is_near(text: str, draft: Draft, cue: Span) -> bool:
    """Whether a statement has somebody who tells it, in the sentence of a "citing" that is no part of its words."""
    if not draft.cue or not draft.speaker or draft.told_under or any(piece.covers(cue) for piece in draft.content):
        return False
    start, end = sorted((draft.cue[-1].end, cue.start)) if draft.cue[-1].end <= cue.start else (cue.end, draft.cue[0].start)
    own = sum(max(0, min(span.end, end) - max(span.start, start)) for span in (*draft.content, *draft.speaker))
    return end - start - own <= NEAR + cue.end - cue.start and _ENDS.search(text, start, end) is None


def _distance(draft: Draft, cue: Span) -> int:
    return min(abs(each.start - cue.start) for each in draft.cue)


def _parted(text: str, draft: Draft) -> Iterator[Draft]:
    """A statement as it is, or report and source where both were taken for its speaker."""
    cited = _CITED.fullmatch(text, draft.speaker[0].start, draft.speaker[-1].end) if len(draft.speaker) == 1 else None
    if cited is not None:
        cue, by, who = (Span(*cited.span(name)) for name in ("cue", "by", "who"))
        report = msgspec.structs.replace(draft, speaker=(by,), cue=(cue,))
        yield from (report, msgspec.structs.replace(draft, speaker=(who,), told_under=report.cue))
        return
    quoted = (
        _AS_SAYING.fullmatch(text, draft.content[-1].start, draft.content[-1].end) if len(draft.content) > 1 and draft.speaker else None
    )
    if quoted is not None:
        report = msgspec.structs.replace(draft, content=draft.content[:-1])
        yield from (report, _source(report, Span(*quoted.span("who")), Span(*quoted.span("cue"))))
        return
    is_cue = len(draft.cue) == 1 and draft.cue[0].cut(text).casefold() in ("citing", "quoting")
    if not (is_cue and len(draft.speaker) == 2 and draft.speaker[0].end <= draft.cue[0].start <= draft.speaker[1].start):
        yield draft
        return
    one, other = draft.speaker
    verb = REPORTING.search(text, one.end, draft.cue[0].start)
    cue = Span(*verb.span()) if verb else draft.cue[0]
    report = msgspec.structs.replace(draft, speaker=(one,), cue=(cue,))
    yield report
    yield _source(report, other, draft.cue[0])

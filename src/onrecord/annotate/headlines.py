"""This module knows headlines that attribute without a verb: "Orsk: Ferry talks at lowest ebb", "Talks are dead – Vell minister"."""

import re

from onrecord.annotate.draft import Draft
from onrecord.model.span import Span, trimmed
from onrecord.text.name_words import NO_NAMES, TITLES
from onrecord.text.names import is_institution
from onrecord.text.patterns import CAPITAL

LABELS = frozenset(
    str.split(
        """
        analysis explainer explained live watch video opinion comment commentary editorial update
        updates updated exclusive breaking review interview profile timeline factbox q&a feature
        podcast gallery photos pictures correction obituary briefing newsletter quiz poll fact-check
        factcheck special investigation report revealed just urgent alert blog recap listen read
        background context day week part episode world sport business politics culture science
        weather travel letters letter round-up roundup read-out readout
        """
    )
)
"""Words before a headline's colon that say what kind of piece it is, in lower case."""

LONGEST_SPEAKER = 5
"""Words; more than this before a colon is a clause, not somebody."""
QUESTIONS = frozenset({"what", "why", "how", "who", "when", "where"})
"""Words that begin an explainer after a topic and a colon, in lower case."""
SHORTEST_CONTENT = 3
"""Words; less than this after a colon is a label, not something said."""
RULE_SCORE = 0.9
"""Score of a statement found by rule, which knows no degrees: the share of them that is right (`python -m training.calibrate`)."""

_PAPER = re.compile(
    r"(?:hearing|minutes|transcript|excerpts?|record|proceedings|summary|full text|text|agenda)\s(?:of|from)\b", re.IGNORECASE
)
"""What a heading tells of the paper below it: "Harbour committee: minutes of 3 May"."""
_MARKS = frozenset("\"“„«‘'")
_OWN = re.compile(r"(?:We|I|Our|My)\b", re.IGNORECASE)
SHORTEST_STORY = 400
"""Code points below a headline in which whoever speaks in it would be named."""

_QUOTED_FIRST = re.compile(
    r"(?P<content>(?P<mark>['‘\"“])[^\"“”\n]{8,120}?['’\"”])(?P<cue>:)\s+(?P<speaker>[^\n:,]{3,60}?)\s(?:on|about|speaks|talks)\s[^\n]+"
)
_SPEAKER_ON = re.compile(r"(?P<speaker>[^:\n'‘\"“]+?)\son\s[^:\n]+(?P<cue>:)\s+(?P<content>[^\n]+)")
_SPEAKER_FIRST = re.compile(r"(?P<speaker>[^:]+?)(?P<cue>:)\s+(?P<content>.+)", re.DOTALL)
_SPEAKER_LAST = re.compile(r"(?P<content>.+?)\s+(?P<cue>[–—-])\s+(?P<speaker>[^–—:]+?)", re.DOTALL)


def attributed_by_layout(text: str, headline: Span) -> Draft | None:
    """The statement that a headline makes by a colon or a dash alone, or nothing.

    What stands beside the mark must look like somebody: a name, a capital, an office, a reporting body.
    "Analysis: …", "LIVE: …" and a clause with a colon in it are not. Where words in marks stand before a colon, who says them comes after
    it ("'We wait': Orsk's envoy on the talks"), and who speaks on something comes before ("Ada Vell on the talks: We wait").
    """
    quoted, on = _QUOTED_FIRST.match(text, headline.start, headline.end), _SPEAKER_ON.fullmatch(text, headline.start, headline.end)
    if quoted:
        return _draft(text, quoted) if _may_lead(quoted["speaker"].split()) else None
    if on and _may_be_on(on["speaker"].split()) and _is_said(on["content"].split()):
        return _draft(text, on)
    for form, is_speaker in ((_SPEAKER_FIRST, _may_lead), (_SPEAKER_LAST, _may_close)):
        found = form.fullmatch(text, headline.start, headline.end)
        if found and is_speaker(found["speaker"].split()) and _is_known(text, headline, found) and _is_said(found["content"].split()):
            return _draft(text, found)
    return None


def _is_known(text: str, headline: Span, found: re.Match[str]) -> bool:
    """Whether who seems to speak is an office or body, or is named below the headline, if a story stands there; topics are not."""
    words = [word.strip("'\"“”‘’,.") for word in found["speaker"].split()]
    below = text[headline.end :]
    is_body = any(word.casefold() in TITLES for word in words) or is_institution(words[-1:])
    if len(below) < SHORTEST_STORY or len(words) < 2 or is_body or found["content"][0] in _MARKS:
        return True
    last = re.escape(words[-1].capitalize() if words[-1].isupper() else words[-1])
    in_a_sentence, beside = rf"(?<![.!?:]\s)(?<!\n)\b{last}\b", rf"\b{last}\.?\s?[:–—]|{CAPITAL}[\w.]*\s{last}\b"
    return _OWN.match(found["content"]) is not None or re.search(f"{in_a_sentence}|{beside}", below) is not None


def _may_be_on(words: list[str]) -> bool:
    """Whether words before "on" are somebody who speaks on it: with an office, or of two names at least, and no committee on it."""
    is_office = any(word.casefold() in TITLES for word in words)
    return (is_office or len(words) > 1) and not is_institution(words[-1:]) and _may_lead(words)


def _is_said(words: list[str]) -> bool:
    return len(words) >= SHORTEST_CONTENT and words[0].casefold() not in QUESTIONS


def _draft(text: str, found: re.Match[str]) -> Draft | None:
    content = trimmed(text, *found.span("content"))
    speaker = trimmed(text, *found.span("speaker"))
    cue = Span(*found.span("cue"))
    return Draft(content=(content,), cue=(cue,), speaker=(speaker,), score=RULE_SCORE) if content and speaker else None


def _may_lead(words: list[str]) -> bool:
    """Whether the words before a colon are somebody: capitalised throughout, or ending in an office."""
    if not _is_short_and_no_label(words):
        return False
    plain = [word.strip("'\"“”‘’,.").casefold() for word in words]
    if any(word.endswith(",") for word in words) and not all(word[:1].isupper() for word in words):
        return False
    office = plain[-1] in TITLES or is_institution(plain[-1:]) or plain[-1] in NO_NAMES - _SMALL
    return office or all(word[:1].isupper() for word in words if word.casefold() not in _SMALL)


def _may_close(words: list[str]) -> bool:
    """Whether the words after a dash are somebody: they must hold an office, since outlets sign headlines so too."""
    plain = [word.strip("'\"“”‘’,.").casefold() for word in words]
    return _is_short_and_no_label(words) and any(word in TITLES or word in _BODIES for word in plain)


def _is_short_and_no_label(words: list[str]) -> bool:
    plain = {word.strip("'\"“”‘’,.").casefold() for word in words}
    is_addressed = words[:1] and words[0].casefold() == "dear"
    return 0 < len(words) <= LONGEST_SPEAKER and not is_addressed and not plain & LABELS and not any(word.isdigit() for word in plain)


def is_label(text: str, draft: Draft) -> bool:
    """Whether what seems to speak before a colon is only the kind of piece it heads ("Opinion: A summer without ferries")."""
    cue = [span.cut(text).strip() for span in draft.cue]
    labels = [span.cut(text).casefold() for span in draft.speaker]
    if cue == [":"] and _PAPER.match(text, draft.content[0].start):
        return True
    return cue == [":"] and bool(labels) and all(label in LABELS or label.startswith("dear ") for label in labels)


_SMALL = frozenset(str.split("the a an of for and in at on de la van von al"))
_BODIES = frozenset(str.split("ministry government parliament officials sources police source official analyst expert experts"))

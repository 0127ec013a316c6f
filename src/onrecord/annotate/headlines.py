"""This module knows headlines that attribute without a verb: "Orsk: Ferry talks at lowest ebb", "Talks are dead – Vell minister"."""

import re

from onrecord.annotate.draft import Draft
from onrecord.model.span import Span, trimmed
from onrecord.text.name_words import NO_NAMES, TITLES
from onrecord.text.names import is_institution

LABELS = frozenset(
    str.split(
        """
        analysis explainer explained live watch video opinion comment commentary editorial update
        updates updated exclusive breaking review interview profile timeline factbox q&a feature
        podcast gallery photos pictures correction obituary briefing newsletter quiz poll fact-check
        factcheck special investigation report revealed just urgent alert blog recap listen read
        background context day week part episode world sport business politics culture science
        weather travel
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

_SPEAKER_FIRST = re.compile(r"(?P<speaker>[^:]+?)(?P<cue>:)\s+(?P<content>.+)", re.DOTALL)
_SPEAKER_LAST = re.compile(r"(?P<content>.+?)\s+(?P<cue>[–—-])\s+(?P<speaker>[^–—:]+?)", re.DOTALL)


def attributed_by_layout(text: str, headline: Span) -> Draft | None:
    """The statement that a headline makes by a colon or a dash alone, or nothing.

    What stands beside the mark must look like somebody: a name, a capital, an office, a reporting body.
    "Analysis: …", "LIVE: …" and a clause with a colon in it are not.
    """
    for form, is_speaker in ((_SPEAKER_FIRST, _may_lead), (_SPEAKER_LAST, _may_close)):
        found = form.fullmatch(text, headline.start, headline.end)
        if found and is_speaker(found["speaker"].split()) and _is_said(found["content"].split()):
            return _draft(text, found)
    return None


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
    office = plain[-1] in TITLES or is_institution(plain[-1:]) or plain[-1] in NO_NAMES - _SMALL
    return office or all(word[:1].isupper() for word in words if word.casefold() not in _SMALL)


def _may_close(words: list[str]) -> bool:
    """Whether the words after a dash are somebody: they must hold an office, since outlets sign headlines so too."""
    plain = [word.strip("'\"“”‘’,.").casefold() for word in words]
    return _is_short_and_no_label(words) and any(word in TITLES or word in _BODIES for word in plain)


def _is_short_and_no_label(words: list[str]) -> bool:
    plain = {word.strip("'\"“”‘’,.").casefold() for word in words}
    return 0 < len(words) <= LONGEST_SPEAKER and not plain & LABELS and not any(word.isdigit() for word in plain)


def is_label(text: str, draft: Draft) -> bool:
    """Whether what seems to speak before a colon is only the kind of piece it heads ("Opinion: A summer without ferries")."""
    cue = [span.cut(text).strip() for span in draft.cue]
    return cue == [":"] and bool(draft.speaker) and all(span.cut(text).casefold() in LABELS for span in draft.speaker)


_SMALL = frozenset(str.split("the a an of for and in at on de la van von al"))
_BODIES = frozenset(str.split("ministry government parliament officials sources police source official analyst expert experts"))

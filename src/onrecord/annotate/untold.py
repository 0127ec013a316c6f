"""This module knows deeds that look like statements and tell no words, and whose sentence a speaker is of.

- "a court sentenced them", "Vell delayed the vote", "Vell nominated Brunn": done to somebody or something.
- "Orsk welcomed Ada Vell to the harbour", "withdrew its envoys from Tarsk": of persons; to welcome a step is to speak of it.
- "Vell must announce a date", "is widely criticised": nobody has said anything, or nobody is told of who did.
- "Does Vell deny that the lock is shut?": it is asked whether somebody says so.
- "Commenting on the bill, the minister noted …": what he spoke of, not what he said of it.
- "As reported earlier, Vell agreed": the outlet has said so before.
"""

import re

from onrecord.annotate.draft import Draft
from onrecord.model.span import Span, Spans, cut_all

DEEDS = frozenset(
    str.split(
        """
        arrested detained sentenced jailed imprisoned convicted fined expelled insulted delayed delays nominated nominates
        appointed appoints hosted hosts imposed launched fired halted discussed adopted passed mustered
        """
    )
)
"""Past participles, and some present forms, of what is done and not said, in lower case."""
_RECEIVED = re.compile(r"(?:has |have |had )?(?:welcom|greet|receiv|host)(?:e[sd]|ed|s|ing)", re.IGNORECASE)
_WHO = r"(?:(?!The\b)[A-Z][\w.-]+|and|his|her|their|wife|husband|family|delegation)"
_SOMEBODY = re.compile(rf"{_WHO}(?:\s{_WHO})*\s(?:to|at|in)\s")
"""What is received with open arms: somebody by name, and somewhere."""
_WITHDREW = re.compile(r"(?:has |have |had )?(?:withdr[ae]wn?|pulled(?: out)?)", re.IGNORECASE)
_FROM = re.compile(
    r"(?!.*\b(?:remark|statement|word|claim|threat|offer|proposal|objection|complaint|support|consent)s?\b).*\sfrom\s", re.DOTALL
)
_ADDED = re.compile(
    r"(?:more|further|fuel|pressure|weight|urgency|momentum|insult|salt|another|to)\b"
    r"(?!.*\b(?:would|will|was|were|had|has|have|is|are|could|must|should|may|might)\b)",
    re.DOTALL,
)
"""What is added to something, and not to somebody's words: "adding fuel to the fire"."""
_MUST = re.compile(r"(?:must|ought to)\s|should\s(?:ask|demand|urge|press|call|announce|apologi[sz]e|tell)\b", re.IGNORECASE)
_BY = re.compile(r"\bby\s+(?:the\s+)?\Z", re.IGNORECASE)
_IS = re.compile(r"\b(?:am|is|are|was|were|be|been|being)\b", re.IGNORECASE)
_FIRST_PERSON = frozenset({"i", "we"})
_BY_NOBODY = re.compile(
    r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+|often\s+|seldom\s+)?(?:criticis|criticiz|support|mention|question|debat|discuss)ed\b",
    re.IGNORECASE,
)
"""A passive that tells of no particular words."""
_ASKED_WHETHER = re.compile(
    r"(?:\A|[.!?…:–—]\s|[\n\"“‘«]|(?:[Ww]hat|[Ww]hy|[Hh]ow|[Ww]hen|[Ww]here|[Ww]hom?|and|but|[Aa]nd|[Bb]ut)\s)\s*"
    r"(?:[Dd]o|[Dd]oes|[Dd]id|[Ww]ill|[Ww]ould|[Cc]an|[Cc]ould|[Ss]hould|[Ss]hall)\s+\Z"
)
"""What stands before whoever is asked about in a question."""
_ASKS = re.compile(r"[^.!…\n]*\?")
_SPOKE_OF = re.compile(r"(?:commenting|speaking|touching|dwelling|reflecting)(?:\s(?:about|on|of|upon))?", re.IGNORECASE)
_SUBJECT = re.compile(r"(?!(?:that|whether|if|what|why|how|who|when|where)\s)", re.IGNORECASE)
_REPORTED = re.compile(
    r"as(?:\s(?:was|has been|had been|is|it was|already|earlier|previously|reported|stated|noted|announced))*", re.IGNORECASE
)
LOOKED_AT = 12
"""Signs before a supposed speaker in which the verb of a question is looked for."""
_SENTENCE_END = re.compile(r"[.!?…][\"”’'»)\]]*\s")


def is_untold(text: str, draft: Draft) -> bool:
    """Whether a supposed statement is none: its cue is a deed, or nothing that has been said by anybody told of, and nothing is quoted."""
    if draft.cue and (_is_asked_whether(text, draft) or _is_frame(text, draft)):
        return True
    if not draft.cue or any(sign in piece.cut(text) for piece in draft.content for sign in '"“”«»„'):
        return False
    cue, content = cut_all(text, draft.cue, " "), cut_all(text, draft.content, " ")
    if not DEEDS.isdisjoint(cue.casefold().split()[-1:]):
        return True
    if (_RECEIVED.fullmatch(cue) and _SOMEBODY.match(content)) or (_WITHDREW.fullmatch(cue) and _FROM.match(content)):
        return True
    if cue == "adding" and draft.content[0].start > draft.cue[-1].end and _ADDED.match(content):
        return True
    is_only_due = _MUST.match(cue) is not None and cut_all(text, draft.speaker, " ").casefold() not in _FIRST_PERSON
    is_told_by = bool(draft.speaker) and _BY.search(text, max(0, draft.speaker[0].start - len("by the ")), draft.speaker[0].start)
    return is_only_due or (not is_told_by and _BY_NOBODY.search(cue) is not None)


def _is_asked_whether(text: str, draft: Draft) -> bool:
    """Whether somebody's saying so is what is asked: "Does Vell deny it?"."""
    if not draft.speaker or draft.speaker[0].end > draft.cue[0].start:
        return False
    start = draft.speaker[0].start
    asked = _ASKED_WHETHER.search(text[max(0, start - LOOKED_AT) : start]) is not None
    return asked and _ASKS.match(text, draft.content[-1].end) is not None


def _is_frame(text: str, draft: Draft) -> bool:
    """Whether the words only lead up to what is said: of what somebody spoke, or that the outlet has reported it."""
    cue = cut_all(text, draft.cue, " ")
    if _REPORTED.fullmatch(cue):
        return not draft.speaker
    return _SPOKE_OF.fullmatch(cue) is not None and _SUBJECT.match(cut_all(text, draft.content, " ")) is not None


def of_one_sentence(text: str, speaker: Spans, cue: Spans) -> Spans:
    """The pieces of a speaker that stand in one sentence with the cue, where it was taken from two: "Mr Vell spoke of tides. The mayor".

    Who did what the content tells of ("Orsk condemned the raid led by Vell") is no part of a speaker named before the cue.
    """
    if len(speaker) < 2 or not cue:
        return speaker
    near = tuple(piece for piece in speaker if not _is_parted(text, piece, cue[0])) or speaker
    if _IS.search(cut_all(text, cue, " ")):
        return near  # "I am assured by the mayor": who is named after "by" speaks
    own = tuple(
        piece for piece in near if piece.start < cue[0].start or not _BY.search(text, max(0, piece.start - len("by the ")), piece.start)
    )
    return own or near


def _is_parted(text: str, piece: Span, cue: Span) -> bool:
    """Whether a sentence ends between two spans."""
    start, end = (piece.end, cue.start) if piece.start < cue.start else (cue.end, piece.start)
    return start < end and _SENTENCE_END.search(text, start, end) is not None

"""This module knows words around a trigger that say its deed has not been done, or is not turned down.

- "if Orsk paid and recognised the limit": nothing that a condition names has happened.
- "if Orsk shut the gates": nor has anybody asked for such harm.
- "did not rule out a meeting": it may be held yet; nobody refused it.
- "did not oppose the raid": nobody turned it down, and it may well have been made.
- "asked if the navy had seized the boat": "if" stands for "whether" there, and names no condition.
- "called off the talks", "the raid was cancelled": they were not held.
- "had been due to meet", "was to have met": planned, whatever came of it.
- "refused to sign", "failed to agree", "without signing": not done; "demanded that Vell sign": not yet.
- "“Cancel the ferry,” said Vell": what is bid has not been done, nor has anybody refused it.
- "zero chance that the deal will be cancelled": it will not be; "is planning to meet": planned, whatever the trigger is taken for.
- "is due to sign", "is expected to sign": planned, and no mere thought.
- "murder charges", "rumours that he was poisoned", "blamed Orsk for the raid": alleged, and by nobody told as done.
- "without Vell first conferring", "stopped short of calling": not done.
- What is told by a "not" in the trigger, a "whether", a "must": see `left_undone`.
- "would accept", where the trigger has its own "would": not done either; nor is what is still ahead (see `ahead`).
"""

import re

from onrecord.annotate.bidding import bids_here
from onrecord.annotate.conditions import is_in_condition
from onrecord.annotate.events.ahead import is_ahead
from onrecord.annotate.events.in_names import is_alleged
from onrecord.annotate.events.left_undone import not_done_so, not_refused_so
from onrecord.annotate.events.status import DONE
from onrecord.model.correction import STATUSES
from onrecord.model.span import Span
from onrecord.text.patterns import ANY_WORD, word_between

_CLAUSE = "when|while|as|where|since|until|if|unless|though"
"""Words that begin a clause with a verb of its own."""
_FREE = word_between(_CLAUSE, signs=r"\w’'$%-")
"""A word that may stand between a verb and what it is about."""
_UP_TO = rf"\s+(?:{_FREE}{{0,4}}?between\s+{_FREE}{{1,3}}and\s+)?{_FREE}{{0,6}}?"
"""What may stand between an act and the verb of which it is the subject: "the talks between Orsk and Vell were called off"."""
_NOT = r"(?:\b(?:not|never|neither)|n['’]t)\s+(?:\w+ly\s+|yet\s+|even\s+)?"
_RULING_OUT = r"(?:rul(?:e|es|ed|ing) out|exclud(?:e|ed|ing)|preclud(?:e|ed|ing)|clos(?:e|ed|ing) the door (?:on|to))"
_DISMISSING = r"(?:reject(?:ed|ing)?|dismiss(?:ed|ing)?|refus(?:e|ed|ing)|object(?:ed|ing)? to|oppos(?:e|ed|ing))"
_OFF = r"(?:call(?:s|ed|ing) off|cancel(?:s|l?ed|l?ing)|scrap(?:s|ped|ping)|shelv(?:es|ed|ing)|ax(?:es|ed|ing))"
_PUT_OFF = r"(?:postpon(?:es|ed|ing)|put(?:s|ting)? off)"
_NOT_YET = r"(?<!\bto\s)(?<!\bnot\s)(?<!n['’]t\s)(?<!\bnever\s)"
"""What does not stand before "cancelling" where it is done."""
_IS = rf"{_UP_TO}(?:is|are|was|were|been|being)\s+(?:\w+ly\s+|also\s+)?"


def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf"{words}\Z", re.IGNORECASE)


_REFUSED = _before(r"\b(?:refus|declin)(?:e|es|ed|ing)\s+to\s+(?:\w+ly\s+|even\s+)?(?:be\s+)?")
_FAILED = _before(
    r"(?<!\bnot\s)(?<!n['’]t\s)(?<!\bnever\s)\b(?:fail(?:s|ed|ing)?|(?:ha[sd]|have|is|are|was|were)\s+yet|unable)\s+to\s+(?:\w+ly\s+)?(?:be\s+)?"
)
_WITHOUT = _before(
    r"\b(?:without\s+(?:(?:him|her|it|them|us|me|you|anyone|anybody|(?:the\s+)?(?-i:[A-Z])[\w’'-]+)\s+)?"
    r"(?:first\s+|ever\s+|even\s+|so much as\s+|\w+ly\s+)?|"
    r"(?:stop(?:s|ped)?|f[ea]lls?)\s+short\s+of\s+|(?:steer(?:s|ed)?\s+clear|sh(?:y|ied|ies)\s+away)\s+(?:of|from)\s+)"
)
_NO_CHANCE = _before(rf"\b(?:zero|no) (?:chance|possibility|prospect|way)\s+(?:that|of|for)\s+{_FREE}{{0,8}}")
_INTENDS = re.compile(r"(?:(?:is|are|was|were)\s+)?(?:also\s+|still\s+|now\s+)?(?:planning|intending|hoping|preparing)\b", re.IGNORECASE)
_DOING = re.compile(r"\w+ing\b")
_DEMANDED = _before(
    r"(?:\b(?:demand|requir|request|urg)\w*\s+that\s(?:(?![,;:!?()“”\"]|\b(?:which|who|because|had|was|were|after|when)\b).)*|"
    r"\binsist\w*\s+that\s(?:(?![,;:!?()“”\"]|\b(?:which|who|because|after|when)\b).)*\b(?:not|be)\s+)"
)
_IS_NOT = rf"{_UP_TO}(?:is|are|was|were|has|have|had)\s*{_NOT}(?:been\s+|being\s+)?"
_NOT_RULED_OUT = _before(rf"{_NOT}{_RULING_OUT}\s+{_FREE}{{0,6}}")
_IS_NOT_RULED_OUT = re.compile(rf"{_IS_NOT}{_RULING_OUT}\b(?!\s+by\b)", re.IGNORECASE)
_NOT_DISMISSED = _before(rf"{_NOT}{_DISMISSING}\s+{_FREE}{{0,6}}")
_IS_NOT_DISMISSED = re.compile(rf"{_IS_NOT}(?:{_DISMISSING}|{_RULING_OUT})\b", re.IGNORECASE)
_CALLED_OFF = _before(rf"{_NOT_YET}\b{_OFF}\s+{_FREE}{{0,6}}")
_CALLED = _before(rf"{_NOT_YET}\bcall(?:s|ed)\s+{_FREE}{{0,4}}")
_OFF_AFTER = re.compile(rf"\s+{_FREE}{{0,4}}?off\b", re.IGNORECASE)
_IS_OFF = re.compile(rf"{_IS}{_OFF}\b", re.IGNORECASE)
_POSTPONED = _before(rf"{_NOT_YET}\b{_PUT_OFF}\s+{_FREE}{{0,6}}")
_IS_POSTPONED = re.compile(rf"{_IS}{_PUT_OFF}\b", re.IGNORECASE)
_DUE = _before(
    r"\b(?:(?:is|are|was|were|been)\s+(?:also\s+|now\s+|widely\s+|both\s+)?(?:due|scheduled|set|slated|expected|supposed)\s+to|(?:was|were)\s+to\s+have)\s+(?:(?:be|have|been|hold|held)\s+)*"
)
MAY_BE_ALLEGED = frozenset({"ASSAULT", "COERCE"})
"""Types of what somebody is charged with; what is said of other acts is for their own words to say."""
_THEORY = _before(
    r"\b(?:(?:conspiracy\s+)?theor(?:y|ies)|rumou?rs?|allegations?|accusations?|suspicions?|unproven claims?)\s+"
    r"(?:that|of|suggesting|saying|claiming)\s+"
    rf"{_FREE}{{0,8}}"
)
_BLAMED = _before(rf"\bblam(?:e|es|ed|ing)\s+{_FREE}{{1,6}}?for\s+(?:the\s+|an?\s+|this\s+|that\s+)?{ANY_WORD}{{0,3}}")
_MAY = re.compile(r"(?:will|would|could|may|might|must|should|shall)\s+(?!not\b|never\b)(?:\w+ly\s+)?\w", re.IGNORECASE)
CAN_BE_CALLED_OFF = frozenset({"CONSULT", "ASSAULT", "MOBILIZE"})
"""Types of what is called off before it is held; a strike or a ban that is called off was on."""
HARM = frozenset({"SANCTION", "COERCE", "ASSAULT", "ACCUSE", "THREATEN", "MOBILIZE", "PROTEST"})
"""Types of what nobody asks of the other side, though a condition may name it."""
_GIVES_BACK = re.compile(
    r"(?:\w+\s+)?(?:s[ei]n[dt]s?|g[ia]ves?|hand(?:s|ed)?|brings?|brought)\s+(?:back|over|home)\b|(?:return|releas|free)\w*", re.IGNORECASE
)
"""What is no harm, whatever it was taken for."""
_OPEN = frozenset({"hypothetical", "conditional", "offered", "called_for", "threatened", "planned"})
_TURNED_DOWN = frozenset({"refused", "negated"})
_UNDONE = frozenset({"refused", "negated", "conditional"})
_ALL = frozenset(STATUSES)


def barred(text: str, sentence: Span, trigger: Span, kind: str) -> frozenset[str]:
    """The statuses that the words around a trigger rule out.

    Args:
        kind: the event's type.
    """
    before, after = text[sentence.start : trigger.start], text[trigger.end : max(sentence.end, trigger.end)]
    is_bid = bids_here(before, text[trigger.start : max(sentence.end, trigger.end)])
    if is_bid or _NOT_RULED_OUT.search(before) or _IS_NOT_RULED_OUT.match(after):
        return _ALL - ({"called_for"} if is_bid else _OPEN)
    if _NOT_DISMISSED.search(before) or _IS_NOT_DISMISSED.match(after):
        return _TURNED_DOWN
    if kind in CAN_BE_CALLED_OFF and _is_called_off(before, after):
        return _ALL - _TURNED_DOWN
    return _left_undone(text, trigger, kind, before) or _open_still(text, trigger, kind, before, after)


def _left_undone(text: str, trigger: Span, kind: str, before: str) -> frozenset[str]:
    """What is ruled out of a deed that somebody refused or failed to do."""
    if _REFUSED.search(before):
        return _ALL - {"refused"}
    if kind == "REJECT" and (out := not_refused_so(text, trigger, before)):
        return out
    if _FAILED.search(before) or (_WITHOUT.search(before) and _DOING.match(text, trigger.start, trigger.end)):
        return _ALL - _UNDONE
    return _ALL - _TURNED_DOWN if _NO_CHANCE.search(before) else frozenset()


def _open_still(text: str, trigger: Span, kind: str, before: str, after: str) -> frozenset[str]:
    """What is ruled out of a deed that is alleged, put off, due, wished for or in doubt."""
    if kind in MAY_BE_ALLEGED and (is_alleged(text, trigger) or _THEORY.search(before) or _BLAMED.search(before)):
        return _ALL - {"alleged", "denied"}
    is_postponed = kind == "CONSULT" and (_POSTPONED.search(before) or _IS_POSTPONED.match(after))
    is_in_doubt = is_in_condition(before)
    is_wished = _DEMANDED.search(before) or is_ahead(before, kind)
    is_open = is_wished or _MAY.match(text, trigger.start, trigger.end) or _INTENDS.match(text, trigger.start, trigger.end)
    if more := not_done_so(text, trigger, before, kind):
        return more
    if is_in_doubt:
        is_harm = kind in HARM and not _GIVES_BACK.match(text, trigger.start)
        return DONE | {"called_for"} if is_harm else DONE
    if _DUE.search(before):
        return DONE | {"hypothetical"}
    return DONE if is_postponed or is_open else frozenset()


def _is_called_off(before: str, after: str) -> bool:
    apart = _CALLED.search(before) and _OFF_AFTER.match(after)
    return bool(_CALLED_OFF.search(before) or _IS_OFF.match(after) or apart)

"""This module knows words that name a demand and make none: it is taken back, or nothing is required.

- "Orsk has agreed to drop its demand", "no longer insisted on the toll": who lets a demand go concedes.
- "required no further tests", "needs no escort": nothing is demanded.
- "made no mention of the toll", "made no commitment to stay": neither a demand nor a refusal, and no move at all.
"""

import re

from onrecord.annotate.moves.wording import plain

_LETS_GO = re.compile(
    r"\b(?:drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|withdr(?:aw|aws|ew|awn|awing)|retract(?:s|ed|ing)?|waiv(?:es?|ed|ing)|relinquish(?:es|ed|ing)?|"
    r"giv(?:es?|ing) up|gave up|back(?:s|ed)? (?:off|away from)) (?:(?:its|his|her|their|the|a|any|all|some|of) )*(?:[\w'-]+ ){0,2}?"
    r"(?:demands?|insistence|preconditions?|objections?|opposition)\b"
)
_NO_LONGER = re.compile(r"\bno longer (?:insist|demand|requir|seek|sought|want|call|ask)\w*")
_OF_OTHERS_OR_NOT = re.compile(
    r"\b(?:not|never|no|nor|without|refus\w*|reject\w*|declin\w*|if|unless|until|must|should|ought|urg\w*|call\w*|demand\w*|insist\w*|want\w*|"
    r"ask\w*|press\w*|need\w*|would|could|might|may|whether|question\w*)\b|n't\b"
)
"""What before it makes it the opposite, another's to do, or leaves it open."""
_NONE_REQUIRED = re.compile(r"\b(?:requir(?:es?|ed|ing)|needs?|needed|demands?|demanded) (?:no|nothing|neither)\b(?! longer\b)")
_NONE_MADE = re.compile(
    r"\b(?:ma(?:de|kes?|king)|gave|gives?|giving) no (?:mention|reference|commitments?|promises?|pledges?|demands?|requests?|threats?)\b"
)


def takes_back(cue: str, content: str) -> bool:
    """Whether whoever speaks, or is spoken of, lets a demand go.

    >>> takes_back("said", "Orsk has agreed to drop its long-held demand"), takes_back("refused", "to drop its demand")
    (True, False)
    >>> takes_back("said", "Orsk no longer insisted on the toll"), takes_back("urged", "Vell to drop its demand")
    (True, False)
    """
    words = plain(f"{cue} {content}")
    found = _NO_LONGER.search(words) or _LETS_GO.search(words)
    return found is not None and _OF_OTHERS_OR_NOT.search(words, 0, found.start()) is None


def requires_nothing(cue: str, content: str) -> bool:
    """Whether the words say that nothing is required.

    >>> requires_nothing("said", "his country required no further tests"), requires_nothing("said", "it required proof")
    (True, False)
    """
    return _NONE_REQUIRED.search(plain(f"{cue} {content}")) is not None


def makes_none(cue: str) -> bool:
    """Whether a cue says that nothing was said or promised: "made no mention".

    >>> makes_none("made no mention"), makes_none("made no secret of"), makes_none("made a promise")
    (True, False, False)
    """
    return _NONE_MADE.search(plain(cue)) is not None

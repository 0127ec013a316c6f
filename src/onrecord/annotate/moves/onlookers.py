"""This module knows who only looks on and makes no move, whatever words of demand and refusal are used.

- "If Brunn takes the port she loses the toll," said a scholar; some argue that Orsk buys time; a director of an institute of strategic
  studies thinks that Orsk wants the port: none of them bargains.
- "Vell must insist on proof", "we should demand deeds" in an article's own voice: advice, and nobody has insisted or demanded.
- "Orsk might announce a deal", "Orsk is likely to want the port", "Vell should insist on proof": nobody has.
"""

import re

from onrecord.annotate.moves.told import Told
from onrecord.annotate.moves.utterances import Utterance
from onrecord.model.annotations import Kind
from onrecord.model.span import cut_all

REACH = 30
"""Characters before a deed in which its "must" is looked for."""
_WHO_LOOKS_ON = re.compile(
    r"\b(?:scholar|analyst|academic|professor|researcher|historian|lecturer|columnist|economist|commentator|pundit|political scientist|"
    r"senior fellow|research fellow)s?\b",
    re.IGNORECASE,
)
_ANYBODY = re.compile(
    r"(?:some|many|most|several)(?: of them| people| others| observers| experts| sceptics| skeptics)?|others|"
    r"(?:the )?(?:observers|experts|sceptics|skeptics|watchers)",
    re.IGNORECASE,
)
"""Speakers who are nobody that a page could name."""
_STUDIES = re.compile(r"\b(?:analyst|political scientist|senior fellow|research fellow|think[- ]tank)s?\b", re.IGNORECASE)
"""Of whom nobody becomes a minister or a rebel; a professor may."""
_HOUSE_OF_STUDY = re.compile(
    r"\b(?:(?:Cent(?:er|re)|Institute|School|Project) (?:for|of) (?:[\w’'-]+ ){0,4}?"
    r"(?:Studies|Strategic|Security|Policy|Research|Affairs|Analysis)|"
    r"(?:Brookings|Carnegie|Hoover|Hudson|Middlebury) \w+|Chatham House|Heritage Foundation|Cato Institute|RAND|"
    r"Council on Foreign Relations|Atlantic Council|Wilson Center|Crisis Group|American Enterprise Institute|[Tt]hink[- ][Tt]ank)\b"
)
"""Bodies whose people study what others do."""
_OUGHT = re.compile(r"\b(?:must|should|ought to|needs? to|had better)\b", re.IGNORECASE)
_MAY = re.compile(
    r"(?:(?:may|might|must|should|ought to|could)|(?:is|are|was|were)\s+(?:\w+\s+)?(?:likely|unlikely|certain|sure|bound|expected)\s+to)"
    r"\s+(?!not\b|never\b)(?:\w+ly\s+|also\s+|still\s+)?\w+(?:\s+(?:on|for|upon|to|off|out|down|that))?",
    re.IGNORECASE,
)
"""Cues of what nobody has said or done."""
_OUGHT_BEFORE = re.compile(rf"{_OUGHT.pattern}\s+(?:\w+ly\s+|also\s+|first\s+)?\Z", re.IGNORECASE)


def looks_on(text: str, utterance: Utterance) -> bool:
    """Whether whoever speaks only looks on, or nobody has spoken or acted."""
    cue = cut_all(text, utterance.quotation.cue, " ")
    if utterance.event is not None:
        start = utterance.quotation.cue[0].start
        return _OUGHT_BEFORE.search(text, max(0, start - REACH), start) is not None
    speaker = cut_all(text, utterance.quotation.speaker, " ")
    if _WHO_LOOKS_ON.search(speaker) or _ANYBODY.fullmatch(speaker.strip()):
        return True
    return _OUGHT.fullmatch(cue.strip()) is not None or _MAY.fullmatch(cue.strip()) is not None


def studies(told: Told, utterance: Utterance) -> bool:
    """Whether the page calls whoever speaks an analyst, or one of a house of study."""
    speaker = utterance.quotation.speaker_entity
    if utterance.event is not None or speaker is None or speaker not in told.parties.entities:
        return False
    if told.parties.entities[speaker].kind is not Kind.PERSON:
        return False
    called = " ".join((told.called(speaker), *(cut_all(told.text, each.speaker, " ") for each in told.spoken_by(speaker))))
    return _HOUSE_OF_STUDY.search(called) is not None or _STUDIES.search(called) is not None

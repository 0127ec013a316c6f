"""This module knows questions that a page tells in the passive: in "Brunn, asked whether he would sign, smiled", Brunn did not ask.

Who stands before "asked" is then who was asked; who asked stands after "by", or nowhere.
"""

import re

import msgspec

from onrecord.annotate.draft import Draft

CUES = frozenset({"asked", "when asked", "pressed", "questioned"})
"""Cues in the passive when they open a sentence or follow a comma, in lower case."""
_COMMA = re.compile(r",\s*(?:when\s+|if\s+)?")
_OPENING = re.compile(r"(?:^|[.!?…\"”’»]\s+|\n\s*)(?:when\s+|if\s+)?$", re.IGNORECASE)
_LOOKED_AT = 12
_TOLD = re.compile(
    r"[,\s]*(?:(?:who|which|that)\s)?(?:\w+\s){0,2}?(?:was|were|is|are|been|being|be)\s(?:\w+ly\s|also\s|not\s)?"
    r"(?:told|informed|notified|advised|assured|warned|reminded|instructed|briefed)(?:\s(?:by|on|about|of|yesterday|today))?\s*",
    re.IGNORECASE,
)
"""What stands between somebody and what he was told, the cue included."""


def in_the_passive(text: str, draft: Draft) -> Draft:
    """The statement as it is, or one whose supposed speaker was the one asked or told."""
    cue = draft.cue[0] if len(draft.cue) == 1 else None
    if cue is None or draft.content[0].start < cue.start or not draft.speaker:
        return draft
    speaker = draft.speaker[-1]
    if speaker.end <= cue.start and _TOLD.fullmatch(text, speaker.end, cue.end):
        return msgspec.structs.replace(draft, speaker=draft.speaker[:-1], addressee=draft.addressee or (speaker,))
    if cue.cut(text).casefold() not in CUES:
        return draft
    follows = speaker.end <= cue.start and _COMMA.fullmatch(text, speaker.end, cue.start)
    opens = speaker.start > draft.content[-1].end and _OPENING.search(text[max(0, cue.start - _LOOKED_AT) : cue.start])
    if not follows and not opens:
        return draft
    askers = tuple(span for span in draft.speaker if text.endswith("by ", 0, span.start))
    asked = tuple(span for span in draft.speaker if span not in askers)
    return msgspec.structs.replace(draft, speaker=askers, addressee=draft.addressee or asked)

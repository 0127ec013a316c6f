"""This module knows what is asked for though its words name what is given: "Vell came seeking a waiver, and assurances that it may stay".

Assurances, guarantees and pledges are given by whoever says them; where they are sought, wanted or demanded, nobody has given them yet.
"""

import re

from onrecord.annotate.moves.utterances import Utterance
from onrecord.model.span import cut_all

FAR = 200
"""Characters before a noun in which the verb is looked for that asks for it."""
_GIVEN = re.compile(
    r"(?:(?:an?|the|any|some|further|new|firm|clear|written) )*(?:assurances?|guarantees?|pledges?|promises?|commitments?)", re.IGNORECASE
)
_ASKED_FOR = re.compile(
    r"\b(?:seek(?:s|ing)?|sought|want(?:s|ed|ing)?|ask(?:s|ed|ing)? for|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|insist(?:s|ed|ing)? on|"
    r"press(?:es|ed|ing)? for|push(?:es|ed|ing)? for|call(?:s|ed|ing)? for|hop(?:es|ed|ing) for|need(?:s|ed|ing)?)\b"
    r"(?![^.;:!?“”\"]*\b(?:gave|given?|giving|offer\w*|receiv\w*|got|won|said|told)\b)[^.;:!?“”\"]*\Z",
    re.IGNORECASE,
)
"""A verb of asking in the same sentence, and none of giving after it."""


def is_sought(text: str, utterance: Utterance) -> bool:
    """Whether what the cue names is what somebody asks for."""
    cue = utterance.quotation.cue
    if not cue or not _GIVEN.fullmatch(cut_all(text, cue, " ").strip()):
        return False
    start = cue[0].start
    return _ASKED_FOR.search(text[max(0, start - FAR) : start].replace("U.S.", "US")) is not None

"""This module knows what is told of nobody: by an adverb that opens a sentence ("Reportedly two barges turned back"), or by "it was said".

The rest of the sentence is the content, and nobody is named. Inside a sentence the encoder is left to judge.
"""

import re
from collections.abc import Sequence

from onrecord.annotate.draft import Draft, whole
from onrecord.annotate.headlines import RULE_SCORE
from onrecord.annotate.places import Places
from onrecord.model.span import Span

_OPENS = r"(?:^|(?<=[.!?…][\"”’» \n])|(?<=\n))\s*"
_TOLD = re.compile(
    _OPENS + r"(?:(?P<cue>Reportedly|Allegedly|Supposedly),?\s+(?P<content>[^.?!;\"“”«»]{12,})"
    r"|(?P<said>It (?:is|was|has been) (?:said|reported|claimed|rumou?red|alleged|understood))\s(?:[\w' ]{1,30}? )?"
    r"(?P<clause>that [^.?!;\"“”«»]{8,}))"
)


def told_of_nobody(text: str, paragraphs: Sequence[Span], read: Sequence[Draft]) -> list[Draft]:
    """The statements that such sentences make, among words of which nothing else has been found."""
    taken = Places((span, draft) for draft in read for span in whole(draft))
    found = [_draft(told) for paragraph in paragraphs for told in _TOLD.finditer(text, paragraph.start, paragraph.end)]
    return [draft for draft in found if not any(taken.any_at(cue) for cue in draft.cue)]


def _draft(told: re.Match[str]) -> Draft:
    cue, content = ("cue", "content") if told["cue"] else ("said", "clause")
    return Draft(content=(Span(*told.span(content)),), cue=(Span(*told.span(cue)),), speaker=(), score=RULE_SCORE)

"""This module knows what a noun tells inside a statement: in "Vell dismissed reports that a mine was found" somebody else reported it.

The speaker is whose noun it is ("the envoy's claim that …"), or nobody.
What a page says that there is none of, nobody has told: "the charges include no allegation that the vote was bought".
"""

import re
from collections.abc import Sequence

from onrecord.annotate.draft import Draft
from onrecord.annotate.headlines import RULE_SCORE
from onrecord.annotate.places import Places
from onrecord.model.span import Span

_NOUN = re.compile(
    r"(?:(?P<speaker>(?:[Tt]he |[Aa] |[Hh]is |[Hh]er )?[\w.’'-]+(?: [\w.’'-]+){0,3})['’]s )?\b"
    r"(?P<cue>(?:reports?|claims?|suggestions?|allegations?|rumou?rs?|accusations?|charges?|assertions?|remarks?|assurances?|"
    r"insinuations?|talk))(?: (?:in|among|on) the \w+)? (?P<content>that\b[^,;:.?!\"“”»«]{12,})"
)
_THAT = " that"
"""What the pattern needs."""
_NONE = re.compile(
    r"\b(?:no|without|nor|not (?:an?|one|any)|never (?:an?|any)|n['’]t (?:\w+ )?(?:an?|any))\s+(?:[\w-]+\s+){0,2}\Z", re.IGNORECASE
)
REACH = 40
"""Characters before a noun in which a "no" is looked for."""


def told_by_nouns(text: str, spoken: Sequence[Draft]) -> list[Draft]:
    """The statements that nouns make inside the contents of others, where nothing else has been found."""
    cues = Places((cue, cue) for draft in spoken for cue in draft.cue)
    found: list[Draft] = []
    for draft in spoken:
        for piece in draft.content:
            if text.find(_THAT, piece.start, piece.end) < 0:
                continue  # looking for nouns takes long
            for noun in _NOUN.finditer(text, piece.start, piece.end):
                cue = Span(*noun.span("cue"))
                if not cues.any_at(cue) and not _NONE.search(text, max(piece.start, cue.start - REACH), cue.start):
                    found.append(_draft(noun, cue))
                    cues.add(cue, cue)
    return found


def _draft(noun: re.Match[str], cue: Span) -> Draft:
    speaker = (Span(*noun.span("speaker")),) if noun["speaker"] else ()
    return Draft(content=(Span(*noun.span("content")),), cue=(cue,), speaker=speaker, score=RULE_SCORE)

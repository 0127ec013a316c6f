"""This module knows who speaks where a paper does: "the statement said" is whoever the page says issued a statement before.

"In a statement carried by the agency, Vell promised calm. … 'The gate stays open,' the statement said.": both are Vell's.
Where nobody is told to have issued it, a paper's speaker stays open; a paper is no party.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.annotate.draft import Draft
from onrecord.model.span import Span
from onrecord.text.sentences import sentence_starts

_PAPERS = r"(?:statement|communiqu[eé]|declaration|letter|memo|memorandum|note|document|report|message|post|tweet)"
_THE = re.compile(
    rf"(?:the|this|that|its|their|his|her)\s+(?:same\s+|joint\s+|written\s+|brief\s+|two-page\s+)*(?P<paper>{_PAPERS})", re.IGNORECASE
)
_ISSUING = (
    r"\b(?:in|issu\w+|releas\w+|publish\w+|sent|send(?:s|ing)?|wr[io]t\w+|sign\w+|post\w+|put out|circulat\w+|read(?:s|ing)?(?: out)?)"
)
"""What stands before a paper where it is told who issued it, and not who got or dismissed it."""
FARTHEST = 2500
"""Code points before a paper speaks in which the page tells who issued it."""
SENTENCE = 600
"""Code points of a sentence, at most, in which an issuer is looked for."""


def by_issuers(text: str, drafts: Sequence[Draft], speakers: Sequence[str | None]) -> tuple[str | None, ...]:
    """The speakers' keys, those of papers being who issued them.

    Args:
        speakers: one for each draft, None where open, "" where several speak together.
    """
    told = sorted((draft.speaker[0].start, key) for draft, key in zip(drafts, speakers, strict=True) if draft.speaker and key)
    return tuple(_issuer(text, draft, told) if key is None else key for draft, key in zip(drafts, speakers, strict=True))


def _issuer(text: str, draft: Draft, told: Sequence[tuple[int, str]]) -> str | None:
    """Who is told to speak first in the sentence that told of a paper last before the paper itself speaks."""
    the = _THE.fullmatch(text, draft.speaker[0].start, draft.speaker[0].end) if len(draft.speaker) == 1 else None
    if the is None:
        return None
    issued = re.compile(rf"{_ISSUING}\s+(?:a|an|another)\s+(?:[\w-]+\s+){{0,3}}?{the['paper']}\b(?!\s+(?:by|from|of)\b)", re.IGNORECASE)
    last = max((found.start() for found in issued.finditer(text, max(0, the.start() - FARTHEST), the.start())), default=None)
    if last is None:
        return None
    around = _sentence(text, last)
    at = bisect_left(told, (around.start, ""))
    return told[at][1] if at < len(told) and told[at][0] < around.end else None


def _sentence(text: str, at: int) -> Span:
    first, end = max(0, at - SENTENCE), min(len(text), at + SENTENCE)
    line = max(first, text.rfind("\n", first, at) + 1)
    stop = text.find("\n", at, end)
    starts = list(sentence_starts(text, line, end if stop < 0 else stop))
    return Span(
        max((start for start in starts if start <= at), default=line),
        min((start for start in starts if start > at), default=end if stop < 0 else stop),
    )

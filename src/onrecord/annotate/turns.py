"""This module knows interviews and transcripts, in which paragraphs begin with who speaks: "Question: …", "VELL: …"."""

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.annotate.draft import Draft
from onrecord.annotate.headlines import LABELS, RULE_SCORE
from onrecord.model.span import Span, trimmed

FEWEST_TURNS = 3
"""Turns that a page must have, by speakers of whom each one counted has two, before it is taken for a transcript."""

_TURN = re.compile(r"(?P<speaker>[^\W\d_a-z][^:\n\"“«]{0,39}?)(?P<cue>:)\s+(?=\S)")


def turns_of(text: str, paragraphs: Sequence[Span]) -> list[Draft]:
    """The turns of a transcript as statements, word for word; none on a page that is no transcript.

    A turn ends with its paragraph; what follows without a label is not given to anybody.
    """
    found = [(paragraph, turn) for paragraph in paragraphs if (turn := _TURN.match(text, paragraph.start, paragraph.end))]
    often = Counter(turn["speaker"] for _, turn in found)
    turns = [(paragraph, turn) for paragraph, turn in found if often[turn["speaker"]] > 1 and turn["speaker"].casefold() not in LABELS]
    if len(turns) < FEWEST_TURNS:
        return []
    drafts = [_draft(text, paragraph, turn) for paragraph, turn in turns]
    return [draft for draft in drafts if draft is not None]


def _draft(text: str, paragraph: Span, turn: re.Match[str]) -> Draft | None:
    content = trimmed(text, turn.end(), paragraph.end)
    if content is None or not any(sign.isalnum() for sign in content.cut(text)):
        return None
    return Draft(
        content=(content,), cue=(Span(*turn.span("cue")),), speaker=(Span(*turn.span("speaker")),), score=RULE_SCORE, is_verbatim=True
    )

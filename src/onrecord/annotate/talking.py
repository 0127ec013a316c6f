"""This module knows whether labelled paragraphs are said by somebody: those of a price list, a recipe or a test of boots are not.

Turns ask and answer, and speak of "I" and "you"; their labels are people's. Of a hundred pages with labels that come back, some eight are
transcripts.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.annotate.interviews import TALKING_SHARE, is_own
from onrecord.annotate.turn_labels import is_role, is_surely_somebody, may_be_somebody
from onrecord.model.span import Span

ASKING_SHARE = 10
"""Of labelled turns, one in so many asks."""
SURE_SHARE = 4
"""Of turns that do not talk (no English words tell it), one in so many asks."""
OWN_SHARE = 2
"""Of the turns of people whom the page surely names, one in so many talks, where nobody asks."""

Labelled = tuple[Span, re.Match[str]]
"""The paragraph whose words a label heads, and the label."""


def are_said(text: str, paragraphs: Sequence[Span], often: Sequence[Labelled], found: Sequence[Labelled]) -> bool:
    """Whether labelled paragraphs are turns of speech.

    Args:
        paragraphs: all that is told.
        often: those with labels that come back.
        found: all with a label of that form; who asks once has one too.
    """
    turns = [each for each in found if may_be_somebody(each[1]["name"])]
    names, back = {label["name"] for _, label in turns}, {label["name"] for _, label in often}
    words = [Span(label.end(), paragraph.end) for paragraph, label in turns]
    asked = sum("?" in each.cut(text) for each in words)
    if any(map(is_role, back)) and asked:
        return True
    if not all(map(may_be_somebody, back)):
        return False
    if len(names) == 1:
        return _follow_questions(text, paragraphs, often)
    talk = sum(is_own(text, each) for each in words)
    first = min(label.start() for _, label in often)
    spoken_of = " ".join([text[paragraphs[0].start : first], *(each.cut(text) for each in words)])
    if all(is_surely_somebody(name, spoken_of) for name in back):
        return asked * ASKING_SHARE >= len(turns) or talk * OWN_SHARE >= len(turns)
    return asked * SURE_SHARE >= len(turns) or (asked * ASKING_SHARE >= len(turns) and talk * TALKING_SHARE >= len(turns))


def _follow_questions(text: str, paragraphs: Sequence[Span], turns: Sequence[Labelled]) -> bool:
    """Whether questions stand right above half of the turns of the only one who has a label."""
    starts = {label.start() for _, label in turns}
    above = [before for before, after in pairwise(paragraphs) if after.start in starts]
    return sum(text[each.end - 1] == "?" for each in above) * 2 >= len(turns)

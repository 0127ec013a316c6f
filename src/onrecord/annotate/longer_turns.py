"""This module knows how far a turn goes on where others have labels: to the next of them, if what stands between is still speech.

A narrator's paragraph that speaks of whoever has the turn, a crosshead, a note and what is only set in brackets are none of it; nor is
anything where one alone is labelled, since what stands between is then put to him.
Of a turn with no label after it, only those paragraphs go on in which somebody speaks of himself.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

import msgspec

from onrecord.annotate.draft import Draft
from onrecord.annotate.interviews import is_own
from onrecord.annotate.turn_labels import COLON, is_of, is_role
from onrecord.model.span import Span

MOST_LABELLED = 2
"""Where one paragraph in so many from the first turn to the last is headed by a label, the page is a transcript and nothing else."""
FEWEST_LABELS = 2
"""Who has a label, at least, before a turn goes on beyond its paragraph."""
_ASIDE = re.compile(r"[(\[*#_–—-].*[)\]*#_–—-]|\W*", re.DOTALL)
_NOTE = re.compile(r"(?:The|This|Our)\s(?:\w+\s)?(?:interview|conversation|talk|transcript|text|briefing|hearing|questions)\b")
"""How an editor's note on a page's turns begins."""
_SENTENCE_END = re.compile(r"[.!?…:][\"”’'»)\]]*\Z")


def to_the_next_label(text: str, paragraphs: Sequence[Span], turns: Sequence[Draft], bold: Collection[int]) -> list[Draft]:
    """The turns, in text order, each with the paragraphs in which it goes on.

    Args:
        bold: where paragraphs begin that are printed in bold as a whole.
    """
    places = [place_of(paragraphs, turn) for turn in turns]
    labels = {bisect_right(paragraphs, turn.speaker[0].start, key=_start) - 1 for turn in turns if turn.speaker} - set(places)
    if len({turn.speaker[0].cut(text) for turn in turns if turn.speaker}) < FEWEST_LABELS:
        return list(turns)
    is_transcript = MOST_LABELLED * len(turns) >= places[-1] - places[0] + 1 - len(labels)
    longer: list[Draft] = []
    for number, turn in enumerate(turns):
        after = places[number + 1] if number + 1 < len(turns) else len(paragraphs)
        between = [paragraphs[at] for at in range(places[number] + 1, after) if at not in labels]
        may = turn.speaker and places[number] and not (number + 1 < len(turns) and _is_of_one(text, turn, turns[number + 1]))
        strict = not is_transcript or number + 1 == len(turns)
        more = tuple(_going_on(text, turn, between, bold, strict=strict)) if may else ()
        longer.append(msgspec.structs.replace(turn, content=(*turn.content, *more)) if more else turn)
    return longer


def _is_of_one(text: str, turn: Draft, after: Draft) -> bool:
    """Whether two turns have one label; what stands between them is then another's."""
    labels = [" ".join(span.cut(text) for span in each.speaker) for each in (turn, after)]
    return labels[0] == labels[1]


def place_of(paragraphs: Sequence[Span], turn: Draft) -> int:
    """Number of the paragraph in which a turn's words begin."""
    return bisect_right(paragraphs, turn.content[0].start, key=_start) - 1


def _going_on(text: str, turn: Draft, between: Sequence[Span], bold: Collection[int], *, strict: bool) -> Iterator[Span]:
    """The paragraphs up to the first in which the turn does not go on; strictly, only what somebody says of himself."""
    label = turn.speaker[0].cut(text)
    for paragraph in between:
        words = paragraph.cut(text)
        is_apart = paragraph.start in bold or any(form.match(words) for form in (_NOTE, COLON)) or _ASIDE.fullmatch(words) is not None
        is_of_him = not is_role(label) and is_of(label, words)
        if is_apart or is_of_him or _SENTENCE_END.search(words) is None or (strict and not is_own(text, paragraph)):
            return
        yield paragraph


def _start(span: Span) -> int:
    return span.start

"""This module knows what the words at and around a trigger show of its event: named clues, the same in training and at work."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec
import numpy as np

from onrecord.learned import FoundEvent, Vectors
from onrecord.learned.frames import Floats
from onrecord.learned.words import WORD
from onrecord.model.span import Span
from onrecord.text.word_forms import root

SIDE = 4
"""Words on each side that are looked at."""
REACH = 60
"""Characters on each side in which they are looked for."""
MOST = 4
"""Words of a trigger that are looked at."""
SURE = 1e-3
"""Nothing is believed more, or less, than this allows."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A trigger in its paragraph.

    Attributes:
        hint: PLOVER type of the act that its words name by themselves, or None.
        quoted: whether it stands between quotation marks.
    """

    text: str
    paragraph: Span
    trigger: Span
    hint: str | None
    quoted: bool


class Surroundings(msgspec.Struct, frozen=True, kw_only=True):
    """What triggers stand in.

    Attributes:
        text: the page's text.
        paragraphs: all that is told, in text order.
        quoted: what stands between quotation marks, in text order, none inside another.
        hints: PLOVER types of words that name an act by themselves, by the offset at which they begin.
    """

    text: str
    paragraphs: Sequence[Span]
    quoted: Sequence[Span]
    hints: Mapping[int, str]

    def place(self, trigger: Span) -> Place:
        """Where a trigger stands."""
        return Place(
            text=self.text,
            paragraph=_holding(self.paragraphs, trigger) or Span(0, len(self.text)),
            trigger=trigger,
            hint=self.hints.get(trigger.start),
            quoted=_holding(self.quoted, trigger) is not None,
        )


def clues_of(place: Place) -> tuple[str, ...]:
    """The named clues of a trigger."""
    own = _words(place.text, place.trigger.start, place.trigger.end)[:MOST]
    before = _words(place.text, max(place.paragraph.start, place.trigger.start - REACH), place.trigger.start)[-SIDE:]
    after = _words(place.text, place.trigger.end, min(place.paragraph.end, place.trigger.end + REACH))[:SIDE]
    return (*_own(own), *_around(own, before, after), *_marked(place))


def vector_of(found: FoundEvent, vectors: Vectors) -> Floats | None:
    """The vectors at the first and the last word of its anchor, and how much the encoder believes in it, in log-odds, [2 x width + 1]."""
    words = vectors.of(found.anchor)
    if words is None:
        return None
    believed = min(max(found.score, SURE), 1 - SURE)
    return np.concatenate([words[0], words[-1], [np.log(believed / (1 - believed))]]).astype(np.float32)


def _own(own: Sequence[str]) -> Iterator[str]:
    roots = [_root(word) for word in own]
    yield from (f"is {each}" for each in roots)
    yield f"is all {' '.join(roots)}"
    if own:
        yield f"begins as {own[0].lower()}"
        yield f"ends in {own[-1].lower()[-3:]}"


def _around(own: Sequence[str], before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    first, last = (_root(own[0]), _root(own[-1])) if own else ("", "")
    left, right = [_root(word) for word in before], [_root(word) for word in after]
    yield from (f"after {word}" for word in left)
    yield from (f"before {word}" for word in right)
    if left:
        yield f"right after {left[-1]}"
        yield f"{left[-1]} + {first}"
    if right:
        yield f"right before {right[0]}"
        yield f"{last} + {right[0]}"
    if len(right) > 1:
        yield f"{last} + … {right[1]}"
    if len(before) > 1:
        yield f"after both {before[-2].lower()} {before[-1].lower()}"


def _marked(place: Place) -> Iterator[str]:
    if place.hint:
        yield f"names {place.hint}"
    if place.quoted:
        yield "between quotation marks"


def _holding(spans: Sequence[Span], trigger: Span) -> Span | None:
    """Which of some spans a trigger begins in."""
    at = bisect_right(spans, trigger.start, key=_start) - 1
    return spans[at] if at >= 0 and trigger.start < spans[at].end else None


def _start(span: Span) -> int:
    return span.start


def _words(text: str, start: int, end: int) -> list[str]:
    return WORD.findall(text, start, end)


@lru_cache(maxsize=20_000)
def _root(word: str) -> str:
    return root(word.lower())

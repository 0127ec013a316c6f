"""This module knows what the words of a statement in the making show of whether it is one: named clues, the same in training and at work.

Which cue it has and what stands around it, who speaks and where he stands, how the content begins and ends, how sure the encoder is.
"""

import math
import re
from collections.abc import Iterator
from itertools import islice

import numpy as np

from onrecord.annotate.draft import Draft, extent_of
from onrecord.learned import Found, Vectors
from onrecord.learned.frames import Floats
from onrecord.learned.odds import log_odds
from onrecord.model.annotations import Directness
from onrecord.model.span import Span, cut_all
from onrecord.text.word_forms import root, roots

BEFORE, AFTER = 2, 2
"""Words before and after a cue that are looked at."""
BETWEEN, FIRST = 4, 3
"""Words between cue and content, and words with which the content begins."""
NEAR = 30
"""Characters around a cue in which they are looked for."""
MOST = 6
"""Words, lengths and gaps are told apart up to here."""
STEP = 8
"""Characters by which gaps are counted."""
OPENING = "\"“‘'«„ "
_SMALL = frozenset(
    {"the", "a", "an", "he", "she", "it", "they", "we", "i", "one", "some", "many", "other", "others", "his", "her", "their"}
)
_WORD = re.compile(r"[\w'’]+")
_SIGN = re.compile(r"[^\w\s]")


def clues_of(text: str, found: Found, draft: Draft, form: Directness) -> frozenset[str]:
    """The named clues of a draft.

    Args:
        found: what the encoder found, of which the draft was made.
        form: whether the content is direct, indirect or mixed.
    """
    said = f"{form.value}, {'somebody' if draft.speaker else 'nobody'} speaks"
    odds = int(min(max(log_odds(draft.score), -MOST), MOST + FIRST))
    return frozenset(
        (
            said,
            f"{form.value}",
            f"anchor {found.label}",
            f"kind {draft.kind}",
            f"{said}, {'a' if draft.cue else 'no'} cue",
            f"own {odds}",
            f"own {odds}, {said}",
            *(f"{role} {_tenths(found, role)}" for role in ("content", "speaker")),
            *_cued(text, draft),
            *_spoken(text, draft),
            *_told(text, draft),
        )
    )


def vector_of(found: Found, vectors: Vectors) -> Floats | None:
    """The encoder's vectors at the first and the last word of the anchor, [2 x width]; None where it has none."""
    words = vectors.of(found.anchor)
    return None if words is None else np.asarray(np.concatenate([words[0], words[-1]]), np.float32)


def _tenths(found: Found, role: str) -> int:
    return int(10 * max((fill.score for fill in found.fills if fill.role == role), default=0.0))


def _cued(text: str, draft: Draft) -> Iterator[str]:
    """Which cue it is, and what stands around it."""
    words = cut_all(text, draft.cue, " ")
    own = _roots(words, MOST)
    yield from (f"cue {word}" for word in own)
    yield from (f"cue: {' '.join(own)}", f"cue of {min(len(own), FIRST)}")
    if printed := _WORD.findall(words.lower()):
        yield from (f"cue ends in {printed[-1][-3:]}", f"cue begins with {printed[0]}")
    if not draft.cue:
        return
    start, end = draft.cue[0].start, draft.cue[-1].end
    after = _roots(text[end : end + NEAR])
    yield from (f"before the cue {word}" for word in _roots(text[max(0, start - NEAR) : start])[-BEFORE:])
    yield from (f"after the cue {word}" for word in after[:AFTER])
    yield f"cue on {' '.join((*own[-1:], *after[:1]))}"
    content = extent_of(draft)
    if end <= content.start:
        between = text[end : content.start]
        yield from ("content after the cue", f"gap {min(len(between) // MOST, MOST)}", f"between {''.join(_SIGN.findall(between))[:FIRST]}")
        yield from (f"between {word}" for word in _roots(between, BETWEEN))
    else:
        yield from ("content before the cue", f"led to by {text[max(0, start - FIRST) : start].strip()[-1:]}")


def _spoken(text: str, draft: Draft) -> Iterator[str]:
    """Who speaks, and where he stands."""
    words = _WORD.findall(cut_all(text, draft.speaker, " "))
    if not words:
        return
    yield f"speaker begins with {words[0].lower() if words[0][0].islower() or words[0].lower() in _SMALL else 'a name'}"
    yield f"speaker ends in {'a name' if words[-1][0].isupper() else root(words[-1].lower())}"
    yield f"speaker of {min(len(words), MOST - 1)}"
    if draft.cue:
        gap = draft.cue[0].start - draft.speaker[-1].end
        yield from (f"speaker {'before' if gap >= 0 else 'after'} the cue", f"speaker away {min(abs(gap) // STEP, MOST)}")
        if 0 <= gap < NEAR:
            yield from (f"between speaker and cue {word}" for word in _roots(text[draft.speaker[-1].end : draft.cue[0].start], BETWEEN))


def _told(text: str, draft: Draft) -> Iterator[str]:
    """How the content begins and ends, and how long it is."""
    whole = extent_of(draft)
    words = whole.cut(text)
    yield from (f"content {place} {word}" for place, word in enumerate(_roots(words, FIRST)))
    yield from (f"length {min(int(math.log2(len(words.split()) + 1)), MOST)}", f"ends in {_closing(text, whole)}")
    yield "begins large" if words.lstrip(OPENING)[:1].isupper() else "begins small"


def _closing(text: str, whole: Span) -> str:
    """The sign after the last word, or the last one."""
    return text[whole.end - 1 : whole.end + 1].strip()[-1:]


def _roots(words: str, most: int | None = None) -> list[str]:
    """The roots of words, the first few of them where no more are asked for; a content may be long."""
    return [word for word, _, _ in islice(roots(words), most)]

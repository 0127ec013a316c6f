"""This module knows how the encoder's numbers become attributions: a speaker, a cue and the content laid at the speaker's door."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from onrecord.model.span import Spans

Numbers = NDArray[np.float32]

SPEAKER, CUE, CONTENT = 1, 3, 5
"""Tag that begins a span of the role; the next tag continues it; 0 is outside."""
TAGS = 7
VECTOR = 64
"""Length of one link vector; a word has four: query start, query end, key start, key end."""
FORBIDDEN = -1e9
_CONTINUED = [SPEAKER + 1, CUE + 1, CONTENT + 1]

Stretch = tuple[int, int]
"""Words `[start, end)` of a window."""


class Attribution(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who said what, as the encoder sees it; spans into the page's text, from a word's start to a word's end.

    Attributes:
        content: the words attributed, in text order.
        cue: the words that attribute.
        speaker: the words that name the speaker; empty where there are none.
        score: probability of the spans (geometric mean over their words) times that of the links between them, 0 to 1, uncalibrated.
    """

    content: Spans
    cue: Spans
    speaker: Spans
    score: float


class Linked(msgspec.Struct, frozen=True, kw_only=True):
    """An attribution in words of its window."""

    content: tuple[Stretch, ...]
    cue: Stretch
    speaker: Stretch | None
    score: float


def decode(tags: Numbers, links: Numbers, nulls: Numbers, starts: Sequence[int] = ()) -> list[Linked]:
    """Attributions of one window, in the order of their cues.

    A content goes to its likeliest cue and a cue to its likeliest speaker, unless "none" is likelier still.
    A cue without content is dropped, and so is a content without a cue.

    Args:
        tags: [words, 7] scores of the tags.
        links: [words, 256] link vectors.
        nulls: [2, 64] what stands for "no cue" and "no speaker".
        starts: words that start a paragraph; no span runs on into them.
    """
    path = best_path(tags, starts)
    found = stretches(path)
    if not found[CUE] or not found[CONTENT]:
        return []
    sure = _sureness(tags, path)
    cues, speakers = found[CUE], found[SPEAKER]
    by_cue: dict[int, list[tuple[Stretch, float]]] = {}
    for content, (cue, chance) in zip(found[CONTENT], _likeliest(links, found[CONTENT], cues, nulls[0]), strict=True):
        if cue is not None:
            by_cue.setdefault(cue, []).append((content, chance * _mean(sure, content)))
    speaker_of = _likeliest(links, cues, speakers, nulls[1])
    return [_linked(cues[cue], by_cue[cue], speaker_of[cue], speakers, sure) for cue in sorted(by_cue)]


def _linked(
    cue: Stretch,
    contents: list[tuple[Stretch, float]],
    link: tuple[int | None, float],
    speakers: Sequence[Stretch],
    sure: Numbers,
) -> Linked:
    speaker = None if link[0] is None else speakers[link[0]]
    score = min(chance for _, chance in contents) * _mean(sure, cue) * link[1]
    if speaker is not None:
        score *= _mean(sure, speaker)
    return Linked(content=tuple(content for content, _ in contents), cue=cue, speaker=speaker, score=score)


def best_path(tags: Numbers, starts: Sequence[int] = ()) -> list[int]:
    """The best-scoring sequence of tags in which a span is only continued after it began, and in its paragraph (Viterbi)."""
    if starts:
        tags = tags.copy()
        tags[np.ix_(starts, _CONTINUED)] += FORBIDDEN
    top = tags.argmax(axis=1)
    before = np.concatenate([[0], top[:-1]])
    broken = (top > 0) & (top % 2 == 0) & (before != top) & (before != top - 1)
    return _viterbi(tags) if broken.any() else top.tolist()


def _viterbi(tags: Numbers) -> list[int]:
    """Exact search in plain numbers: any tag may follow any, but a continuation only its beginning or itself."""
    best = [0.0] * TAGS
    best[2] = best[4] = best[6] = FORBIDDEN
    back: list[list[int]] = []
    for row in tags.tolist():
        top = best.index(max(best))
        came = [top] * TAGS
        for tag in _CONTINUED:
            came[tag] = tag if best[tag] >= best[tag - 1] else tag - 1
        best = [best[before] + score for before, score in zip(came, row, strict=True)]
        if not back:
            best[2] = best[4] = best[6] = FORBIDDEN
        back.append(came)
    path = [best.index(max(best))]
    for came in reversed(back[1:]):
        path.append(came[path[-1]])
    return path[::-1]


def stretches(path: Sequence[int]) -> dict[int, list[Stretch]]:
    """The spans of a sequence of tags, by the tag that begins them.

    >>> stretches([1, 2, 3, 5, 6, 6])
    {1: [(0, 2)], 3: [(2, 3)], 5: [(3, 6)]}
    """
    found: dict[int, list[Stretch]] = {SPEAKER: [], CUE: [], CONTENT: []}
    start = 0
    while start < len(path):
        end = start + 1
        if path[start]:
            begin = path[start] - (path[start] + 1) % 2
            while end < len(path) and path[end] == begin + 1:
                end += 1
            found[begin].append((start, end))
        start = end
    return found


def _likeliest(links: Numbers, askers: Sequence[Stretch], asked: Sequence[Stretch], null: Numbers) -> list[tuple[int | None, float]]:
    """For each asker the asked it points to (None for nobody), and the probability of that choice."""
    queries = _ends(links, askers, 0)
    scores = np.column_stack([queries @ _ends(links, asked, 2 * VECTOR).T, queries @ null])
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    choices = scores.argmax(axis=1).tolist()
    return [(choice if choice < len(asked) else None, float(chances[row, choice])) for row, choice in enumerate(choices)]


def _ends(links: Numbers, spans: Sequence[Stretch], column: int) -> Numbers:
    firsts = [start for start, _ in spans]
    lasts = [end - 1 for _, end in spans]
    middle = column + VECTOR
    return links[firsts, column:middle] + links[lasts, middle : middle + VECTOR]


def _sureness(tags: Numbers, path: list[int]) -> Numbers:
    """Log-probability of each word's tag."""
    shifted = tags - tags.max(axis=1, keepdims=True)
    chosen: Numbers = shifted[np.arange(len(path)), path] - np.log(np.exp(shifted).sum(axis=1))
    return chosen


def _mean(sure: Numbers, stretch: Stretch) -> float:
    return float(np.exp(sure[stretch[0] : stretch[1]].mean()))

"""This module knows what only the whole page tells of a line: its place, its repetitions, what it shares with the prose around."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from onrecord.articles.letters import letters_of
from onrecord.articles.lines import Look
from onrecord.articles.shapes import ends_sentence, tokens_of
from onrecord.articles.stretch import best_stretch, eased
from onrecord.model.page import Page

PLACES = 23
"""Numbers of a line's place."""

_PROSE = 80
"""Characters of a line that is taken for prose at first."""

_LONG_WORD, _STEM = 4, 6
_ENOUGH = 12
"""Letters of a line that the head's words can vouch for."""
_FAR = 20

Floats = npt.NDArray[np.float32]


def places_of(page: Page, looks: Sequence[Look], tokens: Sequence[Sequence[str]], kinds: npt.NDArray[np.int64]) -> Floats:
    """The place of each line among the others, float32 [lines, PLACES].

    Args:
        tokens: each line's words and marks, in lower case.
        kinds: the same number for lines built alike.
    """
    html = page.layout == "html"
    prose = np.array([len(look.text) > _PROSE and look.line.linked < 0.5 for look in looks])
    columns = [
        *_order(looks),
        *_echoes(page, looks, tokens, prose),
        *(_buildings(looks, kinds, prose) if html else [np.zeros(len(looks))] * 6),
        np.full(len(looks), float(html)),
        *_stretch(looks, tokens),
        *_vouched(page, looks),
    ]
    return np.stack(columns, axis=1).astype(np.float32)


def _order(looks: Sequence[Look]) -> list[npt.NDArray[np.float64]]:
    """Where the line stands, by lines and by characters, and the empty lines around it."""
    count, at = len(looks), np.arange(len(looks), dtype=np.float64)
    lengths = np.array([len(look.text) for look in looks], np.float64)
    breaks = np.minimum(np.array([look.line.breaks for look in looks], np.float64), 3) / 3
    times = Counter(look.text for look in looks)
    return [
        at / max(1, count),
        np.log1p(at) / 6,
        np.log1p(count - at) / 6,
        (np.cumsum(lengths) - lengths) / max(1.0, lengths.sum()),
        breaks,
        np.append(breaks[1:], 2 / 3),
        np.array([min(times[look.text] - 1, 3) / 3 for look in looks]),
    ]


def _echoes(page: Page, looks: Sequence[Look], tokens: Sequence[Sequence[str]], prose: npt.NDArray[np.bool_]) -> list[list[float]]:
    """How many of the line's longer words the page's prose has too, and how many of the words of the titles in its head."""
    words = [{token[:_STEM] for token in found if len(token) >= _LONG_WORD} for found in tokens]
    spoken = Counter(word for number in np.flatnonzero(prose) for word in words[number])
    stated = " ".join(item.value for item in page.evidence if item.field == "headline")
    title = {token[:_STEM] for token in tokens_of(stated) if len(token) >= _LONG_WORD}
    echoed = [
        sum(spoken[word] > own for word in said) / len(said) if said else 0.0 for said, own in zip(words, prose.tolist(), strict=True)
    ]
    return [echoed, [len(said & title) / min(len(said), len(title)) if said and title else 0.0 for said in words]]


def _buildings(looks: Sequence[Look], kinds: npt.NDArray[np.int64], prose: npt.NDArray[np.bool_]) -> list[npt.NDArray[np.float64]]:
    """How much of the page's prose is built as the line is, whether the line above is, what names it shares with the prose next to it, and
    how near a first-level heading stands above and below."""
    lengths = np.array([len(look.text) for look in looks], np.float64) * prose
    by_kind = np.bincount(kinds, lengths)
    titles = np.array([look.line.tag == "h1" for look in looks])
    return [
        by_kind[kinds] / max(1.0, lengths.sum()),
        np.append(0.0, kinds[1:] == kinds[:-1])[: len(looks)],
        _kin(looks, prose),
        _kin(looks[::-1], prose[::-1])[::-1],
        _nearness(titles),
        _nearness(titles[::-1])[::-1],
    ]


def _kin(looks: Sequence[Look], prose: npt.NDArray[np.bool_]) -> npt.NDArray[np.float64]:
    """For each line, how many of the names around it are those of the last prose before it."""
    kin, last = [], frozenset[str]()
    for look, told in zip(looks, prose.tolist(), strict=True):
        names = frozenset(look.line.names)
        shared = len(names & last)
        kin.append(shared / max(1, len(names) + len(last) - shared))
        last = names if told else last
    return np.array(kin)


def _nearness(titles: npt.NDArray[np.bool_]) -> npt.NDArray[np.float64]:
    """1 on a title, a half on the line after it, then a third …; 0 before the first."""
    at = np.arange(len(titles))
    last = np.maximum.accumulate(np.where(titles, at, -1))
    return np.where(last >= 0, 1.0 / (1 + at - last), 0.0)


def _stretch(looks: Sequence[Look], tokens: Sequence[Sequence[str]]) -> list[npt.NDArray[np.float64]]:
    """Whether the line lies in the stretch where prose outweighs furniture the most, and how far its ends are."""
    first, end = best_stretch(eased([_weight(look, len(found)) for look, found in zip(looks, tokens, strict=True)]))
    at = np.arange(len(looks))
    return [((at >= first) & (at < end)).astype(np.float64), np.clip((at - first) / _FAR, -1, 1), np.clip((end - at) / _FAR, -1, 1)]


def _weight(look: Look, count: int) -> float:
    """How much a line by itself looks like prose; below nought like furniture."""
    if look.line.linked > 0.6:
        return -2.0
    if ends_sentence(look.text):
        return 2.5 if count >= 22 else 1.8 if count >= 11 else 0.4
    return 1.0 if count >= 32 else 0.0 if count >= 16 else -0.8


def _vouched(page: Page, looks: Sequence[Look]) -> list[list[float]]:
    """Whether the page's head gives the line's words as the article's text, or as its description."""
    stated, described = _said(page, "body"), _said(page, "description")
    if not (stated or described):
        return [[0.0] * len(looks)] * 4
    letters = [look.letters for look in looks]
    return [
        [float(bool(stated))] * len(looks),
        [float(len(line) > _ENOUGH and line in stated) for line in letters],
        [float(bool(described))] * len(looks),
        [float(len(line) > _ENOUGH and bool(described) and (line in described or described in line)) for line in letters],
    ]


def _said(page: Page, field: str) -> str:
    return max((letters_of(item.value) for item in page.evidence if item.field == field), key=len, default="")

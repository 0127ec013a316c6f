"""This module knows how examples are shown to the network: windows, shuffled, padded, with their targets."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.learned.windows import Window, windows_of
from onrecord.learned.words import Words
from training.frames import Example, Frame
from training.labels import AT_ANCHOR, FILLS, HEADS, TAGGERS, inside

Ints = npt.NDArray[np.int64]
IGNORED = -100
CLS, SEP = 101, 102
SETTLED = 2
"""Words at the start of a content, right after its cue, where no other cue can be: so the end of a cue is learnt."""


@dataclass(frozen=True)
class Framed:
    """The frames of one sort in a batch.

    Attributes:
        rows, firsts, lasts, flat: [frames], where each frame's anchor stands, and whether it is PolNeAR's.
        classes: by head [frames]; fills: [frames, pieces], target at each word's first piece.
    """

    rows: Ints
    firsts: Ints
    lasts: Ints
    flat: Ints
    classes: dict[str, Ints]
    fills: Ints


@dataclass(frozen=True)
class Batch:
    """Arrays of one step; `IGNORED` marks what nothing is learnt from.

    Attributes:
        ids, feat, mask: [rows, pieces], as the encoder is fed.
        words: [rows, pieces], where a word's first piece is.
        tags: by head [rows, pieces], target at each word's first piece.
        frames: by sort.
    """

    ids: Ints
    feat: Ints
    mask: npt.NDArray[np.float32]
    words: npt.NDArray[np.bool_]
    tags: dict[str, Ints]
    frames: dict[str, Framed]


Item = tuple[Example, Window]


def epoch(examples: Sequence[Example], room: int, size: int, rng: random.Random) -> Iterator[list[Item]]:
    """All windows of one pass over the examples, cut anew, in random order, `size` at a time, windows of like length together."""
    items: list[Item] = []
    for example in examples:
        for _ in range(int(example.weight) + (rng.random() < example.weight % 1)):
            items += [(example, window) for window in windows_of(example.words, rng.randint(room // 2, room))]
    rng.shuffle(items)
    for start in range(0, len(items), size * 16):
        pool = sorted(items[start : start + size * 16], key=lambda item: pieces_in(item[0].words, item[1]))
        chunks = [pool[at : at + size] for at in range(0, len(pool), size)]
        rng.shuffle(chunks)
        yield from chunks


def pieces_in(words: Words, window: Window) -> int:
    """Pieces of a window, its two end marks not counted."""
    return words.offsets[window[1]] - words.offsets[window[0]]


def batch_of(items: Sequence[Item], room: int) -> Batch:
    """Lay windows side by side."""
    wide = min(max(pieces_in(example.words, window) for example, window in items), room) + 2
    shape = (len(items), wide)
    ids, feat, mask = np.zeros(shape, np.int64), np.zeros(shape, np.int64), np.zeros(shape, np.float32)
    words = np.zeros(shape, np.bool_)
    tags = {head: np.full(shape, IGNORED, np.int64) for head in TAGGERS}
    for row, (example, window) in enumerate(items):
        feed(example.words, window, ids[row], feat[row], mask[row])
        firsts = first_pieces(example.words, window, wide)
        words[row, firsts] = True
        for head in TAGGERS:
            tags[head][row, firsts] = tag_targets(example, window, head)[: len(firsts)]
    return Batch(ids, feat, mask, words, tags, {sort: frames_of(items, sort, wide) for sort in FILLS})


def frames_of(items: Sequence[Item], sort: str, wide: int) -> Framed:
    """The frames of one sort whose anchors lie in the windows."""
    places: list[tuple[int, int, int, int]] = []
    classes: dict[str, list[int]] = {head: [] for head in AT_ANCHOR[sort]}
    fills: list[Ints] = []
    for row, (example, window) in enumerate(items):
        firsts = first_pieces(example.words, window, wide)
        for frame in example.frames:
            if frame.sort == sort and window[0] <= frame.anchor[0] and frame.anchor[1] <= window[0] + len(firsts):
                places.append(
                    (row, int(firsts[frame.anchor[0] - window[0]]), int(firsts[frame.anchor[1] - 1 - window[0]]), int(example.flat))
                )
                line = np.full(wide, IGNORED, np.int64)
                line[firsts] = fill_target(frame, window)[: len(firsts)]
                fills.append(line)
                for head, labels in classes.items():
                    labels.append(frame.classes.get(head, IGNORED))
    rows, first, last, flat = np.array(places, np.int64).reshape(-1, 4).T
    stacked = np.stack(fills) if fills else np.zeros((0, wide), np.int64)
    return Framed(rows, first, last, flat, {head: np.array(labels, np.int64) for head, labels in classes.items()}, stacked)


def feed(words: Words, window: Window, ids: Ints, feat: Ints, mask: npt.NDArray[np.float32]) -> None:
    """Fill one row with a window, cut short where it is longer than the row."""
    start, end = window
    pieces = [piece for word in words.pieces[start:end] for piece in word][: len(ids) - 2]
    features = [f for word, f in zip(words.pieces[start:end], words.features[start:end], strict=True) for _ in word][: len(ids) - 2]
    ids[0], ids[1 : len(pieces) + 1], ids[len(pieces) + 1] = CLS, pieces, SEP
    feat[1 : len(pieces) + 1] = features
    mask[: len(pieces) + 2] = 1


def first_pieces(words: Words, window: Window, wide: int) -> Ints:
    """Position of each word's first piece in its row; words that fell off the end are left out."""
    at = np.array(words.offsets[window[0] : window[1]]) - words.offsets[window[0]] + 1
    return at[at < wide - 1]


def tag_targets(example: Example, window: Window, head: str) -> Ints:
    """The tag of each word of the window for one head, or `IGNORED`."""
    known = head == "anchor" or head in example.tags or (head == "trigger" and not example.flat)
    target = np.full(window[1] - window[0], 0 if known and example.told else IGNORED, np.int64)
    if head == "anchor" and example.flat:
        for run in unknown_runs(example):
            mark(target, window, run, IGNORED, IGNORED)
    for begin, rest, run in _tagged(example, head):
        if window[0] <= run[0] and run[1] <= window[1]:
            mark(target, window, run, begin, rest)
    return target


def _tagged(example: Example, head: str) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """(tag at the first word, tag at the others, words) of everything one head is to find."""
    labels = HEADS[head]
    if head == "anchor":
        cue, bare = labels.index("B-cue"), labels.index("C")
        for frame in example.frames:
            if frame.sort == "quotation":
                yield (cue, labels.index("I-cue"), frame.anchor) if frame.cued else (bare, bare, frame.anchor)
    elif head == "trigger":
        yield from ((frame.classes["trigger"], labels.index("I"), frame.anchor) for frame in example.frames if frame.sort == "event")
    else:
        yield from ((tag, tag + 1, run) for tag, run in example.tags.get(head, ()))


def mark(target: Ints, window: Window, run: tuple[int, int], begin: int, rest: int) -> None:
    """Write a run into the window's targets."""
    start, end = max(run[0], window[0]) - window[0], min(run[1], window[1]) - window[0]
    if start < end:
        target[start:end] = rest
        target[start] = begin


def unknown_runs(example: Example) -> Iterator[tuple[int, int]]:
    """Words of PolNeAR's contents in which an unmarked nested cue may stand."""
    for frame in example.frames:
        for tag, (a, b) in frame.fills:
            if "content" in FILLS[frame.sort][tag]:
                yield a + SETTLED * (a == frame.anchor[1]), b


def fill_target(frame: Frame, window: Window) -> Ints:
    """The fill tag of each word of the window for one frame; fills are cut at its edges."""
    target = np.zeros(window[1] - window[0], np.int64)
    for tag, run in frame.fills:
        mark(target, window, run, tag, inside(frame.sort, tag))
    return target

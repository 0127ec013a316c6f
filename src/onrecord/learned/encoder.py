"""This module knows the encoder at work: it reads paragraphs window by window and gives back what its heads find.

Every window is run by itself.
The encoder's int8 arithmetic takes its scales from all that is run together, so a window beside others would be read a little
differently; alone, the same words give the same answer whatever else is read, in any batch, on any engine.
On a CPU this costs nothing: windows are packed nearly full, and a batch would only add padding.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, RunOptions, SessionOptions

from onrecord.learned.card import Weights, shipped
from onrecord.learned.found import LEANING, TOLD, Fill, Found, FoundEvent, Read, mode_of
from onrecord.learned.frames import NEVER, Floats, Run
from onrecord.learned.heads import Heads
from onrecord.learned.pieces import word_feeder
from onrecord.learned.seams import sewn, sewn_quotations
from onrecord.learned.vectors import Vectors
from onrecord.learned.windows import CARRIED, Window, windows_of
from onrecord.learned.words import Paragraph, Words, words_of
from onrecord.model.span import Span

FIRST, LAST = 101, 102
"""Pieces that open and close a window."""
SLOW_FUSIONS = ["SkipLayerNormFusion"]
"""Rewrites of the graph that onnxruntime is told to leave out: on a CPU this one costs 13 % of the time (onnxruntime 1.32)."""
Chances = dict[str, float]
"""The probability of each label."""
_ONLY_WHAT_IS_ASKED = RunOptions()
_ONLY_WHAT_IS_ASKED.only_execute_path_to_fetches = True
Framed = tuple[Run, list[Run], str, Floats]
"""An anchor, what hangs on it, its kind, and how likely each word of the window is content of it [words, 1], in words of a window."""
OUTPUTS = ("hidden", "deeds")
"""What the graph gives: the encoder's vectors, and those of the branch that leaves it half way up."""
MENTIONS = ("outer", "inner")
"""Heads that find mentions, the longest first; their labels are the same."""


class Encoder:
    """The shipped weights, ready to read.

    Args:
        weights: the checked folder of weights.
        threads: threads that one window may use.
    """

    def __init__(self, weights: Weights, threads: int = 1) -> None:
        self.threads = threads
        self.doubt = weights.card.doubt
        self.certainty = weights.card.certainty
        self.event_certainty = weights.card.event_certainty
        self._session = _session(weights.read("encoder.int8.onnx") + weights.read("branch.int8.onnx"), threads)
        self._heads = Heads([weights.read("heads.npz"), weights.read("branch.npz")], weights.card.labels, weights.card.fills)
        vocabulary = weights.read("vocab.txt").decode().split("\n")
        self._feed = word_feeder({piece: number for number, piece in enumerate(vocabulary) if piece})

    def __reduce__(self) -> tuple[Callable[[int], "Encoder"], tuple[int]]:
        return load_encoder, (self.threads,)

    def read(
        self,
        text: str,
        paragraphs: Sequence[Paragraph],
        marked: Sequence[Span],
        hints: Mapping[int, str] | None = None,
        *,
        again: bool = False,
        bare: bool = False,
    ) -> Read:
        """What is found in the paragraphs, window by window.

        Args:
            text: the page's text, which all offsets point into.
            paragraphs: what is read together, in reading order.
            marked: what stands between quotation marks in them.
            hints: PLOVER types of words that name an act by themselves, by the offset at which they begin.
            again: they were read before, and are now read for their quotations alone.
            bare: of no event is it asked which status and mode it has, since somebody else is asked that.
        """
        words = words_of(text, paragraphs, self._feed, marked)
        fed = _Fed(words)
        found: list[Found] = []
        events: list[FoundEvent] = []
        mentions: list[Fill] = []
        kept: list[tuple[list[int], list[int], Floats, Floats]] = []
        shown = 0
        for window in windows_of(words, carried=CARRIED):
            hidden, deeds = self._vectors(fed, window, again=again)
            if not again:
                kept.append((words.starts[window[0] : window[1]], words.ends[window[0] : window[1]], hidden, deeds))
            new = self._quotations(words, window[0], hidden)
            done = [] if again else self._events(words, window[0], deeds, hints or {}, bare=bare)
            shares = window[0] < shown
            found = sewn_quotations(found, new, words.starts[shown]) if shares else [*found, *new]
            events = sewn(events, done, words.starts[shown]) if shares else [*events, *done]
            named = [] if again else self._mentions(words, window[0], deeds)
            mentions += [mention for mention in named if mention.span.start >= words.starts[shown]]
            shown = window[1]
        vectors = Vectors((starts, ends, hidden) for starts, ends, hidden, _ in kept)
        of_deeds = Vectors((starts, ends, deeds) for starts, ends, _, deeds in kept)
        return Read(found=tuple(found), mentions=tuple(mentions), events=tuple(events), vectors=vectors, deeds=of_deeds)

    def _vectors(self, fed: "_Fed", window: Window, *, again: bool) -> tuple[Floats, Floats]:
        """The vectors of a window's words: the encoder's, for quotations, and those with its branch's beside them, for events and mentions.

        The branch is not asked where the words are read again; no words are given for it then.
        """
        vectors = self._session.run(OUTPUTS[: 1 if again else 2], fed.feeds(window), _ONLY_WHAT_IS_ASKED)
        hidden, *deeds = (each[0].take(fed.firsts(window), 0) for each in vectors)
        return hidden, np.concatenate([hidden, *deeds], 1) if deeds else hidden[:0]

    def _mentions(self, words: Words, start: int, hidden: Floats) -> list[Fill]:
        runs = chain.from_iterable(self._heads.runs_of_each(MENTIONS, hidden))
        return [Fill(role=run.label, span=_span(words, start, run), score=run.score) for run in runs]

    def _quotations(self, words: Words, start: int, hidden: Floats) -> list[Found]:
        """Quotations of one window: what is easily seen, then, with less doubt, what is told inside it, and what is only thought of."""
        anchors = self._heads.scores("anchor", hidden)
        outer = self._framed(hidden, self._heads.runs_of("anchor", anchors, self.doubt.get("anchor", 0.0)))
        seen = [*outer, *self._framed(hidden, self._told_inside(anchors, outer))]
        return [_found(words, start, *frame) for frame in [*seen, *self._framed(hidden, self._perhaps(anchors, seen))]]

    def _perhaps(self, anchors: Floats, known: Sequence[Framed]) -> list[Run]:
        """Further anchors, apart from those known, that are only thought of: none at work, since they cost more than they bring.

        Whoever learns which anchors are sound is shown them too (`training.statements`), by the doubt "perhaps".

        Args:
            anchors: what the head for anchors says of each word.
        """
        if "perhaps" not in self.doubt:
            return []
        taken = np.zeros(len(anchors), np.bool_)
        for run, *_ in known:
            taken[run.words[0] : run.words[1]] = True
        found = self._heads.runs_of("anchor", anchors, self.doubt["perhaps"])
        return [run for run in found if not taken[run.words[0] : run.words[1]].any()]

    def _framed(self, hidden: Floats, anchors: Sequence[Run]) -> list[Framed]:
        """What hangs on each anchor, and what it is."""
        if not anchors:
            return []
        places = [run.words for run in anchors]
        filled, leaning = self._heads.filled_and_leaning("quotation", hidden, places, TOLD)
        return list(zip(anchors, filled, self._heads.label("kind", hidden, places), leaning, strict=True))

    def _events(self, words: Words, start: int, hidden: Floats, hints: Mapping[int, str], *, bare: bool) -> list[FoundEvent]:
        """Events of one window, each with what its heads say at its trigger."""
        begins = words.starts[start : start + len(hidden)]
        hinted = {number: f"B-{hints[place]}" for number, place in enumerate(begins) if place in hints}
        triggers = self._heads.runs("trigger", hidden, self.doubt.get("trigger", 0.0), hinted)
        if not triggers:
            return []
        places = [run.words for run in triggers]
        asked = [[Chances()] * len(places) if bare else self._heads.likely(head, hidden, places) for head in ("status", "mode")]
        filled, leaning = self._heads.filled_and_leaning("event", hidden, places, LEANING)
        ends = words.ends[start : start + len(hidden)]
        sides = [Vectors([(begins, ends, each)]) for each in leaning]
        return [_event(words, start, *frame) for frame in zip(triggers, filled, sides, *asked, strict=True)]

    def _told_inside(self, anchors: Floats, outer: Sequence[Framed]) -> list[Run]:
        """Further anchors inside the contents of those found.

        PolNeAR, from which most cues are learnt, has none there, so the encoder is too sure that there is none.

        Args:
            anchors: what the head for anchors says of each word.
        """
        doubt = np.full(len(anchors), NEVER, np.float32)
        taken = np.zeros(len(anchors), np.bool_)
        for run, fills, *_ in outer:
            taken[run.words[0] : run.words[1]] = True
            for fill in fills:
                if fill.label == "content":
                    doubt[fill.words[0] : fill.words[1]] = self.doubt.get("inside", 0.0)
        found = self._heads.runs_of("anchor", anchors, doubt) if (doubt > NEVER).any() else []
        return [run for run in found if run.label == "cue" and not taken[run.words[0] : run.words[1]].any()]


@cache
def load_encoder(threads: int = 1) -> Encoder:
    """The shipped encoder, loaded once per process.

    Raises:
        WeightsError: a file is missing or is not the one its card names.
    """
    return Encoder(shipped("onrecord"), threads)


def _session(model: bytes, threads: int) -> InferenceSession:
    options = SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return InferenceSession(model, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS)


class _Fed:
    """Words as the encoder is fed them, piece by piece, laid out once for all windows."""

    def __init__(self, words: Words) -> None:
        self._offsets = np.array(words.offsets, np.int64)
        ids = np.fromiter(chain.from_iterable(words.pieces), np.int64, words.offsets[-1])
        features = np.repeat(np.array(words.features, np.int64), np.diff(self._offsets))
        self._enclosed = ((ids, FIRST, LAST), (features, 0, 0))

    def feeds(self, window: Window) -> dict[str, NDArray[np.int64]]:
        """A window's pieces and their features, between the pieces that open and close it."""
        start, end = self._offsets[[*window]]
        ids, features = (np.concatenate([[first], each[start:end], [last]])[None] for each, first, last in self._enclosed)
        return {"ids": ids, "feat": features}

    def firsts(self, window: Window) -> NDArray[np.int64]:
        """Where in what a window is fed the first piece of each of its words stands."""
        first, end = window
        return np.asarray(self._offsets[first:end] - self._offsets[first] + 1, np.int64)


def _found(words: Words, start: int, anchor: Run, fills: Sequence[Run], kind: str, likely: Floats) -> Found:
    hung, end = _fills(words, start, fills), start + len(likely)
    told = Vectors([(words.starts[start:end], words.ends[start:end], likely)])
    return Found(label=anchor.label, anchor=_span(words, start, anchor), fills=hung, kind=kind, score=anchor.score, told=told)


def _event(words: Words, start: int, trigger: Run, fills: Sequence[Run], sides: Vectors, statuses: Chances, modes: Chances) -> FoundEvent:
    return FoundEvent(
        type=trigger.label,
        mode=mode_of(trigger.label, modes) if modes else None,
        anchor=_span(words, start, trigger),
        fills=_fills(words, start, fills),
        score=trigger.score,
        statuses=statuses,
        sides=sides,
    )


def _fills(words: Words, start: int, runs: Sequence[Run]) -> tuple[Fill, ...]:
    return tuple(Fill(role=run.label, span=_span(words, start, run), further=run.further, score=run.score) for run in runs)


def _span(words: Words, start: int, run: Run) -> Span:
    return Span(words.starts[start + run.words[0]], words.ends[start + run.words[1] - 1])

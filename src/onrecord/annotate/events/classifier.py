"""This module knows which of the words that the encoder takes for triggers tell of an event, and of which type, status and mode.

The encoder sees every word and is asked for many things at once; here each trigger it thinks of is looked at once more, with the
words around it and with what the encoder made of it, by a classifier that has learnt nothing else (`python -m training.events`).
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

import msgspec

from onrecord.annotate.events.clues import Surroundings, clues_of, vector_of
from onrecord.learned import FoundEvent, Vectors
from onrecord.learned.card import shipped
from onrecord.learned.found import OtherReading, mode_of
from onrecord.learned.layered import Answers, Layered, load_layered

WEIGHTS = "events"
"""Folder of the shipped weights."""
REAL = "event"
"""Answer to the question of that name: it is one; the other is "none"."""
LEAST = 0.05
"""What is less likely an event than this is left out at once."""
OTHERS = 3
"""Readings kept beside the likeliest."""


class EventClassifier:
    """Looks at each trigger once more.

    Args:
        layered: answers "event", "type", "status" and "mode".
    """

    def __init__(self, layered: Layered) -> None:
        self._layered = layered

    def __reduce__(self) -> tuple[Callable[[], "EventClassifier"], tuple[()]]:
        return load_event_classifier, ()

    def __call__(self, around: Surroundings, found: Sequence[FoundEvent], vectors: Vectors) -> list[FoundEvent]:
        """The events that are likely ones, in the order they came in, each with its type, status and mode as now believed.

        Args:
            vectors: the encoder's and its branch's, side by side.
        """
        seen = [(each, vector) for each in found if (vector := vector_of(each, vectors)) is not None]
        answers = self._layered.likely([(clues_of(around.place(each.anchor)), vector) for each, vector in seen])
        return [_sorted(each, told) for (each, _), told in zip(seen, answers, strict=True) if told[REAL][REAL] >= LEAST]


def _sorted(found: FoundEvent, told: Mapping[str, Answers]) -> FoundEvent:
    """The event as it is believed; its score is how likely it is one, and of that type."""
    real, kinds, modes = told[REAL][REAL], told["type"], told["mode"]
    kind, *rest = sorted(kinds, key=kinds.__getitem__, reverse=True)
    left = max(1.0 - kinds[kind], sum(kinds[each] for each in rest)) or 1.0
    others = tuple(OtherReading(type=each, mode=mode_of(each, modes), score=real * kinds[each] / left) for each in rest[:OTHERS])
    return msgspec.structs.replace(
        found, type=kind, mode=mode_of(kind, modes), others=others, statuses=told["status"], score=real * kinds[kind]
    )


@cache
def load_event_classifier() -> EventClassifier:
    """The classifier with the shipped weights, loaded once per process.

    Raises:
        WeightsError: a file of the weights is missing or is not the one its card names.
    """
    return EventClassifier(load_layered(shipped(WEIGHTS), WEIGHTS))

"""This module knows which of what the encoder takes for statements are some.

The encoder sees every word and is asked for many things at once; here everything that it thinks of is looked at once more, with the
words of cue, speaker and content and the vectors at the anchor, by a classifier that has learnt nothing else
(`python -m training.statements`).
"""

from collections.abc import Callable
from functools import cache

import msgspec

from onrecord.annotate.clues import clues_of, vector_of
from onrecord.annotate.draft import Draft
from onrecord.learned import Found, Linear, Vectors, load_linear
from onrecord.model.annotations import Directness

WEIGHTS = "statements"
"""Folder of the shipped weights."""
REAL, NONE = "statement", "none"
"""Labels of the classifier."""


class SecondLook:
    """Looks at each statement once more.

    Args:
        linear: tells how likely a draft is a statement with the right content and speaker.
    """

    def __init__(self, linear: Linear) -> None:
        self._linear = linear

    def __reduce__(self) -> tuple[Callable[[], "SecondLook"], tuple[()]]:
        return load_second_look, ()

    def __call__(self, text: str, found: Found, draft: Draft, form: Directness, vectors: Vectors) -> Draft:
        """The draft with what is now believed of it as its score.

        Args:
            text: the page's text.
            found: what the encoder found, of which the draft was made.
            form: whether the content is direct, indirect or mixed.
            vectors: the encoder's; empty where a sentence was read again.
        """
        likely = self._linear.likely(clues_of(text, found, draft, form), vector_of(found, vectors))
        return msgspec.structs.replace(draft, score=likely[REAL])


@cache
def load_second_look() -> SecondLook:
    """With the shipped weights, loaded once per process.

    Raises:
        WeightsError: a file of the weights is missing or is not the one its card names.
    """
    return SecondLook(load_linear(WEIGHTS, WEIGHTS))

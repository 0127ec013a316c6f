"""This module knows a move in the making."""

import msgspec

from onrecord.annotate.moves.utterances import Utterance
from onrecord.model.span import Spans


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """A move in the making: its words, its force, and the utterance they were read off."""

    content: Spans
    force: str
    score: float
    utterance: Utterance

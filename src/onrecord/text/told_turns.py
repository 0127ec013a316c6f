"""This module knows words that tell of somebody's turn in a bargain right after his name: "Orsk has agreed to wait"."""

import re

TURN = re.compile(
    r"\s+(?:(?:is|are|was|were)(?:\s+(?:now|also|\w+ly))?\s+willing\s+to|no\s+longer\s+(?:insist|demand|requir|seek)\w*|"
    r"(?:has|have|had)(?:\s+(?:already|now|also|not|never|\w+ly))?\s+(?:agreed|accepted|offered|proposed|promised|pledged|vowed|refused|rejected|"
    r"declined|asked|demanded|requested|threatened|warned))\b"
)
"""What somebody's words may say of another's turn, right after whose it is."""
OPENING = re.compile(r"[\s“”„«\"'‘(]*(?:[Tt]hat\s+)?[\s“”„«\"'‘]*")
"""What may stand before the first word."""


def tells_turn_of(name: str, words: str) -> bool:
    """Whether words tell first of all of a turn of whoever goes by a name.

    >>> tells_turn_of("Orsk", "“Orsk has agreed to wait"), tells_turn_of("Orsk", "“Orsk must wait")
    (True, False)
    """
    opening = OPENING.match(words)
    start = opening.end() if opening else 0
    return words.startswith(name, start) and TURN.match(words, start + len(name)) is not None

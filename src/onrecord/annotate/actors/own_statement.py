"""This module knows whose "we" it is in a party's own statement: who issues it, as the line above it says.

"STATEMENT BY THE HARBOUR MINISTRY OF ORSK" … "We demand that Tarsk withdraw": the ministry's, and never Tarsk's. What is quoted there, or
stands in somebody's words, is not the issuer's.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from onrecord.annotate.actors.heard import PARTIES, Heard
from onrecord.annotate.actors.setting import Setting

_TITLE = re.compile(
    r"^\W{0,3}(?:(?:joint|press|official|special)\s)?(?:statement|declaration|note verbale|message)\s(?:by|of|from)\s"
    r"(?=[^\n]*[A-Z])[^\n]{3,160}$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that says who issues what follows."""
_SENTENCE = re.compile(r"[a-z][.!?]$|,$")
"""How a line ends that is a sentence, and no title."""


def issuers(text: str, heard: Sequence[Heard], settings: Sequence[Setting], actor_of: Sequence[int | None]) -> dict[int, int]:
    """By number of each bare "we" below such a line, the actor who issues the statement."""
    titles = [found.span() for found in _TITLE.finditer(text) if not _SENTENCE.search(found.group().strip())]
    starts = [start for start, _ in titles]
    found: dict[int, int] = {}
    for number, each in enumerate(heard) if titles else ():
        at = bisect_right(starts, each.span.start) - 1
        if each.phrase.form == "we" and at >= 0 and settings[number].inside is None:
            issuer = _named_in(heard, actor_of, *titles[at])
            if issuer is not None:
                found[number] = issuer
    return found


def _named_in(heard: Sequence[Heard], actor_of: Sequence[int | None], start: int, end: int) -> int | None:
    """The first state, body or group that a line names."""
    first = bisect_left(heard, start, key=lambda each: each.span.start)
    last = bisect_left(heard, end, key=lambda each: each.span.start)
    return next((actor for at in range(first, last) if heard[at].kind in PARTIES and (actor := actor_of[at]) is not None), None)

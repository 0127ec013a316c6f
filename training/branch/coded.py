"""This module knows sentences of news that coders gave PLOVER types, without saying which words name the event.

Each is a *hint*: some word of the sentence names an event of this type. Which one, the network has to find out; so the words it then
believes in are taken for the trigger, and who acted on whom hangs on them.
Origins and licences of the sentences stand in the development data beside the repository; nothing of them goes into it.
"""

import gzip
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.learned.pieces import Fed
from onrecord.learned.words import Words
from training.frames import Range, plain_example, range_of
from training.labels import TYPES

RENAMED = {"DISAPPROVE": "ACCUSE", "DEMAND": "REQUEST", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
"""Types of PLOVER before 2.0."""
YIELD = ("CONCEDE", "RETREAT")
"""What YIELD became; either counts."""


@dataclass(frozen=True)
class Hint:
    """A sentence and what is known of its events.

    Attributes:
        words: the sentence as the encoder is fed.
        wanted: for each coded event, the types it may have.
        whole: every event of the sentence is coded; otherwise there may be others.
        actors, recipients: the words of who takes part, known only where there is one event.
        origin: the set it comes from.
    """

    words: Words
    wanted: tuple[tuple[str, ...], ...]
    whole: bool
    actors: tuple[Range, ...]
    recipients: tuple[Range, ...]
    origin: str


def hints(path: Path, feed: Callable[[str], Fed], without: Sequence[str] = ()) -> list[Hint]:
    """The English sentences of a file of coded sentences, as `coded_rows` gives them."""
    return [_hint(row, feed) for row in coded_rows(path, without)]


def coded_rows(path: Path, without: Sequence[str] = ()) -> list[dict[str, Any]]:
    """The English lines of a file of coded sentences (.jsonl.gz), without some origins and whatever they share with others."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["lang"] == "en"]
    left_out = {row["text"] for row in rows if row["origin"] in without}
    return [row for row in rows if row["text"] not in left_out]


def wanted_of(row: dict[str, Any]) -> tuple[tuple[tuple[str, ...], ...], bool]:
    """For each coded event that PLOVER has, the types it may have; and whether these are all events of the sentence."""
    wanted = tuple(types for event in row["events"] if (types := types_of(event["type"])))
    return wanted, row["annotated"] == "all" and len(wanted) == len(row["events"])


def _hint(row: dict[str, Any], feed: Callable[[str], Fed]) -> Hint:
    words = plain_example(row["id"], row["text"], feed).words
    events, (wanted, whole) = row["events"], wanted_of(row)
    sides = [_named(row["text"], words, events, side) if len(events) == 1 else () for side in ("actors", "recipients")]
    return Hint(words, wanted, whole, sides[0], sides[1], row["origin"])


def types_of(coded: str) -> tuple[str, ...]:
    """The types of PLOVER 2.0 that a coder's type may mean; none for those that PLOVER has not.

    >>> types_of("FIGHT"), types_of("YIELD"), types_of("STATEMENT")
    (('ASSAULT',), ('CONCEDE', 'RETREAT'), ())
    """
    if coded == "YIELD":
        return YIELD
    name = RENAMED.get(coded, coded)
    return (name,) if name in TYPES else ()


def _named(text: str, words: Words, events: Sequence[dict[str, Any]], side: str) -> tuple[Range, ...]:
    found = []
    for party in events[0].get(side) or ():
        begin, end = party.get("start"), party.get("end")
        if begin is None and party.get("text") and (at := text.find(party["text"])) >= 0:
            begin, end = at, at + len(party["text"])
        if begin is not None and (run := range_of(words, begin, end))[0] < run[1]:
            found.append(run)
    return tuple(found)

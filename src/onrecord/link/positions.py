"""This module knows how moves find one another: what they answer, what answers them, and where their party stood elsewhere."""

from collections.abc import Iterator

from onrecord.link.meeting import Key, Meeting, day_number
from onrecord.link.replying import WAITS, Turn, names_of, sides, topics, turn_of
from onrecord.link.tellings import published_on
from onrecord.link.voices import name_parts
from onrecord.model.entries import MoveEntry

CROWD = 32
"""Moves under one key that are looked at on either side, the nearest in time."""
MOST = 64
"""Moves that one is judged beside at most: those that share the most with it, the nearest in time of several."""


def position_of(move: MoveEntry) -> tuple[str, ...] | None:
    """Issue and party, which those have in common who may have turned about, as far as both are known."""
    party = name_parts(move.by.party or "") if move.by else ()
    return (move.issue, *party) if move.issue and party else None


def _shares(turn: Turn) -> Iterator[Key]:
    """What an opening shares with its replies."""
    yield from (("opening", share) for share in (*topics(turn), *sides(turn.by, "from"), *sides(turn.to, "to")))


def _wants(turn: Turn) -> Iterator[Key]:
    """What a reply shares with openings."""
    yield from (("opening", share) for share in (*topics(turn), *sides(turn.by, "to"), *sides(turn.to, "from")))


def _filed(move: MoveEntry) -> Iterator[Key]:
    turn = turn_of(move)
    if move.force in WAITS and move.published:
        yield from _shares(turn)
    yield from (("reply", *key) for key in _wants(turn))
    yield from (("of", name) for name in (move.id,))
    if len(move.to) > 1:
        yield from (("beside", name) for each in move.to for name in names_of(each))
    yield from _both_ways(move)


def _asked(move: MoveEntry) -> Iterator[Key]:
    """Openings that a move may answer, and replies that may answer it."""
    turn = turn_of(move)
    yield from _asked_again(move)
    if move.force in WAITS and move.published:
        yield from (("reply", *key) for key in _shares(turn))
    yield from _both_ways(move)


def _asked_again(move: MoveEntry) -> Iterator[Key]:
    """What a reply is judged by: all openings, what it answers in its own article, and who was addressed beside whom."""
    turn = turn_of(move)
    yield from _wants(turn)
    yield from (("of", answered) for answered in (move.answers,) if answered)
    yield from (("beside", name) for name in turn.by)


def _both_ways(move: MoveEntry) -> Iterator[Key]:
    yield from (("position", *key) for key in (position_of(move),) if key)


MOVES_MEET = Meeting(
    filed=_filed,
    asked=_asked,
    day=lambda move: day_number(published_on(move.published)),
    before=CROWD,
    after=CROWD,
    most=MOST,
    again=_asked_again,
    rounds=1,
)
"""How moves find what they answer, what answers them, and where their party stood elsewhere."""

"""This module knows to whom a move is made for certain, whatever seems likely.

- Nobody moves towards his own side: "Orsk's minister asked the Orskan navy" asks no other party of Orsk.
- "begged the alliance for gas", "threatened the bloc": who is acted on by the very verb that makes the move is whom it is made to.
"""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.annotate.moves.scene import Scene

TOWARDS_ANYBODY = frozenset({"REQUEST", "THREATEN"})
TOWARDS_BODIES = frozenset({"AGREE", "REJECT"})
"""Types of events that are moves themselves, so that who is acted on is who is meant; of the latter only a state, body or group."""


class Side(NamedTuple):
    """Whom a move commits and to whom it is made.

    Attributes:
        by: the likeliest, None where nobody is near. to: who is likely enough.
        surely_by, surely_to: those of them who are as likely as not.
    """

    by: str | None
    to: tuple[str, ...]
    surely_by: str | None
    surely_to: tuple[str, ...]


def towards(side: Side, scene: Scene) -> Side:
    """The side, made to whom its own verb acts on, and never to who makes it."""
    parties = scene.told.parties
    own = parties.behind(side.by)
    told = tuple(dict.fromkeys(key for key in _acted_on(scene) if key != own))
    others, sure = (tuple(key for key in keys if own is None or parties.behind(key) != own) for keys in (side.to, side.surely_to))
    return side._replace(to=told or others, surely_to=told or sure)


def _acted_on(scene: Scene) -> Iterator[str]:
    """The parties behind those whom the verb names that makes the move: who is addressed, else who is acted on."""
    parties = scene.told.parties
    for deed in scene.deeds:
        if deed.where == "cue" and deed.event.type in TOWARDS_ANYBODY | TOWARDS_BODIES:
            named = scene.addressed or [party.entity for party in deed.event.recipients]
            known = (key for key in map(parties.behind, named) if key and parties.is_party(key))
            yield from (key for key in known if deed.event.type in TOWARDS_ANYBODY or parties.is_body(key))

"""This module knows whom a move may be made to though its words name him nowhere: who makes a move himself to whoever makes this one.

"Orsk demanded the crew's release", and the page tells what Vell answers or asks of Orsk: the two bargain, and the demand is made to Vell.
Where no such move is told, the page's other party is only a guess ("asked the chamber to put off a vote", on a page on Vell), and to whom
it is made stays open.
"""

from collections.abc import Sequence

from onrecord.annotate.moves.scene import Scene
from onrecord.annotate.moves.towards import Side


def without_guesses(sides: Sequence[Side], scenes: Sequence[Scene]) -> list[Side]:
    """The sides in their order, made to nobody whom the words do not name, who makes no move to the mover and is less than likely."""
    towards = {(side.by, key) for side in sides for key in side.to}
    return [_kept(side, scene, towards) for side, scene in zip(sides, scenes, strict=True)]


def _kept(side: Side, scene: Scene, towards: set[tuple[str | None, str]]) -> Side:
    named = _named(scene)
    to = tuple(key for key in side.to if key in named or key in side.surely_to or (key, side.by) in towards)
    return side._replace(to=to)


def _named(scene: Scene) -> frozenset[str | None]:
    """Who is addressed, named in the words or in what tells of them, or acted on in them; and whom they commit."""
    parties, quotation = scene.told.parties, scene.utterance.quotation
    keys = {*parties.named_in((*scene.utterance.content, *quotation.cue, *quotation.addressee))}
    acted_on = {key for deed in scene.deeds for key in deed.recipients}
    return frozenset(key for each in keys | acted_on for key in (each, parties.behind(each)))

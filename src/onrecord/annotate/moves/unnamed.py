"""This module knows whom a move may be made to though its words name him nowhere: who makes a move himself to whoever makes this one.

"Orsk demanded the crew's release", and the page tells what Vell answers or asks of Orsk: the two bargain, and the demand is made to Vell.
Where no such move is told, the page's other party is only a guess ("asked the chamber to put off a vote", on a page on Vell), and to whom
it is made stays open. It is a guess too where the very sentence names another body ("Orsk could live with an accord that Tarn draws up"),
and where it names the party only to tell a thing by it ("the Vell deal", "the Vell inquiry").
A party that bargains with one other alone, as far as the page names anybody to whom its moves or those made to it are, does so with no one
else: "Vell offered Orsk grain", and "Orsk will not pay" further down is said to Vell. With two it may be either,
and stays open, as it does with one hardly told of.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from onrecord.annotate.moves.scene import Scene
from onrecord.annotate.moves.towards import Side
from onrecord.facts.nameless import names_somebody
from onrecord.model.span import Span
from onrecord.text.sentences import sentence_starts

CHIEF = 2
"""Bodies told most of, beside a move's own, among which the one is with whom it bargains."""
NOWHERE = 10**6
"""Rank of somebody hardly told of."""
_A_THING = re.compile(
    r"-\w|\s+(?:[a-z]\w+\s+)?(?:deals?|probes?|inquir(?:y|ies)|investigations?|accords?|agreements?|talks|crisis|issues?|questions?|polic(?:y|ies)|"
    r"polls?|files?|cases?|affairs?|stor(?:y|ies)|meetings?|summits?|debates?|experts?|watchers?)\b"
)
"""What is only told by a party's name."""


def without_guesses(sides: Sequence[Side], scenes: Sequence[Scene]) -> list[Side]:
    """The sides in their order, made to nobody whom the words do not name, who makes no move to the mover and is less than likely."""
    towards = {(side.by, key) for side in sides for key in side.to}
    movers = {side.by for side in sides}
    kept = [_kept(side, scene, towards, movers) for side, scene in zip(sides, scenes, strict=True)]
    partners = _partners(sides, scenes)
    return [_with_partner(side, scene, partners) for side, scene in zip(kept, scenes, strict=True)]


def _partners(sides: Sequence[Side], scenes: Sequence[Scene]) -> dict[str, set[str]]:
    """The bodies with which each party bargains: to whom by name its moves are made, and who makes them to it."""
    found: dict[str, set[str]] = {}
    for side, scene in zip(sides, scenes, strict=True):
        parties, named = scene.told.parties, _named(scene)
        one = parties.behind(side.by)
        for other in (parties.behind(key) for key in side.to if key in named):
            if one and other and one != other and parties.is_body(one) and parties.is_body(other):
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
    return found


def _with_partner(side: Side, scene: Scene, partners: dict[str, set[str]]) -> Side:
    """The side, made to the one body with which whoever makes it bargains, where it is made to nobody else."""
    own = scene.told.parties.behind(side.by)
    with_him = partners.get(own or "", set())
    chief = [key for key in scene.told.parties.told_most if scene.told.parties.behind(key) != own][:CHIEF]
    if side.to or len(with_him) != 1 or with_him.isdisjoint(chief):
        return side
    likely = side._replace(to=tuple(with_him))
    return side if _names_another(scene, likely) else likely


def _is_told_most(key: str, side: Side, scene: Scene, movers: Collection[str | None]) -> bool:
    """Whether nobody who makes moves, beside a move's own side, is told more of than this one."""
    parties = scene.told.parties
    others = (each for each in movers if each is not None and parties.behind(each) != parties.behind(side.by))
    return all(parties.ranks.get(key, NOWHERE) <= parties.ranks.get(each, NOWHERE) for each in others)


def _kept(side: Side, scene: Scene, towards: set[tuple[str | None, str]], movers: Collection[str | None]) -> Side:
    named = _named(scene)
    told = frozenset(key for key in side.to if key in named)
    if not told and _names_another(scene, side):
        towards, side = set(), side._replace(surely_to=())
    to = tuple(key for key in side.to if key in told or key in side.surely_to or (key, side.by) in towards)
    likeliest = side.perhaps if [key for key, by in towards if by == side.by] == [side.perhaps] else None
    if not to and likeliest is not None and _is_told_most(likeliest, side, scene, movers):
        to = (likeliest,)
    return side._replace(to=to, surely_to=tuple(key for key in side.surely_to if key in to))


def _named(scene: Scene) -> frozenset[str | None]:
    """Who is addressed, named in the words or in what tells of them, or acted on in them; and whom they commit."""
    parties, quotation = scene.told.parties, scene.utterance.quotation
    words = (*scene.utterance.content, *quotation.cue, *quotation.addressee)
    keys = {key for key in parties.named_in(words) if not _only_tells_a_thing(scene, words, key)}
    acted_on = {key for deed in scene.deeds for key in deed.recipients}
    return frozenset(key for each in keys | acted_on for key in (each, parties.behind(each)))


def _only_tells_a_thing(scene: Scene, words: Sequence[Span], key: str) -> bool:
    return all(_A_THING.match(scene.told.text, span.end) for span in scene.told.parties.spans_in(tuple(words), key))


def _names_another(scene: Scene, side: Side) -> bool:
    """Whether the sentence names a body of neither side, and nobody of the side to which the move seems to be made."""
    parties, sentence = scene.told.parties, _sentence(scene)
    near = {key: parties.behind(key) for key in parties.named_in((sentence,)) if key not in scene.addressed}
    if not {parties.behind(key) for key in (*side.to, side.perhaps) if key}.isdisjoint(near.values()):
        return False
    own = {parties.behind(key) for key in (side.by, scene.speaker)}
    others = (key for key, behind in near.items() if behind not in own and not _only_tells_a_thing(scene, (sentence,), key))
    return any(parties.is_body(key) and names_somebody(parties.entities[key].name) for key in others)


def _sentence(scene: Scene) -> Span:
    """The sentence, or what of it stands on one line, in which the words or their cue begin."""
    text, start = scene.told.text, scene.start
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    borders = [first, *sentence_starts(text, first, last if last >= 0 else len(text)), last if last >= 0 else len(text)]
    return next(Span(*each) for each in pairwise(borders) if each[0] <= start < each[1])

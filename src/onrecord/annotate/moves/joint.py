"""This module knows what several parties do together: "Orsk and Vell propose a truce" is a move of Orsk's and one of Vell's.

A move has one maker, so that each party's positions and answers can be told; a move that two make together is two, on the same words
(corpus guidelines, section 5). "Both sides agreed to wait" is one of each of the two that bargain on the page, made to the other; where
three bargain, or one, the page leaves open whom it means, and one move stays theirs together. Persons who sign together stay one.
"Orsk and Vell demanded a toll" may mean that each demands it of the other; made to a third ("… of Tarn"), it is a move of each.
"""

from collections.abc import Iterable

from onrecord.annotate.moves.both import is_both, the_two
from onrecord.annotate.moves.told import Told
from onrecord.annotate.moves.towards import Side
from onrecord.annotate.moves.utterances import Utterance

TOGETHER = frozenset({"accept", "propose"})
"""Forces of what is done together; two that refuse or demand in one breath mostly do so of each other, if it is not of a third."""


def shared_out(told: Told, utterance: Utterance, force: str, side: Side, movers: Iterable[str | None]) -> tuple[Side, ...]:
    """The side of a move, or one for each party that makes it together with others, in their order.

    Args:
        movers: who surely makes the article's moves.
    """
    parties = told.parties
    if force in TOGETHER and side.by is not None and is_both(parties, side.by):
        two = the_two(parties, side.by, movers)
        return tuple(_by(side, key, tuple(other for other in two if other != key)) for key in two) or (side,)
    together = tuple(dict.fromkeys(key for key in map(parties.behind, utterance.quotation.speakers) if key and parties.is_body(key)))
    if len(together) < 2 or parties.behind(side.by) not in together:
        return (side,)
    to = tuple(key for key in side.to if parties.behind(key) not in together)
    if force not in TOGETHER and (not to or len(to) < len(side.to)):
        return (side,)
    return tuple(_by(side, key, to) for key in together)


def _by(side: Side, key: str, to: tuple[str, ...]) -> Side:
    return side._replace(by=key, to=to, surely_by=key, surely_to=tuple(each for each in side.surely_to if each in to))

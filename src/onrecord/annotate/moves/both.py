"""This module knows who "both sides" are: those two that bargain in an article, where nobody but these two does.

"The host urged both sides to extend the deadline", and the page tells moves of Orsk and of Vell: it is asked of each.
Where three bargain, or one, the page leaves open whom it means, and "both sides" stays what it says.
"""

import re
from collections.abc import Iterable

from onrecord.annotate.mentioned import Parties
from onrecord.annotate.moves.scene import Scene
from onrecord.annotate.moves.towards import Side
from onrecord.facts.nameless import names_somebody

_BOTH = re.compile(r"(?:both|(?:the )?two) (?:sides|parties|countries|capitals|governments|nations|states|neighbou?rs)", re.IGNORECASE)


def as_both(side: Side, scene: Scene, movers: Iterable[str | None]) -> Side:
    """The side, made to the two that bargain where its own verb names "both sides" as whom it is made to.

    Args:
        movers: who surely makes the article's moves.
    """
    parties, meant = scene.told.parties, _named_by_the_verb(scene)
    if not any(key in meant and is_both(parties, key) for key in side.to):
        return side
    two = the_two(parties, side.by, movers)
    if not two:
        return side
    to = tuple(dict.fromkeys(each for key in side.to for each in (two if is_both(parties, key) else (key,))))
    return side._replace(to=to, surely_to=to)


def _named_by_the_verb(scene: Scene) -> frozenset[str | None]:
    """Who is addressed, and on whom the cue acts."""
    return frozenset(scene.addressed).union(*(deed.recipients for deed in scene.deeds if deed.where == "cue"))


def is_both(parties: Parties, key: str) -> bool:
    """Whether somebody is called "both sides", "the two countries" and the like."""
    return _BOTH.fullmatch(parties.entities[key].name) is not None


def the_two(parties: Parties, by: str | None, movers: Iterable[str | None]) -> tuple[str, ...]:
    """The two named bodies that make an article's moves beside one maker; none where there are more or fewer."""
    behind = dict.fromkeys(key for key in map(parties.behind, movers) if key and key != parties.behind(by))
    two = tuple(key for key in behind if parties.is_body(key) and names_somebody(parties.entities[key].name))
    return two if len(two) == 2 else ()

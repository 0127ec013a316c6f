"""This module knows who "both sides" are: those two that bargain in an article, where nobody but these two does.

"The host urged both sides to extend the deadline", and the page tells moves of Orsk and of Vell: it is asked of each.
Where three bargain, or one, the page leaves open whom it means, and "both sides" stays what it says.
"""

import re
from collections.abc import Iterable

from onrecord.annotate.moves.scene import Scene
from onrecord.annotate.moves.towards import Side
from onrecord.facts.nameless import names_somebody

_BOTH = re.compile(r"(?:both|(?:the )?two) (?:sides|parties|countries|capitals|governments|nations|states|neighbou?rs)", re.IGNORECASE)


def as_both(side: Side, scene: Scene, movers: Iterable[str | None]) -> Side:
    """The side, made to the two that bargain where its own verb names "both sides" as whom it is made to.

    Args:
        movers: who surely makes the article's moves.
    """
    meant = _named_by_the_verb(scene)
    if not any(key in meant and _is_both(scene, key) for key in side.to):
        return side
    two = _two(side, scene, movers)
    if two is None:
        return side
    to = tuple(dict.fromkeys(each for key in side.to for each in (two if _is_both(scene, key) else (key,))))
    return side._replace(to=to, surely_to=to)


def _named_by_the_verb(scene: Scene) -> frozenset[str | None]:
    """Who is addressed, and on whom the cue acts."""
    return frozenset(scene.addressed).union(*(deed.recipients for deed in scene.deeds if deed.where == "cue"))


def _is_both(scene: Scene, key: str) -> bool:
    return _BOTH.fullmatch(scene.told.parties.entities[key].name) is not None


def _two(side: Side, scene: Scene, movers: Iterable[str | None]) -> tuple[str, ...] | None:
    """The two named bodies that make moves beside the one that makes this; None where there are more or fewer."""
    parties = scene.told.parties
    behind = dict.fromkeys(key for key in map(parties.behind, movers) if key and key != parties.behind(side.by))
    two = tuple(key for key in behind if parties.is_body(key) and names_somebody(parties.entities[key].name))
    return two if len(two) == 2 else None

"""This module knows who "both sides" are: those two that bargain in an article, where nobody but these two does.

- "The host urged both sides to extend the deadline", and the page tells moves of Orsk and of Vell: it is asked of each. Where these are
  only likely theirs, one is to be made to the other.
- Of more than two that bargain, those two are meant that make moves to each other, or to whom together another move of the page is made:
  "Tarn has proposed that Orsk and Vell each free the sick", and a society threatens "both sides" further down.
- A third that bargains with nobody tells "both", and is neither of them: who is named as asking them makes the move himself.
Where three bargain, or one, the page leaves open whom it means, and "both sides" stays what it says.
"""

import re
from collections.abc import Iterable, Sequence

from onrecord.annotate.mentioned import Parties
from onrecord.annotate.moves.scene import Scene
from onrecord.annotate.moves.towards import Side
from onrecord.facts.nameless import names_somebody

_SIDES = (
    r"(?:both|all|(?:the )?two) "
    r"(?:sides|parties|countries|capitals|governments|nations|states|neighbou?rs|delegations|interlocutors)"
)
_BOTH = re.compile(rf"{_SIDES}|the (?:warring |rival |opposing )?(?:sides|parties)", re.IGNORECASE)
_ASKED_OF_BOTH = re.compile(
    r"\b(?:ask|asks|asked|asking|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|upon)|press(?:es|ed|ing)?|invit(?:e|es|ed|ing)|"
    r"(?:appeal(?:s|ed|ing)?|propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|put|offer(?:s|ed|ing)?)[, ]+to|raised with|"
    r"(?:propos|suggest|recommend|ask|demand)(?:e?s|e?d|ing)? that)"
    rf"\W+{_SIDES}\b",
    re.IGNORECASE,
)
"""A verb of asking with "both sides" as whom it is asked of."""


def as_both(side: Side, scene: Scene, sides: Sequence[Side]) -> Side:
    """The side, made to the two that bargain where its own verb names "both sides" as whom it is made to.

    Args:
        sides: of all the article's moves.
    """
    parties, meant = scene.told.parties, _named_by_the_verb(scene)
    is_named = any(key in meant and is_both(parties, key) for key in side.to)
    if not is_named and _ASKED_OF_BOTH.search(scene.told.text, scene.start, scene.utterance.content[-1].end) is None:
        return side
    side = _of_a_third(side, scene, sides)
    two = _two_of(parties, side.by, sides)
    if not two:
        return side
    each_of_two = dict.fromkeys(each for key in side.to for each in (two if is_both(parties, key) else (key,)))
    to = tuple(each_of_two) if is_named else two
    return side._replace(to=to, surely_to=to)


def _named_by_the_verb(scene: Scene) -> frozenset[str | None]:
    """Who is addressed, and on whom the cue acts."""
    return frozenset(scene.addressed).union(*(deed.recipients for deed in scene.deeds if deed.where == "cue"))


def _of_a_third(side: Side, scene: Scene, sides: Sequence[Side]) -> Side:
    """The side, made by the body that is told as asking both, where it is one of neither."""
    parties, speaker = scene.told.parties, scene.speaker
    if speaker is None or speaker == side.by or parties.behind(speaker) != speaker or not parties.is_body(speaker):
        return side
    is_one = parties.behind(side.by) in the_two(parties, speaker, (each.by for each in sides))
    return side._replace(by=speaker, surely_by=speaker) if is_one else side


def is_both(parties: Parties, key: str) -> bool:
    """Whether somebody is called "both sides", "the two countries" and the like."""
    return _BOTH.fullmatch(parties.entities[key].name) is not None


def _two_of(parties: Parties, by: str | None, sides: Sequence[Side]) -> tuple[str, ...]:
    """The two that bargain beside one maker, by the surest of what the moves tell."""
    if two := the_two(parties, by, (each.surely_by for each in sides)):
        return two
    own = parties.behind(by)
    told = [(parties.behind(each.by), frozenset(parties.behind(key) or key for key in each.to)) for each in sides]
    towards = {(one, other) for one, others in told for other in others if one and own not in (one, other)}
    mutual = {frozenset(pair) for pair in towards if pair[::-1] in towards}
    together = {others for _, others in told if len(others) == 2 and own not in others}
    for pairs in (mutual, together):
        found = [two for pair in pairs if len(two := _bodies(parties, sorted(pair))) == 2]
        if len(found) == 1:
            return found[0]
    likely = the_two(parties, by, (each.by for each in sides))
    return likely if likely in towards or likely[::-1] in towards else ()


def the_two(parties: Parties, by: str | None, movers: Iterable[str | None]) -> tuple[str, ...]:
    """The two named bodies that make an article's moves beside one maker; none where there are more or fewer."""
    two = _bodies(parties, dict.fromkeys(key for key in map(parties.behind, movers) if key and key != parties.behind(by)))
    return two if len(two) == 2 else ()


def _bodies(parties: Parties, keys: Iterable[str]) -> tuple[str, ...]:
    """The named bodies among actors, in their order."""
    return tuple(key for key in keys if parties.is_body(key) and names_somebody(parties.entities[key].name) and not is_both(parties, key))

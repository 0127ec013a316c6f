"""This module knows whether two acts have the same people on both their sides: a meeting with Orsk's envoy is none with Vell's.

That one of them takes part in both says little: a president meets, praises and asks many. So whoever one page names must be named by the
other, among those who take part or in the same sentence; a state stands for whoever acts for it, but not one of its people for another.
"""

from collections.abc import Iterator
from itertools import combinations
from math import sqrt

from onrecord.link.acts import share_a_thing_or_day
from onrecord.link.happenings import Happening
from onrecord.link.voices import Name, is_state, share_a_name
from onrecord.text.word_forms import root

BOTH_SIDED = frozenset(("CONSULT", "SUPPORT", "AGREE", "COOPERATE"))
"""Types of acts that are one only with the same people on both sides."""
MUCH = 0.4
"""Likeness (cosine) of two sentences from which on they have much in common."""
BESIDE = 2
"""How many words beside both triggers are as much."""
Side = tuple[Name, Name]


def other_people(left: Happening, right: Happening) -> str:
    """Why two events of one type are two by those on the other side; "" where nothing says so.

    >>> one, other = (
    ...     Happening(id=each, version=each, trigger=frozenset(["met"]), type="CONSULT", sides={(("doru",), ("orsk",)), ((each,), (each,))})
    ...     for each in ("vell", "brunn")
    ... )
    >>> other_people(one, other)
    'with two: vell, brunn'
    """
    if not (_are_both_sided(left, right) and _names_both(left) and _names_both(right)):
        return ""
    here, there = sorted(_unmet(left, right)), sorted(_unmet(right, left))
    return f"with two: {' '.join(here[0][0])}, {' '.join(there[0][0])}" if here and there else ""


def leaves_a_side_open(left: Happening, right: Happening) -> bool:
    """Whether one of two acts names somebody of whom the other's sentence does not speak, so that it may be another one.

    Sentences that have much in common, of acts that got as far, tell one act, of which one of them names fewer.
    """
    if not _are_both_sided(left, right) or are_told_alike(left, right):
        return False
    return any(any(_unmet(*pair)) for pair in ((left, right), (right, left)))


def names_one_alone(left: Happening, right: Happening) -> bool:
    """Whether those of one of two acts have no names ("both leaders", "they"), so that they may be those of the other."""
    return bool(left.sides) != bool(right.sides)


def are_told_alike(left: Happening, right: Happening) -> bool:
    """Whether two acts got as far, and their sentences, or the words beside one trigger, have much in common."""
    if left.status != right.status:
        return False
    alike = len(left.sentence & right.sentence) / sqrt(len(left.sentence) * len(right.sentence) or 1)
    return alike >= MUCH or (bool(left.trigger & right.trigger) and len(_beside_both(left, right)) >= BESIDE)


def _beside_both(left: Happening, right: Happening) -> frozenset[str]:
    """Words beside both triggers, apart from these and from the names of those who take part."""
    taking_part = {root(word) for name in left.who | right.who for word in name}
    return frozenset(word for word in left.near & right.near if len(word) > 1) - left.trigger - right.trigger - taking_part


def _names_both(happening: Happening) -> bool:
    """Whether it names two who are not one side's: a meeting "with a lawyer" leaves it open who else it was with."""
    return any(not _may_be_one(one, other) for one, other in combinations(happening.sides, 2))


def _has_another(happening: Happening) -> bool:
    """Whether somebody is told who takes part beside one side, also without a name: "his Orskan counterpart"."""
    own = {name for side in happening.sides for name in side}
    return _names_both(happening) or any(not share_a_name([name], own) for name in happening.who - own)


def _are_both_sided(left: Happening, right: Happening) -> bool:
    return left.type == right.type and left.type in BOTH_SIDED and bool(left.sides and right.sides)


def _unmet(one: Happening, other: Happening) -> Iterator[Side]:
    """Those who take part in the one and are neither among those of the other nor named in its sentence, unless both stand in that one."""
    is_one_sentence = one.version == other.version and one.sentence == other.sentence
    unlike = (side for side in one.sides if not any(_may_be_one(side, each) for each in other.sides))
    return (side for side in unlike if is_one_sentence or not _is_named(side[0], other))


def with_nobody(left: Happening, right: Happening) -> str:
    """Why two meetings are two: nobody is named in either but one side, and nothing else stands beside both; "" where nothing says so.

    >>> one, other = (
    ...     Happening(id=each, version=each, trigger=frozenset(["met"]), type="CONSULT", sides={(("orsk",), ("orsk",))}) for each in "ab"
    ... )
    >>> with_nobody(one, other)
    'with whom is told in neither'
    """
    if left.type != "CONSULT" or not _are_both_sided(left, right) or _has_another(left) or _has_another(right):
        return ""
    is_one_word = bool(left.trigger & right.trigger)
    is_open = not (are_told_alike(left, right) or (is_one_word and share_a_thing_or_day(left, right)))
    return "with whom is told in neither" if is_open else ""


def _may_be_one(one: Side, other: Side) -> bool:
    """Whether two names are one's, or one is a party's and the other acts for it."""
    (name, party), (its_name, its_party) = one, other
    if share_a_name([name], [its_name]):
        return True
    is_state = name == party, its_name == its_party
    return any(is_state) and bool(party and its_party) and share_a_name([party], [its_party])


def _is_named(name: Name, happening: Happening) -> bool:
    """Whether a sentence has the last word of a person's name, or all of a state's: "South Korea" is not named by "North Korea"."""
    return all(root(word) in happening.sentence for word in (name if is_state(name) else name[-1:]))

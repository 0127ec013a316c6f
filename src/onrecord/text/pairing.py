"""This module knows which passages of two texts belong together: the same words first, then the most alike.

Time is bounded however long the texts are. Passages are compared where they share a word that few others have, or where they stand at
the same place between two neighbours that are paired already; nothing is compared with everything.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.text.sameness import common_runs

ALIKE, SURELY_ALIKE = 0.4, 0.6
"""Share of their words (Dice) that two passages must have in common to be one passage reworded; with the larger share in any order."""
IN_ORDER = 0.4
"""Share of the shorter passage's words that must stand in the same order in the other, where they are not surely alike."""
RARE = 12
"""A word that more passages hold than this tells nobody which of them is meant."""
CANDIDATES = 4
"""Passages a reworded one is compared with at most, those that share the most rare words."""

Wordings = Sequence[tuple[str, ...]]


def pair_passages(before: Wordings, now: Wordings) -> dict[int, int]:
    """Which passage now is which one before, by their places; a passage is in one pair at most.

    Passages of the same words are paired in their order; of the others those that are alike, the most alike first.
    """
    pairs = _same(before, now)
    free = [place for place in range(len(now)) if place not in pairs]
    taken = set(pairs.values())
    left = [place for place in range(len(before)) if place not in taken]
    asked = {*_sharing(before, now, left, free), *_in_step(pairs, left, free)}
    counted = {("before", place): _counted(before[place]) for place in left} | {("now", place): _counted(now[place]) for place in free}
    scored = [(_dice(counted["before", there], counted["now", here]), here, there) for here, there in asked]
    for likeness, here, there in sorted(scored, key=lambda each: (-each[0], abs(each[1] - each[2]), each[1])):
        if here not in pairs and there not in taken and _is_alike(before[there], now[here], likeness):
            pairs[here] = there
            taken.add(there)
    return pairs


def likeness(before: Sequence[str], now: Sequence[str]) -> float:
    """The share of their words that two passages have in common (Dice over words as often as they occur), 0 to 1; signs do not count.

    >>> likeness(("no", "deal", "."), ("a", "deal", "."))
    0.5
    """
    return _dice(_counted(before), _counted(now))


def _same(before: Wordings, now: Wordings) -> dict[int, int]:
    waiting: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in reversed(range(len(before))):
        waiting[before[place]].append(place)
    return {place: waiting[words].pop() for place, words in enumerate(now) if waiting.get(words)}


def _sharing(before: Wordings, now: Wordings, left: Iterable[int], free: Iterable[int]) -> Iterator[tuple[int, int]]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place in left:
        for word in set(before[place]):
            holders[word].append(place)
    for here in free:
        shared = Counter(place for word in set(now[here]) if len(holders.get(word, ())) <= RARE for place in holders.get(word, ()))
        for there, _ in sorted(shared.items(), key=lambda each: (-each[1], each[0]))[:CANDIDATES]:
            yield here, there


def _in_step(pairs: Mapping[int, int], left: Sequence[int], free: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What stands at the same place after the nearest passage above that is paired."""
    above, step = -1, 0
    unpaired = set(free)
    for here in range(free[-1] + 1 if free else 0):
        if here not in unpaired:
            above, step = pairs[here], 0
            continue
        place = bisect_left(left, above + 1) + step
        step += 1
        if place < len(left):
            yield here, left[place]


def _is_alike(before: Sequence[str], now: Sequence[str], likeness: float) -> bool:
    if likeness < ALIKE or likeness >= SURELY_ALIKE:
        return likeness >= SURELY_ALIKE
    in_order = sum(_counted(now[run.now : run.now + run.length]).total() for run in common_runs(before, now))
    return in_order >= IN_ORDER * min(_counted(before).total(), _counted(now).total())


def _counted(words: Iterable[str]) -> Counter[str]:
    return Counter(word for word in words if word[0].isalnum())


def _dice(before: Counter[str], now: Counter[str]) -> float:
    total = before.total() + now.total()
    return 2 * (before & now).total() / total if total else 0.0

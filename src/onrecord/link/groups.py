"""This module knows items in groups that join, and groups that must never join."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import heapify, heappop, heappush

Pair = tuple[str, str]
MILLIONTHS = 1_000_000
"""Scores are added up as whole numbers, so that no sum hangs on its order."""


class Groups:
    """Items, each in a group of its own at first."""

    def __init__(self, items: Iterable[str]) -> None:
        self.group = {item: item for item in items}
        self.members: dict[str, list[str]] = {item: [item] for item in self.group}
        self.apart: defaultdict[str, set[str]] = defaultdict(set)

    def join(self, left: str, right: str) -> tuple[str, str] | None:
        """Make the groups of two items one, unless they are kept apart. Returns: the group that is no more, and the one it is in now."""
        small, large = sorted((self.group[left], self.group[right]), key=lambda group: (len(self.members[group]), group))
        if small == large or small in self.apart[large]:
            return None
        for item in self.members[small]:
            self.group[item] = large
        self.members[large] += self.members.pop(small)
        for other in self.apart.pop(small, set()):
            self.apart[other].remove(small)
            self._keep_apart(other, large)
        return small, large

    def part(self, left: str, right: str) -> None:
        """Keep the groups of two items apart from now on, unless they are one."""
        if self.group[left] != self.group[right]:
            self._keep_apart(self.group[left], self.group[right])

    def may_join(self, left: str, right: str) -> bool:
        """Whether two groups are two, and not kept apart."""
        return left != right and right not in self.apart[left]

    def all(self) -> Iterator[list[str]]:
        """The members of every group."""
        yield from self.members.values()

    def _keep_apart(self, one: str, other: str) -> None:
        self.apart[one].add(other)
        self.apart[other].add(one)


def join_on_average(groups: Groups, scores: Mapping[Pair, float], threshold: float) -> None:
    """Join the two groups whose members are the likest on average, and so on while the average is not below the threshold.

    A pair without a score counts as 0. Of equal averages the pair of groups with the smallest members comes first, so that the outcome
    hangs on the scores alone.
    """
    Averages(groups, scores, threshold).join_all()


class Averages:
    """Average scores between groups, kept while they join."""

    def __init__(self, groups: Groups, scores: Mapping[Pair, float], threshold: float) -> None:
        self.groups = groups
        self.threshold = threshold
        self.sums: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
        self.first = {group: min(members) for group, members in groups.members.items()}
        for (left, right), score in scores.items():
            self._add(groups.group[left], groups.group[right], round(score * MILLIONTHS))

    def join_all(self) -> None:
        """Join what is to be joined, the likest first."""
        queue = [entry for one in sorted(self.sums) for other in self.sums[one] if one < other and (entry := self._entry(one, other))]
        heapify(queue)
        while queue:
            entry = heappop(queue)
            one, other = entry[-2:]
            if entry == self._entry(one, other) and (joined := self.groups.join(one, other)):
                for near in self._merge(*joined):
                    if again := self._entry(joined[1], near):
                        heappush(queue, again)

    def _entry(self, one: str, other: str) -> tuple[float, str, str, str, str] | None:
        """What orders two groups in the queue; None where they are not to be joined as they stand."""
        members = self.groups.members
        if one not in members or other not in members or not self.groups.may_join(one, other):
            return None
        average = self.sums[one][other] / (len(members[one]) * len(members[other]) * MILLIONTHS)
        if average < self.threshold:
            return None
        one, other = sorted((one, other), key=self.first.__getitem__)
        return -average, self.first[one], self.first[other], one, other

    def _merge(self, gone: str, now: str) -> list[str]:
        self.first[now] = min(self.first[now], self.first.pop(gone))
        for near, total in self.sums.pop(gone, {}).items():
            del self.sums[near][gone]
            if near != now:
                self._add(now, near, total)
        return list(self.sums[now])

    def _add(self, one: str, other: str, total: int) -> None:
        if one != other:
            self.sums[one][other] += total
            self.sums[other][one] += total

"""This module knows which keys of issues are one: whose moves they are, in which words, with which of the other's words, on which pages.

A key is a word ("portal"), and one issue goes by many in as many articles ("reopening", "passage"). The commonest key comes first; each
further one joins the issue whose keys it is likest on average, each key counting by its moves, where that is likely enough.
So one word that two keys share draws no third one along, as chains would. Keys of which nothing was told within half a year of one another
are of two disputes, whoever bargains in both.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from onrecord.learned.kin import direction
from onrecord.link.disputes import Facing, facing, is_filed
from onrecord.link.replying import names_of
from onrecord.link.tellings import published_on
from onrecord.model.entries import MoveEntry
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.text.topics import content_words, stem, topic_words

AUTHOR = "rule:issues"
SAME, UNSURE = 0.27, 0.25
"""How likely the keys of two issues must be one, on average, for the two to be judged one, or perhaps one. Of two keys of one dispute
one in four are, so that it takes more than the same parties."""
SAME_PARTIES = 0.4
"""Likeness (cosine) of those who bargain over two keys from which on they are the same parties: those of one dispute take turns."""
APART = 183
"""Days between the nearest moves about two keys from which on they are of two disputes."""
NEAR = 0.2
"""Share of the moves about either key that must be near one about the other."""
WORTH_A_LOOK = 0.05
"""Likelihood of two keys' being one from which on it is asked whether they are near in time."""
MOST_KEYS = 1_000
"""Of more keys than these, those of the fewest moves are left by themselves."""
MOST_MOVES = 200
"""Of more moves about a key, these show what it is like: those with the smallest ids, which are as good as drawn by lot."""
FIGURES = ("parties", "words", "the other's word", "pages")
WEIGHTS: Mapping[str, float] = {"parties": 6.18, "words": 0.59, "the other's word": 1.51, "pages": 0.23, "otherwise": -7.71}
"""What each figure of two keys counts for, in log-odds: `python -m training.moves.issues` prints it."""

Floats = NDArray[np.float64]
Posted = tuple[NDArray[np.intp], Floats]
"""Places of keys, and what each has."""


class Keys:
    """The keys of issues, the commonest first, and what the moves about each show.

    Attributes:
        names: the keys. counts: moves about each, all of them; filed: whether a person filed any of them there [keys].
    """

    def __init__(self, moves: Iterable[MoveEntry]) -> None:
        self._moves: defaultdict[str, list[MoveEntry]] = defaultdict(list)
        moves = tuple(moves)
        for move in moves:
            if move.issue:
                self._moves[move.issue].append(move)
        sides = facing(moves)
        self.names = sorted(self._moves, key=lambda key: (-len(self._moves[key]), key))[:MOST_KEYS]
        self.counts = np.array([len(self._moves[key]) for key in self.names], float)
        self.filed = np.array([any(map(is_filed, self._moves[key])) for key in self.names], bool)
        for key in self.names:
            self._moves[key] = sorted(self._moves[key], key=lambda move: move.id)[:MOST_MOVES]
        self._words = [_shares(topic_words(each.content_words) for each in self._moves[key]) for key in self.names]
        self._pages = [_told(each.version for each in self._moves[key]) for key in self.names]
        self._days = [_days(self._moves[key]) for key in self.names]
        self._parties = [_unit(Counter(name for each in self._moves[key] for name in _bargaining(each, sides))) for key in self.names]

    def figures(self, at: int) -> Floats:
        """What the key at a place shows beside each of all keys [keys, figures]; nothing counts that is not of the same parties."""
        size, own = len(self.names), stem(self.names[at])
        parties = np.minimum(1.0, _added(self._parties[at], self._of_parties, size) / SAME_PARTIES)
        words = _added({own: 1.0}, self._of_words, size) + _added(self._words[at], self._of_stems, size)
        fewest = np.minimum(len(self._pages[at]), [len(each) for each in self._pages])
        pages = _added(self._pages[at], self._of_pages, size) / fewest
        rows: Floats = parties[:, None] * np.column_stack([np.ones(size), self._toward @ self._toward[at], words, pages])
        return rows

    def are_near(self, one: int, other: int) -> bool:
        """Whether enough moves about each of two keys are near in time to one about the other."""
        here, there = self._days[one], self._days[other]
        return min(_share_near(here, there), _share_near(there, here)) >= NEAR

    def share(self, one: int, other: int) -> float:
        """How many of the moves about one key have the other one's word, from 0 to 1."""
        return self._words[one].get(stem(self.names[other]), 0.0)

    def on_one_page(self, one: int, other: int) -> int:
        """Pages on which both are told."""
        return len(self._pages[one].keys() & self._pages[other].keys())

    @cached_property
    def _toward(self) -> Floats:
        """Where the words of the moves about each key point, in the table of kin words; names apart."""
        toward = np.zeros((len(self.names), 64))
        for at, key in enumerate(self.names):
            words = (word for each in self._moves[key] for word in content_words(each.content_words) if word[:1].islower())
            if found := direction(words):
                toward[at] = np.frombuffer(found, np.int8)
        unit: Floats = toward / np.maximum(np.linalg.norm(toward, axis=1, keepdims=True), 1e-9)
        return unit

    @cached_property
    def _of_parties(self) -> Mapping[str, Posted]:
        return _posted(self._parties)

    @cached_property
    def _of_words(self) -> Mapping[str, Posted]:
        return _posted(self._words)

    @cached_property
    def _of_pages(self) -> Mapping[str, Posted]:
        return _posted(self._pages)

    @cached_property
    def _of_stems(self) -> Mapping[str, Posted]:
        return _posted([{stem(key): 1.0} for key in self.names])


def find_same_issues(moves: Iterable[MoveEntry]) -> Iterator[Judgement]:
    """Keys of issues that seem to be one: each with the commonest key of the issue that it is of."""
    keys = Keys(moves)
    issues = _Issues(likely_one(keys), keys.counts)
    while (pair := issues.likeliest()) and pair[-1] >= SAME:
        issues.join(*pair[:2])
    for issue, members in issues.members.items():
        for at in members[1:]:
            yield _judgement(keys, at, issue, issues.score[at])
    for one, other, likely in issues.pairs(UNSURE):
        yield _judgement(keys, other, one, likely)


def likely_one(keys: Keys) -> Floats:
    """How likely each two keys are one [keys, keys].

    Nought where hardly a move about the one is near in time to one about the other, or where a person filed moves under both.
    """
    weights = np.array([WEIGHTS[figure] for figure in FIGURES])
    rows = [1 / (1 + np.exp(-(keys.figures(at) @ weights + WEIGHTS["otherwise"]))) for at in range(len(keys.names))]
    likely: Floats = np.array(rows).reshape(len(rows), len(rows))
    likely[np.outer(keys.filed, keys.filed)] = 0.0
    for one, other in np.argwhere(np.triu(likely >= WORTH_A_LOOK, 1)):
        if not keys.are_near(int(one), int(other)):
            likely[one, other] = likely[other, one] = 0.0
    return likely


class _Issues:
    """Issues that join by the average likelihood of their keys' being one, each key counting by its moves.

    Attributes:
        members: by the place of an issue's commonest key, the places of its keys, in order.
        score: of each key that has joined an issue, the average when it did.
    """

    def __init__(self, likely: Floats, counts: Floats) -> None:
        self.members = {at: [at] for at in range(len(counts))}
        self.score: dict[int, float] = {}
        self._counts = counts.copy()
        self._sums = likely * np.outer(counts, counts)
        self._averages = np.triu(likely, 1)

    def likeliest(self) -> tuple[int, int, float] | None:
        """The two issues that are the likeliest to be one, the commoner first, and how likely; of equal ones the commonest."""
        if not self._averages.size:
            return None
        one, other = map(int, np.unravel_index(self._averages.argmax(), self._averages.shape))
        return one, other, float(self._averages[one, other])

    def join(self, one: int, other: int) -> None:
        """Make two issues one, under the commoner's key."""
        average = float(self._averages[one, other])
        self.score |= dict.fromkeys((at for at in self.members[other] if at not in self.score), average)
        self.members[one] = sorted(self.members[one] + self.members.pop(other))
        self._sums[one] += self._sums[other]
        self._sums[:, one] += self._sums[:, other]
        self._counts[one] += self._counts[other]
        there = np.array(sorted(self.members))
        averages = self._sums[one, there] / (self._counts[one] * self._counts[there])
        self._averages[other] = self._averages[:, other] = 0.0
        self._averages[np.minimum(one, there), np.maximum(one, there)] = averages
        self._averages[one, one] = 0.0

    def pairs(self, least: float) -> Iterator[tuple[int, int, float]]:
        """Every two issues that are so likely to be one, the commoner first."""
        for one, other in np.argwhere(self._averages >= least):
            yield int(one), int(other), float(self._averages[one, other])


def _judgement(keys: Keys, at: int, issue: int, likely: float) -> Judgement:
    one, other = keys.names[at], keys.names[issue]
    left, right = sorted((one, other))
    shares = ((keys.names[a], keys.names[b], keys.share(a, b)) for a, b in ((at, issue), (issue, at)))
    reasons = [f"{share:.0%} of the moves about {key!r} speak of {word!r}" for key, word, share in shares if share]
    pages = keys.on_one_page(at, issue)
    reasons += [f"both are told on {pages} page{'s' * (pages != 1)}"] if pages else []
    return Judgement(
        relation=Relation.SAME_ISSUE,
        left=left,
        right=right,
        verdict=Verdict.SAME if likely >= SAME else Verdict.UNSURE,
        author=AUTHOR,
        score=round(likely, 4),
        reasons=tuple(reasons) or ("the same parties bargain over both, in kin words",),
    )


def _days(moves: Iterable[MoveEntry]) -> list[int]:
    """The days on which moves were told, as ordinals; none of a move that gives no day."""
    return [day.toordinal() for each in moves if (day := published_on(each.published))]


def _share_near(one: Sequence[int], other: Sequence[int]) -> float:
    """How many days of the one are near some day of the other, from 0 to 1; all where either has none."""
    if not (one and other):
        return 1.0
    return sum(any(abs(day - its) < APART for its in other) for day in one) / len(one)


def _bargaining(move: MoveEntry, sides: Facing) -> frozenset[str]:
    named = names_of(move.by).union(*map(names_of, move.to))
    return named.union(*(sides.get(name, ()) for name in named))


def _shares(words: Iterable[Sequence[str]]) -> dict[str, float]:
    """By word, how many of the passages have it, from 0 to 1."""
    passages = list(words)
    counted = Counter(word for each in passages for word in set(each))
    return {word: times / len(passages) for word, times in counted.items()}


def _told(pages: Iterable[str]) -> dict[str, float]:
    return dict.fromkeys(pages, 1.0)


def _unit(counts: Counter[str]) -> dict[str, float]:
    length = sum(times**2 for times in counts.values()) ** 0.5
    return {name: times / length for name, times in counts.items()}


def _posted(rows: Sequence[Mapping[str, float]]) -> dict[str, Posted]:
    """By what rows have, the places of those that have it."""
    places: defaultdict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
    for at, row in enumerate(rows):
        for name, value in row.items():
            places[name][0].append(at)
            places[name][1].append(value)
    return {name: (np.array(at, np.intp), np.array(values)) for name, (at, values) in places.items()}


def _added(row: Mapping[str, float], posted: Mapping[str, Posted], size: int) -> Floats:
    """The products of a row with every row [size]."""
    total = np.zeros(size)
    for name, value in row.items():
        if name in posted:
            places, values = posted[name]
            total[places] += value * values
    return total

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
from onrecord.link.replying import names_of
from onrecord.link.tellings import published_on
from onrecord.model.entries import MoveEntry
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.text.topics import content_words, stem, topic_words

AUTHOR = "rule:issues"
SAME, UNSURE = 0.25, 0.23
"""How likely a key must be of an issue, on average, to be judged so, or perhaps so. Of two keys of one dispute one in four are, so that
it takes more than the same parties."""
SAME_PARTIES = 0.4
"""Likeness (cosine) of those who bargain over two keys from which on they are the same parties: those of one dispute take turns."""
APART = 183
"""Days between the nearest moves about two keys from which on they are of two disputes."""
NEAR = 0.2
"""Share of the moves about either key that must be near one about the other."""
MOST_KEYS = 1_000
"""Of more keys than these, those of the fewest moves are left by themselves."""
MOST_MOVES = 200
"""Of more moves about a key, these show what it is like: those with the smallest ids, which are as good as drawn by lot."""
FIGURES = ("parties", "words", "the other's word", "pages")
WEIGHTS: Mapping[str, float] = {"parties": 5.11, "words": 0.19, "the other's word": 1.55, "pages": 0.3, "otherwise": -6.86}
"""What each figure of two keys counts for, in log-odds: `python -m training.moves.issues` prints it."""

Floats = NDArray[np.float64]
Posted = tuple[NDArray[np.intp], Floats]
"""Places of keys, and what each has."""


class Keys:
    """The keys of issues, the commonest first, and what the moves about each show.

    Attributes:
        names: the keys. counts: moves about each, all of them [keys].
    """

    def __init__(self, moves: Iterable[MoveEntry]) -> None:
        self._moves: defaultdict[str, list[MoveEntry]] = defaultdict(list)
        moves = tuple(moves)
        for move in moves:
            if move.issue:
                self._moves[move.issue].append(move)
        sides = _sides(moves)
        self.names = sorted(self._moves, key=lambda key: (-len(self._moves[key]), key))[:MOST_KEYS]
        self.counts = np.array([len(self._moves[key]) for key in self.names], float)
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

    def are_near(self, one: int, others: Iterable[int]) -> bool:
        """Whether enough moves about a key are near in time to one about some others, and of theirs to one about it."""
        here, there = self._days[one], [day for other in others for day in self._days[other]]
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
    """Keys of issues that seem to be one: each with the commonest key of the issue that it is likest to be of."""
    keys = Keys(moves)
    weights = np.array([WEIGHTS[figure] for figure in FIGURES])
    issues: list[int] = []
    of = np.zeros(len(keys.names), np.intp)
    for at in range(len(keys.names)):
        likely = 1 / (1 + np.exp(-(keys.figures(at)[:at] @ weights + WEIGHTS["otherwise"])))
        sums = np.bincount(of[:at], likely * keys.counts[:at], len(issues)) / np.bincount(of[:at], keys.counts[:at], len(issues))
        best = int(sums.argmax()) if issues else 0
        is_likely = bool(issues) and sums[best] >= UNSURE and keys.are_near(at, np.flatnonzero(of[:at] == best).tolist())
        if is_likely:
            yield _judgement(keys, at, issues[best], float(sums[best]))
        if is_likely and sums[best] >= SAME:
            of[at] = best
        else:
            of[at] = len(issues)
            issues.append(at)


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


def _sides(moves: Sequence[MoveEntry]) -> Mapping[str, frozenset[str]]:
    """By name, those with whom somebody bargains anywhere: many pages do not say to whom a demand is made."""
    by = {move.id: names_of(move.by) for move in moves}
    facing: defaultdict[str, set[str]] = defaultdict(set)
    for move in moves:
        others = by.get(move.answers or "", frozenset()).union(*map(names_of, move.to))
        for one in by[move.id]:
            for other in others:
                facing[one].add(other)
                facing[other].add(one)
    return {name: frozenset(others) for name, others in facing.items()}


def _bargaining(move: MoveEntry, sides: Mapping[str, frozenset[str]]) -> frozenset[str]:
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

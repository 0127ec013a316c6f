"""This module knows which lines of a page a gold article stands on: the heaviest chain of lines that follow the gold in order."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.articles.letters import letters_of

_LETTERS = re.compile(r"[^\W_]+")
LONG, MOST_PLACES = 25, 5
"""Letters of a line that is looked for anywhere in the gold (a shorter one must be a whole paragraph); places of it that are weighed."""
SOME, MOST = 0.3, 0.6
"""Share of a line's runs of four words that the gold must have: for a line to be weighed, and to count as article for sure."""

Place = tuple[int, int, float]
"""Number of a line, where in the gold's letters it could stand, and how much that weighs."""


def article_lines(texts: Sequence[str], gold: Sequence[str]) -> list[int]:
    """For each line 1 if it belongs to the gold article, 0 if not, -1 where it is neither wholly in nor out.

    Args:
        gold: the article's paragraphs, in order.
    """
    book = _Book(gold)
    shares = [book.share(text) for text in texts]
    chosen = _heaviest([place for number, text in enumerate(texts) for place in book.places(number, text, shares[number])])
    return [(1 if shares[number] >= MOST else -1) if number in chosen else 0 for number in range(len(texts))]


class _Book:
    """The gold, made ready to look lines up in."""

    def __init__(self, gold: Sequence[str]) -> None:
        self.starts: dict[str, list[int]] = {}
        self.letters = ""
        for paragraph in gold:
            self.starts.setdefault(letters_of(paragraph), []).append(len(self.letters))
            self.letters += letters_of(paragraph)
        self.runs = Counter(run for paragraph in [" ".join(gold)] for run in _runs(paragraph))

    def share(self, text: str) -> float:
        """How many of the line's runs of four words the gold has; 1 for a line it has whole."""
        if letters_of(text) in self.letters:
            return 1.0
        runs = list(_runs(text))
        return sum(run in self.runs for run in runs) / len(runs) if runs else 0.0

    def places(self, number: int, text: str, share: float) -> Iterator[Place]:
        """Where the line could stand."""
        letters = letters_of(text)
        if len(letters) < LONG:
            yield from ((number, start, len(letters) + 0.5) for start in self.starts.get(letters, ())[:MOST_PLACES])
        elif letters in self.letters:
            yield from ((number, start, float(len(letters))) for start in self._found(letters))
        elif share >= SOME:
            first = next(run for run in _runs(text) if run in self.runs)
            yield number, self.letters.find("".join(first)), len(letters) * share

    def _found(self, letters: str) -> Iterator[int]:
        start = self.letters.find(letters)
        for _ in range(MOST_PLACES):
            if start < 0:
                return
            yield start
            start = self.letters.find(letters, start + 1)


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _LETTERS.findall(text.casefold())
    return (tuple(words[start : start + 4]) for start in range(len(words) - 3))


def _heaviest(places: Sequence[Place]) -> set[int]:
    """The lines of the heaviest chain in which both lines and places in the gold ascend."""
    ordered = sorted(places, key=lambda place: (place[0], -place[1]))
    best: list[tuple[float, int]] = []
    for at, (line, start, weight) in enumerate(ordered):
        before = [(best[other][0], other) for other in range(at) if ordered[other][0] < line and ordered[other][1] < start]
        total, link = max(before, default=(0.0, -1))
        best.append((total + weight, link))
    chosen: set[int] = set()
    at = max(range(len(best)), key=lambda place: best[place][0], default=-1)
    while at >= 0:
        chosen.add(ordered[at][0])
        at = best[at][1]
    return chosen

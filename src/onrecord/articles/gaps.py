"""This module knows gaps in a story: lines that the page built as it built most of the story, and that the classifier doubted.

Sites set a story's paragraphs alike. A line so built in the midst of it, or just after its last one, is story unless that is next to
impossible by all else that it shows.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from onrecord.articles.lines import Look

MOST = 0.4
"""Share of a story's characters that stand in lines built alike, for these to be its paragraphs."""

LEAST_CHANCE = 0.02
"""How likely such a line must be story by its looks to be taken for it."""


def gaps_of(looks: Sequence[Look], chances: Sequence[float], inside: Sequence[int]) -> frozenset[int]:
    """The numbers of lines that belong to the story though they were not taken for it.

    Args:
        chances: how likely each line is story, 0 to 1.
        inside: numbers of the lines taken for story, ascending.
    """
    if not inside:
        return frozenset()
    lengths: Counter[object] = Counter()
    for number in inside:
        lengths[_build(looks[number])] += len(looks[number].text)
    usual = {build for build, length in lengths.items() if length > MOST * lengths.total()}

    def fits(number: int) -> bool:
        return chances[number] > LEAST_CHANCE and _build(looks[number]) in usual and looks[number].line.linked < 0.6

    midst = (number for number in range(inside[0], inside[-1]) if fits(number))
    after = takewhile(fits, range(inside[-1] + 1, len(looks)))
    return frozenset((*midst, *after)) - frozenset(inside)


def _build(look: Look) -> object:
    return look.line.tag, look.line.names[:5]

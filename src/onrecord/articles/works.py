"""This module knows lines that name who made the works a story speaks of: "by Ana Doren" below a title, for one work after another."""

import re
from collections.abc import Sequence

from onrecord.articles.byline import read_byline
from onrecord.articles.lines import Look

_SMALL_BY = re.compile(r"\W*by\s")
_FEWEST = 3


def works_named(looks: Sequence[Look]) -> frozenset[int]:
    """The numbers of the lines that begin with a small "by", where these name three different hands or more; none on other pages."""
    lines = [(look.number, found.people) for look in looks if _SMALL_BY.match(look.text) and (found := read_byline(look.text))]
    return frozenset(number for number, _ in lines) if len({people for _, people in lines}) >= _FEWEST else frozenset()

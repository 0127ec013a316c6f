"""This module knows the entries of a live page: each begins with a line that is its time, and so has a heading of its own.

So that "the ministry" of one entry is not that of another, a time that stands above prose is a heading, whatever it looked like by itself.
The first entry of the day stands lowest, often below the last line that looked like story.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.articles.lines import Look
from onrecord.facts.furniture_words import closes_story, is_label, is_teaser, opens_like_furniture
from onrecord.model.article import STORY, Role

_TIME = re.compile(r"\W*\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,5}\)?)?\W*\Z", re.IGNORECASE)
FEWEST = 3
"""Times above prose that a live page has."""
_LINKED = 0.5
_PROSE = 6
"""Words of a sentence below the story that may be an entry's."""


def with_entries(looks: Sequence[Look], roles: Sequence[Role]) -> list[Role]:
    """The roles of a page's lines, on a live page with times as headings and its lowest entries told; else as they were."""
    given = list(roles)
    times = [look.number for look in looks if _TIME.match(look.text)]
    told = [number for number in times if number + 1 < len(given) and given[number + 1] in STORY]
    if len(told) < FEWEST:
        return given
    last = max(number for number, role in enumerate(given) if role in STORY)
    for start, end in pairwise([*times, len(looks)]):
        prose = [number for number in range(start + 1, end) if given[number] in STORY]
        if start > last and not prose:
            prose = _prose_below(looks, start, end)
            if not prose:
                break
            given[prose[0] : prose[-1] + 1] = [Role.PARAGRAPH] * len(prose)
        if prose and prose[0] <= start + 2:
            given[start] = Role.HEADING
    return given


def _prose_below(looks: Sequence[Look], start: int, end: int) -> list[int]:
    """The numbers of the sentences that stand right below a time, down to the first line that is none."""
    numbers = []
    for look in looks[start + 1 : end]:
        text = look.text
        is_apart = is_label(text) or is_teaser(text) or closes_story(text) or opens_like_furniture(text)
        if is_apart or look.line.linked > _LINKED or look.words < _PROSE or not look.ends:
            break
        numbers.append(look.number)
    return numbers

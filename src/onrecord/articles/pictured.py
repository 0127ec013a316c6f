"""This module knows which lines of a page describe its pictures: by the page's building, by a stamp, by a credit on or below them."""

from collections.abc import Sequence
from itertools import pairwise

from onrecord.articles.byline import read_byline
from onrecord.articles.lines import Look
from onrecord.articles.pieces import STAMP, has_credit, is_file_picture, is_lone_credit
from onrecord.facts.element_names import CAPTION_NAMES, CREDIT_NAMES

_LONGEST, _SHORT, _FEWEST = 40, 25, 4
"""The most words of a line that a credit ends, the most of one that a credit follows and that stands but once, and the fewest."""
_NEAREST = 5
"""Names of the nearest elements that say what a line is."""
_DESCRIBING = CAPTION_NAMES | CREDIT_NAMES
"""Names of elements that describe pictures."""


def is_caption(look: Look) -> bool:
    """Whether the page's building says that the line belongs to a picture."""
    line = look.line
    return line.tag == "figcaption" or "figure" in line.within[-2:] or not _DESCRIBING.isdisjoint(line.names[:_NEAREST])


def pictured(looks: Sequence[Look], *, ripped: bool) -> frozenset[int]:
    """The numbers of lines that describe pictures: a stamp follows one copy of their text, or on a ripped page a credit does."""
    stamped = {look.text[: found.start()].strip() for look in looks if (found := STAMP.search(look.text)) and found.start() > 0}
    numbers = {look.number for look in looks if look.text in stamped}
    if ripped:
        numbers.update(look.number for look in looks if look.words <= _LONGEST and (has_credit(look.text) or is_file_picture(look.text)))
        numbers.update(
            look.number
            for look, below in pairwise(looks)
            if is_lone_credit(below.text) and look.words >= _FEWEST and _is_short_or_copied(look, looks) and not read_byline(look.text)
        )
        described = {looks[number].text for number in numbers}
        numbers.update(look.number for look in looks if look.words >= _FEWEST and look.text in described)
    return frozenset(numbers)


def _is_short_or_copied(look: Look, looks: Sequence[Look]) -> bool:
    """Whether a line is short, or stands on the page once more as captions do that are shown small and large."""
    return look.words <= _SHORT or any(other.text == look.text and other is not look for other in looks)

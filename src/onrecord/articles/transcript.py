"""This module knows the head of a transcript on ripped text: what stands above the first turn, and which of its lines is the title.

A body's own page, with its name on top and a day, is one where turns of speech follow each other, each under its label ("MS DOREN: …",
"QUESTION: …"), and no prose stands above them; an interview has its title on top. There the title is the last line above the day that is no
index, and who speaks stands below it.
"""

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.articles.byline import read_byline
from onrecord.articles.letters import UPPER
from onrecord.articles.lines import Look
from onrecord.articles.noted import is_indexed, is_noted
from onrecord.facts.furniture_words import is_label, is_menu

_TURN = re.compile(rf"(?P<who>[{UPPER}][^:\n\"“«–—]{{0,39}}?): +\S")
_FEWEST_TURNS, _FEWEST_TIMES, _FEWEST_QUESTIONS = 5, 2, 2
_PROSE = 25
"""Words of a line above the turns that is prose; below a title that is an article with an interview in it."""
_HIGHEST = 25
"""The number of the lowest line on which the first turn of such a page stands."""
_INDEX = re.compile(r"\W*(?:index|contents|agenda|participants|witnesses|present|attendance|members)\b", re.IGNORECASE)
_BODY = re.compile(
    r"\A(?!.*[.?!:“”\"]).*\b(?:Ministry|Senate|Parliament|House|Council|Committee|Department|Office|Government|Republic|Commission|Assembly|"
    r"Court|Embassy|Congress|Presidency)\b"
)
"""A body's name, as it heads what it publishes."""
_FEWEST, _MOST = 3, 30
_TELLING = re.compile(r":|, |\bChair\b|\b(?:Mr|Ms|Mrs|Dr)\b\.? ")


def first_turn(looks: Sequence[Look]) -> int | None:
    """The number of the first turn's line on a page that is a transcript from its top; None on any other."""
    said = [(look, found["who"]) for look in looks if (found := _TURN.match(look.text))]
    often = Counter(who for _, who in said)
    turns = [(look, who) for look, who in said if often[who] >= _FEWEST_TIMES]
    if len(turns) < _FEWEST_TURNS or len({who for _, who in turns}) < 2 or not _is_spoken([look for look, _ in turns], looks):
        return None
    first = turns[0][0].number
    is_head = _BODY.search(looks[0].text) is not None and any(look.stamp for look in looks[:first])
    return first if is_head and first <= _HIGHEST and all(look.words < _PROSE for look in looks[:first]) else None


def _is_spoken(turns: Sequence[Look], looks: Sequence[Look]) -> bool:
    """Whether labelled lines are speech, not a table: questions are among them, and most of the page's words."""
    questions = sum(look.text.endswith("?") for look in turns)
    return questions >= _FEWEST_QUESTIONS and 2 * sum(look.words for look in turns) > sum(look.words for look in looks)


def title_above(looks: Sequence[Look], first: int) -> int | None:
    """The number of a transcript's title: the last line above the day, or else above the turns, that can be one."""
    day = next((look.number for look in looks[:first] if look.stamp), first)
    fit = [look.number for look in looks[:day] if _could_be(look, looks)]
    return fit[-1] if fit else None


def tells_who(look: Look) -> bool:
    """Whether a line above the turns says who speaks ("Chair: Senator Doren", "DOREN, Ms Ana, Harbour Board")."""
    return _TELLING.search(look.text) is not None and not look.stamp


def _could_be(look: Look, looks: Sequence[Look]) -> bool:
    text = look.text
    is_apart = is_indexed(look, looks) or is_noted(look, looks) or is_label(text) or is_menu(text) or _INDEX.match(text) is not None
    return _FEWEST <= look.words <= _MOST and not (is_apart or look.stamp or " / " in text or ":" in text[-1:] or read_byline(text))

"""This module knows a page of letters to the editor: each has a title, a form of address, paragraphs, and whoever signs it.

"Sir, …" opens a letter. The short lines between its last paragraph and the next form of address are signatures, the last of them the next
letter's title. Who signs is a paragraph of the letter.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.articles.byline import is_name
from onrecord.articles.lines import Look
from onrecord.facts.furniture_words import closes_story, is_label
from onrecord.model.article import Role

_OPENS = re.compile(
    r"(?:Sirs?|Madam|Dear (?:Sir|Madam|Editor)|To the Editor|(?:Mr|Madam|Mister) (?:President|Prime Minister|Speaker|Chair\w*))\b"
    r"[^.:;\n]{0,25}?(?:[,:–—-]\s*)(?=[^\W\d_a-z“\"'‘]|we\b)",
)
FEWEST = 2
_LONGEST = 10
"""The most words of a title or a signature."""


def with_letters(looks: Sequence[Look], roles: Sequence[Role]) -> list[Role]:
    """The roles of a page's lines, with paragraphs, titles and signatures on a page of two letters or more; else as they were."""
    given, opens = list(roles), _opening(looks)
    if not opens:
        return given
    for start, end in pairwise([*opens, len(looks)]):
        given[start] = Role.PARAGRAPH
        is_last = end == len(looks)
        signing = _signing(looks, start, end if is_last else end - 1)
        for number in signing:
            given[number] = Role.PARAGRAPH
        if not is_last and _is_title(looks[end - 1]):
            given[end - 1] = Role.HEADING
    if opens[0] and given[opens[0] - 1] is not Role.HEADLINE and _is_title(looks[opens[0] - 1]):
        given[opens[0] - 1] = Role.HEADING
    return given


def _is_title(look: Look) -> bool:
    """Whether a line above a form of address has a title's form, and not that of a name or a place."""
    return look.words <= _LONGEST and not (look.ends or look.stamp or ", " in look.text or is_name(look.text))


def _opening(looks: Sequence[Look]) -> list[int]:
    """The numbers of the lines that open a letter, on a page of two or more; none on any other."""
    opens = [look.number for look in looks if _OPENS.match(look.text)]
    return opens if len(opens) >= FEWEST else []


def _signing(looks: Sequence[Look], start: int, end: int) -> list[int]:
    """The numbers of the short lines below a letter's paragraphs, down to the first line that is none of it."""
    numbers: list[int] = []
    for look in looks[start + 1 : end]:
        is_short = look.words <= _LONGEST and (not look.ends or look.text.endswith((".)", ")"))) and look.text[0].isupper()
        if is_label(look.text) or closes_story(look.text) or (numbers and not is_short):
            break
        if is_short:
            numbers.append(look.number)
    return numbers

"""This module knows which lines a page's own form tells better than a look at each among its neighbours.

Once the likeliest roles are given, in order: a report begins at its dateline; letters, live entries, lists and speeches are whole;
crossheads, strokes and pointers to other stories are no paragraphs; and what is noted above pasted text is furniture.
"""

from collections.abc import Sequence

from onrecord.articles.clipped import is_day
from onrecord.articles.correspondence import with_letters
from onrecord.articles.crossheads import is_crosshead, is_rule
from onrecord.articles.dateline import read_dateline
from onrecord.articles.entries import with_entries
from onrecord.articles.lines import Look
from onrecord.articles.noted import is_noted
from onrecord.articles.pointers import is_pointer
from onrecord.articles.runs import with_runs
from onrecord.model.article import STORY, Role
from onrecord.model.page import Page

_NEAR, _SENTENCE = 8, 8
"""Lines above the story in which its dateline may stand, and words that such a line has at least."""
_LONGEST_APART = 40
"""The most words of a crosshead or a pointer to another story."""


def corrected(page: Page, looks: Sequence[Look], likeliest: Sequence[Role]) -> list[Role]:
    """The roles of a page's lines after what its form tells of some of them."""
    roles = list(likeliest)
    for number in _filed(looks, roles):
        roles[number] = Role.PARAGRAPH
    roles = with_letters(looks, with_runs(looks, with_entries(looks, roles)))
    roles = [_told(look, roles, looks) for look in looks]
    return [_noted(look, roles, looks) for look in looks] if page.layout == "plain" else roles


def _filed(looks: Sequence[Look], roles: Sequence[Role]) -> list[int]:
    """The number of the line with a report's dateline, where it stands just above what was taken for the story: there the report begins."""
    first = next((number for number, role in enumerate(roles) if role in STORY), 0)
    above = (look for look in looks[max(0, first - _NEAR) : first] if look.words >= _SENTENCE)
    filed = ((look, read_dateline(look.text, 0, len(look.text))) for look in above)
    return [look.number for look, dateline in filed if dateline and dateline.sure][-1:]


def _told(look: Look, roles: Sequence[Role], looks: Sequence[Look]) -> Role:
    """The role of a line where some are taken for paragraphs that are none: crossheads, strokes, pointers to other stories."""
    role = roles[look.number]
    if role is not Role.PARAGRAPH or look.words > _LONGEST_APART:
        return role
    if is_rule(look) or is_pointer(look):
        return Role.FURNITURE
    above, below = (roles[number] if 0 <= number < len(roles) else None for number in (look.number - 1, look.number + 1))
    return Role.HEADING if above in STORY and below is Role.PARAGRAPH and is_crosshead(look, looks) else role


def _noted(look: Look, roles: Sequence[Role], looks: Sequence[Look]) -> Role:
    """The role of a line of pasted text, where what is noted above the story, and a day below it, is furniture."""
    prose = roles.index(Role.PARAGRAPH) if Role.PARAGRAPH in roles else len(roles)
    is_top = look.number < prose and (is_noted(look, looks) or is_day(look.text))
    return Role.FURNITURE if is_top else roles[look.number]

"""This module knows deeds that are laid at two doors: Vell says that Orsk shot down the helicopter, Orsk says that Vell did.

The two accuse each other, or one accuses the other and that one a third, of one sort of deed done to one thing, on one page or within a
week. That each has struck the other's villages is no such deed; nor are two deeds in two places or on two days. Of two who each say that
the other fired first, or that they only fired back, the beginning is laid at two doors.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.views.accused import DEEDS, Accusation, are_one
from onrecord.views.deeds_named import elsewhere, points_back, share_a_thing
from onrecord.views.nearness import days_apart, published_day

NEAR_DAYS = 7
"""Days between two pages that lay one deed at two doors."""
NEXT = 400
"""Code points within which "it" or "the attack" may mean what was told before."""
MOST = 60
"""Accusations before one, in the order of publication, that it is compared with."""
_BEGINS = re.compile(
    r"\b(?:first|began|begun|started|opened fire|provoked|provocation|unprovoked|return\w* fire|fired back|self-defen[cs]e|retaliat\w+|"
    r"in response|respond\w*)\b",
    re.IGNORECASE,
)


def at_two_doors(accusations: Sequence[Accusation]) -> Iterator[tuple[Accusation, Accusation]]:
    """Two accusations that cannot both be whole, each accusation once, the earlier first, beside the nearest before it."""
    told = sorted((each for each in accusations if each.types & DEEDS), key=_place)
    used = set[str]()
    for at, later in enumerate(told):
        near = sorted(told[max(at - MOST, 0) : at], key=lambda earlier: _farness(earlier, later))
        earlier = next((each for each in near if each.statement.id not in used and _are_of_one_deed(each, later)), None)
        if earlier and later.statement.id not in used:
            used |= {earlier.statement.id, later.statement.id}
            yield earlier, later


def _place(accusation: Accusation) -> tuple[str, str, int, str]:
    told = accusation.statement
    return published_day(told) or "~", told.version, told.content[0].start if told.content else 0, told.id


def _farness(earlier: Accusation, later: Accusation) -> tuple[bool, int, int]:
    one, other = earlier.statement, later.statement
    days = days_apart(published_day(one), published_day(other)) or 0
    return one.version != other.version, days, _between(earlier, later)


def _are_of_one_deed(one: Accusation, other: Accusation) -> bool:
    return _are_against(one, other) and bool(one.types & other.types & DEEDS) and _are_near(one, other) and _may_be_one(one, other)


def _are_against(one: Accusation, other: Accusation) -> bool:
    """Whether two speakers name two doors, one of them at least that of the other speaker."""
    face = any(are_one(other.by, each) for each in one.accused) or any(are_one(one.by, each) for each in other.accused)
    return face and not are_one(one.by, other.by) and not any(are_one(here, there) for here in one.accused for there in other.accused)


def _are_near(one: Accusation, other: Accusation) -> bool:
    if one.statement.version == other.statement.version:
        return True
    days = days_apart(published_day(one.statement), published_day(other.statement))
    return days is not None and days <= NEAR_DAYS


def _may_be_one(one: Accusation, other: Accusation) -> bool:
    here, there = one.statement.content_words, other.statement.content_words
    if elsewhere(here, there, one.accused | other.accused | {one.by, other.by}) or _at_other_times(one, other):
        return False
    is_one_page = one.statement.version == other.statement.version
    if share_a_thing(here, there, kin=is_one_page):
        return True
    return is_one_page and ((points_back(there) and _between(one, other) <= NEXT) or (_begins(here) and _begins(there)))


def _at_other_times(one: Accusation, other: Accusation) -> bool:
    return bool(one.moments and other.moments) and not any(here.meets(there) for here in one.moments for there in other.moments)


def _begins(words: str) -> bool:
    """Whether words tell who began, or that somebody only answered."""
    return _BEGINS.search(words) is not None


def _between(one: Accusation, other: Accusation) -> int:
    here, there = one.statement.content, other.statement.content
    return abs(there[0].start - here[-1].end) if here and there else 0

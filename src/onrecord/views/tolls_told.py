"""This module knows numbers of one thing that two speakers put otherwise on one page: forty dead by the one, twelve by the other.

Of the dead, the hurt and the held two numbers near each other are of one deed, unless they are told of another place, day or stretch of
time; of other things they are set side by side where both tell one sort of deed in one paragraph. One voice gives several numbers of
several things.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.model.entries import EventEntry
from onrecord.model.record import Statement
from onrecord.model.span import Span
from onrecord.text.counts import Count, counts, differ
from onrecord.text.number_words import NUMBER_WORDS
from onrecord.views.accused import side_of
from onrecord.views.deeds_named import elsewhere

REACH = 1500
"""Code points between two tolls of one page that may be of one deed."""
MOST = 20
"""Statements of one page with a toll that are compared with one another."""
_HARMS = {
    "dead": re.compile(r"\b(?:killed|died|dead|deaths?|(?:lost|losing) their lives|fatalities|slain|death toll)\b", re.IGNORECASE),
    "hurt": re.compile(r"\b(?:wounded|injured|injuries|hurt)\b", re.IGNORECASE),
    "held": re.compile(r"\b(?:arrested|detained|hostages?|captured|kidnapped|abducted)\b", re.IGNORECASE),
}
_PUT_AT = re.compile(
    rf"\b(?:number of (?:the )?(?:dead|killed|deaths|victims)|death toll|toll|dead)\b(?:\s+\w+){{0,2}}?\s+(?:at|to|of)\s+"
    rf"(?P<number>\d[\d,]*|(?:{'|'.join(NUMBER_WORDS)})(?!\w))",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"(?<!\w)(?:\d[\d,.]*|(?:{'|'.join(NUMBER_WORDS)})(?:-\w+)?)(?!\w)", re.IGNORECASE)
_PLAIN = frozenset(
    str.split(
        "people person dead killed died death wounded injured hurt other and were was had in by of when after all some more men women"
    )
)
"""Words behind a number that say nothing of who they are."""
_SPAN_OF_TIME = re.compile(r"\b(?:since|so far|this year|last year|in total|overall|every|each|per|average|annually)\b", re.IGNORECASE)
Clash = tuple[Statement, Statement, float, float]
"""Two statements and the numbers they give."""


def tolls_that_differ(statements: Iterable[Statement], events: Iterable[EventEntry]) -> Iterator[Clash]:
    """Two statements of one page whose numbers of one thing do not agree; of each two tellers the first two."""
    types = defaultdict[str, set[str]](set)
    for event in events:
        types[event.vouched_by or ""].add(event.type)
    pages: defaultdict[str, list[Statement]] = defaultdict(list)
    for each in statements:
        if each.via is None and side_of(each) and counted(each.content_words):
            pages[each.version].append(each)
    for told in pages.values():
        yield from _of_page(sorted(told, key=lambda each: each.content[0].start if each.content else 0), types)


def _of_page(told: Sequence[Statement], types: Mapping[str, Collection[str]]) -> Iterator[Clash]:
    met = set[frozenset[str]]()
    for one, other in combinations(told[:MOST], 2):
        tellers = frozenset((side_of(one), side_of(other)))
        if len(tellers) > 1 and tellers not in met and one.speaker != other.speaker and (clash := _clash(one, other, types)):
            met.add(tellers)
            yield one, other, *clash


def _clash(one: Statement, other: Statement, types: Mapping[str, Collection[str]]) -> tuple[float, float] | None:
    here, there = one.content_words, other.content_words
    if elsewhere(here, there, (side_of(one), side_of(other))) or _SPAN_OF_TIME.search(here) or _SPAN_OF_TIME.search(there):
        return None
    is_one_sort = one.context == other.context and not set(types.get(one.id, ())).isdisjoint(types.get(other.id, ()))
    if is_one_sort and (found := differ(here, there)):
        return found[0].number, found[1].number
    if _between(one, other) > REACH:
        return None
    for harm in _HARMS:
        left, right = toll_of(here, harm), toll_of(there, harm)
        if left and right and _may_be_of_one(left, right) and (found := differ(_plainly(left), _plainly(right))):
            return found[0].number, found[1].number
    return None


def counted(words: str) -> bool:
    """Whether words count anything."""
    return bool(counts(words)) or _PUT_AT.search(words) is not None


def toll_of(words: str, harm: str) -> Count | None:
    """How many are told to be dead, hurt or held, where that is the only number; None where it is not told.

    >>> toll_of("that at least twelve people had died", "dead").number, toll_of("the number of dead at 75", "dead").number
    (12.0, 75.0)
    >>> toll_of("that twelve people had died and 40 were hurt", "dead") is None
    True
    """
    if not _HARMS[harm].search(words):
        return None
    if (put := _PUT_AT.search(words)) and harm == "dead":
        return next(iter(counts(f"{put['number']} dead")), None)
    found = counts(words)
    return found[0] if len(_NUMBER.findall(words)) == len(found) == 1 and found[0].bound != "part" else None


def _may_be_of_one(one: Count, other: Count) -> bool:
    """Whether two counts may be of the same: "two civilians" and "five soldiers" are not, "40 people" may be any."""
    here, there = (set(each.counted) - _PLAIN for each in (one, other))
    return not here or not there or not here.isdisjoint(there)


def _plainly(count: Count) -> str:
    """A count as words that `differ` compares, with how far it reaches."""
    reach = {"least": "at least ", "most": "up to ", "about": "about "}.get(count.bound, "")
    return f"{reach}{count.number:g} dead"


def _between(one: Statement, other: Statement) -> int:
    here, there = _last(one.content), other.content[0].start if other.content else 0
    return abs(there - here)


def _last(content: Sequence[Span]) -> int:
    return content[-1].end if content else 0

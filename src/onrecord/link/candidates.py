"""This module knows which pairs of statements are worth comparing, without comparing each with each.

Statements meet where they share two telling words that stand close together, or, for a fragment of a few words, one telling word on
the same day, or of the same speaker in the same days.
What a word tells is fixed (`text.common_words`), so whether two statements meet does not hang on what else the record holds; only a
wording that hundreds of statements share is cut short, to the nearest in time.
"""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from onrecord.link.meeting import Key, Meeting, day_number
from onrecord.link.tellings import Telling
from onrecord.link.voices import name_parts
from onrecord.text.common_words import COMMON, SMALL, TELLING, weight
from onrecord.text.retelling import Wording, wording_of

APART = 2
"""Telling words that stand at most so many telling words apart make a key together."""
FRAGMENT = 4
"""Telling words of a statement up to which one of them is a key by itself, with the speaker's name."""
RUN = 4
"""Words in a row by which a fragment of common words is found, on the same day."""
DAYS = 3
"""Days apart within which a fragment is looked for by one word."""
CANDIDATES = 48
"""Statements that one is compared with at most: those that share the most keys, the nearest in time of several."""
CROWD = 64
"""Holders of one key that are looked at, the nearest in time; a key of two words that everybody uses tells little."""

Holder = tuple[int, str]
"""The day (0 where it is not known) and the id of a statement."""


def candidate_pairs(
    new: Sequence[Telling], known: Sequence[Telling], wordings: Mapping[str, Wording], days: int | None
) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of a new statement with another new or a known one, each pair once."""
    index: defaultdict[Key, list[Holder]] = defaultdict(list)
    tellings = {telling.id: telling for telling in (*known, *new)}
    for telling in known:
        _file(index, telling, wordings[telling.id])
    for telling in new:
        wording = wordings[telling.id]
        for other in _nearest(telling, index, wording, days):
            yield telling, tellings[other]
        _file(index, telling, wording)


def _file(index: defaultdict[Key, list[Holder]], telling: Telling, wording: Wording) -> None:
    holder = (_ordinal(telling), telling.id)
    for key in _all_filed(telling, wording):
        insort(index[key], holder)


def _nearest(telling: Telling, index: Mapping[Key, list[Holder]], wording: Wording, days: int | None) -> list[str]:
    """The ids of those that share the most keys, the nearest in time of several."""
    day = _ordinal(telling)
    counted: Counter[Holder] = Counter()
    for key in _all_asked(telling, wording):
        counted.update(
            holder for holder in _around_day(index.get(key, ()), day) if _in_reach(day, holder[0], days) and holder[1] != telling.id
        )
    order = sorted(counted, key=lambda holder: (-counted[holder], abs(holder[0] - day), holder[1]))
    return [other for _, other in order[:CANDIDATES]]


def _around_day(holders: Sequence[Holder], day: int) -> Sequence[Holder]:
    """As many holders as are looked at, around a day."""
    if len(holders) <= CROWD:
        return holders
    start = max(bisect_left(holders, (day, "")) - CROWD // 2, 0)
    return holders[start : start + CROWD]


def _in_reach(day: int, other: int, days: int | None) -> bool:
    return days is None or not day or not other or abs(day - other) <= days


def _ordinal(telling: Telling) -> int:
    return day_number(telling.day)


def _all_filed(telling: Telling, wording: Wording) -> set[Key]:
    return {*pair_keys(wording), *_filed_keys(telling, wording)}


def _all_asked(telling: Telling, wording: Wording) -> set[Key]:
    return {*pair_keys(wording), *_asked_keys(telling, wording)}


def pair_keys(wording: Wording) -> Iterator[Key]:
    """Two telling words that stand close together, in alphabetical order; two common words only side by side."""
    words = [word for word in wording.roots if weight(word) > SMALL]
    for place, word in enumerate(words):
        for step, other in enumerate(words[place + 1 : place + 1 + APART], start=1):
            if word != other and (step == 1 or weight(word) + weight(other) > 2 * COMMON):
                yield (word, other) if word < other else (other, word)


def _telling_words(wording: Wording) -> list[str]:
    return [word for word in wording.roots if weight(word) >= TELLING]


def _filed_keys(telling: Telling, wording: Wording) -> Iterator[Key]:
    """One word and a day, with and without the speaker: how a fragment finds the whole; a fragment is also filed as one."""
    if telling.day:
        words, day = set(_telling_words(wording)), telling.day.isoformat()
        yield from _run_keys(telling.day, wording)
        for word in words:
            for name in {_surname(telling), ""}:
                yield name, word, day
                if len(words) <= FRAGMENT:
                    yield name, word, day, "fragment"


def _asked_keys(telling: Telling, wording: Wording) -> Iterator[Key]:
    """A fragment asks for all that hold its words, any other statement for fragments only."""
    if telling.day:
        words, name = set(_telling_words(wording)), _surname(telling)
        kind = () if len(words) <= FRAGMENT else ("fragment",)
        yield from _run_keys(telling.day, wording) if len(words) <= FRAGMENT else ()
        for word in words:
            for day in _around(telling.day):
                yield name, word, day, *kind
            yield "", word, telling.day.isoformat(), *kind


def _run_keys(day: date, wording: Wording) -> Iterator[Key]:
    """Words in a row on one day, however little each tells."""
    for start in range(len(wording.roots) - RUN + 1):
        yield day.isoformat(), *wording.roots[start : start + RUN]


def _around(day: date) -> Iterator[str]:
    for step in range(-DAYS, DAYS + 1):
        yield (day + timedelta(days=step)).isoformat()


def _surname(telling: Telling) -> str:
    return (name_parts(telling.speaker) or ("",))[-1]


STATEMENTS_MEET = Meeting(
    filed=lambda telling: _all_filed(telling, wording_of(telling.words)),
    asked=lambda telling: _all_asked(telling, wording_of(telling.words)),
    before=CROWD // 2,
    after=CROWD // 2,
    most=CANDIDATES,
)
"""How statements that a record keeps are found."""

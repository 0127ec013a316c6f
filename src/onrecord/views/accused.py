"""This module knows what statements lay at somebody's door: who accuses whom, of what, and when that is told to have been.

A statement accuses whoever acts in what it tells as done ("Vellish forces hit the ferry"), and whoever it is told to blame or accuse
("blamed Vell for the attack"). Nobody accuses himself, nor a side that he speaks for; a denial accuses nobody.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product

import msgspec

from onrecord.facts.nameless import POINTING
from onrecord.model.entries import EventEntry
from onrecord.model.record import DOUBTFUL, Statement
from onrecord.text.word_forms import roots
from onrecord.views.happenings import Moment, moment_of
from onrecord.views.sides import Sides

DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
"""Types of what is done by one side against another."""
CLAIMED = frozenset({"happened", "ongoing", "alleged"})
"""Statuses of what somebody is said to have done."""
LEAST = 0.4
"""The score from which an event counts here: that two tellers name each other says more than its score."""
SHORTEST = 4
"""Letters of a name by whose adjective somebody may be called."""
_ADJECTIVES = ("", "n", "an", "ian", "i", "ese", "ish")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BLAMES = re.compile(r"\b(?:accus|blam|alleg|charg)", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying|ials?)|refut\w+|rebut\w+|reject\w*|dismiss\w*)\b", re.IGNORECASE)


class Accusation(msgspec.Struct, frozen=True, kw_only=True):
    """A statement with what it lays at whose door.

    Attributes:
        by: the side that says so, else the speaker's name.
        accused: the sides at whose door it is laid.
        types: PLOVER types of what is told; acts: roots of the words that tell the act.
        is_blame: whether it blames or accuses in so many words.
        moments: when it was, as far as that is told.
    """

    statement: Statement
    by: str
    accused: frozenset[str]
    types: frozenset[str]
    acts: frozenset[str]
    is_blame: bool
    moments: tuple[Moment, ...]


def accusations(statements: Iterable[Statement], events: Iterable[EventEntry], sides: Sides) -> list[Accusation]:
    """The statements that accuse somebody, in their order; what is told in another's statement is not first-hand, and left out."""
    known = tuple(events)
    told, accusing = _vouched(known), _accusing(known)
    found = (_accusation(each, told.get(each.id, ()), accusing.get(each.version, ()), sides) for each in statements if _may_accuse(each))
    return [each for each in found if each.accused]


def denies(statement: Statement) -> bool:
    """Whether a statement is told as a denial or rejection."""
    return _DENIES.search(statement.cue_words) is not None


def side_of(statement: Statement) -> str:
    """The side that says so, else the speaker's name, "" where nobody is named."""
    return statement.speaker_party or statement.speaker


@lru_cache(maxsize=65536)
def are_one(one: str, other: str) -> bool:
    """Whether two names may be of one side: the same, the shorter within the longer, or one called by the other's adjective.

    >>> are_one("government", "government warplanes"), are_one("Orsk's ministry", "Orskan soldiers"), are_one("Orsk", "Vell")
    (True, True, False)
    """
    here, there = (_WORD.findall(name.removeprefix("the ")) for name in (one, other))
    if not here or not there:
        return False
    is_part = set(here) <= set(there) or set(there) <= set(here)
    return is_part or any(_is_adjective(*pair) or _is_adjective(*pair[::-1]) for pair in product(here, there))


def _is_called(name: str) -> bool:
    """Whether somebody is called by some word that does not only point: "rebels" are, "they" and "another" are not."""
    return not POINTING.issuperset(name.casefold().split())


def _is_adjective(word: str, name: str) -> bool:
    """Whether a word is a name with a capital, or its adjective: "Orskan" of Orsk, "Orskan" itself."""
    return name[:1].isupper() and len(name) >= SHORTEST and word.startswith(name) and word[len(name) :] in _ADJECTIVES


def _may_accuse(statement: Statement) -> bool:
    return statement.via is None and not denies(statement) and (statement.score >= DOUBTFUL or bool(statement.corrections))


def _vouched(events: Iterable[EventEntry]) -> Mapping[str, Sequence[EventEntry]]:
    """What each statement tells as done, by the statement's id."""
    found: defaultdict[str, list[EventEntry]] = defaultdict(list)
    for event in events:
        if event.vouched_by and event.status in CLAIMED and (event.score >= LEAST or event.corrections):
            found[event.vouched_by].append(event)
    return found


def _accusing(events: Iterable[EventEntry]) -> Mapping[str, Sequence[EventEntry]]:
    """The acts of accusing that each page tells itself."""
    found: defaultdict[str, list[EventEntry]] = defaultdict(list)
    for event in events:
        if event.type == "ACCUSE" and event.vouched_by is None:
            found[event.version].append(event)
    return found


def _accusation(statement: Statement, told: Sequence[EventEntry], accusing: Sequence[EventEntry], sides: Sides) -> Accusation:
    blaming = [event for event in accusing if any(cue.meets(act) for cue in statement.cue for act in event.trigger)]
    by = side_of(statement)
    acting = (actor for event in told for actor in event.actors)
    blamed = (whom for event in blaming for whom in event.recipients)
    accused = frozenset(sides.of(each) or each.name for each in (*acting, *blamed) if _is_called(each.name))
    return Accusation(
        statement=statement,
        by=by,
        accused=frozenset(each for each in accused if not are_one(each, by) and not are_one(each, statement.speaker)),
        types=frozenset(event.type for event in told),
        acts=frozenset(word for event in told for word, _, _ in roots(event.trigger_words)),
        is_blame=bool(blaming) or _BLAMES.search(f"{statement.cue_words} {statement.content_words.partition(' ')[0]}") is not None,
        moments=tuple(moment for event in told if (moment := moment_of(event)) and moment.is_told),
    )

"""This module knows channels: in which ways who talks to whom, whether that is open or closed, and who says so.

They are read off two things. Events of consulting by telephone, or in words for contact ("dialogue", "contacts"), are open where they go on
or took place, closed where they are turned down or said not to be, and planned before. Statements that name a channel and say in words that
it is open or closed ("there were no contacts", "communication is underway") count where no event was found in them.

A channel is between two: where one side alone is known of those who act, none is open, unless somebody of no known side is there as well;
who turns one down, or says that there is none, may leave out with whom.
Whoever says that he was not on a call says nothing of any channel; a body whose name has the word ("Dialogue Group") is none either.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from onrecord.facts.channel_words import KINDS, channel_clauses
from onrecord.facts.dealing_words import CHANNELS, has_any
from onrecord.model.dealings import Channel, Step
from onrecord.model.entries import EventEntry
from onrecord.model.record import Statement
from onrecord.views.named import SideNames
from onrecord.views.steps import in_order, is_supposed, last_state, step_of, step_said

UNSPECIFIED = "unspecified"
"""The kind of a channel of which nothing more is told."""
STATES = {"happened": "open", "ongoing": "open", "refused": "closed", "negated": "closed", "denied": "closed", "planned": "planned"}
"""What the status of an event says of its channel; what is only offered, asked for or feared says nothing."""

_NOT_ON = re.compile(
    r"(?:\b(?:not|never)|n['’]t)\s+(?:\w+\s+)?(?:on|in on|part of|party to|present (?:at|for|on|in)|privy to|a participant in)\s+"
    r"(?:[\w.’'-]+\s+){0,5}$",
    re.IGNORECASE,
)

Key = tuple[tuple[str, ...], str, str]
"""Between whom, of what kind, and, where nobody is named, on which version: what two pages leave open is not taken for one."""


def channels(events: Iterable[EventEntry], statements: Iterable[Statement], names: SideNames) -> tuple[Channel, ...]:
    """The channels told of, those with the most evidence first; events of one pair and kind are one channel."""
    told = [event for event in events if _is_contact(event)]
    found: defaultdict[Key, list[Step]] = defaultdict(list)
    for event in told:
        between = tuple(sorted(names.sides.all_of((*event.actors, *event.recipients))))
        if (state := STATES.get(event.status)) and (state == "closed" or not _is_alone(event, names)):
            found[_key(between, _kind(event), event.version)].append(step_of(event, state))
    for key, step in _said(statements, told, names):
        found[key].append(step)
    made = (_channel(key, steps) for key, steps in found.items())
    return tuple(sorted(made, key=lambda each: (-len(each.steps), each.between, each.kind)))


def _key(between: tuple[str, ...], kind: str, version: str) -> Key:
    return between, kind, "" if between else version


def _is_contact(event: EventEntry) -> bool:
    is_named = event.type == "CONSULT" and (event.mode == "phone" or has_any(event.trigger_words, CHANNELS))
    return is_named and not (is_supposed(event) or _was_not_on(event) or _is_in_a_name(event))


def _was_not_on(event: EventEntry) -> bool:
    """Whether the words around a call say that somebody was not on it: "I was not on the call between Orsk and Vell"."""
    before = " ".join(event.clause.split()).partition(" ".join(event.trigger_words.split()))[0]
    return _NOT_ON.search(before) is not None


def _is_in_a_name(event: EventEntry) -> bool:
    word = event.trigger_words
    return word[:1].isupper() and any(word in each.name and word != each.name for each in (*event.actors, *event.recipients))


def _is_alone(event: EventEntry, names: SideNames) -> bool:
    """Whether all who act are of one side."""
    people = {names.sides.of(each) for each in (*event.actors, *event.recipients)}
    return len(people) == 1 and None not in people


def _kind(event: EventEntry) -> str:
    if event.mode == "phone":
        return "telephone"
    roles = " ".join(each.words for each in (*event.actors, *event.recipients))
    return kind_in(f"{event.trigger_words} {roles}")


def kind_in(words: str) -> str:
    """The kind of channel that words tell of.

    >>> kind_in("heads of state are in dialogue"), kind_in("contacts continue")
    ('heads of state', 'unspecified')
    """
    return next((kind for kind, beginnings in KINDS.items() if has_any(words, beginnings)), UNSPECIFIED)


def _said(statements: Iterable[Statement], told: Iterable[EventEntry], names: SideNames) -> Iterator[tuple[Key, Step]]:
    by_version: Mapping[str, list[EventEntry]] = _by_version(told)
    for statement in statements:
        words = statement.content_words
        if words.rstrip().endswith("?") or _holds_one(statement, by_version.get(statement.version, [])):
            continue
        between = tuple(sorted(names.in_words(words, statement.speaker_party)))
        for clause, state, is_past in channel_clauses(words):
            yield _key(between, kind_in(clause), statement.version), step_said(statement, clause, state, is_past=is_past)


def _by_version(events: Iterable[EventEntry]) -> dict[str, list[EventEntry]]:
    found: defaultdict[str, list[EventEntry]] = defaultdict(list)
    for event in events:
        found[event.version].append(event)
    return found


def _holds_one(statement: Statement, events: Iterable[EventEntry]) -> bool:
    return any(piece.covers(event.trigger[0]) for event in events for piece in statement.content)


def _channel(key: Key, steps: list[Step]) -> Channel:
    between, kind, _ = key
    ordered = in_order(steps)
    return Channel(between=between, kind=kind, state=last_state(ordered), since=ordered[0].when, steps=ordered)

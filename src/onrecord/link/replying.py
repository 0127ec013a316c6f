"""This module knows what a move and an earlier one of another article show of the one answering the other: a few named features.

A reply comes from whom the earlier move was made to, or from one addressed beside them elsewhere, and goes to whom it came from;
it fits in force, is about the same thing, and of several openings of a party it mostly meets the latest.
How long ago that was says little: some answers take weeks.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import NamedTuple

from onrecord.learned.answering import NAMED_BY
from onrecord.model.entries import MoveEntry, Participant
from onrecord.text.edtf import known, start_of
from onrecord.text.topics import stem, topic_words

SAYS = {
    "accept": "a yes",
    "concede": "a yes",
    "partial": "a yes to a part",
    "refuse": "a no",
    "defer": "neither yes nor no",
    "evade": "neither yes nor no",
    "offer": "a counter-offer",
    "propose": "a counter-offer",
    "ask": "a demand in return",
    "demand": "a demand in return",
    "ultimatum": "a demand in return",
    "warn": "a warning",
}
"""What a move says, as an answer."""
WAITS = {
    "demand": "a demand",
    "ultimatum": "a demand",
    "offer": "an offer",
    "propose": "an offer",
    "ask": "a request",
    "warn": "a warning",
}
"""What may be answered, by force."""
SPANS = (0, 3, 10)
"""Days by which distances in time are told apart."""
MOST_SHARED = 3
MOST_ADDRESSED = 6
"""Parties addressed by one move that are taken as addressed together."""
Together = Mapping[str, AbstractSet[str]]
"""By name, the names of those addressed beside them in some move."""


class Turn(NamedTuple):
    """A move, with what is compared of it.

    Attributes:
        by, to: every name of whoever makes it, and of those it is made to.
        words: stems of what it is about. names: those of the parties it is between.
        day: first possible day of its publication (ISO), "" where not known; date: the same as a value, None where it is no one day.
    """

    move: MoveEntry
    by: frozenset[str]
    to: frozenset[str]
    words: frozenset[str]
    day: str
    date: date | None
    names: frozenset[str] = frozenset()


def turn_of(move: MoveEntry) -> Turn:
    """A move, with what is compared of it."""
    by, to = names_of(move.by), frozenset(name for each in move.to for name in names_of(each))
    words, names = (frozenset(topic_words(each)) for each in (move.content_words, " ".join(by | to)))
    day = start_of(move.published or "").rstrip("?~%")
    moment = known(day)
    return Turn(move, by, to, words, day, moment.date() if moment else None, names)


def names_of(participant: Participant | None) -> frozenset[str]:
    """Everything somebody and their party go by."""
    if participant is None:
        return frozenset()
    return frozenset((participant.name, *(name for name in (participant.party, participant.actor) if name)))


def addressed_together(moves: Iterable[MoveEntry]) -> Together:
    """Who is addressed beside whom: a demand made to an ally is often answered for them."""
    together: defaultdict[str, set[str]] = defaultdict(set)
    for move in moves:
        to = [names_of(each) for each in move.to[:MOST_ADDRESSED]]
        for at, names in enumerate(to):
            others = frozenset[str]().union(*to[:at], *to[at + 1 :])
            for name in names:
                together[name] |= others
    return together


def shown(reply: Turn, before: Sequence[Turn], together: Together) -> list[frozenset[str]]:
    """What each of some earlier moves and the reply show of the one answering the other, in the order of the earlier moves."""
    latest, on_issue = dict[str, str](), dict[tuple[str, str | None], str]()
    for earlier in before:
        for name in earlier.by:
            latest[name] = max(latest.get(name, ""), earlier.day)
            on_issue[name, earlier.move.issue] = max(on_issue.get((name, earlier.move.issue), ""), earlier.day)
    return [
        frozenset((
            *_of_two(reply, earlier, together),
            *(["the latest of its party"] if all(latest[name] <= earlier.day for name in earlier.by) else ()),
            *(["its latest on the issue"] if all(on_issue[name, earlier.move.issue] <= earlier.day for name in earlier.by) else ()),
        ))
        for earlier in before
    ]  # fmt: skip


def _of_two(reply: Turn, earlier: Turn, together: Together) -> Iterator[str]:
    yield f"{SAYS[reply.move.force]} to {WAITS[earlier.move.force]}"
    yield from _parties(reply, earlier, together)
    yield from _topic(reply, earlier)
    noun = NAMED_BY.get(earlier.move.force)
    if noun and noun.search(reply.move.content_words.lower()):
        yield "names it by its noun"
    if earlier.move.answers:
        yield "it is an answer itself"
    if reply.date and earlier.date:
        days = (reply.date - earlier.date).days
        yield f"days between: {next((str(span) for span in SPANS if days <= span), 'more')}"


def _parties(reply: Turn, earlier: Turn, together: Together) -> Iterator[str]:
    if reply.by & earlier.to:
        yield "by whom it was made to"
    elif any(together.get(name, frozenset()) & earlier.to for name in reply.by):
        yield "by one addressed with whom it was made to"
    elif reply.by and earlier.to:
        yield "made to somebody else"
    if earlier.by & reply.to:
        yield "to whom it came from"
    elif reply.to:
        yield "to somebody else"


def _topic(reply: Turn, earlier: Turn) -> Iterator[str]:
    """Keys of issues are words of their pages: one key is much, two keys are nothing against it."""
    issue, other = reply.move.issue, earlier.move.issue
    same = issue is not None and issue == other
    shared = min(len(reply.words & earlier.words), MOST_SHARED - same)
    yield f"on the same issue, words shared: {shared}" if same else f"words shared: {shared}"
    if same:
        yield "on the same issue"
    elif (other and stem(other) in reply.words) or (issue and stem(issue) in earlier.words):
        yield "has the word of its issue"


def is_on_one_thing(reply: Turn, earlier: Turn) -> bool:
    """Whether two moves share an issue or a word of what they are about, or the later one names the earlier by its noun ("the demand").

    That both name the parties that they are between puts them on no one thing.
    """
    noun = NAMED_BY.get(earlier.move.force)
    if noun is not None and noun.search(reply.move.content_words.lower()) is not None:
        return True
    return bool((reply.words & earlier.words) - reply.names - earlier.names) or _share_an_issue(reply, earlier)


def _share_an_issue(reply: Turn, earlier: Turn) -> bool:
    return not {"on the same issue", "has the word of its issue"}.isdisjoint(_topic(reply, earlier))


def sides(names: Iterable[str], way: str) -> Iterator[str]:
    """Those from whom a move comes, or to whom it goes, as what two moves may share."""
    yield from (f"{way} {name}" for name in sorted(names))


def topics(turn: Turn) -> Iterator[str]:
    """What a move is about, as what two moves may share."""
    yield from sorted(turn.words)
    if turn.move.issue:
        yield f"issue {turn.move.issue}"

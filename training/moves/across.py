"""This module knows the examples of answers to moves of earlier articles: passages of one story, in order of their dates.

Each story is told twice, with issues as onrecord finds them (mostly another word in each passage) and with those that the corpus gives.
A reply to what an earlier passage tells again is right as well: one party's move of one sort on one issue.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eval.bargaining import move_entries
from eval.issues import found_issues
from onrecord.learned import Linear
from onrecord.link.answers import ANSWERS, Openings, likeliest
from onrecord.link.replying import WAITS, addressed_together, names_of, shown, turn_of
from onrecord.model.entries import MoveEntry

Json = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """A reply of which it is asked what it answers.

    Attributes:
        story: the dispute; what is learnt from one is never tried on it.
        found: its passages have the issues that onrecord finds.
        seen, right: of each earlier move that it is compared with, what the two show, and whether it answers that.
    """

    story: str
    found: bool
    seen: tuple[frozenset[str], ...]
    right: tuple[bool, ...]


def asked_across(golds: Sequence[Json]) -> Iterator[Asked]:
    """Every move that might answer one of an earlier passage of its story."""
    stories: defaultdict[str, list[Json]] = defaultdict(list)
    for gold in golds:
        stories[str(gold["id"]).rsplit("-", 1)[0]].append(gold)
    for story, lines in stories.items():
        given = {move.id: move for line in lines for move in move_entries(line, line["date"])}
        told = {f"{line['id']}#{move['id']}": answered(move) for line in lines for move in line["moves"]}
        found = {move.id: move for move in found_issues(lines)}
        for moves in (given, found):
            for seen, right in _told(moves, given, told):
                yield Asked(story, moves is found, seen, right)


def answered(move: Json) -> str | None:
    """Id of the move of another passage that a gold move answers."""
    elsewhere = move.get("answers_elsewhere")
    return str(elsewhere).replace("/", "#") if elsewhere else None


def picks(asked: Sequence[Asked], linear: Linear, least: float) -> tuple[int, int]:
    """Of replies, how many are given something that they answer, as likely as this at least; and how many of these rightly."""
    found = right = 0
    for each in asked:
        likely = [linear.likely(seen)[ANSWERS] for seen in each.seen]
        best = likeliest(likely)
        if best is not None and likely[best] >= least:
            found += 1
            right += each.right[best]
    return found, right


def _told(
    moves: Mapping[str, MoveEntry], given: Mapping[str, MoveEntry], told: Mapping[str, str | None]
) -> Iterator[tuple[tuple[frozenset[str], ...], tuple[bool, ...]]]:
    openings, together = Openings(moves.values()), addressed_together(moves.values())
    turns = {name: turn_of(move) for name, move in moves.items()}
    for name, reply in turns.items():
        before = openings.before(reply, None)
        if before and not reply.move.answers:
            answers = given.get(told[name] or "")
            right = tuple(answers is not None and _is_same(given[turn.move.id], answers) for turn in before)
            yield tuple(shown(reply, before, together)), right


def _is_same(move: MoveEntry, other: MoveEntry) -> bool:
    """Whether a move is another, or that one told again."""
    like = WAITS.get(move.force) == WAITS.get(other.force) and move.issue == other.issue
    return move.id == other.id or (like and bool(names_of(move.by) & names_of(other.by)))

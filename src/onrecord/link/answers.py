"""This module knows which moves answer moves of earlier articles.

A reply is compared with the openings of other parties that were told before and share with it a word of what it is about, or an issue.
The likeliest is judged the same where that is likely, unsure where it may be, and nothing is said of the others: they stay open.
What was told several times is answered where it was told first; a reply to something in its own article, where that was told before.
Dates run forward: what was told on a later day is answered by nothing told before. Whoever judges otherwise is a person.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from onrecord.learned import Linear, load_linear
from onrecord.link.replying import WAITS, Together, Turn, addressed_together, is_on_one_thing, shown, sides, topics, turn_of
from onrecord.model.entries import MoveEntry
from onrecord.model.judgement import Judgement, Relation, Verdict

AUTHOR = "model:answers"
ANSWERS = "answers"
"""Label of the classifier."""
SURE, MAYBE = 0.5, 0.3
"""From the first on a link is judged the same, from the second on unsure; crosswise four in five and half of such links are right."""
MOST = 200
"""Earlier moves that one reply is compared with: the latest that share something with it; so time grows with the record, not its square."""
KEPT = 4096
"""Sets of features whose likelihood is kept: most pairs show what others have shown."""
SAID = 0.3
"""A feature whose weight is greater is named as a reason."""


class AnswerLinker:
    """Judges which moves answer moves of other articles.

    Args:
        replies: tells how likely one move answers another.
    """

    name = "answers"
    relation = Relation.ANSWERS.value
    days: int | None = 365

    def __init__(self, replies: Linear) -> None:
        self._replies = replies
        self._likely = lru_cache(KEPT)(lambda seen: replies.likely(seen)[ANSWERS])

    def __call__(self, new: Sequence[MoveEntry], known: Sequence[MoveEntry], /) -> list[Judgement]:
        """The likely pairs of an answer (left) and what it answers (right), at least one of the two new; one at most for each answer."""
        everything, fresh = (*new, *known), {move.id for move in new}
        openings, arrived, together = Openings(everything), Openings(new), addressed_together(everything)
        turns = {move.id: turn_of(move) for move in everything}
        asked = ((turn, turns.get(turn.move.answers or "")) for turn in turns.values())
        replies = [(turn, near) for turn, near in asked if turn.move.id in fresh or arrived.before(turn, near)]
        found = (self._judged(reply, openings.before(reply, near), together) for reply, near in replies)
        return [each for each in found if each and (each.left in fresh or each.right in fresh)]

    def _judged(self, reply: Turn, before: Sequence[Turn], together: Together) -> Judgement | None:
        before = [earlier for earlier in before if is_on_one_thing(reply, earlier)]
        seen = shown(reply, before, together)
        likely = [self._likely(each) for each in seen]
        best = likeliest(likely)
        if best is None or likely[best] < MAYBE:
            return None
        return Judgement(
            relation=Relation.ANSWERS,
            left=reply.move.id,
            right=first_told(before[best], before).move.id,
            verdict=Verdict.SAME if likely[best] >= SURE else Verdict.UNSURE,
            author=AUTHOR,
            score=round(likely[best], 4),
            reasons=_reasons(self._replies, seen[best]),
        )


@cache
def load_answer_linker() -> AnswerLinker:
    """The linker with the shipped weights, loaded once per process.

    Raises:
        WeightsError: a file of the weights is missing or is not the one its card names.
    """
    return AnswerLinker(load_linear("moves", "across"))


def likeliest(likely: Sequence[float]) -> int | None:
    """Number of the likeliest of some earlier moves, of equals the latest; None where there are none."""
    return max(range(len(likely)), key=lambda at: (likely[at], at), default=None)


def first_told(turn: Turn, before: Sequence[Turn]) -> Turn:
    """Of some moves, in time, the first that tells what this one tells."""
    return next((each for each in before if each.move.force == turn.move.force and _is_told_again(turn, each)), turn)


def _is_told_again(turn: Turn, other: Turn) -> bool:
    """Whether two moves are of one party and one sort on one known issue."""
    sort, issue = WAITS.get(turn.move.force), turn.move.issue
    return issue is not None and issue == other.move.issue and WAITS.get(other.move.force) == sort and bool(turn.by & other.by)


def _reasons(replies: Linear, seen: frozenset[str]) -> tuple[str, ...]:
    """What speaks most for it, the weightiest first."""
    weighed = sorted(((replies.weight(name, ANSWERS), name) for name in seen), reverse=True)
    return tuple(name for weight, name in weighed if weight > SAID)


class Openings:
    """Moves that wait for an answer, by what they share with replies."""

    def __init__(self, moves: Iterable[MoveEntry]) -> None:
        self._by_share: defaultdict[str, list[Turn]] = defaultdict(list)
        turns = [turn_of(move) for move in moves if move.force in WAITS and move.published]
        for turn in sorted(turns, key=_place):
            for share in (*topics(turn), *sides(turn.by, "from"), *sides(turn.to, "to")):
                self._by_share[share].append(turn)

    def before(self, reply: Turn, near: Turn | None) -> Sequence[Turn]:
        """The latest openings of others, told before a move or on its day in another article, that share something with it, in time.

        Args:
            near: what the move answers in its own article; then only what tells the same, where it is known whose that is.
        """
        found: dict[str, Turn] = {}
        for share in (*topics(reply), *sides(reply.by, "to"), *sides(reply.to, "from")):
            held = self._by_share.get(share, ())
            told = bisect_right(held, reply.day, key=lambda turn: turn.day)
            for turn in reversed(held[max(told - MOST, 0) : told]):
                if turn.move.id not in found and _may_answer(reply, turn) and (near is None or not near.by or _is_told_again(near, turn)):
                    found[turn.move.id] = turn
        return sorted(found.values(), key=_place)[-MOST:]


def _place(turn: Turn) -> tuple[str, str]:
    return turn.day, turn.move.id


def _may_answer(reply: Turn, earlier: Turn) -> bool:
    return reply.move.version != earlier.move.version and earlier.day <= reply.day and not reply.by & earlier.by

"""This module knows which moves answer moves of earlier articles.

A reply is compared with the moves of the other parties that were told before it and share a topic, an issue or its addressee with it.
The likeliest is judged the same where that is likely, unsure where it may be, and nothing is said of the others: they stay open.
Dates run forward: what was told on a later day is answered by nothing told before. Whoever judges otherwise is a person.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.learned import Linear
from onrecord.learned.answering import OPENINGS, REPLIES, Turn, across, features_of
from onrecord.model.entries import MoveEntry, Participant
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.text.edtf import known, start_of
from onrecord.text.topics import topic_words

AUTHOR = "model:answers"
ANSWERS = "answers"
"""Label of the classifier."""
SURE, MAYBE = 0.5, 0.2
"""From the first on a link is judged the same, from the second on unsure."""
MOST = 40
"""Earlier moves that one reply is compared with: the latest that share something with it."""
SAID = 0.3
"""A feature whose weight is greater is named as a reason."""


def find_answers(new: Iterable[MoveEntry], earlier: Iterable[MoveEntry], replies: Linear) -> Iterator[Judgement]:
    """Which of the new moves answer a move told before in another article.

    Args:
        new: moves of the articles that are to be linked.
        earlier: moves of the record that may be answered, the new ones among them or not.
        replies: tells how likely one move answers another.

    Yields: at most one judgement for each new move (left), on the move it answers (right).
    """
    index = _Index(earlier)
    for move in new:
        rated = [
            (replies.likely(seen)[ANSWERS], _day(other), other, seen)
            for other in index.before(move)
            if (seen := pair_features(move, other))
        ]
        if rated:
            likely, _, other, seen = max(rated, key=lambda each: (each[0], each[1], each[2].id))
            if likely >= MAYBE:
                yield _judgement(move, other, likely, _reasons(replies, seen))


def earlier_of(reply: MoveEntry, moves: Iterable[MoveEntry]) -> Sequence[MoveEntry]:
    """Those of some moves that a reply is compared with, in order of their dates."""
    return _Index(moves).before(reply)


def pair_features(reply: MoveEntry, earlier: MoveEntry) -> frozenset[str]:
    """What two moves of two articles show of the one answering the other."""
    return frozenset((*features_of(_turn(reply), _turn(earlier)), *across(_days(reply, earlier), _issue(reply, earlier))))


def _judgement(move: MoveEntry, other: MoveEntry, likely: float, reasons: tuple[str, ...]) -> Judgement:
    return Judgement(
        relation=Relation.ANSWERS,
        left=move.id,
        right=other.id,
        verdict=Verdict.SAME if likely >= SURE else Verdict.UNSURE,
        author=AUTHOR,
        score=round(likely, 4),
        reasons=reasons,
    )


def _reasons(replies: Linear, seen: frozenset[str]) -> tuple[str, ...]:
    """What speaks most for it, the weightiest first."""
    weighed = sorted(((replies.weight(name, ANSWERS), name) for name in seen), reverse=True)
    return tuple(name for weight, name in weighed if weight > SAID)


class _Index:
    """Moves that may be answered, by what they share with replies."""

    def __init__(self, moves: Iterable[MoveEntry]) -> None:
        self._by_share: defaultdict[str, list[MoveEntry]] = defaultdict(list)
        for move in sorted(moves, key=lambda move: (_day(move), move.id)):
            if move.force not in REPLIES or move.force in OPENINGS:
                for share in (*_topics(move), *_sides(move.by, "from"), *(side for each in move.to for side in _sides(each, "to"))):
                    self._by_share[share].append(move)

    def before(self, reply: MoveEntry) -> Sequence[MoveEntry]:
        """The latest moves of others, told earlier than this one or on its day in another article, that share something with it."""
        found: dict[str, MoveEntry] = {}
        sides = (*_sides(reply.by, "to"), *(side for each in reply.to for side in _sides(each, "from")))
        for share in dict.fromkeys((*_topics(reply), *sides)):
            for move in reversed(self._by_share.get(share, ())[-MOST * 4 :]):
                if move.id not in found and _may_answer(reply, move):
                    found[move.id] = move
        return sorted(found.values(), key=lambda move: (_day(move), move.id))[-MOST:]


def _may_answer(reply: MoveEntry, earlier: MoveEntry) -> bool:
    if reply.version == earlier.version or _day(earlier) > _day(reply) or not reply.published or not earlier.published:
        return False
    return not _names(reply.by) & _names(earlier.by)


def _sides(participant: Participant | None, way: str) -> Iterator[str]:
    yield from (f"{way} {name}" for name in sorted(_names(participant)))


def _topics(move: MoveEntry) -> Iterator[str]:
    yield from topic_words(move.content_words)
    if move.issue:
        yield f"issue {move.issue}"


def _turn(move: MoveEntry) -> Turn:
    return Turn(
        force=move.force,
        by=_party(move.by),
        to=frozenset(party for each in move.to if (party := _party(each))),
        words=frozenset(topic_words(move.content_words)),
        told=" ".join(move.content_words.lower().replace("’", "'").split()),
        asks=move.content_words.rstrip("”\"'»’").endswith("?"),
    )


def _party(participant: Participant | None) -> str | None:
    return None if participant is None else participant.party or participant.name


def _names(participant: Participant | None) -> set[str]:
    return set() if participant is None else {name for name in (participant.party, participant.actor) if name} or {participant.name}


def _day(move: MoveEntry) -> str:
    return start_of(move.published or "").rstrip("?~%")


def _days(reply: MoveEntry, earlier: MoveEntry) -> int | None:
    """Days between the two, where both days are known."""
    one, other = (date.date() if (date := known(start_of(move.published or ""))) else None for move in (reply, earlier))
    return (one - other).days if one and other else None


def _issue(reply: MoveEntry, earlier: MoveEntry) -> bool | None:
    return reply.issue == earlier.issue if reply.issue and earlier.issue else None

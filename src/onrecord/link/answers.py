"""This module knows which moves answer moves of earlier articles.

A reply is compared with the moves of the other parties that were told before it and share a topic, an issue or its addressee with it.
A pair is judged the same where that is likely, unsure where it may be, and nothing is said of the others: they stay open.
Dates run forward: what was told on a later day is answered by nothing told before. Whoever judges otherwise is a person.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from onrecord.learned import Linear, load_linear
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
MOST = 200
"""Earlier moves that one reply is compared with: the latest that share something with it; so time grows with the record, not its square."""
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

    def __call__(self, new: Sequence[MoveEntry], known: Sequence[MoveEntry], /) -> list[Judgement]:
        """The likely pairs of an answer (left) and what it answers (right), at least one of the two new; the others are left out."""
        fresh, everything = _Index(new), _Index((*new, *known))
        pairs = [*((move, other) for move in new for other in everything.before(move))]
        pairs += [(move, other) for move in known for other in fresh.before(move)]
        return [judgement for reply, earlier in pairs if (judgement := self._judged(reply, earlier))]

    def _judged(self, reply: MoveEntry, earlier: MoveEntry) -> Judgement | None:
        seen = pair_features(reply, earlier)
        likely = self._replies.likely(seen)[ANSWERS]
        return _judgement(reply, earlier, likely, _reasons(self._replies, seen)) if likely >= MAYBE else None


@cache
def load_answer_linker() -> AnswerLinker:
    """The linker with the shipped weights, loaded once per process.

    Raises:
        WeightsError: a file of the weights is missing or is not the one its card names.
    """
    return AnswerLinker(load_linear("moves", "across"))


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
            for move in reversed(self._by_share.get(share, ())[-MOST:]):
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

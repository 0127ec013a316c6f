"""This module knows exchanges: a demand, proposal, offer or question with its answers, in order, and where it stands.

An exchange is read off moves and judgements and keeps no state of its own: its state is what the last answers told of so far come to.
It is opened by a move that waits for an answer; a refusal, a delay or a plain yes is the answer, and opens none.
It is answered by those to whom it was made, as far as any page says to whom: another's plea or demand is no answer at all, another's yes or
no is shown and settles nothing.
"Accepted" is a yes that was said, "answered" a demand that was met without one, or a question that got an answer.
"Partial" is a yes to a part or on terms, or a yes of one party beside a no of another.
Nothing here says who was right.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

import msgspec

from onrecord.model.entries import MoveEntry
from onrecord.model.judgement import Judgement, Verdict
from onrecord.views.bargaining import OPENINGS, Force, answers_of, in_time, made_on, party_of, sort_of
from onrecord.views.retold import SameStatement, is_news_of, retellings


class State(StrEnum):
    """Where an exchange stands."""

    OPEN = "open"
    ANSWERED = "answered"
    ACCEPTED = "accepted"
    PARTIAL = "partial"
    REFUSED = "refused"
    DEFERRED = "deferred"
    EVADED = "evaded"


MEANS: Mapping[str, State] = {
    Force.ACCEPT: State.ACCEPTED,
    Force.CONCEDE: State.ANSWERED,
    Force.PARTIAL: State.PARTIAL,
    Force.OFFER: State.PARTIAL,
    Force.PROPOSE: State.PARTIAL,
    Force.REFUSE: State.REFUSED,
    Force.DEFER: State.DEFERRED,
    Force.EVADE: State.EVADED,
}
"""What one answer says; any other force is a move in return, which neither gives nor refuses anything (a demand met with a demand)."""
HEARD = frozenset({Force.ASK, Force.WARN})
"""What is answered by any move in return: a question by a condition, a warning by a warning."""
NO_DEMAND = frozenset({Force.ASK, Force.WARN, Force.CONCEDE})
"""Moves to which a yes is an answer and no more: nothing was demanded or offered that could be accepted."""
ANSWERABLE = frozenset({Force.WARN, Force.CONCEDE, Force.PARTIAL})
"""Moves that wait for no answer, and open an exchange only where one to whom they were made replied."""
GIVEN = frozenset({State.ACCEPTED, State.ANSWERED, State.PARTIAL})
WEIGHTIEST = (State.REFUSED, State.DEFERRED, State.EVADED)
"""Where parties differ and none gives anything: a no before a delay, a delay before talk of something else."""


class AnswerRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One answer.

    Attributes:
        move: id of the move; tellings: ids of all moves that tell it, itself the first.
        by: the party that answers.
        words: cut from the page.
        published: when its page was; made: when the answer was (EDTF: as the words say, else the page's day).
        answers: id of the move it answers: the opening, or an answer before it.
        certain: False where a judgement is unsure of it; such an answer changes no state.
        settles: False also where it comes from somebody to whom no page has the opening made; such an answer changes no state either.
        reasons: what the link rests on; empty where the article itself links the two.
        statement: id of the statement it was read off, or None.
    """

    move: str
    force: str
    by: str | None
    words: str
    published: str | None
    made: str | None
    outlet: str | None
    answers: str
    certain: bool
    settles: bool
    reasons: tuple[str, ...]
    statement: str | None
    tellings: tuple[str, ...]


class ExchangeRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One exchange as a row; the fields, in this order, are the columns.

    Attributes:
        id: of the move that opens it.
        state: see `State`.
        force, words: of that move.
        by: the party that makes it, or, where none is known, whoever does in the page's words; None where nobody is told.
        party: the party alone, None where none is known.
        to: parties to whom any telling has it made, its own never among them.
        issue: key of what it is about, or None; issues: those of all its tellings, each once, its own first.
        since: when it was made, by its first telling; last: when the last answer was (EDTF: as the words say, else the page's day).
        answers: in order of the days on which they were made.
        tellings: ids of all moves that tell the opening, itself the first.
        score: the probability that its best telling is right, 0 to 1.
    """

    id: str
    state: str
    force: str
    by: str | None
    to: tuple[str, ...]
    words: str
    issue: str | None
    since: str | None
    last: str | None
    outlet: str | None
    statement: str | None
    answers: tuple[AnswerRow, ...]
    tellings: tuple[str, ...]
    score: float
    party: str | None = None
    issues: tuple[str, ...] = ()


def exchanges(moves: Iterable[MoveEntry], judgements: Iterable[Judgement] = (), same: SameStatement = str) -> list[ExchangeRow]:
    """Every exchange, the first opened first.

    Args:
        moves: of the record or a part of it, in any order.
        judgements: those of which move answers which; others are passed over.
        same: gives the cluster of a statement, so that a statement told by five outlets opens one exchange.
    """
    known = in_time(moves)
    by_id, first = {move.id: move for move in known}, retellings(known, same)
    tellings: defaultdict[str, list[str]] = defaultdict(list)
    for move in known:
        tellings[first[move.id]].append(move.id)
    replies = _replies(known, judgements, first, by_id)
    place = {move.id: number for number, move in enumerate(known)}
    for each in replies.values():
        each.sort(key=lambda reply: (place[reply[0]], place[reply[1]]))
    rows: list[ExchangeRow] = []
    for move in (move for move in known if first[move.id] == move.id and (move.force in OPENINGS or move.force in ANSWERABLE)):
        to = _made_to(by_id[telling] for telling in tellings[move.id])
        answers = tuple(_answers(_from_those_asked(replies[move.id], by_id, to), by_id, first, tellings, to))
        if move.force in OPENINGS or any(answer.settles and answer.by in to for answer in answers):
            last = made_on(by_id[answers[-1].move]) if answers else None
            rows.append(_row([by_id[telling] for telling in tellings[move.id]], to, answers, last))
    return rows


Reply = tuple[str, str, Judgement | None]
"""Id of the answer, id of what it answers, and the judgement that says so."""


def _replies(
    moves: Sequence[MoveEntry], judgements: Iterable[Judgement], first: Mapping[str, str], by_id: Mapping[str, MoveEntry]
) -> defaultdict[str, list[Reply]]:
    """By first telling of an earlier move, its answers."""
    found: defaultdict[str, list[Reply]] = defaultdict(list)
    for answer, links in answers_of(moves, judgements).items():
        for earlier, judgement in links:
            if answer in by_id and earlier in by_id and first[answer] != first[earlier]:
                found[first[earlier]].append((answer, earlier, judgement))
    return found


def _made_to(tellings: Iterable[MoveEntry]) -> tuple[str, ...]:
    """The parties to whom any telling of a move has it made, never its own."""
    named = ((party_of(each), party_of(telling.by)) for telling in tellings for each in telling.to)
    return tuple(dict.fromkeys(party for party, maker in named if party and party != maker))


def _from_those_asked(replies: Iterable[Reply], by_id: Mapping[str, MoveEntry], to: tuple[str, ...]) -> list[Reply]:
    """Replies without the pleas and demands of others, to whom it was never made; a person's word that one answers holds."""
    return [reply for reply in replies if by_id[reply[0]].force in MEANS or _is_for(reply, by_id, to)]


def _is_for(reply: Reply, by_id: Mapping[str, MoveEntry], to: tuple[str, ...]) -> bool:
    """Whether a reply is by one to whom the opening was made, or may be: nobody is named, or no page says to whom it was made."""
    answer, _, judgement = reply
    by = party_of(by_id[answer].by)
    return not to or by is None or by in to or (judgement is not None and judgement.is_personal)


def _answers(
    replies: Sequence[Reply],
    by_id: Mapping[str, MoveEntry],
    first: Mapping[str, str],
    tellings: Mapping[str, Sequence[str]],
    to: tuple[str, ...],
) -> Iterator[AnswerRow]:
    """The answers in order of the days on which they were made, each once however often it is told."""
    for group in _told_once(replies, by_id, first):
        answer, earlier, judgement = next((each for each in group if _is_certain(each[2])), group[0])
        move = by_id[first[answer]]
        yield AnswerRow(
            move=move.id,
            force=move.force,
            by=party_of(move.by),
            words=move.content_words,
            published=move.published,
            made=made_on(move),
            outlet=move.outlet,
            answers=earlier,
            certain=_is_certain(judgement),
            settles=_is_certain(judgement) and any(_is_for(each, by_id, to) for each in group),
            reasons=judgement.reasons if judgement else (),
            statement=move.statement,
            tellings=tuple(dict.fromkeys(telling for each, _, _ in group for telling in tellings[first[each]])),
        )


def _told_once(replies: Iterable[Reply], by_id: Mapping[str, MoveEntry], first: Mapping[str, str]) -> Iterable[list[Reply]]:
    """Replies by what they tell: one party's same sort of answer to the same thing, told within days, is one answer."""
    groups: dict[str, list[Reply]] = {}
    latest: dict[tuple[str | None, str, bool], str] = {}
    for reply in replies:
        move, key = by_id[reply[0]], first[reply[0]]
        like = party_of(move.by), sort_of(move), _is_certain(reply[2])
        before = latest.get(like)
        if key not in groups and like[0] and before and is_news_of(move, by_id[groups[before][-1][0]]):
            key = before
        groups.setdefault(key, []).append(reply)
        latest[like] = key
    return groups.values()


def _is_certain(judgement: Judgement | None) -> bool:
    return judgement is None or judgement.verdict is Verdict.SAME


def newest_first(rows: Sequence[ExchangeRow]) -> tuple[ExchangeRow, ...]:
    """Exchanges in their order turned round, the last opened first; those that no page dates come last."""
    return tuple(sorted(rows, key=lambda row: bool(row.since))[::-1])


def _row(tellings: Sequence[MoveEntry], to: tuple[str, ...], answers: tuple[AnswerRow, ...], last: str | None) -> ExchangeRow:
    move = tellings[0]
    return ExchangeRow(
        id=move.id,
        state=state_of(move.force, answers),
        force=move.force,
        by=party_of(move.by) or next((each.by.name for each in tellings if each.by and each.by.name), None),
        to=to,
        words=move.content_words,
        issue=move.issue,
        since=made_on(move),
        last=last,
        outlet=move.outlet,
        statement=move.statement,
        answers=answers,
        tellings=tuple(each.id for each in tellings),
        score=round(max(each.score for each in tellings), 4),
        party=party_of(move.by),
        issues=tuple(dict.fromkeys(each.issue for each in tellings if each.issue)),
    )


def state_of(force: str, answers: Iterable[AnswerRow]) -> State:
    """Where an exchange stands after these answers: what the last word of each party that answered comes to, taken together.

    A demand, plea or warning in return is no such word: it takes nobody's refusal back.
    """
    settled = [answer for answer in answers if answer.settles]
    last = {answer.by: MEANS[answer.force] for answer in settled if answer.force in MEANS}
    said = {State.ANSWERED if force in NO_DEMAND and state is State.ACCEPTED else state for state in last.values()}
    if not said:
        return State.ANSWERED if settled and force in HEARD else State.OPEN
    if len(said) == 1:
        return next(iter(said))
    if said & GIVEN:
        return State.ACCEPTED if said <= {State.ACCEPTED, State.ANSWERED} else State.PARTIAL
    return next(state for state in WEIGHTIEST if state in said)

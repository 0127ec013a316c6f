"""This module knows a turn and its answer told in one breath: "Orsk turned down Tarn's request for a private meeting".

Two moves are in it: Tarn asks for a meeting, and Orsk refuses. The noun says what force the first has and whose it is, the verb what force
the answer has; who tells of both ("…, Vell told reporters") makes neither.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from onrecord.annotate.mentioned import Parties
from onrecord.model.annotations import Move, Quotation
from onrecord.model.span import cut_all
from onrecord.text.told_turns import OPENING

ASKED = (
    ("ask", re.compile(r"(?:request|appeal|plea|invitation|call)s?\b", re.IGNORECASE)),
    ("propose", re.compile(r"proposals?\b", re.IGNORECASE)),
    ("demand", re.compile(r"demands?\b", re.IGNORECASE)),
    ("offer", re.compile(r"offers?\b", re.IGNORECASE)),
)
"""The force of what a noun tells of."""
ANSWERED = (
    (
        "refuse",
        re.compile(
            r"\b(?:turn(?:s|ed|ing)? down|reject(?:s|ed|ing)?|refus(?:es|ed|ing)|dismiss(?:es|ed|ing)?|spurn(?:s|ed|ing)?|"
            r"rebuff(?:s|ed|ing)?|declin(?:es|ed|ing)|rul(?:es|ed|ing) out|den(?:ies|ied|ying)|brush(?:es|ed|ing) (?:off|aside))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "accept",
        re.compile(
            r"\b(?:accept(?:s|ed|ing)?|agre(?:es|ed|eing) to|grant(?:s|ed|ing)?|approv(?:es|ed|ing)|tak(?:es|ing) up|took up)\b",
            re.IGNORECASE,
        ),
    ),
)
"""The force of what a verb does with it."""
_AGREED = re.compile(r"\bagre(?:es|ed|eing)\Z", re.IGNORECASE)
_OWN = re.compile(r"(?:\A|[\s“\"‘'«])(?:[Ww]e|I)\s(?:\w+\s){0,3}?\Z")
"""What comes before a verb that somebody says of himself."""
NEAR = 30
"""Characters from such a verb to whose demand it is."""
_NOT = re.compile(r"\b(?:not|never|no|yet|whether|if|could|may|might|would|should)\b|n['’]t\b", re.IGNORECASE)


class Turns(NamedTuple):
    """An opening and its answer, as told in one statement.

    Attributes:
        asks, answers: the two statements, the first told in the second.
        force, reply: of the two moves.
    """

    asks: Quotation
    answers: Quotation
    force: str
    reply: str


def with_both_turns(text: str, quotations: Sequence[Quotation], parties: Parties, moves: Sequence[Move]) -> tuple[Move, ...]:
    """The moves, in text order and numbered anew, with both turns where one sentence tells of them, and none of who only tells of them."""
    for turns in turns_in(text, quotations):
        asker, answerer = (parties.behind(each.speaker_entity) for each in (turns.asks, turns.answers))
        if asker is not None and answerer is not None and asker != answerer:
            moves = _with(text, turns, asker, answerer, quotations, moves)
    return _numbered(moves)


def turns_in(text: str, quotations: Sequence[Quotation]) -> Iterator[Turns]:
    """Every turn that a statement tells of and answers."""
    told = {quotation.id: quotation for quotation in quotations}
    for asks in quotations:
        answers = told.get(asks.via or "")
        force = next((force for force, noun in ASKED if asks.cue and noun.match(asks.cue[0].cut(text))), None)
        if answers is not None and force is not None and (reply := _reply(text, asks, answers)) is not None:
            yield Turns(asks, answers, force, reply)


def _reply(text: str, asks: Quotation, answers: Quotation) -> str | None:
    """The force of an answer by its cue ("turned down"), or by what its speaker says that he does ("we reject Tarn's demand")."""
    cue = cut_all(text, answers.cue, " ")
    if _AGREED.search(cue) and text.startswith("to ", answers.content[0].start):
        return "accept"
    start = min(span.start for span in (*asks.speaker, *asks.cue))
    own = text[answers.content[0].start : start]
    for force, verb in ANSWERED:
        if verb.search(cue):
            return None if _NOT.search(cue) else force
        said = max(verb.finditer(own), key=re.Match.end, default=None)
        if said is not None and len(own) - said.end() <= NEAR and _OWN.search(own[: said.start()]):
            return None if _NOT.search(own, max(0, said.start() - NEAR)) else force
    return None


def _with(text: str, turns: Turns, asker: str, answerer: str, quotations: Sequence[Quotation], moves: Sequence[Move]) -> list[Move]:
    """The moves with these two in place of what was made of the same statements, and of who tells of them."""
    tellers = {each.id for each in quotations if each.id == turns.answers.via and _only_tells(text, each, turns.answers)}
    here = {turns.asks.id, turns.answers.id}
    old = {move.quotation: move for move in moves if move.quotation in here}
    asked = _move(old.get(turns.asks.id), turns.asks, turns.force, asker, answerer)
    answer = _move(old.get(turns.answers.id), turns.answers, turns.reply, answerer, asker)
    left = [move for move in moves if move.quotation not in here | tellers]
    gone = {move.id: asked.id for move in moves if move.quotation in here | tellers}
    kept = [msgspec.structs.replace(move, answers=gone.get(move.answers or "", move.answers)) for move in left]
    return [*kept, asked, msgspec.structs.replace(answer, answers=asked.id)]


def _move(old: Move | None, told: Quotation, force: str, by: str, to: str) -> Move:
    score = max(told.score or 0.0, old.score if old else 0.0)
    return Move(id=f"of {told.id}", force=force, by=by, to=(to,), content=told.content, quotation=told.id, score=round(score, 4))


def _only_tells(text: str, outer: Quotation, answers: Quotation) -> bool:
    """Whether a statement's words begin with who answers: it tells of the answer, and is none."""
    opening = OPENING.match(text, outer.content[0].start)
    first = opening.end() if opening else outer.content[0].start
    return bool(answers.speaker) and answers.speaker[0].start == first


def _numbered(moves: Sequence[Move]) -> tuple[Move, ...]:
    """The moves in text order, with ids and answers that follow from it."""
    told = sorted(moves, key=lambda move: move.content[0].start)
    ids = {move.id: f"m{number}" for number, move in enumerate(told, start=1)}
    return tuple(msgspec.structs.replace(move, id=ids[move.id], answers=ids.get(move.answers or "")) for move in told)

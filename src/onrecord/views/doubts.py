"""This module knows what most needs a person's look: entries of low score, verdicts that are unsure, entries that do not sit together.

What a person has corrected or judged already is left out, and so are links to entries that no page has any more, or that were rejected.
The order is by how little is known: an entry of score 0.2 before one of 0.5, a link that is as likely as not before one that is
nearly sure; an entry's look mends one line of the record, a tension's two.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from heapq import heappush, heappushpop
from itertools import chain

import msgspec

from onrecord.model.entries import EventEntry, MoveEntry
from onrecord.model.judgement import SYMMETRIC, Judgement, Relation, Verdict
from onrecord.model.record import DOUBTFUL, Statement
from onrecord.views.tensions import TensionRow

MOST = 500
"""Doubts of each sort that are listed: entries, tensions, links of each relation; so that many of one sort hide no other."""
TENSION_WEIGHT = 0.5
"""How much a tension needs a look beside other doubts."""
BETWEEN_ENTRIES = frozenset({Relation.SAME_STATEMENT, Relation.SAME_EVENT, Relation.ANSWERS, Relation.CONFLICT})
"""What is judged of two entries."""
Pair = tuple[Relation, str, str]


class DoubtKind(StrEnum):
    """What is in doubt."""

    ENTRY = "entry"
    """A statement, event or move of low score."""
    LINK = "link"
    """Whether two entries are one, or one answers the other."""
    TENSION = "tension"
    """Two entries that do not sit together."""


class Doubt(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing to look at.

    Attributes:
        need: how much it needs a look, 0 to 1.
        why: in words.
        left, right: ids of what is in doubt; `right` is "" for a single entry.
        relation: what is to be judged of the two, or None for a single entry.
        score: of the entry, or how likely the relation is to hold; None where nobody reckoned.
    """

    kind: DoubtKind
    need: float
    why: str
    left: str
    right: str = ""
    relation: Relation | None = None
    score: float | None = None


def doubts(
    entries: Iterable[Statement | EventEntry | MoveEntry],
    judgements: Iterable[Judgement],
    tensions: Iterable[TensionRow],
    judged: Iterable[Judgement],
    most: int = MOST,
) -> tuple[Doubt, ...]:
    """What most needs a look, the neediest first.

    Args:
        entries: all that may be in doubt: those on the latest versions of their pages that nobody has rejected.
        judgements: the standing verdicts, whosever; judged: those of persons.
        most: doubts of each sort that are returned.
    """
    asked = tuple(entries)
    settled = {_pair(each.relation, each.left, each.right) for each in judged}
    found = chain(_low(asked), _unsure(_of_these(judgements, {entry.id for entry in asked}), settled), _tense(tensions, settled))
    neediest: defaultdict[tuple[DoubtKind, Relation | None], list[tuple[float, str, str, Doubt]]] = defaultdict(list)
    for doubt in found:
        sort = neediest[doubt.kind, doubt.relation]
        (heappush if len(sort) < most else heappushpop)(sort, (doubt.need, doubt.left, doubt.right, doubt))
    return tuple(doubt for *_, doubt in sorted(chain(*neediest.values()), key=lambda each: each[:3], reverse=True))


def _low(entries: Iterable[Statement | EventEntry | MoveEntry]) -> Iterator[Doubt]:
    for entry in entries:
        if entry.score < DOUBTFUL and not entry.corrections:
            yield Doubt(kind=DoubtKind.ENTRY, need=1 - entry.score, why="its score is low", left=entry.id, score=entry.score)


def _of_these(judgements: Iterable[Judgement], entries: Collection[str]) -> Iterator[Judgement]:
    """Judgements without those of entries that are none of these."""
    for each in judgements:
        if each.relation not in BETWEEN_ENTRIES or (each.left in entries and each.right in entries):
            yield each


def _unsure(judgements: Iterable[Judgement], settled: set[Pair]) -> Iterator[Doubt]:
    for each in judgements:
        if each.verdict is Verdict.UNSURE and not each.is_personal and _pair(each.relation, each.left, each.right) not in settled:
            likely = 0.5 if each.score is None else each.score
            why = "; ".join(each.reasons) or "no verdict was reached"
            doubt = Doubt(kind=DoubtKind.LINK, need=1 - abs(2 * likely - 1), why=why, left=each.left, right=each.right)
            yield msgspec.structs.replace(doubt, relation=each.relation, score=each.score)


def _tense(tensions: Iterable[TensionRow], settled: set[Pair]) -> Iterator[Doubt]:
    for row in tensions:
        left, right = row.left.entry, row.right.entry
        if _pair(Relation.CONFLICT, left, right) not in settled:
            yield Doubt(kind=DoubtKind.TENSION, need=TENSION_WEIGHT, why=row.why, left=left, right=right, relation=Relation.CONFLICT)


def _pair(relation: Relation, left: str, right: str) -> Pair:
    return (relation, *sorted((left, right))) if relation in SYMMETRIC else (relation, left, right)  # type: ignore[return-value]

"""This module knows the table of judgements a person reads: one row for each standing verdict."""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.model.judgement import Judgement


class JudgementRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One judgement as a row; the fields, in this order, are the columns.

    Attributes:
        left, right: ids of the items.
        author: "rule:NAME", "model:NAME" or "person:NAME".
        score: how likely the relation is to hold, 0 to 1, or None.
        reasons: what it rests on, parted by "; ".
    """

    at: str
    relation: str
    left: str
    right: str
    verdict: str
    author: str
    score: float | None
    reasons: str


def judgement_rows(judgements: Iterable[Judgement]) -> Iterator[JudgementRow]:
    """Judgements as rows, in their order, one by one."""
    for judgement in judgements:
        yield JudgementRow(
            at=judgement.at,
            relation=judgement.relation.value,
            left=judgement.left,
            right=judgement.right,
            verdict=judgement.verdict.value,
            author=judgement.author,
            score=judgement.score,
            reasons="; ".join(judgement.reasons),
        )

"""This module knows how a person says what is one: whole actors and issues merged and parted, all at once, and issues named.

Judgements are on pairs. What a person does in one go is kept under one moment, and taken back in one go.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations

import msgspec

from onrecord.link.disputes import keys_apart, under_keys
from onrecord.link.issues import Issues, sort_by_issue
from onrecord.link.one_issue import find_same_issues
from onrecord.model.correction import EntryKind
from onrecord.model.entries import MoveEntry
from onrecord.model.issue import OwnIssue
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.store import Store
from onrecord.verdicts import keep_verdict, take_verdict_back

MOST_RENAMED = 10_000
"""Renamings of issues that are gone through."""


def keep_grouping(store: Store, given: Judgement, groups: Sequence[Collection[str]], *, at: str) -> tuple[Judgement, ...]:
    """Let the items of each group be one, and no two groups be one: by as few verdicts of a person as that takes.

    So are whole actors or issues merged (one group) and parted (two), though judgements are on pairs.

    Args:
        given: relation, author and reasons of every verdict; its items and its own verdict are passed over.
        at: the moment (UTC, ISO 8601, seconds).

    Returns: the verdicts that were kept, which are taken back together.

    Raises:
        Misuse: the record holds no such item that the relation is about.
    """
    kept: list[Judgement] = []

    def say(verdict: Verdict, left: str, right: str) -> None:
        kept.append(msgspec.structs.replace(given, verdict=verdict, left=left, right=right, score=None))
        keep_verdict(store, kept[-1], at=at)

    for verdict, left, right in _contrary(store, given.relation, groups):
        say(verdict, left, right)
    for one, other in combinations(groups, 2):
        say(Verdict.DIFFERENT, next(iter(one)), next(iter(other)))
    for group in groups:
        first = next(iter(group))
        together = _one_with(store, given.relation, first)
        for item in group:
            if item not in together:
                say(Verdict.SAME, first, item)
                together = _one_with(store, given.relation, first)
    return tuple(kept)


def _contrary(store: Store, relation: Relation, groups: Sequence[Collection[str]]) -> list[tuple[Verdict, str, str]]:
    """What persons judged before that stands against these groups, each turned round: the latest word on a pair counts."""
    of = {item: number for number, group in enumerate(groups) for item in group}
    judged = [each for each in store.judgements(relation, of) if each.is_personal and each.left in of and each.right in of]
    asked = {(each.left, each.right): Verdict.SAME if of[each.left] == of[each.right] else Verdict.DIFFERENT for each in judged}
    return [(asked[each.left, each.right], each.left, each.right) for each in judged if each.verdict is not asked[each.left, each.right]]


def take_grouping_back(store: Store, given: Judgement, *, at: str) -> tuple[Judgement, ...]:
    """Take back all that a person judged in one relation at one moment (`given.at`), as when two actors were merged; returns it."""
    together = [each for each in store.each_judgement(given.relation, personal=True) if (each.author, each.at) == (given.author, given.at)]
    for each in together:
        take_verdict_back(store, each, at=at)
    return tuple(together)


def issues_in(store: Store, moves: Iterable[MoveEntry], own: Sequence[OwnIssue] = ()) -> Issues:
    """The issues of some moves: what persons judged and called them comes before what was found.

    Args:
        own: the reader's own issues; where a person has renamed one at the desk, that name is shown.
    """
    moves = tuple(moves)
    apart = keys_apart(moves)
    moves = under_keys(moves, apart)
    renamed = store.corrections(kind=EntryKind.ISSUE, limit=MOST_RENAMED)[::-1]
    listed = {issue.key: issue for issue in own}
    for each in renamed:
        issue = listed.get(each.entry, OwnIssue(key=each.entry, name=each.entry))
        listed[each.entry] = msgspec.structs.replace(issue, name=each.fields["name"] or each.entry)
    found = sort_by_issue(moves, tuple(listed.values()), [*find_same_issues(moves), *store.each_judgement(Relation.SAME_ISSUE)])
    return msgspec.structs.replace(found, apart={move.id: move.issue for move in found.moves if move.id in apart and move.issue})


def _one_with(store: Store, relation: Relation, item: str) -> frozenset[str]:
    return frozenset((item, *(member for cluster in store.clusters(relation, [item]) for member in cluster.members)))

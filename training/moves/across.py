"""This module knows the examples of answers to moves of earlier articles: passages of one story, in order of their dates."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from eval.bargaining import move_entries
from onrecord.annotate.moves.issues import with_issues
from onrecord.articles import find_article
from onrecord.link.answers import earlier_of, pair_features
from onrecord.model.annotations import Kind, Mention
from onrecord.model.entries import MoveEntry
from onrecord.model.span import Span
from onrecord.pages import page_of_text
from training.moves.examples import move_of

Json = dict[str, Any]
Pair = tuple[str, str, frozenset[str], bool]
"""Ids of the reply and of the earlier move, what the two show, and whether the one answers the other."""


def pairs_across(golds: Sequence[Json]) -> Iterator[Pair]:
    """Pairs of moves of one story's passages that might answer one another."""
    stories: defaultdict[str, list[Json]] = defaultdict(list)
    for gold in golds:
        stories[str(gold["id"]).rsplit("-", 1)[0]].append(gold)
    for lines in stories.values():
        moves = [move for line in lines for move in _entries(line)]
        told = {f"{line['id']}#{move['id']}": answered(move) for line in lines for move in line["moves"]}
        for move in moves:
            for other in earlier_of(move, moves):
                yield move.id, other.id, pair_features(move, other), told[move.id] == other.id


def answered(move: Json) -> str | None:
    """Id of the move of another passage that a gold move answers."""
    elsewhere = move.get("answers_elsewhere")
    return str(elsewhere).replace("/", "#") if elsewhere else None


def _entries(line: Json) -> Iterator[MoveEntry]:
    """The passage's moves, with issues as onrecord finds them."""
    article = find_article(page_of_text(line["text"], address=line["id"], captured=line["date"] or ""))
    mentions = [Mention(span=Span(*each["span"]), kind=Kind(each["kind"])) for each in line["mentions"]]
    found, _ = with_issues(article, [move_of(each) for each in line["moves"]], (), mentions)
    issues = {move.id: move.issue for move in found}
    for entry in move_entries(line, line["date"]):
        yield msgspec.structs.replace(entry, issue=issues[entry.move])

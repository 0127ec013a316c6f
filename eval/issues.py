"""This module knows how well issues are found: the gold's moves, sorted by onrecord, beside the issues that the gold gives them.

B-cubed (Bagga and Baldwin 1998) over the moves of a record: of a move's found issue, how many are of its gold issue, and of that, how many
are found with it.
The corpus' test stories are taken one a record, and all in one record, in which one word may be an issue of several disputes.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from eval.bargaining import move_entries, move_of
from eval.gold import corpus_gold, newsroom_gold
from onrecord.annotate.moves.issues import with_issues
from onrecord.articles import find_article
from onrecord.link.disputes import keys_apart, under_keys
from onrecord.link.issues import sort_by_issue
from onrecord.link.one_issue import find_same_issues
from onrecord.model.annotations import Kind, Mention
from onrecord.model.entries import MoveEntry
from onrecord.model.span import Span
from onrecord.pages import page_of_text

Json = dict[str, Any]


def figures() -> dict[str, float]:
    """Precision, recall and F1 of the corpus' stories, of all of them in one record, and of the newsroom."""
    stories = by_story(corpus_gold("test"))
    told = {
        "corpus stories": _mean([scored(lines) for lines in stories.values()]),
        "corpus in one record": scored([line for lines in stories.values() for line in lines]),
        "newsroom": scored(newsroom_gold()),
    }
    return {f"issues, {name}, {figure}": value for name, score in told.items() for figure, value in score.items() if figure != "moves"}


def by_story(golds: Sequence[Json]) -> dict[str, list[Json]]:
    """The passages of each story."""
    stories: defaultdict[str, list[Json]] = defaultdict(list)
    for gold in golds:
        stories[gold["story"]].append(gold)
    return dict(stories)


def scored(lines: Sequence[Json]) -> dict[str, float]:
    """How well the issues of one record are found."""
    given = {move.id: (line["story"], move.issue) for line in lines for move in move_entries(line, line["date"]) if move.issue}
    moves = parted(found_issues(lines))
    sorted_in = sort_by_issue(moves, judgements=find_same_issues(moves)).moves
    return b_cubed(given, {move.id: move.issue for move in sorted_in})


def found_issues(lines: Sequence[Json]) -> list[MoveEntry]:
    """The gold's moves with the keys of issues that onrecord finds in each article."""
    moves = []
    for line in lines:
        article = find_article(page_of_text(line["text"], address=line["id"], captured=line["date"] or ""))
        mentions = [Mention(span=Span(*each["span"]), kind=Kind(each["kind"])) for each in line["mentions"]]
        found, _ = with_issues(article, [move_of(each) for each in line["moves"]], (), mentions)
        keys = {f"{line['id']}#{move.id}": move.issue for move in found}
        moves += [msgspec.structs.replace(move, issue=keys[move.id]) for move in move_entries(line, line["date"])]
    return moves


def parted(moves: Sequence[MoveEntry]) -> tuple[MoveEntry, ...]:
    """The moves, those about a word that several disputes share under keys of their own."""
    return under_keys(moves, keys_apart(moves))


def b_cubed(given: Mapping[str, object], found: Mapping[str, object]) -> dict[str, float]:
    """Precision, recall and F1 of what is found for the items that are given; an item without a group is one of its own."""
    groups: dict[bool, defaultdict[object, set[str]]] = {True: defaultdict(set), False: defaultdict(set)}
    own = {item: found.get(item) or ("alone", item) for item in given}
    for item, group in given.items():
        groups[True][group].add(item)
        groups[False][own[item]].add(item)
    sides = [(groups[True][group], groups[False][own[item]]) for item, group in given.items()]
    precision = sum(len(right & told) / len(told) for right, told in sides) / len(sides)
    recall = sum(len(right & told) / len(right) for right, told in sides) / len(sides)
    return {"precision": precision, "recall": recall, "F1": 2 * precision * recall / (precision + recall), "moves": len(sides)}


def _mean(scores: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The mean of several records, each counting by its moves; F1 of the means."""
    of = sum(score["moves"] for score in scores)
    precision, recall = (sum(score[name] * score["moves"] for score in scores) / of for name in ("precision", "recall"))
    return {"precision": precision, "recall": recall, "F1": 2 * precision * recall / (precision + recall)}

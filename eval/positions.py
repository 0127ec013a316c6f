"""This module knows how well positions and exchanges are told: of the newsroom's gold moves, and of those that onrecord finds.

`python -m eval.positions` prints the figures, and each difference in words.
The gold of `samples/gold/record.json` is by hand: every position that a dated move takes, and those exchanges that an editor would print.
A position is right where its party takes one on its issue, on its day, by its move or by another telling of the same statement.
An exchange counts where its opening is told; its state where that is right; an answer where it stands under the right opening; it is
whole where state and answers are the gold's and no other answer is told.
"On gold" takes the moves, issues and answers that the gold has, so that only the views are asked; "linked" has, across articles, only the
answers that `link/answers.py` finds; "found" takes what `annotate` finds.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from eval.bargaining import move_entries
from eval.gold import newsroom_annotated, newsroom_gold
from eval.gold_entries import gold_views
from eval.scoring.page import Page
from onrecord.link.answers import load_answer_linker
from onrecord.link.issues import sort_by_issue
from onrecord.model.entries import MoveEntry
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.views.exchanges import ExchangeRow, exchanges
from onrecord.views.positions import PositionRow, positions
from training.moves.alike import likeness

Json = dict[str, Any]
Same = Mapping[str, str]
"""By id of a gold statement, the id of the one that tells the same first."""
Counts = dict[str, tuple[int, int]]


def figures() -> dict[str, float]:
    """Shares of the newsroom's positions, openings, states and answers that are told rightly."""
    return {name: right / of for name, (right, of) in measure()[0].items()}


def differences() -> list[str]:
    """What is told otherwise than in the gold, cell by cell."""
    return measure()[1]


@cache
def measure() -> tuple[Counts, list[str]]:
    """Counts (right, of how many) by figure, and the differences in words."""
    golds = newsroom_gold()
    moves, found = _gold_moves(golds), _found(golds)
    told = (
        on_gold(),
        _scored("linked", golds, moves, load_answer_linker()(moves, ())),
        _scored("found", golds, found, load_answer_linker()(found, ())),
    )
    counts = {name: count for counted, _ in told for name, count in counted.items()}
    return counts, [note for _, notes in told for note in notes]


def on_gold() -> tuple[Counts, list[str]]:
    """The same of the gold's own moves and answers alone."""
    golds = newsroom_gold()
    return _scored("on gold", golds, _gold_moves(golds), [*_elsewhere(golds), *_gold_answers()])


def _gold_moves(golds: Iterable[Json]) -> list[MoveEntry]:
    return [entry for line in golds for entry in move_entries(line, _published(line))]


def _scored(name: str, golds: Sequence[Json], moves: Sequence[MoveEntry], judgements: Iterable[Judgement]) -> tuple[Counts, list[str]]:
    same = {statement: group["statements"][0] for group in gold_views()["same"] for statement in group["statements"]}
    rows = exchanges(moves, judgements, lambda statement: same.get(statement, statement))
    counts, notes = _exchanges(gold_views()["exchanges"], rows)
    names = {key: entity["name"] for line in golds for key, entity in line["entities"].items()}
    taken = positions(sort_by_issue(moves).moves)
    right, unlike = _positions(gold_views()["positions"], names, taken, same)
    counts |= {"positions": (right, len(gold_views()["positions"])), "positions precision": (right, len(taken))}
    return {f"{figure} {name}": count for figure, count in counts.items()}, [f"{note} ({name})" for note in (*notes, *unlike)]


# -- positions ----------------------------------------------------------------------------------------------------------


def _positions(golds: Sequence[Json], names: Mapping[str, str], rows: Sequence[PositionRow], same: Same) -> tuple[int, list[str]]:
    """How many gold positions are told rightly, and what differs; each row stands for one."""
    left, notes, right = list(rows), list[str](), 0
    for gold in golds:
        party = names.get(gold["party"], gold["party"])
        about = [row for row in left if row.party in (party, gold["party"]) and row.issue == gold["issue"]]
        row = next((row for row in about if row.since == gold["since"] and _is_by(row, gold, same)), None)
        where = f"position of {party} on {gold['issue']}, {gold['since']}"
        if row is None:
            that_day = next((each for each in about if each.since == gold["since"]), None)
            notes.append(f"{where}: {gold['holds']!r} by {gold['move']} in gold, " + (f"by {that_day.move}" if that_day else "not told"))
        else:
            left.remove(row)
            right += 1
            notes += _previous(where, gold.get("previous"), row, rows)
    notes += [f"position of {row.party} on {row.issue}, {row.since}: {row.holds[:60]!r} by {row.move}, not in gold" for row in left]
    return right, notes


def _is_by(row: PositionRow, gold: Json, same: Same) -> bool:
    statement = gold.get("statement")
    return gold["move"] in row.moves or bool(statement and row.statement and same.get(row.statement, row.statement) == same.get(statement))


def _previous(where: str, gold: str | None, row: PositionRow, rows: Sequence[PositionRow]) -> Iterator[str]:
    before = next((each.moves for each in rows if each.move == row.previous), ())
    if gold not in before and (gold or row.previous):
        yield f"{where}: the position before is that of {gold} in gold, that of {row.previous} here"


# -- exchanges ----------------------------------------------------------------------------------------------------------


def _exchanges(golds: Sequence[Json], rows: Sequence[ExchangeRow]) -> tuple[Counts, list[str]]:
    by_move = {move: row for row in rows for move in row.tellings}
    opened = states = whole = right = 0
    notes = list[str]()
    for gold in golds:
        row = by_move.get(gold["move"])
        told = [answer.tellings for answer in row.answers if answer.certain] if row else []
        wanted, known = set(gold["answers"]), {move for tellings in told for move in tellings}
        unlike = list(_unlike(gold, row, wanted - known, [tellings[0] for tellings in told if not wanted.intersection(tellings)]))
        notes += [f"exchange {gold['move']}: {each}" for each in unlike]
        opened += row is not None
        states += row is not None and row.state == gold["state"]
        whole += not unlike
        right += len(wanted & known)
    total = sum(len(gold["answers"]) for gold in golds)
    counted = {"openings": (opened, len(golds)), "states": (states, len(golds)), "answers": (right, total), "whole": (whole, len(golds))}
    return {f"exchanges {figure}": count for figure, count in counted.items()}, notes


def _unlike(gold: Json, row: ExchangeRow | None, missing: Iterable[str], beyond: Iterable[str]) -> Iterator[str]:
    if row is None:
        yield "in gold, not told"
        return
    if row.state != gold["state"]:
        yield f"state {gold['state']} in gold, {row.state} here"
    yield from (f"answer {answer} in gold, not here" for answer in sorted(missing))
    yield from (f"answer {answer} here, not in gold" for answer in beyond)


# -- moves and answers --------------------------------------------------------------------------------------------------


def _gold_answers() -> list[Judgement]:
    """The answers that the gold's exchanges have."""
    return [_told(answer, exchange["move"]) for exchange in gold_views()["exchanges"] for answer in exchange["answers"]]


def _elsewhere(golds: Sequence[Json]) -> list[Judgement]:
    """The answers to moves of other pages that the pages' gold has."""
    links = [(f"{line['id']}#{move['id']}", move.get("answers_elsewhere")) for line in golds for move in line["moves"]]
    return [_told(answer, str(earlier).replace("/", "#")) for answer, earlier in links if earlier]


def _told(answer: str, earlier: str) -> Judgement:
    return Judgement(relation=Relation.ANSWERS, left=answer, right=earlier, verdict=Verdict.SAME, author="rule:gold")


def _found(golds: Sequence[Json]) -> list[MoveEntry]:
    """The moves that onrecord finds, under the ids of the gold moves that they are, and with the gold's names for their parties and issues.

    Names and keys are those of the paired gold move: what is asked here is the moves.
    """
    return [entry for gold, line in zip(golds, newsroom_annotated()[1], strict=True) for entry in _renamed(gold, line)]


def _renamed(gold: Json, line: Json) -> list[MoveEntry]:
    page = Page(gold["text"])
    paired = {}
    for move in line["moves"]:
        tokens = page.tokens(move["content"])
        rated = [
            (likeness(page.tokens(each["content"]), tokens), each["id"]) for each in gold["moves"] if each["id"] not in paired.values()
        ]
        best = max(rated, default=(0.0, ""))
        paired[move["id"]] = best[1] if best[0] else f"{move['id']}-found"
    known = {each["id"]: each for each in gold["moves"]}
    moves = []
    for move in line["moves"]:
        theirs = known.get(paired[move["id"]], {})
        kept = {"id": paired[move["id"]], "answers": paired.get(move["answers"] or ""), "quotation": theirs.get("quotation"), "event": None}
        moves.append(move | kept | {"by": theirs.get("by"), "to": theirs.get("to"), "issue": theirs.get("issue")})
    return list(move_entries(line | {"moves": moves, "entities": gold["entities"]}, _published(gold)))


def _published(line: Json) -> str | None:
    published = line["article"]["published"]
    return published["edtf"] if published else None


def main() -> int:
    """Print the figures and what differs."""
    counts, notes = measure()
    for name, (right, of) in counts.items():
        print(f"{name:32s} {right:3d}/{of}")
    print(*notes, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

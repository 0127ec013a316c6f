"""This module knows how well positions and exchanges are told: of the newsroom's gold moves, and of those that onrecord finds.

`python -m eval.positions` prints the figures, and each difference in words.
The gold of `samples/gold/record.json` was chosen by hand: 23 positions by what an editor would print, 13 exchanges with their answers.
A position counts where one of the same party and issue is taken, by a move of the same statement or by one published on the same day.
An exchange counts where its opening is told; its state where that is right; an answer where it stands under the right opening.
"On gold" takes the moves, issues and answers that the pages' gold has: what is missing there, the views do not tell.
"Linked" also has the answers that `link/answers.py` finds across articles; "found" takes what `annotate` finds.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from eval.bargaining import move_entries
from eval.gold import ROOT, annotated, newsroom_gold
from eval.newsroom import PAGES
from eval.scoring.page import Page
from onrecord.link.answers import load_answer_linker
from onrecord.link.issues import sort_by_issue
from onrecord.model.entries import MoveEntry
from onrecord.model.judgement import Judgement, Relation, Verdict
from onrecord.model.page import Capture
from onrecord.pages import lay_out
from onrecord.views.exchanges import ExchangeRow, exchanges
from onrecord.views.positions import PositionRow, positions
from training.moves.alike import likeness

Json = dict[str, Any]
Same = Mapping[str, str]
"""By id of a gold entry, the id of the one that tells the same first."""


def figures() -> dict[str, float]:
    """Shares of the newsroom's positions, openings, states and answers that are told rightly."""
    return {name: right / of for name, (right, of) in measure()[0].items()}


def measure() -> tuple[dict[str, tuple[int, int]], list[str]]:
    """Counts (right, of how many) by figure, and the differences in words."""
    golds = newsroom_gold()
    record = json.loads((ROOT / "samples" / "gold" / "record.json").read_text(encoding="utf-8"))
    same = {statement: group["statements"][0] for group in record["same"] for statement in group["statements"]}
    moves = [entry for line in golds for entry in move_entries(line, _published(line))]
    told = _elsewhere(golds)
    counts, notes = _scored("on gold", record, golds, moves, told, same)
    more, others = _scored("linked", record, golds, moves, [*told, *load_answer_linker()(moves, ())], same)
    found = _found(golds)
    last, rest = _scored("found", record, golds, found, load_answer_linker()(found, ()), same)
    return counts | more | last, [*notes, *others, *rest]


def _scored(
    name: str, record: Json, golds: Sequence[Json], moves: Sequence[MoveEntry], judgements: Iterable[Judgement], same: Same
) -> tuple[dict[str, tuple[int, int]], list[str]]:
    rows = exchanges(moves, judgements, lambda statement: same.get(statement, statement))
    found, notes = _exchanges(name, record["exchanges"], rows)
    taken = positions(sort_by_issue(moves).moves)
    names = {key: entity["name"] for line in golds for key, entity in line["entities"].items()}
    held = [(position, _is_taken(position, names, taken, same)) for position in record["positions"]]
    notes += [f"positions {name}: not told: {each['party']} on {each['issue']}: {each['holds']}" for each, right in held if not right]
    return found | {f"positions {name}": (sum(right for _, right in held), len(held))}, notes


def _is_taken(position: Json, names: Mapping[str, str], rows: Iterable[PositionRow], same: Same) -> bool:
    """Whether the views tell of a gold position: its party takes one on its issue, in its words or on its day."""
    party = (position["party"], names.get(position["party"]))
    for row in rows:
        if row.party in party and row.issue == position["issue"]:
            statements = {same.get(row.statement, row.statement)} if row.statement else set()
            if same.get(position["statement"], position["statement"]) in statements or row.since == position["since"]:
                return True
    return False


def _exchanges(name: str, golds: Sequence[Json], rows: Sequence[ExchangeRow]) -> tuple[dict[str, tuple[int, int]], list[str]]:
    by_move = {move: row for row in rows for move in row.tellings}
    opened = states = answers = 0
    notes = list[str]()
    for gold in golds:
        row = by_move.get(gold["move"])
        told = {move for answer in row.answers if answer.certain for move in answer.tellings} if row else set()
        opened += row is not None
        states += row is not None and row.state == gold["state"]
        answers += len(told.intersection(gold["answers"]))
        if row is None or row.state != gold["state"]:
            notes.append(f"exchanges {name}: {gold['move']}: {row.state if row else 'not told'} instead of {gold['state']}")
        notes += [f"exchanges {name}: {gold['move']}: no answer {answer}" for answer in gold["answers"] if answer not in told]
    total = sum(len(gold["answers"]) for gold in golds)
    figures = {"openings": (opened, len(golds)), "states": (states, len(golds)), "answers": (answers, total)}
    return {f"exchanges {figure} {name}": count for figure, count in figures.items()}, notes


def _elsewhere(golds: Sequence[Json]) -> list[Judgement]:
    """The answers to moves of other pages that the pages' gold has."""
    links = [(f"{line['id']}#{move['id']}", move.get("answers_elsewhere")) for line in golds for move in line["moves"]]
    return [_told(answer, str(earlier).replace("/", "#")) for answer, earlier in links if earlier]


def _told(answer: str, earlier: str) -> Judgement:
    return Judgement(relation=Relation.ANSWERS, left=answer, right=earlier, verdict=Verdict.SAME, author="rule:gold")


def _found(golds: Sequence[Json]) -> list[MoveEntry]:
    """The moves that onrecord finds, under the ids of the gold moves that they are, and with the gold's names for their parties and issues.

    Names and keys are those of the paired gold move where party or issue were told at all: what is asked here is the moves.
    """
    pages = [lay_out(Capture(address=g["file"], body=(ROOT / PAGES / g["file"]).read_bytes(), captured=g["captured"])) for g in golds]
    return [entry for gold, line in zip(golds, annotated(golds, pages), strict=True) for entry in _renamed(gold, line)]


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

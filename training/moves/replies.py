"""This module knows the examples of answers in one article: pairs of moves as onrecord finds them, and which of them the corpus links.

Parties and forces are wrong there as often as at work, since the classifiers that find them have learnt from other stories.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from eval.scoring.page import Page
from onrecord.annotate.mentioned import Parties
from onrecord.annotate.moves.answers import ANSWERS, pairs_of, turns_of
from onrecord.annotate.moves.find import drafted, made_of
from onrecord.annotate.moves.sides import Sides
from onrecord.annotate.moves.told import Told
from onrecord.learned import Linear
from onrecord.model.annotations import Move
from training.moves.alike import likeness
from training.moves.examples import Json, Passage


@dataclass(frozen=True)
class Reply:
    """A move found of which it is asked what it answers in its article.

    Attributes:
        story: the dispute; what is learnt from one is never tried on it.
        seen, right, open: of each move that it is compared with, what the two show, whether the corpus has it answer that, and whether
            it may, as far as its maker is known: nobody answers himself.
    """

    story: str
    seen: tuple[frozenset[str], ...]
    right: tuple[bool, ...]
    open: tuple[bool, ...]


def replies_of(passage: Passage, likely: Sequence[Mapping[str, float]], doubt: float, sides: Sides) -> Iterator[Reply]:
    """Every move found in a passage; `likely` says how likely each force is of each utterance."""
    text, notes = passage.article.page.text, passage.notes
    told = Told(text, Parties(notes.entities, notes.mentions), notes.quotations, notes.events)
    drafts = drafted(told, made_of(text, passage.utterances, likely, doubt), sides)
    turns = turns_of(passage.article, [each.sure for each in drafts], notes.quotations, [each.around for each in drafts])
    answers = answered_here(passage.gold, [each.move for each in drafts])
    for at, reply in enumerate(drafts):
        pairs = list(pairs_of(turns, at))
        yield Reply(
            story=passage.story,
            seen=tuple(seen for _, seen in pairs),
            right=tuple(answers.get(at) == earlier for earlier, _ in pairs),
            open=tuple(reply.around.makers.isdisjoint(drafts[earlier].around.makers) for earlier, _ in pairs),
        )


def answered_here(gold: Json, moves: Sequence[Move]) -> dict[int, int]:
    """By number of a move found, the number of the move found that the corpus has it answer."""
    pairs, ids = paired(gold, moves), {move["id"]: at for at, move in enumerate(gold["moves"])}
    linked = ((at, ids.get(move["answers"])) for at, move in enumerate(gold["moves"]))
    return {pairs[at]: pairs[earlier] for at, earlier in linked if earlier is not None and at in pairs and earlier in pairs}


def paired(gold: Json, moves: Sequence[Move]) -> dict[int, int]:
    """By number of a gold move, the number of the move found that is it, as the contract scorer pairs them."""
    page = Page(gold["text"])
    golds = [(page.tokens(move["content"]), move["force"]) for move in gold["moves"]]
    found = [(page.tokens([(span.start, span.end) for span in move.content]), move.force) for move in moves]
    rank = sorted(
        (
            (like, one[1] == other[1], -at, -place)
            for at, one in enumerate(golds)
            for place, other in enumerate(found)
            if (like := likeness(one[0], other[0]))
        ),
        reverse=True,
    )
    pairs, taken = dict[int, int](), set[int]()
    for _, _, at, place in rank:
        if -at not in pairs and -place not in taken:
            pairs[-at] = -place
            taken.add(-place)
    return pairs


def picked(replies: Sequence[Reply], linear: Linear, least: float) -> tuple[int, int]:
    """Of replies, how many are given something that they answer, as likely as this at least; and how many of these rightly."""
    found = right = 0
    for each in replies:
        likely = linear.likely_each(each.seen)
        rated = [(chance[ANSWERS], at) for at, (chance, may) in enumerate(zip(likely, each.open, strict=True)) if may]
        best = max(rated, default=(0.0, 0))
        if rated and best[0] >= least:
            found += 1
            right += each.right[best[1]]
    return found, right

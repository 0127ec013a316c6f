"""This module knows which earlier move of an article each move answers: never one that its own maker made."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from onrecord.annotate.moves.wording import plain
from onrecord.learned import Linear
from onrecord.learned.answering import Turn, features_of, placed
from onrecord.model.annotations import Move, Quotation
from onrecord.model.article import Article
from onrecord.model.span import Span, cut_all
from onrecord.text.topics import topic_words

REACH = 12
"""Moves before and after a reply among which the answered one is looked for: an article's length plays no part in the time taken."""
LIKELY = 0.4
"""From here on a move answers another: F1 is flat from .2 to .5, on gold moves and on moves that are found."""
ANSWERS = "answers"
"""Label of the classifier."""
AROUND = 80
"""Characters before a move's words in which it may name what it answers."""


def answered(
    article: Article,
    moves: Sequence[Move],
    quotations: Sequence[Quotation],
    replies: Linear,
    likely: float = LIKELY,
    makers: Sequence[frozenset[str]] = (),
) -> tuple[Move, ...]:
    """The moves, in their order, each with the id of the one it answers; moves and quotations come in text order.

    Args:
        makers: who surely makes each move and who speaks in it; nobody answers himself. Empty where nobody is known.
    """
    turns, made = turns_of(article, moves, quotations), makers or [frozenset[str]()] * len(moves)
    found = (_answered(turns, at, replies, likely, made) for at in range(len(moves)))
    return tuple(
        msgspec.structs.replace(move, answers=None if earlier is None else moves[earlier].id)
        for move, earlier in zip(moves, found, strict=True)
    )


def turns_of(article: Article, moves: Sequence[Move], quotations: Sequence[Quotation]) -> list[Turn]:
    """The moves as far as their answers are asked."""
    text, told = article.page.text, {quotation.id: quotation for quotation in quotations}
    starts = [block.span.start for block in article.blocks]
    return [_turn(text, move, told.get(move.quotation or ""), starts) for move in moves]


def pairs_of(turns: Sequence[Turn], reply: int) -> Iterator[tuple[int, frozenset[str]]]:
    """The moves that one may answer, by number, each with the features of the two."""
    for earlier in range(max(0, reply - REACH), min(len(turns), reply + REACH + 1)):
        if earlier != reply:
            yield earlier, frozenset((*features_of(turns[reply], turns[earlier]), *placed(turns, reply, earlier)))


def _answered(turns: Sequence[Turn], reply: int, replies: Linear, least: float, makers: Sequence[frozenset[str]]) -> int | None:
    """Number of the move that one answers."""
    pairs = [pair for pair in pairs_of(turns, reply) if makers[reply].isdisjoint(makers[pair[0]])]
    told = replies.likely_each([features for _, features in pairs])
    rated = [(each[ANSWERS], -abs(reply - earlier), earlier) for (earlier, _), each in zip(pairs, told, strict=True)]
    best = max(rated, default=None)
    return best[2] if best and best[0] >= least else None


def _turn(text: str, move: Move, quotation: Quotation | None, starts: Sequence[int]) -> Turn:
    content = cut_all(text, move.content)
    first = min(span.start for span in (*move.content, *(quotation.cue if quotation else ())))
    around = Span(max(0, first - AROUND), max(first, 1)).cut(text)
    told = f"{around} {cut_all(text, quotation.cue) if quotation else ''} {content}"
    return Turn(
        force=move.force,
        by=move.by,
        to=frozenset(move.to),
        words=frozenset(topic_words(content)),
        told=plain(told),
        paragraph=bisect_right(starts, move.content[0].start),
        asks=content.rstrip("”\"'»’").endswith("?"),
    )

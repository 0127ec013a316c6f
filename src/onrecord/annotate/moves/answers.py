"""This module knows which earlier move of an article each move answers: never one that its own maker made.

- What somebody "has long refused" or "previously rejected" was done before, and answers nothing that the page tells.
- What a reply picks up by its noun ("rejected the offer") it answers where nothing likelier is found (see `picked_up`).
- "Brunn asked Orsk to wait. But Orsk's envoy said" is an exchange: what comes right after a request and against it answers it sooner.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from onrecord.annotate.moves.in_one_breath import breaths
from onrecord.annotate.moves.picked_up import picked_up
from onrecord.annotate.moves.wording import plain
from onrecord.learned import Linear
from onrecord.learned.answering import OPENINGS, REPLIES, Turn, features_of, placed
from onrecord.model.annotations import Move, Quotation
from onrecord.model.article import Article
from onrecord.model.span import Span, cut_all
from onrecord.text.topics import topic_words

REACH = 12
"""Moves before and after a reply among which the answered one is looked for: an article's length plays no part in the time taken."""
LIKELY = 0.3
"""From here on a move answers another: F1 is flat from .2 to .35, and of the links more than half are right from here on."""
AT_ONCE = 0.12
"""The same of a reply that comes right after what it answers, and against it."""
SOON = 160
"""Characters between the two, at most."""
WITH_HAVE = 10
"""Characters before a cue in which its "have" may stand."""
_AGAINST = re.compile(r"(?:\A|[.,;:”\"’)\s])(?:but|though|however|in (?:reply|response)|responded|replied)\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:ha(?:s|ve|d) (?:long|always|previously|repeatedly|consistently)|long[- ]standing|"
    r"previously|for (?:years|decades|months)|in the past)\b",
    re.IGNORECASE,
)
ANSWERS = "answers"
"""Label of the classifier."""
AROUND = 80
"""Characters before a move's words in which it may name what it answers."""


class Around(NamedTuple):
    """What is known of a move beside itself.

    Attributes:
        makers: who surely makes it and who speaks in it; nobody answers himself.
        likely_by: whoever most likely makes it. named: the parties named in the words that tell it.
        in_headline: it stands in the article's headline.
    """

    makers: frozenset[str] = frozenset()
    likely_by: str | None = None
    named: frozenset[str] = frozenset()
    in_headline: bool = False


class Link(NamedTuple):
    """Which move one answers, by number, and how likely."""

    to: int
    chance: float


def answered(
    article: Article,
    moves: Sequence[Move],
    quotations: Sequence[Quotation],
    replies: Linear,
    likely: float = LIKELY,
    around: Sequence[Around] = (),
) -> tuple[Move, ...]:
    """The moves, in their order, each with the id of the one it answers; moves and quotations come in text order.

    Args:
        around: what is known of each move beside itself; empty where nothing is.
    """
    known = around or [Around()] * len(moves)
    turns, made = turns_of(article, moves, quotations, known), [each.makers for each in known]
    text, before = article.page.text, _made_before(article.page.text, moves, quotations)
    told = {breath.reply: Link(to=breath.opening, chance=1.0) for breath in breaths(text, moves, quotations)}
    named = {reply: Link(to=opening, chance=likely) for reply, opening in picked_up(turns, _words(text, moves, quotations), made)}
    found = [
        told.get(at) or (None if at in before else _answered(turns, at, replies, likely, made, text) or named.get(at))
        for at in range(len(moves))
    ]
    return tuple(
        msgspec.structs.replace(move, answers=None if link is None or _is_answered_by(found, at, link) else moves[link.to].id)
        for at, (move, link) in enumerate(zip(moves, found, strict=True))
    )


def turns_of(article: Article, moves: Sequence[Move], quotations: Sequence[Quotation], around: Sequence[Around]) -> list[Turn]:
    """The moves as far as their answers are asked."""
    text, told = article.page.text, {quotation.id: quotation for quotation in quotations}
    starts = [block.span.start for block in article.blocks]
    return [_turn(text, move, told.get(move.quotation or ""), starts, known) for move, known in zip(moves, around, strict=True)]


def pairs_of(turns: Sequence[Turn], reply: int) -> Iterator[tuple[int, frozenset[str]]]:
    """The moves that one may answer, by number, each with the features of the two."""
    for earlier in range(max(0, reply - REACH), min(len(turns), reply + REACH + 1)):
        if earlier != reply and (turns[earlier].start, turns[earlier].end) != (turns[reply].start, turns[reply].end):
            yield earlier, frozenset((*features_of(turns[reply], turns[earlier]), *placed(turns, reply, earlier)))


def _answered(turns: Sequence[Turn], reply: int, replies: Linear, least: float, makers: Sequence[frozenset[str]], text: str) -> Link | None:
    """The move that one answers."""
    pairs = [pair for pair in pairs_of(turns, reply) if makers[reply].isdisjoint(makers[pair[0]])]
    told = replies.likely_each([features for _, features in pairs])
    rated = [(each[ANSWERS], -abs(reply - earlier), earlier) for (earlier, _), each in zip(pairs, told, strict=True)]
    best = max(rated, default=None)
    if best is None:
        return None
    return Link(to=best[2], chance=best[0]) if best[0] >= (AT_ONCE if _is_at_once(turns, reply, best[2], text) else least) else None


def _is_at_once(turns: Sequence[Turn], reply: int, earlier: int, text: str) -> bool:
    """Whether a reply comes right after what asks for one, and is told as against it."""
    one, other = turns[earlier], turns[reply]
    if reply != earlier + 1 or one.force not in OPENINGS or other.force not in REPLIES or not 0 <= other.start - one.end <= SOON:
        return False
    return _AGAINST.search(text, one.end, other.start) is not None


def _words(text: str, moves: Sequence[Move], quotations: Sequence[Quotation]) -> list[str]:
    """Cue and content of each move, in lower case."""
    cues = {quotation.id: quotation.cue for quotation in quotations}
    return [plain(cut_all(text, (*cues.get(move.quotation or "", ()), *move.content), " ")) for move in moves]


def _made_before(text: str, moves: Sequence[Move], quotations: Sequence[Quotation]) -> frozenset[int]:
    """The moves, by number, that are told as made before all that the page tells."""
    cues = {quotation.id: quotation.cue for quotation in quotations}
    starts = [min(span.start for span in (*move.content[:1], *cues.get(move.quotation or "", ()))) for move in moves]
    told = ((at, max(0, start - WITH_HAVE), move.content[0].start) for at, (start, move) in enumerate(zip(starts, moves, strict=True)))
    return frozenset(at for at, start, end in told if _BEFORE.search(text, start, end))


def _is_answered_by(found: Sequence[Link | None], at: int, link: Link) -> bool:
    """Whether the move that one would answer answers that one, and is likelier to: of two moves one answers the other at most."""
    back = found[link.to]
    return back is not None and back.to == at and (back.chance, link.to) > (link.chance, at)


def _turn(text: str, move: Move, quotation: Quotation | None, starts: Sequence[int], known: Around) -> Turn:
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
        likely_by=known.likely_by,
        named=known.named,
        quotation=move.quotation,
        speaker=quotation.speaker_entity if quotation else None,
        score=move.score,
        in_headline=known.in_headline,
        start=move.content[0].start,
        end=move.content[-1].end,
    )

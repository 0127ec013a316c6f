"""This module knows what became of an article's passages between two versions: paragraphs, standfirst, captions, whatever is its own.

Passages are matched by likeness, wherever they went. What stands in another order than before is moved; of two that changed places,
the one that fewer others passed.
"""

from collections.abc import Iterator, Mapping

import msgspec

from onrecord.model.article import Article, Block, Role
from onrecord.model.span import Span
from onrecord.text.pairing import pair_passages
from onrecord.text.sameness import longest_in_order
from onrecord.text.wording import wording
from onrecord.views.rewording import Fate, Piece, Side, reword, whole


class Passage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A passage of the article and what became of it.

    Attributes:
        fate: same, added, dropped or reworded.
        moved: whether it stands in another order among its neighbours than before; it may be reworded too.
        role: what it is, in the later version where it stands there.
        before, now: its block in each version's text; None where it does not stand there.
        pieces: its words; one piece unless it was reworded.
    """

    fate: Fate
    moved: bool
    role: Role
    before: Span | None
    now: Span | None
    pieces: tuple[Piece, ...]


class _Text:
    """One version's own passages, without the headline."""

    def __init__(self, article: Article) -> None:
        self.text = article.page.text
        self.blocks = [block for block in article.own() if not _is_headline(block, article.headline)]
        self.sides = [Side(self.text, (block.span,)) for block in self.blocks]
        self.wordings = [tuple(side.wordings) for side in self.sides]


def compare_passages(before: Article, now: Article) -> tuple[Passage, ...]:
    """Every passage of both versions, in the later one's reading order; what was dropped stands after its former neighbour above."""
    earlier, later = _Text(before), _Text(now)
    pairs = pair_passages(earlier.wordings, later.wordings)
    moved = _moved(pairs)
    placed = [((place, 0, 0), _passage(earlier, later, place, pairs.get(place), place in moved)) for place in range(len(later.blocks))]
    placed += [((after, 1, place), _dropped(earlier, place)) for place, after in _gaps(pairs, moved, len(earlier.blocks))]
    return tuple(passage for _, passage in sorted(placed, key=lambda each: each[0]))


def compare_headlines(before: Article, now: Article) -> Passage | None:
    """What became of the headline; None where its words are the same."""
    earlier, later = before.headline_words(), now.headline_words()
    if wording(earlier) == wording(later):
        return None
    there, here = _headline_side(before), _headline_side(now)
    fate = Fate.REWORDED if earlier and later else Fate.ADDED if later else Fate.DROPPED
    pieces = reword(there, here)
    return Passage(fate=fate, moved=False, role=Role.HEADLINE, before=before.headline, now=now.headline, pieces=pieces)


def _headline_side(article: Article) -> Side:
    return Side(article.page.text, (article.headline,) if article.headline else ())


def _is_headline(block: Block, headline: Span | None) -> bool:
    return block.role is Role.HEADLINE or (headline is not None and block.span.meets(headline))


def _moved(pairs: Mapping[int, int]) -> frozenset[int]:
    """Passages of the later version that are out of order."""
    places = sorted(pairs)
    in_order = longest_in_order([pairs[place] for place in places])
    return frozenset(place for position, place in enumerate(places) if position not in in_order)


def _passage(earlier: _Text, later: _Text, here: int, there: int | None, moved: bool) -> Passage:
    block, side = later.blocks[here], later.sides[here]
    if there is None:
        return Passage(fate=Fate.ADDED, moved=False, role=block.role, before=None, now=block.span, pieces=whole(Fate.ADDED, side))
    same = earlier.wordings[there] == later.wordings[here]
    return Passage(
        fate=Fate.SAME if same else Fate.REWORDED,
        moved=moved,
        role=block.role,
        before=earlier.blocks[there].span,
        now=block.span,
        pieces=(_stayed(later.text, earlier.blocks[there].span, block.span),) if same else reword(earlier.sides[there], side),
    )


def _stayed(text: str, before: Span, now: Span) -> Piece:
    return Piece(fate=Fate.SAME, words=now.cut(text), before=before, now=now)


def _dropped(earlier: _Text, place: int) -> Passage:
    block = earlier.blocks[place]
    pieces = whole(Fate.DROPPED, earlier.sides[place])
    return Passage(fate=Fate.DROPPED, moved=False, role=block.role, before=block.span, now=None, pieces=pieces)


def _gaps(pairs: Mapping[int, int], moved: frozenset[int], count: int) -> Iterator[tuple[int, int]]:
    """Each dropped passage with the place now of the last passage above it that is still there and did not move; -1 for the top."""
    now_at: dict[int, int] = {there: here for here, there in pairs.items()}
    after = -1
    for place in range(count):
        here = now_at.get(place)
        if here is None:
            yield place, after
        elif here not in moved:
            after = here

"""This module knows what became of a page's statements between two versions: which were added, dropped or reworded.

A statement that only stands elsewhere on the page has not changed. A statement is the same one reworded where its words are alike and
nobody else is named as its speaker; the same words laid at somebody else's door are one statement whose speaker changed.
"""

from collections.abc import Iterator, Sequence

import msgspec

from onrecord.model.record import Statement
from onrecord.text.pairing import pair_passages
from onrecord.text.wording import wording
from onrecord.views.rewording import Fate, Piece, Side, reword, whole


class StatementChange(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A statement that one version has and the other has not, or has otherwise.

    Attributes:
        fate: added, dropped or reworded.
        parts: what of it changed, where it was reworded: "content", "speaker", "cue", "addressee".
        before, now: the statement on each version; None where it does not stand there.
        pieces: the words of its content, each in its place on its own page.
    """

    fate: Fate
    parts: tuple[str, ...]
    before: Statement | None
    now: Statement | None
    pieces: tuple[Piece, ...]


class Statements:
    """One version's statements with the text they stand in."""

    def __init__(self, text: str, statements: Sequence[Statement]) -> None:
        self.statements = statements
        self.sides = [Side(text, statement.content) for statement in statements]
        self.wordings = [tuple(side.wordings) for side in self.sides]


def compare_statements(before: Statements, now: Statements) -> tuple[StatementChange, ...]:
    """The statements that changed: those of the later version in its order, then those that were dropped."""
    pairs = _pairs(before, now)
    changes = [_change(before, now, pairs.get(place), place) for place in range(len(now.statements))]
    kept = set(pairs.values())
    gone = [place for place in range(len(before.statements)) if place not in kept]
    return (*(change for change in changes if change), *(_dropped(before, place) for place in gone))


def _pairs(before: Statements, now: Statements) -> dict[int, int]:
    """Which statement now is which one before: by the same voice and words, then by the same words, then by likeness."""
    pairs: dict[int, int] = {}
    for keyed in (True, False):
        taken = set(pairs.values())
        there = [place for place in range(len(before.statements)) if place not in taken]
        here = [place for place in range(len(now.statements)) if place not in pairs]
        found = pair_passages([_keyed(before, place, keyed) for place in there], [_keyed(now, place, keyed) for place in here])
        for later, earlier in found.items():
            if _may_be_one(before, now, there[earlier], here[later]):
                pairs[here[later]] = there[earlier]
    return pairs


def _keyed(side: Statements, place: int, keyed: bool) -> tuple[str, ...]:
    """The words a statement is matched by: those of its content, weighted by its speaker's where it is `keyed`."""
    statement = side.statements[place]
    return (*side.wordings[place], f"by {statement.speaker}, {statement.cue_words}") if keyed else side.wordings[place]


def _may_be_one(before: Statements, now: Statements, there: int, here: int) -> bool:
    """Whether two statements may be one; of two named speakers, only where the words are the same."""
    earlier, later = before.statements[there], now.statements[here]
    other = earlier.named and later.named and earlier.speaker != later.speaker
    return not other or before.wordings[there] == now.wordings[here]


def _change(before: Statements, now: Statements, there: int | None, here: int) -> StatementChange | None:
    later, side = now.statements[here], now.sides[here]
    if there is None:
        return StatementChange(fate=Fate.ADDED, parts=(), before=None, now=later, pieces=whole(Fate.ADDED, side))
    earlier = before.statements[there]
    parts = tuple(_parts(earlier, later, before.wordings[there] == now.wordings[here]))
    if not parts:
        return None
    return StatementChange(fate=Fate.REWORDED, parts=parts, before=earlier, now=later, pieces=reword(before.sides[there], side))


def _parts(earlier: Statement, later: Statement, same_content: bool) -> Iterator[str]:
    if not same_content:
        yield "content"
    if wording(earlier.speaker) != wording(later.speaker):
        yield "speaker"
    if wording(earlier.cue_words) != wording(later.cue_words):
        yield "cue"
    if wording(earlier.addressee_words) != wording(later.addressee_words):
        yield "addressee"


def _dropped(before: Statements, place: int) -> StatementChange:
    pieces = whole(Fate.DROPPED, before.sides[place])
    return StatementChange(fate=Fate.DROPPED, parts=(), before=before.statements[place], now=None, pieces=pieces)

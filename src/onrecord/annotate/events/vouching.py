"""This module knows who vouches for an event: the narrator, or the innermost statement in whose content it is told."""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from onrecord.annotate.places import Places
from onrecord.model.annotations import NARRATOR, Quotation
from onrecord.model.span import Span


class Statements(msgspec.Struct, frozen=True, kw_only=True):
    """The statements of a page, ready to be asked for a place.

    Attributes:
        pieces: of all contents, in text order, each with the length of its whole content and the statement's number.
        cues: in text order, each with the statement's number.
    """

    quotations: tuple[Quotation, ...]
    pieces: tuple[tuple[Span, int, int], ...]
    cues: tuple[tuple[Span, int], ...]

    def vouchers(self, triggers: Sequence[Span]) -> list[str]:
        """For each trigger, in any order, the id of the shortest statement whose content holds it, or "narrator"."""
        found, at, open_pieces = [NARRATOR for _ in triggers], 0, list[tuple[Span, int, int]]()
        for number, trigger in sorted(enumerate(triggers), key=_trigger):
            while at < len(self.pieces) and self.pieces[at][0].start <= trigger.start:
                open_pieces.append(self.pieces[at])
                at += 1
            open_pieces = [piece for piece in open_pieces if piece[0].end > trigger.start]
            holders = [piece for piece in open_pieces if piece[0].end >= trigger.end]
            if holders:
                found[number] = self.quotations[min(holders, key=self._size)[2]].id
        return found

    def _size(self, piece: tuple[Span, int, int]) -> tuple[int, bool]:
        """How much a statement says; of a report and its source, which have the same words, the source comes first."""
        return piece[1], self.quotations[piece[2]].via is None

    def statement(self, voucher: str) -> Quotation | None:
        """The statement that goes by a voucher's id; None where the narrator vouches."""
        return next((each for each in self.quotations if each.id == voucher), None)

    def by_cue(self, trigger: Sequence[Span]) -> Quotation | None:
        """The statement whose cue shares words with a trigger."""
        for span in trigger:
            first = bisect_left(self.cues, span.start, key=_last)
            if first < len(self.cues) and self.cues[first][0].start < span.end:
                return self.quotations[self.cues[first][1]]
        return None


def told_by(quotations: Sequence[Quotation]) -> Statements:
    """The statements, sorted by place; who speaks of what another has said, to deny it, vouches for nothing in it."""
    contents = Places((piece, at) for at, each in enumerate(quotations) for piece in each.content)
    lengths = [sum(piece.end - piece.start for piece in each.content) for each in quotations]
    own = [at for at, each in enumerate(quotations) if not _speaks_of_anothers(each, quotations, contents)]
    pieces = sorted((piece, lengths[at], at) for at in own for piece in quotations[at].content)
    cues = sorted((piece, at) for at, each in enumerate(quotations) for piece in each.cue)
    return Statements(quotations=tuple(quotations), pieces=tuple(pieces), cues=tuple(cues))


def _speaks_of_anothers(quotation: Quotation, quotations: Sequence[Quotation], contents: Places[int]) -> bool:
    """Whether a statement has for its content what another one says: "Orsk said that it had closed it, which Vell denied"."""
    if not quotation.cue or quotation.cue[0].start < quotation.content[-1].end:
        return False
    near = (quotations[at] for at in contents.meeting(quotation.content[0]))
    return any(each is not quotation and _says(each, quotation) for each in near)


def _says(other: Quotation, quotation: Quotation) -> bool:
    """Whether all of a statement's content is in another's, which is told before it and in which its cue is not."""
    is_before = bool(other.cue) and other.cue[-1].end <= other.content[0].start
    holds = all(any(piece.covers(own) for piece in other.content) for own in quotation.content)
    return is_before and holds and not any(piece.meets(quotation.cue[0]) for piece in other.content)


def _trigger(numbered: tuple[int, Span]) -> Span:
    return numbered[1]


def _last(cue: tuple[Span, int]) -> int:
    return cue[0].end - 1

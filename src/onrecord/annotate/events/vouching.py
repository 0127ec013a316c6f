"""This module knows who vouches for an event: the narrator, or the innermost statement in whose content it is told."""

from collections.abc import Sequence

from onrecord.model.annotations import Quotation
from onrecord.model.span import Span

NARRATOR = "narrator"


def voucher(trigger: Span, quotations: Sequence[Quotation]) -> str:
    """The id of the shortest statement whose content holds the trigger, or "narrator"."""
    holders = [quotation for quotation in quotations if any(piece.covers(trigger) for piece in quotation.content)]
    return min(holders, key=_length).id if holders else NARRATOR


def _length(quotation: Quotation) -> int:
    return sum(piece.end - piece.start for piece in quotation.content)

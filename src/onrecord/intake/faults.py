"""This module knows how what cannot be read is told: as a fault of this room."""

from onrecord.errors import Unreadable
from onrecord.stage import Fault


def fault(item: str, error: Unreadable) -> Fault:
    """The fault of an item that could not be read, with the error's reason and sentence."""
    return Fault(item=item, stage="intake", reason=error.reason, message=str(error))

"""This module knows the place in a long answer that a program goes on from, as an address carries it.

Where the answer is in an order of its own (newest first), the place is the last row that was given: rows that come in meanwhile move
nothing.
Where it is not (best match first, worked-out views), the place is the number of rows that were given.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode

import msgspec

from onrecord.errors import Misuse


class Place(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where an answer goes on: after a row by its id, or after a number of rows."""

    after: str = ""
    skip: int = 0


def cursor(place: Place) -> str:
    """A place as it stands in an address; what is in it is nobody's business.

    >>> place_of(cursor(Place(after="s-1")))
    Place(after='s-1', skip=0)
    """
    return urlsafe_b64encode(msgspec.json.encode(place)).decode().rstrip("=")


def place_of(written: str) -> Place:
    """The place that an address names; the beginning where it names none.

    Raises:
        Misuse: no answer gave this cursor.
    """
    if not written:
        return Place()
    try:
        place = msgspec.json.decode(urlsafe_b64decode(written.encode("ascii") + b"=" * (-len(written) % 4)), type=Place)
    except (ValueError, msgspec.DecodeError):
        place = Place(skip=-1)
    if not 0 <= place.skip < 2**63:
        raise Misuse(f"cursor {written!r} is none that an answer gave; take `next` as it is, or leave the cursor out to begin anew")
    return place

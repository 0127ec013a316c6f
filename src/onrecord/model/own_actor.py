"""This module knows an actor of a reader's own table: whom they follow, by which names, with which id."""

import msgspec

from onrecord.model.annotations import Kind


class OwnActor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody whom the reader lists.

    Attributes:
        id: the reader's own, kept as it is; entities that are found get it as `known`.
        names: the name and all aliases, at least one, the name first.
        country: ISO 3166-1 alpha-3, or None.
        sector: PLOVER sector, or None.
    """

    id: str
    names: tuple[str, ...]
    kind: Kind
    country: str | None = None
    sector: str | None = None

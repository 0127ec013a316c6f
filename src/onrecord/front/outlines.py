"""This module knows what a record keeps of the articles that have been linked."""

import msgspec

from onrecord.link.sketch import KEPT_AS, Outline
from onrecord.store import Store


def outlines_in(store: Store) -> dict[str, Outline]:
    """The outline of every version that has been linked, by the version's id."""
    kept = (item for each in store.sketches(KEPT_AS) for item in msgspec.msgpack.decode(each.sketch, type=list[Outline]))
    return {outline.version: outline for outline in kept}

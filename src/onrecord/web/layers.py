"""This module knows the layers of the reading view: what is marked on a page, each to be turned on and off in the address.

    /articles/ID?show=statements&show=events

An address that names none has those that are on for everybody.
"""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlencode

import msgspec

from onrecord.model.entries import Appearance, EventEntry, MoveEntry
from onrecord.model.record import Kept
from onrecord.views.reading import Mark, Part, entry_marks

LAYERS = ("statements", "events", "moves", "actors", "furniture")
"""What can be shown on a page; furniture is the lines around the article, of which longer runs are folded where it is not asked for."""
USUAL = frozenset({"statements"})
"""What is shown where an address does not say."""
NONE = "none"
"""What an address says to have no layer."""


class Layer(msgspec.Struct, frozen=True, kw_only=True):
    """A layer as the page offers it: whether it is on, and the address that turns it over."""

    name: str
    is_on: bool
    turned: str


def shown_layers(asked: Sequence[str]) -> frozenset[str]:
    """The layers that an address asks for; names that are none are passed over."""
    return frozenset(asked) & frozenset(LAYERS) if asked else USUAL


def layers(path: str, shown: frozenset[str]) -> tuple[Layer, ...]:
    """Every layer with the way to turn it over, which leaves the others as they are."""
    return tuple(Layer(name=name, is_on=name in shown, turned=_address(path, shown ^ {name})) for name in LAYERS)


def layer_marks(
    kept: Kept, shown: frozenset[str], events: Iterable[EventEntry], moves: Iterable[MoveEntry], appearances: Iterable[Appearance]
) -> Iterator[Mark]:
    """The marks of the layers beside the statements, over one version of a page."""
    text = kept.reading.article.page.text
    if "events" in shown:
        for event in events:
            yield from entry_marks(text, event.trigger, Part.TRIGGER, event.id)
    if "moves" in shown:
        for move in moves:
            yield from entry_marks(text, move.content, Part.MOVE, move.id)
    if "actors" in shown:
        known = {appearance.entity: appearance.id for appearance in appearances}
        for mention in kept.reading.annotations.mentions:
            if mention.entity in known:
                yield from entry_marks(text, (mention.span,), Part.ACTOR, known[mention.entity])


def _address(path: str, shown: frozenset[str]) -> str:
    if shown == USUAL:
        return path
    return f"{path}?{urlencode([('show', name) for name in LAYERS if name in shown] or [('show', NONE)])}"

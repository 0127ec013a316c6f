"""This module knows things by where they stand on a page, so that who asks about a place is shown what lies there, not the whole page."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from onrecord.model.span import Span

STRETCH = 256
"""Characters of a page that are looked through together; a thing is looked at once for each that it reaches into."""
Thing = TypeVar("Thing")


class Places(Generic[Thing]):
    """Things with their spans, each with as many spans as it has pieces."""

    def __init__(self, things: Iterable[tuple[Span, Thing]] = ()) -> None:
        self._stretches: dict[int, list[tuple[int, Span, Thing]]] = {}
        self._number = 0
        for span, thing in things:
            self.add(span, thing)

    def add(self, span: Span, thing: Thing) -> None:
        """Put one more thing after those that are there."""
        for stretch in _stretches(span):
            self._stretches.setdefault(stretch, []).append((self._number, span, thing))
        self._number += 1

    def meeting(self, span: Span) -> list[Thing]:
        """What shares a character with a span, in the order in which it was put there; once for each of its pieces that does.

        >>> places = Places([(Span(0, 4), "Orsk"), (Span(0, 20), "Orsk expelled envoys"), (Span(14, 20), "envoys")])
        >>> places.meeting(Span(2, 9))
        ['Orsk', 'Orsk expelled envoys']
        """
        found = {
            number: thing for stretch in _stretches(span) for number, place, thing in self._stretches.get(stretch, ()) if place.meets(span)
        }
        return [found[number] for number in sorted(found)]

    def any_at(self, span: Span) -> bool:
        """Whether anything shares a character with a span."""
        return any(place.meets(span) for stretch in _stretches(span) for _, place, _ in self._stretches.get(stretch, ()))


def _stretches(span: Span) -> range:
    return range(span.start // STRETCH, (span.end - 1) // STRETCH + 1)

"""This module knows a phrase that may mean somebody, as it is looked at; and which kinds of actors others speak for."""

from collections.abc import Iterator, Sequence

import msgspec

from onrecord.annotate.actors.phrase import NAME, Phrase
from onrecord.facts.known import Known
from onrecord.model.annotations import Kind
from onrecord.model.span import Span

BODIES = (Kind.STATE, Kind.ORGANISATION)
"""Kinds that one name is easily taken for by turns, the surer first."""
PARTIES = frozenset({Kind.STATE, Kind.ORGANISATION, Kind.GROUP})
"""Kinds of those whom others speak for."""


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """A phrase that may mean somebody.

    Attributes:
        kind: what sort of actor it means, as the encoder or its own words say.
        known: whom the tables of facts have under its words, or None.
        parent: number of the narrowest phrase it lies in among all gathered, or None.
        has_aside: a comma or bracket follows, after which it may be described.
    """

    span: Span
    kind: Kind
    phrase: Phrase
    known: Known | None = None
    parent: int | None = None
    has_aside: bool = False

    @property
    def names_person(self) -> bool:
        """Whether it is somebody's own name."""
        return self.kind is Kind.PERSON and self.phrase.form == NAME and bool(self.phrase.names)


def starting_in(heard: Sequence[Heard], number: int, beyond: int = 0) -> Iterator[int]:
    """Numbers of the phrases, in reading order, that start after a phrase and before its end: "Orsk" in "Orsk's envoy".

    Args:
        heard: a page's phrases, ordered by where they start.
        beyond: characters after its end in which they may start too.
    """
    end = heard[number].span.end + beyond
    for at in range(number + 1, len(heard)):
        if heard[at].span.start >= end:
            return
        yield at

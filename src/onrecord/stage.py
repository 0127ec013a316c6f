"""This module knows the shapes of work: a stage, a linker, a fault, an engine.

A stage turns a batch of values into as many values, in order.
It is pure: no clock, network, disk, randomness or memory of the last batch, so any engine may run it anywhere, in any order.
An item that cannot be done becomes a `Fault`, which is kept and shown; nothing is dropped silently.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeVar, runtime_checkable

import msgspec

In_contra = TypeVar("In_contra", contravariant=True)
Out_co = TypeVar("Out_co", covariant=True)
In = TypeVar("In")
Out = TypeVar("Out")


class Fault(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An item that could not be done, and why.

    Attributes:
        item: the address, path or id of the item.
        stage: the room it failed in ("intake", "pages", "articles", "annotate", "store").
        reason: a short fixed word for counting ("empty", "binary", "no article").
        message: a sentence: what, where, what now.
    """

    item: str
    stage: str
    reason: str
    message: str


class Stage(Protocol[In_contra, Out_co]):
    """A pure step over a batch. `__call__` returns exactly one value for each item, in order, or raises."""

    @property
    def name(self) -> str:
        """The room this step belongs to, for faults."""
        ...

    def __call__(self, items: Sequence[In_contra], /) -> Sequence[Out_co]:
        """Do the work for every item of the batch."""
        ...


class Linker(Protocol[In_contra, Out_co]):
    """A pure judge of pairs: which of the new items stand in its relation to one another and to those that the record has already.

    Its verdict on a pair hangs on the two items alone, not on which of them is new, nor on what else is there: so articles may come in
    any order, in one batch or in many, and the record ends the same.
    """

    @property
    def name(self) -> str:
        """The author of its judgements, without "rule:" or "model:"."""
        ...

    @property
    def relation(self) -> str:
        """The relation it judges, as `model.judgement.Relation` names it."""
        ...

    @property
    def days(self) -> int | None:
        """How many days apart two items may be published and still be judged; None is any number."""
        ...

    def __call__(self, new: Sequence[In_contra], known: Sequence[In_contra], /) -> Sequence[Out_co]:
        """Judge pairs of new items, and new with known ones, never known with known; pairs not worth a word are left out."""
        ...


@runtime_checkable
class PairLinker(Linker[In_contra, Out_co], Protocol[In_contra, Out_co]):
    """A linker that looks at nothing but pairs, so that they may be found for it."""

    def judge_pairs(self, new: Sequence[In_contra], pairs: Sequence[tuple[Any, Any]], /) -> Sequence[Out_co]:
        """Judge pairs of a new item and another one, each pair once, and what it judges of new items on their own."""
        ...


class Linkable(Protocol):
    """What a linker compares: something that a version of a page tells, small enough to be kept beside the record's entries."""

    @property
    def id(self) -> str:
        """What judgements call it."""
        ...

    @property
    def version(self) -> str:
        """Id of the version it stands on."""
        ...


class Engine(Protocol):
    """Runs a stage over any number of items, in order; a fault passes through untouched."""

    def run(self, stage: Stage[In, Out], items: Iterable[In | Fault]) -> Iterator[Out | Fault]:
        """Yield one outcome for each item, in the order of the items."""
        ...

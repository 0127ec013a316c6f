"""This module runs stages in this process, batch by batch, keeping order and turning failures into faults."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Generic, TypeVar

from onrecord.errors import Unreadable
from onrecord.stage import Fault, Stage

In = TypeVar("In")
Out = TypeVar("Out")


class Each(Generic[In, Out]):
    """A stage made of a function over one item."""

    def __init__(self, name: str, step: Callable[[In], Out]) -> None:
        self.name = name
        self.step = step

    def __call__(self, items: Sequence[In], /) -> list[Out]:
        """Apply the function to each item, in order."""
        return [self.step(item) for item in items]


def each(name: str, step: Callable[[In], Out]) -> Each[In, Out]:
    """A stage of the room `name` that does `step` to each item."""
    return Each(name, step)


class LocalEngine:
    """Runs everything here and now.

    A batch that raises is run again item by item, so that only the items that fail are lost, each as a `Fault`.

    Args:
        batch: items handed to a stage at once; larger batches fill the encoder better and hold more in memory.
    """

    def __init__(self, batch: int = 16) -> None:
        self.batch = batch

    def run(self, stage: Stage[In, Out], items: Iterable[In | Fault]) -> Iterator[Out | Fault]:
        """Yield one outcome for each item, in order; faults pass through."""
        source = iter(items)
        while window := list(islice(source, self.batch)):
            yield from _in_order(window, _outcomes(stage, [item for item in window if not isinstance(item, Fault)]))


def _in_order(window: list[In | Fault], outcomes: list[Out | Fault]) -> Iterator[Out | Fault]:
    done = iter(outcomes)
    for item in window:
        yield item if isinstance(item, Fault) else next(done)


def _outcomes(stage: Stage[In, Out], items: list[In]) -> list[Out | Fault]:
    if not items:
        return []
    try:
        return list(stage(items))
    except Exception:  # noqa: BLE001 - any failure of a stage belongs to one of its items
        return [_alone(stage, item) for item in items]


def _alone(stage: Stage[In, Out], item: In) -> Out | Fault:
    try:
        return stage([item])[0]
    except Exception as error:  # noqa: BLE001 - kept as a fault, with what it said
        return _fault(stage.name, item, error)


def _fault(stage: str, item: object, error: Exception) -> Fault:
    if isinstance(error, Unreadable):
        return Fault(item=_address(item), stage=stage, reason=error.reason, message=str(error))
    return Fault(item=_address(item), stage=stage, reason="failed", message=f"{type(error).__name__}: {error}")


def _address(item: object) -> str:
    for step in ("address", "page", "article"):
        found = getattr(item, step, None)
        if isinstance(found, str):
            return found
        if found is not None:
            return _address(found)
    return repr(item)[:80]

"""This module knows what a record must answer, in domain words; every store keeps these promises, and one set of tests holds them to it."""

from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from onrecord.store.promises.corrections import Corrections
from onrecord.store.promises.entries import Entries
from onrecord.store.promises.judgements import Judgements
from onrecord.store.promises.linking import Linking
from onrecord.store.promises.pages import KeptFault, Pages

__all__ = ["KeptFault", "Store"]


class Store(Pages, Entries, Judgements, Corrections, Linking, Protocol):
    """A record that can be written by one and read by many at the same time, from any thread.

    Every method may raise `StoreError`; methods that write raise `CannotWrite` where the record cannot take it, and then nothing
    of that call is kept. What a writing method has returned from is on disk.
    """

    @property
    def path(self) -> Path:
        """Where the record is kept."""
        ...

    def close(self) -> None:
        """Let go of the record; closing twice is harmless."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...

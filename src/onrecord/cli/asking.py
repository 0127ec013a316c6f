"""This module knows what the command line asks the record about the history of a page."""

from onrecord.errors import StoreError
from onrecord.model.record import State, Told
from onrecord.store import Store
from onrecord.views.changes import Sums, compare


def told(store: Store, version: str) -> Told:
    """One version with its statements.

    Raises:
        StoreError: the record names the version, but does not hold it.
    """
    if not (found := store.told(version)):
        raise StoreError(f"the record names the version {version!r} and does not hold it; restore the file from a copy")
    return found


def last_change(store: Store, address: str, read_at: str) -> Sums:
    """What changed on a page when it was read at this moment; nothing where an archive was read late and only filled a gap."""
    states = store.history(store.find_page(address) or "")
    learned = [place for place, state in enumerate(states) if state.read == read_at and place]
    return _between(store, *states[learned[-1] - 1 : learned[-1] + 1]) if learned else Sums()


def _between(store: Store, before: State, now: State) -> Sums:
    return compare(told(store, before.version), told(store, now.version)).sums

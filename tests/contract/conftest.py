"""The stores that every contract test is run over."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onrecord.store import Store, open_record


def sqlite(folder: Path) -> Store:
    """A new SQLite record."""
    return open_record(folder / "record.db")


STORES: tuple[Callable[[Path], Store], ...] = (sqlite,)


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty record of each kind."""
    with request.param(tmp_path) as opened:
        yield opened

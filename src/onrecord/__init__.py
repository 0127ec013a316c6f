"""onrecord reads news coverage of a dispute and keeps its record: who said what to whom, with the words it rests on.

    import onrecord

    onrecord.read("pages", record="harbour.db")
    with onrecord.open_record("harbour.db") as record:
        for row in record.statements(speaker="Brandow"):
            print(row.published, row.content)

What stands here is loaded when it is first asked for, so that importing the package costs nothing.
"""

from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.front.newsroom import newsroom
    from onrecord.front.reading import read
    from onrecord.front.record import Record, open_record

__all__ = ["Record", "__version__", "newsroom", "open_record", "read"]

try:
    __version__ = version("onrecord")
except PackageNotFoundError:  # run from a checkout that was never installed
    __version__ = "0+unknown"

_FRONT = {
    "Record": "onrecord.front.record",
    "open_record": "onrecord.front.record",
    "read": "onrecord.front.reading",
    "newsroom": "onrecord.front.newsroom",
}


def __getattr__(name: str) -> object:
    """What the package offers, from the module that holds it."""
    if name not in _FRONT:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_FRONT[name]), name)


def __dir__() -> list[str]:
    return __all__

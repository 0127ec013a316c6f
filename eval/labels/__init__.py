"""This module knows the labels that readers gave to real pages: where a report was filed, who supplied it, who published it.

The guidelines, and how the labels were made, are in `README.md` beside this file. Pages are named by id; none of their text is here.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec

HERE = Path(__file__).parent


class Label(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a reader found on one page.

    Attributes:
        dateline: the place as a reader would write it, or None.
        agency: the agencies that supplied the text, in the page's order; None where it names none.
        outlet: the names the outlet goes by on its page, best first; empty where it does not say.
        unsure: why a careful reader could answer otherwise, or None.
    """

    dateline: str | None
    agency: tuple[str, ...] | None
    outlet: tuple[str, ...]
    unsure: str | None = None


def settled() -> dict[str, Label]:
    """The labels that figures are measured against, by page id."""
    return _read("filing.json")


def second() -> dict[str, Label]:
    """The labels of the second reading, by page id."""
    return _read("second.json")


def agreement(first: Mapping[str, Label], again: Mapping[str, Label]) -> dict[str, tuple[int, int]]:
    """How many pages two readings agree on, and of how many: dateline and agency, on all pages, and where either reading says one."""
    pairs = [(first[page], label) for page, label in again.items() if page in first]
    fields: dict[str, Callable[[Label], object]] = {"dateline": lambda label: label.dateline, "agency": lambda label: label.agency}
    return {
        name: counted
        for field, value in fields.items()
        for name, counted in (
            (field, _same(((value(one), value(other)) for one, other in pairs), wanted=False)),
            (f"{field}, where there is one", _same(((value(one), value(other)) for one, other in pairs), wanted=True)),
        )
    }


def _same(pairs: Iterable[tuple[object, object]], *, wanted: bool) -> tuple[int, int]:
    kept = [one == other for one, other in pairs if not wanted or one is not None or other is not None]
    return sum(kept), len(kept)


def _read(name: str) -> dict[str, Label]:
    return msgspec.json.decode((HERE / name).read_bytes(), type=dict[str, Label])

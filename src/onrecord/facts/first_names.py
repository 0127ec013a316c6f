"""This module knows first names that one person goes by in turn though they begin with other letters: "William" and "Bill"."""

from collections import defaultdict
from collections.abc import Mapping

_ONE = (
    "william bill billy will liam",
    "robert bob bobby rob",
    "richard dick rick",
    "edward ted ned",
    "elizabeth liz betty beth",
    "margaret peggy",
    "alexander alexandra sasha sandy",
    "john jack",
    "james jim jimmy",
    "charles chuck",
    "henry harry hank",
    "anthony tony",
    "theodore ted",
    "katherine kate kathy catherine",
    "eugene gene",
    "yevgeny evgeny",
    "yuri iouri",
    "joseph jose",
)
"""Names that are short for one another, a line for each, in lower case."""


def _lines() -> Mapping[str, frozenset[int]]:
    found = defaultdict[str, set[int]](set)
    for number, names in enumerate(_ONE):
        for name in names.split():
            found[name].add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


_LINES = _lines()
"""By name: the lines it stands in."""


def are_one_first_name(one: str, other: str) -> bool:
    """Whether two first names, in lower case, are forms of one.

    >>> are_one_first_name("bill", "william"), are_one_first_name("ted", "ned"), are_one_first_name("william", "robert")
    (True, True, False)
    """
    return not _LINES.get(one, frozenset()).isdisjoint(_LINES.get(other, frozenset()))

"""This module knows who held the offices that coverage names most, and when: 1990 to the end of 2025, written from memory with care.

Every row was read a second time. Months are inclusive; a term without an end was open when the table ends.
A holder who is not listed may well have held the office: the table vouches only for what it has.
"""

import re
from collections import defaultdict
from collections.abc import Mapping

import msgspec

from onrecord.facts.folding import plainly
from onrecord.facts.tables import rows, several

FAMILY_NAME_FIRST = frozenset({"state:CHN", "state:KOR", "state:PRK", "state:TWN", "state:KHM", "state:VNM"})
"""Where the first word of a name is the family's, as English-language coverage writes it."""


class Holder(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One term of one person in one office.

    Attributes:
        office: "head_of_state", "head_of_government", "supreme_leader", "vice_president", "foreign_minister", "defence_minister" or
            "head" of a body.
        party: id of the state or body.
        person: the person's id ("person:NAME").
        since, until: EDTF months; until is None where it had not ended as of the table's year.
    """

    office: str
    party: str
    person: str
    name: str
    names: tuple[str, ...]
    since: str
    until: str | None


def person_id(name: str) -> str:
    """The id that a person of the table goes by."""
    return "person:" + "-".join(re.findall(r"\w+", plainly(name).casefold()))


def _holder(row: Mapping[str, str]) -> Holder:
    return Holder(
        office=row["office"],
        party=row["party"],
        person=person_id(row["name"]),
        name=row["name"],
        names=several(row["names"]),
        since=row["since"],
        until=row["until"] or None,
    )


HOLDERS: tuple[Holder, ...] = tuple(map(_holder, rows("holders.tsv")))
"""Every term, in the table's order."""

_BY_PERSON: Mapping[str, list[Holder]] = defaultdict(list)
for _each in HOLDERS:
    _BY_PERSON[_each.person].append(_each)


def terms(person: str) -> tuple[Holder, ...]:
    """The terms that a person is listed with, by the person's id."""
    return tuple(_BY_PERSON.get(person, ()))


def family_name(holder: Holder) -> str:
    """The word that headlines know a holder by: "Guterres", "Xi"."""
    words = holder.name.split()
    return words[0] if holder.party in FAMILY_NAME_FIRST else words[-1]

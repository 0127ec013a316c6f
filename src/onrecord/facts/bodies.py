"""This module knows international bodies, and the buildings, streets and organs that stand for states and bodies.

Being listed says nothing of anybody's standing; armed movements are listed by the names that coverage uses, and speak for themselves.
"""

from collections.abc import Mapping

import msgspec

from onrecord.facts.tables import rows, several


class Body(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An international body.

    Attributes:
        id: "body:nato".
        names: its other names and initials, in several languages.
        common: common nouns that mean it where the article is about it ("the alliance").
        sector: PLOVER sector.
        seat: the city it sits in, or "".
        members: codes of member states as of the table's year; empty where they are too many or are not listed.
    """

    id: str
    name: str
    names: tuple[str, ...]
    common: tuple[str, ...]
    sector: str
    seat: str
    members: frozenset[str]


class Metonym(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that stand for a state, a body or one of their organs.

    Attributes:
        words: the spellings; the first is its name; after "?" those that mean something else as often.
        party: id of the state, body or movement.
        organ: what of it ("head_of_state", "foreign_ministry", "parliament", "company", "movement" …).
        sector: PLOVER sector.
    """

    words: tuple[str, ...]
    party: str
    organ: str
    sector: str


def _body(row: Mapping[str, str]) -> Body:
    return Body(
        id=f"body:{row['id']}",
        name=row["name"],
        names=several(row["names"]),
        common=several(row["common"]),
        sector=row["sector"],
        seat=row["seat"],
        members=frozenset(row["members"].split()),
    )


BODIES: Mapping[str, Body] = {body.id: body for body in map(_body, rows("bodies.tsv"))}
"""Every body by its id."""

METONYMS: tuple[Metonym, ...] = tuple(
    Metonym(words=several(row["words"]), party=row["party"], organ=row["organ"], sector=row["sector"]) for row in rows("metonyms.tsv")
)
"""Every metonym, in the table's order."""

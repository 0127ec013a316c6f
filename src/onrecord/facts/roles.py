"""This module knows what sector a role belongs to, and which office a title names: "defence minister", "army spokesman", "senator".

Sectors are PLOVER's (see NOTICE); the nouns of each are ours.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from onrecord.facts.folding import plainly
from onrecord.facts.tables import rows, several


class Role(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A role noun.

    Attributes:
        words: the noun, in lower case.
        sector: PLOVER sector.
        office: the office it names, as in the table of holders, or None.
    """

    words: str
    sector: str
    office: str | None


ROLES: Mapping[str, Role] = {
    words: Role(words=words, sector=row["sector"], office=row["office"] or None)
    for row in rows("roles.tsv")
    for words in several(row["words"])
}
"""Every role by its noun."""

GENERAL = frozenset(
    str.split(
        "spokesman spokeswoman spokesperson official officials leader leadership aide adviser advisor chief member head deputy mission"
    )
)
"""Nouns that any sector has: another noun beside them decides ("army spokesman")."""

_LONGEST = max(len(words.split()) for words in ROLES)
_FORMER = frozenset({"former", "ex", "ousted", "exiled", "late", "then"})
GONE = frozenset({"former", "ex", "retired", "ousted", "deposed", "exiled"})
"""Words for those who held an office, or spoke for somebody, once."""
_BELOW = frozenset({"deputy", "vice", "assistant"})
"""Words before an office for those who stand below its holder."""
_TO_COME = frozenset({"elect", "designate"})
"""Words after an office for those who do not hold it yet."""


@lru_cache(maxsize=4096)
def roles_in(words: str) -> tuple[Role, ...]:
    """The roles that a description names, longest first where they overlap, in the order of its words.

    >>> [role.words for role in roles_in("Orsk's deputy foreign minister and chief negotiator")]
    ['deputy foreign minister', 'chief negotiator']
    """
    return tuple(role for _, _, role in _roles(_parts(words)))


def _parts(words: str) -> list[str]:
    """The words of a description in lower case, cut at hyphens; an owner keeps his mark ("president's")."""
    return re.findall(r"[^\W_]+(?:'[^\W_]+)?", plainly(words).casefold())


def _roles(parts: list[str]) -> Iterator[tuple[int, int, Role]]:
    """The roles, each with where it begins and ends among the words."""
    place = 0
    while place < len(parts):
        role, length = _role_at(parts, place)
        if role is not None:
            yield place, place + length, role
        place += length


def _role_at(parts: list[str], place: int) -> tuple[Role | None, int]:
    for length in range(min(_LONGEST, len(parts) - place), 0, -1):
        found = ROLES.get(" ".join(parts[place : place + length])) or _singular(parts[place : place + length])
        if found is not None:
            return found, length
    return None, 1


def _singular(parts: list[str]) -> Role | None:
    """The role of a plural ("foreign ministers") or of an owner ("president's")."""
    words = " ".join(parts)
    return ROLES.get(words.removesuffix("'s")) or (ROLES.get(words[:-1]) if words.endswith("s") else None)


def sector_of(words: str) -> str | None:
    """PLOVER sector of a description, or None where none of its words says.

    >>> sector_of("army spokesman"), sector_of("a senior official"), sector_of("former foreign minister"), sector_of("Ada Vell")
    ('MIL', 'GOV', 'ELI', None)
    """
    found = roles_in(words)
    if not found:
        return None
    if GONE.intersection(plainly(words).casefold().split()) and any(role.sector == "GOV" for role in found):
        return "ELI"
    return next((role.sector for role in found if role.words not in GENERAL), found[0].sector)


def telling_sector(words: str) -> str | None:
    """PLOVER sector that the last telling noun of a description or a body's name says; a bare spokesman or official tells none.

    >>> telling_sector("captain of the coast guard"), telling_sector("Orskan State Railways spokesman"), telling_sector("a spokesman")
    ('COP', 'BUS', None)
    """
    return next((role.sector for role in reversed(roles_in(words)) if role.words not in GENERAL), None)


def office_of(words: str) -> str | None:
    """The office that a title names, as in the table of holders, or None; a former one, a deputy and a president's wife hold none.

    >>> office_of("Russian Foreign Minister"), office_of("deputy foreign minister"), office_of("former president")
    ('foreign_minister', None, None)
    >>> office_of("president-elect"), office_of("the president's wife"), office_of("vice-president")
    (None, None, 'vice_president')
    """
    parts = _parts(words)
    if _FORMER.intersection(parts):
        return None
    return next((role.office for start, end, role in _roles(parts) if role.office and _is_held(parts, start, end)), None)


def _is_held(parts: list[str], start: int, end: int) -> bool:
    """Whether an office is held by whoever is so called: he is not below its holder, nor to hold it, nor the holder's own."""
    before = parts[:start]
    own = before[len(before) - before[::-1].index("and") :] if "and" in before else before
    is_owner = parts[end - 1].endswith("'s") and end < len(parts)
    return _BELOW.isdisjoint(own) and _TO_COME.isdisjoint(parts[end : end + 1]) and not is_owner

"""This module knows one actor as a person reads about it: roles over time, and what which outlet calls it.

A role is what pages say, dated by the pages that say so; that somebody held an office on a day in between is not said.
Where outlets tell of different roles at one time, each stands with the others beside it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from onrecord.facts.folding import folded
from onrecord.facts.roles import office_of
from onrecord.model.entries import Actor, Appearance


class RoleTold(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A role as pages tell it.

    Attributes:
        role: in the words of most pages.
        party: for whom, as pages name them, or None.
        since, until: when the first and the last page that tells it were published (EDTF); None where none is dated.
        outlets: who tells it, by name; pages of unknown outlets are only counted.
        pages: on how many versions of pages.
        beside: roles told at the same time that are another office or another party's.
    """

    role: str
    party: str | None
    since: str | None
    until: str | None
    outlets: tuple[str, ...]
    pages: int
    beside: tuple[str, ...] = ()


class RoleRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A role as a row of a table or of CSV: as `RoleTold`, several joined by "; "."""

    since: str | None
    until: str | None
    role: str
    party: str | None
    outlets: str
    pages: int
    beside: str


class Alias(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an outlet calls an actor, on how many versions of its pages; `outlet` is None where it is not known."""

    words: str
    outlet: str | None
    pages: int


class ActorView(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One actor.

    Attributes:
        roles: by time, the earliest first.
        aliases: the commonest first.
        appearances: ids, by which persons judge which are one.
        statements, events: how many the record has of it.
    """

    actor: Actor
    roles: tuple[RoleTold, ...]
    aliases: tuple[Alias, ...]
    appearances: tuple[str, ...]
    statements: int
    events: int


def actor_view(actor: Actor, appearances: Sequence[Appearance], *, statements: int, events: int) -> ActorView:
    """One actor with its roles over time and its names by outlet."""
    return ActorView(
        actor=actor,
        roles=roles(appearances),
        aliases=aliases(appearances),
        appearances=tuple(sorted(each.id for each in appearances)),
        statements=statements,
        events=events,
    )


def role_rows(told: Iterable[RoleTold]) -> Iterator[RoleRow]:
    """Roles as rows, in their order."""
    for role in told:
        yield RoleRow(
            since=role.since,
            until=role.until,
            role=role.role,
            party=role.party,
            outlets="; ".join(role.outlets),
            pages=role.pages,
            beside="; ".join(role.beside),
        )


def aliases(appearances: Iterable[Appearance]) -> tuple[Alias, ...]:
    """Every form that pages use, by outlet; spellings that differ only in capitals and accents are kept apart."""
    counted = Counter((words, each.outlet) for each in appearances for words in dict.fromkeys((each.name, *each.words)))
    ordered = sorted(counted.items(), key=lambda each: (-each[1], each[0][0], each[0][1] or ""))
    return tuple(Alias(words=words, outlet=outlet, pages=pages) for (words, outlet), pages in ordered)


def roles(appearances: Iterable[Appearance]) -> tuple[RoleTold, ...]:
    """The roles that pages give, one for each wording and party; capitals aside."""
    told: defaultdict[tuple[str, str], list[Appearance]] = defaultdict(list)
    for each in appearances:
        if each.role:
            told[folded(each.role), folded(each.party or "")].append(each)
    found = sorted(map(_role, told.values()), key=lambda role: (role.since or "9999", role.role))
    return tuple(msgspec.structs.replace(role, beside=_beside(role, found)) for role in found)


def _role(tellings: Sequence[Appearance]) -> RoleTold:
    dates = sorted(each.published for each in tellings if each.published)
    return RoleTold(
        role=Counter(each.role for each in tellings if each.role).most_common(1)[0][0],
        party=Counter(each.party for each in tellings).most_common(1)[0][0],
        since=dates[0] if dates else None,
        until=dates[-1] if dates else None,
        outlets=tuple(sorted({each.outlet for each in tellings if each.outlet})),
        pages=len(tellings),
    )


def _beside(role: RoleTold, others: Iterable[RoleTold]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other.role for other in others if _overlap(role, other) and _differ(role, other)))


def _overlap(role: RoleTold, other: RoleTold) -> bool:
    if not (role.since and role.until and other.since and other.until):
        return False
    return role.since <= other.until and other.since <= role.until


def _differ(role: RoleTold, other: RoleTold) -> bool:
    """Whether two roles are two offices, or two parties'; a description beside an office ("the envoy") does not contradict it."""
    offices = {office for each in (role, other) if (office := office_of(each.role))}
    parties = {folded(each.party) for each in (role, other) if each.party}
    return len(offices) > 1 or len(parties) > 1

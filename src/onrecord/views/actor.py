"""This module knows one actor as a person reads about it: roles over time, and what which outlet calls it.

A role is what pages say, dated by the pages that say so; that somebody held an office on a day in between is not said.
One role in several wordings ("Orskan foreign minister", "minister of foreign affairs") is told once; a page that does not say for whom goes
with those that do.
Where outlets tell of different roles at one time, each stands with the others beside it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from onrecord.facts.folding import folded, plainly
from onrecord.facts.roles import office_of
from onrecord.facts.whose import is_body_of_state, names_of_state, owners_in, without_owner
from onrecord.model.entries import Actor, Appearance

SAME_WORDS: Mapping[str, str] = {
    "presidential": "president",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "defense": "defence",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
}
"""Words of offices that say the same."""
LINKS = frozenset(str.split("of the for and affairs"))
"""Words that only tie an office together."""
_PRESS = re.compile(r"\bpress (?:secretary|spokes(?:man|woman|person))\b")


class RoleTold(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A role as pages tell it.

    Attributes:
        role: in the words of most pages.
        party: for whom, as pages name them, or None.
        since, until: when the first and the last page that tells it were published (EDTF); None where none is dated.
        outlets: who tells it, by name; pages of unknown outlets are only counted.
        pages: on how many versions of pages.
        beside: roles told at the same time that are another office or another party's.
        spellings: other wordings of it, the commonest first; capitals aside.
    """

    role: str
    party: str | None
    since: str | None
    until: str | None
    outlets: tuple[str, ...]
    pages: int
    beside: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()


class RoleRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A role as a row of a table or of CSV: as `RoleTold`, several joined by "; "."""

    since: str | None
    until: str | None
    role: str
    party: str | None
    outlets: str
    pages: int
    beside: str
    spellings: str


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
            spellings="; ".join(role.spellings),
        )


def aliases(appearances: Iterable[Appearance]) -> tuple[Alias, ...]:
    """Every form that pages use, by outlet; spellings that differ only in capitals and accents are kept apart."""
    counted = Counter((words, each.outlet) for each in appearances for words in dict.fromkeys((each.name, *each.words)))
    ordered = sorted(counted.items(), key=lambda each: (-each[1], each[0][0], each[0][1] or ""))
    return tuple(Alias(words=words, outlet=outlet, pages=pages) for (words, outlet), pages in ordered)


def roles(appearances: Iterable[Appearance]) -> tuple[RoleTold, ...]:
    """The roles that pages give, one for each office and party, whatever its wording."""
    told = [each for each in appearances if each.role]
    parties = tuple(Counter(each.party for each in told if each.party))
    offices: defaultdict[frozenset[str], list[_Telling]] = defaultdict(list)
    for each in told:
        telling = _telling(each, parties)
        offices[_office_key(telling.role)].append(telling)
    found = [_role(each) for tellings in offices.values() for each in _by_party(tellings)]
    found.sort(key=lambda role: (role.since or "9999", role.role))
    return tuple(msgspec.structs.replace(role, beside=_beside(role, found)) for role in found)


class _Telling(NamedTuple):
    """A role as one page has it: without whose it is, and as it is worded."""

    role: str
    party: str | None
    appearance: Appearance


def _telling(appearance: Appearance, parties: Collection[str]) -> _Telling:
    role, owner = without_owner(appearance.role or "", parties)
    party = appearance.party or owner
    return _Telling(role, _state_of(party, parties) if party else None, appearance)


def _state_of(party: str, parties: Collection[str]) -> str:
    """The state whose adjective or government a party is, where another page names it ("Orskan government"); else the party."""
    owners = (party, *(owners_in(party) if is_body_of_state(party) else ()))
    states = [name for owner in owners for name in names_of_state(owner) if name in parties and name != party]
    return states[-1] if states else party


def _office_key(role: str) -> frozenset[str]:
    """What two wordings of one office have in common: "minister of foreign affairs", "Foreign Minister"."""
    words = _PRESS.sub("spokesperson", plainly(role).casefold()).replace("-", " ").split()
    return frozenset(SAME_WORDS.get(word, word) for word in words if word not in LINKS) or frozenset(words)


def _by_party(tellings: Iterable[_Telling]) -> Iterator[list[_Telling]]:
    """The tellings of one office by party; those without one go with the party that most have."""
    told: defaultdict[str, list[_Telling]] = defaultdict(list)
    for each in tellings:
        told[folded(each.party or "")].append(each)
    unsaid = told.pop("", [])
    if unsaid and told:
        told[max(told, key=lambda party: (len(told[party]), party))] += unsaid
        unsaid = []
    yield from filter(None, (*told.values(), unsaid))


def _role(tellings: Sequence[_Telling]) -> RoleTold:
    pages = [each.appearance for each in tellings]
    dates = sorted(each.published for each in pages if each.published)
    wordings = [words for words, _ in Counter(each.role for each in tellings).most_common()]
    others = {folded(words): words for words in (*wordings, *(each.role for each in pages if each.role))}
    return RoleTold(
        role=wordings[0],
        party=Counter(each.party for each in tellings if each.party).most_common(1)[0][0] if any(each.party for each in tellings) else None,
        since=dates[0] if dates else None,
        until=dates[-1] if dates else None,
        outlets=tuple(sorted({each.outlet for each in pages if each.outlet})),
        pages=len(pages),
        spellings=tuple(words for key, words in others.items() if key != folded(wordings[0])),
    )


def _beside(role: RoleTold, others: Iterable[RoleTold]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_told_apart(other, role) for other in others if _overlap(role, other) and _differ(role, other)))


def _told_apart(role: RoleTold, other: RoleTold) -> str:
    """A role's words, with its party where the other's are the same."""
    return f"{role.role} ({role.party})" if role.party and folded(role.role) == folded(other.role) else role.role


def _overlap(role: RoleTold, other: RoleTold) -> bool:
    if not (role.since and role.until and other.since and other.until):
        return False
    return role.since <= other.until and other.since <= role.until


def _differ(role: RoleTold, other: RoleTold) -> bool:
    """Whether two roles are two offices, or two parties'; a description beside an office ("the envoy") does not contradict it."""
    offices = {office for each in (role, other) if (office := office_of(each.role))}
    parties = {folded(each.party) for each in (role, other) if each.party}
    return len(offices) > 1 or len(parties) > 1

"""This module knows the table of actors a person reads: who there is across articles, what each was called, held and told of."""

from collections.abc import Collection, Iterable

import msgspec

from onrecord.facts.folding import plainly
from onrecord.model.entries import Actor, Appearance
from onrecord.views.actor import aliases, roles


class ActorRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One actor as a row; the fields, in this order, are the columns.

    Attributes:
        id: ask for the actor by it, or by the id of any of its appearances.
        name: the commonest name.
        known: id in the tables of facts, or None.
        aliases: other forms that pages use, the commonest first, joined by "; ".
        roles: offices and descriptions in pages' words, the latest first, joined by "; ".
        appearances: versions of pages that it appears on.
        statements: statements it is the speaker of; events: events it takes part in.
        since, until: when the first and the last page with it were published (EDTF), or None.
    """

    id: str
    name: str
    kind: str
    country: str | None
    sector: str | None
    known: str | None
    aliases: str
    roles: str
    appearances: int
    statements: int
    events: int
    since: str | None
    until: str | None


def actor_row(actor: Actor, appearances: tuple[Appearance, ...], *, statements: int, events: int) -> ActorRow:
    """One actor as a row.

    Args:
        appearances: all of the actor's, in any order.
        statements, events: how many the record has of it.
    """
    dates = sorted(each.published for each in appearances if each.published)
    held = sorted(roles(appearances), key=lambda role: role.until or "", reverse=True)
    return ActorRow(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        sector=actor.sector,
        known=actor.known,
        aliases="; ".join(_spelt_once((alias.words for alias in aliases(appearances)), {actor.name, *(role.role for role in held)})),
        roles="; ".join(_spelt_once((role.role for role in held), ())),
        appearances=actor.told,
        statements=statements,
        events=events,
        since=dates[0] if dates else None,
        until=dates[-1] if dates else None,
    )


def _spelt_once(several: Iterable[str], others: Collection[str]) -> list[str]:
    """Each of some names in its first spelling, but for those that are among the others; capitals, accents and articles do not count."""
    first: dict[str, str] = {}
    for words in several:
        first.setdefault(_plain(words), words)
    return [words for plain, words in first.items() if plain not in {_plain(other) for other in others}]


def _plain(words: str) -> str:
    return plainly(words).casefold().removeprefix("the ")

"""This module knows what whole phrases name: "Russia's foreign ministry", "the Danish prime minister", "NATO's secretary general".

`known.known_named` knows words that are in a table as they stand; this takes phrases of a country or body and a noun apart.
"""

import re
from collections.abc import Mapping, Sequence

import msgspec

from onrecord.facts.folding import plainly
from onrecord.facts.known import Known, Sense, known_named, longest_known, owner
from onrecord.facts.roles import ROLES
from onrecord.facts.tables import rows, several
from onrecord.model.annotations import Kind


class Organ(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a state has one of, by a noun that every state's goes by."""

    organ: str
    sector: str


ORGANS: Mapping[str, Organ] = {
    words: Organ(organ=row["organ"], sector=row["sector"]) for row in rows("organs.tsv") for words in several(row["words"])
}
"""Every organ by its noun, in lower case."""

HEADS = frozenset({"secretary general", "chief", "director general", "president", "head"})
"""What the heads of bodies are called, hyphens aside."""

_WORD = re.compile(r"[^\s,;:()\"“”]+")
_OF = re.compile(r"\s+(?:of|in|for)\s+(?:the\s+)?", re.IGNORECASE)
_CAUSES = frozenset({"to", "for", "on", "in", "against", "with"})


def named(words: str) -> tuple[Known, ...]:
    """What a phrase names: as a table has it, else put together of a country or body and a noun; nothing where it is neither.

    >>> [known.id for known in named("Denmark's foreign ministry")], [known.id for known in named("Prime Minister of Denmark")]
    (['organ:DNK/foreign_ministry'], ['office:DNK/head_of_government'])
    """
    if found := known_named(words) or known_named(owner(words)):
        return found
    return tuple(made for party, noun in _halves(words) if (made := _made(party, noun)) is not None)[:1]


def _halves(words: str) -> list[tuple[Known, str]]:
    """The phrase as (country or body, noun), in the ways it can be cut."""
    parts = _WORD.findall(words)
    if parts and parts[0].casefold() == "the":
        parts = parts[1:]
    cuts = [(parts[:cut], " ".join(parts[cut:])) for cut in range(1, min(len(parts), 6))]
    head, of, tail = words.rpartition(found[-1]) if (found := _OF.findall(words)) else ("", "", "")
    if of:
        cuts.append((tail.split(), head))
    return [(party, noun) for front, noun in cuts if (party := _party(front)) is not None]


def _party(parts: Sequence[str]) -> Known | None:
    """The one state or body that words name, also in an owner's form."""
    words = " ".join(parts)
    found = [known for known in known_named(words) or known_named(owner(words)) if known.kind is Kind.STATE or known.id.startswith("body:")]
    return found[0] if len(found) == 1 and found[0].sense is not Sense.COMMON else None


def _made(party: Known, noun: str) -> Known | None:
    plain = plainly(noun).casefold().replace("-", " ")
    organ, role, code = ORGANS.get(plain), ROLES.get(plain), party.id.partition(":")[2]
    if organ is not None and party.kind is Kind.STATE:
        return _like(party, f"organ:{code}/{organ.organ}", f"{party.name}: {plain}", Kind.ORGANISATION, organ.sector)
    if plain in HEADS and party.id.startswith("body:"):
        return _like(party, f"office:{code}/head", f"{party.name}: {plain}", Kind.OFFICE, "IGO")
    if role is not None and role.office is not None:
        return _like(party, f"office:{code}/{role.office}", f"{party.name}: {plain}", Kind.OFFICE, role.sector)
    return None


def _like(party: Known, known_id: str, name: str, kind: Kind, sector: str) -> Known:
    return Known(id=known_id, name=name, kind=kind, country=party.country, sector=sector, party=party.id, sense=Sense.MADE)


def country_of(words: str) -> str | None:
    """The country that a phrase speaks of first, whose it is: by name, adjective, people, capital or organ; None where none is named.

    "The Danish ambassador to Norway" is Denmark's; "ambassador to Norway" alone is nobody's.

    >>> country_of("the Danish ambassador to Norway"), country_of("ambassador to Norway"), country_of("the ambassador")
    ('DNK', None, None)
    """
    codes = {known.country for known in _first(words) if known.country}
    return codes.pop() if len(codes) == 1 else None


def party_of(words: str) -> str | None:
    """Id of the state, body or movement that a phrase speaks of first; None where none is named.

    >>> party_of("the Kremlin spokesman"), party_of("a spokesman")
    ('state:RUS', None)
    """
    parties = {known.party for known in _first(words) if known.party}
    return parties.pop() if len(parties) == 1 else None


def _first(words: str) -> tuple[Known, ...]:
    """The first that surely is known among the words, unless it is only whom the one spoken of deals with."""
    parts = _WORD.findall(words)
    for first, _, found in longest_known(parts):
        if sure := tuple(known for known in found if known.sure):
            return sure if _is_theirs([part.casefold() for part in parts[:first]]) else ()
    return ()


def _is_theirs(before: Sequence[str]) -> bool:
    """Whether what follows says whose one is ("spokesman for the Danish …", "official in …"), not with whom ("envoy to …")."""
    words = [word for word in before[-2:] if word != "the"]
    if not words or words[-1] not in _CAUSES:
        return True
    return words[-1] in ("for", "in") and any(word.startswith(("spokes", "minister", "secretary", "official")) for word in before)

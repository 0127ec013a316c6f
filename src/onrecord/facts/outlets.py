"""This module knows well-known outlets and agencies the world over: name, country, languages, kind, domains, other names.

The table (`outlets.tsv`, one a line) is ours, from common knowledge as of `AS_OF`, and neutral: it says where an outlet is published and
what it is in law and in form, nothing of how good, fair or free it is. It is outside knowledge: whatever is taken from it in place of the
page's own word is marked so. Names that many outlets share carry their country in brackets.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from onrecord.facts.tables import AS_OF
from onrecord.model.outlet import Kind, KnownOutlet

_TABLE = Path(__file__).with_name("outlets.tsv")


class Listing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of the table.

    Attributes:
        outlet: what is known of it.
        domains: the ends of the web addresses it publishes under.
        aliases: the other names that it and others call it by.
    """

    outlet: KnownOutlet
    domains: tuple[str, ...]
    aliases: tuple[str, ...]

    def names(self) -> tuple[str, ...]:
        """Its name and its other names."""
        return (self.outlet.name, *self.aliases)


def outlet_at(host: str) -> Listing | None:
    """The outlet that publishes at a web host, by the longest end of it that is listed; None where none is.

    >>> outlet_at("amp.theguardian.com").outlet.country
    'GBR'
    """
    labels = host.split(".")
    return next((_BY_DOMAIN[end] for first in range(len(labels)) if (end := ".".join(labels[first:])) in _BY_DOMAIN), None)


def outlet_called(name: str) -> Listing | None:
    """The outlet of that name, upper and lower case and a leading "The" aside; None where none or more than one is called so."""
    return _BY_NAME.get(folded_name(name))


def is_outlet(name: str) -> bool:
    """Whether that is the name of some outlet in the table, also where several share it; upper and lower case aside."""
    return name.casefold() in _NAMES


def folded_name(name: str) -> str:
    """An outlet's name for comparing: lower case, without a leading article in a few languages.

    >>> folded_name("The Orsk Lamp")
    'orsk lamp'
    """
    words = name.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


_ARTICLES = frozenset(["the", "der", "die", "das", "le", "la", "les", "el", "il", "o", "a", "de", "het"])


def _listings() -> Iterator[Listing]:
    _, *lines = _TABLE.read_text(encoding="utf-8").splitlines()
    for line in lines:
        name, country, languages, kind, domains, aliases = line.split("\t")
        outlet = KnownOutlet(name=name, country=country, languages=tuple(languages.split()), kind=Kind(kind), as_of=AS_OF)
        yield Listing(outlet=outlet, domains=tuple(domains.split()), aliases=tuple(filter(None, aliases.split("|"))))


def _by_name() -> Iterator[tuple[str, Listing]]:
    """Each name that is one outlet's alone; one that a name in brackets shares ("The Herald") is nobody's."""
    shared = {folded_name(listing.outlet.name.split(" (")[0]) for listing in OUTLETS if "(" in listing.outlet.name}
    for listing in OUTLETS:
        yield from ((folded, listing) for name in listing.names() if (folded := folded_name(name)) not in shared)


OUTLETS: tuple[Listing, ...] = tuple(_listings())
"""The table, in its order."""

_BY_DOMAIN: Mapping[str, Listing] = {domain: listing for listing in OUTLETS for domain in listing.domains}
_NAMES = frozenset(name.split(" (")[0].casefold() for listing in OUTLETS for name in listing.names())
_BY_NAME: Mapping[str, Listing] = dict(_by_name())

"""This module knows an outlet as the world knows it: facts about who publishes, which a page does not have to state."""

from enum import StrEnum

import msgspec


class Kind(StrEnum):
    """What an outlet is in law and in form; nothing about how good it is.

    Agencies supply others: a state owns a `state agency`, a law of its own sets up a `public agency` apart from government, the rest are
    companies or cooperatives. A `public broadcaster` has a law or charter that sets it apart from government, a `state broadcaster` belongs
    to a state without one, a `state-funded broadcaster` is a body of its own that lives on a state's grant. The rest go by how they appear.
    """

    AGENCY = "agency"
    PUBLIC_AGENCY = "public agency"
    STATE_AGENCY = "state agency"
    BROADCASTER = "broadcaster"
    PUBLIC_BROADCASTER = "public broadcaster"
    STATE_BROADCASTER = "state broadcaster"
    STATE_FUNDED_BROADCASTER = "state-funded broadcaster"
    DAILY = "daily"
    WEEKLY = "weekly"
    MAGAZINE = "magazine"
    ONLINE = "online"


AGENCY_KINDS = frozenset({Kind.AGENCY, Kind.PUBLIC_AGENCY, Kind.STATE_AGENCY})
"""Kinds of those who supply text to other outlets."""


class KnownOutlet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a table, not the page, says of an outlet: always outside knowledge, and to be shown as such.

    Attributes:
        name: the one name it goes by here.
        country: ISO 3166-1 alpha-3 code of the country it is published from.
        languages: ISO 639 codes of the languages it chiefly publishes in.
        kind: what it is in law and in form.
        as_of: the year (EDTF) as of which this is told; it may have changed since.
    """

    name: str
    country: str
    languages: tuple[str, ...]
    kind: Kind
    as_of: str

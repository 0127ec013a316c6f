"""This module knows the world's states and territories: codes, names in ten languages, demonyms, capitals.

Codes are ISO 3166-1 alpha-3; XKX (Kosovo), XAB (Abkhazia), XSO (South Ossetia), XTR (Transnistria) and XSL (Somaliland) are in ISO's range
for users, SUN, YUG, DDR and CSK are states that are gone. Being in the table says nothing on whether a state is recognised.
"""

from collections.abc import Mapping

import msgspec

from onrecord.facts.tables import rows, several


class Country(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A state or territory.

    Attributes:
        code: ISO 3166-1 alpha-3, or see the module.
        short: ISO 3166-1 alpha-2, or "".
        name: what English-language coverage calls it most.
        names: its other English names and short forms; after "?" those that others share ("the North").
        adjectives: "Danish"; people: "Danes".
        capitals: its seat of government first; each with its spellings.
        abroad: its names in other languages, as (ISO 639-1 code, name).
    """

    code: str
    short: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    abroad: tuple[tuple[str, str], ...]

    @property
    def id(self) -> str:
        """Its id among all that is known: "state:DNK"."""
        return f"state:{self.code}"


def _country(row: Mapping[str, str]) -> Country:
    return Country(
        code=row["code"],
        short=row["short"],
        name=row["name"],
        names=several(row["names"]),
        adjectives=several(row["adjectives"]),
        people=several(row["people"]),
        capitals=several(row["capitals"]),
        abroad=tuple((cell[:2], cell[3:]) for cell in several(row["abroad"])),
    )


COUNTRIES: Mapping[str, Country] = {row["code"]: _country(row) for row in rows("countries.tsv")}
"""Every country by its code."""

"""This module knows how an entity of Wikidata is an actor: labels and aliases in every language, what it is an instance of, its country."""

from collections.abc import Iterator
from typing import Any

from onrecord.model.annotations import Kind

PERSON, COUNTRY_CLAIM, CITIZEN, INSTANCE, CODE = "Q5", "P17", "P27", "P31", "P298"
"""Human; country, citizenship, instance of, ISO 3166-1 alpha-3, as Wikidata numbers them."""
STATES = frozenset({"Q6256", "Q3624078", "Q7275"})
OFFICES = frozenset({"Q4164871", "Q294414", "Q83307"})
COUNTRIES = {
    "Q30": "USA", "Q159": "RUS", "Q212": "UKR", "Q145": "GBR", "Q142": "FRA", "Q183": "DEU", "Q148": "CHN", "Q17": "JPN", "Q884": "KOR",
    "Q423": "PRK", "Q794": "IRN", "Q801": "ISR", "Q43": "TUR", "Q668": "IND", "Q843": "PAK", "Q851": "SAU", "Q858": "SYR", "Q796": "IRQ",
    "Q79": "EGY", "Q36": "POL", "Q184": "BLR", "Q230": "GEO", "Q38": "ITA", "Q29": "ESP", "Q16": "CAN", "Q408": "AUS", "Q155": "BRA",
    "Q717": "VEN", "Q96": "MEX", "Q258": "ZAF", "Q889": "AFG", "Q35": "DNK", "Q20": "NOR", "Q34": "SWE", "Q33": "FIN", "Q28": "HUN",
    "Q55": "NLD", "Q31": "BEL", "Q39": "CHE", "Q40": "AUT", "Q218": "ROU", "Q219": "BGR", "Q403": "SRB", "Q41": "GRC", "Q37": "LTU",
    "Q211": "LVA", "Q191": "EST", "Q217": "MDA", "Q399": "ARM", "Q227": "AZE", "Q232": "KAZ", "Q865": "TWN", "Q928": "PHL",
}  # fmt: skip
"""Countries that a reader's actors are of most; others are left open."""


def of_wikidata(told: dict[str, Any]) -> tuple[str, list[str], Kind, str]:
    """Id ("wikidata:Q…"), names (the English label first), kind and country code of an entity, "" where it is not known.

    Raises:
        ValueError: it has no id of an item.
    """
    item = str(told.get("id", ""))
    if not item.startswith("Q"):
        raise ValueError("is neither a FollowTheMoney entity (no schema) nor a Wikidata item (no id with Q)")
    classes = set(_items(told, INSTANCE))
    kind = _kind(classes)
    codes = [
        *_values(told, CODE),
        *(COUNTRIES[country] for claim in (CITIZEN, COUNTRY_CLAIM) for country in _items(told, claim) if country in COUNTRIES),
    ]
    return f"wikidata:{item}", list(_names(told)), kind, next(iter(codes), "")


def _kind(classes: set[str]) -> Kind:
    if PERSON in classes:
        return Kind.PERSON
    return Kind.STATE if classes & STATES else Kind.OFFICE if classes & OFFICES else Kind.ORGANISATION


def _names(told: dict[str, Any]) -> Iterator[str]:
    labels, aliases = told.get("labels") or {}, told.get("aliases") or {}
    for language in sorted(labels, key=lambda code: (code not in ("en", "mul"), code)):
        yield str(labels[language]["value"])
    for language in sorted(aliases):
        yield from (str(alias["value"]) for alias in aliases[language])


def _values(told: dict[str, Any], claim: str) -> list[Any]:
    found = ((each.get("mainsnak") or {}).get("datavalue") or {} for each in (told.get("claims") or {}).get(claim, ()))
    return [each["value"] for each in found if "value" in each]


def _items(told: dict[str, Any], claim: str) -> list[str]:
    return [str(value["id"]) for value in _values(told, claim) if isinstance(value, dict) and "id" in value]

"""This module knows the world's news agencies by the names that bylines, datelines and credits use.

They are those of the table of outlets, which keeps short forms only where they are unmistakable in capitals; being in it says nothing
about an agency's standing. A name that says that it is an agency's is believed too.
"""

from collections.abc import Mapping

from onrecord.facts.outlets import OUTLETS
from onrecord.model.outlet import AGENCY_KINDS

AGENCIES: Mapping[str, str] = {
    name: listing.outlet.name for listing in OUTLETS if listing.outlet.kind in AGENCY_KINDS for name in listing.names()
}
"""Every name in use, and the one name that it is kept under."""

AGENCY_ENDINGS = (
    "News Agency",
    "Press Agency",
    "Newswire",
    "News Service",
    "Wire Service",
    "Nachrichtenagentur",
    "Presse-Agentur",
    "Ajansı",
)
"""What the name of an agency that is not in the list ends with."""


def agency_named(words: str) -> str | None:
    """The agency that the words name, and nothing but name; None if they are no agency's.

    >>> agency_named("Agence France-Presse")
    'AFP'
    """
    words = words.strip(" .,:;/|()-–—")
    if words in AGENCIES:
        return AGENCIES[words]
    return _UPPER.get(words) or (words if words.endswith(AGENCY_ENDINGS) and len(words) < 60 else None)


_UPPER = {name.upper(): agency for name, agency in AGENCIES.items() if len(name) > 3}

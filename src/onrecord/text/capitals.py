"""This module knows how a page says that a city is a state's capital: "Vell, the capital of Orsk", "the Orskan capital, Vell"."""

import re

from onrecord.text.patterns import CAPITAL

_NAMES = rf"{CAPITAL}[\w-]+(?:[ \xa0]{CAPITAL}[\w-]+){{0,2}}"
_BEGINS = r"(?!(?:In|At|From|Of|To|And|But|Near|For|The|With|On|While|When)\b)"
_CITY = rf"(?:the\s)?(?P<place>{_BEGINS}{_NAMES})"
_STATE = rf"(?:[Tt]he\s)?(?P<owner>{CAPITAL}[\w-]+(?:\s{CAPITAL}[\w-]+)?)"
SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"{_CITY},?\s(?:is\s|was\s)?(?:the\s)?capital\sof\s{_STATE}",
        rf"{_CITY},\s{_STATE}(?:['’]s?)?\scapital\b",
        rf"{_STATE}(?:['’]s?)?\scapital,?\s(?:of\s)?{_CITY}",
        rf"\bcapital\sof\s{_STATE},\s{_CITY}",
    )
)
"""Ways to say so, each with the city as `place` and the state's name or adjective as `owner`."""


def capitals_told(text: str) -> dict[str, str]:
    """The cities that a page calls a state's capital, in lower case, each with the state's name or adjective as written first.

    >>> capitals_told("In Vell, the capital of Orsk, it rained. The Tarskan capital, Brunn, was dry.")
    {'vell': 'Orsk', 'brunn': 'Tarskan'}
    """
    found: dict[str, str] = {}
    for shape in SHAPES if "capital" in text else ():
        for said in shape.finditer(text):
            found.setdefault(said["place"].casefold(), said["owner"])
    return found

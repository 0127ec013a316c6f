"""This module knows nouns that mostly tell of an event wherever news has them, which the classifier has hardly met: "a summit with Vell".

They are rare in what it has learnt from. A noun that only stands before another ("the summit venue") is left as the classifier has it.
"""

import re

import msgspec

from onrecord.learned import FoundEvent

NOUNS = {"CONSULT": re.compile(r"\bsummits?(?=$|['’]s?$)", re.IGNORECASE)}
"""Ends of triggers by the type of the event that they tell of."""
_ANOTHER = re.compile(
    r"[ -](?:venue|site|city|table|host|hall|date|agenda|document|declaration|statement|pledge|coverage|season|diplomacy)"
    r"|\sof\s(?:the\s)?(?:[Mm]ount|[Hh]ill|[Pp]eak)"
)
"""What makes another noun of it, or another thing."""
LEAST = 0.5
"""How likely such a noun is an event, at least, where the encoder takes it for one."""


def with_sure_nouns(text: str, found: FoundEvent) -> FoundEvent:
    """The event, at least so likely where its trigger ends in such a noun."""
    sure = NOUNS.get(found.type)
    if found.score >= LEAST or sure is None or not sure.search(found.anchor.cut(text)) or _ANOTHER.match(text, found.anchor.end):
        return found
    return msgspec.structs.replace(found, score=LEAST)

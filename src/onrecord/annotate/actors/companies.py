"""This module knows which names are companies' by what a page says of them: whose chief executive, the concern of that name.

A company that buys, refuses and signs is easily taken for a state; what the tables of facts have stays what it is there.
"""

import re
from collections.abc import Collection, Mapping

import msgspec

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import NAME
from onrecord.model.annotations import Kind
from onrecord.model.span import Span
from onrecord.text.patterns import CAPITAL

_TAKEN_FOR = frozenset({Kind.STATE, Kind.PLACE})
_NAME = rf"({CAPITAL}[\w-]+)"
_RUN = r"chief executives?|CEOs?|shareholders?|subsidiar(?:y|ies)|board of directors|shares"
_TRADE = r"company|concern|firm|operator|exporter|importer|producer|supplier|carrier|airline|conglomerate|monopoly|giant|broadcaster"
_MADE_OF = re.compile(r"\w{3,}(?:gaz|gas|neft|petrol|trans|prom|energo|bank|telecom|chem|stal|corp)")
"""A name, in lower case, whose end is clipped from what a company deals in, as such names are made: "vellgaz"."""
_TOLD = (
    re.compile(rf"\b(?:{_RUN})\s(?:of|at|in)\s(?:the\s)?{_NAME}(?:\sand\s{_NAME})?"),
    re.compile(rf"\b(?:{_TRADE})\s{_NAME}"),
    re.compile(rf"\b[Tt]he\s{_NAME}\s(?:concern|conglomerate|corporation)\b"),
    re.compile(rf"\b{_NAME}['’]s?\s(?:{_RUN})\b"),
)


def as_companies(text: str, heard: Mapping[Span, Heard]) -> dict[Span, Heard]:
    """The phrases, a name of one word that the page tells of as a company's, or that is made like one, being one.

    Only where it was taken for a state or place.
    """
    if not any(_may_be_one(each) for each in heard.values()):
        return dict(heard)
    told = {name.casefold() for pattern in _TOLD for found in pattern.finditer(text) for name in found.groups() if name}
    return {
        span: msgspec.structs.replace(each, kind=Kind.ORGANISATION) if _may_be_one(each) and _is_one(each, told) else each
        for span, each in heard.items()
    }


def _is_one(each: Heard, told: Collection[str]) -> bool:
    return each.phrase.names[0] in told or _MADE_OF.fullmatch(each.phrase.names[0]) is not None


def _may_be_one(each: Heard) -> bool:
    is_name = each.phrase.form == NAME and len(each.phrase.names) == 1 and not each.phrase.title
    return is_name and each.kind in _TAKEN_FOR and each.known is None

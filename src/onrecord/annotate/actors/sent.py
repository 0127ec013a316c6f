"""This module knows to whom somebody is sent: an ambassador to the Harbour League is no person of the League, but of whoever sends him."""

import re
from collections.abc import Sequence

from onrecord.annotate.actors.heard import Heard, starting_in
from onrecord.annotate.actors.words import SENT
from onrecord.model.annotations import Kind

_SENT = "|".join(sorted(SENT))
_TO = re.compile(rf"\b(?:{_SENT})\s(?:[^\W\d_]+\s)?to\s(?:the\s)?$", re.IGNORECASE)
_LONGEST = 40
_WHERE = re.compile(rf"\b({_SENT})\sto\s(.*)$", re.IGNORECASE)


def is_sent_to(text: str, one: Heard, party: Heard) -> bool:
    """Whether a person's phrase says that he is sent to a party: "his ambassador to Orsk", "the envoy to the Harbour League Ada Vell"."""
    if one.kind is not Kind.PERSON or not one.span.start < party.span.start <= one.span.end + len(" to the "):
        return False
    return _TO.search(text[max(one.span.start, party.span.start - _LONGEST) : party.span.start]) is not None


def sent_to(text: str, heard: Sequence[Heard], number: int) -> list[int]:
    """Numbers of the phrases, in or right after a phrase, that say where somebody is sent."""
    return [at for at in starting_in(heard, number, beyond=len(" to the ") + 1) if is_sent_to(text, heard[number], heard[at])]


def where_sent(words: str) -> str:
    """Where a phrase says that somebody is sent, with all that follows, in lower case; "" where it says nothing.

    >>> where_sent("the envoy to the Harbour League Ada Vell"), where_sent("adviser to Ada Vell")
    ('harbour league ada vell', '')
    """
    found = _WHERE.search(words)
    return found.group(2).casefold().removeprefix("the ") if found is not None else ""


def without_where(role: str) -> str:
    """An office without where it sends somebody.

    >>> without_where("former special envoy to Orsk"), without_where("adviser to Ada Vell")
    ('former special envoy', 'adviser to Ada Vell')
    """
    return _WHERE.sub(r"\1", role)

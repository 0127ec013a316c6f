"""This module knows parties that somebody is only said to deal with: an opponent of Orsk, a man who sold ships to Orsk, counsel on Orsk.

Whoever stands after such words is not whose somebody is, though the phrase names it; nor is a state that only says which matter is
meant ("recused himself from the Orsk investigation"), or where a scholar works ("a fellow at the Harbour Forum in Orsk").
"""

import re

from onrecord.annotate.actors.phrase import PLAIN_FORMS
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.somebody import Somebody
from onrecord.model.annotations import Kind

DEALING = re.compile(
    r"\b(?:(?:opponent|critic|foe|enemy|adversary|victim|survivor|target|expert|specialist|scholar|historian)s?\s(?:of|on|in)"
    r"|into|against|about|on|over|toward|towards|regarding|concerning|investigat(?:es|ed|ing)|prob(?:es|ed|ing)|accus(?:es|ed|ing)"
    r"|(?:sold|sent|gave|ties|links|linked|envoy|ambassador|visit|trip|travell?ed|threat)\s(?:[a-z]+\s){0,3}to"
    r"|(?:talks|ties|links|dealings|deal|contacts?|war|met)\swith|close\sto)\s(?:the\s)?\Z"
)
"""Words after which stands with whom or what somebody deals."""
MATTER = re.compile(
    r"\s(?:investigation|probe|inquiry|enquiry|case|affair|policy|crisis|deal|issue|question|talks|sanctions|meddling|summit|scandal)s?\b"
)
"""Nouns for a matter, which a state's name may stand before."""
_THERE = re.compile(r"\bin\s(?:the\s)?\Z")
_LONGEST = 60
_ENDS = re.compile(r"[.;:!?\n]\s")
REACH = 90
"""Code points after a phrase within which a party may stand."""


def only_dealt_with(reader: Reader, somebody: Somebody, party: Somebody, tied: int) -> bool:
    """Whether a party is named with somebody only as what he deals with.

    Args:
        tied: how often the words around somebody tie him to the party.
    """
    dealt = sum(_deals(reader, number, somebody, party) for number in somebody.mentions)
    return 0 < dealt >= tied


def _deals(reader: Reader, number: int, somebody: Somebody, party: Somebody) -> bool:
    """Whether a party stands in or right after a phrase as what is dealt with there."""
    heard = reader.heard[number]
    if heard.phrase.form not in PLAIN_FORMS:
        return False
    start, end = heard.span.start, heard.span.end
    after = [reader.heard[at].span for at in party.mentions if start < reader.heard[at].span.start <= end + REACH]
    if not after:
        return False
    first = min(after).start
    if MATTER.match(reader.text, min(after).end):
        return True
    between = reader.text[max(start, first - _LONGEST) : first]
    is_one_clause = first <= end or _ENDS.search(reader.text, end, first) is None
    return is_one_clause and (DEALING.search(between) is not None or _works_there(somebody, party, between))


def _works_there(somebody: Somebody, party: Somebody, between: str) -> bool:
    """Whether a state is only where a person who is named is said to be: "Ada Vell, fellow at the Harbour Forum in Orsk"."""
    is_one = somebody.kind is Kind.PERSON and bool(somebody.names) and party.kind is Kind.STATE
    return is_one and _THERE.search(between) is not None

"""This module knows parties that somebody is only said to deal with: an opponent of Orsk, a man who sold ships to Orsk, counsel on Orsk.

Whoever stands after such words is not whose somebody is, though the phrase names it.
"""

import re

from onrecord.annotate.actors.phrase import PLAIN_FORMS
from onrecord.annotate.actors.resolve import Reader
from onrecord.annotate.actors.somebody import Somebody

DEALING = re.compile(
    r"\b(?:(?:opponent|critic|foe|enemy|adversary|victim|survivor|target|expert|specialist|scholar|historian)s?\s(?:of|on|in)"
    r"|into|against|about|on|over|toward|towards|regarding|concerning|investigat(?:es|ed|ing)|prob(?:es|ed|ing)|accus(?:es|ed|ing)"
    r"|(?:sold|sent|gave|ties|links|linked|envoy|ambassador|visit|trip|travell?ed|threat)\s(?:[a-z]+\s){0,3}to"
    r"|(?:talks|ties|links|dealings|deal|contacts?|war|met)\swith)\s(?:the\s)?\Z"
)
"""Words after which stands with whom or what somebody deals."""
_LONGEST = 60
_ENDS = re.compile(r"[.;:!?\n]\s")
REACH = 90
"""Code points after a phrase within which a party may stand."""


def only_dealt_with(reader: Reader, somebody: Somebody, party: Somebody, tied: int) -> bool:
    """Whether a party is named with somebody only as what he deals with.

    Args:
        tied: how often the words around somebody tie him to the party.
    """
    dealt = sum(_deals(reader, number, party) for number in somebody.mentions)
    return 0 < dealt >= tied


def _deals(reader: Reader, number: int, party: Somebody) -> bool:
    """Whether a party stands in or right after a phrase as what is dealt with there."""
    heard = reader.heard[number]
    if heard.phrase.form not in PLAIN_FORMS:
        return False
    start, end = heard.span.start, heard.span.end
    first = min((begin for at in party.mentions if start < (begin := reader.heard[at].span.start) <= end + REACH), default=None)
    if first is None:
        return False
    between = reader.text[max(start, first - _LONGEST) : first]
    is_one_clause = first <= end or _ENDS.search(reader.text, end, first) is None
    return is_one_clause and DEALING.search(between) is not None

"""This module knows what somebody tells in one breath of what was asked and what was answered, in his very words.

- "We asked for three more weeks. They replied that the matter was being looked into": he asked, and the answer is the others'.
- "She has offered us the road. That is not enough": the offer is hers, and the answer is his.
Whoever speaks makes one of the two moves and never both.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from onrecord.learned.answering import OPENINGS, REPLIES
from onrecord.model.annotations import Directness, Move, Quotation
from onrecord.model.span import cut_all

SOON = 120
"""Characters between the two, at most."""
_WHEN = r"(?:(?:[Aa]s|[Oo]n|[Ii]n|[Aa]t|[Ll]ast|[Yy]esterday)\b[^.;:]{0,60}?,\s+)?"
_START = rf"[\s“”„«»\"‘’'(]*(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Tt]hen|[Nn]ow)\s+)?{_WHEN}"
_SOMEBODY = (
    r"(?:[Tt]hey|[Hh]e|[Ss]he|(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)\s+)?"
    r"(?!(?:I|We|You|It|This|That|There|What|Who|If|When|The|My|Our|Not|No|Nobody)\b)[\w’'-]+(?:\s+[\w’'-]+){0,5}?)"
)
_HAVE = r"(?:\s+(?:has|have|had|now|also|again|then|already|repeatedly|once|\w+ly))*"
_WE_ASKED = re.compile(
    rf"{_START}(?:What )?(?:[Ww]e|I|[Oo]ur (?:\w+ ){{1,3}}?|[Mm]y (?:\w+ ){{1,2}}?){_HAVE}\s*"
    r"(?:(?:ask|propos|suggest|demand|offer|request|requir|pledg|invit|appeal|call|insist|urg)\w*|handed over|put forward|wrote|written)\b"
)
_THEY_ASKED = re.compile(
    rf"{_START}{_SOMEBODY}{_HAVE}\s+(?:ask|propos|suggest|offer|demand|insist|requir|request|appeal|urg|beg|invit)(?:e?s|e?d|ged)?\b"
)
_THEY_ANSWERED = re.compile(
    rf"{_START}(?:{_SOMEBODY}{_HAVE}\s+(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|said|told (?:us|me)|refus(?:es|ed)|declined|"
    r"reject(?:s|ed)|took note|accepted|agreed|hung up|sent (?:us|me) word)|(?:The|Their|His|Her) (?:answer|reply|response))\b"
)
_WE_ANSWERED = re.compile(rf"{_START}(?:(?:[Ww]e|I)\b|No\b(?! \w+ (?:would|will|can|could))|(?:That|This|It) (?:is|was) not\b)")


class Breath(NamedTuple):
    """Which move answers which, by number, and which of the two another than the speaker makes."""

    reply: int
    opening: int
    is_answered_by_another: bool


def breaths(text: str, moves: Sequence[Move], quotations: Sequence[Quotation]) -> Iterator[Breath]:
    """What somebody's very words tell of an opening and, right after it, of the answer to it."""
    direct = {quotation.id for quotation in quotations if quotation.directness is Directness.DIRECT}
    for opening, reply in pairwise(range(len(moves))):
        one, other = moves[opening], moves[reply]
        if one.quotation != other.quotation or one.quotation not in direct or one.force not in OPENINGS or other.force not in REPLIES:
            continue
        if not 0 <= other.content[0].start - one.content[-1].end <= SOON:
            continue
        asked, answered = cut_all(text, one.content, " "), cut_all(text, other.content, " ")
        if _WE_ASKED.match(asked) and _THEY_ANSWERED.match(answered):
            yield Breath(reply, opening, True)
        elif _THEY_ASKED.match(asked) and not _WE_ASKED.match(asked) and _WE_ANSWERED.match(answered):
            yield Breath(reply, opening, False)


def between_two(moves: Sequence[Move], found: Sequence[Breath]) -> list[Move]:
    """The moves, no answer of one breath made by whoever made what it answers: by the other, as far as that is known."""
    told = list(moves)
    for reply, opening, is_answered_by_another in found:
        one, other = told[opening], told[reply]
        if one.by != other.by or one.by is None:
            continue
        them = next((key for key in (*one.to, *other.to) if key != one.by), None)
        theirs, ours = (reply, opening) if is_answered_by_another else (opening, reply)
        told[theirs] = msgspec.structs.replace(told[theirs], by=them, to=(one.by,))
        told[ours] = msgspec.structs.replace(told[ours], to=(them,) if them else ())
    return told

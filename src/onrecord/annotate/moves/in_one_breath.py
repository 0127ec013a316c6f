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
_BY_THE_WAY = r"(?:,[^,.;:]{1,60},)?"
_HAVE = r"(?:\s+(?:has|have|had|now|also|again|then|already|repeatedly|once|\w+ly))*"
_WE_ASKED = re.compile(
    rf"{_START}(?:What )?(?:[Ww]e|I|[Oo]ur (?:\w+ ){{1,3}}?|[Mm]y (?:\w+ ){{1,2}}?){_HAVE}\s*"
    r"(?:(?:ask|propos|suggest|demand|offer|request|requir|pledg|invit|appeal|call|insist|urg)\w*|handed over|put forward|wrote|written)\b"
)
_THEY_ASKED = re.compile(
    rf"{_START}{_SOMEBODY}{_BY_THE_WAY}{_HAVE}\s+(?:ask|propos|suggest|offer|demand|insist|requir|request|appeal|urg|beg|invit)(?:e?s|e?d|ged)?\b"
)
_THEY_ANSWERED = re.compile(
    rf"{_START}(?:{_SOMEBODY}{_HAVE}\s+(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|said|told (?:us|me)|refus(?:es|ed)|declined|"
    r"reject(?:s|ed)|took note|accepted|agreed|hung up|sent (?:us|me) word)|(?:The|Their|His|Her) (?:answer|reply|response))\b"
)
_WE_ANSWERED = re.compile(rf"{_START}(?:(?:[Ww]e|I)\b|No\b(?! \w+ (?:would|will|can|could))|(?:That|This|It) (?:is|was) not\b)")


class Breath(NamedTuple):
    """Which move answers which, by number, and which of the two another than the speaker makes.

    Attributes:
        speaker: who speaks.
        named: whom the words of the other's move name as its maker; None where they say "they".
    """

    reply: int
    opening: int
    is_answered_by_another: bool
    speaker: str | None = None
    named: str | None = None


def breaths(text: str, moves: Sequence[Move], quotations: Sequence[Quotation]) -> Iterator[Breath]:
    """What somebody's very words tell of an opening and, right after it, of the answer to it."""
    direct = {quotation.id: quotation.speaker_entity for quotation in quotations if quotation.directness is Directness.DIRECT}
    for opening, reply in pairwise(range(len(moves))):
        one, other = moves[opening], moves[reply]
        if one.quotation != other.quotation or one.quotation not in direct or one.force not in OPENINGS or other.force not in REPLIES:
            continue
        if not 0 <= other.content[0].start - one.content[-1].end <= SOON:
            continue
        asked, answered = cut_all(text, one.content, " "), text[one.content[-1].end : other.content[-1].end]
        speaker = direct[one.quotation]
        if _WE_ASKED.match(asked) and _THEY_ANSWERED.match(answered):
            yield Breath(reply, opening, True, speaker, _named(other, quotations))
        elif _THEY_ASKED.match(asked) and not _WE_ASKED.match(asked) and _WE_ANSWERED.match(answered):
            yield Breath(reply, opening, False, speaker, _named(one, quotations))


def _named(move: Move, quotations: Sequence[Quotation]) -> str | None:
    """Who makes a move by its own words, where these are found as somebody's statement: "Brunn has offered us the road"."""
    told = (each for each in quotations if each.via == move.quotation and each.speaker and each.speaker_entity)
    return next((each.speaker_entity for each in told if any(piece.covers(each.speaker[0]) for piece in move.content)), None)


def between_two(moves: Sequence[Move], found: Sequence[Breath]) -> list[Move]:
    """The moves, no answer of one breath made by whoever made what it answers: by the other, as far as that is known."""
    told = list(moves)
    for each in found:
        one, other = told[each.opening], told[each.reply]
        if one.by != other.by or one.by is None:
            continue
        them = each.named or next((key for key in (*one.to, *other.to) if key != one.by), None)
        us = one.by if one.by != them else each.speaker
        theirs, ours = (each.reply, each.opening) if each.is_answered_by_another else (each.opening, each.reply)
        told[theirs] = msgspec.structs.replace(told[theirs], by=them, to=(us,) if us else ())
        told[ours] = msgspec.structs.replace(told[ours], by=us, to=(them,) if them else ())
    return told

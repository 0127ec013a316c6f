"""This module knows words that tell of somebody's turn in a bargain right after his name: "Orsk has agreed to wait"."""

import re

_DEALS = str.split(
    """
    discuss talk hold meet negotiate sign accept give make take return resume suspend halt freeze dismantle denuclearise denuclearize
    consider offer
    """
)
_IS_READY = rf"(?:willing\s+to|(?:ready|prepared)\s+(?:for\s+(?:talks|negotiations)|to\s+(?:{'|'.join(_DEALS)}))\b)"
TURN = re.compile(
    rf"\s+(?:(?:is|are|was|were)(?:\s+(?:now|also|\w+ly))?\s+{_IS_READY}|"
    rf"(?:has|have|had)\s+(?:\w+ly\s+)?(?:communicated|indicated|signall?ed|conveyed|told|said|made\s+clear)\b[^.;:“”\"]{{0,60}}?\bthat\s+(?:it|he|she|they)\s+"
    rf"(?:is|are|was|were)\s+{_IS_READY}|no\s+longer\s+(?:insist|demand|requir|seek)\w*|"
    r"(?:has|have|had)(?:\s+(?:already|now|also|not|never|\w+ly))?\s+(?:agreed|accepted|offered|proposed|promised|pledged|vowed|refused|rejected|"
    r"declined|asked|demanded|requested|threatened|warned)|(?:does|do|did)\s+not\s+(?:share|accept|agree|recogni[sz]e)|"
    r"(?:(?:has|have|had)\s+)?(?:now\s+|\w+ly\s+)?(?:dropped|abandoned|withdr(?:ew|awn)|waived|retracted|relinquished|g(?:ave|iven)\s+up|"
    r"backed\s+(?:off|away\s+from))\s+(?:its|his|her|their|all|any|most\s+of\s+its)\s+(?:[\w'’-]+\s+){0,2}?"
    r"(?:demands?|insistence|preconditions?|objections?|opposition|threats?))\b"
)
"""What somebody's words may say of another's turn, right after whose it is."""
OPENING = re.compile(r"[\s“”„«\"'‘(]*(?:[Tt]hat\s+)?[\s“”„«\"'‘]*")
"""What may stand before the first word."""


_PARTY = re.compile(
    r"(?:[Tt]he\s+|[Ii]ts\s+)?(?!(?:I|We|He|She|It|They|You|This|That|There|What|Who|If|When)\b)[A-Z][\w.’'-]*(?:\s+(?:of|and|the|[A-Z][\w.’'-]*)){0,4}"
    r"(?:\s+(?:government|leader|president|minister|side|regime|leadership|authorities|officials))?"
)
"""Somebody who goes by a name."""


def tells_anothers_turn(words: str) -> bool:
    """Whether words tell first of all of a turn of somebody who goes by a name; whoever says so only tells of it.

    >>> tells_anothers_turn("“Orsk has agreed to wait"), tells_anothers_turn("that the North no longer insisted on the toll")
    (True, True)
    >>> tells_anothers_turn("that Orsk dropped its long-held demand"), tells_anothers_turn("that Orsk dropped its anchors")
    (True, False)
    >>> tells_anothers_turn("“Orsk must wait"), tells_anothers_turn("we have agreed to wait")
    (False, False)
    """
    opening = OPENING.match(words)
    named = _PARTY.match(words, opening.end() if opening else 0)
    while named is not None:
        if TURN.match(words, named.end()):
            return True
        named = _PARTY.fullmatch(words, named.start(), words.rfind(" ", named.start(), named.end())) if " " in named.group() else None
    return False

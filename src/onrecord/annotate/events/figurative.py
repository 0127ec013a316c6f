"""This module knows deeds called only by the name of another: who "fired" a minister shot at nobody, nor does anybody in a trade war."""

import re

from onrecord.model.span import Span

NEAR = 80
"""Characters of the sentence on each side in which it is looked for whether anybody shot."""
_FIRED = re.compile(r"(?:(?:is|are|was|were|has|have|had|been|being|be|got)\s+)*(?:fired|firing)\b", re.IGNORECASE)
_SHOOTING = re.compile(
    r"\b(?:missiles?|rockets?|shots?|shells?|shelling|rounds?|bullets?|gas|artillery|batter(?:y|ies)|anti-aircraft|guns?|gunm[ae]n|gunfire|"
    r"mortars?|torpedo(?:es)?|cannons?|volleys?|salvos?|rifles?|pistols?|weapons?|projectiles?|drones?|tanks?|grenades?|bombs?|flares?|arrows?|"
    r"lasers?|warheads?|warning|soldiers?|troops|forces|snipers?|squads?|militants?|rebels?|fighters?|officers?|police|guards?|"
    r"attackers?|shooters?|assailants?|protesters|demonstrators|crowds?|kill\w*|wound\w*|injur\w*|dead|ships?|boats?|planes?|jets?|"
    r"helicopters?|borders?|ceasefire|unprovoked|indiscriminate)\b",
    re.IGNORECASE,
)
_DAYS = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? \d)"
_AT = re.compile(rf"\s+(?:back|off|at|into|upon|towards?|up|across|along|by)\b|\s+on\b(?!\s+{_DAYS})", re.IGNORECASE)
_WAR = re.compile(r"(?:wars?|battles?|fights?)", re.IGNORECASE)
_OF_GOODS = re.compile(
    r"\b(?:trade|tariff|price|currency|culture|bidding|turf|propaganda|information|legal|court|budget)[ -]\Z", re.IGNORECASE
)
_OF_WORDS = re.compile(
    r"\s+(?:of\s+words|(?:on|against|over|with)\s+(?:the\s+)?(?:drugs?|poverty|crime|corruption|inflation|cancer|obesity|hunger|the\s+budget))\b",
    re.IGNORECASE,
)


def is_figurative(text: str, sentence: Span, trigger: Span, kind: str) -> bool:
    """Whether a trigger names its deed only by the name of another.

    Args:
        sentence: in which it stands.
        kind: the PLOVER type it is taken for.

    >>> said = "The council fired its harbour chief. Gunmen fired and fled. A trade war began."
    >>> [is_figurative(said, Span(*sentence), Span(*trigger), "ASSAULT") for sentence, trigger in (
    ...     ((0, 36), (12, 17)), ((37, 59), (44, 49)), ((60, 78), (68, 71)))]
    [True, False, True]
    """
    fired = _FIRED.match(text, trigger.start, sentence.end)
    if fired is not None and fired.end() >= trigger.end:
        near = text[max(sentence.start, trigger.start - NEAR) : min(sentence.end, trigger.end + NEAR)]
        return not _SHOOTING.search(near) and not _AT.match(text, fired.end(), sentence.end)
    if kind != "ASSAULT" or not _WAR.fullmatch(text, trigger.start, trigger.end):
        return False
    before = _OF_GOODS.search(text, max(sentence.start, trigger.start - NEAR), trigger.start)
    return before is not None or _OF_WORDS.match(text, trigger.end, sentence.end) is not None

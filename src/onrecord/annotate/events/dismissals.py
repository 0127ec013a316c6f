"""This module knows who is dismissed and not shot at or refuted: a minister who is "fired", an envoy who is "dismissed"."""

import re

from onrecord.model.span import Span
from onrecord.text.patterns import MONTH, WEEKDAY

NEAR = 80
"""Characters of the sentence on each side in which it is looked for whether anybody shot."""
_IN_OFFICE = (
    r"ministers?|secretar(?:y|ies)|chiefs?|commanders?|ambassadors?|envoys?|directors?|advis[eo]rs?|aides?|officials?|judges?|generals?|"
    r"governors?|prosecutors?|heads?"
)
_FIRED = re.compile(r"(?:(?:is|are|was|were|has|have|had|been|being|be|got)\s+)*(?:fired|firing)\b", re.IGNORECASE)
_DISMISSED = re.compile(
    r"(?:(?:is|are|was|were|has|have|had|been|being|be|got)\s+)*(?:dismiss(?:ed|es|ing)?|sack(?:ed|s|ing)?)\s+"
    r"(?:(?:one|two|three|several|some|all|both)\s+(?:of\s+)?)?"
    r"(?:(?:his|her|its|their|the|an?)\s+)?(?:(?!(?:of|from|by|as|that|with|at|on|in|and|against|for)\b)[\w’'-]+\s+){0,3}?"
    rf"(?:{_IN_OFFICE}|spokes(?:wom[ae]n|m[ae]n|persons?)|negotiators?|cabinet)\b(?!['’]|\s+(?:said|says))",
    re.IGNORECASE,
)
"""Somebody in office, right behind the verb, and nothing that is his."""
_SHOOTING = re.compile(
    r"\b(?:missiles?|rockets?|shots?|shells?|shelling|rounds?|bullets?|gas|artillery|batter(?:y|ies)|anti-aircraft|guns?|gunm[ae]n|gunfire|"
    r"mortars?|torpedo(?:es)?|cannons?|volleys?|salvos?|rifles?|pistols?|weapons?|projectiles?|drones?|tanks?|grenades?|bombs?|flares?|arrows?|"
    r"lasers?|warheads?|warning|soldiers?|troops|forces|snipers?|squads?|militants?|rebels?|fighters?|officers?|police|guards?|"
    r"attackers?|shooters?|assailants?|protesters|demonstrators|crowds?|kill\w*|wound\w*|injur\w*|dead|ships?|boats?|planes?|jets?|"
    r"helicopters?|borders?|ceasefire|unprovoked|indiscriminate)\b",
    re.IGNORECASE,
)
_FIRE = re.compile(r"(?:to\s+|will\s+|would\s+|can\s+|could\s+|may\s+|might\s+|should\s+|must\s+)?fires?\b", re.IGNORECASE)
_TO_FIRE = re.compile(
    r"(?:\b(?:to|will|would|can|could|may|might|should|must|not|(?:did|does|do|wo|would)n['’]t)\s+|"
    r"\b(?:consider\w*|order\w*|threaten\w*)\s+)(?:also\s+|then\s+|\w+ly\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before "fire" where it is a verb."""
_SOMEBODY = re.compile(
    r"\s+(?:(?:him|her|them|the other|the latter|the former|someone|somebody|anyone|one)\b|"
    r"(?:(?:an?|the|his|her|its|their|our|my|your|another)\s+)?[A-ZÀ-Þ](?!I\b)[\w’'-]*(?!\s+(?:missiles?|rockets?|shells?))\b)"
)
_OFFICIAL = re.compile(
    r"\s+(?:(?:an?|the|his|her|its|their|our|my|another|two|three|several)\s+)?(?:(?!(?:at|on|from|in|by|with)\b)[\w’'-]+\s+){0,3}?"
    rf"(?:{_IN_OFFICE}|coach(?:es)?|managers?|attorneys?|inspectors?|staff(?:ers)?|employees?|workers|spokes(?:man|woman|person)|counsel|leaders?)\b",
    re.IGNORECASE,
)
"""Whom one fires from his post."""
_DAYS = rf"(?:{WEEKDAY}|{MONTH}\.? \d)"
_AT = re.compile(rf"\s+(?:back|off|at|into|upon|towards?|up|across|along|by)\b|\s+on\b(?!\s+{_DAYS})", re.IGNORECASE)


def is_dismissal(text: str, sentence: Span, trigger: Span) -> bool:
    """Whether a trigger tells of somebody who is "fired" and not of shots, or of one in office who is dismissed.

    Args:
        sentence: in which it stands.

    >>> said = "The council fired its harbour chief. Gunmen fired and fled."
    >>> is_dismissal(said, Span(0, 36), Span(12, 17)), is_dismissal(said, Span(37, 59), Span(44, 49))
    (True, False)
    >>> said = "The council dismissed its harbour chief."
    >>> is_dismissal(said, Span(0, len(said)), Span(12, 21))
    True
    """
    if _DISMISSED.match(text, trigger.start, sentence.end):
        return True
    fired = _FIRED.match(text, trigger.start, sentence.end)
    if fired is None or fired.end() < trigger.end:
        return _may_be_fired(text, sentence, trigger)
    if _OFFICIAL.match(text, fired.end(), sentence.end):
        return True
    near = text[max(sentence.start, trigger.start - NEAR) : min(sentence.end, trigger.end + NEAR)]
    return not _SHOOTING.search(near) and not _AT.match(text, fired.end(), sentence.end)


def _may_be_fired(text: str, sentence: Span, trigger: Span) -> bool:
    """Whether somebody is to "fire" an official, or whoever is called by name."""
    fire = _FIRE.fullmatch(text, trigger.start, trigger.end)
    led = text[sentence.start : trigger.start] + ("to " if fire and " " in fire[0] else "")
    if fire is None or (not fire[0].endswith("s") and not _TO_FIRE.search(led)):
        return False
    near = text[trigger.end : min(sentence.end, trigger.end + NEAR)]
    return _OFFICIAL.match(near) is not None or (_SOMEBODY.match(near) is not None and not _SHOOTING.search(near))

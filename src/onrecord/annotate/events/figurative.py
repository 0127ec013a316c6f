"""This module knows deeds called only by the name of an assault: who "fired" a minister shot at nobody, nor does anybody in a trade war.

A dismissal is a deed of another type, the next likeliest; what is only called a war is none.
"""

import re

import msgspec

from onrecord.learned import FoundEvent
from onrecord.model.span import Span
from onrecord.text.patterns import MONTH, WEEKDAY

ASSAULT = "ASSAULT"
OF_WORDS = frozenset({"ACCUSE", "REQUEST", "THREATEN", "CONSULT", "SUPPORT", "AGREE"})
"""Types of what is said, which no dismissal is."""

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
_DAYS = rf"(?:{WEEKDAY}|{MONTH}\.? \d)"
_AT = re.compile(rf"\s+(?:back|off|at|into|upon|towards?|up|across|along|by)\b|\s+on\b(?!\s+{_DAYS})", re.IGNORECASE)
_WAR = re.compile(r"(?:wars?|battles?|fights?)", re.IGNORECASE)
_OF_GOODS = re.compile(
    r"\b(?:trade|tariff|price|currency|culture|bidding|turf|propaganda|information|legal|court|budget)[ -]\Z", re.IGNORECASE
)
_OF_WORDS = re.compile(
    r"\s+(?:of\s+words|(?:on|against|over|with)\s+(?:the\s+)?(?:drugs?|poverty|crime|corruption|inflation|cancer|obesity|hunger|the\s+budget))\b",
    re.IGNORECASE,
)
_HIT = re.compile(r"hit(?:s|ting)?", re.IGNORECASE)
_NOBODY_HIT = re.compile(
    r"\s+(?:the\s+)?(?:links|golf\s+course|road|trail|streets|campaign\s+trail|ground\s+running|airwaves|books|gym|beach(?:es)?|slopes|stage|"
    r"brakes|pause\s+button|reset\s+button|shelves|newsstands|headlines|jackpot|mark|nail\s+on\s+the\s+head)\b|\s+it\s+off\b",
    re.IGNORECASE,
)
_FACED = re.compile(r"confront(?:s|ed|ing)?", re.IGNORECASE)
_HARDSHIP = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,4}?(?:challenges?|hardships?|problems?|questions?|issues?|difficult(?:y|ies)|crisis|crises|realit(?:y|ies)|"
    r"dilemmas?|obstacles?|fears?|choices?|prospects?|past|truth|facts?|threats?|dangers?|risks?|evidence|poverty|costs?|decisions?)\b",
    re.IGNORECASE,
)


def is_dismissal(text: str, sentence: Span, trigger: Span) -> bool:
    """Whether a trigger tells of somebody who is "fired" and not of shots.

    Args:
        sentence: in which it stands.

    >>> said = "The council fired its harbour chief. Gunmen fired and fled."
    >>> is_dismissal(said, Span(0, 36), Span(12, 17)), is_dismissal(said, Span(37, 59), Span(44, 49))
    (True, False)
    """
    fired = _FIRED.match(text, trigger.start, sentence.end)
    if fired is None or fired.end() < trigger.end:
        return False
    near = text[max(sentence.start, trigger.start - NEAR) : min(sentence.end, trigger.end + NEAR)]
    return not _SHOOTING.search(near) and not _AT.match(text, fired.end(), sentence.end)


def is_figurative(text: str, sentence: Span, trigger: Span) -> bool:
    """Whether a trigger that is taken for an assault only sounds like one: a trade war, a war on poverty, a road that is hit.

    Args:
        sentence: in which it stands.

    >>> [is_figurative(said, Span(0, len(said)), Span(*trigger)) for said, trigger in (
    ...     ("A trade war began.", (8, 11)), ("He hit the road.", (3, 6)), ("He hit the guard.", (3, 6)))]
    [True, True, False]
    """
    if _HIT.fullmatch(text, trigger.start, trigger.end):
        return _NOBODY_HIT.match(text, trigger.end, sentence.end) is not None
    if _FACED.fullmatch(text, trigger.start, trigger.end):
        return _HARDSHIP.match(text, trigger.end, sentence.end) is not None
    if not _WAR.fullmatch(text, trigger.start, trigger.end):
        return False
    before = _OF_GOODS.search(text, max(sentence.start, trigger.start - NEAR), trigger.start)
    return before is not None or _OF_WORDS.match(text, trigger.end, sentence.end) is not None


def as_meant(text: str, sentence: Span, found: FoundEvent) -> FoundEvent | None:
    """An event as it is; a dismissal taken for an assault as the next likeliest deed; None where there is none, or nothing was done."""
    if found.type != ASSAULT:
        return found
    if is_dismissal(text, sentence, found.anchor):
        other = next((each for each in found.others if each.type not in OF_WORDS), None)
        return msgspec.structs.replace(found, type=other.type, mode=other.mode, score=other.score) if other else None
    return None if is_figurative(text, sentence, found.anchor) else found

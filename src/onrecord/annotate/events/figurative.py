"""This module knows deeds called only by the name of an assault: who "fired" a minister shot at nobody, nor does anybody in a trade war.

A dismissal is a sanction, whatever else its verb can mean ("dismissed the charge"); what is only called a war is none. Nor are defeats at
the polls, what somebody grabs of his own, fires that break out, and crashes that nobody is told to have caused (see `mishaps`).
A strike for which somebody is blamed, or that killed, is no stoppage of work.
"""

import re

import msgspec

from onrecord.annotate.events.mishaps import is_mishap
from onrecord.learned import FoundEvent
from onrecord.model.span import Span
from onrecord.text.patterns import MONTH, WEEKDAY

ASSAULT, COERCE, PROTEST, SANCTION = "ASSAULT", "COERCE", "PROTEST", "SANCTION"
TAKEN_FOR = frozenset({ASSAULT, "ACCUSE", "REJECT"})
"""Types that a dismissal is taken for by its verb (PLOVER, as our labels have it: firing and expulsion are SANCTION)."""

NEAR = 80
"""Characters of the sentence on each side in which it is looked for whether anybody shot."""
_FIRED = re.compile(r"(?:(?:is|are|was|were|has|have|had|been|being|be|got)\s+)*(?:fired|firing)\b", re.IGNORECASE)
_DISMISSED = re.compile(
    r"(?:(?:is|are|was|were|has|have|had|been|being|be|got)\s+)*(?:dismiss(?:ed|es|ing)?|sack(?:ed|s|ing)?)\s+"
    r"(?:(?:one|two|three|several|some|all|both)\s+(?:of\s+)?)?"
    r"(?:(?:his|her|its|their|the|an?)\s+)?(?:(?!(?:of|from|by|as|that|with|at|on|in|and|against|for)\b)[\w’'-]+\s+){0,3}?"
    r"(?:ministers?|secretar(?:y|ies)|chiefs?|commanders?|ambassadors?|envoys?|directors?|advis[eo]rs?|aides?|officials?|judges?|generals?|"
    r"governors?|prosecutors?|spokes(?:wom[ae]n|m[ae]n|persons?)|negotiators?|heads?|cabinet)\b(?!['’]|\s+(?:said|says))",
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
    r"(?:ministers?|chiefs?|directors?|generals?|secretar(?:y|ies)|heads?|commanders?|aides?|advis[eo]rs?|envoys?|ambassadors?|judges?|"
    r"prosecutors?|coach(?:es)?|managers?|officials?|attorneys?|inspectors?|governors?|staff(?:ers)?|employees?|workers|spokes(?:man|woman|person)|"
    r"counsel|leaders?)\b",
    re.IGNORECASE,
)
"""Whom one fires from his post."""
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
_DEFEATED = re.compile(r"(?:(?:has|have|had|was|were|be|been|being)\s+)*defeat(?:s|ed|ing)?", re.IGNORECASE)
_AT_THE_POLLS = re.compile(
    r"\b(?:elections?|elected|electoral|re-election|polls?|polling|ballots?|votes?|voters?|voted|candidates?|primar(?:y|ies)|caucus\w*|runoff|"
    r"nomin\w+|campaign|referendum|incumbent|challengers?|seats?|league|cup|match|championship|tournament|motion|bill|amendment)\b",
    re.IGNORECASE,
)
_GRABBED = re.compile(r"(?:[\w’'-]+\s+){0,3}?grab(?:s|bed|bing)?", re.IGNORECASE)
_OWN_THING = re.compile(
    r"\s+(?:(?:his|her|their|our|my|its)\s+(?!(?:arms?|wrists?|throats?|hair|neck|genitals|land)\b)|hold\b|headlines|attention)"
)
_FACED = re.compile(r"confront(?:s|ed|ing)?", re.IGNORECASE)
_HARDSHIP = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,4}?(?:challenges?|hardships?|problems?|questions?|issues?|difficult(?:y|ies)|crisis|crises|realit(?:y|ies)|"
    r"dilemmas?|obstacles?|fears?|choices?|prospects?|past|truth|facts?|threats?|dangers?|risks?|evidence|poverty|costs?|decisions?)\b",
    re.IGNORECASE,
)
_STRIKE = re.compile(r"(?:(?:the|an?|that|this|[A-Z]\w+)\s+)?strikes?", re.IGNORECASE)
_OF_WORK = re.compile(
    r"\b(?:unions?|labou?r|work\w*|wages?|pay|salar\w+|hunger|staff\w*|drivers?|doctors?|nurses?|teachers?|pilots?|rail\w*|dock\w*|ports?|"
    r"employ\w+|industrial|walkouts?|walked out|stoppages?|general strike|students?|strikers?|contracts?|bargaining|picket\w*|"
    r"members|lorry|truck\w*)\b",
    re.IGNORECASE,
)
_OF_WAR = re.compile(
    r"\b(?:blam\w+|retaliat\w*|missiles?|rockets?|drones?|air\s?(?:strikes?|force|raids?)|bomb\w*|explo\w+|blasts?|shell\w*|kill\w*|wound\w*|"
    r"assassinat\w*|militants?|militar\w+|army|targets?|targeted|mosques?|hit)\b",
    re.IGNORECASE,
)


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
    if _DEFEATED.fullmatch(text, trigger.start, trigger.end):
        return _AT_THE_POLLS.search(text, sentence.start, sentence.end) is not None
    if _FACED.fullmatch(text, trigger.start, trigger.end):
        return _HARDSHIP.match(text, trigger.end, sentence.end) is not None
    if not _WAR.fullmatch(text, trigger.start, trigger.end):
        return False
    before = _OF_GOODS.search(text, max(sentence.start, trigger.start - NEAR), trigger.start)
    return before is not None or _OF_WORDS.match(text, trigger.end, sentence.end) is not None


def is_own_thing(text: str, sentence: Span, trigger: Span) -> bool:
    """Whether somebody only grabs what is his own ("grabbed her bag"), or the headlines."""
    return (
        _GRABBED.fullmatch(text, trigger.start, trigger.end) is not None and _OWN_THING.match(text, trigger.end, sentence.end) is not None
    )


def is_attack(text: str, sentence: Span, trigger: Span) -> bool:
    """Whether a "strike" is an attack and no stoppage of work, by the words of its sentence.

    >>> [is_attack(said, Span(0, len(said)), Span(said.index("strike"), said.index("strike") + 6)) for said in (
    ...     "Orsk blamed Vell for the strike.", "Vell blamed the union for the strike.", "The strike went on.")]
    [True, False, False]
    """
    if not _STRIKE.fullmatch(text, trigger.start, trigger.end) or _OF_WORK.search(text, sentence.start, sentence.end):
        return False
    return _OF_WAR.search(text, sentence.start, sentence.end) is not None


def as_meant(text: str, sentence: Span, found: FoundEvent) -> FoundEvent | None:
    """An event as it is; a dismissal taken for an assault, a charge or a refusal as a sanction; None where nothing was done."""
    if found.type == PROTEST and is_attack(text, sentence, found.anchor):
        return msgspec.structs.replace(found, type=ASSAULT, mode=None)
    if found.type in {ASSAULT, COERCE} and is_own_thing(text, sentence, found.anchor):
        return None
    if found.type in TAKEN_FOR and is_dismissal(text, sentence, found.anchor):
        seen = next((each for each in found.others if each.type == SANCTION), None)
        return msgspec.structs.replace(found, type=SANCTION, mode=seen.mode if seen else None, score=seen.score if seen else found.score)
    is_none = found.type == ASSAULT and (is_figurative(text, sentence, found.anchor) or is_mishap(text, sentence, found.anchor))
    return None if is_none else found

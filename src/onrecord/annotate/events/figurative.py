"""This module knows deeds called only by the name of an assault: who "fired" a minister shot at nobody, nor does anybody in a trade war.

A dismissal is a sanction, whatever else its verb can mean ("dismissed the charge"); what is only called a war is none. Nor are defeats at
the polls, what somebody grabs of his own, fires that break out, and crashes that nobody is told to have caused (see `mishaps`).
A strike for which somebody is blamed, or that killed, is no stoppage of work.
"""

import re

import msgspec

from onrecord.annotate.events.dismissals import is_dismissal
from onrecord.annotate.events.everyday import is_everyday
from onrecord.annotate.events.mishaps import is_mishap
from onrecord.learned import FoundEvent
from onrecord.model.span import Span

ASSAULT, COERCE, PROTEST, SANCTION = "ASSAULT", "COERCE", "PROTEST", "SANCTION"
TAKEN_FOR = frozenset({ASSAULT, "ACCUSE", "REJECT"})
"""Types that a dismissal is taken for by its verb (PLOVER, as our labels have it: firing and expulsion are SANCTION)."""

NEAR = 80
"""Characters before a war in which it is looked for what it is about."""
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
    if is_everyday(text, sentence, found.anchor, found.type):
        return None
    if found.type == PROTEST and is_attack(text, sentence, found.anchor):
        return msgspec.structs.replace(found, type=ASSAULT, mode=None)
    if found.type in {ASSAULT, COERCE} and is_own_thing(text, sentence, found.anchor):
        return None
    if found.type in TAKEN_FOR and is_dismissal(text, sentence, found.anchor):
        seen = next((each for each in found.others if each.type == SANCTION), None)
        return msgspec.structs.replace(found, type=SANCTION, mode=seen.mode if seen else None, score=seen.score if seen else found.score)
    is_none = found.type == ASSAULT and (is_figurative(text, sentence, found.anchor) or is_mishap(text, sentence, found.anchor))
    return None if is_none else found

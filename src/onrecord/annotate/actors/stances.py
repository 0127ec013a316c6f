"""This module knows how somebody's own words have a party: as who decides, like his own side, or as whom he calls on or blames.

"Orsk will not sign, the minister said" tells what Orsk does next, and he is Orsk's; "we urge Orsk to open its books" and "Orsk avoids any
answer" are said of another side. How much each tells is learnt (see `parties`).
"""

import re
from enum import Enum

from onrecord.annotate.actors.another_side import is_another
from onrecord.model.span import Span

_ADVERBS = r"(?:(?:now|still|also|therefore|already|only|never|fully|firmly|always|again|today|[a-z]+ly)\s)?"
_SIDE = r"(?:['’]s?\s(?:government|side|position|cabinet|leadership|delegation))?(?:\s(?:government|side|cabinet|delegation|leadership))?"
"""What a party's name may have with it and mean the party still."""
_INTENDS = re.compile(
    rf"{_SIDE}\s(?:will|would|shall|won['’]t|wouldn['’]t|is\s(?:not\s)?(?:going|about|set)\sto|intends?\sto|intended\sto|plans?\sto"
    rf"|planned\sto|(?:does|did)\snot\s(?:intend|plan)\sto)\s"
)
_IS_READY = re.compile(
    rf"{_SIDE}\s(?:is|was|remains|remained|stands|stood|has\sbeen)\s{_ADVERBS}(?:not\s)?{_ADVERBS}"
    r"(?:ready|prepared|willing|open|interested|committed|determined|grateful|studying|considering|examining|reviewing|waiting|counting"
    r"|satisfied|concerned|disappointed|convinced|confident|seeking|asking)\b"
)
_WANTS = re.compile(
    rf"{_SIDE}\s{_ADVERBS}(?:wants?|wanted|expects?|expected|insists?|insisted|hopes?|hoped|seeks?|sought|welcomes?|welcomed|regards?|regarded"
    r"|considers?|considered|believes?|believed|sees|saw|reserves?|reserved|supports?|supported|rejects?|rejected|condemns?|condemned|deplores?"
    r"|deplored|regrets?|regretted|needs?|cannot|could\snot)\b"
)
_DECIDED = re.compile(
    rf"{_SIDE}\s(?:has|had|have)\s(?:not\s)?{_ADVERBS}(?:decided|received|studied|examined|conveyed|submitted|always|repeatedly"
    r"|no\s(?:such\s)?(?:plans?|intentions?|objections?|desire|wish)|not\schanged|said|made\s(?:it\s)?clear|done)\b"
)
_OWES = re.compile(rf"{_SIDE}\s(?:has\s(?:until|yet\sto)|is\s(?:obliged|required)\sto)\s")
_WRONGS = re.compile(
    rf"{_SIDE}\s(?:(?:has|had|have|is|was|are|were|keeps?|kept|continues\sto|continued\sto)\s)?(?:again\s|now\s|repeatedly\s|deliberately\s"
    r"|clearly\s)?(?:avoid(?:s|ed|ing)?|ignor(?:e|es|ed|ing)|fail(?:s|ed|ing)?|violat(?:e|es|ed|ing)|breach(?:es|ed|ing)?|break(?:s|ing)?"
    r"|broke|broken|block(?:s|ed|ing)?|obstruct(?:s|ed|ing)?|delay(?:s|ed|ing)?|drag(?:s|ged|ging)?|provok(?:e|es|ed|ing)"
    r"|threaten(?:s|ed|ing)?|refus(?:e|es|ed|ing)|evad(?:e|es|ed|ing)|mislead(?:s|ing)?|misled|owes?|owed|stall(?:s|ed|ing)?"
    r"|undermin(?:e|es|ed|ing)|sabotag(?:e|es|ed|ing)|attack(?:s|ed|ing)?|occup(?:y|ies|ied|ying)|claims?|claimed|alleg(?:es|ed)"
    r"|pretend(?:s|ed|ing)?|distort(?:s|ed|ing)?|invad(?:e|es|ed|ing)|shell(?:s|ed|ing)?|not\s(?:replied|answered"
    r"|responded|reacted|kept|honou?red|paid|complied|delivered|returned))\b"
)
_IT_S = re.compile(
    r"['’]s?\s(?:[a-z-]+\s)?(?:refusal|failure|threats?|provocations?|accusations?|allegations?|claims?|aggression|violations?|intransigence"
    r"|behaviou?r|attacks?|attempts?|propaganda|lies|ultimatums?|demands?|silence|bill|build-up|buildup|actions|campaign)\b"
)
_BEFORE = re.compile(
    r"(?:\b(?:accus|blam|condemn|criticis|criticiz|reproach|rebuk|warn|urg|denounc|tell|told|ask|request|invit|remind|advis|press|forc"
    r"|compel|stop|prevent|deter)(?:e|es|ed|ing|s)?"
    r"|\b(?:call(?:s|ed|ing)?|pressure|demands?)\s(?:up)?on|\b(?:expect|want)(?:s|ed|ing)?|\bdemand(?:s|ed|ing)?\s(?:that|of|from)"
    r"|\b(?:reply|replies|response|answer|answers|explanations?|guarantees?|apology|assurances?|clarifications?|signals?|letter|note)\sfrom"
    r"|\b(?:sanctions|measures|complaints?|charges?|accusations?|protests?|defen[cs]e|pressure|action|threats?|attack)\s(?:against|on|to)"
    r"|\b(?:contacts?|talks|negotiations?|dialogue|agreement|relations|meeting|negotiate|dispute|conflict)\swith|\bit\sis\s(?:up\sto|for)"
    r"|\bopponents\sin|\bside\sin|\b(?:until|unless|only\s(?:after|when|if|once)|as\slong\sas|provided(?:\sthat)?|summon(?:s|ed)?"
    r"|expel(?:s|led)?))\s(?:the\s)?$"
)
_REACH = 60


class Stance(Enum):
    """How a party stands in somebody's words."""

    INTENDS = "has plans in their words"
    READY = "is ready in their words"
    WANTS = "wants something in their words"
    DECIDED = "has decided in their words"
    FACED = "is called on or blamed by them"


def opens_with(found: Stance) -> str:
    """Name of the tie to a party that stands so where somebody's words begin."""
    return f"{found.value}, and opens them"


_AFTER = (
    (Stance.FACED, _OWES),
    (Stance.FACED, _WRONGS),
    (Stance.FACED, _IT_S),
    (Stance.READY, _IS_READY),
    (Stance.DECIDED, _DECIDED),
    (Stance.INTENDS, _INTENDS),
    (Stance.WANTS, _WANTS),
)


def stance(text: str, span: Span) -> Stance | None:
    """How a name stands in the words around it, or None where they do not tell.

    >>> stance("Orsk will not sign.", Span(0, 4)), stance("We urge Orsk to sign.", Span(8, 12))
    (<Stance.INTENDS: 'has plans in their words'>, <Stance.FACED: 'is called on or blamed by them'>)
    >>> stance("a bridge in Orsk", Span(12, 16)) is None
    True
    """
    if is_another(text, span) or _BEFORE.search(text[max(0, span.start - _REACH) : span.start]):
        return Stance.FACED
    return next((found for found, words in _AFTER if words.match(text, span.end)), None)

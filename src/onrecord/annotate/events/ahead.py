"""This module knows words before a trigger that say its deed is still to come, wished for, or meant not to be: it has not been done.

- "the upcoming summit", "a scheduled visit", "next week's talks": they are still to be held.
- "has the ability to kill", "plans to seize": nobody has.
- "must decide whether to lift the toll", "whether to lift it, effectively leaving the pact": undecided.
- "lobbied Vell to cut off the gas", "invited the envoys to attend": asked of another, and not done yet.
- "to avert clashes": there were none, but where somebody "failed to avert" them.
- "paved the way for a summit", "hopes for talks", "the risk of an attack": no more than prospects.
"""

import re

from onrecord.text.patterns import word_between

_FREE = word_between("when|while|as|where|since|until|if|unless|though|that|which|who", signs=r"\w’'$%-")
"""A word that may stand between such words and the trigger."""
_OTHERS = r"(?:(?!(?:but|or|that|which|who|when|while|as|where|because)\b)[\w’'$%-]+\s+)"
"""A word of those who are asked: "Vell and other states"."""
_TO = r"\s+(?:\w+ly\s+)?(?:be\s+)?"


def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf"{words}\Z", re.IGNORECASE)


HELD = frozenset({"CONSULT", "ASSAULT", "MOBILIZE", "PROTEST", "SANCTION", "COERCE", "COOPERATE", "AID"})
"""Types of what is planned and then held or done; praise of a planned visit is no planned praise."""
_AWAITED = _before(
    r"(?:(?<!past and )\b(?:(?<!regularly )(?<!previously )scheduled|upcoming|forthcoming|impending|anticipated|planned|looming|would-be)|"
    rf"\b(?:next (?:week|month|year|spring|summer|autumn|fall|winter)|tomorrow)['’]s)\s+{_FREE}{{0,2}}"
)
_POSSIBLE = _before(rf"\b(?:potential|possible|prospective|proposed)\s+{_FREE}{{0,2}}")
"""What is said of a meeting that may be held; a possible crime may have been done."""
_ABLE = _before(rf"\b(?:ability|capability|capacity|plans|planned|planning|whether(?: or not)?)\s+to{_TO}")
_UNDECIDED_SO = _before(r"\bwhether\s+(?:or not\s+)?to\s+[^.;]*,\s(?:effectively|thus|thereby|in effect)\s+")
_ASKED = _before(
    r"\b(?:lobb(?:y|ied|ies|ying)|urg(?:e|es|ed|ing)|beg(?:s|ged|ging)?|implor(?:e|es|ed|ing)|petition(?:s|ed|ing)?|"
    rf"call(?:s|ed|ing)? (?:on|upon)|plead(?:s|ed|ing)? with|appeal(?:s|ed|ing)? to|encourag(?:es?|ed|ing)|invit(?:es?|ed|ing))\s+"
    rf"{_OTHERS}{{0,6}}(?:not\s+)?to{_TO}"
)
_AVERTED = _before(
    r"(?<!fail to )(?<!fails to )(?<!failed to )(?<!failing to )(?<!failure to )(?<!unable to )(?<!not )(?<!n't )(?<!n’t )\b"
    r"(?:avert(?:s|ed|ing)?|prevent(?:s|ed|ing)?|stav(?:es?|ed|ing) off|forestall(?:s|ed|ing)?|"
    r"(?:head|ward)(?:s|ed|ing)? off)\s+"
    rf"{_FREE}{{0,4}}"
)
_PROSPECT = _before(
    r"\b(?:groundwork for|(?:pav(?:es?|ed|ing)|clear(?:s|ed|ing)?) the way for|"
    r"(?:prospects?|possibilit(?:y|ies)|chances?|hopes?) (?:of|for)|likelihood of|"
    rf"preparations? for|prepar(?:es?|ed|ing) for|plans? for|hop(?:es|ed|ing) for|risks? of|dangers? of|fears? of)\s+{_FREE}{{0,3}}"
)


def is_ahead(before: str, kind: str) -> bool:
    """Whether the words before a trigger, in its sentence, say that its deed has not been done.

    Args:
        kind: the event's type.

    >>> is_ahead("Orsk spoke days before a scheduled ", "CONSULT"), is_ahead("At its regularly scheduled ", "CONSULT")
    (True, False)
    >>> is_ahead("The line may avert armed ", "ASSAULT"), is_ahead("The guards failed to avert ", "ASSAULT")
    (True, False)
    """
    is_awaited = (kind == "CONSULT" and _POSSIBLE.search(before)) or (kind in HELD and _AWAITED.search(before))
    return bool(is_awaited) or any(words.search(before) for words in (_ABLE, _UNDECIDED_SO, _ASKED, _AVERTED, _PROSPECT))

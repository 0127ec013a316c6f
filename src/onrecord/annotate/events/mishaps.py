"""This module knows mishaps: crashes, collisions and fires that nobody is told to have caused, and those who died in them, are no assaults.

- "The helicopter crashed", "two were killed in a bus crash": an assault by nobody.
- "crashed the van into the crowd", "the crash of the jet that was shot down": somebody did it, so they are left alone.
"""

import re

from onrecord.model.span import Span

_MISHAP = (
    r"(?:(?:[\w’'-]+\s+){0,4}?(?:crash(?:es)?|accidents?|wrecks?|derailments?|earthquakes?|quakes?|floods?|flooding|landslides?|mudslides?|avalanches?|storms?|"
    r"hurricanes?|typhoons?|tornado(?:es)?|cyclones?|pile-?ups?|stampedes?|shipwrecks?))"
)
_CRASH = re.compile(
    r"(?:(?:the|an?)\s+)?(?:(?:helicopter|plane|car|bus|train|jet|aircraft|airliner)\s+)?crash(?:es|ed|ing)?", re.IGNORECASE
)
_CASUALTY = re.compile(
    r"(?:(?:is|are|was|were|been|being|has|have|had)\s+)*(?:also\s+)?(?:killed|died|dead|injured|hurt|wounded|perished)(?:\s+in)?",
    re.IGNORECASE,
)
_IN_A_MISHAP = re.compile(
    rf"(?:\s+and\s+[\w\s]{{0,30}}?(?:injured|hurt|wounded))?(?:\s+in)?\s+(?:an?|the|last \w+['’]s)?\s*{_MISHAP}\b", re.IGNORECASE
)
_FIRES = re.compile(r"fires?|blazes?", re.IGNORECASE)
_BROKE_OUT = re.compile(
    r"\s+(?:(?:have|had|has|also|then|later)\s+)*(?:broke|broken|burn\w*|erupt\w*|rag(?:e|es|ed|ing)|spread|swept|sweep\w*|started)\b",
    re.IGNORECASE,
)
_BY_SOMEBODY = re.compile(
    r"\b(?:shot|shoot\w*|gun\w*|missiles?|rockets?|bomb\w*|blam\w+|sabotag\w*|attack\w*|strikes?|struck|down(?:ed|ing)|ramm\w*|deliberate\w*|suicide|"
    r"terror\w*|hijack\w*|exchange of|shell\w*|into\s+(?:an?|the)\s+(?:\w+\s+)?(?:crowd|market|tower|building|gate|barrier|"
    r"embassy|people|pedestrians))\b",
    re.IGNORECASE,
)
"""Words by which somebody may have caused it."""


def is_mishap(text: str, sentence: Span, trigger: Span) -> bool:
    """Whether a trigger that is taken for an assault tells of a mishap.

    >>> [is_mishap(said, Span(0, len(said)), Span(*trigger)) for said, trigger in (
    ...     ("Two were killed in a bus crash.", (9, 15)), ("Two were killed in Orsk.", (9, 15)), ("The jet crashed.", (8, 15)))]
    [True, False, True]
    """
    if _BY_SOMEBODY.search(text, sentence.start, sentence.end):
        return False
    if _CRASH.fullmatch(text, trigger.start, trigger.end):
        return True
    if _FIRES.fullmatch(text, trigger.start, trigger.end):
        return _BROKE_OUT.match(text, trigger.end, sentence.end) is not None
    casualty = _CASUALTY.match(text, trigger.start, sentence.end)
    return casualty is not None and casualty.end() >= trigger.end and _IN_A_MISHAP.match(text, casualty.end(), sentence.end) is not None

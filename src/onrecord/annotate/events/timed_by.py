"""This module knows to which deed of a sentence a time belongs, where it stands nearer to another deed than to its own.

- "who had been held since 2029 were freed on Tuesday": since 2029 they were held; freed they were on Tuesday.
- "vowed to strike back for an attack on Friday": the attack was on Friday, and nobody has struck back then.
- "pulled out of the 2029 accord", "an inquiry into meddling in the 2029 vote", "before his speech in March": the accord, the vote and the
  speech were then; but "seized in the 2029 war" was seized then.
- "was thanked on Tuesday for agreeing to meet": on Tuesday she was thanked.
- "on Tuesday rejected an ultimatum": rejected it was on Tuesday, and made before.
- "invaded in the wake of the March 2029 raids": not before March 2029, and nobody says when.
"""

import re

from onrecord.model.span import Span

_SINCE = re.compile(r"\s*(?:ever\s+)?since\b", re.IGNORECASE)
_VERB = r"(?:\w{3,}ed|held|kept|been|built|made|sent|won|lost|begun|shut|taken|known|seen|led|gone)"
_AFTER_A_VERB = re.compile(rf"\b{_VERB}\s+(?:[\w’'.-]+\s+){{0,7}}\Z", re.IGNORECASE)
_RIGHT_AFTER_A_VERB = re.compile(
    rf"\b(?:who|which|that|been|being|was|were)\s+(?:\w+\s+){{0,3}}?{_VERB}\s+(?:[\w’'.-]+\s+){{0,4}}\Z", re.IGNORECASE
)
_LASTING = re.compile(
    r"\b(?:been|being|held|kept|jailed|detained|imprisoned|stuck|stranded|banned|missing)\s+(?:[\w’'.-]+\s+){0,7}\Z", re.IGNORECASE
)
_AGAIN = re.compile(r"\s+(?:(?:also|then|later|\w+ly)\s+)*(?:is|are|was|were|has|have|had|will|would)\b", re.IGNORECASE)
"""What shows that the verb before a time was of a clause within: "who was seized in 2029 was freed"."""
_DEED = (
    r"(?:attacks?|strikes?|raids?|killings?|bombings?|shootings?|assaults?|incidents?|clash(?:es)?|seizures?|arrests?|ambush(?:es)?|shelling|"
    r"blasts?|explosions?)"
)
_NOUN = re.compile(rf"(?:.*\W)?{_DEED}", re.IGNORECASE | re.DOTALL)
_CAUSE = re.compile(
    r"(?:\A|\s)(?:for|over|after|following|because of|to avenge|in (?:response|retaliation|reply|revenge|answer|return) (?:to|for))\s+"
    r"(?:(?:the|an?|its|their|his|her|this|that)\s+)?(?:[\w’'-]+\s+){0,3}?"
    rf"{_DEED}"
    r"(?:\s+(?:in|on|at|near|against)\s+(?:the\s+)?(?:[A-ZÀ-Þ][\w’'-]*\s*){1,3})?\s*(?:on\s+|in\s+)?\Z"
)
_ANSWERED = re.compile(
    r"\b(?:reject\w*|refus\w+|dismiss\w*|accept\w*|turn(?:s|ed)? down|spurn\w*|drop(?:s|ped)|withdrew|ignored?|defie[sd]|denounced?|"
    r"welcomed?)\s+(?:[\w’'-]+\s+){0,4}\Z",
    re.IGNORECASE,
)
_MADE_BEFORE = re.compile(
    r"(?:[\w’'-]+\s+){0,3}(?:ultimatums?|demands?|offers?|proposals?|threats?|requests?|appeals?|invitations?|accusations?|claims?)",
    re.IGNORECASE,
)
_WAKE = re.compile(
    r"\bin\s+(?:(?:the\s+)?(?:wake|aftermath)\s+of|(?:response|retaliation|reply|revenge|answer)\s+(?:to|for))\s+(?:the\s+|an?\s+|its\s+)?\Z",
    re.IGNORECASE,
)
_A_NAME = re.compile(
    r"\s+(?:[A-ZÀ-Þ][\w’'-]+\s+)*(?!(?:in|on|at|by|to|of|and|or|for|with|from|as|was|were|is|has|had|when|after|before|that|but|the)\b)[\w’'-]+"
)
"""What follows a year or a month that is part of a name: "the 2029 accord"."""
_NAMED_BY = re.compile(r"(?:\b(?:the|an?|its|their|his|her|this|that)|['’]s?)\s+(?:(?:early|late|mid)[\s-])?\Z", re.IGNORECASE)
_FROM_A_NAME = re.compile(
    r"(?:\b(?:from|of|under|with|to|over|about|into|on|against|ahead\s+of|since|by|for|than)\s+|"
    r"\b(?:into|about|over|regarding|concerning|whether|from|of(?=\s+(?:meddling|interfer|hacking|collu)))\b[^.;:!?]*)(?:the|an?|its|their|his|her|this|that)?\s*\Z",
    re.IGNORECASE,
)
"""From a trigger up to such a name, where what it tells was not done in it."""
_YEAR = re.compile(r"(?:[A-Z][a-z]+\s+)?\d{4}\Z")
_HELD = r"(?:speech|address|visit|trip|meeting|summit|elections?|vote|talks|conference|deadline|referendum|rally|hearing)"
_OF_WHAT_IS_HELD = re.compile(
    rf"\b(?:ahead\s+of|before|until|about)\s+(?:(?:the|an?|its|his|her|their|this|that|\w+['’]s?)\s+)(?:[\w-]+\s+){{0,2}}?{_HELD}\s+"
    r"(?:(?:in|on|at|to|with)\s+(?:[A-ZÀ-Þ][\w’'-]*\s+){1,3})?(?:in|on)?\s*\Z",
    re.IGNORECASE,
)
_FOR_DOING = re.compile(r",?\s+(?:for|over)\s+[^.;:!?]*", re.IGNORECASE)
_TOLD_BEFORE = re.compile(
    r"\b(?:prais|thank|critici[sz]|condemn|accus|blam|charg|arrest|indict|convict|sentenc|apologi[sz]|rebuk|appla|denounc|fin|sanction)\w*(?:ed)?\b[^.;:!?]*\Z",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;:!?]|\b(?:and|but|that|which|who|when|after|before|if|because|while|as|since)\b", re.IGNORECASE)


def is_of_another_verb(text: str, time: Span, trigger: Span, sentence: Span) -> bool:
    """Whether a time belongs to another verb than a trigger: since when something lasts, or when a clause within was.

    Args:
        sentence: in which both stand.

    >>> said = "Two men held since 2029 were freed."
    >>> is_of_another_verb(said, Span(13, 23), Span(29, 34), Span(0, 35)), is_of_another_verb(said, Span(13, 23), Span(8, 12), Span(0, 35))
    (True, False)
    """
    lasts = _SINCE.match(text, time.start) is not None
    if time.end <= trigger.start:
        before = text[sentence.start : time.start]
        if lasts:
            return text[time.end] != "," and _AFTER_A_VERB.search(before) is not None
        is_of_thanks = _TOLD_BEFORE.search(before) is not None and _FOR_DOING.fullmatch(text, time.end, trigger.start) is not None
        return is_of_thanks or (_RIGHT_AFTER_A_VERB.search(before) is not None and _AGAIN.match(text, time.end) is not None)
    return lasts and trigger.end <= time.start and _LASTING.search(text[trigger.end : time.start]) is not None


def is_of_the_cause(text: str, time: Span, trigger: Span) -> bool:
    """Whether a time after a trigger is that of what the deed was done for.

    >>> said = "Orsk vowed to strike back for a raid on Friday."
    >>> is_of_the_cause(said, Span(37, 46), Span(14, 25)), is_of_the_cause(said, Span(37, 46), Span(32, 36))
    (True, False)
    """
    between = text[trigger.end : time.start] if trigger.end <= time.start else ""
    return _CAUSE.search(between) is not None or _OF_WHAT_IS_HELD.search(between) is not None or _is_in_a_name(text, time, trigger)


def _is_in_a_name(text: str, time: Span, trigger: Span) -> bool:
    """Whether a year only names what a deed is about: "the 2029 accord"."""
    year = _YEAR.search(text, time.start, time.end)
    if year is None or trigger.end > time.start or not _A_NAME.match(text, time.end):
        return False
    led = text[trigger.end : year.start()]
    return _NAMED_BY.search(led) is not None and _FROM_A_NAME.search(_NAMED_BY.sub("", led)) is not None


def is_of_the_answer(text: str, time: Span, trigger: Span, sentence: Span) -> bool:
    """Whether a time is that of the answer to what a noun names, which was made before.

    >>> said = "Orsk on Tuesday rejected an ultimatum from Vell."
    >>> is_of_the_answer(said, Span(5, 15), Span(28, 37), Span(0, 48)), is_of_the_answer(said, Span(5, 15), Span(16, 24), Span(0, 48))
    (True, False)
    """
    if not _MADE_BEFORE.fullmatch(trigger.cut(text)) or not _ANSWERED.search(text, sentence.start, trigger.start):
        return False
    between = text[time.end : trigger.start] if time.end <= trigger.start else text[trigger.end : time.start]
    return _CLAUSE.search(between) is None


def is_right_behind_noun(text: str, time: Span, trigger: Span) -> bool:
    """Whether a time stands right behind the noun of a deed that was done: "a raid Friday"."""
    return trigger.end <= time.start and text[trigger.end : time.start].isspace() and _NOUN.fullmatch(trigger.cut(text)) is not None


def is_in_its_wake(text: str, time: Span, trigger: Span) -> bool:
    """Whether a time is that of what a deed only followed, in its own clause."""
    wake = _WAKE.search(text[trigger.end : time.start]) if trigger.end <= time.start else None
    return wake is not None and _CLAUSE.search(text[trigger.end : trigger.end + wake.start()]) is None

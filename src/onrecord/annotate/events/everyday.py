"""This module knows everyday verbs that are no deed of any dispute: who blocks time for meetings turns nothing down.

- "paid the fee", "pay 300 crowns for a seat": a purchase; compensation, a ransom, a fine or a debt is none.
- "exports dropped to nine billion": nobody gave in.
- "blocked out time", "flew home", "the ferry leaves the port": nobody refused, and nobody withdrew.
- "called it a landmark ruling": praise, and no accusation.
- "the Sarn Investigating Commission": a name.
"""

import re

from onrecord.model.span import Span

_PAYING = re.compile(r"(?:(?:ha(?:s|ve|d)|to|ready|has)\s+)*pa(?:y|ys|id|ying)", re.IGNORECASE)
_PRICE = re.compile(
    r"\s+(?:(?:the|an?|their|his|her|its|about|some|over)\s+)*(?:(?:[$€£¥]|Rs\.?\s|\d)[\d.,]*\S*\s*)*(?:(?!(?:for|to|in|and)\b)[\w-]+\s+){0,3}?(?:fees?|bills?|rent|fares?|price|"
    r"tuition|tickets?|for\s+(?:an?|the|fresh|each|one|\d+))\b",
    re.IGNORECASE,
)
_DEBT = re.compile(
    r"\b(?:compensation|damages|ransom|reparations|debts?|fines?|tribute|restitution|aid|arrears|settle\w*)\b", re.IGNORECASE
)
_FALLING = re.compile(
    r"(?:ha[sd]\s+|have\s+)?(?:drop(?:s|ped|ping)?|f[ae]ll(?:s|en|ing)?|eas(?:es?|ed|ing)|declin(?:es?|ed|ing)|slip(?:s|ped)?|shr[aiu]nk|decreas(?:es?|ed))",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"\b(?:exports?|imports?|sales|prices?|output|shares?|stocks?|profits?|revenues?|flow|temperatures?|numbers?|volumes?|rates?|costs?|demand|"
    r"turnover|traffic|population|rainfall|inflation|unemployment)\b(?:(?!\b(?:and|but|that|which|who|when|after|said|says)\b)[^.,;:!?])*\Z",
    re.IGNORECASE,
)
_TO_A_LEVEL = re.compile(r"\s+(?:\w+\s+){0,2}?(?:to|by|from|below|under|sharply|further|again|in|last|this|\d)\b|\s*[.,;]", re.IGNORECASE)
_BLOCKING = re.compile(r"block(?:s|ed|ing)?(?:\s+(?:out|off))?", re.IGNORECASE)
_TIME = re.compile(
    r"\s+(?:(?:out|off)\s+)?(?:(?:some|the|my|your|her|his|their)\s+)?(?:time|hours?|mornings?|afternoons?|days?\s+for|slots?)\b",
    re.IGNORECASE,
)
_GOING = re.compile(
    r"(?:fl(?:y|ies|ew|ying|own)|dr(?:ove|ive|iven)|walk(?:s|ed)|went|go(?:es)?|"
    r"head(?:s|ed)|leaves?|left|departs?|departed|"
    r"sails?|sailed)",
    re.IGNORECASE,
)
_HOME = re.compile(r"\s+(?:back\s+)?home\b(?!\s+troops)", re.IGNORECASE)
_CRAFT = re.compile(
    r"\b(?:ships?|boats?|ferr(?:y|ies)|planes?|trains?|bus(?:es)?|flights?|vessels?|rockets?|landers?|rovers?)\s+\Z", re.IGNORECASE
)
_PRAISE = re.compile(
    r"(?:called\s+(?:\w+\s+)?)?(?:an?\s+|the\s+)?(?:landmark|historic|great|wonderful|welcome|excellent|remarkable|outstanding|brilliant|heroic)(?:\s+\w+)?",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"(?:[A-Z][\w’'-]+\s+)+\Z")
_CAPITAL_NEXT = re.compile(r"\s+[A-Z][\w’'-]+")
_WORD = re.compile(r"[^\W\d_]+")


def is_everyday(text: str, sentence: Span, trigger: Span, kind: str) -> bool:
    """Whether words that are taken for a deed tell of none.

    Args:
        sentence: in which the trigger stands.
        kind: what type it is taken for.

    >>> said = "Orsk's exports dropped to nine billion."
    >>> is_everyday(said, Span(0, len(said)), Span(15, 22), "CONCEDE")
    True
    >>> is_everyday("Orsk dropped its demand.", Span(0, 24), Span(5, 12), "CONCEDE")
    False
    """
    start, end = trigger.start, trigger.end
    if kind in {"AGREE", "AID", "COOPERATE"} and _PAYING.fullmatch(text, start, end):
        return _PRICE.match(text, end, sentence.end) is not None and not _DEBT.search(text, sentence.start, sentence.end)
    if kind in {"CONCEDE", "RETREAT", "COERCE"} and _FALLING.fullmatch(text, start, end):
        return _AMOUNT.search(text, sentence.start, start) is not None and _TO_A_LEVEL.match(text, end) is not None
    if kind in {"REJECT", "COERCE"} and _BLOCKING.fullmatch(text, start, end):
        return _TIME.match(text, end) is not None
    if kind in {"RETREAT", "CONSULT", "SANCTION"} and _GOING.fullmatch(text, start, end):
        return _HOME.match(text, end) is not None or (kind != "CONSULT" and _CRAFT.search(text, sentence.start, start) is not None)
    if kind == "ACCUSE" and _PRAISE.fullmatch(text, start, end):
        return True
    return _is_in_a_name(text, sentence, trigger)


def _is_in_a_name(text: str, sentence: Span, trigger: Span) -> bool:
    """Whether a trigger is one capitalised word within others, in a sentence that is not all in capitals."""
    if not text[trigger.start].isupper() or " " in text[trigger.start : trigger.end]:
        return False
    words = _WORD.findall(text, sentence.start, sentence.end)
    is_title = sum(word[0].isupper() for word in words) * 2 > len(words)
    within = _CAPITALS.search(text, sentence.start, trigger.start) and _CAPITAL_NEXT.match(text, trigger.end)
    return not is_title and within is not None

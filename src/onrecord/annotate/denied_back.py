"""This module knows denials that point back: "accused Orsk of laying mines, which Orsk denies", "a charge the Board refutes".

Who denies stands before the verb, and what he denies before both: the claim that the sentence has just given, word for word, or, where it
stands further off, the noun that stands for it ("an allegation"). A clause about a thing ("the islands, which Orsk disputes, are") and
what is refused rather than denied ("had asked for access, which Orsk denied") are none.
"""

import re
from collections.abc import Sequence

import msgspec

from onrecord.annotate.draft import Draft, by_content
from onrecord.annotate.headlines import RULE_SCORE
from onrecord.annotate.places import Places
from onrecord.model.span import Span, trimmed
from onrecord.text.patterns import CAPITAL, word_between

FURTHEST = 220
"""Characters from the start of a claim to who denies it."""
_NAME = rf"(?-i:{CAPITAL})[\w’'.-]*"
_WORD = rf"(?:(?!\w+(?:ed|ing)\b){word_between('to|of|in|on')})"
_WHO = (
    rf"(?P<who>(?:(?:the|its|his|her|their)\s+)?{_WORD}{{0,3}}?{_NAME}(?:\s+(?:of\s+|and\s+)?(?:the\s+)?{_NAME}){{0,5}}(?:\s+[a-z]+){{0,2}}?|"
    rf"(?:the|its|his|her|their)\s+{_WORD}{{0,2}}?[a-z]+|he|she|they|it|police|officials)"
)
_HAS = r"\s+(?:(?:has|have|had|ha[sd]\s+since)\s+)?(?:(?:\w+ly|always|since|long|also|both|all)\s+)?"
_CLOSES = r"(?=\s*(?:[.,;:)!?\u2013\u2014]|\Z)|\s+(?:and|but|as|while|in|on|at|with|by|though|although|to)\b)"
_NO_NEXT_VERB = r"(?!\s*,\s(?:is|are|was|were|has|have|had|will|would|can|could)\b)"
_DENIES = r"den(?:y|ies|ied)|refut(?:e|es|ed)|disput(?:e|es|ed)"
_DISMISSES = rf"{_DENIES}|reject(?:s|ed)?|dismiss(?:es|ed)?|contest(?:s|ed)?"
_WHICH = re.compile(rf",\s+(?:all\s+of\s+)?which\s+{_WHO}{_HAS}(?P<cue>{_DENIES}){_CLOSES}{_NO_NEXT_VERB}", re.IGNORECASE)
_NOUN = re.compile(
    r"(?:,|\s[\u2013\u2014-])\s+(?P<noun>(?:(?:an?|the|both)\s+)?(?:\w+\s+)?"
    r"(?:allegations?|accusations?|charges?|claims?|assertions?|suggestions?|insinuations?))\s+(?:that\s+|which\s+)?"
    rf"{_WHO}{_HAS}(?P<cue>{_DISMISSES}){_CLOSES}",
    re.IGNORECASE,
)
_ACCUSED = re.compile(
    r"\b(?:accus(?:e|es|ed|ing)|suspect(?:s|ed|ing)?|allegations?|accusations?|charges?|claims?|suspicions?)\b[^.;:\"“”]{0,90}?\sof\s(?=\w+ing\b)"
)
_CLAIMED = re.compile(
    r"\b(?:said|says|saying|claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|assert(?:s|ed)?|allegations?|accusations?|charges|reports|"
    r"reported|suggestions?)\s(?:on\s\w+day\s)?(?:that\s)?"
)
"""Words up to where a claim begins."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|did|does|can|could|may|might|\w{2,}ed|shot|struck|took|sent|held|built|met|sold|"
    r"stole|paid|gave|won|lost|left|broke|began|fought|killed)\b"
)
_OTHERS = re.compile(r"\b(?:which|whom?|but|denie[sd])\b|,\s|[;:\"“”]")
"""Words behind which it is not clear which of several claims is denied."""
_REFUSED = re.compile(r"\b(?:request|ask|access|visa|entry|permission|permit|bail|asylum)", re.IGNORECASE)
_NOBODY = frozenset({"no", "nobody", "none", "few", "not"})


def denied_back(text: str, sentences: Sequence[Span], found: Sequence[Draft]) -> list[Draft]:
    """The statements with such denials among them, in text order; one that was found with "which" for its content has the claim instead.

    Args:
        text: the page's text.
        sentences: in text order.
        found: the statements found otherwise.
    """
    cues = Places((cue, draft) for draft in found for cue in draft.cue)
    resolved: dict[int, Draft] = {}
    added = []
    for denial in filter(None, (_denial(text, sentence) for sentence in sentences)):
        known = [draft for cue in denial.cue for draft in cues.meeting(cue)]
        resolved |= {id(each): msgspec.structs.replace(each, content=denial.content) for each in known if _misses(text, each)}
        added += [] if known else [denial]
    return by_content([*(resolved.get(id(draft), draft) for draft in found), *added])


def _misses(text: str, draft: Draft) -> bool:
    """Whether what is denied was not found: it is "which", or what goes on behind the denial."""
    first = draft.content[0].cut(text).casefold()
    return first == "which" or (bool(draft.cue) and draft.content[0].start > draft.cue[0].end and first.startswith(("and ", "but ")))


def _denial(text: str, sentence: Span) -> Draft | None:
    for pattern in (_NOUN, _WHICH):
        told = pattern.search(text, sentence.start, sentence.end)
        if told is None or told["who"].split()[0].casefold() in _NOBODY:
            continue
        noun = trimmed(text, *told.span("noun")) if pattern is _NOUN else None
        content = noun or _claim(text, max(sentence.start, told.start() - FURTHEST), told.start())
        if content is not None:
            cue, who = Span(*told.span("cue")), Span(*told.span("who"))
            return Draft(content=(content,), cue=(cue,), speaker=(who,), score=RULE_SCORE)
    return None


def _claim(text: str, start: int, end: int) -> Span | None:
    """The claim that ends at a place: what somebody is accused of, or what is said to be so; of several the last that begins."""
    accused = max((found.end() for found in _ACCUSED.finditer(text, start, end)), default=-1)
    claimed = max((found.end() for found in _CLAIMED.finditer(text, start, end)), default=-1)
    if accused == claimed:
        return None
    content = Span(max(accused, claimed), end)
    words = content.cut(text)
    is_whole = accused > claimed or _FINITE.search(words) is not None
    return content if is_whole and not _OTHERS.search(words) and not _REFUSED.search(words) else None

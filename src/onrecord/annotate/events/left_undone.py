"""This module knows how it is told that something was not done, or is only asked after: by a "not" in the trigger, by "whether", by "must".

- "has not committed", "made no promise": nobody promised; but "failed to answer" and "did not comply" tell of a refusal that was made.
- "whether Orsk offered them pardons": nobody says that it did; but "when it offered them" says that it did.
- "must lift the toll and apologise": neither has been done.
- "urged Orsk to cancel the meeting", "Cancel the meeting": it is still to be held, and may be.
- "Orsk to free crew", a headline: planned.
- "asked whether Orsk would leave": it is not asked to.
- "nothing is signed", "nobody pays": not done, and by nobody.
- "rejected the charge that Orsk shut the gates": so it is said, and the page does not vouch for it.
- "What would Orsk have said had Vell met the envoy?": nobody met.
"""

import re

from onrecord.annotate.conditions import is_in_condition
from onrecord.model.span import Span
from onrecord.text.patterns import SHORT_TITLE, word_between

_FREE = word_between("when|while|as|where|since|until|if|unless|though", signs=r"\w’'$%-")
_CLAUSE = r"who|which|that|when|while|after|before|because|since|if|as|but"
_ADVERBS = r"(?:\w+ly\s+|at once\s+|first\s+|then\s+|also\s+|not\s+)*"


def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf"{words}\Z", re.IGNORECASE)


_NOT = r"(?:n['’]t|\s+(?:also\s+|still\s+|yet\s+|\w+ly\s+)?not)\b"
_NOT_WITHIN = re.compile(rf"(?:(?:was|were|has|have|had|did){_NOT}|ma(?:de|kes?) no\b|fail(?:s|ed) to\b)", re.IGNORECASE)
"""How a trigger begins that says itself that its deed was not done."""
_NOT_DONE = re.compile(rf"(?:(?:has|have|had|did){_NOT}|fail(?:s|ed) to\b)", re.IGNORECASE)
_WILL_NOT = re.compile(r"(?:(?:will|would)\s+not|(?:wo|would)n['’]t)\b", re.IGNORECASE)
_FAILED = _before(r"(?<!\bnot\s)(?<!n['’]t\s)(?<!\bnever\s)\bfail(?:s|ed|ing)?\s+to\s+(?:\w+ly\s+)?")
_DECLINING = re.compile(
    r"(?:\w+\s+)*?(?:reject|refus|declin|turn\w* down|rebuff|dismiss|oppos|block|veto|ignor|resist|"
    r"spurn|snub|defy|defi|boycott|denie|deny|skip|object)",
    re.IGNORECASE,
)
"""A trigger that names the refusal itself."""
OF_ACCORD = frozenset({"AGREE", "AID", "CONCEDE", "COOPERATE", "RETREAT"})
"""Types of which a "not" in the trigger leaves nothing that was done; "were not permitted" tells of a ban."""
CAN_BE_HELD = frozenset({"CONSULT", "ASSAULT", "MOBILIZE"})
"""Types of what is still to be held where somebody asks that it be called off."""
_WHETHER = _before(
    r"(?<!regardless of )\bwhether\s+(?!or not\b|to\b)"
    rf"(?:{SHORT_TITLE}\.\s|(?![,;:.!?()]\s|\b(?:{_CLAUSE}|or|and|to)\b).)*"
    r"(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )"
)
_MUST_AND = _before(
    rf"\b(?:must|should|shall|ought to|ha(?:s|ve) to|needs? to)\s+{_ADVERBS}(?!have\b)\w+\s+"
    rf"(?:(?![,;:.!?()“”\"]|\b(?:{_CLAUSE})\b).)*,?\s+(?:and|or)\s+{_ADVERBS}"
)
_MUST = _before(rf"\b(?:must|should|shall|ought to)\s+{_ADVERBS}")
_BARE = re.compile(
    r"(?!(?:\w+(?:ed|ing|s)|the|an?|its|their|his|her)\b)[a-z]+\b|(?:address|discuss|press|cross|redress|dismiss|free|cease|need|heed|feed)\b",
    re.IGNORECASE,
)
"""A verb as it stands after "must"."""
_TO_CANCEL = _before(
    r"(?:(?<!refused )(?<!refuses )(?<!declined )(?<!not )(?<!reluctant )(?<!failed )\bto\s+|"
    r"(?:\A|[“\"‘]|[.:!?]\s)\W*|\b(?:should|must|consider|please)\s+)"
    rf"(?:cancel(?:l?ing)?|call(?:ing)? off|scrap(?:ping)?|shelve|shelving|abandon(?:ing)?)\s+{_FREE}{{0,5}}"
)
_HEADLINE_TO = _before(
    r"\A\W*(?!(?:as|requests?|asks?|urges?|tells?|orders?|wants?|invites?|forces?|failure|attempts?|efforts?|plans?|refusals?|needs?|time|how|"
    r"what|who|where|when|whether|threats?|calls?|pressure|talks|ways?|going|back|welcome|thanks|according|due|response|next|prior|hopes?|"
    r"ready|here|not|only|i|we|you|they)\b)(?:(?-i:[A-Z])[\w’'-]+\s+){1,4}to\s+(?:be\s+)?"
)
_HAD_ONE = r"(?:the|an?|he|she|it|they|we|you|(?-i:[A-Z])[\w’'-]+)"
_COUNTERFACTUAL = _before(
    r"(?:\bwould(?:n['’]t)?\s+(?:(?!\b(?:but|and|because)\b)[^.;:!?])*\bhad|\A\W*(?-i:Had))\s+"
    rf"{_HAD_ONE}\b[^.;:!?,]*"
)
_NOTHING = _before(
    r"\b(?:no\s+(?:one(?!['’])|such)|nothing|nobody|none|neither)\s+"
    rf"(?:(?!\b(?:{_CLAUSE}|and|or|where|than|without|until|of|on|in|at|for|about|from|with|by|to|over|into|against)\b)[\w’'-]+\s+){{0,3}}"
)
"""From a "nobody" or "no such" up to what is not done."""
_SO_IT_IS_SAID = _before(
    r"\b(?:(?:accusations?|charges?|allegations?|suggestions?|insinuations?|reproach(?:es)?|rumou?rs?|claims?)\s+that|claim(?:s|ed|ing)(?:\s+that)?)\s+"
    r"(?:(?![,;:.!?()“”\"]|\b(?:because|but|and|who|which|when|after|as|to)\b).){0,70}"
)
"""What is only claimed, up to its verb."""
_TURNED_DOWN = frozenset({"refused", "negated"})
_DONE = frozenset({"happened", "ongoing"})


def not_refused_so(text: str, trigger: Span, before: str) -> frozenset[str]:
    """What is ruled out of a refusal that is told by what somebody did not do: the answer was not given, so the refusal was.

    Args:
        before: what stands before the trigger in its sentence.
    """
    if _DECLINING.match(text, trigger.start, trigger.end):
        return frozenset()
    if _FAILED.search(before) or _NOT_DONE.match(text, trigger.start, trigger.end):
        return frozenset({"refused", "negated", "conditional", "denied"})
    return frozenset({"negated"}) if _WILL_NOT.match(text, trigger.start, trigger.end) else frozenset()


def not_done_so(text: str, trigger: Span, before: str, kind: str) -> frozenset[str]:
    """What is ruled out of any other deed by a "not" in its trigger, a "whether", a "must", a headline's "to".

    Args:
        before: what stands before the trigger in its sentence.
        kind: the event's type.
    """
    is_bare = _BARE.match(text, trigger.start, trigger.end) is not None
    if is_bare and _HEADLINE_TO.search(before):
        return _DONE | {"hypothetical", "called_for"}
    if kind in CAN_BE_HELD and _TO_CANCEL.search(before):
        return _DONE | _TURNED_DOWN
    if _WHETHER.search(before):
        return _DONE | {"called_for"}
    is_not = kind in OF_ACCORD and not is_in_condition(before) and _NOT_WITHIN.match(text, trigger.start, trigger.end)
    is_supposed = any(words.search(before) for words in (_COUNTERFACTUAL, _NOTHING, _SO_IT_IS_SAID))
    is_due = is_bare and (_MUST.search(before) or _MUST_AND.search(before))
    return _DONE if is_not or is_supposed or is_due else frozenset()

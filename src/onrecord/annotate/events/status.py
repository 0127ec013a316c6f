"""This module knows how far an event got: what the encoder thinks likeliest among what the words of its sentence allow.

Some statuses are carried by words. Without a word of distance nothing is alleged, without a "not", "no" or "deny" nothing is negated,
denied or refused, without a condition nothing is conditional; and what "will" or "must" be done has not happened.
"""

import re
from collections.abc import Mapping

from onrecord.model.span import Span

_NEGATIONS = r"no|not|never|none|nor|neither|nobody|nothing|without|cannot|fail\w*|false|nonsense|\w+n['’]t"
_DENIES = r"den(?:y|ies|ied|ying|ials?)"
_LEFT_UNDONE = (
    r"un(?:able|willing\w*|likely|met|signed|finished|resolved|settled|answered|touched|changed|fulfilled|paid|heeded|punished|ratified|"
    r"implemented|delivered|harmed|hurt|scathed|injured|built|opened|used|done)"
)
"""Words in "un-" that say that a deed was not done."""


def _word(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_NEEDS: Mapping[str, re.Pattern[str]] = {
    "alleged": _word(
        r"alleg\w+|accus\w+|claim\w*|reported\w*|reports?|supposed\w*|suspect\w*|apparent\w*|rumou?r\w*|said to|"
        r"believed to|thought to|charg\w+|blam\w+|unconfirmed|sources?|according to|so-called|whisper\w*|hearsay|"
        r"suggest\w*|insinuat\w*|seems?|seemed|theor(?:y|ies)|suspicions?"
    ),
    "denied": _word(
        rf"{_NEGATIONS}|{_DENIES}|"
        r"dismiss\w*|reject\w*|refut\w*|absurd|untrue|invent\w*|lies?|fabricat\w*"
    ),
    "negated": _word(
        rf"{_NEGATIONS}|{_DENIES}|{_LEFT_UNDONE}|"
        r"yet to|zero chance|refus\w*|avoid\w*|stopped short|only|absen\w+|free of"
    ),
    "refused": _word(
        rf"{_NEGATIONS}|{_DENIES}|"
        r"refus\w*|reject\w*|declin\w*|turn\w* down|veto\w*|rul\w+ out|oppos\w+|dismiss\w*|against|unwilling\w*|"
        r"off the table|call\w*(?: \w+){0,4} off|cancel\w*|scrap\w*|shelv\w*|ax(?:es|ed|ing)|"
        r"postpon\w*|will never|rebuff\w*|spurn\w*|block\w*|withh\w+|"
        r"snub\w*|resist\w*"
    ),
    "conditional": _word(
        r"if|unless|until|provided|providing|once|in case|in the event|should|when|whenever|as long as|so long as|"
        r"condition\w*|only|as soon as|would|depend\w*|or|otherwise|in (?:exchange|return)|subject to|after|till|before|"
        r"without|whoever|were|had|could"
    ),
}
"""By status: words one of which its sentence must have."""
_TO_COME = re.compile(
    r"\b(?:will|shall|would|could|may|might|must|should|can|won['’]t)\s+(?:(?:not|also|never|only|soon|now|\w+ly)\s+){0,2}(?:be\s+|have\s+(?:been\s+)?)?\Z",
    re.IGNORECASE,
)
"""What stands right before a verb that tells of no deed done."""
DONE = frozenset({"happened", "ongoing"})
"""What has been done, or is being done."""


def status_of(text: str, sentence: Span, trigger: Span, likely: Mapping[str, float], barred: frozenset[str] = frozenset()) -> str:
    """The likeliest status that the words allow; the likeliest of all where they allow none.

    Args:
        likely: probability of each status.
        barred: statuses that the words around rule out (see `undone`).
    """
    words = sentence.cut(text)
    is_to_come = _TO_COME.search(text, sentence.start, trigger.start) is not None
    best = max(likely, key=likely.__getitem__)
    for status in sorted(likely, key=lambda status: -likely[status]):
        needed = _NEEDS.get(status)
        if status in barred or (needed and not needed.search(words)) or (is_to_come and status in DONE):
            continue
        return status
    return best

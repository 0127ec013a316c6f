"""This module knows what somebody insists on or expects of another, though the words by themselves tell only how something is.

- "insisted that nothing be decided without it", "will insist that our ideas are not ignored": a demand, and no refusal.
- "he asks plainly and expects direct answers", "awaits a written reply": an answer is asked for; who only awaits it demands nothing.
"Insisted that its ships are not in the bay" says how things are, and demands nothing.
"""

import re

from onrecord.annotate.moves.wording import plain

INSISTED, EXPECTED, AWAITED = frozenset({"ask", "demand", "ultimatum"}), frozenset({"ask", "demand"}), frozenset({"ask"})
"""Forces of what is insisted on, of an answer that is expected, and of one that is only waited for."""
_INSISTS = re.compile(r"\binsist(?:s|ed|ing|ence)?\b(?! on\b)")
_PASSED_OVER = (
    r"(?:ignored|overlooked|forgotten|neglected|disregarded|sidelined|excluded|dismissed|brushed aside|passed over|set aside|shelved|"
    r"left (?:out|aside|unanswered|without)|treated as)"
)
_IS_TO_BE = re.compile(
    r"(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bcan )(?<!\bcould )(?<!\bmay )(?<!\bmight )(?<!\bshall )(?<!\bcannot )(?<!\bwon't )"
    rf"(?<!\bnever )(?<!\bnot )(?:\bnot )?\bbe (?!(?:a|an|the)\b)\w|\b(?:is|are) (?:not|no longer|never) (?:\w+ly )?{_PASSED_OVER}"
)
"""A clause of what is to be, as against what is: "that it be heard"."""
_EXPECTS = re.compile(
    r"\b(?:expect|await|demand|want|deserve|insist)(?:s|ed|ing)? (?:on )?(?:an? |the )?"
    r"(?:(?:direct|clear|written|concrete|full|prompt|plain|straight|honest|substantive|quick|official|formal|definite) )+"
    r"(?:answers?|repl(?:y|ies)|responses?)\b"
)
_NOT = re.compile(r"\b(?:no|not|never|nobody|hardly)\b[^,.;]{0,20}\Z|n't [^,.;]{0,12}\Z")


def wanted(cue: str, content: str) -> frozenset[str]:
    """The forces of words that say what somebody insists should be, or what answer he expects; none of others.

    >>> sorted(wanted("will insist", "that our ideas are not ignored"))
    ['ask', 'demand', 'ultimatum']
    >>> sorted(wanted("said", "he asks plainly and expects direct answers"))
    ['ask', 'demand']
    >>> sorted(wanted("said", "Orsk awaits a written reply until Friday"))
    ['ask']
    >>> wanted("insisted", "that its ships are not in the bay") or wanted("insisted", "that it would not be moved")
    frozenset()
    >>> wanted("said", "nobody expects a clear answer")
    frozenset()
    """
    words = plain(content)
    if _INSISTS.search(plain(cue)) and _IS_TO_BE.search(words):
        return INSISTED
    found = _EXPECTS.search(words)
    if found is None or _NOT.search(words, 0, found.start()) is not None:
        return frozenset()
    return AWAITED if found.group().startswith("await") else EXPECTED

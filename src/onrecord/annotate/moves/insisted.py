"""This module knows what somebody insists on or expects of another, though the words by themselves tell only how something is.

- "insisted that nothing be decided without it", "will insist that our ideas are not ignored": a demand, and no refusal.
- "he asks plainly and expects direct answers", "awaits a written reply": an answer is asked for.
"Insisted that its ships are not in the bay" says how things are, and demands nothing.
"""

import re

from onrecord.annotate.moves.wording import plain

WANTED = frozenset({"ask", "demand", "ultimatum"})
"""Forces of what is insisted on or expected."""
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


def insists(cue: str, content: str) -> bool:
    """Whether words say what somebody insists should be, or what answer he expects.

    >>> insists("will insist", "that our ideas are not ignored"), insists("insisted", "that nothing be decided without it")
    (True, True)
    >>> insists("insisted", "that its ships are not in the bay"), insists("insisted", "that it would not be moved")
    (False, False)
    >>> insists("said", "he asks plainly and expects direct answers"), insists("said", "nobody expects a clear answer")
    (True, False)
    """
    words = plain(content)
    if _INSISTS.search(plain(cue)) and _IS_TO_BE.search(words):
        return True
    found = _EXPECTS.search(words)
    return found is not None and _NOT.search(words, 0, found.start()) is None

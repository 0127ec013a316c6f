"""This module knows words that say an answer was given, and words that say there was none.

>>> says_answered("both have submitted their responses"), says_answered("we got no direct answers"), says_answered("the answer is fish")
(True, False, None)
"""

import re

_ANSWER = r"(?:answers?|repl(?:y|ies)|responses?)"
_NEAR = r"[^.,;!?]{0,40}?"
_GIVEN = r"(?:submitted|sent|gave|given|handed|delivered|provided|received|passed|returned|transmitted|arrived)"
_NONE = re.compile(
    rf"\b(?:no|not|without|never|nor|yet to)\b{_NEAR}\b{_ANSWER}\b"
    rf"|n['’]t\b{_NEAR}\b{_ANSWER}\b"
    rf"|\b{_ANSWER}\b{_NEAR}(?:n['’]t|\bnot|\bnever|\byet to)\b{_NEAR}\b(?:{_GIVEN}|come|c[ao]me|been)\b"
    r"|\b(?:not|never|n['’]t)\s+(?:\w+\s+)?(?:answered|replied|responded)\b",
    re.IGNORECASE,
)
_SOME = re.compile(
    rf"\b{_GIVEN}\b{_NEAR}\b{_ANSWER}\b|\b{_ANSWER}\b{_NEAR}\b{_GIVEN}\b|\b(?:has|have|had|was|were)\s+(?:\w+\s+)?(?:answered|replied|responded)\b",
    re.IGNORECASE,
)


def says_answered(words: str) -> bool | None:
    """True where the words say that an answer was given, False where they say there was none, None where they say neither.

    Waiting for an answer says neither: it may be due later.
    """
    if _NONE.search(words):
        return False
    return True if _SOME.search(words) else None

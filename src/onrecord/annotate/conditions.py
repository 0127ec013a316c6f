"""This module knows whether words stand in a condition that is still going on: "if Orsk", "should Orsk", "provided that Orsk".

Events and moves both read it, and neither imports the other.
"""

import re


def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf"{words}\Z", re.IGNORECASE)


_CONJUNCTIONS = r"if|unless|(?:provided|providing|on (?:the )?condition) that|(?<!for )(?:as|so) long as"
_WHETHER = _before(
    r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|doubt(?:s|ed|ing)?|(?:un)?clear|(?:un)?sure|know[ns]?|knew|unknown|see|say|tell)\s"
)
"""What stands before an "if" that names no condition."""
_IF = _before(
    rf"(?:\b(?:{_CONJUNCTIONS}|in case(?! of))\s|"
    r"\bshould\s+(?:the\s+|(?-i:[A-Z])|he\s|she\s|it\s|they\s|we\s|you\s)|"
    r"\bwere\s+(?:the\s+\w+|(?-i:[A-Z])\w+|he|she|it|they|we|you)\s+to\s)"
    r"(?:(?![,.]\D|[;:!?()]|[“\"](?=(?-i:[A-Z]))|\b(?:then|that|which|who|because|would|will)\b).)*"
)
"""A condition that goes on up to here; marks around a few words of it end nothing."""

WITH_SUBJECT = _before(
    rf"\b(?:{_CONJUNCTIONS})\s+"
    r"(?P<subject>(?:(?![,.]\D|[;:!?()“”\"]|\b(?:then|that|which|who|because|would|will)\b).)*)"
)
"""A condition that the words at the end of a stretch stand in, with all that follows its conjunction as `subject`."""


def is_in_condition(before: str) -> bool:
    """Whether words end in a condition that is still going on; who asks "if" asks whether.

    >>> is_in_condition("It pays if Orsk “"), is_in_condition("It asked if Orsk "), is_in_condition("If Orsk pays, Vell ")
    (True, False, False)
    >>> is_in_condition("Should Orsk ")
    True
    """
    condition = _IF.search(before)
    return condition is not None and not _WHETHER.search(before, 0, condition.start())

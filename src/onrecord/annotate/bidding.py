"""This module knows how words begin that bid somebody do something ("Cancel the ferry.") and so tell of nothing done or refused."""

import re

BIDDING = re.compile(
    r"[“\"‘'«\s]*(?:please,? |so |then |now,? )?(?:cancel|release|free|lift|withdraw|end|sign|stop|reopen|halt|cease|disarm|return|"
    r"apologi[sz]e|resign|restore|call off|pull (?:back|out)|hand over|give back|bring back|lay down|open|remove|drop|respect|honou?r)"
    r"(?: (?:the|a|an|this|that|these|those|your|our|my|his|her|their|its|all|every|now|it|him|them|us|at once|immediately)\b|\s*[.!”\"])"
)
"""Words in lower case that bid, and refuse nothing."""
_OPENING = re.compile(r"(?:\A|[.,:;!?–—]\s)\s*[“\"‘'«]\Z")
"""What stands before the first word of them, and no verb on which they hang: "would “end the toll”" bids nobody."""


def bids_here(before: str, words: str) -> bool:
    """Whether a verb bids: it opens somebody's very words.

    Args:
        before: what stands before the verb in its sentence.
        words: from the verb on.

    >>> bids_here("“", "Cancel the ferry."), bids_here("They ", "cancel the ferry."), bids_here("“", "Cancelling the ferry hurts.")
    (True, False, False)
    """
    return _OPENING.search(before) is not None and BIDDING.match(words.lower()) is not None

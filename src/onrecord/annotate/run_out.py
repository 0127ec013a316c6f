"""This module knows how an ultimatum or an offer is turned down by doing nothing: it is let run out.

Events and moves both read it, and neither imports the other.
"""

import re

_FREE = r"(?:(?!(?:and|but|or|that|which|who|because|after|before|of|on|over|in|at|to|for|from|with|by|about)\b)[\w’'-]+\s+)"
"""A word that may stand between a verb and what it is about."""
_PUT_FORWARD = r"(?:ultimatums?|deadlines?|offers?|proposals?|demands?|invitations?|overtures?)"
RUN_OUT = re.compile(
    rf"\b(?:let(?:s|ting)?|allow(?:s|ed|ing)?)\s+(?!(?:its|their|our|my)\s){_FREE}{{0,5}}?{_PUT_FORWARD}\s+(?:to\s+)?"
    r"(?:run out|expire|elapse|lapse|pass|slip|go by|go unanswered)\b",
    re.IGNORECASE,
)
"""How somebody turns down what another has put forward, by doing nothing; of one's own offer it is no answer."""

"""This module knows how an ultimatum or an offer is turned down by doing nothing: it is let run out.

Events and moves both read it, and neither imports the other.
"""

import re

from onrecord.text.patterns import FREE

_PUT_FORWARD = r"(?:ultimatums?|deadlines?|offers?|proposals?|demands?|invitations?|overtures?)"
RUN_OUT = re.compile(
    rf"\b(?:let(?:s|ting)?|allow(?:s|ed|ing)?)\s+(?!(?:its|their|our|my)\s){FREE}{{0,5}}?{_PUT_FORWARD}\s+(?:to\s+)?"
    r"(?:run out|expire|elapse|lapse|pass|slip|go by|go unanswered)\b",
    re.IGNORECASE,
)
"""How somebody turns down what another has put forward, by doing nothing; of one's own offer it is no answer."""

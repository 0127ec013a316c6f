"""This module knows whom somebody's words have for another side than "we": "Orsk must reopen the bridge", "we will go when Orsk goes"."""

import re

from onrecord.model.span import Span

_MUST = re.compile(
    r"\s(?:must|should|has\sto|have\sto|needs\sto|ought\sto)\s(?:now\s|first\s|immediately\s|at\sonce\s)?"
    r"(?:reopen|open|withdraw|stop|end|lift|release|free|return|hand|apologi[sz]e|explain|leave|halt|cease|pull|comply|answer|accept|choose"
    r"|pay|respect|honou?r|allow|admit|drop|abandon|give\sup|refrain|disarm|reverse|undo|let)\b"
)
"""What is demanded of another, after his name; nobody says so of his own side."""
_IF = re.compile(r"\b[Ww]e\b[^.!?]*\s(?:when|if|unless|once|provided|as\slong\sas)\s(?:the\s)?$")
_DOES = re.compile(r"\s(?:(?:does|did|do|will|would|has|have|had)\s)?[a-z]")
"""Before and after a name, what hangs on another's doing for "we"."""
_REACH = 120


def is_another(text: str, span: Span) -> bool:
    """Whether a name stands where nobody names his own side.

    >>> is_another("Orsk must reopen the bridge.", Span(0, 4)), is_another("Orsk must remember.", Span(0, 4))
    (True, False)
    >>> is_another("We will go when Orsk goes.", Span(16, 20)), is_another("We will go to Orsk.", Span(14, 18))
    (True, False)
    """
    before = text[max(0, span.start - _REACH) : span.start]
    return _MUST.match(text, span.end) is not None or (_IF.search(before) is not None and _DOES.match(text, span.end) is not None)

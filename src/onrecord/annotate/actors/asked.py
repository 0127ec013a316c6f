"""This module knows who is asked about himself: "asked Ada Vell whether she had left and why she …" is about Ada Vell."""

import re
from collections.abc import Sequence

from onrecord.annotate.actors.heard import Heard
from onrecord.annotate.actors.phrase import NAME
from onrecord.model.annotations import Kind

REACH = 8
"""Phrases before a pronoun among which who is asked is looked for."""
_ASKING_LONGEST = 12
_ASKING = re.compile(r"\b(?:ask|asks|asked|asking|press|pressed|questioned)\s$")
_ASKED = re.compile(
    r"(?:\s(?:\w+day|\w+ly|about|on))?\s(?:whether|if|why|what|how|when)\s"
    r"(?:(?:he|she)\s[^.;:“”\"\n]{2,160}\sand\s(?:whether|if|why|what|how|when)\s)?"
)
"""What stands between who is asked and the pronoun for him."""


def asked_before(text: str, heard: Sequence[Heard], actor_of: Sequence[int | None], number: int) -> int | None:
    """The actor who is asked what a pronoun did; `actor_of` says who each phrase is so far."""
    pronoun = heard[number]
    if pronoun.phrase.form not in ("he", "she"):
        return None
    for at in range(number - 1, max(number - REACH, -1), -1):
        each = heard[at]
        is_name = each.kind is Kind.PERSON and each.phrase.form == NAME and each.span.end < pronoun.span.start
        is_asked = is_name and _ASKING.search(text[max(0, each.span.start - _ASKING_LONGEST) : each.span.start])
        if is_asked and (actor := actor_of[at]) is not None:
            return actor if _ASKED.fullmatch(text, each.span.end, pronoun.span.start) else None
    return None

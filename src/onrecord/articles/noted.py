"""This module knows the lines that stand above a pasted story and are no words of it: its address, its outlet's name, a day, an index.

Whoever saves a page notes where it is from ("URL: https://…") above or below the masthead. A list of times with what happened then ("18.52
Ships let through", three or more of them) and a list of those who are heard ("DOREN, Ms Ana, Harbour Board") are indexes.
"""

import re
from collections.abc import Sequence

from onrecord.articles.clipped import CALLED
from onrecord.articles.letters import UPPER
from onrecord.articles.lines import Look
from onrecord.facts.outlets import folded_name, is_outlet
from onrecord.text.addresses import noted_on

_TOP = 3
"""Lines in which a masthead stands, an address aside."""
_LONGEST_NAME = 5
_TIMED = re.compile(r"\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}\b)?\W{1,3}(?=[^\W\d])")
_FEWEST_TIMED = 3
_HEARD = re.compile(rf"[{UPPER}][{UPPER}'’-]+, (?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Sir|Dame|Senator|Hon|Lord|Lady)\b\.? [{UPPER}]")


def is_noted(look: Look, looks: Sequence[Look]) -> bool:
    """Whether a line among the first says where a text is from and nothing of it: an address, or the name of a listed outlet."""
    return bool(noted_on(look.text)) or (look.number < _TOP + 1 and look.number < len(looks) - 1 and _is_listed(look.text))


def names_outlet(look: Look) -> bool:
    """Whether one of a page's first lines has the form of an outlet's name: capitalised words, the last as newspapers are called."""
    words = look.text.split()
    if look.number > _TOP or not 1 < len(words) <= _LONGEST_NAME or not look.text[-1].isalnum():
        return False
    named = all(word[0].isupper() or word in ("of", "the") for word in words)
    return named and (_is_listed(look.text) or words[-1].casefold() in CALLED)


def is_indexed(look: Look, looks: Sequence[Look]) -> bool:
    """Whether a line is one of a list of times, or names somebody who is heard, surname first."""
    if _HEARD.match(look.text):
        return True
    return _TIMED.match(look.text) is not None and sum(_TIMED.match(other.text) is not None for other in looks) >= _FEWEST_TIMED


def _is_listed(name: str) -> bool:
    return is_outlet(name) or is_outlet(folded_name(name))

"""This module knows lines amid a story that point to other stories: a label in bold, then another story's headline, linked or not."""

import re

from onrecord.articles.lines import Look

_LABELLED = re.compile(r"(?P<label>[\"'“‘]?[^\W\d_][^:]{2,60}):\s+(?P<title>[\"'“‘]?[^\W\d_a-z].*)", re.DOTALL)
_MOST_LABEL, _FEWEST, _MOST = 8, 5, 30
_TELLING, _FEWEST_TELLING = re.compile(r"(?<![^\W_])[^\W\d_A-Z]{4,}"), 3
"""Words in small letters that a headline has and a list of names has not, and how many."""
_NEAR = 0.03
"""How far the bold share of a line may be from its label's share of the letters."""


def is_pointer(look: Look) -> bool:
    """Whether a paragraph of HTML is a bold label and a headline ("Harbour strike: Orsk dockers go back to work after nine days")."""
    found = _LABELLED.match(look.text) if look.line.tag == "p" and 0 < look.line.strong < 1 and not look.ends else None
    if not found or len(found["label"].split()) > _MOST_LABEL or not _FEWEST <= len(found["title"].split()) <= _MOST:
        return False
    if len(_TELLING.findall(found["title"])) < _FEWEST_TELLING:
        return False
    return abs(look.line.strong - (len(found["label"]) + 1) / len(look.text)) <= _NEAR

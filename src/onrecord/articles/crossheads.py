"""This module knows crossheads that a page sets as paragraphs: a few words in capitals or in bold, or a document's title, amid the story.

A line in capitals that stands on the page more than once is who speaks, not what is spoken of; a bold question belongs to an interview.
"""

import re
from collections.abc import Sequence

from onrecord.articles.letters import UPPER
from onrecord.articles.lines import Look
from onrecord.articles.shapes import ends_sentence

_LONGEST, _LONGEST_TITLE = 12, 40
_BOLD = 0.95
_PROSE = 12
"""Words that the line below a crosshead has at least."""
_SHOUTED = re.compile(rf"(?:[{UPPER}][{UPPER}'’-]*\s+){{5,}}")
"""How a document's title begins that goes on in small letters ("STATEMENT BY THE MINISTRY OF PORTS OF ORSK on the talks")."""


def is_crosshead(look: Look, looks: Sequence[Look]) -> bool:
    """Whether a line taken for a paragraph heads those below it."""
    below = looks[look.number + 1] if look.number + 1 < len(looks) else None
    if below is None or below.words < _PROSE or not any(map(str.isalpha, look.text)):
        return False
    is_title = look.words <= _LONGEST_TITLE and not look.ends and _SHOUTED.match(look.text) is not None
    return is_title or (look.words <= _LONGEST and (_is_shouted(look, looks) or _is_bold(look)))


def is_rule(look: Look) -> bool:
    """Whether a line is a stroke or stars that part what stands above it from what stands below ("___", "* * *")."""
    return len(look.letters) == 0 and len(look.text) <= _LONGEST


def _is_shouted(look: Look, looks: Sequence[Look]) -> bool:
    once = sum(other.letters == look.letters for other in looks) == 1
    return once and look.words > 1 and look.text.isupper() and not look.text.endswith((".", ":", "”", '"')) and len(look.letters) > _LONGEST


def _is_bold(look: Look) -> bool:
    return look.line.strong >= _BOLD and look.words > 1 and not look.ends and not ends_sentence(look.text) and look.text[0].isupper()

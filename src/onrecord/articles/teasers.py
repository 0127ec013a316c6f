"""This module knows what stands in a story's pictures and lists and tells nothing: titles of clips, pointers to other pages, buttons.

A picture's caption describes it. A line in a picture's place that is a link, that stands on the page as a link once more, that begins with
a clip's length or points elsewhere ("RELATED: …") is furniture; so is a video's title, which is no sentence.
"""

import re
from collections.abc import Sequence, Set
from itertools import groupby

from onrecord.articles.lines import Look
from onrecord.facts.element_names import APART_NAMES
from onrecord.facts.furniture_words import is_label, is_teaser

_LENGTH = re.compile(r"\d{1,2}:\d\d(?::\d\d)?\s+\S")
"""A clip's length, as it stands before its title ("4:11 Envoy leaves the hall")."""
_KEY = re.compile(r"[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)+\w*\Z")
"""The name of a message that a page failed to fill in ("lead-picture.fullscreen-open")."""
_DEPICTS = re.compile(r"\b(?:shows?|shown|showing|depicts?|depicting|pictured|seen|file|photo|image|picture|left|right)\b", re.IGNORECASE)
_LINK, _SHORTEST = 0.9, 20
_NEAR, _NEAREST = 12, 8
_FEWEST_BUTTONS = 2


def is_clip_or_pointer(look: Look, linked: Set[str], *, pictured: bool) -> bool:
    """Whether a line within a story is a clip's title, a pointer elsewhere or no words at all.

    Args:
        linked: the letters of the page's lines that are links.
        pictured: whether the page's building says that the line belongs to a picture.
    """
    if _KEY.match(look.text):
        return True
    if not pictured:
        return False
    is_link = look.line.linked > _LINK and not APART_NAMES.isdisjoint(look.line.names[:_NEAREST])
    is_elsewhere = len(look.letters) > _SHORTEST and look.letters in linked
    return is_link or is_elsewhere or _LENGTH.match(look.text) is not None or is_teaser(look.text) or _is_video_title(look)


def linked_letters(looks: Sequence[Look]) -> frozenset[str]:
    """The letters of the lines that are nothing but links."""
    return frozenset(look.letters for look in looks if look.line.linked > _LINK and look.letters)


def in_button_lists(looks: Sequence[Look]) -> frozenset[int]:
    """The numbers of the lines in lists of links that have two buttons or more among them ("Facebook", "Print")."""
    runs = (list(run) for is_item, run in groupby(looks, key=lambda look: look.line.tag == "li") if is_item)
    return frozenset(
        look.number
        for run in runs
        if sum(is_label(other.text) for other in run) >= _FEWEST_BUTTONS
        for look in run
        if look.line.linked > _LINK
    )


def _is_video_title(look: Look) -> bool:
    """Whether a line in a picture's place is the title of a video: the building says so, and it neither ends nor speaks as captions do."""
    near = look.line.names[:_NEAR]
    return "video" in near and not {"photo", "image", "gallery"} & set(near) and not look.ends and _DEPICTS.search(look.text) is None

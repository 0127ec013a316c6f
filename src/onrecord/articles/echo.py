"""This module knows which line above a story its words echo: the headline of a page whose head names none.

A headline's longer words come again in the story's first lines. It stands near the story, directly below furniture, is often repeated, is
no full sentence, is not glued to more, and is no masthead. How much a line looks like a headline to the block classifier counts beside.
Where the story echoes none that stands near, one nearly all of whose words it echoes is the headline however far up: menus and teasers may
lie between.
"""

import re
from collections.abc import Sequence, Set

from onrecord.articles.byline import read_byline, signed
from onrecord.articles.lines import Look
from onrecord.articles.noted import is_indexed, is_noted, names_outlet
from onrecord.articles.pieces import STAMP, has_credit, is_credit, is_lone_credit
from onrecord.articles.shapes import ends_sentence
from onrecord.facts.furniture_words import is_label, is_menu, is_teaser, opens_like_furniture

ABOVE, BELOW = 15, 8
"""Lines above the story that may be its headline, and lines of the story that may echo it."""

ENOUGH = 1.5
"""The least that a headline must have for it."""

_LETTERS = re.compile(r"[^\W_]+")
_FEWEST, _MOST, _MOST_SIGNED = 3, 45, 12
_LONG_WORD, _STEM = 4, 6
_ALL_ECHOED, _LOOKS = 4.0, 3.0
_REPEATED, _FAR, _SENTENCE, _LONG, _OPENS, _GLUED = 1.0, 0.05, 1.5, 0.5, 0.7, 1.7
_GLUED_LENGTH = 15
_TOPMOST = 2.0
"""What it is worth on a ripped page that a day stands right below, and nothing but an address and a masthead above."""
_SOON = 6
"""Lines below it within which the story then begins."""
_PICTURED = re.compile(r"\((?:AP|AFP|EPA|Reuters|Getty(?: Images)?|File|Handout)\)\W*\Z")
_CLOSING = "\"'”’»›)]"
_FEWEST_ECHOED, _NEARLY_ALL = 4, 0.7
"""Longer words of a headline that stands far up, and the share of them that the story's first lines must use."""
_WEAK_ECHO = 1.4
"""The echo (of `_ALL_ECHOED`) below which a line near the story gives way to one far up."""
_COPY_ABOVE = 25
"""Lines above the story in which an earlier copy of its headline may stand, with writers or day below it."""


def echoed_line(looks: Sequence[Look], chances: Sequence[float], story: Sequence[Look]) -> int | None:
    """The number of the line above the story that is most likely its headline, or None where none is likely enough.

    Args:
        chances: how likely each line is a headline by its looks, 0 to 1.
        story: the story's lines, from its first paragraph on; not empty.
    """
    first = story[0].number
    told = {word for look in story[:BELOW] for word in _long_words(look.text)}
    above = [look for look in looks[max(0, first - ABOVE) : first] if _could_be(look, looks, story)]
    scored = [(_echo(look, told) + _stands(look, looks, first) + _LOOKS * chances[look.number], -look.number) for look in above]
    best = max(scored, default=(0.0, 0))
    is_weak = best[0] < ENOUGH or _echo(looks[-best[1]], told) < _WEAK_ECHO
    far = _far_up(looks[: max(0, first - ABOVE)], looks, told, story) if is_weak else None
    if far is not None or best[0] < ENOUGH:
        return far
    title = looks[-best[1]].text
    return _signed_copy(title, looks, first) or next(look.number for look in above if look.text == title)


def _far_up(above: Sequence[Look], looks: Sequence[Look], told: Set[str], story: Sequence[Look]) -> int | None:
    """The line far above the story nearly all of whose longer words its first lines use; of several the most echoed, then the lowest."""
    shares = [
        (len(words & told) / len(words), look.number)
        for look in above
        if look.words > _FEWEST_ECHOED and len(words := _long_words(look.text)) >= _FEWEST_ECHOED and _could_be(look, looks, story)
    ]
    best = max(shares, default=(0.0, 0))
    return best[1] if best[0] >= _NEARLY_ALL else None


def _signed_copy(title: str, looks: Sequence[Look], first: int) -> int | None:
    """The number of a copy of the headline further up with a byline right below it, if there is one near enough."""
    copies = (look.number for look in looks[max(0, first - _COPY_ABOVE) : max(0, first - ABOVE)] if look.text == title)
    return next((number for number in copies if read_byline(looks[number + 1].text) or _is_signed(looks[number + 1])), None)


def _is_signed(look: Look) -> bool:
    return look.words <= _MOST_SIGNED and not look.ends and not is_label(look.text) and signed(look.text)


def _could_be(look: Look, looks: Sequence[Look], story: Sequence[Look]) -> bool:
    text = look.text
    below = looks[look.number + 1].text if look.number + 1 < len(looks) else ""
    is_furniture = is_label(text) or is_menu(text) or opens_like_furniture(text) or is_teaser(text)
    is_picture = STAMP.search(f" {text}") or _PICTURED.search(text) or is_credit(text) or has_credit(text) or is_lone_credit(below)
    is_apart = is_noted(look, looks) or is_indexed(look, looks) or _is_highlight(look, story)
    return _FEWEST <= look.words <= _MOST and not (is_furniture or look.stamp or is_picture or is_apart or read_byline(text))


def _is_highlight(look: Look, story: Sequence[Look]) -> bool:
    """Whether a line is one of the story's own sentences, set above it once more."""
    return ends_sentence(look.text) and any(other.letters == look.letters for other in story)


def _is_topmost(look: Look, looks: Sequence[Look], first: int) -> bool:
    """Whether a day stands right below the line, and above it nothing but what whoever pasted a page noted of it."""
    dated = not look.line.tag and look.number + 1 < first <= look.number + _SOON and looks[look.number + 1].stamp
    return dated and all(is_noted(above, looks) or names_outlet(above) for above in looks[: look.number])


def _echo(look: Look, told: Set[str]) -> float:
    """How many of the line's longer words the first lines of the story use."""
    words = _long_words(look.text)
    return _ALL_ECHOED * len(words & told) / len(words) if words else 0.0


def _long_words(text: str) -> set[str]:
    return {word[:_STEM] for word in _LETTERS.findall(text.casefold()) if len(word) >= _LONG_WORD}


def _stands(look: Look, looks: Sequence[Look], first: int) -> float:
    """What the line's place is worth."""
    repeated = sum(1 for other in looks if other.number != look.number and look.text in other.text)
    glued = any(
        other.text in look.text and other.text != look.text for other in looks[look.number + 1 : first] if len(other.text) > _GLUED_LENGTH
    )
    before = looks[look.number - 1].text if look.number else ""
    opens = not before or is_label(before) or is_menu(before) or opens_like_furniture(before) or looks[look.number - 1].stamp
    is_masthead = look.number == 0 and len(looks) > 1 and (is_menu(looks[1].text) or is_label(looks[1].text))
    return (
        min(repeated, 2) * _REPEATED
        - _FAR * (first - look.number)
        - _SENTENCE * look.text.rstrip(_CLOSING).endswith(".")
        + _TOPMOST * _is_topmost(look, looks, first)
        + _LONG * (look.words >= 5)
        + _OPENS * opens
        - _GLUED * (glued or is_masthead or names_outlet(look))
    )
